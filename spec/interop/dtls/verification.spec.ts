import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CertificateFolder, hasOpenssl } from "../../dtls/certificates.js";
import { type ChainCase, makeChainCases } from "../../dtls/chain-cases.js";
import { buildMbedtlsPeer, hasMbedtls } from "./peers.js";

describe.skipIf(!hasOpenssl || !hasMbedtls)("Certificate chains (skipped without openssl or libmbedtls-dev)", () => {
  const folder = new CertificateFolder();
  let cases: ChainCase[] = [];
  let program = "";
  beforeAll(() => {
    cases = makeChainCases(folder);
    program = buildMbedtlsPeer(folder);
  });
  afterAll(() => folder.remove());

  it("are judged as mbedTLS, the engine's library, judges them", () => {
    const wrong: string[] = [];
    for (const [index, { what, chain, trusted, name, refusal, mbedtlsDiffers }] of cases.entries()) {
      if (trusted.length === 0) continue;
      const pem = (which: typeof chain): string => which.map((one) => one.certificatePem).join("");
      const chainFile = folder.write(`chain-${index}.pem`, pem(chain));
      const trustedFile = folder.write(`trusted-${index}.pem`, pem(trusted));
      const done = spawnSync(program, ["judge", chainFile, trustedFile, name ?? "-"], { encoding: "utf8" });
      const flags = /^flags (\d+)/.exec(done.stdout)?.[1];
      expect(flags, what + done.stderr).toBeDefined();
      const isAccepted = flags === "0";
      const isSame = isAccepted === (refusal === null);
      if (isSame !== (mbedtlsDiffers === undefined)) wrong.push(`${what}: mbedTLS says ${flags}`);
    }
    expect(wrong).toEqual([]);
  });
});
