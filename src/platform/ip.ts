/**
 * IP addresses as text, in the one form that the library compares and stores: IPv4 dotted, IPv6 as Godot prints it
 * (eight groups without leading zeros, `0:0:0:0:0:0:0:1`), IPv4 mapped into IPv6 as IPv4. A zone (`%eth0`) stays.
 */

const DECIMAL = /^[+-]?\d{1,4}$/;
const HEX = /^[0-9a-fA-F]{1,4}$/;

/**
 * Reads an IP literal.
 *
 * @param text - What a user or the operating system wrote.
 * @returns The address in canonical form, or null when the text is no IP literal (a host name, say).
 */
export function parseIp(text: string): string | null {
  const percent = text.indexOf("%");
  const zone = percent >= 0 ? text.slice(percent) : "";
  const bare = percent >= 0 ? text.slice(0, percent) : text;
  if (!bare.includes(":")) return zone === "" ? parseIpv4(bare) : null;
  const groups = ipv6Groups(bare);
  if (groups === null) return null;
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return `${groups[6]! >> 8}.${groups[6]! & 0xff}.${groups[7]! >> 8}.${groups[7]! & 0xff}`;
  return groups.map((group) => group.toString(16)).join(":") + zone;
}

/**
 * @param address - A canonical address.
 * @returns Whether it is IPv4.
 */
export function isIpv4(address: string): boolean {
  return !address.includes(":");
}

/**
 * @param address - A canonical address.
 * @returns The address without its zone.
 */
export function withoutZone(address: string): string {
  const percent = address.indexOf("%");
  return percent < 0 ? address : address.slice(0, percent);
}

/**
 * Tells whether a sender can be answered at all. Ports of 0, and addresses that stand for nobody or for many, are never those of
 * an honest sender: a datagram that claims them is forged, and the answer would fail, or go to everybody.
 *
 * @param address - The sender's canonical address.
 * @param port - Its port.
 * @returns Whether it is one machine's, with a port.
 * @see RFC 1122, section 3.2.1.3; RFC 4291, section 2.7; RFC 768
 */
export function isAnswerable(address: string, port: number): boolean {
  return port > 0 && port < 65_536 && !UNANSWERABLE.test(address);
}

/** 0.0.0.0/8, 224.0.0.0/4, 255.255.255.255, the unspecified IPv6 address, ff00::/8. */
const UNANSWERABLE = /^(?:0\.|22[4-9]\.|23\d\.|255\.255\.255\.255$|0:0:0:0:0:0:0:0(?:%|$)|ff[0-9a-f]{2}:)/;

function parseIpv4(text: string): string | null {
  const parts = text.split(".");
  if (parts.length !== 4) return null;
  const numbers: number[] = [];
  for (const part of parts) {
    if (!DECIMAL.test(part)) return null;
    const value = Number.parseInt(part, 10);
    if (value < 0 || value > 255) return null;
    numbers.push(Math.abs(value));
  }
  return numbers.join(".");
}

function ipv6Groups(text: string): number[] | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const read = (half: string, isLast: boolean): number[] | null => {
    if (half === "") return [];
    const groups: number[] = [];
    const parts = half.split(":");
    for (const [index, part] of parts.entries()) {
      if (part.includes(".")) {
        const ipv4 = isLast && index === parts.length - 1 ? parseIpv4(part) : null;
        if (ipv4 === null) return null;
        const bytes = ipv4.split(".").map(Number);
        groups.push((bytes[0]! << 8) | bytes[1]!, (bytes[2]! << 8) | bytes[3]!);
      } else {
        if (!HEX.test(part)) return null;
        groups.push(Number.parseInt(part, 16));
      }
    }
    return groups;
  };
  const head = read(halves[0]!, halves.length === 1);
  const tail = halves.length === 2 ? read(halves[1]!, true) : [];
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}
