import { push_error } from "./logger.js";
import { messageOf } from "./message-of.js";

/** Where something was caught, and how often. */
const caught = new Map<string, { count: number; unlogged: number; loggedAtMs: number }>();
/** One line for each place and this many milliseconds: whoever makes something throw must not fill the disk as well. */
const LOG_INTERVAL_MS = 1000;

/**
 * The last guard: counts what was thrown where nobody is left to catch it (the callback of a socket, a timer, a microtask), logs
 * it at most once per second and place, and lets the program go on. Nothing that this catches is expected.
 *
 * @param where - What was at work, such as `"A UDP socket's callback"`. A fixed text: each counts by itself.
 * @param error - What was thrown.
 * @internal
 */
export function countCaught(where: string, error: unknown): void {
  let place = caught.get(where);
  if (place === undefined) {
    place = { count: 0, unlogged: 0, loggedAtMs: Number.NEGATIVE_INFINITY };
    caught.set(where, place);
  }
  place.count++;
  const nowMs = performance.now();
  if (nowMs - place.loggedAtMs < LOG_INTERVAL_MS) {
    place.unlogged++;
    return;
  }
  const more = place.unlogged === 0 ? "" : ` (and ${place.unlogged} more since the last line)`;
  place.loggedAtMs = nowMs;
  place.unlogged = 0;
  try {
    push_error(`${where} threw: ${messageOf(error)}${more}`, error);
  } catch {
    // A logger that throws is no reason to end either.
  }
}

/**
 * Runs something under the last guard: see {@link countCaught}.
 *
 * @param where - What is at work.
 * @param work - It.
 * @internal
 */
export function guarded(where: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    countCaught(where, error);
  }
}

/**
 * @returns How often the last guard has caught something since the program began, in all. Anything but 0 is a fault: of this
 * library, or of a listener of yours.
 */
export function caughtByGuards(): number {
  let sum = 0;
  for (const place of caught.values()) sum += place.count;
  return sum;
}
