import type { Variant } from "../../variant/index.js";
import type { Node } from "./node.js";

type Method = (...args: never[]) => unknown;

/** The names of a node class's own methods: those that `Node` itself does not have. */
export type RpcName<T> = { [K in keyof T]: T[K] extends Method ? K : never }[Exclude<keyof T, keyof Node>] & string;

/** The arguments that go with a method. */
export type RpcArgs<T, K extends keyof T> = T[K] extends (...args: infer A) => unknown ? A : Variant[];

/** A node of which no methods are known, a plain `Node` or a `RemoteNode`: it takes any name. `never` for others. */
export type UntypedNode<T> = T extends { rpcCalled: unknown }
  ? unknown
  : [RpcName<T>] extends [never]
    ? unknown
    : never;
