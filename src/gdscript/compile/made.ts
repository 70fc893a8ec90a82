import { type Execute, type ExecuteSteps, type Frame, NEXT, type Steps } from "../run/frame.js";
import type { Place } from "../syntax/tree.js";

/** A compiled statement: with `await` in it, as a generator. */
export interface Made {
  readonly execute: Execute;
  readonly steps: ExecuteSteps | null;
  readonly line: number;
}

/** A statement without an `await`. */
export function plain(place: Place, execute: Execute): Made {
  return { execute, steps: null, line: place.line };
}

/** Statements one behind the other. */
export function sequence(list: readonly Made[]): Made {
  const line = list[0]?.line ?? 0;
  const execute = sequenceOf(list);
  if (list.every(({ steps }) => steps === null)) return { execute, steps: null, line };
  return {
    line,
    execute,
    *steps(frame): Steps<number> {
      for (const made of list) {
        frame.line = made.line;
        const ended = made.steps === null ? made.execute(frame) : yield* made.steps(frame);
        if (ended !== NEXT) return ended;
      }
      return NEXT;
    },
  };
}

function sequenceOf(list: readonly Made[]): Execute {
  const [a, b, c] = list.map(({ execute }) => execute);
  const [lineA = 0, lineB = 0, lineC = 0] = list.map(({ line }) => line);
  switch (list.length) {
    case 0:
      return () => NEXT;
    case 1:
      return (frame) => {
        frame.line = lineA;
        return a!(frame);
      };
    case 2:
      return (frame) => {
        frame.line = lineA;
        const ended = a!(frame);
        if (ended !== NEXT) return ended;
        frame.line = lineB;
        return b!(frame);
      };
    case 3:
      return (frame) => {
        frame.line = lineA;
        let ended = a!(frame);
        if (ended !== NEXT) return ended;
        frame.line = lineB;
        ended = b!(frame);
        if (ended !== NEXT) return ended;
        frame.line = lineC;
        return c!(frame);
      };
    default:
      return (frame) => {
        for (let i = 0; i < list.length; i++) {
          const made = list[i]!;
          frame.line = made.line;
          const ended = made.execute(frame);
          if (ended !== NEXT) return ended;
        }
        return NEXT;
      };
  }
}

/** A body with the condition that it runs under. */
export interface Branch {
  readonly test: (frame: Frame) => boolean;
  /** Of the condition. */
  readonly line: number;
  readonly body: Made;
}

/** The first body whose condition holds, else the last one. */
export function ifMade(place: Place, branches: readonly Branch[], otherwise: Made | null): Made {
  const { line } = place;
  const isPlain = branches.every(({ body }) => body.steps === null) && (otherwise?.steps ?? null) === null;
  const last: Execute = otherwise?.execute ?? (() => NEXT);
  const [first] = branches;
  let execute: Execute;
  if (branches.length === 1) {
    const { test } = first!;
    const { execute: body } = first!.body;
    execute = (frame) => (test(frame) ? body(frame) : last(frame));
  } else {
    execute = (frame) => {
      for (let i = 0; i < branches.length; i++) {
        const { test, body, line: at } = branches[i]!;
        frame.line = at;
        if (test(frame)) return body.execute(frame);
      }
      return last(frame);
    };
  }
  if (isPlain) return { execute, steps: null, line };
  return {
    line,
    execute,
    *steps(frame): Steps<number> {
      for (const { test, body, line: at } of branches) {
        frame.line = at;
        if (test(frame)) return body.steps === null ? body.execute(frame) : yield* body.steps(frame);
      }
      if (otherwise === null) return NEXT;
      return otherwise.steps === null ? otherwise.execute(frame) : yield* otherwise.steps(frame);
    },
  };
}
