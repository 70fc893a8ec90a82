import { GodotError } from "../core/index.js";

/** How a bot comes back after its connection was lost: exponential back-off with jitter. */
export interface ReconnectOptions {
  /** Delay before the first attempt, in milliseconds. Default 250. */
  readonly firstDelayMs?: number;
  /** Longest delay between two attempts, in milliseconds. Default 10,000. */
  readonly maxDelayMs?: number;
  /** By how much each delay is longer than the last. Default 2. */
  readonly factor?: number;
  /** Share of the delay that is random, 0 to 1, so that a swarm does not come back all at once. Default 0.5. */
  readonly jitter?: number;
  /** Attempts before the bot gives up. Default `Infinity`. */
  readonly maxAttempts?: number;
}

/** {@link ReconnectOptions} with every value present. @internal */
export type Backoff = Required<ReconnectOptions>;

/**
 * Fills in the defaults and checks the ranges.
 *
 * @param options - What the user gave.
 * @returns Every value.
 * @throws {@link GodotError} `ERR_PARAMETER_RANGE_ERROR` for a value outside its range.
 * @internal
 */
export function checkBackoff(options: ReconnectOptions): Backoff {
  const { firstDelayMs = 250, maxDelayMs = 10_000, factor = 2, jitter = 0.5, maxAttempts = Infinity } = options;
  const range = (name: string, value: number, low: number, high: number): void => {
    if (!(value >= low && value <= high)) {
      throw new GodotError("ERR_PARAMETER_RANGE_ERROR", `reconnect.${name} must be ${low} to ${high}, got ${value}`);
    }
  };
  range("firstDelayMs", firstDelayMs, 0, 3_600_000);
  range("maxDelayMs", maxDelayMs, firstDelayMs, 3_600_000);
  range("factor", factor, 1, 100);
  range("jitter", jitter, 0, 1);
  range("maxAttempts", maxAttempts, 1, Infinity);
  return { firstDelayMs, maxDelayMs, factor, jitter, maxAttempts };
}

/**
 * The delay before an attempt.
 *
 * @param backoff - The rule.
 * @param attempt - 1 for the first attempt after the loss.
 * @param random - A number from 0 to 1, such as `Math.random()` gives.
 * @returns Milliseconds, at most `maxDelayMs`.
 * @internal
 */
export function backoffDelayMs(backoff: Backoff, attempt: number, random: number): number {
  const full = Math.min(backoff.maxDelayMs, backoff.firstDelayMs * backoff.factor ** (attempt - 1));
  return full * (1 - backoff.jitter * random);
}
