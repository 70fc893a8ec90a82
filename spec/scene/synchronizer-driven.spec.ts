import { afterEach, expect, it } from "vitest";
import { ENetMultiplayerPeer } from "../../src/peers/index.js";
import { type MultiplayerSynchronizer, Node, SceneTree } from "../../src/scene/index.js";
import { Vector2 } from "../../src/variant/index.js";
import { waitUntil } from "../support/polling.js";
import { replicated } from "../support/replicated.js";

class Unit extends Node {
  position = new Vector2();
  hp = 100;
}

const trees: SceneTree[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) {
    tree.quit();
    tree.get_multiplayer().multiplayer_peer?.close();
  }
});

function start(peer: ENetMultiplayerPeer): Unit {
  const unit = replicated(new Unit(), { position: 1, hp: 2 });
  const tree = new SceneTree();
  trees.push(tree);
  tree.root.add_child(unit);
  tree.get_multiplayer().multiplayer_peer = peer;
  void tree.run();
  return unit;
}

it("synchronizes trees that drive themselves, without a frame of theirs", async () => {
  const server = new ENetMultiplayerPeer();
  server.set_bind_ip("127.0.0.1");
  expect(server.create_server(0)).toBe(0);
  const port = server.host!.get_local_port();
  const ours = start(server);
  const client = new ENetMultiplayerPeer();
  expect(client.create_client("127.0.0.1", port)).toBe(0);
  const theirs = start(client);
  let states = 0;
  theirs.get_node<MultiplayerSynchronizer>("Sync").synchronized.connect(() => states++);
  ours.position = new Vector2(1, 2);
  ours.hp = 7;
  await waitUntil(() => theirs.hp === 7 && theirs.position.x === 1, "the first state");
  ours.position = new Vector2(3, 4);
  ours.hp = 8;
  await waitUntil(() => theirs.hp === 8 && theirs.position.x === 3, "the second state");
  expect(states).toBeGreaterThanOrEqual(2);
});
