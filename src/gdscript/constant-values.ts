import type { TypeDescription } from "../scripts/types.js";
import {
  NodePath,
  StringName,
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NODE_PATH,
  TYPE_OBJECT,
  TYPE_STRING,
  TYPE_STRING_NAME,
  typeFromString,
  type Variant,
} from "../variant/index.js";
import { ANY, builtin } from "./type-descriptions.js";
import { readValue } from "./value-text.js";

/**
 * A value while an expression is evaluated: ints are bigints and floats numbers, so that they cannot be confused; the
 * other types are what they are everywhere.
 */
export type Constant = null | boolean | bigint | number | string | ConstantList | ConstantMap | object;
export interface ConstantList extends ReadonlyArray<Constant> {}
export interface ConstantMap extends ReadonlyMap<Constant, Constant> {}

/** What is known of an expression without running it. */
export interface Evaluated {
  readonly type: TypeDescription;
  /** The value; undefined when only a running engine can tell. */
  readonly value?: Constant | undefined;
  /** What the expression names, when that is no value: a class, an enum, a type. For the scope that gave it. */
  readonly meaning?: unknown;
}

const MAX_STRING = 1 << 16;

/** Thrown within this file when a value is too large to be copied. */
class TooLarge extends Error {}

/** Applies an operator of two sides. */
export function combine(operator: string, left: Evaluated, right: Evaluated): Evaluated {
  const a = left.value;
  const b = right.value;
  switch (operator) {
    case "and":
      return { type: builtin(TYPE_BOOL), value: typeof a === "boolean" && typeof b === "boolean" ? a && b : undefined };
    case "or":
      return { type: builtin(TYPE_BOOL), value: typeof a === "boolean" && typeof b === "boolean" ? a || b : undefined };
    case "==":
    case "!=":
      return {
        type: builtin(TYPE_BOOL),
        value: isScalar(a) && isScalar(b) ? same(a, b) === (operator === "==") : undefined,
      };
    case "<":
    case ">":
    case "<=":
    case ">=":
    case "in":
      return {
        type: builtin(TYPE_BOOL),
        value: operator !== "in" && isNumber(a) && isNumber(b) ? compare(operator, a, b) : undefined,
      };
    default:
  }
  if (typeof a === "bigint" && typeof b === "bigint")
    return { type: builtin(TYPE_INT), value: integers(operator, a, b) };
  if (isNumber(a) && isNumber(b)) return { type: builtin(TYPE_FLOAT), value: floats(operator, Number(a), Number(b)) };
  if (operator === "+" && typeof a === "string" && typeof b === "string" && a.length + b.length <= MAX_STRING) {
    return { type: builtin(TYPE_STRING), value: a + b };
  }
  return { type: typeOfOperation(operator, left.type, right.type) };
}

function typeOfOperation(operator: string, a: TypeDescription, b: TypeDescription): TypeDescription {
  const numbers = [TYPE_INT, TYPE_FLOAT];
  if (a.variantType === TYPE_STRING && operator === "%") return a;
  if (a.variantType === 0 || b.variantType === 0) return ANY;
  if (numbers.includes(a.variantType) && numbers.includes(b.variantType)) {
    return builtin(a.variantType === TYPE_FLOAT || b.variantType === TYPE_FLOAT ? TYPE_FLOAT : TYPE_INT);
  }
  if (numbers.includes(b.variantType)) return a;
  if (numbers.includes(a.variantType)) return b;
  return a.variantType === b.variantType ? a : ANY;
}

function integers(operator: string, a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case "+":
      return BigInt.asIntN(64, a + b);
    case "-":
      return BigInt.asIntN(64, a - b);
    case "*":
      return BigInt.asIntN(64, a * b);
    case "/":
      return b === 0n ? undefined : BigInt.asIntN(64, a / b);
    case "%":
      return b === 0n ? undefined : a % b;
    case "**":
      return b < 0n || b > 64n ? undefined : BigInt.asIntN(64, a ** b);
    case "<<":
      return b < 0n || b > 63n ? undefined : BigInt.asIntN(64, a << b);
    case ">>":
      return b < 0n || b > 63n ? undefined : a >> b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    default:
      return undefined;
  }
}

function floats(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "**":
      return a ** b;
    default:
      return undefined;
  }
}

function compare(operator: string, a: bigint | number, b: bigint | number): boolean {
  return operator === "<" ? a < b : operator === ">" ? a > b : operator === "<=" ? a <= b : a >= b;
}

function isNumber(value: unknown): value is bigint | number {
  return typeof value === "bigint" || typeof value === "number";
}

/** Ints and floats of the same value are equal. */
function same(a: null | boolean | bigint | number | string, b: null | boolean | bigint | number | string): boolean {
  return isNumber(a) && isNumber(b) ? !(a < b) && !(a > b) && !Number.isNaN(Number(a)) : a === b;
}

function isScalar(value: unknown): value is null | boolean | bigint | number | string {
  return value === null || typeof value === "boolean" || isNumber(value) || typeof value === "string";
}

/** `Vector2(1, 2)`, `Color("red")`, `Array([…])`: written in text form and read back. */
export function construct(name: string, type: number, args: readonly Evaluated[]): Evaluated {
  const values = args.map((arg) => arg.value);
  const result = { type: builtin(type) };
  if (type === TYPE_OBJECT || values.includes(undefined)) return result;
  const [first] = values;
  if (type === TYPE_INT && values.length === 1) {
    if (typeof first === "bigint") return { ...result, value: first };
    if (typeof first === "number" && Number.isFinite(first))
      return { ...result, value: BigInt.asIntN(64, BigInt(Math.trunc(first))) };
    return result;
  }
  if (type === TYPE_FLOAT && values.length === 1) return isNumber(first) ? { ...result, value: Number(first) } : result;
  if (type === TYPE_BOOL || type === TYPE_INT || type === TYPE_FLOAT) return result;
  if (values.length === 1) {
    if (type === TYPE_STRING_NAME && typeof first === "string") return { ...result, value: new StringName(first) };
    if (type === TYPE_NODE_PATH && typeof first === "string") return { ...result, value: new NodePath(first) };
    if (type === TYPE_STRING && typeof first === "string") return { ...result, value: first };
  }
  const text = constructorText(name, values as Constant[]);
  if (text === undefined) return result;
  try {
    return { ...result, value: readValue(text) as Constant };
  } catch {
    return result;
  }
}

/** The zero values of the types whose text form wants all components. */
const EMPTY: Readonly<Record<string, string>> = {
  String: '""',
  Vector2: "Vector2(0, 0)",
  Vector2i: "Vector2i(0, 0)",
  Rect2: "Rect2(0, 0, 0, 0)",
  Rect2i: "Rect2i(0, 0, 0, 0)",
  Vector3: "Vector3(0, 0, 0)",
  Vector3i: "Vector3i(0, 0, 0)",
  Transform2D: "Transform2D(1, 0, 0, 1, 0, 0)",
  Vector4: "Vector4(0, 0, 0, 0)",
  Vector4i: "Vector4i(0, 0, 0, 0)",
  Plane: "Plane(0, 0, 0, 0)",
  Quaternion: "Quaternion(0, 0, 0, 1)",
  AABB: "AABB(0, 0, 0, 0, 0, 0)",
  Basis: "Basis(1, 0, 0, 0, 1, 0, 0, 0, 1)",
  Transform3D: "Transform3D(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0)",
  Projection: "Projection(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)",
  Color: "Color(0, 0, 0, 1)",
  StringName: '&""',
  NodePath: 'NodePath("")',
  RID: "RID()",
  Callable: "Callable()",
  Signal: "Signal()",
  Dictionary: "{}",
  Array: "[]",
};

/**
 * The text of a type's zero value.
 *
 * @param name - The type's name.
 * @returns Its text; undefined for types without one (`Object`, `Nil`).
 */
export function zeroText(name: string): string | undefined {
  if (name === "bool") return "false";
  if (name === "int") return "0";
  if (name === "float") return "0.0";
  return EMPTY[name] ?? (name.startsWith("Packed") ? `${name}()` : undefined);
}

function constructorText(name: string, values: readonly Constant[]): string | undefined {
  if (values.length === 0) return zeroText(name);
  if (values.every(isNumber)) {
    const list = name === "Color" && values.length === 3 ? [...values, 1n] : values;
    return `${name}(${list.map(numberText).join(", ")})`;
  }
  if (name.startsWith("Packed") && values.length === 1 && Array.isArray(values[0])) {
    const items = values[0] as readonly Constant[];
    if (items.every(isNumber)) return `${name}(${items.map(numberText).join(", ")})`;
    if (items.every((item) => typeof item === "string"))
      return `${name}(${items.map((item) => JSON.stringify(item)).join(", ")})`;
  }
  return undefined;
}

function numberText(value: bigint | number): string {
  if (typeof value === "bigint") return value.toString();
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(1) : String(value);
}

/**
 * Finds a value in a dictionary that was evaluated. Strings and StringNames of the same text are one key.
 *
 * @param map - The dictionary.
 * @param key - The key.
 */
export function dictionaryGet(map: ConstantMap, key: Constant): Constant | undefined {
  if (map.has(key) || typeof key !== "string") return map.get(key);
  let named = NAMED_VALUES.get(map);
  if (named === undefined) {
    named = new Map();
    for (const [other, value] of map)
      if (other instanceof StringName && !named.has(other.name)) named.set(other.name, value);
    NAMED_VALUES.set(map, named);
  }
  return named.get(key);
}

/** The values of dictionaries by those of their keys that are `StringName`s. */
const NAMED_VALUES = new WeakMap<ConstantMap, Map<string, Constant>>();

/** The type of a value that was evaluated. */
export function typeOfConstant(value: Constant | undefined): TypeDescription {
  switch (typeof value) {
    case "boolean":
      return builtin(TYPE_BOOL);
    case "bigint":
      return builtin(TYPE_INT);
    case "number":
      return builtin(TYPE_FLOAT);
    case "string":
      return builtin(TYPE_STRING);
    default:
      return value instanceof Map ? builtin(TYPE_DICTIONARY) : Array.isArray(value) ? builtin(TYPE_ARRAY) : ANY;
  }
}

/**
 * Turns an evaluated value into the form that the rest of the library uses.
 *
 * @param value - The value.
 * @param float - Makes a float; plain numbers where the type is known, wrapped ones elsewhere.
 * @param allowed - Asked before each element is copied: constants can name each other's arrays, again and again.
 * @returns The value; undefined when it is too large to be copied.
 */
export function constantToVariant(
  value: Constant,
  float: (value: number) => Variant,
  allowed: () => boolean,
): Variant | undefined {
  let budget = 20_000;
  const convert = (from: Constant): Variant => {
    if (--budget < 0 || !allowed()) throw new TooLarge();
    if (typeof from === "bigint") {
      const small = Number(from);
      return Number.isSafeInteger(small) ? small : from;
    }
    if (typeof from === "number") return float(from);
    if (Array.isArray(from) && Object.getPrototypeOf(from) === Array.prototype) return from.map(convert);
    if (from instanceof Map) return new Map([...from].map(([key, item]) => [convert(key), convert(item)]));
    return from as Variant;
  };
  try {
    return convert(value);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

/** Turns lists of names, by the type that they give, round. */
function typesByName(lists: Readonly<Record<string, string>>): ReadonlyMap<string, TypeDescription> {
  const entries = Object.entries(lists).flatMap(([type, names]) => names.split(" ").map((name) => ({ type, name })));
  return new Map(entries.map(({ type, name }) => [name, builtin(typeFromString(type))]));
}

/** What functions of the global scope give, where it is always the same. */
export const FUNCTION_TYPES = typesByName({
  float:
    "sin cos tan sinh cosh tanh asin acos atan atan2 sqrt fmod fposmod floorf ceilf roundf absf signf pow log exp snappedf lerpf inverse_lerp remap smoothstep move_toward deg_to_rad rad_to_deg linear_to_db db_to_linear wrapf maxf minf clampf randf randf_range randfn lerp_angle pingpong ease",
  int: "floori ceili roundi absi signi posmod snappedi step_decimals wrapi maxi mini clampi nearest_po2 randi randi_range typeof hash len rid_allocate_id ord",
  bool: "is_equal_approx is_zero_approx is_finite is_inf is_nan is_same is_instance_valid is_instance_of",
  String: "str error_string type_string var_to_str char",
  Array: "range get_stack",
  PackedByteArray: "var_to_bytes var_to_bytes_with_objects",
  Color: "Color8",
});

/** What methods of built-in types give, where no type has another of that name that gives something else. */
export const METHOD_TYPES = typesByName({
  float: "length length_squared angle angle_to distance_to distance_squared_to dot to_float",
  int: "size to_int hash find rfind count get_instance_id",
  bool: "is_empty has is_valid is_null begins_with ends_with contains is_normalized",
  String: "to_upper to_lower capitalize strip_edges get_string_from_utf8 get_string_from_ascii to_html",
  PackedByteArray: "to_utf8_buffer to_ascii_buffer",
});

/** What both kinds of vectors with three components have. */
const SPACE = {
  ZERO: "0, 0, 0",
  ONE: "1, 1, 1",
  LEFT: "-1, 0, 0",
  RIGHT: "1, 0, 0",
  UP: "0, 1, 0",
  DOWN: "0, -1, 0",
  FORWARD: "0, 0, -1",
  BACK: "0, 0, 1",
};

export const BUILTIN_CONSTANTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Vector2: { ZERO: "0, 0", ONE: "1, 1", LEFT: "-1, 0", RIGHT: "1, 0", UP: "0, -1", DOWN: "0, 1", INF: "inf, inf" },
    Vector2i: { ZERO: "0, 0", ONE: "1, 1", LEFT: "-1, 0", RIGHT: "1, 0", UP: "0, -1", DOWN: "0, 1" },
    Vector3: { ...SPACE, INF: "inf, inf, inf" },
    Vector3i: SPACE,
    Vector4: { ZERO: "0, 0, 0, 0", ONE: "1, 1, 1, 1" },
    Vector4i: { ZERO: "0, 0, 0, 0", ONE: "1, 1, 1, 1" },
    Transform2D: { IDENTITY: "1, 0, 0, 1, 0, 0" },
    Transform3D: { IDENTITY: "1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0" },
    Basis: { IDENTITY: "1, 0, 0, 0, 1, 0, 0, 0, 1" },
    Quaternion: { IDENTITY: "0, 0, 0, 1" },
    Projection: { IDENTITY: "1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1" },
    Color: {
      WHITE: "1, 1, 1, 1",
      BLACK: "0, 0, 0, 1",
      RED: "1, 0, 0, 1",
      GREEN: "0, 1, 0, 1",
      BLUE: "0, 0, 1, 1",
      TRANSPARENT: "1, 1, 1, 0",
      YELLOW: "1, 1, 0, 1",
      CYAN: "0, 1, 1, 1",
      MAGENTA: "1, 0, 1, 1",
    },
  }).flatMap(([type, constants]) =>
    Object.entries(constants).map(([name, args]) => [`${type}.${name}`, `${type}(${args})`] as const),
  ),
);
