import { ERR_UNAVAILABLE, push_error, push_warning } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import type { PlatformWebSocket, WebSocketEvents, WebSocketLink } from "../websocket.js";

/** A page cannot see when a socket that it gave up is gone, but browsers give up a closing handshake by themselves. */
const RELEASE_TIMEOUT_MS = 1000;

const CLOSE_NO_STATUS = 1005;
const CLOSE_ABNORMAL = 1006;

let warnedHeaders = false;

class BrowserLink implements WebSocketLink {
  readonly keepsSentBytes = false; // send() copies.
  readonly canPause = false;
  readonly #socket: WebSocket;
  #events: WebSocketEvents | null;

  constructor(socket: WebSocket, events: WebSocketEvents, maxMessageBytes: number) {
    this.#socket = socket;
    this.#events = events;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => this.#guard(() => this.#events?.onOpen(socket.protocol, ""));
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      const bytes = typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data);
      if (bytes.byteLength > maxMessageBytes) {
        const message = `Dropped a message of ${bytes.byteLength} bytes: the inbound buffer takes ${maxMessageBytes}`;
        errorLimited("websocket too long", () => message);
        return;
      }
      this.#guard(() => this.#events?.onMessage(bytes, typeof data === "string"));
    };
    socket.onclose = ({ code, reason }) => {
      const listener = this.#events;
      this.#detach();
      this.#guard(() => {
        if (code === CLOSE_ABNORMAL) listener?.onClose(-1, "");
        else listener?.onClose(code === CLOSE_NO_STATUS ? 0 : code, reason);
      });
    };
  }

  /** The last guard: an exception ends the connection, and nothing else. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      errorLimited("websocket callback", () => `A WebSocket connection is ended, it threw: ${textOf(error)}`, error);
      this.#socket.close();
    }
  }

  send(data: Uint8Array, isText: boolean): boolean {
    if (this.#socket.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(isText ? new TextDecoder().decode(data) : (data as Uint8Array<ArrayBuffer>));
    return true;
  }

  mayExceed(): boolean {
    return true;
  }

  queuedBytes(): number {
    return this.#socket.bufferedAmount;
  }

  queuedMessages(): number {
    return 0; // Browsers do not tell.
  }

  ping(): boolean {
    return true; // Browsers ping as they see fit and let no page do it.
  }

  close(code: number, reason: string): void {
    try {
      if (code === 0) this.#socket.close();
      else this.#socket.close(code, reason);
    } catch (error) {
      push_error(`The browser refuses close code ${code} (it takes 1000 and 3000 to 4999)`, error);
      this.#socket.close();
    }
  }

  release(done: () => void): void {
    this.#detach();
    setTimeout(done, RELEASE_TIMEOUT_MS);
  }

  terminate(): void {
    this.#detach();
    this.#socket.close();
  }

  pause(): void {}

  resume(): void {}

  setNoDelay(): boolean {
    return false;
  }

  remoteAddress(): string {
    return "";
  }

  remoteHost(): string {
    return "";
  }

  remotePort(): number {
    return 0;
  }

  #detach(): void {
    this.#events = null;
    const socket = this.#socket;
    socket.onopen = socket.onmessage = socket.onclose = null;
  }
}

export const connectWebSocket: PlatformWebSocket["connectWebSocket"] = (settings, events) => {
  if (settings.headers.length > 0 && !warnedHeaders) {
    warnedHeaders = true;
    push_warning("Browsers do not let a page set handshake headers: they are left out");
  }
  try {
    return new BrowserLink(new WebSocket(settings.url, [...settings.protocols]), events, settings.maxMessageBytes);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

export const canAccept: PlatformWebSocket["canAccept"] = false;

export const isAcceptable: PlatformWebSocket["isAcceptable"] = () => false;

export const acceptWebSocket: PlatformWebSocket["acceptWebSocket"] = () => null;

export const listenWebSocket: PlatformWebSocket["listenWebSocket"] = () => ERR_UNAVAILABLE;

export const attachWebSocket: PlatformWebSocket["attachWebSocket"] = () => ERR_UNAVAILABLE;

export const copyToSend: PlatformWebSocket["copyToSend"] = (bytes) => bytes; // send() copies.

export const discardStream: PlatformWebSocket["discardStream"] = () => {};
