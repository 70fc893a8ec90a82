import { instanceOf } from "../../gdscript/run/script-instance.js";
import { type PackedScene, Resource, SceneReplicationConfig } from "../../scene/index.js";
import { duplicated } from "../../variant/builtin/duplicate.js";
import { RID, type Variant } from "../../variant/index.js";
import type { Behaviours } from "../behaviour.js";
import { RefCountedGhost, ResourceGhost } from "../ghost.js";
import { keepValue, stateOf } from "../object-state.js";
import { GameScene } from "../packed-scene.js";
import type { World } from "../world.js";

/** `duplicate()`: a resource with the same properties. Deep, with copies of the arrays, dictionaries and resources in them. */
function duplicate(resource: Resource, isDeep: boolean, world: World, depth = 0): Resource {
  const { run } = world;
  run.work(4);
  run.memory.charge(16);
  const made = world.make(world.classOf(resource).name) as Resource;
  made.resource_name = resource.resource_name;
  const copied = (value: Variant): Variant => {
    if (!isDeep || depth > 64) return value;
    return value instanceof Resource && value.resource_path.includes("::")
      ? duplicate(value, true, world, depth + 1)
      : duplicated(value, true);
  };
  for (const [name, value] of stateOf(resource)?.values ?? []) keepValue(made, name, copied(value));
  const instance = instanceOf(resource);
  if (instance === null) return made;
  const other = run.attachInside(made, instance.script, []);
  for (const at of instance.script.lineage()) {
    for (const { name, exported } of at.variables.values())
      if (exported !== null) other.set(name, copied(instance.get(name) ?? null));
  }
  return made;
}

function createConfig(): SceneReplicationConfig {
  return new SceneReplicationConfig();
}

export const RESOURCE: Behaviours = {
  RefCounted: { create: () => new RefCountedGhost() },
  Resource: {
    library: Resource,
    create: () => new ResourceGhost(),
    methods: {
      duplicate: (resource: Resource, [isDeep], world) => duplicate(resource, isDeep, world),
      duplicate_deep: (resource: Resource, _, world) => duplicate(resource, true, world),
      get_rid: () => new RID(),
      emit_changed: (resource: Resource, _, world) => world.emit(resource, "changed"),
      take_over_path: (resource: Resource, [path]) => {
        resource.resource_path = path;
      },
    },
  },
  PackedScene: {
    create: (_, world) => new GameScene(world, ""),
    methods: {
      pack: (scene: GameScene, [node]) => scene.pack(node),
      instantiate: (scene: PackedScene) => scene.instantiate(),
      can_instantiate: (scene: PackedScene) => scene.can_instantiate(),
    },
  },
  SceneReplicationConfig: {
    library: SceneReplicationConfig,
    create: createConfig,
    store: (config: SceneReplicationConfig, name, value) => config._set(name, value),
  },
};
