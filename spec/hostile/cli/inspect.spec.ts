import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encode } from "@msgpack/msgpack";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gdpeer, hasStackTrace } from "../../support/gdpeer.js";
import { nestedArrays } from "../../variant/support.js";

const EXIT_FILE = 4;
const header = encode(["godot-multiplayer-recording", 1, { started: "", url: "", id: 1, notes: {} }]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inspect-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(
  name: string,
  ...parts: Uint8Array[]
): Promise<{ code: number | null; out: string; err: string }> {
  const file = join(folder, name);
  await writeFile(file, Buffer.concat(parts));
  return gdpeer("inspect", file);
}

describe("gdpeer inspect", () => {
  // Less than the bound for values, so that nothing but depth is too much.
  it("says that nesting without end is damage, and shows what was whole", async () => {
    const event = encode([5, "event", "before"]);
    const deep = Buffer.concat([
      Buffer.of(0x94, 10),
      encode("event"),
      encode("deep"),
      Buffer.alloc(60_000, 0x91),
      Buffer.of(0),
    ]);
    const { code, out, err } = await inspect("deep-event", header, event, deep);
    expect([code, out.includes("* before")]).toEqual([EXIT_FILE, true]);
    expect(err).not.toContain("RangeError");
    expect(hasStackTrace(err)).toBe(false);
  });

  it("says so of nesting in the header", async () => {
    const notes = Buffer.concat([
      Buffer.of(0x93),
      encode("godot-multiplayer-recording"),
      Buffer.of(1, 0x81),
      encode("notes"),
    ]);
    const deep = Buffer.concat([Buffer.of(0x81, 0xa1, 0x61), Buffer.alloc(60_000, 0x91), Buffer.of(0)]);
    const { code, err } = await inspect("deep-header", notes, deep);
    expect(code).toBe(EXIT_FILE);
    expect(hasStackTrace(err)).toBe(false);
  });

  it("prints a header whose fields are of any kind", async () => {
    const odd = encode([
      "godot-multiplayer-recording",
      1,
      { started: { toString: 1 }, url: [1], id: { valueOf: 2 }, notes: { a: { toString: 3 }, b: [[[]]] } },
    ]);
    const { code, out } = await inspect("odd-header", odd);
    expect([code, out.includes('a: {"toString":3}, b: [[[]]]')]).toEqual([0, true]);
  });

  it("prints packets whose values are nested as deep as they may be, and deeper", async () => {
    const packets = [1024, 5000].map((depth) => {
      const rpc = Buffer.concat([Buffer.of(0x00, 1, 0, 1), nestedArrays(depth)]);
      return Buffer.from(encode([5, "in", 2, 0, 2, rpc]));
    });
    const { code, out } = await inspect("deep-packets", header, ...packets);
    expect([code, out.includes("[[[["), out.includes("NOT DECODED")]).toEqual([0, true, true]);
  });
});
