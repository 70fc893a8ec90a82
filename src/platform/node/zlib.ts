import { createRequire } from "node:module";
import * as zlib from "node:zlib";
import { type BlockCodec, type MissingCodec, ZSTD_PACKAGE, zstdFrameFits } from "../zlib.js";

export type { BlockCodec, MissingCodec } from "../zlib.js";

/** @returns Deflate in a zlib wrapper at the default level, with a 32 KiB window: what the engine calls "zlib". */
export function createZlibCodec(): BlockCodec | MissingCodec {
  return {
    compress(input, maxOutputBytes) {
      return within(maxOutputBytes, () => zlib.deflateSync(input, { windowBits: 15, memLevel: 8 }));
    },
    decompress(input, maxOutputBytes) {
      if (!(maxOutputBytes > 0) || !isZlibHeader(input)) return null;
      const chunkSize = Math.max(64, Math.min(maxOutputBytes, 16384));
      return within(maxOutputBytes, () => zlib.inflateSync(input, { maxOutputLength: maxOutputBytes, chunkSize }));
    },
  };
}

/**
 * @returns zstd at level 3: Node's own where it has one, else the one of {@link ZSTD_PACKAGE}. That package loads in the
 *   background; until it is there, both methods answer `null`.
 */
export function createZstdCodec(): BlockCodec | MissingCodec {
  return typeof node.zstdCompressSync === "function" ? createNodeZstd() : createPackageZstd();
}

/** As {@link createZstdCodec}, from `node:zlib` only (Node 22.15 and later). */
function createNodeZstd(): BlockCodec {
  const level = { [node.constants.ZSTDCCompressionLevel]: ZSTD_LEVEL };
  return {
    compress(input, maxOutputBytes) {
      // With the length known beforehand, the frame carries it and fits its window to it, as in the one-shot call of the C library.
      const options = { params: level, pledgedSrcSize: input.length };
      return within(maxOutputBytes, () => node.zstdCompressSync(input, options));
    },
    decompress(input, maxOutputBytes) {
      if (!zstdFrameFits(input, maxOutputBytes)) return null;
      return within(maxOutputBytes, () => node.zstdDecompressSync(input, { maxOutputLength: maxOutputBytes }));
    },
  };
}

/**
 * As {@link createZstdCodec}, from the optional package only.
 *
 * @param name - The package to load.
 */
export function createPackageZstd(name: string = ZSTD_PACKAGE): BlockCodec | MissingCodec {
  if (!canResolve(name)) {
    return { missing: `zstd needs Node 22.15 or later, or the package '${name}': npm install ${name}` };
  }
  const loading = loadZstdPackage(name);
  return {
    compress(input, maxOutputBytes) {
      const zstd = loading.zstd;
      return zstd === null ? null : within(maxOutputBytes, () => zstd.compress(input, ZSTD_LEVEL));
    },
    decompress(input, maxOutputBytes) {
      const zstd = loading.zstd;
      if (zstd === null || !zstdFrameFits(input, maxOutputBytes)) return null;
      return within(maxOutputBytes, () => zstd.decompress(input));
    },
  };
}

/** Waits until zstd is there, for those who can wait; at once where Node has it. */
export async function zstdReady(): Promise<void> {
  if (typeof node.zstdCompressSync !== "function" && canResolve(ZSTD_PACKAGE)) await loadZstdPackage(ZSTD_PACKAGE).done;
}

/** @returns Whether data starts as zlib's does without a dictionary, so that an expander need not be made for anything else. See RFC 1950. */
function isZlibHeader(input: Uint8Array): boolean {
  const [method = 0, flags = 0] = input;
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (flags & 0x20) === 0 && ((method << 8) | flags) % 31 === 0;
}

function within(maxOutputBytes: number, run: () => Uint8Array): Uint8Array | null {
  try {
    const output = run();
    return output.length === 0 || output.length > maxOutputBytes ? null : output;
  } catch {
    return null;
  }
}

function canResolve(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

interface PackagedZstd {
  compress(input: Uint8Array, level: number): Uint8Array;
  decompress(input: Uint8Array): Uint8Array;
}

interface Loading {
  zstd: PackagedZstd | null;
  done: Promise<void>;
}

const loaded = new Map<string, Loading>();

function loadZstdPackage(name: string): Loading {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const loading: Loading = { zstd: null, done: Promise.resolve() };
  loading.done = (async () => {
    try {
      const module = (await import(name)) as { Zstd: { load(): Promise<PackagedZstd> } };
      loading.zstd = await module.Zstd.load();
    } catch {
      // It was found but does not load: compression stays off, as while it was loading.
    }
  })();
  loaded.set(name, loading);
  return loading;
}

/** The engine's default, `compression/formats/zstd/compression_level`. */
const ZSTD_LEVEL = 3;

/** What Node 22.15 added and the type definitions for Node 20 do not know. */
interface ZstdInNode {
  constants: { ZSTDCCompressionLevel: number };
  zstdCompressSync(input: Uint8Array, options: object): Uint8Array;
  zstdDecompressSync(input: Uint8Array, options: object): Uint8Array;
}

const node = zlib as unknown as ZstdInNode;
