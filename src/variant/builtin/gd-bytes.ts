import { push_error } from "../../core/index.js";
import { var_to_bytes, var_to_bytes_with_objects } from "../codec.js";
import { charge, look } from "../context.js";
import { contents } from "../grown.js";
import { VariantReader } from "../reader.js";
import { PackedColorArray, PackedVector2Array, PackedVector3Array, PackedVector4Array } from "../types/index.js";
import { readUtf8 } from "../utf8.js";
import type { Variant } from "../value.js";
import { GDPacked } from "./gd-packed.js";
import { halfBits, halfValue } from "./half.js";
import { textOfBytes, textOfPoints, textOfUnits } from "./text-bytes.js";

/** Where a number of some bytes stands; null, and an error logged, outside. */
function place(bytes: Uint8Array, offset: number, size: number): { view: DataView; at: number } | null {
  const held = contents(bytes);
  if (offset < 0 || offset > held.length - size) {
    push_error(`Condition "p_offset < 0 || p_offset > (int64_t(size) - ${size})" is true.`);
    return null;
  }
  return { view: new DataView(held.buffer, held.byteOffset, held.byteLength), at: offset };
}

function decode(
  bytes: Uint8Array,
  offset: number,
  size: number,
  take: (view: DataView, at: number) => number | bigint,
): number | bigint {
  const found = place(bytes, offset, size);
  return found === null ? 0 : take(found.view, found.at);
}

function encode(bytes: Uint8Array, offset: number, size: number, put: (view: DataView, at: number) => void): void {
  const found = place(bytes, offset, size);
  if (found !== null) put(found.view, found.at);
}

function bits32(value: number | bigint): number {
  return Number(BigInt.asUintN(32, BigInt(value)));
}

/** Turns numbers of some bytes about. */
function swap(bytes: Uint8Array, offset: number, count: number, size: number): void {
  const held = contents(bytes);
  if (held.length === 0 || count === 0) return;
  const most = Math.floor((held.length - offset) / size);
  if (offset < 0 || offset > held.length - size || count > most) {
    push_error("The numbers to swap are outside of the array.");
    return;
  }
  for (let index = 0; index < (count < 0 ? most : count); index++) {
    held.subarray(offset + index * size, offset + (index + 1) * size).reverse();
  }
}

/** The memory as elements of some bytes; null, and an error logged, when it does not come out even. */
function memory(bytes: Uint8Array, size: number, to: string): ArrayBuffer | null {
  const held = contents(bytes);
  if (held.length % size !== 0) {
    push_error(`PackedByteArray size must be a multiple of ${size} to convert to ${to}.`);
    return null;
  }
  charge(held.length);
  return held.slice().buffer as ArrayBuffer;
}

function reals(bytes: Uint8Array, size: number, to: string): Float32Array {
  return new Float32Array(memory(bytes, size, to) ?? new ArrayBuffer(0));
}

/** A value and how many bytes it takes; undefined when there is none. */
function decodeVariant(
  bytes: Uint8Array,
  offset: number,
  objects: boolean,
): { readonly value: Variant; readonly size: number } | undefined {
  if (offset < 0) return undefined;
  const held = contents(bytes).subarray(offset);
  const reader = new VariantReader(held, { wrap: "needed", copy: true, allow_objects: objects });
  let value: Variant;
  try {
    value = reader.read();
  } catch {
    return undefined;
  } finally {
    look(reader.position);
  }
  return { value, size: reader.position };
}

/** The methods of Godot's `PackedByteArray` as functions, beside {@link GDPacked}: `GDBytes.decode_u16(bytes, 2)`. Numbers are little endian. */
export const GDBytes = {
  ...GDPacked,
  /** Turns the bytes of numbers of 16 bits about. */
  bswap16: (bytes: Uint8Array, offset = 0, count = -1): void => swap(bytes, offset, count, 2),
  /** Turns the bytes of numbers of 32 bits about. */
  bswap32: (bytes: Uint8Array, offset = 0, count = -1): void => swap(bytes, offset, count, 4),
  /** Turns the bytes of numbers of 64 bits about. */
  bswap64: (bytes: Uint8Array, offset = 0, count = -1): void => swap(bytes, offset, count, 8),
  /** A double. */
  decode_double: (bytes: Uint8Array, at: number): number =>
    Number(decode(bytes, at, 8, (view, offset) => view.getFloat64(offset, true))),
  /** A float32. */
  decode_float: (bytes: Uint8Array, at: number): number =>
    Number(decode(bytes, at, 4, (view, offset) => view.getFloat32(offset, true))),
  /** A float of 16 bits. */
  decode_half: (bytes: Uint8Array, at: number): number =>
    Number(decode(bytes, at, 2, (view, offset) => halfValue(view.getUint16(offset, true)))),
  /** A signed int of 8 bits. */
  decode_s8: (bytes: Uint8Array, at: number): number | bigint =>
    decode(bytes, at, 1, (view, offset) => view.getInt8(offset)),
  /** A signed int of 16 bits. */
  decode_s16: (bytes: Uint8Array, at: number): number | bigint =>
    decode(bytes, at, 2, (view, offset) => view.getInt16(offset, true)),
  /** A signed int of 32 bits. */
  decode_s32: (bytes: Uint8Array, at: number): number | bigint =>
    decode(bytes, at, 4, (view, offset) => view.getInt32(offset, true)),
  /** A signed int of 64 bits. */
  decode_s64: (bytes: Uint8Array, at: number): number | bigint =>
    decode(bytes, at, 8, (view, offset) => view.getBigInt64(offset, true)),
  /** An int of 8 bits. */
  decode_u8: (bytes: Uint8Array, at: number): number | bigint =>
    decode(bytes, at, 1, (view, offset) => view.getUint8(offset)),
  /** An int of 16 bits. */
  decode_u16: (bytes: Uint8Array, at: number): number | bigint =>
    decode(bytes, at, 2, (view, offset) => view.getUint16(offset, true)),
  /** An int of 32 bits. */
  decode_u32: (bytes: Uint8Array, at: number): number | bigint =>
    decode(bytes, at, 4, (view, offset) => view.getUint32(offset, true)),
  /** An int of 64 bits; signed, as all ints are. */
  decode_u64: (bytes: Uint8Array, at: number): number | bigint =>
    decode(bytes, at, 8, (view, offset) => view.getBigInt64(offset, true)),
  /** An encoded value; null when there is none. */
  decode_var: (bytes: Uint8Array, at: number, allowObjects = false): Variant =>
    decodeVariant(bytes, at, allowObjects)?.value ?? null,
  /** How many bytes an encoded value takes; 0 when there is none. */
  decode_var_size: (bytes: Uint8Array, at: number, allowObjects = false): number =>
    decodeVariant(bytes, at, allowObjects)?.size ?? 0,
  /** Whether an encoded value is there. */
  has_encoded_var: (bytes: Uint8Array, at: number, allowObjects = false): boolean =>
    decodeVariant(bytes, at, allowObjects) !== undefined,
  /** Writes a double. */
  encode_double: (bytes: Uint8Array, at: number, value: number): void =>
    encode(bytes, at, 8, (view, offset) => view.setFloat64(offset, value, true)),
  /** Writes a float32. */
  encode_float: (bytes: Uint8Array, at: number, value: number): void =>
    encode(bytes, at, 4, (view, offset) => view.setFloat32(offset, value, true)),
  /** Writes a float of 16 bits. */
  encode_half: (bytes: Uint8Array, at: number, value: number): void =>
    encode(bytes, at, 2, (view, offset) => view.setUint16(offset, halfBits(value), true)),
  /** Writes a signed int of 8 bits. */
  encode_s8: (bytes: Uint8Array, at: number, value: number | bigint): void => GDBytes.encode_u8(bytes, at, value),
  /** Writes a signed int of 16 bits. */
  encode_s16: (bytes: Uint8Array, at: number, value: number | bigint): void => GDBytes.encode_u16(bytes, at, value),
  /** Writes a signed int of 32 bits. */
  encode_s32: (bytes: Uint8Array, at: number, value: number | bigint): void => GDBytes.encode_u32(bytes, at, value),
  /** Writes a signed int of 64 bits. */
  encode_s64: (bytes: Uint8Array, at: number, value: number | bigint): void => GDBytes.encode_u64(bytes, at, value),
  /** Writes an int of 8 bits. */
  encode_u8: (bytes: Uint8Array, at: number, value: number | bigint): void =>
    encode(bytes, at, 1, (view, offset) => view.setUint8(offset, bits32(value))),
  /** Writes an int of 16 bits. */
  encode_u16: (bytes: Uint8Array, at: number, value: number | bigint): void =>
    encode(bytes, at, 2, (view, offset) => view.setUint16(offset, bits32(value), true)),
  /** Writes an int of 32 bits. */
  encode_u32: (bytes: Uint8Array, at: number, value: number | bigint): void =>
    encode(bytes, at, 4, (view, offset) => view.setUint32(offset, bits32(value), true)),
  /** Writes an int of 64 bits. */
  encode_u64: (bytes: Uint8Array, at: number, value: number | bigint): void =>
    encode(bytes, at, 8, (view, offset) => view.setBigInt64(offset, BigInt.asIntN(64, BigInt(value)), true)),
  /** Writes an encoded value; gives its size, or -1 when there is no room for it. */
  encode_var(bytes: Uint8Array, at: number, value: Variant, allowObjects = false): number {
    if (at < 0) return -1;
    try {
      const encoded = allowObjects ? var_to_bytes_with_objects(value) : var_to_bytes(value);
      const held = contents(bytes);
      if (at + encoded.length > held.length) return -1;
      held.set(encoded, at);
      return encoded.length;
    } catch {
      return -1;
    }
  },
  /** The text of bytes that are characters, up to a zero. */
  get_string_from_ascii(bytes: Uint8Array): string {
    const held = contents(bytes);
    const end = held.indexOf(0);
    return textOfPoints(held.subarray(0, end < 0 ? held.length : end));
  },
  /** The text of bytes in the system's encoding, UTF-8; empty for any other, and for bytes that are none. */
  get_string_from_multibyte_char(bytes: Uint8Array, encoding = ""): string {
    const held = contents(bytes);
    const zero = held.indexOf(0);
    return encoding === "" ? (readUtf8(held, 0, zero < 0 ? held.length : zero) ?? "") : "";
  },
  /** The text of UTF-8. */
  get_string_from_utf8: (bytes: Uint8Array): string => textOfBytes(contents(bytes)),
  /** The text of UTF-16. */
  get_string_from_utf16: (bytes: Uint8Array): string => textOfUnits(contents(bytes)),
  /** The text of UTF-32. */
  get_string_from_utf32: (bytes: Uint8Array): string => textOfPoints(words(bytes)),
  /** The text of wide characters, of 32 bits as on Linux. */
  get_string_from_wchar: (bytes: Uint8Array): string => textOfPoints(words(bytes)),
  /** The bytes in hexadecimal. */
  hex_encode: (bytes: Uint8Array): string =>
    Array.from(contents(bytes), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  /** The bytes as colors. */
  to_color_array: (bytes: Uint8Array): PackedColorArray => new PackedColorArray(reals(bytes, 16, "PackedColorArray")),
  /** The bytes as float32s. */
  to_float32_array: (bytes: Uint8Array): Float32Array => reals(bytes, 4, "PackedFloat32Array"),
  /** The bytes as doubles. */
  to_float64_array: (bytes: Uint8Array): Float64Array =>
    new Float64Array(memory(bytes, 8, "PackedFloat64Array") ?? new ArrayBuffer(0)),
  /** The bytes as ints of 32 bits. */
  to_int32_array: (bytes: Uint8Array): Int32Array =>
    new Int32Array(memory(bytes, 4, "PackedInt32Array") ?? new ArrayBuffer(0)),
  /** The bytes as ints of 64 bits. */
  to_int64_array: (bytes: Uint8Array): BigInt64Array =>
    new BigInt64Array(memory(bytes, 8, "PackedInt64Array") ?? new ArrayBuffer(0)),
  /** The bytes as vectors. */
  to_vector2_array: (bytes: Uint8Array): PackedVector2Array =>
    new PackedVector2Array(reals(bytes, 8, "PackedVector2Array")),
  /** The bytes as vectors. */
  to_vector3_array: (bytes: Uint8Array): PackedVector3Array =>
    new PackedVector3Array(reals(bytes, 12, "PackedVector3Array")),
  /** The bytes as vectors. */
  to_vector4_array: (bytes: Uint8Array): PackedVector4Array =>
    new PackedVector4Array(reals(bytes, 16, "PackedVector4Array")),
};

function words(bytes: Uint8Array): Uint32Array {
  const held = contents(bytes);
  return new Uint32Array(held.slice(0, held.length & ~3).buffer);
}
