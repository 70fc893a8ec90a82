import { Mulberry32 } from "../../../src/enet/random.js";

/** A small seeded generator (Mulberry32), so that inputs can be named by a number. */
export function random(seed: number): () => number {
  const source = new Mulberry32(seed);
  return () => source.next();
}

/** Ways in which inputs differ for a compressor. */
export const KINDS = ["zeros", "noise", "text", "runs", "commands", "repeats", "counter"] as const;
export type Kind = (typeof KINDS)[number];

/** The input of a kind, length and seed: always the same bytes. */
export function makeInput(kind: Kind, length: number, seed: number): Uint8Array {
  const next = random(seed);
  const bytes = new Uint8Array(length);
  const words = ["player", "position", "rpc", " ", " ", "spawn", "0.5", ",", "\n", "velocity", "Mobs/Slime"];
  let at = 0;
  while (at < length) {
    switch (kind) {
      case "zeros":
        at = length;
        break;
      case "noise":
        bytes[at++] = next();
        break;
      case "text":
        for (const letter of words[next() % words.length]!) bytes[at++] = letter.charCodeAt(0);
        break;
      case "runs": {
        const value = next();
        for (let left = next() % 400; left >= 0 && at < length; left--) bytes[at++] = value;
        break;
      }
      case "commands": {
        const command = [0x86, next() % 3, 0, at >> 5, 0, 20, 0, 3, next() % 4, 0, 0, 0, next(), 0x3f, 0, 0, 0, 0];
        for (const byte of command) bytes[at++] = byte;
        break;
      }
      case "repeats": {
        if (at > 8 && next() % 3 !== 0) {
          const back = 1 + (next() % Math.min(at, next() % 2 === 0 ? 40 : 70000));
          for (let left = 3 + (next() % 300); left > 0 && at < length; left--, at++) bytes[at] = bytes[at - back]!;
        } else {
          for (let left = next() % 40; left >= 0 && at < length; left--) bytes[at++] = next();
        }
        break;
      }
      case "counter":
        bytes[at] = at * 7;
        at++;
        break;
    }
  }
  return bytes;
}

/** One input by name, and the longest output allowed. */
export interface Case {
  kind: Kind;
  length: number;
  seed: number;
  limit: number;
}

/** Cases that cover short and long inputs of each kind, up to `longest` bytes. */
export function makeCases(longest: number, seeds: number): Case[] {
  const cases: Case[] = [];
  const lengths = [1, 2, 3, 4, 7, 15, 16, 17, 31, 33, 48, 100, 263, 300, 576, 1388, 4092];
  for (const extra of [20_000, 65_535, 65_536, 100_000, 200_000]) if (extra <= longest) lengths.push(extra);
  for (const kind of KINDS) {
    for (const length of lengths) {
      for (let seed = 1; seed <= seeds; seed++) {
        cases.push({ kind, length, seed, limit: length });
        if (seed === 1) cases.push({ kind, length, seed, limit: 4 * length + 100 });
      }
    }
  }
  return cases;
}
