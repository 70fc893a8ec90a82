import { ENetMultiplayerPeer } from "../../src/peers/index.js";
import { Node, type RpcDeclarations, type SceneMultiplayer, SceneTree } from "../../src/scene/index.js";
import type { Vector2 } from "../../src/variant/index.js";

/** The RPCs of the node `/root/Arena`: a bot says where it is, the server answers with the state. */
export const ARENA_RPCS: RpcDeclarations = {
  move: ["any_peer", "unreliable_ordered"],
  state: ["authority", "unreliable_ordered"],
};

class Arena extends Node {
  static rpcs = ARENA_RPCS;

  move(n: number, sentMs: number, at: Vector2): void {
    this.rpc_id(this.multiplayer!.get_remote_sender_id(), "state", n, sentMs, at);
  }
  state(_n: number, _sentMs: number, _at: Vector2): void {}
}

/** Opens a server that answers each `move` with a `state`. */
export function openArena(): { readonly port: number; close(): void } {
  const tree = new SceneTree();
  const arena = new Arena();
  arena.name = "Arena";
  tree.root.add_child(arena);
  const peer = new ENetMultiplayerPeer();
  peer.set_bind_ip("127.0.0.1");
  if (peer.create_server(0, 4095) !== 0) throw new Error("The server can't listen");
  const api = tree.get_multiplayer() as SceneMultiplayer;
  // Thousands of clients that are told of each other are a quadratic affair, in Godot too.
  api.server_relay = false;
  api.multiplayer_peer = peer;
  void tree.run();
  return { port: peer.host!.get_local_port(), close: () => tree.quit() };
}

/** The server of the measurement, in a process of its own. */
export function serve(): void {
  process.send!({ port: openArena().port });
}
