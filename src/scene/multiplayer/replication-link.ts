import type { ErrorCode } from "../../core/index.js";
import type { ReplicationHost } from "../replication/host.js";
import type { Node } from "../tree/node.js";
import type { Dialect } from "./dialect.js";
import type { Outbox } from "./outbox.js";
import type { PathCache } from "./path-cache.js";
import type { Rejections } from "./rejections.js";
import type { RemoteMemory } from "./remote-memory.js";

/** What a {@link ReplicationLink} reaches. @internal */
export interface ReplicationLinkParts {
  readonly dialect: Dialect;
  readonly outbox: Outbox;
  readonly cache: PathCache;
  readonly rejections: Rejections;
  readonly memory: RemoteMemory;
  /** A clock that never goes back, in milliseconds. */
  readonly nowMs: () => number;
  /** Our own peer id; 0, with an error in the log, without a peer. */
  readonly ownId: () => number;
}

/**
 * All that replication sees of a `SceneMultiplayer`.
 *
 * @internal
 */
export class ReplicationLink implements ReplicationHost {
  readonly rejections: Rejections;
  readonly remoteMemory: RemoteMemory;
  readonly #parts: ReplicationLinkParts;

  /** @param parts - What it reaches. */
  constructor(parts: ReplicationLinkParts) {
    this.rejections = parts.rejections;
    this.remoteMemory = parts.memory;
    this.#parts = parts;
  }

  get dialect(): ReplicationHost["dialect"] {
    return this.#parts.dialect;
  }

  hasPeer(): boolean {
    return this.#parts.outbox.peer !== null;
  }

  ownId(): number {
    return this.#parts.ownId();
  }

  send(to: number, packet: Uint8Array, reliable: boolean): ErrorCode {
    return this.#parts.outbox.sendState(to, packet, reliable);
  }

  makeObjectCache(node: Node): number {
    return this.#parts.cache.makeId(node);
  }

  sendObjectCache(node: Node, peer: number): { id: number; confirmed: boolean } {
    const { cache } = this.#parts;
    const confirmed = cache.announce(node, peer);
    return { id: cache.makeId(node), confirmed };
  }

  cachedObject(peer: number, id: number): Node | null {
    return this.#parts.cache.get(peer, id);
  }

  ticksUsec(): number {
    return this.#parts.nowMs() * 1000;
  }
}
