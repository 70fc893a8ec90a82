import { afterEach, describe, expect, it } from "vitest";
import {
  Bot,
  type BotContext,
  type Node,
  type ProjectNode,
  type SwarmBehaviour,
  setLogger,
  silentLogger,
  type TypedNode,
} from "../../src/index.js";
import { BotServer, ECHO_NODES } from "../support/bot-server.js";

/** As `gdpeer types` writes them. */
interface ArenaCalls {
  ask(value: number, loudly?: boolean): void;
}
interface ArenaEvents {
  answer(value: number): void;
}
interface GameNodes {
  "/root/Arena": TypedNode<ArenaCalls, ArenaEvents, { health: number }>;
}

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
  setLogger(null);
});

describe("A bot that knows its game's types", () => {
  it("checks names and arguments when it is compiled, without casts", async () => {
    setLogger(silentLogger);
    const server = new BotServer();
    open.push(server);
    const bot = await Bot.connect<GameNodes>(server.url, { nodes: ECHO_NODES });
    open.push(bot);
    bot.rpc_id(1, "/root/Arena", "ask", 5);
    bot.rpc_id(1, "/root/Arena", "ask", 5, true);
    expect((await bot.expect("answer")).args).toEqual([5]);
    // @ts-expect-error There is no such method.
    expect(() => bot.rpc_id(1, "/root/Arena", "aks", 5)).toThrow("'aks'");
    // @ts-expect-error It takes a number.
    bot.rpc_id(1, "/root/Arena", "ask", "five");
    // @ts-expect-error It takes something.
    bot.rpc("/root/Arena", "ask");
    const health: () => number = () => bot.node("/root/Arena").health;
    expect(health).toBeTypeOf("function");
    // What is spawned later has the type that is asked for; what nobody has declared is a node.
    const mob = (): ProjectNode => bot.node<ProjectNode>("/root/Arena/Mobs/Mob0");
    const other = (): Node => bot.node("/root/Other");
    expect(mob).toThrow("has no node");
    expect(other).toThrow("has no node");
    expect(() => bot.rpc_id(1, "/root/Other", "anything", "at", ["all"])).toThrow("has no node");
  });

  it("is a bot like any other", () => {
    const behaviour = async (bot: Bot<GameNodes>, { index }: BotContext): Promise<void> => {
      bot.rpc_id(1, "/root/Arena", "ask", index);
    };
    const taken: SwarmBehaviour = behaviour;
    const plain = (bot: Bot): string => bot.name;
    const typed = (bot: Bot<GameNodes>): string => plain(bot);
    expect([taken, typed]).toHaveLength(2);
  });
});
