/** DTLS 1.2 on the wire: the ones' complement of 1.2. */
export const DTLS_1_2 = 0xfefd;
/** DTLS 1.0: only as the version of records and cookies before one is agreed. */
export const DTLS_1_0 = 0xfeff;

/** Record content types (RFC 5246, section 6.2.1). */
export const ContentType = {
  CHANGE_CIPHER_SPEC: 20,
  ALERT: 21,
  HANDSHAKE: 22,
  APPLICATION_DATA: 23,
} as const;

/** Handshake message types (RFC 5246, section 7.4; RFC 6347, section 4.2.2). */
export const HandshakeType = {
  HELLO_REQUEST: 0,
  CLIENT_HELLO: 1,
  SERVER_HELLO: 2,
  HELLO_VERIFY_REQUEST: 3,
  NEW_SESSION_TICKET: 4,
  CERTIFICATE: 11,
  SERVER_KEY_EXCHANGE: 12,
  CERTIFICATE_REQUEST: 13,
  SERVER_HELLO_DONE: 14,
  CERTIFICATE_VERIFY: 15,
  CLIENT_KEY_EXCHANGE: 16,
  FINISHED: 20,
} as const;

/** Extension numbers (IANA TLS ExtensionType values). */
export const ExtensionType = {
  SERVER_NAME: 0,
  SUPPORTED_GROUPS: 10,
  EC_POINT_FORMATS: 11,
  SIGNATURE_ALGORITHMS: 13,
  EXTENDED_MASTER_SECRET: 23,
  RENEGOTIATION_INFO: 0xff01,
} as const;

/** Alert numbers (RFC 5246, section 7.2; RFC 6066; RFC 7301). */
export const AlertDescription = {
  CLOSE_NOTIFY: 0,
  UNEXPECTED_MESSAGE: 10,
  BAD_RECORD_MAC: 20,
  RECORD_OVERFLOW: 22,
  HANDSHAKE_FAILURE: 40,
  BAD_CERTIFICATE: 42,
  UNSUPPORTED_CERTIFICATE: 43,
  CERTIFICATE_REVOKED: 44,
  CERTIFICATE_EXPIRED: 45,
  CERTIFICATE_UNKNOWN: 46,
  ILLEGAL_PARAMETER: 47,
  UNKNOWN_CA: 48,
  ACCESS_DENIED: 49,
  DECODE_ERROR: 50,
  DECRYPT_ERROR: 51,
  PROTOCOL_VERSION: 70,
  INSUFFICIENT_SECURITY: 71,
  INTERNAL_ERROR: 80,
  USER_CANCELED: 90,
  NO_RENEGOTIATION: 100,
  UNSUPPORTED_EXTENSION: 110,
} as const;

/**
 * An alert's name, for messages.
 *
 * @param description - Its number.
 * @returns Such as `"unknown_ca"`; `"alert <number>"` for one that is not known.
 */
export function alertName(description: number): string {
  for (const [name, value] of Object.entries(AlertDescription)) if (value === description) return name.toLowerCase();
  return `alert ${description}`;
}

/** Ciphers that protect records. */
export type AeadName = "aes-128-gcm" | "aes-256-gcm" | "chacha20-poly1305";
/** Hashes of the key schedule. */
export type PrfHash = "sha256" | "sha384";

/** One cipher suite: always ephemeral Diffie-Hellman on a curve, always an AEAD. */
export interface CipherSuite {
  /** Its IANA number. */
  readonly id: number;
  /** Its name as OpenSSL writes it. */
  readonly name: string;
  /** What kind of key the server signs with. */
  readonly authentication: "ecdsa" | "rsa";
  readonly aead: AeadName;
  readonly keyBytes: number;
  /** Bytes of the nonce that come from the key schedule. */
  readonly fixedIvBytes: number;
  /** Bytes of the nonce that each record carries. */
  readonly explicitNonceBytes: number;
  readonly hash: PrfHash;
}

const GCM = { fixedIvBytes: 4, explicitNonceBytes: 8 } as const;
const CHACHA = {
  aead: "chacha20-poly1305",
  keyBytes: 32,
  fixedIvBytes: 12,
  explicitNonceBytes: 0,
  hash: "sha256",
} as const;
const AES_128 = { aead: "aes-128-gcm", keyBytes: 16, hash: "sha256", ...GCM } as const;
const AES_256 = { aead: "aes-256-gcm", keyBytes: 32, hash: "sha384", ...GCM } as const;

/** Every suite that is spoken, the preferred ones first (RFC 5289, RFC 7905). */
export const CIPHER_SUITES: readonly CipherSuite[] = [
  { id: 0xc02b, name: "ECDHE-ECDSA-AES128-GCM-SHA256", authentication: "ecdsa", ...AES_128 },
  { id: 0xc02f, name: "ECDHE-RSA-AES128-GCM-SHA256", authentication: "rsa", ...AES_128 },
  { id: 0xc02c, name: "ECDHE-ECDSA-AES256-GCM-SHA384", authentication: "ecdsa", ...AES_256 },
  { id: 0xc030, name: "ECDHE-RSA-AES256-GCM-SHA384", authentication: "rsa", ...AES_256 },
  { id: 0xcca9, name: "ECDHE-ECDSA-CHACHA20-POLY1305", authentication: "ecdsa", ...CHACHA },
  { id: 0xcca8, name: "ECDHE-RSA-CHACHA20-POLY1305", authentication: "rsa", ...CHACHA },
];

/** In a ClientHello's suites: the client understands secure renegotiation (RFC 5746). */
export const EMPTY_RENEGOTIATION_INFO_SCSV = 0x00ff;

/** Curves for the key exchange. */
export type GroupName = "x25519" | "secp256r1" | "secp384r1";

/** One curve. */
export interface NamedGroup {
  /** Its IANA number. */
  readonly id: number;
  readonly name: GroupName;
  /** Length of a public value: the x coordinate for X25519, an uncompressed point otherwise. */
  readonly publicBytes: number;
}

/** Every curve that is spoken, the preferred ones first (RFC 8422). */
export const GROUPS: readonly NamedGroup[] = [
  { id: 29, name: "x25519", publicBytes: 32 },
  { id: 23, name: "secp256r1", publicBytes: 65 },
  { id: 24, name: "secp384r1", publicBytes: 97 },
];

/** One way to sign. */
export interface SignatureScheme {
  /** Its IANA number. */
  readonly id: number;
  readonly name: string;
  /** What kinds of key can make it. */
  readonly key: "ec" | "rsa" | "rsa-pss";
  readonly hash: "sha256" | "sha384" | "sha512";
  readonly padding: "none" | "pkcs1" | "pss";
}

/** Every signature that is made or accepted, the preferred ones first (RFC 8446, section 4.2.3). Nothing with SHA-1. */
export const SIGNATURE_SCHEMES: readonly SignatureScheme[] = [
  { id: 0x0403, name: "ecdsa_secp256r1_sha256", key: "ec", hash: "sha256", padding: "none" },
  { id: 0x0503, name: "ecdsa_secp384r1_sha384", key: "ec", hash: "sha384", padding: "none" },
  { id: 0x0603, name: "ecdsa_secp521r1_sha512", key: "ec", hash: "sha512", padding: "none" },
  { id: 0x0804, name: "rsa_pss_rsae_sha256", key: "rsa", hash: "sha256", padding: "pss" },
  { id: 0x0805, name: "rsa_pss_rsae_sha384", key: "rsa", hash: "sha384", padding: "pss" },
  { id: 0x0806, name: "rsa_pss_rsae_sha512", key: "rsa", hash: "sha512", padding: "pss" },
  { id: 0x0809, name: "rsa_pss_pss_sha256", key: "rsa-pss", hash: "sha256", padding: "pss" },
  { id: 0x080a, name: "rsa_pss_pss_sha384", key: "rsa-pss", hash: "sha384", padding: "pss" },
  { id: 0x080b, name: "rsa_pss_pss_sha512", key: "rsa-pss", hash: "sha512", padding: "pss" },
  { id: 0x0401, name: "rsa_pkcs1_sha256", key: "rsa", hash: "sha256", padding: "pkcs1" },
  { id: 0x0501, name: "rsa_pkcs1_sha384", key: "rsa", hash: "sha384", padding: "pkcs1" },
  { id: 0x0601, name: "rsa_pkcs1_sha512", key: "rsa", hash: "sha512", padding: "pkcs1" },
];

/** Type, version, epoch, sequence number and length in front of each record. */
export const RECORD_HEADER_BYTES = 13;
/** Type, length, message number and fragment in front of each piece of a handshake message. */
export const HANDSHAKE_HEADER_BYTES = 12;
/** The most that a record may carry (2^14). */
export const MAXIMUM_PLAINTEXT_BYTES = 16384;
/** Bytes of an AEAD's tag, for each of the ciphers. */
export const TAG_BYTES = 16;
/** What protection adds to a datagram at most: header, explicit nonce and tag. */
export const MAXIMUM_OVERHEAD_BYTES = RECORD_HEADER_BYTES + 8 + TAG_BYTES;
