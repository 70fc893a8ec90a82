import type { Node } from "../scene/index.js";
import { Basis, Quaternion, Transform2D, Transform3D, Vector2, Vector2i, Vector3 } from "../variant/index.js";

/** Where something is, as the engine composes it; null at the root of everything. */
export type Frame = Transform2D | Transform3D | null;

/** Where a node is, seen from above. */
export interface Spot {
  readonly space: 2 | 3;
  readonly x: number;
  /** Of a 3D node, its z: towards the viewer's lower edge, as x goes to the right. */
  readonly y: number;
  /** In radians, clockwise on the screen. */
  readonly angle: number;
}

/**
 * What a node's properties say of its place.
 *
 * @param node - A node with fields named as in Godot: `position`, `rotation`, `scale`, `transform`, `global_position`.
 * @returns Null when they say nothing: the node stands where its parent does.
 */
export function localFrame(
  node: Node,
): { readonly frame: Transform2D | Transform3D; readonly isGlobal: boolean } | null {
  const of = node as unknown as Readonly<Record<string, unknown>>;
  const global = of["global_position"];
  const isGlobal = isPlace(global);
  const position = isGlobal ? global : of["position"];
  const { transform, rotation, scale } = of;
  if (position instanceof Vector3 || transform instanceof Transform3D || rotation instanceof Vector3) {
    const given = transform instanceof Transform3D ? transform : null;
    const origin = position instanceof Vector3 ? position : (given?.origin ?? new Vector3());
    return { frame: new Transform3D(basisOf(of, given), origin), isGlobal };
  }
  if (isFlat(position)) {
    const angle = typeof rotation === "number" ? rotation : 0;
    const size = scale instanceof Vector2 ? scale : new Vector2(1, 1);
    return { frame: Transform2D.fromParts(angle, size, 0, new Vector2(position.x, position.y)), isGlobal };
  }
  return transform instanceof Transform2D ? { frame: transform, isGlobal: false } : null;
}

function basisOf(of: Readonly<Record<string, unknown>>, given: Transform3D | null): Basis {
  const { rotation, quaternion, scale } = of;
  const turned =
    quaternion instanceof Quaternion
      ? Basis.fromQuaternion(quaternion.normalized())
      : rotation instanceof Vector3
        ? Basis.from_euler(rotation)
        : (given?.basis ?? new Basis());
  return scale instanceof Vector3 ? turned.multiply(Basis.from_scale(scale)) : turned;
}

/** A frame inside another. Those of 2D and 3D do not meet, as in the engine. */
export function composed(outer: Frame, inner: Transform2D | Transform3D): Transform2D | Transform3D {
  if (outer instanceof Transform2D && inner instanceof Transform2D) return outer.multiply(inner);
  if (outer instanceof Transform3D && inner instanceof Transform3D) return outer.multiply(inner);
  return inner;
}

/** A frame seen from above. */
export function spotOf(frame: Transform2D | Transform3D): Spot {
  if (frame instanceof Transform2D) {
    return { space: 2, x: frame.origin.x, y: frame.origin.y, angle: Math.atan2(frame.x.y, frame.x.x) };
  }
  const { origin, basis } = frame;
  return { space: 3, x: origin.x, y: origin.z, angle: Math.atan2(basis.x.z, basis.x.x) };
}

/** A point of a node's own frame, seen from above. */
export function pointOf(frame: Transform2D | Transform3D, x: number, y: number): readonly [number, number] {
  if (frame instanceof Transform2D) {
    const at = frame.xform(new Vector2(x, y));
    return [at.x, at.y];
  }
  const at = frame.xform(new Vector3(x, 0, y));
  return [at.x, at.z];
}

/** Whether two frames put everything in the same place. */
export function isSameFrame(a: Frame, b: Frame): boolean {
  if (a === b) return true;
  if (a instanceof Transform2D && b instanceof Transform2D) return a.equals(b);
  return a instanceof Transform3D && b instanceof Transform3D && a.equals(b);
}

function isFlat(value: unknown): value is Vector2 | Vector2i {
  return value instanceof Vector2 || value instanceof Vector2i;
}

function isPlace(value: unknown): boolean {
  return isFlat(value) || value instanceof Vector3;
}
