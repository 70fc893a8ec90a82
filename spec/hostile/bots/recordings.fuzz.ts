import { encode } from "@msgpack/msgpack";
import { PacketDecoder, type RecordedEntry, readRecording } from "../../../src/bots/index.js";
import { GodotError } from "../../../src/core/index.js";
import { var_to_bytes } from "../../../src/variant/index.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import type { Fuzzer } from "../fuzzer.js";

/** Something that MessagePack can hold. */
function value(random: SeededRandom, depth = 0): unknown {
  const kind = random.between(0, depth > 4 ? 4 : 6);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(0.5) ? random.u32() : -random.ratio() * 1e9;
  if (kind === 2) return "ü\n\x1b".repeat(random.between(0, 40));
  if (kind === 3) return random.bytes(random.between(0, 300));
  if (kind === 4) return random.chance(0.5);
  const items = Array.from({ length: random.between(0, 6) }, () => value(random, depth + 1));
  return kind === 5 ? items : Object.fromEntries(items.map((item, i) => [random.chance(0.5) ? `${i}` : `k${i}`, item]));
}

/** A packet of SceneMultiplayer, right in its first bytes at least. */
function packet(random: SeededRandom): Uint8Array {
  const head = random.bytes(random.between(1, 40));
  head[0] = random.chance(0.8) ? random.between(0, 7) | (random.between(0, 15) << 4) : head[0]!;
  const tail = random.chance(0.5) ? var_to_bytes(random.between(-5, 5)) : random.bytes(random.between(0, 100));
  return new Uint8Array(Buffer.concat([head, tail]));
}

function record(random: SeededRandom, timeMs: number): unknown {
  if (random.chance(0.3)) return [timeMs, "event", "name", value(random), value(random)];
  const mode = random.chance(0.95) ? random.between(0, 2) : random.u32();
  return [timeMs, random.pick(["in", "out"]), random.u32() | 0, random.between(0, 9), mode, packet(random)];
}

/** Recordings, whole and broken, in pieces of any length; what can be read of them goes on to the packet decoder. */
export const fuzzer: Fuzzer = {
  name: "bots/recordings",
  roundsOfACommit: 8000,
  async round(random) {
    const count = random.between(0, 60);
    const parts = [encode(["godot-multiplayer-recording", 1, { started: "", url: "", id: 1, notes: value(random) }])];
    for (let i = 0; i < count; i++) parts.push(encode(record(random, i)));
    const bytes = Buffer.concat(parts);
    for (let turns = random.between(0, 4); turns > 0; turns--) {
      bytes[random.between(0, bytes.length - 1)] = random.chance(0.5)
        ? random.between(0xc0, 0xdf)
        : random.between(0, 255);
    }
    const length = random.chance(0.3) ? random.between(0, bytes.length) : bytes.length;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < length; ) {
        const end = Math.min(length, at + random.between(1, random.pick([3, 100, 100_000])));
        yield bytes.subarray(at, end);
        at = end;
      }
    }
    const decoder = new PacketDecoder();
    let lastMs = 0;
    try {
      const { header, entries } = await readRecording(chunks());
      if (typeof header.started !== "string" || typeof header.notes !== "object")
        throw new Error("A header of no form");
      for await (const entry of entries) {
        check(entry, lastMs);
        lastMs = entry.timeMs;
        if (entry.kind !== "event") decoder.decode(entry.data, entry.peer);
      }
    } catch (error) {
      if (!(error instanceof GodotError)) throw error;
    }
  },
};

function check(entry: RecordedEntry, lastMs: number): void {
  const fits = entry.timeMs >= lastMs && entry.timeMs < Infinity;
  const whole = entry.kind === "event" || (Number.isInteger(entry.peer) && entry.data instanceof Uint8Array);
  if (!fits || !whole) throw new Error(`An entry that must not be: ${JSON.stringify(entry)}`);
}
