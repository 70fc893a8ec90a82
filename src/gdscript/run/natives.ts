import { GodotObject } from "../../core/index.js";
import {
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_CALLABLE,
  TYPE_DICTIONARY,
  TYPE_INT,
  TYPE_NIL,
  TYPE_NODE_PATH,
  TYPE_OBJECT,
  TYPE_RID,
  TYPE_STRING,
  TYPE_STRING_NAME,
} from "../../variant/index.js";
import type { NativeClass, NativeMethod, NativeParameter, NativeProperty, NativeType, ScriptHost } from "./host.js";
import type { ScriptClass } from "./script-class.js";

/** What a native class is made of, for {@link defineNative}. */
export interface NativeDefinition {
  readonly name: string;
  readonly base: NativeClass | null;
  readonly create?: ((host: ScriptHost) => GodotObject) | null;
  readonly isRefCounted?: boolean;
  readonly methods?: readonly NativeMethod[];
  readonly properties?: readonly NativeProperty[];
  readonly signals?: Readonly<Record<string, readonly NativeParameter[]>>;
  readonly constants?: Readonly<Record<string, number>>;
  readonly enums?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Makes a native class of lists of its members. */
export function defineNative(definition: NativeDefinition): NativeClass {
  const { name, base } = definition;
  const methods = new Map(definition.methods?.map((method) => [method.name, method]));
  const properties = new Map(definition.properties?.map((property) => [property.name, property]));
  const signals = new Map(Object.entries(definition.signals ?? {}));
  const constants = new Map(Object.entries(definition.constants ?? {}));
  const enums = new Map(
    Object.entries(definition.enums ?? {}).map(([key, values]) => [key, new Map(Object.entries(values))]),
  );
  for (const values of enums.values()) for (const [key, value] of values) constants.set(key, value);
  return {
    name,
    base,
    method: (key) => methods.get(key),
    property: (key) => properties.get(key),
    signal: (key) => signals.get(key),
    constant: (key) => constants.get(key),
    enumValues: (key) => enums.get(key),
    propertyNames: () => properties.keys(),
    methodNames: () => methods.keys(),
    signalNames: () => signals.keys(),
    create: definition.create ?? null,
    isRefCounted: definition.isRefCounted ?? base?.isRefCounted ?? false,
  };
}

const TYPES: Readonly<Record<string, number>> = {
  Variant: TYPE_NIL,
  bool: TYPE_BOOL,
  int: TYPE_INT,
  String: TYPE_STRING,
  StringName: TYPE_STRING_NAME,
  NodePath: TYPE_NODE_PATH,
  Callable: TYPE_CALLABLE,
  Array: TYPE_ARRAY,
  Dictionary: TYPE_DICTIONARY,
  RID: TYPE_RID,
};

/** A type by its name: one of the few above, else a class. */
export function nativeTypeNamed(name: string): NativeType {
  const type = TYPES[name];
  return type === undefined ? { type: TYPE_OBJECT, className: name } : { type };
}

/**
 * Describes a method: `defineMethod("get_node(path: NodePath): Node", …)`. Types are `Variant` where nothing is said; no type behind the bracket is `void`; `...`
 * at the end takes any number of arguments; `?` behind a name makes the argument one that may be left out (null then).
 */
export function defineMethod(signature: string, call: NativeMethod["call"], isStatic = false): NativeMethod {
  const [, name = "", inside = "", returns] = /^(\w+)\((.*)\)(?:: (\w+))?$/.exec(signature) ?? [];
  const parts = inside === "" ? [] : inside.split(", ");
  const isVararg = parts.at(-1) === "...";
  const parameters = (isVararg ? parts.slice(0, -1) : parts).map((part): NativeParameter => {
    const [, parameter = "", optional, type = "Variant"] = /^(\w+)(\?)?(?:: (\w+))?$/.exec(part) ?? [];
    const described = { name: parameter, type: nativeTypeNamed(type) };
    return optional === undefined ? described : { ...described, fallback: null };
  });
  return {
    name,
    parameters,
    returns: returns === undefined ? null : nativeTypeNamed(returns),
    isStatic,
    isVararg,
    call,
  };
}

/** `RefCounted`: an object that lives as long as somebody has it. */
export class RefCounted extends GodotObject {
  get_class(): string {
    return "RefCounted";
  }
}

/** What is returned by `weakref()`. */
export class WeakReference extends RefCounted {
  readonly #object: WeakRef<GodotObject> | null;

  constructor(object: GodotObject | null) {
    super();
    this.#object = object === null ? null : new WeakRef(object);
  }

  override get_class(): string {
    return "WeakRef";
  }

  target(): GodotObject | null {
    return this.#object?.deref() ?? null;
  }
}

/** `GDScript.new()`: a script that a script writes. */
export class SourceScript extends RefCounted {
  source = "";
  compiled: ScriptClass | null = null;

  override get_class(): string {
    return "GDScript";
  }
}
