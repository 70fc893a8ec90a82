import { GodotObject, Signal } from "../../core/index.js";
import { Callable, RID, TYPE_CALLABLE, TYPE_RID, TYPE_SIGNAL, type Variant } from "../../variant/index.js";
import { constructBuiltin } from "./builtins.js";
import { MethodCallable } from "./callable.js";
import { methodOf, nameOf, signalOf } from "./objects.js";
import type { ScriptRun } from "./run.js";

/** A value of a built-in type, callables and signals of objects included. @throws OperationError - When there is no such constructor. */
export function constructHere(run: ScriptRun | undefined, type: number, args: readonly Variant[]): Variant {
  if (type === TYPE_SIGNAL && args.length === 0) return new Signal();
  if (type === TYPE_RID && args[0] instanceof GodotObject) return new RID();
  if (args.length === 2 && run !== undefined) {
    const [object, name] = args;
    if (type === TYPE_CALLABLE && object !== null) return new MethodCallable(run, object as GodotObject, nameOf(name));
    if (type === TYPE_SIGNAL && object !== null) return objectSignal(run, object as GodotObject, nameOf(name));
  }
  return constructBuiltin(type, args);
}

/** `Callable.create(value, method)`. */
export function createCallable(run: ScriptRun, value: Variant, method: Variant): Variant {
  if (value instanceof GodotObject) return new MethodCallable(run, value, nameOf(method));
  return methodOf(run, value, nameOf(method)) ?? new Callable();
}

function objectSignal(run: ScriptRun, object: GodotObject, name: string): Signal {
  return signalOf(run, object, name) ?? new Signal(object, name);
}
