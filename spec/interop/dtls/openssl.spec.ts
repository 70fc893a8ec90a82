import { describe, expect, it } from "vitest";
import { createChainVerifier } from "#platform/dtls-crypto";
import { hasOpenssl, identityOf } from "../../dtls/certificates.js";
import { ClientEndpoint, ServerEndpoint } from "./endpoints.js";
import type { Peer } from "./peers.js";
import { MATRIX, OTHERS_PATIENCE_MS, openWorkshop } from "./workshop.js";

describe.skipIf(!hasOpenssl)("DTLS with OpenSSL (skipped without openssl)", () => {
  const { keep, certificate, trusting, opensslServer, opensslClient, itSurvivesLosses } = openWorkshop();

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

    itSurvivesLosses(async (relayed) => {
      const [peer, port] = await opensslServer("rsa4096", "-mtu", "400");
      const client = keep(
        await new ClientEndpoint().connect(await relayed(port), {
          verify: trusting("rsa4096"),
          maximumDatagramBytes: 400,
        }),
      );
      await talkToOpenssl(peer, client);
    });
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

    itSurvivesLosses(async (relayed) => {
      const server = keep(
        await new ServerEndpoint().listen(identityOf(certificate("rsa4096")), { maximumDatagramBytes: 400 }),
      );
      await talk(server, opensslClient("rsa4096", await relayed(server.port), "-mtu", "400"));
    });
  });
});
