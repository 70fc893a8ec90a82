import { push_error } from "../core/index.js";
import { MethodCallable, type ScriptCallable } from "../gdscript/run/callable.js";
import { callCallable } from "../gdscript/run/callable-methods.js";
import { signalOf } from "../gdscript/run/objects.js";
import { connectSignal } from "../gdscript/run/signals.js";
import type { RawConnection, RawNode } from "../project/scene-reader.js";
import { Node } from "../scene/index.js";
import { GDArray, NodePath, type Variant } from "../variant/index.js";
import { keepValue } from "./object-state.js";
import { storeProperty } from "./store-property.js";
import type { World } from "./world.js";

/** How deep scenes may be inside one another. */
const MAX_DEPTH = 64;
/** How many nodes one call may make. */
const MAX_NODES = 100_000;

interface Making {
  readonly world: World;
  /** The scenes that are being made, the outermost first. */
  readonly open: string[];
  left: number;
  /** Properties that are nodes: they are set when all nodes are there. */
  readonly later: (() => void)[];
}

/**
 * Makes the nodes of a scene, as the engine does: in the order of the file, each with its script and its properties; then the
 * connections.
 *
 * @param world - Where they live.
 * @param path - The scene's path.
 * @returns The root node, outside the tree; null, with an error, when that can't be.
 */
export function instantiate(world: World, path: string): Node | null {
  const making: Making = { world, open: [], left: MAX_NODES, later: [] };
  const root = make(making, path);
  return root;
}

function make(making: Making, path: string): Node | null {
  const { world, open } = making;
  if (open.includes(path) || open.length >= MAX_DEPTH) {
    world.error(`The scene '${path}' contains itself`);
    return null;
  }
  const file = world.project.sceneFile(path);
  if (file === null) return makeUnreadable(world, path);
  open.push(path);
  const later: (() => void)[] = [];
  let root: Node | null = null;
  for (const stored of file.nodes) {
    if (root === null) {
      root = makeNode({ ...making, later }, stored, path);
      if (root === null) break;
      root.scene_file_path = path;
    } else addNode({ ...making, later }, root, stored, path);
  }
  if (root !== null) {
    for (const call of later) call();
    for (const connection of file.connections) connect(world, root, connection);
  }
  open.pop();
  return root;
}

/** A scene that is no text stands there as a node without children. */
function makeUnreadable(world: World, path: string): Node | null {
  if (!world.project.has(path) || world.project.resourceClass(path) !== "PackedScene") {
    world.error(`Failed loading resource: ${path}.`);
    return null;
  }
  world.ghosts.count("PackedScene", path);
  const node = world.make("Node3D") as Node;
  node.set_name(path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, ""));
  node.scene_file_path = path;
  return node;
}

function makeNode(making: Making, stored: RawNode, path: string): Node | null {
  const { world } = making;
  let node: Node | null = null;
  if (stored.placeholder !== null) {
    node = world.make("InstancePlaceholder") as Node;
    keepValue(node, "instance_path", world.project.resolve(stored.placeholder, path) ?? stored.placeholder);
  } else if (stored.instance !== null) node = make(making, stored.instance.path);
  else node = newNode(world, stored);
  if (node === null) return null;
  node.set_name(stored.name);
  setProperties(making, node, stored);
  for (const group of stored.groups) node.add_to_group(group);
  return node;
}

function newNode(world: World, stored: RawNode): Node {
  const made = world.make(stored.type);
  if (made instanceof Node) return made;
  push_error(`Cannot get class '${stored.type}'.`);
  return world.make("Node") as Node;
}

function addNode(making: Making, root: Node, stored: RawNode, path: string): void {
  const parent = stored.parent === "." ? root : root.get_node_or_null(stored.parent ?? "");
  if (parent === null) {
    making.world.warn(
      `Parent path './${stored.parent}' for node '${stored.name}' has vanished when instantiating: '${path}'.`,
    );
    return;
  }
  const existing = parent._childNamed(stored.name);
  const makes = stored.type !== "" || stored.instance !== null || stored.placeholder !== null;
  if (existing !== null && !makes) {
    setProperties(making, existing, stored);
    for (const group of stored.groups) existing.add_to_group(group);
    return;
  }
  if (!makes) {
    making.world.warn(
      `Node '${stored.parent}/${stored.name}' was modified from inside an instance, but it has vanished.`,
    );
    return;
  }
  if (--making.left < 0) {
    making.world.error(`The scene '${path}' has more than ${MAX_NODES} nodes: the others are left out`);
    return;
  }
  const node = makeNode(making, stored, path);
  if (node === null) return;
  parent.add_child(node, true);
  if (stored.index >= 0 && stored.index < parent.get_child_count() - 1) parent.move_child(node, stored.index);
  // What the file says of a node belongs to the scene, whatever its script did meanwhile.
  node.owner = root;
  if (stored.properties.get("unique_name_in_owner") === true) node.unique_name_in_owner = true;
}

function setProperties({ world, later }: Making, node: Node, { properties, nodeProperties }: RawNode): void {
  const script = properties.get("script");
  if (properties.has("script")) world.resources.attach(node, script);
  for (const [name, value] of properties) {
    if (name === "script" || name === "unique_name_in_owner") continue;
    if (nodeProperties.includes(name)) later.push(() => storeProperty(world, node, name, nodesOf(node, value)));
    else storeProperty(world, node, name, world.resources.value(value));
  }
}

/** Nodes that were stored as paths to them. */
function nodesOf(from: Node, value: Variant): Variant {
  if (value instanceof NodePath) return from.get_node_or_null(value);
  if (!Array.isArray(value)) return value;
  const nodes = value.map((item: Variant) => (item instanceof NodePath ? from.get_node_or_null(item) : item));
  return value instanceof GDArray ? new GDArray(value.elementType, nodes) : nodes;
}

function connect(world: World, root: Node, { signal, from, to, method, flags, binds, unbinds }: RawConnection): void {
  const [source, target] = [
    from === "." ? root : root.get_node_or_null(from),
    to === "." ? root : root.get_node_or_null(to),
  ];
  if (source === null || target === null) return;
  const { run } = world;
  run.enter(() => {
    const found = signalOf(run, source, signal);
    if (found === null) {
      world.error(
        `In Object of type '${run.classText(source)}': Attempt to connect nonexistent signal '${signal}' to callable '${run.classText(target)}::${method}'.`,
      );
      return;
    }
    let callable: ScriptCallable = new MethodCallable(run, target, method);
    const where = (): string => "function 'connect'";
    if (unbinds > 0) callable = callCallable(run, callable, "unbind", [unbinds], where) as ScriptCallable;
    if (binds.length > 0) {
      const values = binds.map((bind) => world.resources.value(bind));
      callable = callCallable(run, callable, "bind", values, where) as ScriptCallable;
    }
    connectSignal(run, found, callable, flags);
  }, undefined);
}
