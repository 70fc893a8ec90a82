import { push_error, Signal } from "../core/index.js";
import type { Variant } from "../variant/index.js";
import { Node } from "./node.js";
import { type RpcConfigDictionary, type RpcWords, to_rpc_config } from "./rpc-config.js";

/** The RPC methods of a {@link RemoteNode}: names alone (anyone may call them), or names with the words of `@rpc`. */
export type RemoteRpcs = readonly string[] | Readonly<Record<string, RpcWords>>;

/**
 * A node whose code is not at hand: the names of the RPC methods that the game's script has are enough to call them and
 * to be called. Calls from others arrive as {@link rpc_called}.
 *
 * ```ts
 * const world = new RemoteNode("World", ["zeta", "alpha", "beta"]);
 * world.rpc_called.connect((method, args, sender) => console.log(sender, method, args));
 * world.rpc_id(1, "alpha", 5);
 * ```
 *
 * The list must be complete, base scripts included, because methods are numbered by their place in the sorted list.
 */
export class RemoteNode extends Node {
  /** Emitted when a peer calls a method of this node: its name, its arguments, and who called. */
  readonly rpc_called = new Signal<[method: string, args: Variant[], sender: number]>(this, "rpc_called");

  readonly #rpcs: ReadonlyMap<string, RpcConfigDictionary>;
  readonly #class: string;

  /**
   * @param name - The node's name; empty to have one given.
   * @param rpcs - Its RPC methods. With names alone every method is `any_peer`, `reliable`, channel 0, as far as this
   * side is concerned.
   * @param godot_class - Godot's name of its class.
   */
  constructor(name = "", rpcs: RemoteRpcs = [], godot_class = "Node") {
    super();
    this.#class = godot_class;
    if (name !== "") this.set_name(name);
    this.#rpcs = declared_rpcs(rpcs, name);
  }

  override get_class(): string {
    return this.#class;
  }

  /** @internal */
  override _remote_rpcs(): ReadonlyMap<string, RpcConfigDictionary> {
    return this.#rpcs;
  }

  /** @internal */
  override _remote_call(method: string, args: readonly Variant[], sender: number): void {
    this.rpc_called.emit(method, [...args], sender);
  }
}

/** Declarations by their content, so that the nodes of thousands of bots share them. */
const known_declarations = new Map<string, ReadonlyMap<string, RpcConfigDictionary>>();
const KNOWN_DECLARATIONS_MAX = 1024;

function declared_rpcs(rpcs: RemoteRpcs, name: string): ReadonlyMap<string, RpcConfigDictionary> {
  const key = JSON.stringify(rpcs);
  const known = known_declarations.get(key);
  if (known !== undefined) return known;
  const entries = is_list(rpcs)
    ? rpcs.map((method): [string, RpcWords] => [method, ["any_peer"]])
    : Object.entries(rpcs);
  const configs = new Map<string, RpcConfigDictionary>();
  for (const [method, words] of entries) {
    const config = to_rpc_config(words);
    if (typeof config === "string") push_error(`Invalid RPC declaration '${method}' of node '${name}': ${config}`);
    else configs.set(method, config);
  }
  // What was invalid is reported each time.
  if (configs.size === entries.length) {
    if (known_declarations.size >= KNOWN_DECLARATIONS_MAX) known_declarations.clear();
    known_declarations.set(key, configs);
  }
  return configs;
}

function is_list(rpcs: RemoteRpcs): rpcs is readonly string[] {
  return Array.isArray(rpcs);
}
