import type { GodotObject } from "../../core/index.js";
import { GDArray, StringName, TYPE_DICTIONARY, type Variant } from "../../variant/index.js";
import { activeRun } from "./active-run.js";
import { ScriptCallable } from "./callable.js";
import { fail } from "./errors.js";
import { invoke } from "./execute.js";
import type { NativeClass, NativeMethod } from "./host.js";
import { findNativeSignal } from "./native-members.js";
import { defineMethod, defineNative } from "./natives.js";
import {
  callMethod,
  getObjectProperty,
  methodArity,
  nameOf,
  objectText,
  setObjectProperty,
  signalOf,
} from "./objects.js";
import {
  dictionaries,
  nativeMethods,
  nativeProperties,
  nativeSignals,
  scriptMethods,
  scriptProperties,
  scriptSignals,
  staticProperties,
} from "./reflection.js";
import type { ScriptRun } from "./run.js";
import { ScriptClass } from "./script-class.js";
import { detachScript, instanceOf } from "./script-instance.js";
import { connectionsOf, emitSignal } from "./signal-methods.js";
import { connectSignal, disconnectSignal, isSignalConnected } from "./signals.js";

const ERR_INVALID_PARAMETER = 31;
const ERR_UNAVAILABLE = 2;

/** What objects hold beside what their classes and scripts say: `set_meta` and the like. */
interface ObjectState {
  readonly meta: Map<string, Variant>;
  blocksSignals: boolean;
}

const states = new WeakMap<GodotObject, ObjectState>();

function stateOf(object: GodotObject): ObjectState {
  let state = states.get(object);
  if (state === undefined) {
    state = { meta: new Map(), blocksSignals: false };
    states.set(object, state);
  }
  return state;
}

/** What `set_meta` put on an object. */
export function metaOf(object: GodotObject): Iterable<Variant> {
  return states.get(object)?.meta.values() ?? [];
}

type Call = (run: ScriptRun, object: GodotObject, args: Variant[]) => Variant;

function method(signature: string, call: Call): NativeMethod {
  return defineMethod(signature, (object, args) => call(activeRun(), object!, args));
}

function callableArgument(value: Variant): ScriptCallable {
  return value instanceof ScriptCallable ? value : fail("Cannot connect to a null callable.");
}

function inheritsNamed(native: NativeClass, name: string): boolean {
  for (let at: NativeClass | null = native; at !== null; at = at.base) if (at.name === name) return true;
  return false;
}

function missingSignal(run: ScriptRun, object: GodotObject, what: string, name: string): number {
  run.report("error", `In Object of type '${run.classOf(object).name}': ${what} nonexistent signal '${name}'.`);
  return what === "Attempt to connect" ? ERR_INVALID_PARAMETER : ERR_UNAVAILABLE;
}

/** Sets a part of a property: `position:x`. */
function setIndexedPath(run: ScriptRun, object: GodotObject, path: string, value: Variant): void {
  const [name = "", ...rest] = path.split(":").filter((part) => part !== "");
  if (rest.length === 0) {
    setObjectProperty(run, object, name, value);
    return;
  }
  const present = getObjectProperty(run, object, name);
  if (present !== undefined) setObjectProperty(run, object, name, withPart(present, rest, value));
}

function withPart(of: Variant, [name = "", ...rest]: readonly string[], value: Variant): Variant {
  const run = activeRun();
  if (rest.length === 0) return run.setNamed(of, name, value);
  return run.setNamed(of, name, withPart(run.getNamed(of, name), rest, value));
}

const METHODS: readonly NativeMethod[] = [
  method("get_class(): String", (run, object) => run.classOf(object).name),
  method("is_class(class: String): bool", (run, object, [name]) => inheritsNamed(run.classOf(object), nameOf(name))),
  method("get_instance_id(): int", (_, object) => Number(object.get_instance_id())),
  method("to_string(): String", (run, object) => {
    const own = instanceOf(object)?.script.findMethod("_to_string") ?? null;
    return own === null ? `<${run.classOf(object).name}#${object.get_instance_id()}>` : objectText(run, object);
  }),
  method(
    "get(property: StringName): Variant",
    (run, object, [name]) => getObjectProperty(run, object, nameOf(name)) ?? null,
  ),
  method("set(property: StringName, value)", (run, object, [name, value]) => {
    setObjectProperty(run, object, nameOf(name), value);
    return null;
  }),
  method("get_indexed(property_path: NodePath): Variant", (run, object, [path]) => {
    let value: Variant = object;
    for (const name of String(path).split(":")) if (name !== "") value = run.getNamed(value, name);
    return value;
  }),
  method("set_indexed(property_path: NodePath, value)", (run, object, [path, value]) => {
    setIndexedPath(run, object, String(path), value);
    return null;
  }),
  method("get_property_list(): Array", (run, object) => dictionaries(propertyList(run, object))),
  method("get_method_list(): Array", (run, object) =>
    dictionaries([
      ...(instanceOf(object) === null ? [] : scriptMethods(instanceOf(object)!.script)),
      ...nativeMethods(run.classOf(object)),
    ]),
  ),
  method("get_signal_list(): Array", (run, object) =>
    dictionaries([
      ...(instanceOf(object) === null ? [] : scriptSignals(instanceOf(object)!.script)),
      ...nativeSignals(run.classOf(object)),
    ]),
  ),
  method("call(method: StringName, ...): Variant", (run, object, [name, ...args]) =>
    viaCall(run, object, nameOf(name), args),
  ),
  method("callv(method: StringName, arg_array: Array): Variant", (run, object, [name, args]) =>
    viaCall(run, object, nameOf(name), args as Variant[]),
  ),
  method("call_deferred(method: StringName, ...): Variant", (run, object, [name, ...args]) => {
    run.memory.charge(args.length + 4);
    run.host.defer(() => run.callLater(object, nameOf(name), args), args);
    return null;
  }),
  method("set_deferred(property: StringName, value)", (run, object, [name, value]) => {
    run.memory.charge(4);
    run.host.defer(() => run.setLater(object, nameOf(name), value), [value]);
    return null;
  }),
  method(
    "has_method(method: StringName): bool",
    (run, object, [name]) => methodArity(run, object, nameOf(name)) !== null,
  ),
  method(
    "get_method_argument_count(method: StringName): int",
    (run, object, [name]) => methodArity(run, object, nameOf(name)) ?? 0,
  ),
  method("has_signal(signal: StringName): bool", (run, object, [name]) => {
    const text = nameOf(name);
    return (
      (instanceOf(object)?.script.findSignal(text) ?? null) !== null ||
      run.userSignal(object, text) !== null ||
      findNativeSignal(run.classOf(object), text) !== null
    );
  }),
  method(
    "has_user_signal(signal: StringName): bool",
    (run, object, [name]) => run.userSignal(object, nameOf(name)) !== null,
  ),
  method("add_user_signal(signal: String, arguments?: Array)", (run, object, [name]) => {
    run.addUserSignal(object, nameOf(name));
    return null;
  }),
  method("emit_signal(signal: StringName, ...): int", (run, object, [name, ...args]) => {
    const signal = signalOf(run, object, nameOf(name));
    if (signal === null) return missingSignal(run, object, "Can't emit", nameOf(name));
    if (!(states.get(object)?.blocksSignals ?? false)) emitSignal(run, signal, args);
    return 0;
  }),
  method(
    "connect(signal: StringName, callable: Callable, flags?: int): int",
    (run, object, [name, callable, flags]) => {
      const signal = signalOf(run, object, nameOf(name));
      if (signal === null) return missingSignal(run, object, "Attempt to connect", nameOf(name));
      return connectSignal(run, signal, callableArgument(callable), Number(flags ?? 0));
    },
  ),
  method("disconnect(signal: StringName, callable: Callable)", (run, object, [name, callable]) => {
    const signal = signalOf(run, object, nameOf(name));
    if (signal === null) missingSignal(run, object, "Attempt to disconnect", nameOf(name));
    else disconnectSignal(run, signal, callableArgument(callable));
    return null;
  }),
  method("is_connected(signal: StringName, callable: Callable): bool", (run, object, [name, callable]) => {
    const signal = signalOf(run, object, nameOf(name));
    return signal !== null && callable instanceof ScriptCallable && isSignalConnected(signal, callable);
  }),
  method(
    "has_connections(signal: StringName): bool",
    (run, object, [name]) => signalOf(run, object, nameOf(name))?.has_connections() ?? false,
  ),
  method("get_signal_connection_list(signal: StringName): Array", (run, object, [name]) => {
    const signal = signalOf(run, object, nameOf(name));
    return new GDArray(TYPE_DICTIONARY, signal === null ? [] : connectionsOf(run, signal));
  }),
  method("get_incoming_connections(): Array", () => new GDArray(TYPE_DICTIONARY, [])),
  method("set_block_signals(enable: bool)", (_, object, [on]) => {
    stateOf(object).blocksSignals = on === true;
    return null;
  }),
  method("is_blocking_signals(): bool", (_, object) => states.get(object)?.blocksSignals ?? false),
  method("get_script(): Variant", (_, object) =>
    object instanceof ScriptClass ? null : (instanceOf(object)?.script ?? null),
  ),
  method("set_script(script)", (run, object, [script]) => {
    detachScript(object);
    if (script instanceof ScriptClass) run.attachInside(object, script, []);
    return null;
  }),
  method("get_meta(name: StringName, default?): Variant", (run, object, [name, otherwise]) => {
    const { meta } = stateOf(object);
    const text = nameOf(name);
    if (meta.has(text)) return meta.get(text);
    if (otherwise === null) run.report("error", `The object does not have any 'meta' values with the key '${text}'.`);
    return otherwise;
  }),
  method("set_meta(name: StringName, value)", (run, object, [name, value]) => {
    const { meta } = stateOf(object);
    run.memory.charge(4);
    if (value === null) meta.delete(nameOf(name));
    else meta.set(nameOf(name), value);
    return null;
  }),
  method(
    "has_meta(name: StringName): bool",
    (_, object, [name]) => states.get(object)?.meta.has(nameOf(name)) ?? false,
  ),
  method("remove_meta(name: StringName)", (_, object, [name]) => {
    stateOf(object).meta.delete(nameOf(name));
    return null;
  }),
  method("get_meta_list(): Array", (_, object) => [...stateOf(object).meta.keys()].map((name) => new StringName(name))),
  method("notification(what: int, reversed?: bool)", (_, object, [what, reversed]) => {
    instanceOf(object)?.notify(Number(what), reversed === true);
    return null;
  }),
  method("notify_property_list_changed()", (run, object) => {
    signalOf(run, object, "property_list_changed")?.emit();
    return null;
  }),
  method("is_queued_for_deletion(): bool", () => false),
  method("cancel_free()", () => null),
  method("can_translate_messages(): bool", () => true),
  method("set_message_translation(enable: bool)", () => null),
  method("tr(message: StringName, context?: StringName): String", (_, _object, [message]) => nameOf(message)),
  method(
    "tr_n(message: StringName, plural_message: StringName, n: int, context?: StringName): String",
    (_, _object, [one, many, n]) => nameOf(Number(n) === 1 ? one : many),
  ),
  method(
    "property_can_revert(property: StringName): bool",
    (_, object, [name]) => reverted(object, nameOf(name)) !== undefined,
  ),
  method(
    "property_get_revert(property: StringName): Variant",
    (_, object, [name]) => reverted(object, nameOf(name)) ?? null,
  ),
  method("free()", (run, object) => {
    if (run.classOf(object).isRefCounted) fail("Attempted to free a RefCounted object.");
    run.host.free(object);
    return null;
  }),
];

function viaCall(run: ScriptRun, object: GodotObject, name: string, args: readonly Variant[]): Variant {
  return (
    callMethod(run, object, name, args, () => `function '${name} (via call)' in base '${run.typeText(object)}'`) ?? null
  );
}

function reverted(object: GodotObject, name: string): Variant | undefined {
  return instanceOf(object)?.script.findVariable(name)?.fallback;
}

function propertyList(run: ScriptRun, object: GodotObject): Variant[] {
  const instance = instanceOf(object);
  if (object instanceof ScriptClass) return staticProperties(object);
  const list = nativeProperties(run.classOf(object));
  if (instance === null) return list;
  list.push(...scriptProperties(instance.script));
  const more = instance.script.findMethod("_get_property_list");
  if (more !== null) {
    const added = invoke(run, more, instance, [], () => "function '_get_property_list'");
    if (Array.isArray(added)) list.push(...(added as Variant[]));
  }
  run.memory.charge(list.length * 8);
  return list;
}

/** `Object`. */
export const OBJECT_CLASS: NativeClass = defineNative({
  name: "Object",
  base: null,
  methods: METHODS,
  signals: { script_changed: [], property_list_changed: [] },
  constants: {
    NOTIFICATION_POSTINITIALIZE: 0,
    NOTIFICATION_PREDELETE: 1,
    NOTIFICATION_EXTENSION_RELOADED: 2,
    CONNECT_DEFERRED: 1,
    CONNECT_PERSIST: 2,
    CONNECT_ONE_SHOT: 4,
    CONNECT_REFERENCE_COUNTED: 8,
    CONNECT_APPEND_SOURCE_OBJECT: 16,
  },
  enums: {
    ConnectFlags: {
      CONNECT_DEFERRED: 1,
      CONNECT_PERSIST: 2,
      CONNECT_ONE_SHOT: 4,
      CONNECT_REFERENCE_COUNTED: 8,
      CONNECT_APPEND_SOURCE_OBJECT: 16,
    },
  },
});
