/**
 * Computes the checksum of a whole datagram whose checksum field holds the connection id (0 before there is one).
 *
 * @param bytes - A view that is valid during the call only.
 * @returns An unsigned 32-bit number, sent in network byte order.
 */
export type EnetChecksum = (bytes: Uint8Array) => number;

const table = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
  let crc = i;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  table[i] = crc;
}

/**
 * CRC-32 (IEEE 802.3), ENet's own checksum. On Node, `zlib.crc32` may be given instead: it is slower for datagrams of less than
 * about 100 bytes and several times as fast for full ones.
 */
export const crc32: EnetChecksum = (bytes) => {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 0xff]!;
  return ~crc >>> 0;
};
