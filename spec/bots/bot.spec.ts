import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  Bot,
  ENetMultiplayerPeer,
  MultiplayerPeer,
  Node,
  RemoteNode,
  SceneMultiplayer,
  SceneTree,
  setLogger,
  WebSocketMultiplayerPeer,
} from "../../src/index.js";
import { closedAfterEach } from "../support/open-things.js";
import { silentPort } from "../support/silent-port.js";

class Arena extends Node {
  static rpcs = { join: ["any_peer"], ping: ["any_peer"], welcome: ["authority"], pong: ["authority"] } as const;
  readonly joined: [number, string][] = [];
  join(name: string): void {
    const id = this.get_multiplayer()!.get_remote_sender_id();
    this.joined.push([id, name]);
    this.rpc_id(id, "welcome", name, id);
  }
  ping(token: number): void {
    this.rpc_id(this.get_multiplayer()!.get_remote_sender_id(), "pong", token);
  }
  welcome(_name: string, _id: number): void {}
  pong(_token: number): void {}
}

const ARENA = { "/root/Arena": { join: ["any_peer"], ping: ["any_peer"], welcome: [], pong: [] } } as const;

class Server {
  readonly tree: SceneTree;
  readonly multiplayer: SceneMultiplayer;
  readonly arena = new Arena();
  peer: MultiplayerPeer;
  url: string;

  constructor(kind: "enet" | "ws", port = 0, configure?: (multiplayer: SceneMultiplayer) => void, maxClients = 32) {
    this.multiplayer = new SceneMultiplayer();
    this.tree = new SceneTree(this.multiplayer);
    this.arena.name = "Arena";
    this.tree.root.add_child(this.arena);
    configure?.(this.multiplayer);
    if (kind === "enet") {
      const peer = new ENetMultiplayerPeer();
      peer.set_bind_ip("127.0.0.1");
      expect(peer.create_server(port, maxClients)).toBe(0);
      this.peer = peer;
      this.url = `enet://127.0.0.1:${peer.host!.get_local_port()}`;
    } else {
      const peer = new WebSocketMultiplayerPeer();
      expect(peer.create_server(port, "127.0.0.1")).toBe(0);
      this.peer = peer;
      this.url = `ws://127.0.0.1:${peer.localPort}`;
    }
    this.multiplayer.multiplayer_peer = this.peer;
    void this.tree.run();
  }

  /** Waits until the server, too, counts the bot as connected. */
  async sees(bot: Bot): Promise<void> {
    await bot.until(() => this.multiplayer.get_peers().includes(bot.id));
  }

  close(): void {
    this.tree.quit();
    this.peer.close();
  }
}

const open = closedAfterEach();

function serve(...args: ConstructorParameters<typeof Server>): Server {
  const server = new Server(...args);
  open.push(server);
  return server;
}

async function join(...args: Parameters<typeof Bot.connect>): Promise<Bot> {
  const bot = await Bot.connect(...args);
  open.push(bot);
  return bot;
}

describe.each(["enet", "ws"] as const)("A bot over %s", (kind) => {
  it("takes a seat, calls and is called", async () => {
    const server = serve(kind);
    const bot = await join(server.url, { name: "ada", nodes: ARENA });
    expect(bot.state).toBe("connected");
    expect(bot.id).toBeGreaterThan(1);
    bot.rpc_id(1, "/root/Arena", "join", "Ada");
    const call = await bot.expect("welcome");
    expect([call.path, call.args, call.sender]).toEqual(["/root/Arena", ["Ada", bot.id], 1]);
    expect(server.arena.joined).toEqual([[bot.id, "Ada"]]);
    expect(bot.traffic.messagesOut).toBeGreaterThan(0);
    expect(bot.traffic.messagesIn).toBeGreaterThan(0);
  });

  it("leaves when it is closed, with what it sent last delivered", async () => {
    const server = serve(kind);
    const bot = await join(server.url, { nodes: ARENA });
    const gone = server.multiplayer.peer_disconnected.once();
    const id = bot.id;
    bot.rpc_id(1, "/root/Arena", "join", "last words");
    await bot.close();
    expect(await gone).toEqual([id]);
    expect(server.arena.joined).toEqual([[id, "last words"]]);
    expect([bot.state, bot.id]).toEqual(["closed", 0]);
    await expect(bot.expect("welcome")).rejects.toMatchObject({ code: "ERR_CONNECTION_ERROR" });
  });

  it("comes back by itself, with its nodes, handlers and authority", async () => {
    const first = serve(kind);
    const port = Number(new URL(first.url.replace("enet", "ws")).port);
    const bot = await join(first.url, {
      nodes: { ...ARENA, "/root/Mine": [] },
      reconnect: { firstDelayMs: 20, maxDelayMs: 100 },
      timeoutMs: 2000,
    });
    bot.node("/root/Mine").set_multiplayer_authority(bot.id);
    await first.sees(bot);
    const calls: string[] = [];
    bot.rpcCalled.connect((call) => calls.push(call.method));
    const oldId = bot.id;
    const lost = bot.disconnected.once();
    const back = bot.connected.once();
    first.close();
    await lost;
    expect(bot.id).toBe(0);
    const second = serve(kind, port);
    expect(await back).toEqual([bot.id, true]);
    expect(bot.reconnections).toBe(1);
    if (bot.id === oldId) throw new Error("the new session gave the old id");
    expect(bot.node("/root/Mine").get_multiplayer_authority()).toBe(bot.id);
    bot.rpc_id(1, "/root/Arena", "ping", 5);
    expect((await bot.expect("pong")).args).toEqual([5]);
    expect(calls).toEqual(["pong"]);
    await second.sees(bot);
  });

  it("proves who it is, and is told when that is not accepted", async () => {
    const server = serve(kind, 0, (multiplayer) => {
      multiplayer.auth_callback = (id, data) => {
        if (new TextDecoder().decode(data) === "secret") {
          multiplayer.send_auth(id, new TextEncoder().encode("welcome"));
          multiplayer.complete_auth(id);
        } else multiplayer.disconnect_peer(id);
      };
    });
    const bot = await join(server.url, {
      auth: { data: "secret", verify: (data) => new TextDecoder().decode(data) === "welcome" },
    });
    await server.sees(bot);
    await expect(Bot.connect(server.url, { auth: { data: "wrong" } })).rejects.toMatchObject({
      code: "ERR_UNAUTHORIZED",
      message: expect.stringMatching(/'auth\.data'.*auth_callback/),
    });
    await expect(Bot.connect(server.url, { auth: { data: "secret", verify: () => false } })).rejects.toMatchObject({
      code: "ERR_UNAUTHORIZED",
    });
  });

  it("gives up after as many attempts as it may make", async () => {
    const server = serve(kind);
    const bot = await join(server.url, {
      reconnect: { firstDelayMs: 5, maxDelayMs: 10, maxAttempts: 2 },
      timeoutMs: 100,
    });
    await server.sees(bot);
    const closed = bot.closed.once();
    server.close();
    expect(await closed).toEqual(["gave up after 2 attempts to reconnect"]);
    expect(bot.state).toBe("closed");
  });

  it("stays away when it is told to", async () => {
    const server = serve(kind);
    const bot = await join(server.url, { reconnect: false });
    await server.sees(bot);
    const closed = bot.closed.once();
    server.close();
    await closed;
    expect(bot.state).toBe("closed");
  });
});

describe("A bot", () => {
  it("says what went wrong when nothing answers", async () => {
    const silent = await silentPort();
    open.push(silent);
    await expect(Bot.connect(silent.url, { timeoutMs: 50 })).rejects.toMatchObject({
      code: "ERR_TIMEOUT",
      message: expect.stringContaining(`no answer from ${silent.url} within 50 ms`),
    });
    await expect(Bot.connect("ws://127.0.0.1:9", { timeoutMs: 30_000 })).rejects.toMatchObject({
      code: "ERR_CANT_CONNECT",
    });
    await expect(Bot.connect("nonsense")).rejects.toMatchObject({ code: "ERR_INVALID_PARAMETER" });
  });

  it("gets no answer from a server that is full, and says so", async () => {
    const server = serve("enet", 0, undefined, 1);
    await join(server.url);
    await expect(Bot.connect(server.url, { timeoutMs: 150 })).rejects.toMatchObject({ code: "ERR_TIMEOUT" });
  });

  it("can be aborted while it connects", async () => {
    const abort = new AbortController();
    const silent = await silentPort();
    open.push(silent);
    const connecting = Bot.connect(silent.url, { signal: abort.signal });
    setTimeout(() => abort.abort(), 10);
    await expect(connecting).rejects.toMatchObject({ code: "ERR_CONNECTION_ERROR" });
  });

  it("stays out when it is aborted before there is anything to abort", async () => {
    const server = serve("enet");
    const project = fileURLToPath(new URL("../../examples/arena", import.meta.url));
    const duringTheRead = new AbortController();
    const connecting = Bot.connect(server.url, { signal: duringTheRead.signal, project });
    duringTheRead.abort();
    await expect(connecting).rejects.toMatchObject({ code: "ERR_CONNECTION_ERROR" });

    const duringTheMaking = new AbortController();
    const peer = new ENetMultiplayerPeer();
    const makePeer = async (): Promise<ENetMultiplayerPeer> => {
      peer.create_client("127.0.0.1", Number(new URL(server.url.replace("enet", "ws")).port));
      await Promise.resolve();
      duringTheMaking.abort();
      return peer;
    };
    const made = Bot.connect(server.url, { signal: duringTheMaking.signal, makePeer });
    await expect(made).rejects.toMatchObject({ code: "ERR_CONNECTION_ERROR" });
    expect(peer.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_DISCONNECTED);
  });

  it("names what is missing when it can't call", async () => {
    const server = serve("enet");
    const bot = await join(server.url, { name: "eve", nodes: ARENA });
    expect(() => bot.rpc("/root/Nowhere", "x")).toThrow("eve has no node '/root/Nowhere'");
    const said: string[] = [];
    setLogger({ error: (message) => said.push(message), warning: (message) => said.push(message) });
    for (const [call, reason] of [
      [() => bot.rpc("/root/Arena", "dance"), /'dance' .* is not declared for RPCs; declared are: join, ping/],
      [() => bot.rpc_id(1, "/root/Arena", "join", (() => {}) as never), /Unable to encode the arguments/],
      [() => bot.rpc_id(1, "/root/Arena", "join", Symbol("x") as never), /Unable to encode the arguments/],
      [() => bot.rpc_id(77, "/root/Arena", "join", "Ada"), /unknown peer ID: 77/],
      [() => bot.rpc_id(1, "/root/Arena", "join", ...new Array(256).fill(0)), /256 arguments/],
    ] as const) {
      expect(call).toThrow(
        expect.objectContaining({ code: "ERR_INVALID_PARAMETER", message: expect.stringMatching(reason) }),
      );
    }
    expect(said).toEqual([]);
  });

  it("gives each call to one expectation, in order, late ones too", async () => {
    const server = serve("enet");
    const bot = await join(server.url, { nodes: ARENA });
    for (const token of [1, 2, 3]) bot.rpc_id(1, "/root/Arena", "ping", token);
    expect((await bot.expect("pong", (token) => token === 2)).args).toEqual([2]);
    expect((await bot.expect("/root/Arena:pong")).args).toEqual([1]);
    expect((await bot.expect("pong")).args).toEqual([3]);
    await expect(bot.expect("pong", null, 30)).rejects.toMatchObject({
      code: "ERR_TIMEOUT",
      message: "bot: no call of 'pong' within 30 ms that fits; nothing was called meanwhile",
    });
    bot.rpc_id(1, "/root/Arena", "ping", 9);
    await expect(bot.expect("pong", (token) => token === 8, 1000)).rejects.toThrow(
      "called meanwhile: /root/Arena:pong(9)",
    );
  });

  it("tells everything that happens as a stream of events", async () => {
    const server = serve("enet");
    const bot = await join(server.url, { nodes: ARENA });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const event of bot.events()) seen.push(event.type);
    })();
    bot.rpc_id(1, "/root/Arena", "ping", 1);
    await server.sees(bot);
    server.multiplayer.send_bytes(Uint8Array.of(1), bot.id);
    await bot.until(() => seen.includes("rpc") && seen.includes("packet"));
    await bot.close();
    await reading;
    expect(seen.sort()).toEqual(["closed", "packet", "peer_disconnected", "rpc"]);
  });

  it("runs its plugins and cleans up after them", async () => {
    const server = serve("enet");
    const log: string[] = [];
    const bot = await join(server.url, {
      plugins: [
        (subject) => {
          log.push(`on ${subject.state}`);
          subject.connected.connect(() => log.push("connected"));
          return () => log.push("off");
        },
      ],
    });
    await bot.close();
    expect(log).toEqual(["on connecting", "connected", "off"]);
  });

  it("takes nodes of one's own, and refuses what is none", async () => {
    const server = serve("enet");
    const made = new RemoteNode("", ["join", "ping", "welcome", "pong"]);
    const bot = await join(server.url, { nodes: { "/root/Arena": made, "/root/A/B": () => new Node() } });
    expect(bot.node("/root/Arena")).toBe(made);
    expect(bot.node("/root/A/B").get_path().toString()).toBe("/root/A/B");
    for (const nodes of [{ Arena: [] }, { "/root/": [] }, { "/root/A//B": [] }, { "/root/A": 5 as never }]) {
      await expect(Bot.connect(server.url, { nodes })).rejects.toMatchObject({ code: "ERR_INVALID_PARAMETER" });
    }
  });

  it("waits for a condition, and says which one never held", async () => {
    const server = serve("enet");
    const bot = await join(server.url);
    let ready = 0;
    setTimeout(() => {
      ready = 7;
    }, 20);
    expect(await bot.until(() => ready)).toBe(7);
    await expect(bot.until(() => false, 30)).rejects.toThrow("the condition did not hold within 30 ms: () => false");
  });
});
