/** Numbers in one page of {@link FragmentSet}. */
const PAGE_BITS = 10;
/** Numbers below this, of which most packets have no others, need no page. */
const FIRST_NUMBERS = 31;

/**
 * Parts of a packet that have arrived. Memory grows with what arrives, whatever length a fragment announces.
 *
 * Which numbers are there stands in pages of bits: a `Map` by number would be slow for numbers that were chosen to share a bucket.
 */
export class FragmentSet {
  #first = 0;
  #pages: Map<number, Uint32Array> | null = null;
  readonly #parts: { readonly offset: number; readonly bytes: Uint8Array }[] = [];
  /** Bytes of all parts together. */
  byteLength = 0;

  /** Number of pages. */
  get pages(): number {
    return this.#pages?.size ?? 0;
  }

  /** Number of parts. */
  get size(): number {
    return this.#parts.length;
  }

  has(fragmentNumber: number): boolean {
    if (fragmentNumber < FIRST_NUMBERS) return (this.#first & (1 << fragmentNumber)) !== 0;
    const page = this.#pages?.get(fragmentNumber >> PAGE_BITS);
    return page !== undefined && (page[(fragmentNumber >> 5) & 31]! & (1 << (fragmentNumber & 31))) !== 0;
  }

  /**
   * @param fragmentNumber - One that is not there yet, 0..1,048,575.
   * @param offset - Where the part stands in the packet.
   * @param bytes - Kept.
   */
  add(fragmentNumber: number, offset: number, bytes: Uint8Array): void {
    if (fragmentNumber < FIRST_NUMBERS) this.#first |= 1 << fragmentNumber;
    else {
      this.#pages ??= new Map();
      let page = this.#pages.get(fragmentNumber >> PAGE_BITS);
      if (page === undefined) {
        page = new Uint32Array(1 << (PAGE_BITS - 5));
        this.#pages.set(fragmentNumber >> PAGE_BITS, page);
      }
      page[(fragmentNumber >> 5) & 31]! |= 1 << (fragmentNumber & 31);
    }
    this.#parts.push({ offset, bytes });
    this.byteLength += bytes.length;
  }

  /** @returns The packet: all parts at their offsets. */
  assemble(totalLength: number): Uint8Array {
    const packet = new Uint8Array(totalLength);
    for (const { offset, bytes } of this.#parts) packet.set(bytes, offset);
    return packet;
  }
}
