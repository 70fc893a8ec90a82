import { GodotError } from "../../core/index.js";
import type { StartedProcess } from "../process.js";

function unavailable(): never {
  throw new GodotError("ERR_UNAVAILABLE", "A browser can't start programs");
}

/** @throws GodotError `ERR_UNAVAILABLE`, always. @internal */
export function findProgram(_given: string | undefined, _variable: string, _names: readonly string[]): string | null {
  return unavailable();
}

/** @throws GodotError `ERR_UNAVAILABLE`, always. @internal */
export function startProcess(
  _program: string,
  _args: readonly string[],
  _onText: (text: string) => void,
): StartedProcess {
  return unavailable();
}

/** @throws GodotError `ERR_UNAVAILABLE`, always. @internal */
export async function isPortTaken(_port: number): Promise<boolean> {
  return unavailable();
}
