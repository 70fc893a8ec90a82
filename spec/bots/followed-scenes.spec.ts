import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Bot } from "../../src/bots/index.js";
import { setLogger, silentLogger } from "../../src/core/index.js";
import { followScenes } from "../../src/project/followed-scenes.js";
import { instantiateProject, type ProjectNode, readProject } from "../../src/project/index.js";
import { PackedScene, SceneTree } from "../../src/scene/index.js";
import { BotServer } from "../support/bot-server.js";

const MAIN = 'config_version=5\n[application]\nconfig/name="x"\nrun/main_scene="res://lobby.tscn"\n';
const scene = (root: string, script: string, below = "") =>
  `[gd_scene format=3]\n[ext_resource type="Script" path="res://${script}" id="1"]\n[node name="${root}" type="Node"]\nscript = ExtResource("1")\n${below}`;
/** Three scenes with a root of the server's name: only in one the RPCs are the server's. */
const FILES = {
  "project.godot": MAIN,
  "lobby.tscn": scene("Lobby", "lobby.gd"),
  "lobby.gd": "extends Node\n",
  "a.tscn": scene("Arena", "other.gd"),
  "other.gd": 'extends Node\n@rpc("any_peer") func ask(x): pass\n',
  "b.tscn": scene("Arena", "arena.gd", '[node name="Child" type="Node" parent="."]\n'),
  "c.tscn": scene("Arena", "arena.gd"),
  "arena.gd": 'extends Node\n@rpc("any_peer") func ask(x): pass\n@rpc func answer(x): pass\n',
};

let server: BotServer;
let bot: Bot | null = null;
beforeEach(() => {
  setLogger(silentLogger);
  server = new BotServer();
});
afterEach(async () => {
  await bot?.close({ timeoutMs: 0 });
  bot = null;
  server.close();
  setLogger(null);
});

describe("A bot whose server is in another scene", () => {
  it("makes the first one whose root and RPCs the server names, and takes calls there", async () => {
    const project = await readProject(FILES);
    bot = await Bot.connect(server.url, { project });
    const { tree } = bot;
    expect(tree.root.get_node_or_null("Arena")).toBeNull();
    const heard: unknown[] = [];
    await vi.waitFor(() => expect(server.joined).toBe(1), 5000);
    server.arena.rpc("answer", 1);
    await vi.waitFor(() => expect(tree.root.get_node_or_null("Arena")).not.toBeNull(), 5000);
    const arena = tree.root.get_node<ProjectNode>("Arena");
    arena.onRpc("answer", (value) => heard.push(value));
    server.arena.rpc("answer", 2);
    await vi.waitFor(() => expect(heard).toContain(2), 5000);
    expect([arena.scene_file_path, tree.current_scene === arena, tree.root.has_node("Lobby")]).toEqual([
      "res://b.tscn",
      true,
      true,
    ]);
    arena.rpc_id(1, "ask", 3);
    await vi.waitFor(() => expect(server.arena.asked).toBe(1), 5000);
  });

  it("makes none whose RPCs are others", async () => {
    const { "b.tscn": _b, "c.tscn": _c, ...files } = FILES;
    bot = await Bot.connect(server.url, { project: await readProject(files) });
    await vi.waitFor(() => expect(server.joined).toBe(1), 5000);
    server.arena.rpc("answer", 1);
    await vi.waitFor(() => expect(bot!.multiplayer.dropped().nodeNotFound).toBeGreaterThan(0), 5000);
    expect(bot.tree.root.has_node("Arena")).toBe(false);
  });

  it("does not look for ever at what a hostile server names", async () => {
    const tree = new SceneTree();
    const made = vi.spyOn(PackedScene.prototype, "instantiate");
    let announce: (path: string, checksum: string) => unknown = () => null;
    const multiplayer = {
      root_path: "/root",
      _rpcTable: () => ({ md5: "another" }),
      set _onAnnounced(make: typeof announce) {
        announce = make;
      },
    };
    followScenes(instantiateProject(await readProject(FILES), tree, { scene: null }), multiplayer as never);
    for (const path of ["..", "/root/Arena", "Arena/../Lobby", "", "%Arena"]) expect(announce(path, "")).toBeNull();
    for (let i = 0; i < 1000; i++) expect(announce("Arena", "wrong")).toBeNull();
    expect(made.mock.calls.length).toBeGreaterThan(200);
    expect(made.mock.calls.length).toBeLessThanOrEqual(256);
    expect(tree.root.get_child_count()).toBe(0);
    made.mockRestore();
  });
});
