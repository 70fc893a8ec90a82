import { nativeProperty } from "../gdscript/native-classes.js";
import { ANY, builtin } from "../gdscript/type-descriptions.js";
import type { NodeDescription, ScriptDescription, TypeDescription } from "./types.js";

/**
 * The type of a node's property, as its script or class declares it.
 *
 * @param node - The node.
 * @param property - The property's name.
 * @param project - Where scripts are looked up.
 * @returns The type; null when neither has such a property.
 */
export function propertyType(
  node: NodeDescription,
  property: string,
  project: { script(path: string): ScriptDescription | undefined },
): TypeDescription | null {
  const script = node.script === null ? undefined : project.script(node.script);
  const declared = script?.properties.get(property);
  if (declared !== undefined) return declared.type;
  const native = nativeProperty(node.type, property) ?? nativeProperty(script?.nativeBase ?? "", property);
  return native === undefined ? null : builtin(native.variantType);
}

const FLOAT_VECTORS = new Set(["Vector2", "Vector3", "Vector4", "Quaternion", "Color", "Plane"]);
const INT_VECTORS = new Set(["Vector2i", "Vector3i", "Vector4i"]);
const PART_TYPES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Rect2: { position: 5, size: 5, end: 5 },
  Rect2i: { position: 6, size: 6, end: 6 },
  Transform2D: { x: 5, y: 5, origin: 5 },
  Transform3D: { basis: 17, origin: 9 },
  Basis: { x: 9, y: 9, z: 9 },
  AABB: { position: 9, size: 9, end: 9 },
};

/**
 * @param type - The type of `position`.
 * @param parts - `x` of `position:x`.
 * @returns The part's type; `Variant` when it is unknown.
 */
export function partType(type: TypeDescription, parts: readonly string[]): TypeDescription {
  let at = type;
  for (const part of parts) {
    if (at.name === "Plane" && part === "normal") at = builtin(9);
    else if (at.name === "Color" && /^[rgba]8$/.test(part)) at = builtin(2);
    else if (FLOAT_VECTORS.has(at.name)) at = builtin(3);
    else if (INT_VECTORS.has(at.name)) at = builtin(2);
    else {
      const number = PART_TYPES[at.name]?.[part];
      if (number === undefined) return ANY;
      at = builtin(number);
    }
  }
  return at;
}
