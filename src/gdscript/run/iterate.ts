import { GodotObject } from "../../core/index.js";
import { makeFloat } from "../../variant/builtin/numbers.js";
import { GDFloat, type Variant } from "../../variant/index.js";
import { iterateBuiltin } from "./builtins.js";
import { typeText } from "./convert.js";
import { DONE, type NextItem } from "./done.js";
import { fail } from "./errors.js";
import { callMethod } from "./objects.js";
import type { ScriptRun } from "./run.js";

/** What `for … in` goes through. @throws OperationError - For a value that has no items. */
export function iterate(run: ScriptRun, value: Variant): NextItem {
  if (typeof value === "number" && Number.isSafeInteger(value)) return countTo(value);
  if (typeof value === "number" || value instanceof GDFloat) return countReal(Number(value));
  if (Array.isArray(value)) return overArray(value);
  if (value instanceof GodotObject) return overObject(run, value);
  if (value === null || value === undefined) fail("Unable to iterate on object of type 'Nil'.");
  const next = iterateBuiltin(value);
  if (next === undefined) fail(`Unable to iterate on object of type '${typeText(run, value)}'.`);
  return next;
}

function countTo(most: number): NextItem {
  let i = 0;
  return () => (i < most ? i++ : DONE);
}

function countReal(most: number): NextItem {
  let i = 0;
  return () => (i < most ? makeFloat(i++) : DONE);
}

/** The list may change meanwhile. */
function overArray(list: readonly Variant[]): NextItem {
  let i = 0;
  return () => {
    if (i >= list.length) return DONE;
    const item = list[i++];
    return item === undefined ? null : item;
  };
}

function overObject(run: ScriptRun, object: GodotObject): NextItem {
  if (run.isFreedObject(object)) fail("Trying to iterate on a previously freed object.");
  // The state is what the object makes of it.
  const state: Variant[] = [null];
  let isFirst = true;
  return () => {
    const goesOn = callMethod(run, object, isFirst ? "_iter_init" : "_iter_next", [state]);
    isFirst = false;
    return goesOn === true ? callMethod(run, object, "_iter_get", [state[0]]) : DONE;
  };
}

/** `range(from, to, step)` as a loop goes through it. */
export function countRange(from: number | bigint, to: number | bigint, step: number | bigint): NextItem {
  if (typeof from === "number" && typeof to === "number" && typeof step === "number") {
    let i = from;
    if (step > 0) {
      return () => {
        if (i >= to) return DONE;
        const item = i;
        i += step;
        return item;
      };
    }
    return () => {
      if (step === 0 || i <= to) return DONE;
      const item = i;
      i += step;
      return item;
    };
  }
  const [end, by] = [BigInt(to), BigInt(step)];
  let at = BigInt(from);
  return () => {
    if (by === 0n || (by > 0n ? at >= end : at <= end)) return DONE;
    const item = at;
    at += by;
    const small = Number(item);
    return Number.isSafeInteger(small) ? small : item;
  };
}
