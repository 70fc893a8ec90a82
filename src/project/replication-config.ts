import type { Diagnostics } from "../gdscript/diagnostics.js";
import { NodePath, type Variant } from "../variant/index.js";
import type { ReplicationEntry } from "./types.js";

interface Entry {
  readonly path: string;
  spawn: boolean;
  mode: 0 | 1 | 2;
}

/** How many properties a configuration may have; one packet tells of at most 64 changes. */
const MAX_PROPERTIES = 4096;

/**
 * Understands the stored properties of a `SceneReplicationConfig` as the engine does: `properties/N/path` first, then
 * `spawn` and `replication_mode`, or `sync` and `watch` as 4.0 wrote them. New properties are spawned and sent always.
 *
 * @param stored - The properties in the file's order, with the line of each.
 * @param file - The file, for diagnostics.
 * @param diagnostics - Where complaints go.
 */
export function readReplicationConfig(
  stored: Iterable<{ readonly key: string; readonly value: Variant; readonly line: number }>,
  file: string,
  diagnostics: Diagnostics,
): ReplicationEntry[] {
  const entries: Entry[] = [];
  const paths = new Set<string>();
  const complain = (line: number, message: string) => diagnostics.error("invalid", file, line, message);
  for (const { key, value, line } of stored) {
    if (!key.startsWith("properties/")) continue;
    const [, number = "", what = ""] = key.split("/");
    const index = /^[0-9]+$/.test(number) ? Number(number) : -1;
    if (what === "path" && index === entries.length) {
      const path = value instanceof NodePath ? value : null;
      if (path === null || path.subnames.length === 0) complain(line, `'${key}' is no path of a property`);
      else if (paths.has(path.toString())) complain(line, `'${path}' is replicated twice`);
      else if (entries.length >= MAX_PROPERTIES)
        complain(line, `More than ${MAX_PROPERTIES} properties are replicated`);
      else {
        paths.add(path.toString());
        entries.push({ path: path.toString(), spawn: true, mode: 1 });
      }
      continue;
    }
    const entry = entries[index];
    if (entry === undefined) {
      complain(line, `'${key}' comes before the path of the property`);
    } else if (what === "replication_mode") {
      if (value === 0 || value === 1 || value === 2) entry.mode = value;
      else complain(line, `'${key}' has the unknown mode ${String(value)}`);
    } else if (typeof value !== "boolean") {
      complain(line, `'${key}' must be true or false`);
    } else if (what === "spawn") {
      entry.spawn = value;
    } else if (what === "sync") {
      if (value) entry.mode = 1;
      else if (entry.mode === 1) entry.mode = 0;
    } else if (what === "watch") {
      if (value) entry.mode = 2;
      else if (entry.mode === 2) entry.mode = 0;
    } else {
      complain(line, `'${key}' is unknown`);
    }
  }
  return entries;
}
