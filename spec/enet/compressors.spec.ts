import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as zlib from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPackageZstd, createZlibCodec } from "#platform/zlib";
import { ERR_INVALID_PARAMETER, ERR_UNAVAILABLE } from "../../src/core/index.js";
import { type EnetCompressor, EnetRangeCoder, FastLz } from "../../src/enet/compressors/index.js";
import { CompressionMode, compressionReady, createCompressor } from "../../src/peers/enet-compressors.js";
import { readZstdFrameHeader, zstdFrameFits } from "../../src/platform/zlib.js";
import { type Kind, makeCases, makeInput, random } from "./compressors-reference/inputs.js";

const folder = fileURLToPath(new URL("./", import.meta.url));
const MTU_BYTES = 4092;

const MODES = {
  "range-coder": CompressionMode.COMPRESS_RANGE_CODER,
  fastlz: CompressionMode.COMPRESS_FASTLZ,
  zlib: CompressionMode.COMPRESS_ZLIB,
  zstd: CompressionMode.COMPRESS_ZSTD,
} as const;
type ModeName = keyof typeof MODES;
const NAMES = Object.keys(MODES) as ModeName[];

function make(mode: number): EnetCompressor {
  const made = createCompressor(mode);
  if (made === null || "error" in made) throw new Error(`No compressor for mode ${mode}: ${made?.message}`);
  return made;
}

interface Datagram {
  dir: string;
  hex: string;
}

/** The part of a recorded datagram that the compressor made, or null where it was sent as it is. */
function compressedPart(datagram: Datagram): Uint8Array | null {
  const bytes = Uint8Array.from(Buffer.from(datagram.hex, "hex"));
  const peerId = (bytes[0]! << 8) | bytes[1]!;
  return (peerId & 0x4000) === 0 ? null : bytes.subarray((peerId & 0x8000) !== 0 ? 4 : 2);
}

function recorded(name: string): Datagram[] {
  const file = new URL(`../vectors/enet-${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { datagrams: Datagram[] }).datagrams;
}

const COMMAND_BYTES = [0, 8, 48, 44, 8, 4, 6, 8, 24, 8, 12, 16, 24];

/** Walks ENet commands: their numbers when they fill the bytes (but for zero padding), or a complaint. */
function commandsOf(bytes: Uint8Array): number[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const command = bytes[at]! & 0x0f;
    const size = COMMAND_BYTES[command];
    if (size === undefined) return `unknown command ${command} at ${at}`;
    if (size === 0) return bytes.subarray(at).every((byte) => byte === 0) ? found : `rubbish at ${at}`;
    if (at + size > bytes.length) return `command ${command} at ${at} is cut off`;
    found.push(command);
    let data = 0;
    if (command === 6) data = view.getUint16(at + 4);
    if (command === 7 || command === 9 || command === 8 || command === 12) data = view.getUint16(at + 6);
    at += size + data;
  }
  return at === bytes.length ? found : `ends at ${at}, not ${bytes.length}`;
}

beforeAll(() => compressionReady());

describe("datagrams that an engine compressed", () => {
  for (const name of NAMES) {
    it(`${name}: each expands to whole ENet commands`, () => {
      const compressor = make(MODES[name]);
      const commands: number[] = [];
      let compressed = 0;
      for (const datagram of recorded(name)) {
        const part = compressedPart(datagram);
        if (part === null) continue;
        compressed++;
        const expanded = compressor.decompress(part, MTU_BYTES);
        expect(expanded, datagram.hex).not.toBeNull();
        const found = commandsOf(expanded!);
        expect(Array.isArray(found), `${found} in ${datagram.hex}`).toBe(true);
        commands.push(...(found as number[]));
      }
      expect(compressed).toBeGreaterThan(5);
      // The 5000-byte packet went both ways as four fragments.
      expect(commands.filter((command) => command === 8).length).toBeGreaterThanOrEqual(4);
    });

    // zlib: Node carries Chromium's fork of zlib, whose match finder differs: same format, now and then another byte count.
    it(`${name}: compressed again, each is ${name === "zlib" ? "as good, if not the same bytes" : "the same bytes"}`, () => {
      const compressor = make(MODES[name]);
      for (const datagram of recorded(name)) {
        const part = compressedPart(datagram);
        if (part === null) continue;
        const expanded = Uint8Array.from(compressor.decompress(part, MTU_BYTES)!);
        const again = compressor.compress(expanded, expanded.length);
        expect(again).not.toBeNull();
        if (name === "zlib") {
          expect(again!.length).toBeLessThanOrEqual(part.length + 4);
          expect(hex(compressor.decompress(Uint8Array.from(again!), MTU_BYTES)!)).toBe(hex(expanded));
        } else if (name === "fastlz" && expanded.length <= 16) {
          // The padding is in the expanded bytes, and the limit was the length before it.
          expect(hex(compressor.compress(expanded, 64)!)).toBe(hex(part));
        } else {
          expect(hex(again!)).toBe(hex(part));
        }
      }
    });
  }

  it("datagrams sent as they are would indeed not have become shorter", () => {
    for (const name of ["range-coder", "fastlz", "zstd"] as const) {
      const compressor = make(MODES[name]);
      let plain = 0;
      for (const datagram of recorded(name)) {
        if (compressedPart(datagram) !== null) continue;
        const bytes = Uint8Array.from(Buffer.from(datagram.hex, "hex"));
        const body = bytes.subarray((bytes[0]! & 0x80) !== 0 ? 4 : 2);
        const made = compressor.compress(body, body.length);
        expect(made === null || made.length >= body.length, `${name} ${datagram.hex}`).toBe(true);
        plain++;
      }
      expect(plain).toBeGreaterThan(5);
    }
  });
});

describe("the same bytes as the original", () => {
  const vectors = JSON.parse(readFileSync(join(folder, "compressors-vectors.json"), "utf8")) as Record<
    "rangeCoder" | "fastlz",
    [kind: Kind, length: number, seed: number, limit: number, bytes: number, result: string][]
  >;
  for (const [name, compressor] of [
    ["rangeCoder", new EnetRangeCoder()],
    ["fastlz", new FastLz()],
  ] as const) {
    const all = vectors[name];
    it(`${name}: there are more than 300`, () => {
      expect(all.length).toBeGreaterThan(300);
    });
    for (let first = 0; first < all.length; first += 30)
      it(`${name}: recorded results from number ${first} on`, () => {
        for (const [kind, length, seed, limit, bytes, result] of all.slice(first, first + 30)) {
          const made = compressor.compress(makeInput(kind, length, seed), limit);
          const label = `${kind} ${length} bytes, seed ${seed}, limit ${limit}`;
          expect(made?.length ?? 0, label).toBe(bytes);
          if (made === null) continue;
          const said = bytes <= 100 ? hex(made) : createHash("sha256").update(made).digest("hex").slice(0, 32);
          expect(said, label).toBe(result);
        }
      });
  }

  describe.skipIf(!canCompile())("ENet's C library, compiled here (skipped without a C compiler and libenet)", () => {
    const work = mkdtempSync(join(tmpdir(), "gmp-range-coder-"));
    const program = join(work, "range-coder");
    afterAll(() => rmSync(work, { recursive: true, force: true }));

    it("compresses and expands alike, damaged input included", () => {
      const source = join(folder, "compressors-reference/range-coder.c");
      const built = spawnSync("cc", ["-O1", "-o", program, source, "-lenet"], { encoding: "utf8" });
      expect(built.stderr).toBe("");
      const compressor = new EnetRangeCoder();
      const cases = makeCases(20_000, process.env["GMP_NIGHTLY"] === undefined ? 3 : 100);
      const inputs = cases.map((one) => makeInput(one.kind, one.length, one.seed));
      const records: RecordedCase[] = cases.map((one, index) => ({ op: 0, limit: one.limit, bytes: inputs[index]! }));
      const theirs = ask(program, records);
      for (const [index, record] of records.entries()) {
        const ours = compressor.compress(record.bytes, record.limit);
        expect(ours === null ? null : hex(ours), JSON.stringify(cases[index])).toBe(hexOrNull(theirs[index]!));
      }

      const next = random(0xe7e7);
      const damaged: RecordedCase[] = [];
      for (const [index, bytes] of theirs.entries()) {
        if (bytes === null || inputs[index]!.length > 5000) continue;
        damaged.push({ op: 1, limit: inputs[index]!.length, bytes });
        for (let round = 0; round < 4; round++) {
          const copy = Uint8Array.from(bytes);
          for (let flips = 1 + (next() % 4); flips > 0; flips--) copy[next() % copy.length]! ^= 1 << (next() % 8);
          damaged.push({
            op: 1,
            limit: MTU_BYTES,
            bytes: round === 3 ? copy.subarray(0, 1 + (next() % copy.length)) : copy,
          });
        }
        damaged.push({ op: 1, limit: MTU_BYTES, bytes: new Uint8Array(1 + (next() % 300)).map(() => next()) });
      }
      const expanded = ask(program, damaged);
      expect(expanded.filter((one) => one === null).length).toBeGreaterThan(10);
      for (const [index, record] of damaged.entries()) {
        const ours = compressor.decompress(record.bytes, record.limit);
        expect(ours === null ? null : hex(ours), hex(record.bytes)).toBe(hexOrNull(expanded[index]!));
      }
    });
  });
});

describe("every mode", () => {
  for (const name of NAMES) {
    const cases = makeCases(0, 2);
    for (let first = 0; first < cases.length; first += 10)
      it(`${name}: what was compressed comes back, from case ${first} on`, () => {
        const compressor = make(MODES[name]);
        for (const { kind, length, seed } of cases.slice(first, first + 10)) {
          const input = makeInput(kind, length, seed);
          const made = compressor.compress(input, 4 * length + 200);
          expect(made, `${kind} ${length}`).not.toBeNull();
          const back = compressor.decompress(Uint8Array.from(made!), Math.max(16, length));
          const expected = name === "fastlz" && length < 16 ? padded(input) : input;
          expect(hex(back!), `${kind} ${length} seed ${seed}`).toBe(hex(expected));
        }
      });

    it(`${name}: neither direction gives more than it may`, () => {
      const compressor = make(MODES[name]);
      const input = makeInput("text", 1000, 1);
      const made = Uint8Array.from(compressor.compress(input, 1000)!);
      expect(compressor.compress(input, made.length)?.length).toBe(made.length);
      expect(compressor.compress(input, made.length - 1)).toBeNull();
      expect(compressor.decompress(made, 1000)?.length).toBe(1000);
      expect(compressor.decompress(made, 999)).toBeNull();
      expect(compressor.decompress(made, 0)).toBeNull();
      expect(compressor.compress(makeInput("noise", 1000, 1), 1000)).toBeNull();
      expect(compressor.decompress(new Uint8Array(0), MTU_BYTES)).toBeNull();
    });

    it(`${name}: cut and damaged input is refused or expands within bounds, and never throws`, () => {
      const compressor = make(MODES[name]);
      const next = random(MODES[name]);
      const made = Uint8Array.from(compressor.compress(makeInput("commands", 600, 3), 600)!);
      let refused = 0;
      for (let round = 0; round < 1500; round++) {
        const bytes = round < made.length ? made.slice(0, round) : Uint8Array.from(made);
        if (round >= made.length && round < 1000) bytes[next() % bytes.length]! ^= 1 << (next() % 8);
        if (round >= 1000) for (let index = 0; index < bytes.length; index++) bytes[index] = next();
        const got = compressor.decompress(bytes, MTU_BYTES);
        if (got === null) refused++;
        else expect(got.length).toBeLessThanOrEqual(MTU_BYTES);
      }
      expect(refused).toBeGreaterThan(name === "range-coder" ? 5 : 100);
      expect(compressor.decompress(made, MTU_BYTES)?.length).toBe(600);
    });
  }

  it("none needs no compressor", () => {
    expect(createCompressor(CompressionMode.COMPRESS_NONE)).toBeNull();
  });

  it("a number that is no mode is an invalid parameter", () => {
    for (const mode of [-1, 5, 1.5, Number.NaN])
      expect(createCompressor(mode)).toMatchObject({ error: ERR_INVALID_PARAMETER });
  });
});

describe("bombs", () => {
  it("zlib: 64 MiB in 64 KiB are refused without being expanded", () => {
    const bomb = zlib.deflateSync(new Uint8Array(64 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;
    expect(make(CompressionMode.COMPRESS_ZLIB).decompress(bomb, MTU_BYTES)).toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it("zstd: a frame that announces a large window or content never reaches the decoder", () => {
    const announce = (...bytes: number[]) => Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, ...bytes, 1, 0, 0]);
    // Single segment, 8-byte content size.
    expect(readZstdFrameHeader(announce(0xe0, 0, 0, 0, 0, 1, 0, 0, 0))).toEqual({
      windowBytes: 2 ** 32,
      contentBytes: 2 ** 32,
      headerBytes: 13,
      hasChecksum: false,
    });
    expect(zstdFrameFits(announce(0xe0, 0, 0, 0, 0, 1, 0, 0, 0), MTU_BYTES)).toBe(false);
    // Window descriptor: exponent 31.
    expect(zstdFrameFits(announce(0x00, 0xf8), MTU_BYTES)).toBe(false);
    expect(zstdFrameFits(announce(0x00, 0x58), MTU_BYTES)).toBe(false);
    // One byte of content size.
    expect(zstdFrameFits(announce(0x20, 100), MTU_BYTES)).toBe(true);
    expect(zstdFrameFits(announce(0x20, 100), 99)).toBe(false);
    // A dictionary, a reserved bit, a skippable frame, a header that is cut off.
    expect(zstdFrameFits(announce(0x21, 7, 100), MTU_BYTES)).toBe(false);
    expect(zstdFrameFits(announce(0x28, 100), MTU_BYTES)).toBe(false);
    expect(zstdFrameFits(Uint8Array.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]), MTU_BYTES)).toBe(false);
    expect(zstdFrameFits(announce(0xe0).subarray(0, 7), MTU_BYTES)).toBe(false);
  });

  it("the range coder and FastLZ hold no more than they were allowed to give", () => {
    const zeros = new Uint8Array(60_000);
    for (const compressor of [new EnetRangeCoder(), new FastLz()]) {
      const made = Uint8Array.from(compressor.compress(zeros, zeros.length)!);
      expect(compressor.decompress(made, MTU_BYTES)).toBeNull();
      expect(compressor.decompress(made, 60_000)?.length).toBe(60_000);
    }
  });
});

describe("zstd from a package", () => {
  it("without the package, the answer is ERR_UNAVAILABLE with its name", () => {
    const missing = createPackageZstd("godot-multiplayer-peer-no-such-package");
    expect(missing).toEqual({ missing: expect.stringContaining("npm install godot-multiplayer-peer-no-such-package") });
    const sources = { createZlibCodec, createZstdCodec: () => missing };
    expect(createCompressor(CompressionMode.COMPRESS_ZSTD, sources)).toEqual({
      error: ERR_UNAVAILABLE,
      message: expect.stringContaining("npm install godot-multiplayer-peer-no-such-package"),
    });
  });

  it("with the package, both directions work as soon as it has loaded", async () => {
    const codec = createPackageZstd();
    if ("missing" in codec) throw new Error(codec.missing);
    await expect.poll(() => codec.compress(makeInput("text", 500, 1), 500)).not.toBeNull();
    const made = codec.compress(makeInput("text", 500, 1), 500)!;
    expect(hex(codec.decompress(made, 500)!)).toBe(hex(makeInput("text", 500, 1)));
    expect(codec.decompress(made, 499)).toBeNull();
  });
});

interface RecordedCase {
  op: 0 | 1;
  limit: number;
  bytes: Uint8Array;
}

function ask(program: string, records: RecordedCase[]): (Uint8Array | null)[] {
  const parts: Uint8Array[] = [];
  for (const record of records) {
    const head = Buffer.alloc(12);
    head.writeUInt32LE(record.op, 0);
    head.writeUInt32LE(record.limit, 4);
    head.writeUInt32LE(record.bytes.length, 8);
    parts.push(head, record.bytes);
  }
  const done = spawnSync(program, [], { input: Buffer.concat(parts), maxBuffer: 2 ** 30 });
  expect(done.status).toBe(0);
  const answers: (Uint8Array | null)[] = [];
  for (let at = 0; at < done.stdout.length; ) {
    const length = done.stdout.readUInt32LE(at);
    answers.push(length === 0 ? null : done.stdout.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  expect(answers.length).toBe(records.length);
  return answers;
}

function canCompile(): boolean {
  const probe = spawnSync("cc", ["-x", "c", "-fsyntax-only", "-"], { input: "#include <enet/enet.h>\n" });
  return probe.status === 0;
}

function padded(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(16);
  result.set(bytes);
  return result;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}

function hexOrNull(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : hex(bytes);
}

describe("The range coder", () => {
  it("makes nothing of nothing, and nothing where there is no room", () => {
    const coder = new EnetRangeCoder();
    const zeros = new Uint8Array(40);
    for (const work of [coder.compress.bind(coder), coder.decompress.bind(coder)]) {
      expect(work(new Uint8Array(0), 100)).toBe(null);
      for (const room of [0, -1, Number.NaN]) expect(work(zeros, room)).toBe(null);
    }
  });

  it("takes texts that are longer than a datagram, too", () => {
    const coder = new EnetRangeCoder();
    const bytes = Uint8Array.from({ length: 30_000 }, (_, i) => (i % 7 === 0 ? i >> 5 : i % 11));
    const packed = coder.compress(bytes, 40_000)!.slice();
    expect(packed.length).toBeLessThan(20_000);
    expect(coder.decompress(packed, bytes.length)).toEqual(bytes);
    expect(coder.decompress(packed, bytes.length - 1)).toBe(null);
    expect(new EnetRangeCoder().decompress(packed, bytes.length)).toEqual(bytes);
  });
});
