import type { CallsOf } from "../project/index.js";
import type { Node } from "../scene/index.js";
import type { Variant } from "../variant/index.js";

/** The paths of a bot's `Nodes`; none where nobody has said what they are. */
export type KnownPath<Nodes> = 0 extends 1 & Nodes ? never : keyof Nodes & string;

/** What {@link Bot.node} gives at a path: the node's own type where the bot's `Nodes` know the path. */
export type NodeAt<Nodes, P, Else> = P extends KnownPath<Nodes> ? Nodes[P & keyof Nodes] : Else;

/** A node, or its path; the paths of `Nodes` come first. */
export type NodeOrPath<Nodes> = KnownPath<Nodes> | (string & {}) | Node;

/** The methods that can be called there: those of the game's script where it is known, else any. */
export type MethodAt<Nodes, P> = P extends KnownPath<Nodes> ? keyof CallsOf<Nodes[P & keyof Nodes]> & string : string;

/** What a method takes: as the game's script says where it is known, else anything. */
export type ArgumentsAt<Nodes, P, M> =
  P extends KnownPath<Nodes>
    ? M extends keyof CallsOf<Nodes[P & keyof Nodes]>
      ? CallsOf<Nodes[P & keyof Nodes]>[M] extends (...args: infer Args) => unknown
        ? Args
        : never
      : never
    : Variant[];
