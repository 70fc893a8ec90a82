import { setLogger, silentLogger } from "../../../src/core/index.js";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  type RpcDeclarations,
  SceneReplicationConfig,
} from "../../../src/scene/index.js";
import { PackedStringArray, TYPE_INT, typeOf, type Variant, Vector2 } from "../../../src/variant/index.js";
import { LoopSession } from "../../support/loop-session.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import type { Fuzzer } from "../fuzzer.js";
import { announce, callByPath, compressed, delta, despawn, spawn, sync, u32 } from "./support.js";

const PACKETS = 300;
const BYTES_PER_PEER = 60_000;

class Game extends Node {
  static rpcs: RpcDeclarations = { any: ["any_peer"], aim: ["any_peer"], rule: ["authority"], fail: ["any_peer"] };
  static rpcTypes = { aim: ["Vector2", "float"] };
  aims = 0;
  position = new Vector2();
  hp = 1;
  static propertyTypes = { hp: "int", position: "Vector2" };
  any(..._args: Variant[]): void {}
  aim(at: Vector2, angle: number): void {
    if (!(at instanceof Vector2) || typeof angle !== "number")
      throw new Error("An argument of another type came through");
    this.aims++;
  }
  rule(): void {
    throw new Error("Somebody else than the authority came through");
  }
  fail(): void {
    throw Object.create(null);
  }
}

function withSynchronizer(node: Node, authority: number): Node {
  const synchronizer = new MultiplayerSynchronizer();
  synchronizer.name = "Sync";
  const config = new SceneReplicationConfig();
  for (const path of [".:hp", ".:position", ".:position:x"]) {
    config.add_property(path);
    config.property_set_replication_mode(path, path === ".:hp" ? 1 : 2);
  }
  synchronizer.replication_config = config;
  node.add_child(synchronizer);
  synchronizer.set_multiplayer_authority(authority);
  return node;
}

function build(root: Node): void {
  PackedScene.register("res://fuzz/mob.tscn", () => withSynchronizer(new Game(), 2));
  const game = withSynchronizer(new Game(), 2);
  game.name = "Game";
  root.add_child(game);
  for (const id of [1, 2]) {
    const spawner = new MultiplayerSpawner();
    spawner.name = `Spawner${id}`;
    spawner.spawn_path = "../Game";
    spawner.add_spawnable_scene("res://fuzz/mob.tscn");
    spawner.spawn_function = (data) => (data === null ? null : withSynchronizer(new Game(), 2)) as Node;
    spawner.set_multiplayer_authority(id);
    root.add_child(spawner);
  }
}

const PATHS = [
  "Game",
  "Game/Sync",
  "Spawner1",
  "Spawner2",
  "Game/mob1",
  "Game/mob1/Sync",
  "Nowhere",
  "..",
  "/root",
  "Game/../Game",
  ".",
];
const VALUES: readonly Variant[] = [
  null,
  1,
  -1.5,
  "text",
  new Vector2(1, 2),
  [1, "a"],
  new Uint8Array(3),
  { a: 1 },
  new PackedStringArray(["x"]),
];

/** A packet as a client with the authority would send it, or nearly. */
function valid(random: SeededRandom): number[] {
  const pick = <T>(list: readonly T[]): T => list[random.between(0, list.length - 1)]!;
  const small = (): number => random.between(0, 12);
  const value = (): number[] => compressed(pick(VALUES));
  const state = (): number[] => Array.from({ length: random.between(0, 3) }, value).flat();
  const target = (): number => (random.chance(0.5) ? 0x80000000 + small() : small());
  switch (random.between(0, 11)) {
    case 0:
      return announce(small(), pick(PATHS));
    case 1:
      return callByPath(
        pick(PATHS),
        random.between(0, 5),
        ...Array.from({ length: random.between(0, 3) }, () => pick(VALUES)),
      );
    case 2:
      return [0, small(), random.between(0, 4), random.between(0, 3), ...state()];
    case 3:
      return spawn(
        random.between(0, 1),
        small(),
        small(),
        Array.from({ length: random.between(0, 2) }, small),
        `mob${small()}`,
        state(),
      );
    case 4: {
      const data = value();
      return [...spawn(255, small(), small(), [small()], `mob${small()}`), ...u32(data.length), ...data, ...state()];
    }
    case 5:
      return despawn(small());
    case 6:
      return sync(
        random.between(0, 65535),
        Array.from({ length: random.between(1, 4) }, () => [target(), state()] as const),
      );
    case 7:
      return delta(
        Array.from({ length: random.between(1, 4) }, () => [target(), random.between(0, 7), state()] as const),
      );
    case 8:
      return [7, 3, ...u32(pick([0, 1, 2, 3, -2, -1, 99])), ...valid(random)];
    case 9:
      return [7, random.between(0, 3), ...u32(random.between(0, 5)), ...random.bytes(random.between(0, 4))];
    case 10:
      return [2, random.between(0, 1), ...u32(small())];
    default:
      return [...random.bytes(random.between(1, 40))];
  }
}

function mutated(packet: number[], random: SeededRandom): number[] {
  if (packet.length < 2 || random.chance(0.4)) return packet;
  const at = random.between(1, packet.length - 1);
  switch (random.between(0, 4)) {
    case 0:
      return packet.slice(0, at);
    case 1:
      return packet.map((byte, i) => (i === at ? byte ^ (1 << random.between(0, 7)) : byte));
    case 2:
      return [...packet.slice(0, at), ...random.bytes(random.between(1, 8)), ...packet.slice(at)];
    case 3:
      return packet.map((byte, i) => (i >= at && i < at + 4 ? 0xff : byte));
    default:
      return [...packet, ...valid(random)];
  }
}

/** A server and two clients; client 2 sends the server what it should not, and now and then leaves and comes again. */
export const fuzzer: Fuzzer = {
  name: "scene/packets",
  roundsOfACommit: 900,
  round(random) {
    const logger = setLogger(silentLogger);
    try {
      playOne(random);
    } finally {
      setLogger(logger);
    }
  },
};

function playOne(random: SeededRandom): void {
  const session = new LoopSession(build, {
    maxRemoteBytesPerPeer: BYTES_PER_PEER,
    maxRemoteBytes: 2 * BYTES_PER_PEER,
  });
  for (const id of [2, 3]) session.join(id);
  const { api, peer, tree } = session.server;
  const check = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`${what}: ${JSON.stringify(api.dropped())}`);
  };
  for (let i = 0; i < PACKETS; i++) {
    peer.inject(2, mutated(valid(random), random), random.chance(0.5) ? 2 : 0);
    if (random.chance(0.02)) {
      peer.peer_disconnected.emit(2);
      check(api._remoteMemory.of(2) === 0, "Memory is still counted for a peer that has gone");
      peer.newcomers.push(2);
    }
    if (random.chance(0.2)) check(api.poll() === 0, "poll failed");
    if (random.chance(0.05)) tree.process(0.02);
  }
  api.poll();
  tree.process(0.02);
  const game = tree.root.get_node<Game>("Game");
  check(api.dropped().internalError === undefined, "Something threw inside the library");
  check(api.get_remote_sender_id() === 0, "A sender is still set");
  check(api.get_peers().toSorted().join() === "2,3", "Peers were lost or made up");
  check(api._remoteMemory.inAll <= 2 * BYTES_PER_PEER, "Memory beyond the bound");
  check(
    api._remoteMemory.of(2) <= BYTES_PER_PEER && api._remoteMemory.of(3) === 0,
    "Memory of a peer beyond the bound",
  );
  for (const node of [game, ...game.get_children().filter((child) => child instanceof Game)]) {
    check(node.position instanceof Vector2, "A Vector2 has become something else");
    check(typeof node.position.x === "number", "A float has become something else");
    // What is no number, or too large for one, becomes the engine's smallest int.
    check(typeOf(node.hp) === TYPE_INT, "An int has become something else");
  }
  const before = game.aims;
  peer.inject(3, callByPath("Game", 0, new Vector2(), 1));
  api.poll();
  check(game.aims === before + 1, "The next good packet was lost");
  peer.peer_disconnected.emit(2);
  tree.process(0.02);
  check(api._remoteMemory.inAll === 0, "Memory is kept for nobody");
}
