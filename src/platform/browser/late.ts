import { GodotError } from "../../core/index.js";

/** @throws GodotError `ERR_UNAVAILABLE`, always: what is loaded late needs Node. @internal */
export async function loadLate(path: string): Promise<unknown> {
  throw new GodotError("ERR_UNAVAILABLE", `'${path}' is not for browsers`);
}
