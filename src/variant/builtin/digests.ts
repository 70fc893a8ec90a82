import { look } from "../context.js";

/*
 * SHA-1 and SHA-256 of short texts: what `sha1_text()` and its kin give. Nothing here guards a secret.
 */

/** What a byte costs, in elements that are looked at: it goes through some eighty rounds with others. */
const A_BYTE = 8;

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** The message with its padding, in blocks of 16 words. */
function blocks(bytes: Uint8Array): DataView {
  look(A_BYTE * bytes.length);
  const padded = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  return view;
}

function output(state: Int32Array): Uint8Array {
  const bytes = new Uint8Array(state.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of state.entries()) view.setInt32(index * 4, word);
  return bytes;
}

function add(state: Int32Array, words: readonly number[]): void {
  for (const [index, word] of words.entries()) state[index] = (state[index]! + word) | 0;
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  return round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

/** @returns 20 bytes. */
export function sha1(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const constants = Int32Array.of(0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6);
  const view = blocks(bytes);
  const words = new Int32Array(80);
  for (let start = 0; start < view.byteLength; start += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(start + i * 4);
    for (let i = 16; i < 80; i++) {
      words[i] = rotate(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1);
    }
    let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const round = Math.floor(i / 20);
      const next = (rotate(a, 5) + mix(round, b, c, d) + e + constants[round]! + words[i]!) | 0;
      e = d;
      d = c;
      c = rotate(b, 30);
      b = a;
      a = next;
    }
    add(state, [a, b, c, d, e]);
  }
  return output(state);
}

/** The first 32 bits behind the point of a root of each of the first primes. */
function roots(count: number, root: (prime: number) => number): Int32Array {
  const found: number[] = [];
  for (let prime = 2; found.length < count; prime++) {
    let isPrime = true;
    for (let by = 2; by * by <= prime; by++) if (prime % by === 0) isPrime = false;
    if (isPrime) found.push(Math.floor((root(prime) % 1) * 2 ** 32) | 0);
  }
  return Int32Array.from(found);
}

let squareRoots: Int32Array | null = null;
let cubicRoots: Int32Array | null = null;

/** @returns 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  squareRoots ??= roots(8, Math.sqrt);
  cubicRoots ??= roots(64, Math.cbrt);
  const state = squareRoots.slice();
  const view = blocks(bytes);
  const words = new Int32Array(64);
  for (let start = 0; start < view.byteLength; start += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(start + i * 4);
    for (let i = 16; i < 64; i++) {
      const [w15, w2] = [words[i - 15]!, words[i - 2]!];
      const first = rotate(w15, 25) ^ rotate(w15, 14) ^ (w15 >>> 3);
      const second = rotate(w2, 15) ^ rotate(w2, 13) ^ (w2 >>> 10);
      words[i] = words[i - 16]! + first + words[i - 7]! + second;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const turnedE = rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7);
      const t1 = (h + turnedE + ((e & f) ^ (~e & g)) + cubicRoots[i]! + words[i]!) | 0;
      const turnedA = rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10);
      const t2 = turnedA + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    add(state, [a, b, c, d, e, f, g, h]);
  }
  return output(state);
}
