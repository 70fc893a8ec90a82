import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { ArenaServer } from "../../src/cli/demo/arena-server.js";
import {
  Bot,
  ENetMultiplayerPeer,
  Node,
  NodePath,
  type ProjectNode,
  readProject,
  SceneReplicationConfig,
  StringName,
} from "../../src/index.js";
import { root } from "../support/sources.js";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

describe("What the console shows", () => {
  it("of a bot, its nodes and what happens to it is what a person wants", async () => {
    const project = await readProject(join(root, "examples/arena"));
    const server = new ArenaServer(project, { mobs: 1 });
    open.push(server);
    const bot = await Bot.connect(server.url, { name: "ada", project });
    open.push(bot);
    bot.rpc_id(1, "/root/Arena", "join", "Ada");
    const call = await bot.expect("welcome");
    expect(inspect(bot)).toMatch(
      /^Bot 'ada' \{\s+state: 'connected',\s+id: \d+,\s+server: 'enet:\/\/127\.0\.0\.1:\d+',\s+roundTripMs: [\d.NaN]+,\s+reconnections: 0,\s+traffic: \{/,
    );
    const mob = await bot.until(() => bot.tree.root.get_node_or_null<ProjectNode>("/root/Arena/Mobs/Mob0"));
    expect(inspect(mob)).toMatch(/^\w+ '\/root\/Arena\/Mobs\/Mob0' \{/);
    expect(inspect(mob)).toMatch(/position: Vector2 \{ x: /);
    expect(inspect(mob)).toMatch(/kind: &"slime"/);
    expect(inspect(mob)).not.toMatch(/Signal/);
    expect(inspect(call)).toMatch(/node: \w+ '\/root\/Arena'/);
    expect(inspect({ deep: { deeper: { mob } } }, { depth: 1 })).not.toMatch(/position/);
    expect(inspect(bot.node("/root/Arena/Scoreboard"))).toMatch(/_told: ''/);
    expect(inspect(bot.multiplayer)).toMatch(/^SceneMultiplayer \{\s+unique_id: \d+,\s+peers: \[ 1 \],/);
    for (const part of [bot.multiplayer, bot.tree, bot.peer]) expect(inspect(part)).not.toMatch(/\b_[a-z]|[A-Z]_/);
    await expect(bot.expect("pong", null, 200)).rejects.toThrow("nothing was called meanwhile");
    const waiting = bot.expect("welcome", () => false, 1500);
    bot.rpc_id(1, "/root/Arena", "echo", "x");
    await expect(waiting).rejects.toThrow('called meanwhile: /root/Arena:echoed("x")');
  });

  it("of nodes without a tree, of peers, signals and names is short", () => {
    class Chest extends Node {
      gold = 5;
    }
    const chest = new Chest();
    chest.name = "Loot";
    expect(inspect(chest)).toBe("Chest 'Loot' { gold: 5 }");
    expect(inspect(new Node())).toBe("Node 'Node'");
    expect(inspect(chest.ready)).toBe("Signal 'ready'");
    expect(inspect(new ENetMultiplayerPeer())).toBe("ENetMultiplayerPeer");
    expect(inspect(new SceneReplicationConfig())).toBe(
      "SceneReplicationConfig { resource_path: '', resource_name: '' }",
    );
    expect(inspect([new StringName("slime"), new NodePath("../A:b")])).toBe(`[ &"slime", ^"../A:b" ]`);
  });
});
