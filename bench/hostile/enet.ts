import { fragment, reliable, unreliable } from "../../spec/support/enet-commands.js";
import { EnetRangeCoder, FastLz } from "../../src/enet/compressors/index.js";
import {
  type DecodedCommand,
  EnetCommand,
  type EnetCompressor,
  EnetHost,
  type EnetPeer,
  encodeDatagram,
  PACKET_FLAG_RELIABLE,
} from "../../src/enet/index.js";
import { CompressionMode, createCompressor } from "../../src/peers/enet-compressors.js";
import type { HostileEntry, HostileWork } from "./entry.js";

const SIZES = [32_768, 65_536, 131_072, 262_144];
const CLIENT = { host: "10.0.0.2", port: 5000 };
const SERVER = { host: "10.0.0.1", port: 4000 };

/** A server with one client. */
function connect(): { host: EnetHost; peer: EnetPeer } {
  const host = new EnetHost({ peerCount: 1, seed: 1, nowMs: 1000 });
  const client = new EnetHost({ peerCount: 1, seed: 2, nowMs: 1000 });
  client.connect(1000, SERVER, 4);
  for (let round = 0; round < 4; round++) {
    client.flush(1000);
    for (let out = client.takeTransmit(); out !== null; out = client.takeTransmit())
      host.handleDatagram(1000, CLIENT, out.bytes);
    host.flush(1000);
    for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit())
      client.handleDatagram(1000, SERVER, out.bytes);
  }
  while (host.takeEvent() !== null);
  return { host, peer: host.peerAt(0)! };
}

/** Commands as a client may send them, as many to a datagram as fit. */
function work(
  bytes: number,
  make: (index: number, count: number) => DecodedCommand,
  prepare?: (peer: EnetPeer, host: EnetHost) => void,
): HostileWork {
  const { host, peer } = connect();
  prepare?.(peer, host);
  const encode = (commands: DecodedCommand[]) =>
    encodeDatagram({ peerID: 0, sessionID: peer.incomingSessionID, sentTime: 1000, commands });
  const size = encode([make(0, 1)]).length - 4;
  const count = Math.floor(bytes / size);
  const perDatagram = Math.max(1, Math.floor(1300 / size));
  const datagrams: Uint8Array[] = [];
  for (let from = 0; from < count; from += perDatagram)
    datagrams.push(
      encode(Array.from({ length: Math.min(perDatagram, count - from) }, (_, i) => make(from + i, count))),
    );
  return {
    bytes: datagrams.reduce((sum, { length }) => sum + length, 0),
    run() {
      for (const datagram of datagrams) {
        host.handleDatagram(1000, CLIENT, datagram);
        while (host.takeEvent() !== null);
      }
    },
  };
}

const payload = new Uint8Array(8);
const packet = (number: number) => reliable(number & 0xffff, payload);
const unreliablePacket = (after: number, number: number) => unreliable(after, number & 0xffff, payload);
const part = (isReliable: boolean, start: number, number: number, count: number) =>
  fragment({ start, after: isReliable ? start : 0, number, count, payload, isReliable });
const acknowledge = (number: number, channelID = 0): DecodedCommand => ({
  command: EnetCommand.ACKNOWLEDGE,
  flags: 0,
  channelID,
  reliableSequenceNumber: number & 0xffff,
  receivedReliableSequenceNumber: number & 0xffff,
  receivedSentTime: 0,
});
/** Sends empty packets, and loses them all. */
const unacknowledged = (count: number) => (peer: EnetPeer, host: EnetHost) => {
  for (let i = 0; i < count; i++) peer.send(0, new Uint8Array(0), PACKET_FLAG_RELIABLE);
  host.flush(1000);
  while (host.takeTransmit() !== null);
};

/** Requests of strangers, each from an address of its own. */
function requests(bytes: number, make: (index: number) => Uint8Array, compressor: EnetCompressor | null): HostileWork {
  const host = new EnetHost({ peerCount: 4095, seed: 1, nowMs: 1000, compressor });
  const { length } = make(0);
  const datagrams = Array.from({ length: Math.ceil(bytes / length) }, (_, i) => make(i));
  return {
    bytes: datagrams.reduce((sum, one) => sum + one.length, 0),
    run() {
      for (const [index, datagram] of datagrams.entries())
        host.handleDatagram(1000, { host: "10.0.0.3", port: index & 0xffff }, datagram);
    },
  };
}
function request(connectID: number): Uint8Array {
  const client = new EnetHost({ peerCount: 1, seed: connectID, nowMs: 1000 });
  client.connect(1000, SERVER, 4);
  client.flush(1000);
  return new Uint8Array(client.takeTransmit()!.bytes);
}

/** Datagrams of one kind for a decoder. */
function expand(bytes: number, codec: EnetCompressor, input: Uint8Array): HostileWork {
  const count = Math.ceil(bytes / input.length);
  return {
    bytes: count * input.length,
    run() {
      for (let i = 0; i < count; i++) codec.decompress(input, 4096 - 4);
    },
  };
}
/** What a game sends: commands whose numbers count up, payloads with much in common. */
const ordinary = encodeDatagram({
  peerID: 0,
  sessionID: 0,
  sentTime: 0,
  commands: Array.from({ length: 30 }, (_, i) => ({
    ...reliable(i),
    payload: Uint8Array.of(1, 0, 32, i, 0, 0, 128, 63),
  })),
});
/** What expands to as much as is accepted. */
const full = new Uint8Array(4092);
/** Bytes in falling order make trees into lists. */
const falling = Uint8Array.from({ length: 4092 }, (_, i) => (255 - (i % 256) + (i >> 8) * 7) & 0xff);

function codecs(): HostileEntry[] {
  const zlib = createCompressor(CompressionMode.COMPRESS_ZLIB) as EnetCompressor;
  const kinds: [string, EnetCompressor, Uint8Array][] = [
    ["range coder, nothing but zeros", new EnetRangeCoder(), full],
    ["range coder, trees that are lists", new EnetRangeCoder(), falling],
    ["FastLZ", new FastLz(), full],
    ["zlib", zlib, full],
  ];
  return kinds.map(([name, codec, input]) => ({
    name: `ENet: decompression, ${name}`,
    sizes: [2048, 4096, 8192],
    honest: (bytes) => expand(bytes, codec, new Uint8Array(codec.compress(ordinary, 4096)!)),
    worst: (bytes) => expand(bytes, codec, new Uint8Array(codec.compress(input, 5000)!)),
  }));
}

/** ENet: everything that a client or a stranger can send. */
export const entries: HostileEntry[] = [
  {
    name: "ENet: reliable packets, last one first",
    sizes: SIZES,
    honest: (bytes) => work(bytes, (i) => packet(i + 1)),
    worst: (bytes) => work(bytes, (i, count) => packet(1 + count - i)),
  },
  {
    name: "ENet: unreliable packets for a missing one, last one first",
    sizes: SIZES,
    honest: (bytes) => work(bytes, (i) => unreliablePacket(0, i + 1)),
    worst: (bytes) => work(bytes, (i, count) => unreliablePacket(1, count - i)),
  },
  {
    name: "ENet: unreliable packets, each for another missing one",
    sizes: SIZES,
    honest: (bytes) => work(bytes, (i) => unreliablePacket(0, i + 1)),
    worst: (bytes) => work(bytes, (i, count) => unreliablePacket(count - i, 1)),
  },
  {
    name: "ENet: fragments, last one first",
    sizes: SIZES,
    honest: (bytes) => work(bytes, (i, count) => part(true, 1, i, count)),
    worst: (bytes) => work(bytes, (i, count) => part(true, 1, count - 1 - i, count)),
  },
  {
    name: "ENet: first fragments of unreliable packets",
    sizes: SIZES,
    honest: (bytes) => work(bytes, (i) => part(false, 1 + (i >> 1), i & 1, 2)),
    worst: (bytes) => work(bytes, (i, count) => part(false, count - i, 0, 2)),
  },
  {
    name: "ENet: acknowledgements, last one first",
    sizes: SIZES,
    honest: (bytes) => work(bytes, (i) => acknowledge(i + 1), unacknowledged(bytes / 8)),
    worst: (bytes) => work(bytes, (i, count) => acknowledge(count - i), unacknowledged(bytes / 8)),
  },
  {
    name: "ENet: acknowledgements for nothing",
    sizes: SIZES,
    honest: (bytes) => work(bytes, (i) => acknowledge(i + 1), unacknowledged(bytes / 8)),
    worst: (bytes) => work(bytes, (i) => acknowledge(i, 1), unacknowledged(bytes / 8)),
  },
  {
    name: "ENet: requests for a connection",
    sizes: SIZES.slice(0, 3),
    honest: (bytes) => requests(bytes, request, null),
    worst: (bytes) => requests(bytes, () => request(1), null),
  },
  {
    name: "ENet: compressed requests",
    sizes: SIZES.slice(0, 3),
    honest(bytes) {
      const codec = new EnetRangeCoder();
      return requests(bytes, (i) => compressed(codec, request(i)), codec);
    },
    worst(bytes) {
      const codec = new EnetRangeCoder();
      return requests(bytes, () => compressed(codec, Uint8Array.of(0x8f, 0xff, 0, 0, ...full)), codec);
    },
  },
  ...codecs(),
];

function compressed(codec: EnetCompressor, datagram: Uint8Array): Uint8Array {
  const body = codec.compress(datagram.subarray(4), 4096)!;
  return Uint8Array.of(datagram[0]! | 0x40, ...datagram.subarray(1, 4), ...body);
}
