import { expect, it } from "vitest";
import { Node, RemoteNode, type RpcName, SceneTree } from "../../src/scene/index.js";

class Player extends Node {
  static rpcs = { wave: ["any_peer"], named: ["any_peer"] } as const;
  wave(_times: number): void {}
  named(_name: string, _loud?: boolean): void {}
  own_calls(): number[] {
    return [this.rpc("wave", 1), this.rpc_id(0, "named", "x"), this.rpc("named", "x", true)];
  }
}

it("types rpc and rpc_id by the class's own methods", () => {
  const tree = new SceneTree();
  const player = new Player();
  tree.root.add_child(player);
  expect(player.own_calls()).toEqual([0, 0, 0]);
  expect(player.rpc("wave", 2)).toBe(0);
  expect(player.rpc_id(0, "named", "y", false)).toBe(0);
  const names: RpcName<Player>[] = ["wave", "named", "own_calls"];
  expect(names).toHaveLength(3);

  const mistakes = [
    // @ts-expect-error an argument of the wrong type
    () => player.rpc("wave", "twice"),
    // @ts-expect-error an argument too few
    () => player.rpc("wave"),
    // @ts-expect-error an argument too many
    () => player.rpc("wave", 1, 2),
    // @ts-expect-error no method of the class
    () => player.rpc_id(1, "wafe", 1),
    // @ts-expect-error a method of every node
    () => player.rpc("queue_free"),
  ];
  expect(mistakes).toHaveLength(5);

  // Of these no methods are known.
  const any: Node = player;
  expect(any.rpc("wave", "whatever", 3)).toBe(0);
  const remote = new RemoteNode("Remote", ["alpha"]);
  tree.root.add_child(remote);
  expect(remote.rpc("alpha", 1, "x")).toBe(0);
  expect([player, remote].map((node: Node) => node.name).length).toBe(2);
});
