/** How many letters have to be changed, added, taken away or swapped with their neighbour to make one word of another. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, beforeLast[j - 2]! + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * Finds the word that was probably meant.
 *
 * @param word - What was written.
 * @param words - What there is.
 * @returns The nearest, or undefined when none is near.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const wanted = word.toLowerCase().slice(0, 64);
  const beginning = wanted.length >= 2 ? words.filter((candidate) => candidate.startsWith(wanted)) : [];
  if (beginning.length === 1) return beginning[0];
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of words) {
    const far = distance(wanted, candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

/** `"; did you mean 'x'?"`, or nothing when no word is near. */
export function didYouMean(word: string, words: readonly string[], prefix = ""): string {
  const found = nearest(word, words);
  return found === undefined ? "" : `; did you mean '${prefix}${found}'?`;
}
