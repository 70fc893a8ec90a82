import { describe, expect, it } from "vitest";
import {
  type DecodedCommand,
  EnetEventType,
  EnetHost,
  type EnetPeer,
  encodeDatagram,
  PACKET_FLAG_RELIABLE,
} from "../../src/enet/index.js";
import { connectedPair } from "../support/connected-pair.js";
import { fragment, reliable } from "../support/enet-commands.js";

const SERVER = { host: "127.0.0.1", port: 1 };
const CLIENT = { host: "127.0.0.1", port: 2 };

function connect(limits: { maximumWaitingCommands?: number; maximumWaitingData?: number }) {
  const server = new EnetHost({ peerCount: 1, seed: 1, ...limits });
  const client = new EnetHost({ peerCount: 1, seed: 2 });
  let now = 1;
  /** Lets a millisecond pass. @returns How many of the client's datagrams arrived. */
  const exchange = (isLost = (_index: number): boolean => false, ms = 1): number => {
    now += ms;
    let count = 0;
    client.handleTimeout(now);
    for (let out = client.takeTransmit(); out !== null; out = client.takeTransmit(), count++)
      if (!isLost(count)) server.handleDatagram(now, CLIENT, out.bytes);
    server.handleTimeout(now);
    for (let out = server.takeTransmit(); out !== null; out = server.takeTransmit())
      client.handleDatagram(now, SERVER, out.bytes);
    return count;
  };
  const peer: EnetPeer = client.connect(now, SERVER, 1)!;
  for (let round = 0; round < 5; round++) exchange();
  const received = (): number[] => {
    const first: number[] = [];
    for (let event = server.takeEvent(); event !== null; event = server.takeEvent())
      if (event.type === EnetEventType.RECEIVE) first.push(event.packet[0]!);
    return first;
  };
  expect(received()).toEqual([]);
  return { server, peer, exchange, received };
}

describe("packets that wait for a lost reliable one", () => {
  it.each([
    ["many", { maximumWaitingCommands: 8 }],
    ["long", { maximumWaitingData: 800 }],
  ] as const)("leave room for it, however %s they are", (_name, limits) => {
    const { server, peer, exchange, received } = connect(limits);
    peer.send(0, new Uint8Array(100).fill(200), PACKET_FLAG_RELIABLE);
    exchange(() => true);
    for (let index = 0; index < 20; index++) peer.send(0, new Uint8Array(100).fill(index), 0);
    exchange();
    expect(received()).toEqual([]);
    expect(server.dropped.waitingData).toBe(16);
    // It is sent again; what could be kept comes behind it.
    for (let round = 0; round < 200; round++) exchange(undefined, 10);
    expect(received()).toEqual([200, 0, 1, 2, 3]);
    // And everything goes on.
    peer.send(0, new Uint8Array([201]), PACKET_FLAG_RELIABLE);
    peer.send(0, new Uint8Array([30]), 0);
    exchange();
    expect(received()).toEqual([201, 30]);
  });
});

it("a packet counts the same once it is whole, however many fragments it came in, and both hosts' counts go back to none", () => {
  const { pair, serverPeer } = connectedPair({});
  const { host } = pair.server;
  const handle = (commands: readonly DecodedCommand[]): void => {
    const { incomingPeerID: peerID, incomingSessionID: sessionID } = serverPeer;
    host.handleDatagram(
      host.unwrappedMs,
      serverPeer.address,
      encodeDatagram({ peerID, sessionID, sentTime: 0, commands }),
    );
  };
  // Behind one that is missing, so that they wait.
  handle([reliable(2, new Uint8Array(90), 0)]);
  const whole = serverPeer.waitingMemory;
  expect(whole).toBeGreaterThan(90);
  const part = (number: number) =>
    fragment({ start: 3, number, count: 3, total: 90, offset: 30 * number, payload: new Uint8Array(30) });
  handle([part(0)]);
  const first = serverPeer.waitingMemory - whole;
  handle([part(2)]);
  expect(serverPeer.waitingMemory - whole).toBeGreaterThan(first + 30);
  handle([part(1)]);
  expect([serverPeer.waitingMemory, host.waitingMemory]).toEqual([2 * whole, 2 * whole]);
  expect(serverPeer.waitingCommands).toBe(2);
  handle([reliable(1, new Uint8Array(1), 0)]);
  for (let event = host.takeEvent(); event !== null; event = host.takeEvent());
  expect([serverPeer.waitingMemory, host.waitingMemory, serverPeer.waitingCommands]).toEqual([0, 0, 0]);
});
