import { Association, type AssociationSettings, HandshakeFailure } from "./association.js";
import { concat, sameBytes } from "./bytes.js";
import {
  AlertDescription,
  CIPHER_SUITES,
  type CipherSuite,
  DTLS_1_2,
  EMPTY_RENEGOTIATION_INFO_SCSV,
  ExtensionType,
  GROUPS,
  HandshakeType,
  type NamedGroup,
} from "./constants.js";
import { keyBlock, masterSecret, verifyData } from "./key-schedule.js";
import * as messages from "./messages.js";
import type { CertificateVerifier, DtlsIdentity, DtlsPrimitives, DtlsPublicKey } from "./primitives.js";
import type { HandshakeMessage } from "./reassembly.js";
import { checkKeyStrength, checkSignature, chooseScheme } from "./signatures.js";

/** What a client needs beside a server's address. */
export interface DtlsClientOptions extends AssociationSettings {
  readonly primitives: DtlsPrimitives;
  /** Judges the server's chain; null takes any chain (but the server must still have the private key of its certificate). */
  readonly verify: CertificateVerifier | null;
  /** The DNS name to ask for (SNI); `""` to ask for none. Default `""`. */
  readonly serverName?: string;
  /** What to show a server that asks for a certificate; nothing unless told. */
  readonly identity?: DtlsIdentity | null;
  /** Numbers of the cipher suites to offer; all that are spoken unless told. */
  readonly suites?: readonly number[];
}

type Expected = "hello" | "certificate" | "keyExchange" | "requestOrDone" | "done" | "finished" | "nothing";

/** The client's side of an association. It sends its first datagram at once: see {@link Association} for what to do with it. */
export class DtlsClient extends Association {
  readonly #options: DtlsClientOptions;
  readonly #suites: readonly CipherSuite[];
  readonly #random: Uint8Array;
  #cookie: Uint8Array = new Uint8Array(0);
  #cookies = 0;
  #expected: Expected = "hello";
  #suite: CipherSuite | null = null;
  #serverRandom: Uint8Array = new Uint8Array(32);
  #isExtended = false;
  #serverKey: DtlsPublicKey | null = null;
  #exchange: { group: NamedGroup; publicValue: Uint8Array } | null = null;
  #request: messages.CertificateRequest | null = null;
  #master: Uint8Array = new Uint8Array(0);
  #doneSequence = -1;

  /**
   * @param nowMs - The time.
   * @param options - How to connect.
   */
  constructor(nowMs: number, options: DtlsClientOptions) {
    super(nowMs, options.primitives, options, {
      maximumMessageBytes: MAXIMUM_MESSAGE_BYTES,
      firstMessage: 0,
      firstRecord: 0,
    });
    this.#options = options;
    const { suites: wanted, primitives } = options;
    this.#suites = CIPHER_SUITES.filter(
      (suite) => !primitives.lacking.has(suite.aead) && (wanted === undefined || wanted.includes(suite.id)),
    );
    this.#random = options.primitives.random(32);
    this.#sendHello(nowMs);
  }

  /** The cipher suite's name as OpenSSL writes it; null before the server has chosen. */
  get cipher(): string | null {
    return this.#suite?.name ?? null;
  }

  protected override asksForRepeat(messageSequence: number, _type: number): boolean {
    return this.#expected === "finished" && messageSequence === this.#doneSequence;
  }

  protected override handleUnordered(nowMs: number, type: number, body: Uint8Array, isWhole: boolean): boolean {
    if (type !== HandshakeType.HELLO_VERIFY_REQUEST) return false;
    const cookie = isWhole && this.#expected === "hello" ? messages.readHelloVerifyRequest(body) : null;
    if (cookie === null || this.#cookies >= MAXIMUM_COOKIES) this.stats.dropped.unexpectedMessage++;
    else if (!sameBytes(cookie, this.#cookie)) {
      this.#cookies++;
      this.#cookie = cookie.slice();
      this.forgetTranscript();
      this.#sendHello(nowMs);
    }
    return true;
  }

  protected override handleMessage(nowMs: number, message: HandshakeMessage): void {
    const { type, body } = message;
    switch (this.#expected) {
      case "hello":
        expectType(type === HandshakeType.SERVER_HELLO, type);
        this.#handleHello(body);
        this.#expected = "certificate";
        break;
      case "certificate":
        expectType(type === HandshakeType.CERTIFICATE, type);
        this.#handleCertificate(body);
        this.#expected = "keyExchange";
        break;
      case "keyExchange":
        expectType(type === HandshakeType.SERVER_KEY_EXCHANGE, type);
        this.#handleKeyExchange(body);
        this.#expected = "requestOrDone";
        break;
      case "requestOrDone":
        if (type === HandshakeType.CERTIFICATE_REQUEST) {
          this.#request = messages.readCertificateRequest(body) ?? malformed("CertificateRequest");
          this.#expected = "done";
          break;
        }
        this.#handleDone(nowMs, message);
        return;
      case "done":
        this.#handleDone(nowMs, message);
        return;
      case "finished":
        expectType(type === HandshakeType.FINISHED, type);
        this.#handleFinished(body);
        return;
      case "nothing":
        throw new HandshakeFailure(AlertDescription.UNEXPECTED_MESSAGE, `Unexpected handshake message ${type}`);
    }
    this.remember(message);
  }

  #sendHello(nowMs: number): void {
    const body = messages.writeClientHello({
      version: DTLS_1_2,
      random: this.#random,
      cookie: this.#cookie,
      suites: [...this.#suites.map((suite) => suite.id), EMPTY_RENEGOTIATION_INFO_SCSV],
      serverName: this.#options.serverName ?? "",
    });
    const hello = this.message(HandshakeType.CLIENT_HELLO, body);
    this.remember(hello);
    // A server without state answers with the number that the ClientHello had.
    this.reassembly.restart(hello.messageSequence);
    this.sendFlight(nowMs, [{ epoch: 0, message: hello }], false);
  }

  #handleHello(body: Uint8Array): void {
    const hello = messages.readServerHello(body) ?? malformed("ServerHello");
    if (hello.version !== DTLS_1_2) {
      const version = hello.version.toString(16);
      throw new HandshakeFailure(AlertDescription.PROTOCOL_VERSION, `The server chose another version: ${version}`);
    }
    const suite = this.#suites.find((candidate) => candidate.id === hello.suite);
    if (suite === undefined || hello.compression !== 0) {
      throw new HandshakeFailure(AlertDescription.ILLEGAL_PARAMETER, "The server chose what was not offered");
    }
    for (const [type, value] of hello.extensions) {
      if (!OFFERED_EXTENSIONS.includes(type)) {
        throw new HandshakeFailure(AlertDescription.UNSUPPORTED_EXTENSION, `The server sent extension ${type} unasked`);
      }
      const isRenegotiation = type === ExtensionType.RENEGOTIATION_INFO;
      if (isRenegotiation && !(value.length === 1 && value[0] === 0)) {
        throw new HandshakeFailure(AlertDescription.HANDSHAKE_FAILURE, "The server believes this is a renegotiation");
      }
      const isPoints = type === ExtensionType.EC_POINT_FORMATS;
      if (isPoints && !messages.hasUncompressedPoints(value)) {
        throw new HandshakeFailure(AlertDescription.ILLEGAL_PARAMETER, "The server wants compressed points");
      }
    }
    this.#isExtended = hello.extensions.has(ExtensionType.EXTENDED_MASTER_SECRET);
    if (!this.#isExtended && this.requireExtendedMasterSecret) {
      const reason = "The server does not bind its keys to the handshake (extended master secret)";
      throw new HandshakeFailure(AlertDescription.HANDSHAKE_FAILURE, reason);
    }
    this.records.agreeOnVersion();
    this.#suite = suite;
    this.#serverRandom = hello.random;
  }

  #handleCertificate(body: Uint8Array): void {
    const chain = messages.readCertificate(body) ?? malformed("Certificate");
    const first = chain[0];
    if (first === undefined)
      throw new HandshakeFailure(AlertDescription.DECODE_ERROR, "The server sent no certificate");
    const key = this.primitives.publicKeyOf(first);
    if (key === null)
      throw new HandshakeFailure(AlertDescription.BAD_CERTIFICATE, "The server's certificate cannot be read");
    const isFitting =
      this.#suite!.authentication === "ecdsa" ? key.kind === "ec" : key.kind === "rsa" || key.kind === "rsa-pss";
    if (!isFitting || !key.maySign) {
      const reason = "The server's certificate is not for the cipher suite that it chose";
      throw new HandshakeFailure(AlertDescription.UNSUPPORTED_CERTIFICATE, reason);
    }
    checkKeyStrength(key, "server");
    const problem = this.#options.verify?.(chain) ?? null;
    if (problem !== null)
      throw new HandshakeFailure(problem.alert, `The server's certificate is not trusted: ${problem.message}`);
    this.#serverKey = key;
  }

  #handleKeyExchange(body: Uint8Array): void {
    const exchange = messages.readServerKeyExchange(body) ?? malformed("ServerKeyExchange");
    const group = GROUPS.find((candidate) => candidate.id === exchange.group);
    if (group === undefined || exchange.publicValue.length !== group.publicBytes) {
      throw new HandshakeFailure(AlertDescription.ILLEGAL_PARAMETER, "The server chose a curve that was not offered");
    }
    const signed = concat(this.#random, this.#serverRandom, exchange.parameters);
    checkSignature(this.#serverKey!, exchange.scheme, signed, exchange.signature, "server's key exchange");
    this.#exchange = { group, publicValue: exchange.publicValue };
  }

  #handleDone(nowMs: number, message: HandshakeMessage): void {
    expectType(message.type === HandshakeType.SERVER_HELLO_DONE, message.type);
    if (message.body.length !== 0) malformed("ServerHelloDone");
    this.remember(message);
    this.#doneSequence = message.messageSequence;
    const { primitives } = this;
    const suite = this.#suite!;
    const { group, publicValue } = this.#exchange!;
    const flight: HandshakeMessage[] = [];
    const add = (type: number, body: Uint8Array): void => {
      const next = this.message(type, body);
      this.remember(next);
      flight.push(next);
    };

    const scheme = this.#request === null ? null : this.#schemeFor(this.#request);
    if (this.#request !== null) {
      const chain = scheme === null ? [] : this.#options.identity!.chain;
      add(HandshakeType.CERTIFICATE, messages.writeCertificate(chain));
    }
    const share = primitives.createKeyShare(group.name);
    const premaster = share.derive(publicValue);
    if (premaster === null)
      throw new HandshakeFailure(AlertDescription.ILLEGAL_PARAMETER, "The server's key share is no point of its curve");
    add(HandshakeType.CLIENT_KEY_EXCHANGE, messages.writeClientKeyExchange(share.publicValue));
    const sessionHash = this.#isExtended ? primitives.hash(suite.hash, this.transcript()) : null;
    this.#master = masterSecret(primitives, suite.hash, premaster, sessionHash, this.#random, this.#serverRandom);
    if (scheme !== null) {
      const signature = this.#options.identity!.key.sign(scheme, this.transcript());
      add(HandshakeType.CERTIFICATE_VERIFY, messages.writeCertificateVerify(scheme.id, signature));
    }
    const keys = keyBlock(primitives, suite, this.#master, this.#random, this.#serverRandom);
    this.records.setKeys(primitives, suite, keys.client, keys.server);
    const proof = verifyData(
      primitives,
      suite.hash,
      this.#master,
      "client",
      primitives.hash(suite.hash, this.transcript()),
    );
    const finished = this.message(HandshakeType.FINISHED, proof);
    this.remember(finished);

    this.#expected = "finished";
    const items = flight.map((one) => ({ epoch: 0 as const, message: one }));
    this.sendFlight(nowMs, [...items, { epoch: 0, message: null }, { epoch: 1, message: finished }], false);
    this.handleEarly(nowMs);
  }

  #schemeFor(request: messages.CertificateRequest) {
    const identity = this.#options.identity ?? null;
    return identity === null ? null : chooseScheme(identity.key, request.schemes);
  }

  #handleFinished(body: Uint8Array): void {
    const { primitives } = this;
    const suite = this.#suite!;
    const transcriptHash = primitives.hash(suite.hash, this.transcript());
    const expected = verifyData(primitives, suite.hash, this.#master, "server", transcriptHash);
    if (!primitives.equal(expected, body)) {
      throw new HandshakeFailure(AlertDescription.DECRYPT_ERROR, "The server's Finished does not match the handshake");
    }
    this.#expected = "nothing";
    this.#master.fill(0);
    this.finishHandshake();
  }
}

function expectType(isExpected: boolean, type: number): void {
  if (!isExpected)
    throw new HandshakeFailure(AlertDescription.UNEXPECTED_MESSAGE, `Unexpected handshake message ${type}`);
}

function malformed(what: string): never {
  throw new HandshakeFailure(AlertDescription.DECODE_ERROR, `Malformed ${what}`);
}

const OFFERED_EXTENSIONS: readonly number[] = [
  ExtensionType.SERVER_NAME,
  ExtensionType.EC_POINT_FORMATS,
  ExtensionType.EXTENDED_MASTER_SECRET,
  ExtensionType.RENEGOTIATION_INFO,
  ExtensionType.SUPPORTED_GROUPS,
];
const MAXIMUM_COOKIES = 3;
/** Room for a chain of ten large certificates. */
const MAXIMUM_MESSAGE_BYTES = 65_536;
