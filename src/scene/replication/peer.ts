import type { Node } from "../tree/node.js";
import { OrderedSet } from "./ordered-set.js";
import type { MultiplayerSpawner } from "./spawner.js";
import type { MultiplayerSynchronizer } from "./synchronizer.js";

/** What replication keeps about one connected peer. @internal */
export class PeerState {
  /** Synchronizers whose state goes to the peer. */
  readonly syncNodes = new OrderedSet<MultiplayerSynchronizer>();
  /** Nodes that have been spawned at the peer by us. */
  readonly spawnNodes = new Set<Node>();
  /** When the peer last got a delta of a synchronizer, in microseconds. */
  readonly lastWatchUsecs = new Map<MultiplayerSynchronizer, number>();
  /** Synchronizers that came with the peer's spawns, by the key of their net id. */
  readonly recvSyncIds = new Map<number, MultiplayerSynchronizer>();
  /** Nodes that the peer has spawned here, by the key of their net id. */
  readonly recvNodes = new Map<number, Node>();
  /** The newest net time that has come from the peer; -1 for none. */
  lastInboundSync = -1;
  /** The last net time sent to the peer: 16 bits, counted up by one for each frame with something to sync. */
  lastSentSync = 0;
}

/** What replication keeps about one node that is spawned or synchronized. @internal */
export class TrackedNode {
  /** The id under which we have spawned it, or a peer has spawned it here; 0 for none. */
  netId = 0;
  /** The peer that has spawned it here; 0 when it is ours. */
  remotePeer = 0;
  /** What {@link remotePeer} has taken of the memory for peers with it. */
  remoteBytes = 0;
  spawner: MultiplayerSpawner | null = null;
  readonly synchronizers = new OrderedSet<MultiplayerSynchronizer>();
}

/** A spawn that is being received: its state is applied while the node enters the tree, before `_ready`. @internal */
export interface PendingSpawn {
  readonly node: Node;
  readonly peer: number;
  readonly packet: Uint8Array;
  /** Where the rest of the state begins in the packet. */
  offset: number;
  /** Where the net ids stand in the packet for the synchronizers that are still to come. */
  idsAt: number;
  /** How many of them there are. */
  idsLeft: number;
}
