import { GDArray } from "../containers.js";
import { charge, look, sameText } from "../context.js";
import { contents } from "../grown.js";
import { OperationError } from "../operation-error.js";
import { isTruthy } from "../truth.js";
import { typeOf } from "../type-of.js";
import {
  PackedStringArray,
  PackedVector2Array,
  PackedVector3Array,
  type PackedVectorArray,
  type Transform2D,
  type Transform3D,
  type Vector2,
  type Vector3,
} from "../types/index.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { compare, contentEquals, isSameItem } from "./compare.js";
import { formatText } from "./format.js";
import { writeNumber } from "./members.js";
import {
  addNumbers,
  bitOperation,
  divideNumbers,
  invertBits,
  moduloNumbers,
  multiplyNumbers,
  negateNumber,
  powerNumbers,
  subtractNumbers,
} from "./numbers.js";
import { builtinInfo } from "./table.js";
import { indexOfText } from "./text-search.js";

/** An operator of GDScript. `not`, `~`, `unary-` and `unary+` have one operand. */
export type Operator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "**"
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "&"
  | "|"
  | "^"
  | "<<"
  | ">>"
  | "~"
  | "and"
  | "or"
  | "xor"
  | "not"
  | "in"
  | "unary-"
  | "unary+";

/** An operator for two types. */
export interface BuiltinOperator {
  /** The `Variant.Type` of the result. */
  readonly returns: number;
  /** Calculates it; `b` is left out where there is one operand. */
  call(a: Variant, b?: Variant): Variant;
}

type Binary = (a: Variant, b: Variant) => Variant;

const NUMBERS: Readonly<Record<string, Binary>> = {
  "+": addNumbers,
  "-": subtractNumbers,
  "*": multiplyNumbers,
  "/": divideNumbers,
  "%": moduloNumbers,
  "**": powerNumbers,
  "&": (a, b) => bitOperation("&", a, b),
  "|": (a, b) => bitOperation("|", a, b),
  "^": (a, b) => bitOperation("^", a, b),
  "<<": (a, b) => bitOperation("<<", a, b),
  ">>": (a, b) => bitOperation(">>", a, b),
};

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** What the engine calls operators in its messages, where that is not what a script writes. */
const NAMES: Readonly<Record<string, string>> = { "unary-": "unary-", "unary+": "unary+" };

/** By operator, then by both types: -1 is one, too. */
const known = new Map<Operator, (BuiltinOperator | null | undefined)[]>();
/** More than there are types. */
const TYPE_ROOM = 64;

/**
 * @param operator - An operator.
 * @param a - The left operand's `Variant.Type`.
 * @param b - The right operand's; 0 where there is none.
 * @returns The operator for these types; undefined when the engine has none.
 */
export function operatorFor(operator: Operator, a: number, b: number = T.TYPE_NIL): BuiltinOperator | undefined {
  let byTypes = known.get(operator);
  if (byTypes === undefined) {
    byTypes = new Array(TYPE_ROOM * TYPE_ROOM).fill(undefined);
    known.set(operator, byTypes);
  }
  const at = (a + 1) * TYPE_ROOM + b + 1;
  let found = byTypes[at];
  if (found === undefined) {
    found = find(operator, a, b) ?? null;
    byTypes[at] = found;
  }
  return found ?? undefined;
}

/**
 * Calculates an operator.
 *
 * @param operator - The operator.
 * @param a - The left operand.
 * @param b - The right operand; left out where there is none.
 * @returns The result, as scripts have it.
 * @throws OperationError in the engine's words: no such operator for these types, a division by zero.
 */
export function evaluate(operator: Operator, a: Variant, b: Variant = null): Variant {
  const found = operatorFor(operator, typeOf(a), typeOf(b));
  if (found === undefined) {
    const types = `'${T.type_string(typeOf(a))}' and '${T.type_string(typeOf(b))}'`;
    throw new OperationError(`Invalid operands ${types} in operator '${NAMES[operator] ?? operator}'.`);
  }
  return found.call(a, b);
}

function find(operator: Operator, a: number, b: number): BuiltinOperator | undefined {
  const bool = (call: (a: Variant, b: Variant) => boolean): BuiltinOperator => ({
    returns: T.TYPE_BOOL,
    call: call as Binary,
  });
  switch (operator) {
    case "and":
      return bool((x, y) => isTruthy(x) && isTruthy(y));
    case "or":
      return bool((x, y) => isTruthy(x) || isTruthy(y));
    case "xor":
      return bool((x, y) => isTruthy(x) !== isTruthy(y));
    case "not":
      return bool((x) => !isTruthy(x));
    case "==":
    case "!=": {
      if (!haveEquality(a, b)) return undefined;
      const equal = equality(a, b);
      return bool(operator === "==" ? equal : (x, y) => !equal(x, y));
    }
    case "in":
      return isIn(a, b) ? bool((x, y) => contains(y, x)) : undefined;
    case "%":
      if (isText(a)) return { returns: T.TYPE_STRING, call: (x, y) => formatText(String(x), y as Variant) };
      break;
    case "~":
      return a === T.TYPE_INT ? { returns: T.TYPE_INT, call: invertBits } : undefined;
    default:
  }
  const operators = builtinInfo(a)?.operators;
  const isUnary = operator.startsWith("unary");
  const returns = operators?.get(isUnary ? operator : `${operator} ${b}`);
  if (returns === undefined) return undefined;
  if (operator === "unary+") return { returns, call: (x) => x };
  if (operator === "unary-")
    return { returns, call: a < T.TYPE_STRING ? negateNumber : (x) => (x as Negatable).negate() };
  const holds = ORDERS[operator];
  if (holds !== undefined) return { returns, call: (x, y) => holds(compare(x, y as Variant, 0)!) };
  const call = isNumber(a) && isNumber(b) ? NUMBERS[operator] : mathOperator(operator, a, b);
  return call === undefined ? undefined : { returns, call: call as BuiltinOperator["call"] };
}

function isNumber(type: number): boolean {
  return type === T.TYPE_INT || type === T.TYPE_FLOAT;
}

function isText(type: number): boolean {
  return type === T.TYPE_STRING || type === T.TYPE_STRING_NAME;
}

function haveEquality(a: number, b: number): boolean {
  if (a === b || (isNumber(a) && isNumber(b)) || (isText(a) && isText(b))) return true;
  return a === T.TYPE_NIL || b === T.TYPE_NIL;
}

function equality(a: number, b: number): (x: Variant, y: Variant) => boolean {
  if (isNumber(a) && isNumber(b)) return (x, y) => compare(x, y, 0) === 0;
  if (isText(a) && isText(b)) return (x, y) => sameText(String(x), String(y));
  if (a !== b) return () => false;
  if (a === T.TYPE_NIL) return () => true;
  if (a === T.TYPE_OBJECT || a === T.TYPE_BOOL) return (x, y) => x === y;
  if (a >= T.TYPE_PACKED_FLOAT32_ARRAY && a !== T.TYPE_PACKED_STRING_ARRAY)
    return (x, y) => numbersEqual(dataOf(x), dataOf(y));
  if (a >= T.TYPE_DICTIONARY) return contentEquals;
  return (x, y) => (x as { equals(other: Variant): boolean }).equals(y);
}

function dataOf(value: Variant): ArrayLike<number> {
  const { data } = value as { data?: ArrayLike<number> };
  return data ?? contents(value as Float32Array);
}

function numbersEqual(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  look(a.length);
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Whether the engine has `in` for two types. */
function isIn(a: number, b: number): boolean {
  if (b === T.TYPE_ARRAY || b === T.TYPE_DICTIONARY) return true;
  if (b === T.TYPE_STRING || b === T.TYPE_STRING_NAME || b === T.TYPE_PACKED_STRING_ARRAY) return isText(a);
  if (b >= T.TYPE_PACKED_BYTE_ARRAY && b <= T.TYPE_PACKED_FLOAT64_ARRAY) return isNumber(a);
  return a !== T.TYPE_NIL && a === PACKED_ELEMENTS[b];
}

const PACKED_ELEMENTS: Readonly<Record<number, number>> = {
  [T.TYPE_PACKED_VECTOR2_ARRAY]: T.TYPE_VECTOR2,
  [T.TYPE_PACKED_VECTOR3_ARRAY]: T.TYPE_VECTOR3,
  [T.TYPE_PACKED_VECTOR4_ARRAY]: T.TYPE_VECTOR4,
  [T.TYPE_PACKED_COLOR_ARRAY]: T.TYPE_COLOR,
};

function contains(where: Variant, value: Variant): boolean {
  if (where instanceof Map) return where.has(value);
  if (typeof where === "string" || isText(typeOf(where))) {
    return String(value) !== "" && indexOfText(String(where), String(value)) >= 0;
  }
  if (where instanceof PackedStringArray) return where.some((item) => sameText(item, String(value)));
  if (Array.isArray(where)) return where.some((item: Variant) => isSameItem(item, value));
  const held = contents(where as object);
  if (ArrayBuffer.isView(held)) {
    const one = (held as Float32Array).slice(0, 0);
    const sought = new (one.constructor as Float32ArrayConstructor)(1);
    writeNumber(sought, 0, value);
    return (held as Float32Array).indexOf(sought[0]!) >= 0;
  }
  return [...(held as PackedVectorArray<{ equals(other: never): boolean }>)].some((item) =>
    item.equals(value as never),
  );
}

interface Negatable {
  negate(): Variant;
}
interface Calculating {
  add(other: Variant): Variant;
  subtract(other: Variant): Variant;
  multiply(by: unknown): Variant;
  divide(by: unknown): Variant;
  modulo(by: unknown): Variant;
  xform(value: Variant): Variant;
  xformInv(value: Variant): Variant;
}

const METHODS = { "+": "add", "-": "subtract", "*": "multiply", "/": "divide", "%": "modulo" } as const;

const INT_VECTORS: readonly number[] = [T.TYPE_VECTOR2I, T.TYPE_VECTOR3I, T.TYPE_VECTOR4I];

function mathOperator(operator: string, a: number, b: number): Binary | undefined {
  if (operator === "+" && isText(a)) return concatenated;
  if (operator === "+" && a >= T.TYPE_ARRAY) return a === T.TYPE_ARRAY ? joinedArrays : joinedPacked;
  const name = METHODS[operator as keyof typeof METHODS];
  if (name === undefined) return undefined;
  if (operator === "*" && TRANSFORMS.includes(b) && !TRANSFORMS.includes(a) && !isNumber(a)) return transformedBack;
  if (operator === "*" && TRANSFORMS.includes(a) && !TRANSFORMS.includes(b) && !isNumber(b)) return transformed;
  if (isNumber(a)) return (x, y) => scaled(y, x);
  const isWhole = INT_VECTORS.includes(a) && b !== T.TYPE_FLOAT;
  if (isWhole && (operator === "/" || operator === "%")) {
    return (x, y) => {
      if (isNumber(b) ? y === 0 || y === 0n : Object.values(y as object).includes(0)) {
        throw new OperationError(operator === "/" ? "Division by zero error" : "Modulo by zero error");
      }
      return (x as unknown as Calculating)[name](isNumber(b) ? int32(y) : y);
    };
  }
  if (isNumber(b) && name !== "divide") return scaled;
  if (isNumber(b)) {
    return (x, y) => {
      if (INT_VECTORS.includes(a) && Number(y) === 0) throw new OperationError("Division by zero error");
      return divided(x, y);
    };
  }
  return (x, y) => (x as unknown as Calculating)[name](y);
}

const TRANSFORMS: readonly number[] = [
  T.TYPE_TRANSFORM2D,
  T.TYPE_BASIS,
  T.TYPE_QUATERNION,
  T.TYPE_TRANSFORM3D,
  T.TYPE_PROJECTION,
];

/** An int as one of 32 bits. */
function int32(value: Variant): number {
  return typeof value === "bigint" ? Number(BigInt.asIntN(32, value)) : (value as number) | 0;
}

/** A value times a number: vectors of ints become vectors of floats if the number is one. */
function scaled(value: Variant, by: Variant): Variant {
  const isWhole = INT_VECTORS.includes(typeOf(value));
  if (!isWhole) return (value as unknown as Calculating).multiply(Number(by));
  if (typeOf(by) === T.TYPE_INT) return (value as unknown as Calculating).multiply(int32(by));
  return (real(value) as unknown as Calculating).multiply(Number(by));
}

function divided(value: Variant, by: Variant): Variant {
  return (real(value) as unknown as Calculating).divide(Number(by));
}

/** A vector of ints as one of floats; any other value as it is. */
function real(value: Variant): Variant {
  return INT_VECTORS.includes(typeOf(value)) ? (value as unknown as { toReal(): Variant }).toReal() : value;
}

function transformed(transform: Variant, value: Variant): Variant {
  lookAtVectors(value);
  if (value instanceof PackedVector2Array)
    return new PackedVector2Array(Array.from(value, (it) => (transform as Transform2D).xform(it) as Vector2));
  if (value instanceof PackedVector3Array)
    return new PackedVector3Array(Array.from(value, (it) => (transform as Transform3D).xform(it) as Vector3));
  return (transform as unknown as Calculating).xform(value);
}

function transformedBack(value: Variant, transform: Variant): Variant {
  lookAtVectors(value);
  if (value instanceof PackedVector2Array)
    return new PackedVector2Array(Array.from(value, (it) => (transform as Transform2D).xformInv(it) as Vector2));
  if (value instanceof PackedVector3Array)
    return new PackedVector3Array(Array.from(value, (it) => (transform as Transform3D).xformInv(it) as Vector3));
  return (transform as unknown as Calculating).xformInv(value);
}

/** Each vector of a packed array is a value of its own for a while. */
function lookAtVectors(value: Variant): void {
  if (value instanceof PackedVector2Array || value instanceof PackedVector3Array) look(16 * value.length);
}

function concatenated(a: Variant, b: Variant): Variant {
  const [left, right] = [String(a), String(b)];
  charge(2 * (left.length + right.length));
  return left + right;
}

function joinedArrays(a: Variant, b: Variant): Variant {
  const [left, right] = [a as readonly Variant[], b as readonly Variant[]];
  charge(8 * (left.length + right.length));
  const all = [...left, ...right];
  const isTyped = left instanceof GDArray && right instanceof GDArray && sameElement(left, right);
  return isTyped ? new GDArray(left.elementType, all) : all;
}

function sameElement(a: GDArray, b: GDArray): boolean {
  const [one, other] = [a.elementType, b.elementType];
  return one.type === other.type && one.class_name === other.class_name && one.script === other.script;
}

function joinedPacked(a: Variant, b: Variant): Variant {
  if (a instanceof PackedStringArray) {
    charge(8 * (a.length + (b as PackedStringArray).length));
    return new PackedStringArray([...a, ...(b as PackedStringArray)]);
  }
  const [left, right] = [dataOf(a), dataOf(b)] as [Float32Array, Float32Array];
  charge(left.byteLength + right.byteLength);
  const joined = new (left.constructor as Float32ArrayConstructor)(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  if (ArrayBuffer.isView(a)) return joined;
  return new (a as unknown as { constructor: new (data: Float32Array) => Variant }).constructor(joined);
}
