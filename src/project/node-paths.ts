import type { NodeDescription } from "./types.js";

/** How many nodes may be below one another. */
export const MAX_NODE_DEPTH = 256;

/** A node with the one above it, up to the scene's root. */
interface Place {
  readonly node: NodeDescription;
  readonly above: Place | null;
}

/** Made when a list is first searched: lists do not change once their scene is put together. */
const childrenByName = new WeakMap<readonly NodeDescription[], ReadonlyMap<string, NodeDescription>>();
const uniqueByName = new WeakMap<NodeDescription, ReadonlyMap<string, Place>>();

/**
 * Follows a node path inside a scene.
 *
 * @param from - The node with those above it, the scene's root first.
 * @param path - A relative path: `..`, `.`, names, and `%Name` for unique ones.
 * @returns The node with those above it; null when the path leads out of the scene or nowhere.
 */
export function followPath(from: readonly NodeDescription[], path: string): NodeDescription[] | null {
  if (path.startsWith("/")) return null;
  const at = [...from];
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    if (name === "..") {
      at.pop();
      if (at.length === 0) return null;
      continue;
    }
    if (name.startsWith("%")) {
      const found = uniquePlaces(at[0]!).get(name.slice(1));
      if (found === undefined) return null;
      at.length = 0;
      for (let place: Place | null = found; place !== null; place = place.above) at.push(place.node);
      at.reverse();
      continue;
    }
    const child = childNames(at.at(-1)!.children).get(name);
    if (child === undefined || at.length > MAX_NODE_DEPTH) return null;
    at.push(child);
  }
  return at;
}

function childNames(children: readonly NodeDescription[]): ReadonlyMap<string, NodeDescription> {
  const known = childrenByName.get(children);
  if (known !== undefined) return known;
  const names = new Map<string, NodeDescription>();
  for (const child of children) if (!names.has(child.name)) names.set(child.name, child);
  childrenByName.set(children, names);
  return names;
}

/** The nodes that can be found as `%Name`. Names are unique within one scene: what is inside of an instance is another's. */
function uniquePlaces(root: NodeDescription): ReadonlyMap<string, Place> {
  const known = uniqueByName.get(root);
  if (known !== undefined) return known;
  const places = new Map<string, Place>();
  const visit = (above: Place, depth: number) => {
    for (const node of above.node.children) {
      const place = { node, above };
      if (node.uniqueName && !places.has(node.name)) places.set(node.name, place);
      if (node.instance === null && depth < MAX_NODE_DEPTH) visit(place, depth + 1);
    }
  };
  visit({ node: root, above: null }, 0);
  uniqueByName.set(root, places);
  return places;
}
