import { beforeEach, describe, expect, it } from "vitest";
import { type LoopSeat, LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

let session: LoopSession;
let server: LoopSeat;
/** Peers knock at the server, which has a callback: they are authenticating from now on. */
const arrive = (...ids: number[]): void => {
  server.peer.newcomers.push(...ids);
  server.api.poll();
};
const receive = (from: number, ...packet: number[]): void => {
  server.peer.inject(from, packet);
  server.api.poll();
};
const sent = (): string[] => session.bus.packets.splice(0).map(({ to, hex }) => `${to} ${hex}`);

beforeEach(() => {
  session = new LoopSession(() => {});
  server = session.server;
  server.peer.pollIntervalMs = Number.POSITIVE_INFINITY;
  for (const id of [2, 3, 4]) session.add(id);
});

describe("a peer that is authenticating", () => {
  beforeEach(() => {
    server.api.auth_callback = () => {};
  });

  it.each([[[7, 1, 2, 0, 0, 0]], [[7, 3, 3, 0, 0, 0, 3, 1]], [[7]], [[3, 0]], [[0, 0, 0]]])(
    "is heard with nothing but authentication: not with %j",
    (packet) => {
      let asked = 0;
      server.api.auth_callback = () => asked++;
      arrive(2);
      server.api.complete_auth(2);
      receive(2, ...packet);
      expect([asked, server.api.get_peers(), server.api.dropped()]).toEqual([0, [], { notAuthenticated: 1 }]);
      expect(messages).toHaveLength(1);
      // The five upper bits of the first byte are flags, which mean nothing here.
      receive(2, 0xff, 0);
      expect(server.api.get_peers()).toEqual([2]);
    },
  );

  it("is admitted when both sides are content, whoever is first", () => {
    arrive(2, 3);
    receive(2, 7, 0);
    expect([server.api.get_peers(), server.api.get_authenticating_peers()]).toEqual([[], [2, 3]]);
    expect(server.api.complete_auth(2)).toBe(0);
    expect(server.api.complete_auth(3)).toBe(0);
    expect([server.api.get_peers(), server.api.get_authenticating_peers()]).toEqual([[2], [3]]);
    receive(3, 7, 0);
    expect([server.api.get_peers(), server.api.get_authenticating_peers()]).toEqual([[2, 3], []]);
    // That the other side says so again means nothing.
    receive(3, 7, 0);
    expect([server.events.slice(2), server.api.dropped()]).toEqual([["peer_connected 2", "peer_connected 3"], {}]);
  });

  it("is sent no more once either side is content", () => {
    arrive(2, 3);
    expect([server.api.send_auth(2, Uint8Array.of(9)), sent()]).toEqual([0, ["2 070009"]]);
    receive(2, 7, 0);
    server.api.complete_auth(3);
    sent();
    expect([server.api.send_auth(2, Uint8Array.of(9)), server.api.send_auth(3, Uint8Array.of(9))]).toEqual([13, 13]);
    expect(messages).toEqual([
      expect.stringContaining("completed by peer 2"),
      expect.stringContaining("completed here"),
    ]);
    expect(sent()).toEqual([]);
  });

  it("gets to know what the transport says", () => {
    arrive(2);
    server.peer._put_packet_script = () => 44;
    expect([server.api.send_auth(2, Uint8Array.of(9)), server.api.complete_auth(2)]).toEqual([44, 44]);
  });

  it("is told of neither by nor to the others", () => {
    arrive(2, 3);
    receive(2, 7, 0);
    server.api.complete_auth(2);
    sent();
    server.peer.peer_disconnected.emit(3);
    expect(sent()).toEqual([]);
    arrive(3);
    receive(3, 7, 0);
    server.api.complete_auth(3);
    expect(sent()).toEqual(["3 0700", "2 070103000000", "3 070102000000"]);
  });

  it("may be sent away without a signal", () => {
    arrive(2);
    server.api.disconnect_peer(2);
    expect([server.events, server.api.get_authenticating_peers(), server.peer.disconnected]).toEqual([
      ["peer_authenticating 2"],
      [],
      [2],
    ]);
    // The next one that goes is told of again.
    arrive(3);
    server.peer.peer_disconnected.emit(3);
    expect(server.events.at(-1)).toBe("peer_authentication_failed 3");
  });

  it("is forgotten when the session ends", () => {
    arrive(2);
    server.api.multiplayer_peer = null;
    expect([server.api.get_authenticating_peers(), server.api._nextWakeMs()]).toEqual([[], Number.POSITIVE_INFINITY]);
  });
});

describe("the time to authenticate", () => {
  beforeEach(() => {
    server.api.auth_callback = () => {};
    server.api.auth_timeout = 2;
  });

  it("runs for each peer from its arrival, and wakes whoever drives", () => {
    expect(server.api._nextWakeMs()).toBe(Number.POSITIVE_INFINITY);
    arrive(2);
    session.nowMs += 500;
    arrive(3);
    expect(server.api._nextWakeMs()).toBe(1500);
    session.nowMs += 500;
    // One that comes again begins again.
    arrive(2);
    expect(server.api._nextWakeMs()).toBe(1500);
    session.nowMs += 1499;
    server.api.poll();
    expect(server.peer.disconnected).toEqual([]);
    session.nowMs += 1;
    server.api.poll();
    expect([server.peer.disconnected, server.api.get_authenticating_peers()]).toEqual([[3], [2]]);
    expect(server.events.slice(-1)).toEqual(["peer_authentication_failed 3"]);
    session.nowMs += 500;
    server.api.poll();
    expect([server.peer.disconnected, server.api.get_authenticating_peers()]).toEqual([[3, 2], []]);
  });

  it("gives up all that are late, and tells of them when all are gone", () => {
    arrive(2, 3);
    const left: number[][] = [];
    server.api.peer_authentication_failed.connect(() => left.push([...server.peer.disconnected]));
    session.nowMs += 5000;
    server.api.poll();
    expect(left).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it("has no end when it is 0", () => {
    server.api.auth_timeout = 0;
    arrive(2);
    session.nowMs += 1e9;
    server.api.poll();
    expect([server.api.get_authenticating_peers(), server.api._nextWakeMs()]).toEqual([[2], Number.POSITIVE_INFINITY]);
  });
});

describe("the callback", () => {
  it("gets what was sent, as its own memory, and the API as this", () => {
    const got: unknown[] = [];
    const packet = Uint8Array.of(7, 0, 5, 6);
    server.api.auth_callback = function (this: unknown, id: number, data: Uint8Array) {
      got.push(this === server.api, id, [...data], data.buffer === packet.buffer);
    };
    arrive(2);
    server.peer.queue.push({ data: packet, from: 2, mode: 2, channel: 0 });
    server.api.poll();
    expect([got, messages]).toEqual([[true, 2, [5, 6], false], []]);
  });

  it("may reject, which is reported", async () => {
    server.api.auth_callback = () => Promise.reject(new Error("no"));
    arrive(2);
    receive(2, 7, 0, 1);
    await Promise.resolve();
    await Promise.resolve();
    expect(messages).toEqual(["The authentication callback threw for peer 2: Error: no"]);
  });
});

describe("those who leave", () => {
  it("leave nothing behind, and are told of once", () => {
    arrive(2, 3);
    const memory = server.api._remoteMemory;
    memory.take(2, 100);
    memory.take(3, 50);
    server.peer.peer_disconnected.emit(2);
    server.peer.peer_disconnected.emit(2);
    expect([server.events.slice(-1), server.events.length, memory.inAll]).toEqual([["peer_disconnected 2"], 3, 50]);
    server.api.multiplayer_peer = null;
    expect([memory.inAll, memory.of(3)]).toEqual([0, 0]);
  });

  it("are still known while the others are told, and gone when the signal comes", () => {
    arrive(2, 3);
    sent();
    let peers: number[] = [];
    server.api.peer_disconnected.connect(() => {
      peers = server.api.get_peers();
    });
    server.peer.peer_disconnected.emit(2);
    expect([sent(), peers]).toEqual([["3 070202000000"], [3]]);
  });
});
