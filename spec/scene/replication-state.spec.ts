import { beforeEach, describe, expect, it } from "vitest";
import { Node, SceneReplicationConfig } from "../../src/scene/index.js";
import { StateCodec } from "../../src/scene/replication/codec.js";
import { OrderedSet } from "../../src/scene/replication/ordered-set.js";
import type { PropertyPath } from "../../src/scene/replication/property-path.js";
import { PropertySlot } from "../../src/scene/replication/slot.js";
import { StateEncoder, StateWatcher, type Synchronized } from "../../src/scene/replication/state.js";
import { isPathCached } from "../../src/scene/replication/wire.js";
import { Color, type Variant, Vector2 } from "../../src/variant/index.js";
import { compressed, u32 } from "../hostile/scene/support.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();
const codec = new StateCodec(undefined);

class Holder extends Node {
  reads = 0;
  #p: Variant = 1;
  q: Variant = 2;
  get p(): Variant {
    this.reads++;
    return this.#p;
  }
  set p(value: Variant) {
    this.#p = value;
  }
}

let root: Holder;
let config: SceneReplicationConfig;
let seen: { -readonly [K in keyof Synchronized]: Synchronized[K] };

const hex = (bytes: Uint8Array | number[] | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString("hex");

beforeEach(() => {
  root = new Holder();
  config = new SceneReplicationConfig();
  const slots = new Map<string, PropertySlot>();
  seen = {
    name: "Sync",
    replication_config: config,
    _root: root,
    _netId: 7,
    _slot(path: PropertyPath) {
      const slot = slots.get(path.text) ?? new PropertySlot(path);
      slots.set(path.text, slot);
      return slot;
    },
  };
});

describe("the state of a frame", () => {
  beforeEach(() => {
    config.add_property(".:p");
    config.add_property(".:q");
  });

  it("is encoded once, and anew in the next one or after a reset", () => {
    const encoder = new StateEncoder();
    const first = encoder.record(seen, codec, 1);
    expect(hex(first)).toBe(hex([...u32(7), ...u32(4), ...compressed(1, 2)]));
    root.q = 3;
    expect([encoder.record(seen, codec, 1) === first, root.reads]).toEqual([true, 1]);
    encoder.reset();
    expect(hex(encoder.record(seen, codec, 1))).toBe(hex([...u32(7), ...u32(4), ...compressed(1, 3)]));
    root.q = 300;
    expect(hex(encoder.record(seen, codec, 2))).toBe(hex([...u32(7), ...u32(5), ...compressed(1, 300)]));
    expect(hex(first)).toBe(hex([...u32(7), ...u32(4), ...compressed(1, 2)]));
  });

  it("is none where something is missing", () => {
    const encoder = new StateEncoder();
    config.add_property(".:missing");
    expect(encoder.record(seen, codec, 1)).toBeNull();
    config.remove_property(".:missing");
    seen._root = null;
    expect(encoder.record(seen, codec, 2)).toBeNull();
    seen._root = root;
    seen.replication_config = null;
    expect(encoder.record(seen, codec, 3)).toBeNull();
    expect(messages).toHaveLength(1);
  });
});

describe("changes", () => {
  const record = (mask: [low: number, high: number], ...values: Variant[]): string => {
    const bytes = values.flatMap((value) => compressed(value));
    return hex([...u32(7), ...u32(mask[0]), ...u32(mask[1]), ...u32(bytes.length), ...bytes])!;
  };
  const watch = (...paths: string[]): void => {
    for (const path of paths) {
      config.add_property(path);
      config.property_set_replication_mode(path, SceneReplicationConfig.REPLICATION_MODE_ON_CHANGE);
    }
  };

  it("are those since a peer was told, whoever looked meanwhile", () => {
    watch(".:p", ".:q");
    const watcher = new StateWatcher();
    expect(watcher.record(seen, 0)).toBeNull();
    expect([watcher.look(seen, codec, 10, 0, 0), hex(watcher.record(seen, 0))]).toEqual([true, record([3, 0], 1, 2)]);
    root.q = 5;
    expect([watcher.look(seen, codec, 20, 10, 0), hex(watcher.record(seen, 10))]).toEqual([true, record([2, 0], 5)]);
    // One that was told of nothing yet gets both; one that knows gets nothing.
    expect(hex(watcher.record(seen, 0))).toBe(record([3, 0], 1, 5));
    expect([watcher.look(seen, codec, 20, 20, 0), watcher.record(seen, 20)]).toEqual([false, null]);
    expect(root.reads).toBe(2);
    expect(watcher.look(seen, codec, 30, 20, 0)).toBe(false);
    expect(root.reads).toBe(3);
  });

  it("are put together once for those who lack the same", () => {
    watch(...Array.from({ length: 40 }, (_, i) => `.:n${i}`));
    const fields = root as unknown as Record<string, Variant>;
    for (let i = 0; i < 40; i++) fields[`n${i}`] = 0;
    const watcher = new StateWatcher();
    watcher.look(seen, codec, 10, 0, 0);
    const all = watcher.record(seen, 0);
    expect([watcher.record(seen, 0) === all, all!.length]).toEqual([true, 16 + 80]);
    expect([...all!.subarray(4, 12)]).toEqual([255, 255, 255, 255, 255, 0, 0, 0]);
    fields["n39"] = 1;
    watcher.look(seen, codec, 20, 10, 0);
    const last = watcher.record(seen, 10);
    expect([hex(last), watcher.record(seen, 10) === last]).toEqual([record([0, 0x80], 1), true]);
    expect(watcher.record(seen, 0)!.length).toBe(16 + 80);
    fields["n0"] = fields["n38"] = 3;
    watcher.look(seen, codec, 30, 20, 0);
    expect(hex(watcher.record(seen, 20))).toBe(record([1, 0x40], 3, 3));
    expect(hex(watcher.record(seen, 10))).toBe(record([1, 0xc0], 3, 3, 1));
    fields["n31"] = 9;
    watcher.look(seen, codec, 40, 30, 0);
    expect(hex(watcher.record(seen, 30))).toBe(record([0x80000000, 0], 9));
  });

  it("are looked for at the end of an interval, not before", () => {
    watch(".:q");
    const watcher = new StateWatcher();
    expect([watcher.look(seen, codec, 99, 0, 100), watcher.look(seen, codec, 100, 0, 100)]).toEqual([false, true]);
    root.q = 3;
    expect(watcher.look(seen, codec, 199, 100, 100)).toBe(false);
    // Once somebody has looked in a frame, the others see it too.
    expect([watcher.look(seen, codec, 200, 0, 100), watcher.look(seen, codec, 200, 150, 100)]).toEqual([true, true]);
  });

  it("are none without a root or a configuration", () => {
    watch(".:q");
    const watcher = new StateWatcher();
    seen._root = null;
    expect(watcher.look(seen, codec, 10, 0, 0)).toBe(false);
    seen._root = root;
    seen.replication_config = null;
    expect(watcher.look(seen, codec, 20, 0, 0)).toBe(false);
    seen.replication_config = config;
    expect(watcher.look(seen, codec, 30, 0, 0)).toBe(true);
    watcher.reset();
    expect(watcher.record(seen, 0)).toBeNull();
    expect([watcher.look(seen, codec, 30, 0, 0), hex(watcher.record(seen, 0))]).toEqual([true, record([1, 0], 2)]);
  });

  it("leave out what can't be read, until it can", () => {
    watch(".:late", ".:q");
    const watcher = new StateWatcher();
    watcher.look(seen, codec, 10, 0, 0);
    expect(hex(watcher.record(seen, 0))).toBe(record([2, 0], 2));
    (root as unknown as Record<string, Variant>)["late"] = 9;
    expect([watcher.look(seen, codec, 20, 10, 0), hex(watcher.record(seen, 10))]).toEqual([true, record([1, 0], 9)]);
  });

  it("follow the list of properties", () => {
    watch(".:p", ".:q");
    const watcher = new StateWatcher();
    watcher.look(seen, codec, 10, 0, 0);
    config.remove_property(".:p");
    root.q = 8;
    watcher.look(seen, codec, 20, 10, 0);
    expect(hex(watcher.record(seen, 10))).toBe(record([1, 0], 8));
    expect(hex(watcher.record(seen, 0))).toBe(record([1, 0], 8));
    config.remove_property(".:q");
    watcher.look(seen, codec, 30, 20, 0);
    expect(watcher.record(seen, 0)).toBeNull();
  });

  const FIRST = Float64Array.of(0.1);
  /** The same double with other lower 32 bits; either lower half, taken alone, is no number. */
  const lower = (bits: number): number => {
    const view = new DataView(Float64Array.from(FIRST).buffer);
    view.setUint32(0, bits, true);
    return view.getFloat64(0, true);
  };
  it.each<[string, Variant, Variant, boolean]>([
    ["a zero's sign", new Vector2(0, 1), new Vector2(-0, 1), false],
    ["a zero's sign in a color", new Color(0, 0, 0, 0), new Color(0, 0, 0, -0), false],
    ["a zero's sign in a list", [0.5, new Vector2(0, 1)], [0.5, new Vector2(-0, 1)], true],
    ["a sign besides a number that is none", new Vector2(0, Number.NaN), new Vector2(-0, Number.NaN), false],
    ["a number that is none now", new Vector2(1, 1), new Vector2(1, Number.NaN), true],
    ["a number that is one now", new Vector2(1, Number.NaN), new Vector2(1, 1), true],
    ["the last component", new Color(0, 0, 0, 0.5), new Color(0, 0, 0, 0.25), true],
    ["a float that needs 64 bits", 0.5, 2 ** 200, true],
    ["a float that no longer does", 2 ** 200, 0, true],
    ["bits of a long float", lower(0x7fc00001), lower(0x7fc00002), true],
    ["a text", "ab", "ac", true],
    ["a longer text", "ab", "abc", true],
    ["an int", 127, 128, true],
    ["another type of the same bytes", 0, false, true],
    ["nothing", [1, new Vector2(1, 2)], [1, new Vector2(1, 2)], false],
  ])("see %s", (_what, before, after, differs) => {
    watch(".:q");
    root.q = before;
    const watcher = new StateWatcher();
    watcher.look(seen, codec, 10, 0, 0);
    root.q = after;
    expect(watcher.look(seen, codec, 20, 10, 0)).toBe(differs);
  });
});

it("net ids of the path cache are those with the highest bit, and none at all", () => {
  expect([0, 1, 0x7fffffff, 0x80000000, 0xffffffff].map(isPathCached)).toEqual([true, false, false, true, true]);
});

it("a snapshot of an ordered set stays what it was, also when the set is emptied", () => {
  const set = new OrderedSet<number>();
  for (const value of [1, 2]) set.add(value);
  const before = set.snapshot();
  expect(set.snapshot()).toBe(before);
  set.clear();
  set.add(3);
  expect([before, set.snapshot(), set.size]).toEqual([[1, 2], [3], 1]);
});
