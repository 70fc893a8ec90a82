import { escapeRemote } from "../core/quote-remote.js";
import type { Variant } from "../variant/index.js";
import type { HappeningMessage } from "./messages.js";
import { preview } from "./preview.js";

/** What happens within one frame and is told; the rest is counted. */
const PER_FRAME_MAX = 100;
/** What is kept at least for pages that are behind, or opened later; twice that at most. */
const KEPT_MAX = 1000;
const ARGUMENTS_LENGTH_MAX = 300;
const WORD_LENGTH_MAX = 200;

/** Calls, spawns and peers that came and went: the latest of them, as text, at a price per frame that nobody can raise. */
export class Happenings {
  /** Whether anybody looks; while not, nothing is noted. */
  watched = false;
  readonly #startMs = performance.now();
  readonly #kept: HappeningMessage[] = [];
  /** Number of the first that is kept. */
  #first = 0;
  #thisFrame = 0;
  #missed = 0;
  /** Instead of the clock, where time is that of a recording. */
  nowMs: () => number = () => performance.now() - this.#startMs;

  /** How many there were, told or not. */
  get count(): number {
    return this.#first + this.#kept.length;
  }

  /** Happenings that were too many in their frame, so far. */
  get missed(): number {
    return this.#missed;
  }

  /** Notes something. */
  note(
    kind: HappeningMessage["kind"],
    peer: number,
    node: number,
    path: string,
    what: string,
    args: readonly Variant[] = [],
  ): void {
    if (!this.watched) return;
    if (++this.#thisFrame > PER_FRAME_MAX) {
      this.#missed++;
      return;
    }
    let text = "";
    for (const arg of args) {
      if (text.length > ARGUMENTS_LENGTH_MAX) {
        text += ", …";
        break;
      }
      text += `${text === "" ? "" : ", "}${preview(arg, ARGUMENTS_LENGTH_MAX - text.length)}`;
    }
    this.#kept.push({
      timeMs: Math.round(this.nowMs()),
      kind,
      peer,
      node,
      path: escapeRemote(path),
      what: escapeRemote(what.slice(0, WORD_LENGTH_MAX)),
      args: text,
    });
    if (this.#kept.length < 2 * KEPT_MAX) return;
    this.#kept.splice(0, KEPT_MAX);
    this.#first += KEPT_MAX;
  }

  /** A new frame begins. */
  tick(): void {
    this.#thisFrame = 0;
  }

  /** @returns Those from a number on, as far as they are kept. */
  since(number: number): HappeningMessage[] {
    return this.#kept.slice(Math.max(0, number - this.#first));
  }
}
