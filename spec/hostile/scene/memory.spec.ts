import { beforeEach, describe, expect, it } from "vitest";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  SceneReplicationConfig,
} from "../../../src/scene/index.js";
import { RemoteMemory } from "../../../src/scene/multiplayer/remote-memory.js";
import { keyOfRemoteId } from "../../../src/scene/wire/remote-ids.js";
import { LoopSession } from "../../support/loop-session.js";
import { catchMessages } from "../../support/messages.js";
import { announce, compressed, despawn, spawn } from "./support.js";

const messages = catchMessages();

PackedScene.register("res://memory/mob.tscn", () => {
  const mob = new Node() as Node & { hp: number };
  mob.hp = 1;
  const synchronizer = new MultiplayerSynchronizer();
  synchronizer.name = "Sync";
  synchronizer.replication_config = new SceneReplicationConfig();
  synchronizer.replication_config.add_property(".:hp");
  mob.add_child(synchronizer);
  return mob;
});

describe("memory that peers make us keep", () => {
  let session: LoopSession;
  const memory = (): RemoteMemory => session.server.api._remoteMemory;
  const receive = (from: number, ...packets: number[][]): void => {
    for (const packet of packets) session.server.peer.inject(from, packet);
    session.server.api.poll();
  };
  const many = (size: number, make: (i: number) => number[]): number[][] =>
    Array.from({ length: size }, (_, i) => make(i));
  const mobs = (): number =>
    session.server.tree.root.get_children().filter(({ name }) => name.startsWith("mob")).length;

  beforeEach(() => {
    session = new LoopSession(
      (root) => {
        for (const id of [2, 3]) {
          const spawner = new MultiplayerSpawner();
          spawner.name = `Spawner${id}`;
          spawner.add_spawnable_scene("res://memory/mob.tscn");
          spawner.spawn_path = "..";
          spawner.set_multiplayer_authority(id);
          root.add_child(spawner);
        }
      },
      { maxRemoteBytesPerPeer: 100_000, maxRemoteBytes: 150_000 },
    );
    session.join(2);
    session.join(3);
    for (const id of [2, 3]) receive(id, announce(1, `Spawner${id}`));
  });

  it("is bounded for announced paths, for each peer and for all together", () => {
    receive(2, ...many(2000, (i) => announce(10 + i, "Spawner2")));
    const first = session.server.api._cache.receivedCount(2);
    expect(first).toBeGreaterThan(400);
    expect(memory().of(2)).toBeLessThanOrEqual(100_000);
    expect(session.server.api.dropped()).toEqual({ pathCacheFull: 2001 - first });
    receive(3, ...many(2000, (i) => announce(10 + i, "Spawner3")));
    expect(memory().inAll).toBeLessThanOrEqual(150_000);
    expect(memory().of(3)).toBeLessThanOrEqual(50_000);
    expect(messages.some((message) => message.includes("no memory left for paths"))).toBe(true);
    // What one peer has taken is free for others when it goes.
    session.server.peer.peer_disconnected.emit(2);
    expect([memory().of(2), memory().inAll]).toEqual([0, memory().of(3)]);
    receive(3, announce(5000, "Spawner3"));
    expect(memory().of(3)).toBeGreaterThan(50_000);
  });

  it("is bounded for spawned nodes, which count with all that is below them", () => {
    const before = memory().of(2);
    receive(2, spawn(0, 1, 10, [], "mob0"));
    const each = memory().of(2) - before;
    expect(each).toBeGreaterThan(4000);
    receive(2, ...many(100, (i) => spawn(0, 1, 11 + i, [], `mob${1 + i}`)));
    const made = mobs();
    expect(made).toBe(Math.floor((100_000 - before) / each));
    expect(session.server.api.dropped().replicationSpawnFailed).toBe(101 - made);
    // A despawn makes room for one more, and a long name counts.
    receive(2, despawn(10), spawn(0, 1, 500, [], "mob_new"), spawn(0, 1, 501, [], "mob_late"));
    session.server.tree.process(0.01);
    expect(mobs()).toBe(made);
    receive(2, despawn(500));
    receive(2, spawn(0, 1, 502, [], `mob${"x".repeat(10_000)}`));
    expect(mobs()).toBe(made - 1);
    // The peer goes, its nodes go, and nothing stays counted.
    session.server.peer.peer_disconnected.emit(2);
    session.server.tree.process(0.01);
    expect([mobs(), memory().of(2), memory().inAll]).toEqual([0, 0, memory().of(3)]);
  });

  it("is the same for every node, whatever its place and the scene's names", () => {
    const wide = new Node();
    wide.name = "n".repeat(1000);
    for (const mode of [0, 1, 2] as const)
      wide.add_child(Object.assign(new Node(), { name: "c".repeat(1000) }), false, mode);
    session.server.tree.root.get_node<MultiplayerSpawner>("Spawner2").spawn_function = () => wide;
    const before = memory().of(2);
    receive(2, spawn(255, 1, 10, [], "mob", [2, 0, 0, 0, 2, 5]));
    expect([mobs(), memory().of(2) - before]).toEqual([1, 4 * 2048 + 2 * "mob".length]);
  });

  it("of a peer that comes back at once is not given back with what it had before", () => {
    receive(2, spawn(0, 1, 10, [], "mob"));
    session.server.peer.peer_disconnected.emit(2);
    session.server.peer.newcomers.push(2);
    receive(2, announce(1, "Spawner2"), spawn(0, 1, 10, [], "mob_new"));
    const taken = memory().of(2);
    session.server.tree.process(0.01);
    expect([mobs(), memory().of(2)]).toEqual([1, taken]);
  });

  it("is given back when a spawn fails and when the session ends", () => {
    const before = memory().inAll;
    receive(2, spawn(0, 1, 10, [], "mob"), spawn(0, 1, 10, [], "mob2"), spawn(0, 1, 11, [], "mob"));
    const one = memory().inAll - before;
    receive(2, spawn(0, 1, 12, [], "mob3", compressed(1)));
    expect(memory().inAll - before).toBeLessThanOrEqual(2 * one + 10);
    session.server.api.multiplayer_peer = null;
    session.server.tree.process(0.01);
    expect([memory().inAll, memory().of(2)]).toEqual([0, 0]);
  });
});

it("numbers that peers choose are kept under keys that they cannot choose", () => {
  const ids = Array.from({ length: 2000 }, (_, i) => (i * 0x10000) >>> 0);
  expect(new Set(ids.map(keyOfRemoteId)).size).toBe(new Set(ids).size);
  expect(ids.some((id) => keyOfRemoteId(id) !== id)).toBe(true);
  const memory = new RemoteMemory(10, 15);
  expect([memory.take(1, 10), memory.take(1, 1), memory.take(2, 6), memory.take(2, 5), memory.inAll]).toEqual([
    true,
    false,
    false,
    true,
    15,
  ]);
  memory.give(3, 5);
  memory.give(2, 50);
  memory.forget(1);
  expect([memory.inAll, memory.of(1), memory.of(2)]).toEqual([0, 0, 0]);
});
