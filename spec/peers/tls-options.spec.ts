import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ERR_INVALID_PARAMETER, FAILED, type Logger, OK, setLogger } from "../../src/core/index.js";
import { CryptoKey, TLSOptions, X509Certificate } from "../../src/peers/index.js";
import { hasOpenssl, type SelfSigned, selfSigned } from "../support/self-signed.js";

const errors: string[] = [];
const warnings: string[] = [];
let previous: Logger;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gmp-tls-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  errors.length = warnings.length = 0;
  previous = setLogger({ error: (message) => errors.push(message), warning: (message) => warnings.push(message) });
});
afterEach(() => {
  setLogger(previous);
});

describe("CryptoKey", () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const forms = [
    ["RSA, PKCS#8", rsa.privateKey.export({ type: "pkcs8", format: "pem" }) as string, "RSA PRIVATE KEY"],
    ["RSA, PKCS#1", rsa.privateKey.export({ type: "pkcs1", format: "pem" }) as string, "RSA PRIVATE KEY"],
    ["EC, PKCS#8", ec.privateKey.export({ type: "pkcs8", format: "pem" }) as string, "EC PRIVATE KEY"],
    ["EC, SEC 1", ec.privateKey.export({ type: "sec1", format: "pem" }) as string, "EC PRIVATE KEY"],
  ] as const;

  it.each(forms)("reads a private key (%s) and writes it as Godot does", (_name, pem, label) => {
    const key = new CryptoKey();
    expect(key.load_from_string(pem)).toBe(OK);
    expect(key.is_public_only()).toBe(false);
    const out = key.save_to_string();
    expect(out.startsWith(`-----BEGIN ${label}-----\n`)).toBe(true);
    expect(createPrivateKey(out).equals(createPrivateKey(pem))).toBe(true);
    const half = key.save_to_string(true);
    expect(half.startsWith("-----BEGIN PUBLIC KEY-----\n")).toBe(true);
    const publicKey = new CryptoKey();
    expect(publicKey.load_from_string(half, true)).toBe(OK);
    expect(publicKey.is_public_only()).toBe(true);
    expect(publicKey.save_to_string(true)).toBe(half);
    expect(errors).toEqual([]);
    expect(publicKey.save_to_string()).toBe("");
    expect(errors.length).toBe(1);
  });

  it("saves and loads files, a private key for its owner alone", () => {
    const path = join(folder, "own.key");
    const key = new CryptoKey();
    expect(key.load_from_string(forms[3][1])).toBe(OK);
    expect(key.save(path)).toBe(OK);
    if (process.platform !== "win32") expect(statSync(path).mode & 0o077).toBe(0);
    const again = new CryptoKey();
    expect(again.load(path)).toBe(OK);
    expect(again.save_to_string()).toBe(key.save_to_string());
    expect(key.save(join(folder, "own.pub"), true)).toBe(OK);
    expect(again.load(join(folder, "own.pub"), true)).toBe(OK);
    expect(again.is_public_only()).toBe(true);
    writeFileSync(join(folder, "der.key"), ec.privateKey.export({ type: "pkcs8", format: "der" }));
    expect(again.load(join(folder, "der.key"))).toBe(OK);
    expect(again.save_to_string()).toBe(key.save_to_string());
    expect(errors).toEqual([]);
  });

  it("answers Godot's errors and keeps the key it had", () => {
    const key = new CryptoKey();
    expect(key.is_public_only()).toBe(true);
    expect(key.save_to_string()).toBe("");
    expect(key.save(join(folder, "none.key"))).toBe(FAILED);
    expect(key.load_from_string(forms[0][1])).toBe(OK);
    for (const bad of ["", "nonsense", forms[0][1].slice(0, 200), key.save_to_string(true)]) {
      expect(key.load_from_string(bad)).toBe(FAILED);
    }
    expect(key.load_from_string(forms[0][1], true)).toBe(FAILED);
    expect(key.load_from_string("\u0000\uffff", true)).toBe(FAILED);
    expect(key.load(join(folder, "missing.key"))).toBe(ERR_INVALID_PARAMETER);
    expect(key.save(join(folder, "no", "such", "folder.key"))).toBe(ERR_INVALID_PARAMETER);
    const locked = ec.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-128-cbc", passphrase: "x" });
    expect(key.load_from_string(locked as string)).toBe(FAILED);
    expect(createPrivateKey(key.save_to_string()).equals(rsa.privateKey)).toBe(true);
  });
});

describe.skipIf(!hasOpenssl)("X509Certificate (needs openssl)", () => {
  let one: SelfSigned;
  let two: SelfSigned;
  beforeAll(() => {
    one = selfSigned();
    two = selfSigned({ cn: "two", algorithm: "rsa" });
  });
  afterAll(() => {
    one.remove();
    two.remove();
  });

  it("loads one certificate or a chain, adding to what it has, and writes them in order", () => {
    const chain = new X509Certificate();
    expect(chain.save_to_string()).toBe("");
    expect(chain.load_from_string(`a comment\n${one.cert}${two.cert.replaceAll("\n", "\r\n")}`)).toBe(OK);
    expect(chain.save_to_string()).toBe(one.cert + two.cert);
    const grown = new X509Certificate();
    expect(grown.load(two.certFile)).toBe(OK);
    expect(grown.load(one.certFile)).toBe(OK);
    expect(grown.save(join(folder, "chain.crt"))).toBe(OK);
    expect(readFileSync(join(folder, "chain.crt"), "utf8")).toBe(two.cert + one.cert);
    expect(errors).toEqual([]);
  });

  it("skips what it cannot read, and answers Godot's errors", () => {
    const broken = one.cert.replace(/\n[A-Za-z0-9+/]{8}/, "\nAAAAAAAA");
    const chain = new X509Certificate();
    expect(chain.load_from_string(broken + two.cert)).toBe(OK);
    expect(chain.save_to_string()).toBe(two.cert);
    expect(warnings.length).toBe(1);
    expect(chain.load_from_string(broken)).toBe(FAILED);
    expect(chain.load_from_string("")).toBe(FAILED);
    expect(chain.load_from_string(one.key)).toBe(FAILED);
    expect(chain.load(join(folder, "missing.crt"))).toBe(ERR_INVALID_PARAMETER);
    expect(chain.save(join(folder, "no", "such", "folder.crt"))).toBe(ERR_INVALID_PARAMETER);
    expect(new X509Certificate().save(join(folder, "empty.crt"))).toBe(FAILED);
    expect(chain.save_to_string()).toBe(two.cert);
  });
});

describe("TLSOptions", () => {
  it("tells what it was made with", () => {
    const key = new CryptoKey();
    const chain = new X509Certificate();
    const told = (options: TLSOptions) => [
      options.is_server(),
      options.is_unsafe_client(),
      options.get_common_name_override(),
      options.get_trusted_ca_chain(),
      options.get_private_key(),
      options.get_own_certificate(),
    ];
    expect(told(TLSOptions.client())).toEqual([false, false, "", null, null, null]);
    expect(told(TLSOptions.client(chain, "name"))).toEqual([false, false, "name", chain, null, null]);
    expect(told(TLSOptions.client_unsafe())).toEqual([false, true, "", null, null, null]);
    expect(told(TLSOptions.client_unsafe(chain))).toEqual([false, true, "", chain, null, null]);
    expect(told(TLSOptions.server(key, chain))).toEqual([true, false, "", null, key, chain]);
  });
});
