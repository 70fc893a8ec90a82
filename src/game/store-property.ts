import type { GodotObject } from "../core/index.js";
import { typedDictionary } from "../gdscript/run/builtins.js";
import { setObjectProperty } from "../gdscript/run/objects.js";
import { instanceOf } from "../gdscript/run/script-instance.js";
import { containerTypeOf } from "../gdscript/run/type.js";
import { GDArray, type Variant } from "../variant/index.js";
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
      !setObjectProperty(run, object, name, typedFor(object, name, value))
    ) {
      keepValue(object, name, value);
    }
  }, undefined);
}

/** An array or dictionary of a file as a variable that declares the types of its elements takes it. */
function typedFor(object: GodotObject, name: string, value: Variant): Variant {
  const type = instanceOf(object)?.script.findVariable(name)?.type;
  if (type?.isTypedContainer !== true) return value;
  const [first, second] = type.elements;
  if (Array.isArray(value) && second === undefined) return new GDArray(containerTypeOf(first!), value as Variant[]);
  if (!(value instanceof Map) || second === undefined) return value;
  const typed = typedDictionary(containerTypeOf(first!), containerTypeOf(second));
  for (const [key, item] of value) typed.set(key, item);
  return typed;
}
