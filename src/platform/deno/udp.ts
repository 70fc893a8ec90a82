import { createSocket, type Socket } from "node:dgram";
import { countCaught, guarded } from "../../core/guard.js";
import { resolveHost } from "../node/udp.js";
import type { UdpOptions, UdpPlatform, UdpSocket } from "../udp.js";
import { Destinations, errorCodeOf, openOnFamily, Senders, type UdpFamily } from "../udp-binding.js";

export { resolveHost };

/** What may wait in the process to be sent; more is dropped, as a full queue does. */
const QUEUE_MAX_BYTES = 4 * 1024 * 1024;
/** Longest payload over IPv4; Deno has no name for the error of one that is too long. */
const PAYLOAD_MAX_BYTES = 65_507;

interface Waiting {
  readonly bytes: Uint8Array;
  readonly host: string;
  readonly port: number;
}

/**
 * Deno's `node:dgram` sends each datagram in a task of its own, the last one first: here one is on its way at a time, so that
 * they leave in order.
 */
class DenoUdpSocket implements UdpSocket {
  readonly address: string;
  readonly port: number;
  readonly canSendIPv6: boolean;
  readonly canSendIPv4: boolean;
  droppedDatagrams = 0;
  unanswerableDatagrams = 0;

  readonly #socket: Socket;
  readonly #options: UdpOptions;
  readonly #destinations: Destinations;
  readonly #senders = new Senders();
  #waiting: Waiting[] = [];
  /** How many of {@link #waiting} have left. */
  #sent = 0;
  #waitingBytes = 0;
  #isSending = false;
  #closed = false;

  constructor(options: UdpOptions, family: UdpFamily, host: string) {
    this.#options = options;
    this.address = options.address;
    this.#destinations = new Destinations(family, options.address);
    ({ canSendIPv4: this.canSendIPv4, canSendIPv6: this.canSendIPv6 } = this.#destinations);
    const socket = createSocket({
      type: family,
      ipv6Only: false,
      // Only literals get here. Answered at once, so that `bind` succeeds or fails before it returns.
      lookup: ((name: string, _options: unknown, callback: (error: null, address: string, family: number) => void) =>
        callback(null, name, family === "udp6" ? 6 : 4)) as never,
    });
    this.#socket = socket;
    let failure: unknown = null;
    const onBindError = (error: unknown): void => {
      failure ??= error;
    };
    socket.on("error", onBindError);
    try {
      socket.bind({ port: options.port, address: host, exclusive: true });
      this.port = failure === null ? socket.address().port : 0;
    } catch (error) {
      failure ??= error;
      this.port = 0;
    }
    if (failure !== null) {
      this.#discard();
      throw failure;
    }
    guarded("Broadcasts of a UDP socket", () => socket.setBroadcast(true)); // As ENet does.
    socket.off("error", onBindError);
    socket.on("error", (error) => this.#report(errorCodeOf(error)));
    socket.on("message", (bytes: Uint8Array, sender) => this.#receive(bytes, sender.address, sender.port));
  }

  send(bytes: Uint8Array, address: string, port: number): void {
    if (this.#closed) return;
    const refusal = this.#destinations.refusalOf(address, port);
    if (refusal !== null) this.#report(refusal);
    else if (!(Number.isInteger(port) && port > 0 && port < 65_536)) this.#report("ERR_SOCKET_BAD_PORT");
    else if (bytes.byteLength > PAYLOAD_MAX_BYTES) this.#report("EMSGSIZE");
    else if (this.#waitingBytes + bytes.byteLength > QUEUE_MAX_BYTES) this.droppedDatagrams++;
    else {
      this.#waiting.push({ bytes: new Uint8Array(bytes), host: this.#destinations.hostOf(address)!, port });
      this.#waitingBytes += bytes.byteLength;
      if (!this.#isSending) this.#sendNext();
    }
  }

  /** What Deno connects sends nothing any more: the socket keeps to its one partner by itself, and hears of no refusals. */
  connect(address: string, port: number): void {
    if (this.#destinations.hostOf(address) !== null) this.#destinations.pin(address, port);
  }

  /** What waits leaves by itself. */
  flush(): void {}

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#socket.removeAllListeners("message");
    if (!this.#isSending) this.#discard();
  }

  #sendNext(): void {
    const next = this.#waiting[this.#sent];
    if (next === undefined) {
      this.#waiting = [];
      this.#sent = 0;
      this.#isSending = false;
      if (this.#closed) this.#discard();
      return;
    }
    this.#sent++;
    this.#isSending = true;
    this.#waitingBytes -= next.bytes.byteLength;
    let isDone = false;
    const done = (error: unknown): void => {
      if (isDone) return;
      isDone = true;
      if (error !== null && error !== undefined) this.#report(errorCodeOf(error));
      this.#sendNext();
    };
    try {
      this.#socket.send(next.bytes, 0, next.bytes.byteLength, next.port, next.host, done);
    } catch (error) {
      queueMicrotask(() => done(error));
    }
  }

  #receive(bytes: Uint8Array, sender: string, port: number): void {
    if (this.#closed) return;
    try {
      const address = this.#senders.canonicalOf(sender, port);
      if (address === null) this.unanswerableDatagrams++;
      else if (this.#destinations.mayHear(address, port)) this.#options.onDatagram(bytes, address, port);
    } catch (error) {
      countCaught("A listener to UDP datagrams", error);
    }
  }

  #report(code: string): void {
    if (!this.#closed) guarded("A listener to errors of a UDP socket", () => this.#options.onError(code, false));
  }

  #discard(): void {
    this.#socket.removeAllListeners("error");
    this.#socket.on("error", () => {});
    try {
      this.#socket.close();
    } catch {
      // Not open.
    }
  }
}

/** Opens a socket on Deno's `node:dgram`: see {@link UdpPlatform.openUdp}. */
export function openUdp(options: UdpOptions): UdpSocket {
  return openOnFamily(options, (family, host) => new DenoUdpSocket(options, family, host));
}

({ openUdp, resolveHost }) satisfies UdpPlatform;
