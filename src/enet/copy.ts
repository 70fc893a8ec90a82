/** Below this a loop is quicker than a call. */
const SHORT_BYTES = 64;

/** @returns A copy that shares no memory, be `bytes` a Uint8Array or a subclass whose `slice` would share it. */
export function copyBytes(bytes: Uint8Array, at: number, length: number): Uint8Array {
  const copy = new Uint8Array(length);
  if (length <= SHORT_BYTES) for (let i = 0; i < length; i++) copy[i] = bytes[at + i]!;
  else copy.set(length === bytes.length ? bytes : bytes.subarray(at, at + length));
  return copy;
}
