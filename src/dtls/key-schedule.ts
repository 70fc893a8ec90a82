import { ascii, concat } from "./bytes.js";
import type { CipherSuite, PrfHash } from "./constants.js";
import type { DtlsPrimitives } from "./primitives.js";

/**
 * TLS 1.2's pseudo-random function.
 *
 * @returns `lengthBytes` bytes that follow from secret, label and seed.
 * @see RFC 5246, section 5
 */
export function prf(
  primitives: DtlsPrimitives,
  hash: PrfHash,
  secret: Uint8Array,
  label: string,
  seed: Uint8Array,
  lengthBytes: number,
): Uint8Array {
  const labelled = concat(ascii(label), seed);
  const output = new Uint8Array(lengthBytes);
  let chain = labelled;
  for (let offset = 0; offset < lengthBytes; ) {
    chain = primitives.hmac(hash, secret, chain);
    const block = primitives.hmac(hash, secret, concat(chain, labelled));
    output.set(block.subarray(0, lengthBytes - offset), offset);
    offset += block.length;
  }
  return output;
}

/** What one direction is protected with. */
export interface DirectionKeys {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
}

/** What both directions are protected with. */
export interface KeyBlock {
  readonly client: DirectionKeys;
  readonly server: DirectionKeys;
}

/**
 * Derives the 48-byte master secret.
 *
 * @param sessionHash - Hash of the handshake up to and including ClientKeyExchange (RFC 7627), or null to bind the secret to
 *   the randoms only, as before that RFC.
 */
export function masterSecret(
  primitives: DtlsPrimitives,
  hash: PrfHash,
  premaster: Uint8Array,
  sessionHash: Uint8Array | null,
  clientRandom: Uint8Array,
  serverRandom: Uint8Array,
): Uint8Array {
  return sessionHash !== null
    ? prf(primitives, hash, premaster, "extended master secret", sessionHash, 48)
    : prf(primitives, hash, premaster, "master secret", concat(clientRandom, serverRandom), 48);
}

/** Cuts the key block of an AEAD suite (RFC 5246, section 6.3; no MAC keys). */
export function keyBlock(
  primitives: DtlsPrimitives,
  suite: CipherSuite,
  master: Uint8Array,
  clientRandom: Uint8Array,
  serverRandom: Uint8Array,
): KeyBlock {
  const { keyBytes, fixedIvBytes } = suite;
  const total = 2 * (keyBytes + fixedIvBytes);
  const block = prf(primitives, suite.hash, master, "key expansion", concat(serverRandom, clientRandom), total);
  const ivs = 2 * keyBytes;
  return {
    client: { key: block.slice(0, keyBytes), iv: block.slice(ivs, ivs + fixedIvBytes) },
    server: { key: block.slice(keyBytes, ivs), iv: block.slice(ivs + fixedIvBytes, total) },
  };
}

/**
 * What a Finished message must contain.
 *
 * @param side - Whose Finished it is.
 * @param transcriptHash - Hash of all handshake messages before it.
 */
export function verifyData(
  primitives: DtlsPrimitives,
  hash: PrfHash,
  master: Uint8Array,
  side: "client" | "server",
  transcriptHash: Uint8Array,
): Uint8Array {
  return prf(primitives, hash, master, `${side} finished`, transcriptHash, 12);
}
