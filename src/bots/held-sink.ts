import { checkWritable, openFileSink } from "#platform/file-sink";
import type { RecordingSink } from "./recording.js";

/** What is held at most before the file is opened in any case, in bytes: a server could send much before it lets anybody in. */
const HELD_MAX_BYTES = 16 * 1024 * 1024;

/**
 * A recording's file that is opened, and what was there replaced, only when there is a session: until {@link open}, what
 * is written is held.
 *
 * @internal
 */
export class HeldSink implements RecordingSink {
  readonly #path: string;
  #file: RecordingSink | null = null;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #opening: Promise<void> | null = null;
  #closed = false;

  /**
   * @param path - The file's path.
   * @throws GodotError `ERR_FILE_CANT_WRITE` when it can be seen already that it can't be written; `ERR_UNAVAILABLE` in a
   * browser.
   */
  constructor(path: string) {
    checkWritable(path);
    this.#path = path;
  }

  /** Opens the file and writes what was held. @throws GodotError `ERR_FILE_CANT_WRITE`. */
  open(): Promise<void> {
    this.#opening ??= openFileSink(this.#path).then((file) => {
      this.#file = file;
      for (const chunk of this.#held.splice(0)) file.write(chunk);
      if (this.#closed) file.close();
    });
    return this.#opening;
  }

  write(chunk: Uint8Array): void {
    if (this.#file !== null) {
      this.#file.write(chunk);
      return;
    }
    this.#held.push(chunk);
    this.#heldBytes += chunk.byteLength;
    // Whoever waits for the seat is told if it fails.
    if (this.#heldBytes > HELD_MAX_BYTES) this.open().catch(() => this.#held.splice(0));
  }

  /** Closes the file, if there is one. */
  close(): void {
    this.#closed = true;
    this.#file?.close();
  }
}
