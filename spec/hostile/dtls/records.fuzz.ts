import { generateKeyPairSync } from "node:crypto";
import { createDtlsPrimitives, createDtlsPrivateKey } from "#platform/dtls-crypto";
import { type AssociationEvent, DtlsClient, DtlsServer, type DtlsServerEvent } from "../../../src/dtls/index.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import type { Fuzzer } from "../fuzzer.js";

const real = createDtlsPrimitives();
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const key = createDtlsPrivateKey(privateKey.export({ type: "pkcs8", format: "pem" }) as string)!;
/** Stands for a certificate: nobody parses it, as the client judges none and is told the key. */
const CERTIFICATE = Uint8Array.of(0x30, 0);
const primitives = {
  ...real,
  publicKeyOf: (der: Uint8Array) => (der.length === CERTIFICATE.length ? publicKey : real.publicKeyOf(der)),
};
const publicKey = {
  kind: "ec" as const,
  curve: "secp256r1" as const,
  modulusBits: 0,
  maySign: true,
  // What is signed is not the matter here; that everything after it holds is.
  verify: () => true,
};
const HOSTS = ["198.51.100.1:1000", "198.51.100.1:1001", "203.0.113.5:4000"];

/** Changes a datagram with knowledge of what stands where: record headers, handshake headers, lengths, epochs, cut, doubled. */
function change(random: SeededRandom, bytes: Uint8Array): Uint8Array[] {
  const copy = bytes.slice();
  const put = (at: number, value: number): void => {
    if (at < copy.length) copy[at] = value;
  };
  switch (random.between(0, 11)) {
    case 0:
      return [copy.slice(0, random.between(0, copy.length))];
    case 1:
      put(random.between(0, copy.length - 1), random.between(0, 255));
      return [copy];
    case 2: // Type of the record.
      put(0, random.pick([0, 20, 21, 22, 23, 24, 255]));
      return [copy];
    case 3: // Version.
      put(random.between(1, 2), random.between(0, 255));
      return [copy];
    case 4: // Epoch.
      put(random.between(3, 4), random.between(0, 2));
      return [copy];
    case 5: // Number of the record.
      put(random.between(5, 10), random.between(0, 255));
      return [copy];
    case 6: // Length of the record.
      put(random.between(11, 12), random.between(0, 255));
      return [copy];
    case 7: // Handshake: type, length, number, offset, length of the piece.
      put(random.between(13, 24), random.pick([0, 1, 2, 11, 12, 14, 16, 20, 127, 255]));
      return [copy];
    case 8:
      return [copy, copy];
    case 9: // Two in one.
      return [Uint8Array.from([...copy, ...copy])];
    case 10: // An alert beside it.
      return [
        copy,
        Uint8Array.of(21, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, random.between(0, 9), 0, 2, 2, random.between(0, 110)),
      ];
    default:
      return [random.bytes(random.between(0, 200))];
  }
}

/** One address's client, and what came of it. */
interface Side {
  readonly from: string;
  client: DtlsClient;
  readonly events: AssociationEvent[];
  sent: number;
}

/** What all rounds have come to, so that a spec can see that they come to something. */
export const totals = { sessions: 0, data: 0 };

/** Several clients and a server on a line that somebody edits. */
function round(random: SeededRandom): void {
  let nowMs = 1000;
  const server = new DtlsServer(nowMs, {
    primitives,
    identity: { key, chain: [CERTIFICATE] },
    maximumAssociations: 3,
    maximumHalfOpen: 3,
    isClaimed: (session) => session % 3 !== 0,
  });
  const fresh = (): DtlsClient => new DtlsClient(nowMs, { primitives, verify: null });
  const sides: Side[] = HOSTS.map((from) => ({ from, client: fresh(), events: [], sent: 0 }));
  const waiting: { to: string | null; from: string; bytes: Uint8Array }[] = [];
  const seen: Uint8Array[] = [];
  const live = new Map<number, string>();
  const done = new Set<number>();
  const damage = random.ratio() * 0.5;
  let received = 0;

  const look = (event: DtlsServerEvent): void => {
    if (event.type === "connected") {
      if (live.has(event.session) || done.has(event.session)) throw new Error("A session's number came again");
      if ([...live.values()].includes(event.from)) throw new Error("Two sessions with one address");
      live.set(event.session, event.from);
      totals.sessions++;
    } else if (event.type === "data") {
      if (live.get(event.session) !== event.from) throw new Error("Data outside of a session");
      const text = new TextDecoder().decode(event.bytes);
      if (!text.startsWith("word ")) throw new Error(`Data that nobody sent: ${text}`);
      received++;
      totals.data++;
    } else {
      if (event.wasConnected !== live.delete(event.session)) throw new Error("The end of what had not begun");
      done.add(event.session);
    }
  };
  const drain = (): void => {
    for (const side of sides) {
      for (let out = side.client.takeTransmit(); out !== null; out = side.client.takeTransmit())
        waiting.push({ to: null, from: side.from, bytes: out });
      for (let event = side.client.takeEvent(); event !== null; event = side.client.takeEvent())
        side.events.push(event);
    }
    for (let event = server.takeEvent(); event !== null; event = server.takeEvent()) look(event);
    for (let out = server.takeTransmit(); out !== null; out = server.takeTransmit())
      waiting.push({ to: out.to, from: out.to, bytes: out.bytes });
    if (server.associationCount > 3 || server.halfOpenCount > 3) throw new Error("More than there is room for");
  };
  const deliver = (): void => {
    const index = random.chance(0.8) ? 0 : random.between(0, waiting.length - 1);
    const [one] = waiting.splice(index, 1);
    if (seen.length < 100) seen.push(one!.bytes);
    const parts = random.chance(damage) ? change(random, one!.bytes) : [one!.bytes];
    for (const bytes of parts) {
      if (one!.to === null) server.handleDatagram(nowMs, random.chance(0.95) ? one!.from : random.pick(HOSTS), bytes);
      else for (const side of sides) if (side.from === one!.to) side.client.handleDatagram(nowMs, bytes);
    }
  };

  for (let step = 0; step < 150; step++) {
    drain();
    if (waiting.length > 0 && random.chance(0.85)) deliver();
    else if (random.chance(0.3)) {
      const side = random.pick(sides);
      const record = side.client.protect(new TextEncoder().encode(`word ${side.sent++}`));
      if (record !== null) waiting.push({ to: null, from: side.from, bytes: record });
    } else if (random.chance(0.1)) {
      const side = random.pick(sides);
      side.client.close();
      drain();
      side.client = fresh();
    } else if (random.chance(0.35) && seen.length > 0) {
      waiting.push({ to: null, from: random.pick(HOSTS), bytes: random.pick(seen) });
    } else {
      nowMs += random.pick([1, 100, 600, 3000]);
      server.handleTimeout(nowMs);
      for (const side of sides) side.client.handleTimeout(nowMs);
    }
  }
  server.close();
  drain();
  if (server.associationCount + server.halfOpenCount + live.size !== 0) throw new Error("Something is left behind");
  if (server.nextDeadlineMs() !== null) throw new Error("A deadline is left behind");
  // More arrived than was sent: a record was taken twice.
  if (received > sides.reduce((sum, side) => sum + side.sent, 0)) throw new Error("More than was sent");
}

export const fuzzer: Fuzzer = { name: "dtls/records", roundsOfACommit: 600, round };
