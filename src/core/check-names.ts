import { GodotError } from "./godot-error.js";
import { didYouMean } from "./nearest.js";

/** The names of all options of a kind; the compiler sees that none is left out. @internal */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Refuses options that there are not, with the right word where one is near: somebody without a compiler may have misspelt one.
 *
 * @param who - Whose options they are, for the message.
 * @param options - As the user gave them.
 * @param names - Those that there are.
 * @throws GodotError `ERR_INVALID_PARAMETER`.
 * @internal
 */
export function checkNames(who: string, options: object, names: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(names, name)) continue;
    const all = Object.keys(names);
    const near = didYouMean(name, all) || `; there ${all.length === 1 ? "is" : "are"} ${all.join(", ")}`;
    throw new GodotError("ERR_INVALID_PARAMETER", `${who} has no option '${name}'${near}`);
  }
}
