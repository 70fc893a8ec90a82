import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ERR_FILE_CANT_WRITE,
  ERR_INVALID_PARAMETER,
  ERR_UNCONFIGURED,
  OK,
  setLogger,
  silentLogger,
} from "../../src/core/index.js";
import { MultiplayerPeer, OfflineMultiplayerPeer } from "../../src/peers/index.js";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  SceneMultiplayer,
  SceneTree,
} from "../../src/scene/index.js";
import { NodePath, type Variant } from "../../src/variant/index.js";

// What the engine's own unit tests of modules/multiplayer hold, as far as these classes are here: get_configuration_warnings is the
// editor's.
let restore: ReturnType<typeof setLogger>;
beforeEach(() => {
  restore = setLogger(silentLogger);
});
afterEach(() => setLogger(restore));

const path = (text: string): NodePath => new NodePath(text);
const bytes = new TextEncoder().encode("It's me");

describe("SceneMultiplayer, as the engine tests it", () => {
  it("has defaults", () => {
    const api = new SceneMultiplayer();
    expect(api.has_multiplayer_peer()).toBe(true);
    expect(api.multiplayer_peer).toBeInstanceOf(OfflineMultiplayerPeer);
    expect(new SceneTree().get_multiplayer()!.multiplayer_peer).toBeInstanceOf(OfflineMultiplayerPeer);
    expect(api.poll()).toBe(OK);
    expect(api.get_unique_id()).toBe(MultiplayerPeer.TARGET_PEER_SERVER);
    expect([api.get_peers(), api.get_remote_sender_id(), api.get_root_path().toString()]).toEqual([[], 0, ""]);
    expect([api.is_refusing_new_connections(), api.is_object_decoding_allowed()]).toEqual([false, false]);
    expect([api.is_server_relay_enabled(), api.is_server()]).toEqual([true, true]);
    expect([api.get_max_sync_packet_size(), api.get_max_delta_packet_size()]).toEqual([1350, 65535]);
  });

  it("takes root paths, spawners and synchronizers as configurations, and no texts", () => {
    const api = new SceneMultiplayer();
    expect(api.object_configuration_add(null, "ImInvalid")).toBe(ERR_INVALID_PARAMETER);
    expect(api.object_configuration_remove(null, "ImInvalid")).toBe(ERR_INVALID_PARAMETER);
    expect(api.object_configuration_add(null, path("/Foo"))).toBe(OK);
    expect(api.get_root_path().toString()).toBe("/Foo");
    expect(api.object_configuration_remove(null, path("/Bar"))).toBe(ERR_INVALID_PARAMETER);
    expect(api.object_configuration_remove(null, path("/Foo"))).toBe(OK);
    expect(api.get_root_path().toString()).toBe("");
    for (const configuration of [new MultiplayerSpawner(), new MultiplayerSynchronizer()]) {
      const node = new Node();
      expect(api.object_configuration_add(node, configuration)).toBe(OK);
      expect(api.object_configuration_remove(node, configuration)).toBe(OK);
      configuration.free();
      node.free();
    }
  });

  it("has a root path that is absolute or empty", () => {
    const api = new SceneMultiplayer();
    api.set_root_path("Foo");
    expect(api.get_root_path().toString()).toBe("");
    api.set_root_path(path("/Foo"));
    expect(api.get_root_path().toString()).toBe("/Foo");
    api.set_root_path(path(""));
    expect(api.get_root_path().toString()).toBe("");
  });

  it("authenticates", () => {
    let nowMs = 0;
    const api = new SceneMultiplayer({ nowMs: () => nowMs });
    new SceneTree().set_multiplayer(api);
    api.set_auth_callback(() => {});
    const seen: string[] = [];
    api.peer_authenticating.connect((id) => seen.push(`authenticating ${id}`));
    api.peer_authentication_failed.connect((id) => seen.push(`failed ${id}`));
    const peer = api.multiplayer_peer!;
    expect([api.send_auth(42, bytes), api.complete_auth(42)]).toEqual([ERR_INVALID_PARAMETER, ERR_INVALID_PARAMETER]);
    peer.peer_connected.emit(42);
    expect(api.send_auth(42, bytes)).toBe(OK);
    expect(api.get_authenticating_peers()).toEqual([42]);
    expect(api.complete_auth(42)).toBe(OK);
    expect([api.send_auth(42, bytes), api.complete_auth(42)]).toEqual([ERR_FILE_CANT_WRITE, ERR_FILE_CANT_WRITE]);
    peer.peer_disconnected.emit(42);
    expect(seen).toEqual(["authenticating 42", "failed 42"]);
    api.set_auth_timeout(0.01);
    expect(api.get_auth_timeout()).toBe(0.01);
    for (const id of [42, 84]) peer.peer_connected.emit(id);
    nowMs = 500;
    expect(api.poll()).toBe(OK);
    expect(seen.slice(-2)).toEqual(["failed 42", "failed 84"]);
    api.set_multiplayer_peer(null);
    expect([api.send_auth(42, new Uint8Array(0)), api.complete_auth(42)]).toEqual([ERR_UNCONFIGURED, ERR_UNCONFIGURED]);
  });
});

class Wasp extends Node {
  size = 0;
  constructor(size: number) {
    super();
    this.name = "Wasp";
    this.scene_file_path = "wasp.tscn";
    this.size = size;
  }
}

describe("MultiplayerSpawner, as the engine tests it", () => {
  let tree: SceneTree;
  let spawner: MultiplayerSpawner;
  beforeEach(() => {
    tree = new SceneTree();
    spawner = new MultiplayerSpawner();
    tree.root.add_child(spawner);
  });
  const add = (name: string): Node => {
    const node = new Node();
    node.name = name;
    tree.root.add_child(node);
    return node;
  };

  it("has defaults", () => {
    const fresh = new MultiplayerSpawner();
    expect(fresh._spawnNode).toBeNull();
    expect([fresh.get_spawnable_scene_count(), fresh.get_spawn_limit()]).toEqual([0, 0]);
    expect([fresh.get_spawn_path().toString(), fresh.get_spawn_function()]).toEqual(["", null]);
  });

  it("listens to the node at its path, and to no other, once it has scenes", () => {
    const foo = add("Foo");
    spawner.set_spawn_path(path("/root/NotExists"));
    expect(spawner._spawnNode).toBeNull();
    spawner.set_spawn_path(path("/root/Foo"));
    expect([spawner._spawnNode, foo.child_entered_tree.has_connections()]).toEqual([foo, false]);
    spawner.add_spawnable_scene("scene.tscn");
    expect(foo.child_entered_tree.has_connections()).toBe(true);
    const bar = add("Bar");
    spawner.set_spawn_path(path("/root/Bar"));
    expect([spawner._spawnNode, bar.child_entered_tree.has_connections()]).toEqual([bar, true]);
    expect(foo.child_entered_tree.has_connections()).toBe(false);
    spawner.clear_spawnable_scenes();
    expect([spawner.get_spawnable_scene_count(), bar.child_entered_tree.has_connections()]).toEqual([0, false]);
  });

  it("finds the node again when it is told that it has entered the tree", () => {
    spawner.set_spawn_path(path("/root/Foo"));
    const foo = add("Foo");
    spawner.notification(Node.NOTIFICATION_POST_ENTER_TREE);
    expect(foo.child_entered_tree.has_connections()).toBe(false);
    spawner.add_spawnable_scene("scene.tscn");
    expect(foo.child_entered_tree.has_connections()).toBe(true);
  });

  it("keeps scenes in order", () => {
    const scenes = ["scene.tscn", "other_scene.tscn", "yet_another_scene.tscn"];
    for (const scene of scenes) spawner.add_spawnable_scene(scene);
    expect(spawner.get_spawnable_scene_count()).toBe(3);
    expect(scenes.map((_, index) => spawner.get_spawnable_scene(index))).toEqual(scenes);
  });

  it("makes nodes up to its limit, and only nodes", () => {
    const nest = add("Nest");
    spawner.set_spawn_path(path("/root/Nest"));
    expect(spawner._instantiateCustom(42)).toBeNull();
    spawner.add_spawnable_scene("wasp.tscn");
    spawner.set_spawn_function((size: Variant) => new Wasp(size as number));
    for (let i = 0; i < 10; i++) {
      const wasp = spawner._instantiateCustom(i) as Wasp;
      expect([wasp.name, wasp.size]).toEqual(["Wasp", i]);
      nest.add_child(wasp, true);
      expect([wasp.name, nest.get_child(i)]).toEqual([i === 0 ? "Wasp" : `Wasp${i + 1}`, wasp]);
    }
    spawner.set_spawn_limit(11);
    const last = spawner._instantiateCustom(42);
    expect(last).not.toBeNull();
    nest.add_child(last!, true);
    expect(spawner._instantiateCustom(255)).toBeNull();
    spawner.set_spawn_limit(0);
    spawner.set_spawn_function(() => {
      throw new Error("no wasp");
    });
    expect(spawner._instantiateCustom(42)).toBeNull();
    spawner.set_spawn_function((size: Variant) => size as never);
    expect(spawner._instantiateCustom(42)).toBeNull();
  });

  it("spawns where it has the authority, a function and a node to spawn below", () => {
    const nest = add("Nest");
    expect(spawner.spawn(1)).toBeNull();
    spawner.set_spawn_function((size: Variant) => new Wasp(size as number));
    expect(spawner.spawn(1)).toBeNull();
    spawner.set_spawn_path(path("/root/Nest"));
    spawner.set_spawn_function(() => 5 as never);
    expect(spawner.spawn(1)).toBeNull();
    spawner.set_spawn_function((size: Variant) => new Wasp(size as number));
    spawner.set_spawn_limit(1);
    const wasp = spawner.spawn(42) as Wasp;
    expect([wasp.name, wasp.size, wasp.get_parent()]).toEqual(["Wasp", 42, nest]);
    expect(spawner.spawn(43)).toBeNull();
    spawner.set_spawn_limit(0);
    spawner.set_multiplayer_authority(2);
    expect(spawner.spawn(44)).toBeNull();
    tree.root.remove_child(spawner);
    expect(spawner.spawn(45)).toBeNull();
  });
});
