import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { BotServer } from "../support/bot-server.js";
import { gdpeer, hasStackTrace, jsonLines, startGdpeer } from "../support/gdpeer.js";

// Each test starts processes, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const FILES = {
  "project.godot":
    'config_version=5\n[application]\nrun/main_scene="res://main.tscn"\n[autoload]\nLobby="*res://lobby.gd"\n',
  "main.tscn":
    '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[node name="Main" type="Node2D"]\nscript = ExtResource("1")\n',
  "other.tscn": '[gd_scene format=3]\n[node name="Other" type="Node"]\n',
  "main.gd": `
extends Node2D
func _ready():
	print("main ", Lobby.greeting)
	printerr("to the other stream")
	$Missing.show()
func _process(_delta):
	if Lobby.asked == "quit": get_tree().quit(3)
`,
  "lobby.gd": `
extends Node
var greeting = "hello"
var asked = ""
func ask(what, number):
	print("asked ", what, " ", number)
	asked = what
	AudioServer.set_bus_mute(0, true)
	return ENetMultiplayerPeer.new().create_client("127.0.0.1", 7000)
func join_game(host, port):
	var peer = ENetMultiplayerPeer.new()
	if peer.create_client(host, port) == OK: multiplayer.multiplayer_peer = peer
	multiplayer.connected_to_server.connect(func(): print("joined with ", OS.get_cmdline_user_args()))
`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gdpeer-run-"));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("gdpeer run", () => {
  it("prints what scripts print and what is wrong with them, and ends when they quit", async () => {
    const { code, out, err } = await gdpeer("run", folder, "--call", 'Lobby.ask("quit", 1.0)');
    expect(out).toBe("main hello\nasked quit 1.0\n");
    expect(err).toContain("to the other stream\n");
    expect(err).toMatch(
      /SCRIPT ERROR: (?:Attempt to call function|Cannot call method) 'show' .*null (?:instance|value)\.\n {3}at: _ready \(res:\/\/main\.gd:6\)/,
    );
    expect(err).toContain("ERROR: The script may not connect to 127.0.0.1:7000");
    expect(hasStackTrace(err)).toBe(false);
    expect(code).toBe(1);
  });

  it("runs another scene, and ends after some time or with Ctrl+C", async () => {
    const { code, out, err } = await gdpeer("run", folder, "--scene", "res://other.tscn", "--seconds", "0.1");
    expect([code, out, err]).toEqual([0, "", ""]);
    const running = await startGdpeer(["run", folder, "--scene", "res://other.tscn", "--call", "Lobby.ask(&'x', 2)"]);
    await running.says(/asked x 2/);
    expect((await running.interrupt()).code).toBe(0);
  });

  it("checks: errors and ghosts, in no more time than that takes", async () => {
    const { code, out, err } = await gdpeer(
      "run",
      folder,
      "--check",
      "--seconds",
      "600",
      "--call",
      "Lobby.ask('quit', 1)",
    );
    expect(out).not.toContain("main hello");
    expect(out).toMatch(/AudioServer +set_bus_mute +1\n/);
    expect(out).toContain("1 error of scripts");
    expect(err).toContain("res://main.gd:6");
    expect(code).toBe(1);
    const clean = await gdpeer("run", folder, "--check", "--scene", "res://other.tscn");
    expect([clean.code, clean.out]).toEqual([0, "The scripts ran without an error\n"]);
  });

  it("finds what is wrong with scripts that nothing uses", async () => {
    const broken = await mkdtemp(join(tmpdir(), "gdpeer-run-"));
    await writeFile(join(broken, "project.godot"), "config_version=5\n");
    await writeFile(join(broken, "unused.gd"), "extends Node\nfunc f():\n\treturn nonsense\n");
    await writeFile(join(broken, "plugin.gd"), "@tool\nextends EditorPlugin\nfunc _enter_tree(): add_nonsense()\n");
    const { code, err } = await gdpeer("run", broken, "--check");
    expect(err).not.toContain("plugin.gd");
    expect(err).toContain(
      'SCRIPT ERROR: Parse Error: Identifier "nonsense" not declared in the current scope.\n   at: GDScript::reload (res://unused.gd:3)',
    );
    expect(code).toBe(1);
    await rm(broken, { recursive: true });
  });

  it("says the same as JSON lines", async () => {
    const { code, out } = await gdpeer("run", folder, "--json", "--call", "Lobby.ask('quit', 1)");
    const lines = jsonLines(out);
    expect(lines[0]).toEqual({ type: "print", text: "main hello" });
    expect(lines[1]).toEqual({ type: "printerr", text: "to the other stream" });
    expect(lines.find(({ kind }) => kind === "script")).toMatchObject({
      kind: "script",
      trace: [{ function: "_ready", source: "res://main.gd", line: 6 }],
    });
    expect(lines.at(-1)).toMatchObject({ type: "summary", failures: 1, exitCode: 3 });
    expect(code).toBe(1);
  });

  it.each<[string[], number, RegExp]>([
    [["/no/such/folder"], 4, /\/no\/such\/folder/],
    [
      ["FOLDER", "--scene", "res://othr.tscn"],
      4,
      /'res:\/\/othr\.tscn' can't be made; did you mean 'res:\/\/other\.tscn'\?/,
    ],
    [["FOLDER", "--call", "nonsense"], 2, /--call takes a call such as/],
    [["FOLDER", "--call", "Nobody.go()"], 1, /There is no node '\/root\/Nobody'/],
    [["FOLDER", "--call", "Lobby.go()"], 1, /'\/root\/Lobby' has no method 'go'/],
    [["FOLDER", "--fps", "0"], 2, /--fps takes a number above 0/],
    [["FOLDER", "--allow", "nowhere"], 2, /it has no port/],
  ])("refuses %j", async (args, code, message) => {
    const ended = await gdpeer("run", ...args.map((arg) => (arg === "FOLDER" ? folder : arg)));
    expect(ended.err).toMatch(message);
    expect(hasStackTrace(ended.err)).toBe(false);
    expect(ended.code).toBe(code);
  });
});

describe("Commands that join with the game's scripts", () => {
  let server: BotServer;
  beforeAll(() => {
    server = new BotServer();
  });
  afterAll(() => server.close());

  it("run them, let the game connect itself, and print what they print", async () => {
    const call = 'Lobby.join_game("game.example.org", 1)';
    const scripts = ["--project", folder, "--scripts", "--seconds", "1"];
    const { code, out, err } = await gdpeer(
      ...[
        "join",
        server.url,
        ...scripts,
        "--scene",
        "main",
        "--call",
        call,
        "--redirect",
        "--fps",
        "60",
        "--",
        "--easy",
      ],
    );
    expect(out).toMatch(/^main hello$/m);
    expect(out).toMatch(/^joined with \["--easy"\]$/m);
    expect(out).toMatch(/\d packets? in/);
    expect(err).toContain("gdpeer's game: SCRIPT ERROR");
    expect(code).toBe(0);
    const file = join(folder, "session.gmprec");
    const port = server.port;
    const own = ["--call", `Lobby.join_game("127.0.0.1", ${port})`];
    const recorded = await gdpeer("record", server.url, file, ...scripts, ...own, "--json");
    expect(jsonLines(recorded.out)).toContainEqual({ type: "print", text: "joined with []" });
    expect(jsonLines(recorded.out).at(-1)).toMatchObject({ type: "summary", messagesOut: expect.any(Number) });
    expect((await gdpeer("inspect", file)).out).toContain("connected");
    const swarm = await gdpeer("swarm", server.url, "--bots", "3", ...scripts, ...own, "--json");
    expect(jsonLines(swarm.out).at(-1)).toMatchObject({ type: "report", figures: { connected: 3, failed: 0 } });
  });

  it.each([
    [["--scripts"], "--scripts needs --project, the folder of the game"],
    [["--scene", "main"], "--scene needs --scripts"],
    [["--fps", "60"], "--fps needs --scripts"],
    [["--call", "Lobby.join()"], "--call needs --scripts"],
    [["--redirect"], "--redirect needs --scripts"],
  ])("say what %j is missing", async (words, message) => {
    const { code, err } = await gdpeer("join", server.url, ...words);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it("refuse words that do not go together", async () => {
    const game = ["--project", folder, "--scripts"];
    const redirect = await gdpeer("join", server.url, ...game, "--redirect");
    expect([redirect.code, redirect.err]).toEqual([2, expect.stringContaining("--redirect needs --call")]);
    const call = await gdpeer("join", server.url, ...game, "--call", "join it");
    expect([call.code, call.err]).toEqual([2, expect.stringContaining("join")]);
    const threads = ["--script", "x.mjs", "--workers", "2", "--call", "Lobby.join()"];
    const swarm = await gdpeer("swarm", server.url, ...game, ...threads);
    expect([swarm.code, swarm.err]).toEqual([2, expect.stringContaining("--call needs --workers 0")]);
  });
});
