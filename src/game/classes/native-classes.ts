import type { GodotObject } from "../../core/index.js";
import { nativeConstant, nativeEnumOwner, nativeEnumValues } from "../../gdscript/native-constants.js";
import { coreClasses, OBJECT_NATIVE } from "../../gdscript/run/core-classes.js";
import type { NativeClass, NativeMethod, NativeProperty, ScriptHost } from "../../gdscript/run/host.js";
import { rememberName } from "../../gdscript/run/remember-name.js";
import { Node } from "../../scene/index.js";
import { TYPE_NIL, type Variant } from "../../variant/index.js";
import type { Behaviour, MethodBehaviour } from "../behaviour.js";
import { BEHAVIOURS } from "../behaviours/index.js";
import type { GameClass, StoreProperty } from "../game-class.js";
import { Ghost } from "../ghost.js";
import { keepValue, keptValue, NODE_WEIGHT } from "../object-state.js";
import type { World } from "../world.js";
import { type ClassInfo, classInfo, classNames, type MethodInfo, type PropertyInfo } from "./class-table.js";
import { callLibrary, hasLibraryField, hasLibraryMethod, readLibrary, writeLibrary } from "./library-members.js";
import { firstValue, zeroValue } from "./values.js";

const classes = new Map<string, NativeClass>();

/** A class of the engine by its name. The same object each time, in all worlds. */
export function nativeClass(name: string): NativeClass | undefined {
  let found = classes.get(name);
  if (found === undefined) {
    const info = classInfo(name);
    if (info === undefined && classes.size > 0) return undefined;
    if (classes.size === 0) makeCoreClasses();
    found = classes.get(name) ?? (info === undefined ? undefined : makeClass(info));
    if (found !== undefined) classes.set(name, found);
  }
  return found;
}

/** The names of all classes, sorted. */
export function nativeClassNames(): Iterable<string> {
  return classNames();
}

/** Those that the interpreter itself brings, and `Resource`, which it builds on. */
function makeCoreClasses(): void {
  const [object, refCounted] = coreClasses(OBJECT_NATIVE);
  classes.set("Object", object!);
  classes.set("RefCounted", refCounted!);
  const resource = makeClass(classInfo("Resource")!);
  classes.set("Resource", resource);
  for (const core of coreClasses(resource)) if (!classes.has(core.name)) classes.set(core.name, core);
}

/** What a class does that is no ghost's; its own members only. */
function behaviourOf(name: string): Behaviour | undefined {
  return Object.hasOwn(BEHAVIOURS, name) ? BEHAVIOURS[name] : undefined;
}

function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** What an object counts for that is no node. */
const OBJECT_WEIGHT = 16;

function makeClass(info: ClassInfo): NativeClass {
  const { name } = info;
  const base = nativeClass(info.base) ?? OBJECT_NATIVE;
  const behaviour = behaviourOf(name);
  const methods = new Map<string, NativeMethod | undefined>(behaviour?.extra?.map((method) => [method.name, method]));
  const properties = new Map<string, NativeProperty | undefined>();
  const make = creatorOf(info);
  const made: GameClass = {
    name,
    base,
    method(key) {
      return methods.has(key) ? methods.get(key) : rememberName(methods, key, makeMethod(info, behaviour, key));
    },
    property(key) {
      return properties.has(key)
        ? properties.get(key)
        : rememberName(properties, key, makeProperty(info, behaviour, key));
    },
    signal: (key) => info.signals.get(key),
    constant: (key) => constantOf(info, key),
    enumValues: (key) => enumOf(info, key),
    propertyNames: () => info.properties.keys(),
    methodNames: () => new Set([...known(methods), ...info.methods.keys(), ...info.accessors.keys()]),
    signalNames: () => info.signals.keys(),
    create: info.isAbstract ? null : make,
    make,
    isRefCounted: base.isRefCounted,
    ...(behaviour?.store === undefined ? {} : { store: storing(behaviour.store) }),
  };
  return made;
}

function* known(methods: ReadonlyMap<string, unknown>): Iterable<string> {
  for (const [name, method] of methods) if (method !== undefined) yield name;
}

function storing(store: NonNullable<Behaviour["store"]>): StoreProperty {
  return (object, name, value, host) => store(object, name, value, host as World);
}

function constantOf(info: ClassInfo, name: string): number | bigint | undefined {
  for (const values of info.constants.values()) {
    const value = values.get(name);
    if (value !== undefined) return value;
  }
  const value = nativeConstant(info.name, name);
  return value === undefined ? undefined : plain(value);
}

function enumOf(info: ClassInfo, name: string): ReadonlyMap<string, number | bigint> | undefined {
  const values = name === "-" ? undefined : info.constants.get(name);
  if (values !== undefined) return values;
  if (nativeEnumOwner(info.name, name) !== info.name) return undefined;
  return new Map([...nativeEnumValues(info.name, name)!].map(([key, value]) => [key, plain(value)]));
}

function plain(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** What makes objects: the class's own behaviour, or that of the nearest base. */
function creatorOf(info: ClassInfo): NativeClass["create"] {
  if (info.isSingleton) return null;
  let create: Behaviour["create"];
  for (let at: ClassInfo | undefined = info; at !== undefined && create === undefined; at = classInfo(at.base)) {
    create = behaviourOf(at.name)?.create;
  }
  if (create === null || info.base === "") return null;
  const make = create ?? (() => new Ghost());
  const isGhost = behaviourOf(info.name)?.isGhost ?? behaviourOf(info.name) === undefined;
  return (host: ScriptHost): GodotObject => {
    const world = host as World;
    if (isGhost) world.ghosts.count(info.name);
    const object = world.adopt(make(nativeClass(info.name)!, world), info.name);
    world.register(object);
    // A script that runs can be stopped; what the network or a scene's change makes is found with the next thing that a script makes.
    const { memory, frame } = world.run;
    const weight = object instanceof Node ? NODE_WEIGHT.length : OBJECT_WEIGHT;
    if (frame === null) memory.note(weight);
    else memory.charge(weight);
    return object;
  };
}

function makeMethod(info: ClassInfo, behaviour: Behaviour | undefined, name: string): NativeMethod | undefined {
  const described = info.methods.get(name);
  if (described !== undefined) return { ...described, call: callOf(info, behaviour, described) };
  const accessor = info.accessors.get(name);
  if (accessor === undefined) return undefined;
  const { property, isSetter } = accessor;
  const own = (): NativeProperty => nativeClass(info.name)!.property(property.name)!;
  if (!isSetter)
    return { name, parameters: [], returns: property.type, call: (object, _, host) => own().get(object!, host) };
  return {
    name,
    parameters: [{ name: "value", type: property.type }],
    returns: null,
    call: (object, [value], host) => {
      own().set?.(object!, value, host);
      return null;
    },
  };
}

function callOf(info: ClassInfo, behaviour: Behaviour | undefined, method: MethodInfo): NativeMethod["call"] {
  const { name, returns } = method;
  const call: MethodBehaviour | undefined = own(behaviour?.methods, name);
  if (call !== undefined) return (object, args, host) => call(object, args, host as World) as Variant;
  const zero = returns === null ? null : zeroValue(returns, nativeClass);
  const { isVirtual } = method;
  const isOfLibrary = behaviour?.library !== undefined && !(name in Object.prototype);
  return (object, args, host) => {
    if (isOfLibrary && object !== null && hasLibraryMethod(object, name))
      return callLibrary(object, name, args, returns);
    if (isVirtual !== true) (host as World).ghosts.count(info.name, name);
    return zero?.() ?? null;
  };
}

function makeProperty(info: ClassInfo, behaviour: Behaviour | undefined, name: string): NativeProperty | undefined {
  const described = info.properties.get(name) ?? dynamicProperty(info, name);
  if (described === undefined) return undefined;
  const { type, getter, setter, isReadOnly } = described;
  const given = own(behaviour?.properties, name);
  const ghost = ghostProperty(described);
  let get =
    given?.get === undefined ? ghost.get : (object: GodotObject, host: ScriptHost) => given.get!(object, host as World);
  let set: NativeProperty["set"] =
    given?.set === undefined ? ghost.set : (object, value, host) => given.set!(object, value, host as World);
  const library = behaviour?.library;
  if (library !== undefined && given === undefined) {
    const isOfAll = name in library.prototype;
    const has = (object: GodotObject): boolean => isOfAll || hasLibraryField(library, object, name);
    get = (object, host) => (has(object) ? readLibrary(object, name, type) : ghost.get(object, host));
    set = (object, value) => (has(object) ? writeLibrary(object, name, value) : ghost.set(object, value));
  }
  return {
    name,
    type,
    get,
    ...(isReadOnly && given?.set === undefined ? {} : { set }),
    ...(getter === "" ? {} : { getter }),
    ...(setter === "" ? {} : { setter }),
  };
}

/** Classes with properties of any name below a folder, which stand in no list. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  AnimationTree: /^parameters\//,
  Control: /^theme_override_\w+\//,
  ShaderMaterial: /^shader_parameter\//,
  Window: /^theme_override_\w+\//,
};

function dynamicProperty(info: ClassInfo, name: string): PropertyInfo | undefined {
  if (!Object.hasOwn(FOLDERS, info.name) || !FOLDERS[info.name]!.test(name)) return undefined;
  return { name, type: { type: TYPE_NIL }, setter: "", getter: "", isReadOnly: false, firstText: "" };
}

interface GhostProperty {
  get(object: GodotObject, host: ScriptHost): Variant;
  set(object: GodotObject, value: Variant): void;
}

/** A property that keeps what it is given. */
function ghostProperty({ name, type, firstText }: PropertyInfo): GhostProperty {
  return {
    get(object, host) {
      const kept = keptValue(object, name);
      if (kept !== undefined) return kept;
      const first = firstValue(host.classOf(object).name, name, firstText, type, nativeClass);
      // A container belongs to the object from now on.
      if (typeof first === "object" && first !== null) keepValue(object, name, first);
      return first;
    },
    set(object, value) {
      keepValue(object, name, value);
    },
  };
}
