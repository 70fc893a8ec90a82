import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  Bot,
  type BotEvent,
  type BotOptions,
  type Node,
  readProject,
  readRecording,
  setLogger,
} from "../../src/index.js";
// What a bot loads on use: here before, since that takes its time.
import "../../src/game/index.js";
import { BotServer } from "../support/bot-server.js";
import { untilFree } from "../support/house.js";

const FILES = {
  "project.godot": [
    "config_version=5",
    "[application]",
    'run/main_scene="res://main.tscn"',
    "[autoload]",
    'Arena="*res://arena.gd"',
    "[input]",
    'jump={\n"deadzone": 0.5,\n"events": []\n}',
  ].join("\n"),
  "main.tscn":
    '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[node name="Main" type="Node2D"]\nscript = ExtResource("1")\n',
  "main.gd": 'extends Node2D\nfunc _ready():\n\tprint("main ready")\n',
  "arena.gd": `
extends Node
var answers := []
var speed := 2.0
var jumps := 0
func _ready():
	print("ready before the connection: ", multiplayer.multiplayer_peer is OfflineMultiplayerPeer)
	multiplayer.connected_to_server.connect(func(): ask.rpc_id(1, [1.5, 2, {"a": 0.5}]))
@rpc("any_peer") func ask(_value): pass
@rpc("authority") func answer(value):
	answers.append(value)
	print("answer ", value)
func _process(_delta):
	if Input.is_action_just_pressed("jump"): jumps += 1
func later(x):
	await get_tree().create_timer(0.01).timeout
	return x * 2
func args(): return OS.get_cmdline_user_args()
func half(x: float): return x / 2
func fail():
	var nothing = null
	nothing.go()
func loop():
	while true: pass
func leave():
	multiplayer.multiplayer_peer = null
func say(times):
	for i in times: print(i)
func quit():
	get_tree().quit()
func display(): return DisplayServer.get_name()
func has_enet(): return multiplayer.multiplayer_peer is ENetMultiplayerPeer
func join(host, port):
	var peer = ENetMultiplayerPeer.new()
	if peer.create_client(host, port) == OK: multiplayer.multiplayer_peer = peer
`,
};

type Arena = Node & {
  answers: unknown[];
  speed: number;
  jumps: number;
  onRpc(method: string, handler: (...args: never[]) => void, options?: { instead?: boolean }): () => void;
};

describe("A bot that runs its game's scripts", () => {
  let server: BotServer;
  let logged: string[];
  const bots: Bot[] = [];
  const project = readProject(FILES);
  const connect = async (options: BotOptions = {}): Promise<Bot> => {
    const bot = await Bot.connect(server.url, { project: await project, scripts: "run", fps: 60, ...options });
    bots.push(bot);
    return bot;
  };
  const arena = (bot: Bot): Arena => bot.node<Arena>("/root/Arena");

  beforeEach(() => {
    logged = [];
    setLogger({ error: (message) => logged.push(message), warning: (message) => logged.push(message) });
    server = new BotServer();
  });
  afterEach(async () => {
    await Promise.all(bots.splice(0).map((bot) => bot.close({ timeoutMs: 0 })));
    server.close();
    setLogger(null);
  });

  it("has its autoloads before the connection, tells them of it, and runs the bodies of calls", async () => {
    const bot = await connect();
    const events = bot.events();
    const { args } = await bot.expect("/root/Arena:answer");
    expect(args).toEqual([[1.5, 2, new Map([["a", 0.5]])]]);
    await bot.until(() => arena(bot).answers.length === 1);
    expect(bot.scriptLines()).toEqual(["ready before the connection: true", 'answer [1.5, 2, { "a": 0.5 }]']);
    expect(bot.tree.root.has_node("Main")).toBe(false);
    const seen: BotEvent[] = [];
    for await (const event of events) {
      seen.push(event);
      if (event.type === "print") break;
    }
    expect(seen.at(-1)).toEqual({ type: "print", text: 'answer [1.5, 2, { "a": 0.5 }]' });
  });

  it("has the main scene, or another one, where that is asked for", async () => {
    const bot = await connect({ mainScene: true });
    expect(bot.tree.current_scene?.name).toBe("Main");
    expect(bot.scriptLines()).toContain("main ready");
    expect((await connect({ mainScene: "res://main.tscn" })).tree.root.has_node("Main")).toBe(true);
    await expect(connect({ mainScene: "res://none.tscn" })).rejects.toMatchObject({
      code: "ERR_CANT_OPEN",
      message: expect.stringContaining("can't make the scene 'res://none.tscn'"),
    });
  });

  it("calls methods, reads and writes properties, and presses keys", async () => {
    const bot = await connect({ scriptArgs: ["--easy"] });
    expect(bot.call("/root/Arena", "args")).toEqual(["--easy"]);
    expect(bot.call("/root/Arena", "half", 3)).toBe(1.5);
    expect(bot.call("/root/Arena", "half", 4)).toBe(2);
    expect(await bot.call("/root/Arena", "later", 21)).toBe(42);
    expect(arena(bot).speed).toBe(2);
    arena(bot).speed = 3;
    expect(arena(bot).speed).toBe(3);
    bot.input.press("jump");
    await bot.until(() => arena(bot).jumps === 1);
    bot.input.release("jump");
    expect(() => bot.input.press("fly")).toThrow("has no action 'fly'");
    expect(() => bot.call("/root/Arena", "fly")).toThrow("'/root/Arena' has no method 'fly'");
    expect(() => bot.call("/root/Nowhere", "fly")).toThrow("There is no node '/root/Nowhere'");
  });

  it("has handlers of its author called beside the scripts, or instead of them", async () => {
    const bot = await connect();
    await bot.until(() => arena(bot).answers.length === 1);
    const calls: unknown[][] = [];
    const take = arena(bot).onRpc("answer", (...args) => calls.push(args));
    bot.rpc_id(1, "/root/Arena", "ask", 5);
    await bot.until(() => arena(bot).answers.length === 2);
    expect(calls).toEqual([[5, 1]]);
    take();
    arena(bot).onRpc("answer", (...args) => calls.push(args), { instead: true });
    bot.rpc_id(1, "/root/Arena", "ask", 1.5);
    await bot.until(() => calls.length === 2);
    expect(calls[1]).toEqual([1.5, 1]);
    expect(arena(bot).answers.length).toBe(2);
  });

  it("says where scripts fail, stops them when they run on, and lives", async () => {
    const bot = await connect({ scriptLimits: { steps: 10_000 } });
    const events = bot.events();
    expect(bot.call("/root/Arena", "fail")).toBeNull();
    expect(bot.call("/root/Arena", "loop")).toBeNull();
    const { value } = (await events.next()) as { value: BotEvent };
    expect(value).toMatchObject({
      type: "script_report",
      kind: "script",
      message: "Cannot call method 'go' on a null value.",
      trace: [{ function: "fail", source: "res://arena.gd", line: 22 }],
    });
    expect(bot.scriptLines().at(-1)).toMatch(
      /^SCRIPT ERROR: The script ran too long: more than 10000 .*arena\.gd:24, in loop/,
    );
    expect(bot.call("/root/Arena", "half", 1)).toBe(0.5);
    await bot.until(() => logged.length === 2);
    expect(logged[0]).toBe(
      "bot's game: SCRIPT ERROR: Cannot call method 'go' on a null value. (res://arena.gd:22, in fail)",
    );
  });

  it("keeps a bounded part of what is printed", async () => {
    const bot = await connect();
    for (let i = 0; i < 4; i++) bot.call("/root/Arena", "say", 600);
    expect(bot.scriptLines().length).toBe(1000);
    expect(bot.scriptLines().at(-1)).toBe("599");
  });

  it("ends with its game, and is lost when the game leaves", async () => {
    const bot = await connect();
    const closed = bot.closed.once();
    bot.call("/root/Arena", "quit");
    expect(await closed).toEqual(["the game has quit"]);
    const other = await connect({ reconnect: false });
    const gone = other.closed.once();
    other.call("/root/Arena", "leave");
    expect(await gone).toEqual(["the game closed the connection"]);
  });

  it("lets the game connect itself, to the bot's address and to no other", async () => {
    const { port } = server;
    const bot = await connect({ join: (one) => one.call("/root/Arena", "join", "localhost", port) });
    expect(bot.id).toBeGreaterThan(1);
    await bot.until(() => arena(bot).answers.length === 1);
    expect(bot.peer?.get_unique_id()).toBe(bot.id);
    await expect(
      connect({ join: (one) => one.call("/root/Arena", "join", "127.0.0.1", port + 1) }),
    ).rejects.toMatchObject({
      code: "ERR_UNAUTHORIZED",
      message: expect.stringContaining(`the game wanted to connect to 127.0.0.1:${port + 1}, but the bot's address is`),
    });
    await expect(connect({ join: (one) => one.call("/root/Arena", "nothing") })).rejects.toThrow("no method 'nothing'");
    await expect(connect({ join: () => {}, timeoutMs: 100 })).rejects.toMatchObject({
      code: "ERR_TIMEOUT",
      message: expect.stringContaining("has not given its MultiplayerAPI a peer"),
    });
    expect(server.joined).toBe(1);
  });

  it("counts and records the game's own connection as if it were the bot's", async () => {
    const chunks: Uint8Array[] = [];
    const bot = await connect({
      record: { write: (chunk) => void chunks.push(chunk.slice()), close: () => {} },
      join: (one) => one.call("/root/Arena", "join", "127.0.0.1", server.port),
    });
    await bot.until(() => arena(bot).answers.length === 1);
    expect(bot.traffic).toMatchObject({ callsIn: 1, callsOut: 1, sendErrors: 0 });
    expect(Math.min(bot.traffic.messagesIn, bot.traffic.messagesOut)).toBeGreaterThan(0);
    const before = bot.traffic;
    bot.rpc_id(1, "/root/Arena", "ask", 1);
    await bot.until(() => arena(bot).answers.length === 2);
    expect(bot.traffic.messagesOut).toBe(before.messagesOut + 1);
    expect(bot.traffic.bytesIn).toBeGreaterThan(before.bytesIn);
    await bot.close();
    const recorded = { in: 0, out: 0 };
    const { entries } = await readRecording(Buffer.concat(chunks));
    for await (const entry of entries) if (entry.kind !== "event") recorded[entry.kind]++;
    expect(recorded).toEqual({ in: bot.traffic.messagesIn, out: bot.traffic.messagesOut });
  });

  it("shows scripts the connection itself, and a screen", async () => {
    const bot = await connect();
    expect(bot.call("/root/Arena", "has_enet")).toBe(true);
    expect(bot.call("/root/Arena", "display")).toBe("X11");
  });

  it("forgives a first try at another address, and goes to its own in place of any when told", async () => {
    const twice = await connect({
      join: (one) => {
        one.call("/root/Arena", "join", "127.0.0.2", 9);
        one.call("/root/Arena", "join", "127.0.0.1", server.port);
      },
    });
    expect(twice.id).toBeGreaterThan(1);
    const redirected = await connect({
      redirect: true,
      join: (one) => one.call("/root/Arena", "join", "game.example.org", 4242),
    });
    await redirected.until(() => arena(redirected).answers.length === 1);
    expect(server.joined).toBe(2);
  });

  it.each([
    ["its own connection", {}],
    ["the game's", { join: (bot: Bot) => bot.call("/root/Arena", "join", "127.0.0.1", bot.target.port) }],
  ])("comes back over %s, and the scripts hear of it", async (_, options) => {
    const bot = await connect({ ...options, reconnect: { firstDelayMs: 20, maxDelayMs: 100 } });
    await bot.until(() => arena(bot).answers.length === 1);
    const back = bot.connected.once();
    server.close();
    await untilFree(() => {
      try {
        server = new BotServer(bot.target.port);
        return true;
      } catch {
        return false;
      }
    });
    expect(await back).toEqual([bot.id, true]);
    await bot.until(() => arena(bot).answers.length === 2);
    expect(bot.reconnections).toBe(1);
  });

  it("does not let scripts connect anywhere while the bot has its own connection", async () => {
    const bot = await connect();
    bot.call("/root/Arena", "join", "127.0.0.1", server.port);
    expect(bot.scriptLines().at(-1)).toContain(`may not connect to 127.0.0.1:${server.port}`);
  });

  it("shares code and no state with others", async () => {
    const [a, b] = [await connect(), await connect()];
    arena(a).speed = 9;
    expect(arena(b).speed).toBe(2);
  });
});

describe("A bot without a game", () => {
  it("says what it needs to run one", async () => {
    const server = new BotServer();
    const bot = await Bot.connect(server.url);
    expect(() => bot.call("/root/Arena", "x")).toThrow(`connect it with { project: FOLDER, scripts: "run" }`);
    expect(() => bot.input).toThrow("runs no game");
    expect(bot.ghosts()).toEqual([]);
    expect(bot.scriptLines()).toEqual([]);
    await bot.close({ timeoutMs: 0 });
    server.close();
  });
});
