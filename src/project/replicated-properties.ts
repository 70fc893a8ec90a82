import type { GodotProject, NodeDescription } from "./types.js";

const MAX_DEPTH = 256;

/**
 * The names of the properties that synchronizers replicate.
 *
 * @param project - The project.
 * @returns Names by `Class|script path` of the nodes that have them.
 */
export function replicatedProperties(project: GodotProject): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const seen = new Set<NodeDescription>();
  const visit = (node: NodeDescription, above: readonly NodeDescription[]) => {
    if (seen.has(node) || above.length > MAX_DEPTH) return;
    seen.add(node);
    const path = [...above, node];
    for (const { path: property } of node.synchronizer?.properties ?? []) {
      const colon = property.indexOf(":");
      const root = followPath(path, node.synchronizer!.rootPath);
      const target = root === null ? null : followPath(root, property.slice(0, colon));
      const at = target?.at(-1);
      if (at === undefined) continue;
      const key = `${at.type}|${at.script ?? ""}`;
      const names = found.get(key) ?? new Set();
      names.add(property.slice(colon + 1).split(":")[0]!);
      found.set(key, names);
    }
    for (const child of node.children) visit(child, path);
  };
  for (const scene of project.scenes.values()) visit(scene.root, []);
  for (const { node } of project.autoloads) if (node !== null) visit(node, []);
  return found;
}

/**
 * Follows a node path inside a scene.
 *
 * @param from - The node with those above it, the scene's root first.
 * @param path - A relative path: `..`, `.`, names, and `%Name` for unique ones.
 * @returns The node with those above it; null when the path leads out of the scene or nowhere.
 */
export function followPath(from: readonly NodeDescription[], path: string): NodeDescription[] | null {
  const at = [...from];
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    if (name === "..") {
      at.pop();
      if (at.length === 0) return null;
      continue;
    }
    const unique = name.startsWith("%") ? name.slice(1) : null;
    const child: NodeDescription | null =
      unique === null ? (at.at(-1)!.children.find((one) => one.name === name) ?? null) : find_unique(at[0]!, unique, 0);
    if (child === null) return null;
    at.push(child);
  }
  return at;
}

function find_unique(node: NodeDescription, name: string, depth: number): NodeDescription | null {
  if (depth > MAX_DEPTH) return null;
  for (const child of node.children) {
    if (child.uniqueName && child.name === name) return child;
    const found = child.instance === null ? find_unique(child, name, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
}
