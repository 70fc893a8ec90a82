/**
 * Makes the keys under which a `Map` may keep what remote peers gave ids to.
 *
 * V8 hashes a number in a `Map` or `Set` without a secret, so a peer that chooses its ids freely can choose many that fall
 * into one bucket, each of which then costs a walk past all others. Behind a secret permutation nobody can choose:
 *
 * ```ts
 * const keyOf = seededIds(secret); // four random words, made once for the process
 * nodes.set(keyOf(netId), node);
 * ```
 *
 * Different ids have different keys. Ids that count up by themselves, or that this side gave out, need none of this.
 *
 * @param secret - Four random 32-bit numbers that no peer ever sees.
 * @returns A function from an id, 32 bits signed or unsigned, to its key, 32 bits signed (which V8 keeps without an object).
 */
export function seededIds(secret: ArrayLike<number>): (id: number) => number {
  const [before = 0, between = 0, first = 0, second = 0] = Array.from(secret);
  // Multiplying by an odd number, xor and xor with a shifted self all have an inverse: a permutation of 2^32.
  const [factor, otherFactor] = [first | 1, second | 1];
  return (id) => {
    let key = id ^ before;
    key = Math.imul(key ^ (key >>> 16), factor);
    key = Math.imul(key ^ (key >>> 15), otherFactor) ^ between;
    key = Math.imul(key ^ (key >>> 16), 0x7feb352d);
    key = Math.imul(key ^ (key >>> 15), 0x846ca68b);
    return key ^ (key >>> 16);
  };
}
