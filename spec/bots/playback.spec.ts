import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { Bot } from "../../src/bots/index.js";
import { Playback } from "../../src/bots/playback.js";
import { readRecording } from "../../src/bots/recording.js";
import { ArenaServer } from "../../src/cli/demo/arena-server.js";
import { type GodotProject, type ProjectNode, readProject } from "../../src/project/index.js";
import { Vector2 } from "../../src/variant/index.js";

let project: GodotProject;
let bytes: Uint8Array;
let ownPath = "";
let playback: Playback | null = null;

/** A session: a player joins, walks to two places, pings; mobs go round. */
async function record(): Promise<void> {
  const chunks: Uint8Array[] = [];
  const server = new ArenaServer(project, { mobs: 3 });
  const sink = { write: (chunk: Uint8Array) => void chunks.push(chunk.slice()), close: () => {} };
  const bot = await Bot.connect(server.url, { project, record: sink });
  bot.rpc_id(1, "/root/Arena", "join", "Ada", 1);
  await bot.expect("welcome", null, 40_000);
  ownPath = `/root/Arena/Players/${bot.id}`;
  const player = await bot.until(() => bot.tree.root.get_node_or_null<ProjectNode>(ownPath), 40_000);
  for (const x of [10, 20]) {
    player["position"] = new Vector2(x, 5);
    const path = `Players/${bot.id}`;
    await bot.until(() => (server.arena.get_node<ProjectNode>(path)["position"] as Vector2).x === x, 40_000);
  }
  bot.rpc_id(1, "/root/Arena", "ping", 7);
  await bot.expect("pong", null, 40_000);
  await bot.close();
  server.close();
  bytes = Buffer.concat(chunks);
}

beforeAll(async () => {
  project = await readProject("examples/arena");
  await record();
}, 120_000);
afterEach(() => playback?.close());

const open = async (): Promise<Playback> => {
  playback = await Playback.open("spec", await readRecording(bytes), project);
  playback.command({ playing: false });
  return playback;
};
const at = (node: string): ProjectNode | null => playback!.tree.root.get_node_or_null<ProjectNode>(node);

describe("A recording that is played", () => {
  it("shows at each time what was there then, what the recorded peer moved itself too", async () => {
    await open();
    expect(at("/root/Arena/Mobs/Mob0")).toBeNull();
    const calls: string[] = [];
    playback!.multiplayer._rpcSent.connect((_, method) => calls.push(`out ${method}`));
    playback!.multiplayer.rpcReceived.connect((_, method) => calls.push(`in ${method}`));
    playback!.command({ seekMs: playback!.durationMs });
    await expect.poll(() => calls.includes("in pong"), { timeout: 40_000 }).toBe(true);
    expect(at("/root/Arena/Mobs")!.get_child_count()).toBe(3);
    expect(at(ownPath)!["position"]).toEqual(new Vector2(20, 5));
    expect(calls.filter((call) => /join|welcome|ping|pong/.test(call))).toEqual([
      "out join",
      "in welcome",
      "out ping",
      "in pong",
    ]);
  });

  it("goes back by beginning anew, and says so", async () => {
    const { durationMs } = await open();
    playback!.command({ seekMs: durationMs });
    await expect.poll(() => at(ownPath), { timeout: 40_000 }).not.toBeNull();
    const { tree } = playback!;
    playback!.command({ seekMs: 0 });
    expect([playback!.jumps, playback!.tree === tree, playback!.now().timeMs]).toEqual([1, false, 0]);
    expect(at(ownPath)).toBeNull();
  });

  it("plays on its own once somebody looks, at a speed, and stops at the end", async () => {
    playback = await Playback.open("spec", await readRecording(bytes), project);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(playback.now()).toMatchObject({ timeMs: 0, playing: true, speed: 1 });
    playback.command({ speed: 64 });
    await expect.poll(() => playback!.now().playing, { timeout: 40_000 }).toBe(false);
    expect(playback.now().timeMs).toBe(playback.durationMs);
    expect(playback.density.reduce((sum, count) => sum + count)).toBeGreaterThan(10);
  });

  it("shows what is whole of a recording that was cut off", async () => {
    playback = await Playback.open("spec", await readRecording(bytes.subarray(0, bytes.length - 3)), project);
    expect([playback.isCut, playback.durationMs > 0]).toEqual([true, true]);
  });
});
