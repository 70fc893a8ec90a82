import { accessSync, closeSync, constants, createReadStream, existsSync, openSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { GodotError, push_error } from "../../core/index.js";
import { messageOf } from "../../core/message-of.js";
import type { FileSink } from "../file-sink.js";

/** Bytes gathered before they are written, so that a packet does not cost a system call. */
const GATHER_BYTES = 64 * 1024;
/** Longest time that bytes wait, in milliseconds, so that a process that is killed loses little. */
const GATHER_MS = 250;

/**
 * Tells beforehand, as far as that can be known, whether a file can be written; leaves everything as it is.
 *
 * @param path - Its path.
 * @throws GodotError `ERR_FILE_CANT_WRITE`.
 * @internal
 */
export function checkWritable(path: string): void {
  try {
    const exists = existsSync(path);
    if (exists && statSync(path).isDirectory()) throw new Error("it is a folder");
    accessSync(exists ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw new GodotError("ERR_FILE_CANT_WRITE", `Can't write '${path}': ${messageOf(error)}`, { cause: error });
  }
}

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
    throw new GodotError("ERR_FILE_CANT_WRITE", `Can't write '${path}': ${messageOf(error)}`, { cause: error });
  }
  const gathered: Uint8Array[] = [];
  let gatheredBytes = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let failure: GodotError | null = null;
  const failed = (cause: unknown): void => {
    if (failure === null) push_error(`Can't write '${path}' any more: ${messageOf(cause)}`);
    failure ??= new GodotError("ERR_FILE_CANT_WRITE", `Can't write '${path}': ${messageOf(cause)}`, { cause });
  };
  // Called from timers and while packets are taken in, where nothing may throw: a full disk is no reason to lose a session.
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    try {
      const bytes = gatheredBytes > 0 && failure === null ? Buffer.concat(gathered) : Buffer.alloc(0);
      for (let at = 0; at < bytes.byteLength; ) at += writeSync(file, bytes, at);
    } catch (error) {
      failed(error);
    }
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
      try {
        closeSync(file);
      } catch (error) {
        failed(error);
      }
      if (failure !== null) throw failure;
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
