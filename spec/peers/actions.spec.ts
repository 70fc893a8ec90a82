import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type ActionDecision,
  ENetConnection,
  ENetMultiplayerPeer,
  ENetPacketPeer,
  ERR_BUSY,
  ERR_UNAUTHORIZED,
  type MultiplayerPeer,
  OK,
  type SupervisedAction,
  setActionSupervisor,
  setLogger,
  silentLogger,
  WebSocketMultiplayerPeer,
  WebSocketPeer,
} from "../../src/index.js";
import { untilFree } from "../support/house.js";

const seen: SupervisedAction[] = [];
const open: { close(): unknown }[] = [];

/** Puts everything under a supervisor that answers as told, and notes what it was asked. */
function supervise(decide: (action: SupervisedAction) => ActionDecision, ask?: () => Promise<boolean>): void {
  setActionSupervisor({
    onAction(action) {
      seen.push(action);
      return decide(action);
    },
    ...(ask === undefined ? {} : { ask }),
  });
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`never came true: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function make(kind: "enet" | "ws"): { peer: MultiplayerPeer; listen(port: number): number; port(): number } {
  if (kind === "enet") {
    const peer = new ENetMultiplayerPeer();
    peer.set_bind_ip("127.0.0.1");
    open.push(peer);
    return { peer, listen: (port) => peer.create_server(port), port: () => peer.host!.get_local_port() };
  }
  const peer = new WebSocketMultiplayerPeer();
  open.push(peer);
  return { peer, listen: (port) => peer.create_server(port, "127.0.0.1"), port: () => peer.localPort };
}

beforeEach(() => {
  setLogger(silentLogger);
  seen.length = 0;
});
afterEach(() => {
  setActionSupervisor(null);
  for (const thing of open.splice(0).reverse()) thing.close();
  setLogger(null);
});

describe.each(["enet", "ws"] as const)("Supervised actions over %s", (kind) => {
  it("ask before a server is opened, with its address", () => {
    supervise(() => "refuse");
    const { peer, listen } = make(kind);
    expect(listen(0)).toBe(ERR_UNAUTHORIZED);
    expect(peer.get_connection_status()).toBe(0);
    expect(seen).toEqual([{ kind: "create_server", target: `${kind}://127.0.0.1:0`, sizeBytes: 0 }]);
    supervise(() => "allow");
    expect(listen(0)).toBe(OK);
    expect(peer.get_connection_status()).toBe(2);
  });

  it("answer ERR_BUSY while somebody is asked, and as they said afterwards", async () => {
    let answer!: (allowed: boolean) => void;
    supervise(
      () => "ask",
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const { listen } = make(kind);
    expect([listen(0), listen(0)]).toEqual([ERR_BUSY, ERR_BUSY]);
    answer(true);
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    expect(listen(0)).toBe(OK);
    expect(seen).toHaveLength(1);
  });

  it("ask before each message, of server and client", async () => {
    const server = make(kind);
    expect(server.listen(0)).toBe(OK);
    const got: [number, number[]][] = [];
    server.peer.drive(({ peer, data }) => got.push([peer, [...data]]));
    const client = kind === "enet" ? new ENetMultiplayerPeer() : new WebSocketMultiplayerPeer();
    open.push(client);
    const error =
      client instanceof ENetMultiplayerPeer
        ? client.create_client("127.0.0.1", server.port())
        : client.create_client(`ws://127.0.0.1:${server.port()}`);
    expect(error).toBe(OK);
    const back: number[][] = [];
    client.drive(({ data }) => back.push([...data]));
    let joined = 0;
    server.peer.peer_connected.connect((id) => {
      joined = id;
    });
    await until(() => client.get_connection_status() === 2 && joined !== 0);

    supervise(({ sizeBytes }) => (sizeBytes > 3 ? "refuse" : "allow"));
    client.set_target_peer(1);
    expect(client.put_packet(Uint8Array.of(1, 2, 3, 4))).toBe(ERR_UNAUTHORIZED);
    expect(client.put_packet(Uint8Array.of(1, 2, 3))).toBe(OK);
    server.peer.set_target_peer(0);
    expect(server.peer.put_packet(Uint8Array.of(5, 6, 7, 8))).toBe(ERR_UNAUTHORIZED);
    expect(server.peer.put_packet(Uint8Array.of(5, 6))).toBe(OK);
    server.peer.set_target_peer(joined);
    expect(server.peer.put_packet(Uint8Array.of(9))).toBe(OK);
    await until(() => got.length > 0 && back.length > 1);
    expect(got).toEqual([[joined, [1, 2, 3]]]);
    expect(back).toEqual([[5, 6], [9]]);
    // Each message is asked about once, also where one class works through another.
    expect(seen).toEqual([
      { kind: "send_message", target: "1", sizeBytes: 4 },
      { kind: "send_message", target: "1", sizeBytes: 3 },
      { kind: "send_message", target: "0", sizeBytes: 4 },
      { kind: "send_message", target: "0", sizeBytes: 2 },
      { kind: "send_message", target: String(joined), sizeBytes: 1 },
    ]);
  });
});

describe("Supervised actions below the multiplayer peers", () => {
  it("cover an ENetConnection that listens, its peers and its broadcasts, but no client", async () => {
    supervise((action) => (action.kind === "create_server" && action.target.includes(":0") ? "allow" : "refuse"));
    const refused = new ENetConnection();
    expect(refused.create_host_bound("127.0.0.1", 65_001)).toBe(ERR_UNAUTHORIZED);
    const host = new ENetConnection();
    expect(host.create_host_bound("127.0.0.1", 0)).toBe(OK);
    open.push({ close: () => host.destroy() });
    const client = new ENetConnection();
    expect(client.create_host(1)).toBe(OK);
    open.push({ close: () => client.destroy() });
    const peer = client.connect_to_host("127.0.0.1", host.get_local_port(), 1)!;
    await until(() => {
      host.service();
      client.service();
      return peer.get_state() === ENetPacketPeer.STATE_CONNECTED;
    });
    seen.length = 0;
    expect(peer.send(0, Uint8Array.of(1), ENetPacketPeer.FLAG_RELIABLE)).toBe(ERR_UNAUTHORIZED);
    expect(peer.put_packet(Uint8Array.of(1, 2))).toBe(ERR_UNAUTHORIZED);
    host.broadcast(0, Uint8Array.of(1, 2, 3), ENetPacketPeer.FLAG_RELIABLE);
    const target = `enet://127.0.0.1:${host.get_local_port()}`;
    expect(seen).toEqual([
      { kind: "send_message", target, sizeBytes: 1 },
      { kind: "send_message", target, sizeBytes: 2 },
      { kind: "send_message", target: "0", sizeBytes: 3 },
    ]);
    const free = new ENetConnection();
    expect(free.create_host()).toBe(OK);
    const localPort = free.get_local_port();
    free.destroy();
    const bound = new ENetMultiplayerPeer();
    open.push(bound);
    seen.length = 0;
    bound.set_bind_ip("127.0.0.1");
    await untilFree(() => bound.create_client("127.0.0.1", host.get_local_port(), 0, 0, 0, localPort) === OK);
    expect(bound.host!.get_local_port()).toBe(localPort);
    expect(seen).toEqual([]);
  });

  it("cover a server attached to another, and a WebSocketPeer's messages", async () => {
    const http = createServer();
    open.push({ close: () => http.close() });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const server = new WebSocketMultiplayerPeer();
    open.push(server);
    supervise(() => "refuse");
    expect(server.attach(http, "/game")).toBe(ERR_UNAUTHORIZED);
    expect(seen).toEqual([{ kind: "create_server", target: "/game", sizeBytes: 0 }]);
    supervise(() => "allow");
    expect(server.attach(http, "/game")).toBe(OK);
    server.drive(() => {});
    const socket = new WebSocketPeer();
    const url = `ws://127.0.0.1:${(http.address() as { port: number }).port}/game`;
    expect(socket.connect_to_url(url)).toBe(OK);
    open.push({ close: () => socket.close(-1) });
    await until(() => {
      socket.poll();
      return socket.get_ready_state() === WebSocketPeer.STATE_OPEN;
    });
    seen.length = 0;
    supervise(() => "refuse");
    expect([socket.send(Uint8Array.of(1)), socket.send_text("ab"), socket.put_packet(Uint8Array.of(1, 2, 3))]).toEqual([
      ERR_UNAUTHORIZED,
      ERR_UNAUTHORIZED,
      ERR_UNAUTHORIZED,
    ]);
    expect(seen.map(({ sizeBytes }) => sizeBytes)).toEqual([1, 2, 3]);
  });
});
