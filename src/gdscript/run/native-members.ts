import { makeFloat } from "../../variant/builtin/numbers.js";
import { StringName, TYPE_FLOAT, TYPE_INT, TYPE_STRING, TYPE_STRING_NAME, type Variant } from "../../variant/index.js";
import { convertArgument, countError } from "./arguments.js";
import { real } from "./convert.js";
import { fail } from "./errors.js";
import type { NativeClass, NativeMethod, NativeParameter, NativeProperty, NativeType } from "./host.js";
import { rememberName } from "./remember-name.js";
import type { ScriptRun } from "./run.js";
import { type Type, typeOfNative, VARIANT } from "./type.js";

/** A member of a native class, with the types of its values. */
export interface FoundMethod {
  readonly method: NativeMethod;
  readonly owner: NativeClass;
  readonly types: readonly Type[];
  readonly required: number;
  /** Null for `void`. */
  readonly returns: Type | null;
}

export interface FoundProperty {
  readonly property: NativeProperty;
  readonly owner: NativeClass;
  readonly type: Type;
}

interface Found {
  readonly methods: Map<string, FoundMethod | null>;
  readonly properties: Map<string, FoundProperty | null>;
}

const found = new WeakMap<NativeClass, Found>();

function foundIn(native: NativeClass): Found {
  let known = found.get(native);
  if (known === undefined) {
    known = { methods: new Map(), properties: new Map() };
    found.set(native, known);
  }
  return known;
}

type ClassNamed = (name: string) => NativeClass | undefined;

/** A method of a class or of those that it inherits. */
export function findNativeMethod(native: NativeClass, name: string, classNamed: ClassNamed): FoundMethod | null {
  const { methods } = foundIn(native);
  let known = methods.get(name);
  if (known === undefined) {
    known = lookUpMethod(native, name, classNamed);
    rememberName(methods, name, known);
  }
  return known;
}

function lookUpMethod(native: NativeClass, name: string, classNamed: ClassNamed): FoundMethod | null {
  for (let at: NativeClass | null = native; at !== null; at = at.base) {
    const method = at.method(name);
    if (method === undefined) continue;
    const types = method.parameters.map(({ type }) => typeOfNative(type, classNamed));
    const first = method.parameters.findIndex(({ fallback }) => fallback !== undefined);
    const required = first < 0 ? types.length : first;
    const returns = method.returns === null ? null : typeOfNative(method.returns, classNamed);
    return { method, owner: at, types, required, returns };
  }
  return null;
}

/** A property of a class or of those that it inherits. */
export function findNativeProperty(native: NativeClass, name: string, classNamed: ClassNamed): FoundProperty | null {
  const { properties } = foundIn(native);
  let known = properties.get(name);
  if (known === undefined) {
    known = null;
    for (let at: NativeClass | null = native; at !== null && known === null; at = at.base) {
      const property = at.property(name);
      if (property !== undefined) known = { property, owner: at, type: typeOfNative(property.type, classNamed) };
    }
    rememberName(properties, name, known);
  }
  return known;
}

export function findNativeSignal(native: NativeClass, name: string): readonly NativeParameter[] | null {
  for (let at: NativeClass | null = native; at !== null; at = at.base) {
    const found = at.signal(name);
    if (found !== undefined) return found;
  }
  return null;
}

export function findNativeConstant(native: NativeClass, name: string): number | bigint | undefined {
  for (let at: NativeClass | null = native; at !== null; at = at.base) {
    const found = at.constant(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function findNativeEnum(native: NativeClass, name: string): ReadonlyMap<string, number | bigint> | undefined {
  for (let at: NativeClass | null = native; at !== null; at = at.base) {
    const found = at.enumValues(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A value as natives take it: see `host.ts`. It is of the type already. */
export function toNative(value: Variant, type: NativeType): Variant {
  switch (type.type) {
    case TYPE_FLOAT:
      return real(value);
    case TYPE_STRING_NAME:
      return value instanceof StringName ? value.name : value;
    default:
      return value;
  }
}

/** What a native gave, as scripts have it. */
export function fromNative(value: Variant, type: NativeType): Variant {
  switch (type.type) {
    case TYPE_FLOAT:
      return makeFloat(real(value));
    case TYPE_INT:
      return value === 0 ? 0 : (value ?? 0);
    case TYPE_STRING_NAME:
      return typeof value === "string" ? new StringName(value) : value;
    case TYPE_STRING:
      return value instanceof StringName ? value.name : value;
    default:
      return value === undefined ? null : value;
  }
}

/** The arguments of a native method: checked, converted, filled up. @throws OperationError - When they are wrong. */
export function nativeArguments(
  run: ScriptRun,
  { method, types, required }: FoundMethod,
  args: readonly Variant[],
  where: () => string,
): Variant[] {
  const { parameters } = method;
  if (args.length > parameters.length && method.isVararg !== true) fail(countError(where(), parameters.length));
  if (args.length < required) fail(countError(where(), required));
  const list: Variant[] = [];
  for (let i = 0; i < parameters.length; i++) {
    const { type, fallback } = parameters[i]!;
    list.push(
      i < args.length ? toNative(convertArgument(run, args[i], types[i] ?? VARIANT, i, where), type) : fallback,
    );
  }
  for (let i = parameters.length; i < args.length; i++) list.push(args[i]);
  return list;
}
