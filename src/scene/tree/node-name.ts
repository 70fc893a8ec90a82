import { escapeForTerminal } from "../../core/quote-remote.js";

const INVALID_CHARACTERS = /[.:@/"%]/g;

/**
 * Makes a text fit for a node's name, as Godot does: each of `. : @ / " %` becomes `_`.
 *
 * @param name - Any text.
 * @returns The name.
 */
export function validateNodeName(name: string): string {
  return name.replace(INVALID_CHARACTERS, "_");
}

/** How much of a name or path a message shows, in UTF-16 units. */
const SHOWN_LENGTH = 512;

/** @returns A name or path for a message: peers choose the names of what they spawn. */
export function printable(name: string): string {
  const shown = name.length <= SHOWN_LENGTH ? name : `${name.slice(0, SHOWN_LENGTH)}…`;
  return escapeForTerminal(shown).replaceAll("\n", "\\n");
}

/** Stems that are remembered; what would be more begins afresh. */
const KNOWN_STEMS_MAX = 1024;
/** Longer numbers are counted up as text. */
const PLAIN_NUMBER = /^[1-9][0-9]{0,14}$/;

/**
 * Readable names for children of one node: the wanted name itself, else with a number behind it that begins at 2 or goes on
 * from the number that the name ends with, the first that is free.
 *
 * Remembers up to where the numbers of a stem are taken, so that thousands of equal names are not tried again for each.
 */
export class SerialNames {
  /** By stem: `first` to `free - 1` are taken. */
  readonly #taken = new Map<string, { readonly first: number; free: number }>();

  /**
   * @param name - The wanted name, not empty.
   * @param isTaken - Whether another child has a name.
   * @returns A free name.
   */
  find(name: string, isTaken: (name: string) => boolean): string {
    if (!isTaken(name)) return name;
    const [stem, digits] = split(name);
    let number = digits === "" ? "2" : increased(digits);
    if (!PLAIN_NUMBER.test(number)) {
      while (isTaken(stem + number)) number = increased(number);
      return stem + number;
    }
    const first = Number(number);
    let known = this.#taken.get(stem);
    if (known === undefined || first < known.first || first > known.free) {
      known = { first, free: first };
      if (this.#taken.size >= KNOWN_STEMS_MAX) this.#taken.clear();
      this.#taken.set(stem, known);
    }
    while (isTaken(stem + known.free)) known.free++;
    return stem + known.free;
  }

  /** A name has become free. */
  release(name: string): void {
    const [stem, digits] = split(name);
    const known = this.#taken.get(stem);
    const number = Number(digits);
    if (known !== undefined && number >= known.first && number < known.free) known.free = number;
  }
}

/** @returns The name without the digits that it ends with, and these. */
function split(name: string): [stem: string, digits: string] {
  let at = name.length;
  while (at > 0 && name.charCodeAt(at - 1) >= 48 && name.charCodeAt(at - 1) <= 57) at--;
  return [name.slice(0, at), name.slice(at)];
}

/** The decimal text plus one, leading zeros kept. */
function increased(digits: string): string {
  const kept = digits.replace(/9+$/, "");
  const zeros = "0".repeat(digits.length - kept.length);
  return kept === "" ? `1${zeros}` : `${kept.slice(0, -1)}${Number(kept.at(-1)) + 1}${zeros}`;
}
