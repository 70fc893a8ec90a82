import type { GodotObject } from "../core/index.js";
import { setObjectProperty } from "../gdscript/run/objects.js";
import type { Variant } from "../variant/index.js";
import { storeOf } from "./game-class.js";
import { keepValue } from "./object-state.js";
import type { World } from "./world.js";

/** Sets a property that a file has stored, as the engine does when it makes an object: what there is not is kept all the same. */
export function storeProperty(world: World, object: GodotObject, name: string, value: Variant): void {
  const { run } = world;
  run.enter(() => {
    if (name.startsWith("metadata/")) run.callMethod(object, "set_meta", [name.slice("metadata/".length), value]);
    else if (
      storeOf(run.classOf(object))?.(object, name, value, world) !== true &&
      !setObjectProperty(run, object, name, value)
    ) {
      keepValue(object, name, value);
    }
  }, undefined);
}
