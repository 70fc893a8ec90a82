import { setLogger } from "../../core/index.js";
import { checkArguments } from "../../variant/builtin/call.js";
import { lengthOf } from "../../variant/builtin/code-points.js";
import {
  type BuiltinMember,
  type BuiltinMethod,
  builtinInfo,
  construct,
  constructorFor,
  contents,
  enterContext,
  evaluate,
  getIndexed,
  isReadOnly as isReadOnlyContainer,
  isTruthy,
  iterate,
  makeReadOnly as makeContainerReadOnly,
  memberInfo,
  methodInfo,
  type Operator,
  operatorFor,
  setIndexed,
  setMember,
  stringify,
  truncateToInt,
  ValueMap,
} from "../../variant/builtin/index.js";
import { valueOf } from "../../variant/builtin/table.js";
import { canConvert, cast } from "../../variant/conversion.js";
import {
  type ContainerType,
  GDArray,
  type GDDictionary,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NIL,
  type_string,
  typeOf,
  type Variant,
} from "../../variant/index.js";
import { GLOBAL_SCOPE, nativeConstant, nativeEnumValues, nativeEnumWith } from "../native-constants.js";
import { activate, activeRun } from "./active-run.js";
import { DONE, type NextItem } from "./done.js";
import { fail, OperationError } from "./errors.js";
import type { ScriptRun } from "./run.js";

/*
 * What scripts need of the built-in types, as the interpreter asks for it. The types themselves are in src/variant/builtin.
 */

export {
  type BuiltinMember,
  type BuiltinMethod,
  builtinInfo,
  canConvert,
  construct,
  evaluate,
  isTruthy,
  memberInfo,
  methodInfo,
  type Operator,
  operatorFor,
  stringify,
};

/** Has operations on values ask this run. @returns Puts back what was before. */
export function useRun(run: ScriptRun): () => void {
  const before = enterContext(run.context);
  const other = activate(run);
  // What natives and values report is said by the run that they are used in.
  const logger = setLogger(run.logger);
  return () => {
    enterContext(before);
    activate(other);
    setLogger(logger);
  };
}

export function typeName(type: number): string {
  return type_string(Math.max(type, TYPE_NIL));
}

/** A value as the engine converts it unasked; undefined when it does not. */
export function convert(value: Variant, type: number): Variant | undefined {
  return canConvert(typeOf(value), type) ? cast(value, type) : undefined;
}

/** `value as type` for built-in types; undefined when there is no such conversion. */
export function castBuiltin(value: Variant, type: number): Variant | undefined {
  const from = typeOf(value);
  if (from === type) return value;
  if (from === TYPE_NIL) return undefined;
  return constructorFor(type, [from]) === undefined ? convert(value, type) : construct(type, [value]);
}

/** Whether there is a conversion of one built-in type to another. */
export function canCast(from: number, to: number): boolean {
  return canConvert(from, to) || constructorFor(to, [from]) !== undefined;
}

/** A number as an int, for `range` and loops. @throws OperationError */
export function toInt(value: Variant, where: string): number | bigint {
  const type = typeOf(value);
  if (type === TYPE_INT) return value as number | bigint;
  if (type === TYPE_FLOAT) return truncateToInt(Number(value));
  return fail(`Invalid type in ${where}: expected a number.`);
}

// Members and elements.

/** What a value has by a name: a member, or what a dictionary has by that key. Undefined when there is none. */
export function getNamed(value: Variant, name: string): Variant | undefined {
  if (value instanceof Map) return value.has(name) ? (value.get(name) ?? null) : undefined;
  return memberInfo(typeOf(value), name)?.get(value);
}

/** Sets it. @returns What the value is then; undefined when it can't be set. */
export function setNamed(value: Variant, name: string, to: Variant): Variant | undefined {
  if (isReadOnly(value)) return undefined;
  return attempt(() => setMember(value, name, to));
}

export function getIndex(value: Variant, index: Variant): Variant | undefined {
  return attempt(() => getIndexed(value, index) ?? null);
}

/** An operation whose failure is answered otherwise. */
function attempt(work: () => Variant): Variant | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof OperationError && !error.message.startsWith("Attempted to")) return undefined;
    throw error;
  }
}

export function setIndex(value: Variant, index: Variant, to: Variant): Variant | undefined {
  return attempt(() => setIndexed(value, index, to));
}

export function isReadOnly(value: Variant): boolean {
  return typeof value === "object" && value !== null && isReadOnlyContainer(value);
}

/** Makes an array or dictionary, and those in it, unchangeable. @returns The value. */
export function makeReadOnly(value: Variant): Variant {
  if (typeof value !== "object" || value === null || isReadOnlyContainer(value)) return value;
  if (Array.isArray(value)) {
    makeContainerReadOnly(value);
    for (const item of value as readonly Variant[]) makeReadOnly(item);
  } else if (value instanceof Map) {
    makeContainerReadOnly(value);
    for (const item of value.values() as Iterable<Variant>) makeReadOnly(item);
  }
  return value;
}

/** How errors show a key. */
export function keyText(key: Variant): string {
  return stringify(key);
}

/** The type of the elements of a built-in type, 0 for any. */
export function elementType(type: number): number {
  const known: Readonly<Record<number, number>> = {
    4: 4,
    21: 4,
    5: 3,
    9: 3,
    12: 3,
    15: 3,
    20: 3,
    6: 2,
    10: 2,
    13: 2,
    29: 2,
    30: 2,
    31: 2,
    32: 3,
    33: 3,
    34: 4,
    35: 5,
    36: 9,
    37: 20,
    38: 12,
  };
  return known[type] ?? TYPE_NIL;
}

// Containers.

export function dictionaryOf(entries: Readonly<Record<string, Variant>>): ValueMap {
  return new ValueMap(Object.entries(entries));
}

/** An empty dictionary that declares the types of its keys and values. */
export function typedDictionary(key: ContainerType, value: ContainerType): ValueMap {
  return new ValueMap([], key, value);
}

export function dictionaryOfEntries(entries: Iterable<readonly [Variant, Variant]>): Variant {
  return new ValueMap(entries);
}

export function dictionaryHas(map: ReadonlyMap<Variant, Variant>, key: Variant): boolean {
  return map.has(key);
}

export function dictionaryLookup(map: ReadonlyMap<Variant, Variant>, key: Variant): Variant {
  return map.get(key) ?? null;
}

/** Puts the items of a literal into a typed container: those that don't fit are reported, and it stays empty. */
export function setTyped(
  container: GDArray | GDDictionary<Variant, Variant>,
  items: readonly (Variant | [Variant, Variant])[],
  run: ScriptRun | undefined,
): Variant {
  const before = run?.engineErrors ?? 0;
  if (container instanceof GDArray) {
    for (let i = 0; i < items.length; i++) {
      container.push(null);
      setIndexed(container, i, items[i] as Variant);
      if (run !== undefined && run.engineErrors > before) {
        run.reportEngine('Condition "!_p->typed.validate(value, "set")" is true.', "");
        container.length = 0;
        break;
      }
    }
  } else {
    for (const [key, value] of items as readonly [Variant, Variant][]) {
      setIndexed(container, key, value);
      if (run !== undefined && run.engineErrors > before) {
        container.clear();
        break;
      }
    }
  }
  return container;
}

/** What `for` goes through, for built-in types other than numbers and arrays; undefined for those that have no items. */
export function iterateBuiltin(value: Variant): NextItem | undefined {
  const iterator = attemptIterate(value)?.[Symbol.iterator]();
  if (iterator === undefined) return undefined;
  return () => {
    const { done, value: item } = iterator.next();
    return done === true ? DONE : item === undefined ? null : item;
  };
}

function attemptIterate(value: Variant): Iterable<Variant> | undefined {
  try {
    return iterate(value);
  } catch (error) {
    if (error instanceof OperationError) return undefined;
    throw error;
  }
}

// Methods and constructors.

/** The arguments of a method of a built-in type: checked, converted, filled up. @throws OperationError */
export function checkBuiltinArguments(
  type: number,
  name: string,
  args: readonly Variant[],
  where: () => string,
): readonly Variant[] {
  const method = methodInfo(type, name) ?? builtinInfo(type)?.methods.get(name);
  if (method === undefined) fail(`Invalid call. Nonexistent ${where()}.`);
  return checkArguments(method as BuiltinMethod, args, where);
}

/** Calls a method of a value of a built-in type other than Callable and Signal. @throws OperationError */
export function callBuiltin(value: Variant, name: string, args: readonly Variant[], where: () => string): Variant {
  const method = methodInfo(typeOf(value), name);
  if (method === undefined) fail(`Invalid call. Nonexistent ${where()}.`);
  return withScript(name, method.call(value, checkArguments(method, args, where)), method.returns);
}

/** What a method gave: undefined for none, and the class of a script where containers know its path. */
export function withScript(name: string, result: Variant, returns: number): Variant {
  if (returns === -1) return undefined;
  if (typeof result !== "string" || !name.startsWith("get_typed") || !SCRIPT_OF.test(name)) return result;
  return result === "" ? null : activeRun().library.classAt(result);
}

const SCRIPT_OF = /^get_typed_(?:key_|value_)?script$/;

/** Calls a constructor. @throws OperationError */
export function constructBuiltin(type: number, args: readonly Variant[]): Variant {
  return construct(type, args);
}

/** What is wrong with a constructor of these types, 0 for those that are not known; null when nothing is. */
export function constructorProblem(
  type: number,
  types: readonly (number | null)[],
): ((name: string, said: readonly string[]) => string) | null {
  if (types.includes(null)) {
    const counts = builtinInfo(type)?.constructors.map(({ parameters }) => parameters.length) ?? [];
    if (counts.includes(types.length)) return null;
  } else if (constructorFor(type, types as readonly number[]) !== undefined) return null;
  return (name, said) => `No constructor of "${name}" matches the signature "${name}(${said.join(", ")})".`;
}

/** A number that is the same for equal texts. */
export function hashOf(text: string): number {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) + text.charCodeAt(i)) >>> 0;
  return hash;
}

// Constants.

/** A constant of a built-in type, or a value of one of its enums. */
export function builtinConstant(
  type: number,
  name: string,
): { readonly value: Variant; readonly type: number; readonly isEnum: boolean } | undefined {
  const info = builtinInfo(type);
  const text = info?.constants.get(name);
  if (text !== undefined) {
    const value = /^-?\d+$/.test(text) ? Number(text) : valueOf(text);
    return { value, type: typeOf(value), isEnum: false };
  }
  for (const values of info?.enums.values() ?? []) {
    const value = values.get(name);
    if (value !== undefined) return { value, type: TYPE_INT, isEnum: true };
  }
  return undefined;
}

export function builtinEnum(type: number, name: string): ReadonlyMap<string, number> | undefined {
  return builtinInfo(type)?.enums.get(name);
}

/** A constant of `@GlobalScope`. */
export function globalConstant(name: string): number | bigint | undefined {
  const value = nativeConstant(GLOBAL_SCOPE, name);
  return value === undefined ? undefined : small(value);
}

/** An enum of `@GlobalScope`: `Error`, `Variant.Type`. */
export function globalEnum(name: string): ReadonlyMap<string, number | bigint> | undefined {
  const values = nativeEnumValues(GLOBAL_SCOPE, name);
  return values === undefined ? undefined : new Map([...values].map(([key, value]) => [key, small(value)]));
}

/** The enum of `@GlobalScope` that a constant is a value of. */
export function globalEnumWith(constant: string): string | undefined {
  return nativeEnumWith(GLOBAL_SCOPE, constant);
}

function small(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** How many elements a container has. */
export function sizeOf(value: Variant): number | undefined {
  if (typeof value === "string") return lengthOf(value);
  if (value instanceof Map) return value.size;
  if (Array.isArray(value)) return value.length;
  if (typeOf(value) > 28) return contents(value as Uint8Array).length;
  return undefined;
}
