import { push_error } from "../core/index.js";
import type { ReplicationDrop } from "./replication-host.js";

/** Why `SceneMultiplayer` dropped a packet, or a part of one. docs/scene.md says more about each. */
export type SceneDrop =
  /** Shorter than its command needs. */
  | "too_short"
  /** A command that does not exist, or stands where it must not. */
  | "unknown_command"
  /** From a peer that is not connected, or not admitted. */
  | "unknown_peer"
  /** Something other than authentication from a peer that is still authenticating. */
  | "not_authenticated"
  /** Authentication data from a peer that is admitted already, or where no callback is set. */
  | "unexpected_auth"
  /** The API has no root node: it was never given to a tree, or its `root_path` leads nowhere. */
  | "no_root"
  /** A relay, or a notice of a peer, from one that must not send it. */
  | "relay_refused"
  /** A relay to a peer that is gone, or under an id that no peer can have. */
  | "relay_unknown_peer"
  /** A notice of a peer that can't be: a wrong id, one that is connected already, or too many. */
  | "peer_refused"
  /** A path that leads to no node. */
  | "node_not_found"
  /** A path that leads out of the branch that the API serves, or is too long. */
  | "bad_path"
  /** An id that the sender has not announced. */
  | "unknown_cache_id"
  /** An id that the sender has announced before. */
  | "duplicate_cache_id"
  /** More paths than `maxCachedPathsPerPeer`. */
  | "path_cache_full"
  /** A confirmation of something that the sender was not told. */
  | "unexpected_confirm"
  /** An RPC whose header does not parse. */
  | "bad_rpc_header"
  /** An RPC of a method that the node does not declare. */
  | "unknown_method"
  /** An RPC that the sender may not call. */
  | "not_allowed"
  /** An RPC whose arguments do not decode, or are too few. */
  | "bad_arguments"
  /** Our own fault: an exception inside the library. */
  | "internal_error"
  | ReplicationDrop;

/** How often one reason is explained in the log before it is only counted. */
const MESSAGES_PER_REASON = 20;

/** Counts what was dropped, by reason, and explains the first few. @internal */
export class Rejections {
  readonly #counts = new Map<SceneDrop, number>();

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
    const last = count === MESSAGES_PER_REASON ? ` (further packets dropped for '${reason}' are only counted)` : "";
    push_error(message() + last, cause);
  }

  /** @returns The number of drops by reason; reasons without any are left out. */
  counts(): Readonly<Partial<Record<SceneDrop, number>>> {
    return Object.fromEntries(this.#counts);
  }
}
