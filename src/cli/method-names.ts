import { push_warning } from "../core/index.js";
import { engineOfSettings } from "../project/engine-version.js";
import { formatDiagnostic, instantiateProject, readProject } from "../project/index.js";
import { type Node, SceneMultiplayer, SceneTree } from "../scene/index.js";
import type { EngineVersion } from "../variant/index.js";

/** Finds a method's name by its node's path (relative to `/root`) and its number. */
export type MethodNames = (node: string, methodId: number) => string | undefined;

/** A node of a project that has RPC methods. */
export interface RpcNode {
  /** Relative to `/root`. */
  readonly path: string;
  /** Checksum over the method names. */
  readonly md5: string;
}

/** Of scenes with more nodes in all, not each has its sample. */
const MAX_SAMPLE_NODES = 100_000;

/** What a project says about RPCs. */
export interface ProjectRpcs {
  readonly methodName: MethodNames;
  /** The nodes that are there from the start and have RPC methods. */
  readonly nodes: readonly RpcNode[];
  /** The engine that it was last opened with; undefined when it does not say. */
  readonly engine: EngineVersion | undefined;
}

/**
 * Reads a project's RPC lists. Nodes that spawners make later are found by the names of the scenes they can make.
 *
 * @param folder - The Godot project.
 * @throws GodotError when there is no project.
 */
export async function projectRpcs(folder: string): Promise<ProjectRpcs> {
  const project = await readProject(folder);
  for (const diagnostic of project.diagnostics) {
    if (diagnostic.severity !== "info") push_warning(formatDiagnostic(diagnostic));
  }
  const multiplayer = new SceneMultiplayer();
  const tree = new SceneTree(multiplayer);
  const game = instantiateProject(project, tree);
  const nodes: RpcNode[] = [];
  const visit = (node: Node): void => {
    const table = multiplayer._rpcTable(node);
    if (table.byId.size > 0) nodes.push({ path: String(node.get_path()).replace(/^\/root\//, ""), md5: table.md5 });
    for (const child of node.get_children(true)) visit(child);
  };
  visit(tree.root);
  // What a spawner makes is not there yet: one node of each scene stands for all of its kind.
  const spawned: Node[] = [];
  let left = MAX_SAMPLE_NODES;
  for (const scene of game.scenes.values()) {
    const sample = left > 0 ? scene.instantiate() : null;
    if (sample === null) continue;
    spawned.push(sample);
    left -= countNodes(sample);
  }
  return {
    nodes,
    engine: engineOfSettings(project.settings),
    methodName(path, methodId) {
      const node = tree.root.get_node_or_null(path);
      if (node !== null) return multiplayer._rpcTable(node).byId.get(methodId)?.name;
      const names = new Set<string>();
      for (const sample of spawned) {
        const below = /\/([^/]+)$/.exec(path)?.[1] ?? path;
        const found = sample.get_node_or_null(below) ?? sample;
        const name = multiplayer._rpcTable(found).byId.get(methodId)?.name;
        if (name !== undefined) names.add(name);
      }
      // Only when all scenes that have such a method agree on its name.
      return names.size === 1 ? [...names][0] : undefined;
    },
  };
}

function countNodes(node: Node): number {
  return node.get_children(true).reduce((count, child) => count + countNodes(child), 1);
}
