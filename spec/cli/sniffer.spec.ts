import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PacketDecoder } from "../../src/bots/index.js";
import { Decompressor } from "../../src/cli/proxy/decompress.js";
import { EnetSniffer } from "../../src/cli/proxy/enet-sniffer.js";
import { Fragments } from "../../src/cli/proxy/fragments.js";
import type { Sighting } from "../../src/cli/proxy/sightings.js";
import { type DecodedCommand, encodeDatagram } from "../../src/enet/index.js";
import { compressionReady, createCompressor } from "../../src/peers/enet-compressors.js";
import { fragment, reliable, unreliable, unsequenced } from "../support/enet-commands.js";
import { connectRequest } from "../support/enet-datagrams.js";

function sniffer(mode?: number, commands = false) {
  const seen: Sighting[] = [];
  return { seen, sniffer: new EnetSniffer((sighting) => seen.push(sighting), new Decompressor(mode), commands) };
}

function datagram(...commands: DecodedCommand[]): Uint8Array {
  return encodeDatagram({ peerID: 3, sessionID: 1, sentTime: 77, commands });
}

const send = (number: number, payload: number[], channelID = 0) =>
  reliable(number, Uint8Array.from(payload), channelID);
const part = (start: number, number: number, count: number, bytes: number[], total: number, offset: number) =>
  fragment({ start, after: start + number, number, count, payload: Uint8Array.from(bytes), total, offset });

const packets = (seen: Sighting[]): unknown[] =>
  seen.filter((one) => one.kind === "packet").map(({ channel, mode, data }) => [channel, mode, [...data]]);

/** The same datagram, compressed as a host does it; null when that makes it no shorter. */
function compressed(bytes: Uint8Array, mode: number): Uint8Array | null {
  const compressor = createCompressor(mode);
  if (compressor === null || !("compress" in compressor)) throw new Error(`no compressor for ${mode}`);
  const body = compressor.compress(bytes.subarray(4), bytes.byteLength - 4);
  if (body === null) return null;
  const whole = new Uint8Array(4 + body.byteLength);
  whole.set(bytes.subarray(0, 4));
  whole[0] = whole[0]! | 0x40;
  whole.set(body, 4);
  return whole;
}

describe("The ENet sniffer", () => {
  it("finds packets with Godot's channels and modes", () => {
    const { seen, sniffer: ears } = sniffer();
    ears.see("to_server", datagram(send(1, [1]), send(1, [2], 2), send(1, [3], 4)));
    ears.see("to_client", datagram(unsequenced(1, Uint8Array.of(4), 1), unreliable(0, 1, Uint8Array.of(5), 1)));
    expect(packets(seen)).toEqual([
      [0, 2, [1]],
      [1, 2, [2]],
      [3, 2, [3]],
      [0, 0, [4]],
      [0, 1, [5]],
    ]);
  });

  it("recognises what is sent again, in each direction for itself", () => {
    const { seen, sniffer: ears } = sniffer();
    for (let i = 0; i < 3; i++) ears.see("to_server", datagram(send(7, [9])));
    ears.see("to_client", datagram(send(7, [8])));
    expect(packets(seen)).toEqual([
      [0, 2, [9]],
      [0, 2, [8]],
    ]);
    expect(seen.filter(({ kind }) => kind === "again")).toHaveLength(2);
  });

  it("begins anew with a new connection, not with a repeated request", () => {
    const { seen, sniffer: ears } = sniffer();
    const connect = (connectID: number, data: number): Uint8Array =>
      connectRequest({ outgoingPeerID: 0, channelCount: 3, connectID }, data);
    ears.see("to_server", connect(11, 1001));
    ears.see("to_server", datagram(send(2, [1])));
    ears.see("to_server", connect(11, 1001));
    ears.see("to_server", datagram(send(2, [1])));
    expect(ears.peer).toBe(1001);
    ears.see("to_server", connect(12, 1002));
    ears.see("to_server", datagram(send(2, [2])));
    expect(ears.peer).toBe(1002);
    expect(packets(seen)).toEqual([
      [0, 2, [1]],
      [0, 2, [2]],
    ]);
    expect(seen.filter(({ kind }) => kind === "connect")).toMatchObject([{ peer: 1001 }, { peer: 1002 }]);
  });

  it("puts fragments together, whatever their order, and counts what contradicts", () => {
    const { seen, sniffer: ears } = sniffer();
    ears.see("to_client", datagram(part(5, 2, 3, [5], 5, 4), part(5, 0, 3, [1, 2], 5, 0)));
    ears.see("to_client", datagram(part(5, 0, 3, [1, 2], 5, 0)));
    expect(packets(seen)).toEqual([]);
    ears.see("to_client", datagram(part(5, 1, 3, [3, 4], 5, 2)));
    expect(packets(seen)).toEqual([[0, 2, [1, 2, 3, 4, 5]]]);
    ears.see("to_client", datagram(part(9, 0, 2, [1, 2, 3], 2, 0), part(12, 3, 2, [1], 2, 0)));
    expect(ears.droppedFragments).toBe(2);
  });

  it.each([
    ["range-coder", 1],
    ["fastlz", 2],
    ["zlib", 3],
    ["zstd", 4],
  ] as const)("reads %s, told or not", async (name, mode) => {
    await compressionReady();
    const whole = datagram(send(1, Array(600).fill(7)), send(2, Array(300).fill(3)));
    const short = compressed(whole, mode);
    expect(short).not.toBeNull();
    for (const told of [mode, undefined]) {
      const { seen, sniffer: ears } = sniffer(told);
      ears.see("to_server", short!);
      expect(packets(seen)).toEqual([
        [0, 2, Array(600).fill(7)],
        [0, 2, Array(300).fill(3)],
      ]);
    }
    const finder = new Decompressor();
    expect(finder.found).toBeUndefined();
    finder.decode(short!);
    expect(finder.found).toBe(name);
    const { seen, sniffer: wrong } = sniffer(mode === 3 ? 4 : 3);
    wrong.see("to_server", short!);
    expect(seen).toMatchObject([{ kind: "undecoded", why: "compressed" }]);
  });

  it("takes records of DTLS for what they are", () => {
    const { seen, sniffer: ears } = sniffer();
    ears.see("to_server", Uint8Array.of(22, 0xfe, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1));
    ears.see("to_client", Uint8Array.of(23, 0xfe, 0xfd, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1));
    expect(seen.map((one) => (one.kind === "undecoded" ? one.why : one.kind))).toEqual(["encrypted", "encrypted"]);
  });

  it("survives whatever comes", () => {
    const valid = datagram(send(1, [1, 2, 3]), part(5, 0, 2, [1], 2, 0));
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 200 }),
            fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
              const bytes = valid.slice();
              for (const [at, value] of changes) bytes[at] = value;
              return bytes;
            }),
          ),
          { maxLength: 20 },
        ),
        (datagrams) => {
          const { seen, sniffer: ears } = sniffer(undefined, true);
          const decoder = new PacketDecoder();
          for (const bytes of datagrams) ears.see("to_server", bytes);
          for (const one of seen) if (one.kind === "packet") decoder.decode(one.data, 5);
          expect(seen.length).toBeLessThan(20 * 100);
        },
      ),
      { numRuns: process.env["GMP_NIGHTLY"] === "1" ? 20_000 : 400, seed: 7 },
    );
  });
});

describe("Fragments", () => {
  it("keep no more than their bounds", () => {
    const fragments = new Fragments();
    const piece = {
      startSequenceNumber: 0,
      fragmentCount: 1000,
      fragmentNumber: 0,
      totalLength: 1e6,
      fragmentOffset: 0,
    };
    for (let i = 0; i < 1000; i++) expect(fragments.add(`packet ${i}`, piece, new Uint8Array(100))).toBeNull();
    // 64 wait; whoever came first has given way.
    expect(fragments.dropped).toBe(1000 - 64);
    fragments.clear();
    expect(fragments.dropped).toBe(1000);
  });

  it("refuse what is too long, and believe no announcement", () => {
    const fragments = new Fragments();
    const base = { startSequenceNumber: 0, fragmentNumber: 0, fragmentOffset: 0 };
    expect(fragments.add("a", { ...base, fragmentCount: 2, totalLength: 0xffff_ffff }, new Uint8Array(1))).toBeNull();
    expect(fragments.add("b", { ...base, fragmentCount: 0, totalLength: 1 }, new Uint8Array(1))).toBeNull();
    expect(fragments.add("c", { ...base, fragmentCount: 1, totalLength: 9 }, new Uint8Array(1))).toBeNull();
    expect(fragments.dropped).toBe(3);
  });
});
