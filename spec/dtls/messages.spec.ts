import { describe, expect, it } from "vitest";
import { Reader, sameBytes, Writer } from "../../src/dtls/bytes.js";
import { type AeadName, AlertDescription, ExtensionType } from "../../src/dtls/constants.js";
import * as messages from "../../src/dtls/messages.js";
import { negotiate as negotiateWith } from "../../src/dtls/negotiation.js";
import { checkKeyStrength, checkSignature, chooseScheme } from "../../src/dtls/signatures.js";
import { toyIdentity, toyKey } from "./toy.js";

const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16));
const filled = (length: number, byte: number): Uint8Array => new Uint8Array(length).fill(byte);

/** Whatever is cut, or has something behind it, is malformed. */
function expectWhole(read: (body: Uint8Array) => unknown, body: Uint8Array, mayEndAt: readonly number[] = []): void {
  expect(read(body)).not.toBeNull();
  for (let length = 0; length < body.length; length++)
    if (!mayEndAt.includes(length)) expect(read(body.subarray(0, length)), `${length} bytes`).toBeNull();
  expect(read(Uint8Array.of(...body, 0))).toBeNull();
}

describe("A reader of fields", () => {
  it("gives big-endian numbers and vectors, and fails for good once something is missing", () => {
    const reader = new Reader(hex("01 0203 040506 02aabb 0002ccdd 000001ee 0004 00010203"));
    expect([reader.left, reader.uint(1), reader.uint(2), reader.uint(3)]).toEqual([23, 1, 0x0203, 0x040506]);
    expect([reader.vector(1), reader.vector(2), reader.vector(3)]).toEqual([hex("aabb"), hex("ccdd"), hex("ee")]);
    expect([reader.complete, reader.uint16Vector(2), reader.complete]).toEqual([false, [1, 0x0203], true]);
    expect([reader.uint(1), reader.failed, reader.complete]).toEqual([0, true, false]);
    const short = new Reader(hex("0102"));
    expect([short.uint(3), short.uint(1), short.bytes(1)]).toEqual([0, 0, hex("")]);
    expect(short.failed).toBe(true);
  });

  it("fails for vectors that are shorter than they must be, or of an odd length where pairs are wanted", () => {
    const failing = (bytes: string, read: (reader: Reader) => unknown) => {
      const reader = new Reader(hex(bytes));
      read(reader);
      return reader.failed;
    };
    expect([failing("00", (one) => one.vector(1, 1)), failing("01aa", (one) => one.vector(1, 1))]).toEqual([
      true,
      false,
    ]);
    expect(failing("0003010203", (one) => one.uint16Vector(2))).toBe(true);
    expect(failing("0000", (one) => one.uint16Vector(2))).toBe(true);
    expect(failing("0000", (one) => one.uint16Vector(2, 0))).toBe(false);
    expect(new Reader(hex("0400010203")).uint16Vector(1)).toEqual([1, 0x0203]);
  });

  it("has a writer as its inverse", () => {
    const written = new Writer()
      .uint(1, 1)
      .uint(0x0203, 2)
      .uint(0x040506, 3)
      .vector(2, hex("ccdd"))
      .uint16Vector(2, [1, 2]);
    expect(written.bytes(hex("ff")).finish()).toEqual(hex("01 0203 040506 0002ccdd 0004 0001 0002 ff"));
    expect([
      sameBytes(hex("0102"), hex("0102")),
      sameBytes(hex("0102"), hex("0103")),
      sameBytes(hex("01"), hex("0102")),
    ]).toEqual([true, false, false]);
  });
});

describe("A handshake message", () => {
  const hello = (fields: Partial<messages.ClientHelloFields> = {}) =>
    messages.writeClientHello({
      version: 0xfefd,
      random: filled(32, 7),
      cookie: hex("c0c1c2"),
      suites: [0xc02b, 0xc02f],
      serverName: "",
      ...fields,
    });
  /** Where extensions begin: they may be left out. */
  const bare = 2 + 32 + 1 + 4 + 2 + 4 + 2;

  it("ClientHello says what is offered, and is read as it was written", () => {
    const body = hello({ serverName: "a.example" });
    const read = messages.readClientHello(body)!;
    expect(read).toMatchObject({ version: 0xfefd, suites: [0xc02b, 0xc02f] });
    expect([read.random, read.sessionId, read.cookie, read.compressions]).toEqual([
      filled(32, 7),
      hex(""),
      hex("c0c1c2"),
      hex("00"),
    ]);
    expect(read.parameters).toEqual(body.subarray(2 + 32 + 1 + 4));
    expect([...read.extensions.keys()]).toEqual([0, 10, 11, 13, 23]);
    expect(read.extensions.get(ExtensionType.SERVER_NAME)).toEqual(hex("000c 00 0009 612e6578616d706c65"));
    expect(read.extensions.get(ExtensionType.SUPPORTED_GROUPS)).toEqual(hex("0006 001d 0017 0018"));
    expect(read.extensions.get(ExtensionType.EC_POINT_FORMATS)).toEqual(hex("0100"));
    expect(messages.readUint16List(read.extensions.get(ExtensionType.SIGNATURE_ALGORITHMS)!)?.length).toBe(12);
    expect(read.extensions.get(ExtensionType.EXTENDED_MASTER_SECRET)).toEqual(hex(""));
    expect(messages.readClientHello(hello())!.extensions.has(ExtensionType.SERVER_NAME)).toBe(false);
    expectWhole(messages.readClientHello, body, [bare]);
    expect(messages.readClientHello(body.subarray(0, bare))!.extensions.size).toBe(0);
  });

  it("ClientHello names a session of at most 32 bytes and each extension once", () => {
    const base = hello();
    const withSession = (length: number) =>
      Uint8Array.of(...base.subarray(0, 34), length, ...filled(length, 1), ...base.subarray(35));
    expect(messages.readClientHello(withSession(32))!.sessionId.length).toBe(32);
    expect(messages.readClientHello(withSession(33))).toBeNull();
    const extended = (extensions: string) => {
      const list = hex(extensions);
      return messages.readClientHello(Uint8Array.of(...base.subarray(0, bare), 0, list.length, ...list));
    };
    expect(extended("0063 0001 aa 0064 0000")!.extensions.size).toBe(2);
    expect(extended("0063 0001 aa 0063 0000")).toBeNull();
    expect(extended("0063 0002 aa")).toBeNull();
    expect(extended("0063")).toBeNull();
    const noCompression = Uint8Array.of(...base.subarray(0, bare - 2), 0);
    expect(messages.readClientHello(noCompression)).toBeNull();
  });

  it("HelloVerifyRequest carries a cookie", () => {
    const body = messages.writeHelloVerifyRequest(0xfeff, hex("aabbcc"));
    expect(body).toEqual(hex("feff 03 aabbcc"));
    expect(messages.readHelloVerifyRequest(body)).toEqual(hex("aabbcc"));
    expectWhole(messages.readHelloVerifyRequest, body);
  });

  it("ServerHello says what was chosen, with extensions or without", () => {
    const body = messages.writeServerHello(0xfefd, filled(32, 9), 0xc02c, [
      [23, hex("")],
      [11, hex("0100")],
    ]);
    expect(body).toEqual(
      Uint8Array.of(0xfe, 0xfd, ...filled(32, 9), ...hex("00 c02c 00 000a 0017 0000 000b 0002 0100")),
    );
    const read = messages.readServerHello(body)!;
    expect(read).toMatchObject({ version: 0xfefd, suite: 0xc02c, compression: 0 });
    expect([read.random, read.sessionId, [...read.extensions.keys()]]).toEqual([filled(32, 9), hex(""), [23, 11]]);
    expectWhole(messages.readServerHello, body, [38]);
    const plain = messages.writeServerHello(0xfefd, filled(32, 9), 0xc02c, []);
    expect([plain.length, messages.readServerHello(plain)!.extensions.size]).toEqual([38, 0]);
    const session = (length: number) =>
      messages.readServerHello(
        Uint8Array.of(...plain.subarray(0, 34), length, ...filled(length, 1), ...plain.subarray(35)),
      );
    expect([session(32)?.sessionId.length, session(33)]).toEqual([32, null]);
  });

  it("Certificate has up to ten certificates, none of them empty", () => {
    const body = messages.writeCertificate([hex("aa"), hex("bbcc")]);
    expect(body).toEqual(hex("000009 000001 aa 000002 bbcc"));
    expect(messages.readCertificate(body)).toEqual([hex("aa"), hex("bbcc")]);
    expectWhole(messages.readCertificate, body);
    expect(messages.readCertificate(messages.writeCertificate([]))).toEqual([]);
    expect(messages.readCertificate(hex("000003 000000"))).toBeNull();
    const many = (count: number) =>
      messages.readCertificate(messages.writeCertificate(new Array(count).fill(hex("aa"))));
    expect([many(10)?.length, many(11)]).toEqual([10, null]);
  });

  it("ServerKeyExchange is about a named curve", () => {
    const parameters = messages.writeKeyExchangeParameters(29, hex("aabb"));
    const body = messages.writeServerKeyExchange(parameters, 0x0403, hex("cc"));
    expect(body).toEqual(hex("03 001d 02 aabb 0403 0001 cc"));
    expect(messages.readServerKeyExchange(body)).toEqual({
      group: 29,
      publicValue: hex("aabb"),
      parameters,
      scheme: 0x0403,
      signature: hex("cc"),
    });
    expectWhole(messages.readServerKeyExchange, body);
    expect(messages.readServerKeyExchange(Uint8Array.of(1, ...body.subarray(1)))).toBeNull();
    expect(messages.readServerKeyExchange(hex("03 001d 00 0403 0001 cc"))).toBeNull();
    expect(messages.readServerKeyExchange(hex("03 001d 01 aa 0403 0000"))).toBeNull();
  });

  it("CertificateRequest names what is taken, and no authority", () => {
    const body = messages.writeCertificateRequest();
    expect(body.subarray(0, 3)).toEqual(hex("02 40 01"));
    expect(messages.readCertificateRequest(body)!.schemes.slice(0, 4)).toEqual([0x0403, 0x0503, 0x0603, 0x0804]);
    expectWhole(messages.readCertificateRequest, body);
    expect(messages.readCertificateRequest(hex("00 0002 0403 0000"))).toBeNull();
    expect(messages.readCertificateRequest(hex("01 40 0002 0403 0003 000100"))).toEqual({ schemes: [0x0403] });
  });

  it("ClientKeyExchange and CertificateVerify carry something", () => {
    const exchange = messages.writeClientKeyExchange(hex("aabb"));
    expect([exchange, messages.readClientKeyExchange(exchange)]).toEqual([hex("02 aabb"), hex("aabb")]);
    expectWhole(messages.readClientKeyExchange, exchange);
    expect(messages.readClientKeyExchange(hex("00"))).toBeNull();
    const verify = messages.writeCertificateVerify(0x0804, hex("aabb"));
    expect(verify).toEqual(hex("0804 0002 aabb"));
    expect(messages.readCertificateVerify(verify)).toEqual({ scheme: 0x0804, signature: hex("aabb") });
    expectWhole(messages.readCertificateVerify, verify);
    expect(messages.readCertificateVerify(hex("0804 0000"))).toBeNull();
  });

  it("'s lists of numbers and of point formats are whole and not empty", () => {
    expect(messages.readUint16List(hex("0004 001d 0017"))).toEqual([29, 23]);
    for (const bytes of ["0004 001d", "0002 001d 00", "0003 001d00", "0000", ""])
      expect(messages.readUint16List(hex(bytes))).toBeNull();
    for (const [bytes, expected] of [
      ["01 00", true],
      ["02 01 00", true],
      ["01 01", false],
      ["00", false],
      ["01 00 00", false],
      ["02 00", false],
    ] as const)
      expect(messages.hasUncompressedPoints(hex(bytes))).toBe(expected);
  });
});

describe("A server that is offered something", () => {
  const { key } = toyIdentity();
  const negotiate = (hello: messages.ClientHello, own: typeof key, isStrict: boolean, ...lacking: AeadName[]) =>
    negotiateWith(hello, own, isStrict, new Set(lacking));
  const offer = (changes: Partial<messages.ClientHello> = {}, extensions: [number, string | null][] = []) => {
    const read = messages.readClientHello(
      messages.writeClientHello({
        version: 0xfefd,
        random: filled(32, 3),
        cookie: hex("aa"),
        suites: [0xc030, 0xc02c, 0xc02b],
        serverName: "",
      }),
    )!;
    const map = new Map(read.extensions);
    for (const [type, body] of extensions)
      if (body === null) map.delete(type);
      else map.set(type, hex(body));
    return { ...read, extensions: map, ...changes };
  };
  const refusal = (hello: messages.ClientHello, own: typeof key = key, strict = true) => {
    const result = negotiate(hello, own, strict);
    return "alert" in result ? result.alert : null;
  };
  const { HANDSHAKE_FAILURE, ILLEGAL_PARAMETER, PROTOCOL_VERSION } = AlertDescription;

  it("chooses by its own order, with the curve and the hash that fit", () => {
    const result = negotiate(offer(), key, true);
    expect(result).toMatchObject({
      suite: { id: 0xc02b },
      group: { id: 29 },
      scheme: { id: 0x0403 },
      isExtended: true,
      hasRenegotiationInfo: false,
      hasPointFormats: true,
    });
    expect(
      negotiate(
        offer({ suites: [0xc02c, 0x00ff] }, [
          [10, "0004 0018 0017"],
          [11, null],
        ]),
        key,
        true,
      ),
    ).toMatchObject({
      suite: { id: 0xc02c },
      group: { id: 23 },
      hasRenegotiationInfo: true,
      hasPointFormats: false,
    });
    expect(negotiate(offer(), key, true, "aes-128-gcm")).toMatchObject({ suite: { id: 0xc02c } });
    expect(negotiate(offer(), key, true, "aes-128-gcm", "aes-256-gcm")).toMatchObject({ alert: HANDSHAKE_FAILURE });
    expect(negotiate(offer({}, [[0xff01, "00"]]), key, true)).toMatchObject({ hasRenegotiationInfo: true });
    expect(negotiate(offer({}, [[23, null]]), key, false)).toMatchObject({ isExtended: false });
    const rsa = { ...key, kind: "rsa", curve: null } as const;
    expect(negotiate(offer(), rsa, true)).toMatchObject({ suite: { id: 0xc030 }, scheme: { id: 0x0804 } });
    expect(negotiate(offer({}, [[10, "0002 001d"]]), rsa, true)).toMatchObject({ group: { id: 29 } });
  });

  it("refuses other versions, compression, renegotiation and what it cannot do", () => {
    for (const version of [0xfeff, 0xfefe, 0x0303, 0xfdfd, 0xfffd])
      expect(refusal(offer({ version }))).toBe(PROTOCOL_VERSION);
    expect(refusal(offer({ version: 0xfefc }))).toBeNull();
    expect(refusal(offer({ compressions: hex("01") }))).toBe(ILLEGAL_PARAMETER);
    expect(refusal(offer({ compressions: hex("0100") }))).toBeNull();
    for (const body of ["01aa", "", "0000", "01"]) expect(refusal(offer({}, [[0xff01, body]]))).toBe(HANDSHAKE_FAILURE);
    expect(refusal(offer({}, [[11, "0101"]]))).toBe(ILLEGAL_PARAMETER);
    for (const body of [null, "00"]) expect(refusal(offer({}, [[23, body]]))).toBe(HANDSHAKE_FAILURE);
    for (const type of [10, 13])
      for (const body of [null, "0003"]) expect(refusal(offer({}, [[type, body]]))).toBe(HANDSHAKE_FAILURE);
  });

  it("says what is missing where nothing is in common", () => {
    const missing = (hello: messages.ClientHello, own = key) => {
      const result = negotiate(hello, own, true);
      return "message" in result ? /no (.*) in common/.exec(result.message)?.[1] : null;
    };
    expect(missing(offer({ suites: [0xc030] }))).toBe("cipher suite");
    expect(missing(offer({}, [[10, "0002 0063"]]))).toBe("curve");
    expect(missing(offer({}, [[13, "0002 0804"]]))).toBe("signature");
    expect(missing(offer({}, [[10, "0002 001d"]]))).toBe("certificate");
    expect(missing(offer(), { ...key, curve: null })).toBe("certificate");
  });
});

describe("A signature", () => {
  const { key } = toyIdentity();
  const data = hex("010203");
  const certificate = toyIdentity().chain[0]!;

  it("is made with the hash of the key's own size, where that is taken", () => {
    expect(chooseScheme(key, [0x0804, 0x0503, 0x0403])?.id).toBe(0x0403);
    expect(chooseScheme({ ...key, curve: "secp384r1" }, [0x0403, 0x0503])?.id).toBe(0x0503);
    expect(chooseScheme({ ...key, curve: "secp384r1" }, [0x0403])?.id).toBe(0x0403);
    expect(chooseScheme({ ...key, kind: "rsa-pss" }, [0x0804, 0x080a])?.id).toBe(0x080a);
    expect([chooseScheme(key, [0x0804]), chooseScheme(key, [])]).toEqual([null, null]);
  });

  it("is genuine, of a known kind and of the key's kind", () => {
    const signature = key.sign({ id: 0x0403 } as never, data);
    const check = (scheme: number, fields: object = {}, bytes = signature) => {
      try {
        checkSignature(toyKey(certificate, fields), scheme, data, bytes, "test");
        return null;
      } catch (failure) {
        return (failure as { alert: number }).alert;
      }
    };
    expect([check(0x0403), check(0x0403, {}, data)]).toEqual([null, AlertDescription.DECRYPT_ERROR]);
    expect([check(0x0201), check(0x0403, { kind: "rsa" })]).toEqual([47, 47]);
  });

  it("is worth something: RSA from 2,048 bits on, curves that are spoken", () => {
    const check = (fields: object) => {
      try {
        checkKeyStrength(toyKey(certificate, fields), "server");
        return null;
      } catch (failure) {
        return (failure as { alert: number }).alert;
      }
    };
    expect([check({}), check({ curve: null })]).toEqual([null, AlertDescription.UNSUPPORTED_CERTIFICATE]);
    expect([
      check({ kind: "rsa", curve: null, modulusBits: 2048 }),
      check({ kind: "rsa", curve: null, modulusBits: 2047 }),
    ]).toEqual([null, AlertDescription.INSUFFICIENT_SECURITY]);
    expect(check({ kind: "rsa-pss", curve: null, modulusBits: 1024 })).toBe(AlertDescription.INSUFFICIENT_SECURITY);
  });
});
