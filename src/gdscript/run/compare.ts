import { GodotObject, Signal } from "../../core/index.js";
import { sameText } from "../../variant/context.js";
import { type Callable, GDFloat, StringName, TYPE_CALLABLE, typeOf, type Variant } from "../../variant/index.js";
import { chargeMethod } from "./builtin-work.js";
import { evaluate } from "./builtins.js";
import { ScriptCallable } from "./callable.js";
import { real } from "./convert.js";
import { fail } from "./errors.js";
import { tryGetNamed } from "./objects.js";
import type { ScriptRun } from "./run.js";
import { instanceOf } from "./script-instance.js";

/** `a == b`; asked for `!=`, only errors differ. @throws OperationError - When values of such types can't be compared. */
export function sameValues(run: ScriptRun | undefined, a: Variant, b: Variant, operator: "==" | "!=" = "=="): boolean {
  if (isReal(a) && isReal(b)) return real(a) === real(b);
  if (isText(a) && isText(b)) return sameText(textOf(a), textOf(b));
  if (a == null) return b == null || (run?.isFreedObject(b) ?? false);
  if (b == null) return run?.isFreedObject(a) ?? false;
  if (a instanceof GodotObject && b instanceof GodotObject) return a === b;
  if (a instanceof Signal && b instanceof Signal) {
    return a === b || (a.get_object_id() === b.get_object_id() && a.get_name() === b.get_name());
  }
  if (typeOf(a) === TYPE_CALLABLE && typeOf(b) === TYPE_CALLABLE) return sameCallables(a as Callable, b as Callable);
  return evaluate(operator, a, b) === (operator === "==");
}

export function sameCallables(a: Callable, b: Callable): boolean {
  if (a === b) return true;
  if (a instanceof ScriptCallable) return a.isSame(b);
  return a.is_null() && b.is_null();
}

/** `item in list`. @throws OperationError */
export function isIn(run: ScriptRun | undefined, item: Variant, list: Variant): boolean {
  if (list instanceof GodotObject && run !== undefined) {
    if (typeof item !== "string" && !(item instanceof StringName)) {
      fail(`Invalid operands '${typeName(item)}' and 'Object' in operator 'in'.`);
    }
    const name = String(item);
    const instance = instanceOf(list);
    if (instance !== null && instance.script.findVariable(name) !== null) return true;
    return tryGetNamed(run, list, name) !== undefined;
  }
  chargeMethod(run, list, "has");
  return evaluate("in", item, list) === true;
}

function isReal(value: Variant): value is number | GDFloat {
  return typeof value === "number" || value instanceof GDFloat;
}

function isText(value: Variant): value is string | StringName {
  return typeof value === "string" || value instanceof StringName;
}

function textOf(value: string | StringName): string {
  return typeof value === "string" ? value : value.name;
}

function typeName(value: Variant): string {
  return value instanceof GodotObject ? "Object" : typeof value;
}
