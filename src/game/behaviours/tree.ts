import type { GodotObject } from "../../core/index.js";
import { Node, PackedScene, SceneTree } from "../../scene/index.js";
import { Rect2, type Variant, Vector2 } from "../../variant/index.js";
import type { Behaviours } from "../behaviour.js";
import { ScriptNode } from "../game-node.js";
import { Ghost, RefCountedGhost } from "../ghost.js";
import { keepValue, keptValue } from "../object-state.js";
import { changeScene } from "../scene-change.js";
import { Timer } from "../timer.js";
import type { World } from "../world.js";
import { makeTween, TWEEN } from "./tween.js";

const OK = 0;
const ERR_CANT_OPEN = 19;
const ERR_CANT_CREATE = 20;
const GROUP_CALL_REVERSE = 1;
const GROUP_CALL_DEFERRED = 2;

function eachInGroup(tree: SceneTree, group: string, flags: number, call: (node: Node) => void, world: World): void {
  const nodes = tree.get_nodes_in_group(group);
  world.run.work(nodes.length);
  if ((flags & GROUP_CALL_REVERSE) !== 0) nodes.reverse();
  for (const node of nodes) {
    const now = (): void => {
      if (!node.isFreed && node.is_inside_tree()) call(node);
    };
    if ((flags & GROUP_CALL_DEFERRED) !== 0) world.defer(now);
    else now();
  }
}

function callGroup(tree: SceneTree, flags: number, group: string, method: string, args: Variant[], world: World): void {
  const { run } = world;
  eachInGroup(
    tree,
    group,
    flags,
    (node) => {
      if (run.methodArity(node, method) !== null) run.callLater(node, method, args);
    },
    world,
  );
}

function createTimer(seconds: number, isAlways: boolean, isPhysics: boolean, world: World): GodotObject {
  const object = world.make("SceneTreeTimer")!;
  keepValue(object, "time_left", seconds);
  world.run.memory.charge(8);
  world.timers.add({
    object,
    isPhysics,
    advance(delta) {
      if (world.isPaused && !isAlways) return false;
      const left = Number(keptValue(object, "time_left")) - delta;
      keepValue(object, "time_left", left);
      if (left > 0) return false;
      world.emit(object, "timeout");
      return true;
    },
  });
  return object;
}

function changeToFile(path: string, world: World): number {
  const scene = world.load(path);
  return changeToPacked(scene instanceof PackedScene ? scene : null, world, ERR_CANT_OPEN);
}

function changeToPacked(scene: PackedScene | null, world: World, otherwise: number): number {
  if (scene === null) return otherwise;
  const node = scene.instantiate();
  if (node === null) return ERR_CANT_CREATE;
  changeScene(world, node);
  return OK;
}

function reload(tree: SceneTree, world: World): number {
  if (tree.current_scene === null) {
    world.error('Parameter "current_scene" is null.');
    return 3;
  }
  return changeToFile(tree.current_scene.scene_file_path, world);
}

export const TREE: Behaviours = {
  ...TWEEN,
  SceneTree: {
    library: SceneTree,
    create: null,
    methods: {
      call_group: (tree, [group, method, ...args], world) => callGroup(tree, 0, group, method, args, world),
      call_group_flags: (tree, [flags, group, method, ...args], world) =>
        callGroup(tree, flags, group, method, args, world),
      notify_group: (tree, [group, what], world) =>
        eachInGroup(tree, group, 0, (node) => node.notification(what), world),
      notify_group_flags: (tree, [flags, group, what], world) =>
        eachInGroup(tree, group, flags, (node) => node.notification(what), world),
      set_group: (tree, [group, name, value], world) =>
        eachInGroup(tree, group, 0, (node) => world.run.setLater(node, name, value), world),
      set_group_flags: (tree, [flags, group, name, value], world) =>
        eachInGroup(tree, group, flags, (node) => world.run.setLater(node, name, value), world),
      get_first_node_in_group: (tree: SceneTree, [group]) => tree.get_nodes_in_group(group)[0] ?? null,
      get_node_count_in_group: (tree: SceneTree, [group]) => tree.get_nodes_in_group(group).length,
      has_group: (tree: SceneTree, [group]) => tree.get_nodes_in_group(group).length > 0,
      create_timer: (_, [seconds, isAlways, isPhysics], world) => createTimer(seconds, isAlways, isPhysics, world),
      create_tween: (_, _args, world) => makeTween(world),
      change_scene_to_file: (_, [path], world) => changeToFile(path, world),
      change_scene_to_packed: (_, [scene], world) => changeToPacked(scene, world, 31),
      change_scene_to_node: (_, [node], world) => {
        changeScene(world, node);
        return OK;
      },
      reload_current_scene: (tree, _, world) => reload(tree, world),
      unload_current_scene: (tree: SceneTree) => {
        tree.current_scene?.free();
        tree.current_scene = null;
      },
      get_frame: (_, _args, world) => world.frames.physics,
      get_multiplayer: (tree: SceneTree, [path]) => tree.get_multiplayer(path),
      queue_delete: (_, [object], world) => {
        if (object instanceof Node) object.queue_free();
        else world.defer(() => world.free(object));
      },
      is_accessibility_enabled: () => false,
    },
    properties: {
      paused: {
        get: (_, world) => world.isPaused,
        set: (_, value, world) => {
          world.isPaused = value;
        },
      },
    },
  },
  MainLoop: { create: () => new Ghost() },
  SceneTreeTimer: { create: () => new RefCountedGhost() },
  Timer: {
    create: (_, world) => new Timer(world),
    methods: {
      start: (timer: Timer, [seconds]) => timer.start(seconds),
      stop: (timer: Timer) => timer.stop(),
      is_stopped: (timer: Timer) => timer.timeLeft <= 0,
    },
    properties: { time_left: { get: (timer: Timer) => Math.max(0, timer.timeLeft) } },
  },
  Viewport: {
    create: (_, world) => new ScriptNode(world),
    methods: {
      set_input_as_handled: (_, _args, world) => world.input.setHandled(),
      is_input_handled: (_, _args, world) => world.input.isHandled,
      push_input: (_, [event], world) => world.input.push(event),
      get_visible_rect: (_, _args, world) =>
        new Rect2(new Vector2(), new Vector2(world.screenSize().x, world.screenSize().y)),
    },
  },
  Window: {
    create: (_, world) => new ScriptNode(world),
    properties: { size: { get: (window, world) => keptValue(window, "size") ?? world.screenSize() } },
  },
};
