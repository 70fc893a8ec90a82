import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createChainVerifier } from "#platform/dtls-crypto";
import { CIPHER_SUITES, type CipherSuite } from "../../../src/dtls/index.js";
import { CertificateFolder, type Certified, hasOpenssl, identityOf, type KeyKind } from "../../dtls/certificates.js";
import { random } from "../../enet/compressors-reference/inputs.js";
import { ClientEndpoint, LossyRelay, ServerEndpoint } from "./endpoints.js";
import { buildMbedtlsPeer, freePort, hasMbedtls, Peer } from "./peers.js";

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

const LOSSY_TIMEOUT_MS = 100_000 + LOSSY_SEEDS.length * 10_000;
/** The others double their pauses from one second on without end: five losses in a row cost 31 s. */
const OTHERS_PATIENCE_MS = 100_000;

/** Ten at a time: most of it is waiting. */
async function inTens(seeds: readonly number[], run: (seed: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < seeds.length; at += 10) {
    await Promise.all(seeds.slice(at, at + 10).map((seed) => run(seed)));
  }
}

/** Each suite once with each kind of key that it is for. */
const MATRIX = KINDS.flatMap((kind) =>
  CIPHER_SUITES.filter((suite) => fits(suite, kind)).map((suite) => ({ kind, suite })),
);

const MBEDTLS_NAMES: Record<string, string> = {
  "ECDHE-ECDSA-AES128-GCM-SHA256": "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256": "TLS-ECDHE-RSA-WITH-AES-128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384": "TLS-ECDHE-ECDSA-WITH-AES-256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384": "TLS-ECDHE-RSA-WITH-AES-256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305": "TLS-ECDHE-ECDSA-WITH-CHACHA20-POLY1305-SHA256",
  "ECDHE-RSA-CHACHA20-POLY1305": "TLS-ECDHE-RSA-WITH-CHACHA20-POLY1305-SHA256",
};

describe.skipIf(!hasOpenssl)("DTLS with other libraries (skipped without openssl)", () => {
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

  /** Our client talks to an OpenSSL server at a port. */
  const talkToOpenssl = async (peer: Peer, client: ClientEndpoint): Promise<void> => {
    await client.line(/^connected/, 30_000);
    peer.write("from the server");
    await client.line(/^data from the server/, 2000).catch(async () => {
      // Lost on the way: data is not repeated by DTLS.
      for (let tries = 0; tries < 20 && !client.log.some((line) => line.startsWith("data")); tries++) {
        peer.write("from the server");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await client.line(/^data from the server/, 1000);
    });
    for (let tries = 0; tries < 20 && !peer.output.includes("from the client"); tries++) {
      client.send("from the client\n");
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await peer.prints(/from the client/, 1000);
  };

  describe("our client, OpenSSL's server", () => {
    it.each(MATRIX)("$kind, $suite.name", async ({ kind, suite }) => {
      const [peer, port] = await opensslServer(kind, "-cipher", suite.name);
      const client = keep(
        await new ClientEndpoint().connect(port, { verify: trusting(kind), serverName: "localhost" }),
      );
      await talkToOpenssl(peer, client);
      expect(client.log[0]).toBe(`connected ${suite.name}`);
      client.close();
      await peer.prints(/close notify|DONE|CONNECTION CLOSED|shutdown/i, 3000);
    });

    it.each(["X25519", "P-256", "P-384"])("curve %s", async (group) => {
      const [peer, port] = await opensslServer("p256", "-groups", group);
      const client = keep(await new ClientEndpoint().connect(port, { verify: trusting("p256") }));
      await talkToOpenssl(peer, client);
    });

    it.each(["rsa_pss_rsae_sha256", "rsa_pkcs1_sha512", "RSA-PSS+SHA384"])("signature %s", async (scheme) => {
      const [peer, port] = await opensslServer("rsa2048", "-sigalgs", scheme);
      const client = keep(await new ClientEndpoint().connect(port, { verify: trusting("rsa2048") }));
      await talkToOpenssl(peer, client);
    });

    it("messages cut to an MTU of 400, both ways", async () => {
      const [peer, port] = await opensslServer("rsa4096", "-mtu", "400");
      const client = keep(
        await new ClientEndpoint().connect(port, { verify: trusting("rsa4096"), maximumDatagramBytes: 400 }),
      );
      await talkToOpenssl(peer, client);
    });

    it("a server that wants our certificate gets it, and proof of its key", async () => {
      const own = certificate("p384");
      const [peer, port] = await opensslServer(
        "p256",
        "-Verify",
        "1",
        "-CAfile",
        own.certificateFile,
        "-verify_return_error",
      );
      const client = keep(
        await new ClientEndpoint().connect(port, { verify: trusting("p256"), identity: identityOf(own) }),
      );
      await talkToOpenssl(peer, client);
      expect(peer.output).toMatch(/subject=CN = localhost/);
    });

    it(
      "a tenth of the datagrams lost",
      () =>
        inTens(LOSSY_SEEDS, async (seed) => {
          const [peer, port] = await opensslServer("rsa4096", "-mtu", "400");
          const relay = keep(new LossyRelay(seed, 0.1));
          const client = keep(
            await new ClientEndpoint().connect(await relay.start(port), {
              verify: trusting("rsa4096"),
              maximumDatagramBytes: 400,
            }),
          );
          await talkToOpenssl(peer, client);
        }),
      LOSSY_TIMEOUT_MS,
    );
  });

  describe("OpenSSL's client, our server", () => {
    const talk = async (server: ServerEndpoint, peer: Peer): Promise<void> => {
      await peer.prints(/Verify return code: 0|Verification: OK/, OTHERS_PATIENCE_MS);
      for (let tries = 0; tries < 40 && !/^echo hello/m.test(peer.output); tries++) {
        peer.write("hello");
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      await peer.prints(/^echo hello/m, 2000);
      expect(server.log).toContain("connected");
    };

    it.each(MATRIX)("$kind, $suite.name", async ({ kind, suite }) => {
      const server = keep(await new ServerEndpoint().listen(identityOf(certificate(kind))));
      const peer = opensslClient(kind, server.port, "-cipher", suite.name);
      await talk(server, peer);
      expect(peer.output).toContain(suite.name);
      expect(peer.output).toMatch(/Extended master secret: yes/);
      peer.write("Q");
      await server.line(/^closed closed: Closed by the peer/, 3000);
    });

    it("messages cut to an MTU of 400, both ways", async () => {
      const server = keep(
        await new ServerEndpoint().listen(identityOf(certificate("rsa4096")), { maximumDatagramBytes: 400 }),
      );
      await talk(server, opensslClient("rsa4096", server.port, "-mtu", "400"));
    });

    it("a client that must show a certificate, and proof of its key", async () => {
      const own = certificate("p384");
      const verifyClient = createChainVerifier({ trustedPem: own.certificatePem, name: null, purpose: "client" });
      const server = keep(await new ServerEndpoint().listen(identityOf(certificate("p256")), { verifyClient }));
      const files = ["-cert", own.certificateFile, "-key", own.keyFile];
      await talk(server, opensslClient("p256", server.port, ...files));
      const other = opensslClient("p256", server.port);
      await server.line(/^closed failed: The client has no certificate/);
      await other.stop();
    });

    it(
      "a tenth of the datagrams lost",
      () =>
        inTens(LOSSY_SEEDS, async (seed) => {
          const server = keep(
            await new ServerEndpoint().listen(identityOf(certificate("rsa4096")), { maximumDatagramBytes: 400 }),
          );
          const relay = keep(new LossyRelay(seed, 0.1));
          await talk(server, opensslClient("rsa4096", await relay.start(server.port), "-mtu", "400"));
        }),
      LOSSY_TIMEOUT_MS,
    );
  });

  describe.skipIf(!hasMbedtls)("our client, mbedTLS's server with cookies (skipped without libmbedtls-dev)", () => {
    const talk = async (peer: Peer, client: ClientEndpoint): Promise<void> => {
      await client.line(/^connected/, 30_000);
      for (let tries = 0; tries < 40 && !client.log.includes("data echo hello"); tries++) {
        client.send("hello");
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      await client.line(/^data echo hello/, 2000);
      await peer.prints(/connected TLS-/);
    };

    it.each(MATRIX)("$kind, $suite.name", async ({ kind, suite }) => {
      const [peer, port] = await mbedtlsServer(kind, MBEDTLS_NAMES[suite.name]!);
      const client = keep(
        await new ClientEndpoint().connect(port, { verify: trusting(kind), serverName: "localhost" }),
      );
      await talk(peer, client);
      client.close();
      await peer.prints(/^closed/m, 3000);
    });

    it(
      "a tenth of the datagrams lost",
      () =>
        inTens(LOSSY_SEEDS, async (seed) => {
          const [peer, port] = await mbedtlsServer("rsa2048");
          const relay = keep(new LossyRelay(seed, 0.1));
          const client = keep(
            await new ClientEndpoint().connect(await relay.start(port), { verify: trusting("rsa2048") }),
          );
          await talk(peer, client);
        }),
      LOSSY_TIMEOUT_MS,
    );
  });

  describe.skipIf(!hasMbedtls)("mbedTLS's client, our server (skipped without libmbedtls-dev)", () => {
    it.each(MATRIX)("$kind, $suite.name", async ({ kind, suite }) => {
      const server = keep(await new ServerEndpoint().listen(identityOf(certificate(kind))));
      const peer = mbedtlsClient(kind, server.port, MBEDTLS_NAMES[suite.name]!);
      await peer.prints(new RegExp(`connected ${MBEDTLS_NAMES[suite.name]}`));
      await peer.prints(/got echo hello/);
      await server.line(/^closed closed: Closed by the peer/, 3000);
    });

    it("a certificate that it does not trust: refused with the reason on both sides", async () => {
      const server = keep(await new ServerEndpoint().listen(identityOf(certificate("p256"))));
      const peer = mbedtlsClient("p384", server.port);
      await peer.prints(/failed -0x2700/);
      await server.line(/^closed refused: The peer refused the handshake: (unknown_ca|bad_certificate)/);
    });

    it(
      "a tenth of the datagrams lost",
      () =>
        inTens(LOSSY_SEEDS, async (seed) => {
          const server = keep(
            await new ServerEndpoint().listen(identityOf(certificate("rsa4096")), { maximumDatagramBytes: 400 }),
          );
          const relay = keep(new LossyRelay(seed, 0.1));
          const peer = mbedtlsClient("rsa4096", await relay.start(server.port));
          await peer.prints(/got echo hello/, OTHERS_PATIENCE_MS);
        }),
      LOSSY_TIMEOUT_MS,
    );
  });
});
