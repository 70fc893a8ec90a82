import { getLogger, type Logger } from "./logger.js";
import { cutText } from "./quote-remote.js";

/** Lines of one kind that may come at once. */
const BURST_LINES = 20;
/** After them, one line of a kind in so many milliseconds. */
const INTERVAL_MS = 1000;
/** Kinds that are told apart; what comes beyond shares one budget, so that kinds that a stranger can choose stay bounded. */
const MAX_KINDS = 1024;

/** Longest line, in UTF-16 units: an exception of a game's method may have in it whatever a stranger has sent. */
const MAX_LENGTH = 4096;

interface Budget {
  /** Lines that may still come at once. */
  lines: number;
  /** When {@link lines} was last brought up to date. */
  sinceMs: number;
  /** What was left out since the last line. */
  unlogged: number;
}

/**
 * A log for what others can cause as often as they like: of each kind, 20 lines at once and one each second after that,
 * which says how many were left out; a line is cut after 4,096 characters. Setting another logger starts afresh.
 *
 * @internal
 */
export class LimitedLog {
  readonly #nowMs: () => number;
  readonly #budgets = new Map<string, Budget>();
  #logger: Logger | null = null;

  /** @param nowMs - A clock that never goes back, in milliseconds. */
  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /**
   * Logs an error, or counts it.
   *
   * @param kind - What counts together, a fixed text or one of a few. Never text from the network.
   * @param message - Makes the line; called only when it is logged. Remote text in it belongs into {@link quoteRemote}.
   * @param cause - The exception behind it.
   */
  error(kind: string, message: () => string, cause?: unknown): void {
    const unlogged = this.#admit(kind);
    if (unlogged !== null) getLogger().error(cutText(message(), MAX_LENGTH) + unlogged, cause);
  }

  /** Logs a warning, or counts it, as {@link error}; both share the budget of a kind. */
  warning(kind: string, message: () => string): void {
    const unlogged = this.#admit(kind);
    if (unlogged !== null) getLogger().warning(cutText(message(), MAX_LENGTH) + unlogged);
  }

  /** @returns What to say at the end of the line; null when there is to be no line. */
  #admit(kind: string): string | null {
    if (this.#logger !== getLogger()) {
      this.#logger = getLogger();
      this.#budgets.clear();
    }
    const nowMs = this.#nowMs();
    const key = this.#budgets.has(kind) || this.#budgets.size < MAX_KINDS ? kind : "";
    let budget = this.#budgets.get(key);
    if (budget === undefined) {
      budget = { lines: BURST_LINES, sinceMs: nowMs, unlogged: 0 };
      this.#budgets.set(key, budget);
    }
    budget.lines = Math.min(BURST_LINES, budget.lines + (nowMs - budget.sinceMs) / INTERVAL_MS);
    budget.sinceMs = nowMs;
    if (budget.lines < 1) {
      budget.unlogged++;
      return null;
    }
    budget.lines--;
    const { unlogged } = budget;
    budget.unlogged = 0;
    return unlogged === 0 ? "" : ` (and ${unlogged} more of this kind since the last line)`;
  }
}

const shared = new LimitedLog();

/**
 * Logs an error that others can cause as often as they like: see {@link LimitedLog.error}. One budget per kind for the
 * whole process.
 *
 * @internal
 */
export function errorLimited(kind: string, message: () => string, cause?: unknown): void {
  shared.error(kind, message, cause);
}

/** The same for a warning. @internal */
export function warnLimited(kind: string, message: () => string): void {
  shared.warning(kind, message);
}
