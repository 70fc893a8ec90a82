import type { Signal } from "../../core/index.js";
import { type Callable, StringName, TYPE_SIGNAL, type Variant } from "../../variant/index.js";
import { checkBuiltinArguments, dictionaryOf } from "./builtins.js";
import { ScriptCallable } from "./callable.js";
import type { ScriptRun } from "./run.js";
import { callableOf, connectSignal, disconnectSignal, isSignalConnected } from "./signals.js";

/** Emits a signal, as one step. */
export function emitSignal(run: ScriptRun, signal: Signal, args: readonly Variant[]): void {
  if (--run.steps < 0) run.step();
  signal.emit(...args);
}

/** The connections of a signal as scripts see them. */
export function connectionsOf(run: ScriptRun, signal: Signal): Variant[] {
  const list: Variant[] = [];
  for (const { callable: connected, flags } of signal.get_connections()) {
    const callable = callableOf(connected);
    if (callable !== null) list.push(dictionaryOf({ signal, callable, flags }));
  }
  run.memory.charge(list.length * 4);
  return list;
}

/** Calls a method of a Signal. */
export function callSignal(
  run: ScriptRun,
  signal: Signal,
  name: string,
  args: readonly Variant[],
  where: () => string,
): Variant {
  const [first, second] = checkBuiltinArguments(TYPE_SIGNAL, name, args, where);
  switch (name) {
    case "emit":
      if (signal.is_null()) return undefined;
      emitSignal(run, signal, args);
      return undefined;
    case "connect":
      return withCallable(run, first as Callable, (callable) =>
        connectSignal(run, signal, callable, Number(second ?? 0)),
      );
    case "disconnect":
      withCallable(run, first as Callable, (callable) => {
        disconnectSignal(run, signal, callable);
        return 0;
      });
      return undefined;
    case "is_connected":
      return first instanceof ScriptCallable && isSignalConnected(signal, first);
    case "get_connections":
      return connectionsOf(run, signal);
    case "has_connections":
      return signal.has_connections();
    case "get_name":
      return new StringName(signal.get_name());
    case "get_object":
      return signal.get_object();
    case "get_object_id":
      return Number(signal.get_object_id());
    default:
      return signal.is_null();
  }
}

/** What Godot says of a Callable of nothing. */
function withCallable(run: ScriptRun, callable: Callable, then: (callable: ScriptCallable) => number): number {
  if (callable instanceof ScriptCallable) return then(callable);
  run.report("error", `Cannot connect to a null callable.`);
  return 31;
}
