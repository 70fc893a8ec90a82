import type { Variant } from "../../variant/index.js";

/** What an iteration gives when there is nothing left. */
export const DONE: unique symbol = Symbol("done");

/** Gives the next item, or {@link DONE}. */
export type NextItem = () => Variant | typeof DONE;
