import { OK } from "../../src/core/index.js";
import { type ConnectionStatus, MultiplayerPeerExtension, type TransferMode } from "../../src/peers/index.js";
import { SceneMultiplayer } from "../../src/scene/multiplayer/scene-multiplayer.js";
import type { Node } from "../../src/scene/tree/node.js";
import { SceneTree } from "../../src/scene/tree/scene-tree.js";
import type { EngineVersion } from "../../src/variant/index.js";

/** A packet as it went over the bus. */
export interface BusPacket {
  readonly from: number;
  readonly to: number;
  readonly mode: "unreliable" | "unreliable_ordered" | "reliable";
  readonly channel: number;
  readonly hex: string;
}

interface Queued {
  readonly data: Uint8Array;
  readonly from: number;
  readonly mode: TransferMode;
  readonly channel: number;
}

const MODES = ["unreliable", "unreliable_ordered", "reliable"] as const;

/** Carries packets between the peers of one process, in order, without loss, and keeps a log of them. */
export class Bus {
  readonly peers = new Map<number, BusPeer>();
  readonly log: BusPacket[] = [];
  /** What may be lost: a packet for which it says true is not delivered. */
  loses: (packet: BusPacket) => boolean = () => false;

  /** @returns The packets since the last call. */
  take(): BusPacket[] {
    return this.log.splice(0);
  }
}

/** One end of a {@link Bus}: a peer under an id; 1 is the server, and clients reach only it. */
export class BusPeer extends MultiplayerPeerExtension {
  readonly id: number;
  readonly bus: Bus;
  readonly #queue: Queued[] = [];
  readonly #newcomers: number[] = [];
  #target = 0;
  #mode: TransferMode = 2;
  #channel = 0;
  status: ConnectionStatus = 2;

  constructor(bus: Bus, id: number) {
    super();
    this.bus = bus;
    this.id = id;
  }

  /** Emits `peer_connected` at the next poll. */
  announce(id: number): void {
    this.#newcomers.push(id);
  }

  /** Delivers bytes that nobody has sent. */
  inject(from: number, data: Uint8Array, mode: TransferMode = 2): void {
    this.#queue.push({ data, from, mode, channel: 0 });
  }

  override _poll(): void {
    for (const id of this.#newcomers.splice(0)) this.peer_connected.emit(id);
  }
  override _put_packet_script(buffer: Uint8Array): number {
    const clients = [...this.bus.peers.keys()].filter((id) => id !== 1);
    const wanted = (id: number): boolean =>
      this.#target === 0 || id === this.#target || (this.#target < 0 && id !== -this.#target);
    for (const to of this.id === 1 ? clients.filter(wanted) : [1]) {
      const hex = Buffer.from(buffer).toString("hex");
      const packet = { from: this.id, to, mode: MODES[this.#mode], channel: this.#channel, hex };
      this.bus.log.push(packet);
      if (this.bus.loses(packet)) continue;
      const data = Uint8Array.from(buffer);
      const receiver = this.bus.peers.get(to);
      if (receiver !== undefined)
        receiver.#queue.push({ data, from: this.id, mode: this.#mode, channel: this.#channel });
    }
    return OK;
  }
  override _get_packet_script(): Uint8Array {
    return this.#queue.shift()?.data ?? new Uint8Array();
  }
  override _get_available_packet_count(): number {
    return this.#queue.length;
  }
  override _get_packet_peer(): number {
    return this.#queue[0]?.from ?? 0;
  }
  override _get_packet_mode(): TransferMode {
    return this.#queue[0]?.mode ?? 2;
  }
  override _get_packet_channel(): number {
    return this.#queue[0]?.channel ?? 0;
  }
  override _set_target_peer(peer: number): void {
    this.#target = peer;
  }
  override _set_transfer_mode(mode: TransferMode): void {
    this.#mode = mode;
  }
  override _get_transfer_mode(): TransferMode {
    return this.#mode;
  }
  override _set_transfer_channel(channel: number): void {
    this.#channel = channel;
  }
  override _get_transfer_channel(): number {
    return this.#channel;
  }
  override _get_unique_id(): number {
    return this.id;
  }
  override _is_server(): boolean {
    return this.id === 1;
  }
  override _is_server_relay_supported(): boolean {
    return true;
  }
  override _get_connection_status(): ConnectionStatus {
    return this.status;
  }
  override _get_max_packet_size(): number {
    return 1 << 24;
  }
  override _close(): void {}
  override _disconnect_peer(): void {}
}

/** One game instance on a {@link Bus}. */
export class Seat {
  readonly tree: SceneTree;
  readonly api: SceneMultiplayer;
  readonly peer: BusPeer;
  readonly root: Node;

  /** @param build - Adds the scene's nodes below the tree's root. */
  constructor(bus: Bus, id: number, build: (root: Node) => void, now: () => number) {
    this.api = new SceneMultiplayer({ nowMs: now });
    this.tree = new SceneTree(this.api);
    this.root = this.tree.root;
    build(this.root);
    this.peer = new BusPeer(bus, id);
    this.api.multiplayer_peer = this.peer;
  }

  /** @returns A node below the seat's root. */
  get<T extends Node = Node>(path: string): T {
    const node = this.root.get_node_or_null<T>(path);
    if (node === null) throw new Error(`There is no '${path}' at ${this.peer.id}`);
    return node;
  }
}

/** A server and clients that run the same scene. */
export class ReplicationSession {
  readonly bus = new Bus();
  readonly seats = new Map<number, Seat>();
  readonly #build: (root: Node) => void;
  /** The time, in milliseconds; each frame takes {@link frameMs}. */
  nowMs = 1000;
  frameMs = 20;
  #wireVersion: EngineVersion | undefined;

  /** @param build - Adds the scene's nodes below a root, the same at each seat. */
  constructor(build: (root: Node) => void) {
    this.#build = build;
    this.#seat(1);
  }

  /** The engine version that every seat, present and to come, speaks. */
  set wireVersion(version: EngineVersion | undefined) {
    this.#wireVersion = version;
    for (const seat of this.seats.values()) seat.api.wireVersion = version;
  }

  get server(): Seat {
    return this.seats.get(1)!;
  }

  /** Adds a client and connects it. */
  join(id: number): Seat {
    const seat = this.#seat(id);
    this.server.peer.announce(id);
    seat.peer.announce(1);
    return seat;
  }

  /** Takes a client away, as when its connection is lost. */
  leave(id: number): void {
    this.bus.peers.delete(id);
    this.seats.delete(id);
    this.server.peer.peer_disconnected.emit(id);
  }

  /** Runs frames at every seat, the server first. */
  run(frames = 1): void {
    for (let i = 0; i < frames; i++) {
      this.nowMs += this.frameMs;
      for (const seat of [...this.seats.values()]) seat.tree.process(this.frameMs / 1000);
    }
  }

  #seat(id: number): Seat {
    const seat = new Seat(this.bus, id, this.#build, () => this.nowMs);
    seat.api.wireVersion = this.#wireVersion;
    this.seats.set(id, seat);
    this.bus.peers.set(id, seat.peer);
    return seat;
  }
}
