import { checkAction, hasActionSupervisor } from "../core/actions.js";
import {
  ERR_ALREADY_IN_USE,
  ERR_CANT_CREATE,
  ERR_INVALID_PARAMETER,
  ERR_UNAVAILABLE,
  ERR_UNCONFIGURED,
  type ErrorCode,
  FAILED,
  GodotError,
  GodotObject,
  OK,
  push_error,
} from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import { messageOf } from "../core/message-of.js";
import { type EnetEvent, EnetEventType, type EnetHost, type EnetPeer } from "../enet/index.js";
import { parseIp } from "../platform/ip.js";
import { createCompressor } from "./enet-compressors.js";
import { createDtlsClientTransport, createDtlsServerTransport } from "./enet-dtls.js";
import { EnetEndpoint, type EnetEndpointListener } from "./enet-endpoint.js";
import {
  type CompressionMode,
  type ConnectionEvent,
  type ENetDropCounts,
  ERROR_EVENT,
  type HostStatistic,
  NO_EVENT,
  type ServiceResult,
} from "./enet-events.js";
import { hostOptions, MAX_CHANNELS } from "./enet-host-options.js";
import { ENetPacketPeer, type PacketPeerOwner } from "./enet-packet-peer.js";
import type { EnetShare, EnetSharedSockets } from "./enet-shared-sockets.js";
import type { EnetTransport } from "./enet-transport.js";
import { EnetWaiters } from "./enet-waiters.js";

/** What ENetConnection needs of `TLSOptions`. */
interface TlsOptionsLike {
  is_server(): boolean;
}

/** How many events are handed out at most before time passes again. */
const EVENTS_PER_ADVANCE = 64;
/** Where a host counts what {@link ENetConnection.pop_statistic} tells, by the number of its constant. */
const STATISTIC_FIELDS = [
  "totalSentData",
  "totalSentPackets",
  "totalReceivedData",
  "totalReceivedPackets",
] as const satisfies readonly (keyof EnetHost)[];
const NOT_ACTIVE = "The ENetConnection is not active";
/** Errors that mean that a host cannot be reached from here, as opposed to a passing shortage. */
const UNREACHABLE = new Set([
  "ENETUNREACH",
  "EHOSTUNREACH",
  "EADDRNOTAVAIL",
  "EAFNOSUPPORT",
  "EINVAL",
  "EACCES",
  "EPROTO",
]);
/**
 * Godot's `ENetConnection`: an ENet host, at one UDP port, with any number of {@link ENetPacketPeer}s.
 *
 * Datagrams are taken in as they arrive, and acknowledged in the same turn of the event loop, whether or not
 * {@link service} is called; what they carried waits, within the limits of ENet, until it is. Time (retransmission, pings,
 * time-outs) passes only in {@link service}, as in Godot, or {@link serviceAsync}.
 *
 * What is sent leaves at the end of the turn in which it was sent, in as few datagrams as possible; {@link flush} and
 * {@link service} send at once.
 *
 * @see Godot class reference, ENetConnection
 */
export class ENetConnection extends GodotObject implements PacketPeerOwner {
  /** No compression: datagrams are sent as they are. */
  static readonly COMPRESS_NONE = 0;
  /** ENet's own range coder, best on small packets. */
  static readonly COMPRESS_RANGE_CODER = 1;
  /** FastLZ: quick, but compresses less than zlib and Zstandard. */
  static readonly COMPRESS_FASTLZ = 2;
  /** Deflate in a zlib wrapper. */
  static readonly COMPRESS_ZLIB = 3;
  /** Zstandard. */
  static readonly COMPRESS_ZSTD = 4;
  /** The host is not active, or its socket failed. */
  static readonly EVENT_ERROR = -1;
  /** Nothing happened. */
  static readonly EVENT_NONE = 0;
  /** A connection, incoming or outgoing, has been made; for an incoming one the data is what the other side gave along. */
  static readonly EVENT_CONNECT = 1;
  /** A peer disconnected, timed out or could not be reached; the data is what the other side gave along, or 0. */
  static readonly EVENT_DISCONNECT = 2;
  /** A packet arrived: it waits in the peer. */
  static readonly EVENT_RECEIVE = 3;
  /** Bytes of the datagrams sent. */
  static readonly HOST_TOTAL_SENT_DATA = 0;
  /** Number of UDP datagrams sent. */
  static readonly HOST_TOTAL_SENT_PACKETS = 1;
  /** Bytes of the datagrams received. */
  static readonly HOST_TOTAL_RECEIVED_DATA = 2;
  /** Number of UDP datagrams received. */
  static readonly HOST_TOTAL_RECEIVED_PACKETS = 3;

  #endpoint: EnetEndpoint | EnetShare | null = null;
  readonly #peers = new Set<ENetPacketPeer>();
  /** Peers whose name could not be resolved, or whose connection was refused by the system: events to come. */
  #failed: ENetPacketPeer[] = [];
  #fatal = false;
  #hasInactive = false;
  #inactiveCount = 0;
  #wakeListener: (() => void) | null = null;
  #failureListener: ((error: GodotError) => void) | null = null;
  readonly #waiters = new EnetWaiters();
  #eventsSinceAdvance = 0;
  /** Used for every packet: whoever gets it takes from it what he wants before he asks for the next. */
  readonly #received: { -readonly [Key in keyof ConnectionEvent]: ConnectionEvent[Key] } = {
    ...NO_EVENT,
    type: ENetConnection.EVENT_RECEIVE,
  };

  // Creating and destroying.

  /**
   * Opens a host for outgoing connections, on a port that the system chooses.
   *
   * @param max_peers - 1 to 4095.
   * @param max_channels - Most channels of a connection, up to 255; 0 for 255.
   * @param in_bandwidth - Incoming bytes per second; 0 for no limit.
   * @param out_bandwidth - Outgoing bytes per second; 0 for no limit.
   * @returns `OK`; `ERR_ALREADY_IN_USE` when active; `ERR_INVALID_PARAMETER`; `ERR_CANT_CREATE`; `ERR_UNAVAILABLE` where
   * there is no UDP.
   */
  create_host(max_peers = 32, max_channels = 0, in_bandwidth = 0, out_bandwidth = 0): ErrorCode {
    return this.#create("*", 0, max_peers, max_channels, in_bandwidth, out_bandwidth);
  }

  /**
   * Opens a host at a port, so that others can connect to it.
   *
   * @param bind_address - An IP address of this machine, or `"*"` for all.
   * @param bind_port - 0 to 65535; 0 lets the system choose: see {@link get_local_port}.
   * @param max_peers - 1 to 4095.
   * @param max_channels - Most channels of a connection, up to 255; 0 for 255.
   * @param in_bandwidth - Incoming bytes per second; 0 for no limit.
   * @param out_bandwidth - Outgoing bytes per second; 0 for no limit.
   * @returns As {@link create_host}. A port that is taken gives `ERR_CANT_CREATE`.
   */
  create_host_bound(
    bind_address: string,
    bind_port: number,
    max_peers = 32,
    max_channels = 0,
    in_bandwidth = 0,
    out_bandwidth = 0,
  ): ErrorCode {
    const address = bind_address === "*" ? "*" : parseIp(bind_address);
    if (address === null) {
      push_error(`Invalid bind IP '${bind_address}'`);
      return ERR_INVALID_PARAMETER;
    }
    if (!(bind_port >= 0 && bind_port <= 65535)) {
      push_error(`The local port must be between 0 and 65535, got ${bind_port}`);
      return ERR_INVALID_PARAMETER;
    }
    const port = Math.trunc(bind_port);
    if (hasActionSupervisor()) {
      const target = `enet://${address.includes(":") ? `[${address}]` : address}:${port}`;
      const refused = checkAction({ kind: "create_server", target, sizeBytes: 0 });
      if (refused !== OK) return refused;
    }
    return this.#create(address, port, max_peers, max_channels, in_bandwidth, out_bandwidth);
  }

  /**
   * {@link create_host_bound} for a client that wants a certain port: it opens no server, so no supervisor is asked.
   *
   * @internal
   */
  _createClientBound(address: string, port: number, inBandwidth: number, outBandwidth: number): ErrorCode {
    if (!(port >= 0 && port <= 65535)) {
      push_error(`The local port must be between 0 and 65535, got ${port}`);
      return ERR_INVALID_PARAMETER;
    }
    return this.#create(address, Math.trunc(port), 1, 0, inBandwidth, outBandwidth);
  }

  /**
   * {@link create_host} for a client that shares its socket with others. What is set for the host, and what it counts, is theirs too.
   *
   * @internal
   */
  _createShared(sockets: EnetSharedSockets, group: string): ErrorCode {
    return this.#open((listener) => sockets.share(group, listener));
  }

  /** Closes the host and frees its socket. Nobody is told; all its peers become inactive. */
  destroy(): void {
    const endpoint = this.#endpoint;
    if (endpoint === null) {
      push_error("The ENetConnection is already destroyed");
      return;
    }
    for (const peer of [...this.#peers]) peer._deactivate();
    this.#peers.clear();
    this.#failed = [];
    this.#fatal = false;
    this.#endpoint = null;
    endpoint.close();
    this.#notify();
  }

  /**
   * Begins to connect. `EVENT_CONNECT` follows, or `EVENT_DISCONNECT` when nobody answers or the name cannot be resolved.
   *
   * @param address - An IP address or a host name; a name is resolved in the background while the peer is connecting.
   * @param port - 1 to 65535.
   * @param channels - How many channels are asked for; 0 for 255.
   * @param data - An unsigned 32-bit number that the other side gets with its event.
   * @returns The peer; null when it cannot be: the host is not active, has a peer already, or has no room.
   */
  connect_to_host(address: string, port: number, channels = 0, data = 0): ENetPacketPeer | null {
    const endpoint = this.#active();
    if (endpoint === null) return null;
    if (this.#peers.size > 0) {
      push_error("The ENetConnection is already connected to a peer");
      return null;
    }
    if (!(port >= 1 && port <= 65535)) {
      push_error(`The remote port must be between 1 and 65535, got ${port}`);
      return null;
    }
    const wanted = channels > 0 ? Math.min(channels, MAX_CHANNELS) : MAX_CHANNELS;
    const literal = parseIp(address);
    if (literal !== null) {
      const core = endpoint.connect(literal, port, wanted, data);
      if (core === null) return null;
      const peer = new ENetPacketPeer(core, this);
      core.data = peer;
      this.#peers.add(peer);
      this._touch();
      return peer;
    }
    const peer = new ENetPacketPeer(null, this, { port, channels: wanted });
    this.#peers.add(peer);
    void this.#connectByName(endpoint, peer, address, data);
    return peer;
  }

  // Working.

  /**
   * Sends what waits, lets time pass and returns the next event. After `EVENT_RECEIVE` the packet waits in the peer.
   *
   * @param timeout - Godot waits that many milliseconds for an event. JavaScript cannot wait inside a call: any value
   * works as 0. See {@link serviceAsync}.
   * @returns `[event_type, peer, data, channel]`.
   */
  service(timeout = 0): ServiceResult {
    void timeout;
    return this.#result(this._service());
  }

  /**
   * As Godot's `service` with a time to wait: resolves at the next event, or with `EVENT_NONE` when none came in time.
   * Meanwhile the connection drives itself. Godot has no name for it.
   *
   * @param timeoutMs - How long to wait, in milliseconds.
   * @returns `[event_type, peer, data, channel]`; `EVENT_ERROR` when the host is destroyed meanwhile.
   */
  async serviceAsync(timeoutMs: number): Promise<ServiceResult> {
    const deadlineMs = performance.now() + timeoutMs;
    for (;;) {
      const event = this._service();
      const leftMs = deadlineMs - performance.now();
      if (event.type !== ENetConnection.EVENT_NONE || leftMs <= 0) return this.#result(event);
      const delayMs = Math.max(0, Math.min(leftMs, this._nextWakeMs()));
      await this.#waiters.wait(delayMs);
    }
  }

  /** Sends at once what waits for the end of the turn. */
  flush(): void {
    if (this.#active() !== null) this._transmit();
  }

  /**
   * Sends a packet to every connected peer.
   *
   * @param channel - From 0 on.
   * @param packet - The bytes; they are copied. May be empty.
   * @param flags - `ENetPacketPeer.FLAG_` constants, or-ed.
   */
  broadcast(channel: number, packet: Uint8Array, flags: number): void {
    const host = this.#activeHost();
    if (host === null) return;
    if (!(channel >= 0) || channel >= host.channelLimit) {
      push_error(`Can't broadcast on channel ${channel}, there are ${host.channelLimit}`);
      return;
    }
    if (
      flags &
      ~(ENetPacketPeer.FLAG_RELIABLE | ENetPacketPeer.FLAG_UNSEQUENCED | ENetPacketPeer.FLAG_UNRELIABLE_FRAGMENT)
    ) {
      push_error(`Invalid flags ${flags}`);
      return;
    }
    if (hasActionSupervisor()) {
      if (checkAction({ kind: "send_message", target: "0", sizeBytes: packet.byteLength }) !== OK) return;
    }
    this._broadcast(channel, packet, flags);
  }

  /** {@link broadcast} without asking anybody. @internal */
  _broadcast(channel: number, packet: Uint8Array, flags: number): void {
    const endpoint = this.#active();
    if (endpoint === null) return;
    endpoint.broadcast(channel, packet, flags);
    this._touch();
  }

  /**
   * Sends bytes of one's own as one datagram, without ENet, from the host's socket: for punching holes into firewalls.
   *
   * @param destination_address - An IP address, or a host name that is resolved first, in the background.
   * @param destination_port - 1 to 65535.
   * @param packet - The bytes.
   */
  socket_send(destination_address: string, destination_port: number, packet: Uint8Array): void {
    const endpoint = this.#active();
    if (endpoint === null) return;
    if (!(destination_port >= 1 && destination_port <= 65535)) {
      push_error(`The remote port must be between 1 and 65535, got ${destination_port}`);
      return;
    }
    const literal = parseIp(destination_address);
    if (literal !== null) {
      endpoint.sendRaw(packet, literal, destination_port);
      return;
    }
    const bytes = packet.slice();
    endpoint.resolve(destination_address).then(
      (address) => {
        if (address !== null) endpoint.sendRaw(bytes, address, destination_port);
      },
      (error: Error) => push_error(error.message),
    );
  }

  // Settings and figures.

  /** @returns The peers that are connected or connecting. */
  get_peers(): ENetPacketPeer[] {
    return this.#active() === null ? [] : [...this.#peers];
  }

  /** @returns The port that the host is bound to; 0 when it is not active. */
  get_local_port(): number {
    return this.#active()?.localPort ?? 0;
  }

  /** @returns Most channels that a connection may have. */
  get_max_channels(): number {
    return this.#activeHost()?.channelLimit ?? 0;
  }

  /**
   * Limits the channels of connections to come.
   *
   * @param limit - Most channels of connections to come, 1 to 255; 0 for 255.
   */
  channel_limit(limit: number): void {
    this.#activeHost()?.channelLimitSet(limit);
  }

  /**
   * Limits how many bytes per second come and go; the other sides are told.
   *
   * @param in_bandwidth - 0 for no limit.
   * @param out_bandwidth - 0 for no limit.
   */
  bandwidth_limit(in_bandwidth = 0, out_bandwidth = 0): void {
    const host = this.#activeHost();
    if (host === null) return;
    host.bandwidthLimit(in_bandwidth, out_bandwidth);
    this._touch();
  }

  /**
   * Sets how datagrams are compressed. Both sides must use the same mode. A mode that is not available here logs
   * an error and leaves the present one.
   *
   * @param mode - One of the `COMPRESS_` constants.
   * @returns `OK`; `ERR_UNCONFIGURED` when not active; `ERR_INVALID_PARAMETER` for what is no mode; `ERR_UNAVAILABLE`. Godot's
   * returns nothing.
   */
  compress(mode: CompressionMode): ErrorCode {
    const host = this.#activeHost();
    if (host === null) return ERR_UNCONFIGURED;
    const compressor = createCompressor(mode);
    if (compressor !== null && "error" in compressor) {
      push_error(compressor.message);
      return compressor.error;
    }
    host.compressor = compressor;
    return OK;
  }

  /**
   * Refuses connections of new DTLS clients. Without DTLS it does nothing, as in Godot; see
   * `MultiplayerPeer.refuse_new_connections`.
   *
   * @param refuse - Whether to.
   */
  refuse_new_connections(refuse: boolean): void {
    this.#active()?.refuseNewConnections(refuse);
  }

  /**
   * Turns the host into a DTLS server. Call it right after {@link create_host_bound}.
   *
   * @param server_options - From `TLSOptions.server`.
   * @returns `OK`; `ERR_UNCONFIGURED` when not active; `ERR_INVALID_PARAMETER` for options that are not a server's;
   * `ERR_UNAVAILABLE` where there is no DTLS; `FAILED`.
   */
  dtls_server_setup(server_options: object): ErrorCode {
    const endpoint = this.#active();
    if (endpoint === null) return ERR_UNCONFIGURED;
    if (!isTlsOptions(server_options) || !server_options.is_server()) return ERR_INVALID_PARAMETER;
    return this.#upgrade(endpoint, (base) => createDtlsServerTransport(base, server_options, endpoint.host.peerCount));
  }

  /**
   * Turns the host into a DTLS client. Call it right after {@link create_host}, before {@link connect_to_host}.
   *
   * @param hostname - The name that the server's certificate must bear.
   * @param client_options - From `TLSOptions.client` or `TLSOptions.client_unsafe`.
   * @returns As {@link dtls_server_setup}.
   */
  dtls_client_setup(hostname: string, client_options: object | null = null): ErrorCode {
    const endpoint = this.#active();
    if (endpoint === null) return ERR_UNCONFIGURED;
    if (!isTlsOptions(client_options) || client_options.is_server()) return ERR_INVALID_PARAMETER;
    return this.#upgrade(endpoint, (base) => createDtlsClientTransport(base, hostname, client_options));
  }

  /**
   * @param statistic - One of the `HOST_` constants.
   * @returns Its value since the last call, which it resets to 0.
   */
  pop_statistic(statistic: HostStatistic): number {
    const host = this.#activeHost();
    if (host === null) return 0;
    const field = STATISTIC_FIELDS[statistic];
    if (field === undefined) {
      push_error(`There is no host statistic ${String(statistic)}`);
      return 0;
    }
    const value = host[field];
    host[field] = 0;
    return value;
  }

  /** What was thrown away so far, by reason; null when not active. Godot has no name for it. */
  get dropped(): ENetDropCounts | null {
    const endpoint = this.#endpoint;
    if (endpoint === null) return null;
    return {
      ...endpoint.host.dropped,
      unanswerable: endpoint.unanswerableDatagrams,
      sendQueueFull: endpoint.droppedDatagrams,
      socketErrors: endpoint.socketErrors,
    };
  }

  // For the classes above and beside it.

  /** Whether the host exists. @internal */
  get _isActive(): boolean {
    return this.#endpoint !== null;
  }

  /** {@link service} with everything that the event carries. @internal */
  _service(): ConnectionEvent {
    if (this.#active() === null) return ERROR_EVENT;
    // As in ENet, what has happened already comes before anything else; but time must not stand still for it.
    if (this.#eventsSinceAdvance < EVENTS_PER_ADVANCE && !this.#hasInactive) {
      const event = this._nextEvent();
      if (event.type !== ENetConnection.EVENT_NONE) {
        this.#eventsSinceAdvance++;
        return event;
      }
    }
    this.#eventsSinceAdvance = 0;
    this.#dropInactive();
    this.#endpoint?.advance();
    return this._nextEvent();
  }

  /**
   * Lets time pass and sends what waits, without taking an event. Where the connection drives itself, both come by themselves: what
   * waits leaves with the answers to the events, before this turn of the event loop is over.
   *
   * @internal
   */
  _advance(): void {
    this.#dropInactive();
    if (this.#endpoint?.drivesItself === false) this.#endpoint.advance();
  }

  /** The next event, without letting time pass. @internal */
  _nextEvent(): ConnectionEvent {
    const endpoint = this.#endpoint;
    if (endpoint === null) return ERROR_EVENT;
    if (this.#fatal) {
      this.#fatal = false;
      return ERROR_EVENT;
    }
    const failed = this.#failed.shift();
    if (failed !== undefined) {
      failed._deactivate();
      this.#peers.delete(failed);
      return { ...NO_EVENT, type: ENetConnection.EVENT_DISCONNECT, peer: failed };
    }
    for (;;) {
      const event = endpoint.takeEvent();
      if (event === null) return NO_EVENT;
      const parsed = this.#parse(event);
      if (parsed !== null) return parsed;
    }
  }

  /** How many peers have become inactive so far. @internal */
  get _inactiveCount(): number {
    return this.#inactiveCount;
  }

  /** Something is to be sent. @internal */
  _touch(): void {
    if (this.#endpoint?.drivesItself === true) this.#endpoint.transmitSoon();
    else this.#wake();
  }

  /** There is something to do: events to be taken, or something to be sent by whoever takes them. */
  #wake(): void {
    if (this.#endpoint === null) return;
    if (this.#wakeListener !== null) this.#wakeListener();
    else if (this.#waiters.size === 0) this.#endpoint.transmitSoon();
    if (this.#waiters.size > 0) this.#waiters.wakeSoon(() => this.#endpoint?.transmitSoon());
  }

  /** @internal */
  _transmit(): void {
    this.#endpoint?.transmit();
  }

  /** @internal */
  _onInactive(_peer: ENetPacketPeer): void {
    this.#hasInactive = true;
    this.#inactiveCount++;
    this.#wake();
  }

  /** @internal */
  _setWakeListener(listener: (() => void) | null): void {
    this.#wakeListener = listener;
    this.#endpoint?.drive(listener !== null);
  }

  /**
   * Has somebody told, instead of the log, that the server's name can't be resolved, and, which Godot does not notice, that nobody
   * listens at its port. For that the socket is connected: from then on it talks with the server only. ENet goes on as it would.
   *
   * @internal
   */
  _setFailureListener(listener: ((error: GodotError) => void) | null): void {
    this.#failureListener = listener;
    const server = this.#endpoint?.firstPeer;
    if (listener !== null && server !== undefined && server.state !== ENetPacketPeer.STATE_DISCONNECTED)
      this.#endpoint!.talkOnlyTo(server.address.host, server.address.port);
  }

  /** Milliseconds until time must pass in this host; `Infinity` when nothing is due. @internal */
  _nextWakeMs(): number {
    if (this.#endpoint === null) return Number.POSITIVE_INFINITY;
    if (this.#fatal || this.#hasInactive || this.#failed.length > 0) return 0;
    return this.#endpoint.nextDueMs();
  }

  #active(): EnetEndpoint | EnetShare | null {
    if (this.#endpoint === null) push_error(NOT_ACTIVE);
    return this.#endpoint;
  }

  #activeHost(): EnetHost | null {
    return this.#active()?.host ?? null;
  }

  #create(
    address: string,
    port: number,
    maxPeers: number,
    maxChannels: number,
    inBandwidth: number,
    outBandwidth: number,
  ): ErrorCode {
    if (this.#endpoint !== null) {
      push_error("The ENetConnection is already active");
      return ERR_ALREADY_IN_USE;
    }
    const options = hostOptions(maxPeers, maxChannels, inBandwidth, outBandwidth);
    if (options === null) return ERR_INVALID_PARAMETER;
    return this.#open((listener) => new EnetEndpoint(address, port, options, listener));
  }

  #open(open: (listener: EnetEndpointListener) => EnetEndpoint | EnetShare): ErrorCode {
    try {
      this.#endpoint = open({
        onActivity: () => this.#wake(),
        onSocketError: (code, isAnswer) => this.#onSocketError(code, isAnswer),
      });
    } catch (error) {
      push_error(`Couldn't create an ENet host: ${messageOf(error)}`);
      return error instanceof GodotError && error.error === ERR_UNAVAILABLE ? ERR_UNAVAILABLE : ERR_CANT_CREATE;
    }
    return OK;
  }

  #upgrade(endpoint: EnetEndpoint | EnetShare, wrap: (base: EnetTransport) => EnetTransport): ErrorCode {
    if (endpoint.isUpgraded) {
      push_error("DTLS is set up already");
      return FAILED;
    }
    try {
      endpoint.upgrade(wrap);
    } catch (error) {
      push_error(`Can't set up DTLS: ${messageOf(error)}`);
      return error instanceof GodotError ? error.error : FAILED;
    }
    return OK;
  }

  #onSocketError(code: string, isAnswer: boolean): void {
    if (isAnswer) {
      // As in Godot, ENet goes on trying until its time is over; who wants to know earlier listens.
      this.#failureListener?.(new GodotError("ERR_CANT_CONNECT", `nobody listens there (${code})`));
      return;
    }
    if (!UNREACHABLE.has(code)) return;
    // As in Godot a host that cannot be reached at all ends the attempt; an established connection has its time-out.
    const connecting = [...this.#peers].some((peer) => peer.get_state() === ENetPacketPeer.STATE_CONNECTING);
    if (!connecting) return;
    errorLimited("enet unreachable", () => `Couldn't send to the ENet server: ${code}`);
    this.#fatal = true;
    this.#notify();
  }

  async #connectByName(
    endpoint: EnetEndpoint | EnetShare,
    peer: ENetPacketPeer,
    name: string,
    data: number,
  ): Promise<void> {
    const port = peer.get_remote_port();
    const channels = peer.get_channels();
    let address: string | null = null;
    let failure: unknown = null;
    try {
      address = await endpoint.resolve(name);
    } catch (error) {
      failure = error;
    }
    if (this.#endpoint !== endpoint || !peer.is_active()) return;
    if (address === null) {
      const why =
        failure === null
          ? `'${name}' has no address of the family that the socket is bound to`
          : `Couldn't resolve the server's name: ${(failure as Error).message}`;
      if (this.#failureListener === null) push_error(why);
      else this.#failureListener(new GodotError("ERR_CANT_RESOLVE", why));
    }
    const core = address === null ? null : endpoint.connect(address, port, channels, data);
    if (core === null) this.#failed.push(peer);
    else {
      core.data = peer;
      peer._attach(core);
      if (this.#failureListener !== null) endpoint.talkOnlyTo(address!, port);
    }
    this._touch();
    this.#wake();
  }

  #parse(event: EnetEvent): ConnectionEvent | null {
    const core: EnetPeer = event.peer;
    const known = core.data instanceof ENetPacketPeer && core.data._standsFor(core) ? core.data : null;
    switch (event.type) {
      case EnetEventType.CONNECT: {
        const peer = known ?? new ENetPacketPeer(core, this);
        core.data = peer;
        this.#peers.add(peer);
        return { type: 1, peer, data: event.data, channel: 0, packet: null, flags: 0 };
      }
      case EnetEventType.DISCONNECT: {
        core.data = null;
        if (known === null) return null;
        known._deactivate();
        this.#peers.delete(known);
        return { type: 2, peer: known, data: event.data, channel: 0, packet: null, flags: 0 };
      }
      default: {
        if (known === null) return null;
        const received = this.#received;
        received.peer = known;
        received.channel = event.channelID;
        received.packet = event.packet;
        received.flags = event.flags;
        return received;
      }
    }
  }

  #result(event: ConnectionEvent): ServiceResult {
    if (event.packet !== null) event.peer?._queuePacket(event.packet, event.flags);
    return [event.type, event.peer, event.data, event.channel];
  }

  #dropInactive(): void {
    if (!this.#hasInactive) return;
    this.#hasInactive = false;
    for (const peer of this.#peers) if (!peer.is_active()) this.#peers.delete(peer);
  }

  #notify(): void {
    this.#wakeListener?.();
    this.#waiters.wake();
  }
}

function isTlsOptions(options: unknown): options is object & TlsOptionsLike {
  return options !== null && typeof options === "object" && typeof (options as TlsOptionsLike).is_server === "function";
}
