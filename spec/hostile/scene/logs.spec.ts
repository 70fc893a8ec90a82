import { expect, it } from "vitest";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  type RpcDeclarations,
  SceneReplicationConfig,
} from "../../../src/scene/index.js";
import { LoopSession } from "../../support/loop-session.js";
import { catchMessages } from "../../support/messages.js";
import { announce, callByPath, compressed, delta, despawn, spawn, sync, u32 } from "./support.js";

const messages = catchMessages();
const FLOOD = 500;
/** Lines of one kind that may come at once, and some room for a clock that runs on. */
const MOST_LINES = 25;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
const STEERS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const EVIL = "\u001b[2J\u202e\nERROR: all is well";

class Target extends Node {
  static rpcs: RpcDeclarations = {
    wants: ["any_peer"],
    throws: ["any_peer"],
    rejects: ["any_peer"],
    gone: ["any_peer"],
  };
  wants(_a: unknown): void {}
  throws(): void {
    throw Object.create(null);
  }
  rejects(): Promise<void> {
    return Promise.reject(Object.create(null));
  }
}

function makeSession(): LoopSession {
  const session = new LoopSession((root) => {
    const target = new Target();
    target.name = "T";
    root.add_child(target);
    const spawner = new MultiplayerSpawner();
    spawner.name = "Spawner";
    spawner.add_spawnable_scene("res://mob.tscn");
    spawner.add_spawnable_scene("res://missing.tscn");
    spawner.add_spawnable_scene("res://broken.tscn");
    spawner.spawn_path = "..";
    spawner.set_multiplayer_authority(2);
    root.add_child(spawner);
    const synchronizer = new MultiplayerSynchronizer();
    synchronizer.name = "Sync";
    synchronizer.replication_config = new SceneReplicationConfig();
    synchronizer.replication_config.add_property("T:name");
    synchronizer.set_multiplayer_authority(2);
    root.add_child(synchronizer);
  });
  session.join(2);
  for (const [i, path] of ["T", "Spawner", "Sync"].entries()) session.server.peer.inject(2, announce(i + 1, path));
  session.server.api.poll();
  messages.length = 0;
  return session;
}

PackedScene.register("res://mob.tscn", () => new Node());
PackedScene.register("res://broken.tscn", () => {
  throw Object.create(null);
});

const float = compressed(1.5);

it.each<[string, (i: number) => number[]]>([
  ["RPCs that are too short", () => [0x00]],
  ["RPCs with an unknown width", () => [0x30, 1, 1, 1, 1, 1]],
  ["RPCs of unknown methods", (i) => callByPath("T", 10 + (i % 200))],
  ["RPCs with too few arguments", () => callByPath("T", 3)],
  ["RPCs that do not decode", () => [0x00, 1, 3, 1, 0x3f]],
  ["RPCs of methods that throw what has no text", () => callByPath("T", 2)],
  ["RPCs of methods that reject with what has no text", () => callByPath("T", 1)],
  ["RPCs of declared methods that are not there", () => callByPath("T", 0)],
  ["RPCs to paths that are not there", (i) => callByPath(`${EVIL}${i}/x`, 0)],
  ["RPCs to long paths that are not there", (i) => callByPath(`${i}${"é/".repeat(4000)}`, 0)],
  ["paths out of the branch", () => callByPath("..", 0)],
  ["numbers that were not announced", (i) => [0xa0, ...u32(1000 + i), 0]],
  [
    "paths with checksums of their own",
    (i) => announce(100 + i, "T", `${EVIL}${i}`.padEnd(32).slice(0, 30).padEnd(30)),
  ],
  ["paths under a number in use", () => announce(1, "T")],
  ["confirmations of nothing", () => [2, 1, 1, 0]],
  ["spawns of scenes that are not registered", (i) => spawn(1, 2, 10 + i, [], `n${i}`)],
  ["spawns of scenes that throw", (i) => spawn(2, 2, 10 + i, [], `n${i}`)],
  ["spawns with hostile names", (i) => spawn(0, 2, 10 + i, [1], `${EVIL.replace(":", "")}${i}`)],
  ["spawns with names that can't be", (i) => spawn(0, 2, 10 + i, [], `${EVIL}${i}/`)],
  ["spawns of unknown scenes", (i) => spawn(77, 2, 10 + i, [], "n")],
  ["custom spawns without a function", (i) => [...spawn(255, 2, 10 + i, [], "n"), ...u32(1), 0]],
  ["despawns of what was never spawned", (i) => despawn(i)],
  ["states that do not decode", (i) => sync(i + 1, [[0x80000003, [0x3f]]])],
  ["changes that do not decode", () => delta([[0x80000003, 1, float]])],
  ["system commands that are none", (i) => [7, 9, ...u32(i)]],
  ["notices of peers", (i) => [7, 1, ...u32(100 + i)]],
  ["authentication out of place", () => [7, 0, 1]],
  ["raw bytes without any", () => [3]],
])("writes no more than a few lines for %s", async (_what, packet) => {
  const session = makeSession();
  for (let i = 0; i < FLOOD; i++) session.server.peer.inject(2, packet(i));
  expect(session.server.api.poll()).toBe(0);
  await Promise.resolve();
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.length).toBeLessThanOrEqual(2 * MOST_LINES);
  for (const message of messages) {
    expect(message).not.toMatch(STEERS);
    expect(message.length).toBeLessThan(2000);
  }
});
