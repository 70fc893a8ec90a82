import { describe, expect, it } from "vitest";
import {
  Bot,
  type BotOptions,
  ENetMultiplayerPeer,
  type MultiplayerPeer,
  Node,
  readRecording,
  SceneMultiplayer,
  SceneTree,
  WebSocketMultiplayerPeer,
} from "../../src/index.js";
import { LoopBus, LoopPeer } from "../support/loop-peer.js";
import { closedAfterEach } from "../support/open-things.js";

class Lobby extends Node {
  static rpcs = { greet: ["authority"], hello: ["any_peer"] } as const;
  greet(_text: string): void {}
  hello(): void {}
}

const LOBBY = { "/root/Lobby": { greet: ["authority"], hello: ["any_peer"] } } as const;
const KINDS = ["enet", "ws", "in-process"] as const;

/** A server that calls each client as soon as it is there. */
class Greeter {
  readonly multiplayer = new SceneMultiplayer();
  readonly tree = new SceneTree(this.multiplayer);
  readonly lobby = new Lobby();
  readonly peer: MultiplayerPeer;
  readonly url: string;
  readonly options: BotOptions;

  constructor(kind: (typeof KINDS)[number], port = 0) {
    this.lobby.name = "Lobby";
    this.tree.root.add_child(this.lobby);
    this.multiplayer.peer_connected.connect((id) => this.welcome(id));
    if (kind === "enet") {
      const peer = new ENetMultiplayerPeer();
      peer.set_bind_ip("127.0.0.1");
      expect(peer.create_server(port)).toBe(0);
      this.peer = peer;
      this.url = `enet://127.0.0.1:${peer.host!.get_local_port()}`;
      this.options = {};
    } else if (kind === "ws") {
      const peer = new WebSocketMultiplayerPeer();
      expect(peer.create_server(port, "127.0.0.1")).toBe(0);
      this.peer = peer;
      this.url = `ws://127.0.0.1:${peer.localPort}`;
      this.options = {};
    } else {
      const bus = new LoopBus();
      const server = new LoopPeer(bus, 1);
      this.peer = server;
      this.url = "enet://127.0.0.1:1";
      this.options = {
        makePeer: () => {
          const client = new LoopPeer(bus, 2 + bus.peers.size);
          bus.introduce(server, client);
          queueMicrotask(() => server.wake());
          return client;
        },
      };
    }
    this.multiplayer.multiplayer_peer = this.peer;
    void this.tree.run();
  }

  welcome(id: number): void {
    this.multiplayer.send_bytes(Uint8Array.of(1, 2, 3), id);
    for (const text of ["one", "two", "three"]) this.lobby.rpc_id(id, "greet", text);
  }

  close(): void {
    this.tree.quit();
    this.peer.close();
  }
}

const open = closedAfterEach();

function serve(...args: ConstructorParameters<typeof Greeter>): Greeter {
  const server = new Greeter(...args);
  open.push(server);
  return server;
}

/** As a user would have it: some functions around the call, none of which waits for anything else. */
async function join(url: string, options: BotOptions): Promise<{ bot: Bot; heard: string[] }> {
  const connect = async (): Promise<Bot> => await Bot.connect(url, options);
  const bot = await connect();
  open.push(bot);
  const heard: string[] = [];
  bot.rpcCalled.connect(({ args }) => heard.push(String(args[0])));
  bot.packet.connect((_sender, data) => heard.push(`bytes ${data.join()}`));
  return { bot, heard };
}

const ALL = ["bytes 1,2,3", "one", "two", "three"];

describe.each(KINDS)("What a server sends at once, over %s", (kind) => {
  it("waits for the handlers that are set behind the await", async () => {
    const server = serve(kind);
    for (let i = 0; i < 5; i++) {
      const { bot, heard } = await join(server.url, { ...server.options, nodes: LOBBY });
      expect(heard).toEqual([]);
      await bot.until(() => heard.length >= ALL.length);
      expect(heard).toEqual(ALL);
    }
  });

  it("is among the events", async () => {
    const server = serve(kind);
    const { bot } = await join(server.url, { ...server.options, nodes: LOBBY });
    const seen: string[] = [];
    for await (const event of bot.events()) {
      seen.push(event.type);
      if (seen.filter((type) => type === "rpc").length === 3) break;
    }
    expect(seen).toContain("packet");
  });

  it("counts for expect, as ever", async () => {
    const server = serve(kind);
    const { bot } = await join(server.url, { ...server.options, nodes: LOBBY });
    for (const text of ALL.slice(1)) expect((await bot.expect("greet", null, 2000)).args).toEqual([text]);
  });

  it("is recorded once, in its order", async () => {
    const server = serve(kind);
    const chunks: Uint8Array[] = [];
    const record = { write: (chunk: Uint8Array) => void chunks.push(chunk), close() {} };
    const { bot, heard } = await join(server.url, { ...server.options, nodes: LOBBY, record });
    await bot.until(() => heard.length >= ALL.length);
    await bot.close();
    const kinds: string[] = [];
    for await (const entry of (await readRecording(Buffer.concat(chunks))).entries) {
      kinds.push(entry.kind === "event" ? entry.name : entry.kind);
    }
    expect(kinds.filter((name) => name === "in").length).toBeGreaterThanOrEqual(ALL.length);
    expect(kinds.indexOf("connected")).toBeLessThan(kinds.indexOf("in"));
  });
});

describe.each(["enet", "ws"] as const)("What a server sends at once after it came back, over %s", (kind) => {
  it("comes behind 'connected'", async () => {
    const first = serve(kind);
    const port = Number(new URL(first.url.replace("enet", "ws")).port);
    const { bot, heard } = await join(first.url, {
      nodes: LOBBY,
      reconnect: { firstDelayMs: 20, maxDelayMs: 100 },
      timeoutMs: 2000,
    });
    await bot.until(() => heard.length >= ALL.length);
    heard.length = 0;
    bot.connected.connect(() => heard.push("connected"));
    const lost = bot.disconnected.once();
    first.close();
    await lost;
    serve(kind, port);
    await bot.until(() => heard.length > ALL.length, 20_000);
    expect(heard).toEqual(["connected", ...ALL]);
  });
});

describe.each(["enet", "ws"] as const)("A server over %s that throws a bot out at once", (kind) => {
  it("is noticed, whenever that comes", async () => {
    const server = serve(kind);
    server.multiplayer.peer_connected.connect((id) => server.peer.disconnect_peer(id));
    let outcome = "";
    try {
      const { bot } = await join(server.url, { nodes: LOBBY, reconnect: false, timeoutMs: 5000 });
      bot.closed.connect(() => {
        outcome = "closed";
      });
      for (let i = 0; i < 100 && outcome === ""; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    } catch (error) {
      outcome = (error as { code: string }).code;
    }
    expect(["closed", "ERR_CANT_CONNECT"]).toContain(outcome);
  });
});
