import type { ErrorCode } from "../../core/index.js";
import type { EngineVersion } from "../../variant/index.js";
import type { Node } from "../tree/node.js";

/**
 * What replication needs of the `SceneMultiplayer` that it belongs to.
 *
 * @internal
 */
export interface ReplicationHost {
  /** How the other peers' engine writes. */
  readonly dialect: {
    /** Its version; none for the latest. */
    readonly version: EngineVersion | undefined;
    /** Whether floats that look like ints are read as `GDFloat`. */
    readonly exactFloats: boolean;
    readonly hasDeltas: boolean;
    readonly spawnsInOrderOfCreation: boolean;
  };
  /** @returns Whether there is a peer at all. */
  hasPeer(): boolean;
  /** @returns Our own peer id; 0, with an error in the log, without a peer. */
  ownId(): number;
  /**
   * Sends a packet on transfer channel 0, through the server when need be.
   *
   * @param to - A peer's id.
   * @param packet - The bytes; copied by the callee.
   * @param reliable - Whether it is sent reliably, else unreliably.
   */
  send(to: number, packet: Uint8Array, reliable: boolean): ErrorCode;
  /** @returns The id of a node in our path cache, without telling anyone. */
  makeObjectCache(node: Node): number;
  /**
   * Tells a peer the path of a node, unless it has been told.
   *
   * @returns The id of the node in our path cache, and whether the peer has confirmed it.
   */
  sendObjectCache(node: Node, peer: number): { id: number; confirmed: boolean };
  /** @returns The node that a peer means by an id of its path cache; null, with an error in the log, for an unknown one. */
  cachedObject(peer: number, id: number): Node | null;
  /** Counts packets, or parts of them, that were dropped, and explains the first few in the log. */
  readonly rejections: { drop(reason: ReplicationDrop, message?: () => string): void };
  /** What peers have made us keep. */
  readonly remoteMemory: { take(peer: number, bytes: number): boolean; give(peer: number, bytes: number): void };
  /** @returns A clock, in microseconds, that never goes back. */
  ticksUsec(): number;
}

/** Why a replication packet, or a part of one, was dropped. */
export type ReplicationDrop =
  /** Shorter than what it announces, or with values that do not decode. */
  | "replicationMalformed"
  /** A spawner or a synchronizer that is not known here. */
  | "replicationUnknownTarget"
  /** From a peer that has not the authority. */
  | "replicationUnauthorized"
  /** A value that does not fit the type of its property. The others of the same state are set. */
  | "replicationWrongType"
  /** A state that is older than the last one that arrived. */
  | "replicationStale"
  /** A spawn that can't be carried out: name taken, limit reached, unknown scene. */
  | "replicationSpawnFailed";
