import {
  certificatesToDer,
  createChainVerifier,
  createDtlsPrimitives,
  createDtlsPrivateKey,
} from "#platform/dtls-crypto";
import { guarded } from "../core/guard.js";
import { GodotError } from "../core/index.js";
import { errorLimited, warnLimited } from "../core/limited-log.js";
import { DtlsClient, type DtlsIdentity, DtlsServer, type DtlsStats } from "../dtls/index.js";
import { addressEqual, type EnetAddress } from "../enet/index.js";
import { parseIp } from "../platform/ip.js";
import { type EnetTransport, type EnetTransportHandlers, NO_HANDLERS } from "./enet-transport.js";
import type { TLSOptions } from "./tls-options.js";

/**
 * Puts DTLS, as a server, on top of a transport.
 *
 * @param base - The transport that carries the records; it belongs to the new one from then on.
 * @param options - `TLSOptions.server(...)`.
 * @param maximumSessions - How many clients there may be, handshakes included.
 * @returns The transport that carries the protected datagrams.
 * @throws GodotError `ERR_INVALID_PARAMETER` without a certificate and the private key that belongs to it;
 * `ERR_UNAVAILABLE` where there is no DTLS.
 * @internal
 */
export function createDtlsServerTransport(
  base: EnetTransport,
  options: object,
  maximumSessions: number,
): EnetTransport {
  return new DtlsServerTransport(base, serverIdentity(options as TLSOptions), maximumSessions);
}

/**
 * Puts DTLS, as a client, on top of a transport. The handshake begins with the first datagram that is sent.
 *
 * @param base - The transport that carries the records; it belongs to the new one from then on.
 * @param hostname - The name that the server's certificate must bear.
 * @param options - `TLSOptions.client(...)`, or null for its defaults.
 * @returns The transport that carries the protected datagrams.
 * @throws GodotError `ERR_INVALID_PARAMETER` for authorities that cannot be read; `ERR_UNAVAILABLE` where there is no DTLS.
 * @internal
 */
export function createDtlsClientTransport(
  base: EnetTransport,
  hostname: string,
  options: object | null,
): EnetTransport {
  return new DtlsClientTransport(base, hostname, options as TLSOptions | null);
}

/** A DTLS transport's counters. @internal */
export interface DtlsTransport {
  /** What arrived, what was sent, what was thrown away and why; null before the first datagram. */
  readonly dtlsStats: DtlsStats | null;
}

/** What a handshake that failed is reported as to those who know only system errors. */
const HANDSHAKE_ERROR = "EPROTO";

const nowMs = (): number => performance.now();

function serverIdentity(options: TLSOptions): DtlsIdentity {
  const pem = options.get_private_key()?.save_to_string() ?? "";
  const chain = certificatesToDer(options.get_own_certificate()?.save_to_string() ?? "");
  const key = pem === "" ? null : createDtlsPrivateKey(pem);
  if (key === null || chain.length === 0) {
    throw new GodotError("ERR_INVALID_PARAMETER", "A DTLS server needs a private key and a certificate");
  }
  if (key.kind === "other" || (key.kind === "ec" && key.curve === null)) {
    throw new GodotError("ERR_INVALID_PARAMETER", "A DTLS server's key must be RSA or on the curve P-256 or P-384");
  }
  if (!key.fits(chain[0]!)) {
    throw new GodotError("ERR_INVALID_PARAMETER", "The private key does not belong to the certificate");
  }
  return { key, chain };
}

/** What both sides have: the transport below, the handlers above, and one timer. */
abstract class DtlsLayer implements EnetTransport, DtlsTransport {
  protected readonly base: EnetTransport;
  protected handlers: EnetTransportHandlers = NO_HANDLERS;
  protected isClosed = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #timerAtMs = Number.POSITIVE_INFINITY;

  constructor(base: EnetTransport) {
    this.base = base;
    base.setHandlers({
      ...NO_HANDLERS,
      onDatagram: (bytes, from) => {
        if (this.isClosed) return;
        this.receive(bytes, from);
        this.advance();
      },
      onError: (code, isAnswer) => this.handlers.onError(code, isAnswer),
    });
  }

  get localPort(): number {
    return this.base.localPort;
  }

  get canSendIPv4(): boolean {
    return this.base.canSendIPv4;
  }

  get canSendIPv6(): boolean {
    return this.base.canSendIPv6;
  }

  get droppedDatagrams(): number {
    return this.base.droppedDatagrams;
  }

  get unanswerableDatagrams(): number {
    return this.base.unanswerableDatagrams;
  }

  setHandlers(handlers: EnetTransportHandlers): void {
    this.handlers = handlers;
  }

  connect(to: EnetAddress): void {
    this.base.connect(to);
  }

  flush(): void {
    this.base.flush();
  }

  close(): void {
    if (this.isClosed) return;
    this.handlers = NO_HANDLERS;
    this.end();
    this.isClosed = true;
    this.#stopTimer();
    this.base.close();
  }

  abstract readonly dtlsStats: DtlsStats | null;
  abstract send(bytes: Uint8Array, to: EnetAddress): void;
  abstract endSession(session: number): void;
  abstract refuseNewConnections(refuse: boolean): void;
  protected abstract receive(bytes: Uint8Array, from: EnetAddress): void;
  /** Sends and reports what waits. */
  protected abstract drain(): void;
  /** Says goodbye. */
  protected abstract end(): void;
  protected abstract handleTimeout(nowMs: number): void;
  protected abstract nextDeadlineMs(): number | null;

  /** Does what is due and sets the timer for what comes next. */
  protected advance(): void {
    this.drain();
    if (this.isClosed) return;
    const deadline = this.nextDeadlineMs();
    if (deadline === null) {
      this.#stopTimer();
      return;
    }
    // A timer that is set already and not too late stays: most datagrams change nothing.
    if (this.#timer !== null && this.#timerAtMs <= deadline) return;
    this.#stopTimer();
    this.#timerAtMs = deadline;
    const callback = (): void => {
      this.#timer = null;
      this.#timerAtMs = Number.POSITIVE_INFINITY;
      guarded("A DTLS timer", () => this.handleTimeout(nowMs()));
      guarded("A DTLS timer", () => this.advance());
    };
    this.#timer = setTimeout(callback, Math.max(1, Math.ceil(deadline - nowMs())));
    // The socket keeps the program alive, or nothing does.
    (this.#timer as { unref?: () => void }).unref?.();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#timerAtMs = Number.POSITIVE_INFINITY;
  }
}

/** Many sessions, each with an address of its own that ENet knows it by. */
class DtlsServerTransport extends DtlsLayer {
  readonly #server: DtlsServer;
  /** By session. */
  readonly #addresses = new Map<number, EnetAddress>();

  constructor(base: EnetTransport, identity: DtlsIdentity, maximumAssociations: number) {
    super(base);
    this.#server = new DtlsServer(nowMs(), {
      primitives: createDtlsPrimitives(),
      identity,
      maximumAssociations,
      isClaimed: (session) => this.handlers.isSessionUsed(session),
    });
  }

  get dtlsStats(): DtlsStats {
    return this.#server.stats;
  }

  send(bytes: Uint8Array, to: EnetAddress): void {
    if (this.isClosed) return;
    // What is ENet's belongs to a session; what a user sends by hand, to whoever is at the address now.
    const session = to.session ?? this.#server.sessionOf(`${to.host}:${to.port}`);
    const record = session === null ? null : this.#server.protect(session, bytes);
    if (record !== null) this.base.send(record, to);
  }

  endSession(session: number): void {
    if (this.isClosed) return;
    this.#server.endSession(session);
    this.advance();
  }

  refuseNewConnections(refuse: boolean): void {
    this.#server.refuseNewConnections = refuse;
  }

  protected override receive(bytes: Uint8Array, from: EnetAddress): void {
    this.#server.handleDatagram(nowMs(), `${from.host}:${from.port}`, bytes);
  }

  protected override drain(): void {
    this.#transmit();
    for (let event = this.#server.takeEvent(); event !== null; event = this.#server.takeEvent()) {
      const { session } = event;
      if (event.type === "data") this.handlers.onDatagram(event.bytes, this.#addresses.get(session)!);
      else if (event.type === "connected") this.#addresses.set(session, { ...splitAddress(event.from), session });
      else if (event.wasConnected) {
        const address = this.#addresses.get(session)!;
        this.#addresses.delete(session);
        this.handlers.onSessionEnd(address);
      } else if (event.closure.kind !== "closed") {
        const { from, closure } = event;
        warnLimited("DTLS handshakes", () => `The DTLS handshake with ${from} failed: ${closure.message}`);
      }
    }
  }

  protected override end(): void {
    this.#server.close();
    this.#transmit();
  }

  protected override handleTimeout(nowMs: number): void {
    this.#server.handleTimeout(nowMs);
  }

  protected override nextDeadlineMs(): number | null {
    return this.#server.nextDeadlineMs();
  }

  #transmit(): void {
    for (let out = this.#server.takeTransmit(); out !== null; out = this.#server.takeTransmit()) {
      this.base.send(out.bytes, splitAddress(out.to));
    }
  }
}

/** One association, with the first address that is sent to. */
class DtlsClientTransport extends DtlsLayer {
  readonly #hostname: string;
  readonly #options: TLSOptions | null;
  readonly #primitives = createDtlsPrimitives();
  readonly #verify: ReturnType<typeof createChainVerifier> | null;
  #client: DtlsClient | null = null;
  #address: EnetAddress = { host: "", port: 0 };
  /** What ENet last wanted to send during the handshake: its request to connect, most likely. */
  #waiting: Uint8Array | null = null;

  constructor(base: EnetTransport, hostname: string, options: TLSOptions | null) {
    super(base);
    this.#hostname = hostname;
    this.#options = options;
    this.#verify = this.#createVerifier();
  }

  get dtlsStats(): DtlsStats | null {
    return this.#client?.stats ?? null;
  }

  send(bytes: Uint8Array, to: EnetAddress): void {
    if (this.isClosed) return;
    if (this.#client === null) {
      this.#address = to;
      this.#client = new DtlsClient(nowMs(), {
        primitives: this.#primitives,
        verify: this.#verify,
        serverName: /[a-z]/i.test(this.#hostname) && parseIp(this.#hostname) === null ? this.#hostname : "",
      });
    }
    if (!addressEqual(to, this.#address)) {
      this.handlers.onError("EISCONN", false);
      return;
    }
    if (this.#client.state === "handshaking") this.#waiting = bytes.slice();
    else this.#sendNow(this.#client, bytes);
    this.advance();
  }

  refuseNewConnections(_refuse: boolean): void {}

  endSession(_session: number): void {}

  protected override receive(bytes: Uint8Array, from: EnetAddress): void {
    if (addressEqual(from, this.#address)) this.#client?.handleDatagram(nowMs(), bytes);
  }

  protected override drain(): void {
    const client = this.#client;
    if (client === null) return;
    this.#transmit(client);
    for (let event = client.takeEvent(); event !== null; event = client.takeEvent()) {
      if (event.type === "data") this.handlers.onDatagram(event.bytes, this.#address);
      else if (event.type === "connected") {
        if (this.#waiting !== null) this.#sendNow(client, this.#waiting);
        this.#waiting = null;
      } else {
        if (event.closure.kind !== "closed") {
          const { host, port } = this.#address;
          const { message } = event.closure;
          errorLimited("dtls client", () => `DTLS with ${host}:${port}: ${message}`);
          this.handlers.onError(HANDSHAKE_ERROR, false);
        }
        this.handlers.onSessionEnd(this.#address);
      }
    }
  }

  protected override end(): void {
    if (this.#client === null) return;
    this.#client.close();
    this.#transmit(this.#client);
  }

  protected override handleTimeout(nowMs: number): void {
    this.#client?.handleTimeout(nowMs);
  }

  protected override nextDeadlineMs(): number | null {
    return this.#client?.nextDeadlineMs() ?? null;
  }

  #sendNow(client: DtlsClient, bytes: Uint8Array): void {
    const record = client.protect(bytes);
    if (record !== null) this.base.send(record, this.#address);
  }

  #transmit(client: DtlsClient): void {
    for (let bytes = client.takeTransmit(); bytes !== null; bytes = client.takeTransmit()) {
      this.base.send(bytes, this.#address);
    }
  }

  #createVerifier(): ReturnType<typeof createChainVerifier> | null {
    const options = this.#options;
    const chain = options?.get_trusted_ca_chain() ?? null;
    const isUnsafe = options?.is_unsafe_client() ?? false;
    if (isUnsafe && chain === null) return null;
    const trustedPem = chain?.save_to_string() ?? null;
    if (trustedPem === "") throw new GodotError("ERR_INVALID_PARAMETER", "The chain to trust has no certificate");
    const override = options?.get_common_name_override() ?? "";
    const name = override === "" ? this.#hostname : override;
    return createChainVerifier({ trustedPem, name: isUnsafe ? null : name, purpose: "server" });
  }
}

function splitAddress(key: string): EnetAddress {
  const colon = key.lastIndexOf(":");
  return { host: key.slice(0, colon), port: Number(key.slice(colon + 1)) };
}
