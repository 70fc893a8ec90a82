/** So many names are remembered of a class, with those of which it has nothing. */
const NAMES_MAX = 4096;

/**
 * Remembers what was found by a name. That there is nothing is remembered as long as there are few names: scripts can ask for any number of
 * them, and classes are shared by all runs.
 *
 * @param all - What is known.
 * @param name - The name.
 * @param found - What it stands for; null or undefined for nothing.
 * @returns The same.
 */
export function rememberName<T>(all: Map<string, T>, name: string, found: T): T {
  if (found != null || all.size < NAMES_MAX) all.set(name, found);
  return found;
}
