import { describe, expect, it } from "vitest";
import { bytes_to_var, PackedStringArray, VariantWriter, var_to_bytes } from "../../src/variant/index.js";

const encoder = new TextEncoder();
/** Shorter and longer than what a loop writes, and of every length modulo four. */
const LENGTHS = [...Array(14).keys(), 47, 48, 49, 50, 51, 200];

/** Strings of ASCII, and the same with one other character at every place: U+00E9, a surrogate pair, half of one. */
function texts(): string[] {
  const all: string[] = [];
  for (const length of LENGTHS) {
    const ascii = Array.from({ length }, (_, index) => String.fromCharCode(33 + ((index * 7) % 94)));
    all.push(ascii.join(""));
    for (const odd of ["\u007f", "\u0080", "é", "Ł", "\u{1f600}", "\ud800"])
      for (let at = 0; at < Math.min(length, 9); at++)
        all.push([...ascii.slice(0, at), odd, ...ascii.slice(at + 1)].join(""));
  }
  return all;
}

/** Length, bytes and padding of a string as they stand in a value. */
function stringBytes(text: string, terminated: boolean): number[] {
  const utf8 = [...encoder.encode(text), ...(terminated ? [0] : [])];
  const length = [...new Uint8Array(Int32Array.of(utf8.length).buffer)];
  return [...length, ...utf8, ...new Array<number>(-utf8.length & 3).fill(0)];
}

/** What a reader makes of it: halves of surrogate pairs are lost in UTF-8. */
const asRead = (text: string): string => text.replaceAll("\ud800", "\ufffd");

describe("strings in values", () => {
  it("are UTF-8 with length and padding, whatever stood in the memory before", () => {
    const writer = new VariantWriter();
    for (const text of texts()) {
      writer.reset();
      for (let index = 0; index < 160; index++) writer.writeU32(0xffffffff);
      writer.reset();
      writer.write(text);
      expect([...writer.view()].slice(4), text).toEqual(stringBytes(text, false));
      expect(bytes_to_var(writer.finish()), text).toBe(asRead(text));
      writer.reset();
      for (let index = 0; index < 160; index++) writer.writeU32(0xffffffff);
      writer.reset();
      writer.write(new PackedStringArray([text, "x"]));
      expect([...writer.view()].slice(8), text).toEqual([...stringBytes(text, true), ...stringBytes("x", true)]);
    }
  });

  it("are read from a packed array in blocks as one by one", () => {
    const all = texts();
    expect(bytes_to_var(var_to_bytes(new PackedStringArray(all)))).toEqual(new PackedStringArray(all.map(asRead)));
    const ascii = all.filter((text) => encoder.encode(text).length === text.length);
    for (const list of [ascii, [...ascii, ""], ["", ...ascii], [...ascii, "é", ...ascii], [...ascii, "", "a"]]) {
      const read = bytes_to_var(var_to_bytes(new PackedStringArray(list))) as PackedStringArray;
      expect(read).toBeInstanceOf(PackedStringArray);
      expect([...read]).toEqual(list);
    }
  });
});
