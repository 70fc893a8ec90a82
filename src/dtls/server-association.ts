import { Association, type AssociationSettings, HandshakeFailure } from "./association.js";
import { concat } from "./bytes.js";
import { AlertDescription, type CipherSuite, DTLS_1_2, ExtensionType, HandshakeType } from "./constants.js";
import { keyBlock, masterSecret, verifyData } from "./key-schedule.js";
import * as messages from "./messages.js";
import type { Negotiated } from "./negotiation.js";
import type { CertificateVerifier, DtlsIdentity, DtlsKeyShare, DtlsPrimitives, DtlsPublicKey } from "./primitives.js";
import type { HandshakeMessage } from "./reassembly.js";
import { checkKeyStrength, checkSignature } from "./signatures.js";
import type { DtlsStats } from "./stats.js";

/** What a server needs. */
export interface DtlsServerIdentityOptions extends AssociationSettings {
  readonly primitives: DtlsPrimitives;
  /** Its certificate chain and private key. */
  readonly identity: DtlsIdentity;
  /** Judges clients' chains: with it, every client must show a certificate. None are asked for unless told. */
  readonly verifyClient?: CertificateVerifier | null;
}

type Expected = "certificate" | "keyExchange" | "certificateVerify" | "finished" | "nothing";

/** The server's side of one association, from a ClientHello on whose cookie was verified. */
export class DtlsServerAssociation extends Association {
  readonly #options: DtlsServerIdentityOptions;
  readonly #suite: CipherSuite;
  readonly #isExtended: boolean;
  readonly #clientRandom: Uint8Array;
  readonly #serverRandom: Uint8Array;
  readonly #share: DtlsKeyShare;
  readonly #helloSequence: number;
  #expected: Expected;
  #clientKey: DtlsPublicKey | null = null;
  #master: Uint8Array = new Uint8Array(0);

  /**
   * @param nowMs - The time.
   * @param options - The server's settings.
   * @param hello - The ClientHello, whole.
   * @param negotiated - What was agreed on for it.
   * @param firstRecord - The record number of the ClientHello: our records begin there.
   * @param stats - Counters to add to.
   */
  constructor(
    nowMs: number,
    options: DtlsServerIdentityOptions,
    hello: HandshakeMessage,
    negotiated: Negotiated,
    firstRecord: number,
    stats: DtlsStats,
  ) {
    const { messageSequence } = hello;
    const maximumMessageBytes = options.verifyClient ? 32_768 : 1024;
    const bounds = { maximumMessageBytes, firstMessage: messageSequence + 1, firstRecord, stats };
    super(nowMs, options.primitives, options, bounds);
    this.#options = options;
    this.#suite = negotiated.suite;
    this.#isExtended = negotiated.isExtended;
    this.#clientRandom = negotiated.clientRandom;
    this.#serverRandom = options.primitives.random(32);
    this.#share = options.primitives.createKeyShare(negotiated.group.name);
    this.#helloSequence = messageSequence;
    this.messageSequence = messageSequence;
    this.#expected = options.verifyClient ? "certificate" : "keyExchange";
    this.records.agreeOnVersion();
    this.remember(hello);
    this.#sendHello(nowMs, negotiated);
  }

  /** The cipher suite's name as OpenSSL writes it. */
  get cipher(): string {
    return this.#suite.name;
  }

  protected override asksForRepeat(messageSequence: number, type: number): boolean {
    if (this.state === "connected") return type === HandshakeType.FINISHED;
    return messageSequence === this.#helloSequence;
  }

  protected override handleMessage(nowMs: number, message: HandshakeMessage): void {
    const { type, body } = message;
    switch (this.#expected) {
      case "certificate":
        expectType(type === HandshakeType.CERTIFICATE, type);
        this.#handleCertificate(body);
        this.#expected = "keyExchange";
        this.remember(message);
        return;
      case "keyExchange":
        expectType(type === HandshakeType.CLIENT_KEY_EXCHANGE, type);
        this.remember(message);
        this.#expected = this.#clientKey === null ? "finished" : "certificateVerify";
        this.#handleKeyExchange(nowMs, body);
        return;
      case "certificateVerify": {
        expectType(type === HandshakeType.CERTIFICATE_VERIFY, type);
        const { scheme, signature } = messages.readCertificateVerify(body) ?? malformed("CertificateVerify");
        checkSignature(this.#clientKey!, scheme, this.transcript(), signature, "client's handshake");
        this.remember(message);
        this.#expected = "finished";
        return;
      }
      case "finished":
        expectType(type === HandshakeType.FINISHED, type);
        this.#handleFinished(nowMs, message);
        return;
      case "nothing":
        throw new HandshakeFailure(AlertDescription.UNEXPECTED_MESSAGE, `Unexpected handshake message ${type}`);
    }
  }

  #sendHello(nowMs: number, negotiated: Negotiated): void {
    const extensions: [number, Uint8Array][] = [];
    if (negotiated.hasRenegotiationInfo) extensions.push([ExtensionType.RENEGOTIATION_INFO, Uint8Array.of(0)]);
    if (negotiated.isExtended) extensions.push([ExtensionType.EXTENDED_MASTER_SECRET, new Uint8Array(0)]);
    if (negotiated.hasPointFormats) extensions.push([ExtensionType.EC_POINT_FORMATS, Uint8Array.of(1, 0)]);
    const parameters = messages.writeKeyExchangeParameters(negotiated.group.id, this.#share.publicValue);
    const signed = concat(this.#clientRandom, this.#serverRandom, parameters);
    const { identity, verifyClient } = this.#options;
    const signature = identity.key.sign(negotiated.scheme, signed);
    const bodies: [number, Uint8Array][] = [
      [HandshakeType.SERVER_HELLO, messages.writeServerHello(DTLS_1_2, this.#serverRandom, this.#suite.id, extensions)],
      [HandshakeType.CERTIFICATE, messages.writeCertificate(identity.chain)],
      [HandshakeType.SERVER_KEY_EXCHANGE, messages.writeServerKeyExchange(parameters, negotiated.scheme.id, signature)],
    ];
    if (verifyClient) bodies.push([HandshakeType.CERTIFICATE_REQUEST, messages.writeCertificateRequest()]);
    bodies.push([HandshakeType.SERVER_HELLO_DONE, new Uint8Array(0)]);
    const items = bodies.map(([type, body]) => {
      const message = this.message(type, body);
      this.remember(message);
      return { epoch: 0 as const, message };
    });
    this.sendFlight(nowMs, items, false);
  }

  #handleCertificate(body: Uint8Array): void {
    const chain = messages.readCertificate(body) ?? malformed("Certificate");
    const first = chain[0];
    if (first === undefined) {
      throw new HandshakeFailure(AlertDescription.HANDSHAKE_FAILURE, "The client has no certificate");
    }
    const key = this.primitives.publicKeyOf(first);
    if (key === null || key.kind === "other" || !key.maySign) {
      throw new HandshakeFailure(
        AlertDescription.UNSUPPORTED_CERTIFICATE,
        "The client's certificate is of no use here",
      );
    }
    checkKeyStrength(key, "client");
    const problem = this.#options.verifyClient!(chain);
    if (problem !== null) {
      throw new HandshakeFailure(problem.alert, `The client's certificate is not trusted: ${problem.message}`);
    }
    this.#clientKey = key;
  }

  #handleKeyExchange(nowMs: number, body: Uint8Array): void {
    const { primitives } = this;
    const suite = this.#suite;
    const publicValue = messages.readClientKeyExchange(body) ?? malformed("ClientKeyExchange");
    const premaster = this.#share.derive(publicValue);
    if (premaster === null) {
      throw new HandshakeFailure(AlertDescription.ILLEGAL_PARAMETER, "The client's key share is no point of the curve");
    }
    const sessionHash = this.#isExtended ? primitives.hash(suite.hash, this.transcript()) : null;
    this.#master = masterSecret(primitives, suite.hash, premaster, sessionHash, this.#clientRandom, this.#serverRandom);
    const keys = keyBlock(primitives, suite, this.#master, this.#clientRandom, this.#serverRandom);
    this.records.setKeys(primitives, suite, keys.server, keys.client);
    this.handleEarly(nowMs);
  }

  #handleFinished(nowMs: number, message: HandshakeMessage): void {
    const { primitives } = this;
    const { hash } = this.#suite;
    const expected = verifyData(primitives, hash, this.#master, "client", primitives.hash(hash, this.transcript()));
    if (!primitives.equal(expected, message.body)) {
      throw new HandshakeFailure(AlertDescription.DECRYPT_ERROR, "The client's Finished does not match the handshake");
    }
    this.remember(message);
    const proof = verifyData(primitives, hash, this.#master, "server", primitives.hash(hash, this.transcript()));
    const finished = this.message(HandshakeType.FINISHED, proof);
    this.#expected = "nothing";
    this.#master.fill(0);
    const flight = [
      { epoch: 0 as const, message: null },
      { epoch: 1 as const, message: finished },
    ];
    this.sendFlight(nowMs, flight, true);
    this.finishHandshake();
  }
}

function expectType(isExpected: boolean, type: number): void {
  if (!isExpected) {
    throw new HandshakeFailure(AlertDescription.UNEXPECTED_MESSAGE, `Unexpected handshake message ${type}`);
  }
}

function malformed(what: string): never {
  throw new HandshakeFailure(AlertDescription.DECODE_ERROR, `Malformed ${what}`);
}
