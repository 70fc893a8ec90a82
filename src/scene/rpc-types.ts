import type { Variant } from "../variant/index.js";
import type { Node } from "./node.js";
import type { RemoteNode } from "./remote-node.js";

type Method = (...args: never[]) => unknown;

/** The names of a node class's own methods: those that `Node` itself does not have. */
type OwnMethodName<T> = { [K in keyof T]: T[K] extends Method ? K : never }[Exclude<keyof T, keyof Node>] & string;

/** What `rpc` and `rpc_id` take as a method: one of the class's own; any name for a node of which no more is known. */
export type RpcName<T> = T extends RemoteNode ? string : [OwnMethodName<T>] extends [never] ? string : OwnMethodName<T>;

/** The arguments that go with a method. */
export type RpcArgs<T, K> = K extends keyof T
  ? T[K] extends (...args: infer A) => unknown
    ? A
    : Variant[]
  : Variant[];
