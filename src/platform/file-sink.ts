/** A file open for writing. @internal */
export interface FileSink {
  /** @param chunk - The sink's to keep. */
  write(chunk: Uint8Array): void;
  /** Writes what is left and closes the file. */
  close(): void;
}
