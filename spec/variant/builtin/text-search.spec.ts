import { expect, it } from "vitest";
import { GDString } from "../../../src/variant/builtin/index.js";
import { indexOfText, lastIndexOfText, splitText } from "../../../src/variant/builtin/text-search.js";
import { SeededRandom } from "../../support/seeded-random.js";

/** A text of few letters, so that much of it looks like the rest. */
function text(random: SeededRandom, length: number): string {
  const part = Array.from({ length: random.between(1, 4) }, () => random.pick(["a", "b", "😀"])).join("");
  return part.repeat(Math.ceil(length / part.length)).slice(0, length) + random.pick(["", "a", "b"]);
}

/** What `rsplit` means, said slowly. */
function splitFromEnd(whole: string, by: string, allowEmpty: boolean, most: number): string[] {
  const parts: string[] = [];
  let rest = whole;
  for (;;) {
    const at = most > 0 && parts.length === most ? -1 : rest.lastIndexOf(by);
    const piece = at < 0 ? rest : rest.slice(at + by.length);
    if (allowEmpty || piece !== "") parts.unshift(piece);
    if (at < 0) return parts;
    rest = rest.slice(0, at);
  }
}

it("finds what JavaScript's own search finds, for short and for long texts", () => {
  const random = new SeededRandom(1);
  let found = 0;
  for (let round = 0; round < 3000; round++) {
    const what = text(random, random.between(1, 80));
    const where =
      random.pick(["", what, "b"]) + text(random, random.between(0, 300)) + random.pick(["", what, `a${what}`]);
    const from = random.between(0, 100);
    expect(indexOfText(where, what, from)).toBe(where.indexOf(what, from));
    expect(lastIndexOfText(where, what, from)).toBe(where.lastIndexOf(what, from));
    expect(splitText(where, what)).toEqual(where.split(what));
    if (where.indexOf(what, from) >= 0 && what.length > 32) found++;
  }
  expect(found).toBeGreaterThan(300);
});

it("splits from the end", () => {
  const random = new SeededRandom(2);
  for (let round = 0; round < 2000; round++) {
    const by = text(random, random.between(1, random.pick([2, 50])));
    const whole = text(random, random.between(0, 120)) + random.pick(["", by]) + text(random, random.between(0, 20));
    const [allowEmpty, most] = [random.chance(0.5), random.between(0, 3)];
    expect([...GDString.rsplit(whole, by, allowEmpty, most)]).toEqual(splitFromEnd(whole, by, allowEmpty, most));
  }
  expect([...GDString.rsplit("a😀b", "", true, 0)]).toEqual(["a", "😀", "b"]);
  expect([...GDString.rsplit("abc", "", true, 1)]).toEqual(["ab", "c"]);
  expect([...GDString.rsplit("", "", false, 0)]).toEqual([""]);
});
