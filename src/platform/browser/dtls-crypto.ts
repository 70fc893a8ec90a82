import { GodotError } from "../../core/index.js";
import type { ChainChecks } from "../dtls-crypto.js";

export type { ChainChecks } from "../dtls-crypto.js";

const REASON = "Browsers have no UDP sockets, so there is no DTLS";

/** Throws `ERR_UNAVAILABLE`. */
export function createDtlsPrimitives(): never {
  throw new GodotError("ERR_UNAVAILABLE", REASON);
}

/** Throws `ERR_UNAVAILABLE`. */
export function createDtlsPrivateKey(_pem: string): never {
  throw new GodotError("ERR_UNAVAILABLE", REASON);
}

/** Throws `ERR_UNAVAILABLE`. */
export function certificatesToDer(_pem: string): never {
  throw new GodotError("ERR_UNAVAILABLE", REASON);
}

/** Throws `ERR_UNAVAILABLE`. */
export function createChainVerifier(_checks: ChainChecks): never {
  throw new GodotError("ERR_UNAVAILABLE", REASON);
}
