import { Signal } from "../core/index.js";
import { callRpcHandler, type RpcHandler, warnOfUnknownRpc } from "../project/rpc-handlers.js";
import type { Node } from "../scene/index.js";
import type { Variant } from "../variant/index.js";

/** How a handler stands to the script's own method. */
export interface HandlerOptions {
  /** Whether the script's method is not run, as long as the handler is there. Default `false`: both are. */
  readonly instead?: boolean;
}

interface Entry {
  readonly handler: RpcHandler;
  readonly isInstead: boolean;
}

/** The handlers that code outside of the game has set for the calls of one node. */
export class NodeHandlers {
  /** Emitted when a peer calls a method of the node: its name, its arguments, and who called. */
  readonly rpcCalled: Signal<[method: string, args: Variant[], sender: number]>;
  readonly #node: Node;
  readonly #entries = new Map<string, Set<Entry>>();

  constructor(node: Node) {
    this.#node = node;
    this.rpcCalled = new Signal(node, "rpcCalled");
  }

  add(method: string, handler: RpcHandler, { instead = false }: HandlerOptions): () => void {
    if (!this.#node._remoteRpcs()?.has(method)) warnOfUnknownRpc(this.#node, method);
    const entry = { handler, isInstead: instead };
    const entries = this.#entries.get(method) ?? new Set();
    this.#entries.set(method, entries);
    entries.add(entry);
    return () => entries.delete(entry);
  }

  /**
   * A call has come.
   *
   * @param parameters - How many parameters the method has: the sender stands behind all of them.
   * @returns Whether the script's method is run as well.
   */
  arrive(method: string, args: readonly Variant[], sender: number, parameters: number): boolean {
    this.rpcCalled.emit(method, [...args], sender);
    let runs = true;
    const padded: unknown[] = [...args];
    while (padded.length < parameters) padded.push(undefined);
    for (const { handler, isInstead } of this.#entries.get(method) ?? []) {
      if (isInstead) runs = false;
      callRpcHandler(this.#node, method, handler, [...padded, sender]);
    }
    return runs;
  }
}
