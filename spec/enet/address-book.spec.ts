import { describe, expect, it, vi } from "vitest";
import { AddressBook } from "../../src/enet/address-book.js";
import { EnetCommand, EnetEventType, EnetHost, EnetPeerState, encodeDatagram } from "../../src/enet/index.js";
import { acknowledgement, connectRequest } from "../support/enet-datagrams.js";
import { on } from "../support/fed-peer.js";

interface Guest {
  address: { host: string; port: number; session?: number };
  state: EnetPeerState;
  connectKey: string;
  countedAddress: string;
  halfOpenSinceMs: number;
}
const guest = (host: string, session?: number): Guest => ({
  address: session === undefined ? { host, port: 1 } : { host, port: 1, session },
  state: EnetPeerState.ACKNOWLEDGING_CONNECT,
  connectKey: "",
  countedAddress: "",
  halfOpenSinceMs: 0,
});

describe("an address book", () => {
  it("keeps nothing of who has left: whoever makes up addresses could fill the memory", () => {
    const maps = new Set<Map<unknown, unknown>>();
    const { set } = Map.prototype;
    const spy = vi.spyOn(Map.prototype, "set").mockImplementation(function note(this: Map<unknown, unknown>, ...entry) {
      maps.add(this);
      return set.apply(this, entry);
    });
    const book = new AddressBook<Guest>();
    for (let index = 0; index < 100; index++) {
      const one = guest(`10.0.0.${index}`, index);
      book.enter(one, `key ${index}`);
      book.settle(one);
      book.leave(one);
    }
    spy.mockRestore();
    expect(maps.size).toBeGreaterThanOrEqual(2);
    expect([...maps].map(({ size }) => size)).toEqual([...maps].map(() => 0));
  });

  it("knows who asked, how many are from an address and whose connection is half made, until they leave", () => {
    const book = new AddressBook<Guest>();
    const [a, b, c] = [guest("x"), guest("x"), guest("y")];
    expect([book.oldestHalfOpen, book.halfOpenCount, book.countOf("x")]).toEqual([undefined, 0, 0]);
    book.enter(a!, "a");
    book.enter(b!, "b");
    book.enter(c!, "c");
    expect(["a", "b", "c", "d", ""].map((key) => book.requestedBy(key))).toEqual([a, b, c, undefined, undefined]);
    expect([book.halfOpenCount, book.countOf("x"), book.countOf("y")]).toEqual([3, 2, 1]);
    expect(book.oldestHalfOpen).toBe(a);
    book.settle(a!);
    expect([book.oldestHalfOpen, book.halfOpenCount, book.countOf("x")]).toEqual([b, 2, 2]);
    // Who is counted is counted once.
    book.count(a!);
    expect(book.countOf("x")).toBe(2);
    book.leave(a!);
    book.leave(a!);
    expect([book.requestedBy("a"), book.requestedBy("b"), book.countOf("x")]).toEqual([undefined, b, 1]);
    book.leave(b!);
    expect([book.requestedBy("b"), book.countOf("x"), book.countOf("y")]).toEqual([undefined, 0, 1]);
    // Who comes from here is counted too, once the connection is made, but has asked for nothing.
    const d = guest("y");
    book.count(d);
    expect(book.countOf("y")).toBe(2);
    book.leave(d);
    expect([book.countOf("y"), book.requestedBy("c")]).toEqual([1, c]);
  });

  it("knows which peers hang on a session of the transport below, and which sessions nobody hangs on any more", () => {
    const { sessions } = new AddressBook<Guest>();
    const [a, b, other, none] = [guest("x", 7), guest("x", 7), guest("x", 8), guest("x")];
    expect([[...sessions.of(7)], sessions.isUsed(7), sessions.takeLeft()]).toEqual([[], false, undefined]);
    for (const one of [a!, b!, other!, none!]) sessions.enter(one);
    expect([...sessions.of(7)]).toEqual([a, b]);
    // Half made is not used.
    expect(sessions.isUsed(7)).toBe(false);
    for (const state of [EnetPeerState.CONNECTED, EnetPeerState.ZOMBIE]) {
      b!.state = state;
      expect(sessions.isUsed(7)).toBe(true);
    }
    for (const one of [none!, a!, a!]) sessions.leave(one);
    expect([[...sessions.of(7)], sessions.takeLeft()]).toEqual([[b], undefined]);
    sessions.leave(b!);
    sessions.leave(other!);
    expect([sessions.takeLeft(), sessions.takeLeft(), sessions.takeLeft()]).toEqual([7, 8, undefined]);
    expect([...sessions.of(7)]).toEqual([]);
    // Left and come again.
    sessions.enter(a!);
    sessions.leave(a!);
    sessions.enter(b!);
    expect(sessions.takeLeft()).toBeUndefined();
  });
});

/** A host that anybody may ask for a connection, from any session. */
function asked(options: object = {}) {
  const host = new EnetHost({ peerCount: 4, seed: 1, nowMs: 1000, handshakeSecret: null, ...options });
  const address = (port: number, session?: number) =>
    session === undefined ? { host: "10.0.0.7", port } : { host: "10.0.0.7", port, session };
  const ask = (port: number, session?: number, connectID = 1, nowMs = 1000) =>
    host.handleDatagram(nowMs, address(port, session), connectRequest({ connectID }));
  /** Lets what was asked for come about. */
  const connect = (id: number) => {
    host.handleTimeout(1000);
    while (host.takeTransmit() !== null);
    const peer = host.peerAt(id)!;
    const { incomingPeerID: peerID, incomingSessionID: sessionID } = peer;
    host.handleDatagram(1000, peer.address, acknowledgement({ peerID, sessionID }, 1000, 0xff));
    return peer;
  };
  const events = () => {
    const list: unknown[] = [];
    for (let event = host.takeEvent(); event !== null; event = host.takeEvent())
      list.push([event.type, event.peer.incomingPeerID]);
    return list;
  };
  return { host, ask, connect, events, address };
}
const { CONNECTED, DISCONNECTED, ACKNOWLEDGING_CONNECT } = EnetPeerState;
const { CONNECT: C, DISCONNECT: D } = EnetEventType;

describe("a request for a connection", () => {
  it("is another one from another session, and stays known once the connection is made", () => {
    const { host, ask, connect, events } = asked();
    for (const session of [undefined, 0, 5, 5, 6]) ask(1, session);
    expect([host.peers.length, host.dropped.duplicateConnect]).toEqual([4, 1]);
    expect(connect(0).state).toBe(CONNECTED);
    ask(1);
    expect([host.dropped.duplicateConnect, events()]).toEqual([2, [[C, 0]]]);
    host.peerAt(0)!.reset();
    ask(1);
    expect([host.peerAt(0)!.state, host.dropped.duplicateConnect]).toEqual([ACKNOWLEDGING_CONNECT, 2]);
  });

  it("takes the place of the oldest half-made connection that had its time, where there is no other", () => {
    const { host, ask, connect } = asked({ peerCount: 2, maximumHalfOpenPeers: 9, halfOpenGraceMs: 500 });
    ask(1);
    connect(0);
    ask(2, undefined, 2, 1000);
    ask(3, undefined, 3, 1499);
    expect([host.peerAt(1)!.address.port, host.dropped.full]).toEqual([2, 1]);
    ask(3, undefined, 3, 1500);
    expect([host.peerAt(1)!.address.port, host.dropped.full]).toEqual([3, 1]);
    connect(1);
    ask(4, undefined, 4, 9000);
    expect(host.dropped.full).toBe(host.peerAt(1)!.state === CONNECTED ? 2 : 1);
  });

  it("is refused where every place is connected", () => {
    const { host, ask, connect } = asked({ peerCount: 1 });
    ask(1);
    connect(0);
    ask(2, undefined, 2, 99_000);
    expect([host.dropped.full, host.peerAt(0)!.address.port]).toEqual([1, 1]);
  });
});

describe("a session that ends", () => {
  it("takes its connections along, events first, and forgets the half-made ones", () => {
    const { host, ask, connect, events, address } = asked();
    ask(1, 7);
    ask(1, 7, 2);
    ask(1, 8);
    for (const id of [0, 2]) connect(id);
    expect(events()).toEqual([
      [C, 0],
      [C, 2],
    ]);
    expect([host.isSessionUsed(7), host.isSessionUsed(8), host.isSessionUsed(9)]).toEqual([true, true, false]);
    host.endSession(address(2, 7));
    expect(host.dispatching).toBe(0);
    // Another peer's event was there before; that of a connection that has ended comes first even so.
    host.peerAt(2)!.connectPending = true;
    host.turns.markForDispatch(host.peerAt(2)!);
    host.endSession(address(1, 7));
    expect(host.peers.map(({ state }) => state)).toEqual([EnetPeerState.ZOMBIE, DISCONNECTED, CONNECTED]);
    host.endSession(address(1, 7));
    expect(events()).toEqual([
      [D, 0],
      [C, 2],
    ]);
    expect([host.takeLeftSession(), host.takeLeftSession()]).toEqual([7, undefined]);
    expect([host.isSessionUsed(7), host.isSessionUsed(8)]).toEqual([false, true]);
  });

  it("without a number is that of an address", () => {
    const { host, ask, connect, events, address } = asked();
    for (const port of [1, 2]) ask(port);
    for (const id of [0, 1]) connect(id);
    events();
    host.endSession(address(2));
    expect([events(), host.peerAt(0)!.state, host.peerAt(1)!.state]).toEqual([[[D, 1]], CONNECTED, DISCONNECTED]);
    // One that is over already says nothing.
    host.endSession(address(2));
    expect([events(), host.dispatching]).toEqual([[], 0]);
  });

  it("keeps the number that came with the other side's own disconnection", () => {
    const { host, ask, connect, events, address } = asked();
    ask(1, 7);
    const { incomingPeerID: peerID, incomingSessionID: sessionID } = connect(0);
    events();
    const farewell = { ...on(EnetCommand.DISCONNECT, 9), data: 77 };
    host.handleDatagram(1000, address(1, 7), encodeDatagram({ peerID, sessionID, sentTime: 1, commands: [farewell] }));
    host.endSession(address(1, 7));
    expect(host.takeEvent()).toMatchObject({ type: D, data: 77 });
    ask(2, 8);
    connect(0);
    events();
    host.peerAt(0)!.disconnect();
    host.endSession(address(2, 8));
    expect(host.takeEvent()).toMatchObject({ type: D, data: 0 });
  });
});
