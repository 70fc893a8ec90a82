import { GodotError } from "../../core/index.js";
import type { LoadedScript } from "../script.js";

/**
 * Loads a module.
 *
 * @param location - Its URL.
 * @throws GodotError `ERR_CANT_OPEN`.
 * @internal
 */
export async function loadScript(location: string): Promise<LoadedScript> {
  try {
    return (await import(/* @vite-ignore */ location)) as LoadedScript;
  } catch (error) {
    throw new GodotError("ERR_CANT_OPEN", `Can't load the script '${location}': ${String(error)}`, { cause: error });
  }
}
