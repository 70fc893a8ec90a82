import type { GodotObject, Signal } from "../core/index.js";
import type { NativeClass } from "../gdscript/run/host.js";
import type { Variant } from "../variant/index.js";

/** What a world keeps of an object beside what the object itself has. */
export interface ObjectState {
  readonly native: NativeClass;
  /** Properties that nothing here makes use of, by name; null as long as there are none. */
  values: Map<string, Variant> | null;
  /** Signals of its class that the object has no field for. */
  signals: Map<string, Signal> | null;
  isFreed: boolean;
}

const held: unique symbol = Symbol("what a world keeps of an object");

interface Holder {
  [held]?: ObjectState;
}

/** @returns What is kept of an object; undefined for one that no world has met. */
export function stateOf(object: GodotObject): ObjectState | undefined {
  return (object as Holder)[held];
}

/** Says which class of the engine an object is of. */
export function giveState(object: GodotObject, native: NativeClass): ObjectState {
  const state: ObjectState = { native, values: null, signals: null, isFreed: false };
  Object.defineProperty(object, held, { value: state, enumerable: false });
  return state;
}

/** @returns What was set of a property; undefined when it has its first value still. */
export function keptValue(object: GodotObject, name: string): Variant | undefined {
  return stateOf(object)?.values?.get(name);
}

/** Sets a property that nothing here makes use of. */
export function keepValue(object: GodotObject, name: string, value: Variant): void {
  const state = stateOf(object);
  if (state === undefined) return;
  state.values ??= new Map();
  state.values.set(name, value);
}

/** Whether a class is another one, or inherits it. */
export function inheritsClass(native: NativeClass | null | undefined, name: string): boolean {
  for (let at = native ?? null; at !== null; at = at.base) if (at.name === name) return true;
  return false;
}

/** A node takes about two thousand bytes by itself: it counts as a text of so many characters, of 8 bytes each. */
export const NODE_WEIGHT = "n".repeat(256);
