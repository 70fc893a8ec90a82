import type { ErrorCode } from "../../core/index.js";
import type { Node } from "../tree/node.js";
import { keyOfRemoteId } from "../wire/remote-ids.js";
import { StateCodec } from "./codec.js";
import type { ReplicationHost } from "./host.js";
import { type PeerState, type PendingSpawn, TrackedNode } from "./peer.js";

/**
 * What replication knows: who the peers are and what each has, which nodes are tracked, how values are written.
 * Whoever sends, receives or decides looks it up here.
 *
 * @internal
 */
export class ReplicationLedger {
  /** What replication needs of its `SceneMultiplayer`. */
  readonly host: ReplicationHost;
  /** By id. */
  readonly peers = new Map<number, PeerState>();
  readonly tracked = new Map<Node, TrackedNode>();
  /** The spawn whose node is entering the tree at this moment. */
  pending: PendingSpawn | null = null;
  /** Nodes that were spawned at some peer: only these are to be looked for at every peer. */
  readonly told = new WeakSet<Node>();
  /** The largest packet of always-state, in bytes. */
  maxSyncPacketSize = 1350;
  /** The largest packet of on-change-state, in bytes. */
  maxDeltaPacketSize = 65535;
  #codec: StateCodec;
  #lastNetId = 0;

  /** @param host - What is needed of the `SceneMultiplayer`. */
  constructor(host: ReplicationHost) {
    this.host = host;
    this.#codec = new StateCodec(host.dialect.version, host.dialect.exactFloats);
  }

  /** Writes and reads values as the other peers' engine does. */
  get codec(): StateCodec {
    const { version, exactFloats } = this.host.dialect;
    if (this.#codec.version !== version) this.#codec = new StateCodec(version, exactFloats);
    return this.#codec;
  }

  /** @returns Whether we are the one that sends what concerns this node. */
  hasAuthority(node: Node): boolean {
    return this.host.hasPeer() && node.get_multiplayer_authority() === this.host.ownId();
  }

  /** @returns A net id for a node or a synchronizer: 1, 2, 3… in a session. */
  nextNetId(): number {
    this.#lastNetId += 1;
    return this.#lastNetId;
  }

  /** Begins a new session: no peers. The nodes stay tracked; they get new ids. */
  reset(): void {
    this.peers.clear();
    for (const tracked of this.tracked.values()) {
      tracked.netId = 0;
      tracked.remotePeer = 0;
    }
    this.#lastNetId = 0;
  }

  /** Begins to track a node, until it has left the tree. */
  track(node: Node): TrackedNode {
    let tracked = this.tracked.get(node);
    if (tracked === undefined) {
      tracked = new TrackedNode();
      this.tracked.set(node, tracked);
      node.tree_exited.connect(() => this.#untrack(node), 4);
    }
    return tracked;
  }

  /** Sends a packet on channel 0. */
  send(peer: number, packet: Uint8Array, reliable: boolean): ErrorCode {
    return this.host.send(peer, packet, reliable);
  }

  #untrack(node: Node): void {
    const tracked = this.tracked.get(node);
    if (tracked === undefined) return;
    this.tracked.delete(node);
    const { netId, remotePeer } = tracked;
    this.host.remoteMemory.give(remotePeer, tracked.remoteBytes);
    const state = this.peers.get(remotePeer);
    const key = keyOfRemoteId(netId);
    if (state?.recvNodes.get(key) === node) state.recvNodes.delete(key);
    if (this.told.delete(node)) for (const state of this.peers.values()) state.spawnNodes.delete(node);
  }
}
