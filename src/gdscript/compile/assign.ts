import { makeFloat } from "../../variant/builtin/numbers.js";
import {
  GDFloat,
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NIL,
  TYPE_STRING,
  type Variant,
} from "../../variant/index.js";
import { canConvert } from "../run/builtins.js";
import { failAssignment, failReturn, real, tryConvert, UNFIT } from "../run/convert.js";
import type { Frame } from "../run/frame.js";
import { nativeInherits, sameTypes, type Type, VARIANT } from "../run/type.js";
import type { Place } from "../syntax/tree.js";
import { type Code, constantCode } from "./code.js";
import { refuse } from "./declared-class.js";

/** Whether a value of one type is one of the other as it is. */
export function isA(from: Type, to: Type): boolean {
  if (to.kind === "variant") return true;
  if (from.kind === "variant" || from.kind === "void") return false;
  if (from.kind === "meta") return to.kind === "native" && isMetaA(from, to);
  if (to.kind === "native" || to.kind === "script") {
    if (from.kind === "builtin") return from.variantType === TYPE_NIL;
    if (to.script !== null) return from.script?.inherits(to.script) ?? false;
    return nativeInherits(from.script?.native ?? from.native, to.native!);
  }
  if (from.kind !== "builtin") return false;
  if (from.variantType !== to.variantType) return false;
  if (to.isTypedContainer) return sameTypes(from, to);
  return to.enumType === null || from.enumType === null || from.enumType.name === to.enumType.name;
}

function isMetaA(from: Type, to: Type): boolean {
  if (from.of!.kind === "script")
    return ["GDScript", "Script", "Resource", "RefCounted", "Object"].includes(to.native!.name);
  return from.of!.kind === "native" && ["GDScriptNativeClass", "RefCounted", "Object"].includes(to.native!.name);
}

/** Whether a value of one type may turn out to be one of the other, or be made one: what the engine lets pass. */
export function mayBecome(from: Type, to: Type): boolean {
  if (to.kind === "variant" || from.kind === "variant" || isA(from, to)) return true;
  if (from.kind === "void") return false;
  if (to.isObject) return from.isObject && isA(to, from);
  if (to.kind !== "builtin") return true;
  if (from.kind === "meta") return from.of!.enumType !== null && to.variantType === TYPE_DICTIONARY;
  if (from.kind !== "builtin" || from.isTypedContainer || to.isTypedContainer) {
    // Of a typed array, too, a packed one can be made.
    if (from.variantType === TYPE_ARRAY && to.variantType > TYPE_ARRAY) return true;
    if (to.variantType === TYPE_ARRAY && from.kind === "builtin" && from.variantType > TYPE_ARRAY) return true;
    // A container without types may be a typed one.
    return (
      from.kind === "builtin" && from.variantType === to.variantType && !(from.isTypedContainer && to.isTypedContainer)
    );
  }
  return from.variantType === to.variantType || canConvert(from.variantType, to.variantType);
}

/** Says when the code runs that a value can't be of a type. */
export type Failed = (run: Frame["run"], value: Variant, type: Type) => never;

/**
 * An expression as the value of a variable of a type: converted when it runs, as far as that is not known before.
 *
 * @param usage - For what is refused before anything runs.
 * @param failed - What a value that does not fit is answered with.
 */
export function converted(
  of: Code,
  to: Type,
  place: Place,
  usage: "assign" | "return" | "pass" = "assign",
  failed: Failed = usage === "return" ? failReturn : failAssignment,
): Code {
  // What it is is not known any more: a slot for anything keeps floats as Variants.
  if (to.kind === "variant" || to.kind === "void") return of.type.isFloat ? { ...of, type: VARIANT } : of;
  if (!mayBecome(of.type, to)) {
    refuse(`Cannot ${usage} a value of type "${of.type}" as "${to}".`, place);
  }
  if (isA(of.type, to)) return sameTypes(of.type, to) ? of : { ...of, type: to };
  if (of.constant !== undefined && to.kind === "builtin") {
    const value = tryConvert(null as never, of.constant.value, to);
    if (value !== UNFIT) return constantCode(value, to);
  }
  return { type: to, ...conversion(of, to, failed) };
}

function conversion(of: Code, to: Type, failed: Failed): Pick<Code, "run" | "real"> {
  const { run, type } = of;
  const convert = (frame: Frame, value: Variant): Variant => {
    const fitted = tryConvert(frame?.run, value, to);
    return fitted === UNFIT ? failed(frame?.run, value, to) : fitted;
  };
  if (to.kind === "builtin" && !to.isTypedContainer) {
    switch (to.variantType) {
      case TYPE_FLOAT:
        return floatConversion(of, convert);
      case TYPE_INT:
        if (type.isInt) return { run, ...(of.real === undefined ? {} : { real: of.real }) };
        return {
          run: (frame) => {
            const value = run(frame);
            if (typeof value === "number" && (value | 0) === value) return value === 0 ? 0 : value;
            return convert(frame, value);
          },
        };
      case TYPE_BOOL:
        return {
          run: (frame) => {
            const value = run(frame);
            return typeof value === "boolean" ? value : convert(frame, value);
          },
        };
      case TYPE_STRING:
        return {
          run: (frame) => {
            const value = run(frame);
            return typeof value === "string" ? value : convert(frame, value);
          },
        };
      default:
    }
  }
  return { run: (frame) => convert(frame, run(frame)) };
}

function floatConversion(of: Code, convert: (frame: Frame, value: Variant) => Variant): Pick<Code, "run" | "real"> {
  const { run } = of;
  if (of.real !== undefined) {
    const number = of.real;
    return { real: number, run: (frame) => makeFloat(number(frame)) };
  }
  const number = (frame: Frame): number => {
    const value = run(frame);
    if (typeof value === "number") return value;
    if (value instanceof GDFloat) return value.value;
    return real(convert(frame, value));
  };
  return { real: number, run: (frame) => makeFloat(number(frame)) };
}

/** The value of an expression as it is kept in a slot: plain doubles for floats. */
export function slotCode(of: Code): (frame: Frame) => unknown {
  if (!of.type.isFloat) return of.run;
  if (of.constant !== undefined) {
    const value = real(of.constant.value);
    return () => value;
  }
  return of.real ?? ((frame) => real(of.run(frame)));
}

/** The type of a literal's elements when it goes into a typed container. */
export function elementTypes(wanted: Type | null | undefined, variantType: number): readonly Type[] {
  return wanted != null && wanted.variantType === variantType ? wanted.elements : [];
}
