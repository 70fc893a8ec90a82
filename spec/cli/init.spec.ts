import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { gdpeer, jsonLines } from "../support/gdpeer.js";
import { root } from "../support/sources.js";

vi.setConfig({ testTimeout: 120_000 });

const ARENA = join(root, "examples/arena");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gdpeer-init-"));
  await mkdir(join(folder, ".git"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("gdpeer init", () => {
  const home = (): string => join(folder, "bots");
  const read = (name: string): Promise<string> => readFile(join(home(), name), "utf8");

  it("writes a bot, a test, a load test and a job, and touches nothing that is there", async () => {
    const args = [
      "init",
      home(),
      "--project",
      ARENA,
      "--server-args",
      "--server --port {port} --bind=127.0.0.1:{port}",
    ];
    const first = await gdpeer(...args);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toMatch(/written .*server\.test\.ts\n/);
    expect(first.out).toMatch(/Next: cd .*bots && npm install/);
    expect(await read("bot.ts")).toContain('// bot.rpc_id(1, "/root/Arena", "join", display_name: String, team?: ');
    expect(await read("server.test.ts")).toContain(
      'args: (port) => ["--server", "--port", String(port), "--bind=127.0.0.1:" + port + ""]',
    );
    expect(await read("load.ts")).toContain("export async function behaviour(bot: Bot<GameNodes>");
    expect(await read("game.d.ts")).toContain("export interface GameNodes");
    const manifest = JSON.parse(await read("package.json"));
    expect(manifest).toMatchObject({
      type: "module",
      scripts: { test: "vitest run" },
      dependencies: { "godot-multiplayer-peer": expect.stringMatching(/^\^\d/) },
    });
    const job = await readFile(join(folder, ".github/workflows/bots.yml"), "utf8");
    expect(job).toMatch(/working-directory: bots\n[\s\S]*Godot_v4\.\d+-stable/);

    await writeFile(join(home(), "bot.ts"), "mine");
    const records = jsonLines((await gdpeer(...args, "--json")).out);
    expect(records.length).toBe(7);
    expect(records.every((record) => record["written"] === false)).toBe(true);
    expect(await read("bot.ts")).toBe("mine");
    expect((await gdpeer(...args, "--force")).code).toBe(0);
    expect(await read("bot.ts")).toContain("Bot.connect<GameNodes>");
  });

  it("wants to be told where nobody can be asked, and writes no job where none is wanted", async () => {
    expect(await gdpeer("init", join(folder, "none"))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--project FOLDER is needed/),
    });
    expect((await gdpeer("init", join(folder, "none"), "--project", "/no/such/folder")).code).toBe(4);
    expect(existsSync(join(folder, "none"))).toBe(false);
    const alone = join(folder, "alone");
    await mkdir(join(alone, ".git"), { recursive: true });
    expect((await gdpeer("init", join(alone, "b"), "--project", ARENA, "--no-ci")).code).toBe(0);
    expect(existsSync(join(alone, ".github"))).toBe(false);
  });
});
