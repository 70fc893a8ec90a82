import type { Type } from "../run/type.js";
import type { Place } from "../syntax/tree.js";
import type { Code } from "./code.js";
import { type DeclaredClass, refuse } from "./declared-class.js";

/** A parameter or local variable. */
export interface Local {
  readonly name: string;
  readonly slot: number;
  readonly type: Type;
  /** For a local constant: its value. */
  readonly constant: Code | null;
  readonly kind: LocalKind;
}

type LocalKind = "variable" | "constant" | "parameter" | "for loop iterator" | "pattern bind";

/** The names and slots of one function while it is compiled. */
export class FunctionScope {
  readonly owner: DeclaredClass;
  readonly isStatic: boolean;
  /** The function around a function in place; null for all others. */
  readonly outer: FunctionScope | null;
  readonly name: string;
  returns: Type;
  readonly hasReturnType: boolean;
  /** What a function in place takes along: slots of the outer frame and of its own. */
  readonly captures: { readonly from: number; readonly to: number }[] = [];
  usesSelf = false;
  slots = 0;
  /** Locals whose values change after they are declared can't be taken for constants of their types. */
  #blocks: Map<string, Local>[] = [new Map()];
  /** Where the name of a variable of a class is read and written without its getter and setter: in these. */
  propertyName: string | null;

  constructor(options: {
    owner: DeclaredClass;
    isStatic: boolean;
    outer?: FunctionScope | null;
    name: string;
    returns: Type;
    hasReturnType: boolean;
    propertyName?: string | null;
  }) {
    this.owner = options.owner;
    this.isStatic = options.isStatic;
    this.outer = options.outer ?? null;
    this.name = options.name;
    this.returns = options.returns;
    this.hasReturnType = options.hasReturnType;
    this.propertyName = options.propertyName ?? null;
  }

  get isLambda(): boolean {
    return this.outer !== null;
  }

  /** Runs something with a block of names of its own. */
  block<T>(work: () => T): T {
    this.#blocks.push(new Map());
    try {
      return work();
    } finally {
      this.#blocks.pop();
    }
  }

  newSlot(): number {
    return this.slots++;
  }

  /** @param slot - A slot that is reserved already; a new one when left out. */
  declare(
    name: string,
    type: Type,
    constant: Code | null = null,
    slot = constant === null ? this.newSlot() : -1,
    kind: LocalKind = constant === null ? "variable" : "constant",
  ): Local {
    const local: Local = { name, slot, type, constant, kind };
    this.#blocks.at(-1)!.set(name, local);
    return local;
  }

  /** Gives a parameter another type. */
  retype(name: string, type: Type): void {
    const [names] = this.#blocks;
    const local = names!.get(name);
    if (local !== undefined) names!.set(name, { ...local, type });
  }

  /** A name declared in this function. */
  own(name: string): Local | undefined {
    for (let i = this.#blocks.length - 1; i >= 0; i--) {
      const found = this.#blocks[i]!.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A name of this function or of one around it, which is taken along then. */
  find(name: string): Local | undefined {
    const own = this.own(name);
    if (own !== undefined || this.outer === null) return own;
    const outer = this.outer.find(name);
    if (outer === undefined || outer.constant !== null) return outer;
    const local: Local = { ...outer, slot: this.newSlot() };
    this.captures.push({ from: outer.slot, to: local.slot });
    this.#blocks[0]!.set(name, local);
    return local;
  }

  /** A name of this function or of one around it, which stays there. */
  known(name: string): Local | undefined {
    return this.own(name) ?? this.outer?.known(name);
  }

  /** Refuses to declare a name again, in a block inside or in a function in place, too. */
  checkNew(name: string, place: Place): void {
    const before = this.known(name);
    if (before !== undefined)
      refuse(`There is already a ${before.kind} named "${name}" declared in this scope.`, place);
  }

  useSelf(): void {
    this.usesSelf = true;
    this.outer?.useSelf();
  }
}
