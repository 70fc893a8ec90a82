import { push_warning } from "../core/index.js";
import { quoteRemote } from "../core/quote-remote.js";

/** How long to wait for more before the note, in milliseconds: a server tells of its nodes all at once. */
const GATHER_MS = 300;
/** Paths that the note shows. */
const SHOWN_MAX = 5;
/** Paths that are kept at most; further ones count as one of them. */
const PATHS_MAX = 4096;
const PATH_LENGTH_MAX = 60;

/**
 * Gathers the nodes that the other side speaks of and that a bot does not have, into one note that says what to do.
 *
 * @internal
 */
export class MissingNodes {
  readonly #who: string;
  readonly #paths = new Set<string>();
  #told = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param who - The bot's name. */
  constructor(who: string) {
    this.#who = who;
  }

  /**
   * Something was dropped for want of a node.
   *
   * @param path - The node's, where it is known; null for what follows from it.
   * @returns Whether the note tells of it; else whoever dropped it has to.
   */
  readonly missed = (path: string | null): boolean => {
    if (path === null) return this.#paths.size > 0;
    if (this.#paths.size < PATHS_MAX) this.#paths.add(path.slice(0, PATH_LENGTH_MAX));
    if (!this.#told && this.#timer === null) {
      this.#timer = setTimeout(() => this.tell(), GATHER_MS);
      (this.#timer as { unref?: () => void }).unref?.();
    }
    return true;
  };

  /** Says it now, unless it was said, or there is nothing to say. */
  tell(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#told = true;
    const count = this.#paths.size;
    const shown = [...this.#paths].slice(0, SHOWN_MAX).map((path) => quoteRemote(path));
    const more = count > SHOWN_MAX ? `, … (${count} in all)` : "";
    push_warning(
      `${this.#who} has no ${count === 1 ? "node" : "nodes"} ${shown.join(", ")}${more}, which the other side speaks of: ` +
        "calls, spawns and states for them are dropped (multiplayer.dropped() counts them). Give the bot its game, " +
        "{ project: FOLDER } or --project FOLDER, or declare all that you need in 'nodes'",
    );
  }
}
