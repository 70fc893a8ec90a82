import {
  type CipherSuite,
  DTLS_1_0,
  DTLS_1_2,
  MAXIMUM_PLAINTEXT_BYTES,
  RECORD_HEADER_BYTES,
  TAG_BYTES,
} from "./constants.js";
import type { DirectionKeys } from "./key-schedule.js";
import type { DtlsAead, DtlsPrimitives } from "./primitives.js";
import { ReplayWindow } from "./replay-window.js";
import type { DtlsStats } from "./stats.js";

/** A record's header, and where its body is. */
export interface RecordHeader {
  readonly type: number;
  readonly version: number;
  readonly epoch: number;
  /** 48 bits. */
  readonly sequence: number;
  /** A view of the datagram. */
  readonly body: Uint8Array;
}

/**
 * Reads the record at an offset of a datagram.
 *
 * @returns The record; null when what is left is no whole record.
 * @see RFC 6347, section 4.1
 */
export function readRecord(datagram: Uint8Array, offset: number): RecordHeader | null {
  if (datagram.length - offset < RECORD_HEADER_BYTES) return null;
  const u16 = (at: number): number => (datagram[offset + at]! << 8) | datagram[offset + at + 1]!;
  const length = u16(11);
  const start = offset + RECORD_HEADER_BYTES;
  if (start + length > datagram.length) return null;
  return {
    type: datagram[offset]!,
    version: u16(1),
    epoch: u16(3),
    sequence: u16(5) * 2 ** 32 + (u16(7) * 2 ** 16 + u16(9)),
    body: datagram.subarray(start, start + length),
  };
}

/** Writes a record's header. */
export function writeRecordHeader(
  output: Uint8Array,
  offset: number,
  type: number,
  epoch: number,
  sequence: number,
  length: number,
): void {
  output[offset] = type;
  output[offset + 1] = DTLS_1_2 >> 8;
  output[offset + 2] = DTLS_1_2 & 0xff;
  output[offset + 3] = epoch >> 8;
  output[offset + 4] = epoch & 0xff;
  const high = Math.floor(sequence / 2 ** 32);
  const low = sequence >>> 0;
  output[offset + 5] = high >> 8;
  output[offset + 6] = high & 0xff;
  output[offset + 7] = low >>> 24;
  output[offset + 8] = (low >>> 16) & 0xff;
  output[offset + 9] = (low >>> 8) & 0xff;
  output[offset + 10] = low & 0xff;
  output[offset + 11] = length >> 8;
  output[offset + 12] = length & 0xff;
}

/** Protection of one direction with one set of keys. */
class Protection {
  readonly #aead: DtlsAead;
  readonly #explicitNonceBytes: number;
  readonly #iv: Uint8Array;
  readonly #nonce = new Uint8Array(12);
  readonly #additional = new Uint8Array(13);

  constructor(primitives: DtlsPrimitives, suite: CipherSuite, keys: DirectionKeys) {
    this.#aead = primitives.createAead(suite.aead, keys.key);
    this.#explicitNonceBytes = suite.explicitNonceBytes;
    this.#iv = keys.iv;
    this.#nonce.set(keys.iv);
  }

  get overheadBytes(): number {
    return this.#explicitNonceBytes + TAG_BYTES;
  }

  /** Writes nonce, ciphertext and tag after the header that stands at `offset`. */
  seal(output: Uint8Array, offset: number, plaintext: Uint8Array): void {
    const body = offset + RECORD_HEADER_BYTES;
    // Epoch and sequence number serve as the explicit nonce: never the same twice for a key (RFC 5288, section 3).
    const sequence = output.subarray(offset + 3, offset + 11);
    if (this.#explicitNonceBytes > 0) output.set(sequence, body);
    this.#prepare(output[offset]!, sequence, sequence, plaintext.length);
    this.#aead.seal(this.#nonce, this.#additional, plaintext, output, body + this.#explicitNonceBytes);
  }

  /** @returns The plaintext, or null when it is not authentic. */
  open(type: number, sequence: Uint8Array, body: Uint8Array): Uint8Array | null {
    const length = body.length - this.overheadBytes;
    if (length < 0) return null;
    const explicit = this.#explicitNonceBytes;
    this.#prepare(type, sequence, explicit > 0 ? body.subarray(0, explicit) : sequence, length);
    return this.#aead.open(this.#nonce, this.#additional, body.subarray(explicit));
  }

  #prepare(type: number, sequence: Uint8Array, variable: Uint8Array, length: number): void {
    const nonce = this.#nonce;
    if (this.#explicitNonceBytes > 0) nonce.set(variable, 4);
    else for (let index = 0; index < 8; index++) nonce[4 + index] = this.#iv[4 + index]! ^ variable[index]!;
    const additional = this.#additional;
    additional.set(sequence);
    additional[8] = type;
    additional[9] = DTLS_1_2 >> 8;
    additional[10] = DTLS_1_2 & 0xff;
    additional[11] = length >> 8;
    additional[12] = length & 0xff;
  }
}

/**
 * Records in and out: numbers, epochs, protection and the replay window. Epoch 0 is plaintext, epoch 1 protected; as there is
 * no renegotiation, there is no other.
 */
export class RecordLayer {
  /** The next sequence number of each epoch. */
  readonly #sent: [number, number] = [0, 0];
  readonly #replay = new ReplayWindow();
  readonly #stats: DtlsStats;
  #write: Protection | null = null;
  #read: Protection | null = null;
  #isVersionAgreed = false;

  constructor(stats: DtlsStats, firstSequence = 0) {
    this.#stats = stats;
    this.#sent[0] = firstSequence;
  }

  /** From now on only records of DTLS 1.2 are taken. */
  agreeOnVersion(): void {
    this.#isVersionAgreed = true;
  }

  /** Sets the keys of epoch 1. */
  setKeys(primitives: DtlsPrimitives, suite: CipherSuite, write: DirectionKeys, read: DirectionKeys): void {
    this.#write = new Protection(primitives, suite, write);
    this.#read = new Protection(primitives, suite, read);
  }

  /** Whether epoch 1 can be read and written. */
  get hasKeys(): boolean {
    return this.#read !== null;
  }

  /** How many bytes a record of an epoch is longer than what it carries. */
  overheadBytes(epoch: 0 | 1): number {
    return RECORD_HEADER_BYTES + (epoch === 0 ? 0 : this.#write!.overheadBytes);
  }

  /** Whether the numbers of an epoch are used up: nothing may be sent any more. */
  isExhausted(epoch: 0 | 1): boolean {
    return this.#sent[epoch] >= MAXIMUM_SEQUENCE;
  }

  /**
   * Writes a record into a buffer.
   *
   * @returns The offset behind it.
   */
  write(output: Uint8Array, offset: number, type: number, epoch: 0 | 1, payload: Uint8Array): number {
    const total = this.overheadBytes(epoch) + payload.length;
    writeRecordHeader(output, offset, type, epoch, this.#sent[epoch]++, total - RECORD_HEADER_BYTES);
    if (epoch === 0) output.set(payload, offset + RECORD_HEADER_BYTES);
    else this.#write!.seal(output, offset, payload);
    return offset + total;
  }

  /**
   * Checks a record and takes off its protection. What is wrong is counted.
   *
   * @param record - A record that {@link readRecord} found.
   * @param datagram - Where it found it.
   * @returns The payload (a view of the datagram in epoch 0); null when the record is to be dropped.
   */
  open(record: RecordHeader, datagram: Uint8Array): Uint8Array | null {
    const dropped = this.#stats.dropped;
    if (record.version !== DTLS_1_2 && (this.#isVersionAgreed || record.version !== DTLS_1_0)) {
      dropped.wrongVersion++;
      return null;
    }
    if (record.epoch === 0) {
      if (record.body.length <= MAXIMUM_PLAINTEXT_BYTES) return record.body;
      dropped.oversizedRecord++;
      return null;
    }
    if (record.epoch !== 1 || this.#read === null) {
      dropped.wrongEpoch++;
      return null;
    }
    if (record.body.length > MAXIMUM_PLAINTEXT_BYTES + this.#read.overheadBytes) {
      dropped.oversizedRecord++;
      return null;
    }
    if (!this.#replay.isFresh(record.sequence)) {
      dropped.replayedRecord++;
      return null;
    }
    const header = record.body.byteOffset - datagram.byteOffset - RECORD_HEADER_BYTES;
    const plaintext = this.#read.open(record.type, datagram.subarray(header + 3, header + 11), record.body);
    if (plaintext === null) {
      dropped.unauthenticRecord++;
      return null;
    }
    this.#replay.mark(record.sequence);
    return plaintext;
  }
}

const MAXIMUM_SEQUENCE = 2 ** 48 - 1;
