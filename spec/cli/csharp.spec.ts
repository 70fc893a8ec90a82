import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ArenaServer } from "../../src/cli/demo/arena-server.js";
import { Bot, readProject } from "../../src/index.js";
import { gdpeer, jsonLines } from "../support/gdpeer.js";
import { closedAfterEach } from "../support/open-things.js";
import { root } from "../support/sources.js";

// Each test starts processes, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const GDSCRIPT = join(root, "examples/arena");
const CSHARP = join(root, "examples/arena-csharp");

describe("With a game in C#", () => {
  const open = closedAfterEach();

  it("gdpeer types writes what its scripts declare", async () => {
    const { code, out, err } = await gdpeer("types", CSHARP, "--strict");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("/** authority, call_remote, unreliable_ordered, channel 1; res://Player.cs:");
    expect(out).toContain("join(display_name: string, team: UnitTeam): void;");
  });

  it("gdpeer doctor compares its RPC lists with a server's", async () => {
    const server = new ArenaServer(await readProject(GDSCRIPT), { mobs: 1 });
    open.push(server);
    const ended = await gdpeer("doctor", server.url, "--project", CSHARP, "--json");
    expect([ended.code, ended.err]).toEqual([0, ""]);
    const steps = jsonLines(ended.out).filter((record) => record["type"] === "step");
    expect(steps.find((step) => step["name"] === "rpcs")).toMatchObject({ result: "ok" });
  });

  it("servers and bots of either language meet", async () => {
    const server = new ArenaServer(await readProject(CSHARP), { mobs: 1 });
    open.push(server);
    for (const project of [CSHARP, GDSCRIPT]) {
      const bot = await Bot.connect(server.url, { project, reconnect: false });
      open.push({ close: () => bot.close({ timeoutMs: 100 }) });
      bot.rpc_id(1, "/root/Arena", "join", "ada", 1);
      const { args } = await bot.expect("/root/Arena:welcome");
      expect((args[0] as Map<string, unknown>).get("id")).toBe(bot.id);
      await bot.until(() => bot.node(`/root/Arena/Players/${bot.id}`) !== null);
    }
  });
});
