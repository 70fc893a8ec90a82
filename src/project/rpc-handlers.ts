import { push_error, push_warning } from "../core/index.js";
import type { Node } from "../scene/index.js";

/**
 * Called when a peer calls a method: with the arguments, then the peer's id. What was left out has the script's default where that is
 * a literal, and is `undefined` elsewhere.
 */
// biome-ignore lint/suspicious/noExplicitAny: the arguments are the game's
export type RpcHandler = (this: Node, ...args: any[]) => unknown;

/** Warns of a handler for what is no RPC method of a node. */
export function warnOfUnknownRpc(node: Node, method: string): void {
  push_warning(`'${node.name}' has no RPC method '${method}': the handler will never be called`);
}

/** Calls a handler for a call that has come. What it throws, at once or later, is told and goes no further. */
export function callRpcHandler(node: Node, method: string, handler: RpcHandler, args: readonly unknown[]): void {
  const failed = (error: unknown): void =>
    push_error(`A handler of the RPC '${method}' of '${node.name}' threw: ${String(error)}`, error);
  try {
    const result = handler.call(node, ...args);
    if (result instanceof Promise) result.catch(failed);
  } catch (error) {
    failed(error);
  }
}
