import { ERR_INVALID_PARAMETER, ERR_UNCONFIGURED, type ErrorCode, push_error } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import type { Variant } from "../../variant/index.js";
import type { MultiplayerAPI } from "./multiplayer-api.js";
import { type FrameTree, NodeProcessing } from "./node-processing.js";
import { type RpcConfigDictionary, type RpcWords, toRpcConfig } from "./rpc-config.js";

/** What a tree knows of the APIs that serve its nodes. */
export interface MultiplayerTree extends FrameTree {
  /** Changes whenever a node's API may have changed. */
  readonly _epoch: number;
  /** The API for the node that these names lead to. */
  _multiplayerFor(names: readonly string[]): MultiplayerAPI;
}

/**
 * What multiplayer knows of a node: the API that serves it, the peer that it belongs to, and the methods that may be called.
 *
 * @internal
 */
export abstract class NodeMultiplayer extends NodeProcessing {
  #authority = 1;
  #rpcConfig: Map<string, RpcConfigDictionary> | null = null;
  /** The API, as it was in that epoch of the tree. */
  #multiplayer: MultiplayerAPI | null = null;
  #multiplayerEpoch = -1;

  /** @internal */
  abstract override get_tree(): MultiplayerTree | null;
  /** The names from the topmost node to this one. @internal */
  abstract _names(): string[];
  /** The children in the order in which they were added. @internal */
  abstract _childNodes(): Iterable<NodeMultiplayer>;

  /** The multiplayer API that is in charge of this node; null outside the tree. */
  get multiplayer(): MultiplayerAPI | null {
    return this.get_multiplayer();
  }

  /** @returns {@link multiplayer}. */
  get_multiplayer(): MultiplayerAPI | null {
    const tree = this.get_tree();
    if (tree === null) return null;
    if (this.#multiplayerEpoch !== tree._epoch) {
      this.#multiplayer = tree._multiplayerFor(this._names());
      this.#multiplayerEpoch = tree._epoch;
    }
    return this.#multiplayer;
  }

  /**
   * Says which peer this node belongs to: that one may call its `authority` methods. Every peer must say the same; Godot
   * does not send it. Children that are added later do not take it over.
   *
   * @param id - A peer's id. Default 1, the server.
   * @param recursive - Whether the nodes below get it too.
   */
  set_multiplayer_authority(id: number, recursive = true): void {
    this.#authority = id;
    if (recursive) for (const child of this._childNodes()) child.set_multiplayer_authority(id, true);
  }

  /** @returns The id of the peer that this node belongs to. */
  get_multiplayer_authority(): number {
    return this.#authority;
  }

  /** @returns Whether this peer is the node's authority; `false`, with an error in the log, outside the tree. */
  is_multiplayer_authority(): boolean {
    if (this.get_tree() === null) {
      push_error(`Can't tell the authority of node '${this.getDescription()}': it is not in a scene tree`);
      return false;
    }
    return this.get_multiplayer()?.get_unique_id() === this.#authority;
  }

  /**
   * Configures one method of this node for RPCs, beside those that its class declares. Such methods get ids of their own
   * (bit 15 set), so the other end must configure the same ones with `rpc_config` as well. Call it before the first RPC
   * of the node: like Godot, an API looks at a node's configuration once.
   *
   * @param method - The method's name.
   * @param config - `{ rpc_mode, transfer_mode, call_local, channel }` as in Godot, or the words of the annotation as an
   * array; null takes the configuration away.
   */
  rpc_config(method: string, config: Partial<RpcConfigDictionary> | RpcWords | null): void {
    this.#rpcConfig ??= new Map();
    if (config === null) this.#rpcConfig.delete(method);
    else {
      const parsed = toRpcConfig(config);
      if (typeof parsed === "string") push_error(`Invalid RPC configuration for '${method}': ${parsed}`);
      else this.#rpcConfig.set(method, parsed);
    }
  }

  /** @returns The methods configured with {@link rpc_config}, by name; null when there are none. */
  get_node_rpc_config(): ReadonlyMap<string, RpcConfigDictionary> | null {
    return this.#rpcConfig;
  }

  /** The names by which this node answers RPCs without methods of its own; null for an ordinary node. @internal */
  _remoteRpcs(): ReadonlyMap<string, RpcConfigDictionary> | null {
    return null;
  }

  /** Whether methods that were configured on the node are called by name, too. @internal */
  get _callsAllByName(): boolean {
    return false;
  }

  /** A call for a node that has names of methods only. @internal */
  _remoteCall(_method: string, _args: readonly Variant[], _sender: number): void {}

  /** @internal */
  _rpcp(peerId: number, method: string, args: readonly Variant[]): ErrorCode {
    if (this.get_tree() === null) {
      errorLimited(
        "scene: rpc",
        () => `Can't call '${method}' of node '${this.getDescription()}' remotely: the node is not in a scene tree`,
      );
      return ERR_UNCONFIGURED;
    }
    if (!Number.isInteger(peerId)) {
      push_error(`Can't call '${method}' at peer ${String(peerId)}: a peer's id is an integer`);
      return ERR_INVALID_PARAMETER;
    }
    const api = this.get_multiplayer();
    if (api === null) return ERR_UNCONFIGURED;
    return api.rpc(peerId, this, method, args);
  }

  /** The node has left its tree, and with it the API. @internal */
  _forgetMultiplayer(): void {
    this.#multiplayer = null;
    this.#multiplayerEpoch = -1;
  }
}
