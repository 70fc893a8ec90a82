import type { GodotObject } from "../../core/index.js";
import { TYPE_OBJECT, type_string, typeOf, type Variant } from "../../variant/index.js";
import { castBuiltin } from "./builtins.js";
import { hasElements, isInstance, typeText } from "./convert.js";
import { fail } from "./errors.js";
import type { ScriptRun } from "./run.js";
import type { Type } from "./type.js";

/** `value as type`. @throws OperationError - When it can't be converted. */
export function castTo(run: ScriptRun, value: Variant, type: Type): Variant {
  if (type.isObject) {
    if (value === null || value === undefined) return null;
    if (typeOf(value) !== TYPE_OBJECT) fail("Invalid cast: can't convert a non-object value to an object type.");
    if (run.host.isFreed(value as GodotObject)) fail("Trying to cast a freed object.");
    return isInstance(run, value, type) ? value : null;
  }
  if (type.kind !== "builtin") return value;
  if (typeOf(value) === type.variantType) {
    if (!type.isTypedContainer || hasElements(value, type)) return value;
    fail(
      `Trying to assign ${type.variantType === 28 ? "an array" : "a dictionary"} of type "${typeText(run, value)}" to a variable of type "${type}".`,
    );
  }
  const made = castBuiltin(value, type.variantType);
  if (made === undefined) fail(`Invalid cast: could not convert value to '${type_string(type.variantType)}'.`);
  return made;
}

/** `value is type`. @throws OperationError - For an object that was freed. */
export function isOfType(run: ScriptRun, value: Variant, type: Type): boolean {
  if (type.isObject) {
    if (value === null || value === undefined) return false;
    if (run.isFreedObject(value)) fail("Left operand of 'is' is a previously freed instance.");
    return isInstance(run, value, type);
  }
  if (typeOf(value) !== type.variantType) return false;
  return !type.isTypedContainer || hasElements(value, type);
}
