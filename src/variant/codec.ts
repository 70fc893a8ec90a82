import { GodotError } from "../core/index.js";
import { copyElements, type NumberArray } from "./byte-writer.js";
import type { DeclaredType } from "./coerce.js";
import { contents } from "./grown.js";
import type { DecodeOptions, EncodeOptions } from "./options.js";
import { VariantReader } from "./reader.js";
import { objectType } from "./type-of.js";
import type { Variant } from "./value.js";
import { VariantWriter } from "./writer.js";

/** A writer that grew beyond this is let go after use. */
const KEEP_BYTES = 1024 * 1024;

/** The writer for values encoded without options; null while in use, because user code may run meanwhile. */
let spare: VariantWriter | null = null;
const NO_OPTIONS: EncodeOptions = Object.freeze({});
const NO_DECODE_OPTIONS: DecodeOptions = Object.freeze({});

function encode(options: EncodeOptions, write: (writer: VariantWriter) => void): Uint8Array<ArrayBuffer> {
  const shared = options === NO_OPTIONS ? spare : null;
  const writer = shared ?? new VariantWriter(options);
  if (shared !== null) {
    spare = null;
    writer.reset();
  }
  try {
    write(writer);
    return writer.finish();
  } finally {
    if (options === NO_OPTIONS && writer.bytes.length <= KEEP_BYTES) spare = writer;
  }
}

/** The reader for values decoded without options. Nothing that it calls can come back to it. */
const spareReader = new VariantReader(new Uint8Array(0), NO_DECODE_OPTIONS);

/** A packed array of numbers goes straight into an array of the right size. It is the same for every engine. */
function encodeNumbers(array: NumberArray): Uint8Array<ArrayBuffer> {
  const type = objectType(array);
  const size = array.byteLength;
  const bytes = new Uint8Array(8 + ((size + 3) & ~3));
  bytes[0] = type;
  for (let shift = 0, count = array.length; shift < 4; shift++, count >>>= 8) bytes[4 + shift] = count;
  copyElements(array, bytes, 8);
  return bytes;
}

/**
 * Encodes a value as Godot's `var_to_bytes` does; objects by instance id.
 *
 * @param value - Any Variant.
 * @param options - The other side's engine and so on.
 * @returns The bytes, owned by the caller.
 * @throws GodotError `ERR_INVALID_PARAMETER` for a value that Godot cannot have, `ERR_OUT_OF_MEMORY` for one nested
 * deeper than 1024 levels or in itself.
 */
export function var_to_bytes(value: Variant, options: EncodeOptions = NO_OPTIONS): Uint8Array<ArrayBuffer> {
  if (options === NO_OPTIONS && ArrayBuffer.isView(value) && objectType(value) >= 0)
    return encodeNumbers(contents(value));
  return encode(options, (writer) => writer.write(value));
}

/**
 * Encodes a value as Godot's `var_to_bytes_with_objects` does: objects in full.
 *
 * @param value - Any Variant; objects as {@link EncodedObject}, or of your own classes with `describeObject`.
 * @param options - As for {@link var_to_bytes}.
 * @returns The bytes, owned by the caller.
 * @throws GodotError as {@link var_to_bytes}.
 */
export function var_to_bytes_with_objects(
  value: Variant,
  options: EncodeOptions = NO_OPTIONS,
): Uint8Array<ArrayBuffer> {
  return var_to_bytes(value, { ...options, full_objects: true });
}

/**
 * Decodes a value as Godot's `bytes_to_var` does. Bytes after the value are ignored, as in Godot.
 *
 * Packed arrays in the result may be views of the bytes: see the option `copy`.
 *
 * @param bytes - An encoded value.
 * @param options - How to decode.
 * @returns The value.
 * @throws GodotError with the `offset` at fault: `ERR_INVALID_DATA` or `ERR_FILE_EOF` for bytes that are no value,
 * `ERR_UNAUTHORIZED` for an object in full, `ERR_OUT_OF_MEMORY` for more than 1024 levels of nesting.
 */
export function bytes_to_var(bytes: Uint8Array, options: DecodeOptions = NO_DECODE_OPTIONS): Variant {
  const shared = options === NO_DECODE_OPTIONS ? spareReader : null;
  if (shared === null) return new VariantReader(bytes, options).read();
  shared.reset(bytes);
  try {
    return shared.read();
  } finally {
    shared.release();
  }
}

/**
 * Decodes a value as Godot's `bytes_to_var_with_objects` does, objects included.
 *
 * Nothing is instantiated: objects come as {@link EncodedObject}, plain data. With `classFilter` only the classes that
 * it accepts are decoded; `objectFactory` makes something of your own of them. Trust the source of the bytes first.
 *
 * @param bytes - An encoded value.
 * @param options - How to decode.
 * @returns The value.
 * @throws GodotError as {@link bytes_to_var}; `ERR_UNAUTHORIZED` for a class that the filter refuses.
 */
export function bytes_to_var_with_objects(bytes: Uint8Array, options: DecodeOptions = NO_DECODE_OPTIONS): Variant {
  return bytes_to_var(bytes, { ...options, allow_objects: true });
}

/** A decoded value and how many bytes it took. */
export interface DecodedVariant {
  /** What was decoded. */
  value: Variant;
  /** How many bytes it took. */
  length: number;
}

/** Decoded values and how many bytes they took. */
export interface DecodedVariants {
  /** What was decoded. */
  values: Variant[];
  /** How many bytes it took. */
  length: number;
}

/**
 * Encodes a value in the compressed form of RPC arguments and replicated properties.
 *
 * @param value - Any Variant.
 * @param options - The other side's engine and so on.
 * @returns The bytes, owned by the caller.
 * @throws GodotError as {@link var_to_bytes}.
 * @see scene/main/multiplayer_api.cpp, MultiplayerAPI::encode_and_compress_variant
 */
export function encodeAndCompressVariant(value: Variant, options: EncodeOptions = NO_OPTIONS): Uint8Array<ArrayBuffer> {
  return encode(options, (writer) => writer.writeCompressed(value));
}

/**
 * Whether an RPC with these arguments sends them without encoding: there are none, or a single `PackedByteArray`, which
 * then goes as it is. The meta byte of the packet says so.
 *
 * @param values - The arguments.
 */
export function areRawArguments(values: readonly Variant[]): boolean {
  return values.length === 0 || (values.length === 1 && values[0] instanceof Uint8Array);
}

/**
 * Encodes values one after the other in the compressed form.
 *
 * @param values - Any Variants.
 * @param options - `allowRaw`: whether values for which {@link areRawArguments} is true go without encoding, as in RPCs.
 * Replicated properties do not allow it. Off unless told.
 * @returns The bytes, owned by the caller.
 * @throws GodotError as {@link var_to_bytes}.
 */
export function encodeAndCompressVariants(
  values: readonly Variant[],
  options: EncodeOptions & { readonly allowRaw?: boolean } = NO_OPTIONS,
): Uint8Array<ArrayBuffer> {
  return encode(options, (writer) => {
    if (options.allowRaw === true && areRawArguments(values)) {
      if (values.length === 1) writer.writeBytes(values[0] as Uint8Array);
      return;
    }
    for (let index = 0; index < values.length; index++) writer.writeCompressed(values[index]);
  });
}

/**
 * Decodes a value in the compressed form.
 *
 * @param bytes - A packet.
 * @param offset - Where the value starts.
 * @param options - How to decode.
 * @returns The value, and how many bytes it took.
 * @throws GodotError as {@link bytes_to_var}.
 */
export function decodeAndDecompressVariant(
  bytes: Uint8Array,
  offset = 0,
  options: DecodeOptions = NO_DECODE_OPTIONS,
): DecodedVariant {
  const reader = new VariantReader(bytes, options, offset);
  const value = reader.readCompressed();
  return { value, length: reader.position - offset };
}

/**
 * Decodes values that stand one after the other in the compressed form.
 *
 * @param bytes - A packet.
 * @param count - How many values there are.
 * @param offset - Where the first starts.
 * @param options - `raw`: the rest of the packet is one `PackedByteArray` as it is, or nothing when `count` is 0.
 * @returns The values, and how many bytes they took.
 * @throws GodotError as {@link bytes_to_var}; `ERR_INVALID_DATA` also when `raw` is set and more than one value is expected.
 */
export function decodeAndDecompressVariants(
  bytes: Uint8Array,
  count: number,
  offset = 0,
  options: DecodeOptions & { readonly raw?: boolean } = NO_DECODE_OPTIONS,
): DecodedVariants {
  if (options.raw === true) {
    if (count === 0) return { values: [], length: 0 };
    if (count !== 1) {
      throw new GodotError("ERR_INVALID_DATA", `${count} arguments are expected of a raw packet`, { offset });
    }
    const rest = new Uint8Array(bytes.buffer, bytes.byteOffset + offset, bytes.length - offset);
    return { values: [options.copy === true ? Uint8Array.from(rest) : rest], length: rest.length };
  }
  const reader = new VariantReader(bytes, options, offset);
  const values: Variant[] = [];
  for (let index = 0; index < count; index++) values.push(reader.readCompressed());
  return { values, length: reader.position - offset };
}

/**
 * Writes a value in the compressed form: {@link encodeAndCompressVariant} without an array of its own.
 *
 * @param writer - Where to.
 * @param value - Any Variant.
 * @throws GodotError as {@link var_to_bytes}.
 */
export function encodeCompressedInto(writer: VariantWriter, value: Variant): void {
  writer.writeCompressed(value);
}

/**
 * Writes a value of a declared type in the compressed form: in a `float` property, 1 is 1.0.
 *
 * @param writer - Where to.
 * @param type - The declared type; 0 is any.
 * @param value - The value.
 * @throws GodotError as {@link var_to_bytes}, and `ERR_INVALID_PARAMETER` when the value cannot be of that type.
 */
export function encodeCompressedTyped(writer: VariantWriter, type: DeclaredType, value: Variant): void {
  writer.writeCompressedTyped(type, value);
}

/**
 * Writes a value of a declared type in the ordinary form.
 *
 * @param writer - Where to.
 * @param type - The declared type; 0 is any.
 * @param value - The value.
 * @throws GodotError as {@link encodeCompressedTyped}.
 */
export function encodeTyped(writer: VariantWriter, type: DeclaredType, value: Variant): void {
  writer.writeTyped(type, value);
}
