import { TYPE_DICTIONARY, TYPE_FLOAT, TYPE_STRING, type Variant } from "../../variant/index.js";
import { failAssignment, real, tryConvert, UNFIT } from "../run/convert.js";
import { DONE, type NextItem } from "../run/done.js";
import { BREAK, type Execute, type ExecuteSteps, type Frame, NEXT, RETURN, type Steps } from "../run/frame.js";
import { countRange } from "../run/iterate.js";
import { builtinType, type Type, VARIANT } from "../run/type.js";
import type { Place } from "../syntax/tree.js";
import type { Made } from "./made.js";

/** What a loop goes through. */
export interface Items {
  /** Of the items. */
  readonly type: Type;
  /** For a loop that counts up by one: from where to before what. */
  readonly bounds: readonly [(frame: Frame) => number, (frame: Frame) => number] | null;
  readonly open: (frame: Frame) => NextItem;
}

/** Types that a loop can go through: float, String, vectors of two and three, Dictionary, Array, packed arrays. */
export function hasItems(type: number): boolean {
  return [TYPE_FLOAT, TYPE_STRING, 5, 6, 9, 10].includes(type) || type >= TYPE_DICTIONARY;
}

/** What is known of the items of a value. */
export function itemType(type: Type): Type {
  if (type.kind !== "builtin") return VARIANT;
  if (type.isFloat) return builtinType(TYPE_FLOAT);
  if (type.variantType === TYPE_STRING) return builtinType(TYPE_STRING);
  return type.elements[0] ?? VARIANT;
}

/** A loop over ints, one by one. */
export function countingLoop(
  place: Place,
  [from, to]: readonly [(frame: Frame) => number, (frame: Frame) => number],
  slot: number,
  body: Made,
): Made {
  const { line } = place;
  const { execute, steps } = body;
  return {
    line,
    execute: (frame) => {
      const { run, locals } = frame;
      const first = from(frame);
      const end = to(frame);
      if (typeof first !== "number" || typeof end !== "number") {
        return loopOver(frame, countRange(first, end, 1), slot, null, false, execute);
      }
      for (let i = first; i < end; i++) {
        if (--run.steps < 0) run.step();
        locals[slot] = i;
        const ended = execute(frame);
        if (ended === BREAK) break;
        if (ended === RETURN) return RETURN;
      }
      return NEXT;
    },
    steps:
      steps === null
        ? null
        : (frame) => stepsOver(frame, countRange(from(frame), to(frame), 1), slot, null, false, steps),
  };
}

type Fit = (frame: Frame, value: Variant) => Variant;

/** Makes items fit a loop variable with a type. */
export function itemConverter(type: Type): Fit | null {
  if (type.isVariant) return null;
  return (frame, value) => {
    const fitted = tryConvert(frame.run, value, type);
    return fitted === UNFIT ? failAssignment(frame.run, value, type) : fitted;
  };
}

/** A loop over anything. */
export function loop(
  place: Place,
  open: (frame: Frame) => NextItem,
  slot: number,
  convert: Fit | null,
  isFloat: boolean,
  body: Made,
): Made {
  const { line } = place;
  const { execute, steps } = body;
  return {
    line,
    execute: (frame) => loopOver(frame, open(frame), slot, convert, isFloat, execute),
    steps: steps === null ? null : (frame) => stepsOver(frame, open(frame), slot, convert, isFloat, steps),
  };
}

function loopOver(
  frame: Frame,
  next: NextItem,
  slot: number,
  convert: Fit | null,
  isFloat: boolean,
  execute: Execute,
): number {
  const { run, locals } = frame;
  for (let item = next(); item !== DONE; item = next()) {
    if (--run.steps < 0) run.step();
    const value = convert === null ? item : convert(frame, item);
    locals[slot] = isFloat ? real(value) : value;
    const ended = execute(frame);
    if (ended === BREAK) break;
    if (ended === RETURN) return RETURN;
  }
  return NEXT;
}

function* stepsOver(
  frame: Frame,
  next: NextItem,
  slot: number,
  convert: Fit | null,
  isFloat: boolean,
  steps: ExecuteSteps,
): Steps<number> {
  const { run, locals } = frame;
  for (let item = next(); item !== DONE; item = next()) {
    if (--run.steps < 0) run.step();
    const value = convert === null ? item : convert(frame, item);
    locals[slot] = isFloat ? real(value) : value;
    const ended = yield* steps(frame);
    if (ended === BREAK) break;
    if (ended === RETURN) return RETURN;
  }
  return NEXT;
}
