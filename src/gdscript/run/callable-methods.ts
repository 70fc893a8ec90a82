import type { GodotObject } from "../../core/index.js";
import { type Callable, StringName, TYPE_CALLABLE, type Variant } from "../../variant/index.js";
import { checkBuiltinArguments, hashOf } from "./builtins.js";
import { BoundCallable, MethodCallable, ScriptCallable, UnboundCallable } from "./callable.js";
import { fail } from "./errors.js";
import type { ScriptRun } from "./run.js";

type Method = (run: ScriptRun, self: ScriptCallable, args: readonly Variant[]) => Variant;

/** Methods of a `Callable` that is not null, by name. */
const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["call", (_, self, args) => self.invoke(args)],
  ["callv", (_, self, [args]) => self.invoke([...(args as readonly Variant[])])],
  [
    "call_deferred",
    (run, self, args) => {
      run.memory.charge(args.length + 4);
      run.host.defer(() => self.callOutside(args), [self, ...args]);
      return undefined;
    },
  ],
  ["bind", (run, self, args) => charged(run, args.length, new BoundCallable(self, [...args]))],
  ["bindv", (run, self, [args]) => charged(run, (args as []).length, new BoundCallable(self, [...(args as [])]))],
  [
    "unbind",
    (run, self, [count]) => {
      if (!(Number(count) > 0)) {
        run.report("error", "Amount of unbind() arguments must be 1 or greater.");
        return self;
      }
      return charged(run, 1, new UnboundCallable(self, Number(count)));
    },
  ],
  ["is_null", () => false],
  ["is_valid", (_, self) => self.is_valid()],
  ["is_custom", (_, self) => !(self instanceof MethodCallable)],
  ["is_standard", (_, self) => self instanceof MethodCallable],
  ["get_object", (run, self) => living(run, self.object())],
  ["get_object_id", (run, self) => Number(living(run, self.object())?.get_instance_id() ?? 0)],
  ["get_method", (_, self) => new StringName(self.method())],
  ["get_argument_count", (_, self) => self.arity()],
  ["get_bound_arguments", (_, self) => self.boundArguments()],
  ["get_bound_arguments_count", (_, self) => self.boundArguments().length],
  ["get_unbound_arguments_count", (_, self) => self.unboundCount()],
  ["hash", (_, self) => hashOf(self.text())],
  ["rpc", (run, self, args) => rpc(run, self, "rpc", args)],
  ["rpc_id", (run, self, args) => rpc(run, self, "rpc_id", args)],
]);

function charged(run: ScriptRun, amount: number, made: ScriptCallable): ScriptCallable {
  run.memory.charge(amount + 4);
  return made;
}

function living(run: ScriptRun, object: GodotObject | null): GodotObject | null {
  return object === null || run.host.isFreed(object) ? null : object;
}

function rpc(run: ScriptRun, self: ScriptCallable, name: "rpc" | "rpc_id", args: readonly Variant[]): Variant {
  const object = self.object();
  if (object === null) fail(`Attempt to call function '${name}' on a null instance.`);
  const method = new StringName(self.method());
  const all = name === "rpc" ? [method, ...args] : [args[0], method, ...args.slice(1)];
  run.callMethod(object, name, all);
  return undefined;
}

/** Calls a method of a Callable. */
export function callCallable(
  run: ScriptRun,
  self: Callable,
  name: string,
  args: readonly Variant[],
  where: () => string,
): Variant {
  const given = checkBuiltinArguments(TYPE_CALLABLE, name, args, where);
  if (self instanceof ScriptCallable) {
    const method = METHODS.get(name);
    if (method !== undefined) return method(run, self, given);
  }
  return callNull(name, where);
}

/** A method of a Callable of nothing. */
function callNull(name: string, where: () => string): Variant {
  switch (name) {
    case "is_null":
      return true;
    case "is_valid":
    case "is_custom":
      return false;
    case "is_standard":
      return true;
    case "get_object":
      return null;
    case "get_method":
      return new StringName("");
    case "get_bound_arguments":
      return [];
    case "call":
    case "callv":
      fail("Attempt to call function 'null::null (Callable)' on a null instance.");
      break;
    case "call_deferred":
    case "rpc":
    case "rpc_id":
      return undefined;
    case "bind":
    case "bindv":
    case "unbind":
      fail(`Invalid call. Nonexistent ${where()}.`);
      break;
    default:
      return 0;
  }
}
