import type { GodotObject } from "../../core/index.js";
import type { Node } from "../../scene/index.js";
import { Basis, type Quaternion, Transform3D, Vector3 } from "../../variant/index.js";
import type { Behaviours } from "../behaviour.js";
import { inheritsClass, keepValue, keptValue, stateOf } from "../object-state.js";
import { VISIBILITY, VISIBLE } from "./node-2d.js";

/* Where things are in three dimensions: each node keeps its transform, and what is asked of it is made of that. */

const TRANSFORM = "transform";
const IDENTITY = new Transform3D();

function transformOf(node: GodotObject): Transform3D {
  return (keptValue(node, TRANSFORM) as Transform3D | undefined) ?? IDENTITY;
}

function setTransform(node: GodotObject, transform: Transform3D): void {
  keepValue(node, TRANSFORM, transform);
}

function setBasis(node: GodotObject, basis: Basis): void {
  setTransform(node, new Transform3D(basis, transformOf(node).origin));
}

function setOrigin(node: GodotObject, origin: Vector3): void {
  setTransform(node, new Transform3D(transformOf(node).basis, origin));
}

function parentTransform(node: Node): Transform3D {
  const parent = node.get_parent();
  const isTop = keptValue(node, "top_level") === true;
  return parent === null || isTop || !inheritsClass(stateOf(parent)?.native, "Node3D")
    ? IDENTITY
    : globalTransform(parent);
}

function globalTransform(node: Node): Transform3D {
  const parent = parentTransform(node);
  return parent === IDENTITY ? transformOf(node) : (parent.multiply(transformOf(node)) as Transform3D);
}

function setGlobalTransform(node: Node, transform: Transform3D): void {
  const parent = parentTransform(node);
  setTransform(node, parent === IDENTITY ? transform : (parent.affine_inverse().multiply(transform) as Transform3D));
}

function setGlobalPosition(node: Node, position: Vector3): void {
  const parent = parentTransform(node);
  setOrigin(node, parent === IDENTITY ? position : (parent.affine_inverse().xform(position) as Vector3));
}

/** Moves a node by what is that long outside of its parents. */
export function moveGlobally(node: Node, by: Vector3): void {
  if (by.x !== 0 || by.y !== 0 || by.z !== 0) setGlobalPosition(node, globalTransform(node).origin.add(by));
}

const ORDER = "rotation_order";
const YXZ = 2;

function orderOf(node: GodotObject): number {
  return Number(keptValue(node, ORDER) ?? YXZ);
}

function setEuler(node: GodotObject, euler: Vector3): void {
  const scale = transformOf(node).basis.get_scale();
  setBasis(node, Basis.from_euler(euler, orderOf(node)).scaled_local(scale));
}

function scaledBy(vector: Vector3, by: number): Vector3 {
  return new Vector3(vector.x * by, vector.y * by, vector.z * by);
}

function lookAt(node: Node, target: Vector3, up: Vector3, useModelFront: boolean): void {
  const { origin, basis } = globalTransform(node);
  const turned = new Transform3D(new Basis(), origin).looking_at(target, up, useModelFront);
  setGlobalTransform(node, new Transform3D(turned.basis.scaled_local(basis.get_scale()), origin));
}

function rotate(node: Node, axis: Vector3, angle: number): void {
  setBasis(node, transformOf(node).basis.rotated(axis, angle));
}

const X = new Vector3(1, 0, 0);
const Y = new Vector3(0, 1, 0);
const Z = new Vector3(0, 0, 1);
const DEGREES = 180 / Math.PI;

export const NODE_3D: Behaviours = {
  Node3D: {
    methods: {
      ...VISIBILITY,
      rotate: (node: Node, [axis, angle]) => rotate(node, axis, angle),
      rotate_x: (node: Node, [angle]) => rotate(node, X, angle),
      rotate_y: (node: Node, [angle]) => rotate(node, Y, angle),
      rotate_z: (node: Node, [angle]) => rotate(node, Z, angle),
      rotate_object_local: (node: Node, [axis, angle]) =>
        setTransform(node, transformOf(node).rotated_local(axis, angle)),
      global_rotate: (node: Node, [axis, angle]) => {
        const { basis, origin } = globalTransform(node);
        setGlobalTransform(node, new Transform3D(basis.rotated(axis, angle), origin));
      },
      translate: (node: Node, [offset]) => setTransform(node, transformOf(node).translated_local(offset)),
      translate_object_local: (node: Node, [offset]) => setTransform(node, transformOf(node).translated_local(offset)),
      global_translate: (node: Node, [offset]) => setGlobalPosition(node, globalTransform(node).origin.add(offset)),
      scale_object_local: (node: Node, [scale]) => setTransform(node, transformOf(node).scaled_local(scale)),
      orthonormalize: (node: Node) => setTransform(node, transformOf(node).orthonormalized()),
      set_identity: (node: Node) => setTransform(node, IDENTITY),
      look_at: (node: Node, [target, up, useModelFront]) => lookAt(node, target, up, useModelFront),
      look_at_from_position: (node: Node, [position, target, up, useModelFront]) => {
        setGlobalPosition(node, position);
        lookAt(node, target, up, useModelFront);
      },
      to_local: (node: Node, [point]) => globalTransform(node).affine_inverse().xform(point) as Vector3,
      to_global: (node: Node, [point]) => globalTransform(node).xform(point) as Vector3,
      get_parent_node_3d: (node: Node) => {
        const parent = node.get_parent();
        return parent !== null && inheritsClass(stateOf(parent)?.native, "Node3D") ? parent : null;
      },
    },
    properties: {
      visible: VISIBLE,
      transform: { get: transformOf, set: setTransform },
      position: { get: (node: Node) => transformOf(node).origin, set: setOrigin },
      basis: { get: (node: Node) => transformOf(node).basis, set: setBasis },
      rotation: {
        get: (node: Node) => transformOf(node).basis.orthonormalized().get_euler(orderOf(node)),
        set: setEuler,
      },
      rotation_degrees: {
        get: (node: Node) => scaledBy(transformOf(node).basis.orthonormalized().get_euler(orderOf(node)), DEGREES),
        set: (node: Node, degrees: Vector3) => setEuler(node, scaledBy(degrees, 1 / DEGREES)),
      },
      quaternion: {
        get: (node: Node) => transformOf(node).basis.get_rotation_quaternion(),
        set: (node: Node, turn: Quaternion) =>
          setBasis(node, Basis.fromQuaternion(turn).scaled_local(transformOf(node).basis.get_scale())),
      },
      scale: {
        get: (node: Node) => transformOf(node).basis.get_scale(),
        set: (node: Node, scale: Vector3) =>
          setBasis(node, transformOf(node).basis.orthonormalized().scaled_local(scale)),
      },
      global_transform: { get: globalTransform, set: setGlobalTransform },
      global_position: { get: (node: Node) => globalTransform(node).origin, set: setGlobalPosition },
      global_basis: {
        get: (node: Node) => globalTransform(node).basis,
        set: (node: Node, basis: Basis) =>
          setGlobalTransform(node, new Transform3D(basis, globalTransform(node).origin)),
      },
      global_rotation: {
        get: (node: Node) => globalTransform(node).basis.orthonormalized().get_euler(),
        set: (node: Node, euler: Vector3) => setGlobalEuler(node, euler),
      },
      global_rotation_degrees: {
        get: (node: Node) => scaledBy(globalTransform(node).basis.orthonormalized().get_euler(), DEGREES),
        set: (node: Node, degrees: Vector3) => setGlobalEuler(node, scaledBy(degrees, 1 / DEGREES)),
      },
    },
  },
};

function setGlobalEuler(node: Node, euler: Vector3): void {
  const { basis, origin } = globalTransform(node);
  setGlobalTransform(node, new Transform3D(Basis.from_euler(euler).scaled_local(basis.get_scale()), origin));
}
