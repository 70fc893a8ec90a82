export type { AssociationEvent, AssociationSettings, Closure } from "./association.js";
export { DtlsClient, type DtlsClientOptions } from "./client.js";
export {
  type AeadName,
  AlertDescription,
  alertName,
  CIPHER_SUITES,
  type CipherSuite,
  type GroupName,
  type PrfHash,
  type SignatureScheme,
} from "./constants.js";
export type {
  CertificateProblem,
  CertificateVerifier,
  DtlsAead,
  DtlsIdentity,
  DtlsKeyShare,
  DtlsPrimitives,
  DtlsPrivateKey,
  DtlsPublicKey,
} from "./primitives.js";
export {
  DTLS_OVERHEAD_BYTES,
  DtlsServer,
  type DtlsServerEvent,
  type DtlsServerOptions,
  type DtlsServerTransmit,
} from "./server.js";
export { DROP_REASONS, type DropReason, type DtlsStats } from "./stats.js";
