import { str_to_var } from "../text-parser.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { BUILTIN_TYPES, UTILITY_FUNCTIONS } from "./builtin-data.js";

/** A parameter of a method of the engine. */
export interface ParameterInfo {
  /** Its name. */
  readonly name: string;
  /** Its `Variant.Type`; 0 (`TYPE_NIL`) for any. */
  readonly type: number;
  /** The text of its default value; undefined when it has to be given. */
  readonly defaultText: string | undefined;
}

/** A method, constructor or global function of the engine. */
export interface MethodInfo {
  /** Its name; that of the type for a constructor. */
  readonly name: string;
  /** Whether it belongs to the type and not to a value. */
  readonly isStatic: boolean;
  /** Whether it leaves the value as it is. */
  readonly isConst: boolean;
  /** Whether it takes any number of arguments behind its parameters. */
  readonly isVararg: boolean;
  /** Its parameters. */
  readonly parameters: readonly ParameterInfo[];
  /** The `Variant.Type` of its result: 0 (`TYPE_NIL`) for any, -1 for none. */
  readonly returns: number;
}

/** What the engine says of a built-in type. */
export interface BuiltinInfo {
  /** The `Variant.Type`. */
  readonly type: number;
  /** The constructors. */
  readonly constructors: readonly MethodInfo[];
  /** The members by name, with their types. */
  readonly members: ReadonlyMap<string, number>;
  /** The texts of the constants by name. */
  readonly constants: ReadonlyMap<string, string>;
  /** The enums by name, with their values by name. */
  readonly enums: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The operators: the type of the result by the name and the right operand's type (`"+ 2"`), `"unary-"` without one. */
  readonly operators: ReadonlyMap<string, number>;
  /** The methods by name. */
  readonly methods: ReadonlyMap<string, MethodInfo>;
}

let types: Map<number, BuiltinInfo> | null = null;
let utilities: Map<string, MethodInfo> | null = null;

/**
 * @param type - A `Variant.Type`.
 * @returns What the engine says of it; undefined for `Nil`, `Object` and what is no type.
 */
export function builtinInfo(type: number): BuiltinInfo | undefined {
  types ??= parseTypes();
  return types.get(type);
}

/**
 * @param name - The name of a function of `@GlobalScope`.
 * @returns Its signature; undefined when there is none.
 */
export function utilityInfo(name: string): MethodInfo | undefined {
  return utilityInfos().get(name);
}

/** All functions of `@GlobalScope`. */
export function utilityInfos(): ReadonlyMap<string, MethodInfo> {
  utilities ??= new Map(
    lines(UTILITY_FUNCTIONS)
      .map((line) => parseMethod(line))
      .map((it) => [it.name, it]),
  );
  return utilities;
}

/** A default value or a constant by its text; a new one each time. */
export function valueOf(text: string): Variant {
  return str_to_var(text, { wrap: "needed" });
}

function parseTypes(): Map<number, BuiltinInfo> {
  const found = new Map<number, BuiltinInfo>();
  for (const block of BUILTIN_TYPES.trim().split(/\n(?! )/)) {
    const [name, ...rest] = block.split("\n");
    const info = parseType(
      T.typeFromString(name!),
      name!,
      rest.map((line) => line.slice(1)),
    );
    found.set(info.type, info);
  }
  return found;
}

function parseType(type: number, name: string, rest: readonly string[]): BuiltinInfo {
  const info = {
    type,
    constructors: [] as MethodInfo[],
    members: new Map<string, number>(),
    constants: new Map<string, string>(),
    enums: new Map<string, Map<string, number>>(),
    operators: new Map<string, number>(),
    methods: new Map<string, MethodInfo>(),
  };
  for (const line of rest) {
    const [kind, second = ""] = line.split(" ", 2) as [string, string | undefined];
    const tail = line.slice(kind.length + second.length + 2);
    const constant = /^const ([A-Z0-9_]+) = (.*)$/.exec(line);
    if (constant !== null) info.constants.set(constant[1]!, constant[2]!);
    else if (kind.startsWith("new(")) info.constructors.push(parseMethod(`static ${name}${line.slice(3)}`));
    else if (kind === "var") for (const it of line.slice(4).split(", ")) addMember(info.members, it);
    else if (kind === "enum") {
      const values = info.enums.get(second) ?? new Map<string, number>();
      info.enums.set(second, values);
      for (const it of tail.split(", ")) values.set(it.split("=")[0]!, Number(it.split("=")[1]));
    } else if (kind === "op") addOperators(info.operators, second, tail);
    else addMethod(info.methods, line);
  }
  return info;
}

function addMember(members: Map<string, number>, text: string): void {
  const [name, type] = text.split(": ") as [string, string];
  members.set(name, typeNumber(type));
}

function addMethod(methods: Map<string, MethodInfo>, line: string): void {
  const method = parseMethod(line);
  methods.set(method.name, method);
}

function addOperators(operators: Map<string, number>, name: string, tail: string): void {
  const [result, ...rights] = tail.split(/,? /);
  if (rights.length === 0) operators.set(name, typeNumber(result!));
  for (const right of rights) operators.set(`${name} ${typeNumber(right)}`, typeNumber(result!));
}

function parseMethod(line: string): MethodInfo {
  const open = line.indexOf("(");
  const close = line.lastIndexOf(")");
  const [kind, name] = line.slice(0, open).split(" ") as [string, string];
  const parts = splitParameters(line.slice(open + 1, close));
  const isVararg = parts.at(-1) === "...";
  return {
    name,
    isStatic: kind === "static",
    isConst: kind === "const",
    isVararg,
    parameters: (isVararg ? parts.slice(0, -1) : parts).map(parseParameter),
    returns: close + 1 < line.length ? typeNumber(line.slice(close + 3)) : -1,
  };
}

/** Commas stand in default values too. */
function splitParameters(text: string): string[] {
  return text === "" ? [] : text.split(/, (?=(?:[a-z]\w*: [A-Z a-z0-9]+)|\.\.\.)/);
}

function parseParameter(text: string): ParameterInfo {
  const [, name, type, defaultText] = /^(\w+): (\w+)(?: = (.*))?$/.exec(text)!;
  return { name: name!, type: typeNumber(type!), defaultText };
}

function typeNumber(name: string): number {
  return T.typeFromString(name);
}

function lines(text: string): string[] {
  return text.trim().split("\n");
}
