import { GodotObject } from "../../core/index.js";
import { StringName, TYPE_NIL, TYPE_STRING, type Variant } from "../../variant/index.js";
import { activeRun } from "./active-run.js";
import { dictionaryOf } from "./builtins.js";
import type { NativeClass } from "./host.js";
import { constantValue } from "./members.js";
import { defineMethod, defineNative, RefCounted, SourceScript, WeakReference } from "./natives.js";
import { OBJECT_CLASS } from "./object-class.js";
import { newObject } from "./objects.js";
import { dictionaries, scriptMethods, scriptProperties, scriptSignals } from "./reflection.js";
import { type MemberConstant, ScriptClass } from "./script-class.js";
import { instanceOf } from "./script-instance.js";

/** An object of no class but `Object`. */
class PlainObject extends GodotObject {}

const OBJECT: NativeClass = { ...OBJECT_CLASS, create: () => new PlainObject() };

const REF_COUNTED = defineNative({
  name: "RefCounted",
  base: OBJECT,
  isRefCounted: true,
  create: () => new RefCounted(),
  methods: [
    defineMethod("get_reference_count(): int", () => 1),
    defineMethod("reference(): bool", () => true),
    defineMethod("unreference(): bool", () => false),
    defineMethod("init_ref(): bool", () => true),
  ],
});

/**
 * The classes that the interpreter itself brings: `Object`, `RefCounted`, `WeakRef`, `Script`, `GDScript`, and what is behind `await`. A host
 * takes these as the bases of its own.
 *
 * @param resource - The host's `Resource`, which `Script` extends.
 */
export function coreClasses(resource: NativeClass): NativeClass[] {
  const weak = defineNative({
    name: "WeakRef",
    base: REF_COUNTED,
    create: () => new WeakReference(null),
    methods: [
      defineMethod("get_ref(): Variant", (object) => {
        const target = (object as WeakReference).target();
        return target === null || activeRun().isFreedObject(target) ? null : target;
      }),
    ],
  });
  const script = defineNative({
    name: "Script",
    base: resource,
    methods: SCRIPT_METHODS,
    properties: SCRIPT_PROPERTIES,
  });
  const gdscript = defineNative({ name: "GDScript", base: script, create: () => new SourceScript() });
  const state = defineNative({
    name: "GDScriptFunctionState",
    base: REF_COUNTED,
    signals: { completed: [{ name: "result", type: { type: TYPE_NIL } }] },
  });
  const reference = defineNative({ name: "GDScriptNativeClass", base: REF_COUNTED });
  return [OBJECT, REF_COUNTED, weak, script, gdscript, state, reference];
}

export { OBJECT as OBJECT_NATIVE, REF_COUNTED as REF_COUNTED_NATIVE };

/** The class that an object stands for: itself, or what was made of its text. */
function classBehind(object: GodotObject | null): ScriptClass | null {
  if (object instanceof ScriptClass) return object;
  return object instanceof SourceScript ? object.compiled : null;
}

const SCRIPT_PROPERTIES = [
  {
    name: "resource_path",
    type: { type: TYPE_STRING },
    get: (object: GodotObject): Variant => classBehind(object)?.file ?? "",
  },
  {
    name: "source_code",
    type: { type: TYPE_STRING },
    get: (object: GodotObject): Variant => (object instanceof SourceScript ? object.source : ""),
    set: (object: GodotObject, value: Variant): void => {
      if (object instanceof SourceScript) object.source = String(value);
    },
  },
];

const SCRIPT_METHODS = [
  defineMethod("get_path(): String", (object) => classBehind(object)?.file ?? ""),
  defineMethod("new(...): Variant", (object, args) => {
    const script = classBehind(object);
    return script === null ? null : newObject(activeRun(), script, args);
  }),
  defineMethod("reload(keep_state?: bool): int", (object) => {
    if (!(object instanceof SourceScript)) return 0;
    const compiled = activeRun().library.compileText(object.source);
    object.compiled = compiled;
    return compiled.isBroken ? 43 : 0;
  }),
  defineMethod("can_instantiate(): bool", (object) => classBehind(object)?.isAbstract === false),
  defineMethod(
    "instance_has(base_object: Object): bool",
    (object, [base]) => instanceOf(base as object)?.script === classBehind(object),
  ),
  defineMethod("get_base_script(): Variant", (object) => classBehind(object)?.base ?? null),
  defineMethod("get_instance_base_type(): StringName", (object) => classBehind(object)?.native.name ?? ""),
  defineMethod("get_global_name(): StringName", (object) => {
    const script = classBehind(object);
    return script !== null && script.outer === null ? script.localName : "";
  }),
  defineMethod("is_tool(): bool", (object) => classBehind(object)?.isTool ?? false),
  defineMethod("is_abstract(): bool", (object) => classBehind(object)?.isAbstract ?? false),
  defineMethod("has_source_code(): bool", () => true),
  defineMethod(
    "has_script_signal(signal_name: StringName): bool",
    (object, [name]) => classBehind(object)?.findSignal(String(name)) != null,
  ),
  defineMethod("get_script_constant_map(): Dictionary", (object) => {
    const map = dictionaryOf({});
    for (let at = classBehind(object); at !== null; at = at.base) {
      for (const constant of at.constants.values()) map.set(new StringName(constant.name), valueOf(constant));
    }
    return map;
  }),
  defineMethod("get_script_method_list(): Array", (object) => listOf(object, scriptMethods)),
  defineMethod("get_script_property_list(): Array", (object) => listOf(object, scriptProperties)),
  defineMethod("get_script_signal_list(): Array", (object) => listOf(object, scriptSignals)),
  defineMethod(
    "get_property_default_value(property: StringName): Variant",
    (object, [name]) => classBehind(object)?.findVariable(String(name))?.fallback ?? null,
  ),
  defineMethod("get_rpc_config(): Variant", () => null),
];

function valueOf(constant: MemberConstant): Variant {
  return constantValue(activeRun(), constant);
}

function listOf(object: GodotObject | null, list: (script: ScriptClass) => Variant[]): Variant {
  const script = classBehind(object);
  return dictionaries(script === null ? [] : list(script));
}
