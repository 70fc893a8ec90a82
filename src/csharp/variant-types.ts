import type { TypeDescription } from "../scripts/types.js";
import { type_string } from "../variant/index.js";
import type { Constants } from "./constants.js";
import { GODOT_ENUMS, GODOT_VALUES, PREDEFINED } from "./external-types.js";
import type { Meaning, Place, Symbols, TypeSymbol } from "./symbols.js";
import { namedChildren, part, type SyntaxNode } from "./syntax.js";

/** Any value. */
export const ANY: TypeDescription = Object.freeze({ name: "Variant", variantType: 0 });
/** No value. */
export const VOID: TypeDescription = Object.freeze({ name: "void", variantType: 0 });

const TYPE_INT = 2;
const TYPE_OBJECT = 24;
const TYPE_DICTIONARY = 27;
const TYPE_ARRAY = 28;

/** Arrays of .NET that are packed arrays of Godot, by their elements. */
const PACKED: ReadonlyMap<string, number> = new Map([
  ["System.Byte", 29],
  ["System.Int32", 30],
  ["System.Int64", 31],
  ["System.Single", 32],
  ["System.Double", 33],
  ["System.String", 34],
  ["Godot.Vector2", 35],
  ["Godot.Vector3", 36],
  ["Godot.Color", 37],
  ["Godot.Vector4", 38],
]);

/** Arrays of .NET that are arrays of Godot. */
const ARRAY_ELEMENTS: ReadonlySet<string> = new Set(["Godot.StringName", "Godot.NodePath", "Godot.Rid"]);

/** Nested types of the engine's classes that are no enums. */
const NO_ENUM = /(?:EventHandler|Name|\.Enumerator)$/;

/** What became of a type. */
export type TypeResult =
  /** Godot knows it. */
  | { readonly kind: "known"; readonly type: TypeDescription }
  /** No Variant can hold it: Godot does not see the member. */
  | { readonly kind: "foreign" }
  /** The sources do not say what it is. */
  | { readonly kind: "unknown" };

const FOREIGN: TypeResult = { kind: "foreign" };
const UNKNOWN: TypeResult = { kind: "unknown" };

function known(type: TypeDescription): TypeResult {
  return { kind: "known", type };
}

/** How deep types may stand in the brackets of types. */
const MAX_DEPTH = 16;

/** Tells as what Godot sees the types of C#. @see `MarshalUtils.cs` in the engine's source generators */
export class VariantTypes {
  readonly #symbols: Symbols;
  readonly #constants: Constants;
  readonly #classes: ReadonlyMap<string, string>;
  readonly #pathOf: (symbol: TypeSymbol) => string;
  readonly #enums = new Map<TypeSymbol, TypeDescription>();
  readonly #natives = new Map<TypeSymbol, string | null>();

  /**
   * @param symbols - The project's types.
   * @param constants - Knows the values of enums.
   * @param classes - The engine's classes: C# name to Godot's.
   * @param pathOf - The resource path of a class.
   */
  constructor(
    symbols: Symbols,
    constants: Constants,
    classes: ReadonlyMap<string, string>,
    pathOf: (symbol: TypeSymbol) => string,
  ) {
    this.#symbols = symbols;
    this.#constants = constants;
    this.#classes = classes;
    this.#pathOf = pathOf;
  }

  /**
   * @param node - A type.
   * @param place - Where it is written.
   * @returns As what Godot sees it.
   */
  read(node: SyntaxNode, place: Place, depth = 0): TypeResult {
    if (depth > MAX_DEPTH) return FOREIGN;
    switch (node.type) {
      case "nullable_type":
        return this.#nullable(node, place, depth);
      case "array_type":
        return this.#array(node, place, depth);
      case "predefined_type":
      case "identifier":
      case "generic_name":
      case "qualified_name":
      case "alias_qualified_name": {
        const meaning = this.#symbols.find(node, place);
        return meaning === undefined ? UNKNOWN : this.#named(meaning, depth);
      }
      default:
        return FOREIGN;
    }
  }

  /** @param symbol - A type. @returns The engine's class that it extends in the end, by Godot's name; null for none. */
  nativeBase(symbol: TypeSymbol): string | null {
    let native = this.#natives.get(symbol);
    if (native === undefined) {
      const external = this.#symbols.externalBase(symbol);
      native = external?.startsWith("Godot.") ? (this.#classes.get(external.slice(6)) ?? null) : null;
      this.#natives.set(symbol, native);
    }
    return native;
  }

  /** @param symbol - An enum. @returns Its type. */
  enumType(symbol: TypeSymbol): TypeDescription {
    let type = this.#enums.get(symbol);
    if (type === undefined) {
      const name = symbol.container === null ? symbol.name : `${symbol.container.name}.${symbol.name}`;
      type = { name, variantType: TYPE_INT, enumValues: this.#constants.enumValues(symbol) };
      this.#enums.set(symbol, type);
    }
    return type;
  }

  #nullable(node: SyntaxNode, place: Place, depth: number): TypeResult {
    const inner = part(node, "type") ?? namedChildren(node)[0];
    if (inner === undefined) return UNKNOWN;
    const result = this.read(inner, place, depth + 1);
    if (result.kind !== "known") return result;
    // `Node?` is a Node; `int?` is a struct of its own, which no Variant holds.
    const { variantType, enumValues } = result.type;
    const isValue = enumValues !== undefined || (variantType < TYPE_OBJECT && ![4, 21, 22].includes(variantType));
    return isValue || variantType === 25 || variantType === 26 ? FOREIGN : result;
  }

  #array(node: SyntaxNode, place: Place, depth: number): TypeResult {
    const inner = part(node, "type");
    const rank = part(node, "rank");
    if (inner === undefined) return UNKNOWN;
    if (rank?.children.some((token) => token.type === ",")) return FOREIGN;
    const element = this.#fullName(inner, place);
    if (element === undefined) return inner.type === "identifier" ? UNKNOWN : FOREIGN;
    const packed = PACKED.get(element);
    if (packed !== undefined) return known(builtin(packed));
    if (ARRAY_ELEMENTS.has(element)) return known(builtin(TYPE_ARRAY));
    const result = this.read(inner, place, depth + 1);
    if (result.kind !== "known") return result;
    return result.type.variantType === TYPE_OBJECT ? known(builtin(TYPE_ARRAY)) : FOREIGN;
  }

  /** The full name of an array's elements, so that `byte` and `Byte` are the same; undefined when there is none. */
  #fullName(node: SyntaxNode, place: Place): string | undefined {
    // `string?[]` is `string[]`, but `int?[]` is no `int[]`.
    if (node.type === "nullable_type") {
      const inner = part(node, "type") ?? namedChildren(node)[0];
      const name = inner === undefined ? undefined : this.#fullName(inner, place);
      return name === undefined || (PACKED.has(name) && name !== "System.String") ? undefined : name;
    }
    const meaning = this.#symbols.find(node, place);
    if (meaning === undefined) return undefined;
    return meaning.kind === "type" ? meaning.symbol.fullName : meaning.kind === "external" ? meaning.name : undefined;
  }

  #named(meaning: Meaning, depth: number): TypeResult {
    if (meaning.kind === "namespace") return UNKNOWN;
    if (meaning.kind === "parameter") return FOREIGN;
    if (meaning.kind === "unnamed") return this.read(meaning.node, meaning.place, depth + 1);
    if (meaning.kind === "external") return this.#external(meaning, depth);
    const { symbol } = meaning;
    if (symbol.kind === "enum") return known(this.enumType(symbol));
    if (symbol.kind !== "class") return FOREIGN;
    if (this.nativeBase(symbol) === null) {
      // A class that extends something unknown may be an object all the same.
      return this.#extendsUnknown(symbol) ? UNKNOWN : FOREIGN;
    }
    return known({ name: symbol.name, variantType: TYPE_OBJECT, className: symbol.name, script: this.#pathOf(symbol) });
  }

  #extendsUnknown(symbol: TypeSymbol): boolean {
    let last = symbol;
    for (const at of this.#symbols.chain(symbol)) last = at;
    return this.#symbols.baseOf(last) === null && last.parts.some((node) => node.bases.length > 0);
  }

  #external(meaning: Meaning & { kind: "external" }, depth: number): TypeResult {
    const { name, args } = meaning;
    const [space, ...rest] = name.split(".");
    if (name === "Godot.Collections.Array" || name === "Godot.Collections.Dictionary") {
      const type = rest[1] === "Array" ? TYPE_ARRAY : TYPE_DICTIONARY;
      return args.length === 0 ? known(builtin(type)) : this.#collection(type, meaning, depth);
    }
    if (space === "System" && rest.length === 1) {
      for (const word of PREDEFINED.values())
        if (word.system === rest[0]) return word.type < 0 ? FOREIGN : known(builtin(word.type));
      return FOREIGN;
    }
    if (space !== "Godot") return FOREIGN;
    const [first, ...inner] = rest as [string, ...string[]];
    if (inner.length > 0) {
      const isEnum = (this.#classes.has(first) || GODOT_VALUES.has(first)) && !NO_ENUM.test(name);
      return isEnum ? known({ name: rest.join("."), variantType: TYPE_INT }) : FOREIGN;
    }
    if (GODOT_ENUMS.has(first)) return known({ name: first, variantType: TYPE_INT });
    const value = GODOT_VALUES.get(first);
    if (value !== undefined) return known(builtin(value));
    const native = this.#classes.get(first);
    return native === undefined ? FOREIGN : known({ name: native, variantType: TYPE_OBJECT, className: native });
  }

  #collection(type: number, meaning: Meaning & { kind: "external" }, depth: number): TypeResult {
    const elements: TypeDescription[] = [];
    for (const argument of meaning.args) {
      const result = this.read(argument, meaning.place, depth + 1);
      if (result.kind !== "known") return result;
      elements.push(result.type);
    }
    const wanted = type === TYPE_ARRAY ? 1 : 2;
    if (elements.length !== wanted) return UNKNOWN;
    const names = elements.map((element) => element.name).join(", ");
    return known({ name: `${builtin(type).name}[${names}]`, variantType: type, elements });
  }
}

/** @param type - A number of `Variant.Type`. @returns The type of that number. */
export function builtin(type: number): TypeDescription {
  return type === 0 ? ANY : { name: type_string(type), variantType: type };
}
