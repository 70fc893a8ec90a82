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
  /** How many files are listed at most, and how many folders are entered. */
  readonly maxFiles: number;
  /** How many folders deep. */
  readonly maxDepth: number;
  /** Which files are listed, by name. */
  readonly wants: (name: string) => boolean;
}

/** What {@link FolderAccess.list} found. */
export interface ListedFolder {
  readonly files: FolderFile[];
  /** Whether there were more files or folders than the bounds allow. */
  truncated: boolean;
  /** Paths of links that lead out of the folder: what they lead to is not listed, and cannot be read. */
  readonly outside: string[];
}

/** Access to a folder of the machine. `#platform/files` has one implementation per runtime. */
export interface FolderAccess {
  /**
   * Lists a folder with all below it, sorted by path. Links are followed inside the folder, never in circles. Devices, pipes and
   * sockets are left out.
   *
   * @param folder - The folder's path.
   * @param options - What to list.
   * @returns The files. Unreadable folders below count as empty.
   * @throws GodotError `ERR_FILE_NOT_FOUND` or `ERR_FILE_CANT_READ` for the folder itself; `ERR_UNAVAILABLE` in browsers.
   */
  list(folder: string, options: ListOptions): Promise<ListedFolder>;
  /**
   * Reads a file.
   *
   * @param folder - The folder's path.
   * @param path - The file's path relative to it, as {@link list} gave it.
   * @param maxBytes - How much is read at most.
   * @returns Its bytes, one more than `maxBytes` when there are more; null when it cannot be read, is no file (any more), or
   * lies outside the folder.
   */
  read(folder: string, path: string, maxBytes: number): Promise<Uint8Array | null>;
}
