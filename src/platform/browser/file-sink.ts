import { GodotError } from "../../core/index.js";
import type { FileSink } from "../file-sink.js";

/** @throws GodotError `ERR_UNAVAILABLE`, always. @internal */
export function checkWritable(path: string): never {
  throw new GodotError(
    "ERR_UNAVAILABLE",
    `Can't write '${path}': a browser has no files; give a sink instead of a path`,
  );
}

/** @throws GodotError `ERR_UNAVAILABLE`, always. @internal */
export async function openFileSink(path: string): Promise<FileSink> {
  return checkWritable(path);
}

/** @throws GodotError `ERR_UNAVAILABLE`, while iterating. @internal */
// biome-ignore lint/correctness/useYield: it must throw only when it is iterated
export async function* readFileChunks(path: string): AsyncGenerator<Uint8Array> {
  throw new GodotError(
    "ERR_UNAVAILABLE",
    `Can't read '${path}': a browser has no files; give the bytes instead of a path`,
  );
}
