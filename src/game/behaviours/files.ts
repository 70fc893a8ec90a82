import { sha256 } from "../../variant/builtin/digests.js";
import { makeFloat, makeInt } from "../../variant/builtin/numbers.js";
import { bytes_to_var, PackedStringArray, type Variant, var_to_bytes } from "../../variant/index.js";
import { md5 } from "../../variant/md5.js";
import type { Behaviours, MethodBehaviour } from "../behaviour.js";
import { RefCountedGhost } from "../ghost.js";
import { keptValue } from "../object-state.js";
import { folderOf, type StoredFile, UserFiles } from "../user-files.js";
import type { World } from "../world.js";

/*
 * Files: those of the project can be read as far as they are text, those below `user://` live in memory. There are no others.
 */

const OK = 0;
const FAILED = 1;
const ERR_FILE_NOT_FOUND = 7;
const ERR_FILE_CANT_OPEN = 12;
const ERR_CANT_CREATE = 20;
const ERR_FILE_EOF = 18;
const ERR_INVALID_PARAMETER = 31;
const ERR_ALREADY_EXISTS = 32;
/** `FileAccess.ModeFlags`. */
const READ = 1;
const WRITE = 2;
const READ_WRITE = 3;
const WRITE_READ = 7;
const LINE_END = 10;

/** A file that a script has open. */
class OpenFile extends RefCountedGhost {
  readonly path: string;
  readonly file: StoredFile;
  readonly canWrite: boolean;
  readonly #world: World;
  at = 0;
  isAtEnd = false;
  isOpen = true;

  constructor(path: string, file: StoredFile, canWrite: boolean, world: World) {
    super();
    this.path = path;
    this.file = file;
    this.canWrite = canWrite;
    this.#world = world;
  }

  seek(position: number): void {
    this.at = Math.max(0, position);
    this.isAtEnd = false;
  }

  /** The next bytes, as many as there are. */
  take(length: number): Uint8Array {
    const wanted = this.isOpen ? Math.max(0, length) : 0;
    const end = Math.min(this.at + wanted, this.file.length);
    const taken = this.file.bytes.subarray(Math.min(this.at, end), end);
    this.at += taken.length;
    if (taken.length < wanted) this.isAtEnd = true;
    this.#world.run.work(taken.length / 16);
    this.#world.run.memory.charge(taken.length / 8);
    return taken;
  }

  /** A number of so many bytes; what is missing at the end is 0. */
  number(size: number): DataView {
    const bytes = new Uint8Array(size);
    bytes.set(this.take(size));
    return new DataView(bytes.buffer);
  }

  line(): string {
    const { bytes, length } = this.file;
    let end = this.at;
    while (end < length && bytes[end] !== LINE_END && bytes[end] !== 0) end++;
    const text = textOf(this.take(end - this.at));
    // The end is noticed by whoever looks for the next byte.
    this.take(1);
    return text.replaceAll("\r", "");
  }

  put(chunk: Uint8Array): boolean {
    if (!this.isOpen || !this.canWrite || !this.#world.files.write(this.file, this.at, chunk)) return false;
    this.at += chunk.length;
    return true;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function open(written: string, mode: number, world: World): OpenFile | null {
  const { files } = world;
  const path = UserFiles.pathOf(written, world);
  const isNew = mode === WRITE || mode === WRITE_READ;
  const isWritable = isNew || mode === READ_WRITE;
  let file: StoredFile | null = null;
  if (path !== null && (isNew || mode === READ || mode === READ_WRITE))
    file = isNew ? files.create(path) : files.read(path);
  const mayWrite = !isWritable || path?.startsWith("user://") === true;
  files.openError =
    file === null ? (isNew ? ERR_FILE_CANT_OPEN : ERR_FILE_NOT_FOUND) : mayWrite ? OK : ERR_FILE_CANT_OPEN;
  return file === null || !mayWrite ? null : world.adopt(new OpenFile(path!, file, isWritable, world), "FileAccess");
}

/** The whole text of a file, as far as there is one; null otherwise. */
export function readText(path: string, world: World): string | null {
  const file = open(path, READ, world);
  return file === null ? null : textOf(file.take(file.file.length));
}

/** @returns Whether a file of the user's could be written. */
export function writeText(path: string, text: string, world: World): boolean {
  return open(path, WRITE, world)?.put(new TextEncoder().encode(text)) === true;
}

function csvLine(file: OpenFile, delimiter: string): PackedStringArray {
  let text = "";
  do {
    if (file.isAtEnd) break;
    text += `${text === "" ? "" : "\n"}${file.line()}`;
  } while (text.split('"').length % 2 === 0);
  const fields: string[] = [];
  let field = "";
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === delimiter && !isQuoted) {
      fields.push(field);
      field = "";
    } else if (char !== '"') field += char;
    else if (isQuoted && text[i + 1] === '"') {
      field += char;
      i++;
    } else isQuoted = !isQuoted;
  }
  return new PackedStringArray([...fields, field]);
}

function csvText(values: readonly string[], delimiter: string): string {
  const quoted = values.map((value) =>
    /["\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value,
  );
  return quoted.join(delimiter);
}

function isBig(file: OpenFile): boolean {
  return keptValue(file, "big_endian") === true;
}

function storing(size: number, set: (view: DataView, value: never, isLittle: boolean) => void): MethodBehaviour {
  return (file: OpenFile, [value]) => {
    const view = new DataView(new ArrayBuffer(size));
    set(view, value as never, !isBig(file));
    return file.put(new Uint8Array(view.buffer));
  };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const int = (value: bigint | number): bigint => BigInt.asUintN(64, BigInt(value));

/** A folder that a script has open. */
class OpenFolder extends RefCountedGhost {
  path: string;
  names: (readonly [string, boolean])[] = [];
  next = 0;

  constructor(path: string) {
    super();
    this.path = path;
  }

  /** A path that a script has written, from here. */
  pathOf(written: string, world: World): string {
    const whole = written.includes("://") ? written : `${this.path.replace(/\/$/, "")}/${written}`;
    return UserFiles.pathOf(whole, world) ?? "";
  }
}

function openFolder(written: string, world: World): OpenFolder | null {
  const path = UserFiles.pathOf(written, world);
  const isThere = path !== null && world.files.hasFolder(path);
  world.files.openError = isThere ? OK : ERR_INVALID_PARAMETER;
  return isThere ? world.adopt(new OpenFolder(path), "DirAccess") : null;
}

function namesIn(path: string, folders: boolean, world: World): PackedStringArray {
  return new PackedStringArray(
    world.files.entries(path).flatMap(([name, isFolder]) => (isFolder === folders ? [name] : [])),
  );
}

function makeFolder(path: string, isWhole: boolean, world: World): number {
  if (world.files.hasFolder(path)) return isWhole ? OK : ERR_ALREADY_EXISTS;
  if (!isWhole && !world.files.hasFolder(folderOf(path))) return ERR_CANT_CREATE;
  return world.files.makeFolder(path) ? OK : ERR_CANT_CREATE;
}

function remove(path: string, world: World): number {
  return world.files.remove(path) ? OK : FAILED;
}

const whole = (written: string, world: World): string => UserFiles.pathOf(written, world) ?? "";

export const FILES: Behaviours = {
  FileAccess: {
    methods: {
      open: (_, [path, mode], world) => open(path, mode, world),
      get_open_error: (_, _args, world) => world.files.openError,
      file_exists: (_, [path], world) => world.files.has(whole(path, world)),
      get_file_as_string: (_, [path], world) => readText(path, world) ?? "",
      get_file_as_bytes: (_, [path], world) => {
        const file = open(path, READ, world);
        return file?.take(file.file.length).slice() ?? new Uint8Array();
      },
      get_size: (_, [path], world) => open(path, READ, world)?.file.length ?? -1,
      get_md5: (_, [path], world) => hexOf(md5, path, world),
      get_sha256: (_, [path], world) => hexOf(sha256, path, world),
      set_read_only_attribute: () => 2,
      close: (file: OpenFile) => {
        file.isOpen = false;
      },
      is_open: (file: OpenFile) => file.isOpen,
      flush: () => null,
      get_path: (file: OpenFile) => file.path,
      get_path_absolute: (file: OpenFile) => file.path,
      get_length: (file: OpenFile) => file.file.length,
      get_position: (file: OpenFile) => file.at,
      eof_reached: (file: OpenFile) => file.isAtEnd,
      get_error: (file: OpenFile) => (file.isAtEnd ? ERR_FILE_EOF : OK),
      seek: (file: OpenFile, [position]) => file.seek(Number(position)),
      seek_end: (file: OpenFile, [position]) => file.seek(file.file.length + Number(position)),
      get_as_text: (file: OpenFile) => {
        const { at, isAtEnd } = file;
        file.at = 0;
        const text = textOf(file.take(file.file.length));
        file.at = at;
        file.isAtEnd = isAtEnd;
        return text;
      },
      get_line: (file: OpenFile) => file.line(),
      get_csv_line: (file: OpenFile, [delimiter]) => csvLine(file, delimiter),
      get_buffer: (file: OpenFile, [length]) => file.take(Number(length)).slice(),
      get_8: (file: OpenFile) => file.number(1).getUint8(0),
      get_16: (file: OpenFile) => file.number(2).getUint16(0, !isBig(file)),
      get_32: (file: OpenFile) => file.number(4).getUint32(0, !isBig(file)),
      get_64: (file: OpenFile) => makeInt(file.number(8).getBigInt64(0, !isBig(file))),
      get_float: (file: OpenFile) => makeFloat(file.number(4).getFloat32(0, !isBig(file))),
      get_double: (file: OpenFile) => makeFloat(file.number(8).getFloat64(0, !isBig(file))),
      get_var: (file: OpenFile) => {
        const bytes = file.take(file.number(4).getUint32(0, !isBig(file)));
        return bytes.length === 0 ? null : bytes_to_var(bytes, { wrap: "needed" });
      },
      store_string: (file: OpenFile, [text]) => file.put(utf8(text)),
      store_line: (file: OpenFile, [text]) => file.put(utf8(`${text}\n`)),
      store_csv_line: (file: OpenFile, [values, delimiter]) => file.put(utf8(`${csvText([...values], delimiter)}\n`)),
      store_buffer: (file: OpenFile, [bytes]) => file.put(bytes),
      store_8: storing(1, (view, value) => view.setUint8(0, Number(int(value) & 255n))),
      store_16: storing(2, (view, value, little) => view.setUint16(0, Number(int(value) & 65_535n), little)),
      store_32: storing(4, (view, value, little) => view.setUint32(0, Number(int(value) & 0xffff_ffffn), little)),
      store_64: storing(8, (view, value, little) => view.setBigUint64(0, int(value), little)),
      store_float: storing(4, (view, value, little) => view.setFloat32(0, Number(value), little)),
      store_double: storing(8, (view, value, little) => view.setFloat64(0, Number(value), little)),
      store_var: (file: OpenFile, [value]: Variant[]) => {
        const bytes = var_to_bytes(value as Variant);
        const view = new DataView(new ArrayBuffer(4));
        view.setUint32(0, bytes.length, !isBig(file));
        return file.put(new Uint8Array(view.buffer)) && file.put(bytes);
      },
    },
  },
  DirAccess: {
    methods: {
      open: (_, [path], world) => openFolder(path, world),
      get_open_error: (_, _args, world) => world.files.openError,
      dir_exists_absolute: (_, [path], world) => world.files.hasFolder(whole(path, world)),
      make_dir_absolute: (_, [path], world) => makeFolder(whole(path, world), false, world),
      make_dir_recursive_absolute: (_, [path], world) => makeFolder(whole(path, world), true, world),
      remove_absolute: (_, [path], world) => remove(whole(path, world), world),
      copy_absolute: () => ERR_FILE_CANT_OPEN,
      rename_absolute: () => FAILED,
      get_files_at: (_, [path], world) => namesIn(whole(path, world), false, world),
      get_directories_at: (_, [path], world) => namesIn(whole(path, world), true, world),
      get_current_dir: (folder: OpenFolder) => folder.path,
      change_dir: (folder: OpenFolder, [path], world) => {
        const at = folder.pathOf(path, world);
        if (!world.files.hasFolder(at)) return ERR_INVALID_PARAMETER;
        folder.path = at;
        return OK;
      },
      file_exists: (folder: OpenFolder, [path], world) => world.files.has(folder.pathOf(path, world)),
      dir_exists: (folder: OpenFolder, [path], world) => world.files.hasFolder(folder.pathOf(path, world)),
      make_dir: (folder: OpenFolder, [path], world) => makeFolder(folder.pathOf(path, world), false, world),
      make_dir_recursive: (folder: OpenFolder, [path], world) => makeFolder(folder.pathOf(path, world), true, world),
      remove: (folder: OpenFolder, [path], world) => remove(folder.pathOf(path, world), world),
      copy: () => ERR_FILE_CANT_OPEN,
      rename: () => FAILED,
      get_files: (folder: OpenFolder, _, world) => namesIn(folder.path, false, world),
      get_directories: (folder: OpenFolder, _, world) => namesIn(folder.path, true, world),
      list_dir_begin: (folder: OpenFolder, _, world) => {
        folder.names = world.files.entries(folder.path);
        folder.next = 0;
        return OK;
      },
      get_next: (folder: OpenFolder) => folder.names[folder.next++]?.[0] ?? "",
      current_is_dir: (folder: OpenFolder) => folder.names[folder.next - 1]?.[1] ?? false,
      list_dir_end: (folder: OpenFolder) => {
        folder.names = [];
      },
    },
  },
};

function hexOf(digest: (bytes: Uint8Array) => Uint8Array, path: string, world: World): string {
  const file = open(path, READ, world);
  return file === null
    ? ""
    : Array.from(digest(file.take(file.file.length)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
