import { GodotError } from "../core/index.js";
import { isAnswerable, isIpv4, parseIp } from "./ip.js";
import type { UdpOptions, UdpSocket } from "./udp.js";

/*
 * What the UDP sockets of all runtimes have in common: how a place to bind is found, and how addresses are written.
 */

/** How many senders' addresses a socket remembers. */
const SENDERS_MAX = 4096;
const MAPPED_PREFIX = "::ffff:";

/** What a connected socket is told by those whom it has sent something. */
export const REFUSED: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET"]);

/** IPv4 alone, or IPv6, which on the wildcard address takes IPv4 too. */
export type UdpFamily = "udp4" | "udp6";

/** @returns The system's name for what went wrong, `UNKNOWN` without one. */
export function errorCodeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : "UNKNOWN";
}

/**
 * Opens a socket of the family that the address asks for; on a machine without IPv6 the wildcard address means IPv4 alone.
 *
 * @param open - Binds before it returns, or throws the system's error.
 * @throws GodotError - See `UdpPlatform.openUdp`.
 */
export function openOnFamily(options: UdpOptions, open: (family: UdpFamily, host: string) => UdpSocket): UdpSocket {
  const wildcard = options.address === "*";
  const family: UdpFamily = !wildcard && isIpv4(options.address) ? "udp4" : "udp6";
  try {
    try {
      return open(family, wildcard ? "::" : options.address);
    } catch (error) {
      if (!wildcard || !["EAFNOSUPPORT", "EADDRNOTAVAIL", "EPROTONOSUPPORT"].includes(errorCodeOf(error))) throw error;
      return open("udp4", "0.0.0.0");
    }
  } catch (error) {
    const code = errorCodeOf(error);
    throw new GodotError(
      code === "EADDRINUSE" ? "ERR_ALREADY_IN_USE" : "ERR_CANT_CREATE",
      `Can't bind UDP ${options.address}:${options.port}: ${code}`,
      { cause: error },
    );
  }
}

/** Whom a socket can send to, and how their addresses are written for it. */
export class Destinations {
  readonly canSendIPv6: boolean;
  readonly canSendIPv4: boolean;
  /** Whether there is only one: see {@link pin}. */
  isPinned = false;
  readonly #isMapped: boolean;
  #last = "";
  #lastHost = "";
  #pinned = "";
  #pinnedPort = 0;

  /** @param address - Where the socket is bound: `"*"` or a literal. */
  constructor(family: UdpFamily, address: string) {
    this.canSendIPv6 = family === "udp6";
    this.canSendIPv4 = family === "udp4" || address === "*";
    this.#isMapped = family === "udp6";
  }

  /** Says that the socket is connected. */
  pin(address: string, port: number): void {
    this.isPinned = true;
    this.#pinned = address;
    this.#pinnedPort = port;
  }

  /** @param address - In canonical form. @returns It as the system takes it; null where the socket can't send to it. */
  hostOf(address: string): string | null {
    if (address === this.#last) return this.#lastHost;
    if (!(isIpv4(address) ? this.canSendIPv4 : this.canSendIPv6)) return null;
    this.#last = address;
    this.#lastHost = this.#isMapped && isIpv4(address) ? MAPPED_PREFIX + address : address;
    return this.#lastHost;
  }

  /** @returns Whether what comes from there is let in. */
  mayHear(address: string, port: number): boolean {
    return !this.isPinned || (address === this.#pinned && port === this.#pinnedPort);
  }

  /** @returns The system's name for why nothing can be sent there; null where it can. */
  refusalOf(address: string, port: number): string | null {
    if (this.isPinned) return address === this.#pinned && port === this.#pinnedPort ? null : "EISCONN";
    return this.hostOf(address) === null ? "EAFNOSUPPORT" : null;
  }
}

/** Whom datagrams came from. */
export class Senders {
  /** As the system writes them, in canonical form; `""` for those that nobody can answer. */
  readonly #known = new Map<string, string>();

  /**
   * @param address - As the system writes it.
   * @returns The address in canonical form; null for a sender that nobody can answer.
   */
  canonicalOf(address: string, port: number): string | null {
    let canonical = this.#known.get(address);
    if (canonical === undefined) {
      canonical = canonicalAddress(address);
      if (!isAnswerable(canonical, 1)) canonical = "";
      if (this.#known.size >= SENDERS_MAX) this.#known.clear();
      this.#known.set(address, canonical);
    }
    return canonical !== "" && port > 0 && port < 65_536 ? canonical : null;
  }
}

function canonicalAddress(address: string): string {
  if (address.startsWith(MAPPED_PREFIX) && address.includes(".")) return address.slice(MAPPED_PREFIX.length);
  return address.includes(":") ? (parseIp(address) ?? address) : address;
}
