import type { Output } from "../output.js";

/** How a step ended. */
export type StepResult = "ok" | "note" | "failed";

/** One thing that was looked at. */
export interface Step {
  readonly name: string;
  readonly result: StepResult;
  /** What was found, in one sentence. */
  readonly found: string;
  /** What to do about it, when something is to be done. */
  readonly advice?: string;
  /** The same for programs. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const COLOURS = { ok: "green", note: "yellow", failed: "red" } as const;
const SIGNS = { ok: "✓", note: "•", failed: "✗" } as const;

/** Takes steps down, and prints each as it comes. */
export class Report {
  readonly #output: Output;
  readonly steps: Step[] = [];

  constructor(output: Output) {
    this.#output = output;
  }

  add(name: string, result: StepResult, found: string, rest: Pick<Step, "advice" | "details"> = {}): void {
    const step: Step = { name, result, found, ...rest };
    this.steps.push(step);
    const advice = step.advice === undefined ? "" : `\n  ${" ".repeat(16)}→ ${step.advice}`;
    this.#output.record(
      { type: "step", ...step },
      `${SIGNS[result]} ${name.padEnd(16)}${found}${advice}`,
      COLOURS[result],
    );
  }

  get failed(): boolean {
    return this.steps.some(({ result }) => result === "failed");
  }
}
