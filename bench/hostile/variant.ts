import { collidingInts, dictionaryBytes } from "../../spec/hostile/variant/colliding-numbers.js";
import {
  bytes_to_var,
  decodeMessagePack,
  encodeMessagePack,
  PackedStringArray,
  StringName,
  str_to_var,
  type Variant,
  Vector2,
  var_to_bytes,
  var_to_str,
  variantEquals,
} from "../../src/variant/index.js";
import type { HostileEntry, HostileWork } from "./entry.js";

const SIZES = [32_768, 65_536, 131_072, 262_144];

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.max(1, Math.floor(count)) }, (_, index) => make(index));

const decode = (bytes: Uint8Array): HostileWork => ({ bytes: bytes.length, run: () => bytes_to_var(bytes) });
const write = (bytes: Uint8Array): HostileWork => {
  const value = bytes_to_var(bytes);
  return { bytes: bytes.length, run: () => var_to_str(value) };
};
const compare = (bytes: Uint8Array): HostileWork => {
  const [a, b] = [bytes_to_var(bytes), bytes_to_var(bytes)];
  return { bytes: bytes.length, run: () => variantEquals(a, b) };
};
const parse = (text: string): HostileWork => ({ bytes: text.length, run: () => str_to_var(text) });
const unpack = (bytes: Uint8Array): HostileWork => ({ bytes: bytes.length, run: () => decodeMessagePack(bytes) });

/** `[[…1…, 1], 1]`. */
const nested = (depth: number): Variant => times(depth, () => 1).reduce<Variant>((inner) => [inner, 1], []);

const words = (bytes: number): string[] => times(bytes / 12, (index) => `w${index % 1000}`);

/** Bytes of Variants, their text and their MessagePack, as they come from strangers. */
export const entries: HostileEntry[] = [
  {
    name: "variant: PackedStringArrays",
    sizes: SIZES,
    honest: (bytes) => decode(var_to_bytes(new PackedStringArray(words(bytes)))),
    worst: (bytes) => decode(var_to_bytes(times(bytes / 136, () => new PackedStringArray(times(16, () => "a"))))),
  },
  {
    name: "variant: dictionary, ints as keys",
    sizes: SIZES,
    honest: (bytes) => decode(dictionaryBytes(times(bytes / 12, (index) => index * 7919))),
    worst: (bytes) => decode(dictionaryBytes(collidingInts(Math.floor(bytes / 12)))),
  },
  {
    name: "variant: small dictionaries, ints as keys",
    sizes: SIZES,
    honest: (bytes) => {
      const small = bytes_to_var(dictionaryBytes(times(255, (index) => index * 7919)));
      return decode(var_to_bytes(times(bytes / 3068, () => small)));
    },
    worst: (bytes) => {
      const small = bytes_to_var(dictionaryBytes(collidingInts(255)));
      return decode(var_to_bytes(times(bytes / 3068, () => small)));
    },
  },
  {
    name: "variant: comparing dictionaries",
    sizes: SIZES,
    honest: (bytes) => compare(dictionaryBytes(times(bytes / 20, (index) => `key${index}`))),
    worst: (bytes) => compare(dictionaryBytes(times(bytes / 20, (index) => new StringName(`key${index}`)))),
  },
  {
    name: "variant: writing keys in order",
    sizes: SIZES,
    honest: (bytes) => write(dictionaryBytes(times(bytes / 20, (index) => `key${index}`))),
    worst: (bytes) =>
      write(
        dictionaryBytes([
          ...times(bytes / 60, (index) => new StringName(`a${index}`)),
          ...times(bytes / 48, (index) => new Vector2(index, 0)),
          ...times(bytes / 60, (index) => `z${index}`),
        ]),
      ),
  },
  {
    name: "variant: writing keys that are nested arrays",
    sizes: SIZES,
    honest: (bytes) => write(dictionaryBytes(times(bytes / 28, (index) => [index]))),
    worst: (bytes) => write(dictionaryBytes(times(bytes / 1600, () => nested(98)))),
  },
  {
    name: "variant: text, numbers",
    sizes: SIZES,
    honest: (bytes) => parse(`[${times(bytes / 8, (index) => index % 100_000).join()}]`),
    worst: (bytes) => parse("9".repeat(bytes)),
  },
  {
    name: "variant: text, dictionaries as keys",
    sizes: SIZES,
    honest: (bytes) => parse(`{${times(bytes / 16, (index) => `"key${index}": ${index}`).join()}}`),
    worst: (bytes) => parse(`{${times(bytes / 4000, () => `${"{".repeat(900)}0${":1}".repeat(900)}: 1`).join()}}`),
  },
  {
    name: "variant: MessagePack maps",
    sizes: [8192, 16_384, 32_768],
    honest: (bytes) => unpack(encodeMessagePack(times(bytes / 12, (index) => ({ id: index, ok: true })))),
    worst: (bytes) => unpack(encodeMessagePack(times(bytes / 6, () => ({ 1000: null })))),
  },
];
