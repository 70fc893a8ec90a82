import { HandshakeFailure } from "./association.js";
import { AlertDescription, SIGNATURE_SCHEMES, type SignatureScheme } from "./constants.js";
import type { DtlsPrivateKey, DtlsPublicKey } from "./primitives.js";

/**
 * Checks a signature of the peer. Throws {@link HandshakeFailure} unless it is genuine.
 *
 * @param key - The public key of the peer's certificate.
 * @param schemeId - The scheme that the peer names.
 * @param data - What should be signed.
 * @param signature - The signature.
 * @param what - For the message: whose signature over what.
 */
export function checkSignature(
  key: DtlsPublicKey,
  schemeId: number,
  data: Uint8Array,
  signature: Uint8Array,
  what: string,
): void {
  const scheme = SIGNATURE_SCHEMES.find((candidate) => candidate.id === schemeId);
  if (scheme === undefined || scheme.key !== key.kind) {
    const id = `0x${schemeId.toString(16).padStart(4, "0")}`;
    throw new HandshakeFailure(
      AlertDescription.ILLEGAL_PARAMETER,
      `The ${what} is signed in a way that was not offered: ${id}`,
    );
  }
  if (!key.verify(scheme, data, signature)) {
    throw new HandshakeFailure(AlertDescription.DECRYPT_ERROR, `The signature over the ${what} is wrong`);
  }
}

/** Refuses keys that are too weak or on a curve that is not spoken. Throws {@link HandshakeFailure}. */
export function checkKeyStrength(key: DtlsPublicKey, whose: string): void {
  if (key.kind === "ec" && key.curve === null) {
    const reason = `The ${whose}'s certificate is on a curve that was not offered`;
    throw new HandshakeFailure(AlertDescription.UNSUPPORTED_CERTIFICATE, reason);
  }
  if (key.kind !== "ec" && key.modulusBits < MINIMUM_RSA_BITS) {
    const reason = `The ${whose}'s RSA key is too short: ${key.modulusBits} bits`;
    throw new HandshakeFailure(AlertDescription.INSUFFICIENT_SECURITY, reason);
  }
}

/**
 * @param key - A private key of ours.
 * @param offered - Numbers of the schemes that the peer accepts.
 * @returns How to sign; null when nothing fits.
 */
export function chooseScheme(key: DtlsPrivateKey, offered: readonly number[]): SignatureScheme | null {
  const fitting = SIGNATURE_SCHEMES.filter((scheme) => scheme.key === key.kind && offered.includes(scheme.id));
  // With each curve the hash of its own size, where the peer takes it.
  const preferred = key.curve === "secp384r1" ? fitting.find((scheme) => scheme.hash === "sha384") : undefined;
  return preferred ?? fitting[0] ?? null;
}

const MINIMUM_RSA_BITS = 2048;
