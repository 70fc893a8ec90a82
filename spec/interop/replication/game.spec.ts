import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { OK } from "../../../src/core/index.js";
import { ENetMultiplayerPeer, type MultiplayerPeer, WebSocketMultiplayerPeer } from "../../../src/peers/index.js";
import { type EngineProcess, engine, engineVersion, startEngine } from "../../support/engine.js";
import { freePort } from "../../support/free-port.js";
import { logged } from "../../support/logged.js";
import { GameHere } from "./game-here.js";

const project = fileURLToPath(new URL("./project", import.meta.url));
const SECONDS = process.env["GMP_NIGHTLY"] === "1" ? 10 : 1.5;
const FRAME_MS = 16;
const BUFFER_BYTES = 1 << 20;

type Transport = "enet" | "ws";

function makePeer(transport: Transport): ENetMultiplayerPeer | WebSocketMultiplayerPeer {
  if (transport === "enet") return new ENetMultiplayerPeer();
  const peer = new WebSocketMultiplayerPeer();
  peer.outbound_buffer_size = BUFFER_BYTES;
  peer.inbound_buffer_size = BUFFER_BYTES;
  return peer;
}

function clientPeer(transport: Transport, port: number): MultiplayerPeer {
  const peer = makePeer(transport);
  const error =
    peer instanceof ENetMultiplayerPeer
      ? peer.create_client("127.0.0.1", port)
      : peer.create_client(`ws://127.0.0.1:${port}`);
  expect(error).toBe(OK);
  return peer;
}

function serverPeer(transport: Transport, port: number): MultiplayerPeer {
  const peer = makePeer(transport);
  const error = peer instanceof ENetMultiplayerPeer ? peer.create_server(port) : peer.create_server(port, "127.0.0.1");
  expect(error).toBe(OK);
  return peer;
}

/** Runs frames until a condition holds. */
async function play(
  frame: (delta: number) => void,
  until: () => boolean,
  what: string,
  timeoutMs: number,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let last = performance.now();
  while (!until()) {
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
    const now = performance.now();
    frame((now - last) / 1000);
    last = now;
  }
}

function lastState(client: EngineProcess): Record<string, string> {
  const line = client.lines.findLast((text) => text.startsWith("STATE "));
  return line === undefined ? {} : JSON.parse(line.slice("STATE ".length));
}

/** What an engine prints as errors, but for those that belong to its start without a project cache or a screen. */
function complaints({ lines }: EngineProcess): string[] {
  return lines.filter((line) => line.includes("ERROR") && !/script cache|No renderers available/.test(line));
}

const sorted = (state: Record<string, string>): [string, string][] =>
  Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1));

// 4.1 has no replication modes, and takes no property of a property apart.
describe.skipIf(engine === null || engineVersion()![1] < 2)("a game of 200 units (needs GODOT, 4.2 or later)", () => {
  const engines: EngineProcess[] = [];
  const games: GameHere[] = [];
  const errors = logged(true);
  afterEach(async () => {
    for (const game of games.splice(0)) game.api.multiplayer_peer?.close();
    await Promise.all(engines.splice(0).map((running) => running.stop()));
  });
  const start = async (...args: (string | number)[]): Promise<EngineProcess> => {
    const running = await startEngine(project, ["game", ...args.map(String)], { lifetimeMs: 140_000 + SECONDS * 1000 });
    engines.push(running);
    return running;
  };
  const startGame = (peer: MultiplayerPeer, generic: boolean): GameHere => {
    const game = new GameHere(peer, generic);
    games.push(game);
    return game;
  };
  /** What must hold at every bot, whoever serves it. */
  const checkBot = (bot: GameHere): void => {
    expect(bot.went_back).toEqual([]);
    // Health goes out only when it changes: once when the unit appears, then once per change.
    const hp = Number(/hp=(\d+)/.exec(bot.state_for(0)["u50"]!)![1]);
    expect(1000 - hp).toBeGreaterThanOrEqual(6);
    expect(bot.deltas.get("u50")).toBe(1 + (1000 - hp));
    expect(bot.deltas.get("u60")).toBe(1);
    expect(bot.deltas.get("u160")).toBe(1);
    expect(bot.deltas.get("u90")).toBe(2);
  };

  it.each(["enet", "ws"] as const)(
    "is the same at two bots and an engine client of an engine server, over %s",
    async (transport) => {
      const port = await freePort();
      const server = await start("server", transport, port, 3, SECONDS);
      await server.line(/^READY/);
      const bots = [startGame(clientPeer(transport, port), false), startGame(clientPeer(transport, port), true)];
      const client = await start("client", transport, port, 3, SECONDS);
      const frame = (delta: number): void => {
        for (const bot of bots) bot.client_frame(delta);
      };
      await play(
        frame,
        () => server.lines.some((line) => line.startsWith("DONE")),
        "the game's end",
        40_000 + SECONDS * 1000,
      );

      const expected = new Map<number, [string, string][]>();
      for (const line of server.lines) {
        const match = /^EXPECT (\d+) (.*)$/.exec(line);
        if (match !== null) expected.set(Number(match[1]), sorted(JSON.parse(match[2]!)));
      }
      expect(expected.size).toBe(3);
      const same = (game: GameHere): boolean =>
        JSON.stringify(sorted(game.state_for(0))) === JSON.stringify(expected.get(game.api.get_unique_id()));
      await play(frame, () => bots.every(same), "equal states", 20_000).catch(() => {});
      for (const bot of bots) {
        expect(sorted(bot.state_for(0))).toEqual(expected.get(bot.api.get_unique_id()));
        checkBot(bot);
        expect(bot.api.dropped()["replicationMalformed"]).toBeUndefined();
      }
      expect(bots[1]!.changes).toBeGreaterThan(1000);
      const botIds = bots.map((bot) => bot.api.get_unique_id());
      const clientExpected = expected.get([...expected.keys()].find((id) => !botIds.includes(id))!)!;
      const seenByClient = (): [string, string][] => sorted(lastState(client));
      const settled = (): boolean => JSON.stringify(seenByClient()) === JSON.stringify(clientExpected);
      await play(frame, settled, "the engine client", 20_000).catch(() => {});
      expect(seenByClient()).toEqual(clientExpected);
      // Half a unit per frame; how many frames there are in the game's time is the machine's affair.
      const movedByBots = botIds.map((id) => clientExpected.find(([name]) => name === `P${id}`)![1]);
      for (const text of movedByBots) expect(Number(/^(\d+\.\d+),7.00 hp=10\d\d /.exec(text)![1])).toBeGreaterThan(2);
      expect(errors).toEqual([]);
      expect(complaints(client)).toEqual([]);
    },
    120_000 + SECONDS * 2000,
  );

  it.each(["enet", "ws"] as const)(
    "is the same at two engine clients and a bot of a server here, over %s",
    async (transport) => {
      const port = await freePort();
      const server = startGame(serverPeer(transport, port), false);
      server.host();
      const bot = startGame(clientPeer(transport, port), true);
      const clients = [
        await start("client", transport, port, 3, SECONDS),
        await start("client", transport, port, 3, SECONDS),
      ];
      const frame = (delta: number): void => {
        server.host_frame(delta, 3, SECONDS);
        bot.client_frame(delta);
      };
      await play(frame, () => server.done, "the game's end", 40_000 + SECONDS * 1000);

      const ids = server.order.filter((id) => id !== bot.api.get_unique_id());
      expect(ids).toHaveLength(2);
      const wanted = (id: number): string => JSON.stringify(sorted(server.state_for(id)));
      const have = (): string[] => clients.map((client) => JSON.stringify(sorted(lastState(client)))).sort();
      const settled = (): boolean =>
        JSON.stringify(have()) === JSON.stringify(ids.map(wanted).sort()) &&
        JSON.stringify(sorted(bot.state_for(0))) === wanted(bot.api.get_unique_id());
      await play(frame, settled, "equal states", 20_000).catch(() => {});
      expect(sorted(bot.state_for(0))).toEqual(sorted(server.state_for(bot.api.get_unique_id())));
      checkBot(bot);
      const byText = (a: Record<string, string>, b: Record<string, string>): number =>
        JSON.stringify(sorted(a)) < JSON.stringify(sorted(b)) ? -1 : 1;
      expect(clients.map(lastState).sort(byText)).toEqual(ids.map((id) => server.state_for(id)).sort(byText));
      for (const id of server.order) {
        const seen = server.state_for(1)[`P${id}`]!;
        expect(Number(/^(\d+\.\d+),7.00 hp=10\d\d /.exec(seen)![1]), seen).toBeGreaterThan(2);
      }
      expect(errors).toEqual([]);
      for (const client of clients) expect(complaints(client)).toEqual([]);
    },
    120_000 + SECONDS * 2000,
  );
});
