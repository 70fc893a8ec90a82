/** A file open for writing. @internal */
export interface FileSink {
  /** Never throws. @param chunk - The sink's to keep. */
  write(chunk: Uint8Array): void;
  /**
   * Writes what is left and closes the file.
   *
   * @throws GodotError `ERR_FILE_CANT_WRITE` when not all could be written.
   */
  close(): void;
}
