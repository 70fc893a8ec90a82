import type { GodotObject } from "../../core/index.js";
import { keepValue, keptValue } from "../object-state.js";
import type { World } from "../world.js";

/** A part that an object of the engine always has, made when it is first asked for: the same one each time. */
export function lasting(object: GodotObject, name: string, className: string, world: World): GodotObject | null {
  const key = `its ${name}`;
  let found = keptValue(object, key) as GodotObject | undefined;
  if (found === undefined) {
    const made = world.make(className);
    if (made === null) return null;
    found = made;
    keepValue(object, key, found);
  }
  return found;
}
