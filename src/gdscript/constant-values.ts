import type { TypeDescription } from "../scripts/types.js";
import {
  construct,
  evaluate,
  makeFloat,
  makeInt,
  methodInfo,
  OperationError,
  type Operator,
  operatorFor,
  utilityFor,
} from "../variant/builtin/index.js";
import {
  GDFloat,
  NodePath,
  StringName,
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_COLOR,
  TYPE_INT,
  TYPE_OBJECT,
  TYPE_PACKED_BYTE_ARRAY,
  typeFromString,
  typeOf,
  type Variant,
} from "../variant/index.js";
import type { BinaryOperator, LiteralValue, UnaryOperator } from "./syntax/tree.js";
import { ANY, builtin } from "./type-descriptions.js";

/*
 * What is known of values before anything runs: by the operators, constructors and methods that scripts have when they run (src/variant/builtin).
 */

/** What is known of an expression without running it. */
export interface Evaluated {
  readonly type: TypeDescription;
  /** The value; undefined when only a running engine can tell. */
  readonly value?: Variant | undefined;
  /** What the expression names, when that is no value: a class, an enum, a type. For the scope that gave it. */
  readonly meaning?: unknown;
}

/** Longer strings are not put together. */
const MAX_STRING = 1 << 15;
/** Elements of one value that are copied. */
const MAX_COPIED = 20_000;
/** Operators that say yes or no, of whatever values. */
const TESTS: ReadonlySet<string> = new Set(["and", "or", "in", "==", "!=", "<", ">", "<=", ">="]);

/** The functions of GDScript itself whose results are of one type; those of the engine have a table. */
const SCRIPT_FUNCTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    len: "int",
    ord: "int",
    char: "String",
    type_exists: "bool",
    is_instance_of: "bool",
    range: "Array",
    get_stack: "Array",
    Color8: "Color",
  }),
);

/** Thrown within this file when a value is too large to be copied. */
class TooLarge extends Error {}

/** What a calculation gives; undefined where the engine would complain. */
export function attempt(calculate: () => Variant): Variant | undefined {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof OperationError) return undefined;
    throw error;
  }
}

/** Whether calculating with a value costs next to nothing: it holds no others, is no long text, nor a file that is yet to be loaded. */
function isSmall(value: Variant | undefined): value is Variant {
  if (value === undefined) return false;
  if (typeof value === "string") return value.length <= MAX_STRING;
  const type = typeOf(value);
  return (type >= 0 && type <= TYPE_COLOR) || value instanceof StringName || value instanceof NodePath;
}

function numberOfType({ type, value }: Evaluated): number {
  return value === undefined ? type.variantType : typeOf(value);
}

/** What a literal stands for. */
export function literal(of: LiteralValue): Evaluated {
  if (of.type === "null") return { type: ANY, value: null };
  return { type: builtin(typeFromString(of.type)), value: valueOfLiteral(of) };
}

function valueOfLiteral(of: LiteralValue): Variant {
  switch (of.type) {
    case "null":
      return null;
    case "int":
      return makeInt(of.value);
    case "float":
      return makeFloat(of.value);
    case "StringName":
      return new StringName(of.value);
    case "NodePath":
      return new NodePath(of.value);
    default:
      return of.value;
  }
}

/** Applies an operator of one side. */
export function invert(operator: UnaryOperator, { type, value }: Evaluated): Evaluated {
  const name: Operator = operator === "-" ? "unary-" : operator === "+" ? "unary+" : operator;
  return {
    type: operator === "not" ? builtin(TYPE_BOOL) : type,
    value: isSmall(value) ? attempt(() => evaluate(name, value, null)) : undefined,
  };
}

function isShift(by: Variant | undefined): boolean {
  return isInt(by) && by >= 0 && by < 64;
}

/** Applies an operator of two sides. */
export function combine(operator: BinaryOperator, left: Evaluated, right: Evaluated): Evaluated {
  const [a, b] = [left.value, right.value];
  const returns = operatorFor(operator, numberOfType(left), numberOfType(right))?.returns ?? 0;
  const type = builtin(TESTS.has(operator) ? TYPE_BOOL : returns);
  // The text that a format gives may be long; what a shift by more than there is gives, processors know.
  const isOpen = (operator === "%" && typeof a === "string") || (/^(?:<<|>>)$/.test(operator) && !isShift(b));
  if (!isSmall(a) || !isSmall(b) || isOpen) return { type };
  return { type, value: attempt(() => evaluate(operator, a, b)) };
}

/** `Vector2(1, 2)`, `Color("red")`, `PackedInt32Array([…])`. */
export function constructed(type: number, args: readonly Evaluated[]): Evaluated {
  const values = args.map(({ value }) => value);
  const [first] = values;
  const isCopy = values.length === 1 && Array.isArray(first) && (type === TYPE_ARRAY || type >= TYPE_PACKED_BYTE_ARRAY);
  const isKnown = type !== TYPE_OBJECT && (isCopy || values.every(isSmall));
  return { type: builtin(type), value: isKnown ? attempt(() => construct(type, values as Variant[])) : undefined };
}

/** The type that a function of the global scope gives; undefined when it depends on its arguments, or there is none. */
export function functionType(name: string): TypeDescription | undefined {
  const script = SCRIPT_FUNCTIONS.get(name);
  const type = script === undefined ? (utilityFor(name)?.returns ?? 0) : typeFromString(script);
  return type > 0 ? builtin(type) : undefined;
}

/** The type that a method of a built-in type gives; undefined when any may come, or there is none. */
export function methodType(of: TypeDescription, name: string): TypeDescription | undefined {
  const type = methodInfo(of.variantType, name)?.returns ?? 0;
  return type > 0 ? builtin(type) : undefined;
}

/** Whether it is an int. */
export function isInt(value: Variant | undefined): value is number | bigint {
  return value !== undefined && typeOf(value) === TYPE_INT;
}

/** The type of a value that is known; any for one that is not. */
export function typeOfConstant(value: Variant | undefined): TypeDescription {
  const type = value === undefined ? TYPE_OBJECT : typeOf(value);
  return type === TYPE_OBJECT ? ANY : builtin(type);
}

/**
 * Copies a value, for those who read the description that it goes into.
 *
 * @param value - The value.
 * @param isFloat - Whether a type says already that its numbers are floats, so that plain ones do.
 * @param allowed - Asked before each element is copied: constants can name each other's arrays, again and again.
 * @returns The copy; undefined when it is too large to be made.
 */
export function copied(value: Variant, isFloat: boolean, allowed: () => boolean): Variant | undefined {
  let left = MAX_COPIED;
  const copy = (from: Variant): Variant => {
    if (--left < 0 || !allowed()) throw new TooLarge();
    if (isFloat && from instanceof GDFloat) return from.value;
    if (Array.isArray(from) && typeOf(from) === TYPE_ARRAY) return Array.from(from, copy);
    if (from instanceof Map) return new Map(Array.from(from, ([key, item]) => [copy(key), copy(item)]));
    return from;
  };
  try {
    return copy(value);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
