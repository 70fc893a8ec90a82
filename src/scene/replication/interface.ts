import {
  ERR_ALREADY_IN_USE,
  ERR_BUG,
  ERR_INVALID_PARAMETER,
  ERR_UNCONFIGURED,
  type ErrorCode,
  OK,
  push_error,
} from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { engineProfile } from "../../variant/index.js";
import { Node } from "../tree/node.js";
import { printable } from "../tree/node-name.js";
import { keyOfRemoteId } from "../wire/remote-ids.js";
import { StateCodec } from "./codec.js";
import type { ReplicationHost } from "./host.js";
import { OrderedSet } from "./ordered-set.js";
import { PeerState, type PendingSpawn, TrackedNode } from "./peer.js";
import { ReplicationReceiver } from "./receiver.js";
import { ReplicationSender } from "./sender.js";
import { makeDespawnPacket, makeSpawnPacket } from "./spawn-packet.js";
import type { MultiplayerSpawner } from "./spawner.js";
import type { MultiplayerSynchronizer } from "./synchronizer.js";

/** Smallest packet size that the two limits can be set to, in bytes. */
const PACKET_SIZE_FLOOR_BYTES = 128;

/**
 * The replication part of `SceneMultiplayer`: tells peers of nodes that spawners have spawned and sends them the state of
 * synchronizers, each only to those that may see it; and does what such packets from others say.
 *
 * A node is told to a peer when one of its synchronizers, over which we have authority, is visible to that peer, or when
 * it has no such synchronizer.
 *
 * @see modules/multiplayer/scene_replication_interface.cpp
 * @internal
 */
export class SceneReplicationInterface {
  readonly _host: ReplicationHost;
  readonly _peers = new Map<number, PeerState>();
  readonly _tracked = new Map<Node, TrackedNode>();
  /** The spawn whose node is entering the tree at this moment. */
  _pending: PendingSpawn | null = null;
  readonly #spawned = new OrderedSet<Node>();
  /** {@link #spawned} in the order of creation, as long as it is the same. */
  #sorted: { readonly of: readonly Node[]; readonly nodes: readonly Node[] } | null = null;
  /** Synchronizers that went to some peer: only these are to be looked for at every peer. */
  readonly #sent = new WeakSet<MultiplayerSynchronizer>();
  /** The same for nodes that were spawned at some peer. */
  readonly #told = new WeakSet<Node>();
  readonly #syncNodes = new OrderedSet<MultiplayerSynchronizer>();
  readonly #visibilityHandlers = new Map<MultiplayerSynchronizer, (peer: number) => void>();
  /** Spawned nodes whose `ready` is awaited, with what listens for it. */
  readonly #spawnQueue = new Map<Node, () => void>();
  readonly #sender: ReplicationSender;
  readonly #receiver: ReplicationReceiver;
  #codec = new StateCodec(undefined);
  #lastNetId = 0;
  #lastUsec = 0;
  #maxSyncPacketSize = 1350;
  #maxDeltaPacketSize = 65535;

  /** @param host - The `SceneMultiplayer` that this belongs to. */
  constructor(host: ReplicationHost) {
    this._host = host;
    this.#sender = new ReplicationSender(this);
    this.#receiver = new ReplicationReceiver(this);
  }

  /** Writes and reads values as the other peers' engine does. */
  get _codec(): StateCodec {
    const version = this._host.wireVersion ?? undefined;
    if (this.#codec.version !== version) this.#codec = new StateCodec(version);
    return this.#codec;
  }

  /** @returns The largest packet of always-state, in bytes. Default 1350. */
  get_max_sync_packet_size(): number {
    return this.#maxSyncPacketSize;
  }

  /** @param size - In bytes, at least 128. */
  set_max_sync_packet_size(size: number): void {
    if (packetSizeIsValid(size)) this.#maxSyncPacketSize = Math.trunc(size);
  }

  /** @returns The largest packet of on-change-state, in bytes. Default 65535. */
  get_max_delta_packet_size(): number {
    return this.#maxDeltaPacketSize;
  }

  /** @param size - In bytes, at least 128. */
  set_max_delta_packet_size(size: number): void {
    if (packetSizeIsValid(size)) this.#maxDeltaPacketSize = Math.trunc(size);
  }

  /** Forgets all peers and frees what they have spawned here. */
  onReset(): void {
    const peers = [...this._peers.values()];
    for (const state of peers) this.#freeRemotes(state);
    this._peers.clear();
    // The nodes stay tracked; they get new ids in the next session.
    for (const tracked of this._tracked.values()) {
      tracked.netId = 0;
      tracked.remotePeer = 0;
    }
    for (const synchronizer of this.#syncNodes.snapshot()) synchronizer._reset();
    this.#lastNetId = 0;
  }

  /**
   * A peer has come or gone.
   *
   * @param id - Its id.
   * @param connected - Whether it has come: it is told what it may see. Else what it has spawned here is freed.
   */
  onPeerChange(id: number, connected: boolean): void {
    if (connected) {
      this._peers.set(id, new PeerState());
      for (const node of this.#spawnedInOrder()) this.#updateSpawnVisibility(id, node);
      for (const synchronizer of this.#syncNodes.snapshot()) this.#updateSyncVisibility(id, synchronizer);
      return;
    }
    const state = this._peers.get(id);
    if (state === undefined) return;
    this.#freeRemotes(state);
    this._peers.delete(id);
  }

  /** @returns Whether any peer has to be told of states, now or when they change. */
  hasNetworkWork(): boolean {
    for (const state of this._peers.values()) if (state.syncNodes.size > 0) return true;
    return false;
  }

  /** Sends what is due; called once at the end of each `poll()`. */
  onNetworkProcess(): void {
    if (this.#spawnQueue.size > 0) {
      errorLimited(
        "scene: spawn without ready",
        () => "A spawned node did not emit 'ready'; it is not told to the other peers",
      );
      for (const [node, handler] of this.#spawnQueue) {
        if (node.ready.is_connected(handler)) node.ready.disconnect(handler);
      }
      this.#spawnQueue.clear();
    }
    // Two frames are never at the same microsecond, or changes between them would go unseen.
    const usec = Math.max(this.#lastUsec + 1, Math.floor(this._host._ticksUsec()));
    this.#lastUsec = usec;
    this.#sender.send(usec);
  }

  /** A spawner has spawned a node that is about to enter the tree, or has entered it. */
  onSpawn(node: unknown, spawner: MultiplayerSpawner): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    const tracked = this._track(node);
    if (tracked.spawner !== null) {
      errorLimited(
        "scene: spawned twice",
        () => `'${printable(node.name)}' has already been spawned by a MultiplayerSpawner`,
      );
      return ERR_ALREADY_IN_USE;
    }
    tracked.spawner = spawner;
    // The state is taken when the node is ready, but the order is that of entering the tree.
    const handler = (): void => this.#nodeReady(node);
    this.#spawnQueue.set(node, handler);
    node.ready.connect(handler, 4);
    return OK;
  }

  /** A spawned node leaves: every peer that knows it is told. */
  onDespawn(node: unknown, spawner: MultiplayerSpawner): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    const tracked = this._tracked.get(node);
    if (tracked === undefined) {
      errorLimited("scene: despawn", () => `Can't despawn '${printable(node.name)}': it is not tracked`);
      return ERR_BUG;
    }
    const packet = makeDespawnPacket(tracked.netId);
    for (const [id, state] of this._peers) {
      if (state.spawnNodes.has(node)) this._send(id, packet, true);
    }
    if (tracked.spawner !== spawner) return ERR_INVALID_PARAMETER;
    tracked.spawner = null;
    const waiting = this.#spawnQueue.get(node);
    if (waiting !== undefined) {
      this.#spawnQueue.delete(node);
      if (node.ready.is_connected(waiting)) node.ready.disconnect(waiting);
    }
    this.#spawned.delete(node);
    for (const state of this._peers.values()) state.spawnNodes.delete(node);
    return OK;
  }

  /** A synchronizer begins to work for a node. */
  onReplicationStart(node: unknown, synchronizer: MultiplayerSynchronizer): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    this._track(node).synchronizers.add(synchronizer);
    this.#syncNodes.add(synchronizer);
    if (!this.#visibilityHandlers.has(synchronizer)) {
      const handler = (peer: number): void => this.#visibilityChanged(peer, synchronizer);
      this.#visibilityHandlers.set(synchronizer, handler);
      synchronizer.visibility_changed.connect(handler);
    }
    this.#updateSyncVisibility(0, synchronizer);
    const pending = this._pending;
    if (pending !== null && pending.node === node && synchronizer.get_multiplayer_authority() === pending.peer)
      return this.#receiver.startPending(pending, synchronizer);
    return OK;
  }

  /** A synchronizer ceases to work for a node. */
  onReplicationStop(node: unknown, synchronizer: MultiplayerSynchronizer): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    const handler = this.#visibilityHandlers.get(synchronizer);
    if (handler !== undefined) {
      this.#visibilityHandlers.delete(synchronizer);
      synchronizer.visibility_changed.disconnect(handler);
    }
    const tracked = this._tracked.get(node);
    if (tracked === undefined) return ERR_INVALID_PARAMETER;
    tracked.synchronizers.delete(synchronizer);
    this.#syncNodes.delete(synchronizer);
    if (this.#sent.delete(synchronizer)) {
      for (const state of this._peers.values()) {
        state.syncNodes.delete(synchronizer);
        state.lastWatchUsecs.delete(synchronizer);
      }
    }
    const received = this._peers.get(tracked.remotePeer)?.recvSyncIds;
    const key = keyOfRemoteId(synchronizer._netId);
    if (received?.get(key) === synchronizer) received.delete(key);
    return OK;
  }

  /** A packet of command SPAWN. @param from - The sender. @param packet - All of it. */
  onSpawnReceive(from: number, packet: Uint8Array): ErrorCode {
    return this.#receiver.spawn(from, packet);
  }

  /** A packet of command DESPAWN. @param from - The sender. @param packet - All of it. */
  onDespawnReceive(from: number, packet: Uint8Array): ErrorCode {
    return this.#receiver.despawn(from, packet);
  }

  /** A packet of command SYNC, always-state or delta. @param from - The sender. @param packet - All of it. */
  onSyncReceive(from: number, packet: Uint8Array): ErrorCode {
    return this.#receiver.sync(from, packet);
  }

  /**
   * Tells whether remote calls on a node reach a peer: a peer that does not see any of its synchronizers gets none.
   *
   * @param node - The node.
   * @param peer - A peer's id; 0: whether every peer sees it.
   */
  isRpcVisible(node: Node, peer: number): boolean {
    const tracked = this._tracked.get(node);
    if (tracked === undefined || tracked.synchronizers.size === 0) return true;
    if (peer < 0) {
      push_error(`Can't tell whether remote calls are visible to ${peer}`);
      return false;
    }
    if (tracked.remotePeer !== 0 && peer === tracked.remotePeer) return true;
    if (this.#spawned.has(node)) {
      if (peer !== 0) return this._peers.get(peer)?.spawnNodes.has(node) ?? false;
      for (const state of this._peers.values()) if (!state.spawnNodes.has(node)) return false;
      return true;
    }
    return tracked.synchronizers.snapshot().some((synchronizer) => synchronizer._isVisibleTo(peer));
  }

  /** @returns Whether we are the one that sends what concerns this node. */
  _hasAuthority(node: Node): boolean {
    return this._host.has_multiplayer_peer() && node.get_multiplayer_authority() === this._host.get_unique_id();
  }

  /** @returns A net id for a node or a synchronizer: 1, 2, 3… in a session. */
  _nextNetId(): number {
    this.#lastNetId += 1;
    return this.#lastNetId;
  }

  /** Begins to track a node, until it has left the tree. */
  _track(node: Node): TrackedNode {
    let tracked = this._tracked.get(node);
    if (tracked === undefined) {
      tracked = new TrackedNode();
      this._tracked.set(node, tracked);
      node.tree_exited.connect(() => this.#untrack(node), 4);
    }
    return tracked;
  }

  /** Sends a packet on channel 0. */
  _send(peer: number, packet: Uint8Array, reliable: boolean): ErrorCode {
    if (!this._host.has_multiplayer_peer()) return ERR_UNCONFIGURED;
    return this._host._sendReplication(peer, packet, reliable);
  }

  #untrack(node: Node): void {
    const tracked = this._tracked.get(node);
    if (tracked === undefined) return;
    this._tracked.delete(node);
    const { netId, remotePeer } = tracked;
    if (remotePeer !== 0) {
      this._host._remoteMemory.give(remotePeer, tracked.remoteBytes);
      const state = this._peers.get(remotePeer);
      const key = keyOfRemoteId(netId);
      if (state?.recvNodes.get(key) === node) state.recvNodes.delete(key);
    }
    if (this.#told.delete(node)) for (const state of this._peers.values()) state.spawnNodes.delete(node);
  }

  #freeRemotes(state: PeerState): void {
    for (const node of [...state.recvNodes.values()]) {
      const tracked = this._tracked.get(node);
      // All that the peer has taken is given back at once.
      if (tracked !== undefined) tracked.remoteBytes = 0;
      node.queue_free();
    }
  }

  /** In the order of their creation, as the engine walks them; up to 4.2 in that of their spawning. */
  #spawnedInOrder(): readonly Node[] {
    const spawned = this.#spawned.snapshot();
    if (engineProfile(this._host.wireVersion ?? undefined).minor < 3) return spawned;
    if (this.#sorted?.of !== spawned)
      this.#sorted = {
        of: spawned,
        nodes: [...spawned].sort((a, b) => (a.get_instance_id() < b.get_instance_id() ? -1 : 1)),
      };
    return this.#sorted.nodes;
  }

  #nodeReady(node: Node): void {
    // A nested spawn waits until the outermost one is ready.
    const first = this.#spawnQueue.keys().next();
    if (first.done === true || first.value !== node) return;
    const queue = [...this.#spawnQueue];
    this.#spawnQueue.clear();
    for (const [queued, handler] of queue) {
      if (queued !== node && queued.ready.is_connected(handler)) queued.ready.disconnect(handler);
      const spawner = this._tracked.get(queued)?.spawner ?? null;
      if (spawner === null) continue;
      this.#spawned.add(queued);
      if (this._hasAuthority(spawner)) this.#updateSpawnVisibility(0, queued);
    }
  }

  #visibilityChanged(peer: number, synchronizer: MultiplayerSynchronizer): void {
    const root = synchronizer._root;
    if (root === null) return;
    if (this.#spawned.has(root) && peer !== this._host.get_unique_id()) this.#updateSpawnVisibility(peer, root);
    this.#updateSyncVisibility(peer, synchronizer);
  }

  /** Adds or removes a synchronizer for one peer, or for all (0). */
  #updateSyncVisibility(peer: number, synchronizer: MultiplayerSynchronizer): void {
    if (!this._hasAuthority(synchronizer) || peer === this._host.get_unique_id()) return;
    const visible = synchronizer._isVisibleTo(peer);
    const set = (state: PeerState, isVisible: boolean): void => {
      if (isVisible) {
        this.#sent.add(synchronizer);
        state.syncNodes.add(synchronizer);
      } else if (state.syncNodes.delete(synchronizer)) state.lastWatchUsecs.delete(synchronizer);
    };
    if (peer === 0) {
      for (const [id, state] of [...this._peers]) set(state, visible || synchronizer._isVisibleTo(id));
      return;
    }
    const state = this._peers.get(peer);
    if (state === undefined)
      errorLimited("scene: visibility", () => `Can't change the visibility for peer ${peer}: it is not connected`);
    else set(state, visible);
  }

  /** Spawns or despawns a node at one peer, or at all (0), according to what they may see. */
  #updateSpawnVisibility(peer: number, node: Node): void {
    const tracked = this._tracked.get(node);
    const spawner = tracked?.spawner;
    if (tracked === undefined || spawner === null || spawner === undefined) return;
    if (!this._hasAuthority(spawner)) return;
    const visible = this.#isSpawnVisibleTo(peer, tracked);
    if (peer !== 0) {
      const state = this._peers.get(peer);
      if (state === undefined) {
        errorLimited("scene: visibility", () => `Can't change the visibility for peer ${peer}: it is not connected`);
        return;
      }
      if (visible === state.spawnNodes.has(node)) return;
      if (visible) this.#spawnAt([peer], node, tracked, spawner);
      else {
        state.spawnNodes.delete(node);
        this._send(peer, makeDespawnPacket(tracked.netId), true);
      }
      return;
    }
    if (!visible) {
      for (const id of [...this._peers.keys()]) this.#updateSpawnVisibility(id, node);
      return;
    }
    const lacking = [...this._peers].filter(([, state]) => !state.spawnNodes.has(node)).map(([id]) => id);
    if (lacking.length > 0) this.#spawnAt(lacking, node, tracked, spawner);
  }

  #isSpawnVisibleTo(peer: number, tracked: TrackedNode): boolean {
    let visible = true;
    for (const synchronizer of tracked.synchronizers.snapshot()) {
      if (!this._hasAuthority(synchronizer)) continue;
      if (synchronizer._isVisibleTo(peer)) return true;
      visible = false;
    }
    return visible;
  }

  #spawnAt(peers: readonly number[], node: Node, tracked: TrackedNode, spawner: MultiplayerSpawner): void {
    const packet = makeSpawnPacket(this, node, tracked, spawner);
    if (packet === null) return;
    for (const peer of peers) {
      this._host._sendObjectCache(spawner, peer);
      this._send(peer, packet, true);
      this.#told.add(node);
      this._peers.get(peer)?.spawnNodes.add(node);
    }
  }
}

function packetSizeIsValid(size: number): boolean {
  if (size >= PACKET_SIZE_FLOOR_BYTES) return true;
  push_error(`The largest packet size must be at least ${PACKET_SIZE_FLOOR_BYTES} bytes, not ${size}`);
  return false;
}
