import type { CallsOf } from "../project/index.js";
import type { Node } from "../scene/index.js";
import type { Variant } from "../variant/index.js";

/**
 * What a bot's `Nodes` are where nobody has said it: with it a bot that knows its game can stand for any bot, and any for it.
 *
 * @internal
 */
// biome-ignore lint/suspicious/noExplicitAny: that is what it is about
export type AnyNodes = any;

/** The paths of `Nodes`; none of {@link AnyNodes}. */
type Known<Nodes> = 0 extends 1 & Nodes ? never : keyof Nodes & string;

type At<Nodes, P> = P extends keyof Nodes ? Nodes[P] : never;

/** What {@link Bot.node} gives at a path: the node's own type where the bot's `Nodes` know the path. */
export type NodeAt<Nodes, P, Else> = P extends Known<Nodes> ? At<Nodes, P> : Else;

/** A node, or its path; the paths of `Nodes` come first. */
export type NodeOrPath<Nodes> = Known<Nodes> | (string & {}) | Node;

/** The methods that can be called there: those of the game's script where it is known, else any. */
export type MethodAt<Nodes, P> = P extends Known<Nodes> ? keyof CallsOf<At<Nodes, P>> & string : string;

/** What a method takes: as the game's script says where it is known, else anything. */
export type ArgumentsAt<Nodes, P, M> =
  P extends Known<Nodes>
    ? M extends keyof CallsOf<At<Nodes, P>>
      ? CallsOf<At<Nodes, P>>[M] extends (...args: infer Args) => unknown
        ? Args
        : never
      : never
    : Variant[];
