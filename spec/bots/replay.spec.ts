import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  Bot,
  type RecordedEntry,
  readRecording,
  replayRecording,
  setLogger,
  silentLogger,
  summarizeRecording,
} from "../../src/index.js";
import { readFileChunks } from "../../src/platform/node/file-sink.js";
import { BotServer, ECHO_NODES } from "../support/bot-server.js";
import { freePort } from "../support/free-port.js";
import { silentPort } from "../support/silent-port.js";

let folder: string;
let file: string;
let server: BotServer;

beforeEach(async () => {
  setLogger(silentLogger);
  folder = await mkdtemp(join(tmpdir(), "gmp-replay-"));
  file = join(folder, "session.gmprec");
  server = new BotServer();
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
  setLogger(null);
});

async function recordSession(): Promise<void> {
  const bot = await Bot.connect(server.url, { name: "ada", nodes: ECHO_NODES, record: file });
  for (const value of ["a", "b", "c"]) {
    bot.rpc_id(1, "/root/Arena", "ask", value);
    await bot.expect("answer", (answer) => answer === value);
  }
  await bot.close();
}

describe("A recorded session", () => {
  it("holds every packet and event in the order in which they happened", async () => {
    await recordSession();
    const recording = await readRecording(readFileChunks(file));
    expect(recording.header).toMatchObject({ url: server.url, notes: { bot: "ada" } });
    const entries: RecordedEntry[] = [];
    for await (const entry of recording.entries) entries.push(entry);
    expect(entries.filter((entry) => entry.kind === "event").map((entry) => entry.name)).toEqual([
      "peer_connected",
      "connected",
      "peer_disconnected",
      "closed",
    ]);
    const again = await readRecording(readFileChunks(file));
    const summary = await summarizeRecording(again.entries);
    expect(summary.counts.out).toBeGreaterThanOrEqual(3);
    expect(summary.counts.in).toBeGreaterThanOrEqual(3);
    const times = entries.map((entry) => entry.timeMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it("has the same effect on a server when it is replayed", async () => {
    await recordSession();
    expect(server.arena.asked).toBe(3);
    const report = await replayRecording(server.url, await readRecording(readFileChunks(file)), {
      speed: 4,
      lingerMs: 100,
    });
    expect(server.arena.asked).toBe(6);
    expect(report).toMatchObject({ url: server.url, failed: 0, disconnected: false });
    expect(report.sent).toBeGreaterThanOrEqual(3);
    expect(report.received).toBe(report.receivedInRecording);
    expect(report.lateMs.count).toBe(report.sent);
  });

  it("can't be replayed against nobody, or at no speed", async () => {
    await recordSession();
    const recording = await readRecording(readFileChunks(file));
    const silent = await silentPort();
    await expect(replayRecording(silent.url, recording, { timeoutMs: 30 })).rejects.toMatchObject({
      code: "ERR_TIMEOUT",
    });
    silent.close();
    const closed = `ws://127.0.0.1:${await freePort()}`;
    await expect(replayRecording(closed, recording, { timeoutMs: 30_000 })).rejects.toMatchObject({
      code: "ERR_CANT_CONNECT",
      message: expect.stringContaining(`npx gdpeer doctor ${closed}`),
    });
    await expect(replayRecording(server.url, recording, { speed: 0 })).rejects.toMatchObject({
      code: "ERR_PARAMETER_RANGE_ERROR",
    });
  });

  it("replaces a file only when there is a session", async () => {
    await writeFile(file, "precious");
    const closed = `ws://127.0.0.1:${await freePort()}`;
    await expect(Bot.connect(closed, { record: file })).rejects.toMatchObject({ code: "ERR_CANT_CONNECT" });
    expect(await readFile(file, "utf8")).toBe("precious");
    await recordSession();
    expect((await readRecording(readFileChunks(file))).header.url).toBe(server.url);
  });

  it("can't be written where there is no folder", async () => {
    await expect(Bot.connect(server.url, { record: join(folder, "nowhere", "x") })).rejects.toMatchObject({
      code: "ERR_FILE_CANT_WRITE",
    });
  });
});
