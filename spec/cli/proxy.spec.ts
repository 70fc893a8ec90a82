import { createSocket } from "node:dgram";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ArenaServer, type ArenaServerOptions } from "../../src/cli/demo/arena-server.js";
import { Bot, type ENetMultiplayerPeer } from "../../src/index.js";
import { readProject } from "../../src/project/index.js";
import { hasStackTrace, jsonLines, type Running, startGdpeer } from "../support/gdpeer.js";
import { closedAfterEach } from "../support/open-things.js";
import { root } from "../support/sources.js";

// Each test starts processes, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const ARENA = join(root, "examples/arena");
const project = await readProject(ARENA);

const open = closedAfterEach();

function serve(options: ArenaServerOptions = {}): ArenaServer {
  const server = new ArenaServer(project, { mobs: 2, ...options });
  open.push(server);
  return server;
}

async function proxy(target: string, ...more: string[]): Promise<{ running: Running; url: string }> {
  const running = await startGdpeer(["proxy", "0", target, ...more], { timeoutMs: 110_000 });
  open.push({ close: () => running.child.kill("SIGKILL") });
  const [, url] = await running.says(/((?:enet|ws):\/\/127\.0\.0\.1:\d+)/);
  return { running, url: url! };
}

async function play(url: string, options: Parameters<typeof Bot.connect>[1] = {}): Promise<number> {
  const bot = await Bot.connect(url, { project, reconnect: false, ...options });
  const { id } = bot;
  bot.rpc_id(1, "/root/Arena", "join", "Ada");
  await bot.expect("welcome", null, 30_000);
  bot.rpc_id(1, "/root/Arena", "echo", "0123456789".repeat(500));
  await bot.expect("echoed", null, 30_000);
  // An unreliable packet may be lost: it is said until it is answered.
  const say = (): void => void bot.multiplayer.send_bytes(Uint8Array.of(0, 3, 42), 1, 0, 3);
  const again = setInterval(say, 200);
  say();
  await bot.packet.once();
  clearInterval(again);
  await bot.close();
  return id;
}

interface PacketRecord {
  readonly direction: string;
  readonly peer: number;
  readonly channel: number;
  readonly mode: string;
  readonly fragments?: number;
  readonly packet: {
    readonly type: string;
    readonly node?: string;
    readonly method?: string;
    readonly args?: string[];
    readonly data?: string;
  };
}

describe.each(["enet", "ws"] as const)("The proxy over %s", (transport) => {
  it("shows a session, decoded, as JSON lines", async () => {
    const server = serve({ transport });
    const { running, url } = await proxy(server.url, "--project", ARENA, "--json");
    const id = await play(url);
    await running.says(/"type":"gone"|"type":"disconnect"|"type":"closed"/);
    const ended = await running.interrupt();
    expect([ended.code, ended.err]).toEqual([0, ""]);
    const records = jsonLines(ended.out);
    const packets = records.filter(({ type }) => type === "packet") as unknown as PacketRecord[];
    const of = (type: string): PacketRecord[] => packets.filter(({ packet }) => packet.type === type);
    const calls = of("rpc").map(({ direction, peer, packet }) => [direction, peer, packet.node, packet.method]);
    expect(calls).toEqual(
      expect.arrayContaining([
        ["to_server", id, "Arena", "join"],
        ["to_client", id, "Arena", "welcome"],
        ["to_server", id, "Arena", "echo"],
        ["to_client", id, "Arena", "echoed"],
      ]),
    );
    const echo = of("rpc").find(({ packet }) => packet.method === "echo")!;
    expect(echo.packet.args).toEqual([`"${"0123456789".repeat(500)}"`]);
    expect(echo.fragments).toBe(transport === "enet" ? 4 : undefined);
    expect(of("spawn").length).toBeGreaterThanOrEqual(3);
    expect(of("sync").length).toBeGreaterThan(0);
    expect(of("raw")[0]).toMatchObject({ direction: "to_server", packet: { data: "00032a" } });
    if (transport === "enet") expect(of("raw")[0]).toMatchObject({ channel: 3, mode: "unreliable" });
    expect(of("invalid")).toEqual([]);
    const summary = records.at(-1)!;
    expect(summary).toMatchObject({ type: "summary", clients: 1, undecoded: {}, turnedAway: 0 });
    expect(summary["toServer"]).toBeGreaterThan(3);
  });

  it("shows it in lines, filtered, to several clients", async () => {
    const server = serve({ transport });
    const { running, url } = await proxy(server.url, "--project", ARENA, "--filter", "rpc");
    await Promise.all([play(url), play(url)]);
    const ended = await running.interrupt();
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/#1 → \d+ +ch 0 reliable +rpc Arena:join\("Ada"\)/);
    expect(ended.out).toMatch(/#2 ← \d+ +ch 0 reliable +rpc Arena:welcome\(/);
    expect(ended.out.split("\n").filter((line) => /^ +\d+\.\d+ /.test(line) && !line.includes(" rpc "))).toEqual([]);
    expect(ended.out).toMatch(/^2 clients; /m);
  });
});

describe("The proxy over ENet", () => {
  it.each([
    ["range-coder", 1],
    ["zlib", 3],
  ] as const)("reads what is compressed with %s", async (name, mode) => {
    const server = serve();
    (server.peer as ENetMultiplayerPeer).host!.compress(mode);
    const { running, url } = await proxy(server.url, "--project", ARENA, "--json");
    await play(url, { compression: mode });
    const ended = await running.interrupt();
    const records = jsonLines(ended.out);
    expect(records.at(-1)).toMatchObject({ type: "summary", undecoded: {}, compression: name });
    const methods = (records as unknown as PacketRecord[]).map(({ packet }) => packet?.method);
    expect(methods).toEqual(expect.arrayContaining(["join", "welcome", "echo", "echoed"]));
  });

  it("shows ENet's own commands, and what is sent again over a bad link", async () => {
    const server = serve();
    const { running, url } = await proxy(server.url, "--enet", "--json", "--loss", "20", "--delay", "5");
    // Which datagrams are lost is chance: one game may well lose none, or none that matters; a dozen games don't.
    const isSentAgain = (): boolean => running.out.includes('"again":true');
    for (let games = 0; games < 3 || (games < 12 && !isSentAgain()); games++) await play(url, { timeoutMs: 30_000 });
    const ended = await running.interrupt();
    const records = jsonLines(ended.out);
    const commands = new Set(records.filter(({ type }) => type === "command").map(({ command }) => command));
    for (const command of ["connect", "verify_connect", "acknowledge", "send_reliable", "send_fragment"]) {
      expect(commands).toContain(command);
    }
    const summary = records.at(-1) as unknown as { lost: number; again: number; undecoded: object };
    expect(summary.lost).toBeGreaterThan(0);
    expect(summary.again).toBeGreaterThan(0);
    expect(summary.undecoded).toEqual({});
  });

  it("passes hostile datagrams on, counts them, and lives", async () => {
    const server = serve();
    const { running, url } = await proxy(server.url);
    const port = Number(/:(\d+)$/.exec(url)![1]);
    const socket = createSocket("udp4");
    open.push({ close: () => socket.close() });
    const junk = [
      [],
      [0],
      [0xff, 0xff, 0xff],
      [0x8f, 0xff, 0, 0, 6, 0],
      [0x4f, 0xff, 1, 2, 3],
      [0x80, 1, 0, 0, 0x0e, 1, 2, 3],
    ];
    for (const bytes of junk) {
      await new Promise((resolve) => socket.send(Uint8Array.from(bytes), port, "127.0.0.1", resolve));
    }
    for (let i = 0; i < 300; i++) {
      const bytes = Uint8Array.from({ length: i }, (_, at) => (at * 37 + i * 11) & 0xff);
      await new Promise((resolve) => socket.send(bytes, port, "127.0.0.1", resolve));
    }
    await running.says(/NOT DECODED/);
    expect(await play(url)).toBeGreaterThan(1);
    const ended = await running.interrupt();
    expect([ended.code, ended.err]).toEqual([0, ""]);
    expect(ended.out).toMatch(/^not decoded: .*\d+ malformed/m);
    expect(hasStackTrace(ended.out)).toBe(false);
  });

  it("says when the target refuses, and ends with 1", async () => {
    const server = serve();
    const { running, url } = await proxy(server.url);
    server.close();
    await expect(Bot.connect(url, { timeoutMs: 600 })).rejects.toMatchObject({ code: "ERR_TIMEOUT" });
    await running.says(/the target refused: ECONNREFUSED/);
    const ended = await running.interrupt();
    expect([ended.code, ended.err]).toEqual([1, ""]);
    expect(ended.out).toMatch(/is the server running\?/);
  });
});

describe("The proxy over WebSocket", () => {
  it("passes the target's refusal on, and ends with 1", async () => {
    const server = serve({ transport: "ws" });
    const { running, url } = await proxy(server.url);
    server.close();
    await expect(Bot.connect(url, { timeoutMs: 3000 })).rejects.toMatchObject({ code: "ERR_CANT_CONNECT" });
    await running.says(/the target refused: ECONNREFUSED/);
    const ended = await running.interrupt();
    expect([ended.code, ended.err]).toEqual([1, ""]);
  });
});
