import { checkArguments } from "../../variant/builtin/call.js";
import { utilityFor } from "../../variant/builtin/index.js";
import { makeFloat } from "../../variant/builtin/numbers.js";
import { TYPE_FLOAT, type Variant } from "../../variant/index.js";
import { convertArgument, countError } from "./arguments.js";
import { chargeArguments } from "./builtin-work.js";
import { fail } from "./errors.js";
import type { ScriptRun } from "./run.js";
import { load, SCRIPT_FUNCTIONS } from "./script-functions.js";
import { builtinType, type Type, VARIANT, VOID } from "./type.js";

/** A global function, as the compiler sees it. */
export interface FunctionInfo {
  readonly types: readonly Type[];
  readonly required: number;
  readonly isVararg: boolean;
  readonly returns: Type;
  readonly isPure: boolean;
  /** The function of plain doubles behind it, where there is one. */
  readonly plain: ((...args: number[]) => number) | null;
  /** @param where - What errors call it. @throws OperationError */
  call(run: ScriptRun, args: readonly Variant[], where: string): Variant;
}

/** Those of `@GlobalScope` that are no mathematics: only such are calculated before anything runs. */
const IMPURE =
  /^(?:rand|print|push_|seed$|str|bytes_to_var|var_to_|rid_|is_instance|is_same|instance_from|weakref|type|error_string|hash)/;

/** Functions of doubles that JavaScript has. */
const PLAIN: Readonly<Record<string, (...args: number[]) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  atan: Math.atan,
  atan2: Math.atan2,
  sqrt: Math.sqrt,
  absf: Math.abs,
  floorf: Math.floor,
  ceilf: Math.ceil,
  exp: Math.exp,
  lerpf: (from, to, weight) => from! + (to! - from!) * weight!,
};

const known = new Map<string, FunctionInfo | null>();

function find(name: string): FunctionInfo | null {
  let info = known.get(name);
  if (info === undefined) {
    info = describe(name);
    known.set(name, info);
  }
  return info;
}

function describe(name: string): FunctionInfo | null {
  const own = SCRIPT_FUNCTIONS.get(name);
  if (own !== undefined) {
    const types = own.types.map(builtinOrObject);
    const { required, isVararg = false, returns, isPure = false } = own;
    return {
      types,
      required,
      isVararg,
      isPure,
      returns: returns === -1 ? VOID : builtinType(returns),
      plain: null,
      call(run, args, where) {
        if (args.length > types.length && !isVararg) fail(countError(where, types.length));
        if (args.length < required) fail(countError(where, required));
        const converted = args.map((arg, i) => convertArgument(run, arg, types[i] ?? VARIANT, i, () => where));
        return own.call(run, converted);
      },
    };
  }
  const utility = utilityFor(name);
  if (utility === undefined) return null;
  const { parameters, isVararg, returns } = utility;
  return {
    types: parameters.map(({ type }) => builtinType(type)),
    required: parameters.filter(({ defaultText }) => defaultText === undefined).length,
    isVararg,
    isPure: !IMPURE.test(name),
    returns: returns === -1 ? VOID : builtinType(returns),
    plain: returns === TYPE_FLOAT ? (PLAIN[name] ?? null) : null,
    call(run, args, where) {
      chargeArguments(run, args);
      const result = utility.call(
        null,
        checkArguments(utility, args, () => where),
      );
      return returns === -1 ? undefined : result;
    },
  };
}

/** Objects are not checked before: null and freed ones get their own words. */
function builtinOrObject(type: number): Type {
  return type === 24 ? VARIANT : builtinType(type);
}

/** The global functions that scripts can call by name. */
export const builtins = {
  /** How many arguments a function takes; null when there is none of that name. */
  arity: (name: string): number | null => find(name)?.types.length ?? null,
  isScriptFunction: (name: string): boolean => SCRIPT_FUNCTIONS.get(name)?.isScript ?? false,
  /** A function that there is. */
  info: (name: string): FunctionInfo => find(name)!,
  call: (run: ScriptRun, name: string, args: readonly Variant[], where: string): Variant =>
    find(name)!.call(run, args, where),
  float: makeFloat,
  load,
};
