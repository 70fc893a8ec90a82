import { push_warning } from "../../core/index.js";

/** By owner: the nodes that it owns under a unique name. */
const uniqueNodes = new WeakMap<object, Map<string, object>>();

/**
 * @param owner - The root of a scene; null for none.
 * @param name - A unique name, without `%`.
 * @returns The node that has it; null for none.
 * @internal
 */
export function uniqueNode<T extends object>(owner: T | null, name: string): T | null {
  return owner === null ? null : ((uniqueNodes.get(owner)?.get(name) as T | undefined) ?? null);
}

/**
 * Gives a node a unique name in its owner's scene. Not if another node has it: that goes to the log.
 *
 * @returns Whether the node has it now.
 * @internal
 */
export function takeUniqueName<T extends { getDescription(): string }>(owner: T, name: string, node: T): boolean {
  let names = uniqueNodes.get(owner);
  if (names === undefined) {
    names = new Map();
    uniqueNodes.set(owner, names);
  }
  const other = names.get(name);
  if (other !== undefined && other !== node) {
    push_warning(`The unique name '%${name}' of '${owner.getDescription()}' is taken already`);
    return false;
  }
  names.set(name, node);
  return true;
}

/** Takes a node's unique name back; nothing happens if another node has it. @internal */
export function releaseUniqueName(owner: object, name: string, node: object): void {
  const names = uniqueNodes.get(owner);
  if (names?.get(name) === node) names.delete(name);
}
