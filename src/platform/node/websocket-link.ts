import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { WebSocketEvents, WebSocketLink } from "../websocket.js";

/** How long a connection may take to end once nobody listens to it any more, in milliseconds. */
const LINGER_MS = 1000;
/**
 * Bytes that count as taken by the system while TLS still works on them. Node reports a TLS write as done in a later turn
 * of the event loop, even where the socket took everything at once.
 */
const TLS_ALLOWANCE_BYTES = 256 * 1024;

const CLOSE_NO_STATUS = 1005;
const CLOSE_ABNORMAL = 1006;

const BINARY = { binary: true };
const TEXT = { binary: false };

/** What Godot reports when the other side breaks the protocol: the code that is sent to it, and a reason. */
const VIOLATIONS: Readonly<Record<number, string>> = {
  1002: "Protocol error",
  1007: "Invalid frame payload data",
  1008: "Unknown",
  1009: "Message too big",
};

function violationCode(error: unknown): number | null {
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code !== "string" || !code.startsWith("WS_ERR_")) return null;
  switch (code) {
    case "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH":
    case "WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH":
      return 1009;
    case "WS_ERR_INVALID_UTF8":
      return 1007;
    case "WS_ERR_TOO_MANY_BUFFERED_PARTS":
      return 1008;
    default:
      return 1002;
  }
}

/** @returns An IPv4 address in dotted form even where it came in an IPv6 socket. */
export function plainAddress(address: string | undefined): string {
  if (address === undefined) return "";
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}

/**
 * A connection through `ws`. It exists from the handshake on; {@link adopt} gives it the `ws` object, on a server once
 * the handshake is done.
 */
export class NodeLink implements WebSocketLink {
  readonly canPause = true;
  readonly keepsSentBytes: boolean;
  #events: WebSocketEvents | null;
  #ws: WebSocket | null = null;
  #stream: Duplex | null;
  #address = "";
  #port = 0;
  #encrypted = false;
  #done: (() => void) | null = null;
  #linger: NodeJS.Timeout | null = null;
  // Messages that were sent and are not known to be written: their sizes, oldest first.
  #sizes: number[] = [];
  #size_total = 0;
  #sent = 0;
  #written = 0;
  #callbacks = 0;

  /**
   * @param events - Who is told.
   * @param stream - The server's accepted stream; null on a client.
   */
  constructor(events: WebSocketEvents, stream: Duplex | null) {
    this.#events = events;
    this.#stream = null;
    this.keepsSentBytes = stream !== null; // A client's frames are masked into memory of their own.
    if (stream !== null) this.bind(stream);
  }

  /** Remembers the stream, and the other side's address for as long as the link lives. */
  bind(stream: Duplex): void {
    const socket = stream as Socket;
    this.#stream = stream;
    this.#address = plainAddress(socket.remoteAddress);
    this.#port = socket.remotePort ?? 0;
    this.#encrypted = (socket as { encrypted?: boolean }).encrypted === true;
  }

  /** Whether somebody still wants the connection. */
  get wanted(): boolean {
    return this.#events !== null;
  }

  /** Connects to the `ws` object and sees to it that none of its errors goes unhandled. */
  adopt(ws: WebSocket): void {
    this.#ws = ws;
    ws.on("message", (data: Buffer, isBinary: boolean) => {
      // A copy: `data` is a view of a whole read of the socket.
      this.#events?.onMessage(new Uint8Array(data), !isBinary);
    });
    ws.on("pong", () => this.#events?.onPong());
    ws.on("error", (error) => {
      const code = violationCode(error);
      if (code === null) return; // 'close' follows.
      const events = this.#detach();
      this.#startLinger();
      events?.onClose(code, VIOLATIONS[code]!);
    });
    ws.on("close", (code: number, reason: Buffer) => {
      if (code === CLOSE_ABNORMAL) this.#finish(-1, "");
      else this.#finish(code === CLOSE_NO_STATUS ? 0 : code, reason.toString("utf8"));
    });
  }

  /** Tells that the handshake succeeded. */
  opened(protocol: string, url: string): void {
    this.#events?.onOpen(protocol, url);
  }

  /** Tells that there is no connection, where `ws` has no say in it. */
  failed(): void {
    this.#finish(-1, "");
  }

  send(data: Uint8Array, isText: boolean): boolean {
    const ws = this.#ws;
    if (ws === null || ws.readyState !== ws.OPEN) return false;
    this.#sizes.push(data.byteLength);
    this.#size_total += data.byteLength;
    this.#sent++;
    ws.send(data, isText ? TEXT : BINARY, this.#onWritten);
    this.#settle();
    return true;
  }

  queuedBytes(): number {
    this.#settle();
    return this.#encrypted ? Math.max(0, this.#size_total - TLS_ALLOWANCE_BYTES) : this.#size_total;
  }

  queuedMessages(): number {
    return this.queuedBytes() === 0 ? 0 : this.#sent - this.#written;
  }

  ping(): boolean {
    const ws = this.#ws;
    if (ws === null || ws.readyState !== ws.OPEN) return false;
    ws.ping();
    return true;
  }

  close(code: number, reason: string): void {
    if (code === 0) this.#ws?.close();
    else this.#ws?.close(code, reason);
  }

  release(done: () => void): void {
    this.#detach();
    if (this.#ended()) {
      done();
      return;
    }
    this.#done = done;
    this.#startLinger();
  }

  terminate(): void {
    this.#detach();
    this.#stopLinger();
    this.#ws?.terminate();
    this.#stream?.destroy();
  }

  pause(): void {
    this.#ws?.pause();
  }

  resume(): void {
    this.#ws?.resume();
  }

  setNoDelay(enabled: boolean): boolean {
    const socket = this.#stream as Socket | null;
    if (typeof socket?.setNoDelay !== "function") return false;
    socket.setNoDelay(enabled);
    return true;
  }

  remoteAddress(): string {
    return this.#address;
  }

  remotePort(): number {
    return this.#port;
  }

  /** One function for all messages, so that Node can count instead of calling back for each. */
  readonly #onWritten = (): void => {
    this.#callbacks++;
    if (this.#callbacks <= this.#written) return;
    this.#written++;
    this.#size_total -= this.#sizes.shift() ?? 0;
  };

  /** Node tells of a write only in a later turn, but the stream's length says at once that everything was written. */
  #settle(): void {
    if (this.#stream === null || this.#stream.writableLength > 0) return;
    this.#sizes.length = 0;
    this.#size_total = 0;
    this.#written = this.#sent;
  }

  #ended(): boolean {
    return this.#ws === null ? (this.#stream?.destroyed ?? true) : this.#ws.readyState === this.#ws.CLOSED;
  }

  #finish(code: number, reason: string): void {
    const events = this.#detach();
    this.#stopLinger();
    const done = this.#done;
    this.#done = null;
    events?.onClose(code, reason);
    done?.();
  }

  #detach(): WebSocketEvents | null {
    const events = this.#events;
    this.#events = null;
    return events;
  }

  #startLinger(): void {
    this.#ws?.resume(); // A paused socket never sees the other side's close frame.
    this.#linger ??= setTimeout(() => {
      this.#ws?.terminate();
      this.#stream?.destroy();
    }, LINGER_MS);
    this.#linger.unref();
  }

  #stopLinger(): void {
    if (this.#linger !== null) clearTimeout(this.#linger);
    this.#linger = null;
  }
}
