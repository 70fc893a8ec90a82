import { isIpv4, parseIp } from "./ip.js";

/** Groups of an IPv6 address that tell hosts apart: whoever has one address has its /64 as a rule. */
const NETWORK_GROUPS = 4;

/**
 * What counts as one remote host where places are given out by host.
 *
 * @param address - An IP address as the system writes it, without a port.
 * @returns An IPv4 address as it is, also where it came in an IPv6 socket; the /64 network of an IPv6 address; any other
 *   text as it is.
 * @internal
 */
export function hostKey(address: string): string {
  const parsed = parseIp(address);
  if (parsed === null || isIpv4(parsed)) return parsed ?? address;
  return `${parsed.split(":", NETWORK_GROUPS).join(":")}::/64`;
}
