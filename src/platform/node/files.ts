import { constants, type Dirent } from "node:fs";
import { type FileHandle, open, readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { GodotError } from "../../core/index.js";
import type { FolderAccess, ListedFolder, ListOptions } from "../files.js";

const CHUNK_BYTES = 1 << 20;

/** Folders of the file system. */
export const folders: FolderAccess = {
  async list(folder, options) {
    try {
      await readdir(folder);
    } catch (cause) {
      const missing = (cause as { code?: string }).code === "ENOENT";
      throw new GodotError(
        missing ? "ERR_FILE_NOT_FOUND" : "ERR_FILE_CANT_READ",
        missing ? `There is no folder '${folder}'` : `Can't read the folder '${folder}': ${String(cause)}`,
        { cause },
      );
    }
    const root = await realpath(folder);
    const found: ListedFolder = { files: [], truncated: false, outside: [] };
    await walk(root, "", 0, options, new Set(), found);
    found.files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return found;
  },
  async read(folder, path, maxBytes) {
    let file: FileHandle | null = null;
    try {
      const root = await realpath(folder);
      const real = await realpath(join(root, path));
      if (!isInside(root, real)) return null;
      // Whatever takes the file's place from here on: not followed when it is a link, not waited for when it is a pipe.
      file = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      const info = await file.stat();
      return info.isFile() ? await readAtMost(file, info.size, maxBytes + 1) : null;
    } catch {
      return null;
    } finally {
      await file?.close();
    }
  },
};

/** A file can grow while it is read, and some have no size at all. */
async function readAtMost(file: FileHandle, size: number, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const chunkBytes = Math.min(size + 1, CHUNK_BYTES);
  let length = 0;
  while (length < most) {
    const { buffer, bytesRead } = await file.read(new Uint8Array(Math.min(chunkBytes, most - length)));
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
}

/** Both are without links. */
function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function walk(
  root: string,
  below: string,
  depth: number,
  options: ListOptions,
  seen: Set<string>,
  found: ListedFolder,
): Promise<void> {
  let entries: Dirent[];
  try {
    const real = await realpath(join(root, below));
    if (seen.has(real)) return;
    if (seen.size >= options.maxFiles) {
      found.truncated = true;
      return;
    }
    seen.add(real);
    entries = await readdir(real, { withFileTypes: true });
  } catch {
    return;
  }
  if (entries.some(({ name }) => name === options.ignoreMark)) return;
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const { name } = entry;
    const path = below === "" ? name : `${below}/${name}`;
    let info: Awaited<ReturnType<typeof stat>>;
    try {
      if (entry.isSymbolicLink() && !isInside(root, await realpath(join(root, path)))) {
        const matters = options.wants(name) && !options.skip.has(name) && found.outside.length < options.maxFiles;
        if (matters) found.outside.push(path);
        continue;
      }
      info = await stat(join(root, path));
    } catch {
      continue;
    }
    if (info.isDirectory()) {
      if (options.skip.has(name)) continue;
      if (depth >= options.maxDepth) found.truncated = true;
      else await walk(root, path, depth + 1, options, seen, found);
    } else if (info.isFile() && options.wants(name)) {
      if (found.files.length >= options.maxFiles) {
        found.truncated = true;
        return;
      }
      found.files.push({ path, sizeBytes: info.size });
    }
  }
}
