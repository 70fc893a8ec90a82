import type { GodotObject, Signal } from "../core/index.js";
import type { RandomPCG } from "./builtin/random-pcg.js";
import type { ContainerType } from "./containers.js";
import { OperationError } from "./operation-error.js";

/** What operations on values need of whoever runs them. */
export interface RunContext {
  /** Takes note of memory, in bytes, before it is taken; throws when that is too much: `"x".repeat(1e9)`, `resize(1e9)`. */
  charge(bytes: number): void;
  /** Takes note of elements and characters that were looked at, or will be; throws when those were too many: `hash` of what is nested. */
  look(amount: number): void;
  /** The same where what happens can't be broken off: what is too much ends with the next that can be. */
  spend(amount: number): void;
  /** @returns The text of an object, as `str` shows it. */
  objectText(object: GodotObject): string;
  /** @returns The text of a signal, as `str` shows it; without it, that of its object and its name. */
  signalText?(signal: Signal): string;
  /** @returns Whether an object may be an element of a container of a type. */
  isInstance(object: GodotObject, type: ContainerType): boolean;
  /** @returns The object of an id; null when there is none. */
  objectById(id: bigint): GodotObject | null;
  /** The generator behind `randi()`, `shuffle()` and their like; null for one that everybody shares, and that begins as the engine's does. */
  readonly random: RandomPCG | null;
  /** @returns 64 bits that nobody foresees, for `randomize()`. */
  entropy(): bigint;
  /** Takes what `print` and its like say, by the name of the function; a line has no line break at its end. */
  print(kind: string, text: string): void;
}

/** What one operation may take where nobody has set a bound, in bytes. */
export const MOST_AT_ONCE = 2 ** 28;

const nobody: RunContext = {
  charge() {},
  look() {},
  spend() {},
  objectText: (object) => `<${object.constructor.name}#${object.get_instance_id()}>`,
  isInstance: () => true,
  objectById: () => null,
  random: null,
  entropy: () => 0n,
  print() {},
};

let current: RunContext = nobody;

/** The context of the operation that runs. */
export function runContext(): RunContext {
  return current;
}

/**
 * Sets the context of the operations to come.
 *
 * @param context - The context; null for one that bounds single operations only.
 * @returns The context until now, to be set again.
 */
export function enterContext(context: RunContext | null): RunContext {
  const before = current;
  current = context ?? nobody;
  return before;
}

/**
 * Runs something in a context.
 *
 * @param context - The context.
 * @param run - What runs.
 * @returns What it returns.
 */
export function withContext<R>(context: RunContext, run: () => R): R {
  const before = enterContext(context);
  try {
    return run();
  } finally {
    current = before;
  }
}

/** What a container costs beside its elements, in elements: a call, and a place in a list of those that were met. */
const CONTAINER = 16;

/** Takes note of elements or characters that are looked at. @throws What the run throws when those were too many. */
export function look(amount: number): void {
  current.look(amount);
}

/** Takes note of elements that are looked at in the midst of a change: of a tree, say. Never throws. */
export function spend(amount: number): void {
  current.spend(amount);
}

/** Takes note of a container that is looked through: of its elements only, not of what is in them. @throws As {@link look}. */
export function lookInto(elements: number): void {
  current.look(CONTAINER + elements);
}

/** Whether two texts are the same, which costs their length where they have the same. @throws As {@link look}. */
export function sameText(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  if (a.length >= CONTAINER) current.look(a.length);
  return a === b;
}

/** Asks for memory. @throws OperationError - When it is too much. */
export function charge(bytes: number): void {
  if (!(bytes <= MOST_AT_ONCE)) throw new OperationError("Out of memory");
  current.charge(bytes);
}
