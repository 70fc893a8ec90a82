/** A permutation of all 32-bit numbers, and its way back. */
export interface SeededIds {
  /** From an id, 32 bits signed or unsigned, to its key, 32 bits signed (which V8 keeps without an object). */
  readonly keyOf: (id: number) => number;
  /** From a key to its id, 32 bits signed. */
  readonly idOf: (key: number) => number;
}

/**
 * Makes the keys under which a `Map` may keep what remote peers gave ids to.
 *
 * V8 hashes a number in a `Map` or `Set` without a secret, so a peer that chooses its ids freely can choose many that fall
 * into one bucket, each of which then costs a walk past all others. Behind a secret permutation nobody can choose:
 * `nodes.set(keyOf(netId), node)`, with `keyOf = seededIds(secret)` made once for the process.
 *
 * Different ids have different keys. Ids that count up by themselves, or that this side gave out, need none of this.
 *
 * @param secret - Four random 32-bit numbers that no peer ever sees.
 * @returns A function from an id, 32 bits signed or unsigned, to its key, 32 bits signed (which V8 keeps without an object).
 */
export function seededIds(secret: ArrayLike<number>): (id: number) => number {
  return reversibleSeededIds(secret).keyOf;
}

/**
 * As {@link seededIds}, for maps that must name their ids again.
 *
 * @param secret - Four random 32-bit numbers that no peer ever sees.
 */
export function reversibleSeededIds(secret: ArrayLike<number>): SeededIds {
  const [before = 0, between = 0, first = 0, second = 0] = Array.from(secret);
  // Multiplying by an odd number, xor and xor with a shifted self all have an inverse: a permutation of 2^32.
  const [factor, otherFactor] = [first | 1, second | 1];
  const [undoFactor, undoOtherFactor] = [inverse(factor), inverse(otherFactor)];
  return {
    keyOf: (id) => {
      let key = id ^ before;
      key = Math.imul(key ^ (key >>> 16), factor);
      key = Math.imul(key ^ (key >>> 15), otherFactor) ^ between;
      key = Math.imul(key ^ (key >>> 16), 0x7feb352d);
      key = Math.imul(key ^ (key >>> 15), 0x846ca68b);
      return key ^ (key >>> 16);
    },
    idOf: (key) => {
      let id = Math.imul(key ^ (key >>> 16), UNDO_SECOND);
      id = Math.imul(id ^ (id >>> 15) ^ (id >>> 30), UNDO_FIRST);
      id = Math.imul(id ^ (id >>> 16) ^ between, undoOtherFactor);
      id = Math.imul(id ^ (id >>> 15) ^ (id >>> 30), undoFactor);
      return id ^ (id >>> 16) ^ before;
    },
  };
}

/** By what a product modulo 2^32 is multiplied to undo a multiplication by an odd number (Newton: bits double each step). */
function inverse(factor: number): number {
  let undo = factor; // Right in the lowest three bits.
  for (let bits = 3; bits < 32; bits *= 2) undo = Math.imul(undo, 2 - Math.imul(factor, undo));
  return undo;
}

const UNDO_FIRST = /* @__PURE__ */ inverse(0x7feb352d);
const UNDO_SECOND = /* @__PURE__ */ inverse(0x846ca68b);
