import type { Closure } from "./association.js";
import { sameBytes } from "./bytes.js";
import {
  ContentType,
  DTLS_1_0,
  DTLS_1_2,
  HANDSHAKE_HEADER_BYTES,
  HandshakeType,
  MAXIMUM_OVERHEAD_BYTES,
  RECORD_HEADER_BYTES,
} from "./constants.js";
import { CookieJar } from "./cookies.js";
import { type ClientHello, readClientHello, writeHelloVerifyRequest } from "./messages.js";
import { negotiate } from "./negotiation.js";
import { type HandshakeMessage, readFragments, wholeMessage } from "./reassembly.js";
import { type RecordHeader, readRecord, writeRecordHeader } from "./record-layer.js";
import { DtlsServerAssociation, type DtlsServerIdentityOptions } from "./server-association.js";
import { createStats, type DtlsStats } from "./stats.js";

/** What a server needs, and its limits. */
export interface DtlsServerOptions extends DtlsServerIdentityOptions {
  /** How many handshakes may be under way at once. Default 1024. */
  readonly maximumHalfOpen?: number;
  /** How many of them with one host, whatever its ports. Default 256. */
  readonly maximumHalfOpenPerHost?: number;
  /** How many associations there may be in all. Default 8192. */
  readonly maximumAssociations?: number;
  /** After how long without anything authentic an association is forgotten. Default 60000 ms. */
  readonly idleTimeoutMs?: number;
}

/** What a server tells its owner. `from` is the address as it was given to {@link DtlsServer.handleDatagram}. */
export type DtlsServerEvent =
  | { readonly type: "connected"; readonly from: string }
  | { readonly type: "data"; readonly from: string; readonly bytes: Uint8Array }
  | { readonly type: "closed"; readonly from: string; readonly closure: Closure; readonly wasConnected: boolean };

/** A datagram to send. */
export interface DtlsServerTransmit {
  readonly to: string;
  /** Owned by whoever takes it. */
  readonly bytes: Uint8Array;
}

interface Entry {
  readonly association: DtlsServerAssociation;
  readonly clientRandom: Uint8Array;
  /** A handshake from the same address, which takes over once it is finished. */
  successor: Entry | null;
}

/**
 * The server's side of many associations, one for each remote address, without sockets or clocks.
 *
 * Nothing is remembered of a client before it has repeated a cookie. After each call drain {@link takeTransmit} and
 * {@link takeEvent}; call {@link handleTimeout} when {@link nextDeadlineMs} is due.
 */
export class DtlsServer {
  /** Counters of the server and all of its associations. */
  readonly stats: DtlsStats & { helloVerifyRequests: number } = { ...createStats(), helloVerifyRequests: 0 };
  /** Whether to ignore addresses that are not known yet. */
  refuseNewConnections = false;
  readonly #options: DtlsServerOptions;
  readonly #cookies: CookieJar;
  readonly #entries = new Map<string, Entry>();
  /** Addresses with a handshake under way. */
  readonly #halfOpen = new Set<string>();
  readonly #halfOpenByHost = new Map<string, number>();
  readonly #transmits: DtlsServerTransmit[] = [];
  readonly #events: DtlsServerEvent[] = [];
  #sweptAtMs: number;

  /**
   * @param nowMs - The time, in milliseconds of any monotonic clock.
   * @param options - Identity and limits.
   */
  constructor(nowMs: number, options: DtlsServerOptions) {
    this.#options = options;
    this.#cookies = new CookieJar(nowMs, options.primitives);
    this.#sweptAtMs = nowMs;
  }

  /** How many associations there are, half-open ones included. */
  get associationCount(): number {
    return this.#entries.size;
  }

  /** How many handshakes are under way. */
  get halfOpenCount(): number {
    return this.#halfOpen.size;
  }

  /** @returns The next datagram to send, or null. */
  takeTransmit(): DtlsServerTransmit | null {
    return this.#transmits.shift() ?? null;
  }

  /** @returns The next event, or null. */
  takeEvent(): DtlsServerEvent | null {
    return this.#events.shift() ?? null;
  }

  /**
   * Takes a datagram.
   *
   * @param nowMs - The time.
   * @param from - Its sender, as `host:port`; what is before the last colon counts as the host.
   * @param datagram - Its payload; only read, and only during the call.
   */
  handleDatagram(nowMs: number, from: string, datagram: Uint8Array): void {
    const first = readRecord(datagram, 0);
    if (first !== null && isClientHello(first)) {
      this.#handleHello(nowMs, from, first, datagram);
      return;
    }
    const entry = this.#entries.get(from);
    if (entry === undefined) {
      if (first === null) this.stats.dropped.malformedRecord++;
      else this.stats.dropped.strayDatagram++;
      return;
    }
    const { successor } = entry;
    if (successor !== null) {
      successor.association.handleDatagram(nowMs, datagram);
      this.#drain(from, entry, successor);
      // Plaintext can only be meant for the handshake.
      if (first === null || first.epoch === 0 || this.#entries.get(from) !== entry) return;
    }
    entry.association.handleDatagram(nowMs, datagram);
    this.#drain(from, entry, entry);
  }

  /** Does what is due: repeats flights, gives up handshakes, forgets the silent. */
  handleTimeout(nowMs: number): void {
    for (const from of [...this.#halfOpen]) {
      const entry = this.#entries.get(from)!;
      const target = entry.successor ?? entry;
      target.association.handleTimeout(nowMs);
      this.#drain(from, entry, target);
    }
    const idleMs = this.#options.idleTimeoutMs ?? DEFAULT_IDLE_TIMEOUT_MS;
    if (nowMs - this.#sweptAtMs < idleMs / 4) return;
    this.#sweptAtMs = nowMs;
    for (const [from, entry] of [...this.#entries]) {
      if (nowMs - entry.association.heardAtMs < idleMs || entry.association.state !== "connected") continue;
      this.#forget(from);
      const closure: Closure = { kind: "timeout", message: "Nothing authentic came for too long", alert: null };
      this.#events.push({ type: "closed", from, closure, wasConnected: true });
    }
  }

  /** @returns When {@link handleTimeout} wants to be called; null while nothing is pending. */
  nextDeadlineMs(): number | null {
    if (this.#entries.size === 0) return null;
    let deadline = this.#sweptAtMs + (this.#options.idleTimeoutMs ?? DEFAULT_IDLE_TIMEOUT_MS) / 4;
    for (const from of this.#halfOpen) {
      const entry = this.#entries.get(from)!;
      const own = (entry.successor ?? entry).association.nextDeadlineMs();
      if (own !== null && own < deadline) deadline = own;
    }
    return deadline;
  }

  /** @returns Whether an address can be sent to. */
  isConnected(to: string): boolean {
    return this.#entries.get(to)?.association.state === "connected";
  }

  /**
   * Protects application data for a client.
   *
   * @returns The datagram to send to it, owned by the caller; null when there is no such client.
   */
  protect(to: string, bytes: Uint8Array): Uint8Array | null {
    return this.#entries.get(to)?.association.protect(bytes) ?? null;
  }

  /** Ends the association with an address and tells the client. */
  disconnect(from: string): void {
    const entry = this.#entries.get(from);
    if (entry === undefined) return;
    if (entry.successor !== null) {
      entry.successor.association.close();
      this.#drain(from, entry, entry.successor);
    }
    entry.association.close();
    this.#drain(from, entry, entry);
  }

  /** Ends all associations. */
  close(): void {
    for (const from of [...this.#entries.keys()]) this.disconnect(from);
  }

  #handleHello(nowMs: number, from: string, record: RecordHeader, datagram: Uint8Array): void {
    const { dropped } = this.stats;
    const fragments = readFragments(record.body);
    const fragment = fragments?.[0];
    const isWhole = fragment !== undefined && fragments!.length === 1 && fragment.bytes.length === fragment.length;
    const hello = isWhole ? readClientHello(fragment.bytes) : null;
    const isVersionKnown = record.version === DTLS_1_2 || record.version === DTLS_1_0;
    if (!isWhole || hello === null || !isVersionKnown) {
      dropped.badClientHello++;
      return;
    }
    const entry = this.#entries.get(from);
    if (entry === undefined && this.refuseNewConnections) {
      dropped.associationLimit++;
      return;
    }
    if (!this.#cookies.check(nowMs, from, hello)) {
      if (hello.cookie.length > 0) dropped.badCookie++;
      this.#askForCookie(nowMs, from, hello, fragment.messageSequence, record.sequence, datagram.length);
      return;
    }
    const target = entry?.successor ?? entry;
    if (target !== undefined && sameBytes(target.clientRandom, hello.random)) {
      // The hello that this handshake began with, once more.
      target.association.handleDatagram(nowMs, datagram);
      this.#drain(from, entry!, target);
      return;
    }
    const message = { type: fragment.type, messageSequence: fragment.messageSequence, body: fragment.bytes.slice() };
    this.#accept(nowMs, from, hello, message, record.sequence);
  }

  #askForCookie(
    nowMs: number,
    from: string,
    hello: ClientHello,
    messageSequence: number,
    sequence: number,
    requestBytes: number,
  ): void {
    const body = writeHelloVerifyRequest(DTLS_1_0, this.#cookies.make(nowMs, from, hello));
    const message = wholeMessage({ type: HandshakeType.HELLO_VERIFY_REQUEST, messageSequence, body });
    const bytes = new Uint8Array(RECORD_HEADER_BYTES + message.length);
    // Whoever sends in another's name must not make us send more than was sent to us.
    if (bytes.length > requestBytes) return;
    writeRecordHeader(bytes, 0, ContentType.HANDSHAKE, 0, sequence, message.length);
    bytes.set(message, RECORD_HEADER_BYTES);
    this.stats.helloVerifyRequests++;
    this.#transmits.push({ to: from, bytes });
  }

  #accept(nowMs: number, from: string, hello: ClientHello, message: HandshakeMessage, firstRecord: number): void {
    const options = this.#options;
    const negotiated = negotiate(hello, options.identity.key, options.requireExtendedMasterSecret ?? true);
    if ("alert" in negotiated) {
      this.stats.dropped.badClientHello++;
      const bytes = new Uint8Array(RECORD_HEADER_BYTES + 2);
      writeRecordHeader(bytes, 0, ContentType.ALERT, 0, firstRecord, 2);
      bytes.set([2, negotiated.alert], RECORD_HEADER_BYTES);
      this.#transmits.push({ to: from, bytes });
      const closure: Closure = { kind: "failed", ...negotiated };
      this.#events.push({ type: "closed", from, closure, wasConnected: false });
      return;
    }
    const entry = this.#entries.get(from);
    if (!this.#halfOpen.has(from)) {
      const perHost = this.#halfOpenByHost.get(hostOf(from)) ?? 0;
      const isHostFull = perHost >= (options.maximumHalfOpenPerHost ?? 256);
      if (this.#halfOpen.size >= (options.maximumHalfOpen ?? 1024) || isHostFull) {
        this.stats.dropped.halfOpenLimit++;
        return;
      }
    }
    if (entry === undefined && this.#entries.size >= (options.maximumAssociations ?? 8192)) {
      this.stats.dropped.associationLimit++;
      return;
    }
    const association = new DtlsServerAssociation(nowMs, options, message, negotiated, firstRecord, this.stats);
    const fresh: Entry = { association, clientRandom: negotiated.clientRandom, successor: null };
    if (entry !== undefined && entry.association.state === "connected") entry.successor = fresh;
    else this.#entries.set(from, fresh);
    this.#setHalfOpen(from, true);
    this.#drain(from, this.#entries.get(from)!, fresh);
  }

  /** Collects what an association has to say; `target` is the entry itself or its successor. */
  #drain(from: string, entry: Entry, target: Entry): void {
    const { association } = target;
    for (let bytes = association.takeTransmit(); bytes !== null; bytes = association.takeTransmit()) {
      this.#transmits.push({ to: from, bytes });
    }
    for (let event = association.takeEvent(); event !== null; event = association.takeEvent()) {
      if (event.type === "data") this.#events.push({ type: "data", from, bytes: event.bytes });
      else if (event.type === "connected") this.#handleConnected(from, entry, target);
      else this.#handleClosed(from, entry, target, event.closure);
    }
  }

  #handleConnected(from: string, entry: Entry, target: Entry): void {
    this.#setHalfOpen(from, false);
    if (target !== entry) {
      this.#entries.set(from, target);
      const closure: Closure = { kind: "closed", message: "The same address connected anew", alert: null };
      this.#events.push({ type: "closed", from, closure, wasConnected: true });
    }
    this.#events.push({ type: "connected", from });
  }

  #handleClosed(from: string, entry: Entry, target: Entry, closure: Closure): void {
    const wasConnected = target === entry && !this.#isUnderWay(from, entry);
    if (target !== entry) {
      entry.successor = null;
      this.#setHalfOpen(from, false);
    } else if (this.#entries.get(from) === entry) {
      if (entry.successor !== null) this.#entries.set(from, entry.successor);
      else this.#forget(from);
    }
    this.#events.push({ type: "closed", from, closure, wasConnected });
  }

  /** Whether the entry's own handshake, not its successor's, is under way. */
  #isUnderWay(from: string, entry: Entry): boolean {
    return this.#halfOpen.has(from) && entry.successor === null;
  }

  #forget(from: string): void {
    this.#entries.delete(from);
    this.#setHalfOpen(from, false);
  }

  #setHalfOpen(from: string, isHalfOpen: boolean): void {
    if (this.#halfOpen.has(from) === isHalfOpen) return;
    const host = hostOf(from);
    const count = (this.#halfOpenByHost.get(host) ?? 0) + (isHalfOpen ? 1 : -1);
    if (count === 0) this.#halfOpenByHost.delete(host);
    else this.#halfOpenByHost.set(host, count);
    if (isHalfOpen) this.#halfOpen.add(from);
    else this.#halfOpen.delete(from);
  }
}

/** @returns Whether a record begins with a ClientHello that is not protected. */
function isClientHello(record: RecordHeader): boolean {
  return (
    record.type === ContentType.HANDSHAKE &&
    record.epoch === 0 &&
    record.body.length >= HANDSHAKE_HEADER_BYTES &&
    record.body[0] === HandshakeType.CLIENT_HELLO
  );
}

function hostOf(address: string): string {
  const colon = address.lastIndexOf(":");
  return colon < 0 ? address : address.slice(0, colon);
}

/** What DTLS adds to a datagram at most, in bytes. */
export const DTLS_OVERHEAD_BYTES = MAXIMUM_OVERHEAD_BYTES;

const DEFAULT_IDLE_TIMEOUT_MS = 60_000;
