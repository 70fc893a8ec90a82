import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Bot } from "../../src/bots/index.js";
import { ArenaServer } from "../../src/cli/demo/arena-server.js";
import { completions } from "../../src/cli/prompt/completions.js";
import { understand } from "../../src/cli/prompt/sentence.js";
import { readProject } from "../../src/project/index.js";
import { Color, PackedStringArray, Vector2 } from "../../src/variant/index.js";
import { jsonLines, startGdpeer } from "../support/gdpeer.js";

// Each test starts processes, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const project = await readProject("examples/arena");
let server: ArenaServer;
beforeAll(() => {
  server = new ArenaServer(project, { mobs: 2 });
});
afterAll(() => server.close());

describe("A line at the prompt", () => {
  it.each([
    ["Arena.ping(1)", "/root/Arena", "ping", 1, [1]],
    ["$Arena/Chat.say('hi', \"x\")", "/root/Arena/Chat", "say", 1, ["hi", "x"]],
    ["/root/Arena.echo.rpc([1, [Vector2.ZERO]])", "/root/Arena", "echo", 0, [[1, [new Vector2()]]]],
    ["Arena.echo.rpc_id(-5, Color.RED, 1 + 2, null)", "/root/Arena", "echo", -5, [new Color(1, 0, 0), 3, null]],
    ["Arena.join()", "/root/Arena", "join", 1, []],
    [
      'Arena.echo(PackedStringArray(["a)"]), {a = 1})',
      "/root/Arena",
      "echo",
      1,
      [new PackedStringArray(["a)"]), expect.any(Map)],
    ],
  ])("calls: %s", async (line, path, method, to, args) => {
    expect(await understand(line)).toEqual({ kind: "call", path, method, to, args });
  });

  it.each([
    ["", { kind: "nothing" }],
    ["exit", { kind: "quit" }],
    ["nodes Mob", { kind: "nodes", filter: "Mob" }],
    ["get Arena/Mobs/Mob0.position", { kind: "get", path: "/root/Arena/Mobs/Mob0", property: "position" }],
    ["Arena/Mobs/Mob0.position", { kind: "get", path: "/root/Arena/Mobs/Mob0", property: "position" }],
    ["get $Arena", { kind: "get", path: "/root/Arena", property: "" }],
    ["wait 0.5", { kind: "wait", seconds: 0.5 }],
    ["unwatch", { kind: "unwatch", path: "", property: "" }],
  ])("asks: %s", async (line, sentence) => expect(await understand(line)).toEqual(sentence));

  it.each([
    ["Arena.ping(foo)", /can't be given/],
    ["Arena.ping(1", /neither a word/],
    ["Arena.ping(]", /neither a word/],
    ["Arena.ping(1,,)", /can't be given/],
    ["Arena.ping(OS.execute('x'))", /can't be given/],
    ["Arena.ping.rpc_id('a')", /peer's id/],
    ["watch Arena", /watch what/],
    ["what is this", /neither a word/],
  ])("is refused: %s", async (line, why) => expect(understand(line)).rejects.toThrow(why));
});

describe("The prompt", () => {
  it("completes verbs, paths, methods and properties", async () => {
    const bot = await Bot.connect(server.url, { project });
    await bot.until(() => bot.tree.root.get_node_or_null("Arena/Mobs/Mob1"), 40_000);
    expect(completions(bot, "wat")).toEqual([["watch"], "wat"]);
    expect(completions(bot, "Ar")).toEqual([["Arena"], "Ar"]);
    expect(completions(bot, "get Arena/Mo")).toEqual([["Arena/Mobs", "Arena/MobSpawner."], "Arena/Mo"]);
    expect(completions(bot, "Arena.pi")).toEqual([["Arena.ping("], "Arena.pi"]);
    expect(completions(bot, "watch Arena/Mobs/Mob0.po")).toEqual([["Arena/Mobs/Mob0.position"], "Arena/Mobs/Mob0.po"]);
    expect(completions(bot, "get Nowhere/x")).toEqual([[], "Nowhere/x"]);
    await bot.close();
  });

  it("does what is written, one after the other, and leaves with the end of it", async () => {
    const lines = [
      "Arena.join('Ada', 1)",
      "get Arena/Scoreboard.leader",
      "Arena.nothing(1)",
      "Arena.ping(foo)",
      "get Nowhere.x",
      "peers",
      "nodes Chat",
      "wait 1",
      "watch Arena/Scoreboard.round_time",
    ];
    const running = await startGdpeer(
      ["join", server.url, "--project", "examples/arena", "--prompt", "--json", "--seconds", "4"],
      {
        input: `${lines.join("\n")}\n`,
      },
    );
    const { out, code } = await running.ended;
    expect(code).toBe(0);
    const records = jsonLines(out);
    expect(records).toContainEqual(expect.objectContaining({ type: "rpc", method: "welcome" }));
    expect(records).toContainEqual({ type: "value", path: "/root/Arena/Scoreboard", property: "leader", value: '""' });
    expect(records.filter(({ type }) => type === "refused").map(({ line }) => line)).toEqual([
      "Arena.nothing(1)",
      "Arena.ping(foo)",
      "get Nowhere.x",
    ]);
    expect(records).toContainEqual({ type: "peer", id: 1 });
    expect(records).toContainEqual({ type: "node", path: "/root/Arena/Chat", class: "Node" });
    expect(records.filter(({ property }) => property === "round_time").length).toBeGreaterThan(2);
  });
});
