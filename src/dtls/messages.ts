import { ascii, Reader, Writer } from "./bytes.js";
import { ExtensionType, GROUPS, SIGNATURE_SCHEMES } from "./constants.js";

/** A ClientHello or the part of a ServerHello that extends it: extension bodies by number. */
export type Extensions = ReadonlyMap<number, Uint8Array>;

/** What a client begins with. Views of the message unless copied. */
export interface ClientHello {
  readonly version: number;
  readonly random: Uint8Array;
  readonly sessionId: Uint8Array;
  readonly cookie: Uint8Array;
  readonly suites: readonly number[];
  readonly compressions: Uint8Array;
  readonly extensions: Extensions;
  /** Everything behind the cookie, as it was sent. */
  readonly parameters: Uint8Array;
}

/** What a server answers. */
export interface ServerHello {
  readonly version: number;
  readonly random: Uint8Array;
  readonly sessionId: Uint8Array;
  readonly suite: number;
  readonly compression: number;
  readonly extensions: Extensions;
}

/** The server's half of the key exchange, and its signature over it. */
export interface ServerKeyExchange {
  readonly group: number;
  readonly publicValue: Uint8Array;
  /** Curve type, curve and public value as they were signed. */
  readonly parameters: Uint8Array;
  readonly scheme: number;
  readonly signature: Uint8Array;
}

/** A server's wish to see the client's certificate. */
export interface CertificateRequest {
  readonly schemes: readonly number[];
}

/** A signature with the number of its scheme. */
export interface SignedBlock {
  readonly scheme: number;
  readonly signature: Uint8Array;
}

function readExtensions(reader: Reader): Extensions | null {
  const extensions = new Map<number, Uint8Array>();
  if (reader.left === 0) return extensions;
  const list = new Reader(reader.vector(2));
  while (list.left > 0 && !list.failed) {
    const type = list.uint(2);
    const body = list.vector(2);
    if (extensions.has(type)) return null;
    extensions.set(type, body);
  }
  return list.complete ? extensions : null;
}

/** @returns The message, or null when it is malformed (a repeated extension included). */
export function readClientHello(body: Uint8Array): ClientHello | null {
  const reader = new Reader(body);
  const version = reader.uint(2);
  const random = reader.bytes(32);
  const sessionId = reader.vector(1);
  const cookie = reader.vector(1);
  const parameters = body.subarray(body.length - reader.left);
  const suites = reader.uint16Vector(2);
  const compressions = reader.vector(1, 1);
  const extensions = readExtensions(reader);
  if (!reader.complete || extensions === null || sessionId.length > 32) return null;
  return { version, random, sessionId, cookie, suites, compressions, extensions, parameters };
}

/** What goes into a ClientHello. */
export interface ClientHelloFields {
  readonly version: number;
  readonly random: Uint8Array;
  readonly cookie: Uint8Array;
  readonly suites: readonly number[];
  /** A DNS name, or `""` to name no server. */
  readonly serverName: string;
}

/** @returns The message's body: every group and signature scheme that is spoken is offered. */
export function writeClientHello(fields: ClientHelloFields): Uint8Array {
  const extensions = new Writer();
  if (fields.serverName !== "") {
    const name = new Writer().uint(0, 1).vector(2, ascii(fields.serverName)).finish();
    extension(extensions, ExtensionType.SERVER_NAME, new Writer().vector(2, name).finish());
  }
  const groups = GROUPS.map((group) => group.id);
  const schemes = SIGNATURE_SCHEMES.map((scheme) => scheme.id);
  extension(extensions, ExtensionType.SUPPORTED_GROUPS, new Writer().uint16Vector(2, groups).finish());
  extension(extensions, ExtensionType.EC_POINT_FORMATS, Uint8Array.of(1, 0));
  extension(extensions, ExtensionType.SIGNATURE_ALGORITHMS, new Writer().uint16Vector(2, schemes).finish());
  extension(extensions, ExtensionType.EXTENDED_MASTER_SECRET, new Uint8Array(0));
  return new Writer()
    .uint(fields.version, 2)
    .bytes(fields.random)
    .uint(0, 1)
    .vector(1, fields.cookie)
    .uint16Vector(2, fields.suites)
    .vector(1, Uint8Array.of(0))
    .vector(2, extensions.finish())
    .finish();
}

function extension(writer: Writer, type: number, body: Uint8Array): void {
  writer.uint(type, 2).vector(2, body);
}

/** @returns The cookie, or null when the message is malformed. */
export function readHelloVerifyRequest(body: Uint8Array): Uint8Array | null {
  const reader = new Reader(body);
  reader.uint(2);
  const cookie = reader.vector(1);
  return reader.complete ? cookie : null;
}

/** @returns The message's body. */
export function writeHelloVerifyRequest(version: number, cookie: Uint8Array): Uint8Array {
  return new Writer().uint(version, 2).vector(1, cookie).finish();
}

/** @returns The message, or null when it is malformed. */
export function readServerHello(body: Uint8Array): ServerHello | null {
  const reader = new Reader(body);
  const version = reader.uint(2);
  const random = reader.bytes(32);
  const sessionId = reader.vector(1);
  const suite = reader.uint(2);
  const compression = reader.uint(1);
  const extensions = readExtensions(reader);
  if (!reader.complete || extensions === null || sessionId.length > 32) return null;
  return { version, random, sessionId, suite, compression, extensions };
}

/** @returns The message's body: no session, no compression. */
export function writeServerHello(
  version: number,
  random: Uint8Array,
  suite: number,
  extensions: readonly (readonly [type: number, body: Uint8Array])[],
): Uint8Array {
  const writer = new Writer().uint(version, 2).bytes(random).uint(0, 1).uint(suite, 2).uint(0, 1);
  if (extensions.length > 0) {
    const list = new Writer();
    for (const [type, body] of extensions) extension(list, type, body);
    writer.vector(2, list.finish());
  }
  return writer.finish();
}

/** @returns DER certificates, the sender's first, none for an empty list; null when malformed or more than ten. */
export function readCertificate(body: Uint8Array): Uint8Array[] | null {
  const reader = new Reader(body);
  const list = new Reader(reader.vector(3));
  const chain: Uint8Array[] = [];
  while (list.left > 0 && !list.failed) chain.push(list.vector(3, 1));
  return reader.complete && list.complete && chain.length <= MAXIMUM_CHAIN ? chain : null;
}

/** @returns The message's body. */
export function writeCertificate(chain: readonly Uint8Array[]): Uint8Array {
  const list = new Writer();
  for (const certificate of chain) list.vector(3, certificate);
  return new Writer().vector(3, list.finish()).finish();
}

/** @returns The message, or null when it is malformed or about anything but a named curve. */
export function readServerKeyExchange(body: Uint8Array): ServerKeyExchange | null {
  const reader = new Reader(body);
  if (reader.uint(1) !== NAMED_CURVE) return null;
  const group = reader.uint(2);
  const publicValue = reader.vector(1, 1);
  const parameters = body.subarray(0, body.length - reader.left);
  const scheme = reader.uint(2);
  const signature = reader.vector(2, 1);
  return reader.complete ? { group, publicValue, parameters, scheme, signature } : null;
}

/** @returns The part of the message that is signed. */
export function writeKeyExchangeParameters(group: number, publicValue: Uint8Array): Uint8Array {
  return new Writer().uint(NAMED_CURVE, 1).uint(group, 2).vector(1, publicValue).finish();
}

/** @returns The message's body. */
export function writeServerKeyExchange(parameters: Uint8Array, scheme: number, signature: Uint8Array): Uint8Array {
  return new Writer().bytes(parameters).uint(scheme, 2).vector(2, signature).finish();
}

/** @returns The message, or null when it is malformed. */
export function readCertificateRequest(body: Uint8Array): CertificateRequest | null {
  const reader = new Reader(body);
  reader.vector(1, 1);
  const schemes = reader.uint16Vector(2);
  reader.vector(2);
  return reader.complete ? { schemes } : null;
}

/** @returns The message's body: any authority will do, the verifier decides. */
export function writeCertificateRequest(): Uint8Array {
  const schemes = SIGNATURE_SCHEMES.map((scheme) => scheme.id);
  return new Writer()
    .vector(1, Uint8Array.of(ECDSA_SIGN, RSA_SIGN))
    .uint16Vector(2, schemes)
    .vector(2, new Uint8Array(0))
    .finish();
}

/** @returns The client's public value, or null when the message is malformed. */
export function readClientKeyExchange(body: Uint8Array): Uint8Array | null {
  const reader = new Reader(body);
  const publicValue = reader.vector(1, 1);
  return reader.complete ? publicValue : null;
}

/** @returns The message's body. */
export function writeClientKeyExchange(publicValue: Uint8Array): Uint8Array {
  return new Writer().vector(1, publicValue).finish();
}

/** @returns The message, or null when it is malformed. */
export function readCertificateVerify(body: Uint8Array): SignedBlock | null {
  const reader = new Reader(body);
  const scheme = reader.uint(2);
  const signature = reader.vector(2, 1);
  return reader.complete ? { scheme, signature } : null;
}

/** @returns The message's body. */
export function writeCertificateVerify(scheme: number, signature: Uint8Array): Uint8Array {
  return new Writer().uint(scheme, 2).vector(2, signature).finish();
}

/** @returns The 16-bit numbers of an extension that is one vector of them; null when it is malformed. */
export function readUint16List(body: Uint8Array): number[] | null {
  const reader = new Reader(body);
  const values = reader.uint16Vector(2);
  return reader.complete ? values : null;
}

/** @returns Whether an extension lists uncompressed points; false when it is malformed. */
export function hasUncompressedPoints(body: Uint8Array): boolean {
  const reader = new Reader(body);
  const formats = reader.vector(1, 1);
  return reader.complete && formats.includes(0);
}

const NAMED_CURVE = 3;
const RSA_SIGN = 1;
const ECDSA_SIGN = 64;
const MAXIMUM_CHAIN = 10;
