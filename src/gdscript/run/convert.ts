import type { GodotObject } from "../../core/index.js";
import { makeFloat } from "../../variant/builtin/numbers.js";
import {
  type ContainerType,
  GDArray,
  GDDictionary,
  GDFloat,
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NIL,
  TYPE_OBJECT,
  type_string,
  typeOf,
  type Variant,
} from "../../variant/index.js";
import { convert } from "./builtins.js";
import { fail } from "./errors.js";
import { NativeReference } from "./native-reference.js";
import type { ScriptRun } from "./run.js";
import { ScriptClass } from "./script-class.js";
import { instanceOf } from "./script-instance.js";
import { containerTypeOf, nativeInherits, type Type } from "./type.js";

/** What {@link tryConvert} gives for a value that can't be of the type. */
export const UNFIT: unique symbol = Symbol("unfit");

/** A float as a plain double. Ints too. */
export function real(value: unknown): number {
  return typeof value === "number" ? value : value instanceof GDFloat ? value.value : Number(value);
}

/**
 * A value as it is in a variable of a type, as far as the engine converts without being asked.
 *
 * @param run - Knows the classes of objects.
 * @param value - Any value.
 * @param type - The variable's type.
 * @returns The value; {@link UNFIT} when it can't be in such a variable.
 */
export function tryConvert(run: ScriptRun, value: Variant, type: Type): Variant | typeof UNFIT {
  switch (type.kind) {
    case "native":
    case "script":
      return value === null || value === undefined || isInstance(run, value, type) ? value : UNFIT;
    case "builtin":
      return toBuiltin(value, type);
    default:
      return value;
  }
}

function toBuiltin(value: Variant, type: Type): Variant | typeof UNFIT {
  const wanted = type.variantType;
  if (wanted === TYPE_NIL) return value;
  const found = typeOf(value);
  if (found === wanted) {
    if (!type.isTypedContainer) return value;
    return hasElements(value, type) ? value : UNFIT;
  }
  if (wanted === TYPE_FLOAT && found === TYPE_INT) return makeFloat(Number(value));
  if (type.isTypedContainer) return wanted === TYPE_ARRAY && found > TYPE_ARRAY ? typedItems(value, type) : UNFIT;
  const converted = convert(value, wanted);
  return converted === undefined ? UNFIT : converted;
}

/** A packed array as a typed array of what it holds. */
function typedItems(value: Variant, type: Type): Variant | typeof UNFIT {
  const items = convert(value, TYPE_ARRAY) as readonly Variant[];
  const [element] = type.elements;
  const fits = items.every((item) => typeOf(item) === element!.variantType);
  return fits ? new GDArray(containerTypeOf(element!), items) : UNFIT;
}

function sameContainerType(a: ContainerType, b: ContainerType): boolean {
  return a.type === b.type && (a.class_name ?? "") === (b.class_name ?? "") && (a.script ?? "") === (b.script ?? "");
}

/** Whether an array or dictionary declares just these types. */
export function hasElements(value: Variant, type: Type): boolean {
  const [first, second] = type.elements;
  if (value instanceof GDArray && value.is_typed())
    return sameContainerType(value.elementType, containerTypeOf(first!));
  if (value instanceof GDDictionary && second !== undefined) {
    return (
      sameContainerType(value.key_type, containerTypeOf(first!)) &&
      sameContainerType(value.value_type, containerTypeOf(second))
    );
  }
  return false;
}

/** Whether a value is an object of a class, or of one that inherits it. */
export function isInstance(run: ScriptRun, value: Variant, type: Type): boolean {
  if (typeOf(value) !== TYPE_OBJECT) return false;
  const object = value as GodotObject;
  if (type.script !== null) return instanceOf(object)?.script.inherits(type.script) ?? false;
  if (run.host.isFreed(object)) return false;
  return nativeInherits(run.classOf(object), type.native!);
}

/** The error of an assignment to a variable of a type that the value can't have. */
export function failAssignment(run: ScriptRun, value: Variant, type: Type): never {
  const isObject = typeOf(value) === TYPE_OBJECT;
  if (isObject && run.host.isFreed(value as GodotObject)) fail("Trying to assign invalid previously freed instance.");
  if (type.isTypedContainer) {
    const what = type.variantType === TYPE_ARRAY ? "array" : "dictionary";
    if (typeOf(value) === type.variantType) {
      fail(
        `Trying to assign ${what === "array" ? "an" : "a"} ${what} of type "${typeText(run, value)}" to a variable of type "${type}".`,
      );
    }
    fail(`Trying to assign a value of type "${typeText(run, value)}" to a variable of type "${type}".`);
  }
  if (type.kind === "script" && !isObject) {
    fail(`Trying to assign a non-object value to a variable of type '${fileName(type.script!.path)}'.`);
  }
  const found = isObject ? scriptOrClass(run, value as GodotObject, type) : type_string(typeOf(value));
  const wanted = type.kind === "script" ? fileName(type.script!.path) : String(type);
  fail(`Trying to assign value of type '${found}' to a variable of type '${wanted}'.`);
}

function scriptOrClass(run: ScriptRun, object: GodotObject, type: Type): string {
  const script = type.kind === "script" ? instanceOf(object)?.script : undefined;
  return script === undefined ? run.classOf(object).name : fileName(script.path);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The error of a `return` whose value can't be of the function's type. */
export function failReturn(run: ScriptRun, value: Variant, type: Type): never {
  const isObject = typeOf(value) === TYPE_OBJECT;
  if (isObject && run.host.isFreed(value as GodotObject)) fail("Trying to return a previously freed instance.");
  if (type.isTypedContainer && typeOf(value) === type.variantType) {
    const what = type.variantType === TYPE_ARRAY ? "an array" : "a dictionary";
    fail(`Trying to return ${what} of type "${typeText(run, value)}" where expected return type is "${type}".`);
  }
  if (type.variantType === TYPE_DICTIONARY && type.isTypedContainer) {
    fail(`Trying to return a value of type "${typeText(run, value)}" where expected return type is "${type}".`);
  }
  const found = isObject ? scriptOrClass(run, value as GodotObject, type) : type_string(typeOf(value));
  fail(`Trying to return value of type "${found}" from a function whose return type is "${type}".`);
}

/** What errors call the type of a value: the class and script of an object, the elements of an array. */
export function typeText(run: ScriptRun, value: Variant): string {
  const type = typeOf(value);
  if (value instanceof GDArray && value.is_typed()) return `Array[${elementText(run, value.elementType)}]`;
  if (value instanceof GDDictionary && value.is_typed()) {
    return `Dictionary[${elementText(run, value.key_type)}, ${elementText(run, value.value_type)}]`;
  }
  if (type === TYPE_ARRAY || type === TYPE_DICTIONARY || type !== TYPE_OBJECT) return type_string(Math.max(type, 0));
  const object = value as GodotObject;
  if (run.host.isFreed(object)) return "previously freed";
  if (object instanceof ScriptClass) return "GDScript";
  if (object instanceof NativeReference) return object.native.name;
  const instance = instanceOf(object);
  const name = run.classOf(object).name;
  return instance === null ? name : `${name} (${instance.script.displayName})`;
}

function elementText(run: ScriptRun, type: ContainerType): string {
  if (type.script !== undefined && type.script !== "") {
    return run.library.classAt(type.script)?.displayName ?? fileName(type.script);
  }
  if (type.class_name !== undefined && type.class_name !== "") return type.class_name;
  return type.type === TYPE_NIL ? "Variant" : type_string(type.type);
}

/** Whether an object may be an element of a typed container. */
export function isElement(run: ScriptRun, object: GodotObject, type: ContainerType): boolean {
  if (type.script !== undefined && type.script !== "") {
    const script = run.library.classAt(type.script);
    return script !== null && (instanceOf(object)?.script.inherits(script) ?? false);
  }
  const native = run.library.nativeClass(type.class_name ?? "Object");
  return native === undefined || nativeInherits(run.classOf(object), native);
}
