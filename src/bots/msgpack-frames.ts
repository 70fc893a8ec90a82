import { MESSAGE_PACK_NEVER_USED, messagePackHead } from "../variant/msgpack-head.js";

/** Bytes that more have to follow for. */
const INCOMPLETE = -1;
/** A byte that begins no value, or a value beyond the limits. */
const INVALID = -2;

/** Longest value, in bytes: twice the longest packet. */
const MAX_BYTES = 64 * 1024 * 1024;
/** What stands before the bytes of so long a value: its type and its length. */
const HEAD_BYTES = 5;
/** Most values inside of one: each costs far more as an object than the byte that it may have come from. */
const MAX_VALUES = 65_536;
/** Most containers inside one another, as many as the encoder writes. */
const MAX_DEPTH = 100;

/**
 * Cuts a stream of MessagePack values into the bytes of each.
 *
 * @param chunks - The stream, cut anywhere.
 * @returns Each value's bytes, whole. Views that are valid until the next step. Returns whether the stream ended where a
 * value ended; what follows a byte that begins no value is not looked at, nor what follows a value of more than 64 MiB, of
 * more than 65,536 values or with containers nested more than 100 deep.
 * @internal
 */
export async function* messagePackFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, boolean> {
  let waiting: Uint8Array = new Uint8Array(0);
  let more: Uint8Array[] = [];
  let moreBytes = 0;
  for await (const chunk of chunks) {
    more.push(chunk);
    moreBytes += chunk.byteLength;
    // A long value that comes in small pieces is not looked through at each of them.
    if (moreBytes < waiting.byteLength) continue;
    waiting = join(waiting, more);
    more = [];
    moreBytes = 0;
    const cut = yield* frames(waiting);
    if (cut === INVALID || waiting.byteLength - cut > MAX_BYTES) return false;
    waiting = waiting.slice(cut);
  }
  waiting = join(waiting, more);
  return (yield* frames(waiting)) === waiting.byteLength;
}

/** Returns where the first value begins that is not whole; {@link INVALID} at a byte that begins none. */
function* frames(bytes: Uint8Array): Generator<Uint8Array, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.byteLength) {
    const end = endOfValue(bytes, view, at);
    if (end === INVALID) return INVALID;
    if (end === INCOMPLETE) break;
    yield bytes.subarray(at, end);
    at = end;
  }
  return at;
}

function join(first: Uint8Array, more: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(more.reduce((sum, { byteLength }) => sum + byteLength, first.byteLength));
  joined.set(first);
  let at = first.byteLength;
  for (const chunk of more) {
    joined.set(chunk, at);
    at += chunk.byteLength;
  }
  return joined;
}

/** Where the value ends that begins at `start`. */
function endOfValue(bytes: Uint8Array, view: DataView, start: number): number {
  let at = start;
  let values = 1; // Of the innermost container that is open.
  let all = 0;
  const outer: number[] = [];
  for (;;) {
    while (values === 0) {
      if (outer.length === 0) return at;
      values = outer.pop()!;
    }
    if (bytes[at] === MESSAGE_PACK_NEVER_USED) return INVALID;
    const head = messagePackHead(view, at);
    if (head === null) return INCOMPLETE;
    if (head.bytes > MAX_BYTES + HEAD_BYTES) return INVALID;
    values--;
    if (head.elements > 0) {
      all += head.elements;
      outer.push(values);
      if (all > MAX_VALUES || outer.length > MAX_DEPTH) return INVALID;
      values = head.elements;
    }
    at += head.bytes;
    if (at > bytes.byteLength) return INCOMPLETE;
  }
}
