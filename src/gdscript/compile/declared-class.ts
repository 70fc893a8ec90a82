import { type RunContext, runContext } from "../../variant/builtin/index.js";
import type { ScriptClass } from "../run/script-class.js";
import type { EnumType } from "../run/type.js";
import type {
  ClassNode,
  ConstantNode,
  EnumNode,
  Expression,
  FunctionNode,
  Place,
  SignalNode,
  VariableNode,
} from "../syntax/tree.js";
import type { Code } from "./code.js";

/** One value of an unnamed enum. */
export interface EnumValueNode extends Place {
  readonly kind: "enumValue";
  readonly name: string;
  readonly value: Expression | null;
  readonly of: EnumNode;
  readonly index: number;
}

/** What a name stands for in a class. */
export type DeclaredMember =
  | VariableNode
  | ConstantNode
  | FunctionNode
  | SignalNode
  | EnumNode
  | EnumValueNode
  | (ClassNode & { readonly declared?: never });

/** A class while it is compiled: its source, its place, and what was found out about it so far. */
export class DeclaredClass {
  readonly script: ScriptClass;
  readonly node: ClassNode;
  readonly outer: DeclaredClass | null;
  readonly members = new Map<string, DeclaredMember>();
  readonly inner = new Map<string, DeclaredClass>();
  base: DeclaredClass | null = null;
  /** How many classes it extends, one behind the other. */
  ancestors = 0;
  inheritance: "new" | "open" | "done" = "new";
  /** Signatures and variables have their types. */
  interfaceState: "new" | "open" | "done" = "new";
  bodiesState: "new" | "done" = "new";
  readonly constants = new Map<string, Code>();
  readonly enums = new Map<string, EnumType>();
  readonly pending = new Set<string>();
  /** Constants and functions that were refused: asked for again, they are refused at once. */
  readonly failed = new Map<string, CompileError>();
  /** Members whose types are known. */
  readonly resolved = new Set<string>();

  constructor(script: ScriptClass, node: ClassNode, outer: DeclaredClass | null) {
    this.script = script;
    this.node = node;
    this.outer = outer;
  }

  get file(): string {
    return this.script.file;
  }
}

/** Thrown for something that the engine refuses; caught where the member that it is in ends. */
export class CompileError extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** More than what is calculated before anything runs may take at once, and in all, in bytes. */
const MOST_AT_ONCE = 2 ** 20;
const MOST_IN_ALL = 2 ** 26;

/** Bounds what the constants of a project take: each can be in the next one twice. */
export function constantsContext(): RunContext {
  let left = MOST_IN_ALL;
  return {
    ...runContext(),
    charge(bytes) {
      left -= bytes;
      if (bytes > MOST_AT_ONCE || left < 0)
        refuse("The value of a constant is too large to be calculated before the script runs.", { line: 0, column: 0 });
    },
  };
}

/** @throws CompileError */
export function refuse(message: string, place: Place): never {
  throw new CompileError(message, place);
}

/** Finds out about a member; what is refused is not tried again. @throws CompileError */
export function onceRefused<T>(of: DeclaredClass, name: string, find: () => T): T {
  const before = of.failed.get(name);
  if (before !== undefined) throw before;
  try {
    return find();
  } catch (error) {
    if (error instanceof CompileError) of.failed.set(name, error);
    throw error;
  }
}
