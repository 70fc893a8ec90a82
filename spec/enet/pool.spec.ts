import { describe, expect, it } from "vitest";
import { Pool } from "../../src/enet/pool.js";
import { connectedPair } from "../support/connected-pair.js";

class Item {
  next: Item | null = null;
  text = "";
  clear(): void {
    this.text = "";
  }
}
const LIMIT = 4096;
const give = (pool: Pool<Item>, items: readonly Item[]): void => {
  for (const item of items) pool.give(item);
};
const makeItems = (count: number): Item[] => Array.from({ length: count }, () => new Item());
/** @returns How many of these come out of a pool before it makes new ones. */
function keptOf(pool: Pool<Item>, items: readonly Item[]): number {
  const given = new Set(items);
  let kept = 0;
  while (given.delete(pool.take())) kept++;
  return kept;
}

describe("a pool", () => {
  it("gives back what it was given, cleared and in no list, and makes new ones when it has none", () => {
    const pool = new Pool(Item);
    const [a, b] = makeItems(2) as [Item, Item];
    a.text = "secret";
    a.next = b;
    give(pool, [a, b]);
    expect([pool.take(), pool.take()]).toEqual([b, a]);
    expect([a.text, a.next, b.next]).toEqual(["", null, null]);
    const fresh = pool.take();
    expect([fresh === a, fresh === b, fresh.text]).toEqual([false, false, ""]);
  });

  it("keeps 4,096, however many a burst leaves, and has room again for as many as were taken", () => {
    const pool = new Pool(Item);
    const items = makeItems(LIMIT + 100);
    give(pool, items);
    for (let taken = 0; taken < 10; taken++) expect(items).toContain(pool.take());
    const others = makeItems(20);
    give(pool, others);
    expect(keptOf(pool, [...items, ...others])).toBe(LIMIT);
    give(pool, items);
    expect(keptOf(pool, items)).toBe(LIMIT);
  });
});

describe("a peer", () => {
  it("remembers which of 1,024 unsequenced packets came, in as many bits", () => {
    const { serverPeer } = connectedPair();
    expect(serverPeer.unsequencedWindow).toHaveLength(32);
  });
});
