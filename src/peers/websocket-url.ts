/** The parts of an address that a WebSocket client connects to. */
export interface WebSocketUrl {
  readonly secure: boolean;
  /** Host name or IP address, in lower case, an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** Path and query, beginning with `/`. */
  readonly path: string;
  /** All of it as one normal URL. */
  readonly href: string;
}

/**
 * Takes an address apart as Godot does: without a scheme it is `ws://`, credentials and the fragment are left out.
 *
 * @param url - Such as `ws://host:port/path`, `wss://host`, or `host:port`.
 * @returns The parts, or why there are none.
 */
export function parseWebSocketUrl(url: string): WebSocketUrl | string {
  const schemeMatch = /^([A-Za-z0-9+.-]*):\/\//.exec(url);
  const scheme = schemeMatch === null ? "ws" : schemeMatch[1]!.toLowerCase();
  let rest = schemeMatch === null ? url : url.slice(schemeMatch[0].length);
  rest = rest.split("#", 1)[0]!;
  const slash = rest.indexOf("/");
  const path = slash === -1 ? "/" : rest.slice(slash);
  let authority = slash === -1 ? rest : rest.slice(0, slash);
  const at = authority.indexOf("@");
  if (at !== -1) authority = authority.slice(at + 1);
  const match = /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/.exec(authority);
  if (match === null) return `Invalid URL: '${url}'`;
  const host = (match[1] ?? match[2] ?? "").toLowerCase();
  if (host === "") return `Invalid URL: '${url}' has no host`;
  if (scheme !== "ws" && scheme !== "wss") {
    return `Invalid protocol: '${scheme}://' (must be either 'ws://' or 'wss://')`;
  }
  let port = scheme === "wss" ? 443 : 80;
  if (match[3] !== undefined) {
    port = /^[+-]?\d+$/.test(match[3]) ? Number(match[3]) : 0;
    if (port < 1 || port > 65535) return `Invalid URL: '${url}' has no valid port`;
  }
  const href = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}${path}`;
  return { secure: scheme === "wss", host, port, path, href };
}
