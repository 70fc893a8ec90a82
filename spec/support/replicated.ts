import { MultiplayerSpawner, MultiplayerSynchronizer, Node, SceneReplicationConfig } from "../../src/scene/index.js";
import type { Variant } from "../../src/variant/index.js";

/**
 * Gives a node a synchronizer `Sync`.
 *
 * @param node - The node, named `Unit` unless it has a name.
 * @param modes - Its replicated properties: 0 at the spawn only, 1 always, 2 when they have changed.
 * @returns The node.
 */
export function replicated<T extends Node>(node: T, modes: Readonly<Record<string, 0 | 1 | 2>>): T {
  const config = new SceneReplicationConfig();
  for (const [property, mode] of Object.entries(modes)) {
    config.add_property(`.:${property}`);
    config.property_set_replication_mode(`.:${property}`, mode);
  }
  const synchronizer = new MultiplayerSynchronizer();
  synchronizer.name = "Sync";
  synchronizer.replication_config = config;
  if (node.name === "") node.name = "Unit";
  node.add_child(synchronizer);
  return node;
}

/**
 * Adds a node `Units`, and a spawner that makes units below it: of a scene, and named `Custom` by its spawn function.
 *
 * @param root - Where.
 * @param scene - The scene's path.
 * @param make - Makes a unit of what is given to `spawn`.
 */
export function addUnits(root: Node, scene: string, make: (data: Variant) => Node): void {
  const units = new Node();
  units.name = "Units";
  root.add_child(units);
  const spawner = new MultiplayerSpawner();
  spawner.name = "Spawner";
  spawner.spawn_path = "../Units";
  spawner.add_spawnable_scene(scene);
  spawner.spawn_function = (data: Variant) => {
    const unit = make(data);
    unit.name = "Custom";
    return unit;
  };
  root.add_child(spawner);
}
