import type { ScriptDescription, TypeDescription } from "../scripts/types.js";
import type { Evaluated } from "./constant-values.js";
import type {
  ClassNode,
  ConstantNode,
  EnumNode,
  FunctionNode,
  Member,
  SignalNode,
  VariableNode,
} from "./syntax/tree.js";
import { object } from "./type-descriptions.js";

/** An enum with its values. */
export interface LinkedEnum {
  readonly node: EnumNode;
  readonly owner: LinkedClass;
  values: Record<string, number> | null;
}

/** A class with its place in the project. Of members with the same name, the first counts. */
export class LinkedClass {
  readonly path: string;
  readonly file: string;
  readonly node: ClassNode;
  readonly outer: LinkedClass | null;
  readonly inner = new Map<string, LinkedClass>();
  readonly constants = new Map<string, ConstantNode>();
  readonly variables = new Map<string, VariableNode>();
  readonly functions = new Map<string, FunctionNode>();
  readonly signals: SignalNode[] = [];
  readonly enums = new Map<string, LinkedEnum>();
  readonly looseEnums: LinkedEnum[] = [];
  /** The unnamed enums by the names of their values. */
  readonly looseValues = new Map<string, LinkedEnum>();
  readonly values = new Map<string, Evaluated>();
  readonly pending = new Set<string>();
  base: LinkedClass | null = null;
  native = "";
  /** How many classes it extends, one behind the other. */
  ancestors = 0;
  state: "new" | "linking" | "linked" = "new";
  description: ScriptDescription | null = null;

  constructor(path: string, file: string, node: ClassNode, outer: LinkedClass | null) {
    this.path = path;
    this.file = file;
    this.node = node;
    this.outer = outer;
    for (const member of node.members) this.#add(member);
  }

  #add(member: Member): void {
    const { name } = member;
    switch (member.kind) {
      case "class":
        if (!this.inner.has(name))
          this.inner.set(name, new LinkedClass(`${this.path}::${name}`, this.file, member, this));
        break;
      case "constant":
        if (!this.constants.has(name)) this.constants.set(name, member);
        break;
      case "variable":
        if (!this.variables.has(name)) this.variables.set(name, member);
        break;
      case "function":
        if (!this.functions.has(name)) this.functions.set(name, member);
        break;
      case "signal":
        this.signals.push(member);
        break;
      case "enum":
        this.#addEnum(member);
    }
  }

  #addEnum(node: EnumNode): void {
    const linked: LinkedEnum = { node, owner: this, values: null };
    if (node.name !== "") {
      if (!this.enums.has(node.name)) this.enums.set(node.name, linked);
      return;
    }
    this.looseEnums.push(linked);
    for (const { name } of node.values) if (!this.looseValues.has(name)) this.looseValues.set(name, linked);
  }

  /** The name by which types are shown. */
  get displayName(): string {
    const { outer, node } = this;
    if (outer === null) return node.name === "" ? this.path : node.name;
    return outer.outer === null && outer.node.name === "" ? node.name : `${outer.displayName}.${node.name}`;
  }

  /** The type of its instances. */
  get type(): TypeDescription {
    return object(this.displayName, this.path);
  }

  /** What its name stands for. */
  get evaluated(): Evaluated {
    return { type: this.type, meaning: this };
  }
}

/** Whether an expression means an enum of a script. */
export function isEnum(meaning: unknown): meaning is LinkedEnum {
  return typeof meaning === "object" && meaning !== null && "owner" in meaning && "values" in meaning;
}

/** Whether an expression means a class or an enum of the engine. */
export function isNative(meaning: unknown): meaning is { native: string } {
  return typeof meaning === "object" && meaning !== null && !(meaning instanceof LinkedClass) && "native" in meaning;
}

/** Whether an expression means the one instance of a class, as an autoload's name does. */
export function isInstance(meaning: unknown): meaning is { instance: LinkedClass } {
  return typeof meaning === "object" && meaning !== null && "instance" in meaning;
}
