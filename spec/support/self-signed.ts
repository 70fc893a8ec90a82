import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A key and a certificate that `openssl` made for this run. */
export interface SelfSigned {
  readonly keyFile: string;
  readonly certFile: string;
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** Deletes the files. */
  remove(): void;
}

const found = spawnSync("openssl", ["version"]).status === 0;

/** Whether there is an `openssl` to make certificates with; Node's own crypto cannot make any. */
export const hasOpenssl = found;

if (!found) {
  console.warn("\n*** NO openssl ON THE PATH: specs that need a certificate are SKIPPED. ***\n");
}

/**
 * Makes a certificate that signs itself, valid for a day.
 *
 * @param options - `cn`: its common name; `names`: its subject alternative names; `algorithm`: of the key.
 */
export function selfSigned(options: { cn?: string; names?: string; algorithm?: "ec" | "rsa" } = {}): SelfSigned {
  const { cn = "localhost", names = "DNS:localhost,IP:127.0.0.1", algorithm = "ec" } = options;
  const folder = mkdtempSync(join(tmpdir(), "gmp-cert-"));
  const keyFile = join(folder, "own.key");
  const certFile = join(folder, "own.crt");
  const newkey =
    algorithm === "ec" ? ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"] : ["-newkey", "rsa:2048"];
  const run = spawnSync(
    "openssl",
    [
      "req",
      "-x509",
      ...newkey,
      "-nodes",
      "-keyout",
      keyFile,
      "-out",
      certFile,
      "-days",
      "1",
      "-subj",
      `/CN=${cn}`,
    ].concat(names === "" ? [] : ["-addext", `subjectAltName=${names}`]),
    { encoding: "utf8" },
  );
  if (run.status !== 0) throw new Error(`openssl failed: ${run.stderr}`);
  return {
    keyFile,
    certFile,
    key: readFileSync(keyFile, "utf8"),
    cert: readFileSync(certFile, "utf8"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
