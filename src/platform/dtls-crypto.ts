/** How a client judges a server's certificate chain. */
export interface ChainChecks {
  /** Authorities (or the very certificates) to trust, in PEM; the ones that come with the runtime when null. */
  readonly trustedPem: string | null;
  /** The host name or IP address that the certificate must be for; null to take any. */
  readonly name: string | null;
  /** What the first certificate must be usable for. */
  readonly purpose: "server" | "client";
  /** The wall clock, in milliseconds since 1970; the system's unless told. */
  readonly now?: () => number;
}

/** A certificate as far as Node's own class does not tell. */
export interface CertificateDetails {
  /** The signature algorithm's object identifier, dotted. */
  readonly signatureAlgorithm: string;
  /** The hash's object identifier where it is a parameter of the algorithm (RSA-PSS); null where it is not, or is the default. */
  readonly signatureHash: string | null;
  /** How many intermediate certificates may follow a CA; null for any number. */
  readonly pathLength: number | null;
  /** Bits of the key usage, the first bit being `digitalSignature`; null without that extension. */
  readonly keyUsage: readonly boolean[] | null;
  /** Object identifiers of what the key may be used for; null without that extension. */
  readonly extendedKeyUsage: readonly string[] | null;
  /** Whether there is a subject alternative name, of whatever kind. */
  readonly hasAlternativeName: boolean;
  /** What it may call itself: the DNS names among the alternative ones; the common names where there are no alternative ones. */
  readonly names: readonly string[];
  /** Object identifiers of critical extensions that this reader does not know. */
  readonly unknownCritical: readonly string[];
}

interface Item {
  readonly tag: number;
  readonly body: Uint8Array;
  readonly end: number;
}

function readItem(bytes: Uint8Array, offset: number): Item | null {
  if (offset + 2 > bytes.length) return null;
  let length = bytes[offset + 1]!;
  let start = offset + 2;
  if (length >= 0x80) {
    const count = length & 0x7f;
    if (count === 0 || count > 3 || start + count > bytes.length) return null;
    length = 0;
    for (let index = 0; index < count; index++) length = length * 256 + bytes[start++]!;
  }
  return start + length > bytes.length
    ? null
    : { tag: bytes[offset]!, body: bytes.subarray(start, start + length), end: start + length };
}

function readItems(bytes: Uint8Array): Item[] | null {
  const items: Item[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const item = readItem(bytes, offset);
    if (item === null) return null;
    items.push(item);
    offset = item.end;
  }
  return items;
}

function readIdentifier(bytes: Uint8Array): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    if (parts.length === 0)
      parts.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)));
    else parts.push(value);
    value = 0;
  }
  return parts.join(".");
}

/** The hash that RSA-PSS parameters name: AlgorithmIdentifier, then [0] { AlgorithmIdentifier } within a sequence. */
function readSignatureHash(algorithm: Uint8Array): string | null {
  const parameters = readItems(algorithm)?.[1];
  if (parameters?.tag !== SEQUENCE) return null;
  const hash = readItems(parameters.body)?.find((item) => item.tag === 0xa0);
  const identifier = hash === undefined ? null : readItem(hash.body, 0);
  const value = identifier?.tag === SEQUENCE ? readItem(identifier.body, 0) : null;
  return value?.tag === IDENTIFIER ? readIdentifier(value.body) : null;
}

const SEQUENCE = 0x30;
const IDENTIFIER = 0x06;
const BOOLEAN = 0x01;
const INTEGER = 0x02;
const EXTENSIONS = 0xa3;
const VERSION = 0xa0;
/** Among alternative names: one of DNS. */
const DNS_NAME = 0x82;
const COMMON_NAME = "2.5.4.3";

/** @param subject - Its sets of pairs of identifier and text. */
function readCommonNames(subject: Uint8Array): string[] {
  const pairs = (readItems(subject) ?? [])
    .flatMap((set) => readItems(set.body) ?? [])
    .map((pair) => readItems(pair.body));
  return pairs.flatMap((pair) =>
    pair?.length === 2 && readIdentifier(pair[0]!.body) === COMMON_NAME
      ? [new TextDecoder().decode(pair[1]!.body)]
      : [],
  );
}

/**
 * @param names - What a certificate may call itself.
 * @returns Whether one is a host's: whatever the case of its letters, and with `*` for one whole label on the left (RFC 6125, section 6.4.3).
 */
export function isHostAmong(names: readonly string[], host: string): boolean {
  const wanted = lowerCase(host);
  const parent = wanted.slice(wanted.indexOf("."));
  const hasWildcard = wanted.indexOf(".") > 0 && parent.includes(".", 1);
  return names.map(lowerCase).some((name) => name === wanted || (hasWildcard && name === `*${parent}`));
}

/** Of ASCII's letters only: others that become one of these stay different. */
function lowerCase(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * Reads what Node's `X509Certificate` does not tell of a certificate that it has parsed.
 *
 * @param der - The certificate.
 * @returns Its details; null when it is not built as a certificate is.
 * @see RFC 5280, section 4.1
 */
export function readCertificateDetails(der: Uint8Array): CertificateDetails | null {
  const certificate = readItem(der, 0);
  const parts = certificate?.tag === SEQUENCE ? readItems(certificate.body) : null;
  const algorithm = parts?.length === 3 ? readItem(parts[1]!.body, 0) : null;
  const fields = parts?.length === 3 ? readItems(parts[0]!.body) : null;
  if (algorithm?.tag !== IDENTIFIER || fields === null) return null;
  const subject = fields[fields[0]?.tag === VERSION ? 5 : 4];
  const details = {
    signatureAlgorithm: readIdentifier(algorithm.body),
    signatureHash: readSignatureHash(parts![1]!.body),
    pathLength: null as number | null,
    keyUsage: null as boolean[] | null,
    extendedKeyUsage: null as string[] | null,
    hasAlternativeName: false,
    names: subject === undefined ? [] : readCommonNames(subject.body),
    unknownCritical: [] as string[],
  };
  const wrapper = fields.find((item) => item.tag === EXTENSIONS);
  if (wrapper === undefined) return details;
  const list = readItem(wrapper.body, 0);
  const extensions = list === null ? null : readItems(list.body);
  if (extensions === null) return null;
  for (const extension of extensions) {
    const items = readItems(extension.body);
    if (items === null || items.length < 2 || items[0]!.tag !== IDENTIFIER) return null;
    const identifier = readIdentifier(items[0]!.body);
    const isCritical = items[1]!.tag === BOOLEAN && items[1]!.body[0] !== 0;
    const value = readItem(items.at(-1)!.body, 0);
    if (value === null) return null;
    if (identifier === "2.5.29.19") {
      const length = readItems(value.body)?.find((item) => item.tag === INTEGER);
      if (length !== undefined)
        details.pathLength = length.body.reduce((value, byte) => Math.min(value * 256 + byte, 255), 0);
    } else if (identifier === "2.5.29.15") {
      details.keyUsage = [];
      for (const byte of value.body.subarray(1)) {
        for (let bit = 7; bit >= 0; bit--) details.keyUsage.push(((byte >> bit) & 1) === 1);
      }
    } else if (identifier === "2.5.29.37") {
      details.extendedKeyUsage = (readItems(value.body) ?? []).map((item) => readIdentifier(item.body));
    } else if (identifier === "2.5.29.17") {
      details.hasAlternativeName = true;
      const dns = (readItems(value.body) ?? []).filter((item) => item.tag === DNS_NAME);
      details.names = dns.map((item) => new TextDecoder().decode(item.body));
    } else if (isCritical) details.unknownCritical.push(identifier);
  }
  return details;
}
