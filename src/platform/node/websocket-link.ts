import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { hostKey } from "../host-key.js";
import type { WebSocketEvents, WebSocketLink } from "../websocket.js";

/** How long a connection may take to end once nobody listens to it any more, in milliseconds. */
const LINGER_MS = 1000;
/**
 * Bytes that count as taken by the system while TLS still works on them. Node reports a TLS write as done in a later turn
 * of the event loop, even where the socket took everything at once.
 */
const TLS_ALLOWANCE_BYTES = 256 * 1024;

/**
 * So many pings and pongs in less than {@link CONTROL_WINDOW_MS} end the connection. Each costs some work, and the memory
 * between the fragments of a message, which `ws` keeps where they lie.
 */
const MAX_CONTROL_FRAMES = 4096;
const CONTROL_WINDOW_MS = 16_000;

const CLOSE_POLICY = 1008;
const CLOSE_NO_STATUS = 1005;
const CLOSE_ABNORMAL = 1006;

/** Messages of one turn of the event loop leave in one write, unless they are more than this, in bytes. */
const BATCH_BYTES = 16 * 1024;
/** A message at least this long is handed on where it lies, if it has its memory almost to itself; in bytes. */
const KEEP_IN_PLACE_BYTES = 4096;

const BINARY = { binary: true };
const TEXT = { binary: false };
const NO_BYTES = new Uint8Array(0);

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

/**
 * `ws` hands out views of what was read from the socket, which may be a lot more than the message: what is kept must be a
 * copy, or one small message would keep 64 KiB alive. A long one that ends its memory, with little before it, is taken
 * as it is: nobody else looks at that memory any more.
 */
function ownBytes(data: Buffer): Uint8Array {
  const { buffer, byteOffset, byteLength } = data;
  if (byteLength === 0) return NO_BYTES;
  const inPlace =
    byteLength >= KEEP_IN_PLACE_BYTES &&
    byteOffset + byteLength === buffer.byteLength &&
    byteLength * 2 > buffer.byteLength;
  return inPlace ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(data);
}

/** TCP sockets below TLS: in Bun only they know the other side's address before TLS is set up. */
const carriers = new WeakMap<Duplex, Socket>();

/** Remembers which TCP socket carries a TLS stream. */
export function noteCarrier(secured: Duplex, carrier: Socket): void {
  carriers.set(secured, carrier);
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
  // Messages that were sent and are not known to be written: their payloads' sizes, oldest first, and the sums.
  #sizes: number[] = [];
  #count = 0;
  #payloadBytes = 0;
  #wireBytes = 0;
  #corked = false;
  /** How many messages came in, and how many had when the last one was sent. */
  #heard = 0;
  #answered = -1;
  /** Whether a pong is on its way, and what the last ping said that came meanwhile. */
  #ponging = false;
  #nextPong: Uint8Array | null = null;
  #controlFrames = 0;
  #controlSinceMs = 0;

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
    const socket = carriers.get(stream) ?? (stream as Socket);
    this.#stream = stream;
    this.#address = plainAddress(socket.remoteAddress);
    this.#port = socket.remotePort ?? 0;
    this.#encrypted = (stream as { encrypted?: boolean }).encrypted === true;
  }

  /** Whether somebody still wants the connection. */
  get wanted(): boolean {
    return this.#events !== null;
  }

  /** Connects to the `ws` object and sees to it that none of its errors goes unhandled. */
  adopt(ws: WebSocket): void {
    this.#ws = ws;
    this.#controlSinceMs = performance.now();
    // Both at a client only.
    ws.on("upgrade", (response) => this.#guard(() => this.bind(response.socket)));
    ws.on("open", () => this.#guard(() => this.opened(ws.protocol, "")));
    ws.on("message", (data: Buffer, isBinary: boolean) => {
      try {
        this.#heard++;
        this.#events?.onMessage(ownBytes(data), !isBinary);
      } catch (error) {
        this.#fail(error);
      }
    });
    ws.on("ping", (data: Buffer) => {
      this.#guard(() => {
        if (this.#isControlFlood()) return;
        if (this.#ponging) this.#nextPong = new Uint8Array(data);
        else this.#pong(data);
      });
    });
    ws.on("pong", () => {
      this.#guard(() => {
        if (!this.#isControlFlood()) this.#events?.onPong();
      });
    });
    ws.on("error", (error) => {
      const code = violationCode(error);
      if (code !== null) this.#guard(() => this.#violated(code, VIOLATIONS[code]!)); // Otherwise 'close' follows.
    });
    ws.on("close", (code: number, reason: Buffer) => {
      this.#guard(() => {
        if (code === CLOSE_ABNORMAL) this.#finish(-1, "");
        else this.#finish(code === CLOSE_NO_STATUS ? 0 : code, reason.toString("utf8"));
      });
    });
  }

  /** One pong is on its way at a time; of the pings that come meanwhile the last is answered (RFC 6455, 5.5.3). */
  #pong(data: Uint8Array): void {
    const ws = this.#ws!;
    if (ws.readyState !== ws.OPEN) return;
    this.#ponging = true;
    ws.pong(data, undefined, () => {
      this.#ponging = false;
      const next = this.#nextPong;
      this.#nextPong = null;
      if (next !== null) this.#guard(() => this.#pong(next));
    });
  }

  #isControlFlood(): boolean {
    if (++this.#controlFrames < MAX_CONTROL_FRAMES) return false;
    const nowMs = performance.now();
    const isFlood = nowMs - this.#controlSinceMs < CONTROL_WINDOW_MS;
    this.#controlFrames = 0;
    this.#controlSinceMs = nowMs;
    if (isFlood && this.#events !== null) {
      this.#ws!.close(CLOSE_POLICY);
      this.#violated(CLOSE_POLICY, "Too many pings and pongs");
    }
    return isFlood;
  }

  /** The other side broke the protocol, and `ws` has told it so: nothing of it counts any more. */
  #violated(code: number, reason: string): void {
    const events = this.#detach();
    this.#startLinger();
    events?.onClose(code, reason);
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The last guard: an exception ends the connection, and nothing else. */
  #fail(error: unknown): void {
    errorLimited("websocket callback", () => `A WebSocket connection is ended, it threw: ${textOf(error)}`, error);
    this.#ws?.terminate();
  }

  /** Tells that the handshake succeeded. */
  opened(protocol: string, url: string): void {
    this.#events?.onOpen(protocol, url);
  }

  /** Tells that there is no connection, where `ws` has no say in it. */
  failed(): void {
    this.#guard(() => this.#finish(-1, ""));
  }

  send(data: Uint8Array, isText: boolean): boolean {
    const ws = this.#ws;
    const stream = this.#stream;
    if (ws === null || stream === null || ws.readyState !== ws.OPEN) return false;
    if (this.#answered === this.#heard) this.#cork(stream);
    else this.#answered = this.#heard; // The first answer to what came in leaves at once.
    this.#sizes[this.#count++] = data.byteLength;
    this.#payloadBytes += data.byteLength;
    this.#wireBytes += this.#wireSize(data.byteLength);
    ws.send(data, isText ? TEXT : BINARY);
    if (!this.#corked || stream.writableLength >= BATCH_BYTES) this.#flush();
    return true;
  }

  mayExceed(messages: number, bytes: number): boolean {
    return this.#count > messages || this.#payloadBytes > bytes;
  }

  queuedBytes(): number {
    this.#flush();
    return this.#encrypted ? Math.max(0, this.#payloadBytes - TLS_ALLOWANCE_BYTES) : this.#payloadBytes;
  }

  queuedMessages(): number {
    return this.queuedBytes() === 0 ? 0 : this.#count;
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
    this.#flush();
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

  remoteHost(): string {
    return hostKey(this.#address);
  }

  remotePort(): number {
    return this.#port;
  }

  #cork(stream: Duplex): void {
    if (this.#corked) return;
    this.#corked = true;
    stream.cork();
    process.nextTick(this.#flush);
  }

  /** Lets go what was held back to leave in one write, and finds out what the system has taken. */
  readonly #flush = (): void => {
    if (this.#corked) {
      this.#corked = false;
      this.#stream!.uncork();
    }
    if (this.#count === 0) return;
    const left = this.#stream?.writableLength ?? 0;
    if (left === 0) {
      this.#count = this.#payloadBytes = this.#wireBytes = 0;
      return;
    }
    let written = 0;
    while (written < this.#count) {
      const wireBytes = this.#wireSize(this.#sizes[written]!);
      if (this.#wireBytes - wireBytes < left) break;
      this.#wireBytes -= wireBytes;
      this.#payloadBytes -= this.#sizes[written]!;
      written++;
    }
    if (written === 0) return;
    this.#sizes = this.#sizes.slice(written, this.#count);
    this.#count -= written;
  };

  /** @returns How long the frame of such a payload is, in bytes (RFC 6455, 5.2). */
  #wireSize(payloadBytes: number): number {
    const head = payloadBytes < 126 ? 2 : payloadBytes < 65_536 ? 4 : 10;
    return payloadBytes + head + (this.keepsSentBytes ? 0 : 4);
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
