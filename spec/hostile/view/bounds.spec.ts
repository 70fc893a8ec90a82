import { describe, expect, it } from "vitest";
import { Node } from "../../../src/scene/index.js";
import { Vector2 } from "../../../src/variant/index.js";
import { Happenings } from "../../../src/view/happenings.js";
import { preview } from "../../../src/view/preview.js";
import { World } from "../../../src/view/world.js";
import { countSteps, growthWhenDoubled } from "../../support/count-steps.js";
import { placed, viewSubject } from "../../support/view-subject.js";

describe("What a server can make a view do", () => {
  it.each([
    ["a long list", (size: number) => Array.from({ length: size }, (_, i) => i)],
    ["a long dictionary", (size: number) => new Map(Array.from({ length: size }, (_, i) => [i, [i]]))],
    ["a packed array", (size: number) => new Float32Array(size)],
    ["a long text", (size: number) => "x".repeat(size)],
    [
      "lists in lists",
      (size: number) => Array.from({ length: 40 }, () => Array.from({ length: size / 40 }, () => [1])),
    ],
  ])("writing %s costs what is shown of it", (_, make) => {
    const value = make(400_000);
    let text = "";
    expect(countSteps(() => (text = preview(value)))).toBeLessThan(20_000);
    expect(text.length).toBeLessThan(1200);
  });

  it("no more elements are looked at than are shown, however short each is", () => {
    let looked = 0;
    const many = {
      *[Symbol.iterator]() {
        for (; looked < 1000; looked++) yield looked % 10;
      },
    };
    expect(preview(many as never, 10_000)).toBe(`[${Array.from({ length: 32 }, (_, i) => i % 10).join(", ")}, …]`);
    expect(looked).toBe(32);
    expect(preview(new Uint8Array(100), 10_000)).toBe(`Uint8Array(${"0, ".repeat(32)}… 100 in all)`);
  });

  it("values that lie in each other, or turn the line around, are told in one line", () => {
    let deep: unknown[] = [];
    for (let i = 0; i < 5000; i++) deep = [deep];
    expect(preview(deep as never)).toBe("[[[[[…]]]]]");
    expect(preview("a\n\u202eb")).toBe('"a \\u{202e}b"');
    expect(preview(new Vector2(1, 2))).toBe("Vector2(1, 2)");
  });

  it("a flood of calls is counted, not told", () => {
    const happenings = new Happenings();
    happenings.watched = true;
    let written = 0;
    const argument = {
      toString: () => "",
      get [Symbol.iterator]() {
        written++;
        return [][Symbol.iterator];
      },
    };
    for (let i = 0; i < 50_000; i++) happenings.note("in", 1, 1, "/root/A", "flood", [argument as never]);
    expect([happenings.count, happenings.missed]).toEqual([100, 49_900]);
    expect(written).toBeLessThan(1000);
    for (let frame = 0; frame < 500; frame++) {
      happenings.tick();
      for (let i = 0; i < 100; i++) happenings.note("in", 1, 1, "/root/A", "flood");
    }
    expect(happenings.count).toBe(50_100);
    expect(happenings.since(0).length).toBeLessThan(2000);
    expect(happenings.since(0).length).toBeGreaterThan(999);
    expect(happenings.since(50_097)).toHaveLength(3);
  });

  it("nothing is noted while nobody looks", () => {
    const happenings = new Happenings();
    happenings.note("in", 1, 1, "/root/A", "hit");
    expect(happenings.count).toBe(0);
  });

  it("places that are nowhere are not drawn", () => {
    const subject = viewSubject();
    placed(subject.tree.root, "Lost", { position: new Vector2(Number.NaN, 1) });
    placed(subject.tree.root, "Far", { position: new Vector2(Infinity, 1) });
    const world = new World(subject, new Happenings());
    world.sample();
    expect([...world.entities].map(({ spot }) => spot)).toEqual([null, null]);
    world.close();
  });

  it("nodes beyond the bound are counted only, and names are cut and written out", () => {
    const subject = viewSubject();
    const { root } = subject.tree;
    const group = new Node();
    group.name = "N".repeat(5000);
    for (let i = 0; i < 20_010; i++) {
      const node = new Node();
      node.name = `n${i}`;
      group.add_child(node);
    }
    root.add_child(group);
    const world = new World(subject, new Happenings());
    expect([[...world.entities].length, world.hidden]).toEqual([20_000, 11]);
    const [first] = world.entities;
    expect(first!.info.name).toHaveLength(100);
    expect(first!.info.path.length).toBeLessThanOrEqual(300);
    world.close();
  });

  it("a sample costs in proportion to the nodes", () => {
    const growth = growthWhenDoubled(500, (size) => {
      const subject = viewSubject();
      for (let i = 0; i < size; i++) placed(subject.tree.root, `n${i}`, { position: new Vector2(i, 1) });
      const world = new World(subject, new Happenings());
      return () => world.sample();
    });
    expect(growth).toBeLessThan(2.5);
  });
});
