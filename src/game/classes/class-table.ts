import type { NativeMethod, NativeParameter, NativeType } from "../../gdscript/run/host.js";
import { readValue } from "../../gdscript/value-text.js";
import {
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_INT,
  TYPE_NIL,
  TYPE_OBJECT,
  typeFromString,
  type Variant,
} from "../../variant/index.js";
import { CLASSES } from "./class-data.js";

/** A method as the class reference has it. */
export type MethodInfo = Omit<NativeMethod, "call">;

/** A property as the class reference has it. */
export interface PropertyInfo {
  readonly name: string;
  readonly type: NativeType;
  readonly setter: string;
  readonly getter: string;
  readonly isReadOnly: boolean;
  /** Its first value as text; empty for the type's zero. */
  readonly firstText: string;
}

/** A class of the engine, with its own members. */
export interface ClassInfo {
  readonly name: string;
  /** Empty for `Object`. */
  readonly base: string;
  readonly isAbstract: boolean;
  readonly isSingleton: boolean;
  readonly methods: ReadonlyMap<string, MethodInfo>;
  readonly properties: ReadonlyMap<string, PropertyInfo>;
  /** Methods that set or get a property, with its name. */
  readonly accessors: ReadonlyMap<string, { readonly property: PropertyInfo; readonly isSetter: boolean }>;
  /** Other first values of properties that are inherited. */
  readonly firstTexts: ReadonlyMap<string, string>;
  readonly signals: ReadonlyMap<string, readonly NativeParameter[]>;
  /** Constants that the table of constants leaves out, by enum; those of none behind `-`. */
  readonly constants: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const HEAD = /^([-$]?)(\w+)(?: (\w+))?$/;
let blocks: Map<string, string> | null = null;
const known = new Map<string, ClassInfo>();

/** The text of each class, found when the first one is asked for. */
function allBlocks(): Map<string, string> {
  if (blocks === null) {
    blocks = new Map();
    for (const block of CLASSES.trim().split(/\n(?! )/)) {
      const end = block.indexOf("\n");
      const head = end < 0 ? block : block.slice(0, end);
      blocks.set(HEAD.exec(head)![2]!, block);
    }
  }
  return blocks;
}

/** @param name - A class of the engine. @returns Its own members; undefined for an unknown class. */
export function classInfo(name: string): ClassInfo | undefined {
  let info = known.get(name);
  if (info === undefined) {
    const block = allBlocks().get(name);
    if (block === undefined) return undefined;
    info = parseBlock(block);
    known.set(name, info);
  }
  return info;
}

/** @returns The names of all classes, sorted. */
export function classNames(): Iterable<string> {
  return allBlocks().keys();
}

function parseBlock(block: string): ClassInfo {
  const [head = "", ...lines] = block.replaceAll("\n  ", "").split("\n");
  const [, mark = "", name = "", base = ""] = HEAD.exec(head)!;
  const methods = new Map<string, MethodInfo>();
  const properties = new Map<string, PropertyInfo>();
  const accessors = new Map<string, { property: PropertyInfo; isSetter: boolean }>();
  const firstTexts = new Map<string, string>();
  const signals = new Map<string, readonly NativeParameter[]>();
  const constants = new Map<string, ReadonlyMap<string, number>>();
  for (const line of lines) {
    switch (line[1]) {
      case ".": {
        const property = parseProperty(line.slice(2));
        properties.set(property.name, property);
        if (property.setter !== "") accessors.set(property.setter, { property, isSetter: true });
        if (property.getter !== "") accessors.set(property.getter, { property, isSetter: false });
        break;
      }
      case "^": {
        const bar = line.indexOf("|");
        firstTexts.set(line.slice(2, bar), line.slice(bar + 1));
        break;
      }
      case "@": {
        const [, signal = "", parameters = ""] = /^ @(\w+)\((.*)\)$/.exec(line)!;
        signals.set(signal, parseParameters(parameters));
        break;
      }
      case "=":
        parseConstants(line.slice(2), constants);
        break;
      default: {
        const method = parseMethod(line.slice(1));
        methods.set(method.name, method);
      }
    }
  }
  const isSingleton = mark === "$";
  const isAbstract = mark === "-";
  return { name, base, isAbstract, isSingleton, methods, properties, accessors, firstTexts, signals, constants };
}

function parseProperty(line: string): PropertyInfo {
  const [name = "", type = "", setter = "", getter = "", mark = "", ...rest] = line.split("|");
  return { name, type: typeNamed(type), setter, getter, isReadOnly: mark === "-", firstText: rest.join("|") };
}

function parseMethod(line: string): MethodInfo {
  const [, mark, name = "", parameters = "", returns = ""] = /^([~!+]?)(\w+)\((.*)\)([^)]*)$/.exec(line)!;
  return {
    name,
    parameters: parseParameters(parameters),
    returns: returns === "" ? null : typeNamed(returns),
    isStatic: mark === "!",
    isVararg: mark === "+",
    isVirtual: mark === "~",
  };
}

function parseParameters(text: string): NativeParameter[] {
  if (text === "") return [];
  return text.split(";").map((part) => {
    const [, name = "", type = "", first] = /^(\w+):([^=]*)(?:=(.*))?$/.exec(part)!;
    const described = { name, type: typeNamed(type) };
    return first === undefined ? described : { ...described, fallback: valueOf(first, described.type) };
  });
}

/** A value as the class reference writes it, as natives take it. */
function valueOf(text: string, type: NativeType): Variant {
  try {
    const value = readValue(text);
    // What a callable, signal or RID begins with is not written as a value.
    if (type.type === TYPE_INT || value === null) return value;
    return typeof value === "object" && value !== null && "value" in value && type.type !== TYPE_NIL
      ? (value as { value: number }).value
      : value;
  } catch {
    return null;
  }
}

function parseConstants(line: string, constants: Map<string, ReadonlyMap<string, number>>): void {
  const [group = "", prefix = "", ...items] = line.split(" ");
  const values = new Map<string, number>();
  let next = 0;
  for (const item of items) {
    const [rest = "", value] = item.split("=");
    if (value !== undefined) next = Number(value);
    values.set(prefix.slice(0, -1) + rest, next++);
  }
  constants.set(group, values);
}

const types = new Map<string, NativeType>();

/** A type as the class reference writes it: `int`, `Node`, `Node[]`, `Dictionary[int, String]`. */
function typeNamed(name: string): NativeType {
  let type = types.get(name);
  if (type === undefined) {
    type = parseType(name);
    types.set(name, type);
  }
  return type;
}

function parseType(name: string): NativeType {
  if (name === "Variant" || name.includes("*")) return { type: TYPE_NIL };
  if (name.endsWith("[]")) return { type: TYPE_ARRAY, elements: [typeNamed(name.slice(0, -2))] };
  const [, key, value] = /^Dictionary\[(\w+), (\w+)\]$/.exec(name) ?? [];
  if (key !== undefined) return { type: TYPE_DICTIONARY, elements: [typeNamed(key), typeNamed(value!)] };
  const builtin = typeFromString(name);
  return builtin >= 0 ? { type: builtin } : { type: TYPE_OBJECT, className: name };
}
