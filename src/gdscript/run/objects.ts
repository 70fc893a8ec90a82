import { GodotObject, type Signal } from "../../core/index.js";
import {
  type Callable,
  StringName,
  TYPE_CALLABLE,
  TYPE_OBJECT,
  TYPE_SIGNAL,
  typeOf,
  type Variant,
} from "../../variant/index.js";
import { chargeArguments, chargeMethod, chargeResult, mayBeLong } from "./builtin-work.js";
import * as builtins from "./builtins.js";
import { FunctionCallable, MethodCallable } from "./callable.js";
import { callCallable } from "./callable-methods.js";
import { tryConvert, typeText, UNFIT } from "./convert.js";
import { fail } from "./errors.js";
import { invoke } from "./execute.js";
import type { NativeClass } from "./host.js";
import { getClassMember, getInstanceMember, setClassMember, setInstanceMember } from "./members.js";
import {
  type FoundMethod,
  findNativeConstant,
  findNativeMethod,
  findNativeProperty,
  findNativeSignal,
  fromNative,
  nativeArguments,
  toNative,
} from "./native-members.js";
import { NativeReference } from "./native-reference.js";
import type { ScriptRun } from "./run.js";
import { ScriptClass } from "./script-class.js";
import { instanceOf } from "./script-instance.js";
import { callSignal } from "./signal-methods.js";

/*
 * What a script does with values whose types are only known when it runs: `a.b`, `a.b = c`, `a.b()`.
 */

const MISSING = "Invalid access to property or key";

/** A property or method of an object by name; undefined when it has none. */
export function getObjectProperty(run: ScriptRun, object: GodotObject, name: string): Variant | undefined {
  const instance = instanceOf(object);
  if (instance !== null) {
    const own = getInstanceMember(run, instance, name);
    if (own !== undefined) return own;
  }
  if (object instanceof ScriptClass) {
    const member = getClassMember(run, object, name);
    if (member !== undefined) return member;
    if (name === "new") return new MethodCallable(run, object, "new");
  } else if (object instanceof NativeReference) return getNativeStatic(run, object, name);
  return getNativeProperty(run, object, name);
}

function getNativeProperty(run: ScriptRun, object: GodotObject, name: string): Variant | undefined {
  const native = run.classOf(object);
  const { classNamed } = run;
  const found = findNativeProperty(native, name, classNamed);
  if (found !== null) return fromNative(found.property.get(object, run.host), found.property.type);
  if (name === "script") return instanceOf(object)?.script ?? null;
  const constant = findNativeConstant(native, name);
  if (constant !== undefined) return constant;
  const method = findNativeMethod(native, name, classNamed);
  if (method !== null) return new MethodCallable(run, object, name);
  return signalOf(run, object, name) ?? undefined;
}

function getNativeStatic(run: ScriptRun, { native }: NativeReference, name: string): Variant | undefined {
  const constant = findNativeConstant(native, name);
  if (constant !== undefined) return constant;
  const method = findNativeMethod(native, name, run.classNamed);
  return name === "new" || method?.method.isStatic === true
    ? new MethodCallable(run, run.reference(native), name)
    : undefined;
}

/** A signal of an object by name, declared by its script, its class or `add_user_signal`. */
export function signalOf(run: ScriptRun, object: GodotObject, name: string): Signal | null {
  const own = instanceOf(object)?.signal(name) ?? run.userSignal(object, name);
  if (own !== null) return own;
  if (findNativeSignal(run.classOf(object), name) === null) return null;
  return run.host.signal(object, name);
}

/** `base.name`. @throws OperationError - When there is nothing by that name. */
export function getNamed(run: ScriptRun, base: Variant, name: string): Variant {
  const value = tryGetNamed(run, base, name);
  if (value === undefined) fail(`${MISSING} '${name}' on a base object of type '${typeText(run, base)}'.`);
  return value;
}

/** `base.name`; undefined when there is nothing by that name. */
export function tryGetNamed(run: ScriptRun, base: Variant, name: string): Variant | undefined {
  if (base instanceof GodotObject) {
    return run.host.isFreed(base) ? undefined : getObjectProperty(run, base, name);
  }
  if (base instanceof Map) return builtins.getNamed(base, name);
  const member = builtins.getNamed(base, name);
  if (member !== undefined) return member;
  return methodOf(run, base, name);
}

/** A method of a value of a built-in type, to be called later; undefined when it has none of that name. */
export function methodOf(run: ScriptRun, base: Variant, name: string): Variant | undefined {
  const type = typeOf(base);
  const info = builtins.builtinInfo(type)?.methods.get(name);
  if (info === undefined) return undefined;
  const text = `${builtins.typeName(type)}::${name}`;
  return new FunctionCallable(
    run,
    text,
    name,
    info.parameters.length,
    (args) => callMethod(run, base, name, args, () => `function '${text} (Callable)'`),
    base,
  );
}

/** Sets a property of an object. @returns False when there is none that can have the value. */
export function setObjectProperty(run: ScriptRun, object: GodotObject, name: string, value: Variant): boolean {
  const instance = instanceOf(object);
  if (instance !== null && setInstanceMember(run, instance, name, value)) return true;
  if (object instanceof ScriptClass && setClassMember(run, object, name, value)) return true;
  const found = findNativeProperty(run.classOf(object), name, run.classNamed);
  if (found === null) return false;
  if (found.property.set === undefined) {
    fail(`Cannot set value into property "${name}" (on base "${typeText(run, object)}") because it is read-only.`);
  }
  const converted = tryConvert(run, value, found.type);
  if (converted === UNFIT) return false;
  found.property.set(object, toNative(converted, found.property.type), run.host);
  return true;
}

/**
 * `base.name = value`.
 *
 * @returns What `base` is afterwards: another value for vectors and the like, which are values. @throws OperationError
 */
export function setNamed(run: ScriptRun, base: Variant, name: string, value: Variant): Variant {
  if (base instanceof GodotObject) {
    if (!run.host.isFreed(base) && setObjectProperty(run, base, name, value)) return base;
  } else {
    const changed = builtins.setNamed(base, name, value);
    if (changed !== undefined) return changed;
  }
  if (builtins.isReadOnly(base)) {
    run.reportReadOnly(base);
    fail(`Invalid assignment on read-only value (on base: '${typeText(run, base)}').`);
  }
  fail(
    `Invalid assignment of property or key '${name}' with value of type '${typeText(run, value)}' on a base object of type '${typeText(run, base)}'.`,
  );
}

/** How many arguments a method of an object takes; null when there is no such method. */
export function methodArity(run: ScriptRun, object: GodotObject, name: string): number | null {
  const own = (object instanceof ScriptClass ? object : instanceOf(object)?.script)?.findMethod(name);
  if (own != null) return own.parameters.length;
  if (object instanceof ScriptClass && name === "new") return object.findMethod("_init")?.parameters.length ?? 0;
  if (object instanceof NativeReference && name === "new") return 0;
  const found = findNativeMethod(run.classOf(object), name, run.classNamed);
  return found === null ? null : found.types.length;
}

/**
 * `base.name(…)`.
 *
 * @param where - What errors call the function; the usual words when left out. @throws OperationError
 */
export function callMethod(
  run: ScriptRun,
  base: Variant,
  name: string,
  args: readonly Variant[],
  where: () => string = () => `function '${name}' in base '${typeText(run, base)}'`,
): Variant {
  if (base instanceof GodotObject) return callObject(run, base, name, args, where);
  if (base === null || base === undefined) fail(`Cannot call method '${name}' on a null value.`);
  switch (typeOf(base)) {
    case TYPE_CALLABLE:
      return callCallable(run, base as Callable, name, args, where);
    case TYPE_SIGNAL:
      return callSignal(run, base as Signal, name, args, where);
    default:
      if (mayBeLong(name)) chargeMethod(run, base, name, args);
      return builtins.callBuiltin(base, name, args, where);
  }
}

function callObject(
  run: ScriptRun,
  object: GodotObject,
  name: string,
  args: readonly Variant[],
  where: () => string,
): Variant {
  const instance = instanceOf(object);
  if (instance !== null) {
    const fn = instance.script.findMethod(name);
    if (fn !== null && !fn.isAbstract) return invoke(run, fn, instance, args, where);
  } else if (object instanceof ScriptClass) {
    const result = callClass(run, object, name, args, where);
    if (result !== undefined) return result;
  } else if (object instanceof NativeReference) return callStatic(run, object.native, name, args, where);
  if (run.host.isFreed(object)) fail(`Cannot call method '${name}' on a previously freed instance.`);
  const found = findNativeMethod(run.classOf(object), name, run.classNamed);
  if (found === null) {
    // A variable that holds a callable is no method, but a name of the engine's words.
    fail(`Invalid call. Nonexistent ${where()}.`);
  }
  return callNative(run, found, object, args, where);
}

/** Calls a method of a class itself: a static function, or `new`. Undefined when it has none of that name. */
function callClass(
  run: ScriptRun,
  script: ScriptClass,
  name: string,
  args: readonly Variant[],
  where: () => string,
): Variant | undefined {
  const fn = script.findMethod(name);
  if (fn?.isStatic === true) {
    run.touch(fn.owner);
    return invoke(run, fn, null, args, where) ?? null;
  }
  if (name === "new") return newObject(run, script, args);
  return undefined;
}

/** `Script.new(…)`. */
export function newObject(run: ScriptRun, script: ScriptClass, args: readonly Variant[]): Variant {
  if (script.isBroken) fail(`Invalid call. Nonexistent function 'new' in base 'GDScript'.`);
  if (script.isAbstract) fail(`Invalid call. Nonexistent function 'new' in base 'GDScript'.`);
  const { create } = script.native;
  if (create === null) fail(`Invalid call. Nonexistent function 'new' in base 'GDScript'.`);
  const object = create(run.host);
  run.attachInside(object, script, args);
  return object;
}

/** Calls a native method. */
export function callNative(
  run: ScriptRun,
  found: FoundMethod,
  object: GodotObject | null,
  args: readonly Variant[],
  where: () => string,
): Variant {
  const { method } = found;
  chargeArguments(run, args);
  const result = method.call(object, nativeArguments(run, found, args, where), run.host);
  chargeResult(run, result);
  return method.returns === null ? undefined : fromNative(result, method.returns);
}

/** `Class.method(…)` of a native class, `Class.new()` included. */
export function callStatic(
  run: ScriptRun,
  native: NativeClass,
  name: string,
  args: readonly Variant[],
  where: () => string,
): Variant {
  if (name === "new") {
    if (args.length > 0) fail(`Invalid call to ${where()}. Expected 0 argument(s).`);
    if (native.create === null) fail(`Invalid call. Nonexistent function 'new' in base '${native.name}'.`);
    run.memory.charge(16);
    return native.create(run.host);
  }
  const found = findNativeMethod(native, name, run.classNamed);
  if (found === null || found.method.isStatic !== true) fail(`Invalid call. Nonexistent ${where()}.`);
  return callNative(run, found, null, args, where);
}

/** What `print` shows of an object. */
export function objectText(run: ScriptRun, object: GodotObject): string {
  if (run.host.isFreed(object)) return "<Freed Object>";
  const instance = instanceOf(object);
  const toString = instance?.script.findMethod("_to_string") ?? null;
  if (toString !== null) {
    const text = invoke(run, toString, instance, [], () => "function '_to_string'");
    if (typeof text === "string") return text;
  }
  const found = findNativeMethod(run.classOf(object), "to_string", run.classNamed);
  const name = found === null ? null : found.method.call(object, [], run.host);
  return typeof name === "string" ? name : `<${run.classOf(object).name}#${object.get_instance_id()}>`;
}

/** Whether a value is an object, freed ones included. */
export function isObject(value: Variant): value is GodotObject {
  return value instanceof GodotObject && typeOf(value) === TYPE_OBJECT;
}

/** A name as methods take it: a String or StringName. */
export function nameOf(value: Variant): string {
  return value instanceof StringName ? value.name : String(value);
}
