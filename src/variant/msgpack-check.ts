import { type ErrorName, GodotError } from "../core/index.js";
import { MAX_DEPTH } from "./header.js";
import { messagePackHead } from "./msgpack-head.js";

/**
 * Checks MessagePack before it is decoded: every length and count must fit into the bytes that are left, and nesting
 * into the limit. Decoders make an array of as many elements as a header announces, whether they are there or not.
 *
 * @param bytes - One value.
 * @throws GodotError `ERR_INVALID_DATA` or `ERR_OUT_OF_MEMORY`, with the offset.
 */
export function checkMessagePack(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** How many elements are still to come, level by level. */
  const open: number[] = [1];
  let expected = 1;
  let at = 0;
  while (open.length > 0) {
    const left = open[open.length - 1]!;
    if (left === 0) {
      open.pop();
      continue;
    }
    open[open.length - 1] = left - 1;
    expected--;
    const start = at;
    const head = messagePackHead(view, at);
    if (head === null || start + head.bytes + head.elements + expected > bytes.length) {
      fail("ERR_INVALID_DATA", "MessagePack announces more than there is", start);
    }
    at = start + head.bytes;
    if (head.elements > 0) {
      if (open.length > MAX_DEPTH) fail("ERR_OUT_OF_MEMORY", `MessagePack is nested deeper than ${MAX_DEPTH}`, start);
      open.push(head.elements);
      expected += head.elements;
    }
  }
}

function fail(code: ErrorName, message: string, offset: number): never {
  throw new GodotError(code, `${message} at offset ${offset}`, { offset });
}
