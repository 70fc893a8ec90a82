import { beforeEach, describe, expect, it } from "vitest";
import { Node, type RpcDeclarations } from "../../src/scene/index.js";
import { callByPath } from "../hostile/scene/support.js";
import { type LoopSeat, LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();
let session: LoopSession;
let server: LoopSeat;

class Ends extends Node {
  static rpcs: RpcDeclarations = { end: ["any_peer"], leave: ["any_peer"], look: ["any_peer"] };
  readonly seen: unknown[] = [];
  end(): void {
    this.multiplayer!.multiplayer_peer = null;
  }
  leave(): void {
    server.peer.status = 0;
  }
  look(): void {
    this.seen.push(this.multiplayer!.get_remote_sender_id(), server.api._remoteMode);
  }
}
const END = 0;
const LEAVE = 1;
const LOOK = 2;
const ends = (): Ends => server.tree.root.get_node<Ends>("E");

beforeEach(() => {
  session = new LoopSession((root) => {
    const node = new Ends();
    node.name = "E";
    root.add_child(node);
  });
  server = session.server;
  session.join(2);
});

describe("a poll", () => {
  it("takes all that has come, each with its sender and mode", () => {
    server.peer.inject(2, callByPath("E", LOOK), 0);
    server.peer.inject(2, callByPath("E", LOOK), 1);
    expect([server.api.poll(), ends().seen, server.api.get_remote_sender_id()]).toEqual([0, [2, 0, 2, 1], 0]);
    expect(server.api._remoteMode).toBe(1);
  });

  it.each([
    ["the last call has ended the session", END],
    ["the connection has ended meanwhile", LEAVE],
  ])("stops where %s", (_what, method) => {
    const { peer } = server;
    peer.inject(2, callByPath("E", method));
    peer.inject(2, callByPath("E", LOOK));
    expect([server.api.poll(), ends().seen, peer.queue.length]).toEqual([0, [], 1]);
    expect(server.api.poll()).toBe(0);
    expect([server.events.slice(1), messages]).toEqual([method === LEAVE ? ["server_disconnected"] : [], []]);
  });

  it("does not go on when the connection has ended while it was polled", () => {
    server.peer.inject(2, callByPath("E", LOOK));
    server.peer._poll = () => {
      server.peer.status = 0;
    };
    expect([server.api.poll(), ends().seen]).toEqual([0, []]);
    expect(server.events.slice(1)).toEqual(["server_disconnected"]);
  });

  it("waits for the connection", () => {
    const client = session.add(3);
    client.peer.status = 1;
    client.api.poll();
    client.peer.inject(1, callByPath("E", LOOK));
    let polls = 0;
    client.peer._poll = () => polls++;
    expect([client.api.poll(), client.peer.queue.length, polls]).toEqual([0, 1, 1]);
    client.peer.status = 2;
    client.api.poll();
    expect([client.peer.queue.length, client.events]).toEqual([0, []]);
    // One that has ended is not even polled.
    client.peer.status = 0;
    client.api.poll();
    client.api.poll();
    expect([polls, client.events]).toEqual([2, ["server_disconnected"]]);
  });

  it("returns what getting a packet fails with, and goes on at the next one", () => {
    server.peer.inject(2, callByPath("E", LOOK));
    server.peer.inject(2, callByPath("E", LOOK));
    let error = 30;
    server.peer.get_packet_error = () => error as never;
    expect([server.api.poll(), ends().seen, messages]).toEqual([30, [], ["Error getting packet! ERR_INVALID_DATA"]]);
    error = 0;
    expect([server.api.poll(), ends().seen]).toEqual([0, [2, 2]]);
  });

  it("survives a fault of the library's own", () => {
    server.tree.root.get_node_or_null = () => {
      throw new Error("broken");
    };
    server.peer.inject(2, callByPath("E", LOOK));
    expect([server.api.poll(), server.api.dropped(), server.api.get_remote_sender_id()]).toEqual([
      0,
      { internalError: 1 },
      0,
    ]);
    expect(messages).toEqual(["Processing a packet of peer 2 failed: Error: broken"]);
  });

  it("drops empty packets", () => {
    server.peer.inject(2, [1]);
    const get = server.peer.get_packet.bind(server.peer);
    server.peer.get_packet = () => get().subarray(1);
    server.api.poll();
    expect(server.api.dropped()).toEqual({ tooShort: 1 });
  });

  it("takes nothing without a root, raw bytes neither", () => {
    server.api.root_path = "";
    server.peer.inject(2, [3, 1]);
    server.peer.inject(2, [5]);
    server.api.poll();
    expect([server.api.dropped(), server.events.slice(1)]).toEqual([{ noRoot: 2 }, []]);
  });

  it("ends without a signal when the peer is taken away", () => {
    server.api.multiplayer_peer = null;
    server.api.poll();
    expect([server.events, messages]).toEqual([["peer_connected 2"], []]);
  });
});
