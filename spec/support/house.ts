import { existsSync } from "node:fs";
import { root } from "./sources.js";

/** The house of src/platform that the manifest's conditions choose where the specs run. */
export const house = "Bun" in globalThis ? "bun" : "Deno" in globalThis ? "deno" : "node";

/** @param name - What follows `#platform/`. @returns The file; Node's where the house has none of its own. */
export function platformFile(name: string): string {
  const own = `${root}src/platform/${house}/${name}.ts`;
  return existsSync(own) ? own : `${root}src/platform/node/${name}.ts`;
}

/**
 * Waits until something that was closed has given its UDP port back: at once, but in Deno, which closes sockets in a task of its own.
 *
 * @param isFree - Tries to take it.
 */
export async function untilFree(isFree: () => boolean): Promise<void> {
  for (let tries = house === "deno" ? 200 : 1; tries > 0; tries--) {
    if (isFree()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("The port is still taken");
}
