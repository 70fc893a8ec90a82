import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificatesToDer, createDtlsPrivateKey } from "#platform/dtls-crypto";
import type { DtlsIdentity } from "../../src/dtls/index.js";

/** Whether the openssl program is here; it makes every certificate that specs use. */
export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
if (!hasOpenssl) console.warn("\n*** NO openssl PROGRAM: the specs of DTLS are SKIPPED. ***\n");

/** Kinds of key that certificates are made for. */
export type KeyKind = "rsa2048" | "rsa4096" | "rsapss" | "p256" | "p384" | "rsa1024" | "ed25519";

const KEY_ARGUMENTS: Record<KeyKind, string[]> = {
  rsa1024: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"],
  rsa2048: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
  rsa4096: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:4096"],
  rsapss: ["-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048"],
  p256: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
  p384: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
  ed25519: ["-algorithm", "ED25519"],
};

/** A certificate with its key, in files and as text. */
export interface Certified {
  readonly keyFile: string;
  readonly certificateFile: string;
  readonly keyPem: string;
  readonly certificatePem: string;
}

/** How a certificate is to be. */
export interface CertificateOptions {
  readonly kind?: KeyKind;
  readonly commonName?: string;
  /** As openssl writes it, such as `DNS:localhost,IP:127.0.0.1`. */
  readonly alternativeNames?: string;
  /** Further lines of the extension section. */
  readonly extensions?: readonly string[];
  /** Who signs; itself when null. */
  readonly issuer?: Certified | null;
  readonly isAuthority?: boolean;
  /** Whole days from now at which it begins and ends. */
  readonly days?: readonly [from: number, to: number];
  readonly digest?: string;
}

/** A folder of certificates that are made when asked for. Call {@link remove} at the end. */
export class CertificateFolder {
  readonly path = mkdtempSync(join(tmpdir(), "gmp-dtls-"));
  #count = 0;

  /** Makes a certificate. */
  make(options: CertificateOptions = {}): Certified {
    const id = `c${++this.#count}`;
    const at = (name: string): string => join(this.path, `${id}.${name}`);
    const run = (...args: string[]): void => {
      execFileSync("openssl", args, { stdio: ["ignore", "ignore", "pipe"] });
    };
    run("genpkey", ...KEY_ARGUMENTS[options.kind ?? "p256"], "-out", at("key"));
    const subject = `/CN=${options.commonName ?? "localhost"}`;
    const isAuthority = options.isAuthority ?? false;
    const lines = [
      "[x]",
      `basicConstraints=critical,CA:${isAuthority ? "TRUE" : "FALSE"}`,
      "subjectKeyIdentifier=hash",
    ];
    if (options.alternativeNames !== undefined) lines.push(`subjectAltName=${options.alternativeNames}`);
    lines.push(...(options.extensions ?? []));
    writeFileSync(at("cnf"), `[req]\ndistinguished_name=dn\n[dn]\n${lines.join("\n")}\n[ca]\n`);
    run("req", "-new", "-key", at("key"), "-subj", subject, "-out", at("csr"), "-config", at("cnf"));
    const [from, to] = options.days ?? [-1, 30];
    const date = (days: number): string =>
      `${new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]/g, "").slice(0, 14)}Z`;
    // `openssl ca` is the one command of OpenSSL 3.0 that takes both dates.
    writeFileSync(at("index"), "");
    writeFileSync(at("serial"), `${(0x1000 + this.#count).toString(16)}\n`);
    const ca = [
      "[ca]",
      "default_ca=d",
      "[d]",
      `database=${at("index")}`,
      `serial=${at("serial")}`,
      `new_certs_dir=${this.path}`,
      "policy=p",
      "unique_subject=no",
      "[p]",
      "commonName=supplied",
      ...lines,
    ];
    writeFileSync(at("ca.cnf"), `${ca.join("\n")}\n`);
    const signer = options.issuer
      ? ["-cert", options.issuer.certificateFile, "-keyfile", options.issuer.keyFile]
      : ["-selfsign", "-keyfile", at("key")];
    const dates = ["-startdate", date(from), "-enddate", date(to)];
    const digest = options.kind === "ed25519" && !options.issuer ? "default" : (options.digest ?? "sha256");
    const common = ["-batch", "-notext", "-md", digest, "-extensions", "x", "-config", at("ca.cnf")];
    run("ca", ...common, ...signer, ...dates, "-in", at("csr"), "-out", at("crt"));
    return this.read(at("key"), at("crt"));
  }

  /** Reads a certificate and key that are there already. */
  read(keyFile: string, certificateFile: string): Certified {
    return {
      keyFile,
      certificateFile,
      keyPem: readFileSync(keyFile, "utf8"),
      certificatePem: readFileSync(certificateFile, "utf8"),
    };
  }

  /** Writes a file into the folder. @returns Its path. */
  write(name: string, text: string): string {
    const path = join(this.path, name);
    writeFileSync(path, text);
    return path;
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What the library is given to be the owner of a certificate; further ones follow it in the chain. */
export function identityOf(certified: Certified, ...chain: readonly Certified[]): DtlsIdentity {
  const key = createDtlsPrivateKey(certified.keyPem);
  if (key === null) throw new Error("The key cannot be read");
  return { key, chain: certificatesToDer([certified, ...chain].map((one) => one.certificatePem).join("")) };
}
