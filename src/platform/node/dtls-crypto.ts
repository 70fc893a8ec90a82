import * as nodeCrypto from "node:crypto";
import { isIP } from "node:net";
import { rootCertificates } from "node:tls";
import { quoteRemote } from "../../core/quote-remote.js";
import { type CertificateDetails, type ChainChecks, isHostAmong, readCertificateDetails } from "../dtls-crypto.js";
import { pemBlocks } from "../tls.js";

export type { ChainChecks } from "../dtls-crypto.js";

type Aead = "aes-128-gcm" | "aes-256-gcm" | "chacha20-poly1305";
type Group = "x25519" | "secp256r1" | "secp384r1";
interface Scheme {
  readonly key: "ec" | "rsa" | "rsa-pss";
  readonly hash: "sha256" | "sha384" | "sha512";
  readonly padding: "none" | "pkcs1" | "pss";
}

const CURVES = { secp256r1: "prime256v1", secp384r1: "secp384r1" } as const;
const X25519_PREFIX = Buffer.from("302a300506032b656e032100", "hex");
const TAG_BYTES = 16;

/** @returns The primitives that `src/dtls` asks for, from `node:crypto`. */
export function createDtlsPrimitives() {
  return {
    random: (lengthBytes: number): Uint8Array => nodeCrypto.randomBytes(lengthBytes),
    hash: (name: string, bytes: Uint8Array): Uint8Array => nodeCrypto.createHash(name).update(bytes).digest(),
    hmac: (name: string, key: Uint8Array, bytes: Uint8Array): Uint8Array =>
      nodeCrypto.createHmac(name, key).update(bytes).digest(),
    equal: (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && nodeCrypto.timingSafeEqual(a, b),
    lacking: lackingAeads(),
    createAead,
    createKeyShare: (group: Group) => (group === "x25519" ? createX25519() : createEcdh(group)),
    publicKeyOf: (der: Uint8Array) => {
      const certificate = parseCertificate(der);
      return certificate === null ? null : describePublicKey(certificate);
    },
  };
}

const AEADS: readonly (readonly [name: Aead, keyBytes: number])[] = [
  ["aes-128-gcm", 16],
  ["aes-256-gcm", 32],
  ["chacha20-poly1305", 32],
];
let lacking: ReadonlySet<Aead> | null = null;

/** Tried once, since lists of ciphers do not always tell: Bun has no ChaCha20. */
function lackingAeads(): ReadonlySet<Aead> {
  lacking ??= new Set(AEADS.filter(([name, keyBytes]) => !works(name, keyBytes)).map(([name]) => name));
  return lacking;
}

function works(name: Aead, keyBytes: number): boolean {
  try {
    createAead(name, new Uint8Array(keyBytes)).seal(
      new Uint8Array(12),
      new Uint8Array(1),
      new Uint8Array(1),
      new Uint8Array(17),
      0,
    );
    return true;
  } catch {
    return false;
  }
}

function createAead(name: Aead, key: Uint8Array) {
  const secret = nodeCrypto.createSecretKey(key);
  const algorithm = name as "aes-128-gcm";
  const options = { authTagLength: TAG_BYTES };
  return {
    seal(nonce: Uint8Array, additional: Uint8Array, plaintext: Uint8Array, output: Uint8Array, offset: number): void {
      const cipher = nodeCrypto.createCipheriv(algorithm, secret, nonce, options);
      cipher.setAAD(additional, { plaintextLength: plaintext.length });
      output.set(cipher.update(plaintext), offset);
      cipher.final();
      output.set(cipher.getAuthTag(), offset + plaintext.length);
    },
    open(nonce: Uint8Array, additional: Uint8Array, sealed: Uint8Array): Uint8Array | null {
      const length = sealed.length - TAG_BYTES;
      if (length < 0) return null;
      const decipher = nodeCrypto.createDecipheriv(algorithm, secret, nonce, options);
      decipher.setAAD(additional, { plaintextLength: length });
      decipher.setAuthTag(sealed.subarray(length));
      const plaintext = decipher.update(sealed.subarray(0, length));
      try {
        decipher.final();
      } catch {
        return null;
      }
      return plaintext;
    },
  };
}

function createX25519() {
  const { privateKey, publicKey } = nodeCrypto.generateKeyPairSync("x25519");
  const publicValue = publicKey.export({ type: "spki", format: "der" }).subarray(X25519_PREFIX.length);
  return {
    publicValue: Uint8Array.from(publicValue),
    derive(peerValue: Uint8Array): Uint8Array | null {
      if (peerValue.length !== 32) return null;
      try {
        const der = Buffer.concat([X25519_PREFIX, peerValue]);
        const peerKey = nodeCrypto.createPublicKey({ key: der, format: "der", type: "spki" });
        const secret = nodeCrypto.diffieHellman({ privateKey, publicKey: peerKey });
        // A value of small order would fix the secret beforehand (RFC 7748, section 6.1).
        return secret.every((byte) => byte === 0) ? null : secret;
      } catch {
        return null;
      }
    },
  };
}

function createEcdh(group: "secp256r1" | "secp384r1") {
  const ecdh = nodeCrypto.createECDH(CURVES[group]);
  const publicValue = Uint8Array.from(ecdh.generateKeys());
  return {
    publicValue,
    derive(peerValue: Uint8Array): Uint8Array | null {
      if (peerValue.length !== publicValue.length || peerValue[0] !== 4) return null;
      try {
        return ecdh.computeSecret(peerValue);
      } catch {
        return null; // Not a point of the curve.
      }
    },
  };
}

function parseCertificate(der: Uint8Array): nodeCrypto.X509Certificate | null {
  try {
    return new nodeCrypto.X509Certificate(der);
  } catch {
    return null;
  }
}

function describeKey(key: nodeCrypto.KeyObject) {
  const type = key.asymmetricKeyType;
  const kind = type === "ec" || type === "rsa" || type === "rsa-pss" ? type : ("other" as const);
  const details = key.asymmetricKeyDetails ?? {};
  const curve: Group | null =
    details.namedCurve === "prime256v1" ? "secp256r1" : details.namedCurve === "secp384r1" ? "secp384r1" : null;
  return { kind, curve, modulusBits: details.modulusLength ?? 0 };
}

function describePublicKey(certificate: nodeCrypto.X509Certificate) {
  let key: nodeCrypto.KeyObject;
  try {
    key = certificate.publicKey;
  } catch {
    return null;
  }
  const usage = readCertificateDetails(certificate.raw)?.keyUsage ?? null;
  return {
    ...describeKey(key),
    maySign: usage === null || usage[DIGITAL_SIGNATURE] === true,
    verify(scheme: Scheme, data: Uint8Array, signature: Uint8Array): boolean {
      try {
        return nodeCrypto.verify(scheme.hash, data, signingInput(scheme, key), signature);
      } catch {
        return false;
      }
    },
  };
}

/**
 * Reads a private key for signing.
 *
 * @param pem - The key, without a password.
 * @returns The key, or null when the text holds none.
 */
export function createDtlsPrivateKey(pem: string) {
  let key: nodeCrypto.KeyObject;
  try {
    key = nodeCrypto.createPrivateKey(pem);
  } catch {
    return null;
  }
  return {
    ...describeKey(key),
    sign: (scheme: Scheme, data: Uint8Array): Uint8Array =>
      nodeCrypto.sign(scheme.hash, data, signingInput(scheme, key)),
    /** Whether the key belongs to a DER certificate. */
    fits: (der: Uint8Array): boolean => parseCertificate(der)?.checkPrivateKey(key) ?? false,
  };
}

function signingInput(scheme: Scheme, key: nodeCrypto.KeyObject) {
  const { RSA_PKCS1_PADDING, RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_DIGEST } = nodeCrypto.constants;
  if (scheme.padding === "pss") return { key, padding: RSA_PKCS1_PSS_PADDING, saltLength: RSA_PSS_SALTLEN_DIGEST };
  if (scheme.padding === "pkcs1") return { key, padding: RSA_PKCS1_PADDING };
  return { key, dsaEncoding: "der" as const };
}

/**
 * @param pem - Certificates in PEM.
 * @returns Each of them in DER, in order.
 */
export function certificatesToDer(pem: string): Uint8Array[] {
  const blocks = pemBlocks(pem).filter((block) => block.label === "CERTIFICATE");
  return blocks.map((block) => new nodeCrypto.X509Certificate(block.pem).raw);
}

interface Parsed {
  readonly x509: nodeCrypto.X509Certificate;
  readonly details: CertificateDetails;
}

let bundledRoots: Parsed[] | null = null;

function parse(source: Uint8Array | string): Parsed | null {
  try {
    const x509 = new nodeCrypto.X509Certificate(source);
    const details = readCertificateDetails(x509.raw);
    // Keys are decoded when they are asked for: better here than where a broken one would be thrown at someone.
    return details === null || x509.publicKey === undefined ? null : { x509, details };
  } catch {
    return null;
  }
}

/**
 * Makes a judge of certificate chains, as strict as the engine's TLS library with its default profile.
 *
 * Checked are: each signature (none with SHA-1 or older), each certificate's dates, that issuers are authorities that may sign
 * certificates and are no further up than they may be, keys of at least 2048 bits (RSA) or 256 (curves), no critical
 * extension that is not understood, and of the first certificate its purpose and its name. A self-signed certificate that is
 * itself among the trusted ones is trusted without being an authority. Revocation is not checked.
 *
 * @param checks - Whom to trust and for what.
 */
export function createChainVerifier(checks: ChainChecks) {
  let trusted: Parsed[] | null = null;
  return (chain: readonly Uint8Array[]): { alert: number; message: string } | null => {
    trusted ??= loadTrusted(checks.trustedPem);
    const parsed: Parsed[] = [];
    for (const der of chain) {
      const one = parse(der);
      if (one === null) return { alert: ALERT.badCertificate, message: "A certificate cannot be read" };
      parsed.push(one);
    }
    const now = (checks.now ?? Date.now)();
    const leaf = parsed[0]!;
    try {
      return checkPurpose(leaf, checks.purpose) ?? checkPath(parsed, trusted, now) ?? checkName(leaf, checks.name);
    } catch {
      // Deno throws where a part of a damaged certificate is looked at, and not before.
      return { alert: ALERT.badCertificate, message: "A certificate cannot be read" };
    }
  };
}

function loadTrusted(pem: string | null): Parsed[] {
  if (pem === null) {
    bundledRoots ??= rootCertificates.map(parse).filter((one) => one !== null);
    return bundledRoots;
  }
  return pemBlocks(pem)
    .map((block) => parse(block.pem))
    .filter((one) => one !== null);
}

function checkPath(chain: readonly Parsed[], trusted: readonly Parsed[], now: number) {
  let current = chain[0]!;
  const isPinned = trusted.some((one) => one.x509.raw.equals(current.x509.raw)) && isSelfIssued(current);
  if (isPinned) return checkCertificate(current, now);
  const candidates = chain.slice(1);
  for (let intermediates = 0; intermediates < MAXIMUM_DEPTH; intermediates++) {
    const problem = checkCertificate(current, now) ?? checkSigned(current);
    if (problem !== null) return problem;
    const anchor = findIssuer(current, trusted, intermediates, now);
    if (anchor !== null) return checkCertificate(anchor, now);
    const issuer = findIssuer(current, candidates, intermediates, now);
    if (issuer === null || issuer === current) break;
    current = issuer;
    candidates.splice(candidates.indexOf(issuer), 1);
  }
  const message = `No trusted authority signed ${quoteRemote(oneLine(chain[0]!.x509.subject))}; its chain ends at ${quoteRemote(oneLine(current.x509.issuer))}`;
  return { alert: ALERT.unknownCa, message };
}

/** The certificate among the candidates that signed one; among several the one that is in force. */
function findIssuer(child: Parsed, candidates: readonly Parsed[], intermediates: number, now: number): Parsed | null {
  let found: Parsed | null = null;
  for (const candidate of candidates) {
    const { x509, details } = candidate;
    if (!child.x509.checkIssued(x509) || !x509.ca) continue;
    if (details.keyUsage !== null && details.keyUsage[KEY_CERT_SIGN] !== true) continue;
    if (details.pathLength !== null && details.pathLength < intermediates) continue;
    if (!verifies(child, candidate)) continue;
    if (isInForce(x509, now)) return candidate;
    found ??= candidate;
  }
  return found;
}

function verifies(child: Parsed, issuer: Parsed): boolean {
  try {
    return child.x509.verify(issuer.x509.publicKey);
  } catch {
    return false;
  }
}

function isSelfIssued(one: Parsed): boolean {
  return one.x509.subject === one.x509.issuer;
}

function isInForce(x509: nodeCrypto.X509Certificate, now: number): boolean {
  return now >= Date.parse(x509.validFrom) && now <= Date.parse(x509.validTo);
}

function checkCertificate(one: Parsed, now: number) {
  const subject = oneLine(one.x509.subject);
  if (!isInForce(one.x509, now)) {
    const message = `The certificate of ${quoteRemote(subject)} is in force from ${one.x509.validFrom} to ${one.x509.validTo}`;
    return { alert: ALERT.certificateExpired, message };
  }
  const [unknown] = one.details.unknownCritical;
  if (unknown !== undefined) {
    const message = `The certificate of ${quoteRemote(subject)} has a critical extension that is not understood: ${unknown.slice(0, 64)}`;
    return { alert: ALERT.unsupportedCertificate, message };
  }
  const { kind, curve, modulusBits } = describeKey(one.x509.publicKey);
  const isStrong = kind === "ec" ? curve !== null || isLargeCurve(one.x509.publicKey) : modulusBits >= MINIMUM_RSA_BITS;
  if (!isStrong)
    return {
      alert: ALERT.badCertificate,
      message: `The key of ${quoteRemote(subject)} is too weak or of an unknown kind`,
    };
  return null;
}

function checkSigned(one: Parsed) {
  const { signatureAlgorithm, signatureHash } = one.details;
  if (STRONG_SIGNATURES.has(signatureAlgorithm)) return null;
  if (signatureAlgorithm === RSA_PSS && STRONG_HASHES.has(signatureHash ?? "")) return null;
  const message = `The certificate of ${quoteRemote(oneLine(one.x509.subject))} is signed in a way that is not trusted: ${signatureAlgorithm.slice(0, 64)}`;
  return { alert: ALERT.badCertificate, message };
}

function isLargeCurve(key: nodeCrypto.KeyObject): boolean {
  return key.asymmetricKeyDetails?.namedCurve === "secp521r1";
}

function checkPurpose(leaf: Parsed, purpose: "server" | "client") {
  const usages = leaf.details.extendedKeyUsage;
  const wanted = purpose === "server" ? SERVER_AUTH : CLIENT_AUTH;
  if (usages === null || usages.includes(wanted) || usages.includes(ANY_PURPOSE)) return null;
  const message = `The certificate of ${quoteRemote(oneLine(leaf.x509.subject))} is not for a ${purpose}`;
  return { alert: ALERT.unsupportedCertificate, message };
}

function checkName(leaf: Parsed, name: string | null) {
  if (name === null || isFor(leaf, name)) return null;
  const names = leaf.x509.subjectAltName ?? oneLine(leaf.x509.subject);
  return { alert: ALERT.badCertificate, message: `The certificate is for ${quoteRemote(names)}, not for '${name}'` };
}

/** The common name counts only where there are no alternative names of any kind (RFC 6125, section 6.4.4). */
function isFor({ x509, details }: Parsed, name: string): boolean {
  if (name === "") return false;
  if (isIP(name) === 0) return isHostAmong(details.names, name);
  return x509.checkIP(name) !== undefined || (!details.hasAlternativeName && details.names.includes(name));
}

/** @param distinguishedName - Of a damaged certificate Deno has none. */
function oneLine(distinguishedName: string | undefined): string {
  return (distinguishedName ?? "").replaceAll("\n", ", ");
}

const ALERT = { badCertificate: 42, unsupportedCertificate: 43, certificateExpired: 45, unknownCa: 48 } as const;
const DIGITAL_SIGNATURE = 0;
const KEY_CERT_SIGN = 5;
const SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
const CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
const ANY_PURPOSE = "2.5.29.37.0";
const MAXIMUM_DEPTH = 10;
const MINIMUM_RSA_BITS = 2048;
const RSA_PSS = "1.2.840.113549.1.1.10";
/** SHA-256, SHA-384, SHA-512. */
const STRONG_HASHES: ReadonlySet<string> = new Set([
  "2.16.840.1.101.3.4.2.1",
  "2.16.840.1.101.3.4.2.2",
  "2.16.840.1.101.3.4.2.3",
]);
/** RSA and ECDSA, each with SHA-256, SHA-384, SHA-512. */
const STRONG_SIGNATURES: ReadonlySet<string> = new Set([
  "1.2.840.113549.1.1.11",
  "1.2.840.113549.1.1.12",
  "1.2.840.113549.1.1.13",
  "1.2.840.10045.4.3.2",
  "1.2.840.10045.4.3.3",
  "1.2.840.10045.4.3.4",
]);
