import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Bot, type Node, type Vector2 } from "../../../src/index.js";
// What a bot loads on use: here before, since that takes its time.
import "../../../src/game/index.js";
import { engine } from "../../support/engine.js";
import { freePort } from "../../support/free-port.js";
import { root } from "../../support/sources.js";
import { useBotsAndEngines } from "./bots-at-engine.js";

type ScriptedNode = Node & { position: Vector2; round_number: number };
const project = join(root, "spec/interop/bots/lobby");

describe.skipIf(engine === null)("Bots that run a game's scripts, at a live engine (needs GODOT)", () => {
  let port: number;
  const { bots, serve } = useBotsAndEngines();

  const start = (players: number) => serve(project, `--port=${port}`, `--players=${players}`);

  beforeEach(async () => {
    port = await freePort();
  });

  it("register, load the match, are spawned with their authority, and move by their own controls", async () => {
    const server = await start(1);
    const bot = await Bot.connect(`enet://127.0.0.1:${port}`, { project, scripts: "run" });
    bots.push(bot);
    await bot.until(() => bot.scriptLines().includes("round 1 begins"), 10_000);
    bot.input.press("move_right");
    await bot.until(() => bot.node<ScriptedNode>(`/root/Match/Players/${bot.id}`).position.x > 100, 10_000);
    await server.line(new RegExp(`${bot.id} arrived, of ${bot.id}`));
    bot.rpc("/root/Match", "cheer", "hello");
    await server.line(/nobody cheers: hello/);
    expect(bot.scriptLines()).toContain(`${bot.id} arrived, of ${bot.id}`);
    expect(bot.scriptLines().filter((line) => line.includes("ERROR"))).toEqual([]);
    expect(bot.node<ScriptedNode>("/root/Match").round_number).toBe(1);
  });

  it("connect by the game's own doing, to the bot's address only", async () => {
    const server = await start(2);
    for (const name of ["Ada", "Bob"]) {
      const bot = await Bot.connect(`enet://127.0.0.1:${port}`, {
        project,
        scripts: "run",
        mainScene: true,
        join: (one) => one.call("/root/Lobby", "join_game", "localhost", port, name),
      });
      bots.push(bot);
      await server.line(new RegExp(`LOBBY ${name} registered`));
    }
    for (const bot of bots) {
      await bot.until(() => bot.scriptLines().includes("round 1 begins"), 10_000);
      expect(bot.tree.root.has_node("Menu")).toBe(false);
      const players = bot.node("/root/Match/Players").get_children();
      expect(players.map((node) => [String(node.name), node.get_multiplayer_authority()])).toEqual(
        bots.map(({ id }) => [String(id), id]),
      );
    }
    await expect(
      Bot.connect(`enet://127.0.0.1:${port}`, {
        project,
        scripts: "run",
        join: (bot) => bot.call("/root/Lobby", "join_game", "127.0.0.2", port, "Eve"),
      }),
    ).rejects.toMatchObject({ code: "ERR_UNAUTHORIZED", message: expect.stringContaining(`127.0.0.2:${port}`) });
  });
});
