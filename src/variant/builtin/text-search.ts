/** Up to this length JavaScript's own search is used: what it does for a character is at most that. */
const SHORT = 32;

/**
 * Where a text is first in another.
 *
 * JavaScript's search can take the product of both lengths; this one takes their sum, whatever the texts are (Knuth, Morris and Pratt).
 *
 * @param text - Where to look, in UTF-16 units.
 * @param what - What to look for; not empty.
 * @param from - The first place that counts.
 * @returns The place; -1 for nowhere.
 */
export function indexOfText(text: string, what: string, from = 0): number {
  if (what.length <= SHORT) return text.indexOf(what, from);
  for (const at of places(text, what, from)) return at;
  return -1;
}

/** Where it is last, up to a place; see {@link indexOfText}. */
export function lastIndexOfText(text: string, what: string, upTo: number): number {
  if (what.length <= SHORT) return text.lastIndexOf(what, upTo);
  let last = -1;
  for (const at of places(text, what, 0)) {
    if (at > upTo) break;
    last = at;
  }
  return last;
}

/** What stands between the places where a text is, none of which overlap, as `String.split` gives it. */
export function splitText(text: string, by: string): string[] {
  if (by.length <= SHORT) return text.split(by);
  const parts: string[] = [];
  let end = 0;
  for (const at of places(text, by, 0)) {
    if (at < end) continue;
    parts.push(text.slice(end, at));
    end = at + by.length;
  }
  parts.push(text.slice(end));
  return parts;
}

/** All places, overlapping ones too. */
function* places(text: string, what: string, from: number): Generator<number> {
  // How much of the beginning of `what` ends at each of its characters.
  const borders = new Int32Array(what.length);
  for (let at = 1, border = 0; at < what.length; at++) {
    while (border > 0 && what[at] !== what[border]) border = borders[border - 1]!;
    if (what[at] === what[border]) border++;
    borders[at] = border;
  }
  for (let at = from, matched = 0; at < text.length; at++) {
    while (matched > 0 && text[at] !== what[matched]) matched = borders[matched - 1]!;
    if (text[at] === what[matched]) matched++;
    if (matched < what.length) continue;
    yield at - what.length + 1;
    matched = borders[matched - 1]!;
  }
}
