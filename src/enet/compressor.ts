/**
 * What shortens datagrams. Covers everything behind the header (peer id, sent time, checksum) and is used only where
 * the result is shorter. Both ends must use the same one.
 */
export interface EnetCompressor {
  /**
   * @param input - The commands of one datagram: a view into the host's buffer, valid during the call only.
   * @param maxOutputBytes - Length from which on the result is of no use.
   * @returns The compressed bytes (copied before the next call), or `null` where it does not fit. Must not throw.
   */
  compress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null;
  /**
   * @param input - Hostile bytes; a view that is valid during the call only.
   * @param maxOutputBytes - Length that the result must not exceed.
   * @returns The original bytes (read before the next call), or `null` if the input is no valid compressed data. Must not throw.
   */
  decompress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null;
}
