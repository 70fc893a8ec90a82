import {
  type AeadName,
  AlertDescription,
  CIPHER_SUITES,
  type CipherSuite,
  DTLS_1_2,
  EMPTY_RENEGOTIATION_INFO_SCSV,
  ExtensionType,
  GROUPS,
  type NamedGroup,
  type SignatureScheme,
} from "./constants.js";
import { type ClientHello, hasUncompressedPoints, readUint16List } from "./messages.js";
import type { DtlsPrivateKey } from "./primitives.js";
import { chooseScheme } from "./signatures.js";

/** What a server makes of a ClientHello. */
export interface Negotiated {
  readonly suite: CipherSuite;
  readonly group: NamedGroup;
  readonly scheme: SignatureScheme;
  readonly isExtended: boolean;
  readonly hasRenegotiationInfo: boolean;
  readonly hasPointFormats: boolean;
  /** A copy. */
  readonly clientRandom: Uint8Array;
}

/** Why a server does not go on. */
export interface NotNegotiated {
  readonly alert: number;
  readonly message: string;
}

/**
 * Chooses suite, curve and signature for a client, in our order of preference.
 *
 * @param hello - What the client offers.
 * @param key - The server's private key.
 * @param requireExtendedMasterSecret - Whether to refuse clients without it.
 * @param lacking - Ciphers that the platform has not got.
 */
export function negotiate(
  hello: ClientHello,
  key: DtlsPrivateKey,
  requireExtendedMasterSecret: boolean,
  lacking: ReadonlySet<AeadName>,
): Negotiated | NotNegotiated {
  const refuse = (alert: number, message: string): NotNegotiated => ({ alert, message });
  // Versions count downward; a client that also knows 1.3 still says 1.2 here.
  if (hello.version >> 8 !== DTLS_1_2 >> 8 || hello.version > DTLS_1_2) {
    return refuse(AlertDescription.PROTOCOL_VERSION, `The client speaks no DTLS 1.2 but ${hello.version.toString(16)}`);
  }
  if (!hello.compressions.includes(0))
    return refuse(AlertDescription.ILLEGAL_PARAMETER, "The client insists on compression");

  const { extensions } = hello;
  const renegotiation = extensions.get(ExtensionType.RENEGOTIATION_INFO);
  if (renegotiation !== undefined && !(renegotiation.length === 1 && renegotiation[0] === 0)) {
    return refuse(AlertDescription.HANDSHAKE_FAILURE, "The client believes this is a renegotiation");
  }
  const points = extensions.get(ExtensionType.EC_POINT_FORMATS);
  if (points !== undefined && !hasUncompressedPoints(points)) {
    return refuse(AlertDescription.ILLEGAL_PARAMETER, "The client takes no uncompressed points");
  }
  const isExtended = extensions.get(ExtensionType.EXTENDED_MASTER_SECRET)?.length === 0;
  if (!isExtended && requireExtendedMasterSecret) {
    const reason = "The client does not bind its keys to the handshake (extended master secret)";
    return refuse(AlertDescription.HANDSHAKE_FAILURE, reason);
  }
  const groupList = extensions.get(ExtensionType.SUPPORTED_GROUPS);
  const schemeList = extensions.get(ExtensionType.SIGNATURE_ALGORITHMS);
  const groups = groupList === undefined ? null : readUint16List(groupList);
  const schemes = schemeList === undefined ? null : readUint16List(schemeList);
  if (groups === null || schemes === null) {
    return refuse(AlertDescription.HANDSHAKE_FAILURE, "The client does not say which curves and signatures it takes");
  }

  const authentication = key.kind === "ec" ? "ecdsa" : "rsa";
  const fitting = CIPHER_SUITES.filter((suite) => suite.authentication === authentication && !lacking.has(suite.aead));
  const suite = fitting.find((candidate) => hello.suites.includes(candidate.id));
  const group = GROUPS.find((candidate) => groups.includes(candidate.id));
  const scheme = chooseScheme(key, schemes);
  const ownCurve = GROUPS.find((candidate) => candidate.name === key.curve);
  const isCurveKnown = key.kind !== "ec" || (ownCurve !== undefined && groups.includes(ownCurve.id));
  if (suite === undefined || group === undefined || scheme === null || !isCurveKnown) {
    const missing =
      suite === undefined
        ? "cipher suite"
        : group === undefined
          ? "curve"
          : scheme === null
            ? "signature"
            : "certificate";
    return refuse(AlertDescription.HANDSHAKE_FAILURE, `The client and the server have no ${missing} in common`);
  }
  return {
    suite,
    group,
    scheme,
    isExtended,
    hasRenegotiationInfo: renegotiation !== undefined || hello.suites.includes(EMPTY_RENEGOTIATION_INFO_SCSV),
    hasPointFormats: points !== undefined,
    clientRandom: hello.random.slice(),
  };
}
