import {
  announce,
  callByPath,
  compressed,
  delta,
  despawn,
  spawn,
  sync,
  u32,
} from "../../spec/hostile/scene/support.js";
import { LoopSession } from "../../spec/support/loop-session.js";
import { setLogger, silentLogger } from "../../src/core/index.js";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  type RpcDeclarations,
  SceneReplicationConfig,
} from "../../src/scene/index.js";
import type { HostileEntry, HostileWork } from "./entry.js";

const SIZES = [16_384, 32_768, 65_536, 131_072];
/** Packets that arrive between two polls: the queue of the peer in between is slow when it is long. */
const AT_ONCE = 1000;
const float = compressed(1.5);

class Door extends Node {
  static rpcs: RpcDeclarations = { knock: ["any_peer"] };
  knock(_times?: number): void {}
}

function synchronizer(properties: number): MultiplayerSynchronizer {
  const made = new MultiplayerSynchronizer();
  made.replication_config = new SceneReplicationConfig();
  for (let i = 0; i < properties; i++) {
    made.replication_config.add_property(`.:p${i}`);
    made.replication_config.property_set_replication_mode(`.:p${i}`, 2);
  }
  made.set_multiplayer_authority(2);
  return made;
}

/** A server with a door, a spawner and a synchronizer that client 2 has the authority over; they have numbers 1, 2, 3. */
function makeSession(): LoopSession {
  setLogger(silentLogger);
  PackedScene.register("res://mob.tscn", () => {
    const mob = new Node();
    mob.add_child(synchronizer(1));
    return mob;
  });
  const session = new LoopSession((root) => {
    const spawner = new MultiplayerSpawner();
    spawner.add_spawnable_scene("res://mob.tscn");
    spawner.spawn_path = "..";
    spawner.set_multiplayer_authority(2);
    for (const [name, node] of Object.entries({ Door: new Door(), Spawner: spawner, Wide: synchronizer(200) })) {
      node.name = name;
      root.add_child(node);
    }
  });
  session.join(2);
  for (const [i, path] of ["Door", "Spawner", "Wide"].entries()) session.server.peer.inject(2, announce(i + 1, path));
  session.server.api.poll();
  return session;
}

/** As many packets as have the given length together. */
function filling(bytes: number, make: (i: number) => number[]): number[][] {
  const packets: number[][] = [];
  for (let length = 0; length < bytes; length += packets.at(-1)!.length) packets.push(make(packets.length));
  return packets;
}

function receiving(packets: readonly number[][], before: readonly number[][] = []): HostileWork {
  const session = makeSession();
  const { api, peer, tree } = session.server;
  for (const packet of before) peer.inject(2, packet);
  api.poll();
  const bytes = packets.map((packet) => Uint8Array.from(packet));
  return {
    bytes: packets.reduce((sum, { length }) => sum + length, 0),
    run() {
      for (let i = 0; i < bytes.length; i += AT_ONCE) {
        for (const packet of bytes.slice(i, i + AT_ONCE)) peer.inject(2, packet);
        api.poll();
      }
      tree.process(0.01);
    },
  };
}

const spawns = (bytes: number): number[][] => filling(bytes, (i) => spawn(0, 2, 10 + i, [10 + i], `n${i}`, float));
/** Ids that a plain `Map` would put into one bucket, as far as one can tell from outside: equal low bits. */
const colliding = (i: number): number => (i << 16) >>> 0;

/** The scene layer: what a connected client can send to a server. */
export const entries: readonly HostileEntry[] = [
  {
    name: "scene: RPCs",
    sizes: SIZES,
    honest: (bytes) => receiving(filling(bytes, (i) => [0x00, 1, 0, 1, ...compressed(i)])),
    worst: (bytes) => receiving(filling(bytes, () => [0x00])),
  },
  {
    name: "scene: RPCs by path",
    sizes: SIZES,
    honest: (bytes) => receiving(filling(bytes, (i) => callByPath("Door", 0, i))),
    worst: (bytes) => receiving(filling(bytes, (i) => callByPath(`${"Door/../".repeat(2000)}x${i}`, 0))),
  },
  {
    name: "scene: announced paths",
    sizes: SIZES,
    honest: (bytes) => receiving(filling(bytes, (i) => announce(10 + i, "Door"))),
    worst: (bytes) => receiving(filling(bytes, (i) => announce(10 + colliding(i), "Door", `${i}`.padEnd(32)))),
  },
  {
    name: "scene: spawns",
    sizes: SIZES,
    honest: (bytes) => receiving(spawns(bytes)),
    worst: (bytes) => receiving(filling(bytes, (i) => spawn(0, 2, 10 + colliding(i), [10 + colliding(i)], ""))),
  },
  {
    name: "scene: despawns",
    sizes: SIZES.slice(0, 3),
    honest: (bytes) => {
      const made = spawns(bytes * 6).slice(0, bytes / 5);
      return receiving(
        made.map((_, i) => despawn(10 + i)),
        made,
      );
    },
    worst: (bytes) => {
      const made = spawns(bytes * 6).slice(0, bytes / 5);
      const { length } = made;
      return receiving(
        made.map((_, i) => despawn(10 + (i % 2 === 0 ? i / 2 : length - (i + 1) / 2))),
        made,
      );
    },
  },
  {
    name: "scene: states",
    sizes: SIZES,
    honest: (bytes) => receiving(filling(bytes, (i) => sync(i, [[0x80000003, [...float, ...float]]]))),
    worst: (bytes) =>
      receiving([
        sync(
          1,
          filling(bytes, () => [0, 0, 0, 0, 0, 0, 0, 0]).map((_, i) => [i, []] as const),
        ),
      ]),
  },
  {
    name: "scene: changes",
    sizes: SIZES,
    honest: (bytes) => receiving(filling(bytes, () => delta([[0x80000003, 3, [...float, ...float]]]))),
    worst: (bytes) =>
      receiving([
        delta(filling(bytes, () => [...float, ...u32(0), ...u32(0)]).map(() => [0x80000003, 1, float] as const)),
      ]),
  },
  {
    name: "scene: relay",
    sizes: SIZES,
    honest: (bytes) => receiving(filling(bytes, () => [7, 3, ...u32(0), 3, 1, 2, 3])),
    worst: (bytes) => receiving(filling(bytes, () => [7, 3, ...u32(0), 7, 3, 0, 0, 0, 0])),
  },
];
