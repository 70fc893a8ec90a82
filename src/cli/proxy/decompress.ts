import { type DecodedDatagram, decodeDatagram, type EnetCompressor, MAXIMUM_MTU } from "../../enet/index.js";
import { CompressionMode, createCompressor } from "../../peers/enet-compressors.js";

const FLAG_COMPRESSED = 0x40;
const FLAG_SENT_TIME = 0x80;

/** The modes by the names that the command line has for them, those first that recognise their own bytes. */
export const COMPRESSION_NAMES: ReadonlyMap<string, number> = new Map([
  ["zstd", CompressionMode.COMPRESS_ZSTD],
  ["zlib", CompressionMode.COMPRESS_ZLIB],
  ["fastlz", CompressionMode.COMPRESS_FASTLZ],
  ["range-coder", CompressionMode.COMPRESS_RANGE_CODER],
]);

/** Whether a datagram of ENet says that it is compressed. */
export function isCompressed(datagram: Uint8Array): boolean {
  return datagram.byteLength >= 2 && (datagram[0]! & FLAG_COMPRESSED) !== 0;
}

/** Takes compressed datagrams apart. Without a mode it finds out which one it is, and stays with it. */
export class Decompressor {
  readonly #candidates: { readonly name: string; readonly compressor: EnetCompressor }[] = [];
  #settled = false;

  /** @param mode - One of `CompressionMode`; undefined to find out. */
  constructor(mode?: number) {
    for (const [name, candidate] of COMPRESSION_NAMES) {
      if (mode !== undefined && mode !== candidate) continue;
      const compressor = createCompressor(candidate);
      if (compressor !== null && "decompress" in compressor) this.#candidates.push({ name, compressor });
    }
    this.#settled = mode !== undefined;
  }

  /** The mode that has been found, or was given; undefined before. */
  get found(): string | undefined {
    return this.#settled ? this.#candidates[0]?.name : undefined;
  }

  /**
   * Takes a compressed datagram apart.
   *
   * @returns What is in it; null when no mode makes sense of it.
   */
  decode(datagram: Uint8Array): DecodedDatagram | null {
    const headerSize = (datagram[0]! & FLAG_SENT_TIME) !== 0 ? 4 : 2;
    if (datagram.byteLength <= headerSize) return null;
    const input = datagram.subarray(headerSize);
    for (const [index, { compressor }] of this.#candidates.entries()) {
      try {
        const original = compressor.decompress(input, MAXIMUM_MTU - headerSize);
        if (original === null || original.byteLength === 0) continue;
        const whole = new Uint8Array(headerSize + original.byteLength);
        whole.set(datagram.subarray(0, headerSize));
        whole[0] = whole[0]! & ~FLAG_COMPRESSED;
        whole.set(original, headerSize);
        const decoded = decodeDatagram(whole);
        if (!this.#settled) {
          this.#settled = true;
          this.#candidates.splice(0, this.#candidates.length, this.#candidates[index]!);
        }
        return decoded;
      } catch {
        // Not this mode, then.
      }
    }
    return null;
  }
}
