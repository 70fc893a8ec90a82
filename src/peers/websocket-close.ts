import { push_error } from "../core/index.js";

/** Longest reason of a close frame, in bytes of UTF-8 (RFC 6455, 5.5 and 5.5.1). */
const MAX_REASON_BYTES = 123;

/**
 * @param code - A close code that somebody wants to send; 0 for none at all.
 * @returns It, or 1000, with an error in the log, where it may not stand in a frame (RFC 6455, 7.4, as far as both `ws` and
 * Godot take them).
 * @internal
 */
export function sendableCloseCode(code: number): number {
  if (isSendable(code)) return code;
  push_error(`${code} is no close code that may be sent: 1000 is sent instead`);
  return 1000;
}

function isSendable(code: number): boolean {
  if (!Number.isInteger(code)) return false;
  if (code === 0 || (code >= 3000 && code <= 4999)) return true;
  return code >= 1000 && code <= 1011 && code !== 1004 && code !== 1005 && code !== 1006;
}

/** @returns As much of a reason as a close frame takes; the log says when something was cut off. @internal */
export function sendableCloseReason(text: string): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(MAX_REASON_BYTES));
  if (read < text.length) push_error(`The reason of a close frame has at most ${MAX_REASON_BYTES} bytes: it was cut`);
  return text.slice(0, read);
}
