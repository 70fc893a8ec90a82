import { attachWebSocket, canAccept, copyToSend, discardStream, listenWebSocket } from "#platform/websocket";
import { checkAction, hasActionSupervisor } from "../core/actions.js";
import {
  ERR_ALREADY_IN_USE,
  ERR_INVALID_PARAMETER,
  ERR_UNAVAILABLE,
  ERR_UNCONFIGURED,
  type ErrorCode,
  OK,
  push_error,
} from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import { textOf } from "../core/message-of.js";
import type { WebSocketAcceptor } from "../platform/websocket.js";
import { type ConnectionStatus, MultiplayerPeer, type TransferMode } from "./multiplayer-peer.js";
import { SharedBudget } from "./shared-budget.js";
import type { TLSOptions } from "./tls-options.js";
import { listenSettings, superviseServer } from "./websocket-listen.js";
import { WebSocketOutbound } from "./websocket-outbound.js";
import { WebSocketPacketQueue } from "./websocket-packet-queue.js";
import { WebSocketPeer } from "./websocket-peer.js";
import { discard, type WebSocketRemote, WebSocketRemotes } from "./websocket-remotes.js";
import { withWebSocketSettings } from "./websocket-settings.js";

const SERVER_ID = MultiplayerPeer.TARGET_PEER_SERVER;
const ID_MESSAGE_BYTES = 4;
/** Bytes of the largest frame head that a packet needs beside its payload, as Godot reckons it. */
const PROTO_SIZE_BYTES = 9;
/** How many connections and packets a {@link WebSocketMultiplayerPeer} turned away, by reason. */
export interface WebSocketDropCounts {
  /** Handshakes that were not finished within `handshake_timeout`. */
  handshake_timeout: number;
  /** Connections that ended before their handshake did: no WebSocket, no TLS, wrong subprotocol. */
  handshakeFailed: number;
  /** Connections that came while `refuse_new_connections` was set. */
  refused: number;
  /** Handshakes that gave way to newer ones: 1024 of a host and 2048 of all may be under way at a time. */
  tooManyPending: number;
  /** Connections that the system could not accept (no file descriptors left, say). The server goes on. */
  acceptFailed: number;
  /** Connections that came while twice {@link WebSocketMultiplayerPeer.maxInboundBytes} waited to be taken. */
  inboundFull: number;
  /** Packets that were not sent to one peer because too much waits for all of them. */
  outboundFull: number;
  /** Our own fault: an exception inside the library. The connection that it happened with is ended. */
  internalError: number;
  /** Messages without a byte in them, which are no packets. */
  emptyPacket: number;
}

/**
 * Godot's `WebSocketMultiplayerPeer`: a server or client over WebSocket, also in a browser, where it can be a client.
 *
 * The server's first message to a client is its id, four bytes, little-endian; after it one binary message is one
 * packet. Packets carry no channel and no mode: all are reliable.
 *
 * @see Godot class reference, WebSocketMultiplayerPeer; docs/wire.md
 */
export class WebSocketMultiplayerPeer extends /* @__PURE__ */ withWebSocketSettings(MultiplayerPeer) {
  /** What was turned away so far. Godot has no name for it. */
  readonly dropped: WebSocketDropCounts = {
    handshake_timeout: 0,
    handshakeFailed: 0,
    refused: 0,
    tooManyPending: 0,
    acceptFailed: 0,
    inboundFull: 0,
    outboundFull: 0,
    internalError: 0,
    emptyPacket: 0,
  };

  /**
   * What received messages of all peers may cost together, in bytes of heap. Default 64 MiB. Above it those who sent more
   * than their share are held up, at twice as much everybody is. Counts for the next server or client. Godot has no name
   * for it.
   */
  maxInboundBytes = 64 * 1024 * 1024;
  /**
   * What messages that wait to be sent to all peers may cost together, in bytes of heap. Default 256 MiB. Above it those
   * peers get no more for which more than their share waits. Godot has no name for it.
   */
  maxOutboundBytes = 256 * 1024 * 1024;

  #handshakeTimeoutMs = 3000;
  #status: ConnectionStatus = MultiplayerPeer.CONNECTION_DISCONNECTED;
  #uniqueId = 0;
  #targetPeer = 0;
  #acceptor: WebSocketAcceptor | null = null;
  readonly #remotes = new WebSocketRemotes();
  #inbound = new SharedBudget(this.maxInboundBytes);
  #incoming = new WebSocketPacketQueue(this.#inbound);
  readonly #outbound = new WebSocketOutbound();
  #wakeListener: (() => void) | null = null;

  /** Seconds that TCP, TLS and WebSocket handshakes may take together. Default 3. */
  get handshake_timeout(): number {
    return this.get_handshake_timeout();
  }
  set handshake_timeout(timeout: number) {
    this.set_handshake_timeout(timeout);
  }
  /** @returns {@link handshake_timeout}, in seconds. */
  get_handshake_timeout(): number {
    return this.#handshakeTimeoutMs / 1000;
  }
  /**
   * Sets {@link handshake_timeout}.
   *
   * @param timeout - New {@link handshake_timeout}, in seconds, above 0; another is refused with an error in the log.
   */
  set_handshake_timeout(timeout: number): void {
    if (!(timeout > 0)) {
      push_error(`Handshake timeout must be above 0, got ${timeout}`);
      return;
    }
    this.#handshakeTimeoutMs = Math.trunc(timeout * 1000);
  }

  /**
   * Listens for clients. The port is bound when the call returns.
   *
   * @param port - TCP port; 0 lets the system choose one, see {@link localPort}.
   * @param bind_address - IP address to listen on, or `*` for all of them, IPv4 and IPv6.
   * @param tls_server_options - Makes it a `wss://` server.
   * @returns `OK`; `ERR_ALREADY_IN_USE` when the peer is in use or the port cannot be bound; `ERR_INVALID_PARAMETER` for
   * a bad port, address, key or certificate; `ERR_UNAVAILABLE` in a browser; `ERR_UNAUTHORIZED` and `ERR_BUSY` as
   * `setActionSupervisor` says.
   */
  create_server(port: number, bind_address = "*", tls_server_options: TLSOptions | null = null): ErrorCode {
    if (!this.#isFree()) return ERR_ALREADY_IN_USE;
    const settings = listenSettings(port, bind_address, tls_server_options);
    if (typeof settings === "number") return settings;
    this.#clear();
    const acceptor = listenWebSocket(settings, (stream) => this.#accept(stream), {
      onAcceptError: (reason) => {
        this.dropped.acceptFailed++;
        errorLimited("websocket accept", () => `A WebSocket connection could not be accepted: ${reason}`);
      },
      onEnd: (reason) => {
        push_error(`The WebSocket server stopped listening: ${reason}`);
        this.close();
      },
    });
    return this.#serve(acceptor);
  }

  /**
   * Serves on a path of an HTTP(S) server that somebody else runs, as Node programs are deployed. Godot has no name for it.
   *
   * Closing the peer detaches it and leaves the server running.
   *
   * @param server - A server of `node:http` or `node:https`, listening or not.
   * @param path - Path of the requests to take over, beginning with `/`; what follows a `?` does not count. Requests for
   * other paths are left to whoever else listens to `upgrade`, or answered with 404 when nobody does.
   * @returns `OK`; `ERR_ALREADY_IN_USE` when the peer is in use or another has the path; `ERR_INVALID_PARAMETER` for
   * something that is no server or no path; `ERR_UNAVAILABLE` in a browser.
   */
  attach(server: unknown, path = "/"): ErrorCode {
    if (!this.#isFree()) return ERR_ALREADY_IN_USE;
    if (!canAccept) {
      push_error("A browser has no server to attach to");
      return ERR_UNAVAILABLE;
    }
    const refused = superviseServer(path);
    if (refused !== OK) return refused;
    this.#clear();
    return this.#serve(attachWebSocket(server, path, (stream) => this.#accept(stream)));
  }

  /** The TCP port that the server listens on; 0 when it is not known. Godot has no name for it. */
  get localPort(): number {
    return this.#acceptor?.port ?? 0;
  }

  /**
   * Starts to connect to a server. The peer is connected once the server's first message has brought its id.
   *
   * @param url - `ws://host:port/path` or `wss://…`.
   * @param tls_client_options - How a `wss://` server is checked; `TLSOptions.client()` when null.
   * @returns `OK`; `ERR_ALREADY_IN_USE` when the peer is in use; `ERR_INVALID_PARAMETER` as
   * {@link WebSocketPeer.connect_to_url}.
   */
  create_client(url: string, tls_client_options: TLSOptions | null = null): ErrorCode {
    if (!this.#isFree()) return ERR_ALREADY_IN_USE;
    if (tls_client_options?.is_server()) {
      push_error("A client needs TLSOptions.client() or TLSOptions.client_unsafe()");
      return ERR_INVALID_PARAMETER;
    }
    this.#clear();
    const remote = this.#newRemote(SERVER_ID);
    const error = remote.ws.connect_to_url(url, tls_client_options);
    if (error !== OK) {
      this.#clear();
      return error;
    }
    this.#remotes.peers.set(SERVER_ID, remote);
    this.#status = MultiplayerPeer.CONNECTION_CONNECTING;
    this.#wake(remote);
    return OK;
  }

  /**
   * @param peer_id - A connected peer's id.
   * @returns Its connection; null, with an error in the log, when there is no such peer.
   */
  get_peer(peer_id: number): WebSocketPeer | null {
    const remote = this.#remotes.peers.get(peer_id);
    if (remote === undefined) push_error(`There is no peer ${peer_id}`);
    return remote?.ws ?? null;
  }

  /**
   * @param id - A connected peer's id.
   * @returns Its IP address; `""`, with an error in the log, when there is no such peer.
   */
  get_peer_address(id: number): string {
    return this.get_peer(id)?.get_connected_host() ?? "";
  }

  /**
   * @param id - A connected peer's id.
   * @returns Its TCP port; 0, with an error in the log, when there is no such peer.
   */
  get_peer_port(id: number): number {
    return this.get_peer(id)?.get_connected_port() ?? 0;
  }

  poll(): void {
    if (this.#status === MultiplayerPeer.CONNECTION_DISCONNECTED) return;
    if (this._is_server()) this.#pollServer();
    else {
      const server = this.#remotes.peers.get(SERVER_ID)!;
      try {
        this.#pollClient(server);
      } catch (error) {
        this.#fail(server, error);
        if (this.#remotes.peers.size === 0) this.#clear();
      }
    }
  }

  close(): void {
    this.undrive();
    this.#clear();
    this.#remotes.endLingering();
  }

  /**
   * Sends a close frame to a peer.
   *
   * @param peer - Its id.
   * @param force - `false`: the peer leaves at a later {@link poll}, with `peer_disconnected`. `true`: it is gone at
   * once, without the signal; on a client the whole peer is closed then.
   */
  disconnect_peer(peer: number, force = false): void {
    const remote = this.#remotes.peers.get(peer);
    if (remote === undefined) {
      push_error(`There is no peer ${peer}`);
      return;
    }
    remote.ws.close();
    if (!force) return;
    this.#forget(remote);
    if (!this._is_server()) this.#clear();
  }

  set_target_peer(id: number): void {
    this.#targetPeer = id;
  }

  get_available_packet_count(): number {
    return this.#incoming.size;
  }

  get_packet_peer(): number {
    const next = this.#incoming.peek();
    if (next === undefined) push_error("There is no packet to tell the sender of");
    return next?.peer ?? SERVER_ID;
  }

  get_packet_channel(): number {
    return 0;
  }

  get_packet_mode(): TransferMode {
    return MultiplayerPeer.TRANSFER_MODE_RELIABLE;
  }

  get_connection_status(): ConnectionStatus {
    return this.#status;
  }

  get_unique_id(): number {
    return this.#uniqueId;
  }

  override is_server_relay_supported(): boolean {
    return true;
  }

  /** @internal */
  _is_server(): boolean {
    return this.#acceptor !== null;
  }

  /** @internal */
  _get_max_packet_size(): number {
    return this.get_outbound_buffer_size() - PROTO_SIZE_BYTES;
  }

  /** @internal */
  _setWakeListener(listener: (() => void) | null): void {
    this.#wakeListener = listener;
  }

  /** @internal */
  _nextWakeMs(): number {
    if (this.#status === MultiplayerPeer.CONNECTION_DISCONNECTED) return Infinity;
    if (this.#remotes.hasDirty) return 0;
    const settled = this.#status === MultiplayerPeer.CONNECTION_CONNECTED && this.#remotes.pending.size === 0;
    if (settled && this.#remotes.timed.size === 0) return Infinity;
    let nextMs = Infinity;
    const nowMs = performance.now();
    for (const { deadlineMs } of this.#remotes.pending.values()) nextMs = Math.min(nextMs, deadlineMs - nowMs);
    if (this.#status === MultiplayerPeer.CONNECTION_CONNECTING) {
      nextMs = this.#remotes.peers.get(SERVER_ID)!.deadlineMs - nowMs;
    }
    for (const { ws } of this.#remotes.timed) nextMs = Math.min(nextMs, ws._nextWakeMs());
    return Math.max(0, nextMs);
  }

  protected override _takePacket(): Uint8Array | ErrorCode {
    if (this.#status !== MultiplayerPeer.CONNECTION_CONNECTED) {
      errorLimited("websocket not connected", () => "Can't get a packet: the peer is not connected");
      return ERR_UNCONFIGURED;
    }
    const packet = this.#incoming.take();
    if (packet === undefined) {
      errorLimited("websocket no packet", () => "Can't get a packet: there is none");
      return ERR_UNAVAILABLE;
    }
    // Its sender may have been held up for want of room.
    if (this.#incoming.hasLeftFull(packet.peer)) {
      const sender = this.#remotes.peers.get(packet.peer);
      if (sender !== undefined) this.#wake(sender);
    }
    if (this.#inbound.isTight) this.#remotes.peers.get(packet.peer)?.ws._reconsider();
    return packet.data;
  }

  protected override _sendPacket(buffer: Uint8Array): ErrorCode {
    if (this.#status !== MultiplayerPeer.CONNECTION_CONNECTED) {
      errorLimited("websocket not connected", () => "Can't put a packet: the peer is not connected");
      return ERR_UNCONFIGURED;
    }
    if (hasActionSupervisor()) {
      const target = String(this.#targetPeer);
      const refused = checkAction({ kind: "send_message", target, sizeBytes: buffer.byteLength });
      if (refused !== OK) return refused;
    }
    if (!this._is_server()) return this.#remotes.peers.get(SERVER_ID)!.ws._sendOwned(buffer, false);
    const copy = copyToSend(buffer); // Frames of a server alias it until they are written.
    if (this.#targetPeer > 0) {
      const remote = this.#remotes.peers.get(this.#targetPeer);
      if (remote === undefined) {
        errorLimited("websocket no peer", () => `Peer not found: ${this.#targetPeer}`);
        return ERR_INVALID_PARAMETER;
      }
      this.#sendTo(remote, copy);
      return OK;
    }
    for (const remote of this.#remotes.peers.values()) {
      if (remote.id !== -this.#targetPeer) this.#sendTo(remote, copy);
    }
    return OK;
  }

  /** Sends, unless too much waits for all peers together and this one is among those that take the least. */
  #sendTo({ ws }: WebSocketRemote, packet: Uint8Array): void {
    if (this.#outbound.admits(ws, packet.byteLength, this.maxOutboundBytes, this.#remotes.peers)) {
      ws._sendOwned(packet, false);
      return;
    }
    this.dropped.outboundFull++;
    errorLimited(
      "websocket outbound",
      () => `Can't send: more than ${this.maxOutboundBytes} bytes wait to be sent to all peers together`,
    );
  }

  #isFree(): boolean {
    if (this.#status === MultiplayerPeer.CONNECTION_DISCONNECTED) return true;
    push_error("The peer is in use: close it first");
    return false;
  }

  #serve(acceptor: WebSocketAcceptor | ErrorCode): ErrorCode {
    if (typeof acceptor === "number") return acceptor;
    this.#acceptor = acceptor;
    this.#uniqueId = SERVER_ID;
    this.#status = MultiplayerPeer.CONNECTION_CONNECTED;
    return OK;
  }

  #newRemote(id: number): WebSocketRemote {
    const ws = new WebSocketPeer();
    Object.assign(ws._settings, this._settings);
    ws._shareBudget(this.#inbound, () => this.#incoming.costOf(id));
    const remote: WebSocketRemote = { id, ws, deadlineMs: performance.now() + this.#handshakeTimeoutMs, dirty: false };
    ws._setWakeListener(() => this.#wake(remote));
    return remote;
  }

  /** A connection came in; it gets its id now and its place among the peers when the handshake is over. */
  #accept(stream: unknown): void {
    if (this.#acceptor === null || this.is_refusing_new_connections()) {
      if (this.#acceptor !== null) this.dropped.refused++;
      discardStream(stream);
      return;
    }
    if (this.#inbound.isSpent) {
      this.dropped.inboundFull++;
      discardStream(stream);
      return;
    }
    let id = this.generate_unique_id();
    while (this.#remotes.has(id)) id = this.generate_unique_id();
    const remote = this.#newRemote(id);
    remote.ws.accept_stream(stream);
    const evicted = this.#remotes.pending.add(remote, remote.ws._remoteHost());
    if (evicted !== null) {
      this.dropped.tooManyPending++;
      discard(evicted.ws);
    }
    this.#wake(remote);
  }

  #pollServer(): void {
    const { pending, peers, timed } = this.#remotes;
    if (pending.size > 0) this.#dropLate();
    for (const remote of timed) this.#wake(remote);
    this.#remotes.visit((remote) => {
      try {
        // A signal handler may have closed the peer or taken somebody's connection away.
        if (pending.get(remote.id) === remote) this.#pollPending(remote);
        if (peers.get(remote.id) === remote) this.#pollPeer(remote);
      } catch (error) {
        this.#fail(remote, error);
      }
    });
  }

  /** The last guard: an exception costs the connection that it happened with, and nobody else. */
  #fail(remote: WebSocketRemote, error: unknown): void {
    this.dropped.internalError++;
    errorLimited("websocket internal", () => `A WebSocket connection is ended, it threw: ${textOf(error)}`, error);
    const wasPeer = this.#remotes.peers.get(remote.id) === remote;
    this.#forget(remote);
    remote.ws._terminate();
    if (wasPeer) this.peer_disconnected.emit(remote.id);
  }

  #dropLate(): void {
    const nowMs = performance.now();
    for (const remote of this.#remotes.pending.values()) {
      if (nowMs <= remote.deadlineMs) continue;
      this.dropped.handshake_timeout++;
      this.#remotes.pending.delete(remote.id);
      discard(remote.ws);
    }
  }

  #pollPending(remote: WebSocketRemote): void {
    const { id, ws } = remote;
    ws.poll();
    const state = ws.get_ready_state();
    if (state === WebSocketPeer.STATE_CONNECTING) return;
    this.#remotes.pending.delete(id);
    if (state !== WebSocketPeer.STATE_OPEN) {
      this.dropped.handshakeFailed++;
      this.#forget(remote);
      return;
    }
    if (this.is_refusing_new_connections()) {
      this.dropped.refused++;
      discard(ws);
      return;
    }
    const message = new Uint8Array(ID_MESSAGE_BYTES);
    new DataView(message.buffer).setInt32(0, id, true);
    if (ws._sendOwned(message, false) !== OK) {
      this.dropped.handshakeFailed++;
      errorLimited("websocket id", () => `Failed to send its id to the new peer ${id}`);
      discard(ws);
      return;
    }
    this.#remotes.peers.set(id, remote);
    this.peer_connected.emit(id);
  }

  #pollPeer(remote: WebSocketRemote): void {
    const { id, ws } = remote;
    if (this.#isHeldUp(remote)) return;
    ws.poll();
    if (ws.get_ready_state() === WebSocketPeer.STATE_OPEN) {
      this.#fetch(remote);
      return;
    }
    // Signal first, as in Godot: handlers still find the peer.
    this.peer_disconnected.emit(id);
    if (this.#remotes.peers.get(id) === remote) this.#forget(remote);
  }

  #pollClient(remote: WebSocketRemote): void {
    this.#remotes.unlist(remote);
    if (this.#isHeldUp(remote)) return;
    remote.ws.poll();
    const state = remote.ws.get_ready_state();
    if (state === WebSocketPeer.STATE_CLOSED) {
      if (this.#status === MultiplayerPeer.CONNECTION_CONNECTED) this.peer_disconnected.emit(SERVER_ID);
      // A handler may have started another connection after close().
      if (this.#remotes.peers.get(SERVER_ID) === remote) this.#clear();
      return;
    }
    if (state === WebSocketPeer.STATE_OPEN) {
      if (this.#status === MultiplayerPeer.CONNECTION_CONNECTING && !this.#receiveId(remote)) return;
      if (this.#remotes.peers.get(SERVER_ID) === remote) this.#fetch(remote);
      return;
    }
    if (this.#status === MultiplayerPeer.CONNECTION_CONNECTING) this.#checkClientDeadline(remote);
  }

  /** @returns Whether the peer is connected now. */
  #receiveId(remote: WebSocketRemote): boolean {
    const message = remote.ws._takeMessage();
    if (message === undefined) {
      this.#checkClientDeadline(remote);
      return false;
    }
    const { data } = message;
    const id =
      data.byteLength === ID_MESSAGE_BYTES
        ? new DataView(data.buffer, data.byteOffset, data.byteLength).getInt32(0, true)
        : 0;
    if (id < 2) {
      errorLimited("websocket bad id", () => "Invalid ID received from server");
      remote.ws.close(); // The peer is closed when the server has answered.
      return false;
    }
    this.#uniqueId = id;
    this.#status = MultiplayerPeer.CONNECTION_CONNECTED;
    this.peer_connected.emit(SERVER_ID);
    return true;
  }

  #checkClientDeadline({ deadlineMs }: WebSocketRemote): void {
    if (performance.now() > deadlineMs) {
      this.dropped.handshake_timeout++;
      this.#clear();
    }
  }

  /** Whether so many of a peer's packets wait to be taken that it is left alone, with whatever it has still to tell. */
  #isHeldUp({ id, ws }: WebSocketRemote): boolean {
    return (
      ws.get_ready_state() === WebSocketPeer.STATE_OPEN &&
      this.#incoming.isFull(id, this._settings.maxQueuedPackets, this._settings.inboundBufferBytes)
    );
  }

  /** Moves a peer's messages over, as long as there is room for its packets. */
  #fetch(remote: WebSocketRemote): void {
    const { id, ws } = remote;
    while (!this.#isHeldUp(remote)) {
      const message = ws._takeMessage();
      if (message === undefined) break;
      if (message.data.byteLength === 0) this.dropped.emptyPacket++;
      else {
        message.peer = id;
        this.#incoming.push(message);
      }
    }
    if (ws._hasNews() && !this.#isHeldUp(remote)) this.#remotes.list(remote);
    this.#remotes.setTimed(remote, ws.get_heartbeat_interval() > 0);
  }

  #forget(remote: WebSocketRemote): void {
    this.#incoming.forget(remote.id);
    this.#remotes.release(remote);
  }

  #clear(): void {
    this.#status = MultiplayerPeer.CONNECTION_DISCONNECTED;
    this.#uniqueId = 0;
    this.#acceptor?.close();
    this.#acceptor = null;
    this.#remotes.clear();
    this.#inbound = new SharedBudget(this.maxInboundBytes);
    this.#incoming = new WebSocketPacketQueue(this.#inbound);
    this.#outbound.clear();
  }

  #wake(remote: WebSocketRemote): void {
    this.#remotes.list(remote);
    this.#wakeListener?.();
  }
}
