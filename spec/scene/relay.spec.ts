import { beforeEach, describe, expect, it } from "vitest";
import { Node } from "../../src/scene/index.js";
import { u32 } from "../hostile/scene/support.js";
import { type LoopSeat, LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

let session: LoopSession;
let server: LoopSeat;
let clients: LoopSeat[];
const sent = (): string[] =>
  session.bus.packets.splice(0).map(({ from, to, hex, mode, channel }) => `${from} > ${to} ${hex} ${mode} ${channel}`);
/** What has come at the server and at each client since the last call. */
const heard = (): string[][] => {
  session.pump();
  return [server, ...clients].map(({ events }) => events.splice(0));
};
/** A RAW packet of one byte, for somebody behind the server. */
const relayed = (target: number, ...inner: number[]): number[] => [7, 3, ...u32(target), ...inner];

beforeEach(() => {
  session = new LoopSession(() => new Node());
  server = session.server;
  clients = [2, 3, 4].map((id) => session.join(id));
  heard();
  sent();
});

describe("a server passes on", () => {
  it.each<[string, number, number[]]>([
    ["to one", 3, [3]],
    ["to all", 0, [1, 3, 4]],
    ["to all but one", -3, [1, 4]],
    ["to all but itself", -1, [3, 4]],
    ["to all but the sender", -2, [1, 3, 4]],
    ["to all but somebody who is not there", -9, [1, 3, 4]],
  ])("%s", (_what, target, receivers) => {
    server.peer.inject(2, relayed(target, 3, 5), 0, 6);
    const got = heard();
    expect([1, 2, 3, 4].filter((id) => got[id - 1]!.length > 0)).toEqual(receivers);
    expect(got.flat().every((event) => event === "peer_packet 2 5")).toBe(true);
    expect(sent()).toEqual(
      receivers.filter((id) => id > 1).map((id) => `1 > ${id} 070302000000${"0305"} unreliable 6`),
    );
    expect(server.api.dropped()).toEqual({});
  });

  it.each<[string, number, number[]]>([
    ["to one", 3, [3]],
    ["to all", 0, [1, 3, 4]],
    ["to all but one, who alone gets it", -3, [3]],
    ["to all but itself, and gets it alone", -1, [1]],
  ])("as engines before 4.3: %s", (_what, target, receivers) => {
    for (const { api } of [server, ...clients]) api.wireVersion = "4.2";
    server.peer.inject(2, relayed(target, 3, 5));
    const got = heard();
    expect([1, 2, 3, 4].filter((id) => got[id - 1]!.length > 0)).toEqual(receivers);
  });

  it("nothing to one that is not there, nor to one that was not admitted, without a word", () => {
    server.api.auth_callback = () => {};
    server.peer.newcomers.push(5);
    server.peer.inject(2, relayed(5, 3, 5));
    server.peer.inject(2, relayed(9, 3, 5));
    heard();
    expect([sent(), server.api.dropped(), messages]).toEqual([[], { relayUnknownPeer: 2 }, []]);
  });

  it.each<[string, number[], object]>([
    ["without content", relayed(3), { tooShort: 1 }],
    ["that is cut", relayed(3).slice(0, 5), { tooShort: 1 }],
    ["that names another command", [7, 4, ...u32(3), 3, 5], { unknownCommand: 1 }],
  ])("nothing %s", (_what, packet, dropped) => {
    server.peer.inject(2, packet);
    heard();
    expect([sent(), server.api.dropped()]).toEqual([[], dropped]);
  });

  it("nothing when it does not relay, nor over a peer that can't", () => {
    server.api.server_relay = false;
    server.peer.inject(2, relayed(3, 3, 5));
    heard();
    server.api.server_relay = true;
    server.peer.relay = false;
    server.peer.inject(2, relayed(3, 3, 5));
    server.peer.inject(2, [7, 1, ...u32(9)]);
    heard();
    expect([sent(), server.api.dropped()]).toEqual([[], { relayRefused: 3 }]);
  });

  it("no word of those who come and go when it does not relay, nor over a peer that can't", () => {
    server.api.server_relay = false;
    server.peer.newcomers.push(5);
    heard();
    server.peer.peer_disconnected.emit(5);
    server.api.server_relay = true;
    server.peer.relay = false;
    server.peer.newcomers.push(6);
    heard();
    server.peer.peer_disconnected.emit(6);
    expect(sent()).toEqual([]);
  });
});

describe("a client hears from the server", () => {
  it("of those who come and go", () => {
    const [client] = clients;
    client!.peer.inject(1, [7, 1, ...u32(9)]);
    expect(heard()[1]).toEqual(["peer_connected 9"]);
    expect(client!.api.get_peers()).toEqual([1, 3, 4, 9]);
    client!.peer.inject(1, relayed(9, 3, 5));
    client!.peer.inject(1, [7, 2, ...u32(9)]);
    expect(heard()[1]).toEqual(["peer_packet 9 5", "peer_disconnected 9"]);
    // Whom it has never heard of can't leave.
    client!.peer.inject(1, [7, 2, ...u32(9)]);
    expect([heard()[1], client!.api.get_peers(), client!.api.dropped()]).toEqual([[], [1, 3, 4], {}]);
  });

  it("of 65536 peers at most", () => {
    const [client] = clients;
    for (let id = 10; id < 65_600; id++) client!.peer.inject(1, [7, 1, ...u32(id)]);
    heard();
    expect([client!.api.get_peers().length, client!.api.dropped()]).toEqual([65_536, { peerRefused: 57 }]);
  });

  it("what is in a packet of one byte", () => {
    clients[0]!.peer.inject(1, relayed(3, 5));
    heard();
    expect(clients[0]!.api.dropped()).toEqual({ replicationMalformed: 1 });
  });

  it("its own bytes when it has sent some to itself, once, and nothing else from itself", () => {
    const [client] = clients;
    expect(client!.api.send_bytes(Uint8Array.of(5), 2)).toBe(0);
    expect(heard()[1]).toEqual(["peer_packet 2 5"]);
    client!.peer.inject(1, relayed(2, 3, 6));
    expect(heard()[1]).toEqual([]);
    session.bus.loses = () => true;
    client!.api.send_bytes(Uint8Array.of(5), 2);
    client!.peer.inject(1, relayed(2, 5, 6));
    expect([heard()[1], client!.api.dropped()]).toEqual([[], { relayUnknownPeer: 2 }]);
  });

  it("nothing of all that when it does not want a relay", () => {
    const [client] = clients;
    client!.api.server_relay = false;
    client!.peer.inject(1, [7, 1, ...u32(9)]);
    client!.peer.inject(1, [7, 2, ...u32(3)]);
    client!.peer.inject(1, relayed(3, 3, 5));
    expect([heard()[1], client!.api.get_peers(), client!.api.dropped()]).toEqual([[], [1, 3, 4], { relayRefused: 3 }]);
  });
});
