import type { SceneMultiplayer } from "../scene/index.js";
import type { ProjectInstance } from "./build.js";
import type { NodeDescription } from "./types.js";

/** How many announcements of nodes of scenes that are not there are looked into. */
const MAX_LOOKS = 256;

/**
 * Makes the scenes of a project whose nodes a server names: it has changed its scene, and nothing here runs the scripts that would do so.
 *
 * A scene is made below `/root` when its root has the first name of the path and the node at the path has just the methods that the server's has (their
 * checksums agree): the first such scene of the project. It is the tree's current scene then; what was there stays, since nobody says that it is gone.
 *
 * @param instance - What was made of the project when it began.
 * @param multiplayer - What hears the server.
 */
export function followScenes({ project, tree, scenes }: ProjectInstance, multiplayer: SceneMultiplayer): void {
  let left = MAX_LOOKS;
  multiplayer._onAnnounced = (path, checksum) => {
    const [name = "", ...below] = path.split("/");
    if (String(multiplayer.root_path) !== "/root" || tree.root.get_node_or_null(name) !== null) return null;
    for (const [file, { root }] of project.scenes) {
      if (root.name !== name) continue;
      if (left-- <= 0) return null;
      const made = hasNode(root, below) ? (scenes.get(file)?.instantiate() ?? null) : null;
      const found = below.length === 0 ? made : (made?.get_node_or_null(below.join("/")) ?? null);
      if (made !== null && found !== null && multiplayer._rpcTable(found).md5 === checksum) {
        tree.root.add_child(made);
        tree.current_scene = made;
        return found;
      }
      made?.free();
    }
    return null;
  };
}

function hasNode(root: NodeDescription, names: readonly string[]): boolean {
  let at: NodeDescription | undefined = root;
  for (const name of names) at = at?.children.find((child) => child.name === name);
  return at !== undefined;
}
