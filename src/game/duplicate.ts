import { instanceOf } from "../gdscript/run/script-instance.js";
import { Node } from "../scene/index.js";
import { duplicated } from "../variant/builtin/duplicate.js";
import { keepValue, stateOf } from "./object-state.js";
import type { World } from "./world.js";

const DUPLICATE_GROUPS = 2;
const DUPLICATE_SCRIPTS = 4;
/** Properties of nodes that are fields here. */
const FIELDS = ["process_priority", "scene_file_path"] as const;

/** `Node.duplicate()`: the node with everything below it, with the values that scripts export. */
export function duplicateNode(world: World, node: Node, flags: number): Node | null {
  const copies = new Map<Node, Node>();
  const made = copy(world, node, flags, copies);
  if (made === null) return null;
  for (const [from, to] of copies)
    if (from.owner !== null && copies.has(from.owner)) to.owner = copies.get(from.owner)!;
  return made;
}

function copy(world: World, node: Node, flags: number, copies: Map<Node, Node>): Node | null {
  world.run.work(4);
  world.run.memory.charge(32);
  const made = world.make(world.classOf(node).name);
  if (!(made instanceof Node)) return null;
  copies.set(node, made);
  if (node.name !== "") made.set_name(node.name);
  for (const field of FIELDS) (made as unknown as Record<string, unknown>)[field] = node[field];
  for (const [name, value] of stateOf(node)?.values ?? []) keepValue(made, name, duplicated(value, true));
  made.unique_name_in_owner = node.unique_name_in_owner;
  const instance = instanceOf(node);
  if (instance !== null && (flags & DUPLICATE_SCRIPTS) !== 0) {
    const attached = world.run.attach(made, instance.script);
    for (const at of instance.script.lineage()) {
      for (const { name, exported } of at.variables.values()) {
        if (exported !== null) attached.set(name, duplicated(instance.get(name) ?? null, true));
      }
    }
  }
  if ((flags & DUPLICATE_GROUPS) !== 0) for (const group of node.get_groups()) made.add_to_group(group);
  for (const child of node.get_children()) {
    const other = copy(world, child, flags, copies);
    if (other !== null) made.add_child(other, true);
  }
  return made;
}
