import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { gdpeer, jsonLines, startGdpeer } from "../support/gdpeer.js";
import { root } from "../support/sources.js";

vi.setConfig({ testTimeout: 120_000 });

const ARENA = join(root, "examples/arena");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gdpeer-init-"));
  await mkdir(join(folder, ".git"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hasPython = spawnSync("python3", ["-c", "import pty"]).status === 0;

/** Answers a command's questions on a terminal of its own: each answer is typed once its question stands there. */
const TYPIST = `
import fcntl, os, pty, struct, sys, termios
words, answers = sys.argv[1].split("\\n"), [pair.split("\\t") for pair in sys.argv[2].split("\\n")]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(words[0], words)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
shown = ""
while True:
    try:
        shown += os.read(terminal, 65536).decode("utf8", "replace")
    except OSError:
        break
    while answers and answers[0][0] in shown:
        shown = shown.split(answers[0][0], 1)[1]
        os.write(terminal, answers.pop(0)[1].encode("utf8").decode("unicode_escape").encode("latin1"))
sys.stdout.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

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
    expect(job).toMatch(/working-directory: "bots"\n[\s\S]*Godot_v4\.\d+-stable/);

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

  it.skipIf(!hasPython)(
    "asks on a terminal, and asks again where there is no game (skipped without python3)",
    async () => {
      const work = join(folder, "asked");
      await mkdir(join(work, ".git"), { recursive: true });
      await cp(ARENA, join(work, "my game"), { recursive: true });
      const { child, ended } = await startGdpeer([], { timeoutMs: 1000 });
      const main = child.spawnargs[1]!;
      await ended;
      const ask = (...answers: [question: string, keys: string][]) =>
        spawnSync(
          "python3",
          [
            "-c",
            TYPIST,
            [process.execPath, main, "init", "bots"].join("\n"),
            answers.map((pair) => pair.join("\t")).join("\n"),
          ],
          { cwd: work, encoding: "utf8", timeout: 100_000, env: { ...process.env, TERM: "xterm", NO_COLOR: "1" } },
        );
      const stopped = ask(["game's folder", "\\x03"]);
      expect([stopped.status, stopped.stdout]).toEqual([6, expect.stringContaining("Nothing was written")]);
      expect(existsSync(join(work, "bots"))).toBe(false);

      const asked = ask(
        // The game that is near is offered; what is no game is not taken.
        ["my game", "\\x15nowhere\\r"],
        ["There is no project.godot in 'nowhere'", "\\x15my game/project.godot\\r"],
        ["What makes the game a server", " --fast\\r"],
        ["Write a job", "\\r"],
      );
      expect([asked.status, asked.stdout]).toEqual([0, expect.stringContaining("Next: cd bots && npm install")]);
      expect(await readFile(join(work, "bots/server.test.ts"), "utf8")).toMatch(
        /const project = "\.\.\/my game";[\s\S]*\["--server", "--port", String\(port\), "--fast"\]/,
      );
      const job = await readFile(join(work, ".github/workflows/bots.yml"), "utf8");
      expect(job).toContain('working-directory: "bots"');
      expect(job).toContain('--path "my game" || true');
    },
  );
});
