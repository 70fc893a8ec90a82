import {
  GDArray,
  StringName,
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_INT,
  TYPE_NIL,
  TYPE_OBJECT,
  type Variant,
} from "../../variant/index.js";
import { dictionaryOf } from "./builtins.js";
import type { NativeClass } from "./host.js";
import type { ExportGroup, MemberSignal, MemberVariable, ScriptClass } from "./script-class.js";
import type { ScriptFunction } from "./script-function.js";
import { type Type, VOID } from "./type.js";

/*
 * What scripts can ask of their own classes: get_property_list(), get_method_list(), get_signal_list().
 */

const USAGE_SCRIPT = 4096;
const USAGE_NIL_IS_VARIANT = 131072;
const USAGE_CLASS_IS_ENUM = 65536;
const HINT_ARRAY_TYPE = 31;
const HINT_DICTIONARY_TYPE = 38;

/** The name by which a type is known everywhere: that of the engine's class for a script without a `class_name`. */
function publicName(type: Type): string {
  const { script } = type;
  if (script === null) return String(type);
  return script.outer === null && script.localName !== "" ? script.localName : script.native.name;
}

/** A type as a property's description has it. */
function described(type: Type, usage: number): Record<string, Variant> {
  const [first, second] = type.elements;
  let hint = 0;
  let hintString = "";
  if (type.variantType === TYPE_ARRAY && first !== undefined) {
    hint = HINT_ARRAY_TYPE;
    hintString = publicName(first);
  } else if (type.variantType === TYPE_DICTIONARY && first !== undefined) {
    hint = HINT_DICTIONARY_TYPE;
    hintString = `${publicName(first)};${publicName(second!)}`;
  }
  const isVariant = type.kind === "variant";
  const className = type.isObject || type.enumType !== null ? publicName(type) : "";
  const flags = (isVariant ? USAGE_NIL_IS_VARIANT : 0) | (type.enumType !== null ? USAGE_CLASS_IS_ENUM : 0);
  return {
    class_name: new StringName(className),
    type: isVariant ? TYPE_NIL : type.isObject ? TYPE_OBJECT : type.variantType,
    hint,
    hint_string: hintString,
    usage: usage | flags,
  };
}

export function propertyInfo(
  name: string,
  type: Type,
  usage: number,
  exported: MemberVariable["exported"] = null,
): Variant {
  const info = described(type, usage);
  if (exported !== null) {
    info.usage = exported.usage | (Number(info.usage) & (USAGE_NIL_IS_VARIANT | USAGE_CLASS_IS_ENUM));
    if (exported.hint !== 0) {
      info.hint = exported.hint;
      info.hint_string = exported.hintString;
    }
  }
  return dictionaryOf({ name, ...info });
}

function groupInfo({ name, hintString, usage }: ExportGroup): Variant {
  return dictionaryOf({
    name,
    class_name: new StringName(""),
    type: TYPE_NIL,
    hint: 0,
    hint_string: hintString,
    usage,
  });
}

/** A list of descriptions as `Array[Dictionary]`. */
export function dictionaries(list: readonly Variant[]): Variant {
  return new GDArray(TYPE_DICTIONARY, list);
}

/** What a script adds to the properties of its objects. */
export function scriptProperties(script: ScriptClass): Variant[] {
  const list: Variant[] = [];
  for (const at of [...script.lineage()].reverse()) {
    const name = at.displayName;
    list.push(
      dictionaryOf({ name, class_name: new StringName(""), type: TYPE_NIL, hint: 0, hint_string: at.path, usage: 128 }),
    );
    for (const item of at.exports) {
      if (!("slot" in item)) list.push(groupInfo(item));
      else if (!item.isStatic)
        list.push(propertyInfo(item.name, item.exported?.type ?? item.type, USAGE_SCRIPT, item.exported));
    }
  }
  return list;
}

/** What a class itself has: static variables. */
export function staticProperties(script: ScriptClass): Variant[] {
  return [...script.lineage()].flatMap((at) =>
    [...at.variables.values()]
      .filter(({ isStatic }) => isStatic)
      .map((variable) => propertyInfo(variable.name, variable.type, USAGE_SCRIPT)),
  );
}

export function methodInfoOf(fn: ScriptFunction): Variant {
  const flags = 1 | (fn.isStatic ? 32 : 0) | (fn.hasRest ? 16 : 0) | (fn.isAbstract ? 128 : 0);
  return dictionaryOf({
    name: fn.name,
    args: dictionaries(fn.parameters.map(({ name, type }) => propertyInfo(name, type, 0))),
    default_args: fn.parameters.filter(({ fallback }) => fallback !== null).map(({ constant }) => constant ?? null),
    flags,
    id: 0,
    return: propertyInfo("", fn.isVoid ? VOID : fn.returns, 0),
  });
}

export function signalInfoOf({ name, parameters }: MemberSignal): Variant {
  return dictionaryOf({
    name,
    args: dictionaries(parameters.map(({ name: parameter, type }) => propertyInfo(parameter, type, 0))),
    default_args: [],
    flags: 1,
    id: 0,
    return: dictionaryOf({
      name: "",
      class_name: new StringName(""),
      type: TYPE_NIL,
      hint: 0,
      hint_string: "",
      usage: 6,
    }),
  });
}

export function scriptMethods(script: ScriptClass): Variant[] {
  return [...script.lineage()].reverse().flatMap((at) => [...at.functions.values()].map(methodInfoOf));
}

export function scriptSignals(script: ScriptClass): Variant[] {
  return [...script.lineage()].reverse().flatMap((at) => [...at.signals.values()].map(signalInfoOf));
}

/** The properties that the classes of the engine have. */
export function nativeProperties(native: NativeClass): Variant[] {
  const classes: NativeClass[] = [];
  for (let at: NativeClass | null = native; at !== null; at = at.base) classes.unshift(at);
  return classes.flatMap((at) => [
    dictionaryOf({
      name: at.name,
      class_name: new StringName(""),
      type: TYPE_NIL,
      hint: 0,
      hint_string: at.name,
      usage: 128,
    }),
    ...[...at.propertyNames()].map((name) => {
      const { type, usage = 6 } = at.property(name)!;
      return dictionaryOf({
        name,
        class_name: new StringName(type.type === TYPE_OBJECT || type.type === TYPE_INT ? (type.className ?? "") : ""),
        type: type.type,
        hint: 0,
        hint_string: "",
        usage,
      });
    }),
  ]);
}

/** The methods of a class of the engine, its own ones and inherited ones. */
export function nativeMethods(native: NativeClass): Variant[] {
  const list: Variant[] = [];
  for (let at: NativeClass | null = native; at !== null; at = at.base) {
    for (const name of at.methodNames()) {
      const method = at.method(name)!;
      list.push(
        dictionaryOf({
          name,
          args: dictionaries(
            method.parameters.map(({ name: parameter, type }) =>
              dictionaryOf({
                name: parameter,
                class_name: new StringName(type.className ?? ""),
                type: type.type,
                hint: 0,
                hint_string: "",
                usage: 6,
              }),
            ),
          ),
          default_args: method.parameters
            .filter(({ fallback }) => fallback !== undefined)
            .map(({ fallback }) => fallback ?? null),
          flags:
            1 |
            (method.isStatic === true ? 32 : 0) |
            (method.isVararg === true ? 16 : 0) |
            (method.isVirtual === true ? 8 : 0),
          id: 0,
          return: dictionaryOf({
            name: "",
            class_name: new StringName(""),
            type: method.returns?.type ?? TYPE_NIL,
            hint: 0,
            hint_string: "",
            usage: 6,
          }),
        }),
      );
    }
  }
  return list;
}

export function nativeSignals(native: NativeClass): Variant[] {
  const list: Variant[] = [];
  for (let at: NativeClass | null = native; at !== null; at = at.base) {
    for (const name of at.signalNames()) list.push(dictionaryOf({ name, args: [], default_args: [], flags: 1, id: 0 }));
  }
  return list;
}
