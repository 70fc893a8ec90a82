/** A byte that begins no value. */
export const MESSAGE_PACK_NEVER_USED = 0xc1;

/**
 * Reads how a MessagePack value begins.
 *
 * @param view - The bytes.
 * @param at - Where the value begins.
 * @returns How many bytes the value takes without its elements, and how many elements follow (two for each entry of a map);
 * null if its head is cut, or its first byte is {@link MESSAGE_PACK_NEVER_USED}.
 */
export function messagePackHead(view: DataView, at: number): { bytes: number; elements: number } | null {
  if (at >= view.byteLength) return null;
  const first = view.getUint8(at);
  if (first <= 0x7f || first >= 0xe0) return { bytes: 1, elements: 0 };
  if (first <= 0x8f) return { bytes: 1, elements: 2 * (first & 0x0f) };
  if (first <= 0x9f) return { bytes: 1, elements: first & 0x0f };
  if (first <= 0xbf) return { bytes: 1 + (first & 0x1f), elements: 0 };
  const fixed = FIXED_BYTES[first];
  if (fixed !== undefined) return { bytes: fixed, elements: 0 };
  const sized = SIZED[first];
  if (sized === undefined || at + 1 + sized.width > view.byteLength) return null;
  const size =
    sized.width === 1 ? view.getUint8(at + 1) : sized.width === 2 ? view.getUint16(at + 1) : view.getUint32(at + 1);
  const bytes = 1 + sized.width + sized.extra;
  return sized.elements === 0 ? { bytes: bytes + size, elements: 0 } : { bytes, elements: size * sized.elements };
}

/** Heads of values whose size they tell by themselves: nil, booleans, floats, ints and extensions of fixed size. */
const FIXED_BYTES: Readonly<Record<number, number>> = {
  192: 1,
  194: 1,
  195: 1,
  202: 5,
  203: 9,
  204: 2,
  205: 3,
  206: 5,
  207: 9,
  208: 2,
  209: 3,
  210: 5,
  211: 9,
  212: 3,
  213: 4,
  214: 6,
  215: 10,
  216: 18,
};

interface Sized {
  /** Bytes of the size. */
  readonly width: 1 | 2 | 4;
  /** Bytes between the size and the data: an extension's type. */
  readonly extra: 0 | 1;
  /** How many elements one counts for: none for bytes. */
  readonly elements: 0 | 1 | 2;
}

/** Heads of values that a size follows: bytes, extensions, strings, arrays and maps. */
const SIZED: Readonly<Record<number, Sized>> = {
  196: { width: 1, extra: 0, elements: 0 },
  197: { width: 2, extra: 0, elements: 0 },
  198: { width: 4, extra: 0, elements: 0 },
  199: { width: 1, extra: 1, elements: 0 },
  200: { width: 2, extra: 1, elements: 0 },
  201: { width: 4, extra: 1, elements: 0 },
  217: { width: 1, extra: 0, elements: 0 },
  218: { width: 2, extra: 0, elements: 0 },
  219: { width: 4, extra: 0, elements: 0 },
  220: { width: 2, extra: 0, elements: 1 },
  221: { width: 4, extra: 0, elements: 1 },
  222: { width: 2, extra: 0, elements: 2 },
  223: { width: 4, extra: 0, elements: 2 },
};
