import { afterEach, describe, expect, it, vi } from "vitest";
import { gdpeer, type Running, startGdpeer } from "../support/gdpeer.js";
import { hasOpenssl, type SelfSigned, selfSigned } from "../support/self-signed.js";

// Each test starts processes, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const open: Running[] = [];
const certificates: SelfSigned[] = [];
afterEach(() => {
  for (const running of open.splice(0)) running.child.kill("SIGKILL");
  for (const certificate of certificates.splice(0)) certificate.remove();
});

async function serve(...more: string[]): Promise<{ server: Running; url: string }> {
  const certificate = selfSigned();
  certificates.push(certificate);
  const { keyFile, certFile } = certificate;
  const server = await startGdpeer(["serve", "--port", "0", "--key", keyFile, "--cert", certFile, ...more]);
  open.push(server);
  return { server, url: (await server.says(/((?:enets|wss):\/\/127\.0\.0\.1:\d+)/))[1]! };
}

describe.skipIf(!hasOpenssl)("An encrypted server (needs openssl)", () => {
  it("is explained by doctor over ENet: with and without encryption, trusted or not", async () => {
    const { url } = await serve();
    const plain = await gdpeer("doctor", url.replace("enets", "enet"), "--timeout", "2");
    expect([plain.code, plain.out]).toEqual([
      3,
      expect.stringMatching(/encryption +the server answers over DTLS\n.*Use enets:/),
    ]);
    const strict = await gdpeer("doctor", url, "--timeout", "2");
    expect([strict.code, strict.out]).toEqual([
      3,
      expect.stringMatching(/✗ encryption .*its certificate was not accepted/),
    ]);
    const insecure = await gdpeer("doctor", url, "--insecure");
    expect([insecure.code, insecure.out]).toEqual([0, expect.stringMatching(/✓ transport +connected over DTLS/)]);
  });

  it("is explained by doctor over WebSocket", async () => {
    const { url } = await serve("--ws");
    const strict = await gdpeer("doctor", url);
    expect([strict.code, strict.out]).toEqual([3, expect.stringMatching(/✗ tls .*self.signed/)]);
    const insecure = await gdpeer("doctor", url, "--insecure");
    expect([insecure.code, insecure.out]).toEqual([
      0,
      expect.stringMatching(/✓ tls +encrypted, certificate not verified/),
    ]);
    expect((await gdpeer("doctor", url.replace("wss", "ws"))).code).toBe(3);
  });

  it("is forwarded by the proxy, which says what it can and cannot read", async () => {
    const dtls = await serve();
    const blind = await startGdpeer(["proxy", "0", dtls.url]);
    open.push(blind);
    const blindUrl = (await blind.says(/(enets:\/\/127\.0\.0\.1:\d+)/))[1]!;
    expect((await gdpeer("doctor", blindUrl, "--insecure")).code).toBe(0);
    const ended = await blind.interrupt();
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/The link is encrypted \(DTLS\)/);
    expect(ended.out).toMatch(/^not decoded: \d+ encrypted$/m);
    const wss = await serve("--ws");
    const seeing = await startGdpeer(["proxy", "0", wss.url, "--insecure"]);
    open.push(seeing);
    const seeingUrl = (await seeing.says(/(ws:\/\/127\.0\.0\.1:\d+)/))[1]!;
    expect((await gdpeer("doctor", seeingUrl)).code).toBe(0);
    expect((await seeing.interrupt()).out).toMatch(/path 1 is "\."/);
  });
});
