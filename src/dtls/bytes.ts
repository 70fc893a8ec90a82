/**
 * Reads big-endian fields and length-prefixed vectors. Once something is missing, {@link failed} stays true and every further
 * read gives zeros or nothing: look at it once, at the end.
 */
export class Reader {
  /** Whether anything was asked for that is not there. */
  failed = false;
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Bytes not read yet. */
  get left(): number {
    return this.#bytes.length - this.#offset;
  }

  /** Whether everything was read, and no more than that. */
  get complete(): boolean {
    return !this.failed && this.left === 0;
  }

  uint(lengthBytes: 1 | 2 | 3): number {
    if (!this.#has(lengthBytes)) return 0;
    let value = 0;
    for (let index = 0; index < lengthBytes; index++) value = value * 256 + this.#bytes[this.#offset++]!;
    return value;
  }

  /** @returns A view of the input. */
  bytes(length: number): Uint8Array {
    if (!this.#has(length)) return new Uint8Array(0);
    this.#offset += length;
    return this.#bytes.subarray(this.#offset - length, this.#offset);
  }

  /** @returns A view of a vector whose length stands in front of it. */
  vector(lengthBytes: 1 | 2 | 3, minimum = 0): Uint8Array {
    const view = this.bytes(this.uint(lengthBytes));
    if (view.length < minimum) this.failed = true;
    return view;
  }

  /** @returns The 16-bit values of a vector. */
  uint16Vector(lengthBytes: 1 | 2, minimum = 2): number[] {
    const view = this.vector(lengthBytes, minimum);
    if (view.length % 2 !== 0) this.failed = true;
    const values: number[] = [];
    for (let index = 0; index + 1 < view.length; index += 2) values.push((view[index]! << 8) | view[index + 1]!);
    return values;
  }

  #has(length: number): boolean {
    if (!this.failed && this.left >= length) return true;
    this.failed = true;
    return false;
  }
}

/** Writes big-endian fields and length-prefixed vectors. */
export class Writer {
  readonly #bytes: number[] = [];

  uint(value: number, lengthBytes: 1 | 2 | 3): this {
    for (let shift = (lengthBytes - 1) * 8; shift >= 0; shift -= 8) this.#bytes.push((value >>> shift) & 0xff);
    return this;
  }

  bytes(bytes: Uint8Array): this {
    for (let index = 0; index < bytes.length; index++) this.#bytes.push(bytes[index]!);
    return this;
  }

  vector(lengthBytes: 1 | 2 | 3, bytes: Uint8Array): this {
    return this.uint(bytes.length, lengthBytes).bytes(bytes);
  }

  uint16Vector(lengthBytes: 1 | 2, values: readonly number[]): this {
    this.uint(values.length * 2, lengthBytes);
    for (const value of values) this.uint(value, 2);
    return this;
  }

  /** @returns A copy of what was written. */
  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** @returns The parts in one fresh array. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const result = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}

/** @returns Whether two arrays hold the same bytes. Not for secrets: it stops at the first difference. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** @returns The bytes of an ASCII text. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
