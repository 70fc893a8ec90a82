import { createHmac } from "node:crypto";
import type { DtlsIdentity, DtlsPrimitives, DtlsPublicKey } from "../../src/dtls/index.js";
import { primitives as genuine } from "./pair.js";

const keyed = (key: Uint8Array, data: Uint8Array): Uint8Array =>
  new Uint8Array(createHmac("sha256", key).update(data).digest());

/** A certificate that is its own key: whoever has seen it can sign. */
const CERTIFICATE = Uint8Array.from({ length: 300 }, (_, index) => index);

/** A public key of a toy certificate. */
export function toyKey(certificate: Uint8Array, fields: Partial<DtlsPublicKey> = {}): DtlsPublicKey {
  return {
    kind: "ec",
    curve: "secp256r1",
    modulusBits: 0,
    maySign: true,
    verify: (scheme, data, signature) =>
      genuine.equal(keyed(certificate, Uint8Array.of(...data, scheme.id & 0xff)), signature),
    ...fields,
  };
}

/**
 * Primitives for specs of the protocol that are about no cryptography: ciphers and hashes are genuine; key shares and
 * signatures are as quick as they are worthless, and need no certificates of openssl's.
 */
export const toyPrimitives: DtlsPrimitives = {
  ...genuine,
  createKeyShare: () => {
    const publicValue = genuine.random(32);
    return {
      publicValue,
      derive: (peer) => {
        if (peer.every((byte) => byte === 0)) return null;
        const sum = new Uint8Array(32);
        for (let index = 0; index < 32; index++) sum[index] = publicValue[index]! ^ peer[index]!;
        return sum;
      },
    };
  },
  publicKeyOf: (certificate) => (certificate.length === CERTIFICATE.length ? toyKey(certificate) : null),
};

/** Who the owner of a toy certificate is; a chain of several makes long messages. */
export function toyIdentity(chainLength = 1): DtlsIdentity {
  return {
    chain: Array.from({ length: chainLength }, () => CERTIFICATE),
    key: {
      kind: "ec",
      curve: "secp256r1",
      modulusBits: 0,
      sign: (scheme, data) => keyed(CERTIFICATE, Uint8Array.of(...data, scheme.id & 0xff)),
    },
  };
}
