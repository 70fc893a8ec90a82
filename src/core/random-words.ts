/** So many are asked for at once: asking costs as much as sending a datagram. */
const WORDS = 256;

const words = /* @__PURE__ */ new Uint32Array(WORDS);
let left = 0;

/** @returns 32 bits that nobody can foretell, from the system's generator; each is given out once and forgotten. @internal */
export function randomWord(): number {
  if (left === 0) {
    crypto.getRandomValues(words);
    left = WORDS;
  }
  const word = words[--left]!;
  words[left] = 0;
  return word;
}
