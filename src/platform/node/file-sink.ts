import { closeSync, createReadStream, openSync, writeSync } from "node:fs";
import { GodotError } from "../../core/index.js";
import type { FileSink } from "../file-sink.js";

/** Bytes gathered before they are written, so that a packet does not cost a system call. */
const GATHER_BYTES = 64 * 1024;
/** Longest time that bytes wait, in milliseconds, so that a process that is killed loses little. */
const GATHER_MS = 250;

/**
 * Opens a file for writing, in place of what was there.
 *
 * @param path - Its path.
 * @throws GodotError `ERR_FILE_CANT_WRITE`.
 * @internal
 */
export async function openFileSink(path: string): Promise<FileSink> {
  let file: number;
  try {
    file = openSync(path, "w");
  } catch (error) {
    throw new GodotError("ERR_FILE_CANT_WRITE", `Can't write '${path}': ${(error as Error).message}`, { cause: error });
  }
  const gathered: Uint8Array[] = [];
  let gatheredBytes = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (gatheredBytes > 0) writeSync(file, Buffer.concat(gathered));
    gathered.length = 0;
    gatheredBytes = 0;
  };
  return {
    write(chunk) {
      gathered.push(chunk);
      gatheredBytes += chunk.byteLength;
      if (gatheredBytes >= GATHER_BYTES) flush();
      else timer ??= setTimeout(flush, GATHER_MS).unref();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

/**
 * Reads a file chunk by chunk.
 *
 * @param path - Its path.
 * @throws GodotError `ERR_FILE_CANT_READ`, while iterating.
 * @internal
 */
export async function* readFileChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new GodotError("ERR_FILE_CANT_READ", `Can't read '${path}': ${(error as Error).message}`, { cause: error });
  }
}
