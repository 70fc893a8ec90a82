import { GodotObject, Signal } from "../../src/core/index.js";
import { CompiledProject } from "../../src/gdscript/compile/library.js";
import { nativeBase, nativeProperty } from "../../src/gdscript/native-classes.js";
import { nativeConstant, nativeEnumOwner, nativeEnumValues } from "../../src/gdscript/native-constants.js";
import { coreClasses, OBJECT_NATIVE, REF_COUNTED_NATIVE } from "../../src/gdscript/run/core-classes.js";
import type {
  NativeClass,
  NativeMethod,
  NativeProperty,
  ScriptHost,
  ScriptLimits,
  ScriptProject,
  ScriptReport,
} from "../../src/gdscript/run/host.js";
import { defineMethod, defineNative, RefCounted, WeakReference } from "../../src/gdscript/run/natives.js";
import { metaOf } from "../../src/gdscript/run/object-class.js";
import { detachScript, instanceOf } from "../../src/gdscript/run/script-instance.js";
import { DEFAULT_LIMITS, ScriptRun } from "../../src/gdscript/run/script-run.js";
import { ValueMap } from "../../src/variant/builtin/index.js";
import { RandomPCG } from "../../src/variant/builtin/random-pcg.js";
import {
  RID,
  str_to_var,
  TYPE_INT,
  TYPE_NIL,
  TYPE_NODE_PATH,
  TYPE_OBJECT,
  TYPE_STRING,
  TYPE_STRING_NAME,
  type Variant,
} from "../../src/variant/index.js";

/*
 * A world for scripts that has hardly anything in it: nodes with children, resources, and every other class of the engine as a name with properties.
 */

/** An object of a class that does nothing: it keeps the properties that it is given. */
export class Thing extends GodotObject {
  readonly native: NativeClass;
  readonly values = new Map<string, Variant>();
  readonly signals = new Map<string, Signal>();
  readonly children: Thing[] = [];
  parent: Thing | null = null;
  isFreed = false;

  constructor(native: NativeClass) {
    super();
    this.native = native;
  }
}

const SIGNALS: Readonly<Record<string, readonly string[]>> = {
  Node: ["ready", "renamed", "tree_entered", "tree_exiting", "tree_exited", "child_entered_tree", "child_exiting_tree"],
  Resource: ["changed"],
  CanvasItem: ["draw", "visibility_changed"],
};

const SINGLETONS = ["Engine", "OS", "Input", "Time", "ClassDB", "ProjectSettings"];

const classes = new Map<string, NativeClass>();

/** A class of the engine by its name. */
export function classNamed(name: string): NativeClass | undefined {
  if (classes.size === 0) {
    for (const core of coreClasses(resourceClass())) classes.set(core.name, core);
    classes.set("Resource", resourceClass());
  }
  let found = classes.get(name);
  if (found === undefined && nativeBase(name) !== undefined) {
    found = ghostClass(name);
    classes.set(name, found);
  }
  return found;
}

let resource: NativeClass | null = null;

function resourceClass(): NativeClass {
  resource ??= defineNative({
    name: "Resource",
    base: REF_COUNTED_NATIVE,
    create: () => new Thing(resource!),
    properties: [
      property("resource_path", TYPE_STRING, ""),
      property("resource_name", TYPE_STRING, ""),
      property("resource_local_to_scene", 1, false),
    ],
    signals: { changed: [] },
    methods: [
      defineMethod("duplicate(deep?: bool): Resource", (object, _args, host) =>
        copy(object as Thing, host as TestHost),
      ),
      defineMethod("duplicate_deep(mode?: int): Resource", (object, _args, host) =>
        copy(object as Thing, host as TestHost),
      ),
      defineMethod("get_rid(): RID", () => new RID()),
      defineMethod("emit_changed()", (object, _args, host) => {
        host.signal(object!, "changed")?.emit();
        return null;
      }),
    ],
  });
  return resource;
}

function copy(of: Thing, host: TestHost): Variant {
  const made = new Thing(of.native);
  for (const [name, value] of of.values) made.values.set(name, value);
  const instance = instanceOf(of);
  if (instance !== null) {
    const other = host.run!.attach(made, instance.script);
    for (const at of instance.script.lineage()) {
      for (const name of at.variables.keys()) other.set(name, instance.get(name) ?? null);
    }
  }
  return made;
}

function property(name: string, type: number, first: Variant): NativeProperty {
  return {
    name,
    type: { type },
    get: (object) => (object instanceof Thing ? (object.values.get(name) ?? first) : first),
    set: (object, value) => {
      if (object instanceof Thing) object.values.set(name, value);
    },
  };
}

const NODE_METHODS: readonly NativeMethod[] = [
  defineMethod("add_child(node: Node, force_readable_name?: bool, internal?: int)", (object, [node]) => {
    (object as Thing).children.push(node as Thing);
    (node as Thing).parent = object as Thing;
    return null;
  }),
  defineMethod("remove_child(node: Node)", (object, [node]) => {
    const { children } = object as Thing;
    children.splice(children.indexOf(node as Thing), 1);
    (node as Thing).parent = null;
    return null;
  }),
  defineMethod(
    "get_child(idx: int, include_internal?: bool): Node",
    (object, [index]) => (object as Thing).children.at(Number(index)) ?? null,
  ),
  defineMethod("get_child_count(include_internal?: bool): int", (object) => (object as Thing).children.length),
  defineMethod("get_children(include_internal?: bool): Array", (object) => [...(object as Thing).children]),
  defineMethod("get_parent(): Node", (object) => (object as Thing).parent),
  defineMethod("get_name(): StringName", (object) => (object as Thing).values.get("name") ?? ""),
  defineMethod("set_name(name: StringName)", (object, [name]) => {
    (object as Thing).values.set("name", name);
    return null;
  }),
  defineMethod("get_node(path: NodePath): Node", (object, [path]) => findNode(object as Thing, String(path))),
  defineMethod("get_node_or_null(path: NodePath): Node", (object, [path]) => findNode(object as Thing, String(path))),
  defineMethod("has_node(path: NodePath): bool", (object, [path]) => findNode(object as Thing, String(path)) !== null),
  defineMethod("find_child(pattern: String, recursive?: bool, owned?: bool): Node", () => null),
  defineMethod("is_inside_tree(): bool", () => false),
  defineMethod("add_to_group(group: StringName, persistent?: bool)", () => null),
  defineMethod("queue_free()", (object, _args, host) => {
    host.defer(() => host.free(object!));
    return null;
  }),
  defineMethod("rpc(method: StringName, ...): int", () => 0),
  defineMethod("rpc_id(peer_id: int, method: StringName, ...): int", () => 0),
  defineMethod("call_thread_safe(method: StringName, ...): Variant", () => null),
  defineMethod("set_process(enable: bool)", () => null),
  defineMethod("print_orphan_nodes()", () => null, true),
  ...["_ready", "_enter_tree", "_exit_tree"].map((name) => ({
    ...defineMethod(`${name}()`, () => null),
    isVirtual: true,
  })),
  ...["_process", "_physics_process"].map((name) => ({
    ...defineMethod(`${name}(delta)`, () => null),
    isVirtual: true,
  })),
];

function findNode(from: Thing, path: string): Thing | null {
  let at: Thing | null = from;
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    at =
      name === ".."
        ? (at?.parent ?? null)
        : (at?.children.find((child) => String(child.values.get("name")) === name) ?? null);
  }
  return at;
}

const STATIC: Readonly<Record<string, readonly NativeMethod[]>> = {
  FileAccess: [
    defineMethod("file_exists(path: String): bool", () => false, true),
    defineMethod("open(path: String, flags: int): FileAccess", () => null, true),
  ],
  Engine: [
    defineMethod("get_version_info(): Dictionary", () => new Map()),
    defineMethod("capture_script_backtraces(include_variables?: bool): Array", () => []),
  ],
  JSON: [
    defineMethod("stringify(data, indent?: String): String", (_, [data]) => JSON.stringify(data), true),
    defineMethod(
      "parse_string(json: String): Variant",
      (_, [text]) => new ValueMap(Object.entries(JSON.parse(String(text)) as Record<string, Variant>)),
      true,
    ),
  ],
  Time: [defineMethod("get_ticks_usec(): int", () => Math.floor(performance.now() * 1000))],
};

function ghostClass(name: string): NativeClass {
  const base = classNamed(nativeBase(name)!) ?? OBJECT_NATIVE;
  const methods = new Map(
    (name === "Node" ? NODE_METHODS : (STATIC[name] ?? [])).map((method) => [method.name, method]),
  );
  const properties = new Map<string, NativeProperty | undefined>();
  const signals = new Map((SIGNALS[name] ?? []).map((signal) => [signal, []]));
  const isOwn = (owner: string | undefined): boolean => owner === name;
  const own: NativeClass = {
    name,
    base,
    method: (key) => methods.get(key),
    property(key) {
      if (!properties.has(key)) properties.set(key, ghostProperty(name, key));
      return properties.get(key);
    },
    signal: (key) => signals.get(key),
    constant(key) {
      const value = nativeConstant(name, key);
      return value === undefined ? undefined : Number(value);
    },
    enumValues(key) {
      const values = isOwn(nativeEnumOwner(name, key)) ? nativeEnumValues(name, key) : undefined;
      return values === undefined ? undefined : new Map([...values].map(([value, number]) => [value, Number(number)]));
    },
    propertyNames: () => [],
    methodNames: () => methods.keys(),
    signalNames: () => signals.keys(),
    create: /^(?:CanvasItem|FileAccess|DirAccess|Engine|InputEvent|Viewport|Material)$/.test(name)
      ? null
      : () => new Thing(own),
    isRefCounted: base.isRefCounted,
  };
  return own;
}

function ghostProperty(className: string, name: string): NativeProperty | undefined {
  const found = nativeProperty(className, name);
  const base = nativeBase(className);
  if (className === "Node" && name === "owner") return property(name, TYPE_OBJECT, null);
  if (found === undefined || (base !== undefined && nativeProperty(base, name) !== undefined)) return undefined;
  const first =
    found.defaultText === undefined ? zeroOf(found.variantType) : str_to_var(found.defaultText, { wrap: "needed" });
  return property(name, found.variantType, first);
}

function zeroOf(type: number): Variant {
  switch (type) {
    case TYPE_INT:
      return 0;
    case 1:
      return false;
    case 3:
      return 0;
    case TYPE_STRING:
    case TYPE_STRING_NAME:
      return "";
    case TYPE_NODE_PATH:
    case TYPE_NIL:
    case TYPE_OBJECT:
      return null;
    default:
      return str_to_var(
        `${["", "", "", "", "", "Vector2(0, 0)", "Vector2i(0, 0)", "Rect2(0, 0, 0, 0)", "Rect2i(0, 0, 0, 0)", "Vector3(0, 0, 0)", "Vector3i(0, 0, 0)"][type] ?? "null"}`,
      );
  }
}

/** Scripts by path. */
export class TestProject implements ScriptProject {
  readonly files: ReadonlyMap<string, string>;
  readonly globals: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, string>, globals: ReadonlyMap<string, string> = new Map()) {
    this.files = files;
    this.globals = globals;
  }

  source(path: string): string | undefined {
    return this.files.get(path);
  }

  resolve(path: string, from: string): string | null {
    if (this.files.has(path)) return path;
    const parts = from.split("/").slice(0, -1);
    for (const part of path.split("/")) {
      if (part === "..") parts.pop();
      else if (part !== ".") parts.push(part);
    }
    const joined = parts.join("/");
    return this.files.has(joined) ? joined : null;
  }

  globalClass(name: string): string | undefined {
    return this.globals.get(name);
  }

  autoload(): undefined {
    return undefined;
  }

  nativeClass(name: string): NativeClass | undefined {
    return classNamed(name);
  }

  singletonClass(name: string): string | undefined {
    return SINGLETONS.includes(name) ? name : undefined;
  }

  resourceClass(): string {
    return "Resource";
  }
}

/** A host that writes down what scripts say. */
export class TestHost implements ScriptHost {
  readonly lines: string[] = [];
  readonly reports: ScriptReport[] = [];
  readonly random = new RandomPCG();
  readonly #later: (() => void)[] = [];
  readonly #singletons = new Map<string, Thing>();
  readonly #objects: GodotObject[] = [];
  run: ScriptRun | null = null;
  /** Kept as what lives. */
  readonly kept: GodotObject[] = [];

  classOf(object: GodotObject): NativeClass {
    if (object instanceof Thing) return object.native;
    if (object instanceof WeakReference) return classNamed("WeakRef")!;
    return object instanceof RefCounted ? classNamed("RefCounted")! : OBJECT_NATIVE;
  }

  isFreed(object: GodotObject): boolean {
    return object instanceof Thing ? object.isFreed : freed.has(object);
  }

  free(object: GodotObject): void {
    instanceOf(object)?.notify(1, true);
    detachScript(object);
    if (object instanceof Thing) {
      object.isFreed = true;
      for (const child of object.children) this.free(child);
    } else freed.add(object);
  }

  signal(object: GodotObject, name: string): Signal | null {
    if (!(object instanceof Thing))
      return ((object as unknown as Record<string, unknown>)[name] as Signal | undefined) ?? null;
    let signal = object.signals.get(name);
    if (signal === undefined) {
      signal = new Signal(object, name);
      object.signals.set(name, signal);
    }
    return signal;
  }

  singleton(name: string): GodotObject | null {
    let found = this.#singletons.get(name);
    if (found === undefined) {
      found = new Thing(classNamed(name)!);
      this.#singletons.set(name, found);
    }
    return found;
  }

  autoload(): GodotObject | null {
    return null;
  }

  load(): GodotObject | null {
    return null;
  }

  print(text: string): void {
    this.lines.push(...text.split("\n"));
  }

  printError(text: string): void {
    this.lines.push(...text.split("\n"));
  }

  printRaw(text: string): void {
    this.lines.push(text);
  }

  report(report: ScriptReport): void {
    this.reports.push(report);
    this.said(report);
  }

  /** What a test wants to do with a report. */
  said: (report: ScriptReport) => void = () => {};

  entropy(): bigint {
    return 1n;
  }

  objectById(id: bigint): GodotObject | null {
    return this.#objects.find((object) => object.get_instance_id() === id) ?? null;
  }

  defer(call: () => void): void {
    this.#later.push(call);
  }

  /** Does what was put off, as at the end of a frame. */
  flush(): void {
    for (let next = this.#later.shift(); next !== undefined; next = this.#later.shift()) next();
  }

  roots(): Iterable<GodotObject> {
    return this.kept;
  }

  *held(object: GodotObject): Iterable<unknown> {
    yield* metaOf(object);
    if (object instanceof Thing) {
      yield* object.children;
      yield* object.values.values();
    }
  }
}

const freed = new WeakSet<GodotObject>();

/** What a script said and what went wrong in it. */
export interface Ran {
  readonly host: TestHost;
  readonly run: ScriptRun;
  readonly lines: string[];
  /** `message (file:line @ function)`. */
  readonly errors: string[];
  readonly result: Variant;
}

/** Where the first function of a trace is. */
export function placeOf({ message, trace: [at] }: ScriptReport): string {
  return at === undefined ? message : `${message} (${at.source.replace("res://", "")}:${at.line} @ ${at.function})`;
}

/**
 * Runs `func test()` of a script.
 *
 * @param source - The script, or scripts by path: then `res://test.gd` is the one that runs.
 * @param limits - What it may use up.
 * @param said - Called with each report when it is made.
 */
export function runScript(
  source: string | Readonly<Record<string, string>>,
  limits: Partial<ScriptLimits> = {},
  said?: (report: ScriptReport, host: TestHost) => void,
): Ran {
  const files = new Map(Object.entries(typeof source === "string" ? { "res://test.gd": source } : source));
  const globals = new Map<string, string>();
  for (const [path, text] of files) {
    const name = /^class_name (\w+)/m.exec(text)?.[1];
    if (name !== undefined) globals.set(name, path);
  }
  return runProject(new TestProject(files, globals), "res://test.gd", limits, said);
}

export function runProject(
  project: ScriptProject,
  path: string,
  limits: Partial<ScriptLimits> = {},
  said: (report: ScriptReport, host: TestHost) => void = () => {},
): Ran {
  const host = new TestHost();
  const run = new ScriptRun(new CompiledProject(project), host, { ...DEFAULT_LIMITS, ...limits });
  host.run = run;
  host.said = (report) => said(report, host);
  return { ...startTest(run, host, path), host, run };
}

function startTest(run: ScriptRun, host: TestHost, path: string): Pick<Ran, "lines" | "errors" | "result"> {
  const script = run.enter(() => run.load(path), null);
  let result: Variant = null;
  if (script !== null) {
    const object = script.native.create!(host);
    host.kept.push(object);
    const instance = run.attach(object, script);
    if (script.native.name === "Node" || instance.has("_ready")) instance.call("_ready");
    result = instance.call("test");
    host.flush();
  }
  return { lines: host.lines, errors: host.reports.map(placeOf), result };
}

export { CompiledProject, ScriptRun };
