import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ArenaServer } from "../../src/cli/demo/arena-server.js";
import { readProject } from "../../src/project/index.js";
import { gdpeer, jsonLines, type Running, startGdpeer } from "../support/gdpeer.js";

// Each test starts processes, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\//;
const PROJECT = "examples/arena";
let server: ArenaServer;
let folder: string;

beforeAll(async () => {
  server = new ArenaServer(await readProject(PROJECT), { mobs: 3 });
  folder = await mkdtemp(join(tmpdir(), "gmp-view-"));
}, 60_000);
afterAll(async () => {
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The page behind the address that a command prints, and the first thing that it is told. */
async function look(running: Running): Promise<{ html: string; first: Record<string, unknown> }> {
  const [url] = await running.says(ADDRESS);
  const html = await (await fetch(url)).text();
  const stop = new AbortController();
  const response = await fetch(`${url}events`, { signal: stop.signal });
  let text = "";
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.split("\n\n").length > 2) break;
  }
  stop.abort();
  return { html, first: JSON.parse(text.split("\n\n")[1]!.slice(6)) as Record<string, unknown> };
}

describe("gdpeer and its pages", () => {
  it("view shows what a seat sees", async () => {
    const running = await startGdpeer(["view", server.url, "--project", PROJECT]);
    const { html, first } = await look(running);
    expect(html).toContain('<script type="module" src="page.js">');
    expect(first).toMatchObject({ frame: 1, reset: true, state: "connected" });
    expect((first["nodes"] as { path: string }[]).map(({ path }) => path)).toContain("/root/Arena/Mobs/Mob0");
    expect((await running.interrupt()).code).toBe(0);
  });

  it("view says in a line that a port is taken, and leaves", async () => {
    const running = await startGdpeer(["view", server.url]);
    const [url] = await running.says(ADDRESS);
    const { code, err } = await gdpeer("view", server.url, "--project", PROJECT, "--port", new URL(url!).port);
    expect([code, err.trim().split("\n").length]).toEqual([3, 1]);
    expect(err).toContain("Can't serve a page on 127.0.0.1");
    await running.interrupt();
  });

  it("replay --view shows a recording without a server, and refuses an address", async () => {
    const file = join(folder, "session.gmprec");
    expect((await gdpeer("record", server.url, file, "--project", PROJECT, "--seconds", "2")).code).toBe(0);
    const running = await startGdpeer(["replay", file, "--view", "--project", PROJECT]);
    const { first } = await look(running);
    expect(first).toMatchObject({ state: "recording", timeline: { playing: true } });
    expect((await running.interrupt()).code).toBe(0);
    expect(await gdpeer("replay", file, server.url, "--view")).toMatchObject({ code: 2 });
  });

  it("proxy --view shows what passes", async () => {
    const running = await startGdpeer(["proxy", "0", server.url, "--view", "--quiet", "--project", PROJECT]);
    const [, url] = await running.says(/Between (\S+)/);
    const joined = gdpeer("join", url!, "--seconds", "1", "--project", PROJECT);
    await running.says(ADDRESS);
    await joined;
    const { first } = await look(running);
    const rows = first["rows"] as { kind: string; node: string; bytes: number }[];
    expect(rows.find(({ kind, node }) => kind === "spawn" && node === "Arena/MobSpawner / Mob0")).toMatchObject({
      way: "to_client",
      packets: 1,
    });
    expect((await running.interrupt()).code).toBe(0);
  });

  it("swarm writes a page, JSON beside it and JUnit, and ends as was expected", async () => {
    const page = join(folder, "out.html");
    const xml = join(folder, "out.xml");
    const words = ["swarm", server.url, "--bots", "2", "--seconds", "3", "--report", page];
    const first = await gdpeer(...words, "--expect", "connected==2", "--expect", "errors==0", "--junit", xml);
    expect(first.out).toContain("✓ connected==2: holds, it is 2");
    expect(first.code).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, "out.json"), "utf8"));
    expect(report.series.length).toBeGreaterThan(1);
    expect(report.expectations).toHaveLength(2);
    expect(readFileSync(xml, "utf8")).toContain('<testsuites tests="2" failures="0"');
    expect(readFileSync(page, "utf8")).toContain('id="data"');
    const again = await gdpeer(...words, "--baseline", page, "--expect", "connected<2", "--json");
    expect(again.code).toBe(1);
    expect(jsonLines(again.out).at(-1)).toMatchObject({ type: "report", expectations: [{ holds: false, value: 2 }] });
    expect(readFileSync(page, "utf8")).toContain('"baseline":{');
  });

  it("swarm --view shows the world from one more seat", async () => {
    const running = await startGdpeer([
      "swarm",
      server.url,
      "--bots",
      "1",
      "--seconds",
      "20",
      "--view",
      "--project",
      PROJECT,
    ]);
    const { first } = await look(running);
    expect((first["nodes"] as { path: string }[]).map(({ path }) => path)).toContain("/root/Arena/Mobs/Mob0");
    expect((await running.interrupt()).code).toBe(0);
  });

  it("swarm refuses at once what can't be", async () => {
    const no = join(folder, "no.json");
    await writeFile(no, "[]");
    for (const [words, code] of [
      [["--expect", "errors=0"], 2],
      [["--baseline", no], 2],
      [["--baseline", no, "--report", join(folder, "x.html")], 4],
      [["--baseline", join(folder, "none.json"), "--report", join(folder, "x.html")], 4],
      [["--report", join(folder, "missing", "x.html")], 4],
    ] as const)
      expect((await gdpeer("swarm", server.url, ...words)).code).toBe(code);
    expect(existsSync(join(folder, "x.html"))).toBe(false);
  });
});
