import { NodePath } from "../../variant/index.js";

/** A node path taken apart, as far as finding nodes goes. @internal */
export interface PathNames {
  /** Whether it starts at the root of the tree. */
  readonly absolute: boolean;
  /** The names between slashes; empty ones are left out. */
  readonly names: readonly string[];
  /** Whether it is the empty path, which leads nowhere. */
  readonly empty: boolean;
}

const KNOWN_PATHS_MAX = 4096;
/** Longer texts are taken apart each time: they are not worth keeping, and they may come from the network. */
const KNOWN_PATH_LENGTH_MAX = 512;
const KNOWN_PATH_NAMES_MAX = 16;
const knownPaths = new Map<string, PathNames>();
const ofPaths = new WeakMap<NodePath, PathNames>();

/**
 * Takes a node path apart. What follows a colon (the property part) is left out.
 *
 * @param path - A `NodePath` or its text.
 * @internal
 */
export function pathNames(path: { toString(): string } | string): PathNames {
  if (path instanceof NodePath) return takenApart(path);
  const text = typeof path === "string" ? path : path.toString();
  const known = knownPaths.get(text);
  if (known !== undefined) return known;
  const colon = text.indexOf(":");
  const nodes = colon < 0 ? text : text.slice(0, colon);
  const parsed: PathNames = {
    absolute: text.startsWith("/"),
    names: nodes.split("/").filter((name) => name !== ""),
    empty: text === "",
  };
  if (text.length <= KNOWN_PATH_LENGTH_MAX && parsed.names.length <= KNOWN_PATH_NAMES_MAX) {
    if (knownPaths.size >= KNOWN_PATHS_MAX) knownPaths.clear();
    knownPaths.set(text, parsed);
  }
  return parsed;
}

/** The same of a path that is taken apart already. */
function takenApart(path: NodePath): PathNames {
  let known = ofPaths.get(path);
  if (known === undefined) {
    const { absolute, subnames } = path;
    const names = path.names.filter((name) => name !== "");
    known = { absolute, names, empty: !absolute && names.length === 0 && subnames.length === 0 };
    ofPaths.set(path, known);
  }
  return known;
}

/**
 * The way from one node to another by names, as Godot's `NodePath.rel_path_to`: up with `..`, then down; `.` for no way.
 *
 * @param from - Names from the tree's root down to the first node, the root's own included.
 * @param to - The same for the second.
 * @internal
 */
export function relativePath(from: readonly string[], to: readonly string[]): string {
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common++;
  const parts: string[] = [];
  for (let i = common; i < from.length; i++) parts.push("..");
  for (let i = common; i < to.length; i++) parts.push(to[i]!);
  return parts.length === 0 ? "." : parts.join("/");
}
