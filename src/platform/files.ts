/** A file of a folder that was listed. */
export interface FolderFile {
  /** Path relative to the folder, with `/` between names on every system. */
  readonly path: string;
  /** Size in bytes. */
  readonly sizeBytes: number;
}

/** Bounds for {@link FolderAccess.list}. */
export interface ListOptions {
  /** Names of folders that are not entered, at any depth. */
  readonly skip: ReadonlySet<string>;
  /** A folder that has a file of this name is not entered. */
  readonly ignoreMark: string;
  /** How many files are listed at most. */
  readonly maxFiles: number;
  /** How many folders deep. */
  readonly maxDepth: number;
  /** Which files are listed, by name. */
  readonly wants: (name: string) => boolean;
}

/** Access to a folder of the machine. `#platform/files` has one implementation per runtime. */
export interface FolderAccess {
  /**
   * Lists a folder with all below it, sorted by path. Links are followed, never in circles.
   *
   * @param folder - The folder's path.
   * @param options - What to list.
   * @returns The files, and whether there were more than the bounds allow. Unreadable folders below count as empty.
   * @throws GodotError `ERR_FILE_NOT_FOUND` or `ERR_FILE_CANT_READ` for the folder itself; `ERR_UNAVAILABLE` in browsers.
   */
  list(folder: string, options: ListOptions): Promise<{ files: FolderFile[]; truncated: boolean }>;
  /**
   * Reads a file.
   *
   * @param folder - The folder's path.
   * @param path - The file's path relative to it, as {@link list} gave it.
   * @returns Its bytes; null when it cannot be read.
   */
  read(folder: string, path: string): Promise<Uint8Array | null>;
}
