import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { GodotError } from "../../core/index.js";
import type { FolderAccess, FolderFile, ListOptions } from "../files.js";

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
    const found = { files: [] as FolderFile[], truncated: false };
    await walk(folder, "", 0, options, new Set(), found);
    found.files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return found;
  },
  async read(folder, path) {
    try {
      return await readFile(join(folder, path));
    } catch {
      return null;
    }
  },
};

async function walk(
  folder: string,
  below: string,
  depth: number,
  options: ListOptions,
  seen: Set<string>,
  found: { files: FolderFile[]; truncated: boolean },
): Promise<void> {
  let names: string[];
  try {
    const real = await realpath(join(folder, below));
    if (seen.has(real)) return;
    seen.add(real);
    names = (await readdir(real)).sort();
  } catch {
    return;
  }
  if (names.includes(options.ignoreMark)) return;
  for (const name of names) {
    const path = below === "" ? name : `${below}/${name}`;
    let info: Awaited<ReturnType<typeof stat>>;
    try {
      info = await stat(join(folder, path));
    } catch {
      continue;
    }
    if (info.isDirectory()) {
      if (options.skip.has(name)) continue;
      if (depth >= options.maxDepth) found.truncated = true;
      else await walk(folder, path, depth + 1, options, seen, found);
    } else if (info.isFile() && options.wants(name)) {
      if (found.files.length >= options.maxFiles) {
        found.truncated = true;
        return;
      }
      found.files.push({ path, sizeBytes: info.size });
    }
  }
}
