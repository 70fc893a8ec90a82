import { GodotError, setLogger, silentLogger } from "../../../src/core/index.js";
import {
  bytes_to_var,
  bytes_to_var_with_objects,
  decodeAndDecompressVariant,
  decodeMessagePack,
  encodeMessagePack,
  str_to_var,
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_MAX,
  VariantWriter,
  var_to_bytes_with_objects,
  var_to_str,
  variantEquals,
} from "../../../src/variant/index.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import { RandomVariants } from "../../variant/random.js";
import { decodesOrFails, toHex } from "../../variant/support.js";
import type { Fuzzer } from "../fuzzer.js";

const COUNTS = [0, 1, 2, 3, 15, 16, 17, 255, 256, 0x7fffffff, 0x80000000, 0x80000001, 0xffffffff, 0xfffffffd];

/** Writes words that mostly follow the grammar: headers with flags, counts that fit or lie, values within values. */
function writeValue(writer: VariantWriter, random: SeededRandom, budget: { left: number }, depth: number): void {
  budget.left--;
  if (random.chance(0.01)) {
    writer.writeBytes(random.bytes(random.between(1, 9)));
    return;
  }
  const container = depth < 40 && budget.left > 0 && random.chance(depth < 3 ? 0.7 : 0.4);
  const type = container ? random.pick([TYPE_ARRAY, TYPE_DICTIONARY]) : random.between(0, TYPE_MAX);
  const kinds = random.chance(0.3) ? random.between(0, 15) : 0;
  writer.writeU32(type | (kinds << 16));
  if (!container) {
    if (random.chance(0.5)) writer.writeU32(random.chance(0.5) ? random.pick(COUNTS) : random.between(0, 8));
    for (let words = random.between(0, 6); words > 0; words--) {
      writer.writeU32(random.chance(0.5) ? random.between(0, 127) : random.u32());
    }
    return;
  }
  for (const kind of type === TYPE_ARRAY ? [kinds & 3] : [kinds & 3, kinds >> 2]) {
    if (kind === 1) writer.writeU32(random.between(0, TYPE_MAX));
    if (kind > 1) writeString(writer, random);
  }
  const count = random.between(0, depth < 3 ? 12 : 3);
  writer.writeU32(random.chance(0.03) ? random.pick(COUNTS) : count);
  for (let part = type === TYPE_ARRAY ? count : 2 * count; part > 0; part--) {
    writeValue(writer, random, budget, depth + 1);
  }
}

function writeString(writer: VariantWriter, random: SeededRandom): void {
  const text = random.pick(["", "Node", "res://a.gd", "nämé", "x".repeat(40)]);
  const bytes = new TextEncoder().encode(text);
  writer.writeU32(bytes.length);
  writer.writeBytes(bytes);
  writer.writeBytes(new Uint8Array(-bytes.length & 3));
}

/** Real bytes with a few changed, cut out, doubled or put in: words, mostly. */
function spoil(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  let spoilt = bytes.slice();
  for (let changes = random.between(1, 4); changes > 0 && spoilt.length >= 4; changes--) {
    const at = random.chance(0.7)
      ? 4 * random.between(0, (spoilt.length - 1) >> 2)
      : random.between(0, spoilt.length - 1);
    const part = spoilt.subarray(at, at + 4 * random.between(1, 8));
    switch (random.between(0, 4)) {
      case 0:
        spoilt[at] = random.between(0, 255);
        break;
      case 1:
        new DataView(spoilt.buffer).setUint32(Math.min(at, Math.max(0, spoilt.length - 4)), random.pick(COUNTS), true);
        break;
      case 2:
        spoilt = Uint8Array.of(...spoilt.subarray(0, at), ...part, ...spoilt.subarray(at));
        break;
      case 3:
        spoilt = Uint8Array.of(...spoilt.subarray(0, at), ...spoilt.subarray(at + part.length));
        break;
      default:
        spoilt = spoilt.slice(0, at);
    }
  }
  return spoilt;
}

/** Whatever decodes can be compared, written, read again, and printed. */
function use(bytes: Uint8Array): void {
  decodesOrFails(bytes);
  try {
    decodeAndDecompressVariant(bytes);
    const value = bytes_to_var(bytes);
    // Copies, for what is a view.
    if (!variantEquals(value, bytes_to_var(bytes, { copy: true })) && !hasObject(bytes)) {
      throw new Error(`Not equal to itself: ${toHex(bytes)}`);
    }
    const text = var_to_str(value);
    str_to_var(text);
    encodeMessagePack(value);
    var_to_bytes_with_objects(value);
  } catch (error) {
    if (!(error instanceof GodotError)) throw error;
  }
}

/** Objects without an id are like nothing else. */
function hasObject(bytes: Uint8Array): boolean {
  const writer = new VariantWriter();
  writer.writeBytes(bytes);
  return writer.view().includes(24);
}

/** Variants in both binary forms, and as MessagePack. */
export const fuzzer: Fuzzer = {
  name: "variant/binary",
  roundsOfACommit: 1200,
  round(random) {
    const logger = setLogger(silentLogger);
    try {
      const writer = new VariantWriter();
      for (let index = 0; index < 20; index++) {
        writer.reset();
        writeValue(writer, random, { left: 300 }, 0);
        use(writer.finish());
      }
      const values = new RandomVariants(random.u32());
      for (let index = 0; index < 20; index++) {
        const value = values.any();
        use(spoil(var_to_bytes_with_objects(value), random));
        const packed = spoil(encodeMessagePack(value), random);
        try {
          const decoded = decodeMessagePack(packed);
          encodeMessagePack(decoded);
          bytes_to_var_with_objects(var_to_bytes_with_objects(decoded));
        } catch (error) {
          if (!(error instanceof GodotError)) throw error;
        }
      }
    } finally {
      setLogger(logger);
    }
  },
};
