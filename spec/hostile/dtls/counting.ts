import { afterAll } from "vitest";
import { DtlsClient, DtlsServer } from "../../../src/dtls/index.js";
import { CertificateFolder, hasOpenssl, identityOf } from "../../dtls/certificates.js";
import { primitives } from "../../dtls/pair.js";

const folder = new CertificateFolder();
afterAll(() => folder.remove());
const certified = hasOpenssl ? folder.make({ kind: "p256" }) : null;

/** @returns Who the servers are. */
export const identity = () => identityOf(certified!);

/** A server that counts how often it signs. */
export function counting(options: object = {}) {
  const own = identity();
  const counts = { signatures: 0, bytesIn: 0, bytesOut: 0 };
  const sign: typeof own.key.sign = (scheme, data) => {
    counts.signatures++;
    return own.key.sign(scheme, data);
  };
  const server = new DtlsServer(0, { primitives, identity: { ...own, key: { ...own.key, sign } }, ...options });
  const give = (nowMs: number, from: string, bytes: Uint8Array): Uint8Array[] => {
    counts.bytesIn += bytes.length;
    server.handleDatagram(nowMs, from, bytes);
    const answers: Uint8Array[] = [];
    for (let one = server.takeTransmit(); one !== null; one = server.takeTransmit()) {
      counts.bytesOut += one.bytes.length;
      answers.push(one.bytes);
    }
    return answers;
  };
  /** Begins a handshake that nobody goes on with: two hellos, the second with the cookie. */
  const knock = (nowMs: number, from: string): Uint8Array => {
    const client = new DtlsClient(nowMs, { primitives, verify: null });
    for (const answer of give(nowMs, from, client.takeTransmit()!)) client.handleDatagram(nowMs, answer);
    const hello = client.takeTransmit()!;
    give(nowMs, from, hello);
    return hello;
  };
  return { server, counts, give, knock };
}
