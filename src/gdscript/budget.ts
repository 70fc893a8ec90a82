/** Counts what a small project could make large, and says once that it was too much. */
export class Budget {
  #left: number;
  readonly #exhausted: (where: string) => void;
  #said = false;

  /**
   * @param most - How much there is.
   * @param exhausted - Called once, when it is used up.
   */
  constructor(most: number, exhausted: (where: string) => void) {
    this.#left = most;
    this.#exhausted = exhausted;
  }

  /**
   * @param count - How much is wanted.
   * @param where - The file for which.
   * @returns Whether there was so much left; if not, nothing is taken.
   */
  take(count: number, where: string): boolean {
    if (count <= this.#left) {
      this.#left -= count;
      return true;
    }
    if (!this.#said) this.#exhausted(where);
    this.#said = true;
    return false;
  }
}
