import { checkNames, type OptionNames } from "../core/check-names.js";
import { push_error } from "../core/index.js";
import { ANY_TYPE, type ContainerType, containerTypeName, type GDArray, type GDDictionary } from "./containers.js";
import { charge, look, lookInto } from "./context.js";
import { instanceId } from "./conversion.js";
import { EncodedObject } from "./encoded-object.js";
import { escapeC, escapeQuotes } from "./escape.js";
import { fixedType } from "./fixed-types.js";
import { contents } from "./grown.js";
import { sortKeys } from "./order.js";
import { type EngineVersion, engineProfile } from "./profile.js";
import { shortestText } from "./shortest.js";
import { objectType } from "./type-of.js";
import {
  EncodedObjectAsID,
  type GDFloat,
  type GDInt,
  type NodePath,
  type PackedVectorArray,
  type RID,
  type StringName,
} from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/** How {@link var_to_str} writes. */
export interface TextOptions {
  /** The engine whose text is wanted; the latest unless told. Up to 4.4 floats have six digits only. */
  readonly version?: EngineVersion;
  /**
   * Write as `var_to_str` does: bytes as numbers, minus infinity as `inf_neg`. On unless told; off is the style of
   * scene and resource files since 4.3, with bytes in base64 and `-inf`.
   */
  readonly compat?: boolean;
  /** Says how an object is written, for example as `ExtResource("1_abc")`; null leaves it to the writer. */
  readonly encodeResource?: (object: object) => string | null;
}

const OPTIONS: OptionNames<TextOptions> = {
  version: true,
  compat: true,
  encodeResource: true,
};

/** From this depth on, containers are written as empty: `MAX_RECURSION` of core/typedefs.h. */
const MAX_TEXT_DEPTH = 100;

/**
 * Writes a value as Godot's `var_to_str` does, to the character.
 *
 * Every float has the digits that it takes to read it back. Objects that stand for those of another process are written
 * with their id; a `Callable` and a `Signal` are always empty, as in Godot.
 *
 * @param value - Any Variant.
 * @param options - The style.
 * @returns The text.
 * @see core/variant/variant_parser.cpp, VariantWriter
 */
export function var_to_str(value: Variant, options: TextOptions = {}): string {
  checkNames("var_to_str", options, OPTIONS);
  return new TextWriter(options).write(value, 0);
}

class TextWriter {
  readonly #compat: boolean;
  readonly #sixDigits: boolean;
  /** Whether packed doubles that 32 bits can hold have all digits, too (4.5). */
  readonly #doublesInFull: boolean;
  readonly #resource: TextOptions["encodeResource"];
  #saidTooDeep = false;

  constructor(options: TextOptions) {
    const { minor } = engineProfile(options.version);
    this.#sixDigits = minor < 5;
    this.#doublesInFull = minor === 5;
    this.#compat = options.compat ?? true;
    this.#resource = options.encodeResource;
  }

  write(value: Variant, depth: number): string {
    switch (typeof value) {
      case "number":
        return Number.isSafeInteger(value) && !Object.is(value, -0) ? value.toString() : this.#float(value);
      case "bigint":
        return value.toString();
      case "string":
        look(value.length);
        return `"${escapeQuotes(value)}"`;
      case "boolean":
        return value ? "true" : "false";
      case "object":
        return value === null ? "null" : this.#object(value, depth);
      default:
        return "null";
    }
  }

  #float(value: number): string {
    const text = this.#real(value);
    return /^-?\d+$/.test(text) ? `${text}.0` : text;
  }

  /** What stands for a container that is too deep. Says so once, however many there are. */
  #tooDeep(text: string): string {
    if (!this.#saidTooDeep) push_error("Max recursion reached");
    this.#saidTooDeep = true;
    return text;
  }

  /** A float without the mark that tells it from an int. */
  #real(value: number, isSingle = Math.fround(value) === value): string {
    if (value === 0) return "0";
    if (Number.isNaN(value)) return "nan";
    if (value === Infinity) return "inf";
    if (value === -Infinity) return this.#compat ? "inf_neg" : "-inf";
    if (this.#sixDigits) return sixDigitText(value);
    return shortestText(value, isSingle);
  }

  #reals(name: string, values: readonly number[]): string {
    return `${name}(${values.map((value) => this.#real(value)).join(", ")})`;
  }

  #object(value: object, depth: number): string {
    const type = objectType(value);
    switch (type) {
      case T.TYPE_INT:
        return (value as GDInt).value.toString();
      case T.TYPE_FLOAT:
        return this.#float((value as GDFloat).value);
      case T.TYPE_STRING_NAME:
        return `&"${escapeC((value as StringName).name)}"`;
      case T.TYPE_NODE_PATH:
        return `NodePath("${escapeC((value as NodePath).to_string())}")`;
      case T.TYPE_RID:
        return (value as RID).is_valid() ? (value as RID).to_string() : "RID()";
      case T.TYPE_SIGNAL:
        return "Signal()";
      case T.TYPE_CALLABLE:
        return "Callable()";
      case T.TYPE_OBJECT:
        return this.#godotObject(value, depth);
      case T.TYPE_DICTIONARY:
        return this.#dictionary(value, depth);
      case T.TYPE_ARRAY:
        return this.#array(value as readonly Variant[], depth);
      default: {
        if (type >= T.TYPE_PACKED_BYTE_ARRAY) return this.#packed(type, contents(value));
        const parts = fixedType(type)?.numbers(value);
        if (parts !== undefined) {
          const name = T.type_string(type);
          return name.endsWith("i") ? `${name}(${parts.map(Math.trunc).join(", ")})` : this.#reals(name, parts);
        }
        push_error(`A ${value.constructor?.name ?? "object"} is no value that Godot knows`);
        return "null";
      }
    }
  }

  #godotObject(value: object, depth: number): string {
    if (depth > MAX_TEXT_DEPTH) return this.#tooDeep("null");
    const resource = this.#resource?.(value);
    if (resource !== undefined && resource !== null && resource !== "") return resource;
    if (value instanceof EncodedObject) {
      const parts = listed(value.properties, ",", ([name, item]) => `"${name}":${this.write(item, depth + 1)}`);
      return `Object(${value.class_name},${parts})\n`;
    }
    if (value instanceof EncodedObjectAsID) {
      return `Object(EncodedObjectAsID,"object_id":${BigInt.asIntN(64, value.object_id)},"script":null)\n`;
    }
    // An object of this process: its properties are not known here.
    const source = value as { get_class?: () => string };
    return `Object(${source.get_class?.() ?? value.constructor.name},"instance_id":${instanceId(value)})\n`;
  }

  #dictionary(value: object, depth: number): string {
    const map: ReadonlyMap<Variant, Variant> =
      value instanceof Map ? value : new Map(Object.entries(value as Record<string, Variant>));
    const keyType = (map as GDDictionary).key_type ?? ANY_TYPE;
    const valueType = (map as GDDictionary).value_type ?? ANY_TYPE;
    const typed = keyType.type !== T.TYPE_NIL || valueType.type !== T.TYPE_NIL;
    const body = this.#entries(map, keyType, valueType, depth);
    if (!typed) return body;
    return `Dictionary[${containerTypeName(keyType)}, ${containerTypeName(valueType)}](${body})`;
  }

  #entries(
    map: ReadonlyMap<Variant, Variant>,
    keyType: ContainerType,
    valueType: ContainerType,
    depth: number,
  ): string {
    if (depth > MAX_TEXT_DEPTH) return this.#tooDeep("{}");
    if (map.size === 0) return "{}";
    lookInto(2 * map.size);
    const lines = listed(
      sortKeys([...map.keys()]),
      ",\n",
      (key) => `${this.#element(keyType, key, depth + 1)}: ${this.#element(valueType, map.get(key), depth + 1)}`,
    );
    return `{\n${lines}\n}`;
  }

  #array(items: readonly Variant[], depth: number): string {
    const type = (items as GDArray).elementType ?? ANY_TYPE;
    lookInto(items.length);
    const body =
      depth > MAX_TEXT_DEPTH
        ? this.#tooDeep("[]")
        : `[${listed(items, ", ", (item) => this.#element(type, item, depth + 1))}]`;
    return type.type === T.TYPE_NIL ? body : `Array[${containerTypeName(type)}](${body})`;
  }

  /** An element of a typed container: a JS number in a container of floats is a float. */
  #element(type: ContainerType, value: Variant, depth: number): string {
    if (type.type === T.TYPE_FLOAT && typeof value === "number") return this.#float(value);
    if (type.type === T.TYPE_STRING_NAME && typeof value === "string") return `&"${escapeC(value)}"`;
    return this.write(value, depth);
  }

  #packed(type: number, value: object): string {
    const name = T.type_string(type);
    lookInto((value as ArrayLike<unknown>).length);
    switch (type) {
      case T.TYPE_PACKED_BYTE_ARRAY: {
        const bytes = value as Uint8Array;
        if (this.#compat) return `${name}(${bytes.join(", ")})`;
        return bytes.length === 0 ? `${name}()` : `${name}("${base64(bytes)}")`;
      }
      case T.TYPE_PACKED_INT32_ARRAY:
      case T.TYPE_PACKED_INT64_ARRAY:
        return `${name}(${(value as Int32Array).join(", ")})`;
      case T.TYPE_PACKED_FLOAT64_ARRAY:
        if (this.#doublesInFull)
          return `${name}(${Array.from(value as Float64Array, (one) => this.#real(one, false)).join(", ")})`;
        return this.#reals(name, [...(value as Float64Array)]);
      case T.TYPE_PACKED_FLOAT32_ARRAY:
        return this.#reals(name, [...(value as Float32Array)]);
      case T.TYPE_PACKED_STRING_ARRAY:
        return `${name}(${[...(value as string[])].map((text) => `"${escapeC(text)}"`).join(", ")})`;
      default: {
        const vectors = value as PackedVectorArray<unknown>;
        return this.#reals(name, [...vectors.data.subarray(0, vectors.length * vectors.components)]);
      }
    }
  }
}

/** Texts with something between them, put together without copying what they have in them at every level of nesting. */
function listed<T>(items: Iterable<T>, between: string, write: (item: T) => string): string {
  let text = "";
  for (const item of items) text = text === "" ? write(item) : text + between + write(item);
  charge(2 * text.length);
  return text;
}

/** `printf("%g")`: six significant digits, without trailing zeros, ties to even. */
function sixDigitText(value: number): string {
  const exact = Math.abs(value).toExponential(60);
  const mantissa = exact.slice(0, exact.indexOf("e")).replace(".", "");
  let exponent = Number(exact.slice(exact.indexOf("e") + 1));
  let digits = Number(mantissa.slice(0, 6));
  const rest = mantissa.slice(6);
  if (rest > "5" && !/^50*$/.test(rest)) digits++;
  else if (/^50*$/.test(rest) && digits % 2 === 1) digits++;
  if (digits === 1_000_000) {
    digits = 100_000;
    exponent++;
  }
  const sign = value < 0 ? "-" : "";
  const text = digits.toString();
  if (exponent < -4 || exponent >= 6) {
    const fraction = text.slice(1).replace(/0+$/, "");
    const power = Math.abs(exponent).toString().padStart(2, "0");
    return `${sign}${text.charAt(0)}${fraction === "" ? "" : "."}${fraction}e${exponent < 0 ? "-" : "+"}${power}`;
  }
  const whole = exponent >= 0 ? text.slice(0, exponent + 1) : "0";
  const fraction = (exponent >= 0 ? text.slice(exponent + 1) : "0".repeat(-exponent - 1) + text).replace(/0+$/, "");
  return sign + whole + (fraction === "" ? "" : `.${fraction}`);
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
