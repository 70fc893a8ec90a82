import { HANDSHAKE_HEADER_BYTES } from "./constants.js";

/** A piece of a handshake message, or the whole of one. */
export interface HandshakeFragment {
  readonly type: number;
  /** Length of the whole message without its header. */
  readonly length: number;
  readonly messageSequence: number;
  readonly offset: number;
  /** A view of the record. */
  readonly bytes: Uint8Array;
}

/** A whole handshake message. */
export interface HandshakeMessage {
  readonly type: number;
  readonly messageSequence: number;
  readonly body: Uint8Array;
}

/**
 * Reads the fragments of a handshake record.
 *
 * @returns The fragments in order; null when the record is not made of fragments.
 */
export function readFragments(payload: Uint8Array): HandshakeFragment[] | null {
  const fragments: HandshakeFragment[] = [];
  for (let at = 0; at < payload.length; ) {
    if (payload.length - at < HANDSHAKE_HEADER_BYTES) return null;
    const u24 = (from: number): number =>
      (payload[at + from]! << 16) | (payload[at + from + 1]! << 8) | payload[at + from + 2]!;
    const length = u24(1);
    const offset = u24(6);
    const fragmentLength = u24(9);
    const start = at + HANDSHAKE_HEADER_BYTES;
    if (start + fragmentLength > payload.length || offset + fragmentLength > length) return null;
    if (fragmentLength === 0 && length !== 0) return null;
    fragments.push({
      type: payload[at]!,
      length,
      messageSequence: (payload[at + 4]! << 8) | payload[at + 5]!,
      offset,
      bytes: payload.subarray(start, start + fragmentLength),
    });
    at = start + fragmentLength;
  }
  return fragments.length === 0 ? null : fragments;
}

/**
 * Writes a handshake message's header as it stands in front of a piece of it.
 *
 * With `offset` 0 and the whole length it is also the form that goes into the transcript (RFC 6347, section 4.2.6).
 */
export function writeFragmentHeader(
  output: Uint8Array,
  at: number,
  message: HandshakeMessage,
  offset: number,
  length: number,
): void {
  const whole = message.body.length;
  output[at] = message.type;
  output[at + 1] = whole >> 16;
  output[at + 2] = (whole >> 8) & 0xff;
  output[at + 3] = whole & 0xff;
  output[at + 4] = message.messageSequence >> 8;
  output[at + 5] = message.messageSequence & 0xff;
  output[at + 6] = offset >> 16;
  output[at + 7] = (offset >> 8) & 0xff;
  output[at + 8] = offset & 0xff;
  output[at + 9] = length >> 16;
  output[at + 10] = (length >> 8) & 0xff;
  output[at + 11] = length & 0xff;
}

/** @returns A message as it stands in the transcript: one piece, with its header. */
export function wholeMessage(message: HandshakeMessage): Uint8Array {
  const bytes = new Uint8Array(HANDSHAKE_HEADER_BYTES + message.body.length);
  writeFragmentHeader(bytes, 0, message, 0, message.body.length);
  bytes.set(message.body, HANDSHAKE_HEADER_BYTES);
  return bytes;
}

interface Partial {
  readonly type: number;
  readonly body: Uint8Array;
  /** Ranges that have arrived, sorted, apart from each other. */
  ranges: [start: number, end: number][];
}

/**
 * Puts handshake messages together from fragments that come in any order, cut anywhere, more than once, and hands them out in
 * order. Memory is bounded: by the length of one message, of all that wait, and by how far ahead a message may be.
 */
export class Reassembly {
  readonly #maximumMessageBytes: number;
  readonly #waiting = new Map<number, Partial>();
  #next: number;

  /**
   * @param next - Number of the first message expected.
   * @param maximumMessageBytes - The longest message to accept; all that wait may together have twice that.
   */
  constructor(next: number, maximumMessageBytes: number) {
    this.#next = next;
    this.#maximumMessageBytes = maximumMessageBytes;
  }

  /** Number of the message that {@link take} would give next. */
  get next(): number {
    return this.#next;
  }

  /** Bytes held for messages that are not complete or not due. */
  get heldBytes(): number {
    let held = 0;
    for (const partial of this.#waiting.values()) held += partial.body.length;
    return held;
  }

  /**
   * Takes in a fragment.
   *
   * @returns `"old"` for a message that was handed out already; `"bad"` for one that contradicts what is known of its message
   *   or exceeds the bounds; `"taken"` otherwise.
   */
  add(fragment: HandshakeFragment): "taken" | "old" | "bad" {
    const ahead = fragment.messageSequence - this.#next;
    if (ahead < 0) return "old";
    if (ahead >= MAXIMUM_AHEAD || fragment.length > this.#maximumMessageBytes) return "bad";
    let partial = this.#waiting.get(fragment.messageSequence);
    if (partial === undefined) {
      if (this.heldBytes + fragment.length > 2 * this.#maximumMessageBytes) return "bad";
      partial = { type: fragment.type, body: new Uint8Array(fragment.length), ranges: [] };
      this.#waiting.set(fragment.messageSequence, partial);
    }
    if (partial.type !== fragment.type || partial.body.length !== fragment.length) return "bad";
    const start = fragment.offset;
    const end = start + fragment.bytes.length;
    const ranges = mergeRange(partial.ranges, start, end);
    if (ranges.length > MAXIMUM_RANGES) return "bad";
    partial.ranges = ranges;
    partial.body.set(fragment.bytes, start);
    return "taken";
  }

  /** @returns The next message once it is complete, otherwise null. */
  take(): HandshakeMessage | null {
    const partial = this.#waiting.get(this.#next);
    if (partial === undefined) return null;
    const [first] = partial.ranges;
    if (first === undefined || first[0] !== 0 || first[1] !== partial.body.length) return null;
    this.#waiting.delete(this.#next);
    return { type: partial.type, messageSequence: this.#next++, body: partial.body };
  }

  /** Forgets what waits and goes on at another number. */
  restart(next: number): void {
    this.#waiting.clear();
    this.#next = next;
  }
}

function mergeRange(ranges: readonly [number, number][], start: number, end: number): [number, number][] {
  const merged: [number, number][] = [];
  let [from, to] = [start, end];
  let isPlaced = false;
  for (const range of ranges) {
    if (range[1] < from) merged.push(range);
    else if (range[0] > to) {
      if (!isPlaced) merged.push([from, to]);
      isPlaced = true;
      merged.push(range);
    } else {
      from = Math.min(from, range[0]);
      to = Math.max(to, range[1]);
    }
  }
  if (!isPlaced) merged.push([from, to]);
  return merged;
}

/** No flight has more messages than this. */
const MAXIMUM_AHEAD = 8;
const MAXIMUM_RANGES = 64;
