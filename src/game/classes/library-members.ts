import type { GodotObject } from "../../core/index.js";
import { dictionaryOf } from "../../gdscript/run/builtins.js";
import { ScriptCallable } from "../../gdscript/run/callable.js";
import type { NativeType } from "../../gdscript/run/host.js";
import {
  Callable,
  GDArray,
  PackedStringArray,
  StringName,
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_DICTIONARY,
  TYPE_INT,
  TYPE_NIL,
  TYPE_OBJECT,
  TYPE_PACKED_INT32_ARRAY,
  TYPE_PACKED_STRING_ARRAY,
  TYPE_STRING_NAME,
  type Variant,
} from "../../variant/index.js";
import { toScriptValue } from "../script-values.js";

/*
 * Members of this library's own classes, as scripts see them. Names come from the class table only, never from a script.
 */

type Members = Record<string, unknown>;

/** A value as this library takes it: it calls functions, not callables. */
function toLibrary(value: Variant): unknown {
  if (value instanceof ScriptCallable) return value.asFunction();
  return value instanceof Callable ? null : value;
}

/** What this library gave, as the class reference types it. */
function fromLibrary(value: unknown, type: NativeType | null): Variant {
  if (value === undefined || value === null || type === null) return null;
  if (type.type === TYPE_BOOL || type.type === TYPE_INT) return value as Variant;
  if (typeof value === "function") return (value as { scriptCallable?: Variant }).scriptCallable ?? new Callable();
  if (Array.isArray(value)) {
    switch (type.type) {
      case TYPE_ARRAY: {
        const [element] = type.elements ?? [];
        if (element === undefined) return value;
        const { type: of, className } = element;
        if (of === TYPE_STRING_NAME)
          return new GDArray(
            of,
            (value as string[]).map((name) => new StringName(name)),
          );
        const declared = of === TYPE_OBJECT ? { type: of, class_name: className ?? "" } : { type: of };
        return new GDArray(declared, value as Variant[]);
      }
      case TYPE_PACKED_INT32_ARRAY:
        return Int32Array.from(value as number[]);
      case TYPE_PACKED_STRING_ARRAY:
        return new PackedStringArray(value as string[]);
    }
  }
  if (type.type === TYPE_DICTIONARY && !(value instanceof Map)) return dictionaryOf(value as Record<string, Variant>);
  return type.type === TYPE_NIL || type.type === TYPE_DICTIONARY ? toScriptValue(value as Variant) : (value as Variant);
}

/** @param name - A name of the class table that JavaScript's own objects have no method of. */
export function hasLibraryMethod(object: GodotObject, name: string): boolean {
  return typeof (object as unknown as Members)[name] === "function";
}

/**
 * Whether an object of this library has a field of its own for a property. What was exposed to code outside of the game leads back to the property.
 *
 * @param library - The class that has it.
 * @param name - A name of the class table.
 */
export function hasLibraryField(library: { readonly prototype: object }, object: GodotObject, name: string): boolean {
  if (name in library.prototype) return true;
  const own = Object.getOwnPropertyDescriptor(object, name);
  return own !== undefined && own.get === undefined;
}

export function callLibrary(
  object: GodotObject,
  name: string,
  args: readonly Variant[],
  returns: NativeType | null,
): Variant {
  const method = (object as unknown as Members)[name] as (...args: unknown[]) => unknown;
  const given = args.length === 0 ? method.call(object) : method.apply(object, args.map(toLibrary));
  return fromLibrary(given, returns);
}

export function readLibrary(object: GodotObject, name: string, type: NativeType): Variant {
  return fromLibrary((object as unknown as Members)[name], type);
}

export function writeLibrary(object: GodotObject, name: string, value: Variant): void {
  (object as unknown as Members)[name] = toLibrary(value);
}
