/*
 * Typed arrays of JavaScript have one length for ever; Godot's packed arrays grow, and whoever holds one sees it. So an array
 * that has grown keeps its identity, and what it holds from then on stands elsewhere: `contents` finds it.
 */

/** The packed arrays that are typed arrays of JavaScript. */
export type NumberArray = Uint8Array | Int32Array | BigInt64Array | Float32Array | Float64Array;

interface ArrayMaker {
  new (buffer: ArrayBufferLike, offset: number, length: number): NumberArray;
}

const grown = /* @__PURE__ */ new WeakMap<object, NumberArray>();
/** Memory that was made here, and so may be used beyond what is visible of it. */
const own = /* @__PURE__ */ new WeakSet<ArrayBufferLike>();
let isAnyGrown = false;

/** What an array holds: itself, unless it has changed its length. */
export function contents<A extends object>(array: A): A {
  return isAnyGrown ? ((grown.get(array) as A | undefined) ?? array) : array;
}

/** Gives an array another length; new elements are 0. */
export function resizeNumbers(array: NumberArray, length: number): NumberArray {
  const now = contents(array);
  if (now.length === length) return now;
  const Maker = now.constructor as unknown as ArrayMaker;
  const size = now.BYTES_PER_ELEMENT;
  const before = Math.min(now.length, length);
  let next: NumberArray;
  if (length < now.length || (own.has(now.buffer) && now.byteOffset + length * size <= now.buffer.byteLength)) {
    next = new Maker(now.buffer, now.byteOffset, length);
    if (length > before) new Uint8Array(next.buffer, next.byteOffset + before * size, (length - before) * size).fill(0);
  } else {
    const buffer = new ArrayBuffer(Math.max(length, Math.ceil(before * 1.5) + 8) * size);
    own.add(buffer);
    next = new Maker(buffer, 0, length);
    next.set(now as never);
  }
  isAnyGrown = true;
  grown.set(array, next);
  return next;
}
