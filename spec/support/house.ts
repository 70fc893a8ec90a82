import { existsSync } from "node:fs";
import { root } from "./sources.js";

/** The house of src/platform that the manifest's conditions choose where the specs run. */
export const house = "Bun" in globalThis ? "bun" : "Deno" in globalThis ? "deno" : "node";

/** @param name - What follows `#platform/`. @returns The file; Node's where the house has none of its own. */
export function platformFile(name: string): string {
  const own = `${root}src/platform/${house}/${name}.ts`;
  return existsSync(own) ? own : `${root}src/platform/node/${name}.ts`;
}
