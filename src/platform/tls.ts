/** A key as {@link PlatformTls.parseKey} found it, in PEM. */
export interface ParsedKey {
  /** The private key: PKCS#1 for RSA, SEC 1 for elliptic curves, as Godot writes them; null for a public key. */
  readonly privatePem: string | null;
  /** The public key as SubjectPublicKeyInfo; null where the platform cannot derive it from the private one. */
  readonly publicPem: string | null;
}

/** Certificates as {@link PlatformTls.parseCertificates} found them. */
export interface ParsedCertificates {
  /** Every certificate that could be read, in PEM, in the order of the input. */
  readonly pems: readonly string[];
  /** How many could not be read. */
  readonly skipped: number;
}

/** What `#platform/tls` exports on every runtime. */
export interface PlatformTls {
  /**
   * Reads a key.
   *
   * @param bytes - PEM or DER.
   * @param publicOnly - Whether the input is a public key; a private one is refused then, and the reverse.
   * @returns The key, or null when it is none.
   */
  parseKey(bytes: Uint8Array, publicOnly: boolean): ParsedKey | null;
  /**
   * Reads certificates.
   *
   * @param bytes - One or more certificates in PEM, or one in DER.
   * @returns The certificates; none of them when the input holds no certificate at all.
   */
  parseCertificates(bytes: Uint8Array): ParsedCertificates;
  /** @returns The file's bytes, or null when it cannot be read. */
  readFileBytes(path: string): Uint8Array | null;
  /** @returns Whether the file could be written. A private key is written readable by its owner alone. */
  writeFileText(path: string, text: string, secret: boolean): boolean;
}

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;

/** One block of a PEM file. */
export interface PemBlock {
  /** What stands after `BEGIN`, such as `CERTIFICATE`. */
  readonly label: string;
  /** The block with its first and last line and a line feed at its end. */
  readonly pem: string;
}

/**
 * Splits a PEM file.
 *
 * @param text - Any text.
 * @returns Its blocks, in order; what stands between them is comment.
 */
export function pemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  for (const match of text.matchAll(PEM_BLOCK)) {
    blocks.push({ label: match[1]!, pem: `${match[0].replaceAll("\r\n", "\n")}\n` });
  }
  return blocks;
}
