// RPCs, properties and nodes of the Godot project "Li\u000ane * / `x`", for the compiler. Generated: changes will be lost.
import type * as gd from "./module.js";

/** The enum `Class`: NEW = 0, DELETE = -1. */
export type Class = 0 | -1;
/** What can be called at nodes with the script `res://1-боss @.gd`. */
export interface _1БоssCalls {
  /** authority, call_remote, reliable; res://1-боss @.gd:11 */
  "new"(delete_: number | bigint, default_: string, function_?: number | bigint, this_?: readonly gd.Variant[], größe?: gd.Variant, arguments_?: ReadonlyMap<gd.Variant, gd.Variant> | { readonly [key: string]: gd.Variant }): void;
  /** authority, call_remote, reliable; res://1-боss @.gd:12 */
  "constructor"(a: gd.Variant, new_: gd.Variant, class_?: number | bigint): void;
  /** authority, call_remote, reliable; res://1-боss @.gd:13 */
  toString(): void;
  /** authority, call_remote, reliable; res://1-боss @.gd:14 */
  größe(...rest: gd.Variant[]): void;
  /** authority, call_remote, reliable; res://1-боss @.gd:15 */
  every(a: readonly gd.Variant[], b: readonly (readonly gd.Variant[])[], c: ReadonlyMap<number | bigint, readonly gd.Variant[]>, d: Uint8Array, e: gd.PackedVector2Array | readonly gd.Vector2[], f: readonly string[], g: gd.RID, h: gd.Callable, i: gd.Signal, j: null, k: null, l: gd.Transform3D, m: gd.AABB, n: BigInt64Array | readonly (number | bigint)[], o: readonly Class[], p: gd.NodePath | string, q: gd.Color, r: gd.Basis, s: gd.Projection, t: gd.Quaternion, u: gd.Plane, v: gd.Rect2i, w: gd.Vector4i, x: gd.PackedColorArray | readonly gd.Color[], y: Float32Array | readonly number[], z: number): void;
}
/** What arrives at nodes with the script `res://1-боss @.gd`. */
export interface _1БоssEvents {
  /** authority, call_remote, reliable; res://1-боss @.gd:11 */
  "new"(delete_: number, default_: string, function_?: number, this_?: gd.Variant[], größe?: gd.Variant, arguments_?: Map<gd.Variant, gd.Variant>): void;
  /** authority, call_remote, reliable; res://1-боss @.gd:12 */
  "constructor"(a: gd.Variant, new_: gd.Variant, class_?: number): void;
  /** authority, call_remote, reliable; res://1-боss @.gd:13 */
  toString(): void;
  /** authority, call_remote, reliable; res://1-боss @.gd:14 */
  größe(...rest: gd.Variant[]): void;
  /** authority, call_remote, reliable; res://1-боss @.gd:15 */
  every(a: gd.Variant[], b: gd.Variant[][], c: Map<number, gd.Variant[]>, d: Uint8Array, e: gd.PackedVector2Array, f: string[], g: gd.RID, h: gd.Callable, i: gd.Signal, j: gd.Variant, k: gd.Variant, l: gd.Transform3D, m: gd.AABB, n: BigInt64Array, o: Class[], p: gd.NodePath, q: gd.Color, r: gd.Basis, s: gd.Projection, t: gd.Quaternion, u: gd.Plane, v: gd.Rect2i, w: gd.Vector4i, x: gd.PackedColorArray, y: Float32Array, z: number): void;
}

/** What can be called at nodes with the script `res://color.gd`. */
export interface ColorCalls {
  /** authority, call_remote, reliable; res://color.gd:2 */
  f(x: gd.Color): void;
}
/** What arrives at nodes with the script `res://color.gd`. */
export interface ColorEvents {
  /** authority, call_remote, reliable; res://color.gd:2 */
  f(x: gd.Color): void;
}

/** What can be called at nodes with the script `res://color.gd::Inner`. */
export interface ColorInnerCalls {
  /** authority, call_remote, reliable; res://color.gd::Inner:4 */
  g(): void;
}
/** What arrives at nodes with the script `res://color.gd::Inner`. */
export interface ColorInnerEvents {
  /** authority, call_remote, reliable; res://color.gd::Inner:4 */
  g(): void;
}

/** What can be called at nodes with the script `res://sub/color.gd`. */
export interface Color2Calls {
  /** authority, call_remote, reliable; res://sub/color.gd:2 */
  f2(x: gd.Color): void;
}
/** What arrives at nodes with the script `res://sub/color.gd`. */
export interface Color2Events {
  /** authority, call_remote, reliable; res://sub/color.gd:2 */
  f2(x: gd.Color): void;
}

/** What can be called at nodes with the script `res://gd.gd`. */
export interface Node2Calls {
  /** authority, call_remote, reliable; res://gd.gd:2 */
  f3(a: number | bigint, b: number | bigint): void;
}
/** What arrives at nodes with the script `res://gd.gd`. */
export interface Node2Events {
  /** authority, call_remote, reliable; res://gd.gd:2 */
  f3(a: number, b: number): void;
}

/** The properties of nodes with the script `res://1-боss @.gd`. */
export interface _1БоssProperties {
  /** Class; res://1-боss @.gd:5 */
  "new": Class;
  /** Flags; res://1-боss @.gd:6 */
  default: number;
  /** float; res://1-боss @.gd:7 */
  größe: number;
  /** String; res://1-боss @.gd:9 */
  name_: string;
}

/** The nodes of `res://main.tscn` that take part in the multiplayer game, by path from its root. */
export interface MainScene {
  ".": gd.TypedNode<_1БоssCalls, _1БоssEvents, _1БоssProperties, gd.Node>;
  "Späte Wörter": gd.TypedNode<_1БоssCalls, _1БоssEvents, _1БоssProperties, gd.Node>;
}

/** The nodes of `res://other.tscn` that take part in the multiplayer game, by path from its root. */
export interface OtherScene {
  ".": gd.TypedNode<ColorCalls, ColorEvents, {}, gd.Node>;
}

/** The nodes of `res://sub/color.tscn` that take part in the multiplayer game, by path from its root. */
export interface ColorScene {
  ".": gd.TypedNode<Color2Calls, Color2Events, {}, gd.Node>;
}

/** The enum `Node2.Team`: A = 0. */
export type Node2Team = 0;
/** The properties of nodes with the script `res://gd.gd`. */
export interface Node2Properties {
  /** Node2.Team; res://gd.gd:5 */
  t: Node2Team;
}

/** The nodes of `res://main.tscn.tscn` that take part in the multiplayer game, by path from its root. */
export interface MainTscnScene {
  ".": gd.TypedNode<Node2Calls, Node2Events, Node2Properties, gd.Node>;
}

/** The nodes that are there when the game has started, by path. */
export interface GameNodes {
  "/root/Weird": gd.TypedNode<ColorCalls, ColorEvents, {}, gd.Node>;
  "/root/Röot \"x\" */": gd.TypedScene<MainScene>;
  "/root/Röot \"x\" *//Späte Wörter": gd.TypedNode<_1БоssCalls, _1БоssEvents, _1БоssProperties, gd.Node>;
}

/** The roots of the game's scenes, by path: what spawners make. */
export interface GameScenes {
  "res://main.tscn": gd.TypedScene<MainScene>;
  "res://other.tscn": gd.TypedScene<OtherScene>;
  "res://sub/color.tscn": gd.TypedScene<ColorScene>;
  "res://main.tscn.tscn": gd.TypedScene<MainTscnScene>;
}
