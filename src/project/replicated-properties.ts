import { followPath, MAX_NODE_DEPTH } from "./node-paths.js";
import type { GodotProject, NodeDescription } from "./types.js";

/**
 * The names of the properties that synchronizers replicate.
 *
 * @param project - The project.
 * @returns Names by `Class|script path` of the nodes that have them.
 */
export function replicatedProperties(project: GodotProject): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const seen = new Set<NodeDescription>();
  const lists = new Set<readonly NodeDescription[]>();
  const path: NodeDescription[] = [];
  const visit = (node: NodeDescription) => {
    if (seen.has(node) || path.length > MAX_NODE_DEPTH) return;
    seen.add(node);
    path.push(node);
    const configured = node.synchronizer?.properties ?? [];
    const root = configured.length === 0 ? null : followPath(path, node.synchronizer!.rootPath);
    for (const { path: property } of configured) {
      const colon = property.indexOf(":");
      const target = root === null ? null : followPath(root, property.slice(0, colon));
      const at = target?.at(-1);
      if (at === undefined) continue;
      const key = `${at.type}|${at.script ?? ""}`;
      const names = found.get(key) ?? new Set();
      names.add(property.slice(colon + 1).split(":")[0]!);
      found.set(key, names);
    }
    // Instances of one scene have one list of children.
    if (!lists.has(node.children)) {
      lists.add(node.children);
      for (const child of node.children) visit(child);
    }
    path.pop();
  };
  for (const scene of project.scenes.values()) visit(scene.root);
  for (const { node } of project.autoloads) if (node !== null) visit(node);
  return found;
}
