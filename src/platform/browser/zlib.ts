import type { BlockCodec, MissingCodec } from "../zlib.js";

export type { BlockCodec, MissingCodec } from "../zlib.js";

/** @returns Why there is none: browsers have no synchronous deflate. */
export function createZlibCodec(): BlockCodec | MissingCodec {
  return { missing: "Browsers have no synchronous zlib, and no UDP sockets for ENet either" };
}

/** @returns Why there is none. */
export function createZstdCodec(): BlockCodec | MissingCodec {
  return { missing: "Browsers have no synchronous zstd, and no UDP sockets for ENet either" };
}

/** As {@link createZstdCodec}: there is nothing to load. */
export function createPackageZstd(_name?: string): BlockCodec | MissingCodec {
  return createZstdCodec();
}

/** Nothing to wait for. */
export async function zstdReady(): Promise<void> {}
