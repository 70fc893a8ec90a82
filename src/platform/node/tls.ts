import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { checkServerIdentity, type PeerCertificate } from "node:tls";
import { type ParsedCertificates, type ParsedKey, type PlatformTls, pemBlocks } from "../tls.js";

const DER_SEQUENCE = 0x30;

export const parseKey: PlatformTls["parseKey"] = (bytes, publicOnly) => {
  try {
    return publicOnly ? parsePublic(bytes) : parsePrivate(bytes);
  } catch {
    return null; // OpenSSL has many words for "this is no key".
  }
};

function parsePrivate(bytes: Uint8Array): ParsedKey | null {
  const block = pemBlocks(new TextDecoder().decode(bytes)).find(({ label }) => label.endsWith("PRIVATE KEY"));
  let key: KeyObject;
  if (block !== undefined) key = createPrivateKey(block.pem);
  else {
    const der = firstThatParses(["pkcs8", "pkcs1", "sec1"] as const, (type) =>
      createPrivateKey({ key: Buffer.from(bytes), format: "der", type }),
    );
    if (bytes[0] !== DER_SEQUENCE || der === null) return null;
    key = der;
  }
  const type = key.asymmetricKeyType === "rsa" ? "pkcs1" : key.asymmetricKeyType === "ec" ? "sec1" : "pkcs8";
  return {
    privatePem: key.export({ type: type as "pkcs8", format: "pem" }) as string,
    publicPem: exportPublic(createPublicKey(key)),
  };
}

function parsePublic(bytes: Uint8Array): ParsedKey | null {
  const block = pemBlocks(new TextDecoder().decode(bytes)).find(({ label }) => label.endsWith("PUBLIC KEY"));
  if (block !== undefined) return { privatePem: null, publicPem: exportPublic(createPublicKey(block.pem)) };
  if (bytes[0] !== DER_SEQUENCE) return null;
  const key = firstThatParses(["spki", "pkcs1"] as const, (type) =>
    createPublicKey({ key: Buffer.from(bytes), format: "der", type }),
  );
  return key === null ? null : { privatePem: null, publicPem: exportPublic(key) };
}

function exportPublic(key: KeyObject): string {
  return key.export({ type: "spki", format: "pem" }) as string;
}

function firstThatParses<T>(types: readonly T[], parse: (type: T) => KeyObject): KeyObject | null {
  for (const type of types) {
    try {
      return parse(type);
    } catch {
      // Not of this type.
    }
  }
  return null;
}

export const parseCertificates: PlatformTls["parseCertificates"] = (bytes): ParsedCertificates => {
  const blocks = pemBlocks(new TextDecoder().decode(bytes)).filter(({ label }) => label === "CERTIFICATE");
  const sources: (string | Uint8Array)[] =
    blocks.length > 0 ? blocks.map(({ pem }) => pem) : bytes[0] === DER_SEQUENCE ? [bytes] : [];
  const pems: string[] = [];
  for (const source of sources) {
    try {
      pems.push(new X509Certificate(source).toString());
    } catch {
      // Counted as skipped.
    }
  }
  return { pems, skipped: sources.length - pems.length };
};

/**
 * Tells whether a certificate is for a host, as Node does; but the common name counts only where there are no alternative names of
 * any kind, also none that is no host's (RFC 6125, section 6.4.4). DTLS judges the same: see `dtls-crypto.ts`.
 *
 * @param host - A host name or an IP address.
 * @param certificate - As Node shows it.
 * @returns What is wrong; `undefined` when nothing is.
 */
export function checkCertificateName(host: string, certificate: PeerCertificate): Error | undefined {
  const hasNames = typeof certificate.subjectaltname === "string";
  const subject = hasNames ? { ...certificate.subject, CN: undefined as never } : certificate.subject;
  return checkServerIdentity(host, { ...certificate, subject });
}

export const readFileBytes: PlatformTls["readFileBytes"] = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
};

export const writeFileText: PlatformTls["writeFileText"] = (path, text, secret) => {
  try {
    writeFileSync(path, text, secret ? { mode: 0o600 } : {});
    return true;
  } catch {
    return false;
  }
};
