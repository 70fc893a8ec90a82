import { nativeProperty } from "../gdscript/native-classes.js";
import { Node } from "../scene/index.js";
import { followPath, MAX_NODE_DEPTH } from "./node-paths.js";
import type { GodotProject, NodeDescription } from "./types.js";

/**
 * The names of the properties of the engine's classes that a project uses: synchronizers replicate them, or scenes store them.
 *
 * @param project - The project.
 * @returns Names by `Class|script path` of the nodes that have them.
 */
export function usedProperties(project: GodotProject): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const seen = new Set<NodeDescription>();
  const lists = new Set<readonly NodeDescription[]>();
  const path: NodeDescription[] = [];
  const add = (node: NodeDescription, names: readonly string[]) => {
    const key = `${node.type}|${node.script ?? ""}`;
    const known = found.get(key) ?? new Set();
    for (const name of names) known.add(name);
    found.set(key, known);
  };
  const visit = (node: NodeDescription) => {
    if (seen.has(node) || path.length > MAX_NODE_DEPTH) return;
    seen.add(node);
    path.push(node);
    // Spawners and synchronizers are set up by what is known of them.
    const isPlain = node.spawner === undefined && node.synchronizer === undefined;
    const stored = isPlain ? [...node.properties.keys()].filter((name) => isNodes(node, name)) : [];
    if (stored.length > 0) add(node, stored);
    const configured = node.synchronizer?.properties ?? [];
    const root = configured.length === 0 ? null : followPath(path, node.synchronizer!.rootPath);
    for (const { path: property } of configured) {
      const colon = property.indexOf(":");
      const target = root === null ? null : followPath(root, property.slice(0, colon));
      const at = target?.at(-1);
      if (at === undefined) continue;
      add(at, [property.slice(colon + 1).split(":")[0]!]);
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

/** Whether a property is one of the node's class in the engine, and none that all nodes have here. */
function isNodes(node: NodeDescription, name: string): boolean {
  return nativeProperty(node.type, name) !== undefined && !(name in Node.prototype);
}
