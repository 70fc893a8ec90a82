import { push_error, Signal } from "../../core/index.js";
import type { Variant } from "../../variant/index.js";
import { Node } from "./node.js";
import { type RpcConfigDictionary, type RpcWords, toRpcConfig } from "./rpc-config.js";

/** The RPC methods of a {@link RemoteNode}: names alone (anyone may call them), or names with the words of `@rpc`. */
export type RemoteRpcs = readonly string[] | Readonly<Record<string, RpcWords>>;

/**
 * A node whose code is not at hand: the names of the RPC methods that the game's script has are enough to call them and
 * to be called. Calls from others arrive as {@link rpcCalled}.
 *
 * ```ts
 * const world = new RemoteNode("World", ["zeta", "alpha", "beta"]);
 * world.rpcCalled.connect((method, args, sender) => console.log(sender, method, args));
 * world.rpc_id(1, "alpha", 5);
 * ```
 *
 * The list must be complete, base scripts included, because methods are numbered by their place in the sorted list.
 */
export class RemoteNode extends Node {
  /** Emitted when a peer calls a method of this node: its name, its arguments, and who called. */
  readonly rpcCalled = new Signal<[method: string, args: Variant[], sender: number]>(this, "rpcCalled");

  readonly #rpcs: ReadonlyMap<string, RpcConfigDictionary>;
  readonly #class: string;

  /**
   * @param name - The node's name; empty to have one given.
   * @param rpcs - Its RPC methods. With names alone every method is `any_peer`, `reliable`, channel 0, as far as this
   * side is concerned.
   * @param godotClass - Godot's name of its class.
   */
  constructor(name = "", rpcs: RemoteRpcs = [], godotClass = "Node") {
    super();
    this.#class = godotClass;
    if (name !== "") this.set_name(name);
    this.#rpcs = declaredRpcs(rpcs, name);
  }

  override get_class(): string {
    return this.#class;
  }

  /** @internal */
  override _remoteRpcs(): ReadonlyMap<string, RpcConfigDictionary> {
    return this.#rpcs;
  }

  /** @internal */
  override _remoteCall(method: string, args: readonly Variant[], sender: number): void {
    this.rpcCalled.emit(method, [...args], sender);
  }
}

/** Declarations by their content, so that the nodes of thousands of bots share them. */
const knownDeclarations = new Map<string, ReadonlyMap<string, RpcConfigDictionary>>();
const KNOWN_DECLARATIONS_MAX = 1024;

function declaredRpcs(rpcs: RemoteRpcs, name: string): ReadonlyMap<string, RpcConfigDictionary> {
  const key = JSON.stringify(rpcs);
  const known = knownDeclarations.get(key);
  if (known !== undefined) return known;
  const entries = isList(rpcs)
    ? rpcs.map((method): [string, RpcWords] => [method, ["any_peer"]])
    : Object.entries(rpcs);
  const configs = new Map<string, RpcConfigDictionary>();
  for (const [method, words] of entries) {
    const config = toRpcConfig(words);
    if (typeof config === "string") push_error(`Invalid RPC declaration '${method}' of node '${name}': ${config}`);
    else configs.set(method, config);
  }
  // What was invalid is reported each time.
  if (configs.size === entries.length) {
    if (knownDeclarations.size >= KNOWN_DECLARATIONS_MAX) knownDeclarations.clear();
    knownDeclarations.set(key, configs);
  }
  return configs;
}

function isList(rpcs: RemoteRpcs): rpcs is readonly string[] {
  return Array.isArray(rpcs);
}
