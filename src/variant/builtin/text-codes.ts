import { textToInt } from "../text-numbers.js";
import { textOfBytes } from "./text-bytes.js";

const encoder = new TextEncoder();

/** The bytes of a text in UTF-8. */
export function utf8Of(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes in hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Godot's `uri_encode`. */
export function encodeUri(text: string): string {
  return Array.from(utf8Of(text), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9_.~-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}

/** Godot's `uri_decode`, with its way of broken codes: small letters are none, and half a code is left out. */
export function decodeUri(text: string, plus: boolean): string {
  const bytes = utf8Of(text);
  const isCode = (byte: number): boolean => (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90);
  const result: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x25 && at + 2 < bytes.length) {
      const [first, second] = [bytes[at + 1]!, bytes[at + 2]!];
      if (!isCode(first)) result.push(byte);
      else if (isCode(second)) {
        result.push(Number.parseInt(String.fromCharCode(first, second), 16) || 0);
        at += 2;
      }
    } else result.push(plus && byte === 0x2b ? 0x20 : byte);
  }
  return textOfBytes(Uint8Array.from(result));
}

/** Godot's `c_unescape`: one kind after the other, as the engine replaces them. */
export function unescapeC(text: string): string {
  const pairs = ["a\u0007", "b\b", "f\f", "n\n", "r\r", "t\t", "v\v", "''", '""', "\\\\"];
  return pairs.reduce((all, [code, character]) => all.replaceAll(`\\${code}`, character!), text);
}

/** Godot's `json_escape`. */
export function escapeJson(text: string): string {
  const pairs = ["\\\\", "\bb", "\ff", "\nn", "\rr", "\tt", "\vv", '""'];
  return pairs.reduce((all, [character, code]) => all.replaceAll(character!, `\\${code}`), text);
}

/** Godot's `xml_escape`. */
export function escapeXml(text: string, quotes: boolean): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return quotes ? escaped.replaceAll("'", "&apos;").replaceAll('"', "&quot;") : escaped;
}

const ENTITIES: Readonly<Record<string, string>> = { gt: ">", lt: "<", amp: "&", quot: '"', apos: "'" };

/** Godot's `xml_unescape`. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:(gt|lt|amp|quot|apos)|#x([0-9a-fA-F]+)|#([0-9]+));/g, (all, name, hex, digits) => {
    if (name !== undefined) return ENTITIES[name as string]!;
    const code = hex === undefined ? Number(textToInt(digits as string)) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : all;
  });
}

/** UTF-16 of a text, little endian. */
export function utf16Of(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length }, (_none, index) => text.charCodeAt(index));
  return new Uint8Array(units.buffer);
}

/** UTF-32 of a text, little endian. */
export function utf32Of(text: string): Uint8Array {
  return new Uint8Array(Uint32Array.from(Array.from(text), (character) => character.codePointAt(0)!).buffer);
}
