import { look, sameText } from "../context.js";
import { isTextLess } from "../order.js";
import { toUpper } from "./text-case.js";

const DIGIT = /[0-9]/;

/** -1, 0 or 1: which text comes first by its code points. */
export function caseOrder(a: string, b: string): number {
  return sameText(a, b) ? 0 : isTextLess(a, b) ? -1 : 1;
}

/** -1, 0 or 1: which text comes first, capitals or not. */
export function noCaseOrder(a: string, b: string): number {
  return caseOrder(toUpper(a), toUpper(b));
}

/**
 * -1, 0 or 1: which text comes first when numbers in it count as such, and names with a leading point come first.
 *
 * @see core/string/ustring.cpp, naturalcasecmp_to_base
 */
export function naturalOrder(a: string, b: string): number {
  look(a.length + b.length);
  let [i, j] = [0, 0];
  while (a[i] === "." || b[j] === ".") {
    if (a[i++] !== ".") return 1;
    if (b[j++] !== ".") return -1;
    if (j >= b.length) return 1;
    if (i >= a.length) return -1;
  }
  while (i < a.length) {
    if (j >= b.length) return 1;
    const [isDigitA, isDigitB] = [DIGIT.test(a[i]!), DIGIT.test(b[j]!)];
    if (isDigitA !== isDigitB) return isDigitA ? -1 : 1;
    if (isDigitA) {
      const [first, second] = [numberAt(a, i), numberAt(b, j)];
      i += first.length;
      j += second.length;
      const order = numberOrder(first, second);
      if (order !== 0) return order;
      continue;
    }
    if (a[i] !== b[j]) return caseOrder(a.slice(i, i + 2), b.slice(j, j + 2));
    i++;
    j++;
  }
  return j < b.length ? -1 : 0;
}

function numberAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && DIGIT.test(text[end]!)) end++;
  return text.slice(start, end);
}

function numberOrder(a: string, b: string): number {
  const [first, second] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  if (first.length !== second.length) return first.length < second.length ? -1 : 1;
  return first === second ? 0 : first < second ? -1 : 1;
}

/** The same for the names of files: those with leading underscores come before all but those with points. */
export function fileOrder(a: string, b: string): number {
  let at = 0;
  while ((a[at] === "_" && at < b.length) || (at < a.length && b[at] === "_")) {
    if (a[at] !== "_") return a[at] === "." ? -1 : 1;
    if (b[at] !== "_") return b[at] === "." ? 1 : -1;
    at++;
  }
  return naturalOrder(a.slice(at), b.slice(at));
}
