import { push_error } from "../../core/index.js";
import type { ReplicationDrop } from "../replication/host.js";

/** Why `SceneMultiplayer` dropped a packet, or a part of one. docs/scene.md says more about each. */
export type SceneDrop =
  /** Shorter than its command needs. */
  | "tooShort"
  /** A command that does not exist, or stands where it must not. */
  | "unknownCommand"
  /** From a peer that is not connected, or not admitted. */
  | "unknownPeer"
  /** Something other than authentication from a peer that is still authenticating. */
  | "notAuthenticated"
  /** Authentication data from a peer that is admitted already, or where no callback is set. */
  | "unexpectedAuth"
  /** The API has no root node: it was never given to a tree, or its `root_path` leads nowhere. */
  | "noRoot"
  /** A relay, or a notice of a peer, from one that must not send it. */
  | "relayRefused"
  /** A relay to a peer that is gone, or under an id that no peer can have. */
  | "relayUnknownPeer"
  /** A notice of a peer that can't be: a wrong id, one that is connected already, or too many. */
  | "peerRefused"
  /** A path that leads to no node. */
  | "nodeNotFound"
  /** A path that leads out of the branch that the API serves, or is too long. */
  | "badPath"
  /** An id that the sender has not announced. */
  | "unknownCacheId"
  /** An id that the sender has announced before. */
  | "duplicateCacheId"
  /** More paths than `maxCachedPathsPerPeer`. */
  | "pathCacheFull"
  /** A confirmation of something that the sender was not told. */
  | "unexpectedConfirm"
  /** An RPC whose header does not parse. */
  | "badRpcHeader"
  /** An RPC of a method that the node does not declare. */
  | "unknownMethod"
  /** An RPC that the sender may not call. */
  | "notAllowed"
  /** An RPC whose arguments do not decode, or are too few. */
  | "badArguments"
  /** Our own fault: an exception inside the library. */
  | "internalError"
  | ReplicationDrop;

/** How often one reason is explained in the log before it is only counted. */
const MESSAGES_PER_REASON = 20;

/** What is dropped because a node is not here, or because of something that was dropped for that. */
const MISSING: ReadonlySet<SceneDrop> = new Set<SceneDrop>([
  "nodeNotFound",
  "unknownCacheId",
  "replicationUnknownTarget",
]);

/** Counts what was dropped, by reason, and explains the first few. @internal */
export class Rejections {
  readonly #counts = new Map<SceneDrop, number>();
  /**
   * Told of what is dropped for want of a node, with the node's path where it is known. Answers whether it explains that itself;
   * else the log does.
   */
  onMissing: ((path: string | null) => boolean) | null = null;

  /**
   * Counts a drop.
   *
   * @param reason - Why.
   * @param message - What to log; made only when it is logged. Without one the caller has explained it.
   * @param cause - The exception behind it.
   */
  drop(reason: SceneDrop, message?: () => string, cause?: unknown): void {
    const count = (this.#counts.get(reason) ?? 0) + 1;
    this.#counts.set(reason, count);
    if (message === undefined || count > MESSAGES_PER_REASON) return;
    if (MISSING.has(reason) && this.onMissing?.(null) === true) return;
    const last = count === MESSAGES_PER_REASON ? ` (further packets dropped for '${reason}' are only counted)` : "";
    push_error(message() + last, cause);
  }

  /** @returns The number of drops by reason; reasons without any are left out. */
  counts(): Readonly<Partial<Record<SceneDrop, number>>> {
    return Object.fromEntries(this.#counts);
  }
}
