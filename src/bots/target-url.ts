import { GodotError } from "../core/index.js";

/** A server's address, parsed: see {@link parseTarget}. */
export interface Target {
  /** `enet` over UDP, or a WebSocket without (`ws`) or with TLS (`wss`). */
  readonly protocol: "enet" | "ws" | "wss";
  /** A host name, an IPv4 literal, or an IPv6 literal without brackets. */
  readonly host: string;
  /** 1 to 65535. */
  readonly port: number;
  /** What {@link parseTarget} was given, normalised; for WebSockets with path and query. */
  readonly url: string;
  /** Whether ENet goes over DTLS (`enets://`). Always true for `wss`. */
  readonly encrypted: boolean;
}

const DEFAULT_PORTS = { ws: 80, wss: 443 } as const;

/**
 * Parses a server's address: `enet://HOST:PORT`, `enets://HOST:PORT` (ENet over DTLS), `ws://…`, `wss://…`, or just
 * `HOST:PORT`, which means ENet.
 *
 * @param text - The address. IPv6 literals stand in brackets.
 * @returns Its parts.
 * @throws {@link GodotError} `ERR_INVALID_PARAMETER` with the reason, when it is none of these.
 */
export function parseTarget(text: string): Target {
  const fail = (why: string): never => {
    throw new GodotError(
      "ERR_INVALID_PARAMETER",
      `Can't read the server address ${JSON.stringify(text)}: ${why}. Write it as enet://127.0.0.1:7000 or ws://127.0.0.1:7000`,
    );
  };
  const trimmed = text.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase() ?? "enet";
  if (scheme !== "enet" && scheme !== "enets" && scheme !== "ws" && scheme !== "wss") {
    return fail(`the protocol '${scheme}' is not enet, enets, ws or wss`);
  }
  const rest = trimmed.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
  let url: URL;
  try {
    // "http" makes the URL parser check host and port; the port is read from the text, because 80 is elided there.
    url = new URL(`http://${rest}`);
  } catch {
    return fail("it has no valid host and port");
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (host === "") return fail("it has no host");
  if (url.username !== "" || url.password !== "") return fail("it must not carry a user name or password");
  const authority = rest.split(/[/?#]/, 1)[0]!;
  const written = /:(\d+)$/.exec(authority)?.[1];
  const encrypted = scheme === "enets" || scheme === "wss";
  if (scheme === "enet" || scheme === "enets") {
    if (written === undefined) return fail("it has no port");
    if (url.pathname !== "/" || url.search !== "") return fail("an ENet address has no path");
  }
  const port = written === undefined ? DEFAULT_PORTS[scheme as "ws" | "wss"] : Number(written);
  if (port < 1 || port > 65535) return fail(`the port ${port} is not between 1 and 65535`);
  const path = scheme === "ws" || scheme === "wss" ? `${url.pathname === "/" ? "" : url.pathname}${url.search}` : "";
  const shown = host.includes(":") ? `[${host}]` : host;
  return {
    protocol: scheme === "enets" ? "enet" : scheme,
    host,
    port,
    encrypted,
    url: `${scheme}://${shown}:${port}${path}`,
  };
}
