/**
 * Arithmetic on unsigned 32-bit millisecond times and 16-bit sequence numbers, right across the wrap.
 *
 * Two times are comparable as long as they are less than a day apart.
 *
 * @see ENet time.h
 */

/** Milliseconds in a day: a difference that is at least this large is taken for a negative one. */
export const TIME_OVERFLOW = 86_400_000;

/** @returns Whether `a` is earlier than `b` (both unsigned 32-bit milliseconds). */
export function timeLess(a: number, b: number): boolean {
  return (a - b) >>> 0 >= TIME_OVERFLOW;
}

/** @returns Milliseconds between `a` and `b`, whichever is earlier. */
export function timeDifference(a: number, b: number): number {
  const forward = (a - b) >>> 0;
  return forward >= TIME_OVERFLOW ? (b - a) >>> 0 : forward;
}

/** @returns `a + milliseconds` on the 32-bit clock. */
export function timeAdd(a: number, milliseconds: number): number {
  return (a + milliseconds) >>> 0;
}

/**
 * Completes a 16-bit sent time that was echoed by the other side.
 *
 * @param low16 - The echoed low half.
 * @param now - The present 32-bit time.
 * @returns The 32-bit time with that low half which is nearest before `now`, as long as it lies less than 32 s back.
 */
export function expandSentTime(low16: number, now: number): number {
  let time = ((now & 0xffff0000) | low16) >>> 0;
  if ((low16 & 0x8000) > (now & 0x8000)) time = (time - 0x10000) >>> 0;
  return time;
}

/** @returns `time`, or 1 where it is 0: ENet's fields use 0 for "never". */
export function neverZero(time: number): number {
  return time === 0 ? 1 : time;
}
