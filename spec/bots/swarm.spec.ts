import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Swarm, type SwarmProgress, setLogger, silentLogger } from "../../src/index.js";
import { BotServer, ECHO_NODES } from "../support/bot-server.js";
import { silentPort } from "../support/silent-port.js";
import { transpiledSources } from "../support/transpiled.js";

let server: BotServer;
beforeEach(() => {
  setLogger(silentLogger);
  server = new BotServer();
});
afterEach(() => {
  server.close();
  setLogger(null);
});

const bot = { nodes: ECHO_NODES };

describe("A swarm", () => {
  it("runs a behaviour per bot and reports what happened", async () => {
    const report = await Swarm.run(server.url, {
      bots: 40,
      bot,
      startsPerSecond: 1000,
      behaviour: async (subject, { index, record, count }) => {
        const start = performance.now();
        subject.rpc_id(1, "/root/Arena", "ask", index);
        await subject.expect("answer", (value) => value === index);
        record("answer", performance.now() - start);
        count("asked");
        if (index === 7) throw new TypeError("seven");
      },
    });
    expect(report).toMatchObject({ bots: 40, workers: 0, url: server.url });
    expect(report.figures).toMatchObject({
      started: 40,
      connected: 40,
      failed: 0,
      finished: 39,
      lost: 0,
      counts: { asked: 40 },
      errors: { TypeError: 1 },
    });
    expect(report.figures.connectMs.count).toBe(40);
    expect(report.figures.timings["answer"]?.count).toBe(40);
    expect(report.figures.messagesOut).toBeGreaterThanOrEqual(40);
    expect(report.figures.messagesIn).toBeGreaterThanOrEqual(40);
    expect(server.arena.asked).toBe(40);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("lets its bots share sockets when it is told to", async () => {
    const ports = new Set<number>();
    server.multiplayer.peer_connected.connect((id) => ports.add(server.peer.get_peer(id)!.get_remote_port()));
    const report = await Swarm.run(server.url, {
      bots: 40,
      bot,
      shareSockets: true,
      startsPerSecond: 1000,
      behaviour: async (subject, { index }) => {
        subject.rpc_id(1, "/root/Arena", "ask", index);
        await subject.expect("answer", (value) => value === index);
        await subject.until(() => server.joined === 40);
      },
    });
    expect(report.figures).toMatchObject({ connected: 40, finished: 40, lost: 0, errors: {} });
    expect(ports.size).toBe(2);
  });

  it("ends after its duration, also with behaviours that never return", async () => {
    const progress: SwarmProgress[] = [];
    const report = await Swarm.run(server.url, {
      bots: 3,
      bot,
      durationMs: 1500,
      progressMs: 50,
      onProgress: (now) => progress.push(now),
      behaviour: (_subject, { index, every, count }) =>
        index === 0 ? new Promise(() => {}) : every(10, () => count("steps")),
    });
    expect(report.figures).toMatchObject({ connected: 3, finished: 3, errors: {} });
    expect(report.figures.counts["steps"]).toBeGreaterThan(4);
    expect(progress.some((now) => now.seated === 3)).toBe(true);
  });

  it("ends a behaviour whose bot has lost its server for good", async () => {
    let steps = 0;
    const run = Swarm.run(server.url, {
      bots: 2,
      bot: { ...bot, reconnect: false },
      behaviour: async (subject, { every }) => {
        subject.rpc_id(1, "/root/Arena", "ask", 1);
        await subject.expect("answer");
        await every(5, () => steps++);
      },
    });
    while (steps < 10) await new Promise((resolve) => setTimeout(resolve, 5));
    server.close();
    const { figures } = await run;
    expect(figures).toMatchObject({ connected: 2, lost: 2, finished: 0, errors: { ERR_CONNECTION_ERROR: 2 } });
    const after = steps;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(steps).toBe(after);
  });

  it("counts bots that find no server, by kind of error, and goes on", async () => {
    const silent = await silentPort();
    const report = await Swarm.run(silent.url, {
      bots: 3,
      bot: (index) => ({ timeoutMs: 20 + index }),
      startsPerSecond: 1000,
      behaviour: () => {},
    });
    expect(report.figures).toMatchObject({ started: 3, connected: 0, failed: 3, errors: { ERR_TIMEOUT: 3 } });
    expect(report.figures.firstErrors["ERR_TIMEOUT"]).toMatchObject({
      message: expect.stringMatching(/^bot 0: no answer from enet:.* within 20 ms/),
      stack: expect.stringContaining("GodotError"),
    });
    silent.close();
  });

  it("ends with its time, and when it is told to, also while its bots still connect", async () => {
    const silent = await silentPort();
    const startMs = performance.now();
    const timed = await Swarm.run(silent.url, { bots: 5, startsPerSecond: 1000, durationMs: 300, behaviour: () => {} });
    expect(timed.figures).toMatchObject({ started: 5, connected: 0, failed: 5, errors: { ERR_TIMEOUT: 5 } });
    expect(timed.figures.firstErrors["ERR_TIMEOUT"]!.message).toMatch(
      /still connecting to enet:.* when the swarm ended/,
    );
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const stopped = await Swarm.run(silent.url, {
      bots: 1000,
      startsPerSecond: 20,
      signal: stop.signal,
      behaviour: () => {},
    });
    expect(stopped.figures.failed).toBe(stopped.figures.started);
    expect(stopped.figures.started).toBeLessThan(100);
    // Their patience would be ten seconds.
    expect(performance.now() - startMs).toBeLessThan(9000);
    silent.close();
  });

  it("keeps what the first error of each kind said, and shows what goes on now", async () => {
    const progress: SwarmProgress[] = [];
    const report = await Swarm.run(server.url, {
      bots: 2,
      bot,
      startsPerSecond: 1000,
      durationMs: 700,
      progressMs: 100,
      onProgress: (now) => progress.push(now),
      behaviour: async (subject, { index, every, error }) => {
        error(new RangeError(`first of ${index}`));
        error("no error at all");
        await every(20, () => subject.rpc_id(1, "/root/Arena", "ask", index));
      },
    });
    expect(report.figures.errors).toEqual({ RangeError: 2, unknown: 2 });
    const { RangeError: first, unknown } = report.figures.firstErrors;
    expect(first!.message).toMatch(/^first of [01]$/);
    expect(first!.stack).toContain("swarm.spec.ts");
    expect(unknown).toEqual({ message: "no error at all", stack: "" });
    expect(progress.reduce((sum, { recentErrors }) => sum + recentErrors, 0)).toBe(4);
    expect(progress.some(({ outPerSecond, inPerSecond }) => outPerSecond > 10 && inPerSecond > 10)).toBe(true);
    expect(progress.at(-1)!.recentErrors).toBe(0);
  });

  it("spreads over threads, with a script in TypeScript, to the same figures", async () => {
    const dist = await transpiledSources();
    const folder = await mkdtemp(join(tmpdir(), "gmp-swarm-"));
    const script = join(folder, "ask.ts");
    await writeFile(
      script,
      `export const botOptions = (index: number) => ({ name: "t" + index, nodes: ${JSON.stringify(ECHO_NODES)} });
       export async function behaviour(bot: any, context: any): Promise<void> {
         bot.rpc_id(1, "/root/Arena", "ask", context.index);
         await bot.expect("answer", (value: unknown) => value === context.index);
         context.count(bot.name === "t" + context.index ? "named" : "misnamed");
       }`,
    );
    const { Swarm: built } = await import(/* @vite-ignore */ pathToFileURL(join(dist, "bots/index.js")).href);
    const report = await built.run(server.url, { bots: 21, workers: 2, startsPerSecond: 1000, script });
    await rm(folder, { recursive: true });
    expect(report).toMatchObject({ bots: 21, workers: 2 });
    expect(report.figures).toMatchObject({
      started: 21,
      connected: 21,
      finished: 21,
      counts: { named: 21 },
      errors: {},
    });
    expect(server.joined).toBe(21);
    expect(server.arena.asked).toBe(21);
  }, 180_000);

  it.each([
    [{ bots: 0, behaviour: () => {} }, "bots must be 1 to 1000000, got 0"],
    [{ bots: 1 }, "A swarm needs either 'behaviour' or 'script'"],
    [{ bots: 1, behaviour: () => {}, script: "x" }, "A swarm needs either 'behaviour' or 'script'"],
    [{ bots: 1, behaviour: () => {}, workers: 2 }, "Worker threads need 'script'"],
    [
      { bots: 1, script: "x", workers: 1, bot: { plugins: [() => {}] } },
      "With worker threads 'bot' must be plain data",
    ],
    [{ bots: 1, script: "./no-such-file.mjs" }, "There is no script"],
    [{ bots: 1, behaviour: () => {}, startsPerSecond: 0 }, "startsPerSecond must be"],
  ])("refuses %j", async (options, message) => {
    await expect(Swarm.run(server.url, options)).rejects.toThrow(message);
  });
});
