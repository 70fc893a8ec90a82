import { GodotObject } from "../../core/index.js";
import { GDFloat, StringName, TYPE_ARRAY, TYPE_FLOAT, TYPE_INT, typeOf, type Variant } from "../../variant/index.js";
import { getIndex, isReadOnly, keyText, setIndex } from "./builtins.js";
import { typeText } from "./convert.js";
import { fail } from "./errors.js";
import { nameOf, setNamed, tryGetNamed } from "./objects.js";
import type { ScriptRun } from "./run.js";

function isName(value: Variant): boolean {
  return typeof value === "string" || value instanceof StringName;
}

/** What errors call a key. */
function indexText(run: ScriptRun, index: Variant): string {
  const type = typeOf(index);
  if (isName(index)) return `'${nameOf(index)}'`;
  return type === TYPE_INT || type === TYPE_FLOAT ? `'${keyText(index)}'` : `of type '${typeText(run, index)}'`;
}

/** `base[index]`. @throws OperationError - When there is nothing. */
export function getSubscript(run: ScriptRun, base: Variant, index: Variant): Variant {
  if (base instanceof GodotObject) {
    const value = isName(index) ? tryGetNamed(run, base, nameOf(index)) : undefined;
    if (value !== undefined) return value;
  } else {
    const value = getIndex(base, index);
    if (value !== undefined) return value;
    if (isListIndex(base, index)) {
      fail(`Out of bounds get index ${indexText(run, index)} (on base: '${typeText(run, base)}')`);
    }
    if (isName(index) && !(base instanceof Map)) {
      const member = tryGetNamed(run, base, nameOf(index));
      if (member !== undefined) return member;
    }
  }
  fail(`Invalid access to property or key ${indexText(run, index)} on a base object of type '${typeText(run, base)}'.`);
}

/** Whether only the index is wrong: a number, in something that has places. */
function isListIndex(base: Variant, index: Variant): boolean {
  const type = typeOf(base);
  return (typeof index === "number" || index instanceof GDFloat) && (type >= TYPE_ARRAY || typeof base === "string");
}

/** Sets an element. What does not fit into a typed container is reported as the engine does. */
function setFitting(run: ScriptRun, base: Variant, index: Variant, value: Variant): Variant | undefined {
  const before = run.engineErrors;
  const changed = setIndex(base, index, value);
  return run.engineErrors > before ? undefined : changed;
}

/** `base[index] = value`. @returns What `base` is afterwards: another value for those that are no references. @throws OperationError */
export function setSubscript(run: ScriptRun, base: Variant, index: Variant, value: Variant): Variant {
  if (base instanceof GodotObject) {
    if (isName(index)) return setNamed(run, base, nameOf(index), value);
  } else {
    if (isReadOnly(base)) {
      run.reportReadOnly(base);
      fail(`Invalid assignment on read-only value (on base: '${typeText(run, base)}').`);
    }
    const changed = setFitting(run, base, index, value);
    if (changed !== undefined) return changed;
    if (isListIndex(base, index)) {
      fail(`Out of bounds set index ${indexText(run, index)} (on base: '${typeText(run, base)}')`);
    }
  }
  fail(
    `Invalid assignment of property or key ${indexText(run, index)} with value of type '${typeText(run, value)}' on a base object of type '${typeText(run, base)}'.`,
  );
}
