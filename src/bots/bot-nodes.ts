import { GodotError, push_warning } from "../core/index.js";
import { engineOfSettings } from "../project/engine-version.js";
import { followScenes } from "../project/followed-scenes.js";
import { formatDiagnostic, type GodotProject, instantiateProject, readProject } from "../project/index.js";
import { Node, RemoteNode, type SceneMultiplayer, type SceneTree } from "../scene/index.js";
import type { BotSettings, NodeDeclaration } from "./bot-options.js";

/**
 * Puts the declared nodes into a bot's tree.
 *
 * @param tree - The tree.
 * @param multiplayer - Its API: learns which engine the project was made with.
 * @param options - The bot's options: `project` and `nodes`.
 * @param runGame - Given when the project's scripts are to be run: makes its nodes then.
 * @throws GodotError `ERR_INVALID_PARAMETER` for a path or declaration that cannot be.
 * @internal
 */
export async function prepareTree(
  tree: SceneTree,
  multiplayer: SceneMultiplayer,
  options: BotSettings,
  runGame: ((project: GodotProject) => Promise<void>) | null,
): Promise<void> {
  if (options.project !== undefined) {
    const project = await projectOf(options.project);
    const version = engineOfSettings(project.settings);
    if (version !== undefined) multiplayer._guessWireVersion(version);
    if (runGame !== null) await runGame(project);
    else followScenes(instantiateProject(project, tree), multiplayer);
  }
  const declared = Object.entries(options.nodes ?? {});
  // Parents first, so that a declared node is not made again as a plain one on the way to its child.
  declared.sort(([a], [b]) => a.split("/").length - b.split("/").length);
  for (const [path, declaration] of declared) placeNode(tree, path, declaration);
}

/** Projects that were read by their folder, so that a swarm reads one once. */
const projects = new Map<string, Promise<GodotProject>>();

/** Reads a project, unless that is done already. @internal */
export function projectOf(project: string | GodotProject): Promise<GodotProject> {
  if (typeof project !== "string") return Promise.resolve(project);
  let reading = projects.get(project);
  if (reading === undefined) {
    reading = readProject(project).then((read) => {
      for (const diagnostic of read.diagnostics) {
        if (diagnostic.severity !== "info") push_warning(formatDiagnostic(diagnostic));
      }
      return read;
    });
    // What failed may succeed later.
    reading.catch(() => projects.delete(project));
    projects.set(project, reading);
  }
  return reading;
}

function placeNode(tree: SceneTree, path: string, declaration: NodeDeclaration): void {
  const names = path.split("/");
  if (!path.startsWith("/root/") || names.slice(1).some((name) => name === "" || name === "." || name === "..")) {
    throw new GodotError("ERR_INVALID_PARAMETER", `The node path '${path}' must look like '/root/Arena/Players'`);
  }
  const name = names.pop()!;
  let parent: Node = tree.root;
  for (const step of names.slice(2)) {
    let next = parent.get_node_or_null(step);
    if (next === null) {
      next = new Node();
      next.name = step;
      parent.add_child(next);
    }
    parent = next;
  }
  if (parent.has_node(name)) {
    throw new GodotError(
      "ERR_ALREADY_EXISTS",
      `There is a node '${path}' already; the option 'nodes' can't replace it`,
    );
  }
  const node = makeNode(name, path, declaration);
  parent.add_child(node);
}

function makeNode(name: string, path: string, declaration: NodeDeclaration): Node {
  const made = typeof declaration === "function" ? declaration() : declaration;
  if (made instanceof Node) {
    if (made.get_parent() !== null) {
      throw new GodotError(
        "ERR_INVALID_PARAMETER",
        `The node declared for '${path}' has a parent already; give a function`,
      );
    }
    made.name = name;
    return made;
  }
  if (typeof made !== "object" || made === null) {
    throw new GodotError(
      "ERR_INVALID_PARAMETER",
      `The declaration of '${path}' is ${String(made)}, not RPC names or a Node`,
    );
  }
  return new RemoteNode(name, made);
}
