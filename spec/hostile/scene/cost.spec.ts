import { describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../../src/core/index.js";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  RemoteNode,
  type RpcDeclarations,
  SceneReplicationConfig,
} from "../../../src/scene/index.js";
import { pathNames } from "../../../src/scene/tree/node-path-names.js";
import { countSteps, growthWhenDoubled } from "../../support/count-steps.js";
import { LoopSession } from "../../support/loop-session.js";
import { announce, callByPath, compressed, delta, despawn, spawn, sync, u32 } from "./support.js";

setLogger(silentLogger);

class Door extends Node {
  static rpcs: RpcDeclarations = { knock: ["any_peer"] };
  knock(): void {}
}

class Mob extends Node {
  hp = 1;
  constructor() {
    super();
    const synchronizer = new MultiplayerSynchronizer();
    synchronizer.name = "Sync";
    synchronizer.replication_config = new SceneReplicationConfig();
    synchronizer.replication_config.add_property(".:hp");
    synchronizer.set_multiplayer_authority(2);
    this.add_child(synchronizer);
  }
}
PackedScene.register("res://cost/mob.tscn", () => new Mob());

/** Client 2 has the authority over a spawner and, in `Wide`, over a synchronizer with many properties. */
function makeSession(properties = 1, makeDoor: () => Node = () => new Door()): LoopSession {
  const session = new LoopSession((root) => {
    const door = makeDoor();
    door.name = "Door";
    root.add_child(door);
    const spawner = new MultiplayerSpawner();
    spawner.name = "Spawner";
    spawner.add_spawnable_scene("res://cost/mob.tscn");
    spawner.spawn_path = "..";
    spawner.set_multiplayer_authority(2);
    root.add_child(spawner);
    const wide = new MultiplayerSynchronizer();
    wide.name = "Wide";
    wide.replication_config = new SceneReplicationConfig();
    for (let i = 0; i < properties; i++) {
      wide.replication_config.add_property(`.:p${i}`);
      wide.replication_config.property_set_replication_mode(`.:p${i}`, 2);
    }
    wide.set_multiplayer_authority(2);
    root.add_child(wide);
  });
  session.join(2);
  for (const [i, path] of ["Door", "Spawner", "Wide"].entries()) session.server.peer.inject(2, announce(i + 1, path));
  session.server.api.poll();
  return session;
}

/** What it takes to receive packets. */
function receiving(session: LoopSession, packets: readonly number[][]): () => void {
  // `shift` on a long queue is the spec's own cost, inside the engine: it is not counted.
  for (const packet of packets) session.server.peer.inject(2, packet);
  return () => {
    // Each logger begins with all its lines: what is logged costs more than what is only counted.
    setLogger({ ...silentLogger });
    session.server.api.poll();
    session.server.tree.process(0.01);
  };
}

const many = (size: number, make: (i: number) => number[]): number[][] =>
  Array.from({ length: size }, (_, i) => make(i));
const float = compressed(1.5);

describe("what a byte costs does not depend on what came before it", () => {
  it.each<[string, number, (size: number, session: LoopSession) => number[][]]>([
    ["announced paths", 400, (size) => many(size, (i) => announce(100 + i, "Door"))],
    ["paths to nowhere", 400, (size) => many(size, (i) => announce(100 + i, `x${i}`))],
    ["paths with other checksums", 400, (size) => many(size, (i) => announce(100 + i, "Door", `${i}`.padStart(32)))],
    ["a long chain of ..", 400, (size) => [callByPath("Door/../".repeat(size), 0)]],
    ["a path with many names", 400, (size) => [callByPath("a/".repeat(size), 0)]],
    ["confirmations", 400, (size) => many(size, (i) => [2, 1, ...u32(i)])],
    ["calls by number", 400, (size) => many(size, () => [0x80, 1, 0])],
    ["calls that are too short", 400, (size) => many(size, () => [0])],
    ["spawns", 200, (size) => many(size, (i) => spawn(0, 2, 10 + i, [10 + i], `n${i}`, [...float]))],
    ["spawns without a name", 200, (size) => many(size, (i) => spawn(0, 2, 10 + i, [10 + i], ""))],
    ["spawns with one name", 200, (size) => many(size, (i) => spawn(0, 2, 10 + i, [10 + i], "n"))],
    ["a spawn with a long name", 4000, (size) => [spawn(0, 2, 10, [10], "n".repeat(size))]],
    [
      "spawns and despawns in turn",
      200,
      (size) => many(size, (i) => (i % 2 === 0 ? spawn(0, 2, 10, [10], "n") : despawn(10))),
    ],
    [
      "states of unknown synchronizers",
      400,
      (size) => [
        sync(
          1,
          many(size, (i) => [10 + i, 0]).map(([id]) => [id!, []]),
        ),
      ],
    ],
    ["states of one synchronizer", 400, (size) => many(size, (i) => sync(i + 1, [[0x80000003, []]]))],
    ["changes of one property", 400, (size) => [delta(many(size, () => []).map(() => [0x80000003, 1, float]))]],
    ["relays to oneself and all", 400, (size) => many(size, () => [7, 3, ...u32(0), 3, 1])],
    ["relays inside relays", 400, (size) => [[7, 3, ...u32(0), ...many(size, () => [7, 3, 0, 0, 0, 0]).flat()]]],
    ["authentication", 400, (size) => many(size, () => [7, 0, 1])],
  ])("%s", (_what, size, packets) => {
    const prepare = (n: number): (() => void) => {
      const session = makeSession();
      return receiving(session, packets(n, session));
    };
    prepare(size)(); // What is done once.
    const small = countSteps(prepare(size));
    const large = countSteps(prepare(2 * size));
    expect(large / small).toBeLessThan(2.5);
  });

  it("despawning many in the worst order", () => {
    const prepare = (size: number): (() => void) => {
      const session = makeSession();
      receiving(
        session,
        many(size, (i) => spawn(0, 2, 10 + i, [10 + i], `n${i}`)),
      )();
      expect(session.server.tree.root.get_child_count()).toBe(size + 3);
      return receiving(
        session,
        many(size, (i) => despawn(10 + (i % 2 === 0 ? i / 2 : size - (i + 1) / 2))),
      );
    };
    prepare(100)();
    expect(growthWhenDoubled(200, prepare)).toBeLessThan(2.5);
  });

  it("a spawn reads no more net ids than the scene has synchronizers", () => {
    const cost = (ids: number): number => {
      const session = makeSession();
      const packet = spawn(
        0,
        2,
        10,
        Array.from({ length: ids }, (_, i) => 100 + i),
        "n",
        [...float],
      );
      return countSteps(receiving(session, [packet]));
    };
    cost(1);
    expect(cost(10_000)).toBeLessThan(cost(1) + 200);
  });

  it("a change names 64 properties at most, however many there are", () => {
    const cost = (properties: number): number => {
      const session = makeSession(properties);
      receiving(session, [delta([[0x80000003, 1, float]])])();
      return countSteps(
        receiving(session, [delta(Array.from({ length: 200 }, () => [0x80000003, 1, float] as const))]),
      );
    };
    cost(10);
    expect(cost(1000)).toBeLessThan(cost(10) * 1.2);
  });

  it("a checksum that does not fit is explained once, however many methods there are", () => {
    const cost = (methods: number): number => {
      const names = Array.from({ length: methods }, (_, i) => `method${i}`);
      const session = makeSession(1, () => new RemoteNode("Door", names));
      receiving(session, [announce(99, "Door")])();
      return countSteps(
        receiving(
          session,
          many(200, (i) => announce(100 + i, "Door")),
        ),
      );
    };
    cost(20);
    expect(cost(100)).toBeLessThan(cost(20) * 1.05);
  });

  it("a spawn does not ask every peer, nor does its end", () => {
    const cost = (peers: number): number => {
      const session = makeSession();
      for (let id = 10; id < 10 + peers; id++) session.server.peer.newcomers.push(id);
      session.server.api.poll();
      const packets = many(100, (i) => (i % 2 === 0 ? spawn(0, 2, 10, [10], "n") : despawn(10)));
      for (const packet of packets) session.server.peer.inject(2, packet);
      const steps = countSteps(() => session.server.api.poll());
      return steps;
    };
    cost(1);
    expect(cost(400)).toBeLessThan(cost(1) * 1.5);
  });

  it("a poll does not look at every peer that is authenticating", () => {
    const cost = (peers: number): number => {
      const session = makeSession();
      session.server.api.auth_callback = () => {};
      for (let id = 10; id < 10 + peers; id++) session.server.peer.newcomers.push(id);
      session.server.api.poll();
      return countSteps(() => {
        for (let i = 0; i < 50; i++) {
          session.server.api.poll();
          session.server.api._nextWakeMs();
        }
      });
    };
    cost(1);
    expect(cost(400)).toBeLessThan(cost(1) * 1.2);
  });
});

it("other checksums are explained at the cost of one, and not at all where there are many methods", () => {
  const cost = (methods: number, announcements: number): number => {
    class Fresh extends Node {
      static rpcs: RpcDeclarations = Object.fromEntries(Array.from({ length: methods }, (_, i) => [`m${i}`, []]));
    }
    const session = new LoopSession((root) => {
      const fresh = new Fresh();
      fresh.name = "Fresh";
      root.add_child(fresh);
    });
    session.join(2);
    return countSteps(
      receiving(
        session,
        many(announcements, (i) => announce(1 + i, "Fresh", `${i}`.padStart(32))),
      ),
    );
  };
  cost(10, 1);
  const one = cost(10, 1);
  expect(cost(10, 20)).toBeLessThan(1.5 * one);
  expect(cost(11, 20)).toBeLessThan(one);
});

describe("names of children", () => {
  it("do not cost more the more equal ones there are", () => {
    const prepare = (name: string) => (size: number) => {
      const parent = new Node();
      const children = Array.from({ length: size }, () => {
        const child = new Node();
        child.name = name;
        return child;
      });
      return () => {
        for (const child of children) parent.add_child(child, true);
      };
    };
    for (const name of ["Mob", "Mob7", "Mob1000"]) {
      prepare(name)(10)();
      expect(growthWhenDoubled(300, prepare(name))).toBeLessThan(2.5);
    }
  });

  it("are the first that are free, as in Godot, whatever was taken away meanwhile", () => {
    const parent = new Node();
    const add = (name: string): Node => {
      const child = new Node();
      child.name = name;
      parent.add_child(child, true);
      return child;
    };
    const mobs = Array.from({ length: 12 }, () => add("Mob"));
    expect(mobs.at(-1)!.name).toBe("Mob12");
    parent.remove_child(mobs[3]!);
    parent.remove_child(mobs[7]!);
    expect([add("Mob").name, add("Mob").name, add("Mob").name]).toEqual(["Mob4", "Mob8", "Mob13"]);
    mobs[5]!.name = "Other";
    expect([add("Mob3").name, add("Mob10").name, add("Mob12").name]).toEqual(["Mob6", "Mob14", "Mob15"]);
    expect([add("Mob099").name, add("Mob099").name, add("Mob099").name]).toEqual(["Mob099", "Mob100", "Mob101"]);
    expect([add("N999999999999999999").name, add("N999999999999999999").name]).toEqual([
      "N999999999999999999",
      "N1000000000000000000",
    ]);
    expect([add("7").name, add("7").name, add("").name, add("").name]).toEqual(["7", "8", "Node", "Node2"]);
  });

  it("keep their indices when children come and go", () => {
    const parent = new Node();
    const make = (name: string): Node => {
      const node = new Node();
      node.name = name;
      return node;
    };
    const names = (all = false): string =>
      parent
        .get_children(all)
        .map((child) => child.name)
        .join("");
    for (const name of "abcdef") parent.add_child(make(name));
    parent.remove_child(parent.get_node("b"));
    parent.remove_child(parent.get_node("c"));
    expect([names(), parent.get_node("e").get_index(), parent.get_child_count()]).toEqual(["adef", 2, 4]);
    parent.add_child(make("x"), false, 1);
    parent.add_child(make("z"), false, 2);
    parent.remove_child(parent.get_node("d"));
    parent.add_child(make("g"));
    parent.add_child(make("y"), false, 1);
    expect([names(), names(true), parent.get_child_count(), parent.get_child_count(true)]).toEqual([
      "aefg",
      "xyaefgz",
      4,
      7,
    ]);
    parent.move_child(parent.get_node("g"), 0);
    parent.remove_child(parent.get_node("x"));
    expect([names(true), parent.get_node("g").get_index(), parent.get_node("g").get_index(true)]).toEqual([
      "ygaefz",
      0,
      1,
    ]);
    expect(parent.get_child(-1)!.name).toBe("f");
  });
});

it("paths are not kept when they are long, or have many names", () => {
  const same = (path: string): boolean => {
    const first = pathNames(path);
    return pathNames(path) === first;
  };
  expect([same("a/b"), same("a/".repeat(16)), same("a/".repeat(17)), same("a".repeat(513))]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
