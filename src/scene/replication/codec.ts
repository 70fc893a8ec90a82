import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { lookInto } from "../../variant/context.js";
import {
  type EngineVersion,
  GDArray,
  GDDictionary,
  PackedStringArray,
  PackedVectorArray,
  TYPE_COLOR,
  TYPE_VECTOR2,
  typeOf,
  type Variant,
  VariantReader,
  VariantWriter,
} from "../../variant/index.js";
import { MAX_ENCODED_BYTES } from "../wire/bytes.js";

const TYPE_MASK = 0x3f;
/** A writer that grew beyond this is let go. */
const WRITER_KEEP_BYTES = 1024 * 1024;

/** Values that were decoded one after the other. @internal */
export interface DecodedState {
  readonly values: readonly Variant[];
  /** The `Variant.Type` of each as it stood on the wire. */
  readonly types: readonly number[];
  /** Where the values end. */
  readonly next: number;
}

/**
 * Writes and reads the values of replication packets, in the form that one engine version understands.
 *
 * @internal
 */
export class StateCodec {
  readonly version: EngineVersion | undefined;
  readonly #reader: VariantReader;
  #writer: VariantWriter;

  /**
   * @param version - The other side's engine; undefined for the latest.
   * @param exactFloats - Whether floats that look like ints are read as `GDFloat`.
   */
  constructor(version: EngineVersion | undefined, exactFloats = false) {
    this.version = version;
    this.#writer = this.#makeWriter();
    this.#reader = new VariantReader(new Uint8Array(), {
      ...(version === undefined ? {} : { version }),
      ...(exactFloats ? { wrap: "needed" } : {}),
    });
  }

  /** @returns The writer, empty. Finish with it before another piece of code asks for it. */
  begin(): VariantWriter {
    if (this.#writer.bytes.length > WRITER_KEEP_BYTES) this.#writer = this.#makeWriter();
    this.#writer.reset();
    return this.#writer;
  }

  /** @returns One value, encoded; null, with an error in the log, when it can't be. */
  encode(value: Variant, what: string): Uint8Array | null {
    const writer = this.begin();
    try {
      writer.writeCompressed(value);
    } catch (error) {
      errorLimited(
        "scene: encode state",
        () => `Can't encode ${what}: ${error instanceof Error ? error.message : textOf(error)}`,
        error,
      );
      return null;
    }
    return writer.finish();
  }

  /**
   * Decodes values.
   *
   * @param packet - The packet.
   * @param offset - Where they begin.
   * @param end - Where they must have ended.
   * @param count - How many there are.
   * @returns The values, of which arrays of numbers may be views of the packet; null when they do not decode.
   */
  decode(packet: Uint8Array, offset: number, end: number, count: number): DecodedState | null {
    const reader = this.#reader;
    const values: Variant[] = [];
    const types: number[] = [];
    try {
      reader.reset(packet, offset, end);
      for (let i = 0; i < count; i++) {
        if (reader.remaining <= 0) return null;
        types.push(packet[reader.position]! & TYPE_MASK);
        values.push(reader.readCompressed());
      }
    } catch {
      return null;
    }
    return { values, types, next: reader.position };
  }

  #makeWriter(): VariantWriter {
    const limits = { maxSize: MAX_ENCODED_BYTES };
    return new VariantWriter(this.version === undefined ? limits : { ...limits, version: this.version });
  }
}

/** @returns A copy of a value that does not change when the original does, as Godot's `duplicate(true)`. @internal */
export function copyVariant(value: Variant, depth = 0): Variant {
  if (typeof value !== "object" || value === null || depth > COPY_DEPTH_MAX) return value;
  const deeper = (part: Variant): Variant => copyVariant(part, depth + 1);
  if (Array.isArray(value)) lookInto(value.length);
  else if (value instanceof Map) lookInto(2 * value.size);
  if (value instanceof PackedStringArray) return new PackedStringArray(value);
  if (value instanceof GDArray) return new GDArray(value.elementType, Array.from(value, deeper));
  if (Array.isArray(value)) return value.map(deeper);
  if (value instanceof Map) {
    const entries = Array.from(value, ([key, part]): [Variant, Variant] => [deeper(key), deeper(part)]);
    return value instanceof GDDictionary
      ? new GDDictionary(value.key_type, value.value_type, entries)
      : new Map(entries);
  }
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice();
  const prototype = Object.getPrototypeOf(value);
  const type = typeOf(value);
  const isMathematical = type >= TYPE_VECTOR2 && type <= TYPE_COLOR;
  if (!isMathematical && !(value instanceof PackedVectorArray) && prototype !== Object.prototype && prototype !== null)
    return value;
  const parts = Object.entries(value).map(([key, part]) => [key, deeper(part as Variant)]);
  return Object.assign(Object.create(prototype), Object.fromEntries(parts));
}

const COPY_DEPTH_MAX = 1024;
