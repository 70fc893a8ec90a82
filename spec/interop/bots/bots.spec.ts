import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Bot, type ProjectNode, readProject, Swarm } from "../../../src/index.js";
import { type EngineProcess, engine } from "../../support/engine.js";
import { freePort } from "../../support/free-port.js";
import { root } from "../../support/sources.js";
import { useBotsAndEngines } from "./bots-at-engine.js";

const arena = join(root, "examples/arena");

describe.skipIf(engine === null).each(["enet", "ws"] as const)(
  "Bots in the arena of a live engine, over %s (needs GODOT)",
  (kind) => {
    let port: number;
    const { bots, serve } = useBotsAndEngines();

    const start = (...args: string[]): Promise<EngineProcess> => {
      const transport = kind === "ws" ? ["--websocket"] : [];
      return serve(arena, "--server", "--port", String(port), "--bind", "127.0.0.1", ...transport, ...args);
    };
    const url = (): string => `${kind}://127.0.0.1:${port}`;

    beforeEach(async () => {
      port = await freePort();
    });

    it("know the game from its project alone, play, and see each other", async () => {
      await start("--mobs", "2");
      for (const name of ["ada", "bob", "cyd"]) {
        const bot = await Bot.connect(url(), { name, project: arena });
        bots.push(bot);
        bot.rpc_id(1, "/root/Arena", "join", name);
        const { args } = await bot.expect("/root/Arena:welcome");
        expect((args[0] as Map<string, unknown>).get("id")).toBe(bot.id);
      }
      for (const bot of bots) {
        await bot.until(() => bot.node("/root/Arena/Players").get_child_count() === 3);
        await bot.until(() => bot.node("/root/Arena/Mobs").get_child_count() === 2);
      }
      const [ada, bob] = bots as [Bot, Bot];
      const mine = ada.node<ProjectNode>(`/root/Arena/Players/${ada.id}`);
      mine["aim"] = 1.25;
      const seen = bob.node<ProjectNode>(`/root/Arena/Players/${ada.id}`);
      await bob.until(() => seen["aim"] === 1.25);
      expect(seen["display_name"]).toBe("ada");
      ada.rpc_id(1, "/root/Arena/Chat", "say", "hello");
      expect((await bob.expect("message")).args).toEqual([ada.id, "hello"]);
    });

    it("come back when the engine is killed and started again", async () => {
      const server = await start();
      for (let i = 0; i < 8; i++) {
        bots.push(
          await Bot.connect(url(), {
            project: arena,
            timeoutMs: 1500,
            // A killed server says nothing over UDP.
            silenceMs: 600,
            reconnect: { firstDelayMs: 50, maxDelayMs: 300 },
            configure: () => {},
          }),
        );
      }
      const back = Promise.all(bots.map((bot) => bot.connected.once()));
      await server.stop();
      await start();
      expect((await back).every(([id, again]) => id > 1 && again)).toBe(true);
      for (const bot of bots) {
        bot.rpc_id(1, "/root/Arena", "ping", 7);
        expect((await bot.expect("pong")).args[0]).toBe(7);
      }
    });

    it("are let in with the token, and told when it is wrong", async () => {
      const server = await start("--token", "open sesame");
      bots.push(await Bot.connect(url(), { project: arena, auth: { data: "open sesame" } }));
      await server.line(/ARENA authenticated/);
      await expect(Bot.connect(url(), { project: arena, auth: { data: "mellon" } })).rejects.toMatchObject({
        code: "ERR_UNAUTHORIZED",
      });
      await server.line(/ARENA refused/);
    });

    it("fill the arena as a swarm", async () => {
      await start();
      const report = await Swarm.run(url(), {
        bots: 30,
        startsPerSecond: 15,
        bot: { project: await readProject(arena), reconnect: false },
        behaviour: async (bot, { index }) => {
          bot.rpc_id(1, "/root/Arena", "echo", [index, "x"]);
          await bot.expect("echoed", (value) => (value as unknown[])[0] === index);
        },
      });
      expect(report.figures).toMatchObject({ connected: 30, finished: 30, failed: 0, lost: 0, errors: {} });
    });
  },
);
