import { push_error } from "../../core/index.js";
import { spend } from "../../variant/context.js";
import { stringMatch } from "../../variant/string-match.js";
import { pathNames } from "./node-path-names.js";
import { uniqueNode } from "./unique-names.js";

/** What looking at a node costs, in elements. */
const A_NODE = 16;
/** Paths of so many names are part of the step that asks for the node. */
const SHORT_PATH = 8;

/** What a search sees of a node. */
export interface Findable<N> {
  readonly name: string;
  readonly owner: N | null;
  is_inside_tree(): boolean;
  get_class(): string;
  get_parent(): N | null;
  /** The child of a name. */
  _childNamed(name: string): N | null;
  /** The children, internal ones included, in the order of their indices. */
  _childOrder(): readonly N[];
}

/** The topmost node above a node, or the node itself. */
export function topOf<N extends Findable<N>>(node: N): N {
  let top = node;
  for (let parent = top.get_parent(); parent !== null; parent = top.get_parent()) top = parent;
  return top;
}

/** The node that a path leads to; see `Node.get_node_or_null`. */
export function nodeAt<N extends Findable<N>>(from: N, path: { toString(): string }): N | null {
  const { absolute, names, empty } = pathNames(path);
  if (names.length > SHORT_PATH) spend(A_NODE * names.length);
  if (empty) return null;
  if (absolute && !from.is_inside_tree()) {
    push_error(`Can't use get_node() with absolute path '${String(path)}' from outside the scene tree`);
    return null;
  }
  const root = absolute ? topOf(from) : null;
  let current = absolute ? null : from;
  for (const name of names) {
    if (name === ".") continue;
    if (current === null) {
      // As in the engine, names in front of the root's lead nowhere and do no harm.
      if (name === "..") return null;
      if (root !== null && name === root.name) current = root;
      continue;
    }
    if (name === "..") current = current.get_parent();
    else if (name.startsWith("%")) {
      const unique = name.slice(1);
      current = uniqueNode(current, unique) ?? uniqueNode(current.owner, unique);
    } else current = current._childNamed(name);
    if (current === null) return null;
  }
  return current;
}

/** The first node below one that matches; see `Node.find_child`. */
export function findChild<N extends Findable<N>>(
  below: N,
  pattern: string,
  recursive: boolean,
  owned: boolean,
): N | null {
  for (const child of below._childOrder()) {
    spend(A_NODE);
    if (owned && child.owner === null) continue;
    if (stringMatch(child.name, pattern)) return child;
    if (!recursive) continue;
    const found = findChild(child, pattern, true, owned);
    if (found !== null) return found;
  }
  return null;
}

/** Adds all nodes below one that match to a list; see `Node.find_children`. */
export function findChildren<N extends Findable<N>>(
  below: N,
  pattern: string,
  type: string,
  recursive: boolean,
  owned: boolean,
  found: N[] = [],
): N[] {
  for (const child of below._childOrder()) {
    spend(A_NODE);
    if (owned && child.owner === null) continue;
    const rightType = type === "" || child.get_class() === type || isInstanceOf(child, type);
    if (rightType && (pattern === "" || stringMatch(child.name, pattern))) found.push(child);
    if (recursive) findChildren(child, pattern, type, true, owned, found);
  }
  return found;
}

/** Whether a node's class in code, or one that it extends, has a name. */
function isInstanceOf(node: object, type: string): boolean {
  for (let at = Object.getPrototypeOf(node); at !== null; at = Object.getPrototypeOf(at))
    if (at.constructor.name === type) return true;
  return false;
}
