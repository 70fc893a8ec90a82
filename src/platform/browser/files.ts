import { GodotError } from "../../core/index.js";
import type { FolderAccess } from "../files.js";

/** Browsers have no folders: give the reader the files themselves. */
export const folders: FolderAccess = {
  async list(folder) {
    throw new GodotError(
      "ERR_UNAVAILABLE",
      `Can't read the folder '${folder}': there is no file system here; pass the project's files instead`,
    );
  },
  async read() {
    return null;
  },
};
