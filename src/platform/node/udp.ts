import type { Socket } from "node:dgram";
import { lookup } from "node:dns/promises";
import { GodotError } from "../../core/index.js";
import { parseIp } from "../ip.js";
import { UDP_RECEIVE_BUFFER_DEFAULT_BYTES, type UdpOptions, type UdpPlatform, type UdpSocket } from "../udp.js";
import { BACKLOG_MAX_BYTES, BaseUdpSocket } from "../udp-base.js";
import { errorCodeOf, openOnFamily, REFUSED, type UdpFamily } from "../udp-binding.js";
import { bindDgram, discardDgram } from "./dgram.js";

/** Longest datagram that ENet sends is 4096 bytes; longer ones get a buffer of their own. */
const SEND_BUFFER_BYTES = 4096;
/** What all sockets send from, one after the other: the system has taken it before the next begins, or another takes its place. */
let sendBuffer = /* @__PURE__ */ new Uint8Array(SEND_BUFFER_BYTES);
/** What those say who were sent something, or this system because it knows no way: which is seen by where it is reported. */
const UNREACHABLE: ReadonlySet<string> = new Set(["EHOSTUNREACH", "ENETUNREACH"]);

class NodeUdpSocket extends BaseUdpSocket {
  readonly port: number;
  readonly #socket: Socket;
  #isBacklogged = false;

  constructor(options: UdpOptions, family: UdpFamily, host: string) {
    super(options, family);
    this.#socket = bindDgram(options, family, host);
    this.port = this.#socket.address().port;
    this.#askForReceiveBuffer(options.receiveBufferBytes ?? UDP_RECEIVE_BUFFER_DEFAULT_BYTES);
    this.#socket.on("error", this.#onError);
    this.#socket.on("message", (bytes, sender) => this.receive(bytes, sender.address, sender.port));
  }

  send(bytes: Uint8Array, address: string, port: number): void {
    if (this.isClosed) return;
    try {
      this.#send(bytes, address, port);
    } catch (error) {
      // Node throws for what the system would have refused: a port out of range, a socket that was closed from outside.
      this.#onError(error);
    }
  }

  connect(address: string, port: number): void {
    const host = this.destinations.hostOf(address);
    if (this.isClosed || host === null) return;
    try {
      // With the look-up of `bindDgram` it is done when this returns; what goes wrong then goes wrong again when something is sent.
      this.#socket.connect(port, host, () => {});
      this.#socket.remoteAddress();
    } catch {
      return;
    }
    this.destinations.pin(address, port);
  }

  /** Nothing is held back here. */
  flush(): void {}

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#socket.removeAllListeners("message");
    discardDgram(this.#socket);
  }

  #send(bytes: Uint8Array, address: string, port: number): void {
    const refusal = this.destinations.refusalOf(address, port);
    if (refusal !== null) {
      this.report(refusal, false);
      return;
    }
    if (this.#isBacklogged && this.#socket.getSendQueueSize() > BACKLOG_MAX_BYTES) {
      this.droppedDatagrams++;
      return;
    }
    const length = bytes.byteLength;
    const reusable = length <= SEND_BUFFER_BYTES;
    const buffer = reusable ? sendBuffer : new Uint8Array(length);
    buffer.set(bytes);
    if (this.destinations.isPinned) this.#socket.send(buffer, 0, length, this.#onSent);
    else this.#socket.send(buffer, 0, length, port, this.destinations.hostOf(address)!, this.#onSent);
    this.#isBacklogged = this.#socket.getSendQueueCount() > 0;
    // What the system did not take at once is still read from the buffer later.
    if (reusable && this.#isBacklogged) sendBuffer = new Uint8Array(SEND_BUFFER_BYTES);
  }

  #askForReceiveBuffer(bytes: number): void {
    try {
      this.#socket.setRecvBufferSize(bytes);
    } catch {
      // Some systems refuse instead of granting less: the default stays.
    }
  }

  readonly #onError = (error: unknown): void => {
    const code = errorCodeOf(error);
    this.report(code, REFUSED.has(code) || UNREACHABLE.has(code));
  };

  readonly #onSent = (error: Error | null): void => {
    if (error === null) return;
    const code = errorCodeOf(error);
    this.report(code, REFUSED.has(code));
  };
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
