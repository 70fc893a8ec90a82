import type { Variant } from "../../variant/index.js";
import { argumentError } from "../run/arguments.js";
import { fail } from "../run/errors.js";
import type { Frame } from "../run/frame.js";
import type { Type } from "../run/type.js";
import type { Expression, Place } from "../syntax/tree.js";
import { converted, mayBecome } from "./assign.js";
import type { Code } from "./code.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";

export function compileArguments(context: Context, args: readonly Expression[], types: readonly Type[] = []): Code[] {
  return args.map((arg, i) => {
    const made = context.expression(arg, types[i] ?? null);
    if (made.isTypeOnly === true) refuseType(made, arg);
    return made;
  });
}

/** A type that is no value. */
export function refuseType(of: Code, place: Place): never {
  if (of.type.of?.enumType != null)
    refuse(`Global enum "${of.type.of.enumType.name}" cannot be used on its own.`, place);
  refuse("Builtin type cannot be used as a name on its own.", place);
}

export function checkCount(name: string, given: number, required: number, most: number, place: Place): void {
  if (given < required) {
    refuse(`Too few arguments for "${name}()" call. Expected at least ${required} but received ${given}.`, place);
  }
  if (given > most) {
    refuse(`Too many arguments for "${name}()" call. Expected at most ${most} but received ${given}.`, place);
  }
}

/** An argument as its parameter has it; errors are the caller's. */
export function argumentCode(of: Code, type: Type, index: number, name: string, where: Where, place: Place): Code {
  if (!mayBecome(of.type, type)) {
    refuse(
      `Invalid argument for "${name}()" function: argument ${index + 1} should be "${type}" but is "${of.type}".`,
      place,
    );
  }
  return converted(of, type, place, "pass", (run, value) =>
    fail(argumentError(run, where(run), index, value, type.variantType)),
  );
}

/** How errors call what is called. */
export type Where = (run: Frame["run"]) => string;

export function evaluateAll(codes: readonly Code[]): (frame: Frame) => Variant[] {
  const list = codes.map(({ run }) => run);
  const [a, b, c] = list;
  switch (list.length) {
    case 0:
      return () => [];
    case 1:
      return (frame) => [a!(frame)];
    case 2:
      return (frame) => [a!(frame), b!(frame)];
    case 3:
      return (frame) => [a!(frame), b!(frame), c!(frame)];
    default:
      return (frame) => list.map((run) => run(frame));
  }
}
