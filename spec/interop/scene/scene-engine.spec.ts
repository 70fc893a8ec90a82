import { afterEach, describe, expect, it } from "vitest";
import {
  GDFloat,
  NodePath,
  StringName,
  type Variant,
  VariantWriter,
  Vector2,
  var_to_bytes,
} from "../../../src/variant/index.js";
import { type EngineProcess, engine } from "../../support/engine.js";
import { freePort } from "../../support/free-port.js";
import { Game, HAS_TYPED_ARRAYS, startGame, type Transport, within } from "./engine-game.js";

const COUNT_OF_VALUES = 57;
/** Which of the values are typed arrays: they arrive as plain ones where the wire has no word for the type. */
const TYPED_ARRAYS = [44, 45];
const BOTS = 32;

/** Ends everything that a test has started. */
const running: { stop(): unknown }[] = [];
const keep = <T extends { stop(): unknown }>(one: T): T => {
  running.push(one);
  return one;
};
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

/** What an engine has complained about; of a missing cache of class names or renderer it always does. */
const errorsOf = (of: EngineProcess): string[] =>
  of.lines.filter((line) => line.startsWith("ERROR") && !/global script cache|No renderers/.test(line));

interface Pair {
  readonly game: Game;
  readonly engine: EngineProcess;
  /** The engine's peer id. */
  readonly id: number;
  readonly port: number;
}

/** Ours is the client, the engine the server; or the other way round. */
async function pair(ours: "client" | "server", transport: Transport, options: readonly string[] = []): Promise<Pair> {
  const port = await freePort();
  if (ours === "client") {
    const server = keep(await startGame("server", transport, port, options));
    const game = await keep(new Game().start("client", transport, port)).connected();
    return { game, engine: server, id: 1, port };
  }
  const game = keep(new Game().start("server", transport, port));
  const client = keep(await startGame("client", transport, port, options));
  return { game, engine: client, id: await game.peer(), port };
}

const roles = [
  ["client", "enet"],
  ["server", "enet"],
  ["client", "ws"],
  ["server", "ws"],
] as const;

describe.skipIf(engine === null).each(roles)("our %s over %s, with a live engine (needs GODOT)", (ours, transport) => {
  it("has every value echoed by the engine, with its type", async () => {
    const { game, id } = await pair(ours, transport);
    const values: Variant[] = [
      ...[null, true, false, 0, -1, 127, 128, -129, 40000, 2147483648, -9223372036854775807n],
      ...[
        new GDFloat(1),
        0.5,
        0.1,
        "",
        "text",
        "héllo 👾",
        new Vector2(1, -2.5),
        new StringName("sn"),
        new NodePath("a/b:c"),
      ],
      ...[
        [],
        [1, "x", null, [true]],
        new Map<Variant, Variant>([["k", 1]]),
        Uint8Array.of(1, 2, 255),
        Int32Array.of(1, -2),
      ],
    ];
    for (const [i, value] of values.entries()) game.world.rpc_id(id, "echo", i, value);
    const answers: Variant[][] = [];
    for (const [i] of values.entries())
      answers.push(await game.world.until((name, args) => name === "echoed" && args[0] === i, `echo ${i}`));
    const bytes = (value: Variant): string => Buffer.from(var_to_bytes(value)).toString("hex");
    const untyped = (value: Variant): Variant => (value instanceof GDFloat ? value.value : value);
    expect(answers.map(([, , value]) => bytes(value ?? null))).toEqual(values.map((value) => bytes(untyped(value))));
    const numbers = answers.map(([, type]) => type);
    expect(numbers.slice(0, 14)).toEqual([0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3]);

    for (const raw of [Uint8Array.of(7, 8, 9), new Uint8Array(3000).fill(5)]) {
      game.world.rpc_id(id, "echo_one", raw);
      const [back] = await game.world.until(
        (name, args) => name === "echoed_one" && (args[0] as Uint8Array).length === raw.length,
        "raw bytes",
      );
      expect(Buffer.from(back as Uint8Array).equals(raw)).toBe(true);
    }
    game.world.rpc_id(id, "many", 1, 2, 3, 4, "5", 6, 7, null);
    expect(await game.world.answer("many")).toEqual([1, 2, 3, 4, "5", 6, 7, null]);
  });

  it("gives every value of the engine back as it was", async () => {
    const { game, engine, id } = await pair(ours, transport);
    // A float without a fraction (value 14) comes as a number and goes back as an int; rpcTypes tells them apart.
    game.world.rpc_id(id, "send_values");
    expect(await game.world.answer("values")).toBe(COUNT_OF_VALUES);
    const last = await engine.line(new RegExp(`^(SAME|DIFFERENT) ${COUNT_OF_VALUES - 1}\\b`));
    expect(last[1]).toBe("SAME");
    const different = engine.lines.filter((line) => line.startsWith("DIFFERENT"));
    const expected = HAS_TYPED_ARRAYS ? [14] : [14, ...TYPED_ARRAYS];
    expect(different.map((line) => Number(line.split(" ")[1]))).toEqual(expected);
    expect(engine.lines.filter((line) => line.startsWith("SAME"))).toHaveLength(COUNT_OF_VALUES - expected.length);
  });

  it("calls in every mode and on every channel, and is called so", async () => {
    const { game, id } = await pair(ours, transport);
    // Once so that the path is known: from then on packets are calls alone.
    game.world.rpc_id(id, "r0", "first");
    await game.world.answer("r0");
    await game.world.until((name) => name === "back_r0", "back_r0");
    const modes = { r: 2, u: 0, o: 1 } as const;
    for (const [letter, mode] of Object.entries(modes)) {
      for (const channel of [0, 3]) {
        const name = `${letter}${channel}` as "r0";
        game.world.calls.length = 0;
        game.packets.length = 0;
        // An unreliable call may be lost, even on this machine: it is repeated.
        const repeat = setInterval(() => game.world.rpc_id(id, name, `by ${name}`), 100);
        game.world.rpc_id(id, name, `by ${name}`);
        await game.world.until((called, args) => called === `back_${name}` && args[0] === `by ${name}`, `back_${name}`);
        clearInterval(repeat);
        // WebSockets carry neither mode nor channel.
        const expected = transport === "enet" ? { mode, channel } : { mode: 2, channel: 0 };
        const { mode: gotMode, channel: gotChannel } = game.packets.at(-1)!;
        expect([name, { mode: gotMode, channel: gotChannel }]).toEqual([name, expected]);
      }
    }
  });

  it("calls locally and remotely what is call_local", async () => {
    const { game, engine, id } = await pair(ours, transport);
    const own = game.api.get_unique_id();
    game.world.rpc("everywhere", "from us");
    expect(game.world.calls).toEqual([{ name: "everywhere", args: ["from us"], sender: own }]);
    await engine.line(new RegExp(`^CALL everywhere from us ${own}$`));
    game.world.rpc_id(own, "everywhere", "to ourselves");
    expect(game.world.calls.at(-1)).toEqual({ name: "everywhere", args: ["to ourselves"], sender: own });
    game.world.rpc_id(id, "shout", "from the engine");
    await engine.line(new RegExp(`^CALL everywhere from the engine ${id}$`));
    await game.world.until(
      (name, args, sender) => name === "everywhere" && args[0] === "from the engine" && sender === id,
      "the shout",
    );
    expect(engine.lines.filter((line) => line.includes("to ourselves"))).toEqual([]);
  });

  it("finds inherited, overridden and node-configured methods", async () => {
    const { game, engine, id } = await pair(ours, transport);
    game.world.rpc_id(id, "inherited", "i");
    game.world.rpc_id(id, "overridden", "o");
    game.world.rpc_id(id, "configured", "c");
    expect(await game.world.answer("inherited base")).toBe("i");
    expect(await game.world.answer("overridden derived")).toBe("o");
    expect(await game.world.answer("configured")).toBe("c");
    game.world.rpc_id(id, "call_configured");
    await game.world.until((name, args) => name === "configured" && args[0] === "from the engine", "configured");
    expect(engine.lines.filter((line) => line.includes("checksum"))).toEqual([]);
  });

  it("respects authority, and its change, on both sides", async () => {
    const { game, engine, id } = await pair(ours, transport);
    const own = game.api.get_unique_id();
    const [authority, other] = own === 1 ? [own, id] : [id, own];
    if (other === own) {
      // The engine refuses us until we are the authority there.
      game.world.rpc_id(id, "authority_only", "too early");
      await engine.line(/RPC 'authority_only' is not allowed on node/);
      game.world.rpc_id(id, "set_authority", own);
      await game.world.answer("set_authority");
      game.world.rpc_id(id, "authority_only", "now");
      expect(await game.world.answer("authority_only")).toBe("now");
      await engine.line(new RegExp(`^CALL authority_only now ${own}$`));
      expect(engine.lines.filter((line) => line.startsWith("CALL authority_only"))).toEqual([
        `CALL authority_only now ${own}`,
      ]);
    } else {
      expect(authority).toBe(own);
      game.world.rpc_id(id, "call_authority_only", 1, "too early");
      await expect.poll(() => game.api.dropped().notAllowed, { timeout: 20_000 }).toBe(1);
      game.world.set_multiplayer_authority(id);
      game.world.rpc_id(id, "call_authority_only", 1, "now");
      await game.world.until((name, args) => name === "authority_only" && args[0] === "now", "the call");
      expect(game.world.calls.filter(({ name }) => name === "authority_only")).toHaveLength(1);
    }
  });

  it("exchanges raw bytes and hears of an end", async () => {
    const { game, engine, id } = await pair(ours, transport);
    const packet = game.api.peer_packet.once();
    expect(game.api.send_bytes(Uint8Array.of(1, 2, 3), id)).toBe(0);
    const [from, bytes] = await within(packet, "the bytes");
    expect([from, [...bytes]]).toEqual([id, [3, 2, 1]]);
    const end: Promise<unknown[]> =
      ours === "client" ? game.api.server_disconnected.once() : game.api.peer_disconnected.once();
    game.world.rpc_id(id, "quit");
    if (transport === "ws") await within(end, "the end");
    else await engine.exited;
    if (transport === "ws") expect(game.api.get_peers()).toEqual([]);
  });
});

describe.skipIf(engine === null).each(["enet", "ws"] as const)("a relay over %s (needs GODOT)", (transport) => {
  it("joins an engine client and a bot through an engine server", async () => {
    const port = await freePort();
    const server = keep(await startGame("server", transport, port));
    const bot = await keep(new Game().start("client", transport, port)).connected();
    const client = keep(await startGame("client", transport, port));
    const [, id] = await client.line(/^CONNECTED (\d+)/);
    await expect.poll(() => bot.api.get_peers().sort(), { timeout: 20_000 }).toContain(Number(id));
    await talkThrough(bot, client, Number(id));
    expect(errorsOf(server)).toEqual([]);
  });

  it("joins an engine client and a bot through our server", async () => {
    const port = await freePort();
    const server = keep(new Game().start("server", transport, port));
    const bot = await keep(new Game().start("client", transport, port)).connected();
    const client = keep(await startGame("client", transport, port));
    const [, id] = await client.line(/^CONNECTED (\d+)/);
    await expect.poll(() => bot.api.get_peers().sort(), { timeout: 20_000 }).toContain(Number(id));
    await talkThrough(bot, client, Number(id));
    expect(server.api.dropped()).toEqual({});
    expect(server.world.calls).toEqual([]);
  });
});

/** A bot and an engine client call each other, though neither is connected to the other. */
async function talkThrough(bot: Game, client: EngineProcess, id: number): Promise<void> {
  const own = bot.api.get_unique_id();
  await client.line(new RegExp(`^PEER ${own}$`));
  bot.world.rpc_id(id, "echo", 1, "hello");
  const echoed = await bot.world.until(
    (name, args, sender) => name === "echoed" && sender === id && args[0] === 1,
    "echo",
  );
  expect(echoed[2]).toBe("hello");
  bot.world.rpc_id(id, "call_peer", own, "again");
  expect(await bot.world.answer("relayed")).toBe("again");
  expect(bot.world.calls.at(-1)?.sender).toBe(id);
  bot.world.rpc_id(id, "peers");
  expect(((await bot.world.answer("peers")) as number[]).sort()).toEqual([1, own].sort());
  const packet = bot.api.peer_packet.once();
  bot.api.send_bytes(Uint8Array.of(4, 5), id, 2, 2);
  expect((await within(packet, "bytes"))[0]).toBe(id);
  // The engine client leaves, and the bot hears of it from the server.
  const gone = bot.api.peer_disconnected.once();
  await client.stop();
  if (bot.api.multiplayer_peer?.constructor.name === "WebSocketMultiplayerPeer")
    expect((await within(gone, "the end"))[0]).toBe(id);
}

describe.skipIf(engine === null).each(["enet", "ws"] as const)(
  "authentication over %s, with a live engine (needs GODOT)",
  (transport) => {
    const secret = new TextEncoder().encode("secret");
    const wrong = new TextEncoder().encode("wrong");

    /** Our client at an engine server. @param sends - What it sends; nothing for null. */
    async function ourClient(
      auth: string,
      sends: Uint8Array | null,
      timeout = 10,
    ): Promise<{ game: Game; server: EngineProcess }> {
      const port = await freePort();
      const server = keep(await startGame("server", transport, port, [`auth=${auth}`, `auth_timeout=${timeout}`]));
      const game = keep(new Game());
      game.api.auth_callback = (id, data) => {
        game.world.note("auth", id, new TextDecoder().decode(data));
        game.api.complete_auth(id);
      };
      game.api.auth_timeout = 30;
      game.api.peer_authenticating.connect((id) => {
        game.world.note("authenticating", id, game.api.get_authenticating_peers());
        if (sends !== null) game.api.send_auth(id, sends);
      });
      game.start("client", transport, port);
      return { game, server };
    }

    it("is accepted by an engine server", async () => {
      const { game, server } = await ourClient("accept", secret);
      await game.connected();
      expect(game.world.calls.map(({ name, args }) => [name, ...args])).toEqual([
        ["authenticating", 1, [1]],
        ["auth", 1, "welcome"],
      ]);
      game.world.rpc_id(1, "echo", 1, "in");
      await game.world.until((name) => name === "echoed", "an echo");
      expect(game.api.get_authenticating_peers()).toEqual([]);
      await server.line(/^AUTH \d+ secret$/);
    });

    it("is refused by an engine server", async () => {
      const { game, server } = await ourClient("accept", wrong);
      const failed = game.api.peer_authentication_failed.once();
      const ended = game.api.server_disconnected.once();
      await server.line(/^AUTH \d+ wrong$/);
      await within(Promise.race([failed, ended]), "the refusal");
      expect(game.api.get_peers()).toEqual([]);
      expect(server.lines.filter((line) => line.startsWith("PEER"))).toEqual([]);
    });

    it("is given up by an engine server after its time-out", async () => {
      const { game, server } = await ourClient("silent", secret, 0.3);
      await server.line(/^AUTH_FAILED/);
      await expect.poll(() => game.api.get_authenticating_peers().length, { timeout: 20_000 }).toBe(0);
      expect(game.api.get_peers()).toEqual([]);
    });

    /** An engine client at our server. */
    async function engineClient(
      sends: string,
      decide: (game: Game, id: number, text: string) => void,
      timeout = 10,
    ): Promise<{ game: Game; client: EngineProcess }> {
      const port = await freePort();
      const game = keep(new Game());
      game.api.auth_timeout = timeout;
      game.api.auth_callback = (id, data) => decide(game, id, new TextDecoder().decode(data));
      game.start("server", transport, port);
      const client = keep(
        await startGame("client", transport, port, ["auth=accept", `secret=${sends}`, "auth_timeout=30"]),
      );
      return { game, client };
    }
    const decide = (game: Game, id: number, text: string): void => {
      game.world.note("auth", text);
      if (text === "secret") {
        game.api.send_auth(id, new TextEncoder().encode("welcome"));
        game.api.complete_auth(id);
      } else game.api.disconnect_peer(id);
    };

    it("accepts an engine client", async () => {
      const { game, client } = await engineClient("secret", decide);
      const id = await game.peer();
      await client.line(/^AUTH 1 welcome$/);
      await client.line(/^CONNECTED/);
      game.world.rpc_id(id, "echo", 1, "in");
      await game.world.until((name) => name === "echoed", "an echo");
    });

    it("refuses an engine client", async () => {
      const { game, client } = await engineClient("wrong", decide);
      await client.line(/^(AUTH_FAILED|SERVER_GONE)/);
      expect(game.world.calls.map(({ args }) => args[0])).toEqual(["wrong"]);
      expect(game.api.get_peers()).toEqual([]);
      expect(game.api.get_authenticating_peers()).toEqual([]);
    });

    it("gives an engine client up after the time-out", async () => {
      const { game, client } = await engineClient("secret", () => {}, 0.3);
      const [id] = await within(game.api.peer_authentication_failed.once(), "the failure");
      expect(id).toBeGreaterThan(1);
      expect(game.api.get_authenticating_peers()).toEqual([]);
      await client.line(/^(AUTH_FAILED|SERVER_GONE)/);
    });
  },
);

describe.skipIf(engine === null)("many bots, with a live engine (needs GODOT)", () => {
  it.each(["enet", "ws"] as const)(`has ${BOTS} bots call at once over %s`, async (transport) => {
    const port = await freePort();
    const server = keep(await startGame("server", transport, port));
    const bots = Array.from({ length: BOTS }, () => keep(new Game().start("client", transport, port)));
    await Promise.all(bots.map((bot) => bot.connected()));
    const calls = 20;
    for (let i = 0; i < calls; i++)
      for (const [n, bot] of bots.entries()) bot.world.rpc_id(1, "echo", i, `bot ${n} call ${i}`);
    await Promise.all(
      bots.map((bot) =>
        bot.world.until(() => bot.world.calls.filter(({ name }) => name === "echoed").length === calls, "all echoes"),
      ),
    );
    for (const [n, bot] of bots.entries()) {
      const echoes = bot.world.calls.filter(({ name }) => name === "echoed").map(({ args }) => args[2]);
      expect(echoes).toEqual(Array.from({ length: calls }, (_, i) => `bot ${n} call ${i}`));
    }
    // Every bot knows every other one, and reaches it.
    await expect.poll(() => bots.every((bot) => bot.api.get_peers().length === BOTS), { timeout: 30_000 }).toBe(true);
    bots[0]!.world.rpc("everywhere", "hello everyone");
    await Promise.all(bots.map((bot) => bot.world.until((name) => name === "everywhere", "the broadcast")));
    expect(errorsOf(server)).toEqual([]);
  });
});

it("knows how Variants are written, so that the checks above compare bytes", () => {
  const writer = new VariantWriter();
  writer.writeCompressed(5);
  expect([...writer.finish()]).toEqual([2, 5]);
});
