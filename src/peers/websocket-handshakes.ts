/** Handshakes that may be under way at a time. */
const MAX_HANDSHAKES = 2048;
/** Those of one host among them. */
const MAX_PER_HOST = 1024;

/** A connection whose handshake is not over. */
interface Handshaking {
  readonly id: number;
}

/**
 * Connections in their handshake, bounded: there is always room for one more. Where a host has its share, its oldest gives
 * way; where all places are taken, the oldest of the host that has the most. So nobody can keep others out with
 * connections that say nothing.
 *
 * @internal
 */
export class WebSocketHandshakes<T extends Handshaking> {
  /** By id. */
  readonly #all = new Map<number, { readonly item: T; readonly host: string }>();
  /** By host, the oldest first. */
  readonly #byHost = new Map<string, Set<T>>();

  /** How many there are. */
  get size(): number {
    return this.#all.size;
  }

  /**
   * Adds a connection.
   *
   * @param host - Where it comes from, as `WebSocketLink.remoteHost` says.
   * @returns The connection that lost its place to it, or null.
   */
  add(item: T, host: string): T | null {
    const own = this.#byHost.get(host);
    let evicted: T | null = null;
    if (own !== undefined && own.size >= MAX_PER_HOST) evicted = first(own);
    else if (this.#all.size >= MAX_HANDSHAKES) evicted = first(this.#largest());
    if (evicted !== null) this.delete(evicted.id);
    this.#all.set(item.id, { item, host });
    const mates = this.#byHost.get(host);
    if (mates === undefined) this.#byHost.set(host, new Set([item]));
    else mates.add(item);
    return evicted;
  }

  /** @returns The connection with an id. */
  get(id: number): T | undefined {
    return this.#all.get(id)?.item;
  }

  /** Forgets a connection; nothing happens where there is none. */
  delete(id: number): void {
    const entry = this.#all.get(id);
    if (entry === undefined) return;
    this.#all.delete(id);
    const mates = this.#byHost.get(entry.host)!;
    mates.delete(entry.item);
    if (mates.size === 0) this.#byHost.delete(entry.host);
  }

  /** Forgets all. */
  clear(): void {
    this.#all.clear();
    this.#byHost.clear();
  }

  /** @returns All of them, the oldest first; they may be deleted meanwhile. */
  *values(): Generator<T, void, void> {
    for (const { item } of this.#all.values()) yield item;
  }

  #largest(): Set<T> {
    let largest: Set<T> | null = null;
    for (const mates of this.#byHost.values()) if (largest === null || mates.size > largest.size) largest = mates;
    return largest!;
  }
}

function first<T>(set: Set<T>): T {
  return set.values().next().value!;
}
