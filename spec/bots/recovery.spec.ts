import { describe, expect, it } from "vitest";
import {
  Bot,
  ENetMultiplayerPeer,
  Node,
  SceneMultiplayer,
  SceneTree,
  WebSocketMultiplayerPeer,
} from "../../src/index.js";
import { closedAfterEach } from "../support/open-things.js";

const RESTARTS = process.env["GMP_NIGHTLY"] === "1" ? 50 : 5;
const BOTS = 10;
const CALLS = 5;
/** What the runtime counts as alive when a bot holds a socket, or waits for something. */
const HELD = ["UDPWrap", "TCPSocketWrap", "TLSWrap", "Timeout", "Immediate", "TCPServerWrap"];

class Echo extends Node {
  static rpcs = { ask: ["any_peer"], answer: ["authority"] } as const;
  ask(token: number): void {
    this.rpc_id(this.get_multiplayer()!.get_remote_sender_id(), "answer", token);
  }
  answer(_token: number): void {}
}

interface Server {
  readonly url: string;
  readonly port: number;
  readonly multiplayer: SceneMultiplayer;
  /** Vanishes without a word to anybody. */
  kill(): void;
}

function serve(kind: "enet" | "ws", port = 0): Server {
  const multiplayer = new SceneMultiplayer();
  const tree = new SceneTree(multiplayer);
  const echo = new Echo();
  echo.name = "Echo";
  tree.root.add_child(echo);
  let opened: number;
  let kill: () => void;
  if (kind === "enet") {
    const peer = new ENetMultiplayerPeer();
    peer.set_bind_ip("127.0.0.1");
    expect(peer.create_server(port, 100)).toBe(0);
    opened = peer.host!.get_local_port();
    kill = () => peer.host!.destroy();
    multiplayer.multiplayer_peer = peer;
  } else {
    const peer = new WebSocketMultiplayerPeer();
    expect(peer.create_server(port, "127.0.0.1")).toBe(0);
    opened = peer.localPort;
    kill = () => peer.close();
    multiplayer.multiplayer_peer = peer;
  }
  void tree.run();
  return {
    url: `${kind}://127.0.0.1:${opened}`,
    port: opened,
    multiplayer,
    kill() {
      tree.quit();
      kill();
    },
  };
}

function held(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) {
    if (HELD.includes(kind)) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

async function until(condition: () => boolean, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`did not come true in ${timeoutMs} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const open = closedAfterEach();

describe.each(["enet", "ws"] as const)("A swarm over %s whose server is killed and started again", (kind) => {
  it(
    "comes back each time, loses no call between, and leaks nothing",
    async () => {
      const before = held();
      let server = serve(kind);
      open.push({ close: () => server.kill() });
      const { url, port } = server;
      const bots: Bot[] = [];
      for (let i = 0; i < BOTS; i++) {
        const bot = await Bot.connect(url, {
          name: `bot ${i}`,
          nodes: { "/root/Echo": { ask: ["any_peer"], answer: [] } },
          reconnect: { firstDelayMs: 20, maxDelayMs: 200 },
          silenceMs: 400,
        });
        open.push(bot);
        bots.push(bot);
      }
      let answered = 0;
      const play = async (round: number): Promise<void> => {
        await Promise.all(
          bots.map(async (bot, i) => {
            for (let call = 0; call < CALLS; call++) {
              const token = (round * BOTS + i) * CALLS + call;
              bot.rpc_id(1, "/root/Echo", "ask", token);
              await bot.expect("answer", (got) => got === token);
              answered++;
            }
          }),
        );
      };
      await play(0);
      const first = held();
      for (let restart = 1; restart <= RESTARTS; restart++) {
        server.kill();
        await until(() => bots.every((bot) => bot.state === "reconnecting"), 20_000);
        server = serve(kind, port);
        await until(() => bots.every((bot) => bot.state === "connected"), 20_000);
        expect(bots.map((bot) => bot.reconnections)).toEqual(bots.map(() => restart));
        await play(restart);
      }
      expect(answered).toBe((RESTARTS + 1) * BOTS * CALLS);
      await until(() => server.multiplayer.get_peers().length === BOTS, 5000);
      // The same sockets as after the first round; timers come and go, but there is no more than one for each peer.
      const last = held();
      for (const what of ["UDPWrap", "TCPSocketWrap", "TCPServerWrap"])
        expect([what, last[what]]).toEqual([what, first[what]]);
      expect(last["Timeout"] ?? 0).toBeLessThanOrEqual(2 * BOTS + 5);
      await Promise.all(bots.map((bot) => bot.close()));
      server.kill();
      open.length = 0;
      await until(() => leftOver(before) === 0, 3000);
      expect(leftOver(before)).toBe(0);
    },
    RESTARTS * 20_000,
  );
});

/** How much more is held than before, one timer of whoever waits here not counted. */
function leftOver(before: Record<string, number>): number {
  const now = held();
  return HELD.reduce((sum, what) => {
    const allowed = (before[what] ?? 0) + (what === "Timeout" || what === "Immediate" ? 1 : 0);
    return sum + Math.max(0, (now[what] ?? 0) - allowed);
  }, 0);
}
