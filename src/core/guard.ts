import { errorLimited } from "./limited-log.js";
import { messageOf } from "./message-of.js";

let caught = 0;

/**
 * The last guard: counts what was thrown where nobody is left to catch it (the callback of a socket, a timer, a microtask), logs
 * it within bounds, and lets the program go on. Nothing that this catches is expected.
 *
 * @param where - What was at work, such as `"A UDP socket's callback"`. A fixed text: each counts by itself.
 * @param error - What was thrown.
 * @internal
 */
export function countCaught(where: string, error: unknown): void {
  caught++;
  try {
    errorLimited(where, () => `${where} threw: ${messageOf(error)}`, error);
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
  return caught;
}
