import type { NativeClass, NativeType } from "../../gdscript/run/host.js";
import { typeOfNative } from "../../gdscript/run/type.js";
import { zeroMaker } from "../../gdscript/run/zero.js";
import { readValue } from "../../gdscript/value-text.js";
import { GDFloat, TYPE_FLOAT, TYPE_STRING_NAME, type Variant } from "../../variant/index.js";
import { toScriptValue } from "../script-values.js";
import { classInfo } from "./class-table.js";

type ClassNamed = (name: string) => NativeClass | undefined;

/** @returns What makes a zero of a type, as natives give it: empty, null for objects. */
export function zeroValue(type: NativeType, classNamed: ClassNamed): () => Variant {
  if (type.type === TYPE_FLOAT) return () => 0;
  if (type.type === TYPE_STRING_NAME) return () => "";
  return zeroMaker(typeOfNative(type, classNamed));
}

const firstTexts = new Map<string, string>();

/**
 * What a property has before anybody sets it.
 *
 * @param className - The class of the object, which may begin with another value than the one that has the property.
 * @param name - The property.
 * @param text - What the class that has it says.
 * @param type - Its type.
 */
export function firstValue(
  className: string,
  name: string,
  text: string,
  type: NativeType,
  classNamed: ClassNamed,
): Variant {
  const key = `${className}.${name}`;
  let found = firstTexts.get(key);
  if (found === undefined) {
    found = text;
    for (let at = classInfo(className); at !== undefined; at = classInfo(at.base)) {
      const said = at.firstTexts.get(name);
      if (said === undefined) continue;
      found = said;
      break;
    }
    firstTexts.set(key, found);
  }
  if (found === "") return zeroValue(type, classNamed)();
  try {
    const value = readValue(found);
    return value instanceof GDFloat ? value.value : toScriptValue(value);
  } catch {
    return zeroValue(type, classNamed)();
  }
}
