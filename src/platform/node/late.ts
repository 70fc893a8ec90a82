/**
 * Loads a part of the library when it is wanted, out of sight of bundlers, so that it weighs nothing until then.
 *
 * @param path - Its module, from the root of the library: `view/index.js`.
 * @internal
 */
export function loadLate(path: string): Promise<unknown> {
  const from = `../../${path}`;
  return import(/* @vite-ignore */ from);
}
