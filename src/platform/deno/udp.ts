import type { Socket } from "node:dgram";
import { bindDgram, discardDgram } from "../node/dgram.js";
import { resolveHost } from "../node/udp.js";
import type { UdpOptions, UdpPlatform, UdpSocket } from "../udp.js";
import { BACKLOG_MAX_BYTES, UnconnectedUdpSocket } from "../udp-base.js";
import { errorCodeOf, openOnFamily, type UdpFamily } from "../udp-binding.js";

export { resolveHost };

interface Waiting {
  readonly bytes: Uint8Array;
  readonly host: string;
  readonly port: number;
}

/**
 * Deno's `node:dgram` sends each datagram in a task of its own, the last one first: here one is on its way at a time, so that
 * they leave in order. What it connects sends nothing any more, and it does not tell of refusals. It takes one datagram in a turn: with
 * a larger receive buffer it only falls further behind.
 */
class DenoUdpSocket extends UnconnectedUdpSocket {
  readonly port: number;
  readonly #socket: Socket;
  #waiting: Waiting[] = [];
  /** How many of {@link #waiting} have left. */
  #sent = 0;
  #waitingBytes = 0;
  #isSending = false;

  constructor(options: UdpOptions, family: UdpFamily, host: string) {
    super(options, family);
    this.#socket = bindDgram(options, family, host);
    this.port = this.#socket.address().port;
    this.#socket.on("error", (error) => this.report(errorCodeOf(error), false));
    this.#socket.on("message", (bytes, sender) => this.receive(bytes, sender.address, sender.port));
  }

  send(bytes: Uint8Array, address: string, port: number): void {
    if (this.isClosed || this.refuses(bytes, address, port)) return;
    if (this.#waitingBytes + bytes.byteLength > BACKLOG_MAX_BYTES) {
      this.droppedDatagrams++;
      return;
    }
    this.#waiting.push({ bytes: new Uint8Array(bytes), host: this.destinations.hostOf(address)!, port });
    this.#waitingBytes += bytes.byteLength;
    if (!this.#isSending) this.#sendNext();
  }

  /** What waits leaves by itself. */
  flush(): void {}

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#socket.removeAllListeners("message");
    if (!this.#isSending) discardDgram(this.#socket);
  }

  #sendNext(): void {
    const next = this.#waiting[this.#sent];
    if (next === undefined) {
      this.#waiting = [];
      this.#sent = 0;
      this.#isSending = false;
      if (this.isClosed) discardDgram(this.#socket);
      return;
    }
    this.#sent++;
    this.#isSending = true;
    this.#waitingBytes -= next.bytes.byteLength;
    let isDone = false;
    const done = (error: unknown): void => {
      if (isDone) return;
      isDone = true;
      if (error !== null && error !== undefined) this.report(errorCodeOf(error), false);
      this.#sendNext();
    };
    try {
      this.#socket.send(next.bytes, 0, next.bytes.byteLength, next.port, next.host, done);
    } catch (error) {
      queueMicrotask(() => done(error));
    }
  }
}

/** Opens a socket on Deno's `node:dgram`: see {@link UdpPlatform.openUdp}. */
export function openUdp(options: UdpOptions): UdpSocket {
  return openOnFamily(options, (family, host) => new DenoUdpSocket(options, family, host));
}

({ openUdp, resolveHost }) satisfies UdpPlatform;
