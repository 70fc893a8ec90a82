import { canAccept } from "#platform/websocket";
import { checkAction, hasActionSupervisor } from "../core/actions.js";
import { ERR_INVALID_PARAMETER, ERR_UNAVAILABLE, type ErrorCode, OK, push_error } from "../core/index.js";
import type { ListenSettings } from "../platform/websocket.js";
import type { TLSOptions } from "./tls-options.js";

/**
 * Checks what `create_server` was told, and asks the action supervisor.
 *
 * @returns What the platform is told; or, with the reason in the log, an error.
 * @internal
 */
export function listenSettings(
  port: number,
  bindAddress: string,
  tlsOptions: TLSOptions | null,
): ListenSettings | ErrorCode {
  if (tlsOptions !== null && !tlsOptions.is_server()) {
    push_error("A server needs TLSOptions.server()");
    return ERR_INVALID_PARAMETER;
  }
  if (!canAccept) {
    push_error("A browser can't listen for connections: WebSocketMultiplayerPeer can only be a client there");
    return ERR_UNAVAILABLE;
  }
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    push_error(`A port is a number from 0 to 65535, got ${port}`);
    return ERR_INVALID_PARAMETER;
  }
  const key = tlsOptions?.get_private_key() ?? null;
  const certificate = tlsOptions?.get_own_certificate() ?? null;
  if (tlsOptions !== null && (key === null || certificate === null)) {
    push_error("A server's TLS options need a key and a certificate");
    return ERR_INVALID_PARAMETER;
  }
  const scheme = key === null ? "ws" : "wss";
  const host = bindAddress.includes(":") ? `[${bindAddress}]` : bindAddress;
  const refused = superviseServer(`${scheme}://${host}:${port}`);
  if (refused !== OK) return refused;
  return {
    port,
    address: bindAddress === "*" ? null : bindAddress,
    tls: key === null ? null : { key: key.save_to_string(), cert: certificate!.save_to_string() },
  };
}

/** Asks the action supervisor, if there is one, before a server is opened. @internal */
export function superviseServer(target: string): ErrorCode {
  return hasActionSupervisor() ? checkAction({ kind: "create_server", target, sizeBytes: 0 }) : OK;
}
