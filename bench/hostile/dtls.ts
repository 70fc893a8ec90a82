import { generateKeyPairSync } from "node:crypto";
import { createDtlsPrimitives, createDtlsPrivateKey } from "#platform/dtls-crypto";
import { DtlsClient, type DtlsIdentity, DtlsServer } from "../../src/dtls/index.js";
import { Reassembly } from "../../src/dtls/reassembly.js";
import type { HostileEntry, HostileWork } from "./entry.js";

const real = createDtlsPrimitives();
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const own = createDtlsPrivateKey(privateKey.export({ type: "pkcs8", format: "pem" }) as string)!;
const identity: DtlsIdentity = { key: own, chain: [Uint8Array.of(0x30, 0)] };
const trusting = {
  kind: "ec" as const,
  curve: "secp256r1" as const,
  modulusBits: 0,
  maySign: true,
  verify: () => true,
};
const primitives = { ...real, publicKeyOf: () => trusting };
const SIZES = [4096, 8192, 16_384, 32_768, 65_536];
const RECORD_BYTES = 137;

function drain(server: DtlsServer): void {
  while (server.takeTransmit() !== null);
  while (server.takeEvent() !== null);
}

function connect(server: DtlsServer, from: string): DtlsClient {
  const client = new DtlsClient(0, { primitives, verify: null });
  while (client.state === "handshaking") {
    for (let out = client.takeTransmit(); out !== null; out = client.takeTransmit())
      server.handleDatagram(0, from, out);
    for (let out = server.takeTransmit(); out !== null; out = server.takeTransmit())
      client.handleDatagram(0, out.bytes);
  }
  drain(server);
  return client;
}

function fill(bytes: number, each: (index: number) => Uint8Array): Uint8Array[] {
  const all: Uint8Array[] = [];
  for (let sum = 0; sum < bytes; sum += all.at(-1)!.length) all.push(each(all.length));
  return all;
}

function feed(server: DtlsServer, from: (index: number) => string, datagrams: readonly Uint8Array[]): HostileWork {
  return {
    bytes: datagrams.reduce((sum, one) => sum + one.length, 0),
    run(): void {
      for (const [index, datagram] of datagrams.entries()) {
        server.handleDatagram(1, from(index), datagram);
        drain(server);
        server.nextDeadlineMs();
      }
    },
  };
}

/** A server with a client, and as many handshakes under way as it takes. */
function busyServer(): { server: DtlsServer; client: DtlsClient } {
  const server = new DtlsServer(0, { primitives, identity, isClaimed: () => true });
  const client = connect(server, "192.0.2.1:1");
  for (let index = 0; index < 500; index++) {
    const other = new DtlsClient(0, { primitives, verify: null });
    const from = `198.51.100.${index & 127}:${index}`;
    for (let round = 0; round < 2; round++) {
      server.handleDatagram(0, from, other.takeTransmit()!);
      const answer = server.takeTransmit();
      if (round === 0) other.handleDatagram(0, answer!.bytes);
    }
    drain(server);
  }
  return { server, client };
}

const hello = (): Uint8Array => new DtlsClient(0, { primitives, verify: null }).takeTransmit()!;

/** Where bytes of strangers come into DTLS. */
export const entries: HostileEntry[] = [
  {
    name: "DTLS: records of a session (worst: among 500 handshakes, each record damaged)",
    sizes: SIZES,
    honest(bytes) {
      const server = new DtlsServer(0, { primitives, identity });
      const client = connect(server, "192.0.2.1:1");
      return feed(
        server,
        () => "192.0.2.1:1",
        fill(bytes, () => client.protect(new Uint8Array(RECORD_BYTES - 37))!),
      );
    },
    worst(bytes) {
      const { server, client } = busyServer();
      const damaged = fill(bytes, () => {
        const record = client.protect(new Uint8Array(RECORD_BYTES - 37))!;
        record[record.length - 1]! ^= 1;
        return record;
      });
      return feed(server, () => "192.0.2.1:1", damaged);
    },
  },
  {
    name: "DTLS: hellos without cookies (worst: with made-up ones, each from another address)",
    sizes: SIZES,
    honest: (bytes) => feed(new DtlsServer(0, { primitives, identity }), () => "192.0.2.1:1", fill(bytes, hello)),
    worst(bytes) {
      const first = hello();
      const client = new DtlsClient(0, { primitives, verify: null });
      const other = new DtlsServer(0, { primitives, identity });
      other.handleDatagram(0, "203.0.113.1:1", client.takeTransmit()!);
      client.handleDatagram(0, other.takeTransmit()!.bytes);
      const second = client.takeTransmit() ?? first;
      return feed(
        new DtlsServer(0, { primitives, identity }),
        (index) => `198.51.100.${index & 127}:${index}`,
        fill(bytes, () => second),
      );
    },
  },
  {
    name: "DTLS: tiny records in one datagram (worst: of a handshake, in pieces of one byte)",
    sizes: SIZES,
    honest(bytes) {
      const { server } = busyServer();
      return feed(server, () => "192.0.2.1:1", [records(bytes, () => Uint8Array.of(1), 20)]);
    },
    worst(bytes) {
      const { server } = busyServer();
      const piece = (index: number): Uint8Array =>
        Uint8Array.of(16, 0, 4, 0, 0, 2, 0, 0, (2 * index) & 3, (2 * index) & 255, 0, 0, 1, 7);
      return feed(server, () => "198.51.100.0:0", [records(bytes, piece, 22)]);
    },
  },
  {
    name: "DTLS: reassembly of a handshake message (worst: every other byte, then the rest)",
    sizes: SIZES.map((size) => size / 4),
    honest: (bytes) => reassemble(bytes, (index, count) => [index * 512, Math.min(512, count - index * 512)], 512),
    worst: (bytes) =>
      reassemble(bytes, (index, count) => [index < count / 2 ? 2 * index : 2 * (index - count / 2) + 1, 1], 1),
  },
];

function records(bytes: number, body: (index: number) => Uint8Array, type: number): Uint8Array {
  const parts = fill(bytes - 200, (index) => {
    const payload = body(index);
    return Uint8Array.of(type, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, index >> 8, index & 255, 0, payload.length, ...payload);
  });
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function reassemble(
  bytes: number,
  piece: (index: number, count: number) => [offset: number, length: number],
  step: number,
): HostileWork {
  const body = new Uint8Array(bytes);
  const pieces = Array.from({ length: Math.ceil(bytes / step) }, (_, index) => piece(index, bytes));
  return {
    bytes: bytes + pieces.length * 25,
    run(): void {
      const reassembly = new Reassembly(0, 65_536);
      for (const [offset, length] of pieces) {
        const part = body.subarray(offset, offset + length);
        reassembly.add({ type: 11, length: bytes, messageSequence: 0, offset, bytes: part });
        reassembly.take();
      }
    },
  };
}
