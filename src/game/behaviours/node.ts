import { activeRun } from "../../gdscript/run/active-run.js";
import { defineMethod } from "../../gdscript/run/natives.js";
import { instanceOf } from "../../gdscript/run/script-instance.js";
import { Node, type RpcConfigDictionary } from "../../scene/index.js";
import { NodePath, type Variant } from "../../variant/index.js";
import type { Behaviours } from "../behaviour.js";
import { duplicateNode } from "../duplicate.js";
import { ScriptNode } from "../game-node.js";
import { keepValue, keptValue } from "../object-state.js";
import { canProcess } from "../process-mode.js";
import type { World } from "../world.js";

/** How a node is called in what the engine says of it. */
function pathText(node: Node): string {
  return node.is_inside_tree() ? String(node.get_path()) : node.name;
}

function getNode(node: Node, path: NodePath, world: World): Node | null {
  const found = node.get_node_or_null(path);
  if (found === null) {
    const how = path.absolute ? "absolute path attempted from" : "relative to";
    world.error(`Node not found: "${path}" (${how} "${pathText(node)}").`);
  }
  return found;
}

function inTree<T>(node: Node, world: World, value: T): T {
  if (!node.is_inside_tree()) world.error('Parameter "data.tree" is null.');
  return value;
}

/** The dictionary of `rpc_config`, with what is left out as the engine has it. */
function rpcConfig(config: Variant): Partial<RpcConfigDictionary> | null {
  if (!(config instanceof Map)) return null;
  const found: Record<string, Variant> = {};
  for (const [key, value] of config) {
    const name = String(key);
    if (name === "rpc_mode" || name === "transfer_mode" || name === "call_local" || name === "channel")
      found[name] = value;
  }
  return found;
}

function setProcessMode(node: Node, mode: number, world: World): void {
  const before = Number(keptValue(node, "process_mode") ?? 0);
  world.processModes += (mode === 0 ? 0 : 1) - (before === 0 ? 0 : 1);
  keepValue(node, "process_mode", mode);
}

function findParent(node: Node, pattern: string): Node | null {
  for (let at = node.get_parent(); at !== null; at = at.get_parent()) {
    if (activeRun().callMethod(at.name, "match", [pattern]) === true) return at;
  }
  return null;
}

function propagateCall(node: Node, method: string, args: Variant[], parentFirst: boolean): void {
  const run = activeRun();
  const call = (): void => {
    run.work(1);
    if (run.methodArity(node, method) !== null) run.callMethod(node, method, args);
  };
  if (parentFirst) call();
  for (const child of node.get_children(true)) propagateCall(child, method, args, parentFirst);
  if (!parentFirst) call();
}

/** `print_tree()`: a path a line. */
function treeString(node: Node, from = node): string {
  activeRun().work(2);
  const own = node === from ? "." : String(from.get_path_to(node));
  return `${own}\n${node
    .get_children()
    .map((child) => treeString(child, from))
    .join("")}`;
}

function flag(name: string): (node: Node, args: Variant[], world: World) => void {
  return (node, [on], world) => world.input.listen(node, name, on === true);
}

function isListening(name: string): (node: Node, args: Variant[], world: World) => boolean {
  return (node, _args, world) => world.input.isListening(node, name);
}

export const NODE: Behaviours = {
  Node: {
    library: Node,
    create: (_native, world) => new ScriptNode(world),
    extra: [
      defineMethod("notification(what: int, reversed?: bool)", (object, [what]) => {
        (object as Node).notification(Number(what));
        return null;
      }),
      defineMethod("is_queued_for_deletion(): bool", (object) => (object as Node).is_queued_for_deletion()),
      defineMethod("to_string(): String", (object, _, host) => {
        const node = object as Node;
        const own = instanceOf(node)?.script.findMethod("_to_string") ?? null;
        const text = `<${host.classOf(node).name}#${node.get_instance_id()}>`;
        if (own !== null) return String(instanceOf(node)!.call("_to_string"));
        return node.name === "" ? text : `${node.name}:${text}`;
      }),
    ],
    methods: {
      get_node: (node: Node, [path], world) => getNode(node, path, world),
      get_tree: (node: Node, _, world) => inTree(node, world, node.get_tree()),
      get_viewport: (node: Node, _, world) => (node.is_inside_tree() ? world.tree.root : inTree(node, world, null)),
      get_window: (node: Node, _, world) => (node.is_inside_tree() ? world.tree.root : null),
      get_last_exclusive_window: (_, _args, world) => world.tree.root,
      get_multiplayer: (node: Node) => node.get_multiplayer(),
      get_physics_process_delta_time: (_, _args, world) => 1 / world.tree.physics_ticks_per_second,
      create_tween: (_node: Node, _, world) => world.run.callMethod(world.tree, "create_tween", []),
      duplicate: (node: Node, [flags], world) => duplicateNode(world, node, flags),
      find_parent: (node: Node, [pattern]) => findParent(node, pattern),
      can_process: (node: Node, _, world) => node.is_inside_tree() && canProcess(world, node),
      propagate_call: (node: Node, [method, args, parentFirst]) => propagateCall(node, method, args, parentFirst),
      rpc_config: (node: Node, [method, config]) => node.rpc_config(method, rpcConfig(config)),
      replace_by: (node: Node, [other]) => replaceBy(node, other),
      is_greater_than: (node: Node, [other]) => isBehind(node, other),
      get_tree_string: (node: Node) => treeString(node),
      print_tree: (node: Node, _, world) => world.print(treeString(node).trimEnd()),
      set_process_input: flag("_input"),
      set_process_shortcut_input: flag("_shortcut_input"),
      set_process_unhandled_input: flag("_unhandled_input"),
      set_process_unhandled_key_input: flag("_unhandled_key_input"),
      is_processing_input: isListening("_input"),
      is_processing_shortcut_input: isListening("_shortcut_input"),
      is_processing_unhandled_input: isListening("_unhandled_input"),
      is_processing_unhandled_key_input: isListening("_unhandled_key_input"),
      call_thread_safe: (node: Node, [method, ...args], world) => world.run.callMethod(node, method, args),
      call_deferred_thread_group: (node: Node, [method, ...args], world) =>
        world.defer(() => world.run.callLater(node, method, args)),
      set_thread_safe: (node: Node, [name, value], world) => world.run.setNamed(node, name, value),
      set_deferred_thread_group: (node: Node, [name, value], world) =>
        world.defer(() => world.run.setLater(node, name, value)),
      get_node_and_resource: (node: Node, [path], world) => [getNode(node, path, world), null, new NodePath()],
      atr: (_, [message]) => message,
      atr_n: (_, [one, many, n]) => (n === 1 ? one : many),
    },
    properties: { process_mode: { set: setProcessMode } },
  },
};

function replaceBy(node: Node, other: Node): void {
  const parent = node.get_parent();
  if (parent === null) return;
  const index = node.get_index();
  const { owner, name } = node;
  for (const child of node.get_children()) child.reparent(other);
  parent.remove_child(node);
  parent.add_child(other);
  parent.move_child(other, index);
  other.name = name;
  other.owner = owner;
}

/** Whether a node comes behind another in the order of the tree. */
function isBehind(node: Node, other: Node): boolean {
  const places = (of: Node): number[] => {
    const list: number[] = [];
    for (let at: Node | null = of; at !== null; at = at.get_parent()) list.unshift(at.get_index(true));
    return list;
  };
  const [a, b] = [places(node), places(other)];
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! > b[i]!;
  return a.length > b.length;
}
