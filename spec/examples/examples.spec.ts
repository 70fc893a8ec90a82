import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArenaServer } from "../../src/cli/demo/arena-server.js";
import { Bot, readProject, setLogger, silentLogger } from "../../src/index.js";
import { waitUntil } from "../support/polling.js";
import { runBundled } from "../support/run-bundled.js";
import { root } from "../support/sources.js";

const arenaFolder = join(root, "examples/arena");
let server: ArenaServer;

beforeAll(async () => {
  setLogger(silentLogger);
  server = new ArenaServer(await readProject(arenaFolder), { mobs: 2 });
});
afterAll(() => {
  server.close();
  setLogger(null);
});

const run = (name: string, ...args: string[]) => runBundled(`import "./examples/${name}.ts";`, 40_000, args);

describe("The examples", () => {
  it("first-bot.ts joins, sees a mob and chats", async () => {
    const { code, output } = await run("first-bot", server.url, arenaFolder);
    expect(output).toMatch(/I am \d+/);
    expect(output).toContain("there is a slime");
    expect(output).toContain("chat: hello");
    expect(code).toBe(0);
  });

  it("peers.ts gets its packet back", async () => {
    const { code, output } = await run("peers");
    expect(output).toContain("client: channel 2 mode 1");
    expect(output).toContain("'question' => 'life'");
    expect(code).toBe(0);
  });

  it("variants.ts prints what Godot would", async () => {
    const { code, output } = await run("variants");
    expect(output).toContain('"position": Vector2(1.5, -2)');
    expect(output).toContain('"name": &"slime"');
    expect(output).toContain('"speed": 3.0');
    expect(output).toContain("Vector2(3, 4)");
    expect(code).toBe(0);
  });

  it("swarm.ts brings every bot to its seat", async () => {
    const { code, output } = await run("swarm", server.url, "5", arenaFolder);
    expect(output).toContain("5 of 5 connected, 5 finished");
    expect(output).toMatch(/ping: \d+ answers/);
    expect(code).toBe(0);
  });

  it("chat-server.ts passes on what a client says", async () => {
    let said = "";
    const program = 'import "./examples/chat-server.ts";';
    const ended = runBundled(program, 40_000, ["0", "--once"], (output) => {
      said = output;
    });
    await waitUntil(() => said.includes("listening on "), "the program to open its server", 40_000);
    const nodes = { "/root/Chat": { say: ["any_peer"], message: ["authority"] } } as const;
    const bot = await Bot.connect(`enet://127.0.0.1:${/listening on (\d+)/.exec(said)![1]}`, { nodes });
    bot.rpc_id(1, "/root/Chat", "say", "good evening");
    const { args } = await bot.expect("message");
    expect(args).toEqual([bot.id, "good evening"]);
    const id = bot.id;
    await bot.close();
    const { code, output } = await ended;
    expect(output).toContain(`${id} came\n${id}: good evening\n${id} left`);
    expect(code).toBe(0);
  });
});
