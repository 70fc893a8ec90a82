/**
 * Remembers which of the last 64 records of an epoch have arrived, so that none is taken twice.
 *
 * Ask {@link isFresh} before decryption and call {@link mark} only after it: a forged number must not move the window.
 *
 * @see RFC 6347, section 4.1.2.6
 */
export class ReplayWindow {
  /** The highest sequence number seen; -1 before the first. */
  #highest = -1;
  /** One bit for each of the numbers at and below the highest: bit 0 of `low` is the highest itself. */
  #low = 0;
  #high = 0;

  /** @returns Whether a record of that number may still be taken. */
  isFresh(sequence: number): boolean {
    const back = this.#highest - sequence;
    if (back < 0) return true;
    if (back >= WINDOW_RECORDS) return false;
    return back < 32 ? (this.#low & (1 << back)) === 0 : (this.#high & (1 << (back - 32))) === 0;
  }

  /** Notes that a record was authentic. */
  mark(sequence: number): void {
    const ahead = sequence - this.#highest;
    if (ahead > 0) {
      this.#shift(ahead);
      this.#highest = sequence;
      this.#low |= 1;
      return;
    }
    const back = -ahead;
    if (back < 32) this.#low |= 1 << back;
    else if (back < WINDOW_RECORDS) this.#high |= 1 << (back - 32);
  }

  #shift(records: number): void {
    if (records >= WINDOW_RECORDS) {
      this.#low = 0;
      this.#high = 0;
    } else if (records >= 32) {
      this.#high = this.#low << (records - 32);
      this.#low = 0;
    } else {
      this.#high = (this.#high << records) | (this.#low >>> (32 - records));
      this.#low <<= records;
    }
  }
}

const WINDOW_RECORDS = 64;
