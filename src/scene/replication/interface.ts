import {
  ERR_ALREADY_IN_USE,
  ERR_BUG,
  ERR_INVALID_PARAMETER,
  type ErrorCode,
  OK,
  push_error,
} from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { Node } from "../tree/node.js";
import { printable } from "../tree/node-name.js";
import { keyOfRemoteId } from "../wire/remote-ids.js";
import type { ReplicationHost } from "./host.js";
import { ReplicationLedger } from "./ledger.js";
import { OrderedSet } from "./ordered-set.js";
import { PeerState, type TrackedNode } from "./peer.js";
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
  readonly _ledger: ReplicationLedger;
  readonly #spawned = new OrderedSet<Node>();
  /** {@link #spawned} in the order of creation, as long as it is the same. */
  #sorted: { readonly of: readonly Node[]; readonly nodes: readonly Node[] } | null = null;
  /** Synchronizers that went to some peer: only these are to be looked for at every peer. */
  readonly #sent = new WeakSet<MultiplayerSynchronizer>();
  readonly #syncNodes = new OrderedSet<MultiplayerSynchronizer>();
  readonly #visibilityHandlers = new Map<MultiplayerSynchronizer, (peer: number) => void>();
  /**
   * Spawned nodes whose `ready` is awaited, with what listens for it. One that leaves before stays until the end of the frame,
   * and holds up what was spawned after it, as in the engine: a node that enters again is not ready again.
   */
  readonly #spawnQueue = new Map<Node, () => void>();
  readonly #sender: ReplicationSender;
  readonly #receiver: ReplicationReceiver;
  #lastUsec = 0;

  /** @param host - What is needed of the `SceneMultiplayer` that this belongs to. */
  constructor(host: ReplicationHost) {
    this._ledger = new ReplicationLedger(host);
    this.#sender = new ReplicationSender(this._ledger);
    this.#receiver = new ReplicationReceiver(this._ledger);
  }

  /** @returns The largest packet of always-state, in bytes. Default 1350. */
  get_max_sync_packet_size(): number {
    return this._ledger.maxSyncPacketSize;
  }

  /** @param size - In bytes, at least 128. */
  set_max_sync_packet_size(size: number): void {
    if (packetSizeIsValid(size)) this._ledger.maxSyncPacketSize = Math.trunc(size);
  }

  /** @returns The largest packet of on-change-state, in bytes. Default 65535. */
  get_max_delta_packet_size(): number {
    return this._ledger.maxDeltaPacketSize;
  }

  /** @param size - In bytes, at least 128. */
  set_max_delta_packet_size(size: number): void {
    if (packetSizeIsValid(size)) this._ledger.maxDeltaPacketSize = Math.trunc(size);
  }

  /** Forgets all peers and frees what they have spawned here. */
  onReset(): void {
    const peers = [...this._ledger.peers.values()];
    for (const state of peers) this.#freeRemotes(state);
    this._ledger.reset();
    for (const synchronizer of this.#syncNodes.snapshot()) synchronizer._reset();
  }

  /**
   * A peer has come or gone.
   *
   * @param id - Its id.
   * @param connected - Whether it has come: it is told what it may see. Else what it has spawned here is freed.
   */
  onPeerChange(id: number, connected: boolean): void {
    if (connected) {
      this._ledger.peers.set(id, new PeerState());
      for (const node of this.#spawnedInOrder()) this.#updateSpawnVisibility(id, node);
      for (const synchronizer of this.#syncNodes.snapshot()) this.#updateSyncVisibility(id, synchronizer);
      return;
    }
    this.#freeRemotes(this._ledger.peers.get(id)!);
    this._ledger.peers.delete(id);
  }

  /** @returns Whether any peer has to be told of states, now or when they change. */
  hasNetworkWork(): boolean {
    for (const state of this._ledger.peers.values()) if (state.syncNodes.size > 0) return true;
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
    const usec = Math.max(this.#lastUsec + 1, Math.floor(this._ledger.host.ticksUsec()));
    this.#lastUsec = usec;
    this.#sender.send(usec);
  }

  /** A spawner has spawned a node that is about to enter the tree, or has entered it. */
  onSpawn(node: unknown, spawner: MultiplayerSpawner): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    const tracked = this._ledger.track(node);
    if (tracked.spawner !== null) {
      errorLimited(
        "scene: spawned twice",
        () => `'${printable(node.name)}' has already been spawned by a MultiplayerSpawner`,
      );
      return ERR_ALREADY_IN_USE;
    }
    tracked.spawner = spawner;
    // The state is taken when the node is ready, but the order is that of entering the tree.
    if (this.#spawnQueue.has(node)) return OK;
    const handler = (): void => this.#nodeReady(node);
    this.#spawnQueue.set(node, handler);
    node.ready.connect(handler, 4);
    return OK;
  }

  /** A spawned node leaves: every peer that knows it is told. */
  onDespawn(node: unknown, spawner: MultiplayerSpawner): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    const tracked = this._ledger.tracked.get(node);
    if (tracked === undefined) {
      errorLimited("scene: despawn", () => `Can't despawn '${printable(node.name)}': it is not tracked`);
      return ERR_BUG;
    }
    const packet = makeDespawnPacket(tracked.netId);
    for (const [id, state] of this._ledger.peers) {
      if (state.spawnNodes.has(node)) this._ledger.send(id, packet, true);
    }
    if (tracked.spawner !== spawner) return ERR_INVALID_PARAMETER;
    tracked.spawner = null;
    this.#spawned.delete(node);
    for (const state of this._ledger.peers.values()) state.spawnNodes.delete(node);
    return OK;
  }

  /** A synchronizer begins to work for a node. */
  onReplicationStart(node: unknown, synchronizer: MultiplayerSynchronizer): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    this._ledger.track(node).synchronizers.add(synchronizer);
    this.#syncNodes.add(synchronizer);
    if (!this.#visibilityHandlers.has(synchronizer)) {
      const handler = (peer: number): void => this.#visibilityChanged(peer, synchronizer);
      this.#visibilityHandlers.set(synchronizer, handler);
      synchronizer.visibility_changed.connect(handler);
    }
    this.#updateSyncVisibility(0, synchronizer);
    const pending = this._ledger.pending;
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
    const tracked = this._ledger.tracked.get(node);
    if (tracked === undefined) return ERR_INVALID_PARAMETER;
    tracked.synchronizers.delete(synchronizer);
    this.#syncNodes.delete(synchronizer);
    if (this.#sent.delete(synchronizer)) {
      for (const state of this._ledger.peers.values()) {
        state.syncNodes.delete(synchronizer);
        state.lastWatchUsecs.delete(synchronizer);
      }
    }
    const received = this._ledger.peers.get(tracked.remotePeer)?.recvSyncIds;
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
    const tracked = this._ledger.tracked.get(node);
    if (tracked === undefined || tracked.synchronizers.size === 0) return true;
    if (peer < 0) {
      push_error(`Can't tell whether remote calls are visible to ${peer}`);
      return false;
    }
    if (tracked.remotePeer !== 0 && peer === tracked.remotePeer) return true;
    if (this.#spawned.has(node)) {
      if (peer !== 0) return this._ledger.peers.get(peer)?.spawnNodes.has(node) ?? false;
      for (const state of this._ledger.peers.values()) if (!state.spawnNodes.has(node)) return false;
      return true;
    }
    return tracked.synchronizers.snapshot().some((synchronizer) => synchronizer._isVisibleTo(peer));
  }

  #freeRemotes(state: PeerState): void {
    for (const node of [...state.recvNodes.values()]) {
      // All that the peer has taken is given back at once.
      this._ledger.tracked.get(node)!.remoteBytes = 0;
      node.queue_free();
    }
  }

  /** In the order in which the other peers' engine walks them. */
  #spawnedInOrder(): readonly Node[] {
    const spawned = this.#spawned.snapshot();
    if (!this._ledger.host.dialect.spawnsInOrderOfCreation) return spawned;
    if (this.#sorted?.of !== spawned)
      this.#sorted = {
        of: spawned,
        nodes: [...spawned].sort((a, b) => (a.get_instance_id() < b.get_instance_id() ? -1 : 1)),
      };
    return this.#sorted.nodes;
  }

  #nodeReady(node: Node): void {
    // A nested spawn waits until the outermost one is ready.
    if (this.#spawnQueue.keys().next().value !== node) return;
    const queue = [...this.#spawnQueue];
    this.#spawnQueue.clear();
    for (const [queued, handler] of queue) {
      if (queued.ready.is_connected(handler)) queued.ready.disconnect(handler);
      const spawner = this._ledger.tracked.get(queued)?.spawner ?? null;
      if (spawner === null) continue;
      this.#spawned.add(queued);
      this.#updateSpawnVisibility(0, queued);
    }
  }

  #visibilityChanged(peer: number, synchronizer: MultiplayerSynchronizer): void {
    const root = synchronizer._root;
    if (root === null) return;
    if (this.#spawned.has(root) && peer !== this._ledger.host.ownId()) this.#updateSpawnVisibility(peer, root);
    this.#updateSyncVisibility(peer, synchronizer);
  }

  /** Adds or removes a synchronizer for one peer, or for all (0). */
  #updateSyncVisibility(peer: number, synchronizer: MultiplayerSynchronizer): void {
    if (!this._ledger.hasAuthority(synchronizer) || peer === this._ledger.host.ownId()) return;
    const visible = synchronizer._isVisibleTo(peer);
    const set = (state: PeerState, isVisible: boolean): void => {
      if (isVisible) {
        this.#sent.add(synchronizer);
        state.syncNodes.add(synchronizer);
      } else if (state.syncNodes.delete(synchronizer)) state.lastWatchUsecs.delete(synchronizer);
    };
    if (peer === 0) {
      for (const [id, state] of [...this._ledger.peers]) set(state, visible || synchronizer._isVisibleTo(id));
      return;
    }
    const state = this._ledger.peers.get(peer);
    if (state === undefined)
      errorLimited("scene: visibility", () => `Can't change the visibility for peer ${peer}: it is not connected`);
    else set(state, visible);
  }

  /** Spawns or despawns a node at one peer, or at all (0), according to what they may see. */
  #updateSpawnVisibility(peer: number, node: Node): void {
    const tracked = this._ledger.tracked.get(node);
    if (tracked === undefined || tracked.spawner === null || !this._ledger.hasAuthority(tracked.spawner)) return;
    const { spawner } = tracked;
    const visible = this.#isSpawnVisibleTo(peer, tracked);
    if (peer !== 0) {
      const state = this._ledger.peers.get(peer);
      if (state === undefined) {
        errorLimited("scene: visibility", () => `Can't change the visibility for peer ${peer}: it is not connected`);
        return;
      }
      if (visible === state.spawnNodes.has(node)) return;
      if (visible) this.#spawnAt([peer], node, tracked, spawner);
      else {
        state.spawnNodes.delete(node);
        this._ledger.send(peer, makeDespawnPacket(tracked.netId), true);
      }
      return;
    }
    if (!visible) {
      for (const id of [...this._ledger.peers.keys()]) this.#updateSpawnVisibility(id, node);
      return;
    }
    const lacking = [...this._ledger.peers].filter(([, state]) => !state.spawnNodes.has(node)).map(([id]) => id);
    if (lacking.length > 0) this.#spawnAt(lacking, node, tracked, spawner);
  }

  #isSpawnVisibleTo(peer: number, tracked: TrackedNode): boolean {
    let visible = true;
    for (const synchronizer of tracked.synchronizers.snapshot()) {
      if (!this._ledger.hasAuthority(synchronizer)) continue;
      if (synchronizer._isVisibleTo(peer)) return true;
      visible = false;
    }
    return visible;
  }

  #spawnAt(peers: readonly number[], node: Node, tracked: TrackedNode, spawner: MultiplayerSpawner): void {
    const packet = makeSpawnPacket(this._ledger, node, tracked, spawner);
    for (const peer of peers) {
      this._ledger.host.sendObjectCache(spawner, peer);
      // A node that can't be sent counts as sent, as in the engine: its despawn follows, and nothing is tried again.
      if (packet !== null) this._ledger.send(peer, packet, true);
      this._ledger.told.add(node);
      this._ledger.peers.get(peer)?.spawnNodes.add(node);
    }
  }
}

function packetSizeIsValid(size: number): boolean {
  if (size >= PACKET_SIZE_FLOOR_BYTES) return true;
  push_error(`The largest packet size must be at least ${PACKET_SIZE_FLOOR_BYTES} bytes, not ${size}`);
  return false;
}
