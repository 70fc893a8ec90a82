/**
 * What an ENet host asks of a compressor. Neither method ever throws, whatever bytes it is given.
 *
 * Both return a view of a buffer that the compressor may use again: copy what outlives the next call.
 */
export interface EnetCompressor {
  /**
   * Compresses what follows a datagram's header.
   *
   * @param input - The commands of one datagram.
   * @param maxOutputBytes - The longest result that is of use, in bytes.
   * @returns The compressed bytes, valid until the next call; `null` when they would be longer than `maxOutputBytes`.
   */
  compress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null;
  /**
   * Undoes {@link compress}. The input comes from the network: nothing larger than `maxOutputBytes` is ever allocated for it.
   *
   * @param input - The compressed part of one datagram.
   * @param maxOutputBytes - The longest result to accept, in bytes.
   * @returns The commands, valid until the next call; `null` for malformed input or a result that would be longer.
   */
  decompress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null;
}

/**
 * A buffer that grows to what is asked of it and is kept between calls.
 *
 * @internal
 */
export class ScratchBuffer {
  #bytes = new Uint8Array(0);

  /**
   * @param lengthBytes - How many bytes are needed.
   * @returns A buffer at least that long, with leftovers in it.
   */
  atLeast(lengthBytes: number): Uint8Array {
    if (this.#bytes.length < lengthBytes)
      this.#bytes = new Uint8Array(Math.max(lengthBytes, 2 * this.#bytes.length, 4096));
    return this.#bytes;
  }
}
