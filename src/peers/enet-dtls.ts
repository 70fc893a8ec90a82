import { GodotError } from "../core/index.js";
import type { EnetTransport } from "./enet-transport.js";

/**
 * Puts DTLS, as a server, on top of a transport.
 *
 * @param _base - The transport that carries the records; it belongs to the new one from then on.
 * @param _options - `TLSOptions.server(...)`.
 * @returns The transport that carries the protected datagrams.
 * @throws GodotError `ERR_UNAVAILABLE` as long as there is no DTLS.
 * @internal
 */
export function createDtlsServerTransport(_base: EnetTransport, _options: object): EnetTransport {
  throw new GodotError("ERR_UNAVAILABLE", "DTLS is not available yet");
}

/**
 * Puts DTLS, as a client, on top of a transport.
 *
 * @param _base - The transport that carries the records; it belongs to the new one from then on.
 * @param _hostname - The name that the server's certificate must bear.
 * @param _options - `TLSOptions.client(...)`, or null for its defaults.
 * @returns The transport that carries the protected datagrams.
 * @throws GodotError `ERR_UNAVAILABLE` as long as there is no DTLS.
 * @internal
 */
export function createDtlsClientTransport(
  _base: EnetTransport,
  _hostname: string,
  _options: object | null,
): EnetTransport {
  throw new GodotError("ERR_UNAVAILABLE", "DTLS is not available yet");
}
