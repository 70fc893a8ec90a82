import { checkAction, hasActionSupervisor } from "../core/actions.js";
import {
  ERR_ALREADY_IN_USE,
  ERR_BUG,
  ERR_CANT_CREATE,
  ERR_INVALID_PARAMETER,
  ERR_OUT_OF_MEMORY,
  ERR_UNAVAILABLE,
  ERR_UNCONFIGURED,
  type ErrorCode,
  type GodotError,
  OK,
  push_error,
} from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import { EnetSendResult } from "../enet/index.js";
import { parseIp } from "../platform/ip.js";
import { ENetConnection } from "./enet-connection.js";
import type { ConnectionEvent } from "./enet-events.js";
import { ENetPacketPeer } from "./enet-packet-peer.js";
import { EnetIncoming, routeOf, SYSTEM_CHANNELS } from "./enet-packets.js";
import type { EnetSharedSockets } from "./enet-shared-sockets.js";
import { type ConnectionStatus, MultiplayerPeer, type ReceivedPacket, type TransferMode } from "./multiplayer-peer.js";

type Mode = "none" | "server" | "client" | "mesh";

const MAX_PACKET_BYTES = 1 << 24;
const NOT_ACTIVE = "The ENetMultiplayerPeer is not active";

/**
 * Godot's `ENetMultiplayerPeer`: a server, a client or a mesh over ENet.
 *
 * Signals are emitted, and packets become available, in {@link poll}; or by themselves after {@link drive}. Datagrams are
 * taken in and acknowledged as they arrive, even between two polls. `put_packet` queues: what is sent within one turn of
 * the event loop leaves at its end, in as few datagrams as possible; {@link poll} and {@link close} send at once.
 *
 * @see Godot class reference, ENetMultiplayerPeer
 */
export class ENetMultiplayerPeer extends MultiplayerPeer {
  #mode: Mode = "none";
  #status: ConnectionStatus = MultiplayerPeer.CONNECTION_DISCONNECTED;
  #uniqueId = 0;
  #targetPeer = 0;
  #bindIp = "*";
  /** Connection 0 is the server's or the client's own; a mesh has one for each peer. */
  readonly #hosts = new Map<number, ENetConnection>();
  readonly #peers = new Map<number, ENetPacketPeer>();
  /** Ids of the peers of a server. */
  readonly #ids = new WeakMap<ENetPacketPeer, number>();
  readonly #incoming = new EnetIncoming();
  /** Sum of the hosts' counts of inactive peers when they were last looked at: most polls need not look. */
  #inactiveSeen = 0;
  #wakeListener: (() => void) | null = null;

  // Creating.

  /**
   * Becomes a server, at once.
   *
   * @param port - 0 to 65535; 0 lets the system choose: see `host.get_local_port()`.
   * @param max_clients - 1 to 4095.
   * @param max_channels - Most channels that a client may use beside the default ones; 0 for as many as there are.
   * @param in_bandwidth - Incoming bytes per second; 0 for no limit.
   * @param out_bandwidth - Outgoing bytes per second; 0 for no limit.
   * @returns `OK`; `ERR_ALREADY_IN_USE` when something was created already; `ERR_INVALID_PARAMETER`; `ERR_CANT_CREATE`
   * when the port is taken; `ERR_UNAVAILABLE` where there is no UDP; `ERR_UNAUTHORIZED` and `ERR_BUSY` as
   * `setActionSupervisor` says.
   */
  create_server(port: number, max_clients = 32, max_channels = 0, in_bandwidth = 0, out_bandwidth = 0): ErrorCode {
    if (this.#refuseSecondCreation()) return ERR_ALREADY_IN_USE;
    this.set_refuse_new_connections(false);
    const host = new ENetConnection();
    const error = host.create_host_bound(
      this.#bindIp,
      port,
      max_clients,
      max_channels > 0 ? max_channels + SYSTEM_CHANNELS : 0,
      in_bandwidth,
      out_bandwidth,
    );
    if (error !== OK) return error;
    this.#mode = "server";
    this.#uniqueId = MultiplayerPeer.TARGET_PEER_SERVER;
    this.#status = MultiplayerPeer.CONNECTION_CONNECTED;
    this.#addHost(0, host);
    return OK;
  }

  /**
   * Begins to become a client: it is connecting until the server has answered.
   *
   * @param address - The server's IP address or host name. A name is resolved in the background; when that fails, the peer
   * is disconnected at a later poll.
   * @param port - The server's port, 1 to 65535.
   * @param channel_count - How many channels are asked for beside the default ones; 0 for as many as there are.
   * @param in_bandwidth - Incoming bytes per second; 0 for no limit.
   * @param out_bandwidth - Outgoing bytes per second; 0 for no limit.
   * @param local_port - The port to send from; 0 lets the system choose. The bind IP counts only when it is given.
   * @returns As {@link create_server}; `ERR_CANT_CREATE` also when the server's port is out of range.
   */
  create_client(
    address: string,
    port: number,
    channel_count = 0,
    in_bandwidth = 0,
    out_bandwidth = 0,
    local_port = 0,
  ): ErrorCode {
    if (this.#refuseSecondCreation()) return ERR_ALREADY_IN_USE;
    this.set_refuse_new_connections(false);
    const host = new ENetConnection();
    const error =
      local_port !== 0
        ? host._createClientBound(this.#bindIp, local_port, in_bandwidth, out_bandwidth)
        : host.create_host(1, 0, in_bandwidth, out_bandwidth);
    return error !== OK ? error : this.#joinServer(host, address, port, channel_count);
  }

  /**
   * {@link create_client} over a socket that clients share.
   *
   * @param settings - Whatever must be the same for those who share.
   * @internal
   */
  _createSharedClient(
    sockets: EnetSharedSockets,
    settings: string,
    address: string,
    port: number,
    channelCount: number,
  ): ErrorCode {
    const host = new ENetConnection();
    const error = host._createShared(sockets, `${address} ${port} ${settings}`);
    return error !== OK ? error : this.#joinServer(host, address, port, channelCount);
  }

  #joinServer(host: ENetConnection, address: string, port: number, channelCount: number): ErrorCode {
    const uniqueId = this.generate_unique_id();
    const peer = host.connect_to_host(address, port, channelCount > 0 ? channelCount + SYSTEM_CHANNELS : 0, uniqueId);
    if (peer === null) {
      host.destroy();
      push_error(`Couldn't connect to the ENet server ${address}:${port}`);
      return ERR_CANT_CREATE;
    }
    this.#mode = "client";
    this.#uniqueId = uniqueId;
    this.#status = MultiplayerPeer.CONNECTION_CONNECTING;
    this.#peers.set(MultiplayerPeer.TARGET_PEER_SERVER, peer);
    this.#addHost(0, host);
    return OK;
  }

  /**
   * Becomes a member of a mesh, without any peers yet: see {@link add_mesh_peer}.
   *
   * @param unique_id - This member's id, from 1 on.
   * @returns `OK`; `ERR_INVALID_PARAMETER`; `ERR_ALREADY_IN_USE`.
   */
  create_mesh(unique_id: number): ErrorCode {
    if (!(unique_id > 0)) {
      push_error(`The unique id must be greater than 0, got ${unique_id}`);
      return ERR_INVALID_PARAMETER;
    }
    if (this.#refuseSecondCreation()) return ERR_ALREADY_IN_USE;
    this.#mode = "mesh";
    this.#uniqueId = unique_id;
    this.#status = MultiplayerPeer.CONNECTION_CONNECTED;
    return OK;
  }

  /**
   * Adds a peer to the mesh; `peer_connected` is emitted before the call returns.
   *
   * @param peer_id - The id of the peer at the other end.
   * @param host - A connection with exactly one peer, connected. It belongs to the mesh from now on: the mesh services and
   * destroys it.
   * @returns `OK`; `ERR_UNCONFIGURED` when this is no mesh; `ERR_INVALID_PARAMETER`.
   */
  add_mesh_peer(peer_id: number, host: ENetConnection): ErrorCode {
    if (!(host instanceof ENetConnection)) {
      push_error("add_mesh_peer needs an ENetConnection");
      return ERR_INVALID_PARAMETER;
    }
    if (this.#mode !== "mesh") {
      push_error("The ENetMultiplayerPeer is no mesh: call create_mesh first");
      return ERR_UNCONFIGURED;
    }
    const peers = host._isActive ? host.get_peers() : [];
    if (peers.length !== 1 || peers[0]!.get_state() !== ENetPacketPeer.STATE_CONNECTED) {
      push_error("The host must have exactly one peer, in the connected state");
      return ERR_INVALID_PARAMETER;
    }
    const replaced = this.#hosts.get(peer_id);
    if (replaced !== undefined && replaced !== host) this.#dropHost(peer_id);
    this.#peers.set(peer_id, peers[0]!);
    this.#addHost(peer_id, host);
    this.peer_connected.emit(peer_id);
    return OK;
  }

  /**
   * Says at which of the machine's addresses `create_server`, and `create_client` with a local port, bind.
   *
   * @param ip - An IP address, or `"*"` (default) for all.
   */
  set_bind_ip(ip: string): void {
    const address = ip === "*" ? "*" : parseIp(ip);
    if (address === null) push_error(`Invalid bind IP address '${ip}'`);
    else this.#bindIp = address;
  }

  // The connection.

  /** The connection beneath a server or a client; null when not active and in a mesh. */
  get host(): ENetConnection | null {
    return this.get_host();
  }

  /** @returns {@link host}. */
  get_host(): ENetConnection | null {
    if (!this.#isActive()) return null;
    if (this.#mode === "mesh") {
      push_error("A mesh has no single host");
      return null;
    }
    return this.#hosts.get(0) ?? null;
  }

  /**
   * @param id - A peer's id; a client has only 1.
   * @returns The ENet peer behind it; null when there is none.
   */
  get_peer(id: number): ENetPacketPeer | null {
    if (!this.#isActive()) return null;
    const peer = this.#peers.get(id);
    if (peer === undefined) push_error(`There is no peer ${id}`);
    return peer ?? null;
  }

  override get_connection_status(): ConnectionStatus {
    return this.#status;
  }

  override get_unique_id(): number {
    return this.#isActive() ? this.#uniqueId : 0;
  }

  override is_server_relay_supported(): boolean {
    return this.#mode === "server" || this.#mode === "client";
  }

  /** Refuses or accepts new connections, on every host that is in use. */
  override set_refuse_new_connections(enable: boolean): void {
    for (const host of this.#hosts.values()) host.refuse_new_connections(enable);
    super.set_refuse_new_connections(enable);
  }

  override poll(): void {
    if (!this.#isActive()) return;
    this.#dropInactivePeers();
    switch (this.#mode) {
      case "client":
        this.#pollClient();
        break;
      case "server":
        this.#pollServer();
        break;
      case "mesh":
        this.#pollMesh();
        break;
      case "none":
        break;
    }
  }

  override close(): void {
    if (this.#mode === "none") return;
    for (const peer of this.#peers.values()) {
      if (peer.get_state() === ENetPacketPeer.STATE_CONNECTED) peer.peer_disconnect_now(0);
    }
    const hosts = [...this.#hosts.values()];
    this.#mode = "none";
    this.#status = MultiplayerPeer.CONNECTION_DISCONNECTED;
    this.#uniqueId = 0;
    this.#incoming.clear();
    this.#peers.clear();
    this.#hosts.clear();
    for (const host of hosts) {
      host._setWakeListener(null);
      if (!host._isActive) continue;
      host.flush();
      host.destroy();
    }
    super.set_refuse_new_connections(false);
    this.undrive();
  }

  override disconnect_peer(peer: number, force = false): void {
    if (!this.#isActive()) return;
    const found = this.#peers.get(peer);
    if (found === undefined) {
      push_error(`There is no peer ${peer} to disconnect`);
      return;
    }
    if (found.is_active()) found.peer_disconnect(0);
    this.#hostOf(peer)?._transmit();
    // Otherwise it leaves in a later poll.
    if (!force) return;
    this.#peers.delete(peer);
    if (this.#mode === "mesh") this.#dropHost(peer);
    if (this.#mode === "client") this.close();
  }

  // Packets.

  override set_target_peer(id: number): void {
    this.#targetPeer = id;
  }

  override get_available_packet_count(): number {
    return this.#incoming.size;
  }

  override get_packet_peer(): number {
    return this.#next()?.peer ?? 1;
  }

  override get_packet_channel(): number {
    return this.#next()?.channel ?? 1;
  }

  override get_packet_mode(): TransferMode {
    return this.#next()?.mode ?? MultiplayerPeer.TRANSFER_MODE_RELIABLE;
  }

  /** @internal */
  override _is_server(): boolean {
    return this.#mode === "server";
  }

  /** @internal */
  override _get_max_packet_size(): number {
    return MAX_PACKET_BYTES;
  }

  protected override _takePacket(): Uint8Array | ErrorCode {
    const wasFull = this.#incoming.isFull;
    const packet = this.#incoming.shift();
    if (packet === undefined) {
      push_error("No packet waits");
      return ERR_UNAVAILABLE;
    }
    if (wasFull && !this.#incoming.isFull) this.#wakeListener?.();
    return packet.data;
  }

  protected override _sendPacket(buffer: Uint8Array): ErrorCode {
    if (!this.#isActive()) return ERR_UNCONFIGURED;
    if (this.#status !== MultiplayerPeer.CONNECTION_CONNECTED) {
      push_error("The ENetMultiplayerPeer is not connected yet");
      return ERR_UNCONFIGURED;
    }
    const target = this.#targetPeer;
    if (target !== 0 && !this.#peers.has(Math.abs(target))) {
      errorLimited("enet target", () => `Invalid target peer: ${target}`); // It may just have left.
      return ERR_INVALID_PARAMETER;
    }
    if (hasActionSupervisor()) {
      const refused = checkAction({ kind: "send_message", target: String(target), sizeBytes: buffer.byteLength });
      if (refused !== OK) return refused;
    }
    const { channel, flags } = routeOf(this.get_transfer_channel(), this.get_transfer_mode());
    if (this.#mode === "client") {
      const server = this.#peers.get(MultiplayerPeer.TARGET_PEER_SERVER);
      return server === undefined ? ERR_BUG : this.#sendTo(server, channel, buffer, flags);
    }
    if (target > 0) return this.#sendTo(this.#peers.get(target)!, channel, buffer, flags);
    if (target === 0 && this.#mode === "server") {
      this.#hosts.get(0)?._broadcast(channel, buffer, flags);
      return OK;
    }
    let result: ErrorCode = OK;
    for (const [id, peer] of this.#peers) {
      if (id === -target) continue;
      const error = this.#sendTo(peer, channel, buffer, flags);
      if (error !== OK) result = error;
    }
    return result;
  }

  // Driving.

  /** @internal */
  override _takeReceived(): ReceivedPacket {
    const next = this.#incoming.peek()!;
    this.get_packet();
    return next;
  }

  /** @internal */
  override _flushSends(): void {
    for (const host of this.#hosts.values()) host._transmit();
  }

  /** See `ENetConnection._setFailureListener`. @internal */
  _setFailureListener(listener: ((error: GodotError) => void) | null): void {
    for (const host of this.#hosts.values()) host._setFailureListener(listener);
  }

  /** @internal */
  override _setWakeListener(listener: (() => void) | null): void {
    this.#wakeListener = listener;
    for (const host of this.#hosts.values()) host._setWakeListener(listener);
  }

  /** @internal */
  override _nextWakeMs(): number {
    let least = Number.POSITIVE_INFINITY;
    for (const host of this.#hosts.values()) least = Math.min(least, host._nextWakeMs());
    return least;
  }

  #isActive(): boolean {
    if (this.#mode !== "none") return true;
    push_error(NOT_ACTIVE);
    return false;
  }

  #refuseSecondCreation(): boolean {
    if (this.#mode === "none") return false;
    push_error("The ENetMultiplayerPeer is already active");
    return true;
  }

  #addHost(id: number, host: ENetConnection): void {
    this.#hosts.set(id, host);
    this.#inactiveSeen = -1;
    host._setWakeListener(this.#wakeListener);
    this.#wakeListener?.();
  }

  #dropHost(id: number): void {
    const host = this.#hosts.get(id);
    if (host === undefined) return;
    this.#hosts.delete(id);
    this.#inactiveSeen = -1;
    host._setWakeListener(null);
    if (!host._isActive) return;
    host.flush();
    host.destroy();
  }

  #hostOf(peer: number): ENetConnection | undefined {
    return this.#hosts.get(this.#mode === "mesh" ? peer : 0);
  }

  #next(): ReceivedPacket | null {
    if (!this.#isActive()) return null;
    const next = this.#incoming.peek();
    if (next === undefined) push_error("No packet waits");
    return next ?? null;
  }

  /** Godot reports success whatever ENet says; here the sender learns that a packet cannot be queued for its size. */
  #sendTo(peer: ENetPacketPeer, channel: number, buffer: Uint8Array, flags: number): ErrorCode {
    const result = peer._send(channel, buffer, flags);
    return result === EnetSendResult.QUEUE_FULL || result === EnetSendResult.TOO_LONG ? ERR_OUT_OF_MEMORY : OK;
  }

  /** The first event of a poll, or the next one; none while too much waits to be taken, or once the host is gone. */
  #event(host: ENetConnection, first: boolean): ConnectionEvent | null {
    if (!host._isActive) return null;
    if (this.#incoming.isFull) {
      if (first) host._advance();
      return null;
    }
    if (first) host._advance();
    const event = host._nextEvent();
    return event.type === ENetConnection.EVENT_NONE ? null : event;
  }

  #dropInactivePeers(): void {
    let count = 0;
    for (const host of this.#hosts.values()) count += host._inactiveCount;
    if (count === this.#inactiveSeen) return;
    this.#inactiveSeen = count;
    for (const [id, peer] of [...this.#peers]) {
      if (peer.is_active()) continue;
      this.#peers.delete(id);
      if (this.#mode === "mesh") this.#dropHost(id);
      this.peer_disconnected.emit(id);
    }
  }

  #pollClient(): void {
    const host = this.#hosts.get(0);
    if (host === undefined || !this.#peers.has(MultiplayerPeer.TARGET_PEER_SERVER)) {
      this.close();
      return;
    }
    for (let event = this.#event(host, true); event !== null; event = this.#event(host, false)) {
      switch (event.type) {
        case ENetConnection.EVENT_CONNECT:
          this.#status = MultiplayerPeer.CONNECTION_CONNECTED;
          this.peer_connected.emit(MultiplayerPeer.TARGET_PEER_SERVER);
          break;
        case ENetConnection.EVENT_RECEIVE:
          this.#incoming.store(MultiplayerPeer.TARGET_PEER_SERVER, event);
          break;
        default:
          if (event.type === ENetConnection.EVENT_DISCONNECT && this.#status === MultiplayerPeer.CONNECTION_CONNECTED) {
            this.peer_disconnected.emit(MultiplayerPeer.TARGET_PEER_SERVER);
          }
          if (this.#hosts.get(0) === host) this.close();
      }
    }
  }

  #pollServer(): void {
    const host = this.#hosts.get(0);
    if (host === undefined || !host._isActive) {
      this.close(); // Someone destroyed the connection.
      return;
    }
    for (let event = this.#event(host, true); event !== null; event = this.#event(host, false)) {
      const peer = event.peer;
      if (peer === null) continue;
      const known = this.#ids.get(peer);
      switch (event.type) {
        case ENetConnection.EVENT_CONNECT: {
          const id = event.data | 0;
          if (this.is_refusing_new_connections() || id < 2 || this.#peers.has(id)) {
            peer.reset();
            break;
          }
          this.#ids.set(peer, id);
          this.#peers.set(id, peer);
          this.peer_connected.emit(id);
          break;
        }
        case ENetConnection.EVENT_DISCONNECT:
          // Neither one that was refused, nor one that was disconnected by force.
          if (known === undefined || this.#peers.get(known) !== peer) break;
          this.peer_disconnected.emit(known);
          if (this.#peers.get(known) === peer) this.#peers.delete(known);
          break;
        case ENetConnection.EVENT_RECEIVE:
          if (known !== undefined) this.#incoming.store(known, event);
          break;
      }
    }
  }

  #pollMesh(): void {
    const gone: number[] = [];
    for (const [id, host] of [...this.#hosts]) {
      for (let event = this.#event(host, true); event !== null; event = this.#event(host, false)) {
        if (event.type === ENetConnection.EVENT_CONNECT) event.peer?.reset();
        else if (event.type === ENetConnection.EVENT_RECEIVE) this.#incoming.store(id, event);
        else {
          gone.push(id);
          break;
        }
      }
      if (!host._isActive && this.#hosts.get(id) === host) gone.push(id);
    }
    for (const id of gone) {
      if (this.#peers.has(id)) {
        this.peer_disconnected.emit(id);
        this.#peers.delete(id);
      }
      this.#dropHost(id);
    }
  }
}
