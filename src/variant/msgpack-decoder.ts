import { Decoder, type ExtensionCodecType } from "@msgpack/msgpack";
import { checkMessagePack } from "./msgpack-check.js";

/** Stands before keys that would be indices of an object, and before keys that begin with it. */
const MARK = "\0";
/** A text that JS takes for an index, or nearly. */
const INDEX = /^\d{1,10}$/;
/** The largest index: far enough from any other for the engine to keep the indices of an object in a table. */
const FAR_INDEX = 2 ** 32 - 2;

/**
 * Decodes MessagePack from strangers: what is decoded takes at most about 64 bytes of memory for each byte (an empty map).
 *
 * Besides checking lengths first, this is about maps with numbers as keys. V8 keeps what stands at an object's indices in an
 * array that reaches up to the highest of them as long as that is below about a thousand: five bytes, a map with the one key
 * 1000, would cost 12,000 bytes. Here such objects keep their indices in a table.
 */
export class SafeMessagePackDecoder {
  readonly #decoder: Decoder<undefined>;
  /** Whether the value at hand has keys that were marked. */
  #marked = false;

  /** @param extensionCodec - For extensions; without it as of @msgpack/msgpack itself. */
  constructor(extensionCodec?: ExtensionCodecType<undefined>) {
    this.#decoder = new Decoder({
      ...(extensionCodec === undefined ? {} : { extensionCodec }),
      mapKeyConverter: (key) => this.#keyOf(key),
    });
  }

  /**
   * Decodes one value.
   *
   * @param bytes - The value, whole.
   * @returns What @msgpack/msgpack makes of it.
   * @throws GodotError as {@link checkMessagePack}, whatever the extension codec throws, and what @msgpack/msgpack throws:
   * for a key that is no string or number, say, or bytes behind the value.
   */
  decode(bytes: Uint8Array): unknown {
    checkMessagePack(bytes);
    this.#marked = false;
    const value = this.#decoder.decode(bytes);
    return this.#marked ? unmarked(value) : value;
  }

  #keyOf(key: unknown): string {
    if (typeof key !== "string" && typeof key !== "number") throw new Error(`A key is a ${typeof key}`);
    const text = String(key);
    if (!INDEX.test(text) && !text.startsWith(MARK)) return text;
    this.#marked = true;
    return MARK + text;
  }
}

/** The value with its keys as they were. Nesting is bounded: it has been checked. */
function unmarked(value: unknown): unknown {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = unmarked(value[index]);
    return value;
  }
  // What extensions are, is no plain object.
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const keys = Object.keys(value);
  const from = value as Record<string, unknown>;
  const to: Record<string, unknown> = {};
  if (keys.some((key) => key.startsWith(MARK))) {
    to[FAR_INDEX] = null;
    delete to[FAR_INDEX];
  }
  for (const key of keys) to[key.startsWith(MARK) ? key.slice(1) : key] = unmarked(from[key]);
  return to;
}
