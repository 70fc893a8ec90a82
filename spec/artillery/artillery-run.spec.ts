import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArenaServer } from "../../src/cli/demo/arena-server.js";
import { readProject, setLogger, silentLogger } from "../../src/index.js";
import { root } from "../support/sources.js";

/**
 * The real `artillery run` against the example server. Nothing is installed for it: ARTILLERY names the JavaScript entry
 * of an installed Artillery (`…/node_modules/artillery/bin/run`), NODE22 a Node that it runs on, unless this one will do.
 */
const artillery = process.env["ARTILLERY"] ?? "";
const node = process.env["NODE22"] ?? process.execPath;
const why = whyNot();
if (why !== null) console.warn(`SKIPPED: the specs with the real Artillery: ${why}`);

function whyNot(): string | null {
  if (artillery === "") return "ARTILLERY does not name its entry (node_modules/artillery/bin/run)";
  if (!existsSync(artillery)) return `there is no ${artillery}`;
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
  const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return null;
  return `Artillery wants Node 22.18 or later, ${node} is ${version}; NODE22 may name another one`;
}

interface Report {
  readonly aggregate: {
    readonly counters: Record<string, number>;
    readonly rates: Record<string, number>;
    readonly summaries: Record<string, { count: number; p95: number }>;
  };
}

/** What the server itself has seen. */
interface Seen {
  connected: number;
  left: number;
  readonly calls: Record<string, number>;
}

describe.skipIf(why !== null)(`The real Artillery${why === null ? "" : ` (skipped: ${why})`}`, () => {
  let folder: string;

  beforeAll(async () => {
    setLogger(silentLogger);
    folder = await mkdtemp(join(tmpdir(), "gmp-artillery-"));
    await installEngine(join(folder, "node_modules"));
    // The package's examples, below its manifest and where they look for the game, as they are in the repository.
    await mkdir(join(folder, "packages/artillery-engine-godot"), { recursive: true });
    await cp(
      join(root, "packages/artillery-engine-godot/package.json"),
      join(folder, "packages/artillery-engine-godot/package.json"),
    );
    await cp(join(root, "packages/artillery-engine-godot/examples"), examples(), {
      recursive: true,
      filter: (source) => !source.endsWith("dist"),
    });
    await symlink(join(root, "examples"), join(folder, "examples"), "junction");
  }, 60_000);
  afterAll(async () => {
    setLogger(null);
    await rm(folder, { recursive: true, force: true });
  });

  const examples = (): string => join(folder, "packages/artillery-engine-godot/examples");

  async function run(script: string): Promise<{ code: number; output: string; report: Report; seen: Seen }> {
    const server = new ArenaServer(await readProject(join(root, "examples/arena")), { mobs: 2 });
    const seen: Seen = { connected: 0, left: 0, calls: {} };
    server.multiplayer.peer_connected.connect(() => seen.connected++);
    server.multiplayer.peer_disconnected.connect(() => seen.left++);
    server.multiplayer.rpcReceived.connect((_node, method) => {
      seen.calls[method] = (seen.calls[method] ?? 0) + 1;
    });
    const reportFile = join(folder, "report.json");
    await rm(reportFile, { force: true });
    const args = [artillery, "run", "--target", server.url, "--output", reportFile, script];
    const { code, output } = await new Promise<{ code: number; output: string }>((done) => {
      execFile(
        node,
        args,
        {
          cwd: examples(),
          env: {
            ...process.env,
            NODE_PATH: join(folder, "node_modules"),
            ARTILLERY_DISABLE_TELEMETRY: "1",
            ARENA_PROJECT: join(root, "examples/arena"),
          },
          timeout: 90_000,
          maxBuffer: 10_000_000,
        },
        (error, stdout, stderr) => {
          const { code } = (error ?? { code: 0 }) as { code?: number | string };
          done({ code: Number(code ?? -1), output: stdout + stderr });
        },
      );
    });
    server.close();
    const report = existsSync(reportFile) ? (JSON.parse(await readFile(reportFile, "utf8")) as Report) : null;
    return { code, output, report: report!, seen };
  }

  it("plays the example's scenarios, and its numbers are those that the server has counted", async () => {
    const { code, output, report, seen } = await run("arena.yml");
    // What is measured may exceed its limits on a busy machine; everything else is certain.
    expect(output).toContain("ok: godot.sessions.connected == godot.sessions.started");
    expect(output).toContain("ok: vusers.failed == 0");
    expect(output).toContain("ok: godot.sessions.lost == 0");
    expect(code).toBe(output.includes("fail: ") ? 1 : 0);
    const { counters, summaries, rates } = report.aggregate;
    expect(seen.connected).toBe(50);
    expect(counters).toMatchObject({
      "vusers.created": 50,
      "vusers.completed": 50,
      "vusers.failed": 0,
      "godot.sessions.started": 50,
      "godot.sessions.connected": seen.connected,
      "godot.rpc_out.join": seen.calls["join"],
      "godot.rpc_in.welcome": seen.calls["join"],
      "godot.rpc_out.shoot": seen.calls["shoot"],
      "godot.rpc_in.pong": seen.calls["ping"],
    });
    // Pings come from steps and from behaviours; one that was under way when a behaviour's time was up has no answer.
    const pings = counters["godot.rpc_out.ping"]! + counters["godot.behaviour.pings"]!;
    const wanderers = counters["vusers.created_by_name.wander"] ?? 0;
    expect(seen.calls["ping"]).toBeGreaterThanOrEqual(pings);
    expect(seen.calls["ping"]).toBeLessThanOrEqual(pings + wanderers);
    expect(seen.left).toBe(50);
    expect(Object.keys(counters).filter((name) => name.startsWith("errors."))).toEqual([]);
    expect(summaries["godot.connect_ms"]!.count).toBe(50);
    expect(summaries["godot.rpc_answer_ms.ping"]!.count).toBe(counters["godot.rpc_out.ping"]);
    expect(summaries["godot.rtt_ms"]!.count).toBeGreaterThan(50);
    expect(summaries["arena.chat_ms"]!.count).toBe(counters["godot.rpc_out.shoot"]);
    expect(rates["godot.rpc_rate"]).toBeGreaterThan(0);
    console.info(`server: ${JSON.stringify(seen)}\nArtillery: ${JSON.stringify(counters)}`);
  }, 120_000);

  it("ends with exit code 1 when p95 is over its limit, and says which", async () => {
    const script = (await readFile(join(examples(), "arena.yml"), "utf8"))
      .replace("ping.p95: 250", "ping.p95: 0.001")
      .replace("duration: 10", "duration: 1")
      .replace("count: 10", "count: 2");
    await writeFile(join(examples(), "strict.yml"), script);
    const { code, output, report } = await run("strict.yml");
    expect(report.aggregate.counters["godot.sessions.connected"]).toBe(5);
    expect(output).toContain("fail: godot.rpc_answer_ms.ping.p95 < 0.001");
    expect(code).toBe(1);
  }, 120_000);

  it("fills in payload, captures and environment with Artillery's own functions", async () => {
    await writeFile(join(examples(), "names.csv"), "name,team\nÄnne,4\nBo,4\n");
    await writeFile(join(examples(), "payload.yml"), PAYLOAD);
    await writeFile(join(examples(), "aim.ts"), AIM);
    const { code, output, report, seen } = await run("payload.yml");
    expect(output).toContain("welcomed");
    expect(output).toMatch(/echo (Änne|Bo) of team 4, [A-Za-z0-9]{10}, \d$/m);
    expect(report.aggregate.counters["vusers.completed"]).toBe(4);
    expect(report.aggregate.counters["godot.expect_met.echoed"]).toBe(seen.calls["echo"]);
    expect(seen.calls["echo"]).toBe(4 * 4);
    expect(code).toBe(0);
  }, 120_000);

  it("tells of a mistake in the script instead of loading the server", async () => {
    await writeFile(join(examples(), "mistake.yml"), PAYLOAD.replace("- rpc:", "- rcp:"));
    const { code, output, seen } = await run("mistake.yml");
    expect(output).toContain("There is no step 'rcp'");
    expect(code).toBeGreaterThan(0);
    expect(seen.connected).toBe(0);
    await writeFile(join(examples(), "folder.yml"), PAYLOAD.replace("{{ $env.ARENA_PROJECT }}", "./no-game"));
    const folder = await run("folder.yml");
    expect(folder.output).toContain("no-game");
    expect(folder.code).toBeGreaterThan(0);
  }, 120_000);
});

const PAYLOAD = `
config:
  target: enet://127.0.0.1:7000
  engines: { godot: {} }
  godot: { project: "{{ $env.ARENA_PROJECT }}" }
  processor: ./aim.ts
  bundling: { external: [godot-multiplayer-peer] }
  payload: { path: names.csv, fields: [name, team], skipHeader: true }
  phases: [{ duration: 2, arrivalRate: 2 }]
scenarios:
  - engine: godot
    flow:
      - rpc: { node: /root/Arena, method: join, args: ["{{ name }}", "{{ team }}"] }
      - expect:
          rpc: welcome
          match: { json: "$.args[0].motd", value: Have fun }
          capture: [{ json: "$.args[0].id", as: me }, { json: "$.args[0].motd", as: motd }]
      - log: "welcomed {{ name }}: {{ motd }}"
      - expect: { property: "/root/Arena/Players/{{ me }}:team", equals: "{{ team }}" }
      - loop:
          - rpc: { node: /root/Arena, method: echo, args: [{ who: "{{ name }}", team: "{{ team }}", i: "{{ $loopCount }}" }] }
          - expect: { rpc: echoed, as: echo, capture: { json: "$.args[0].i", as: i } }
        over: [a, b, c]
      - function: aim
      - rpc: { node: /root/Arena, method: echo, args: ["{{ aim }}"] }
      - expect: { rpc: echoed, match: [{ json: "$.args[0].x", value: 3 }, { json: "$.args[0].y", value: -4 }] }
      - log: "echo {{ echo.who }} of team {{ echo.team }}, {{ $randomString(10) }}, {{ i }}"
`;

/** The same class as the engine's, because it is not bundled. */
const AIM = `
import { Vector2 } from "godot-multiplayer-peer";
import type { ProcessorFunction } from "artillery-engine-godot";

export const aim: ProcessorFunction = async ({ vars }) => {
  vars["aim"] = new Vector2(3, -4);
};
`;

/** Puts the engine where Artillery finds it, as npm would; its dependency is made from the sources. */
async function installEngine(modules: string): Promise<void> {
  const bundle = {
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    ignoreAnnotations: true,
    logLevel: "silent",
    banner: {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    },
  } as const;
  await build({
    ...bundle,
    entryPoints: [join(root, "src/index.ts")],
    outfile: join(modules, "godot-multiplayer-peer/index.js"),
    plugins: [
      {
        name: "platform",
        setup(it) {
          it.onResolve({ filter: /^#platform\// }, ({ path }) => ({
            path: resolve(root, "src/platform/node", `${path.slice("#platform/".length)}.ts`),
          }));
        },
      },
    ],
  });
  const manifest = { name: "godot-multiplayer-peer", type: "module", exports: { ".": { default: "./index.js" } } };
  await writeFile(join(modules, "godot-multiplayer-peer/package.json"), JSON.stringify(manifest));
  const engine = join(root, "packages/artillery-engine-godot");
  await build({
    ...bundle,
    entryPoints: [join(engine, "src/index.ts")],
    outfile: join(modules, "artillery-engine-godot/dist/index.js"),
    external: ["godot-multiplayer-peer"],
  });
  await cp(join(engine, "package.json"), join(modules, "artillery-engine-godot/package.json"));
}
