import { makeFloat } from "../../variant/builtin/numbers.js";
import { TYPE_CALLABLE, TYPE_OBJECT, TYPE_SIGNAL, typeFromString, type Variant } from "../../variant/index.js";
import { builtins } from "../run/builtin-functions.js";
import { FunctionCallable, MethodCallable } from "../run/callable.js";
import type { Frame } from "../run/frame.js";
import { readVariable } from "../run/members.js";
import {
  findNativeConstant,
  findNativeEnum,
  findNativeMethod,
  findNativeProperty,
  findNativeSignal,
  fromNative,
} from "../run/native-members.js";
import { signalOf } from "../run/objects.js";
import type { MemberVariable } from "../run/script-class.js";
import type { ScriptFunction } from "../run/script-function.js";
import { builtinType, enumOf, metaType, nativeType, scriptType, VARIANT } from "../run/type.js";
import type { NameExpression, Place } from "../syntax/tree.js";
import { type Code, dynamicCode } from "./code.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";
import type { Found } from "./names.js";
import type { FunctionScope, Local } from "./scope.js";

const CALLABLE = builtinType(TYPE_CALLABLE);
const SIGNAL = builtinType(TYPE_SIGNAL);

/** A parameter or local variable. */
export function localCode(local: Local): Code {
  const { slot, type } = local;
  if (local.constant !== null) return local.constant;
  if (type.isFloat) {
    const read = (frame: Frame): number => frame.locals[slot] as number;
    return { type, real: read, run: (frame) => makeFloat(frame.locals[slot] as number), isStable: true };
  }
  return { type, run: (frame) => frame.locals[slot] as Variant, isStable: true };
}

/** `self`. */
export function selfCode(context: Context, place: Place): Code {
  if (context.scope.isStatic) refuse('Cannot use "self" inside a static function.', place);
  context.scope.useSelf();
  return { type: scriptType(context.owner.script), run: (frame) => frame.instance!.object, isStable: true };
}

/** What a name stands for where it is written. */
export function nameCode(context: Context, e: NameExpression): Code {
  const { name } = e;
  const { scope, owner, names } = context;
  const local = scope.find(name);
  if (local !== undefined) return localCode(local);
  if (typeFromString(name) > 0 && typeFromString(name) !== TYPE_OBJECT) {
    return { type: metaType(builtinType(typeFromString(name))), run: () => null, isTypeOnly: true };
  }
  if (name === "Variant") return { type: metaType(VARIANT), run: () => null, isTypeOnly: true };
  for (const at of names.scopeOf(owner)) {
    const found = names.ownMember(at, name);
    if (found !== null) {
      const made = memberCode(context, found, owner.script.inherits(at.script), e);
      if (made !== null) return made;
    }
    if (at.script.localName === name) return names.classCode(at.script);
  }
  const native = nativeMemberCode(context, name, e);
  if (native !== null) return native;
  const autoload = autoloadCode(context, name);
  if (autoload !== null) return autoload;
  const type = names.globalType(name);
  const singleton = singletonCode(context, name);
  if (singleton !== null) return singleton;
  if (type !== null) return type;
  const constant = names.globalConstant(name);
  if (constant !== null) return constant;
  const utility = builtins.arity(name);
  if (utility !== null) {
    const text = `${builtins.isScriptFunction(name) ? "@GDScript" : "@GlobalScope"}::${name}`;
    return {
      type: CALLABLE,
      isRunConstant: true,
      run: (frame) =>
        new FunctionCallable(frame.run, text, name, utility, (args) =>
          builtins.call(frame.run, name, args, `function '${text} (Callable)'`),
        ),
    };
  }
  refuse(`Identifier "${name}" not declared in the current scope.`, e);
}

/** A member of the class that the function is in, or, with less, of one around it. Null when it can't be reached. */
function memberCode(context: Context, found: Found, isOwn: boolean, place: NameExpression): Code | null {
  switch (found.kind) {
    case "constant":
      return found.code;
    case "variable": {
      const { variable } = found;
      if (!isOwn && !variable.isStatic) return null;
      return variableCode(context, variable, place);
    }
    case "function": {
      const fn = found.function;
      if (!isOwn && !fn.isStatic) return null;
      return functionReference(context, fn, place);
    }
    default:
      if (!isOwn) return null;
      needInstance(context, "signal", place);
      return signalCode(found.signal.name);
  }
}

function needInstance(context: Context, what: string, { name, ...place }: NameExpression): void {
  const { scope } = context;
  if (scope.isStatic) {
    let outermost: FunctionScope = scope;
    while (outermost.outer !== null) outermost = outermost.outer;
    const where =
      outermost.name === "@static_initializer"
        ? "a static variable initializer"
        : `the static function "${outermost.name}()"`;
    refuse(`Cannot access ${what} "${name}" from ${where}.`, place);
  }
  scope.useSelf();
}

function signalCode(name: string): Code {
  return { type: SIGNAL, run: (frame) => frame.instance!.signal(name) };
}

function functionReference(context: Context, fn: ScriptFunction, place: NameExpression): Code {
  const { name } = fn;
  if (fn.isStatic) {
    const { owner } = fn;
    return { type: CALLABLE, run: (frame) => new MethodCallable(frame.run, owner, name) };
  }
  needInstance(context, "function", place);
  return { type: CALLABLE, run: (frame) => new MethodCallable(frame.run, frame.instance!.object, name) };
}

/** Whether a variable is read and written as it is here: it has no getter and setter, or this is one of them. */
export function isDirect(context: Context, variable: MemberVariable, accessor: ScriptFunction | null): boolean {
  return accessor === null || context.scope.propertyName === variable.name;
}

function variableCode(context: Context, variable: MemberVariable, place: NameExpression): Code {
  const { type, slot } = variable;
  if (variable.isStatic) return staticCode(context, variable);
  needInstance(context, "variable", place);
  if (!isDirect(context, variable, variable.getter)) {
    return { type, run: (frame) => readVariable(frame.run, variable, frame.instance) };
  }
  if (type.isFloat) {
    const read = (frame: Frame): number => frame.members[slot] as number;
    return { type, real: read, run: (frame) => makeFloat(frame.members[slot] as number) };
  }
  return { type, run: (frame) => frame.members[slot] as Variant };
}

/** A static variable of whatever class. */
export function staticCode(context: Context, variable: MemberVariable): Code {
  const { type, slot, owner } = variable;
  if (!isDirect(context, variable, variable.getter)) {
    return { type, run: (frame) => readVariable(frame.run, variable, null) };
  }
  const { index } = owner;
  const slots = (frame: Frame): unknown[] => frame.run.statics[index] ?? frame.run.touch(owner);
  if (type.isFloat) {
    const read = (frame: Frame): number => slots(frame)[slot] as number;
    return { type, real: read, run: (frame) => makeFloat(read(frame)) };
  }
  return { type, run: (frame) => slots(frame)[slot] as Variant };
}

/** A property, method, signal, enum or constant of the class of the engine that the script extends. */
function nativeMemberCode(context: Context, name: string, e: NameExpression): Code | null {
  const { native } = context.owner.script;
  const { classNamed } = context.names;
  const found = findNativeProperty(native, name, classNamed);
  if (found !== null) {
    needInstance(context, "variable", e);
    const { property } = found;
    return {
      type: found.type,
      run: (frame) => fromNative(property.get(frame.instance!.object, frame.run.host), property.type),
    };
  }
  const method = findNativeMethod(native, name, classNamed);
  if (method !== null) {
    if (method.method.isStatic !== true) needInstance(context, "function", e);
    return { type: CALLABLE, run: (frame) => new MethodCallable(frame.run, frame.instance!.object, name) };
  }
  if (findNativeSignal(native, name) !== null) {
    needInstance(context, "signal", e);
    return { type: SIGNAL, run: (frame) => signalOf(frame.run, frame.instance!.object, name) };
  }
  const values = findNativeEnum(native, name);
  if (values !== undefined) {
    return { type: metaType(enumOf({ name: `${native.name}.${name}`, values })), run: () => null, isTypeOnly: true };
  }
  const constant = findNativeConstant(native, name);
  return constant === undefined
    ? null
    : { ...dynamicCode(() => constant), type: builtinType(2), constant: { value: constant } };
}

function autoloadCode(context: Context, name: string): Code | null {
  const autoload = context.names.project.autoload(name);
  if (autoload === undefined) return null;
  const script = autoload.script === null ? null : context.fileClass(autoload.script);
  const native = context.names.classNamed(autoload.nativeClass);
  const type = script !== null ? scriptType(script.script) : native === undefined ? null : nativeType(native);
  const run = (frame: Frame): Variant => frame.run.host.autoload(name);
  return type === null ? dynamicCode(run) : { type, run };
}

function singletonCode(context: Context, name: string): Code | null {
  const className = context.names.project.singletonClass(name);
  const native = className === undefined ? undefined : context.names.classNamed(className);
  if (native === undefined) return null;
  return { type: nativeType(native), run: (frame) => frame.run.host.singleton(name) };
}
