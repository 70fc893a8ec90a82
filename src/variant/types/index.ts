export { AABB } from "./aabb.js";
export { Basis } from "./basis.js";
export { Callable } from "./callable.js";
export { Color } from "./color.js";
export {
  ANY_TYPE,
  type ContainerType,
  type ContainerTypeLike,
  containerType,
  containerTypeName,
  GDArray,
  GDDictionary,
} from "./containers.js";
export { EncodedObject, EncodedObjectAsID } from "./encoded-object.js";
export { NodePath } from "./node-path.js";
export { NumberSafeMap } from "./number-safe-map.js";
export { GDFloat, GDInt } from "./numbers.js";
export * from "./packed.js";
export { Plane } from "./plane.js";
export { Projection } from "./projection.js";
export { Quaternion } from "./quaternion.js";
export { CMP_EPSILON, is_equal_approx, is_zero_approx, lerp } from "./real.js";
export { Rect2, Rect2i } from "./rect2.js";
export { RID } from "./rid.js";
export { StringName } from "./string-name.js";
export { Transform2D } from "./transform2d.js";
export { Transform3D } from "./transform3d.js";
export { Vector2 } from "./vector2.js";
export { Vector2i } from "./vector2i.js";
export { Vector3 } from "./vector3.js";
export { Vector3i } from "./vector3i.js";
export { Vector4 } from "./vector4.js";
export { Vector4i } from "./vector4i.js";
