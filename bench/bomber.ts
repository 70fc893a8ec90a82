/**
 * What bots cost that run a game: `node bench/run.mjs bomber DEMO [--bots=200] [--fps=30] [--seconds=20] [--engine]`.
 *
 * `DEMO` is a copy of Godot's `networking/multiplayer_bomber` (godotengine/godot-demo-projects). All bots are in one process
 * and *play*: each runs the demo's own scripts, walks about and drops bombs, in matches of twelve. The servers are matches of ours in a
 * process of their own or, with `--engine`, headless engines (`GODOT`), one for each match. Compared is the CPU time and memory of the bots' process.
 */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Bot } from "../src/bots/index.js";
import { setLogger, silentLogger } from "../src/core/index.js";
import { GameWorld } from "../src/game/index.js";
import { ENetMultiplayerPeer } from "../src/peers/index.js";
import { readProject } from "../src/project/index.js";
import { table } from "./support/table.js";

const [demo] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
const BOTS = option("bots", 200);
const FPS = option("fps", 30);
const SECONDS = option("seconds", 20);
const FIRST_PORT = option("port", 20_000);
/** Places in a match beside the server's own. */
const PLACES = 11;
const SERVER_FPS = 60;
/** Before it is measured, until code that is hot is compiled. */
const WARM_MS = 12_000;
const ACTIONS = ["move_left", "move_right", "move_up", "move_down", "set_bomb"];

/** How many bots each match has. */
function matches(): number[] {
  const count = Math.ceil(BOTS / PLACES);
  return Array.from({ length: count }, (_, i) => Math.floor(BOTS / count) + (i < BOTS % count ? 1 : 0));
}

/** The servers' process: a world for each match. */
async function serve(path: string): Promise<void> {
  setLogger(silentLogger);
  const project = await readProject(path);
  const worlds = matches().map((players, i) => {
    const world = new GameWorld(project);
    world.start({ mainScene: true });
    const peer = new ENetMultiplayerPeer();
    if (peer.create_server(FIRST_PORT + i, PLACES) !== 0) throw new Error(`Port ${FIRST_PORT + i} is taken`);
    world.setMultiplayerPeer(peer);
    return { world, players, hasBegun: false };
  });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    for (const match of worlds) {
      const { world } = match;
      world.frame((now - last) / 1000);
      if (match.hasBegun || (world.call("/root/gamestate", "get_player_list") as string[]).length < match.players)
        continue;
      match.hasBegun = true;
      world.call("/root/gamestate", "begin_game");
    }
    last = now;
  }, 1000 / SERVER_FPS);
  process.on("disconnect", () => process.exit());
  process.send!("listening");
}

/** What the demo needs to be a server without anybody who presses its buttons. */
const HOST = `extends Node

func _ready() -> void:
	var arguments := OS.get_cmdline_user_args()
	var peer := ENetMultiplayerPeer.new()
	peer.create_server(int(arguments[0]), 12)
	multiplayer.multiplayer_peer = peer
	print("LISTENING")
	while gamestate.players.size() < int(arguments[1]):
		await get_tree().process_frame
	gamestate.begin_game()
`;

function startEngines(path: string): Promise<unknown>[] {
  const copy = mkdtempSync(join(tmpdir(), "gmp-bench-"));
  process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
  cpSync(path, copy, { recursive: true });
  writeFileSync(join(copy, "bench_host.gd"), HOST);
  const settings = readFileSync(join(copy, "project.godot"), "utf8");
  writeFileSync(
    join(copy, "project.godot"),
    settings.replace('gamestate="*res://gamestate.gd"', '$&\nbench_host="*res://bench_host.gd"'),
  );
  return matches().map((players, i) => {
    const args = ["--headless", "--path", copy, "--max-fps", `${SERVER_FPS}`, "--", `${FIRST_PORT + i}`, `${players}`];
    const engine = spawn(process.env["GODOT"]!, args, { stdio: ["ignore", "pipe", "ignore"] });
    servers.push(engine);
    return new Promise<void>((resolve) => {
      engine.stdout!.on("data", (text: Buffer) => text.includes("LISTENING") && resolve());
    });
  });
}

const servers: ChildProcess[] = [];

function startOurs(): Promise<unknown> {
  const child = fork(process.argv[1]!, [...process.argv.slice(2), "--serve"]);
  servers.push(child);
  return new Promise((resolve) => child.once("message", resolve));
}

interface Usage {
  readonly ms: number;
  readonly cpu: NodeJS.CpuUsage;
}

const usage = (): Usage => ({ ms: performance.now(), cpu: process.cpuUsage() });

async function play(path: string): Promise<void> {
  setLogger(silentLogger);
  await (process.argv.includes("--engine") ? Promise.all(startEngines(path)) : startOurs());
  const project = await readProject(path);
  global.gc?.();
  const memoryBefore = process.memoryUsage().rss;
  const bots: Bot[] = [];
  let frames = 0;
  for (const [match, players] of matches().entries()) {
    const url = `enet://127.0.0.1:${FIRST_PORT + match}`;
    const joined = Array.from({ length: players }, (_, i) =>
      Bot.connect(url, { project, scripts: "run", mainScene: true, fps: FPS, name: `bot ${match}.${i}` }),
    );
    bots.push(...(await Promise.all(joined)));
  }
  for (const bot of bots) {
    await bot.until(() => bot.tree.root.has_node(`World/Players/${bot.id}`), 60_000);
    bot.tree.process_frame.connect(() => frames++);
  }
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 0x7fffffff;
    return seed % below;
  };
  const press = setInterval(() => {
    for (const bot of bots) {
      for (const action of ACTIONS) bot.input.release(action);
      bot.input.press(ACTIONS[random(ACTIONS.length)]!);
    }
  }, 500);
  await new Promise((resolve) => setTimeout(resolve, WARM_MS));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  frames = 0;
  const start = usage();
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
  const cpu = process.cpuUsage(start.cpu);
  const seconds = (performance.now() - start.ms) / 1000;
  delay.disable();
  clearInterval(press);
  const memory = process.memoryUsage();
  const moved = bots.filter((bot) => bot.tree.root.has_node(`World/Players/${bot.id}`)).length;
  const lines = bots.flatMap((bot) => bot.scriptLines()).filter((line) => line.includes("ERROR"));
  const cpuMs = (cpu.user + cpu.system) / 1000;
  console.log(
    table(
      `${BOTS} bots that play, ${matches().length} matches, ${FPS} frames a second`,
      ["", "measured"],
      [
        ["CPU of a bot, ms a second", (cpuMs / seconds / BOTS).toFixed(2)],
        ["of which in the kernel", (cpu.system / 1000 / seconds / BOTS).toFixed(2)],
        ["CPU of all, of a core", `${((cpuMs / seconds / 1000) * 100).toFixed(0)} %`],
        ["frames made, of those due", `${((frames / (BOTS * FPS * seconds)) * 100).toFixed(1)} %`],
        [
          "event loop late, p50 and p99",
          `${(delay.percentile(50) / 1e6 - 5).toFixed(0)} and ${(delay.percentile(99) / 1e6 - 5).toFixed(0)} ms`,
        ],
        ["memory of a bot", `${((memory.rss - memoryBefore) / BOTS / 1e6).toFixed(2)} MB`],
        ["heap of a bot", `${(memory.heapUsed / BOTS / 1e6).toFixed(2)} MB`],
        ["bots still in their match", `${moved}`],
        ["errors of scripts", `${lines.length} ${lines[0] ?? ""}`],
      ],
    ),
  );
  await Promise.all(bots.map((bot) => bot.close({ timeoutMs: 100 })));
  for (const server of servers) server.kill();
  process.exit();
}

if (demo === undefined) console.log("bomber: needs the path of Godot's multiplayer_bomber demo");
else if (process.argv.includes("--serve")) await serve(demo);
else await play(demo);
