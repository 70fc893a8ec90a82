import { describe, expect, it } from "vitest";
import {
  type DecodedCommand,
  EnetCommand,
  EnetHost,
  EnetPeerState,
  encodeDatagram,
  PACKET_FLAG_RELIABLE,
} from "../../src/enet/index.js";
import { FedPeer, numbers, on, packet, REMOTE } from "../support/fed-peer.js";

const { ACKNOWLEDGE, PING, SEND_UNRELIABLE } = EnetCommand;

/** The bytes of commands of a connection; cut or filled up to a length. */
function datagram(fed: FedPeer, commands: readonly DecodedCommand[], length?: number): Uint8Array {
  const bytes = encodeDatagram({ peerID: fed.peer.incomingPeerID, sessionID: 0, sentTime: 1, commands });
  if (length === undefined) return bytes;
  const whole = new Uint8Array(length);
  whole.set(bytes.subarray(0, length));
  return whole;
}

describe("a datagram", () => {
  it("may have 4,096 bytes, and nothing but a header", () => {
    const fed = new FedPeer();
    const unreliable = (length: number): DecodedCommand => ({
      ...on(SEND_UNRELIABLE, 0, 0),
      flags: 0,
      unreliableSequenceNumber: 1,
      payload: new Uint8Array(length),
    });
    expect(fed.receiveBytes(datagram(fed, [unreliable(4096 - 4 - 8)]))).toEqual({});
    expect(fed.receiveBytes(datagram(fed, [unreliable(4096 - 4 - 7)]))).toEqual({ tooLong: 1 });
    expect(fed.receiveBytes(datagram(fed, []))).toEqual({});
    expect(fed.receiveBytes(Uint8Array.of(0, 0))).toEqual({});
    expect(fed.events().length).toBe(1);
    const before = fed.peer.incomingDataTotal;
    expect(fed.receiveBytes(datagram(fed, [unreliable(10)]))).toEqual({ outdated: 1 });
    expect(fed.peer.incomingDataTotal - before).toBe(22);
  });

  it("is too short without a whole header: two bytes, two for the time, four for the checksum", () => {
    const fed = new FedPeer();
    for (const length of [0, 1]) expect(fed.receiveBytes(new Uint8Array(length))).toEqual({ tooShort: 1 });
    for (const length of [2, 3]) expect(fed.receiveBytes(datagram(fed, [], length))).toEqual({ tooShort: 1 });
    const host = new EnetHost({ peerCount: 1, seed: 1, checksum: () => 0 });
    for (const [flags, lengths] of [
      [0x0f, [2, 5, 6]],
      [0x8f, [6, 7, 8]],
    ] as const)
      for (const length of lengths)
        host.handleDatagram(1, REMOTE, Uint8Array.of(flags, 0xff, ...new Uint8Array(length - 2)));
    expect(Object.entries(host.dropped).filter(([, count]) => count > 0)).toEqual([["tooShort", 4]]);
  });

  it("is dropped for nobody, for who has left, from another address or an earlier session", () => {
    const fed = new FedPeer();
    const ping = datagram(fed, [on(PING, 2)]);
    expect(fed.receiveBytes(ping, { host: "10.0.0.8", port: 9000 })).toEqual({ wrongAddress: 1 });
    expect(fed.receiveBytes(ping, { host: "10.0.0.9", port: 9001 })).toEqual({ wrongAddress: 1 });
    const [first, ...rest] = ping;
    expect(fed.receiveBytes(Uint8Array.of(first! | 0x10, ...rest))).toEqual({ wrongSession: 1 });
    expect(fed.receiveBytes(Uint8Array.of(first!, 1, ...rest.slice(1)))).toEqual({ unknownPeer: 1 });
    expect(fed.receiveBytes(ping)).toEqual({});
    fed.receive({ ...on(EnetCommand.DISCONNECT, 2), flags: 0x40, data: 0 });
    expect([fed.peer.state, fed.receiveBytes(ping)]).toEqual([EnetPeerState.ZOMBIE, { unknownPeer: 1 }]);
    fed.events();
    expect([fed.peer.state, fed.receiveBytes(ping)]).toEqual([EnetPeerState.DISCONNECTED, { unknownPeer: 1 }]);
  });
});

describe("the commands of a datagram", () => {
  it("are read up to the first that is no command, is cut off or longer than the rest", () => {
    const ping = [EnetCommand.PING, 0xff, 0, 0];
    const cases: [number[], string][] = [
      [[0, 0xff, 0, 0, 0, 0, 0, 0], "unknownCommand"],
      [[13, 0xff, 0, 0, 0, 0, 0, 0], "unknownCommand"],
      [[5], "truncatedCommand"],
      [[5, 0xff, 0], "truncatedCommand"],
      [[4, 0xff, 0, 2, 0, 0, 0], "truncatedCommand"],
      [[7, 0, 0, 0, 0, 1, 0], "truncatedCommand"],
      [[7, 0, 0, 0, 0, 1, 0, 2, 9], "badLength"],
      [[7, 4, 0, 0, 0, 1, 0, 1, 9], "badChannel"],
      [[7, 255, 0, 0, 0, 1, 0, 1, 9], "badChannel"],
    ];
    for (const [bytes, reason] of cases) {
      const fed = new FedPeer();
      // Behind it a packet that would be delivered.
      const behind = [7, 0, 0, 0, 0, 1, 0, 1, 9];
      const rest = reason === "unknownCommand" || reason === "badChannel" ? behind : [];
      expect(fed.receiveBytes(Uint8Array.of(0, 0, ...ping, ...bytes, ...rest))).toEqual({ [reason]: 1 });
      expect(fed.events()).toEqual([]);
      expect(fed.receiveBytes(Uint8Array.of(0, 0, ...ping, ...behind))).toEqual({});
      expect(fed.events().length).toBe(1);
    }
  });

  it("that want an acknowledgement need a sent time", () => {
    const fed = new FedPeer();
    expect(fed.receiveBytes(Uint8Array.of(0, 0, EnetCommand.PING | 0x80, 0xff, 0, 1))).toEqual({ missingSentTime: 1 });
    expect(fed.host.waitingAcknowledgements).toBe(0);
  });

  it("of strangers must begin with a request for a connection", () => {
    const fed = new FedPeer();
    for (let command = 1; command <= 12; command++) {
      if (command === EnetCommand.CONNECT) continue;
      const bytes = Uint8Array.of(0x0f, 0xff, command, 0xff, 0, 0, ...new Uint8Array(40));
      expect(fed.receiveBytes(bytes, { host: "10.0.0.8", port: 1 })).toEqual({ notConnected: 1 });
    }
    expect(fed.host.peers.length).toBe(1);
  });

  it("carry packets while there is a connection, as long as the host takes", () => {
    const fed = new FedPeer({ maximumPacketSize: 100 });
    expect(fed.receive(packet(1, 0, 100), packet(2, 0, 101))).toEqual({ badLength: 1 });
    expect(fed.events().length).toBe(1);
    expect(fed.receive(packet(1, 3), packet(1, 4))).toEqual({ badChannel: 1 });
    const { CONNECT, PING: ping } = EnetCommand;
    const connect = { ...fed.peer, outgoingPeerID: 3, incomingSessionID: 0, outgoingSessionID: 0 };
    expect(fed.receive({ ...on(CONNECT, 1), connect, data: 0 }, on(ping, 3))).toEqual({ wrongState: 1 });
    const asking = new FedPeer({}, null);
    expect(asking.receive(packet(1))).toEqual({ wrongState: 1 });
    fed.peer.send(0, new Uint8Array(1), PACKET_FLAG_RELIABLE);
    fed.peer.disconnectLater();
    expect(fed.receive(on(ping, 3))).toEqual({});
    expect(fed.receive(packet(2))).toEqual({ closing: 1 });
    fed.peer.disconnect();
    expect(fed.receive(packet(2))).toEqual({ wrongState: 1 });
  });
});

describe("a compressed datagram", () => {
  const compressed = (fed: FedPeer, length: number) =>
    Uint8Array.of(0x40 | (fed.peer.incomingPeerID >> 8), fed.peer.incomingPeerID & 0xff, ...new Uint8Array(length));

  it("is shorter than its original, which fits a datagram", () => {
    const rooms: number[] = [];
    let original = new Uint8Array(0);
    const compressor = {
      compress: () => null,
      decompress: (_: Uint8Array, room: number) => {
        rooms.push(room);
        return original;
      },
    };
    const fed = new FedPeer({ compressor });
    // A packet of as much as there may be.
    original = datagram(fed, [{ ...packet(1, 0, 4094 - 6), flags: 0 }]).slice(4);
    expect(original.length).toBe(4094);
    const before = fed.peer.incomingDataTotal;
    expect(fed.receiveBytes(compressed(fed, 4093))).toEqual({});
    expect(fed.events().length).toBe(1);
    expect(fed.peer.incomingDataTotal - before).toBe(4096);
    expect(fed.receiveBytes(compressed(fed, 4094))).toEqual({ compression: 1 });
    expect(rooms).toEqual([4094]);
    for (const length of [0, 4095]) {
      original = new Uint8Array(length);
      expect(fed.receiveBytes(compressed(fed, 5))).toEqual({ compression: 1 });
    }
    // Strangers' are not even looked at while there is nothing that they could ask for.
    const asked = rooms.length;
    const strangers = Uint8Array.of(0x4f, 0xff, 1, 2, 3);
    expect(fed.receiveBytes(strangers)).toEqual({ compression: 1 });
    fed.host.refuseNewConnections = true;
    expect(fed.receiveBytes(strangers)).toEqual({ refused: 1 });
    expect(rooms.slice(asked)).toEqual([574]);
    fed.host.compressor = null;
    expect(fed.receiveBytes(compressed(fed, 5))).toEqual({ compression: 1 });
  });
});

describe("an acknowledgement", () => {
  it("is owed for what came, in the order in which it came, with the sent time of its datagram", () => {
    const fed = new FedPeer();
    fed.nowMs = 0x12345;
    fed.receive(packet(1, 2), on(PING, 9), { ...packet(2, 2), flags: 0 });
    expect(fed.host.waitingAcknowledgements).toBe(2);
    const [sent] = fed.sent();
    expect(sent!.commands.slice(0, 2)).toMatchObject([
      { command: ACKNOWLEDGE, channelID: 2, receivedReliableSequenceNumber: 1, receivedSentTime: 0x2345 },
      { command: ACKNOWLEDGE, channelID: 255, receivedReliableSequenceNumber: 9, receivedSentTime: 0x2345 },
    ]);
    expect(fed.host.waitingAcknowledgements).toBe(0);
    const { outgoingDataTotal } = fed.peer;
    fed.receive(on(PING, 10));
    expect(fed.peer.outgoingDataTotal - outgoingDataTotal).toBe(8);
  });

  it("is owed for what came before, and for what waits, but not for what lies just beyond the window", () => {
    const fed = new FedPeer();
    const owed = (number: number) => {
      fed.receive(packet(number));
      return numbers(fed.sent()).flat().includes(ACKNOWLEDGE);
    };
    fed.receive(packet(1));
    fed.peer.channel(0).incomingReliableSequenceNumber = 5000;
    // Window 1: six further ones are taken in, two behind them were not, those behind these are old.
    const windows = [0, 1, 2, 7, 8, 9, 10, 15];
    expect(windows.map((window) => owed(window * 4096 + 10))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect([owed(4999), owed(5000)]).toEqual([true, true]);
  });

  it("is owed 65,536 times at most, and beyond half of those for all each peer has but its share", () => {
    const fed = new FedPeer({ peerCount: 20 });
    fed.sent();
    const owe = (count: number, inAll: number) => {
      fed.peer.acknowledgements.clear();
      for (let i = 0; i < count; i++) fed.peer.acknowledgements.push(0xff, 1, 1, false);
      fed.host.waitingAcknowledgements = inAll;
      return fed.receive(on(PING, 1));
    };
    expect([owe(65_535, 65_535), owe(65_536, 65_536)]).toEqual([{}, { acknowledgements: 1 }]);
    expect([owe(40_000, 524_287), owe(40_000, 524_288)]).toEqual([{}, { acknowledgements: 1 }]);
    expect([owe(26_214, 1_048_575), owe(26_215, 1_048_575)]).toEqual([{}, { acknowledgements: 1 }]);
    expect([fed.peer.acknowledgements.length, fed.host.waitingAcknowledgements]).toEqual([26_215, 1_048_575]);
  });
});
