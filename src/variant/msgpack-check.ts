import { type ErrorName, GodotError } from "../core/index.js";
import { MAX_DEPTH } from "./header.js";

/**
 * Checks MessagePack before it is decoded: every length and count must fit into the bytes that are left, and nesting
 * into the limit. Decoders make an array of as many elements as a header announces, whether they are there or not.
 *
 * @param bytes - One value.
 * @throws GodotError `ERR_INVALID_DATA` or `ERR_OUT_OF_MEMORY`, with the offset.
 */
export function checkMessagePack(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** How many elements are still to come, level by level. */
  const open: number[] = [1];
  let expected = 1;
  let at = 0;
  while (open.length > 0) {
    const left = open[open.length - 1]!;
    if (left === 0) {
      open.pop();
      continue;
    }
    open[open.length - 1] = left - 1;
    expected--;
    const start = at;
    const head = header(view, at);
    if (head === null || start + head.bytes + head.elements + expected > bytes.length) {
      fail("ERR_INVALID_DATA", "MessagePack announces more than there is", start);
    }
    at = start + head.bytes;
    if (head.elements > 0) {
      if (open.length > MAX_DEPTH) fail("ERR_OUT_OF_MEMORY", `MessagePack is nested deeper than ${MAX_DEPTH}`, start);
      open.push(head.elements);
      expected += head.elements;
    }
  }
}

function fail(code: ErrorName, message: string, offset: number): never {
  throw new GodotError(code, `${message} at offset ${offset}`, { offset });
}

/** How many bytes a value takes without its elements, and how many elements follow; null if its head is cut. */
function header(view: DataView, at: number): { bytes: number; elements: number } | null {
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
