import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ArenaServer, type ArenaServerOptions } from "../../src/cli/demo/arena-server.js";
import { Bot, ENetMultiplayerPeer } from "../../src/index.js";
import { readProject } from "../../src/project/index.js";
import { freePort } from "../support/free-port.js";
import { gdpeer, hasStackTrace, jsonLines, type Running, startGdpeer } from "../support/gdpeer.js";
import { closedAfterEach } from "../support/open-things.js";
import { silentPort } from "../support/silent-port.js";
import { root } from "../support/sources.js";

// Each test starts processes, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const ARENA = join(root, "examples/arena");
const project = await readProject(ARENA);

let folder: string;
const open = closedAfterEach();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gdpeer-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function serve(options: ArenaServerOptions = {}): ArenaServer {
  const server = new ArenaServer(project, { mobs: 2, ...options });
  open.push(server);
  return server;
}

async function start(...args: string[]): Promise<Running> {
  const running = await startGdpeer(args);
  open.push({ close: () => running.child.kill("SIGKILL") });
  return running;
}

/** A server whose only place is taken. */
async function fullServer(): Promise<number> {
  const full = new ENetMultiplayerPeer();
  full.set_bind_ip("127.0.0.1");
  full.create_server(0, 1);
  open.push(full);
  full.drive(() => {});
  const port = full.host!.get_local_port();
  open.push(await Bot.connect(`127.0.0.1:${port}`, { reconnect: false }));
  return port;
}

/** Plays a little of the arena, so that there is something to see. */
async function play(url: string, name: string): Promise<void> {
  const bot = await Bot.connect(url, { project, reconnect: false });
  bot.rpc_id(1, "/root/Arena", "join", name);
  await bot.expect("welcome");
  bot.rpc_id(1, "/root/Arena", "echo", "long ".repeat(1000));
  await bot.expect("echoed");
  bot.rpc_id(1, "/root/Arena/Chat", "say", `hello from ${name}`);
  await bot.expect("message");
  await bot.close();
}

describe("join", () => {
  it("shows what happens, in lines and in JSON, and leaves when told", async () => {
    const server = serve();
    const text = await start("join", server.url, "--project", ARENA);
    const json = await start("join", server.url, "--project", ARENA, "--json");
    await text.says(/Connected to/);
    await json.says(/"connected"/);
    await play(server.url, "Ada");
    await text.says(/\/root\/Arena\/Chat:message\(\d+, "hello from Ada"\)/);
    await json.says(/"method":"message"/);
    const [lines, records] = [await text.interrupt(), await json.interrupt()];
    expect([lines.code, records.code]).toEqual([0, 0]);
    expect(lines.out).toMatch(/packets in \(/);
    expect(lines.out).not.toContain("\x1b");
    const all = jsonLines(records.out);
    expect(all[0]).toMatchObject({ type: "connected", url: server.url });
    expect(all).toContainEqual(expect.objectContaining({ type: "rpc", method: "message" }));
    expect(all.at(-1)).toMatchObject({ type: "summary", sendErrors: 0 });
  });

  it("ends with 1 when the server goes away, and with 3 when there is none", async () => {
    const server = serve();
    const running = await start("join", server.url, "--project", ARENA);
    await running.says(/Connected to/);
    server.close();
    const ended = await running.ended;
    expect([ended.code, hasStackTrace(ended.err)]).toEqual([1, false]);
    expect(ended.out).toMatch(/connection lost/);
    const none = await gdpeer("join", `127.0.0.1:${await freePort()}`, "--timeout", "30");
    expect([none.code, none.err]).toEqual([
      3,
      expect.stringMatching(/^gdpeer: can't connect to .*gdpeer doctor enet:.*\n$/),
    ]);
    expect(none.out).toMatch(/^Connecting to enet:/);
    const silent = await silentPort();
    open.push(silent);
    const mute = await gdpeer("join", silent.url, "--timeout", "0.5");
    expect([mute.code, mute.err]).toEqual([3, expect.stringMatching(/no answer from .* is a server running there/)]);
    expect((await gdpeer("join", `ws://127.0.0.1:${await freePort()}`)).code).toBe(3);
  });

  it.each([
    ["4.2", [], "4.2"],
    ["4.6", [], "4.3"],
    ["4.2", ["--wire-version", "4.2"], null],
  ] as const)("finds out what a server as %s speaks, unless it is told (%j)", async (version, more, found) => {
    const server = serve();
    server.multiplayer.wireVersion = version;
    const json = await start("join", server.url, "--project", ARENA, "--json", ...more);
    const text = await start("join", server.url, "--project", ARENA, ...more);
    await json.says(/"connected"/);
    await text.says(/Connected to/);
    await play(server.url, "Ada");
    await json.says(/"method":"message"/);
    await text.says(/hello from Ada/);
    const [records, lines] = [await json.interrupt(), await text.interrupt()];
    const learned = jsonLines(records.out).filter(({ type }) => type === "wire_version");
    expect(learned).toEqual(found === null ? [] : [{ type: "wire_version", version: found }]);
    expect(lines.out.includes("The server speaks as Godot 4.0 to 4.2 does")).toBe(found === "4.2");
    expect([records.err, lines.err]).toEqual(["", ""]);
    expect((await gdpeer("join", server.url, "--wire-version", "3.5")).code).toBe(2);
  });

  it("authenticates", async () => {
    const server = serve({ token: "123" });
    const ended = await gdpeer("join", server.url, "--project", ARENA, "--auth", "123", "--seconds", "0.2");
    expect([ended.code, ended.err]).toEqual([0, ""]);
    const wrong = ["--project", ARENA, "--auth", "124"];
    expect((await gdpeer("join", server.url, ...wrong)).code).not.toBe(0);
    const without = await gdpeer("join", server.url, "--project", ARENA);
    expect([without.code, without.out]).toEqual([1, expect.stringMatching(/connection lost: .*--auth/)]);
  });

  it("waits for a server that is still starting, when it is told to", async () => {
    const port = await freePort();
    const running = await start("join", `127.0.0.1:${port}`, "--wait", "--timeout", "40", "--project", ARENA);
    await running.says(/Connecting to/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    serve({ port });
    await running.says(/Connected to/);
    expect((await running.interrupt()).code).toBe(0);
  });

  it.each([
    ["without the game", []],
    ["with a part of it", ["--json"]],
  ])("tells of nodes that are missing in one line: %s", async (_what, more) => {
    const server = serve();
    const running = await start("join", server.url, "--seconds", "1.5", ...more);
    await play(server.url, "Ada");
    const ended = await running.ended;
    expect(ended.code).toBe(0);
    expect(ended.err.trim().split("\n")).toEqual([
      expect.stringMatching(/^WARNING: gdpeer has no nodes 'Arena\/MobSpawner', .*--project FOLDER/),
    ]);
  });
});

describe("record, inspect and replay", () => {
  it("keep a session, show it and send it again", async () => {
    const server = serve();
    const file = join(folder, "session.gmprec");
    const recorder = await start("record", server.url, file, "--project", ARENA);
    await recorder.says(/Connected to/);
    await play(server.url, "Grace");
    await recorder.says(/hello from Grace/);
    expect((await recorder.interrupt()).code).toBe(0);

    const text = await gdpeer("inspect", file, "--project", ARENA);
    expect([text.code, text.err]).toEqual([0, ""]);
    expect(text.out).toMatch(/← 1 +ch 0 reliable +rpc Arena\/Chat:message\(\d+, "hello from Grace"\)/);
    expect(text.out).toMatch(/spawn "Mob0" \(scene 0\) at Arena\/MobSpawner as net id \d+ \[Vector2\(/);
    expect(text.out).toMatch(/\* connected \d+, false/);

    const json = jsonLines((await gdpeer("inspect", file, "--project", ARENA, "--json")).out);
    expect(json[0]).toMatchObject({ type: "recording", url: server.url });
    const message = json.find((one) => (one["packet"] as { method?: string } | undefined)?.method === "message");
    expect(message).toMatchObject({
      type: "packet",
      kind: "in",
      peer: 1,
      channel: 0,
      mode: "reliable",
      packet: { type: "rpc", node: "Arena/Chat", args: [expect.any(String), '"hello from Grace"'] },
    });
    expect(json.at(-1)).toMatchObject({ type: "summary", whole: true });

    const unnamed = await gdpeer("inspect", file, "--filter", "rpc");
    expect(unnamed.out).toMatch(/rpc Arena\/Chat:method 0\(/);
    expect(unnamed.out).not.toMatch(/sync|spawn|\* connected/);
    const out = jsonLines((await gdpeer("inspect", file, "--kind", "out", "--json")).out).slice(1, -1);
    expect(out.length).toBeGreaterThan(0);
    expect(out.every((one) => one["kind"] === "out")).toBe(true);
    const nobody = jsonLines((await gdpeer("inspect", file, "--peer", "77", "--json")).out);
    expect(nobody.map((one) => one["type"])).toEqual(["recording", "summary"]);
    const late = jsonLines((await gdpeer("inspect", file, "--from", "0.1", "--to", "0.2", "--json")).out).slice(1, -1);
    for (const one of late) expect(one["timeMs"]).toSatisfy((ms: number) => ms >= 100 && ms < 200);
    const summary = await gdpeer("inspect", file, "--summary");
    expect(summary.out).toMatch(/^packets +count +size$/m);
    expect(summary.out).not.toMatch(/←/);

    const replayed = await gdpeer("replay", file, server.url, "--speed", "max", "--json");
    expect([replayed.code, jsonLines(replayed.out)]).toEqual([
      0,
      [expect.objectContaining({ type: "report", failed: 0 })],
    ]);
    expect((await gdpeer("replay", file, `127.0.0.1:${await freePort()}`, "--timeout", "0.5")).code).toBe(3);
    expect((await gdpeer("replay", file, server.url, "--speed", "0")).code).toBe(2);
  });

  it("replace a file only when they are told to, and only when there is a session", async () => {
    const server = serve();
    const file = join(folder, "precious.gmprec");
    await writeFile(file, "precious");
    const refused = await gdpeer("record", server.url, file, "--seconds", "0.2");
    expect([refused.code, refused.err]).toEqual([4, expect.stringMatching(/already; --force replaces it/)]);
    const none = await gdpeer("record", `127.0.0.1:${await freePort()}`, file, "--force");
    expect(none.code).toBe(3);
    expect(await readFile(file, "utf8")).toBe("precious");
    expect((await gdpeer("record", server.url, file, "--seconds", "0.2", "--force")).code).toBe(0);
    expect((await gdpeer("inspect", file)).code).toBe(0);
    const nowhere = await gdpeer("record", server.url, join(folder, "no", "x.gmprec"), "--seconds", "30");
    expect([nowhere.code, nowhere.err]).toEqual([4, expect.stringMatching(/^gdpeer: Can't write .*\n$/)]);
  });

  it("print what is whole of a damaged file, and say so", async () => {
    const server = serve();
    const file = join(folder, "whole.gmprec");
    expect((await gdpeer("record", server.url, file, "--seconds", "0.5")).code).toBe(0);
    const whole = await readFile(file);
    const count = jsonLines((await gdpeer("inspect", file, "--json")).out).length;
    const cut = join(folder, "cut.gmprec");
    await writeFile(cut, whole.subarray(0, whole.length - 5));
    const damaged = join(folder, "damaged.gmprec");
    await writeFile(damaged, Buffer.concat([whole, Buffer.from([0xc1, 0xc1])]));
    for (const path of [cut, damaged]) {
      const text = await gdpeer("inspect", path);
      expect([text.code, text.err]).toEqual([
        4,
        expect.stringMatching(/^gdpeer: The recording is cut off or damaged after \d+/),
      ]);
      expect(hasStackTrace(text.err)).toBe(false);
      const records = jsonLines((await gdpeer("inspect", path, "--json")).out);
      expect(records.length).toBeGreaterThanOrEqual(count - 1);
      expect(records.at(-1)).toMatchObject({ type: "summary", whole: false });
    }
  });
});

describe("swarm", () => {
  it("reports in lines, in JSON and in a file", async () => {
    const server = serve();
    const file = join(folder, "report.json");
    const ended = await gdpeer("swarm", server.url, "--bots", "5", "--seconds", "0.5", "--report", file, "--json");
    expect([ended.code, ended.err]).toEqual([0, ""]);
    const last = jsonLines(ended.out).at(-1)!;
    expect(last).toMatchObject({ type: "report", bots: 5, figures: { connected: 5, failed: 0 } });
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ bots: 5 });
    const text = await gdpeer("swarm", server.url, "--bots", "2", "--seconds", "0.3");
    expect(text.out).toMatch(/bots +2 of 2 connected/);
    expect((await gdpeer("swarm", `ws://127.0.0.1:${await freePort()}`, "--bots", "2", "--seconds", "0.2")).code).toBe(
      3,
    );
    const nowhere = await gdpeer("swarm", server.url, "--bots", "2", "--report", join(folder, "no", "report.json"));
    expect([nowhere.code, nowhere.out]).toEqual([4, ""]);
  });

  it("says what went wrong, and where in the script", async () => {
    const server = serve();
    const script = join(folder, "wrong.mjs");
    await writeFile(script, "export function behaviour(bot) {\n  throw new RangeError('not ' + bot.state);\n}\n");
    const text = await gdpeer("swarm", server.url, "--bots", "3", "--script", script);
    expect([text.code, text.err]).toEqual([1, ""]);
    expect(text.out).toMatch(/RangeError +3\n[\s\S]*first RangeError: not connected\n {2}at behaviour .*wrong\.mjs:2/);
    const json = jsonLines((await gdpeer("swarm", server.url, "--bots", "3", "--script", script, "--json")).out).at(
      -1,
    )!;
    expect(json["figures"]).toMatchObject({ firstErrors: { RangeError: { message: "not connected" } } });
    // Compiled or not, the line is the one that was written.
    const typed = join(folder, "typed.ts");
    await writeFile(
      typed,
      "interface Gone {\n  readonly a: number;\n}\nexport function behaviour(): Gone {\n  throw new RangeError();\n}\n",
    );
    expect((await gdpeer("swarm", server.url, "--bots", "1", "--script", typed)).out).toMatch(/typed\.ts:5:/);
    await writeFile(typed, "export const a: number = 1;\nthrow new Error('early');\n");
    const early = await gdpeer("swarm", server.url, "--bots", "1", "--script", typed);
    expect([early.code, early.err]).toEqual([4, expect.stringMatching(/typed\.ts' \(line 2\): early\n$/)]);
    expect(await gdpeer("swarm", server.url, "--workers", "2")).toMatchObject({
      code: 2,
      err: "gdpeer: --workers needs --script\n",
    });
  });

  it("ends with its time, whatever a script leaves behind, and says how many bots it did not come to", async () => {
    const server = serve();
    const script = join(folder, "stays.mjs");
    await writeFile(script, "setInterval(() => {}, 100);\nexport const behaviour = () => new Promise(() => {});\n");
    const ended = await gdpeer(
      "swarm",
      server.url,
      "--bots",
      "5",
      "--starts",
      "2",
      "--script",
      script,
      "--seconds",
      "1",
    );
    // Null would be: killed, since it did not end. One may still be connecting.
    expect([ended.code === null, ended.err]).toEqual([false, ""]);
    expect(ended.out).toMatch(/bots +\d of 5 connected, \d failed, \d not started/);
  });

  it("shows a server that has died, ends in its time, and at Ctrl+C", async () => {
    const silent = await silentPort();
    open.push(silent);
    const timed = await gdpeer("swarm", silent.url, "--bots", "2", "--seconds", "0.5", "--timeout", "40");
    expect([timed.code, timed.out]).toEqual([3, expect.stringMatching(/2 failed[\s\S]*still connecting to/)]);
    const interrupted = await start("swarm", silent.url, "--bots", "2", "--seconds", "45", "--timeout", "45");
    await interrupted.says(/0 connected of 2/);
    expect([(await interrupted.interrupt()).code, interrupted.out]).toEqual([3, expect.stringMatching(/2 failed/)]);
    const server = serve();
    const running = await start("swarm", server.url, "--bots", "2", "--seconds", "40", "--project", ARENA);
    await running.says(/2 connected of 2 started {2}in \d+\/s/);
    server.close();
    await running.says(/0 connected of 2 started {2}2 lost {2}in 0\/s/);
    expect((await running.interrupt()).code).toBe(1);
  });
});

describe("demo", () => {
  it.each([[[]], [["--ws"]]])("plays by itself %j", async (more) => {
    const text = await gdpeer("demo", "--bots", "2", "--seconds", "1.5", ...more);
    expect([text.code, text.err]).toEqual([0, ""]);
    expect(text.out).toMatch(/All went well/);
    expect(text.out).toMatch(/2 players and 8 mobs/);
  });

  it("joins a server that is there, with and without its project, also as JSON", async () => {
    const server = serve();
    for (const more of [[], ["--project", ARENA]]) {
      const ended = await gdpeer("demo", "--bots", "2", "--seconds", "1", "--connect", server.url, "--json", ...more);
      expect([ended.code, ended.err]).toEqual([0, ""]);
      expect(jsonLines(ended.out)).toMatchObject([{ type: "summary", problems: [], bots: 2 }]);
    }
    // A note that all bots would give is one.
    const example = await start("serve", "--example", "--port", "0");
    const [, url] = await example.says(/served at (\S+);/);
    const { out } = await gdpeer("demo", "--bots", "2", "--seconds", "1", "--connect", url!);
    expect(out.match(/^note: a bot has no nodes .* \(2 times\)$/gm)).toHaveLength(1);
    await example.interrupt();
  });

  it("ends with 3 where there is no server, or one that refuses", async () => {
    const unreachable = gdpeer("demo", "--bots", "1", "--seconds", "1", "--connect", `127.0.0.1:${await freePort()}`);
    const noSocket = gdpeer("demo", "--bots", "1", "--seconds", "1", "--connect", `ws://127.0.0.1:${await freePort()}`);
    const port = String(await fullServer());
    const refused = gdpeer("demo", "--bots", "1", "--seconds", "1", "--connect", `127.0.0.1:${port}`);
    for (const ended of await Promise.all([unreachable, noSocket, refused])) {
      expect(ended.code).toBe(3);
      expect(ended.out).toMatch(/No bot could join .*: is a server running there/);
      expect(hasStackTrace(ended.out + ended.err)).toBe(false);
    }
  });

  it("ends with 1 when the server vanishes", async () => {
    const server = serve();
    const running = await start("demo", "--bots", "2", "--seconds", "30", "--connect", server.url);
    await running.says(/2 connected/);
    server.close();
    const ended = await running.ended;
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(/connection lost/);
    expect(hasStackTrace(ended.out + ended.err)).toBe(false);
  });
});

describe("serve", () => {
  it.each([[[]], [["--ws"]]])("relays between clients %j, and ends with a summary", async (more) => {
    const server = await start("serve", "--port", "0", "--json", ...more);
    const url = (await server.says(/"url":"([^"]+)"/))[1]!;
    const one = await Bot.connect(url, { reconnect: false });
    const two = await Bot.connect(url, { reconnect: false });
    open.push(one, two);
    await one.until(() => one.multiplayer.get_peers().includes(two.id));
    const got = two.packet.once();
    one.multiplayer.send_bytes(Uint8Array.of(1, 2, 3), two.id);
    expect((await got).map(String)).toEqual([String(one.id), "1,2,3"]);
    const ended = await server.interrupt();
    expect(ended.code).toBe(0);
    expect(jsonLines(ended.out).map((record) => record["type"])).toEqual([
      "listening",
      "peer_connected",
      "peer_connected",
      "summary",
    ]);
  });
});

describe("serve --example", () => {
  it.each([[[]], [["--ws"]]])("is the example game's server %j", async (more) => {
    const server = await start("serve", "--example", "--port", "0", "--auth", "sesame", "--json", ...more);
    const url = (await server.says(/"url":"([^"]+)"/))[1]!;
    const bot = await Bot.connect(url, { project, reconnect: false, auth: { data: "sesame" } });
    open.push(bot);
    bot.rpc_id(1, "/root/Arena", "join", "Ada");
    expect((await bot.expect("welcome")).args[0].get("id")).toBe(bot.id);
    const ended = await server.interrupt();
    expect(ended.code).toBe(0);
    expect(jsonLines(ended.out)[0]).toMatchObject({ project: expect.stringContaining("arena") });
    expect(jsonLines(ended.out).at(-1)).toEqual({ type: "summary", most: 1 });
  });
});

describe("doctor", () => {
  const steps = (out: string): Record<string, string> =>
    Object.fromEntries(
      jsonLines(out)
        .filter((record) => record["type"] === "step")
        .map((record) => [String(record["name"]), String(record["result"])]),
    );

  it.each(["enet", "ws"] as const)("takes a seat over %s, and compares the RPC lists", async (transport) => {
    const server = serve({ transport });
    const came: number[] = [];
    server.multiplayer.peer_connected.connect((id) => came.push(id));
    const ended = await gdpeer("doctor", server.url, "--project", ARENA, "--json");
    expect([ended.code, ended.err]).toEqual([0, ""]);
    const found = steps(ended.out);
    expect(found).toMatchObject({
      address: "ok",
      name: "ok",
      connection: "ok",
      authentication: "ok",
      seat: "ok",
      rpcs: "ok",
    });
    expect(jsonLines(ended.out).at(-1)).toMatchObject({ type: "verdict", seated: true });
    expect(came.length).toBeGreaterThan(0);
  });

  it("tells when server and project are of engines that do not understand each other", async () => {
    const server = serve();
    server.multiplayer.wireVersion = "4.2";
    const ended = await gdpeer("doctor", server.url, "--project", ARENA, "--json");
    expect([ended.code, ended.err]).toEqual([0, ""]);
    expect(steps(ended.out)).toMatchObject({ seat: "ok", rpcs: "ok", engine: "note" });
    expect(jsonLines(ended.out).find(({ name }) => name === "engine")).toMatchObject({
      details: { project: "4.3", server: "4.0 to 4.2" },
    });
  });

  it("tells when nobody listens, and when nobody answers", async () => {
    const refused = await gdpeer("doctor", `127.0.0.1:${await freePort()}`);
    expect([refused.code, refused.out]).toEqual([3, expect.stringMatching(/✗ transport .*nobody listens on UDP port/)]);
    const tcp = await gdpeer("doctor", `ws://127.0.0.1:${await freePort()}`);
    expect([tcp.code, tcp.out]).toEqual([3, expect.stringMatching(/✗ tcp .*nobody listens on TCP port/)]);
    const silent = await gdpeer("doctor", `127.0.0.1:${await fullServer()}`, "--timeout", "0.7");
    expect([silent.code, silent.out]).toEqual([
      3,
      expect.stringMatching(/✗ transport .*no answer(.|\n)*has the server a free place/),
    ]);
    const name = await gdpeer("doctor", "no-such-host.invalid:7000");
    expect([name.code, name.out]).toEqual([3, expect.stringMatching(/✗ name .*can't be resolved/)]);
  });

  it.each([
    ["range-coder", 1],
    ["fastlz", 2],
    ["zlib", 3],
  ] as const)("finds out that the server compresses with %s", async (name, mode) => {
    const server = serve();
    (server.peer as ENetMultiplayerPeer).host!.compress(mode);
    const ended = await gdpeer("doctor", server.url);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(new RegExp(`compression .*(compresses with ${name}|came uncompressed)`));
  });

  it("tells that a server authenticates, and whether it liked what it got", async () => {
    const server = serve({ token: "sesame" });
    const without = await gdpeer("doctor", server.url);
    expect([without.code, without.out]).toEqual([
      3,
      expect.stringMatching(/✗ authentication(.|\n)*give what it wants with --auth/),
    ]);
    const wrong = await gdpeer("doctor", server.url, "--auth", "please");
    expect([wrong.code, wrong.out]).toEqual([3, expect.stringMatching(/✗ authentication/)]);
    const right = await gdpeer("doctor", server.url, "--auth", "sesame");
    expect([right.code, right.out]).toEqual([0, expect.stringMatching(/✓ authentication +demanded, and accepted/)]);
  });

  it("tells a web server, and something else, from a WebSocket", async () => {
    const http = createServer((_request, response) => response.writeHead(404).end());
    const tcp = createTcpServer((socket) => socket.on("error", () => {}).end("SSH-2.0-nonsense\r\n"));
    const ports = await Promise.all(
      [http, tcp].map(
        (server) =>
          new Promise<number>((resolve) => {
            server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
          }),
      ),
    );
    open.push(http, tcp);
    const web = await gdpeer("doctor", `ws://127.0.0.1:${ports[0]}/game`);
    expect([web.code, web.out]).toEqual([3, expect.stringMatching(/✗ upgrade .*HTTP 404/)]);
    const other = await gdpeer("doctor", `ws://127.0.0.1:${ports[1]}`);
    expect([other.code, other.out]).toEqual([3, expect.stringMatching(/✗ upgrade/)]);
    const tls = await gdpeer("doctor", `wss://127.0.0.1:${ports[0]}`);
    expect([tls.code, tls.out]).toEqual([3, expect.stringMatching(/✗ tls/)]);
    for (const { out, err } of [web, other, tls]) expect(hasStackTrace(out + err)).toBe(false);
  });
});
