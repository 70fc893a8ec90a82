import type { AeadName, GroupName, PrfHash, SignatureScheme } from "./constants.js";

/** A cipher with its key. */
export interface DtlsAead {
  /**
   * Encrypts.
   *
   * @param nonce - 12 bytes, never the same twice for a key.
   * @param additional - What is authenticated but not encrypted.
   * @param plaintext - What is encrypted.
   * @param output - Where the ciphertext and its 16-byte tag go.
   * @param offset - From which byte on.
   */
  seal(nonce: Uint8Array, additional: Uint8Array, plaintext: Uint8Array, output: Uint8Array, offset: number): void;
  /**
   * Decrypts.
   *
   * @param nonce - As for {@link seal}.
   * @param additional - As for {@link seal}.
   * @param sealed - The ciphertext followed by its tag.
   * @returns A fresh plaintext, or null when the tag is wrong.
   */
  open(nonce: Uint8Array, additional: Uint8Array, sealed: Uint8Array): Uint8Array | null;
}

/** One side of a Diffie-Hellman exchange, used once. */
export interface DtlsKeyShare {
  /** What the other side is sent. */
  readonly publicValue: Uint8Array;
  /**
   * @param peerValue - What the other side sent.
   * @returns The shared secret; null for a value that is no point of the curve or leads to zero.
   */
  derive(peerValue: Uint8Array): Uint8Array | null;
}

/** A certificate's public key. */
export interface DtlsPublicKey {
  readonly kind: "ec" | "rsa" | "rsa-pss" | "other";
  /** The curve of an elliptic one, where it is one of ours. */
  readonly curve: GroupName | null;
  /** Length of an RSA modulus in bits, 0 for others. */
  readonly modulusBits: number;
  /** Whether the certificate's key usage allows signatures; true when it does not say. */
  readonly maySign: boolean;
  /**
   * @param scheme - How it was signed; its kind of key is this one's.
   * @param data - What was signed.
   * @param signature - The signature.
   * @returns Whether it is genuine.
   */
  verify(scheme: SignatureScheme, data: Uint8Array, signature: Uint8Array): boolean;
}

/** A private key. */
export interface DtlsPrivateKey {
  readonly kind: "ec" | "rsa" | "rsa-pss" | "other";
  readonly curve: GroupName | null;
  /** Length of an RSA modulus in bits, 0 for others. */
  readonly modulusBits: number;
  /**
   * @param scheme - How to sign; its kind of key is this one's.
   * @param data - What to sign.
   * @returns The signature.
   */
  sign(scheme: SignatureScheme, data: Uint8Array): Uint8Array;
}

/** The cryptography and the randomness that the state machines are given. */
export interface DtlsPrimitives {
  /** @returns That many unpredictable bytes. */
  random(lengthBytes: number): Uint8Array;
  hash(name: PrfHash, bytes: Uint8Array): Uint8Array;
  hmac(name: PrfHash, key: Uint8Array, bytes: Uint8Array): Uint8Array;
  /** Compares in a time that depends only on the lengths. */
  equal(a: Uint8Array, b: Uint8Array): boolean;
  /** Ciphers that the platform has not got; suites with them are neither offered nor chosen. */
  readonly lacking: ReadonlySet<AeadName>;
  createAead(name: AeadName, key: Uint8Array): DtlsAead;
  createKeyShare(group: GroupName): DtlsKeyShare;
  /** @returns The key of a DER certificate, or null when it is none. */
  publicKeyOf(certificate: Uint8Array): DtlsPublicKey | null;
}

/** What is wrong with a certificate chain. */
export interface CertificateProblem {
  /** An alert number. */
  readonly alert: number;
  /** Sentence case, with the offending value, without a full stop. */
  readonly message: string;
}

/**
 * Judges a chain.
 *
 * @param chain - DER certificates as the peer sent them, its own first; at least one.
 * @returns Null when it is trusted, otherwise what is wrong.
 */
export type CertificateVerifier = (chain: readonly Uint8Array[]) => CertificateProblem | null;

/** A certificate chain with the private key of its first certificate. */
export interface DtlsIdentity {
  /** DER certificates, the own one first. */
  readonly chain: readonly Uint8Array[];
  readonly key: DtlsPrivateKey;
}
