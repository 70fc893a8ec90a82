import { GodotError } from "../../core/index.js";
import type { PageServer, PageServerSettings } from "../page-server.js";

/** @throws GodotError `ERR_UNAVAILABLE`, always. @internal */
export async function openPageServer(_settings: PageServerSettings): Promise<PageServer> {
  throw new GodotError("ERR_UNAVAILABLE", "A browser can't serve pages");
}

/** @throws GodotError `ERR_UNAVAILABLE`, always. @internal */
export async function readPageFile(_name: string): Promise<string> {
  throw new GodotError("ERR_UNAVAILABLE", "A browser can't serve pages");
}
