import { readUtf8 } from "../utf8.js";

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text of UTF-8, up to a zero; what is none becomes U+FFFD. */
export function textOfBytes(bytes: Uint8Array): string {
  const start = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const zero = bytes.indexOf(0);
  const end = zero < 0 ? bytes.length : zero;
  return readUtf8(bytes, start, end) ?? new TextDecoder("utf-8").decode(bytes.subarray(start, end));
}

/** The text of UTF-16, little endian or as its mark says, up to a zero. */
export function textOfUnits(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~1);
  const mark = view.byteLength > 0 ? view.getUint16(0, true) : 0;
  const little = mark !== 0xfffe;
  let text = "";
  for (let at = mark === 0xfeff || mark === 0xfffe ? 2 : 0; at < view.byteLength; at += 2) {
    const unit = view.getUint16(at, little);
    if (unit === 0) break;
    text += String.fromCharCode(unit);
  }
  return text.replace(LONE, "\ufffd");
}

/** The text of code points, up to a zero; what is none becomes U+FFFD. */
export function textOfPoints(points: Iterable<number>): string {
  let text = "";
  for (const point of points) {
    if (point === 0) break;
    const isPoint = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    text += String.fromCodePoint(isPoint ? point : 0xfffd);
  }
  return text;
}
