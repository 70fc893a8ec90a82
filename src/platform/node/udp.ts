import { createSocket, type Socket } from "node:dgram";
import { lookup } from "node:dns/promises";
import { countCaught, guarded } from "../../core/guard.js";
import { GodotError } from "../../core/index.js";
import { parseIp } from "../ip.js";
import { UDP_RECEIVE_BUFFER_DEFAULT_BYTES, type UdpOptions, type UdpPlatform, type UdpSocket } from "../udp.js";
import { Destinations, errorCodeOf, openOnFamily, REFUSED, Senders, type UdpFamily } from "../udp-binding.js";

/** What may wait in the process because the system's own queue is full; more is dropped, as a full queue does. */
const SEND_QUEUE_MAX_BYTES = 4 * 1024 * 1024;
/** Longest datagram that ENet sends is 4096 bytes; longer ones get a buffer of their own. */
const SEND_BUFFER_BYTES = 4096;
/** What those say who were sent something, or this system because it knows no way: which is seen by where it is reported. */
const UNREACHABLE: ReadonlySet<string> = new Set(["EHOSTUNREACH", "ENETUNREACH"]);

/**
 * Answers at once: only IP literals get here. With it `bind` succeeds or fails before it returns, and `send` hands the
 * datagram to the system in the same call.
 */
const literalLookup = (
  host: string,
  options: unknown,
  callback: (error: Error | null, address: string, family: number) => void,
): void => {
  callback(null, host, options === 6 ? 6 : 4);
};

class NodeUdpSocket implements UdpSocket {
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
  #isBacklogged = false;
  #sendBuffer = new Uint8Array(SEND_BUFFER_BYTES);
  #closed = false;

  constructor(options: UdpOptions, family: UdpFamily, host: string) {
    this.#options = options;
    const socket = createSocket({ type: family, ipv6Only: false, lookup: literalLookup as never });
    this.#socket = socket;
    let failure: unknown = null;
    const onBindError = (error: unknown): void => {
      failure = error;
    };
    socket.on("error", onBindError);
    try {
      // Exclusive: inside a cluster worker, sharing the port would make binding asynchronous.
      socket.bind({ port: options.port, address: host, exclusive: true });
      if (failure === null) {
        this.#askForReceiveBuffer();
        socket.setBroadcast(true); // As ENet does.
      }
      this.port = failure === null ? socket.address().port : 0;
    } catch (error) {
      failure ??= error;
      this.port = 0;
    }
    if (failure !== null) {
      this.#discard();
      throw failure;
    }
    socket.off("error", onBindError);
    socket.on("error", this.#onError);
    socket.on("message", this.#onMessage);
    this.address = options.address;
    this.#destinations = new Destinations(family, options.address);
    ({ canSendIPv4: this.canSendIPv4, canSendIPv6: this.canSendIPv6 } = this.#destinations);
  }

  send(bytes: Uint8Array, address: string, port: number): void {
    if (this.#closed) return;
    try {
      this.#send(bytes, address, port);
    } catch (error) {
      // Node throws for what the system would have refused: a port out of range, a socket that was closed from outside.
      this.#onError(error);
    }
  }

  connect(address: string, port: number): void {
    const host = this.#destinations.hostOf(address);
    if (this.#closed || host === null) return;
    try {
      // With the look-up above it is done when this returns; what goes wrong then goes wrong again when something is sent.
      this.#socket.connect(port, host, () => {});
      this.#socket.remoteAddress();
    } catch {
      return;
    }
    this.#destinations.pin(address, port);
  }

  /** Nothing is held back here. */
  flush(): void {}

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#socket.removeAllListeners("message");
    this.#discard();
  }

  #send(bytes: Uint8Array, address: string, port: number): void {
    const refusal = this.#destinations.refusalOf(address, port);
    if (refusal !== null) {
      this.#report(refusal, false);
      return;
    }
    if (this.#isBacklogged && this.#socket.getSendQueueSize() > SEND_QUEUE_MAX_BYTES) {
      this.droppedDatagrams++;
      return;
    }
    const length = bytes.byteLength;
    const reusable = length <= SEND_BUFFER_BYTES;
    const buffer = reusable ? this.#sendBuffer : new Uint8Array(length);
    buffer.set(bytes);
    if (this.#destinations.isPinned) this.#socket.send(buffer, 0, length, this.#onSent);
    else this.#socket.send(buffer, 0, length, port, this.#destinations.hostOf(address)!, this.#onSent);
    this.#isBacklogged = this.#socket.getSendQueueCount() > 0;
    // What the system did not take at once is still read from the buffer later.
    if (reusable && this.#isBacklogged) this.#sendBuffer = new Uint8Array(SEND_BUFFER_BYTES);
  }

  readonly #onMessage = (bytes: Uint8Array, sender: { address: string; port: number }): void => {
    if (this.#closed) return;
    try {
      const address = this.#senders.canonicalOf(sender.address, sender.port);
      if (address !== null) this.#options.onDatagram(bytes, address, sender.port);
      else this.unanswerableDatagrams++;
    } catch (error) {
      countCaught("A listener to UDP datagrams", error);
    }
  };

  readonly #onError = (error: unknown): void => {
    const code = errorCodeOf(error);
    this.#report(code, REFUSED.has(code) || UNREACHABLE.has(code));
  };

  readonly #onSent = (error: Error | null): void => {
    if (error === null) return;
    const code = errorCodeOf(error);
    this.#report(code, REFUSED.has(code));
  };

  #report(code: string, mayBeAnswer: boolean): void {
    if (this.#closed) return;
    const isAnswer = mayBeAnswer && this.#destinations.isPinned;
    guarded("A listener to errors of a UDP socket", () => this.#options.onError(code, isAnswer));
  }

  #askForReceiveBuffer(): void {
    try {
      this.#socket.setRecvBufferSize(this.#options.receiveBufferBytes ?? UDP_RECEIVE_BUFFER_DEFAULT_BYTES);
    } catch {
      // Some systems refuse instead of granting less: the default stays.
    }
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

/** Opens a socket on `node:dgram`: see {@link UdpPlatform.openUdp}. */
export function openUdp(options: UdpOptions): UdpSocket {
  return openOnFamily(options, (family, host) => new NodeUdpSocket(options, family, host));
}

/** Resolves a name with the system's resolver: see {@link UdpPlatform.resolveHost}. */
export async function resolveHost(name: string): Promise<string[]> {
  let found: { address: string }[];
  try {
    found = await lookup(name, { all: true, verbatim: true });
  } catch (error) {
    throw new GodotError("ERR_CANT_RESOLVE", `Can't resolve '${name}': ${errorCodeOf(error)}`, { cause: error });
  }
  const addresses = found.map(({ address }) => parseIp(address)).filter((address) => address !== null);
  if (addresses.length === 0) throw new GodotError("ERR_CANT_RESOLVE", `'${name}' has no address`);
  return addresses;
}

({ openUdp, resolveHost }) satisfies UdpPlatform;
