import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { CompressionMode, compressionReady } from "../../../src/peers/enet-compressors.js";
import { engine } from "../../support/engine.js";
import { freePort } from "../../support/free-port.js";
import { waitUntil } from "../../support/polling.js";
import { echoedLine, Game, startGame } from "../dtls/game.js";

const MODES = Object.entries(CompressionMode);
const LONG = "long ".repeat(4000);

describe.skipIf(engine === null)("Compression with a live engine (needs GODOT)", () => {
  const running: { stop(): unknown }[] = [];
  beforeAll(() => compressionReady());
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop();
  });
  const keep = <T extends { stop(): unknown }>(one: T): T => {
    running.push(one);
    return one;
  };
  /** Bytes that a host sent and received. */
  const traffic = (game: Game): [number, number] => [
    game.peer.host!.pop_statistic(0) as number,
    game.peer.host!.pop_statistic(2) as number,
  ];
  /** Fewer bytes than the text has must have gone each way, unless nothing is compressed. */
  const expectTraffic = (game: Game, mode: number): void => {
    const [sent, received] = traffic(game);
    if (mode === CompressionMode.COMPRESS_NONE) {
      expect(Math.min(sent, received)).toBeGreaterThan(LONG.length);
    } else {
      expect(Math.max(sent, received)).toBeLessThan(LONG.length / 2);
    }
  };

  it.each(MODES)("%s: our client, the engine's server", async (_, mode) => {
    const port = await freePort();
    keep(await startGame("server", port, { compress: mode }));
    const game = keep(new Game().start(port, { compress: mode }));
    await waitUntil(() => game.events.includes("connected"), "the connection");
    game.world.rpc_id(1, "echo", "hello");
    game.world.rpc_id(1, "echo", LONG);
    await waitUntil(() => game.world.answers.length === 2, "both answers");
    expect(game.world.answers).toEqual(["hello", LONG]);
    expectTraffic(game, mode);
  });

  it.each(MODES)("%s: the engine's client, our server", async (_, mode) => {
    const server = keep(new Game().start(null, { compress: mode }));
    const client = keep(await startGame("client", server.port, { compress: mode }));
    await client.line(echoedLine("from the engine"));
    await client.line(echoedLine(LONG));
    expect(server.world.asked).toEqual(["from the engine", LONG]);
    expectTraffic(server, mode);
  });

  it("hosts with different modes do not understand each other's compressed datagrams", async () => {
    const port = await freePort();
    keep(await startGame("server", port, { compress: CompressionMode.COMPRESS_ZLIB }));
    const game = keep(new Game().start(port, { compress: CompressionMode.COMPRESS_RANGE_CODER }));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(game.events).toEqual([]);
  });
});
