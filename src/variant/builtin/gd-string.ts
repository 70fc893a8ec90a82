import { push_error } from "../../core/index.js";
import { charge, look } from "../context.js";
import { escapeC } from "../escape.js";
import { md5 } from "../md5.js";
import { shortestText } from "../shortest.js";
import { stringMatch } from "../string-match.js";
import { stringify } from "../stringify.js";
import { textToFloat, textToInt } from "../text-numbers.js";
import { typeOf } from "../type-of.js";
import { Color, PackedStringArray } from "../types/index.js";
import { decimalsFor, num } from "../types/real.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { fromUnits, lengthOf, part, pointIndex, toUnits, unitIndex } from "./code-points.js";
import { sha1, sha256 } from "./digests.js";
import { digitsOf, padDecimals } from "./format.js";
import { hashText } from "./hash.js";
import { capital, joinedWords, lowerOf, separatedWords, stripped, toLower, toUpper } from "./text-case.js";
import {
  decodeUri,
  encodeUri,
  escapeJson,
  escapeXml,
  hexOf,
  unescapeC,
  unescapeXml,
  utf8Of,
  utf16Of,
  utf32Of,
} from "./text-codes.js";
import { caseOrder, fileOrder, naturalOrder, noCaseOrder } from "./text-order.js";
import { baseDir, basenameOf, extensionOf, fileOf, isAbsolute, joinPath, simplified } from "./text-paths.js";
import { indexOfText, lastIndexOfText, splitText } from "./text-search.js";

const FILENAME_CHARACTERS = /[:/\\?*"|%<>]/g;
const NODE_NAME_CHARACTERS = /[.:@/"%]/g;

function found(text: string, what: string, from: number): number {
  const [length, size] = [lengthOf(text), lengthOf(what)];
  const start = from < 0 ? length - size + from + 1 : from;
  if (start < 0 || start > length - size || what === "") return -1;
  return pointIndex(text, indexOfText(text, what, unitIndex(text, start)));
}

function foundLast(text: string, what: string, from: number): number {
  const [length, size] = [lengthOf(text), lengthOf(what)];
  const start = from < 0 ? length - size + from + 1 : from;
  if (start < 0 || start > length - size || what === "") return -1;
  return pointIndex(text, lastIndexOfText(text, what, unitIndex(text, start)));
}

function counted(text: string, what: string, from: number, to: number): number {
  if (what === "" || from < 0 || to < 0 || (to !== 0 && from >= to)) return 0;
  return splitText(substring(text, from, to === 0 ? -1 : to - from), what).length - 1;
}

function substring(text: string, from: number, length: number): string {
  const all = lengthOf(text);
  const count = length === -1 ? all - from : length;
  return from < 0 || from >= all || count <= 0 ? "" : part(text, from, from + count);
}

/** Takes note of a text that grows. */
function charged(text: string): string {
  charge(2 * text.length);
  return text;
}

function replaced(text: string, what: string, by: string): string {
  if (what === "") return text;
  look(text.length);
  const pieces = splitText(text, what);
  charge(2 * (text.length + (pieces.length - 1) * by.length));
  return pieces.join(by);
}

/** A text with what is found in it, capitals or not, replaced. */
function replacedNoCase(text: string, what: string, by: string): string {
  if (what === "") return text;
  const [where, sought] = [toLower(text), toLower(what)];
  let [result, at] = ["", 0];
  for (const piece of splitText(where, sought).slice(0, -1)) {
    const next = at + piece.length;
    result += text.slice(at, next) + by;
    charge(2 * by.length);
    at = next + what.length;
  }
  return result + text.slice(at);
}

/** Whether a text begins, or ends, with another. */
function begins(text: string, start: string): boolean {
  look(start.length);
  return text.startsWith(start);
}

function ends(text: string, end: string): boolean {
  look(end.length);
  return text.endsWith(end);
}

function isSubsequence(text: string, of: string): boolean {
  let at = 0;
  for (const character of of) if (at < text.length && text.startsWith(character, at)) at += character.length;
  return at >= text.length;
}

function padding(text: string, length: number, character: string): string {
  const missing = length - lengthOf(text);
  return missing > 0 ? GDString.repeat(character, missing) : "";
}

/** An int of digits of a base, with a sign and perhaps a prefix. */
function intOf(text: string, base: 2 | 16, prefix: RegExp): number | bigint {
  const sign = text.startsWith("-") ? -1n : 1n;
  const rest = sign < 0n ? text.slice(1) : text;
  const digits = text.length > 2 ? rest.replace(prefix, "") : rest;
  if (!(base === 2 ? /^[01]*$/ : /^[0-9a-fA-F]*$/).test(digits)) {
    if (base === 16) push_error(`Invalid hexadecimal notation character in string "${text}".`);
    return 0;
  }
  const value = digits === "" ? 0n : sign * BigInt(`${base === 2 ? "0b" : "0x"}${digits}`);
  const fitting = value > 2n ** 63n - 1n ? 2n ** 63n - 1n : value < -(2n ** 63n) ? -(2n ** 63n) : value;
  if (fitting !== value)
    push_error(`Cannot represent ${text} as a 64-bit signed integer, since the value is too large.`);
  return fitting;
}

function isIpAddress(text: string): boolean {
  if (!text.includes(":")) {
    const parts = text.split(".");
    const isByte = (it: string): boolean =>
      GDString.is_valid_int(it) && Number(textToInt(it)) >= 0 && Number(textToInt(it)) <= 255;
    return parts.length === 4 && parts.every(isByte);
  }
  return text.split(":").every((it) => {
    if (it === "") return true;
    if (!GDString.is_valid_hex_number(it)) return isIpAddress(it);
    const value = Number(GDString.hex_to_int(it));
    return value >= 0 && value <= 0xffff;
  });
}

function formatted(text: string, values: Variant, placeholder: string): string {
  const type = typeOf(values);
  const pairs: [string, string][] = [];
  let result = text;
  if (type === T.TYPE_DICTIONARY) {
    for (const [key, value] of values as ReadonlyMap<Variant, Variant>) pairs.push([stringify(key), stringify(value)]);
  } else if (type === T.TYPE_ARRAY) {
    for (const [index, value] of (values as readonly Variant[]).entries()) {
      if (typeOf(value) !== T.TYPE_ARRAY) pairs.push([String(index), stringify(value)]);
      else if ((value as Variant[]).length === 2)
        pairs.push([stringify((value as Variant[])[0]), stringify((value as Variant[])[1])]);
      else
        push_error(
          `Invalid format: the inner Array at index ${index} needs to contain only 2 elements, as a key-value pair.`,
        );
    }
  } else push_error("Invalid type: use Array, Dictionary or Object.");
  for (const [key, value] of pairs) {
    if (type === T.TYPE_ARRAY && !placeholder.includes("_")) {
      const at = result.indexOf(placeholder);
      if (at >= 0) result = result.slice(0, at) + value + result.slice(at + placeholder.length);
    } else result = replaced(result, replaced(placeholder, "_", key), value);
  }
  return charged(result);
}

function dedented(text: string): string {
  let indent: string | null = null;
  return text
    .split("\n")
    .map((line) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is no text
      const start = line.search(/[^\u0000-\u0020]/);
      if (start < 0) return "";
      indent ??= line.slice(0, start);
      let same = 0;
      while (same < indent.length && line[same] === indent[same]) same++;
      return line.slice(same);
    })
    .join("\n");
}

/**
 * The methods of Godot's `String` (and `StringName`) as functions: `GDString.find("text", "x")`. Texts are JavaScript's; indices and
 * lengths count code points, as in Godot.
 */
export const GDString = {
  /** Whether the text begins with another. */
  begins_with: (text: string, start: string): boolean => begins(text, start),
  /** All pairs of neighbouring characters. */
  bigrams(text: string): PackedStringArray {
    const units = toUnits(text);
    charge(16 * units.length);
    return new PackedStringArray(
      Array.from({ length: Math.max(0, units.length - 1) }, (_none, i) => fromUnits(units.slice(i, i + 2))),
    );
  },
  /** The int that the text is in binary digits, with or without `0b`; 0 for anything else. */
  bin_to_int: (text: string): number | bigint => intOf(text, 2, /^0[bB]/),
  /** With characters that C escapes written with backslashes. */
  c_escape: (text: string): string => charged(escapeC(text)),
  /** The inverse of `c_escape`. */
  c_unescape: (text: string): string => unescapeC(text),
  /** The words of a name with capitals: `"move_local_x"` is `"Move Local X"`. */
  capitalize: (text: string): string => joinedWords(text, " ", capital),
  /** -1, 0 or 1: whether the text comes before another, is the same, or comes behind it. */
  casecmp_to: (text: string, to: string): number => caseOrder(text, to),
  /** The character of a code point. */
  chr: (code: number | bigint): string => character(code),
  /** Whether a text is in it. */
  contains: (text: string, what: string): boolean => what !== "" && indexOfText(text, what) >= 0,
  /** Whether a text is in it, capitals or not. */
  containsn: (text: string, what: string): boolean => what !== "" && indexOfText(toLower(text), toLower(what)) >= 0,
  /** How often a text is in it between two indices; `to` 0 is the end. */
  count: (text: string, what: string, from = 0, to = 0): number => counted(text, what, from, to),
  /** The same, capitals or not. */
  countn: (text: string, what: string, from = 0, to = 0): number => counted(toLower(text), toLower(what), from, to),
  /** Without the indentation of its first line. */
  dedent: (text: string): string => dedented(text),
  /** Whether the text ends with another. */
  ends_with: (text: string, end: string): boolean => ends(text, end),
  /** Without some characters from an index on. */
  erase(text: string, position: number, chars = 1): string {
    if (position < 0 || chars < 0) push_error("String.erase() takes no negative numbers.");
    return position < 0 || chars < 0 ? "" : part(text, 0, position) + part(text, position + chars);
  },
  /** `naturalcasecmp_to` for names of files: those that begin with `_` or `.` come first. */
  filecasecmp_to: (text: string, to: string): number => fileOrder(text, to),
  /** The same, capitals or not. */
  filenocasecmp_to: (text: string, to: string): number => fileOrder(toUpper(text), toUpper(to)),
  /** Where a text is first, from an index on; -1 for nowhere. */
  find: (text: string, what: string, from = 0): number => found(text, what, from),
  /** The same, capitals or not. */
  findn: (text: string, what: string, from = 0): number => found(toLower(text), toLower(what), from),
  /** With placeholders replaced by the values of an array or a dictionary. */
  format: (text: string, values: Variant, placeholder = "{_}"): string => formatted(text, values, placeholder),
  /** The folder of a path's file. */
  get_base_dir: (text: string): string => baseDir(text),
  /** A path without its file's ending. */
  get_basename: (text: string): string => basenameOf(text),
  /** The ending of a path's file. */
  get_extension: (text: string): string => extensionOf(text),
  /** The file's name of a path. */
  get_file: (text: string): string => fileOf(text),
  /** One of the parts between delimiters. */
  get_slice(text: string, delimiter: string, slice: number): string {
    if (text === "" || delimiter === "" || slice < 0) return "";
    const parts = splitText(text, delimiter);
    return parts.length > 1 ? (parts[slice] ?? "") : text;
  },
  /** How many parts there are between delimiters. */
  get_slice_count: (text: string, delimiter: string): number =>
    text === "" || delimiter === "" ? 0 : splitText(text, delimiter).length,
  /** One of the parts between characters. */
  get_slicec: (text: string, delimiter: number, slice: number): string =>
    text === "" || slice < 0 ? "" : (text.split(character(delimiter))[slice] ?? ""),
  /** A hash of 32 bits. */
  hash: (text: string): number => hashText(text),
  /** The bytes that the text is in hexadecimal; none, and an error logged, for anything else. */
  hex_decode(text: string): Uint8Array {
    if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) {
      push_error(text.length % 2 !== 0 ? "Hexadecimal string of uneven length." : "Invalid hexadecimal character.");
      return new Uint8Array(0);
    }
    return Uint8Array.from({ length: text.length / 2 }, (_none, i) =>
      Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
    );
  },
  /** The int that the text is in hexadecimal, with or without `0x`; 0 for anything else. */
  hex_to_int: (text: string): number | bigint => intOf(text, 16, /^0[xX]/),
  /** A number of bytes as people read it: `"1.50 KiB"`. */
  humanize_size(size: number | bigint): string {
    const bytes = BigInt.asUintN(64, BigInt(size));
    let [unit, by] = [0, 1n];
    while (unit < 6 && bytes > by * 1024n) [unit, by] = [unit + 1, by * 1024n];
    if (unit === 0) return `${bytes} B`;
    const whole = bytes / by;
    const value = Number(bytes) / Number(by);
    const digits = whole < 100n ? 2 : whole < 1024n ? 1 : 0;
    return `${padDecimals(num(value, decimalsFor(value, 14)), digits)} ${["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"][unit - 1]}`;
  },
  /** With a prefix before every line that is not empty. */
  indent(text: string, prefix: string): string {
    charge(2 * (text.length + text.split("\n").length * prefix.length));
    return text.replace(/^(?=[^\n])/gm, () => prefix);
  },
  /** With a text put in at an index. */
  insert(text: string, position: number, what: string): string {
    return position < 0 ? text : charged(part(text, 0, position) + what + part(text, position));
  },
  /** Whether a path begins at a root. */
  is_absolute_path: (text: string): boolean => isAbsolute(text),
  /** Whether there are no characters. */
  is_empty: (text: string): boolean => text === "",
  /** Whether a path does not begin at a root. */
  is_relative_path: (text: string): boolean => !isAbsolute(text),
  /** Whether its characters are in another text in the same order. */
  is_subsequence_of: (text: string, other: string): boolean => isSubsequence(text, other),
  /** The same, capitals or not. */
  is_subsequence_ofn: (text: string, other: string): boolean => isSubsequence(toLower(text), toLower(other)),
  /** Whether it is a name of letters, digits and underscores. */
  is_valid_ascii_identifier: (text: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(text),
  /** Whether it can be the name of a file. */
  is_valid_filename: (text: string): boolean =>
    text !== "" && stripped(text) === text && text.search(FILENAME_CHARACTERS) < 0,
  /** Whether it is a number. */
  is_valid_float: (text: string): boolean => /^[+-]?(?=\.?[0-9])[0-9]*\.?[0-9]*(?:[eE][+-]?[0-9]*)?$/.test(text),
  /** Whether it is a number in hexadecimal, perhaps with `0x`. */
  is_valid_hex_number: (text: string, withPrefix = false): boolean =>
    (withPrefix ? /^[+-]?0x[0-9a-fA-F]+$/ : /^[+-]?[0-9a-fA-F]+$/).test(text),
  /** Whether it is a color in hexadecimal. */
  is_valid_html_color: (text: string): boolean => Color.html_is_valid(text),
  /** Whether it is a name of letters, digits and underscores. */
  is_valid_identifier: (text: string): boolean => GDString.is_valid_ascii_identifier(text),
  /** Whether it is an int. */
  is_valid_int: (text: string): boolean => /^[+-]?[0-9]+$/.test(text),
  /** Whether it is an address of IPv4 or IPv6. */
  is_valid_ip_address: (text: string): boolean => isIpAddress(text),
  /** Whether it is a name of letters of any language, digits and underscores. */
  is_valid_unicode_identifier: (text: string): boolean => /^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(text),
  /** The parts with this text between them. */
  join(text: string, parts: readonly string[]): string {
    charge(2 * parts.reduce((sum, it) => sum + it.length + text.length, 0));
    return parts.join(text);
  },
  /** With characters that JSON escapes written with backslashes. */
  json_escape: (text: string): string => charged(escapeJson(text)),
  /** The first characters; all but the last ones if negative. */
  left: (text: string, length: number): string => {
    const count = length < 0 ? lengthOf(text) + length : length;
    return count <= 0 ? "" : part(text, 0, count);
  },
  /** How many characters there are. */
  length: (text: string): number => lengthOf(text),
  /** With characters before it up to a length. */
  lpad: (text: string, minLength: number, character = " "): string => padding(text, minLength, character) + text,
  /** Without some characters at the beginning. */
  lstrip(text: string, chars: string): string {
    const units = Array.from(text);
    const taken = new Set(chars);
    const start = units.findIndex((unit) => !taken.has(unit));
    return start < 0 ? "" : units.slice(start).join("");
  },
  /** Whether it matches a pattern with `*` and `?`. */
  match: (text: string, expr: string): boolean => stringMatch(text, expr),
  /** The same, capitals or not. */
  matchn: (text: string, expr: string): boolean => stringMatch(toUpper(text), toUpper(expr)),
  /** The MD5 of its UTF-8. */
  md5_buffer: (text: string): Uint8Array => md5(utf8Of(text)),
  /** The same in hexadecimal. */
  md5_text: (text: string): string => hexOf(md5(utf8Of(text))),
  /** `casecmp_to` where numbers in it count as such. */
  naturalcasecmp_to: (text: string, to: string): number => naturalOrder(text, to),
  /** The same, capitals or not. */
  naturalnocasecmp_to: (text: string, to: string): number => naturalOrder(toUpper(text), toUpper(to)),
  /** `casecmp_to`, capitals or not. */
  nocasecmp_to: (text: string, to: string): number => noCaseOrder(text, to),
  /** A float with at most so many decimals; 14 less the digits before the point unless told. */
  num: (number: number, decimals = -1): string => num(number, decimals < 0 ? decimalsFor(number, 14) : decimals),
  /** An int in digits of a base from 2 to 36. */
  num_int64: (number: number | bigint, base = 10, capitalizeHex = false): string =>
    inBase(BigInt(number), base, capitalizeHex),
  /** A float with all its digits. */
  num_scientific: (number: number): string => (Number.isFinite(number) ? shortestText(number, false) : num(number, 0)),
  /** An int without sign in digits of a base from 2 to 36. */
  num_uint64: (number: number | bigint, base = 10, capitalizeHex = false): string =>
    inBase(BigInt.asUintN(64, BigInt(number)), base, capitalizeHex),
  /** A number with exactly so many digits behind the point. */
  pad_decimals: (text: string, digits: number): string => padDecimals(text, digits),
  /** A number with at least so many digits before the point. */
  pad_zeros(text: string, digits: number): string {
    const point = text.indexOf(".");
    const end = point < 0 ? text.length : point;
    const begin = text.slice(0, end).search(/[0-9]/);
    const start = begin < 0 ? end : begin;
    if (end === 0 || digits <= end - start) return text;
    return text.slice(0, start) + GDString.repeat("0", digits - (end - start)) + text.slice(start);
  },
  /** Two parts of a path with one `/` between them. */
  path_join: (text: string, path: string): string => joinPath(text, path),
  /** Without a character. */
  remove_char: (text: string, what: number): string => text.replaceAll(character(what), ""),
  /** Without some characters. */
  remove_chars(text: string, chars: string): string {
    const taken = new Set(chars);
    return Array.from(text)
      .filter((it) => !taken.has(it))
      .join("");
  },
  /** So many times itself. */
  repeat(text: string, count: number): string {
    if (count < 0) push_error("Parameter count should be a positive number.");
    if (count <= 0) return "";
    charge(2 * text.length * count);
    return text.repeat(count);
  },
  /** With a text replaced by another wherever it is. */
  replace: (text: string, what: string, forwhat: string): string => replaced(text, what, forwhat),
  /** With a character replaced by another. */
  replace_char: (text: string, key: number, by: number): string => text.replaceAll(character(key), () => character(by)),
  /** With characters replaced by one. */
  replace_chars(text: string, keys: string, by: number): string {
    const taken = new Set(keys);
    return Array.from(text, (it) => (taken.has(it) ? character(by) : it)).join("");
  },
  /** With a text replaced by another wherever it is, capitals or not. */
  replacen: (text: string, what: string, forwhat: string): string => replacedNoCase(text, what, forwhat),
  /** From the end to the beginning. */
  reverse: (text: string): string => Array.from(text).reverse().join(""),
  /** Where a text is last, from an index back; -1 for nowhere. */
  rfind: (text: string, what: string, from = -1): number => foundLast(text, what, from),
  /** The same, capitals or not. */
  rfindn: (text: string, what: string, from = -1): number => foundLast(toLower(text), toLower(what), from),
  /** The last characters; all but the first ones if negative. */
  right: (text: string, length: number): string => {
    const all = lengthOf(text);
    const count = length < 0 ? all + length : length;
    return count <= 0 ? "" : part(text, Math.max(0, all - count));
  },
  /** With characters behind it up to a length. */
  rpad: (text: string, minLength: number, character = " "): string => text + padding(text, minLength, character),
  /** The parts between delimiters; of more than `maxsplit` those at the beginning stay together. */
  rsplit(text: string, delimiter = "", allow_empty = true, maxsplit = 0): PackedStringArray {
    if (text === "" && delimiter === "") return new PackedStringArray([""]);
    charge(16 * text.length);
    // From the end: what overlaps is found there first.
    const pieces =
      delimiter === "" ? Array.from(text).reverse() : splitText(backwards(text), backwards(delimiter)).map(backwards);
    look(16 * pieces.length);
    const parts: string[] = [];
    let left = text.length;
    for (const piece of pieces) {
      const isLast = maxsplit > 0 && parts.length === maxsplit;
      const part = isLast ? text.slice(0, left) : piece;
      if (allow_empty || part !== "") parts.push(part);
      if (isLast) break;
      left -= piece.length + delimiter.length;
    }
    return new PackedStringArray(parts.reverse());
  },
  /** Without some characters at the end. */
  rstrip(text: string, chars: string): string {
    const units = Array.from(text);
    const taken = new Set(chars);
    while (units.length > 0 && taken.has(units.at(-1)!)) units.pop();
    return units.join("");
  },
  /** The SHA-1 of its UTF-8. */
  sha1_buffer: (text: string): Uint8Array => sha1(utf8Of(text)),
  /** The same in hexadecimal. */
  sha1_text: (text: string): string => hexOf(sha1(utf8Of(text))),
  /** The SHA-256 of its UTF-8. */
  sha256_buffer: (text: string): Uint8Array => sha256(utf8Of(text)),
  /** The same in hexadecimal. */
  sha256_text: (text: string): string => hexOf(sha256(utf8Of(text))),
  /** How alike both texts are, 0 to 1, by their pairs of neighbouring characters. */
  similarity(text: string, other: string): number {
    if (text === other) return 1;
    const [mine, theirs] = [GDString.bigrams(text), GDString.bigrams(other)];
    if (mine.length === 0 || theirs.length === 0) return 0;
    const known = new Set(theirs);
    return Math.fround((2 * mine.filter((pair) => known.has(pair)).length) / (mine.length + theirs.length));
  },
  /** A path without `.`, `..` and doubled separators. */
  simplify_path: (text: string): string => simplified(text),
  /** The parts between delimiters; of more than `maxsplit` those at the end stay together. */
  split(text: string, delimiter = "", allow_empty = true, maxsplit = 0): PackedStringArray {
    charge(16 * text.length);
    const pieces = delimiter === "" && text !== "" ? Array.from(text) : splitText(text, delimiter);
    if (text === "") return new PackedStringArray(allow_empty ? [""] : []);
    if (maxsplit <= 0) return new PackedStringArray(allow_empty ? pieces : pieces.filter((it) => it !== ""));
    const parts: string[] = [];
    for (const [index, piece] of pieces.entries()) {
      if (!allow_empty && piece === "") continue;
      if (parts.length === maxsplit) {
        parts.push(pieces.slice(index).join(delimiter));
        break;
      }
      parts.push(piece);
    }
    return new PackedStringArray(parts);
  },
  /** The numbers between delimiters. */
  split_floats(text: string, delimiter: string, allow_empty = true): Float64Array {
    const parts = splitText(text, delimiter === "" ? "\u0000" : delimiter);
    return Float64Array.from(allow_empty ? parts : parts.filter((it) => it !== ""), textToFloat);
  },
  /** Without control characters and spaces at its ends. */
  strip_edges: (text: string, left = true, right = true): string => stripped(text, left, right),
  /** Without control characters. */
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  strip_escapes: (text: string): string => text.replace(/[\u0000-\u001f]/g, ""),
  /** Some characters from an index on; all that follow if -1. */
  substr: (text: string, from: number, len = -1): string => substring(text, from, len),
  /** Its ASCII characters as bytes. */
  to_ascii_buffer: (text: string): Uint8Array =>
    Uint8Array.from(Array.from(text), (it) => (it.codePointAt(0)! <= 0x7f ? it.codePointAt(0)! : 0x20)),
  /** As names of variables are written elsewhere: `"moveLocalX"`. */
  to_camel_case: (text: string): string =>
    joinedWords(text, "", (word, index) => (index === 0 ? lowerOf(word[0]!) + word.slice(1) : capital(word))),
  /** The number at its beginning; 0 for none. */
  to_float: (text: string): number => textToFloat(text),
  /** The int of its digits; 0 for none. */
  to_int: (text: string): number | bigint => textToInt(text),
  /** As words with hyphens: `"move-local-x"`. */
  to_kebab_case: (text: string): string => separatedWords(text).replaceAll(" ", "-"),
  /** In lower case. */
  to_lower: (text: string): string => toLower(text),
  /** In the system's encoding, UTF-8, with a zero behind it; none in any other. */
  to_multibyte_char_buffer: (text: string, encoding = ""): Uint8Array =>
    encoding === "" && text !== "" ? utf8Of(`${text}\u0000`) : new Uint8Array(0),
  /** As names of classes are written: `"MoveLocalX"`. */
  to_pascal_case: (text: string): string => joinedWords(text, "", capital),
  /** As names of variables are written: `"move_local_x"`. */
  to_snake_case: (text: string): string => separatedWords(text).replaceAll(" ", "_"),
  /** In upper case. */
  to_upper: (text: string): string => toUpper(text),
  /** Its UTF-8. */
  to_utf8_buffer: (text: string): Uint8Array => utf8Of(text),
  /** Its UTF-16. */
  to_utf16_buffer: (text: string): Uint8Array => utf16Of(text),
  /** Its UTF-32. */
  to_utf32_buffer: (text: string): Uint8Array => utf32Of(text),
  /** Its wide characters, of 32 bits as on Linux. */
  to_wchar_buffer: (text: string): Uint8Array => utf32Of(text),
  /** Without a beginning. */
  trim_prefix: (text: string, prefix: string): string => (begins(text, prefix) ? text.slice(prefix.length) : text),
  /** Without an end. */
  trim_suffix: (text: string, suffix: string): string =>
    suffix !== "" && ends(text, suffix) ? text.slice(0, -suffix.length) : text,
  /** The code point at an index; 0, and an error logged, outside. */
  unicode_at(text: string, at: number): number {
    const unit = toUnits(text)[at];
    if (unit === undefined) push_error(`Index p_idx = ${at} is out of bounds (length() = ${lengthOf(text)}).`);
    return unit?.codePointAt(0) ?? 0;
  },
  /** With codes of URIs decoded. */
  uri_decode: (text: string): string => decodeUri(text, true),
  /** As it stands in URIs. */
  uri_encode: (text: string): string => charged(encodeUri(text)),
  /** With codes of URIs decoded, but for `+`. */
  uri_file_decode: (text: string): string => decodeUri(text, false),
  /** With what can't be in names of files as underscores. */
  validate_filename: (text: string): string => stripped(text).replace(FILENAME_CHARACTERS, "_"),
  /** With what can't be in names of nodes as underscores. */
  validate_node_name: (text: string): string => text.replace(NODE_NAME_CHARACTERS, "_"),
  /** With characters that XML escapes as entities. */
  xml_escape: (text: string, escapeQuotes = false): string => charged(escapeXml(text, escapeQuotes)),
  /** The inverse of `xml_escape`. */
  xml_unescape: (text: string): string => unescapeXml(text),
};

/** By UTF-16 units. */
function backwards(text: string): string {
  return text.split("").reverse().join("");
}

/** Digits of a base; none, and an error logged, for a base that is none. */
function inBase(value: bigint, base: number, capitals: boolean): string {
  const fitting = Number(BigInt.asIntN(32, BigInt(base)));
  if (fitting >= 2 && fitting <= 36) return digitsOf(value, fitting, capitals);
  push_error(
    `Cannot convert to base ${fitting}, since the value is ${fitting < 2 ? "less than 2" : "greater than 36"}.`,
  );
  return "";
}

function character(code: number | bigint): string {
  const point = Number(BigInt.asUintN(32, BigInt(code)));
  const isPoint = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return String.fromCodePoint(isPoint ? point : 0xfffd);
}
