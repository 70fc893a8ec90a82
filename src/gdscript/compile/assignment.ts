import { toInt } from "../run/builtins.js";
import type { Execute } from "../run/frame.js";
import type { Type } from "../run/type.js";
import type { AssignmentStatement } from "../syntax/tree.js";
import { converted, mayBecome } from "./assign.js";
import type { Code } from "./code.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";
import { binaryCode } from "./operators.js";
import { hold, placeOf } from "./places.js";

/** `target = value` and `target += value`. */
export function assignment(context: Context, s: AssignmentStatement): Execute {
  const place = placeOf(context, s.target);
  const { late = [] } = place;
  const written = context.expression(s.value, s.operator === "" ? place.type : null);
  const held = late.length === 0 ? { code: written, prepare: [] } : hold(context, written);
  const value = held.code;
  if (value.isTypeOnly === true) refuse("Builtin type cannot be used as a name on its own.", s.value);
  let result = value;
  if (s.operator !== "") result = binaryCode(s.operator, place.read, value, s);
  if (value.type.kind === "void") refuse("Cannot assign the value of a function that returns nothing.", s.value);
  if (!mayBecome(result.type, place.type) && result.constant === undefined) {
    refuse(`Value of type "${result.type}" cannot be assigned to a variable of type "${place.type}".`, s.value);
  }
  const fitted = compound(result, place.type, s);
  const store = place.assign(fitted);
  const prepare = [...place.prepare, ...held.prepare, ...late];
  if (prepare.length === 0) return store;
  if (prepare.length === 1) {
    const [first] = prepare;
    return (frame) => {
      first!(frame);
      return store(frame);
    };
  }
  return (frame) => {
    for (const step of prepare) step(frame);
    return store(frame);
  };
}

function compound(result: Code, type: Type, s: AssignmentStatement): Code {
  if (s.operator !== "" && type.kind === "builtin" && result.type.kind === "builtin") {
    // Narrowing is only warned of: `int *= float`.
    if (type.isInt && result.type.isFloat) {
      const number = result.real!;
      return { type, run: (frame) => toInt(number(frame), "assignment") };
    }
  }
  return converted(result, type, s.value);
}
