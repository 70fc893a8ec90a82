import type { GodotObject } from "../core/index.js";
import type { NativeClass, ScriptHost } from "../gdscript/run/host.js";
import type { Variant } from "../variant/index.js";

/** Takes a property that is stored by a name of no fixed list. @returns Whether it was taken. */
export type StoreProperty = (object: GodotObject, name: string, value: Variant, host: ScriptHost) => boolean;

/** A class of the engine in a world. */
export interface GameClass extends NativeClass {
  readonly store?: StoreProperty;
  /** Makes an object, also of a class that scripts cannot make objects of; null where nothing can. */
  readonly make: NativeClass["create"];
}

/** What stores a property by a name of no fixed list; undefined when neither a class nor its bases have such a thing. */
export function storeOf(native: NativeClass): StoreProperty | undefined {
  for (let at = native as GameClass | null; at !== null; at = at.base as GameClass | null) {
    if (at.store !== undefined) return at.store;
  }
  return undefined;
}
