import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { GodotError } from "../../src/core/index.js";
import {
  bytes_to_var_with_objects,
  type DecodeOptions,
  decodeAndDecompressVariant,
  type Variant,
  VariantWriter,
  var_to_bytes_with_objects,
} from "../../src/variant/index.js";

/** A value that a real engine encoded. */
export interface Vector {
  name: string;
  hex: string;
  text: string;
  type: number;
  type_name: string;
}

export function vectors(version: "4.2" | "4.6"): Vector[] {
  const file = version === "4.2" ? "variant-4.2.json" : "variant.json";
  const { vectors } = JSON.parse(readFileSync(new URL(`../vectors/${file}`, import.meta.url), "utf8")) as {
    vectors: Vector[];
  };
  expect(vectors.length).toBeGreaterThan(100);
  return vectors;
}

export function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
}

const DECODE_CODES = new Set(["ERR_INVALID_DATA", "ERR_FILE_EOF", "ERR_UNAUTHORIZED", "ERR_OUT_OF_MEMORY"]);

/**
 * Decodes hostile bytes in both forms, with and without objects: each either fails with a typed error that has an offset
 * within the bytes, or gives a value that encodes to bytes which decode and encode to themselves.
 *
 * @returns Whether the ordinary form decoded.
 */
export function decodesOrFails(bytes: Uint8Array): boolean {
  try {
    decodeAndDecompressVariant(bytes);
  } catch (error) {
    checkError(error, bytes);
  }
  let value: Variant;
  const options: DecodeOptions = { wrap: true };
  try {
    value = bytes_to_var_with_objects(bytes, options);
  } catch (error) {
    checkError(error, bytes);
    return false;
  }
  const again = var_to_bytes_with_objects(value);
  const third = var_to_bytes_with_objects(bytes_to_var_with_objects(again, options));
  if (toHex(third) !== toHex(again)) expect(toHex(third)).toBe(toHex(again));
  return true;
}

function checkError(error: unknown, bytes: Uint8Array): void {
  if (
    error instanceof GodotError &&
    DECODE_CODES.has(error.code) &&
    error.offset !== undefined &&
    error.offset >= 0 &&
    error.offset <= bytes.length
  ) {
    return;
  }
  throw new Error(`Not a clean failure for ${toHex(bytes.subarray(0, 64))}`, { cause: error });
}

/** Bytes of an array that holds an array that holds … `depth` times, with null at the end. */
export function nestedArrays(depth: number): Uint8Array {
  const writer = new VariantWriter();
  for (let level = 0; level < depth; level++) {
    writer.writeU32(28);
    writer.writeU32(1);
  }
  writer.writeU32(0);
  return writer.finish();
}
