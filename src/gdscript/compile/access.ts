import { GodotObject } from "../../core/index.js";
import { makeFloat } from "../../variant/builtin/numbers.js";
import {
  TYPE_ARRAY,
  TYPE_CALLABLE,
  TYPE_DICTIONARY,
  TYPE_INT,
  TYPE_NIL,
  TYPE_SIGNAL,
  TYPE_STRING,
  TYPE_STRING_NAME,
  type_string,
  typeOf,
  type Variant,
} from "../../variant/index.js";
import { stringify } from "../../variant/stringify.js";
import {
  type BuiltinMember,
  builtinConstant,
  builtinEnum,
  builtinInfo,
  elementType,
  getIndex,
  memberInfo,
  methodInfo,
} from "../run/builtins.js";
import { MethodCallable } from "../run/callable.js";
import { typeText } from "../run/convert.js";
import { fail } from "../run/errors.js";
import type { Evaluate, Frame } from "../run/frame.js";
import type { NativeClass } from "../run/host.js";
import { getSubscript } from "../run/indexing.js";
import { readVariable } from "../run/members.js";
import {
  findNativeConstant,
  findNativeEnum,
  findNativeMethod,
  findNativeProperty,
  findNativeSignal,
  fromNative,
} from "../run/native-members.js";
import { getNamed, signalOf } from "../run/objects.js";
import type { MemberVariable, ScriptClass } from "../run/script-class.js";
import { instanceOf, type ScriptInstance } from "../run/script-instance.js";
import { builtinType, enumOf, metaType, type Type, VARIANT } from "../run/type.js";
import type { AttributeExpression, Place, SubscriptExpression } from "../syntax/tree.js";
import { type Code, code, constantCode, dynamicCode, realCode } from "./code.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";
import { staticCode } from "./identifiers.js";
import type { Found } from "./names.js";

const CALLABLE = builtinType(TYPE_CALLABLE);
const SIGNAL = builtinType(TYPE_SIGNAL);
const INT = builtinType(TYPE_INT);

/** `base.name`. */
export function attributeCode(context: Context, e: AttributeExpression): Code {
  const base = context.expression(e.base);
  return attributeOf(context, base, e.name, e);
}

/** An attribute of what is compiled already. */
export function attributeOf(context: Context, base: Code, name: string, place: Place): Code {
  const { type } = base;
  if (type.kind === "meta") return metaAttribute(context, base, name, place);
  if (type.kind === "script") return scriptAttribute(context, base, name);
  if (type.kind === "native") return nativeAttribute(context, base, type, name) ?? anyAttribute(base, name);
  if (type.kind === "builtin") return builtinAttribute(base, name, place);
  return keyOfConstant(base, name) ?? anyAttribute(base, name);
}

/** What a constant dictionary has by a name. Null when that shows only when it runs. */
function keyOfConstant({ constant }: Code, name: string): Code | null {
  const value = constant?.value instanceof Map ? getIndex(constant.value, name) : undefined;
  return value === undefined ? null : { type: VARIANT, constant: { value }, run: () => value };
}

/** An attribute of a value of which nothing is known before it runs. */
function anyAttribute(base: Code, name: string): Code {
  const { run } = base;
  // The script that was here last, and its variable of that name.
  let seen: ScriptClass | null = null;
  let variable: MemberVariable | null = null;
  return dynamicCode((frame) => {
    const value = run(frame);
    const instance = value instanceof GodotObject ? instanceOf(value) : null;
    if (instance === null) return getNamed(frame.run, value, name);
    if (instance.script !== seen) {
      seen = instance.script;
      const found = seen.findVariable(name);
      variable = found?.isStatic === false ? found : null;
    }
    return variable === null ? getNamed(frame.run, value, name) : readVariable(frame.run, variable, instance);
  });
}

function builtinAttribute(base: Code, name: string, place: Place): Code {
  const { run, type } = base;
  const { variantType } = type;
  if (variantType === TYPE_NIL) refuse(`Cannot get property "${name}" on a null object.`, place);
  if (type.enumType !== null) refuse("Cannot get property from enum value.", place);
  if (variantType === TYPE_DICTIONARY) {
    const value = type.elements[1] ?? VARIANT;
    const made: Code = { type: value, run: (frame) => getNamed(frame.run, run(frame), name) };
    return { ...made, ...keyOfConstant(base, name), type: value };
  }
  const member = memberInfo(variantType, name);
  if (member !== undefined) {
    const made = memberCode(member, run, name);
    return base.constant === undefined ? made : constantCode(member.get(base.constant.value), made.type);
  }
  if (builtinInfo(variantType)?.methods.has(name) === true) {
    return code(CALLABLE, (frame) => getNamed(frame.run, run(frame), name));
  }
  refuse(`Cannot find member "${name}" in base "${type}".`, place);
}

/** A member of a value of a math type. */
function memberCode(member: BuiltinMember, run: Evaluate, name: string): Code {
  const type = builtinType(member.type);
  if (!type.isFloat) return code(type, (frame) => member.get(run(frame)));
  return realCode(type, (frame) => (run(frame) as unknown as Record<string, number>)[name]!);
}

/** The script of an object whose class is known. */
function instanceCode(base: Code, name: string): (frame: Frame) => ScriptInstance {
  const { run } = base;
  return (frame) => {
    const object = run(frame);
    const instance = object == null ? null : instanceOf(object as object);
    if (instance !== null) return instance;
    return fail(
      `Invalid access to property or key '${name}' on a base object of type '${object == null ? "null instance" : typeText(frame.run, object)}'.`,
    );
  };
}

function scriptAttribute(context: Context, base: Code, name: string): Code {
  const declared = context.declaredOf(base.type)!;
  const found = context.names.member(declared, name);
  if (found === null) return nativeAttribute(context, base, base.type, name) ?? anyAttribute(base, name);
  return foundAttribute(context, base, found, name);
}

function foundAttribute(context: Context, base: Code, found: Found, name: string): Code {
  switch (found.kind) {
    case "constant":
      return found.code;
    case "variable": {
      const { variable } = found;
      if (variable.isStatic) return staticCode(context, variable);
      const instance = instanceCode(base, name);
      const { type, slot, getter } = variable;
      if (getter !== null) return { type, run: (frame) => readVariable(frame.run, variable, instance(frame)) };
      if (type.isFloat) {
        const read = (frame: Frame): number => instance(frame).members[slot] as number;
        return { type, real: read, run: (frame) => makeFloat(read(frame)) };
      }
      return { type, run: (frame) => instance(frame).members[slot] as Variant };
    }
    case "signal": {
      const instance = instanceCode(base, name);
      return code(SIGNAL, (frame) => instance(frame).signal(name));
    }
    default: {
      const fn = found.function;
      if (fn.isStatic) return code(CALLABLE, (frame) => new MethodCallable(frame.run, fn.owner, name));
      const instance = instanceCode(base, name);
      return code(CALLABLE, (frame) => new MethodCallable(frame.run, instance(frame).object, name));
    }
  }
}

/** A property, method, signal, constant or enum that the engine's class has. Null when it has none of that name. */
function nativeAttribute(context: Context, base: Code, type: Type, name: string): Code | null {
  const native = type.native ?? type.script!.native;
  const { run } = base;
  const { classNamed } = context.names;
  const found = findNativeProperty(native, name, classNamed);
  if (found !== null) {
    const { property } = found;
    return {
      type: found.type,
      run: (frame) => {
        const object = run(frame);
        if (object == null || frame.run.isFreedObject(object)) return getNamed(frame.run, object ?? null, name);
        return fromNative(property.get(object as never, frame.run.host), property.type);
      },
    };
  }
  if (findNativeMethod(native, name, classNamed) !== null) return code(CALLABLE, anyAttribute(base, name).run);
  if (findNativeSignal(native, name) !== null) {
    return code(SIGNAL, (frame) => {
      const object = run(frame);
      return object == null ? getNamed(frame.run, null, name) : signalOf(frame.run, object as never, name);
    });
  }
  return nativeStatic(native, name);
}

/** An attribute of a class, an enum or a built-in type itself. */
function metaAttribute(context: Context, base: Code, name: string, place: Place): Code {
  const of = base.type.of!;
  if (of.enumType !== null) {
    const value = of.enumType.values.get(name);
    if (value !== undefined) return constantCode(value, of);
    if (base.isTypeOnly === true) refuse(`Cannot find member "${name}" in base "${of.enumType.name}".`, place);
    return anyAttribute(base, name);
  }
  if (of.script !== null) {
    const declared = context.declaredOf(of)!;
    const found = context.names.member(declared, name);
    if (found?.kind === "constant") return found.code;
    if (found?.kind === "variable" && found.variable.isStatic) return staticCode(context, found.variable);
    if (found?.kind === "function" && found.function.isStatic) {
      const fn = found.function;
      return code(CALLABLE, (frame) => new MethodCallable(frame.run, fn.owner, name));
    }
    if (found !== null) refuse(`Cannot find member "${name}" in base "${of}".`, place);
    return nativeStatic(of.script.native, name) ?? anyAttribute(base, name);
  }
  if (of.native !== null) {
    const made = nativeStatic(of.native, name);
    if (made !== null) return made;
    if (name === "new" || findNativeMethod(of.native, name, context.names.classNamed)?.method.isStatic === true) {
      return code(CALLABLE, anyAttribute(base, name).run);
    }
    refuse(`Cannot find member "${name}" in base "${of}".`, place);
  }
  if (of.isVariant) {
    const type = context.names.globalEnumType(`Variant.${name}`);
    if (type !== null) return { type: metaType(type), run: () => null, isTypeOnly: true };
  }
  const constant = builtinConstant(of.variantType, name);
  if (constant !== undefined) return constant.isEnum ? constantCode(constant.value, INT) : foldedConstant(constant);
  const values = builtinEnum(of.variantType, name);
  if (values !== undefined)
    return { type: metaType(enumOf({ name: `${of}.${name}`, values })), run: () => null, isTypeOnly: true };
  const method = methodInfo(of.variantType, name);
  if (method?.isStatic === true) return code(CALLABLE, anyAttribute(base, name).run);
  refuse(`Cannot find member "${name}" in base "${of}".`, place);
}

function foldedConstant({ value, type }: { readonly value: Variant; readonly type: number }): Code {
  return constantCode(value, builtinType(type));
}

function nativeStatic(native: NativeClass, name: string): Code | null {
  const constant = findNativeConstant(native, name);
  if (constant !== undefined) return constantCode(constant, INT);
  const values = findNativeEnum(native, name);
  if (values === undefined) return null;
  return { type: metaType(enumOf({ name: `${native.name}.${name}`, values })), run: () => null, isTypeOnly: true };
}

/** `base[index]`. */
export function subscriptCode(context: Context, e: SubscriptExpression): Code {
  const base = context.expression(e.base);
  const index = context.expression(e.index);
  return subscriptOf(base, index, e);
}

export function subscriptOf(base: Code, index: Code, place: Place): Code {
  const { type, run } = base;
  const { run: at } = index;
  if (type.kind === "meta" && type.of!.enumType === null) {
    if (type.of!.script === null) refuse(`Cannot use subscript operator on a base of type "${type}".`, place);
  }
  const element = type.kind === "builtin" ? resultType(type, index.type, place) : VARIANT;
  const isKnown = base.constant !== undefined && index.constant !== undefined;
  if (
    !isKnown &&
    type.variantType === TYPE_ARRAY &&
    type.kind === "builtin" &&
    (index.type.isInt || index.type.isVariant)
  ) {
    return {
      type: element,
      run: (frame) => {
        const list = run(frame) as readonly Variant[];
        const i = at(frame);
        if (typeof i === "number" && i >= 0 && i < list.length && (i | 0) === i) {
          const item = list[i];
          return item === undefined ? null : item;
        }
        return getSubscript(frame.run, list, i);
      },
    };
  }
  const made: Code = { type: element, run: (frame) => getSubscript(frame?.run, run(frame), at(frame)) };
  if (base.constant !== undefined && index.constant !== undefined && type.kind === "builtin") {
    const value = getIndex(base.constant.value, index.constant.value);
    if (value === undefined)
      refuse(`Cannot get index "${shown(index.constant.value)}" from "${shown(base.constant.value)}".`, place);
    return { ...made, constant: { value }, run: () => value };
  }
  return made;
}

function resultType(base: Type, index: Type, place: Place): Type {
  const [first, second] = base.elements;
  if (base.variantType === TYPE_ARRAY && first !== undefined) return first;
  if (base.variantType === TYPE_DICTIONARY) return second ?? VARIANT;
  if (index.isVariant) return VARIANT;
  const isName = index.variantType === TYPE_STRING || index.variantType === TYPE_STRING_NAME;
  const isNumber = index.isInt || index.isFloat;
  if (base.variantType > 0 && base.variantType < TYPE_ARRAY && base.variantType !== TYPE_STRING && isName)
    return VARIANT;
  if (base.variantType >= TYPE_ARRAY || base.variantType === TYPE_STRING || base.variantType === TYPE_STRING_NAME) {
    if (!isNumber && index.variantType !== 1)
      refuse(`Invalid index type "${index}" for a base of type "${base}".`, place);
  }
  if (base.variantType > 0 && base.variantType <= 4 && base.variantType !== TYPE_STRING) {
    refuse(`Cannot use subscript operator on a base of type "${base}".`, place);
  }
  return builtinType(elementType(base.variantType));
}

/** A constant in an error's words; of a container the type only, because many places may name one that is large. */
function shown(value: Variant): string {
  const type = typeOf(value);
  return type >= TYPE_DICTIONARY ? type_string(type) : stringify(value);
}
