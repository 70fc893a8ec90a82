/** Bytes that more have to follow for. */
const INCOMPLETE = -1;
/** A byte that begins no value, or a value beyond the limits. */
const INVALID = -2;

/** Longest value, in bytes: twice the longest packet. */
const MAX_BYTES = 64 * 1024 * 1024;
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
  let at = 0;
  while (at < bytes.byteLength) {
    const end = endOfValue(bytes, at);
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
function endOfValue(bytes: Uint8Array, start: number): number {
  let at = start;
  let values = 1; // Of the innermost container that is open.
  let all = 0;
  const outer: number[] = [];
  for (;;) {
    while (values === 0) {
      if (outer.length === 0) return at;
      values = outer.pop()!;
    }
    if (at >= bytes.byteLength) return INCOMPLETE;
    values--;
    const first = bytes[at++]!;
    let skip = 0;
    let inside = 0;
    if (first <= 0x7f || first >= 0xe0) skip = 0;
    else if (first <= 0x8f) inside = 2 * (first & 0x0f);
    else if (first <= 0x9f) inside = first & 0x0f;
    else if (first <= 0xbf) skip = first & 0x1f;
    else {
      const width = lengthBytes(first);
      if (width < 0) return INVALID;
      if (at + width > bytes.byteLength) return INCOMPLETE;
      let length = 0;
      for (let i = 0; i < width; i++) length = length * 256 + bytes[at++]!;
      if (first === 0xdc || first === 0xdd) inside = length;
      else if (first === 0xde || first === 0xdf) inside = 2 * length;
      else skip = width === 0 ? FIXED[first]! : length + (first >= 0xc7 && first <= 0xc9 ? 1 : 0);
    }
    if (skip > MAX_BYTES) return INVALID;
    if (inside > 0) {
      all += inside;
      outer.push(values);
      if (all > MAX_VALUES || outer.length > MAX_DEPTH) return INVALID;
      values = inside;
    }
    at += skip;
    if (at > bytes.byteLength) return INCOMPLETE;
  }
}

/** Bytes that follow the first one, for the types of a fixed length. */
const FIXED: Readonly<Record<number, number>> = {
  192: 0,
  194: 0,
  195: 0,
  202: 4,
  203: 8,
  204: 1,
  205: 2,
  206: 4,
  207: 8,
  208: 1,
  209: 2,
  210: 4,
  211: 8,
  212: 2,
  213: 3,
  214: 5,
  215: 9,
  216: 17,
};

/** How many bytes of length follow the first one; 0 for none, negative where nothing begins so. */
function lengthBytes(first: number): number {
  if (first in FIXED) return 0;
  switch (first) {
    case 0xc4: // bin, ext, str
    case 0xc7:
    case 0xd9:
      return 1;
    case 0xc5:
    case 0xc8:
    case 0xda:
    case 0xdc: // array, map
    case 0xde:
      return 2;
    case 0xc6:
    case 0xc9:
    case 0xdb:
    case 0xdd:
    case 0xdf:
      return 4;
    default:
      return -1;
  }
}
