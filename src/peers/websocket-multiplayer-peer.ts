import { attachWebSocket, canAccept, copyToSend, discardStream, listenWebSocket } from "#platform/websocket";
import {
  checkAction,
  ERR_ALREADY_IN_USE,
  ERR_INVALID_PARAMETER,
  ERR_UNAVAILABLE,
  ERR_UNCONFIGURED,
  type ErrorCode,
  hasActionSupervisor,
  OK,
  push_error,
} from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import { textOf } from "../core/message-of.js";
import type { WebSocketAcceptor } from "../platform/websocket.js";
import { type ConnectionStatus, MultiplayerPeer, type TransferMode } from "./multiplayer-peer.js";
import { SharedBudget } from "./shared-budget.js";
import type { TLSOptions } from "./tls-options.js";
import { WebSocketHandshakes } from "./websocket-handshakes.js";
import { WebSocketPacketQueue } from "./websocket-packet-queue.js";
import { SENT_MESSAGE_COST_BYTES, WebSocketPeer } from "./websocket-peer.js";

const SERVER_ID = 1;
const ID_MESSAGE_BYTES = 4;
/** Bytes of the largest frame head that a packet needs beside its payload, as Godot reckons it. */
const PROTO_SIZE_BYTES = 9;
/** How often it is counted again what waits to be sent while there is too much of it, in milliseconds. */
const RECOUNT_MS = 100;

/** A connection and what is to be done about it. */
interface Remote {
  readonly id: number;
  readonly ws: WebSocketPeer;
  /** When its handshake must be over. */
  readonly deadlineMs: number;
  /** Whether it is on the list of those for which polling may find something. */
  dirty: boolean;
}

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
export class WebSocketMultiplayerPeer extends MultiplayerPeer {
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

  readonly #config = new WebSocketPeer();
  #handshakeTimeoutMs = 3000;
  #status: ConnectionStatus = MultiplayerPeer.CONNECTION_DISCONNECTED;
  #uniqueId = 0;
  #targetPeer = 0;
  #acceptor: WebSocketAcceptor | null = null;
  /** Connections whose handshake is not over. */
  readonly #pending = new WebSocketHandshakes<Remote>();
  readonly #peers = new Map<number, Remote>();
  /** Those for which polling may find something, and an empty list to change places with it. */
  #dirty: Remote[] = [];
  #spare: Remote[] = [];
  /** Those with a heartbeat, which need polling although nothing arrives. */
  readonly #timed = new Set<Remote>();
  readonly #lingering = new Set<WebSocketPeer>();
  #inbound = new SharedBudget(this.maxInboundBytes);
  #incoming = new WebSocketPacketQueue(this.#inbound);
  /** What waits to be sent to all peers costs at most this, in bytes; counted at {@link #outboundAtMs}, with what was sent since. */
  #outboundBytes = 0;
  #outboundAtMs = 0;
  #wakeListener: (() => void) | null = null;

  /** Subprotocols, see {@link WebSocketPeer.supported_protocols}. For connections made from now on. */
  get supported_protocols(): string[] {
    return this.get_supported_protocols();
  }
  set supported_protocols(protocols: readonly string[]) {
    this.set_supported_protocols(protocols);
  }
  /** @returns A copy of {@link supported_protocols}. */
  get_supported_protocols(): string[] {
    return this.#config.get_supported_protocols();
  }
  /**
   * Sets {@link supported_protocols}.
   *
   * @param protocols - New {@link supported_protocols}.
   */
  set_supported_protocols(protocols: readonly string[]): void {
    this.#config.set_supported_protocols(protocols);
  }

  /** Extra header lines, see {@link WebSocketPeer.handshake_headers}. For connections made from now on. */
  get handshake_headers(): string[] {
    return this.get_handshake_headers();
  }
  set handshake_headers(protocols: readonly string[]) {
    this.set_handshake_headers(protocols);
  }
  /** @returns A copy of {@link handshake_headers}. */
  get_handshake_headers(): string[] {
    return this.#config.get_handshake_headers();
  }
  /**
   * Sets {@link handshake_headers}.
   *
   * @param protocols - New {@link handshake_headers}.
   */
  set_handshake_headers(protocols: readonly string[]): void {
    this.#config.set_handshake_headers(protocols);
  }

  /** Bytes, see {@link WebSocketPeer.inbound_buffer_size}. Default 65535. For connections made from now on. */
  get inbound_buffer_size(): number {
    return this.get_inbound_buffer_size();
  }
  set inbound_buffer_size(bufferSize: number) {
    this.set_inbound_buffer_size(bufferSize);
  }
  /** @returns {@link inbound_buffer_size}. */
  get_inbound_buffer_size(): number {
    return this.#config.get_inbound_buffer_size();
  }
  /**
   * Sets {@link inbound_buffer_size}.
   *
   * @param bufferSize - New {@link inbound_buffer_size}, in bytes.
   */
  set_inbound_buffer_size(bufferSize: number): void {
    this.#config.set_inbound_buffer_size(bufferSize);
  }

  /** Bytes, see {@link WebSocketPeer.outbound_buffer_size}. Default 65535. For connections made from now on. */
  get outbound_buffer_size(): number {
    return this.get_outbound_buffer_size();
  }
  set outbound_buffer_size(bufferSize: number) {
    this.set_outbound_buffer_size(bufferSize);
  }
  /** @returns {@link outbound_buffer_size}. */
  get_outbound_buffer_size(): number {
    return this.#config.get_outbound_buffer_size();
  }
  /**
   * Sets {@link outbound_buffer_size}.
   *
   * @param bufferSize - New {@link outbound_buffer_size}, in bytes.
   */
  set_outbound_buffer_size(bufferSize: number): void {
    this.#config.set_outbound_buffer_size(bufferSize);
  }

  /** See {@link WebSocketPeer.max_queued_packets}. Default 4096. For connections made from now on. */
  get max_queued_packets(): number {
    return this.get_max_queued_packets();
  }
  set max_queued_packets(max_queued_packets: number) {
    this.set_max_queued_packets(max_queued_packets);
  }
  /** @returns {@link max_queued_packets}. */
  get_max_queued_packets(): number {
    return this.#config.get_max_queued_packets();
  }
  /**
   * Sets {@link WebSocketMultiplayerPeer.max_queued_packets}.
   *
   * @param max_queued_packets - New {@link WebSocketMultiplayerPeer.max_queued_packets}.
   */
  set_max_queued_packets(max_queued_packets: number): void {
    this.#config.set_max_queued_packets(max_queued_packets);
  }

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
    if (tls_server_options !== null && !tls_server_options.is_server()) {
      push_error("A server needs TLSOptions.server()");
      return ERR_INVALID_PARAMETER;
    }
    if (!canAccept) {
      push_error("A browser can't listen for connections: WebSocketMultiplayerPeer can only be a client there");
      return ERR_UNAVAILABLE;
    }
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      push_error(`A port is a number from 0 to 65535, got ${port}`);
      return ERR_INVALID_PARAMETER;
    }
    const key = tls_server_options?.get_private_key() ?? null;
    const certificate = tls_server_options?.get_own_certificate() ?? null;
    if (tls_server_options !== null && (key === null || certificate === null)) {
      push_error("A server's TLS options need a key and a certificate");
      return ERR_INVALID_PARAMETER;
    }
    const scheme = key === null ? "ws" : "wss";
    const host = bind_address.includes(":") ? `[${bind_address}]` : bind_address;
    const refused = superviseServer(`${scheme}://${host}:${port}`);
    if (refused !== OK) return refused;
    this.#clear();
    const acceptor = listenWebSocket(
      {
        port,
        address: bind_address === "*" ? null : bind_address,
        tls: key === null ? null : { key: key.save_to_string(), cert: certificate!.save_to_string() },
      },
      (stream) => this.#accept(stream),
      {
        onAcceptError: (reason) => {
          this.dropped.acceptFailed++;
          errorLimited("websocket accept", () => `A WebSocket connection could not be accepted: ${reason}`);
        },
        onEnd: (reason) => {
          push_error(`The WebSocket server stopped listening: ${reason}`);
          this.close();
        },
      },
    );
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
    this.#peers.set(SERVER_ID, remote);
    this.#status = MultiplayerPeer.CONNECTION_CONNECTING;
    this.#wake(remote);
    return OK;
  }

  /**
   * @param peer_id - A connected peer's id.
   * @returns Its connection; null, with an error in the log, when there is no such peer.
   */
  get_peer(peer_id: number): WebSocketPeer | null {
    const remote = this.#peers.get(peer_id);
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
      const server = this.#peers.get(SERVER_ID)!;
      try {
        this.#pollClient(server);
      } catch (error) {
        this.#fail(server, error);
        if (this.#peers.size === 0) this.#clear();
      }
    }
  }

  close(): void {
    this.undrive();
    this.#clear();
    for (const ws of this.#lingering) ws._terminate();
    this.#lingering.clear();
  }

  /**
   * Sends a close frame to a peer.
   *
   * @param peer - Its id.
   * @param force - `false`: the peer leaves at a later {@link poll}, with `peer_disconnected`. `true`: it is gone at
   * once, without the signal; on a client the whole peer is closed then.
   */
  disconnect_peer(peer: number, force = false): void {
    const remote = this.#peers.get(peer);
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
    if (this.#dirty.length > 0) return 0;
    const settled = this.#status === MultiplayerPeer.CONNECTION_CONNECTED && this.#pending.size === 0;
    if (settled && this.#timed.size === 0) return Infinity;
    let nextMs = Infinity;
    const nowMs = performance.now();
    for (const { deadlineMs } of this.#pending.values()) nextMs = Math.min(nextMs, deadlineMs - nowMs);
    if (this.#status === MultiplayerPeer.CONNECTION_CONNECTING) {
      nextMs = this.#peers.get(SERVER_ID)!.deadlineMs - nowMs;
    }
    for (const { ws } of this.#timed) nextMs = Math.min(nextMs, ws._nextWakeMs());
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
      const sender = this.#peers.get(packet.peer);
      if (sender !== undefined) this.#wake(sender);
    }
    if (this.#inbound.isTight) this.#peers.get(packet.peer)?.ws._reconsider();
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
    if (!this._is_server()) return this.#peers.get(SERVER_ID)!.ws._sendOwned(buffer, false);
    const copy = copyToSend(buffer); // Frames of a server alias it until they are written.
    if (this.#targetPeer > 0) {
      const remote = this.#peers.get(this.#targetPeer);
      if (remote === undefined) {
        errorLimited("websocket no peer", () => `Peer not found: ${this.#targetPeer}`);
        return ERR_INVALID_PARAMETER;
      }
      this.#sendTo(remote, copy);
      return OK;
    }
    for (const remote of this.#peers.values()) {
      if (remote.id !== -this.#targetPeer) this.#sendTo(remote, copy);
    }
    return OK;
  }

  /** Sends, unless too much waits for all peers together and this one is among those that take the least. */
  #sendTo({ ws }: Remote, packet: Uint8Array): void {
    this.#outboundBytes += packet.byteLength + SENT_MESSAGE_COST_BYTES;
    if (this.#outboundBytes > this.maxOutboundBytes) {
      const nowMs = performance.now();
      if (nowMs - this.#outboundAtMs >= RECOUNT_MS) {
        this.#outboundAtMs = nowMs;
        this.#outboundBytes = 0;
        for (const peer of this.#peers.values()) this.#outboundBytes += peer.ws._queuedCost();
      }
      if (this.#outboundBytes > this.maxOutboundBytes && ws._queuedCost() > this.maxOutboundBytes / this.#peers.size) {
        this.dropped.outboundFull++;
        errorLimited(
          "websocket outbound",
          () => `Can't send: more than ${this.maxOutboundBytes} bytes wait to be sent to all peers together`,
        );
        return;
      }
    }
    ws._sendOwned(packet, false);
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

  #newRemote(id: number): Remote {
    const ws = new WebSocketPeer();
    ws.set_supported_protocols(this.get_supported_protocols());
    ws.set_handshake_headers(this.get_handshake_headers());
    ws.set_inbound_buffer_size(this.get_inbound_buffer_size());
    ws.set_outbound_buffer_size(this.get_outbound_buffer_size());
    ws.set_max_queued_packets(this.get_max_queued_packets());
    ws._shareBudget(this.#inbound, () => this.#incoming.costOf(id));
    const remote: Remote = { id, ws, deadlineMs: performance.now() + this.#handshakeTimeoutMs, dirty: false };
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
    while (this.#pending.get(id) !== undefined || this.#peers.has(id)) id = this.generate_unique_id();
    const remote = this.#newRemote(id);
    remote.ws.accept_stream(stream);
    const evicted = this.#pending.add(remote, remote.ws._remoteAddress());
    if (evicted !== null) {
      this.dropped.tooManyPending++;
      discard(evicted.ws);
    }
    this.#wake(remote);
  }

  #pollServer(): void {
    if (this.#pending.size > 0) this.#dropLate();
    for (const remote of this.#timed) this.#wake(remote);
    if (this.#dirty.length === 0) return;
    const todo = this.#dirty;
    this.#dirty = this.#spare;
    for (const remote of todo) remote.dirty = false;
    for (const remote of todo) {
      try {
        // A signal handler may have closed the peer or taken somebody's connection away.
        if (this.#pending.get(remote.id) === remote) this.#pollPending(remote);
        if (this.#peers.get(remote.id) === remote) this.#pollPeer(remote);
      } catch (error) {
        this.#fail(remote, error);
      }
    }
    while (todo.length > 0) todo.pop();
    this.#spare = todo;
  }

  /** The last guard: an exception costs the connection that it happened with, and nobody else. */
  #fail(remote: Remote, error: unknown): void {
    this.dropped.internalError++;
    errorLimited("websocket internal", () => `A WebSocket connection is ended, it threw: ${textOf(error)}`, error);
    const wasPeer = this.#peers.get(remote.id) === remote;
    this.#forget(remote);
    remote.ws._terminate();
    if (wasPeer) this.peer_disconnected.emit(remote.id);
  }

  #dropLate(): void {
    const nowMs = performance.now();
    for (const remote of this.#pending.values()) {
      if (nowMs <= remote.deadlineMs) continue;
      this.dropped.handshake_timeout++;
      this.#pending.delete(remote.id);
      discard(remote.ws);
    }
  }

  #pollPending(remote: Remote): void {
    const { id, ws } = remote;
    ws.poll();
    const state = ws.get_ready_state();
    if (state === WebSocketPeer.STATE_CONNECTING) return;
    this.#pending.delete(id);
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
    this.#peers.set(id, remote);
    this.peer_connected.emit(id);
  }

  #pollPeer(remote: Remote): void {
    const { id, ws } = remote;
    if (this.#isHeldUp(remote)) return;
    ws.poll();
    if (ws.get_ready_state() === WebSocketPeer.STATE_OPEN) {
      this.#fetch(remote);
      return;
    }
    // Signal first, as in Godot: handlers still find the peer.
    this.peer_disconnected.emit(id);
    if (this.#peers.get(id) === remote) this.#forget(remote);
  }

  #pollClient(remote: Remote): void {
    if (this.#dirty.length > 0) this.#dirty.pop();
    remote.dirty = false;
    if (this.#isHeldUp(remote)) return;
    remote.ws.poll();
    const state = remote.ws.get_ready_state();
    if (state === WebSocketPeer.STATE_CLOSED) {
      if (this.#status === MultiplayerPeer.CONNECTION_CONNECTED) this.peer_disconnected.emit(SERVER_ID);
      // A handler may have started another connection after close().
      if (this.#peers.get(SERVER_ID) === remote) this.#clear();
      return;
    }
    if (state === WebSocketPeer.STATE_OPEN) {
      if (this.#status === MultiplayerPeer.CONNECTION_CONNECTING && !this.#receiveId(remote)) return;
      if (this.#peers.get(SERVER_ID) === remote) this.#fetch(remote);
      return;
    }
    if (this.#status === MultiplayerPeer.CONNECTION_CONNECTING) this.#checkClientDeadline(remote);
  }

  /** @returns Whether the peer is connected now. */
  #receiveId(remote: Remote): boolean {
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

  #checkClientDeadline({ deadlineMs }: Remote): void {
    if (performance.now() > deadlineMs) {
      this.dropped.handshake_timeout++;
      this.#clear();
    }
  }

  /** Whether so many of a peer's packets wait to be taken that it is left alone, with whatever it has still to tell. */
  #isHeldUp({ id, ws }: Remote): boolean {
    return (
      ws.get_ready_state() === WebSocketPeer.STATE_OPEN &&
      this.#incoming.isFull(id, this.get_max_queued_packets(), this.get_inbound_buffer_size())
    );
  }

  /** Moves a peer's messages over, as long as there is room for its packets. */
  #fetch(remote: Remote): void {
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
    if (ws._hasNews() && !this.#isHeldUp(remote)) this.#list(remote);
    if (ws.get_heartbeat_interval() > 0) this.#timed.add(remote);
    else if (this.#timed.size > 0) this.#timed.delete(remote);
  }

  #forget(remote: Remote): void {
    const { id, ws } = remote;
    this.#peers.delete(id);
    this.#pending.delete(id);
    this.#timed.delete(remote);
    this.#incoming.forget(id);
    ws._setWakeListener(null);
    this.#lingering.add(ws);
    ws._release(() => this.#lingering.delete(ws));
  }

  #clear(): void {
    this.#status = MultiplayerPeer.CONNECTION_DISCONNECTED;
    this.#uniqueId = 0;
    this.#acceptor?.close();
    this.#acceptor = null;
    for (const { ws } of this.#pending.values()) discard(ws);
    this.#pending.clear();
    for (const { ws } of this.#peers.values()) discard(ws);
    this.#peers.clear();
    this.#dirty = [];
    this.#timed.clear();
    this.#inbound = new SharedBudget(this.maxInboundBytes);
    this.#incoming = new WebSocketPacketQueue(this.#inbound);
    this.#outboundBytes = 0;
  }

  #wake(remote: Remote): void {
    this.#list(remote);
    this.#wakeListener?.();
  }

  #list(remote: Remote): void {
    if (remote.dirty) return;
    remote.dirty = true;
    this.#dirty.push(remote);
  }
}

function discard(ws: WebSocketPeer): void {
  ws._setWakeListener(null);
  ws._terminate();
}

/** Asks the action supervisor, if there is one, before a server is opened. */
function superviseServer(target: string): ErrorCode {
  return hasActionSupervisor() ? checkAction({ kind: "create_server", target, sizeBytes: 0 }) : OK;
}
