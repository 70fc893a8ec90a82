import { afterEach, describe, expect, it } from "vitest";
import { Bot } from "../../src/bots/index.js";
import { readProject } from "../../src/project/index.js";
import { BotServer, ECHO_NODES } from "../support/bot-server.js";

describe("A bot and the engine of its server", () => {
  let server: BotServer | null = null;
  let bot: Bot | null = null;
  afterEach(async () => {
    await bot?.close({ timeoutMs: 0 });
    server?.close();
  });

  it.each([
    ["4.2", "4.2"],
    ["4.6", undefined],
  ] as const)("finds out that it is %s, once it has something to go by", async (version, found) => {
    server = new BotServer();
    server.multiplayer.wireVersion = version;
    bot = await Bot.connect(server.url, { nodes: ECHO_NODES });
    const { multiplayer } = bot;
    const learned = multiplayer.wireVersionLearned.once();
    bot.rpc_id(1, "/root/Arena", "ask", 1);
    await bot.expect("answer");
    expect(await learned).toEqual([found]);
    expect([multiplayer.wireVersion, multiplayer.spokenVersion]).toEqual(["auto", found]);
  });

  it("takes a project's engine at its word, and an option before it", async () => {
    const madeWith = (version: string) => {
      const files = new Map([
        [
          "project.godot",
          `config_version=5\n[application]\nrun/main_scene="res://main.tscn"\nconfig/features=PackedStringArray("${version}", "Mobile")\n`,
        ],
        ["main.tscn", '[gd_scene format=3]\n[node name="Arena" type="Node"]\n'],
      ]);
      return readProject({ list: () => [...files.keys()], read: (path) => files.get(path) ?? null });
    };
    const project = await madeWith("4.1");
    server = new BotServer();
    for (const [options, spoken] of [
      [{ project }, "4.1"],
      [{ project: await madeWith("4.3") }, "4.3"],
      [{ project, wireVersion: "4.6" }, "4.6"],
      [{}, undefined],
    ] as const) {
      bot = await Bot.connect(server.url, options);
      expect(bot.multiplayer.spokenVersion).toBe(spoken);
      await bot.close({ timeoutMs: 0 });
    }
  });
});
