/** By owner: the nodes that it owns under a unique name. */
const uniqueNodes = new WeakMap<object, Map<string, object>>();

/**
 * @param owner - The root of a scene.
 * @param name - A unique name, without `%`.
 * @returns The node that has it; null for none.
 * @internal
 */
export function uniqueNode<T extends object>(owner: T, name: string): T | null {
  return (uniqueNodes.get(owner)?.get(name) as T | undefined) ?? null;
}

/** Gives a node a unique name in its owner's scene. @returns Whether it has it now; not if another node has it. @internal */
export function takeUniqueName(owner: object, name: string, node: object): boolean {
  let names = uniqueNodes.get(owner);
  if (names === undefined) {
    names = new Map();
    uniqueNodes.set(owner, names);
  }
  const other = names.get(name);
  if (other !== undefined && other !== node) return false;
  names.set(name, node);
  return true;
}

/** Takes a node's unique name back; nothing happens if another node has it. @internal */
export function releaseUniqueName(owner: object, name: string, node: object): void {
  const names = uniqueNodes.get(owner);
  if (names?.get(name) === node) names.delete(name);
}
