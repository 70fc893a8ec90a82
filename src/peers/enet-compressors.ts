import { createZlibCodec, createZstdCodec, zstdReady } from "#platform/zlib";
import { ERR_INVALID_PARAMETER, ERR_UNAVAILABLE, type ErrorCode } from "../core/index.js";
import { type EnetCompressor, EnetRangeCoder, FastLz } from "../enet/compressors/index.js";
import type { BlockCodec, MissingCodec } from "../platform/zlib.js";

/** Values of Godot's `ENetConnection.CompressionMode`. */
export const CompressionMode = {
  /** No compression: datagrams are sent as they are. */
  COMPRESS_NONE: 0,
  /** ENet's own range coder, best on small packets; what plain ENet programs can read. */
  COMPRESS_RANGE_CODER: 1,
  /** FastLZ: quick, weaker. */
  COMPRESS_FASTLZ: 2,
  /** Deflate in a zlib wrapper, default level. */
  COMPRESS_ZLIB: 3,
  /** Zstandard, level 3. */
  COMPRESS_ZSTD: 4,
} as const;

/** Why a compressor cannot be had. */
export interface CompressorFailure {
  /** `ERR_UNAVAILABLE` where something is missing, `ERR_INVALID_PARAMETER` for a number that is no mode. */
  readonly error: ErrorCode;
  /** For the log; names the package to install when there is one. */
  readonly message: string;
}

/** Where the codecs that are not written here come from. */
export interface CompressorSources {
  /** Makes a codec for `COMPRESS_ZLIB`. */
  createZlibCodec(): BlockCodec | MissingCodec;
  /** Makes a codec for `COMPRESS_ZSTD`. */
  createZstdCodec(): BlockCodec | MissingCodec;
}

/**
 * Makes the compressor for a mode of `ENetConnection.compress`.
 *
 * zstd may come from an optional package that loads in the background (a few hundredths of a second): until then datagrams
 * go out uncompressed, which every receiver accepts, and compressed ones that arrive count as lost, so that reliable ones
 * come again. {@link compressionReady} tells when that is over.
 *
 * @param mode - One of {@link CompressionMode}.
 * @param sources - Where zlib and zstd come from; the platform's unless told.
 * @returns A compressor of its own for each call; `null` for `COMPRESS_NONE`; otherwise why there is none.
 */
export function createCompressor(
  mode: number,
  sources: CompressorSources = { createZlibCodec, createZstdCodec },
): EnetCompressor | null | CompressorFailure {
  switch (mode) {
    case CompressionMode.COMPRESS_NONE:
      return null;
    case CompressionMode.COMPRESS_RANGE_CODER:
      return new EnetRangeCoder();
    case CompressionMode.COMPRESS_FASTLZ:
      return new FastLz();
    case CompressionMode.COMPRESS_ZLIB:
      return orFailure(sources.createZlibCodec());
    case CompressionMode.COMPRESS_ZSTD:
      return orFailure(sources.createZstdCodec());
    default:
      return { error: ERR_INVALID_PARAMETER, message: `Invalid ENet compression mode: ${mode}` };
  }
}

/**
 * Resolves once every mode that can work here does so at once.
 *
 * @returns A promise that never rejects.
 */
export function compressionReady(): Promise<void> {
  return zstdReady();
}

function orFailure(codec: BlockCodec | MissingCodec): EnetCompressor | CompressorFailure {
  return "missing" in codec ? { error: ERR_UNAVAILABLE, message: codec.missing } : codec;
}
