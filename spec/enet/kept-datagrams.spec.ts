import { describe, expect, it } from "vitest";
import { EnetEventType, EnetHost, type EnetHostOptions, PACKET_FLAG_RELIABLE } from "../../src/enet/index.js";

const CLIENT = { host: "10.0.0.2", port: 2 };
const SERVER = { host: "10.0.0.1", port: 1 };
const packet = Uint8Array.from({ length: 5000 }, (_, i) => i * 7);

/** What a server makes of a packet in fragments, all datagrams of which are overwritten once the server has seen them. */
function receive(options: Partial<EnetHostOptions>, mayKeep: boolean, room: number): Uint8Array {
  const server = new EnetHost({ peerCount: 1, seed: 1, ...options });
  const client = new EnetHost({ peerCount: 1, seed: 2, ...options });
  const seen: Uint8Array[] = [];
  const carry = (from: EnetHost, to: EnetHost, address: typeof CLIENT): void => {
    from.flush(1);
    for (let out = from.takeTransmit(); out !== null; out = from.takeTransmit()) {
      const datagram = new Uint8Array(out.bytes.length + room).subarray(room);
      datagram.set(out.bytes);
      to.handleDatagram(1, address, datagram, mayKeep);
      seen.push(datagram);
    }
  };
  const peer = client.connect(1, SERVER, 1)!;
  for (let i = 0; i < 3; i++) {
    carry(client, server, CLIENT);
    carry(server, client, SERVER);
  }
  // The last fragment, which completes the packet, is the one that is never overwritten in time.
  peer.send(0, packet, PACKET_FLAG_RELIABLE);
  client.flush(1);
  for (let out = client.takeTransmit(); out !== null; out = client.takeTransmit()) {
    for (const datagram of seen) datagram.fill(0);
    const datagram = new Uint8Array(out.bytes.length + room).subarray(room);
    datagram.set(out.bytes);
    server.handleDatagram(1, CLIENT, datagram, mayKeep);
    seen.push(datagram);
  }
  for (let event = server.takeEvent(); event !== null; event = server.takeEvent())
    if (event.type === EnetEventType.RECEIVE) return event.packet;
  throw new Error("No packet");
}

describe("a datagram's memory", () => {
  it("is not kept unless it may be", () => {
    expect(receive({}, false, 0)).toEqual(packet);
  });

  it("is kept where it may be, so that fragments need no copies", () => {
    expect(receive({}, true, 0)).not.toEqual(packet);
    expect(receive({}, true, 0).subarray(-100)).toEqual(packet.subarray(-100));
  });

  it("is not kept where it is a part of something larger, which would not be counted", () => {
    expect(receive({}, true, 65)).toEqual(packet);
  });

  it("is all that is kept: not what a compressor makes of it, which may be used again", () => {
    const originals: Uint8Array[] = [];
    const outputs = new Map<number, Uint8Array>();
    const compressor = {
      compress: (bytes: Uint8Array) => (bytes.length < 9 ? null : Uint8Array.of(originals.push(bytes.slice()) - 1)),
      decompress: ([index]: Uint8Array) => {
        const original = originals[index!]!;
        const output = outputs.get(original.length) ?? new Uint8Array(original.length);
        outputs.set(original.length, output);
        output.set(original);
        return output;
      },
    };
    expect(receive({ compressor }, true, 0)).toEqual(packet);
  });
});
