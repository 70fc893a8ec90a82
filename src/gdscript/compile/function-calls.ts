import { StringName, type_string } from "../../variant/index.js";
import { isInt } from "../../variant/type-of.js";
import { builtins, type FunctionInfo } from "../run/builtin-functions.js";
import { constructorProblem } from "../run/builtins.js";
import { constructHere } from "../run/construct.js";
import type { Evaluate, Frame } from "../run/frame.js";
import { builtinType, nativeType, type Type, VARIANT } from "../run/type.js";
import type { CallExpression, Place } from "../syntax/tree.js";
import { mayBecome } from "./assign.js";
import { checkCount, compileArguments, evaluateAll } from "./call-arguments.js";
import type { Code } from "./code.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";
import { vectorConstructor } from "./vectors.js";

/** `Vector2(…)`. */
export function constructorCall(context: Context, type: number, e: CallExpression): Code {
  const args = compileArguments(context, e.args);
  const values = evaluateAll(args);
  const name = type_string(type);
  const construct: Evaluate = (frame) => constructHere(frame?.run, type, values(frame));
  const made = vectorConstructor(type, args, construct) ?? { type: builtinType(type), run: construct };
  const types = args.map((arg) => (arg.type.isVariant ? null : arg.type.variantType));
  const problem = constructorProblem(type, types);
  if (problem !== null)
    refuse(
      problem(
        name,
        args.map((arg) => String(arg.type)),
      ),
      e,
    );
  if (args.every((arg) => arg.constant !== undefined) && type < 24 && args.length > 0) {
    return foldCall(made, e);
  }
  if (args.every((arg) => arg.constant !== undefined || arg.isConstantContainer === true)) {
    return { ...made, isConstantContainer: true };
  }
  return made;
}

function foldCall(made: Code, place: Place): Code {
  try {
    const value = made.run(null as never);
    return { ...made, constant: { value }, run: () => value };
  } catch (error) {
    if (error instanceof Error && error.name === "OperationError") refuse(error.message, place);
    return made;
  }
}

/** A global function: of the engine or of the language. */
export function functionCall(context: Context, name: string, e: CallExpression): Code {
  const info = builtins.info(name);
  checkCount(name, e.args.length, info.required, info.isVararg ? Number.POSITIVE_INFINITY : info.types.length, e);
  if (name === "preload" || name === "load") {
    const special = loadCall(context, e);
    if (special !== null) return special;
  }
  const { types } = info;
  const args = compileArguments(context, e.args, types);
  args.forEach((arg, i) => {
    const type = types[i];
    if (type !== undefined && !mayBecome(arg.type, type)) {
      refuse(
        `Invalid argument for "${name}()" function: argument ${i + 1} should be "${type}" but is "${arg.type}".`,
        e.args[i]!,
      );
    }
  });
  const kind = builtins.isScriptFunction(name) ? "GDScript utility function" : "utility function";
  const where = `${kind} "${name}()"`;
  const values = evaluateAll(args);
  const { call } = info;
  const direct = directFunction(info.plain, args, types) ?? (name === "str" ? textOfOne(args, info, where) : null);
  const made: Code = direct ?? {
    type: info.returns,
    run: (frame) => call(frame?.run, values(frame), where),
  };
  if (info.isPure && args.length > 0 && args.every((arg) => arg.constant !== undefined))
    return foldFunction(made, name, e);
  return made;
}

function foldFunction(made: Code, name: string, e: CallExpression): Code {
  try {
    const value = made.run(null as never);
    return { ...made, constant: { value }, run: () => value };
  } catch (error) {
    if (error instanceof Error && error.name === "OperationError") {
      const why = error.message.replace(/^Error calling (?:GDScript )?utility function "\w+\(\)": /, "");
      refuse(`Invalid argument for "${name}()" function: ${why}`, e.args[0] ?? e);
    }
    return made;
  }
}

/** A function of numbers alone, called with plain doubles. */
function directFunction(
  plain: ((...args: number[]) => number) | null,
  args: readonly Code[],
  types: readonly Type[],
): Code | null {
  if (plain === null || args.length !== types.length) return null;
  if (!args.every((arg) => arg.type.isFloat || arg.type.isInt)) return null;
  const [a, b, c] = args.map((arg) => realNumber(arg));
  const type = builtinType(3);
  let real: (frame: Frame) => number;
  if (args.length === 1) real = (frame) => plain(a!(frame));
  else if (args.length === 2) real = (frame) => plain(a!(frame), b!(frame));
  else if (args.length === 3) real = (frame) => plain(a!(frame), b!(frame), c!(frame));
  else return null;
  return { type, real, run: (frame) => builtins.float(real(frame)) };
}

/** `str()` of one value: ints and names, the most frequent ones, first. */
function textOfOne(args: readonly Code[], info: FunctionInfo, where: string): Code | null {
  const [arg] = args;
  if (arg === undefined || args.length > 1) return null;
  const { run } = arg;
  return {
    type: info.returns,
    run: (frame) => {
      const value = run(frame);
      if (typeof value === "string") return value;
      if (typeof value === "number" && isInt(value)) return String(value);
      return value instanceof StringName ? value.name : info.call(frame?.run, [value], where);
    },
  };
}

function realNumber(of: Code): (frame: Frame) => number {
  const { run } = of;
  return of.real ?? ((frame) => Number(run(frame)));
}

/** `load("…")` of a path that is known. */
function loadCall(context: Context, e: CallExpression): Code | null {
  const [path] = e.args;
  if (path?.kind !== "literal" || path.value.type !== "String") return null;
  const { value } = path.value;
  const from = context.owner.file;
  const type = context.names.classNamed("Resource");
  return {
    type: type === undefined ? VARIANT : nativeType(type),
    run: (frame) => builtins.load(frame.run, value, from),
  };
}
