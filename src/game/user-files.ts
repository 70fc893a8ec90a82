import type { ScriptRun } from "../gdscript/run/run.js";
import { simplified } from "../variant/builtin/text-paths.js";
import type { ProjectView } from "./project-view.js";

/** What scripts may store below `user://`: in bytes, and in files. */
const MAX_BYTES = 4 << 20;
const MAX_FILES = 1000;
const BYTES_A_STEP = 16;

/** What files need of their world. */
interface FilesOwner {
  readonly project: ProjectView;
  readonly run: Pick<ScriptRun, "work" | "memory">;
}

/** A file's contents; the buffer may be longer. */
export interface StoredFile {
  bytes: Uint8Array;
  length: number;
}

/** The files of one world: those of its project, to read, and what its scripts store below `user://`, which is kept in memory and gone with the world. */
export class UserFiles {
  /** `FileAccess.get_open_error()`, and that of `DirAccess`. */
  openError = 0;
  readonly #world: FilesOwner;
  readonly #files = new Map<string, StoredFile>();
  readonly #folders = new Set<string>(["user://"]);
  #bytes = 0;

  constructor(world: FilesOwner) {
    this.#world = world;
  }

  /** The path by which a file is known here, whichever way it was written; null for one that is neither in the project nor the user's. */
  static pathOf(written: string, world: FilesOwner): string | null {
    if (written.startsWith("uid://")) return world.project.resolve(written, "");
    const path = simplified(written);
    return path.startsWith("res://") || path.startsWith("user://") ? path : null;
  }

  /** What a file holds, to be read only; null when there is no such file, or it is none that can be read here. */
  read(path: string): StoredFile | null {
    const stored = this.#files.get(path);
    if (stored !== undefined) return stored;
    const text = this.#world.project.text(path);
    if (text === undefined) return null;
    this.#world.run.work(text.length / BYTES_A_STEP);
    const bytes = new TextEncoder().encode(text);
    this.#world.run.memory.charge(bytes.length / 8);
    return { bytes, length: bytes.length };
  }

  has(path: string): boolean {
    return this.#files.has(path) || (this.#world.project.has(path) && !path.includes("::"));
  }

  /** Makes a file empty, for writing. Null when it is not the user's, or there are too many. */
  create(path: string): StoredFile | null {
    if (!path.startsWith("user://") || !this.hasFolder(folderOf(path))) return null;
    const known = this.#files.get(path);
    if (known !== undefined) {
      this.#bytes -= known.bytes.length;
      known.bytes = new Uint8Array();
      known.length = 0;
      return known;
    }
    if (this.#files.size >= MAX_FILES) return null;
    const made = { bytes: new Uint8Array(), length: 0 };
    this.#files.set(path, made);
    return made;
  }

  /** Writes into a file that {@link create} gave. @returns Whether there was room. */
  write(file: StoredFile, at: number, chunk: Uint8Array): boolean {
    const end = at + chunk.length;
    if (end > file.bytes.length) {
      const size = Math.max(end, 2 * file.bytes.length);
      if (this.#bytes + size - file.bytes.length > MAX_BYTES) return false;
      this.#bytes += size - file.bytes.length;
      const grown = new Uint8Array(size);
      grown.set(file.bytes.subarray(0, file.length));
      file.bytes = grown;
    }
    this.#world.run.work(chunk.length / BYTES_A_STEP);
    file.bytes.set(chunk, at);
    file.length = Math.max(file.length, end);
    return true;
  }

  /** @returns Whether there was such a file of the user's. */
  remove(path: string): boolean {
    const file = this.#files.get(path);
    if (file === undefined) return path !== "user://" && this.#folders.delete(path);
    this.#bytes -= file.bytes.length;
    file.length = 0;
    file.bytes = new Uint8Array();
    return this.#files.delete(path);
  }

  /** @returns Whether it was made; with the folders above it if they are missing. */
  makeFolder(path: string): boolean {
    if (!path.startsWith("user://") || this.#folders.size >= MAX_FILES) return false;
    for (let at = path; at !== "user://" && !this.#folders.has(at); at = folderOf(at)) this.#folders.add(at);
    return true;
  }

  hasFolder(path: string): boolean {
    if (this.#folders.has(path) || path === "res://") return true;
    return path.startsWith("res://") && this.entries(path).length > 0;
  }

  /** The names in a folder, sorted, and whether each is a folder itself. */
  entries(path: string): (readonly [name: string, isFolder: boolean])[] {
    const start = path.endsWith("/") ? path : `${path}/`;
    const found = new Map<string, boolean>();
    let looked = 0;
    for (const at of start.startsWith("res://") ? this.#world.project.paths() : this.#all()) {
      looked++;
      if (!at.startsWith(start) || at === start) continue;
      const name = at.slice(start.length);
      const end = name.indexOf("/");
      found.set(end < 0 ? name : name.slice(0, end), end >= 0 || this.#folders.has(at));
    }
    this.#world.run.work(looked / BYTES_A_STEP);
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  *#all(): Iterable<string> {
    yield* this.#files.keys();
    yield* this.#folders;
  }
}

/** The folder that something stands in. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return path.startsWith("user://") && end < "user://".length ? "user://" : path.slice(0, end);
}
