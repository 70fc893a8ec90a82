import { describe, expect, it } from "vitest";
import { hasOpenssl } from "../../dtls/certificates.js";
import { DtlsPair } from "../../dtls/pair.js";
import { countSteps } from "../../support/count-steps.js";
import { counting, identity } from "./counting.js";

describe.skipIf(!hasOpenssl)("What one more datagram costs a DTLS server (skipped without openssl)", () => {
  it("does not depend on how many handshakes are under way, or how many sessions there are", () => {
    const steps = [16, 256].map((others) => {
      const { server, knock } = counting({ isClaimed: () => true });
      const pair = new DtlsPair(identity(), {}, {}, { server }).connect();
      for (let index = 0; index < others; index++) knock(1000, `198.51.${index >> 8}.${index & 255}:1`);
      const record = pair.client.protect(new Uint8Array(100))!;
      return countSteps(() => {
        server.handleDatagram(1001, pair.address, record);
        while (server.takeEvent() !== null);
        server.nextDeadlineMs();
        server.handleTimeout(1001);
      });
    });
    expect(steps[1]!).toBeLessThan(1.2 * steps[0]!);
  });
});
