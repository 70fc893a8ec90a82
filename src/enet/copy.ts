/** Below this a loop is quicker than a call. */
const SHORT_BYTES = 64;

/** Copies `length` bytes from `at` on to `targetAt`. */
export function copyInto(target: Uint8Array, targetAt: number, bytes: Uint8Array, at: number, length: number): void {
  if (length <= SHORT_BYTES) for (let i = 0; i < length; i++) target[targetAt + i] = bytes[at + i]!;
  else target.set(length === bytes.length ? bytes : bytes.subarray(at, at + length), targetAt);
}

/** @returns A copy that shares no memory, be `bytes` a Uint8Array or a subclass whose `slice` would share it. */
export function copyBytes(bytes: Uint8Array, at: number, length: number): Uint8Array {
  const copy = new Uint8Array(length);
  copyInto(copy, 0, bytes, at, length);
  return copy;
}
