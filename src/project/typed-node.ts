import type { ErrorCode } from "../core/index.js";
import type { Node, SceneTree } from "../scene/index.js";
import type { ProjectMembers } from "./project-node.js";

/** The functions of a script as an interface; what {@link generateTypes} writes. */
// biome-ignore lint/suspicious/noExplicitAny: any function
type Functions<T> = { [K in keyof T]: (...args: any[]) => unknown };

/** Where the compiler finds the calls of a node again; there is nothing under it. */
declare const CALLS: unique symbol;

/** The RPC methods that can be called at a typed node, with their arguments. */
export type CallsOf<N> = N extends {
  /** See {@link TypedRpcs}. */
  readonly [CALLS]?: infer Calls;
}
  ? NonNullable<Calls>
  : never;

/**
 * Remote calls whose names and arguments are checked.
 *
 * @typeParam Calls - The RPC methods with what may be sent.
 * @typeParam Events - The same methods with what is received.
 */
export interface TypedRpcs<Calls extends Functions<Calls>, Events extends Functions<Events>> {
  /** For {@link CallsOf}. @internal */
  readonly [CALLS]?: Calls;
  /** See `Node.rpc`. */
  rpc<K extends keyof Calls & string>(method: K, ...args: Parameters<Calls[K]>): ErrorCode;
  /** See `Node.rpc_id`. */
  rpc_id<K extends keyof Calls & string>(peer_id: number, method: K, ...args: Parameters<Calls[K]>): ErrorCode;
  /** See {@link ProjectMembers.onRpc}; arguments that the caller left out have their default, or are `undefined` where that is computed. */
  onRpc<K extends keyof Events & string>(
    method: K,
    handler: (...args: [...args: Parameters<Events[K]>, sender: number]) => unknown,
  ): () => void;
}

/**
 * A node of a project, with its RPCs and properties known to the compiler. Calls are told by `onRpc`; `rpcCalled`, whose
 * arguments are unknown, is left out, so that every call is checked.
 *
 * @typeParam Calls - Its RPC methods with what may be sent.
 * @typeParam Events - The same with what is received.
 * @typeParam Properties - Its properties.
 * @typeParam Base - Its class.
 */
export type TypedNode<
  Calls extends Functions<Calls>,
  Events extends Functions<Events>,
  Properties,
  Base extends Node = Node,
> = TypedRpcs<Calls, Events> & Properties & Omit<ProjectMembers, "onRpc" | "rpcCalled"> & Base;

/** The root of a scene, whose nodes are found by path. `Nodes` has them by relative path, the root as `"."`. */
export type TypedScene<
  Nodes extends {
    /** The root node. */
    ".": unknown;
  },
> = {
  /** The node at a path relative to the root, as `Node.get_node`. */
  get_node<P extends keyof Nodes & string>(path: P): Nodes[P];
  /** The node at a path relative to the root; null when there is none. */
  get_node_or_null<P extends keyof Nodes & string>(path: P): Nodes[P] | null;
} & Nodes["."];

/** Something that has nodes: a tree, a bot. */
export type HasNodes =
  | SceneTree
  | {
      /** Finds a node by its absolute path. */
      node(path: string): unknown;
    };

/** Finds nodes by their paths in `Nodes`. */
export interface TypedNodes<Nodes> {
  /**
   * Finds a node.
   *
   * @param path - The node's absolute path.
   * @returns The node.
   * @throws Error when there is no such node.
   */
  node<P extends keyof Nodes & string>(path: P): Nodes[P];
}

/**
 * Makes a tree's or a bot's nodes known to the compiler, with the types that {@link generateTypes} wrote.
 *
 * ```ts
 * import type { GameNodes } from "./game.js";
 * const game = typedNodes<GameNodes>(bot);
 * game.node("/root/Arena").rpc_id(1, "join", "Ann");
 * ```
 *
 * Nothing is checked when the program runs.
 *
 * @param of - The tree or the bot.
 */
export function typedNodes<Nodes>(of: HasNodes): TypedNodes<Nodes> {
  return {
    node: (path) => {
      if ("node" in of) return of.node(path) as Nodes[typeof path];
      const node = of.root.get_node_or_null(path);
      if (node === null) throw new Error(`There is no node '${path}'`);
      return node as unknown as Nodes[typeof path];
    },
  };
}
