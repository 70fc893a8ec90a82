import type { GodotObject } from "../../core/index.js";
import type { Node } from "../../scene/index.js";
import { Rect2, Transform2D, Vector2 } from "../../variant/index.js";
import type { Behaviours, PropertyBehaviour } from "../behaviour.js";
import { ScriptNode } from "../game-node.js";
import { inheritsClass, keepValue, keptValue, stateOf } from "../object-state.js";
import type { World } from "../world.js";

/*
 * Where things are in two dimensions. A Node2D is placed by position, rotation, scale and skew, a Control by its position only: containers and
 * anchors move nothing here.
 */

const ZERO = new Vector2();
const ONE = new Vector2(1, 1);
const IDENTITY = new Transform2D();

function vector(node: GodotObject, name: string, otherwise = ZERO): Vector2 {
  return (keptValue(node, name) as Vector2 | undefined) ?? otherwise;
}

function number(node: GodotObject, name: string): number {
  return Number(keptValue(node, name) ?? 0);
}

/** A node's own transform. */
function transformOf(node: GodotObject): Transform2D {
  if (stateOf(node)?.values === null) return IDENTITY;
  if (inheritsClass(stateOf(node)?.native, "Node2D")) {
    return makeTransform(
      vector(node, "position"),
      number(node, "rotation"),
      vector(node, "scale", ONE),
      number(node, "skew"),
    );
  }
  const position = node instanceof ScriptNode ? positionOf(node, node.world) : ZERO;
  return new Transform2D(new Vector2(1, 0), new Vector2(0, 1), position);
}

function makeTransform(position: Vector2, rotation: number, scale: Vector2, skew: number): Transform2D {
  return new Transform2D(
    new Vector2(Math.cos(rotation) * scale.x, Math.sin(rotation) * scale.x),
    new Vector2(-Math.sin(rotation + skew) * scale.y, Math.cos(rotation + skew) * scale.y),
    position,
  );
}

/** The transform of what a node stands in: its parent, if that is a CanvasItem. */
function parentTransform(node: Node): Transform2D {
  const parent = node.get_parent();
  const isTop = keptValue(node, "top_level") === true;
  return parent === null || isTop || !inheritsClass(stateOf(parent)?.native, "CanvasItem")
    ? IDENTITY
    : globalTransform(parent);
}

export function globalTransform(node: Node): Transform2D {
  const parent = parentTransform(node);
  const own = transformOf(node);
  return parent === IDENTITY ? own : (parent.multiply(own) as Transform2D);
}

function setTransform(node: Node, transform: Transform2D): void {
  keepValue(node, "position", transform.get_origin());
  keepValue(node, "rotation", transform.get_rotation());
  keepValue(node, "scale", transform.get_scale());
  keepValue(node, "skew", transform.get_skew());
}

function setGlobalTransform(node: Node, transform: Transform2D): void {
  setTransform(node, parentTransform(node).affine_inverse().multiply(transform) as Transform2D);
}

function setGlobalPosition(node: Node, position: Vector2): void {
  const parent = parentTransform(node);
  keepValue(node, "position", parent === IDENTITY ? position : (parent.affine_inverse().xform(position) as Vector2));
}

/** Moves a node by what is that long outside of its parents. */
export function moveGlobally(node: Node, by: Vector2): void {
  if (by.x === 0 && by.y === 0) return;
  const parent = parentTransform(node);
  const position = vector(node, "position");
  keepValue(
    node,
    "position",
    parent === IDENTITY ? position.add(by) : (parent.affine_inverse().xform(parent.xform(position).add(by)) as Vector2),
  );
}

function lookAt(node: Node, point: Vector2): void {
  rotateBy(node, angleTo(node, point));
}

function angleTo(node: Node, point: Vector2): number {
  const local = globalTransform(node).affine_inverse().xform(point) as Vector2;
  const scale = vector(node, "scale", ONE);
  return Math.atan2(local.y * scale.y, local.x * scale.x);
}

function rotateBy(node: Node, radians: number): void {
  keepValue(node, "rotation", number(node, "rotation") + radians);
}

function moveLocal(node: Node, along: Vector2, delta: number, isScaled: boolean): void {
  const length = isScaled ? 1 : along.length();
  const step = new Vector2((along.x / length) * delta, (along.y / length) * delta);
  keepValue(node, "position", vector(node, "position").add(step));
}

/** A property in degrees that is another one in radians. */
function inDegrees(name: string): PropertyBehaviour {
  return {
    get: (node, world) => (Number(world.run.getNamed(node, name)) * 180) / Math.PI,
    set: (node, degrees, world) => void world.run.setNamed(node, name, (degrees * Math.PI) / 180),
  };
}

/** How far a side of a Control is from its parent's origin, as anchors and offsets say. */
function sideOf(control: Node, side: "left" | "top" | "right" | "bottom", world: World): number {
  const anchor = number(control, `anchor_${side}`);
  const offset = number(control, `offset_${side}`);
  if (anchor === 0) return offset;
  const parent = control.get_parent();
  const isInside = parent !== null && inheritsClass(stateOf(parent)?.native, "Control");
  const size = isInside ? sizeOf(parent, world) : world.screenSize();
  return anchor * (side === "left" || side === "right" ? size.x : size.y) + offset;
}

function sizeOf(control: Node, world: World): Vector2 {
  const size = keptValue(control, "size") as Vector2 | undefined;
  if (size !== undefined) return size;
  const side = (name: "left" | "top" | "right" | "bottom"): number => sideOf(control, name, world);
  const minimum = vector(control, "custom_minimum_size");
  return new Vector2(
    Math.max(minimum.x, side("right") - side("left")),
    Math.max(minimum.y, side("bottom") - side("top")),
  );
}

function positionOf(control: Node, world: World): Vector2 {
  const position = keptValue(control, "position") as Vector2 | undefined;
  return position ?? new Vector2(sideOf(control, "left", world), sideOf(control, "top", world));
}

function setVisible(item: Node, isVisible: boolean, world: World): void {
  if ((keptValue(item, "visible") ?? true) === isVisible) return;
  keepValue(item, "visible", isVisible);
  world.emit(item, "visibility_changed");
}

function isVisibleInTree(item: Node): boolean {
  if (!item.is_inside_tree()) return false;
  for (let at: Node | null = item; at !== null; at = at.get_parent())
    if (keptValue(at, "visible") === false) return false;
  return true;
}

export const VISIBLE: PropertyBehaviour = { set: setVisible };

export const VISIBILITY = {
  show: (item: Node, _: unknown, world: World) => setVisible(item, true, world),
  hide: (item: Node, _: unknown, world: World) => setVisible(item, false, world),
  is_visible_in_tree: isVisibleInTree,
};

export const NODE_2D: Behaviours = {
  CanvasItem: {
    methods: {
      ...VISIBILITY,
      get_transform: transformOf,
      get_global_transform: globalTransform,
      get_global_transform_with_canvas: globalTransform,
      get_viewport_rect: (_, _args, world) => new Rect2(ZERO, new Vector2(world.screenSize().x, world.screenSize().y)),
      get_viewport_transform: () => new Transform2D(),
      get_canvas_transform: () => new Transform2D(),
      get_screen_transform: globalTransform,
      get_global_mouse_position: () => new Vector2(),
      get_local_mouse_position: () => new Vector2(),
      make_canvas_position_local: (node: Node, [point]) =>
        globalTransform(node).affine_inverse().xform(point) as Vector2,
    },
    properties: { visible: VISIBLE },
  },
  Node2D: {
    methods: {
      rotate: (node: Node, [radians]) => rotateBy(node, radians),
      translate: (node: Node, [offset]) => keepValue(node, "position", vector(node, "position").add(offset)),
      global_translate: (node: Node, [offset]) => moveGlobally(node, offset),
      apply_scale: (node: Node, [ratio]) => keepValue(node, "scale", vector(node, "scale", ONE).multiply(ratio)),
      move_local_x: (node: Node, [delta, isScaled]) => moveLocal(node, transformOf(node).x, delta, isScaled),
      move_local_y: (node: Node, [delta, isScaled]) => moveLocal(node, transformOf(node).y, delta, isScaled),
      look_at: (node: Node, [point]) => lookAt(node, point),
      get_angle_to: (node: Node, [point]) => angleTo(node, point),
      to_local: (node: Node, [point]) => globalTransform(node).affine_inverse().xform(point) as Vector2,
      to_global: (node: Node, [point]) => globalTransform(node).xform(point) as Vector2,
      get_relative_transform_to_parent: (node: Node) => transformOf(node),
    },
    properties: {
      transform: { get: transformOf, set: setTransform },
      global_transform: { get: globalTransform, set: setGlobalTransform },
      global_position: { get: (node: Node) => globalTransform(node).get_origin(), set: setGlobalPosition },
      global_rotation: {
        get: (node: Node) => globalTransform(node).get_rotation(),
        set: (node: Node, radians: number) =>
          keepValue(node, "rotation", radians - parentTransform(node).get_rotation()),
      },
      global_scale: {
        get: (node: Node) => globalTransform(node).get_scale(),
        set: (node: Node, scale: Vector2) =>
          keepValue(node, "scale", divided(scale, parentTransform(node).get_scale())),
      },
      rotation_degrees: inDegrees("rotation"),
      global_rotation_degrees: inDegrees("global_rotation"),
    },
  },
  Control: {
    methods: {
      get_rect: (control: Node, _args, world) => new Rect2(positionOf(control, world), sizeOf(control, world)),
      get_global_rect: (control: Node, _args, world) =>
        new Rect2(globalTransform(control).get_origin(), sizeOf(control, world)),
      get_combined_minimum_size: (control: Node) => vector(control, "custom_minimum_size"),
      get_minimum_size: () => new Vector2(),
      grab_focus: () => null,
      release_focus: () => null,
      accept_event: (_, _args, world) => world.input.setHandled(),
      set_position: (control: Node, [position]) => keepValue(control, "position", position),
      set_size: (control: Node, [size]) => keepValue(control, "size", size),
      set_global_position: (control: Node, [position]) => setGlobalPosition(control, position),
    },
    properties: {
      position: { get: positionOf },
      size: { get: sizeOf, set: (control: Node, size: Vector2) => keepValue(control, "size", size) },
      global_position: { get: (control: Node) => globalTransform(control).get_origin(), set: setGlobalPosition },
      rotation_degrees: inDegrees("rotation"),
    },
  },
};

function divided(a: Vector2, b: Vector2): Vector2 {
  return new Vector2(a.x / b.x, a.y / b.y);
}
