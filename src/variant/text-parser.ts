import { checkNames, type OptionNames } from "../core/check-names.js";
import { type ErrorName, GodotError, Signal } from "../core/index.js";
import { coerce } from "./coerce.js";
import { ANY_TYPE, type ContainerType, GDArray, GDDictionary } from "./containers.js";
import { bigInt } from "./conversion.js";
import { EncodedObject } from "./encoded-object.js";
import { fixedTypeByName } from "./fixed-types.js";
import { MAX_DEPTH } from "./header.js";
import { KeyIds } from "./key-ids.js";
import { TextScanner, type Token } from "./text-scanner.js";
import { isInt } from "./type-of.js";
import {
  Callable,
  Color,
  GDFloat,
  GDInt,
  NodePath,
  PackedColorArray,
  PackedStringArray,
  PackedVector2Array,
  PackedVector3Array,
  PackedVector4Array,
  RID,
  StringName,
} from "./types/index.js";
import { GUARD_FROM_KEYS, NumberSafeMap } from "./types/number-safe-map.js";
import type { Variant } from "./value.js";
import { TYPE_FLOAT, TYPE_OBJECT, type_string, typeFromString } from "./variant-type.js";

/** How {@link str_to_var} reads. */
export interface ParseOptions {
  /**
   * Read ints as `GDInt` and floats as `GDFloat`, so that 1 and 1.0 stay apart; `"needed"` wraps only floats that look like ints. Off
   * unless told.
   */
  readonly wrap?: boolean | "needed";
  /**
   * Makes values of constructors that are not Godot's built-in types: `Resource("res://a.tres")`, `ExtResource("1_a")`,
   * `SubResource("x")`, or any other `Name(…)`.
   *
   * Also called for the element types of typed arrays and dictionaries that are resources, scripts that is: there the
   * result is the script's path, or an object that has it in `path` or `resource_path`.
   *
   * @param name - The identifier before the parenthesis.
   * @param args - What stands between the parentheses.
   * @returns The value; undefined fails as an unexpected identifier.
   */
  readonly construct?: (name: string, args: readonly Variant[]) => Variant | undefined;
}

const OPTIONS: OptionNames<ParseOptions> = {
  wrap: true,
  construct: true,
};

/** A value that was read out of a longer text. */
export interface ParsedVariant {
  /** The value. */
  value: Variant;
  /** Index of the first character after it. */
  end: number;
  /** How many line breaks were passed. */
  lines: number;
}

/**
 * Reads a value from text as Godot's `str_to_var` does. Text after the value is ignored, as in Godot.
 *
 * Objects written in full come as {@link EncodedObject}. Resources need the option `construct`.
 *
 * @param text - What {@link var_to_str} wrote, or a value of a scene, resource or project file.
 * @param options - How to read.
 * @returns The value.
 * @throws GodotError `ERR_PARSE_ERROR` for text that is no value (Godot returns null), with the index in `offset`;
 * `ERR_FILE_EOF` for text without any; `ERR_OUT_OF_MEMORY` for more than 1024 levels of nesting.
 * @see core/variant/variant_parser.cpp, VariantParser
 */
export function str_to_var(text: string, options: ParseOptions = {}): Variant {
  return parseVariantText(text, 0, options).value;
}

/**
 * Reads a value that stands in a longer text.
 *
 * @param text - The text.
 * @param offset - Index at which the value starts; white space and comments before it are skipped.
 * @param options - How to read.
 * @returns The value and where it ends.
 * @throws GodotError as {@link str_to_var}.
 */
export function parseVariantText(text: string, offset = 0, options: ParseOptions = {}): ParsedVariant {
  checkNames("str_to_var", options, OPTIONS);
  const scanner = new TextScanner(text, offset);
  const parser = new TextParser(scanner, options);
  const first = scanner.next();
  if (first.kind === "end") throw new GodotError("ERR_FILE_EOF", "The text is empty", { offset });
  const value = parser.value(first, 0);
  return { value, end: scanner.position, lines: scanner.lines };
}

class TextParser {
  readonly #scanner: TextScanner;
  readonly #options: ParseOptions;
  readonly #keyIds = new KeyIds();

  constructor(scanner: TextScanner, options: ParseOptions) {
    this.#scanner = scanner;
    this.#options = options;
  }

  value(token: Token, depth: number): Variant {
    if (depth > MAX_DEPTH) this.#fail(`A value is nested deeper than ${MAX_DEPTH} levels`, token, "ERR_OUT_OF_MEMORY");
    switch (token.kind) {
      case "{":
        return this.#dictionary(depth);
      case "[":
        return this.#array(depth, []);
      case "identifier":
        return this.#identifier(token, depth);
      case "int":
        return this.#int(token.number);
      case "float":
        return this.#float(token.number as number);
      case "string":
        return token.text;
      case "string_name":
        return new StringName(token.text);
      case "color":
        return Color.html(token.text);
      default:
        return this.#fail(`Expected a value, got '${token.text || token.kind}'`, token);
    }
  }

  #int(value: number | bigint): Variant {
    return this.#options.wrap === true ? new GDInt(value) : value;
  }

  #float(value: number): Variant {
    const { wrap } = this.#options;
    return wrap === true || (wrap === "needed" && isInt(value)) ? new GDFloat(value) : value;
  }

  #fail(message: string, token: Token, code: ErrorName = "ERR_PARSE_ERROR"): never {
    throw new GodotError(code, `${message} at line ${this.#scanner.lines + 1}`, { offset: token.start });
  }

  #expect(kind: Token["kind"]): Token {
    const token = this.#scanner.next();
    if (token.kind !== kind) this.#fail(`Expected '${kind}', got '${token.text || token.kind}'`, token);
    return token;
  }

  #array<A extends Variant[]>(depth: number, items: A): A {
    for (;;) {
      let token = this.#scanner.next();
      if (items.length > 0 && token.kind === ",") token = this.#scanner.next();
      else if (items.length > 0 && token.kind !== "]") this.#fail("Expected ','", token);
      if (token.kind === "]") return items;
      if (token.kind === "end") this.#fail("The text ends within an array", token);
      items.push(this.value(token, depth + 1));
    }
  }

  #dictionary(depth: number): Map<Variant, Variant> {
    /** The keys that are no numbers by their ids. */
    const known = new Map<number, Variant>();
    let map: Map<Variant, Variant> = new Map();
    for (let first = true; ; first = false) {
      let token = this.#scanner.next();
      if (!first && token.kind === ",") token = this.#scanner.next();
      else if (!first && token.kind !== "}") this.#fail("Expected '}' or ','", token);
      if (token.kind === "}") return map;
      if (token.kind === "end") this.#fail("The text ends within a dictionary", token);
      let key = this.value(token, depth + 1);
      // 1 and 1.0 are two keys in Godot.
      if (typeof key === "number" && map.has(key)) key = token.kind === "float" ? new GDFloat(key) : key;
      // The first of equal keys stays, with the last value.
      if (typeof key === "string" || typeof key === "object") {
        const id = this.#keyIds.of(key);
        if (known.has(id)) key = known.get(id);
        else known.set(id, key);
      }
      this.#expect(":");
      map.set(key, this.value(this.#scanner.next(), depth + 1));
      if (map.size === GUARD_FROM_KEYS && map.constructor === Map) map = NumberSafeMap.guarded(map);
    }
  }

  #identifier(token: Token, depth: number): Variant {
    const name = token.text;
    switch (name) {
      case "true":
        return true;
      case "false":
        return false;
      case "null":
      case "nil":
        return null;
      case "Array":
        return this.#typedArray(depth);
      case "Dictionary":
        return this.#typedDictionary(depth);
      case "Object":
        return this.#object(depth);
      case "NodePath": {
        this.#expect("(");
        const path = new NodePath(this.#expect("string").text);
        this.#expect(")");
        return path;
      }
      case "RID":
        return this.#rid();
      case "Signal":
        this.#noArguments();
        return new Signal();
      case "Callable":
        this.#noArguments();
        return new Callable();
    }
    const special = specialFloat(name);
    if (special !== null) return this.#float(special);
    const fixed = fixedTypeByName(name);
    if (fixed !== undefined) {
      const numbers = this.#numbers();
      if (numbers.length !== fixed.count) this.#fail(`${name} takes ${fixed.count} numbers`, token);
      return fixed.make(numbers.map(Number));
    }
    const packed = this.#packed(name);
    if (packed !== undefined) return packed;
    return this.#custom(token, depth);
  }

  #noArguments(): void {
    this.#expect("(");
    this.#expect(")");
  }

  #rid(): RID {
    this.#expect("(");
    const token = this.#scanner.next();
    if (token.kind === ")") return new RID();
    if (token.kind !== "int") this.#fail("Expected a number or ')'", token);
    this.#expect(")");
    return new RID(BigInt(token.number));
  }

  /** Numbers between parentheses. */
  #numbers(): (number | bigint)[] {
    this.#expect("(");
    const numbers: (number | bigint)[] = [];
    for (;;) {
      let token = this.#scanner.next();
      if (numbers.length === 0 && token.kind === ")") return numbers;
      if (numbers.length > 0) {
        if (token.kind === ")") return numbers;
        if (token.kind !== ",") this.#fail("Expected ',' or ')'", token);
        token = this.#scanner.next();
      }
      numbers.push(this.#number(token));
    }
  }

  #number(token: Token): number | bigint {
    if (token.kind === "int" || token.kind === "float") return token.number;
    const special = token.kind === "identifier" ? specialFloat(token.text) : null;
    return special ?? this.#fail(`Expected a number, got '${token.text || token.kind}'`, token);
  }

  /** A packed array by its name, those of Godot 3 included; undefined for another name. */
  #packed(name: string): Variant | undefined {
    switch (name) {
      case "PackedByteArray":
      case "PoolByteArray":
      case "ByteArray":
        return this.#bytes();
      case "PackedInt32Array":
      case "PackedIntArray":
      case "PoolIntArray":
      case "IntArray":
        return Int32Array.from(this.#numbers(), toInt32);
      case "PackedInt64Array":
        return BigInt64Array.from(this.#numbers(), bigInt);
      case "PackedFloat32Array":
      case "PackedRealArray":
      case "PoolRealArray":
      case "FloatArray":
        return Float32Array.from(this.#numbers(), Number);
      case "PackedFloat64Array":
        return Float64Array.from(this.#numbers(), Number);
      case "PackedStringArray":
      case "PoolStringArray":
      case "StringArray":
        return this.#stringArray();
      case "PackedVector2Array":
      case "PoolVector2Array":
      case "Vector2Array":
        return new PackedVector2Array(this.#components(2));
      case "PackedVector3Array":
      case "PoolVector3Array":
      case "Vector3Array":
        return new PackedVector3Array(this.#components(3));
      case "PackedVector4Array":
      case "PoolVector4Array":
      case "Vector4Array":
        return new PackedVector4Array(this.#components(4));
      case "PackedColorArray":
      case "PoolColorArray":
      case "ColorArray":
        return new PackedColorArray(this.#components(4));
      default:
        return undefined;
    }
  }

  /** Numbers for whole elements; a rest is dropped, as in Godot. */
  #components(each: number): Float32Array {
    const numbers = this.#numbers();
    return Float32Array.from(numbers.slice(0, numbers.length - (numbers.length % each)), Number);
  }

  #bytes(): Uint8Array {
    const start = this.#scanner.position;
    const lines = this.#scanner.lines;
    this.#expect("(");
    const token = this.#scanner.next();
    if (token.kind !== "string") {
      this.#scanner.rewind(start, lines);
      return Uint8Array.from(this.#numbers(), toInt32);
    }
    this.#expect(")");
    try {
      return Uint8Array.from(atob(token.text), (char) => char.charCodeAt(0));
    } catch {
      return this.#fail("Invalid base64", token);
    }
  }

  #stringArray(): PackedStringArray {
    this.#expect("(");
    const strings = new PackedStringArray();
    for (;;) {
      let token = this.#scanner.next();
      if (token.kind === ")") return strings;
      if (strings.length > 0) {
        if (token.kind !== ",") this.#fail("Expected ',' or ')'", token);
        token = this.#scanner.next();
        if (token.kind === ")") return strings;
      }
      if (token.kind !== "string") this.#fail("Expected a string", token);
      strings.push(token.text);
    }
  }

  #typedArray(depth: number): Variant {
    this.#expect("[");
    const { type, next } = this.#containerType(depth);
    if (next.kind !== "]") this.#fail("Expected ']'", next);
    this.#expect("(");
    this.#expect("[");
    const items = this.#array(depth, []);
    const end = this.#expect(")");
    if (type === ANY_TYPE) return items;
    return new GDArray<Variant>(
      type,
      items.map((item) => this.#fit(type, item, end)),
    );
  }

  #typedDictionary(depth: number): Variant {
    this.#expect("[");
    const key = this.#containerType(depth);
    if (key.next.kind !== ",") this.#fail("Expected ',' after the type of the keys", key.next);
    const value = this.#containerType(depth);
    if (value.next.kind !== "]") this.#fail("Expected ']'", value.next);
    this.#expect("(");
    this.#expect("{");
    const map = this.#dictionary(depth);
    const end = this.#expect(")");
    if (key.type === ANY_TYPE && value.type === ANY_TYPE) return map;
    const typed = new GDDictionary<Variant, Variant>(key.type, value.type);
    if (map.size >= GUARD_FROM_KEYS) typed.guardNumbers();
    for (const [name, item] of map) typed.set(this.#fit(key.type, name, end), this.#fit(value.type, item, end));
    return typed;
  }

  /** Fits an element into a typed container, as the engine assigns it: 1.5 becomes 1 in one of ints. */
  #fit(type: ContainerType, value: Variant, token: Token): Variant {
    if (type.type === TYPE_OBJECT || (type.type === TYPE_FLOAT && typeof value === "number")) return value;
    try {
      return coerce(type.type, value);
    } catch {
      return this.#fail(`A value does not fit into a container of ${type_string(type.type)}`, token);
    }
  }

  /** The type of a container's elements, and the token after it. */
  #containerType(depth: number): { type: ContainerType; next: Token } {
    const token = this.#expect("identifier");
    const name = token.text;
    const next = this.#scanner.next();
    if (next.kind === "(") {
      const script = this.#custom(token, depth, next);
      return { type: scriptType(script), next: this.#scanner.next() };
    }
    const type = typeFromString(name);
    if (type === 0) return { type: ANY_TYPE, next };
    return { type: type > 0 ? { type } : { type: TYPE_OBJECT, class_name: name }, next };
  }

  #object(depth: number): EncodedObject {
    this.#expect("(");
    const object = new EncodedObject(this.#expect("identifier").text);
    this.#expect(",");
    for (let first = true; ; first = false) {
      let token = this.#scanner.next();
      if (!first && token.kind === ",") token = this.#scanner.next();
      else if (!first && token.kind !== ")") this.#fail("Expected ')' or ','", token);
      if (token.kind === ")") return object;
      if (token.kind !== "string") this.#fail("Expected the name of a property", token);
      this.#expect(":");
      object.properties.set(token.text, this.value(this.#scanner.next(), depth + 1));
    }
  }

  /** A constructor that only the caller knows. */
  #custom(token: Token, depth: number, opened?: Token): Variant {
    const construct = this.#options.construct;
    if (construct === undefined) return this.#fail(`Unexpected identifier '${token.text}'`, token);
    if (opened === undefined) this.#expect("(");
    const args: Variant[] = [];
    for (;;) {
      let next = this.#scanner.next();
      if (args.length > 0 && next.kind === ",") next = this.#scanner.next();
      else if (args.length > 0 && next.kind !== ")") this.#fail("Expected ',' or ')'", next);
      if (next.kind === ")") break;
      args.push(this.value(next, depth + 1));
    }
    const value = construct(token.text, args);
    return value === undefined ? this.#fail(`Unexpected identifier '${token.text}'`, token) : value;
  }
}

/** The script that a resource in a container's type stands for. */
function scriptType(script: Variant): ContainerType {
  if (typeof script === "string") return { type: TYPE_OBJECT, script };
  if (script instanceof Object) {
    const { path, resource_path: resourcePath } = script as { path?: unknown; resource_path?: unknown };
    if (typeof path === "string") return { type: TYPE_OBJECT, script: path };
    if (typeof resourcePath === "string") return { type: TYPE_OBJECT, script: resourcePath };
  }
  return { type: TYPE_OBJECT };
}

function specialFloat(name: string): number | null {
  switch (name) {
    case "inf":
      return Infinity;
    case "-inf":
    case "inf_neg":
      return -Infinity;
    case "nan":
      return Number.NaN;
    default:
      return null;
  }
}

function toInt32(value: number | bigint): number {
  return typeof value === "bigint" ? Number(BigInt.asIntN(32, value)) : value | 0;
}
