import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import {
  type ConnectFields,
  crc32,
  type DecodedCommand,
  type DecodedDatagram,
  decodeDatagram,
  EnetCommand,
  EnetEventType,
  EnetHost,
  type EnetHostOptions,
  EnetPeerState,
  encodeDatagram,
} from "../../src/enet/index.js";
import { connectedPair, HostPair } from "../support/connected-pair.js";
import { CONNECT_FIELDS, connectRequest } from "../support/enet-datagrams.js";

const from = { host: "10.0.0.2", port: 5000 };

function transmits(host: EnetHost, nowMs: number): DecodedDatagram[] {
  host.handleTimeout(nowMs);
  const list: DecodedDatagram[] = [];
  for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit())
    list.push(decodeDatagram(new Uint8Array(out.bytes)));
  return list;
}

/** What a server answers to a request. */
function answer(options: Partial<EnetHostOptions>, fields: Partial<ConnectFields> = {}) {
  const host = new EnetHost({ peerCount: 4, seed: 1, nowMs: 1000, handshakeSecret: null, ...options });
  host.handleDatagram(1000, from, connectRequest(fields));
  const [datagram] = transmits(host, 1000);
  return { host, datagram, verify: datagram?.commands[0] };
}

describe("a request for a connection", () => {
  it("is answered with what both sides can do", () => {
    const { verify, datagram, host } = answer({});
    expect(datagram).toMatchObject({ peerID: 7, sessionID: 0, sentTime: 1000 });
    expect(verify).toMatchObject({ command: EnetCommand.VERIFY_CONNECT, flags: 0x80, reliableSequenceNumber: 1 });
    expect(verify!.connect).toEqual({
      ...CONNECT_FIELDS,
      outgoingPeerID: 0,
      incomingSessionID: 0,
      outgoingSessionID: 0,
    });
    expect(host.peerAt(0)!.state).toBe(EnetPeerState.ACKNOWLEDGING_CONNECT);
    expect(host.takeEvent()).toBeNull();
  });

  const negotiated: [string, Partial<EnetHostOptions>, Partial<ConnectFields>, Partial<ConnectFields>][] = [
    ["fewer channels here", { channelLimit: 2 }, { channelCount: 9 }, { channelCount: 2 }],
    ["fewer channels there", { channelLimit: 9 }, { channelCount: 2 }, { channelCount: 2 }],
    ["no channel limit", { channelLimit: 0 }, { channelCount: 255 }, { channelCount: 255 }],
    ["a smaller MTU here", { mtu: 600 }, {}, { mtu: 600 }],
    ["a smaller MTU there", {}, { mtu: 600 }, { mtu: 600 }],
    ["an MTU that is too small", {}, { mtu: 1 }, { mtu: 576 }],
    ["an MTU that is too large", { mtu: 4096 }, { mtu: 0xffffffff }, { mtu: 4096 }],
    ["a smaller window there", {}, { windowSize: 8192 }, { windowSize: 8192 }],
    ["a window that is too small", {}, { windowSize: 0 }, { windowSize: 4096 }],
    ["a window that is too large", {}, { windowSize: 0xffffffff }, { windowSize: 65536 }],
    ["an incoming limit", { incomingBandwidth: 200_000 }, {}, { windowSize: 3 * 4096, incomingBandwidth: 200_000 }],
    ["an outgoing limit", { outgoingBandwidth: 70_000 }, {}, { outgoingBandwidth: 70_000 }],
    [
      "throttle parameters",
      {},
      { packetThrottleInterval: 1, packetThrottleAcceleration: 0xffffffff },
      { packetThrottleInterval: 1, packetThrottleAcceleration: 0xffffffff },
    ],
  ];
  it.each(negotiated)("settles %s", (_, options, fields, expected) => {
    expect(answer(options, fields).verify!.connect).toMatchObject(expected);
  });

  it.each([0, 256, 0xffffffff])("is dropped for %i channels", (channelCount) => {
    const { host, datagram } = answer({}, { channelCount });
    expect(datagram).toBeUndefined();
    expect(host.dropped.badConnect).toBe(1);
    expect(host.peers).toEqual([]);
  });

  it("is answered once, however often it comes", () => {
    const { host } = answer({});
    host.handleDatagram(1001, from, connectRequest());
    expect(transmits(host, 1001)).toEqual([]);
    expect(host.dropped.duplicateConnect).toBe(1);
    // From another port, or with another connection id, it is another request.
    host.handleDatagram(1001, { ...from, port: 5001 }, connectRequest());
    host.handleDatagram(1001, from, connectRequest({ connectID: 99 }));
    expect(transmits(host, 1001).length).toBe(2);
  });

  it("is dropped without a free place, and while new connections are refused", () => {
    const { host } = answer({ peerCount: 1 });
    host.handleDatagram(1001, { host: "10.9.9.9", port: 1 }, connectRequest({ connectID: 5 }));
    expect(host.dropped.full).toBe(1);
    host.peerAt(0)!.reset();
    host.refuseNewConnections = true;
    host.handleDatagram(1001, { host: "10.9.9.9", port: 1 }, connectRequest({ connectID: 5 }));
    expect(host.dropped.refused).toBe(1);
    host.refuseNewConnections = false;
    host.handleDatagram(1001, { host: "10.9.9.9", port: 1 }, connectRequest({ connectID: 5 }));
    expect(transmits(host, 1001).length).toBe(1);
  });

  it("is dropped when one address has too many connections", () => {
    const host = new EnetHost({ peerCount: 10, seed: 1, duplicatePeers: 2 });
    for (let port = 1; port <= 4; port++) host.handleDatagram(1000, { ...from, port }, connectRequest());
    host.handleDatagram(1000, { host: "10.0.0.3", port: 1 }, connectRequest());
    expect(transmits(host, 1000).length).toBe(3);
    expect(host.dropped.full).toBe(2);
    host.peerAt(0)!.reset();
    host.handleDatagram(1000, { ...from, port: 9 }, connectRequest());
    expect(transmits(host, 1000).length).toBe(1);
  });

  it("evicts the oldest half-made connection beyond their limit, once it had its time", () => {
    const host = new EnetHost({ peerCount: 10, seed: 1, maximumHalfOpenPeers: 2, halfOpenGraceMs: 500 });
    const ask = (nowMs: number, port: number) => {
      host.handleDatagram(nowMs, { ...from, port }, connectRequest());
      return host.peers.filter((peer) => peer.state !== 0).map((peer) => peer.address.port);
    };
    ask(1000, 1);
    expect(ask(1100, 2)).toEqual([1, 2]);
    expect(ask(1499, 3)).toEqual([1, 2]);
    expect(ask(1500, 3)).toEqual([3, 2]);
    expect(host.dropped.full).toBe(1);
  });

  it("takes the free place with the lowest number", () => {
    const host = new EnetHost({ peerCount: 70, seed: 1 });
    const address = { host: "10.0.0.9", port: 1 };
    const peers = Array.from({ length: 70 }, () => host.connect(0, address, 1)!);
    expect(peers.map((peer) => peer.incomingPeerID)).toEqual(Array.from({ length: 70 }, (_, i) => i));
    expect(host.connect(0, address, 1)).toBeNull();
    for (const id of [69, 33, 31, 32]) peers[id]!.reset();
    expect([1, 2, 3, 4].map(() => host.connect(0, address, 1)!.incomingPeerID)).toEqual([31, 32, 33, 69]);
  });
});

describe("a connection", () => {
  it("is reported to both sides once, with the number that was passed along", () => {
    const pair = new HostPair();
    const peer = pair.client.host.connect(pair.nowMs, pair.server.address, 3, 0xfedcba98)!;
    expect(peer.state).toBe(EnetPeerState.CONNECTING);
    pair.run(100);
    const serverPeer = pair.server.host.peerAt(0)!;
    expect(pair.client.events).toEqual([{ type: EnetEventType.CONNECT, peer, data: 0 }]);
    expect(pair.server.events).toEqual([{ type: EnetEventType.CONNECT, peer: serverPeer, data: 0xfedcba98 }]);
    expect([peer.state, serverPeer.state]).toEqual([EnetPeerState.CONNECTED, EnetPeerState.CONNECTED]);
    expect([peer.channelCount, serverPeer.channelCount]).toEqual([3, 3]);
    expect(serverPeer.connectID).toBe(peer.connectID);
    expect(serverPeer.address).toEqual(pair.client.address);
    expect([pair.client.host.connectedPeers, pair.server.host.connectedPeers]).toEqual([1, 1]);
  });

  it("gets its id from the seed", () => {
    const connectID = (seed: number) =>
      new EnetHost({ peerCount: 1, seed }).connect(0, { host: "a", port: 1 }, 1)!.connectID;
    expect(connectID(5)).toBe(connectID(5));
    expect(connectID(5)).not.toBe(connectID(6));
  });

  it("gets session ids that differ from those of the last connection on the same place", () => {
    const pair = new HostPair({ server: { peerCount: 1 }, client: { peerCount: 1 } });
    const seen: string[] = [];
    for (let i = 0; i < 6; i++) {
      const peer = pair.client.host.connect(pair.nowMs, pair.server.address, 1)!;
      pair.run(50);
      const serverPeer = pair.server.host.peerAt(0)!;
      expect(peer.incomingSessionID).toBe(serverPeer.outgoingSessionID);
      expect(peer.outgoingSessionID).toBe(serverPeer.incomingSessionID);
      seen.push(`${peer.incomingSessionID}${peer.outgoingSessionID}`);
      peer.disconnect();
      pair.run(2000);
      expect(serverPeer.state).toBe(EnetPeerState.DISCONNECTED);
    }
    expect(seen).toEqual(["00", "11", "22", "33", "00", "11"]);
  });

  it.each([
    // What the client used last, and what it gets from a server whose last ids on the place were both 0.
    [0xff, 0xff, 1, 1],
    [0, 0, 1, 1],
    [1, 2, 2, 3],
    [3, 2, 1, 3],
    [2, 3, 3, 1],
    [3, 3, 1, 1],
  ])("gets session ids unlike the client's last %i and %i", (incoming, outgoing, nextIncoming, nextOutgoing) => {
    const { host } = answer({ peerCount: 1 });
    const peer = host.peerAt(0)!;
    expect([peer.outgoingSessionID, peer.incomingSessionID]).toEqual([0, 0]);
    peer.reset();
    const fields = { connectID: 8, incomingSessionID: incoming, outgoingSessionID: outgoing };
    host.handleDatagram(1001, from, connectRequest(fields));
    const [datagram] = transmits(host, 1001);
    expect(datagram!.sessionID).toBe(nextIncoming);
    expect(datagram!.commands[0]!.connect).toMatchObject({
      incomingSessionID: nextIncoming,
      outgoingSessionID: nextOutgoing,
    });
    expect(peer.incomingSessionID).toBe(nextOutgoing);
  });

  it("gets session ids unlike the place's last, for clients that have had none", () => {
    const host = new EnetHost({ peerCount: 1, seed: 1, nowMs: 1000, handshakeSecret: null });
    const ids = [1, 2, 3, 4, 5].map((connectID) => {
      host.handleDatagram(1000, from, connectRequest({ connectID }));
      const { outgoingSessionID, incomingSessionID } = host.peerAt(0)!;
      host.peerAt(0)!.reset();
      return [outgoingSessionID, incomingSessionID];
    });
    expect(ids).toEqual([0, 1, 2, 3, 0].map((id) => [id, id]));
  });

  it("drops datagrams of an earlier connection on the same place", () => {
    const { pair, clientPeer, serverPeer } = connectedPair({ server: { peerCount: 1 } });
    const { server, client } = pair;
    const stale = encodeDatagram({
      peerID: 0,
      sessionID: serverPeer.incomingSessionID,
      sentTime: null,
      commands: [
        {
          command: EnetCommand.SEND_UNSEQUENCED,
          flags: 0x40,
          channelID: 0,
          reliableSequenceNumber: 0,
          unsequencedGroup: 9,
          payload: new Uint8Array(1),
        },
      ],
    });
    clientPeer.disconnect();
    pair.run(100);
    server.host.handleDatagram(pair.nowMs, client.address, stale);
    expect(server.host.dropped.unknownPeer).toBe(1);
    client.host.connect(pair.nowMs, server.address, 1);
    pair.run(50);
    server.host.handleDatagram(pair.nowMs, client.address, stale);
    expect(server.host.dropped.wrongSession).toBe(1);
    server.host.handleDatagram(pair.nowMs, { ...client.address, port: 1 }, stale);
    expect(server.host.dropped.wrongAddress).toBe(1);
    expect(server.events.filter((event) => event.type === EnetEventType.RECEIVE)).toEqual([]);
  });

  const bad: [string, Partial<ConnectFields>][] = [
    ["another connection id", { connectID: 1 }],
    ["no channel", { channelCount: 0 }],
    ["too many channels", { channelCount: 256 }],
    ["another throttle interval", { packetThrottleInterval: 1 }],
    ["another throttle acceleration", { packetThrottleAcceleration: 1 }],
    ["another throttle deceleration", { packetThrottleDeceleration: 1 }],
  ];
  it.each(bad)("is not made if the answer has %s", (_, fields) => {
    const client = new EnetHost({ peerCount: 1, seed: 1, nowMs: 1000 });
    const server = { host: "10.0.0.1", port: 4000 };
    const peer = client.connect(1000, server, 4)!;
    transmits(client, 1000);
    client.handleDatagram(
      1001,
      server,
      encodeDatagram({
        peerID: 0,
        sessionID: 0,
        sentTime: 1,
        commands: [
          {
            command: EnetCommand.VERIFY_CONNECT,
            flags: 0x80,
            channelID: 0xff,
            reliableSequenceNumber: 1,
            connect: { ...CONNECT_FIELDS, connectID: peer.connectID, ...fields },
          },
        ],
      }),
    );
    expect(client.dropped.badConnect).toBe(1);
    expect(peer.state).toBe(EnetPeerState.ZOMBIE);
    expect(transmits(client, 1002)).toEqual([]);
    expect(client.takeEvent()).toEqual({ type: EnetEventType.DISCONNECT, peer, data: 0 });
    expect(peer.state).toBe(EnetPeerState.DISCONNECTED);
  });

  it("is made whatever becomes of single datagrams of the handshake", () => {
    // Loses each combination of the first five datagrams.
    for (let mask = 0; mask < 32; mask++) {
      let count = 0;
      const pair = new HostPair({
        onTransmit: (side) => {
          side.link.isCut = count < 5 && (mask & (1 << count)) !== 0;
          count++;
        },
      });
      const peer = pair.client.host.connect(pair.nowMs, pair.server.address, 1)!;
      pair.run(20_000);
      expect(peer.state).toBe(EnetPeerState.CONNECTED);
      expect(pair.client.events.map(({ type }) => type)).toEqual([EnetEventType.CONNECT]);
      expect(pair.server.events.map(({ type }) => type)).toEqual([EnetEventType.CONNECT]);
      expect(pair.server.host.connectedPeers).toBe(1);
    }
  });

  it("can have the first packet in the datagram that completes it", () => {
    const pair = new HostPair({
      onEvent: (side, event) => {
        if (side === pair.client && event.type === EnetEventType.CONNECT)
          event.peer.send(0, Uint8Array.of(42), C.PACKET_FLAG_UNSEQUENCED);
      },
    });
    pair.client.host.connect(pair.nowMs, pair.server.address, 1);
    pair.run(10);
    expect(pair.server.events.map(({ type }) => type)).toEqual([EnetEventType.CONNECT, EnetEventType.RECEIVE]);
  });
});

describe("the checksum", () => {
  const toBytes = (command: DecodedCommand, peerID: number, connectID: number, sentTime: number) => {
    const plain = encodeDatagram({ peerID, sessionID: 0, sentTime, commands: [command] });
    const bytes = new Uint8Array(plain.length + 4);
    bytes.set(plain.subarray(0, 4));
    bytes.set(plain.subarray(4), 8);
    const view = new DataView(bytes.buffer);
    view.setUint32(4, connectID, true);
    view.setUint32(4, crc32(bytes));
    return bytes;
  };

  it("covers the datagram with the connection id in its place", () => {
    const host = new EnetHost({ peerCount: 1, seed: 1, nowMs: 1000, checksum: true, handshakeSecret: null });
    const connect = decodeDatagram(connectRequest()).commands[0]!;
    const good = toBytes(connect, 0xfff, 0, 1000);
    for (let i = 4; i < good.length; i++) {
      const flipped = new Uint8Array(good);
      flipped[i]! ^= 1;
      host.handleDatagram(1000, from, flipped);
    }
    expect(host.dropped.checksum).toBe(good.length - 4);
    expect(host.peers).toEqual([]);
    host.handleDatagram(1000, from, good);
    host.handleTimeout(1000);
    const out = new Uint8Array(host.takeTransmit()!.bytes);
    const plain = new Uint8Array([...out.subarray(0, 4), ...out.subarray(8)]);
    const verify = decodeDatagram(plain).commands[0]!;
    expect(verify.command).toBe(EnetCommand.VERIFY_CONNECT);
    expect(Buffer.from(out)).toEqual(Buffer.from(toBytes(verify, 7, CONNECT_FIELDS.connectID, 1000)));
  });

  it("may be a function of the application's", () => {
    const checksum = (bytes: Uint8Array) => bytes.reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7);
    const { pair, clientPeer } = connectedPair({ server: { checksum }, client: { checksum } });
    clientPeer.send(0, new Uint8Array(5000), C.PACKET_FLAG_RELIABLE);
    pair.run(100);
    expect(pair.server.events).toMatchObject([{ type: EnetEventType.RECEIVE }]);
  });

  it("must be on at both ends or at neither", () => {
    const pair = new HostPair({ server: { checksum: true } });
    pair.client.host.connect(pair.nowMs, pair.server.address, 1);
    pair.run(100);
    expect(pair.server.host.dropped.checksum).toBeGreaterThan(0);
    expect(pair.server.host.peers).toEqual([]);
  });
});
