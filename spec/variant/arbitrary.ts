import fc from "fast-check";
import type { Variant } from "../../src/variant/index.js";
import { SeededRandom } from "../support/seeded-random.js";
import { RandomVariants } from "./random.js";

/** Random numbers that were written down before. Behind the last all are 0, which make the simplest values. */
class Tape extends SeededRandom {
  readonly #numbers: Uint32Array;
  #next = 0;

  constructor(numbers: Uint32Array) {
    super(0);
    this.#numbers = numbers;
  }

  override u32(): number {
    return this.#numbers[this.#next++] ?? 0;
  }

  override ratio(): number {
    return this.u32() / 2 ** 32;
  }
}

/** Values that become simpler when their tape does. */
function variants(plain: boolean): fc.Arbitrary<Variant> {
  return fc
    .noBias(fc.uint32Array({ maxLength: 300, size: "max" }))
    .map((numbers) => new RandomVariants(new Tape(numbers), { plain, wild: true }).any());
}

/** Values that decoding with the option `wrap` gives back. */
export const wrappedVariant = variants(false);

/** Values that decoding without options gives back. */
export const plainVariant = variants(true);
