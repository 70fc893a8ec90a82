import { createHmac } from "node:crypto";
import {
  DtlsClient,
  type DtlsClientOptions,
  type DtlsIdentity,
  type DtlsPrimitives,
  type DtlsPublicKey,
  type DtlsServerOptions,
} from "../../src/dtls/index.js";
import { DtlsPair, primitives as genuine } from "./pair.js";

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

/** A client that can also send what no honest one would, with the right protection. */
class Wild extends DtlsClient {
  protectAs(type: number, payload: readonly number[]): Uint8Array {
    const bytes = new Uint8Array(this.records.overheadBytes(1) + payload.length);
    this.records.write(bytes, 0, type, 1, Uint8Array.from(payload));
    return bytes;
  }

  useUpNumbers(): void {
    this.records.isExhausted = () => true;
  }
}

/** @returns A client, `wild` if one wants, and a server whose signatures are toys. */
export function toyPair(
  client: Partial<DtlsClientOptions> = {},
  server: Partial<DtlsServerOptions> = {},
  chainLength = 1,
) {
  const primitives = toyPrimitives;
  const pair = new DtlsPair(toyIdentity(chainLength), { primitives, ...client }, { primitives, ...server });
  const wild = new Wild(pair.nowMs, { primitives, verify: null, ...client });
  Object.defineProperty(pair, "client", { value: wild });
  return Object.assign(pair, { wild });
}

/** @returns What was dropped, by reason, as far as anything was. */
export const drops = (one: { readonly stats: { readonly dropped: Record<string, number> } }) =>
  Object.fromEntries(Object.entries(one.stats.dropped).filter(([, count]) => count !== 0));

/** @returns What a client has to send. */
export function sentBy(client: DtlsClient): Uint8Array[] {
  const list: Uint8Array[] = [];
  for (let bytes = client.takeTransmit(); bytes !== null; bytes = client.takeTransmit()) list.push(bytes);
  return list;
}
