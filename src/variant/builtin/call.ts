import { canConvert, cast } from "../conversion.js";
import { contents } from "../grown.js";
import { OperationError } from "../operation-error.js";
import { typeOf } from "../type-of.js";
import { StringName } from "../types/index.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { functionsOf } from "./functions.js";
import { makeFloat, makeInt } from "./numbers.js";
import { builtinInfo, type MethodInfo, type ParameterInfo, valueOf } from "./table.js";

/** A method of a built-in type, or a global function, that can be called. */
export interface BuiltinMethod extends MethodInfo {
  /** @returns The default values, of the last parameters. */
  defaults(): Variant[];
  /**
   * Calls it.
   *
   * @param self - The value; null for a static method.
   * @param args - The arguments, as many as there are parameters and of their types, floats as scripts have them.
   * @returns The result, as scripts have it; null for none.
   */
  call(self: Variant, args: readonly Variant[]): Variant;
}

/** A method as it is written: takes the value and plain arguments. */
export type PlainFunction = (self: never, ...args: never[]) => unknown;

const known = new Map<number, Map<string, BuiltinMethod | null>>();

/**
 * @param type - A `Variant.Type`.
 * @param name - A method's name.
 * @returns The method, to be called; undefined when the type has none of that name.
 */
export function methodInfo(type: number, name: string): BuiltinMethod | undefined {
  let methods = known.get(type);
  if (methods === undefined) {
    methods = new Map();
    known.set(type, methods);
  }
  let method = methods.get(name);
  if (method === undefined) {
    method = findMethod(type, name);
    methods.set(name, method);
  }
  return method ?? undefined;
}

/** @returns Whether a type has a method. @param type - A `Variant.Type`. @param name - The method's name. */
export function hasMethod(type: number, name: string): boolean {
  return methodInfo(type, name) !== undefined;
}

function findMethod(type: number, name: string): BuiltinMethod | null {
  const info = builtinInfo(type)?.methods.get(name);
  const plain = info === undefined ? undefined : functionsOf(type, info.isStatic)[name];
  if (info === undefined || plain === undefined) return null;
  return callable(info, plain as PlainFunction, type < T.TYPE_PACKED_BYTE_ARRAY && !WIDE.has(name));
}

/** The methods whose ints have 64 bits, of types whose others have 32. */
const WIDE = new Set(["hex64", "from_rgba8", "num_int64", "num_uint64", "humanize_size"]);

/** Makes a plain function one that takes and gives what scripts have; ints may be cut to 32 bits. */
export function callable(info: MethodInfo, plain: PlainFunction, isNarrow = false): BuiltinMethod {
  const { parameters, returns, isStatic } = info;
  const floats = parameters.map(({ type }) => type === T.TYPE_FLOAT);
  const names = parameters.map(({ type }) => type === T.TYPE_STRING_NAME);
  const special = parameters.map(({ type }, i) => floats[i] || names[i] || type >= T.TYPE_PACKED_BYTE_ARRAY);
  const run = plain as (...args: unknown[]) => unknown;
  const prepared = (value: Variant, index: number): unknown => {
    if (isNarrow && parameters[index]?.type === T.TYPE_INT) return int32(value as number | bigint);
    if (!special[index]) return value;
    if (floats[index]) return Number(value);
    return names[index] ? String(value) : contents(value as object);
  };
  const isPlain =
    parameters.every(({ type }, i) => !special[i] && !(isNarrow && type === T.TYPE_INT)) && !info.isVararg;
  return {
    ...info,
    defaults: () => parameters.filter((it) => it.defaultText !== undefined).map((it) => valueOf(it.defaultText!)),
    call(self, args) {
      if (args.length === 0 && !isStatic) return result(returns, run(self));
      const given = isPlain ? args : args.map(prepared);
      return result(returns, isStatic ? run(...given) : run(self, ...given));
    },
  };
}

/** An int as one of 32 bits. */
function int32(value: number | bigint): number {
  return typeof value === "number" && (value | 0) === value ? value : Number(BigInt.asIntN(32, BigInt(value)));
}

/** What a plain function has returned, as scripts have it. */
function result(type: number, value: unknown): Variant {
  switch (type) {
    case T.TYPE_FLOAT:
      return makeFloat(value as number);
    case T.TYPE_INT:
      return typeof value === "bigint" ? makeInt(value) : (value as number);
    case T.TYPE_STRING_NAME:
      return value instanceof StringName ? value : new StringName(value as string);
    case -1:
      return null;
    default:
      return value as Variant;
  }
}

/**
 * Calls a method of a value.
 *
 * @param value - The value: of any type but objects.
 * @param name - The method.
 * @param args - The arguments.
 * @returns The result; null for none.
 * @throws OperationError in the engine's words: no such method, wrong arguments, and what the method itself cannot do.
 */
export function callMethod(value: Variant, name: string, args: readonly Variant[]): Variant {
  const type = typeOf(value);
  const method = methodInfo(type, name);
  const where = (): string => `function '${name}' in base '${T.type_string(type)}'`;
  if (method === undefined) throw new OperationError(`Invalid call. Nonexistent ${where()}.`);
  return method.call(value, checkArguments(method, args, where));
}

/**
 * Calls a static method of a type.
 *
 * @param type - A `Variant.Type`.
 * @param name - The method.
 * @param args - The arguments.
 * @throws OperationError as {@link callMethod}.
 */
export function callStatic(type: number, name: string, args: readonly Variant[]): Variant {
  const method = methodInfo(type, name);
  const where = (): string => `static function '${name}' in type '${T.type_string(type)}'`;
  if (method?.isStatic !== true) throw new OperationError(`Invalid call. Nonexistent ${where()}.`);
  return method.call(null, checkArguments(method, args, where));
}

/** Arguments of the right number and types, with default values. @throws OperationError - When they are not. */
export function checkArguments(method: BuiltinMethod, args: readonly Variant[], where: () => string): Variant[] {
  const { parameters, isVararg } = method;
  if (args.length > parameters.length && !isVararg) throw wrongCount(where, parameters.length);
  const needed = parameters.filter((it) => it.defaultText === undefined).length;
  if (args.length < needed) throw wrongCount(where, needed);
  const all = args.map((value, index) =>
    index < parameters.length ? fitted(value, parameters[index]!, index, where) : value,
  );
  for (let index = args.length; index < parameters.length; index++) all.push(valueOf(parameters[index]!.defaultText!));
  return all;
}

function wrongCount(where: () => string, count: number): OperationError {
  return new OperationError(`Invalid call to ${where()}. Expected ${count} argument(s).`);
}

function fitted(value: Variant, { type }: ParameterInfo, index: number, where: () => string): Variant {
  const from = typeOf(value);
  if (from === type || type === T.TYPE_NIL) return value;
  if (!canConvert(from, type)) {
    const names = `from ${T.type_string(from)} to ${T.type_string(type)}`;
    throw new OperationError(`Invalid type in ${where()}. Cannot convert argument ${index + 1} ${names}.`);
  }
  return cast(value, type);
}
