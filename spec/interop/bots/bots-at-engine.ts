import { afterEach, beforeEach } from "vitest";
import { type Bot, setLogger, silentLogger } from "../../../src/index.js";
import { type EngineProcess, startEngine } from "../../support/engine.js";

/** Bots and the engines that they play with, ended after each spec. Call it inside a `describe`. */
export function useBotsAndEngines() {
  const bots: Bot[] = [];
  const servers: EngineProcess[] = [];

  beforeEach(() => setLogger(silentLogger));
  afterEach(async () => {
    await Promise.all(bots.splice(0).map((bot) => bot.close({ timeoutMs: 100 })));
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    setLogger(null);
  });

  /** Starts a project's server and waits until it says that it listens. */
  const serve = async (project: string, ...args: string[]): Promise<EngineProcess> => {
    const server = await startEngine(project, args);
    servers.push(server);
    await server.line(/(?:ARENA|LOBBY) listening/);
    return server;
  };

  return { bots, serve };
}
