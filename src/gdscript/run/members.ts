import { makeFloat } from "../../variant/builtin/numbers.js";
import { StringName, TYPE_OBJECT, typeOf, type Variant } from "../../variant/index.js";
import { MethodCallable } from "./callable.js";
import { real, tryConvert, UNFIT } from "./convert.js";
import { invoke } from "./execute.js";
import type { ScriptRun } from "./run.js";
import type { MemberConstant, MemberVariable, ScriptClass } from "./script-class.js";
import type { ScriptInstance } from "./script-instance.js";

/** The value of a variable as a Variant, without its getter. */
export function readSlot(variable: MemberVariable, slots: readonly unknown[]): Variant {
  const value = slots[variable.slot];
  return variable.type.isFloat ? makeFloat(value as number) : (value as Variant);
}

/** Sets a variable without its setter; the value fits its type. */
export function writeSlot(variable: MemberVariable, slots: unknown[], value: Variant): void {
  slots[variable.slot] = variable.type.isFloat ? real(value) : value;
}

/** The value of a variable, through its getter. */
export function readVariable(run: ScriptRun, variable: MemberVariable, instance: ScriptInstance | null): Variant {
  if (variable.getter !== null) return invoke(run, variable.getter, instance, [], () => `function '${variable.name}'`);
  return readSlot(variable, variable.isStatic ? run.touch(variable.owner) : instance!.members);
}

/** Sets a variable through its setter. @returns Whether the value can be in it. */
export function writeVariable(
  run: ScriptRun,
  variable: MemberVariable,
  instance: ScriptInstance | null,
  value: Variant,
): boolean {
  const converted = tryConvert(run, value, variable.type);
  if (converted === UNFIT) return false;
  if (variable.setter !== null) {
    invoke(run, variable.setter, instance, [converted], () => `function '${variable.name}'`);
  } else writeSlot(variable, variable.isStatic ? run.touch(variable.owner) : instance!.members, converted);
  return true;
}

/** The value of a constant in a run. */
export function constantValue(run: ScriptRun, constant: MemberConstant): Variant {
  return constant.make === null ? constant.value : run.constant(constant);
}

/** What a class has by a name without an instance: constants, static variables, inner classes, functions. Undefined for nothing. */
export function getClassMember(run: ScriptRun, script: ScriptClass, name: string): Variant | undefined {
  const constant = script.findConstant(name);
  if (constant !== null) return constantValue(run, constant);
  const variable = script.findVariable(name);
  if (variable?.isStatic === true) return readVariable(run, variable, null);
  if (script.findMethod(name)?.isStatic === true) return new MethodCallable(run, script, name);
  return undefined;
}

/** Sets a static variable. @returns Whether there is one that can have the value. */
export function setClassMember(run: ScriptRun, script: ScriptClass, name: string, value: Variant): boolean {
  const variable = script.findVariable(name);
  return variable?.isStatic === true && writeVariable(run, variable, null, value);
}

/** What a script gives for a name on one of its instances: undefined when it has nothing by it. */
export function getInstanceMember(run: ScriptRun, instance: ScriptInstance, name: string): Variant | undefined {
  const { script } = instance;
  const variable = script.findVariable(name);
  if (variable !== null && !variable.isStatic) return readVariable(run, variable, instance);
  const constant = script.findConstant(name);
  if (constant !== null) return constantValue(run, constant);
  if (variable !== null) return readVariable(run, variable, instance);
  const signal = instance.signal(name);
  if (signal !== null) return signal;
  if (script.findMethod(name) !== null) return new MethodCallable(run, instance.object, name);
  const getter = script.findMethod("_get");
  if (getter !== null) {
    const value = invoke(run, getter, instance, [new StringName(name)], () => "function '_get'");
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}

/**
 * Sets a variable without a setter to a value that is of its type already: nothing of a script runs, and nothing can go wrong.
 *
 * @returns Whether it was that simple.
 */
export function setSimpleMember(instance: ScriptInstance, name: string, value: Variant): boolean {
  const variable = instance.script.findVariable(name);
  if (variable === null || variable.isStatic || variable.setter !== null) return false;
  const { kind, variantType } = variable.type;
  if (kind !== "builtin" || variantType >= TYPE_OBJECT || typeOf(value) !== variantType) return false;
  writeSlot(variable, instance.members, value);
  return true;
}

/** Sets what a script has by a name on one of its instances. @returns Whether it has something that took the value. */
export function setInstanceMember(run: ScriptRun, instance: ScriptInstance, name: string, value: Variant): boolean {
  const { script } = instance;
  const variable = script.findVariable(name);
  if (variable !== null) return writeVariable(run, variable, instance, value);
  const setter = script.findMethod("_set");
  if (setter === null) return false;
  return invoke(run, setter, instance, [new StringName(name), value], () => "function '_set'") === true;
}
