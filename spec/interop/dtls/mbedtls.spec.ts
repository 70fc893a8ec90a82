import { describe, it } from "vitest";
import { hasOpenssl, identityOf } from "../../dtls/certificates.js";
import { ClientEndpoint, ServerEndpoint } from "./endpoints.js";
import { hasMbedtls, type Peer } from "./peers.js";
import { MATRIX, MBEDTLS_NAMES, OTHERS_PATIENCE_MS, openWorkshop } from "./workshop.js";

describe.skipIf(!hasOpenssl || !hasMbedtls)("DTLS with mbedTLS (skipped without openssl or libmbedtls-dev)", () => {
  const { keep, certificate, trusting, mbedtlsServer, mbedtlsClient, itSurvivesLosses } = openWorkshop();

  describe("our client, mbedTLS's server with cookies", () => {
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

    itSurvivesLosses(async (relayed) => {
      const [peer, port] = await mbedtlsServer("rsa2048");
      const client = keep(await new ClientEndpoint().connect(await relayed(port), { verify: trusting("rsa2048") }));
      await talk(peer, client);
    });
  });

  describe("mbedTLS's client, our server", () => {
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

    itSurvivesLosses(async (relayed) => {
      const server = keep(
        await new ServerEndpoint().listen(identityOf(certificate("rsa4096")), { maximumDatagramBytes: 400 }),
      );
      const peer = mbedtlsClient("rsa4096", await relayed(server.port));
      await peer.prints(/got echo hello/, OTHERS_PATIENCE_MS);
    });
  });
});
