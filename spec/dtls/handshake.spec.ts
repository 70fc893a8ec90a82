import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CIPHER_SUITES } from "../../src/dtls/index.js";
import { house } from "../support/house.js";
import { CertificateFolder, type Certified, hasOpenssl, identityOf, type KeyKind } from "./certificates.js";
import { DtlsPair, primitives } from "./pair.js";

const KINDS: KeyKind[] = ["rsa2048", "rsa4096", "rsapss", "p256", "p384"];

describe.skipIf(!hasOpenssl)("A DTLS handshake between the library's own sides (skipped without openssl)", () => {
  const folder = new CertificateFolder();
  const certificates = new Map<KeyKind, Certified>();
  beforeAll(() => {
    for (const kind of KINDS) certificates.set(kind, folder.make({ kind }));
  });
  afterAll(() => folder.remove());

  for (const kind of KINDS) {
    for (const suite of CIPHER_SUITES) {
      const isFitting = (suite.authentication === "ecdsa") === kind.startsWith("p");
      if (!isFitting) continue;
      let lack = primitives.lacking.has(suite.aead) ? " (skipped: the runtime lacks the cipher)" : "";
      if (kind === "rsapss" && house !== "node") lack = " (skipped: the runtime reads no RSA-PSS keys)";
      it.skipIf(lack !== "")(`${kind}, ${suite.name}: data goes both ways${lack}`, () => {
        const pair = new DtlsPair(identityOf(certificates.get(kind)!), { suites: [suite.id] }).connect();
        expect(pair.client.cipher).toBe(suite.name);
        pair.sendUp("up");
        pair.sendDown("down");
        expect(pair.received("server")).toEqual(["up"]);
        expect(pair.received("client")).toEqual(["down"]);
        const dropped = Object.values(pair.client.stats.dropped).concat(Object.values(pair.server.stats.dropped));
        expect(dropped.every((count) => count === 0)).toBe(true);
      });
    }
  }
});
