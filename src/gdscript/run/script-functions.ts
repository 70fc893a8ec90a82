import type { GodotObject } from "../../core/index.js";
import {
  Color,
  NodePath,
  StringName,
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_COLOR,
  TYPE_DICTIONARY,
  TYPE_INT,
  TYPE_NIL,
  TYPE_OBJECT,
  TYPE_STRING,
  TYPE_STRING_NAME,
  typeOf,
  type Variant,
} from "../../variant/index.js";
import { construct, dictionaryOf, sizeOf, stringify, typeName } from "./builtins.js";
import { isInstance } from "./convert.js";
import { fail } from "./errors.js";
import { readSlot, writeSlot } from "./members.js";
import { NativeReference } from "./native-reference.js";
import { WeakReference } from "./natives.js";
import type { ScriptRun } from "./run.js";
import { ScriptClass } from "./script-class.js";
import { attachInstance, instanceOf, ScriptInstance } from "./script-instance.js";
import { nativeType, scriptType } from "./type.js";

/** A function of the language, `@GDScript`, or one of `@GlobalScope` that is about objects. */
export interface ScriptUtility {
  /** `Variant.Type` of each parameter. */
  readonly types: readonly number[];
  readonly required: number;
  readonly isVararg?: boolean;
  /** -1 for none, 0 for any. */
  readonly returns: number;
  /** Whether equal arguments give equal values, whatever runs. */
  readonly isPure?: boolean;
  /** Whether it is one of `@GDScript`. */
  readonly isScript: boolean;
  call(run: ScriptRun, args: readonly Variant[]): Variant;
}

const MOST_IN_RANGE = 0x7fffffff;

function wrong(name: string, why: string): never {
  fail(`Error calling GDScript utility function "${name}()": ${why}`);
}

function range(run: ScriptRun | undefined, args: readonly Variant[]): Variant {
  const [first, second, third = 1] = args.map((arg) => BigInt(construct(TYPE_INT, [arg]) as number | bigint));
  const from = second === undefined ? 0n : first!;
  const to = second ?? first!;
  const step = BigInt(third);
  if (step === 0n) wrong("range", "Step argument is zero!");
  const distance = step > 0n ? to - from : from - to;
  const by = step > 0n ? step : -step;
  const count = distance <= 0n ? 0n : (distance + by - 1n) / by;
  if (count > MOST_IN_RANGE) fail('Invalid call GDScript utility function "range()": Range too big.');
  run?.memory.charge(Number(count));
  const list: Variant[] = [];
  const [start, small] = [Number(from), Number(step)];
  if (Number.isSafeInteger(start) && Number.isSafeInteger(Number(to))) {
    for (let i = 0; i < Number(count); i++) list.push(start + i * small);
  } else for (let at = from; step > 0n ? at < to : at > to; at += step) list.push(at);
  return list;
}

/** Loads a script or another resource. */
export function load(run: ScriptRun, path: string, from: string): Variant {
  const resolved = run.library.resolve(path, from) ?? path;
  const script = run.load(resolved);
  if (script !== null) return script;
  return resolved.endsWith(".gd") ? null : run.host.load(resolved);
}

function isInstanceOf(run: ScriptRun, [value, type]: readonly Variant[]): Variant {
  if (typeof type === "number") {
    if (type < 0 || type > 38)
      wrong("is_instance_of", "Invalid type argument for is_instance_of(), use TYPE_* constants for built-in types.");
    return typeOf(value) === type;
  }
  if (run.isFreedObject(type)) wrong("is_instance_of", "Type argument is a previously freed instance.");
  const wanted =
    type instanceof NativeReference ? nativeType(type.native) : type instanceof ScriptClass ? scriptType(type) : null;
  if (wanted === null) {
    wrong(
      "is_instance_of",
      "Invalid type argument for is_instance_of(), should be a TYPE_* constant, a class or a script.",
    );
  }
  if (run.isFreedObject(value)) wrong("is_instance_of", "Value argument is a previously freed instance.");
  return isInstance(run, value, wanted);
}

function instanceToDictionary(run: ScriptRun, [value]: readonly Variant[]): Variant {
  if (value === null || value === undefined) return null;
  const instance = instanceOf(value as object);
  if (instance === null) wrong("inst_to_dict", "Not a script with an instance.");
  const { script } = instance;
  const [file = "", ...inner] = script.path.split("::");
  if (!file.startsWith("res://")) wrong("inst_to_dict", "Not based on a resource file.");
  const map = dictionaryOf({ "@subpath": new NodePath(inner.join("/")), "@path": file });
  for (const at of script.lineage()) {
    for (const variable of at.variables.values()) {
      if (!variable.isStatic) map.set(new StringName(variable.name), readSlot(variable, instance.members));
    }
  }
  run.memory.charge(map.size * 2);
  return map;
}

function dictionaryToInstance(run: ScriptRun, [value]: readonly Variant[]): Variant {
  const map = value as ReadonlyMap<Variant, Variant>;
  const path = map.get("@path");
  if (typeof path !== "string") wrong("dict_to_inst", "Invalid instance dictionary format (missing @path).");
  let script = run.load(path);
  if (script === null) wrong("dict_to_inst", "Invalid instance dictionary format (can't load script at @path).");
  const inner = map.get("@subpath");
  for (const name of inner instanceof NodePath ? inner.names : []) {
    script = script.inner.get(name) ?? wrong("dict_to_inst", "Invalid instance dictionary (invalid subclasses).");
  }
  const { create } = script.native;
  if (create === null) wrong("dict_to_inst", "Cannot instantiate GDScript class.");
  const instance = new ScriptInstance(run, create(run.host), script);
  attachInstance(instance);
  for (const at of script.lineage()) {
    for (const variable of at.variables.values()) {
      if (!variable.isStatic && map.has(variable.name)) writeSlot(variable, instance.members, map.get(variable.name));
    }
  }
  return instance.object;
}

function stack(run: ScriptRun): Variant {
  return run.trace().map(({ source, function: name, line }) => dictionaryOf({ source, function: name, line }));
}

function living(run: ScriptRun, value: Variant): GodotObject | null {
  if (typeOf(value) !== TYPE_OBJECT || run.isFreedObject(value)) return null;
  return value as GodotObject;
}

/** By name. */
export const SCRIPT_FUNCTIONS: ReadonlyMap<string, ScriptUtility> = new Map<string, ScriptUtility>(
  Object.entries<ScriptUtility>({
    convert: {
      types: [TYPE_NIL, TYPE_INT],
      required: 2,
      returns: TYPE_NIL,
      isScript: true,
      isPure: true,
      call(_, [value, type]) {
        if (!(Number(type) >= 0 && Number(type) < 39))
          wrong("convert", "Invalid type argument to convert(), use TYPE_* constants.");
        return construct(Number(type), [value]);
      },
    },
    type_exists: {
      types: [TYPE_STRING_NAME],
      required: 1,
      returns: TYPE_BOOL,
      isScript: true,
      call: (run, [name]) => run.library.nativeClass(String(name)) !== undefined,
    },
    char: {
      types: [TYPE_INT],
      required: 1,
      returns: TYPE_STRING,
      isScript: true,
      isPure: true,
      call(_, [value]) {
        const point = Number(value);
        if (!(point >= 0 && point <= 0xffffffff)) wrong("char", "Expected an integer between 0 and 2^32 - 1.");
        return point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? "\ufffd" : String.fromCodePoint(point);
      },
    },
    ord: {
      types: [TYPE_STRING],
      required: 1,
      returns: TYPE_INT,
      isScript: true,
      isPure: true,
      call(_, [text]) {
        const points = [...String(text)];
        if (points.length !== 1) wrong("ord", "Expected a string of length 1 (a character).");
        return points[0]!.codePointAt(0)!;
      },
    },
    range: { types: [TYPE_INT, TYPE_INT, TYPE_INT], required: 1, returns: TYPE_ARRAY, isScript: true, call: range },
    load: {
      types: [TYPE_STRING],
      required: 1,
      returns: TYPE_NIL,
      isScript: true,
      call: (run, [path]) => load(run, String(path), run.frame?.function.owner.file ?? ""),
    },
    inst_to_dict: {
      types: [TYPE_OBJECT],
      required: 1,
      returns: TYPE_DICTIONARY,
      isScript: true,
      call: instanceToDictionary,
    },
    dict_to_inst: {
      types: [TYPE_DICTIONARY],
      required: 1,
      returns: TYPE_NIL,
      isScript: true,
      call: dictionaryToInstance,
    },
    Color8: {
      types: [TYPE_INT, TYPE_INT, TYPE_INT, TYPE_INT],
      required: 3,
      returns: TYPE_COLOR,
      isScript: true,
      isPure: true,
      call: (_, args) => {
        const [r, g, b, a = 255] = args.map((part) => Number(part));
        return new Color(r! / 255, g! / 255, b! / 255, a / 255);
      },
    },
    print_debug: {
      types: [],
      required: 0,
      isVararg: true,
      returns: -1,
      isScript: true,
      call(run, args) {
        const [at] = run.trace();
        const where = at === undefined ? "" : `\n   At: ${at.source}:${at.line}:${at.function}()`;
        run.host.print(args.map(stringify).join("") + where);
        return undefined;
      },
    },
    print_stack: {
      types: [],
      required: 0,
      returns: -1,
      isScript: true,
      call(run) {
        run.trace().forEach(({ source, line, function: name }, i) => {
          run.host.print(`Frame ${i} - ${source}:${line} in function '${name}'`);
        });
        return undefined;
      },
    },
    get_stack: { types: [], required: 0, returns: TYPE_ARRAY, isScript: true, call: stack },
    len: {
      types: [TYPE_NIL],
      required: 1,
      returns: TYPE_INT,
      isScript: true,
      isPure: true,
      call(_, [value]) {
        const size = sizeOf(value instanceof StringName ? value.name : value);
        if (size === undefined) wrong("len", `Value of type '${typeName(typeOf(value))}' can't provide a length.`);
        return size;
      },
    },
    is_instance_of: {
      types: [TYPE_NIL, TYPE_NIL],
      required: 2,
      returns: TYPE_BOOL,
      isScript: true,
      call: isInstanceOf,
    },
    is_instance_valid: {
      types: [TYPE_NIL],
      required: 1,
      returns: TYPE_BOOL,
      isScript: false,
      call: (run, [value]) => living(run, value) !== null,
    },
    is_instance_id_valid: {
      types: [TYPE_INT],
      required: 1,
      returns: TYPE_BOOL,
      isScript: false,
      call: (run, [id]) => living(run, run.host.objectById(BigInt(id as number))) !== null,
    },
    instance_from_id: {
      types: [TYPE_INT],
      required: 1,
      returns: TYPE_NIL,
      isScript: false,
      call: (run, [id]) => living(run, run.host.objectById(BigInt(id as number))),
    },
    push_error: {
      types: [],
      required: 0,
      isVararg: true,
      returns: -1,
      isScript: false,
      call: (run, args) => void run.report("error", args.map(stringify).join("")),
    },
    push_warning: {
      types: [],
      required: 0,
      isVararg: true,
      returns: -1,
      isScript: false,
      call: (run, args) => void run.report("warning", args.map(stringify).join("")),
    },
    weakref: {
      types: [TYPE_NIL],
      required: 1,
      returns: TYPE_NIL,
      isScript: false,
      call: (run, [value]) => (value === null ? null : new WeakReference(living(run, value))),
    },
  }),
);
