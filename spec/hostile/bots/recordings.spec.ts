import { encode } from "@msgpack/msgpack";
import { describe, expect, it, vi } from "vitest";
import { EventStream } from "../../../src/bots/event-stream.js";
import { Expectations, type RpcEvent } from "../../../src/bots/expectations.js";
import { PacketDecoder, readRecording } from "../../../src/bots/index.js";
import { messagePackFrames } from "../../../src/bots/msgpack-frames.js";
import { GodotError } from "../../../src/core/index.js";
import { Node } from "../../../src/scene/index.js";
import { growthWhenDoubled } from "../../support/count-steps.js";

const HEADER = encode(["godot-multiplayer-recording", 1, { started: "now", url: "x", id: 2, notes: {} }]);
const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Reads all of a recording. @returns How many entries there were, and what ended it. */
async function readAll(bytes: Uint8Array): Promise<{ entries: number; error: GodotError | null }> {
  let entries = 0;
  try {
    for await (const _ of (await readRecording(bytes)).entries) entries++;
  } catch (error) {
    if (!(error instanceof GodotError)) throw error;
    return { entries, error };
  }
  return { entries, error: null };
}

/** A list of lists of 14 values: with each of them, 15 values. */
const fullLists = (count: number): Uint8Array =>
  join(
    Uint8Array.of(0xdc, count >> 8, count & 255),
    ...Array.from({ length: count }, () => Uint8Array.of(0x9e, ...new Uint8Array(14))),
  );

describe("a hostile recording", () => {
  const packet = encode([1, "in", 1, 0, 2, new Uint8Array(3)]);

  it.each<[string, Uint8Array]>([
    ["a value that claims 4 GiB", Uint8Array.of(0xc6, 0xff, 0xff, 0xff, 0xff)],
    ["a list of 4 thousand million values", Uint8Array.of(0xdd, 0xff, 0xff, 0xff, 0xff)],
    ["a map of as many", Uint8Array.of(0xdf, 0xff, 0xff, 0xff, 0xff)],
    ["a list of 70,000 empty lists", join(Uint8Array.of(0xdd, 0, 1, 0x11, 0x70), new Uint8Array(70_000).fill(0x90))],
    ["70,000 values over many lists", new Uint8Array(90_000).fill(0x9f)],
    ["101 lists inside one another", join(new Uint8Array(101).fill(0x91), Uint8Array.of(0xc0))],
    ["a time before the last", encode([0.5, "in", 1, 0, 2, new Uint8Array(3)])],
    ["a time that is no number", encode([Number.NaN, "in", 1, 0, 2, new Uint8Array(3)])],
    ["a time without an end", encode([Infinity, "event", "x"])],
    ["a peer that is no whole number", encode([2, "in", 1.5, 0, 2, new Uint8Array(3)])],
    ["a channel that is no whole number", encode([2, "out", 1, Number.NaN, 2, new Uint8Array(3)])],
    ["a key that would change what an object is", Uint8Array.of(0x81, 0xa9, ...Buffer.from("__proto__"), 0x80)],
  ])("with %s ends there, with ERR_FILE_CORRUPT", async (_what, record) => {
    const { entries, error } = await readAll(join(HEADER, packet, record));
    expect([entries, error?.code]).toEqual([1, "ERR_FILE_CORRUPT"]);
  });

  it.each<[string, Uint8Array, number]>([
    ["64 MiB and a byte", Uint8Array.of(0xc6, 0x04, 0, 0, 1), 1],
    ["65,537 values in one list", join(Uint8Array.of(0xdd, 0, 1, 0, 1), new Uint8Array(65_537)), 1],
    ["65,550 values in many lists", fullLists(4370), 1],
    ["101 lists inside one another", join(new Uint8Array(101).fill(0x91), Uint8Array.of(0xc0)), 1],
    ["65,535 values", fullLists(4369), 2],
    ["100 lists inside one another", join(new Uint8Array(100).fill(0x91), Uint8Array.of(0xc0)), 2],
  ])("is cut into values without looking into one of %s", async (_what, value, whole) => {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield join(Uint8Array.of(0xc0), value);
    }
    const frames = messagePackFrames(chunks());
    let seen = 0;
    let last = await frames.next();
    for (; last.done !== true; last = await frames.next()) seen++;
    expect([seen, last.value]).toEqual([whole, whole === 2]);
  });

  it("may nest as deep as the writer can", async () => {
    let deep: unknown = null;
    for (let i = 0; i < 98; i++) deep = [deep];
    expect(await readAll(join(HEADER, encode([1, "event", "deep", deep])))).toEqual({ entries: 1, error: null });
  });

  it("is held to no more than 64 MiB for a value, however it comes", async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(0xc6, 0x03, 0xff, 0xff, 0xff); // Almost 64 MiB.
      yield Uint8Array.of(0xdd, 0x00, 0x00, 0xff, 0xff); // In which this is payload.
      for (;;) {
        pulled++;
        yield new Uint8Array(1024 * 1024).fill(0x91);
      }
    }
    const frames = messagePackFrames(endless());
    expect((await frames.next()).value).toHaveLength(0x3ffffff + 5);
    expect((await frames.next()).done).toBe(true);
    expect(pulled).toBeLessThan(200);
  });

  it.each([
    ["a value that claims more", Uint8Array.of(0xc6, 0x04, 0, 0, 1), 1],
    ["a list of long values", Uint8Array.of(0xdd, 0, 0, 0xff, 0xff), 140],
  ])("is not read further than 64 MiB for %s", async (_what, begin, most) => {
    const chunk = new Uint8Array(5 + 1024 * 1024);
    chunk.set([0xc6, 0, 0x10, 0, 0]);
    let pulled = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield begin;
      for (; pulled < 200; pulled++) yield chunk;
    }
    expect((await messagePackFrames(endless()).next()).done).toBe(true);
    expect(pulled).toBeLessThan(most);
  });

  it.each([
    ["fields with texts of their own", { started: { toString: 1 }, url: ["x"], id: { valueOf: 2 }, notes: [1] }],
    ["no fields", null],
    ["a list for fields", ["a"]],
  ])("with %s has an empty header", async (_what, fields) => {
    const { header } = await readRecording(encode(["godot-multiplayer-recording", 1, fields]));
    expect(header).toEqual({ started: "", url: "", id: 0, notes: {} });
  });

  it("of a format that is no number is refused", async () => {
    const bytes = encode(["godot-multiplayer-recording", { toString: 1 }, {}]);
    expect((await readAll(bytes)).error?.code).toBe("ERR_FILE_UNRECOGNIZED");
  });
});

describe("a decoder of packets", () => {
  const announce = (id: number, path: string): Uint8Array => {
    const head = Buffer.alloc(38);
    head[0] = 1;
    head.write("0".repeat(32), 1);
    head.writeUInt32LE(id, 34);
    return join(head, Buffer.from(`${path}\0`));
  };
  const call = (id: number): Uint8Array => {
    const bytes = Buffer.alloc(7);
    bytes[0] = 0x20;
    bytes.writeUInt32LE(id, 1);
    return bytes;
  };

  it("costs what the packets' length is, whatever they announce", () => {
    const growth = growthWhenDoubled(4000, (size) => {
      const packets = Array.from({ length: size }, (_, i) => announce(i * 65_536, `P${i}`));
      return () => {
        const decoder = new PacketDecoder();
        for (const packet of packets) decoder.decode(packet, packet[34]!);
      };
    });
    expect(growth).toBeLessThan(2.5);
  });

  it("keeps paths under keys that nobody can foresee, by sender and by number", () => {
    const set = vi.spyOn(Map.prototype, "set");
    const decoder = new PacketDecoder();
    decoder.decode(announce(65_536, "P"), 7);
    const keys = set.mock.calls.map(([key]) => key);
    set.mockRestore();
    expect(keys).toHaveLength(2);
    expect(keys).not.toContain(65_536);
    expect(keys).not.toContain(7);
  });

  it("keeps 65,536 paths of all senders together, and 8 Mi characters", () => {
    const decoder = new PacketDecoder();
    for (let i = 0; i < 65_536; i++) decoder.decode(announce(i, "P"), i); // A sender for each.
    decoder.decode(announce(1, "Q"), 70_000);
    expect(decoder.decode(call(1), 70_000)).toMatchObject({ node: 1 });
    expect(decoder.decode(call(65_535), 65_535)).toMatchObject({ node: "P" });
    decoder.decode(announce(3, "R"), 3); // One that is known may change.
    expect(decoder.decode(call(3), 3)).toMatchObject({ node: "R" });
    const long = new PacketDecoder();
    for (let i = 0; i < 9; i++) long.decode(announce(i, "p".repeat(1024 * 1024)), 1);
    expect(long.decode(call(7), 1)).not.toMatchObject({ node: 7 });
    expect(long.decode(call(8), 1)).toMatchObject({ node: 8 });
  });
});

describe("what a bot keeps of what its server sends", () => {
  const event = (args: readonly unknown[]): RpcEvent => ({
    type: "rpc",
    node: new Node(),
    path: "/root/A",
    method: "m",
    args,
    sender: 1,
  });

  it("is 10,000 events, or those of 16 MiB of packets", async () => {
    const stream = new EventStream<number>(() => {});
    for (let i = 0; i < 10_005; i++) stream.push(i, 10);
    expect((await stream.next()).value).toBe(5);
    for (let i = 0; i < 40; i++) stream.push(i, 1024 * 1024);
    stream.end();
    const left: number[] = [];
    for await (const value of stream) left.push(value);
    expect(left).toEqual(Array.from({ length: 16 }, (_, i) => 24 + i));
  });

  it("is 16 MiB of calls that nobody has expected", async () => {
    const expectations = new Expectations();
    for (let i = 0; i < 40; i++) expectations.arrive(event([i]), true, 1024 * 1024);
    expect((await expectations.expect("bot", "m", null, 1)).args).toEqual([24]);
    expectations.arrive(event([40]), true, 1024 * 1024);
    expect((await expectations.expect("bot", "m", null, 1)).args).toEqual([25]);
    expectations.clearBacklog();
    for (let i = 0; i < 17; i++) expectations.arrive(event([i]), true, 1024 * 1024);
    expect((await expectations.expect("bot", "m", null, 1)).args).toEqual([1]);
  });

  it("is told in messages of one line, whatever the arguments are", async () => {
    const expectations = new Expectations();
    const waiting = expectations.expect("bot", "m", () => false, 5);
    expectations.arrive(event(["a\n\x1b[2J", Object.create(null), ...Array(100).fill("x".repeat(1000))]));
    const error = await waiting.catch((reason: unknown) => reason as GodotError);
    expect((error as GodotError).message).toContain('/root/A:m("a\\n\\u{1b}[2J", {}, "xxx');
    expect((error as GodotError).message.length).toBeLessThan(300);
  });
});
