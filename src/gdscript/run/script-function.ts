import type { Variant } from "../../variant/index.js";
import { type Evaluate, type Execute, type ExecuteSteps, NEXT } from "./frame.js";
import type { ScriptClass } from "./script-class.js";
import { type Type, VARIANT } from "./type.js";

/** A parameter of a function of a script. */
export interface Parameter {
  readonly name: string;
  readonly type: Type;
  /** Evaluated in the function's frame when the argument is left out; null when it must not be. */
  readonly fallback: Evaluate | null;
  /** The default where it is a constant: for `get_method_list`. */
  readonly constant: Variant | undefined;
}

/** What `@rpc` said: words as written. */
export interface RpcWords {
  readonly words: readonly Variant[];
}

/** A compiled function: code only. It is shared by all instances and all runs. */
export class ScriptFunction {
  readonly name: string;
  readonly owner: ScriptClass;
  readonly line: number;
  readonly isStatic: boolean;
  /** Without a body, for subclasses to override. */
  isAbstract = false;
  parameters: readonly Parameter[] = [];
  /** Whether the slot behind the parameters takes all further arguments. */
  hasRest = false;
  restType: Type = VARIANT;
  /** How many arguments must be given. */
  required = 0;
  returns: Type = VARIANT;
  /** Whether no `return` in it gives a value. */
  isVoid = false;
  /** Whether anything is said of the type that it gives. */
  hasReturnType = false;
  /** How many slots its frames have. */
  slots = 0;
  /** The slots of a new frame. */
  template: readonly unknown[] = [];
  body: Execute = () => NEXT;
  /** The body of a coroutine; null for all others. */
  steps: ExecuteSteps | null = null;
  rpc: RpcWords | null = null;
  /** How errors of calls from outside call it. */
  readonly described = (): string => `function '${this.name}'`;

  constructor(name: string, owner: ScriptClass, line: number, isStatic: boolean) {
    this.name = name;
    this.owner = owner;
    this.line = line;
    this.isStatic = isStatic;
  }
}
