import { TYPE_CALLABLE, TYPE_COLOR, TYPE_SIGNAL, TYPE_VECTOR2, type Variant } from "../../variant/index.js";
import { chargeArguments, chargeMethod, chargeResult, mayBeLong } from "../run/builtin-work.js";
import { type BuiltinMethod, builtinInfo, methodInfo, withScript } from "../run/builtins.js";
import { typeText } from "../run/convert.js";
import { invoke } from "../run/execute.js";
import type { Evaluate, Frame } from "../run/frame.js";
import { type FoundMethod, fromNative, toNative } from "../run/native-members.js";
import { callMethod } from "../run/objects.js";
import type { ScriptClass } from "../run/script-class.js";
import type { ScriptFunction } from "../run/script-function.js";
import { instanceOf } from "../run/script-instance.js";
import { builtinType, type Type, VARIANT, VOID } from "../run/type.js";
import type { CallExpression } from "../syntax/tree.js";
import { argumentCode, checkCount, compileArguments, evaluateAll, type Where } from "./call-arguments.js";
import { type Code, dynamicCode } from "./code.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";
import { quickMethod } from "./quick-methods.js";

/** A native method. @param object - Null for a static one. */
export function nativeCall(
  context: Context,
  found: FoundMethod,
  object: ((frame: Frame) => Variant) | null,
  e: CallExpression,
): Code {
  const { method, types, required, returns } = found;
  const { name, parameters } = method;
  checkCount(name, e.args.length, required, method.isVararg === true ? Number.POSITIVE_INFINITY : types.length, e);
  const where: Where = (run) => `function '${name}' in base '${typeText(run, run.frame?.instance?.object ?? null)}'`;
  const args = compileArguments(context, e.args, types).map((arg, i) =>
    i < types.length ? argumentCode(arg, types[i]!, i, name, where, e.args[i]!) : arg,
  );
  const codes: Evaluate[] = args.map(({ run }, i) => {
    const type = parameters[i]?.type;
    return type === undefined ? run : (frame: Frame) => toNative(run(frame), type);
  });
  for (let i = args.length; i < parameters.length; i++) {
    const { fallback } = parameters[i]!;
    codes.push(() => fallback);
  }
  const values = evaluateAll(codes.map((run) => dynamicCode(run)));
  const self = object ?? (() => null);
  const { returns: given } = method;
  return {
    type: returns ?? VOID,
    run: (frame) => {
      const target = self(frame) as never;
      const list = values(frame);
      if (list.length > 0) chargeArguments(frame.run, list);
      const result = method.call(target, list, frame.run.host);
      chargeResult(frame.run, result);
      return given === null ? undefined : fromNative(result, given);
    },
  };
}

/** A method of a value of a built-in type that is known. */
export function builtinCall(context: Context, base: Code, name: string, e: CallExpression): Code {
  const { variantType } = base.type;
  if (variantType === TYPE_SIGNAL || variantType === TYPE_CALLABLE) {
    const info = builtinInfo(variantType)?.methods.get(name);
    if (info === undefined) refuse(`Function "${name}()" not found in base ${base.type}.`, e);
    return { ...anyCall(context, base, name, e), type: info.returns === -1 ? VOID : builtinType(info.returns) };
  }
  const method = methodInfo(variantType, name);
  if (method === undefined) refuse(`Function "${name}()" not found in base ${base.type}.`, e);
  return methodCall(context, method.isStatic ? null : base, method, e);
}

function resultType({ name, returns }: BuiltinMethod, base: Type): Type {
  if (returns === -1) return VOID;
  // What elements of a typed array are is known.
  const [element] = base.variantType === 28 ? base.elements : [];
  if (element !== undefined) {
    if (/^(?:back|front|pick_random|pop_at|pop_back|pop_front|max|min|get)$/.test(name)) return VARIANT;
    if (/^(?:duplicate|slice|filter)$/.test(name)) return base;
  }
  return builtinType(returns);
}

/** A method whose signature is known. */
export function methodCall(
  context: Context,
  base: Code | null,
  method: BuiltinMethod,
  e: CallExpression,
  said?: string,
): Code {
  const { name, parameters, isVararg } = method;
  const required = parameters.filter(({ defaultText }) => defaultText === undefined).length;
  checkCount(name, e.args.length, required, isVararg ? Number.POSITIVE_INFINITY : parameters.length, e);
  const types = parameters.map(({ type }) => builtinType(type));
  const where: Where = () => said ?? `function '${name}' in base '${base?.type ?? ""}'`;
  const args = compileArguments(context, e.args, types).map((arg, i) =>
    i < types.length ? argumentCode(arg, types[i]!, i, name, where, e.args[i]!) : arg,
  );
  const list = args.map(({ run }) => run);
  const missing = parameters.length - args.length;
  if (missing > 0) {
    const defaults = method.defaults().slice(-missing);
    for (const value of defaults) list.push(() => value);
  }
  const values = evaluateAll(list.map((run) => dynamicCode(run)));
  const self = base === null ? () => null : base.run;
  const type = resultType(method, base?.type ?? VARIANT);
  const { returns } = method;
  const isLong = base !== null && !isMath(base.type) && mayBeLong(name);
  const made: Code = {
    type,
    run: (frame) => {
      const value = self(frame);
      const given = values(frame);
      if (isLong) chargeMethod(frame?.run, value, name, given);
      return withScript(name, method.call(value, given), returns);
    },
  };
  return (base === null ? null : quickMethod(base, name, args, made)) ?? made;
}

/** Whether a value has a few numbers in it and nothing else. */
function isMath({ kind, variantType }: Type): boolean {
  return kind === "builtin" && variantType >= TYPE_VECTOR2 && variantType <= TYPE_COLOR;
}

/** A method of a value of which nothing is known before it runs. */
export function anyCall(context: Context, base: Code, name: string, e: CallExpression): Code {
  const { run } = base;
  const values = evaluateAll(compileArguments(context, e.args));
  let seen: ScriptClass | null = null;
  let target: ScriptFunction | null = null;
  return dynamicCode((frame) => {
    const value = run(frame);
    if (typeof value === "object" && value !== null) {
      const instance = instanceOf(value);
      if (instance !== null) {
        if (instance.script !== seen) {
          seen = instance.script;
          target = seen.findMethod(name);
        }
        if (target !== null && !target.isAbstract) {
          const { run: scriptRun } = frame;
          return invoke(
            scriptRun,
            target,
            instance,
            values(frame),
            () => `function '${name}' in base '${typeText(scriptRun, value)}'`,
          );
        }
      }
    }
    return callMethod(frame.run, value, name, values(frame));
  });
}
