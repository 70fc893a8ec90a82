import { afterAll, afterEach, beforeAll, it } from "vitest";
import { createChainVerifier } from "#platform/dtls-crypto";
import { CIPHER_SUITES, type CipherSuite } from "../../../src/dtls/index.js";
import { CertificateFolder, type Certified, type KeyKind } from "../../dtls/certificates.js";
import { random } from "../../enet/compressors-reference/inputs.js";
import { freePort } from "../../support/free-port.js";
import { LossyRelay } from "./endpoints.js";
import { buildMbedtlsPeer, hasMbedtls, Peer } from "./peers.js";

const KINDS: KeyKind[] = ["rsa2048", "rsa4096", "p256", "p384"];
/** Seeds of lossy runs for each pairing: each loses one of the first six datagrams, and so part of the handshake. */
const LOSSY_SEEDS = Array.from({ length: 500 }, (_, seed) => seed + 1)
  .filter((seed) => {
    const next = random(seed);
    return Array.from({ length: 6 }, () => next() / 2 ** 32 < 0.1).includes(true);
  })
  .slice(0, process.env["GMP_NIGHTLY"] === undefined ? 2 : 50);

function fits(suite: CipherSuite, kind: KeyKind): boolean {
  return (suite.authentication === "ecdsa") === kind.startsWith("p");
}

/** For all lossy runs of a pairing, in milliseconds. */
const LOSSY_TIMEOUT_MS = 100_000 + LOSSY_SEEDS.length * 10_000;
/** The others double their pauses from one second on without end: five losses in a row cost 31 s. */
export const OTHERS_PATIENCE_MS = 100_000;

/** Ten at a time: most of it is waiting. */
async function inTens(seeds: readonly number[], run: (seed: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < seeds.length; at += 10) {
    await Promise.all(seeds.slice(at, at + 10).map((seed) => run(seed)));
  }
}

/** Each suite once with each kind of key that it is for. */
export const MATRIX = KINDS.flatMap((kind) =>
  CIPHER_SUITES.filter((suite) => fits(suite, kind)).map((suite) => ({ kind, suite })),
);

/** The suites' names in mbedTLS. */
export const MBEDTLS_NAMES: Record<string, string> = {
  "ECDHE-ECDSA-AES128-GCM-SHA256": "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256": "TLS-ECDHE-RSA-WITH-AES-128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384": "TLS-ECDHE-ECDSA-WITH-AES-256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384": "TLS-ECDHE-RSA-WITH-AES-256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305": "TLS-ECDHE-ECDSA-WITH-CHACHA20-POLY1305-SHA256",
  "ECDHE-RSA-CHACHA20-POLY1305": "TLS-ECDHE-RSA-WITH-CHACHA20-POLY1305-SHA256",
};

/** Certificates of every kind, and programs of other libraries that use them. Call it inside a `describe`. */
export function openWorkshop() {
  const folder = new CertificateFolder();
  const certificates = new Map<KeyKind, Certified>();
  const toStop: (() => void | Promise<void>)[] = [];
  let mbedtls = "";

  beforeAll(() => {
    for (const kind of KINDS) certificates.set(kind, folder.make({ kind, alternativeNames: "DNS:localhost" }));
    if (hasMbedtls) mbedtls = buildMbedtlsPeer(folder);
  });
  afterEach(async () => {
    for (const stop of toStop.splice(0)) await stop();
  });
  afterAll(() => folder.remove());

  const keep = <T extends { stop(): void | Promise<void> }>(thing: T): T => {
    toStop.push(() => thing.stop());
    return thing;
  };
  const certificate = (kind: KeyKind): Certified => certificates.get(kind)!;
  const trusting = (kind: KeyKind) =>
    createChainVerifier({ trustedPem: certificate(kind).certificatePem, name: "localhost", purpose: "server" });

  const opensslServer = async (kind: KeyKind, ...extra: string[]): Promise<[Peer, number]> => {
    const port = await freePort();
    const { certificateFile, keyFile } = certificate(kind);
    const files = ["-cert", certificateFile, "-key", keyFile];
    const peer = keep(
      new Peer("openssl", ["s_server", "-dtls1_2", "-accept", `127.0.0.1:${port}`, ...files, ...extra]),
    );
    await peer.prints(/ACCEPT/);
    return [peer, port];
  };
  const opensslClient = (kind: KeyKind, port: number, ...extra: string[]): Peer => {
    const trust = [
      "-CAfile",
      certificate(kind).certificateFile,
      "-verify_return_error",
      "-verify_hostname",
      "localhost",
    ];
    return keep(new Peer("openssl", ["s_client", "-dtls1_2", "-connect", `127.0.0.1:${port}`, ...trust, ...extra]));
  };
  const mbedtlsServer = async (kind: KeyKind, ...extra: string[]): Promise<[Peer, number]> => {
    const port = await freePort();
    const { certificateFile, keyFile } = certificate(kind);
    const peer = keep(new Peer(mbedtls, ["server", `${port}`, certificateFile, keyFile, ...extra]));
    await peer.prints(/listening/);
    return [peer, port];
  };
  const mbedtlsClient = (kind: KeyKind, port: number, ...extra: string[]): Peer =>
    keep(new Peer(mbedtls, ["client", `${port}`, certificate(kind).certificateFile, "localhost", ...extra]));

  /** A spec over lossy lines, once for each seed; `relayed` answers the port before a port. */
  const itSurvivesLosses = (run: (relayed: (port: number) => Promise<number>) => Promise<void>): void => {
    it(
      "a tenth of the datagrams lost",
      () => inTens(LOSSY_SEEDS, (seed) => run((port) => keep(new LossyRelay(seed, 0.1)).start(port))),
      LOSSY_TIMEOUT_MS,
    );
  };

  return {
    keep,
    certificate,
    trusting,
    opensslServer,
    opensslClient,
    mbedtlsServer,
    mbedtlsClient,
    itSurvivesLosses,
  };
}
