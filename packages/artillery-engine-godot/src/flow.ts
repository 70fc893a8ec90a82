import { runBehaviour } from "./behaviour.js";
import type { ProcessorBehaviour, ProcessorFunction, VirtualUser } from "./contract.js";
import { durationMs } from "./durations.js";
import { ScriptError, StepFailure } from "./failure.js";
import type { Session } from "./session.js";
import {
  authenticateStep,
  connectStep,
  expectStep,
  logStep,
  rpcStep,
  type Step,
  sendStep,
  thinkStep,
  waitStep,
} from "./steps.js";
import { isPlain, lookUp } from "./templates.js";

type StepSpec = Readonly<Record<string, unknown>>;

/** The words that steps begin with, each with what may stand beside it. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  connect: [],
  authenticate: [],
  rpc: [],
  expect: [],
  send: [],
  wait: [],
  think: ["jitter"],
  loop: ["count", "over", "whileTrue", "loopValue", "loopElement"],
  function: [],
  behaviour: ["for"],
  log: [],
  disconnect: [],
};

/**
 * Compiles a scenario's flow.
 *
 * @param flow - Out of the script.
 * @param processor - What the script's processor exports.
 * @returns What each virtual user does, in order.
 * @throws ScriptError for steps that can't be.
 */
export function compileFlow(flow: unknown, processor: Readonly<Record<string, unknown>>): Step {
  const specs = readSteps(flow, "flow");
  const words = specs.flatMap(wordsOf);
  const implicit: StepSpec[] = words.includes("connect") || specs.length === 0 ? [] : [{ connect: {} }];
  const compiler = new Compiler(processor, [...implicit.map(() => "connect"), ...words]);
  return compiler.compile([...implicit, ...specs]);
}

/** A list of steps, checked; words alone (`- connect`) are steps too. */
function readSteps(value: unknown, where: string): StepSpec[] {
  if (!Array.isArray(value)) throw new ScriptError(`A '${where}' is a list of steps; got ${JSON.stringify(value)}`);
  return (value.flat(Infinity) as unknown[]).map((step): StepSpec => {
    const spec = typeof step === "string" ? { [step]: {} } : step;
    if (!isPlain(spec)) throw new ScriptError(`A step is a word with parameters; got ${JSON.stringify(step)}`);
    const word = wordOf(spec);
    for (const key of Object.keys(spec)) {
      if (key === word || WORDS[word]!.includes(key)) continue;
      throw new ScriptError(`'${key}' can't stand beside '${word}' in a step; indent it if it belongs to '${word}'`);
    }
    return spec;
  });
}

function wordOf(spec: StepSpec): string {
  const words = Object.keys(spec).filter((key) => key in WORDS);
  if (words.length === 1) return words[0]!;
  const keys = Object.keys(spec).join(", ");
  if (words.length === 0)
    throw new ScriptError(`There is no step '${keys}'; there are ${Object.keys(WORDS).join(", ")}`);
  throw new ScriptError(`A step has one word, this has ${words.join(" and ")}`);
}

function wordsOf(spec: StepSpec): string[] {
  const word = wordOf(spec);
  return word === "loop" ? readSteps(spec["loop"], "loop").flatMap(wordsOf) : [word];
}

class Compiler {
  readonly #processor: Readonly<Record<string, unknown>>;
  /** The words of the whole flow in the order of the text, and how many of them are compiled. */
  readonly #words: readonly string[];
  #at = 0;

  constructor(processor: Readonly<Record<string, unknown>>, words: readonly string[]) {
    this.#processor = processor;
    this.#words = words;
  }

  compile(specs: readonly StepSpec[]): Step {
    const steps = specs.map((spec): [string, Step] => [wordOf(spec), this.#step(spec)]);
    return async (session) => {
      for (const [word, step] of steps) {
        try {
          await step(session);
        } catch (error) {
          throw StepFailure.of(word, error);
        }
      }
    };
  }

  #step(spec: StepSpec): Step {
    const word = wordOf(spec);
    if (word !== "loop") this.#at++;
    const value = spec[word];
    switch (word) {
      case "connect":
        return connectStep(value, this.#authenticatesLater());
      case "authenticate":
        return authenticateStep(value);
      case "rpc":
        return rpcStep(value);
      case "expect":
        return expectStep(value);
      case "send":
        return sendStep(value);
      case "wait":
        return waitStep(value);
      case "think":
        return thinkStep(value, spec["jitter"]);
      case "loop":
        return this.#loop(spec);
      case "function": {
        const run = processorFunction(this.#processor, value, "function");
        return (session) => callFunction(run as ProcessorFunction, session);
      }
      case "behaviour": {
        const run = processorFunction(this.#processor, value, "behaviour");
        const limit = spec["for"];
        return (session) =>
          runBehaviour(
            session,
            run as ProcessorBehaviour,
            limit === undefined ? null : durationMs(session.fill(limit), "'for' of 'behaviour'"),
          );
      }
      case "log":
        return logStep(value);
      default:
        return (session) => session.disconnect();
    }
  }

  /** Whether the connection that is made here is authenticated by a later step. */
  #authenticatesLater(): boolean {
    for (const word of this.#words.slice(this.#at)) {
      if (word === "authenticate") return true;
      if (word === "connect" || word === "disconnect") return false;
    }
    return false;
  }

  /** As Artillery's loops: a count, a range (`"1-5"` stops before 5), values, a function that says whether to go on. */
  #loop(spec: StepSpec): Step {
    const body = this.compile(readSteps(spec["loop"], "loop"));
    const { count, over, whileTrue } = spec;
    const goOn = whileTrue === undefined ? null : processorFunction(this.#processor, whileTrue, "whileTrue");
    const indexName = String(spec["loopValue"] ?? "$loopCount");
    const elementName = String(spec["loopElement"] ?? "$loopElement");
    return async (session) => {
      const { vars } = session.user;
      const [from, to] = over === undefined && goOn === null ? rangeOf(session.fill(count ?? -1)) : [0, -1];
      const values = over === undefined ? null : valuesOf(over, session);
      const end = values === null ? to : values.length;
      for (let index = from; end < 0 || index < end; index++) {
        vars[indexName] = index;
        vars[elementName] = values === null ? index : values[index];
        await body(session);
        if (goOn !== null && !(await askWhether(goOn, session.user))) return;
      }
    };
  }
}

function rangeOf(count: unknown): [from: number, to: number] {
  const range = /^\s*(\d+)\s*-\s*(\d+)\s*$/.exec(String(count));
  if (range !== null) return [Number(range[1]), Number(range[2])];
  const number = Number(count);
  if (Number.isInteger(number) && number >= -1) return [0, number];
  throw new ScriptError(`'count' of 'loop' is a number or a range such as 1-5; got ${JSON.stringify(count)}`);
}

function valuesOf(over: unknown, session: Session): readonly unknown[] {
  const values =
    typeof over === "string" && !over.includes("{{") ? lookUp(session.user.vars, over) : session.fill(over);
  return Array.isArray(values) ? values : [];
}

function processorFunction(processor: Readonly<Record<string, unknown>>, name: unknown, what: string) {
  const found = processor[String(name)];
  if (typeof found === "function") return found as (...args: unknown[]) => unknown;
  const names = Object.keys(processor).filter((key) => typeof processor[key] === "function" && key !== "default");
  throw new ScriptError(
    `'${what}: ${String(name)}' names no function of config.processor; it exports ${names.join(", ") || "none"}`,
  );
}

/**
 * Calls functions of the processor before or after a flow.
 *
 * @param names - `beforeScenario` or `afterScenario` of a scenario.
 * @param what - Which of the two.
 * @param processor - What the script's processor exports.
 */
export function compileHooks(names: unknown, what: string, processor: Readonly<Record<string, unknown>>): Step {
  const list = names === undefined ? [] : Array.isArray(names) ? names : [names];
  const functions = list.map((name) => processorFunction(processor, name, what));
  return async (session) => {
    for (const run of functions) await callFunction(run as ProcessorFunction, session);
  };
}

/** Calls a function of the processor that returns a promise, or takes a callback, or is done when it returns. */
function callFunction(run: ProcessorFunction, { user, stage }: Session): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: unknown): void => {
      if (error === undefined || error === null) resolve();
      else reject(error);
    };
    const result = run(user, stage.events, done);
    if (isPromise(result)) result.then(() => resolve(), reject);
    else if (run.length < 3) resolve();
  });
}

function askWhether(run: (...args: unknown[]) => unknown, user: VirtualUser): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const result = run(user, (goOn: unknown) => resolve(goOn === true));
    if (isPromise(result)) result.then((goOn) => resolve(goOn === true), reject);
    else if (run.length < 2) resolve(result === true);
  });
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}
