import { errorLimited } from "../../core/limited-log.js";
import { quoteRemote } from "../../core/quote-remote.js";
import { currentTree } from "../tree/current-tree.js";
import type { Node } from "../tree/node.js";
import { printable } from "../tree/node-name.js";
import { pathNames, relativePath } from "../tree/node-path-names.js";
import type { SceneTree } from "../tree/scene-tree.js";
import type { Rejections } from "./rejections.js";

/** Longer paths are nobody's. */
const MAX_PATH_LENGTH = 16384;
const MAX_EXPLANATIONS = 256;
/** Of a node with more children an explanation shows only the first ones. */
const MAX_SHOWN_CHILDREN = 32;

/**
 * Which node the peers mean by a path, and by which path they know a node: paths are relative to a root.
 *
 * @internal
 */
export class NodeLookup {
  readonly #rejections: Rejections;
  readonly #explained = new Set<string>();
  #rootPath = "";
  #rootNames: readonly string[] = [];
  #root: Node | null = null;
  #rootEpoch = -1;
  #tree: SceneTree | null = null;

  /** @param rejections - Counts the paths that lead nowhere. */
  constructor(rejections: Rejections) {
    this.#rejections = rejections;
  }

  /** Absolute path of the node that the peers' paths are relative to; empty for none. */
  get rootPath(): string {
    return this.#rootPath;
  }

  /** @param path - The new {@link rootPath}. @param names - The names in it. */
  setRoot(path: string, names: readonly string[]): void {
    this.#rootPath = path;
    this.#rootNames = names;
    this.#rootEpoch = -1;
  }

  /** The tree to look in; null for none of its own. */
  setTree(tree: SceneTree | null): void {
    this.#tree = tree;
    this.#rootEpoch = -1;
  }

  /** Makes a node that the server announces and that is not here, from its path and the checksum of its methods; null when it can't. */
  onAnnounced: ((path: string, checksum: string) => Node | null) | null = null;

  /** Settles on the current tree, unless there is one already. */
  adoptTree(): void {
    this.#tree ??= currentTree();
  }

  /** The node at {@link rootPath}; null when there is none. */
  root(): Node | null {
    const tree = this.#tree ?? currentTree();
    if (tree === null) return null;
    if (this.#rootEpoch !== tree._epoch) {
      this.#root = tree.root.get_node_or_null(this.#rootPath);
      this.#rootEpoch = tree._epoch;
    }
    return this.#root;
  }

  /** A node's path as the other peers know it. */
  pathOf(node: Node): string {
    return relativePath(this.#rootNames, node._names());
  }

  /**
   * Finds a node by a path from the network.
   *
   * @param from - Who sent the path.
   * @param path - The path, relative to the root.
   * @param why - What else is known of it, for the message.
   * @param announced - The checksum of its methods, where the server announces it.
   * @returns The node; null, counted and explained once, when there is none or it is none of this API's.
   */
  find(from: number, path: string, why: () => string, announced?: string): Node | null {
    const root = this.root();
    if (root === null) {
      this.#rejections.drop(
        "noRoot",
        () => `The root path '${this.#rootPath}' of this SceneMultiplayer leads to no node; add that node to the tree`,
      );
      return null;
    }
    if (path.length > MAX_PATH_LENGTH) {
      this.#rejections.drop("badPath", () => `Dropped a path of ${path.length} characters from peer ${from}`);
      return null;
    }
    let node = root.get_node_or_null(path);
    if (node === null && announced !== undefined) node = this.onAnnounced?.(path, announced) ?? null;
    if (node === null) {
      this.#rejections.drop("nodeNotFound");
      if (this.#rejections.onMissing?.(path) !== true)
        this.explainOnce(`path ${quoteRemote(path)}`, () => explainMissing(from, root, path, why()));
      return null;
    }
    if (node !== root && !root.is_ancestor_of(node)) {
      this.#rejections.drop(
        "badPath",
        () => `Dropped a path from peer ${from}: ${quoteRemote(path)} leads out of '${root.getDescription()}'`,
      );
      return null;
    }
    return node;
  }

  /** Logs a message the first time that a key is given in a session. */
  explainOnce(key: string, message: () => string): void {
    if (this.#explained.has(key) || this.#explained.size >= MAX_EXPLANATIONS) return;
    this.#explained.add(key);
    errorLimited("scene: explanation", message);
  }

  /** A session has ended: what was explained is explained again. */
  clear(): void {
    this.#explained.clear();
  }
}

function explainMissing(from: number, root: Node, path: string, why: string): string {
  const { names } = pathNames(path);
  let nearest: Node = root;
  let missing = names[0] ?? path;
  for (const name of names) {
    const next: Node | null = nearest.get_node_or_null(name);
    missing = name;
    if (next === null) break;
    nearest = next;
  }
  const children = nearest
    .get_children()
    .slice(0, MAX_SHOWN_CHILDREN)
    .map((child) => child.name);
  return (
    `Node not found: peer ${from} refers to ${quoteRemote(path)} under '${root.getDescription()}', but ` +
    `'${nearest.getDescription()}' has no child ${quoteRemote(missing)} (it has: ${printable(children.join(", ")) || "none"}); ${why}. ` +
    "Add a node of that name there, with the same RPC methods as in the game (for a node without code: RemoteNode), " +
    "before the other side uses it; or, if a MultiplayerSpawner makes it there, add that spawner here too"
  );
}
