import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certificatesToDer, createChainVerifier } from "#platform/dtls-crypto";
import { readCertificateDetails } from "../../src/platform/dtls-crypto.js";
import { random } from "../enet/compressors-reference/inputs.js";
import { house } from "../support/house.js";
import { CertificateFolder, type Certified, hasOpenssl } from "./certificates.js";
import { type ChainCase, makeChainCases } from "./chain-cases.js";

const toDer = (chain: readonly Certified[]): Uint8Array[] =>
  chain.flatMap((one) => certificatesToDer(one.certificatePem));
const toPem = (certified: readonly Certified[]): string => certified.map((one) => one.certificatePem).join("");

describe.skipIf(!hasOpenssl)("The judge of certificate chains (skipped without openssl)", () => {
  const folder = new CertificateFolder();
  let cases: ChainCase[] = [];
  beforeAll(() => {
    cases = makeChainCases(folder);
  });
  afterAll(() => folder.remove());

  it("accepts what is in order and refuses the rest, with the reason", () => {
    expect(cases.length).toBeGreaterThan(45);
    for (const { what, chain, trusted, name, refusal } of cases) {
      const verdict = createChainVerifier({ trustedPem: toPem(trusted), name, purpose: "server" })(toDer(chain));
      if (refusal === null) expect(verdict, what).toBeNull();
      else expect(verdict?.message, what).toMatch(refusal);
    }
  });

  it("names an alert for each reason", () => {
    const alerts = new Set<number>();
    for (const { chain, trusted, name } of cases) {
      const verdict = createChainVerifier({ trustedPem: toPem(trusted), name, purpose: "server" })(toDer(chain));
      if (verdict !== null) alerts.add(verdict.alert);
    }
    expect([...alerts].sort()).toEqual([42, 43, 45, 48]);
  });

  it("goes by the clock that it is given", () => {
    const good = cases[0]!;
    const at = (days: number) => () => Date.now() + days * 86_400_000;
    const judge = (days: number) =>
      createChainVerifier({ trustedPem: toPem(good.trusted), name: null, purpose: "server", now: at(days) })(
        toDer(good.chain),
      );
    expect(judge(0)).toBeNull();
    expect(judge(40)?.message).toMatch(/is in force/);
    expect(judge(-40)?.message).toMatch(/is in force/);
  });

  it("tells clients' certificates from servers'", () => {
    const issuer = folder.make({ commonName: "Root", isAuthority: true });
    const forClients = folder.make({ issuer, extensions: ["extendedKeyUsage=clientAuth"] });
    const forServers = folder.make({ issuer, extensions: ["extendedKeyUsage=serverAuth"] });
    const judge = createChainVerifier({ trustedPem: toPem([issuer]), name: null, purpose: "client" });
    expect(judge(toDer([forClients]))).toBeNull();
    expect(judge(toDer([forServers]))?.message).toMatch(/is not for a client/);
  });

  it("trusts the authorities that come with the runtime unless told otherwise, and not ours", () => {
    const judge = createChainVerifier({ trustedPem: null, name: "game.test", purpose: "server" });
    expect(judge(toDer(cases[0]!.chain))).toMatchObject({ alert: 48 });
  });

  it("reads damaged certificates without throwing, and accepts none of them", () => {
    const { chain, trusted } = cases[0]!;
    const judge = createChainVerifier({ trustedPem: toPem(trusted), name: "game.test", purpose: "server" });
    const [der] = toDer(chain);
    const next = random(5);
    for (let round = 0; round < 1500; round++) {
      const copy = Uint8Array.from(der!);
      const cut = round % 3 === 0 ? copy.slice(0, next() % copy.length) : copy;
      if (round % 3 !== 0) cut[next() % cut.length]! ^= 1 << (next() % 8);
      readCertificateDetails(cut);
      const verdict = judge([cut]);
      // Deno looks past damage around what is signed: the tag of the whole, and the name of the signature, which stands inside, too.
      if (house !== "deno") expect(verdict).not.toBeNull();
    }
  });
});
