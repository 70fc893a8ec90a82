import type { Signal } from "../../core/index.js";
import { CONNECT_DEFERRED, CONNECT_ONE_SHOT } from "../../core/signal.js";
import type { Variant } from "../../variant/index.js";
import { type CallableFunction, ScriptCallable } from "./callable.js";
import type { ScriptRun } from "./run.js";

const ERR_INVALID_PARAMETER = 31;
const CONNECT_REFERENCE_COUNTED = 8;

type Connected = (...args: unknown[]) => unknown;

/** The callable of a script behind what is connected to a signal; null for a function of the host. */
export function callableOf(connected: Connected): ScriptCallable | null {
  const { scriptCallable } = connected as Partial<CallableFunction>;
  return scriptCallable instanceof ScriptCallable ? scriptCallable : null;
}

function findConnection(signal: Signal, callable: ScriptCallable): Connected | undefined {
  for (const { callable: connected } of signal.get_connections()) {
    if (callableOf(connected)?.isSame(callable) === true) return connected;
  }
  return undefined;
}

/** What errors call a signal's object. */
function ownerText(run: ScriptRun, signal: Signal): string {
  const object = signal.get_object();
  return object === null ? "null" : run.classOf(object).name;
}

/** `signal.connect(callable, flags)`. */
export function connectSignal(run: ScriptRun, signal: Signal, callable: ScriptCallable, flags: number): number {
  run.payForConnections(signal);
  if (findConnection(signal, callable) !== undefined) {
    if ((flags & CONNECT_REFERENCE_COUNTED) !== 0) return 0;
    run.report(
      "error",
      `Signal '${signal.get_name()}' is already connected to given callable '${callable.text()}' in that object.`,
    );
    return ERR_INVALID_PARAMETER;
  }
  run.memory.charge(16);
  const isDeferred = (flags & CONNECT_DEFERRED) !== 0;
  const call = (...args: Variant[]): void => {
    const object = callable.object();
    if (object !== null && run.host.isFreed(object)) {
      const connected = findConnection(signal, callable);
      if (connected !== undefined) signal.disconnect(connected);
      return;
    }
    if (isDeferred) run.host.defer(() => callable.callOutside(args), args);
    else run.enter(() => callSlot(run, signal, callable, args), undefined);
  };
  const connected: CallableFunction = Object.assign(call, { scriptCallable: callable });
  return signal.connect(connected as Connected, flags & CONNECT_ONE_SHOT);
}

/** What is wrong with the arguments is an error of the emitting object, not of a script. */
function callSlot(run: ScriptRun, signal: Signal, callable: ScriptCallable, args: readonly Variant[]): void {
  const expected = callable.arity();
  try {
    callable.invoke(args);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "OperationError") throw error;
    const why = error.message.startsWith("Invalid call to")
      ? `Method expected ${expected} argument(s), but called with ${args.length}.`
      : error.message;
    run.report("error", `Error calling from signal '${signal.get_name()}' to callable: '${callable.text()}': ${why}`);
  }
}

/** `signal.disconnect(callable)`. */
export function disconnectSignal(run: ScriptRun, signal: Signal, callable: ScriptCallable): void {
  const connected = findConnection(signal, callable);
  if (connected !== undefined) signal.disconnect(connected);
  else {
    run.report(
      "error",
      `Attempt to disconnect a nonexistent connection from '${ownerText(run, signal)}'. Signal: '${signal.get_name()}', callable: '${callable.text()}'.`,
    );
  }
}

export function isSignalConnected(signal: Signal, callable: ScriptCallable): boolean {
  return findConnection(signal, callable) !== undefined;
}

/** Text of a signal as `print` shows it: `Node::[signal]ready`. */
export function signalText(run: ScriptRun, signal: Signal): string {
  const object = signal.get_object();
  if (object === null || run.host.isFreed(object)) return `null::[signal]${signal.get_name()}`;
  return `${run.classText(object)}::[signal]${signal.get_name()}`;
}
