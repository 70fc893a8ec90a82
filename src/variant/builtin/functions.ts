import {
  AABB,
  Basis,
  Callable,
  Color,
  NodePath,
  Plane,
  Projection,
  Quaternion,
  Rect2,
  Rect2i,
  RID,
  Transform2D,
  Transform3D,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "../types/index.js";
import * as T from "../variant-type.js";
import { boundFunctions } from "./bound-callable.js";
import { exactVectors } from "./exact-vectors.js";
import { GDArrays } from "./gd-arrays.js";
import { GDBytes } from "./gd-bytes.js";
import { GDDictionaries } from "./gd-dictionaries.js";
import { GDNodePath } from "./gd-node-path.js";
import { GDPacked } from "./gd-packed.js";
import { GDString } from "./gd-string.js";

type Functions = Readonly<Record<string, unknown>>;

/** The types whose methods are methods of their classes. */
const CLASSES: Readonly<Record<number, { readonly prototype: object }>> = {
  [T.TYPE_VECTOR2]: Vector2,
  [T.TYPE_VECTOR2I]: Vector2i,
  [T.TYPE_RECT2]: Rect2,
  [T.TYPE_RECT2I]: Rect2i,
  [T.TYPE_VECTOR3]: Vector3,
  [T.TYPE_VECTOR3I]: Vector3i,
  [T.TYPE_TRANSFORM2D]: Transform2D,
  [T.TYPE_VECTOR4]: Vector4,
  [T.TYPE_VECTOR4I]: Vector4i,
  [T.TYPE_PLANE]: Plane,
  [T.TYPE_QUATERNION]: Quaternion,
  [T.TYPE_AABB]: AABB,
  [T.TYPE_BASIS]: Basis,
  [T.TYPE_TRANSFORM3D]: Transform3D,
  [T.TYPE_PROJECTION]: Projection,
  [T.TYPE_COLOR]: Color,
  [T.TYPE_RID]: RID,
  [T.TYPE_NODE_PATH]: NodePath,
  [T.TYPE_CALLABLE]: Callable,
};

/** The types whose methods are functions that take the value first; a few methods of classes that have to be exact within 64 bits. */
const MODULES: Readonly<Record<number, Functions>> = {
  [T.TYPE_STRING]: GDString,
  [T.TYPE_STRING_NAME]: GDString,
  [T.TYPE_VECTOR2I]: exactVectors,
  [T.TYPE_VECTOR3I]: exactVectors,
  [T.TYPE_VECTOR4I]: exactVectors,
  [T.TYPE_NODE_PATH]: GDNodePath,
  [T.TYPE_CALLABLE]: boundFunctions,
  [T.TYPE_DICTIONARY]: GDDictionaries,
  [T.TYPE_ARRAY]: GDArrays,
  [T.TYPE_PACKED_BYTE_ARRAY]: GDBytes,
  [T.TYPE_PACKED_INT32_ARRAY]: GDPacked,
  [T.TYPE_PACKED_INT64_ARRAY]: GDPacked,
  [T.TYPE_PACKED_FLOAT32_ARRAY]: GDPacked,
  [T.TYPE_PACKED_FLOAT64_ARRAY]: GDPacked,
  [T.TYPE_PACKED_STRING_ARRAY]: GDPacked,
  [T.TYPE_PACKED_VECTOR2_ARRAY]: GDPacked,
  [T.TYPE_PACKED_VECTOR3_ARRAY]: GDPacked,
  [T.TYPE_PACKED_COLOR_ARRAY]: GDPacked,
  [T.TYPE_PACKED_VECTOR4_ARRAY]: GDPacked,
};

/** The methods of a type by name, as functions that take the value first; the static ones take none. */
export function functionsOf(type: number, isStatic: boolean): Functions {
  const module = MODULES[type] ?? {};
  const Class = CLASSES[type];
  if (type === T.TYPE_STRING_NAME) return ofText(module);
  if (Class === undefined) return module;
  return new Proxy(module, {
    get(_target, name: string) {
      if (Object.hasOwn(module, name)) return module[name];
      if (isStatic) return (Class as unknown as Functions)[name];
      const method = (Class.prototype as Functions)[name] as ((...args: unknown[]) => unknown) | undefined;
      return method === undefined ? undefined : (self: unknown, ...args: unknown[]) => method.apply(self, args);
    },
  });
}

/** Functions of texts for names. */
function ofText(module: Functions): Functions {
  return new Proxy(module, {
    get(_target, name: string) {
      const plain = module[name] as ((...args: unknown[]) => unknown) | undefined;
      return plain === undefined ? undefined : (self: unknown, ...args: unknown[]) => plain(String(self), ...args);
    },
  });
}
