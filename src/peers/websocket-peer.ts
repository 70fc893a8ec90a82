import { acceptWebSocket, canAccept, connectWebSocket, copyToSend, isAcceptable } from "#platform/websocket";
import { checkAction, hasActionSupervisor } from "../core/actions.js";
import {
  ERR_ALREADY_IN_USE,
  ERR_INVALID_PARAMETER,
  ERR_OUT_OF_MEMORY,
  ERR_UNAVAILABLE,
  type ErrorCode,
  FAILED,
  OK,
  push_error,
} from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import type { HandshakeSettings, TlsClientSettings, WebSocketLink } from "../platform/websocket.js";
import { callPacketHandler, SelfDrive, type WakeSource } from "./driver.js";
import { PacketPeer } from "./packet-peer.js";
import type { SharedBudget } from "./shared-budget.js";
import type { TLSOptions } from "./tls-options.js";
import { sendableCloseCode, sendableCloseReason } from "./websocket-close.js";
import { WebSocketHeartbeat } from "./websocket-heartbeat.js";
import { WebSocketInbox, type WebSocketMessage } from "./websocket-inbox.js";
import { withWebSocketSettings } from "./websocket-settings.js";
import { parseWebSocketUrl } from "./websocket-url.js";

/** `WebSocketPeer.State`: 0 connecting, 1 open, 2 closing, 3 closed. */
export type WebSocketState = 0 | 1 | 2 | 3;
/** `WebSocketPeer.WriteMode`: 0 text, 1 binary. */
export type WebSocketWriteMode = 0 | 1;

/** What a message that waits to be sent costs beside its bytes, in bytes of heap: two chunks in the stream's list. */
export const SENT_MESSAGE_COST_BYTES = 384;

/**
 * Godot's `WebSocketPeer`: one WebSocket connection, a client's or a server's side of it.
 *
 * States change, and messages become available, only in {@link poll}. Whatever arrives between is kept, and once the
 * buffers are full the sender is held up.
 *
 * @see Godot class reference, WebSocketPeer; modules/websocket/wsl_peer.cpp
 */
export class WebSocketPeer extends /* @__PURE__ */ withWebSocketSettings(PacketPeer) implements WakeSource {
  /** {@link send} makes a text message; the bytes must be UTF-8. */
  static readonly WRITE_MODE_TEXT = 0;
  /** {@link send} makes a binary message. */
  static readonly WRITE_MODE_BINARY = 1;
  /** The handshake is under way. */
  static readonly STATE_CONNECTING = 0;
  /** Messages can be sent and received. */
  static readonly STATE_OPEN = 1;
  /** The close has begun and is not complete. */
  static readonly STATE_CLOSING = 2;
  /** There is no connection, or no more. */
  static readonly STATE_CLOSED = 3;

  #state: WebSocketState = WebSocketPeer.STATE_CLOSED;
  #link: WebSocketLink | null = null;
  /** A connection that is over for the user and still ends its closing handshake. */
  #lingering: WebSocketLink | null = null;
  #inbox: WebSocketInbox | null = null;
  #requestedUrl = "";
  #selectedProtocol = "";
  #wasString = false;
  #closeCode = -1;
  #closeReason = "";
  readonly #heartbeat = new WebSocketHeartbeat();
  #wakeListener: (() => void) | null = null;
  readonly #drive = new SelfDrive(this);
  #budget: SharedBudget | undefined;
  #elsewhereBytes: (() => number) | undefined;

  /**
   * Seconds between pings. Default 0: none are sent. When the answer to the last one has not come by the next, the
   * connection is ended with close code -1. Not in browsers.
   */
  get heartbeat_interval(): number {
    return this.get_heartbeat_interval();
  }
  set heartbeat_interval(interval: number) {
    this.set_heartbeat_interval(interval);
  }
  /** @returns {@link heartbeat_interval}, in seconds. */
  get_heartbeat_interval(): number {
    return this.#heartbeat.intervalMs / 1000;
  }
  /**
   * Sets {@link heartbeat_interval}.
   *
   * @param interval - New {@link heartbeat_interval}, in seconds; a negative one is refused with an error in the log.
   */
  set_heartbeat_interval(interval: number): void {
    if (!(interval >= 0)) {
      push_error(`Heartbeat interval can't be negative, got ${interval}`);
      return;
    }
    this.#heartbeat.intervalMs = Math.trunc(interval * 1000);
    this.#wake();
  }

  /**
   * Starts to connect. The outcome shows in {@link get_ready_state} after some {@link poll}.
   *
   * @param url - `ws://host:port/path` or `wss://…`; `ws://` when there is no scheme.
   * @param tls_client_options - How a `wss://` server is checked; `TLSOptions.client()` when null.
   * @returns `OK`; `ERR_INVALID_PARAMETER` for an address, option, protocol or header that cannot be used;
   * `ERR_ALREADY_IN_USE` when the peer is connecting or open.
   */
  connect_to_url(url: string, tls_client_options: TLSOptions | null = null): ErrorCode {
    if (typeof url !== "string" || url === "") {
      push_error("Can't connect: the URL is empty");
      return ERR_INVALID_PARAMETER;
    }
    if (tls_client_options?.is_server()) {
      push_error("Can't connect with a server's TLS options");
      return ERR_INVALID_PARAMETER;
    }
    if (this.#state === WebSocketPeer.STATE_CONNECTING || this.#state === WebSocketPeer.STATE_OPEN) {
      push_error("Can't connect: the peer is in use");
      return ERR_ALREADY_IN_USE;
    }
    this.#clear();
    const target = parseWebSocketUrl(url);
    if (typeof target === "string") {
      push_error(target);
      return ERR_INVALID_PARAMETER;
    }
    const inbox = this.#newInbox();
    const link = connectWebSocket(
      {
        url: target.href,
        ...this.#handshakeSettings(),
        tls: clientSettings(tls_client_options),
      },
      inbox,
    );
    if (link instanceof Error) {
      push_error(`Can't connect to '${url}': ${link.message}`, link);
      return ERR_INVALID_PARAMETER;
    }
    this.#requestedUrl = url;
    this.#start(link, inbox);
    return OK;
  }

  /**
   * Takes the server's side on a stream that was accepted elsewhere. The handshake ends in some later {@link poll}.
   *
   * @param stream - A `net.Socket`, `tls.TLSSocket` or any `Duplex` of Node; also what an HTTP server's `upgrade` event
   * brings, as `{ request, socket, head }`.
   * @returns `OK`; `ERR_INVALID_PARAMETER` for anything else; `ERR_ALREADY_IN_USE` when the peer is connecting or open;
   * `ERR_UNAVAILABLE` in a browser.
   */
  accept_stream(stream: unknown): ErrorCode {
    if (!canAccept) {
      push_error("A browser can't act as a WebSocket server");
      return ERR_UNAVAILABLE;
    }
    if (!isAcceptable(stream)) {
      push_error("Can't accept a stream that is no Duplex of Node");
      return ERR_INVALID_PARAMETER;
    }
    if (this.#state === WebSocketPeer.STATE_CONNECTING || this.#state === WebSocketPeer.STATE_OPEN) {
      push_error("Can't accept a stream: the peer is in use");
      return ERR_ALREADY_IN_USE;
    }
    this.#clear();
    const inbox = this.#newInbox();
    const link = acceptWebSocket(stream, this.#handshakeSettings(), inbox);
    if (link === null) return ERR_UNAVAILABLE;
    this.#start(link, inbox);
    return OK;
  }

  /** Updates the state and lets in the messages that there is room for. */
  poll(): void {
    const inbox = this.#inbox;
    if (inbox === null) return;
    if (this.#state === WebSocketPeer.STATE_CONNECTING && inbox.opened !== null) {
      this.#selectedProtocol = inbox.opened.protocol;
      if (inbox.opened.url !== "") this.#requestedUrl = inbox.opened.url;
      this.#state = WebSocketPeer.STATE_OPEN;
    }
    let came = 0;
    if (this.#state === WebSocketPeer.STATE_OPEN) {
      this.#beat(inbox);
      if (this.#inbox !== inbox) return;
      came = inbox.advance();
    }
    // Messages that came just before the end are readable until the next poll: a closed peer hands out none.
    if (inbox.ended !== null && came === 0 && inbox.waiting === 0) {
      this.#closeCode = inbox.ended.code;
      this.#closeReason = inbox.ended.reason;
      this.#lingering = this.#link;
      this.#link = null;
      this.#shut();
    }
  }

  /**
   * Sends a message.
   *
   * @param message - Its bytes; they are copied. An empty message is sent as such.
   * @param write_mode - `WRITE_MODE_BINARY`, or `WRITE_MODE_TEXT` for bytes that are UTF-8.
   * @returns `OK`; `FAILED` when the peer is not open; `ERR_OUT_OF_MEMORY` when {@link max_queued_packets} messages wait
   * to be sent, or when with this one more than {@link outbound_buffer_size} bytes would: nothing is sent then.
   */
  send(message: Uint8Array, write_mode: WebSocketWriteMode = WebSocketPeer.WRITE_MODE_BINARY): ErrorCode {
    const refused = this.#supervise(message.byteLength);
    if (refused !== OK) return refused;
    const link = this.#link;
    return this._sendOwned(
      link?.keepsSentBytes ? copyToSend(message) : message,
      write_mode === WebSocketPeer.WRITE_MODE_TEXT,
    );
  }

  /**
   * Sends a text message.
   *
   * @param message - The text.
   * @returns As {@link send}.
   */
  send_text(message: string): ErrorCode {
    const bytes = new TextEncoder().encode(message);
    const refused = this.#supervise(bytes.byteLength);
    return refused === OK ? this._sendOwned(bytes, true) : refused;
  }

  #supervise(sizeBytes: number): ErrorCode {
    if (!hasActionSupervisor() || this.#state !== WebSocketPeer.STATE_OPEN) return OK;
    const url = this.get_requested_url();
    const target = url === "" ? `${this.get_connected_host()}:${this.get_connected_port()}` : url;
    return checkAction({ kind: "send_message", target, sizeBytes: sizeBytes });
  }

  /** @returns Whether the last packet that was taken came as text. */
  was_string_packet(): boolean {
    return this.#wasString;
  }

  /** @returns How many messages can be taken; none unless the peer is open. */
  get_available_packet_count(): number {
    return this.#state === WebSocketPeer.STATE_OPEN ? this.#inbox!.visible : 0;
  }

  /**
   * Starts the closing handshake; `STATE_CLOSED` comes when the other side has answered. While connecting it ends at once.
   *
   * @param code - Close code: 1000, 1001 to 1011 where they may be sent, or 3000 to 4999; 0 for none; negative ends the
   * connection at once, without a close frame. Another code is reported as an error and 1000 is sent.
   * @param reason - At most 123 bytes of UTF-8; the rest is cut off.
   */
  close(code = 1000, reason = ""): void {
    if (code < 0 || this.#state === WebSocketPeer.STATE_CONNECTING) {
      this._terminate();
      return;
    }
    if (this.#state !== WebSocketPeer.STATE_OPEN) return;
    const sent = sendableCloseCode(code);
    this.#state = WebSocketPeer.STATE_CLOSING;
    this.#inbox!.discard();
    this.#link!.close(sent, sendableCloseReason(reason));
    this.#wake();
  }

  /** @returns The peer's state. */
  get_ready_state(): WebSocketState {
    return this.#state;
  }

  /** @returns The close code that was received; -1 when there was none, that is, when the connection was not closed cleanly. */
  get_close_code(): number {
    return this.#closeCode;
  }

  /** @returns The reason that came with the close code, or `""`. */
  get_close_reason(): string {
    return this.#closeReason;
  }

  /** @returns The IP address of the other side; `""`, with an error in the log, without a connection and in browsers. */
  get_connected_host(): string {
    const address = this.#link?.remoteAddress() ?? "";
    if (address === "") errorLimited("websocket no host", () => "There is no connected host");
    return address;
  }

  /** @returns The port of the other side; 0, with an error in the log, without a connection and in browsers. */
  get_connected_port(): number {
    const port = this.#link?.remotePort() ?? 0;
    if (port === 0) errorLimited("websocket no port", () => "There is no connected port");
    return port;
  }

  /** @returns The subprotocol that the handshake agreed on, or `""`. */
  get_selected_protocol(): string {
    return this.#selectedProtocol;
  }

  /** @returns A client's address as it was given; on a server what its client asked for. */
  get_requested_url(): string {
    return this.#requestedUrl;
  }

  /** @returns Payload bytes that wait to be sent, 0 unless the peer is open. */
  get_current_outbound_buffered_amount(): number {
    return this.#state === WebSocketPeer.STATE_OPEN ? this.#link!.queuedBytes() : 0;
  }

  /**
   * Sets the no delay.
   *
   * @param enabled - Whether small messages are sent at once (the default) or collected (Nagle's algorithm).
   */
  set_no_delay(enabled: boolean): void {
    if (!this.#link?.setNoDelay(enabled)) push_error("There is no TCP connection to set the delay of");
  }

  /**
   * Lets the peer drive itself: it polls when something happened, and costs nothing between. Godot has no name for it.
   *
   * @param onPacket - Called for each message; without it they wait for {@link get_packet}.
   * @returns The peer itself.
   */
  drive(onPacket?: (data: Uint8Array, isText: boolean) => void): this {
    this.#drive.start((goesOn) => {
      this.poll();
      if (onPacket === undefined) return;
      while (goesOn() && this.get_available_packet_count() > 0) {
        const data = this.get_packet();
        const isText = this.#wasString;
        callPacketHandler(onPacket, data, isText);
      }
    });
    return this;
  }

  /** Ends {@link drive}. @returns The peer itself. */
  undrive(): this {
    this.#drive.stop();
    return this;
  }

  /** Says what bounds this connection's messages together with those of others: see {@link WebSocketInbox}. @internal */
  _shareBudget(budget: SharedBudget, elsewhereBytes: () => number): void {
    this.#budget = budget;
    this.#elsewhereBytes = elsewhereBytes;
  }

  /** Reads on if it was held up and there is room again. @internal */
  _reconsider(): void {
    this.#inbox?.reconsider();
  }

  /** @returns What counts as the host at the other side, `""` where it is unknown. @internal */
  _remoteHost(): string {
    return this.#link?.remoteHost() ?? "";
  }

  /** @returns What waits to be sent, in bytes of heap. @internal */
  _queuedCost(): number {
    const link = this.#link;
    return link === null ? 0 : link.queuedBytes() + link.queuedMessages() * SENT_MESSAGE_COST_BYTES;
  }

  /** @internal */
  _setWakeListener(listener: (() => void) | null): void {
    this.#wakeListener = listener;
  }

  /** @internal */
  _nextWakeMs(): number {
    if (this._hasNews()) return 0;
    return this.#state === WebSocketPeer.STATE_OPEN ? this.#heartbeat.dueInMs(performance.now()) : Infinity;
  }

  /** @returns Whether polling again would change something at once. @internal */
  _hasNews(): boolean {
    const inbox = this.#inbox;
    if (inbox === null) return false;
    // The end shows when everything that came before it was let in.
    if (inbox.ended !== null && inbox.waiting === 0) return true;
    if (this.#state === WebSocketPeer.STATE_CONNECTING) return inbox.opened !== null;
    return inbox.visible === 0 && inbox.waiting > 0;
  }

  /**
   * Sends bytes that nobody changes any more.
   *
   * @internal
   */
  _sendOwned(message: Uint8Array, isText: boolean): ErrorCode {
    const link = this.#link;
    if (this.#state !== WebSocketPeer.STATE_OPEN || link === null) {
      errorLimited("websocket not open", () => "Can't send: the WebSocket is not open");
      return FAILED;
    }
    const maxBytes = this._settings.outboundBufferBytes > 0 ? this._settings.outboundBufferBytes : Infinity;
    if (
      (message.byteLength > maxBytes ||
        link.mayExceed(this._settings.maxQueuedPackets - 1, maxBytes - message.byteLength)) &&
      !this.#hasRoom(link, message.byteLength, maxBytes)
    ) {
      return ERR_OUT_OF_MEMORY;
    }
    return link.send(message, isText) ? OK : FAILED;
  }

  /**
   * Takes a message without a word when there is none.
   *
   * @internal
   */
  _takeMessage(): WebSocketMessage | undefined {
    return this.#state === WebSocketPeer.STATE_OPEN ? this.#inbox!.take() : undefined;
  }

  /**
   * Gives the connection up. A closing handshake that has begun may end in the background, for at most a second.
   *
   * @param done - Called when nothing of it is left; at once when there is nothing to wait for.
   * @internal
   */
  _release(done: () => void): void {
    if (this.#state === WebSocketPeer.STATE_CLOSING) {
      this.#lingering = this.#link;
      this.#link = null;
    }
    this.#shut();
    if (this.#lingering === null) done();
    else this.#lingering.release(done);
  }

  /** Ends the connection at once, with whatever {@link _release} left running. @internal */
  _terminate(): void {
    this.#shut();
    this.#lingering?.terminate();
    this.#lingering = null;
  }

  protected override _takePacket(): Uint8Array | ErrorCode {
    if (this.#state !== WebSocketPeer.STATE_OPEN) {
      errorLimited("websocket not open", () => "Can't get a packet: the WebSocket is not open");
      return FAILED;
    }
    const message = this.#inbox!.take();
    if (message === undefined) return ERR_UNAVAILABLE;
    this.#wasString = message.isText;
    if (this._hasNews()) this.#wake();
    return message.data;
  }

  protected override _sendPacket(buffer: Uint8Array): ErrorCode {
    return this.send(buffer);
  }

  #hasRoom(link: WebSocketLink, size: number, maxBytes: number): boolean {
    if (link.queuedMessages() >= this._settings.maxQueuedPackets) {
      errorLimited(
        "websocket send queue",
        () => `Can't send: ${this._settings.maxQueuedPackets} messages wait to be sent (max_queued_packets)`,
      );
      return false;
    }
    const waiting = link.queuedBytes();
    if (waiting + size > maxBytes) {
      errorLimited(
        "websocket send buffer",
        () => `Can't send ${size} bytes: ${waiting} wait to be sent already and outbound_buffer_size is ${maxBytes}`,
      );
      return false;
    }
    return true;
  }

  #handshakeSettings(): HandshakeSettings {
    const { protocols, headers, inboundBufferBytes } = this._settings;
    return { protocols, headers, maxMessageBytes: Math.max(1, inboundBufferBytes) };
  }

  #newInbox(): WebSocketInbox {
    return new WebSocketInbox(
      this._settings.inboundBufferBytes,
      this._settings.maxQueuedPackets,
      () => this.#wake(),
      this.#budget,
      this.#elsewhereBytes,
    );
  }

  #start(link: WebSocketLink, inbox: WebSocketInbox): void {
    inbox.attach(link);
    this.#link = link;
    this.#inbox = inbox;
    this.#state = WebSocketPeer.STATE_CONNECTING;
    this.#wake();
  }

  #beat(inbox: WebSocketInbox): void {
    if (inbox.pong) {
      inbox.pong = false;
      this.#heartbeat.answered();
    }
    if (this.#heartbeat.intervalMs === 0 || inbox.ended !== null) return;
    const step = this.#heartbeat.step(performance.now());
    if (step === "end" || (step === "ping" && !this.#link!.ping())) this.#shut();
  }

  /** Everything that a new connection must not inherit. */
  #clear(): void {
    this._terminate();
    this.#requestedUrl = "";
    this.#selectedProtocol = "";
    this.#wasString = false;
    this.#closeCode = -1;
    this.#closeReason = "";
    this.#heartbeat.restart();
  }

  /** Frees the connection; the close code stays. */
  #shut(): void {
    const was = this.#state;
    this.#state = WebSocketPeer.STATE_CLOSED;
    this.#link?.terminate();
    this.#link = null;
    this.#inbox?.dispose();
    this.#inbox = null;
    if (was !== WebSocketPeer.STATE_CLOSED) this.#wake();
  }

  #wake(): void {
    this.#wakeListener?.();
  }
}

/** @internal */
export function clientSettings(options: TLSOptions | null): TlsClientSettings {
  const chain = options?.get_trusted_ca_chain() ?? null;
  const unsafe = options?.is_unsafe_client() ?? false;
  return {
    ca: chain === null ? null : chain.save_to_string(),
    verify: !unsafe || chain !== null,
    checkName: !unsafe,
    name: options?.get_common_name_override() ?? "",
  };
}
