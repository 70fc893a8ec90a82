import type { PeerCertificate } from "node:tls";
import { describe, expect, it } from "vitest";
import { checkCertificateName } from "../../src/platform/node/tls.js";

const judge = (host: string, names?: string): boolean =>
  checkCertificateName(host, { subject: { CN: "common.test" }, subjectaltname: names } as PeerCertificate) ===
  undefined;

describe("The name in a certificate, over TLS", () => {
  it.each([
    ["the common name, without alternative names", "common.test", undefined, true],
    ["another", "other.test", undefined, false],
    ["an alternative name", "game.test", "DNS:game.test", true],
    ["the common name beside a host's", "common.test", "DNS:game.test", false],
    ["the common name beside a URI", "common.test", "URI:https://game.test/", false],
    ["the common name beside an e-mail address", "common.test", "email:a@game.test", false],
    ["the common name beside a name of another kind", "common.test", "othername:<unsupported>", false],
    ["the common name beside an address", "common.test", "IP Address:127.0.0.1", false],
    ["the common name beside an empty list", "common.test", "", false],
    ["an address", "127.0.0.1", "IP Address:127.0.0.1", true],
  ])("%s", (_what, host, names, isGood) => {
    expect(judge(host, names)).toBe(isGood);
  });
});
