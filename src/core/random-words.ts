/** So many are asked for at once: asking costs as much as sending a datagram. */
const WORDS = 256;

const words = /* @__PURE__ */ new Uint32Array(WORDS);
let next = WORDS;

/** @returns 32 bits that nobody can foretell, from the system's generator; each is given out once and forgotten. @internal */
export function randomWord(): number {
  if (next === WORDS) {
    crypto.getRandomValues(words);
    next = 0;
  }
  const word = words[next]!;
  words[next++] = 0;
  return word;
}
