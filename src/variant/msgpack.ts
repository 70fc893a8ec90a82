import { Encoder, type ExtData, type ExtensionCodecType } from "@msgpack/msgpack";
import { GodotError } from "../core/index.js";
import { bytes_to_var_with_objects, var_to_bytes_with_objects } from "./codec.js";
import { MAX_DEPTH } from "./header.js";
import { SafeMessagePackDecoder } from "./msgpack-decoder.js";
import { objectType } from "./type-of.js";
import { GDFloat, GDInt } from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/**
 * Extension types for @msgpack/msgpack: an extension's type is the `Variant.Type`, its data is the value's own binary
 * form in Godot's codec.
 *
 * What MessagePack has itself stays as it is: null, booleans, numbers, strings, bytes, arrays and plain objects, so that
 * other programs can read them. Everything else is an extension, down to `Map`s, typed arrays and dictionaries, and
 * arrays that hold a -0 or a `bigint`.
 *
 * Use it with an `Encoder` and a `Decoder` of your own, or {@link encodeMessagePack} and {@link decodeMessagePack}.
 */
export const variantExtensionCodec: ExtensionCodecType<undefined> = {
  tryToEncode(object: unknown): ExtData | null {
    if (typeof object !== "object" || object === null) return null;
    const type = objectType(object);
    if (type === T.TYPE_PACKED_BYTE_ARRAY || isPlainContainer(type, object)) return null;
    const data = var_to_bytes_with_objects(object as Variant);
    // An object may be encoded as null, which is then its extension's type.
    return { type: data[0]!, data } as ExtData;
  },
  decode(data: Uint8Array, type: number): Variant {
    if (type < 0 || type >= T.TYPE_MAX || data[0] !== type) {
      throw new GodotError("ERR_INVALID_DATA", `An extension of type ${type} is no Variant`, { offset: 0 });
    }
    return bytes_to_var_with_objects(data, { wrap: "needed", copy: true });
  },
};

/** Whether MessagePack has the container itself and keeps everything in it. */
function isPlainContainer(type: number, object: object): boolean {
  if (type === T.TYPE_ARRAY) {
    const items = object as readonly unknown[] & { elementType?: unknown };
    if (items.elementType !== undefined) return false;
    for (let index = 0; index < items.length; index++) if (!isKept(items[index])) return false;
    return true;
  }
  if (type !== T.TYPE_DICTIONARY || object instanceof Map) return false;
  for (const key of Object.keys(object)) {
    if (key === "__proto__" || !isKept((object as Record<string, unknown>)[key])) return false;
  }
  return true;
}

/** Whether MessagePack gives a value back as it was: not -0, which it makes 0, nor a bigint. */
function isKept(value: unknown): boolean {
  return typeof value === "number" ? !Object.is(value, -0) : typeof value !== "bigint";
}

const encoder = new Encoder({ extensionCodec: variantExtensionCodec, maxDepth: MAX_DEPTH + 1 });
const decoder = new SafeMessagePackDecoder(variantExtensionCodec);

/**
 * Encodes a value as MessagePack with Godot's types as extensions, for payloads and recordings. Nothing is lost: what
 * {@link decodeMessagePack} gives encodes to the same Variant.
 *
 * @param value - Any Variant; objects in full as {@link EncodedObject}, or by id.
 * @returns The bytes, owned by the caller.
 * @throws GodotError as {@link var_to_bytes}.
 */
export function encodeMessagePack(value: Variant): Uint8Array<ArrayBuffer> {
  let whole: unknown = value;
  if (typeof value === "bigint") whole = new GDInt(value);
  else if (Object.is(value, -0)) whole = new GDFloat(-0);
  else if (typeof value === "function" || typeof value === "symbol") var_to_bytes_with_objects(value);
  try {
    return encoder.encode(whole);
  } catch (error) {
    if (error instanceof GodotError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const code = message.startsWith("Too deep") ? "ERR_OUT_OF_MEMORY" : "ERR_INVALID_PARAMETER";
    throw new GodotError(code, message, { cause: error });
  }
}

/**
 * Decodes what {@link encodeMessagePack} made, or any MessagePack without extensions of other programs.
 *
 * Floats that look like ints come as `GDFloat`s inside extensions and as `number`s elsewhere, where MessagePack itself
 * cannot tell. Memory is bounded by the input: at most about 64 bytes for each (an empty map).
 *
 * @param bytes - One value.
 * @returns The value; nothing in it shares memory with the bytes, except `PackedByteArray`s.
 * @throws GodotError `ERR_INVALID_DATA` for bytes that are not MessagePack or hold unknown extensions, `ERR_OUT_OF_MEMORY`
 * for more than 1024 levels of nesting; with the offset where it is known.
 */
export function decodeMessagePack(bytes: Uint8Array): Variant {
  try {
    return decoder.decode(bytes) as Variant;
  } catch (error) {
    if (error instanceof GodotError) throw error;
    throw new GodotError("ERR_INVALID_DATA", error instanceof Error ? error.message : String(error), { cause: error });
  }
}
