import { GodotObject } from "../../core/index.js";
import { TYPE_OBJECT, type Variant } from "../../variant/index.js";
import type { Evaluate } from "./frame.js";
import type { NativeClass } from "./host.js";
import { rememberName } from "./remember-name.js";
import type { ScriptFunction } from "./script-function.js";
import { type EnumType, Type } from "./type.js";

/** What an annotation says of an exported variable. */
export interface ExportInfo {
  /** The variable's type, or, where nothing is said of it, that of its first value. */
  readonly type: Type;
  readonly hint: number;
  readonly hintString: string;
  readonly usage: number;
}

/** A variable of a class. */
export interface MemberVariable {
  readonly name: string;
  readonly owner: ScriptClass;
  /** In {@link ScriptInstance.members}, or among the class's static variables. */
  readonly slot: number;
  readonly isStatic: boolean;
  readonly isOnready: boolean;
  type: Type;
  /** Called by reading and writing from outside of itself. Null without one. */
  getter: ScriptFunction | null;
  setter: ScriptFunction | null;
  exported: ExportInfo | null;
  /** Where it is a constant: for `property_get_revert`. */
  fallback: Variant | undefined;
}

/** A constant of a class: a value, or what has to be made once in each run (resources). */
export interface MemberConstant {
  readonly name: string;
  readonly owner: ScriptClass;
  readonly type: Type;
  /** Its place among the run's constants; -1 for one that is the same in all runs. */
  readonly slot: number;
  readonly value: Variant;
  /** Gives its value in a run. */
  readonly make: Evaluate | null;
}

/** A signal of a class. */
export interface MemberSignal {
  readonly name: string;
  readonly owner: ScriptClass;
  readonly parameters: readonly { readonly name: string; readonly type: Type }[];
}

/** Groups and categories of exported variables, in order with them. */
export interface ExportGroup {
  readonly name: string;
  readonly hintString: string;
  readonly usage: number;
}

let count = 0;

/**
 * A class of a script, as it is compiled: what `preload("x.gd")` is, and each inner class. It holds code and nothing that changes: its static variables
 * belong to the run.
 */
export class ScriptClass extends GodotObject {
  /** Its place in the lists of a run. */
  readonly index = count++;
  /** `res://x.gd`, with `::Inner` for inner classes. */
  readonly path: string;
  readonly file: string;
  /** `class_name`, or the inner class's name; empty without one. */
  readonly localName: string;
  readonly outer: ScriptClass | null;
  base: ScriptClass | null = null;
  native!: NativeClass;
  isAbstract = false;
  isTool = false;
  /** Of the type that its instances have. */
  readonly instanceType: Type;

  // Own members only; `find…` goes through the bases.
  readonly variables = new Map<string, MemberVariable>();
  readonly functions = new Map<string, ScriptFunction>();
  readonly signals = new Map<string, MemberSignal>();
  readonly constants = new Map<string, MemberConstant>();
  readonly inner = new Map<string, ScriptClass>();
  readonly enums = new Map<string, EnumType>();
  /** Own variables and the groups around them, in the order of the source. */
  readonly exports: (MemberVariable | ExportGroup)[] = [];

  /** How many variables an instance has, inherited ones included. */
  memberCount = 0;
  staticCount = 0;
  /** Gives own variables their first values: all typed ones their types' zeros, then what stands behind `=`. */
  initializer: ScriptFunction | null = null;
  /** The same for `@onready`. */
  readyInitializer: ScriptFunction | null = null;
  staticInitializer: ScriptFunction | null = null;
  /** Why it can't be used: it was reported then. */
  isBroken = false;

  readonly #methods = new Map<string, ScriptFunction | null>();
  readonly #variables = new Map<string, MemberVariable | null>();
  #notified: readonly ScriptFunction[] | null = null;

  constructor(path: string, file: string, localName: string, outer: ScriptClass | null) {
    super();
    this.path = path;
    this.file = file;
    this.localName = localName;
    this.outer = outer;
    this.instanceType = new Type("script", TYPE_OBJECT, { script: this });
  }

  /** By which errors call it. */
  get displayName(): string {
    return this.localName !== "" ? this.localName : this.path.slice(this.path.lastIndexOf("/") + 1);
  }

  get_class(): string {
    return "GDScript";
  }

  /** A method, inherited or own. Only to be asked when the class is compiled. */
  findMethod(name: string): ScriptFunction | null {
    let found = this.#methods.get(name);
    if (found === undefined) {
      found = this.functions.get(name) ?? this.base?.findMethod(name) ?? null;
      rememberName(this.#methods, name, found);
    }
    return found;
  }

  /** `_notification` of each class that it consists of, the farthest first. Only to be asked when the class is compiled. */
  get notified(): readonly ScriptFunction[] {
    this.#notified ??= [...this.lineage()].flatMap(({ functions }) => functions.get("_notification") ?? []);
    return this.#notified;
  }

  /** A variable, static or not, inherited or own. */
  findVariable(name: string): MemberVariable | null {
    let found = this.#variables.get(name);
    if (found === undefined) {
      found = this.variables.get(name) ?? this.base?.findVariable(name) ?? null;
      rememberName(this.#variables, name, found);
    }
    return found;
  }

  findSignal(name: string): MemberSignal | null {
    for (let at: ScriptClass | null = this; at !== null; at = at.base) {
      const found = at.signals.get(name);
      if (found !== undefined) return found;
    }
    return null;
  }

  findConstant(name: string): MemberConstant | null {
    for (let at: ScriptClass | null = this; at !== null; at = at.base) {
      const found = at.constants.get(name);
      if (found !== undefined) return found;
    }
    return null;
  }

  findInner(name: string): ScriptClass | null {
    for (let at: ScriptClass | null = this; at !== null; at = at.base) {
      const found = at.inner.get(name);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** Whether it is another class or extends it. */
  inherits(base: ScriptClass): boolean {
    for (let at: ScriptClass | null = this; at !== null; at = at.base) if (at === base) return true;
    return false;
  }

  /** It and those that it extends, the farthest first. */
  *lineage(): Generator<ScriptClass> {
    if (this.base !== null) yield* this.base.lineage();
    yield this;
  }
}
