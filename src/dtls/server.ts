import { Allowance } from "./allowance.js";
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
import { Deadlines, type Due } from "./deadlines.js";
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
  /** Tells whether the owner uses a session. Once it did, the session is never asked about again. Without it, all count as used. */
  readonly isClaimed?: (session: number) => boolean;
  /** How long a session, its handshake included, may go without being claimed. Default 8000 ms, as in Godot from 4.7 on. */
  readonly claimTimeoutMs?: number;
  /** When everything is full, how old an unclaimed session must be to give way to a newcomer. Default 2000 ms. */
  readonly claimGraceMs?: number;
  /** How many handshakes one address may begin in a row without finishing any; one more comes back each second. Default 8. */
  readonly handshakesPerAddress?: number;
  /** The same for a host, whatever its ports; 16 come back each second. Default 128. */
  readonly handshakesPerHost?: number;
}

/**
 * What a server tells its owner. `from` is the address as it was given to {@link DtlsServer.handleDatagram}; `session` is the
 * handshake that keys were agreed in: never the same number twice. Everything of a session comes between its `connected` and
 * its `closed`, and the `closed` of a session before the `connected` of the one that takes its address.
 */
export type DtlsServerEvent =
  | { readonly type: "connected"; readonly from: string; readonly session: number }
  | { readonly type: "data"; readonly from: string; readonly session: number; readonly bytes: Uint8Array }
  | {
      readonly type: "closed";
      readonly from: string;
      readonly session: number;
      readonly closure: Closure;
      readonly wasConnected: boolean;
    };

/** A datagram to send. */
export interface DtlsServerTransmit {
  readonly to: string;
  /** Owned by whoever takes it. */
  readonly bytes: Uint8Array;
}

/** One handshake, and what came of it. Due while it is under way. */
interface Entry extends Due {
  readonly from: string;
  /** Who is behind it, as far as limits are concerned. */
  readonly host: string;
  readonly session: number;
  readonly association: DtlsServerAssociation;
  readonly clientRandom: Uint8Array;
  readonly beganAtMs: number;
  isHalfOpen: boolean;
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
  /** Those whose handshake is complete, by session. */
  readonly #sessions = new Map<number, Entry>();
  /** Those whose session nobody has claimed yet, the oldest first. */
  readonly #unclaimed = new Set<Entry>();
  /** Handshakes under way. */
  readonly #deadlines = new Deadlines<Entry>();
  #halfOpen = 0;
  readonly #halfOpenByHost = new Map<string, number>();
  readonly #perAddress: Allowance;
  readonly #perHost: Allowance;
  #lastSession = 0;
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
    this.#perAddress = new Allowance(options.handshakesPerAddress ?? 8, 1, MAXIMUM_ASKERS);
    this.#perHost = new Allowance(options.handshakesPerHost ?? 128, 16, MAXIMUM_ASKERS);
  }

  /** How many associations there are, half-open ones included. */
  get associationCount(): number {
    return this.#entries.size;
  }

  /** How many handshakes are under way. */
  get halfOpenCount(): number {
    return this.#halfOpen;
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
      this.#drain(successor);
      // Plaintext can only be meant for the handshake.
      if (first === null || first.epoch === 0 || this.#entries.get(from) !== entry) return;
    }
    entry.association.handleDatagram(nowMs, datagram);
    this.#drain(entry);
  }

  /** Does what is due: repeats flights, gives up handshakes, ends what nobody claims, forgets the silent. */
  handleTimeout(nowMs: number): void {
    const due: Entry[] = [];
    for (let one = this.#deadlines.firstDue(nowMs); one !== null; one = this.#deadlines.firstDue(nowMs)) {
      this.#deadlines.set(one, null);
      due.push(one);
    }
    for (const entry of due) {
      entry.association.handleTimeout(nowMs);
      this.#drain(entry);
    }
    for (const entry of this.#unclaimed) {
      if (nowMs - entry.beganAtMs < this.#claimTimeoutMs) break;
      this.#endUnclaimed(entry);
    }
    const idleMs = this.#idleTimeoutMs;
    if (nowMs - this.#sweptAtMs < idleMs / 4) return;
    this.#sweptAtMs = nowMs;
    for (const entry of this.#sessions.values()) {
      if (nowMs - entry.association.heardAtMs < idleMs) continue;
      const closure: Closure = { kind: "timeout", message: "Nothing authentic came for too long", alert: null };
      this.#handleClosed(entry, closure);
    }
  }

  /** @returns When {@link handleTimeout} wants to be called; null while nothing is pending. */
  nextDeadlineMs(): number | null {
    if (this.#entries.size === 0) return null;
    let deadline = Math.min(
      this.#sweptAtMs + this.#idleTimeoutMs / 4,
      this.#deadlines.firstMs ?? Number.POSITIVE_INFINITY,
    );
    for (const oldest of this.#unclaimed) {
      deadline = Math.min(deadline, oldest.beganAtMs + this.#claimTimeoutMs);
      break;
    }
    return deadline;
  }

  /** @returns The session with an address; null when there is none, or none yet. */
  sessionOf(from: string): number | null {
    const entry = this.#entries.get(from);
    return entry !== undefined && this.#sessions.has(entry.session) ? entry.session : null;
  }

  /** @returns Whether an address can be sent to. */
  isConnected(to: string): boolean {
    return this.sessionOf(to) !== null;
  }

  /**
   * Protects application data for a client.
   *
   * @param session - From its `connected` event. What is meant for one session never goes out under another.
   * @returns The datagram to send to its address, owned by the caller; null when the session has ended.
   */
  protect(session: number, bytes: Uint8Array): Uint8Array | null {
    return this.#sessions.get(session)?.association.protect(bytes) ?? null;
  }

  /** Ends a session and tells the client. */
  endSession(session: number): void {
    const entry = this.#sessions.get(session);
    if (entry !== undefined) this.#close(entry);
  }

  /** Ends whatever there is with an address, handshakes included, and tells the client. */
  disconnect(from: string): void {
    const entry = this.#entries.get(from);
    if (entry === undefined) return;
    if (entry.successor !== null) this.#close(entry.successor);
    this.#close(entry);
  }

  /** Ends all associations. */
  close(): void {
    for (const from of [...this.#entries.keys()]) this.disconnect(from);
  }

  get #idleTimeoutMs(): number {
    return this.#options.idleTimeoutMs ?? 60_000;
  }

  get #claimTimeoutMs(): number {
    return this.#options.claimTimeoutMs ?? 8000;
  }

  #handleHello(nowMs: number, from: string, record: RecordHeader, datagram: Uint8Array): void {
    const { dropped } = this.stats;
    const fragments = record.body.length <= MAXIMUM_HELLO_BYTES ? readFragments(record.body) : null;
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
      this.#askForCookie(nowMs, from, hello, fragment.messageSequence, record.sequence);
      return;
    }
    const target = entry?.successor ?? entry;
    if (target !== undefined && sameBytes(target.clientRandom, hello.random)) {
      // The hello that this handshake began with, once more.
      target.association.handleDatagram(nowMs, datagram);
      this.#drain(target);
      return;
    }
    const message = { type: fragment.type, messageSequence: fragment.messageSequence, body: fragment.bytes.slice() };
    this.#accept(nowMs, from, hello, message, record.sequence);
  }

  /** The answer is shorter than any hello: whoever sends in another's name gains nothing. */
  #askForCookie(nowMs: number, from: string, hello: ClientHello, messageSequence: number, sequence: number): void {
    const body = writeHelloVerifyRequest(DTLS_1_0, this.#cookies.make(nowMs, from, hello));
    const message = wholeMessage({ type: HandshakeType.HELLO_VERIFY_REQUEST, messageSequence, body });
    const bytes = new Uint8Array(RECORD_HEADER_BYTES + message.length);
    writeRecordHeader(bytes, 0, ContentType.HANDSHAKE, 0, sequence, message.length);
    bytes.set(message, RECORD_HEADER_BYTES);
    this.stats.helloVerifyRequests++;
    this.#transmits.push({ to: from, bytes });
  }

  #accept(nowMs: number, from: string, hello: ClientHello, message: HandshakeMessage, firstRecord: number): void {
    const options = this.#options;
    const negotiated = negotiate(
      hello,
      options.identity.key,
      options.requireExtendedMasterSecret ?? true,
      options.primitives.lacking,
    );
    if ("alert" in negotiated) {
      this.stats.dropped.badClientHello++;
      const bytes = new Uint8Array(RECORD_HEADER_BYTES + 2);
      writeRecordHeader(bytes, 0, ContentType.ALERT, 0, firstRecord, 2);
      bytes.set([2, negotiated.alert], RECORD_HEADER_BYTES);
      this.#transmits.push({ to: from, bytes });
      const closure: Closure = { kind: "failed", ...negotiated };
      this.#events.push({ type: "closed", from, session: ++this.#lastSession, closure, wasConnected: false });
      return;
    }
    const entry = this.#entries.get(from);
    const host = hostOf(from);
    const replaced = entry?.successor ?? entry;
    if (replaced?.isHalfOpen !== true) {
      const isHostFull = (this.#halfOpenByHost.get(host) ?? 0) >= (options.maximumHalfOpenPerHost ?? 256);
      if (isHostFull || this.#halfOpen >= (options.maximumHalfOpen ?? 1024)) {
        this.stats.dropped.halfOpenLimit++;
        return;
      }
    }
    if (entry === undefined && !this.#hasRoom(nowMs)) {
      this.stats.dropped.associationLimit++;
      return;
    }
    // What follows costs a signature and a key: whoever asks again and again without going on waits.
    if (!this.#perAddress.take(nowMs, from) || !this.#perHost.take(nowMs, host)) {
      this.stats.dropped.handshakeRate++;
      return;
    }
    if (replaced?.isHalfOpen === true) this.#forget(replaced);
    const fresh: Entry = {
      from,
      host,
      session: ++this.#lastSession,
      association: new DtlsServerAssociation(nowMs, options, message, negotiated, firstRecord, this.stats),
      clientRandom: negotiated.clientRandom,
      beganAtMs: nowMs,
      isHalfOpen: true,
      successor: null,
      dueMs: 0,
      place: -1,
    };
    this.#halfOpen++;
    this.#halfOpenByHost.set(host, (this.#halfOpenByHost.get(host) ?? 0) + 1);
    const present = this.#entries.get(from);
    if (present !== undefined) present.successor = fresh;
    else this.#entries.set(from, fresh);
    if (options.isClaimed !== undefined) this.#unclaimed.add(fresh);
    this.#drain(fresh);
  }

  /** Whether there is a place for a newcomer, or one can be made: who has been here for a while and claims nothing gives way. */
  #hasRoom(nowMs: number): boolean {
    const maximum = this.#options.maximumAssociations ?? 8192;
    for (const entry of this.#unclaimed) {
      if (this.#entries.size < maximum || nowMs - entry.beganAtMs < (this.#options.claimGraceMs ?? 2000)) break;
      this.#endUnclaimed(entry);
    }
    return this.#entries.size < maximum;
  }

  #endUnclaimed(entry: Entry): void {
    this.#unclaimed.delete(entry);
    if (!entry.isHalfOpen && this.#options.isClaimed!(entry.session)) return;
    this.stats.dropped.unclaimed++;
    this.#close(entry);
  }

  #close(entry: Entry): void {
    entry.association.close();
    this.#drain(entry);
  }

  /** Collects what an association has to say. */
  #drain(entry: Entry): void {
    const { association, from, session } = entry;
    for (let event = association.takeEvent(); event !== null; event = association.takeEvent()) {
      if (event.type === "data") this.#events.push({ type: "data", from, session, bytes: event.bytes });
      else if (event.type === "connected") this.#handleConnected(entry);
      else this.#handleClosed(entry, event.closure);
    }
    for (let bytes = association.takeTransmit(); bytes !== null; bytes = association.takeTransmit()) {
      this.#transmits.push({ to: from, bytes });
    }
    if (entry.isHalfOpen) this.#deadlines.set(entry, association.nextDeadlineMs());
  }

  #handleConnected(entry: Entry): void {
    const { from, host, session } = entry;
    this.#endHandshake(entry);
    this.#perAddress.giveBack(from);
    this.#perHost.giveBack(host);
    const replaced = this.#entries.get(from)!;
    if (replaced !== entry) {
      // Whoever is at the other end now, everything of the old session ends first.
      replaced.successor = null;
      this.#close(replaced);
      this.#entries.set(from, entry);
    }
    this.#sessions.set(session, entry);
    this.#events.push({ type: "connected", from, session });
  }

  #handleClosed(entry: Entry, closure: Closure): void {
    const { from, session } = entry;
    const wasConnected = this.#sessions.has(session);
    this.#forget(entry);
    this.#events.push({ type: "closed", from, session, closure, wasConnected });
  }

  #forget(entry: Entry): void {
    const { from } = entry;
    this.#endHandshake(entry);
    this.#sessions.delete(entry.session);
    this.#unclaimed.delete(entry);
    const present = this.#entries.get(from);
    if (present === undefined) return;
    if (present !== entry) present.successor = null;
    else if (entry.successor !== null) this.#entries.set(from, entry.successor);
    else this.#entries.delete(from);
  }

  #endHandshake(entry: Entry): void {
    if (!entry.isHalfOpen) return;
    entry.isHalfOpen = false;
    this.#deadlines.set(entry, null);
    this.#halfOpen--;
    const count = this.#halfOpenByHost.get(entry.host)! - 1;
    if (count === 0) this.#halfOpenByHost.delete(entry.host);
    else this.#halfOpenByHost.set(entry.host, count);
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

/**
 * Who is behind an address, as far as limits are concerned: an IPv4 address, or the network (/64) of an IPv6 address. Addresses
 * are canonical here, with all groups of IPv6 written out, so that nothing has to be parsed.
 */
function hostOf(address: string): string {
  const colon = address.lastIndexOf(":");
  const host = colon < 0 ? address : address.slice(0, colon);
  return host.includes(":") ? host.split(":", 4).join(":") : host;
}

/** What DTLS adds to a datagram at most, in bytes. */
export const DTLS_OVERHEAD_BYTES = MAXIMUM_OVERHEAD_BYTES;

/** Several times as long as a hello of the libraries that are known. It is kept until the handshake is over. */
const MAXIMUM_HELLO_BYTES = 2048;
/** Askers whose handshakes are counted. */
const MAXIMUM_ASKERS = 8192;
