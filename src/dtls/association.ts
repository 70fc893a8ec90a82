import { concat } from "./bytes.js";
import {
  AlertDescription,
  alertName,
  ContentType,
  HANDSHAKE_HEADER_BYTES,
  HandshakeType,
  MAXIMUM_OVERHEAD_BYTES,
  MAXIMUM_PLAINTEXT_BYTES,
} from "./constants.js";
import type { DtlsPrimitives } from "./primitives.js";
import { type HandshakeMessage, Reassembly, readFragments, wholeMessage, writeFragmentHeader } from "./reassembly.js";
import { RecordLayer, readRecord } from "./record-layer.js";
import { createStats, type DtlsStats } from "./stats.js";

/** Settings that both sides have. Every one has a default. */
export interface AssociationSettings {
  /** The longest datagram to send during the handshake. Longer messages are cut. Default 1200, at least 256. */
  readonly maximumDatagramBytes?: number;
  /** After how long a flight is sent again for the first time, doubled each further time. Default 500 ms. */
  readonly retransmitMs?: number;
  /** When doubling stops. Default 3000 ms: ten tries before {@link handshakeTimeoutMs}. */
  readonly maximumRetransmitMs?: number;
  /** How long a handshake may take in all. Default 30000 ms. */
  readonly handshakeTimeoutMs?: number;
  /**
   * How long a handshake may go without progress once an unprotected fatal alert has come. It may be forged, so it does not
   * end the handshake by itself; if the other side falls silent as well, it was meant. Default 1500 ms.
   */
  readonly refusalGraceMs?: number;
  /** Whether to refuse peers that do not bind the keys to the handshake (RFC 7627). Default true. */
  readonly requireExtendedMasterSecret?: boolean;
}

/** Why an association ended. */
export interface Closure {
  /** `"closed"`: in order, by either side; `"refused"`: by the peer; `"failed"`: by us; `"timeout"`: by silence. */
  readonly kind: "closed" | "refused" | "failed" | "timeout";
  /** Sentence case, without a full stop. */
  readonly message: string;
  /** The alert that was sent or received, or null. */
  readonly alert: number | null;
}

/** What an association tells its owner. */
export type AssociationEvent =
  | { readonly type: "connected" }
  | { readonly type: "data"; readonly bytes: Uint8Array }
  | { readonly type: "closed"; readonly closure: Closure };

/** What a flight is made of: a handshake message, or ChangeCipherSpec. */
type FlightItem = { readonly epoch: 0 | 1; readonly message: HandshakeMessage | null };

/** Thrown inside a handshake to end it; never leaves this folder. */
export class HandshakeFailure extends globalThis.Error {
  readonly alert: number;

  constructor(alert: number, message: string) {
    super(message);
    this.alert = alert;
  }
}

/**
 * One side of a DTLS 1.2 association, without sockets or clocks.
 *
 * Feed it datagrams and time; after each call drain {@link takeTransmit} (datagrams to send, fresh arrays) and
 * {@link takeEvent}, and call {@link handleTimeout} when {@link nextDeadlineMs} is due. It never throws for what arrives.
 * Times are milliseconds of any monotonic clock.
 */
export abstract class Association {
  /** Counters; shared with the server's where there is one. */
  readonly stats: DtlsStats;
  protected readonly primitives: DtlsPrimitives;
  protected readonly records: RecordLayer;
  protected readonly reassembly: Reassembly;
  protected readonly requireExtendedMasterSecret: boolean;
  /** When something authentic last came from the peer, in milliseconds; the time of creation before that. */
  heardAtMs: number;
  /** Number of the next handshake message that we send. */
  protected messageSequence = 0;
  #state: "handshaking" | "connected" | "closed" = "handshaking";
  readonly #settings: Required<AssociationSettings>;
  readonly #handshakeDeadlineMs: number;
  #transcript: Uint8Array[] = [];
  #flight: FlightItem[] = [];
  #isFlightRepeatable = false;
  /** 1 once a protected flight has gone out: until then the peer expects our records in plaintext. */
  #writeEpoch: 0 | 1 = 0;
  #retransmitAtMs: number | null = null;
  #retransmitMs = 0;
  #answeredAtMs = Number.NEGATIVE_INFINITY;
  /** How often the flight was sent again. */
  #repeats = 0;
  #refusal: { alert: number; deadlineMs: number } | null = null;
  /** Protected handshake records that came before the keys. */
  #early: Uint8Array[] = [];
  readonly #transmits: Uint8Array[] = [];
  readonly #events: AssociationEvent[] = [];

  constructor(
    nowMs: number,
    primitives: DtlsPrimitives,
    settings: AssociationSettings,
    bounds: { maximumMessageBytes: number; firstMessage: number; firstRecord: number; stats?: DtlsStats },
  ) {
    this.primitives = primitives;
    this.heardAtMs = nowMs;
    this.stats = bounds.stats ?? createStats();
    this.records = new RecordLayer(this.stats, bounds.firstRecord);
    this.reassembly = new Reassembly(bounds.firstMessage, bounds.maximumMessageBytes);
    this.requireExtendedMasterSecret = settings.requireExtendedMasterSecret ?? true;
    this.#settings = {
      maximumDatagramBytes: Math.max(256, settings.maximumDatagramBytes ?? 1200),
      retransmitMs: settings.retransmitMs ?? 500,
      maximumRetransmitMs: settings.maximumRetransmitMs ?? 3000,
      handshakeTimeoutMs: settings.handshakeTimeoutMs ?? 30_000,
      refusalGraceMs: settings.refusalGraceMs ?? 1500,
      requireExtendedMasterSecret: this.requireExtendedMasterSecret,
    };
    this.#handshakeDeadlineMs = nowMs + this.#settings.handshakeTimeoutMs;
  }

  /** How far it is. */
  get state(): "handshaking" | "connected" | "closed" {
    return this.#state;
  }

  /** Bytes of handshake messages that are held, for those who bound memory. */
  get heldBytes(): number {
    return this.reassembly.heldBytes + this.#early.reduce((sum, record) => sum + record.length, 0);
  }

  /** @returns The next datagram to send; the caller owns it. Null when there is none. */
  takeTransmit(): Uint8Array | null {
    return this.#transmits.shift() ?? null;
  }

  /** @returns The next event, or null. Data is a fresh array. */
  takeEvent(): AssociationEvent | null {
    return this.#events.shift() ?? null;
  }

  /** @returns When {@link handleTimeout} wants to be called; null while nothing is pending. */
  nextDeadlineMs(): number | null {
    if (this.#state !== "handshaking") return null;
    let deadline = this.#handshakeDeadlineMs;
    if (this.#retransmitAtMs !== null) deadline = Math.min(deadline, this.#retransmitAtMs);
    if (this.#refusal !== null) deadline = Math.min(deadline, this.#refusal.deadlineMs);
    return deadline;
  }

  /** Does what is due. */
  handleTimeout(nowMs: number): void {
    if (this.#state !== "handshaking") return;
    if (this.#refusal !== null && nowMs >= this.#refusal.deadlineMs) {
      const { alert } = this.#refusal;
      this.#end({ kind: "refused", message: `The peer refused the handshake: ${alertName(alert)}`, alert });
    } else if (nowMs >= this.#handshakeDeadlineMs) {
      this.#end({ kind: "timeout", message: "The handshake was not finished in time", alert: null });
    } else if (this.#retransmitAtMs !== null && nowMs >= this.#retransmitAtMs) {
      this.#retransmitMs = Math.min(2 * this.#retransmitMs, this.#settings.maximumRetransmitMs);
      this.#retransmitAtMs = nowMs + this.#retransmitMs;
      this.#repeatFlight();
    }
  }

  /**
   * Takes a datagram from the peer.
   *
   * @param nowMs - The time.
   * @param datagram - Its payload; only read, and only during the call.
   */
  handleDatagram(nowMs: number, datagram: Uint8Array): void {
    if (datagram.length === 0) this.stats.dropped.malformedRecord++;
    for (let offset = 0; offset < datagram.length && this.#state !== "closed"; ) {
      const record = readRecord(datagram, offset);
      if (record === null) {
        this.stats.dropped.malformedRecord++;
        return;
      }
      const end = record.body.byteOffset - datagram.byteOffset + record.body.length;
      if (record.epoch === 1 && !this.records.hasKeys) this.#keepEarly(record.type, datagram.subarray(offset, end));
      else {
        const payload = this.records.open(record, datagram);
        if (payload !== null && record.epoch === 1) this.heardAtMs = nowMs;
        if (payload !== null) this.#handleRecord(nowMs, record.type, record.epoch, payload);
      }
      offset = end;
    }
  }

  /**
   * Sends application data.
   *
   * @param bytes - At most 16384; copied.
   * @returns The datagram, owned by the caller (it does not come out of {@link takeTransmit}); null when it cannot be sent.
   */
  protect(bytes: Uint8Array): Uint8Array | null {
    if (this.#state !== "connected" || bytes.length > MAXIMUM_PLAINTEXT_BYTES) return null;
    if (this.records.isExhausted(1)) {
      this.#end({ kind: "failed", message: "Every record number of the association is used up", alert: null });
      return null;
    }
    const datagram = new Uint8Array(this.records.overheadBytes(1) + bytes.length);
    this.records.write(datagram, 0, ContentType.APPLICATION_DATA, 1, bytes);
    this.stats.dataSent++;
    return datagram;
  }

  /** Ends the association and tells the peer. */
  close(): void {
    if (this.#state === "closed") return;
    const isConnected = this.#state === "connected";
    this.#sendAlert(isConnected ? 1 : 2, isConnected ? AlertDescription.CLOSE_NOTIFY : AlertDescription.USER_CANCELED);
    this.#end({ kind: "closed", message: "Closed on this side", alert: null });
  }

  /** Takes the next handshake message in order. Throws {@link HandshakeFailure} to end the handshake. */
  protected abstract handleMessage(nowMs: number, message: HandshakeMessage): void;

  /** Tells whether a message that came again shows that the peer has not received our last flight. */
  protected abstract asksForRepeat(messageSequence: number, type: number): boolean;

  /** Handles a message outside the order, such as HelloVerifyRequest. @returns Whether it was one. */
  protected handleUnordered(_nowMs: number, _type: number, _body: Uint8Array, _isWhole: boolean): boolean {
    return false;
  }

  /** Ends the handshake: everything is verified. */
  protected finishHandshake(): void {
    this.#state = "connected";
    this.#retransmitAtMs = null;
    this.#refusal = null;
    this.#transcript = [];
    this.#early = [];
    this.#events.push({ type: "connected" });
  }

  /** Appends a message to the transcript. */
  protected remember(message: HandshakeMessage): void {
    this.#transcript.push(wholeMessage(message));
  }

  /** Empties the transcript: a first ClientHello that was answered with a cookie is not part of it. */
  protected forgetTranscript(): void {
    this.#transcript = [];
  }

  /** @returns All messages so far, in one. */
  protected transcript(): Uint8Array {
    return concat(...this.#transcript);
  }

  /** @returns A message of ours with its number. */
  protected message(type: number, body: Uint8Array): HandshakeMessage {
    return { type, messageSequence: this.messageSequence++, body };
  }

  /** Sends a flight, and again until the next one is complete. The last flight of a handshake waits for nothing. */
  protected sendFlight(nowMs: number, items: FlightItem[], isLast: boolean): void {
    this.#flight = items;
    this.#isFlightRepeatable = true;
    this.#repeats = 0;
    if (items.some((item) => item.epoch === 1)) this.#writeEpoch = 1;
    this.#retransmitMs = this.#settings.retransmitMs;
    this.#retransmitAtMs = isLast ? null : nowMs + this.#retransmitMs;
    this.#answeredAtMs = nowMs;
    this.#transmitFlight();
  }

  /** Replays what came before the keys were there. Call after they are set. */
  protected handleEarly(nowMs: number): void {
    const early = this.#early;
    this.#early = [];
    for (const datagram of early) this.handleDatagram(nowMs, datagram);
  }

  #handleRecord(nowMs: number, type: number, epoch: number, payload: Uint8Array): void {
    if (type === ContentType.HANDSHAKE) this.#handleHandshake(nowMs, epoch, payload);
    else if (type === ContentType.ALERT) this.#handleAlert(nowMs, epoch, payload);
    else if (type === ContentType.APPLICATION_DATA) this.#handleData(epoch, payload);
    // ChangeCipherSpec says nothing that the epoch does not say, and only before the keys are in use.
    else if (type !== ContentType.CHANGE_CIPHER_SPEC || epoch !== 0 || payload.length !== 1 || payload[0] !== 1) {
      this.stats.dropped.unexpectedMessage++;
    }
  }

  #handleData(epoch: number, payload: Uint8Array): void {
    if (epoch === 0) this.stats.dropped.unexpectedMessage++;
    else if (this.#state !== "connected") this.stats.dropped.earlyData++;
    else {
      this.#isFlightRepeatable = false;
      this.#flight = [];
      this.stats.dataReceived++;
      this.#events.push({ type: "data", bytes: payload });
    }
  }

  #handleAlert(nowMs: number, epoch: number, payload: Uint8Array): void {
    if (payload.length !== 2 || (payload[0] !== 1 && payload[0] !== 2)) {
      this.stats.dropped.unexpectedMessage++;
      return;
    }
    const [level, alert] = [payload[0], payload[1]!];
    if (epoch === 0) {
      this.stats.dropped.plaintextAlert++;
      // Only a hint, and only until there is something better to go by.
      if (this.#state === "handshaking" && level === 2 && this.#refusal === null) {
        this.#refusal = { alert, deadlineMs: nowMs + this.#settings.refusalGraceMs };
      }
      return;
    }
    if (alert === AlertDescription.CLOSE_NOTIFY) {
      this.#sendAlert(1, AlertDescription.CLOSE_NOTIFY);
      this.#end({ kind: "closed", message: "Closed by the peer", alert });
    } else if (level === 2) {
      this.#end({ kind: "refused", message: `The peer ended the association: ${alertName(alert)}`, alert });
    }
  }

  #handleHandshake(nowMs: number, epoch: number, payload: Uint8Array): void {
    const fragments = readFragments(payload);
    if (fragments === null) {
      this.stats.dropped.badFragment++;
      return;
    }
    try {
      for (const fragment of fragments) {
        // Only Finished is protected, and it always is.
        if ((fragment.type === HandshakeType.FINISHED) !== (epoch === 1)) {
          this.#handleMisplaced(epoch, fragment.type);
          continue;
        }
        if (this.#state !== "handshaking") {
          const isOld = epoch === 1 && fragment.messageSequence < this.reassembly.next;
          if (isOld) this.#handleOld(nowMs, epoch, fragment.messageSequence, fragment.type);
          else this.stats.dropped.unexpectedMessage++;
          continue;
        }
        const isWhole = fragment.bytes.length === fragment.length;
        if (this.handleUnordered(nowMs, fragment.type, fragment.bytes, isWhole)) continue;
        const verdict = this.reassembly.add(fragment);
        if (verdict === "bad") this.stats.dropped.badFragment++;
        if (verdict === "old") this.#handleOld(nowMs, epoch, fragment.messageSequence, fragment.type);
      }
      while (this.#state === "handshaking") {
        const message = this.reassembly.take();
        if (message === null) break;
        this.#refusal = null;
        this.handleMessage(nowMs, message);
      }
    } catch (failure) {
      // A judge or a primitive that throws must not take the caller down: whoever sent this would like that.
      const alert = failure instanceof HandshakeFailure ? failure.alert : AlertDescription.INTERNAL_ERROR;
      this.#sendAlert(2, alert);
      this.#end({ kind: "failed", message: (failure as Error).message, alert });
    }
  }

  #handleMisplaced(epoch: number, type: number): void {
    this.stats.dropped.unexpectedMessage++;
    // A wish to renegotiate, seriously meant: it is declined.
    const isWish = type === HandshakeType.HELLO_REQUEST || type === HandshakeType.CLIENT_HELLO;
    if (epoch === 1 && isWish && this.#state === "connected") this.#sendAlert(1, AlertDescription.NO_RENEGOTIATION);
  }

  #handleOld(nowMs: number, epoch: number, messageSequence: number, type: number): void {
    if (!this.#isFlightRepeatable || !this.asksForRepeat(messageSequence, type)) return;
    // In plaintext anyone can ask: answer seldom. Once connected only the peer itself can.
    if (this.#state === "connected" ? epoch !== 1 : nowMs - this.#answeredAtMs < MINIMUM_REPEAT_MS) return;
    this.#answeredAtMs = nowMs;
    this.#repeatFlight();
  }

  #keepEarly(type: number, record: Uint8Array): void {
    const isFinished = type === ContentType.HANDSHAKE && record.length <= MAXIMUM_EARLY_BYTES;
    if (isFinished && this.#early.length < MAXIMUM_EARLY_RECORDS) this.#early.push(record.slice());
    else if (type === ContentType.APPLICATION_DATA) this.stats.dropped.earlyData++;
    else this.stats.dropped.wrongEpoch++;
  }

  #repeatFlight(): void {
    if (this.#repeats >= MAXIMUM_REPEATS) return;
    this.#repeats++;
    this.stats.retransmissions++;
    this.#transmitFlight();
  }

  /** Cuts a flight into records and packs them into datagrams. */
  #transmitFlight(): void {
    const limit = this.#settings.maximumDatagramBytes;
    const datagram = new Uint8Array(limit);
    let used = 0;
    const flush = (): void => {
      if (used > 0) this.#transmits.push(datagram.slice(0, used));
      used = 0;
    };
    for (const { epoch, message } of this.#flight) {
      if (message === null) {
        if (limit - used < this.records.overheadBytes(epoch) + 1) flush();
        used = this.records.write(datagram, used, ContentType.CHANGE_CIPHER_SPEC, epoch, Uint8Array.of(1));
        continue;
      }
      const overhead = this.records.overheadBytes(epoch) + HANDSHAKE_HEADER_BYTES;
      for (let offset = 0; ; ) {
        const left = message.body.length - offset;
        if (limit - used - overhead < Math.min(left, MINIMUM_FRAGMENT_BYTES)) flush();
        const length = Math.min(left, limit - used - overhead);
        const payload = new Uint8Array(HANDSHAKE_HEADER_BYTES + length);
        writeFragmentHeader(payload, 0, message, offset, length);
        payload.set(message.body.subarray(offset, offset + length), HANDSHAKE_HEADER_BYTES);
        used = this.records.write(datagram, used, ContentType.HANDSHAKE, epoch, payload);
        offset += length;
        if (offset >= message.body.length) break;
      }
    }
    flush();
  }

  #sendAlert(level: 1 | 2, description: number): void {
    const epoch = this.#writeEpoch;
    const datagram = new Uint8Array(MAXIMUM_OVERHEAD_BYTES + 2);
    const end = this.records.write(datagram, 0, ContentType.ALERT, epoch, Uint8Array.of(level, description));
    this.#transmits.push(datagram.slice(0, end));
  }

  #end(closure: Closure): void {
    if (this.#state === "closed") return;
    this.#state = "closed";
    this.#flight = [];
    this.#isFlightRepeatable = false;
    this.#early = [];
    this.#transcript = [];
    this.reassembly.restart(0);
    this.#events.push({ type: "closed", closure });
  }
}

/** How often plaintext may make us send a flight again, in milliseconds. */
const MINIMUM_REPEAT_MS = 200;
/** How often a flight is sent again at most, whoever asks: twice as often as time alone would have it. */
const MAXIMUM_REPEATS = 20;
/** Do not begin a fragment for less than this at the end of a datagram. */
const MINIMUM_FRAGMENT_BYTES = 64;
/** A Finished with header and protection has 61 bytes. */
const MAXIMUM_EARLY_BYTES = 128;
const MAXIMUM_EARLY_RECORDS = 4;
