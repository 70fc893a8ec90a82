import { type EnetCompressor, ScratchBuffer } from "./compressor.js";

/**
 * ENet's own compressor: an adaptive order-2 PPM model that drives a carryless range coder.
 *
 * Each byte is coded in the context of the two bytes before it. A context that has not seen the byte codes an escape and hands
 * over to the next shorter one; the root knows every byte. The model starts afresh with each datagram, so any datagram can be
 * decoded without the ones before it. The output is what ENet's C library writes, byte for byte: the model's constants, the
 * shape of its trees and the moment at which it starts over are part of the format.
 *
 * @see ENet compress.c, enet_range_coder_compress and enet_range_coder_decompress
 */
export class EnetRangeCoder implements EnetCompressor {
  // One entry is both a symbol (a node of the binary tree that belongs to a context) and the context that follows that symbol.
  readonly #value = new Uint8Array(MAXIMUM_SYMBOLS);
  readonly #count = new Uint8Array(MAXIMUM_SYMBOLS);
  /** Sum of the counts of a node and everything left of it in its subtree. */
  readonly #under = new Uint16Array(MAXIMUM_SYMBOLS);
  readonly #left = new Uint16Array(MAXIMUM_SYMBOLS);
  readonly #right = new Uint16Array(MAXIMUM_SYMBOLS);
  /** The root node of a context's tree; 0 while it has none, as entry 0 is always the root context. */
  readonly #symbols = new Uint16Array(MAXIMUM_SYMBOLS);
  readonly #escapes = new Uint16Array(MAXIMUM_SYMBOLS);
  readonly #total = new Uint16Array(MAXIMUM_SYMBOLS);
  /** The context one order shorter. */
  readonly #parent = new Uint16Array(MAXIMUM_SYMBOLS);
  #nextSymbol = 0;

  // What the last visit to a context found.
  #foundSymbol = 0;
  #foundValue = 0;
  #foundUnder = 0;
  #foundCount = 0;

  /** Low end and width of the coder's interval, and (decoding) the code read so far: a typed array keeps them 32-bit unsigned. */
  readonly #coder = new Uint32Array(3);
  readonly #outputBuffer = new ScratchBuffer();
  #output: Uint8Array = new Uint8Array(0);
  #outputLength = 0;
  #outputLimit = 0;
  #input: Uint8Array = this.#output;
  #inputOffset = 0;

  /** {@inheritDoc EnetCompressor.compress} */
  compress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null {
    if (input.length === 0 || !(maxOutputBytes > 0)) return null;
    // Incompressible bytes cost little more than one byte each: four are never reached.
    this.#outputLimit = Math.min(maxOutputBytes, 4 * input.length + 64);
    this.#outputLength = 0;
    this.#output = this.#outputBuffer.atLeast(this.#outputLimit);
    const escapes = this.#escapes;
    const total = this.#total;
    const parent = this.#parent;
    let order = 0;
    let predicted = 0;
    this.#reset();
    const coder = this.#coder;
    coder[LOW] = 0;
    coder[RANGE] = 0xffffffff;

    for (let index = 0; index < input.length; index++) {
      const value = input[index]!;
      // The entry whose parent link the next symbol completes; negative for `predicted` itself.
      let child = -1;
      let context = predicted;
      for (; context !== ROOT; context = parent[context]!) {
        const symbol = this.#encodeSymbol(context, value, SUBCONTEXT_SYMBOL_DELTA, 0);
        if (child < 0) predicted = symbol;
        else parent[child] = symbol;
        child = symbol;
        const count = this.#foundCount;
        const escape = escapes[context]!;
        if (count > 0) {
          if (!this.#encode(escape + this.#foundUnder, count, total[context]!)) return null;
        } else {
          if (escape > 0 && escape < total[context]! && !this.#encode(0, escape, total[context]!)) return null;
          escapes[context] = escape + SUBCONTEXT_ESCAPE_DELTA;
          total[context]! += SUBCONTEXT_ESCAPE_DELTA;
        }
        total[context]! += SUBCONTEXT_SYMBOL_DELTA;
        if (count > SUBCONTEXT_COUNT_LIMIT || total[context]! > TOTAL_LIMIT) this.#rescale(context, 0);
        if (count > 0) break;
      }
      if (context === ROOT) {
        const symbol = this.#encodeSymbol(ROOT, value, ROOT_SYMBOL_DELTA, ROOT_SYMBOL_MINIMUM);
        if (child < 0) predicted = symbol;
        else parent[child] = symbol;
        const count = this.#foundCount;
        if (!this.#encode(escapes[ROOT]! + this.#foundUnder, count, total[ROOT]!)) return null;
        total[ROOT]! += ROOT_SYMBOL_DELTA;
        if (count > ROOT_COUNT_LIMIT || total[ROOT]! > TOTAL_LIMIT) this.#rescale(ROOT, ROOT_SYMBOL_MINIMUM);
      }

      if (order >= SUBCONTEXT_ORDER) predicted = parent[predicted]!;
      else order++;
      if (this.#nextSymbol >= MAXIMUM_SYMBOLS - SUBCONTEXT_ORDER) {
        this.#reset();
        predicted = 0;
        order = 0;
      }
    }

    // Trailing zero bytes need not be sent: the decoder reads zeros past the end.
    while (coder[LOW]! !== 0) {
      if (this.#outputLength >= this.#outputLimit) return null;
      this.#output[this.#outputLength++] = coder[LOW]! >>> 24;
      coder[LOW] = coder[LOW]! << 8;
    }
    return this.#output.subarray(0, this.#outputLength);
  }

  /** {@inheritDoc EnetCompressor.decompress} */
  decompress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null {
    if (input.length === 0 || !(maxOutputBytes > 0)) return null;
    this.#outputLimit = maxOutputBytes;
    this.#outputLength = 0;
    this.#output = this.#outputBuffer.atLeast(Math.min(maxOutputBytes, INITIAL_OUTPUT_BYTES));
    const escapes = this.#escapes;
    const total = this.#total;
    const parent = this.#parent;
    let order = 0;
    let predicted = 0;
    this.#reset();
    this.#startDecoding(input);

    for (;;) {
      let value = 0;
      let bottom = 0;
      let context = predicted;
      for (; context !== ROOT; context = parent[context]!) {
        const escape = escapes[context]!;
        const contextTotal = total[context]!;
        if (escape === 0 || escape >= contextTotal) continue;
        const code = this.#readCode(contextTotal);
        if (code < 0) return null;
        if (code < escape) {
          if (!this.#decode(0, escape)) return null;
          continue;
        }
        if (!this.#decodeSubcontext(context, code - escape)) return null;
        bottom = this.#foundSymbol;
        value = this.#foundValue;
        const count = this.#foundCount;
        if (!this.#decode(escape + this.#foundUnder, count)) return null;
        total[context]! += SUBCONTEXT_SYMBOL_DELTA;
        if (count > SUBCONTEXT_COUNT_LIMIT || total[context]! > TOTAL_LIMIT) this.#rescale(context, 0);
        break;
      }
      if (context === ROOT) {
        const code = this.#readCode(total[ROOT]!);
        if (code < 0) return null;
        const escape = escapes[ROOT]!;
        // The encoder never codes the root's escape: past the end of the input, the zeros read decode as one.
        if (code < escape) break;
        this.#decodeRoot((code - escape) & 0xffff);
        bottom = this.#foundSymbol;
        value = this.#foundValue;
        const count = this.#foundCount;
        if (!this.#decode(escape + this.#foundUnder, count)) return null;
        total[ROOT]! += ROOT_SYMBOL_DELTA;
        if (count > ROOT_COUNT_LIMIT || total[ROOT]! > TOTAL_LIMIT) this.#rescale(ROOT, ROOT_SYMBOL_MINIMUM);
      }

      // Teach the symbol to the longer contexts that escaped.
      let child = -1;
      for (let patch = predicted; patch !== context; patch = parent[patch]!) {
        const symbol = this.#encodeSymbol(patch, value, SUBCONTEXT_SYMBOL_DELTA, 0);
        if (child < 0) predicted = symbol;
        else parent[child] = symbol;
        child = symbol;
        const count = this.#foundCount;
        if (count === 0) {
          escapes[patch]! += SUBCONTEXT_ESCAPE_DELTA;
          total[patch]! += SUBCONTEXT_ESCAPE_DELTA;
        }
        total[patch]! += SUBCONTEXT_SYMBOL_DELTA;
        if (count > SUBCONTEXT_COUNT_LIMIT || total[patch]! > TOTAL_LIMIT) this.#rescale(patch, 0);
      }
      if (child < 0) predicted = bottom;
      else parent[child] = bottom;

      if (this.#outputLength >= this.#outputLimit) return null;
      if (this.#outputLength >= this.#output.length) this.#growOutput();
      this.#output[this.#outputLength++] = value;

      if (order >= SUBCONTEXT_ORDER) predicted = parent[predicted]!;
      else order++;
      if (this.#nextSymbol >= MAXIMUM_SYMBOLS - SUBCONTEXT_ORDER) {
        this.#reset();
        predicted = 0;
        order = 0;
      }
    }
    return this.#outputLength === 0 ? null : this.#output.subarray(0, this.#outputLength);
  }

  /** Forgets everything but an empty root context. */
  #reset(): void {
    this.#nextSymbol = 0;
    this.#createSymbol(0, 0);
    this.#escapes[ROOT] = ROOT_ESCAPE_MINIMUM;
    this.#total[ROOT] = ROOT_ESCAPE_MINIMUM + 256 * ROOT_SYMBOL_MINIMUM;
  }

  #createSymbol(value: number, count: number): number {
    const symbol = this.#nextSymbol++;
    this.#value[symbol] = value;
    this.#count[symbol] = count;
    this.#under[symbol] = count;
    this.#left[symbol] = 0;
    this.#right[symbol] = 0;
    this.#symbols[symbol] = 0;
    this.#escapes[symbol] = 0;
    this.#total[symbol] = 0;
    this.#parent[symbol] = 0;
    return symbol;
  }

  /** Halves every count of a context, so that none overflows and newer bytes weigh more. */
  #rescale(context: number, minimum: number): void {
    const symbols = this.#symbols[context]!;
    const sum = symbols === 0 ? 0 : this.#rescaleSubtree(symbols);
    this.#escapes[context]! -= this.#escapes[context]! >> 1;
    this.#total[context] = sum + this.#escapes[context]! + 256 * minimum;
  }

  #rescaleSubtree(top: number): number {
    let sum = 0;
    for (let node = top; node !== 0; node = this.#right[node]!) {
      this.#count[node]! -= this.#count[node]! >> 1;
      const left = this.#left[node]!;
      this.#under[node] = this.#count[node]! + (left === 0 ? 0 : this.#rescaleSubtree(left));
      sum += this.#under[node]!;
    }
    return sum;
  }

  /** Finds a known byte in a context or adds it, raises its count, and notes its share of the context's interval. */
  #encodeSymbol(context: number, value: number, update: number, minimum: number): number {
    const values = this.#value;
    const unders = this.#under;
    let under = value * minimum;
    let count = minimum;
    let symbol: number;
    let node = this.#symbols[context]!;
    if (node === 0) {
      symbol = this.#createSymbol(value, update);
      this.#symbols[context] = symbol;
    } else {
      for (;;) {
        const here = values[node]!;
        if (value < here) {
          unders[node]! += update;
          const left = this.#left[node]!;
          if (left !== 0) {
            node = left;
            continue;
          }
          symbol = this.#createSymbol(value, update);
          this.#left[node] = symbol;
        } else if (value > here) {
          under += unders[node]!;
          const right = this.#right[node]!;
          if (right !== 0) {
            node = right;
            continue;
          }
          symbol = this.#createSymbol(value, update);
          this.#right[node] = symbol;
        } else {
          count += this.#count[node]!;
          under += unders[node]! - this.#count[node]!;
          unders[node]! += update;
          this.#count[node]! += update;
          symbol = node;
        }
        break;
      }
    }
    this.#foundUnder = under & 0xffff;
    this.#foundCount = count;
    return symbol;
  }

  /** Finds the symbol that a code stands for in a context that knows it; false for a code that no encoder writes. */
  #decodeSubcontext(context: number, code: number): boolean {
    let node = this.#symbols[context]!;
    if (node === 0) return false;
    let under = 0;
    for (;;) {
      const after = (under + this.#under[node]!) & 0xffff;
      const before = this.#count[node]!;
      if (code >= after) {
        under += this.#under[node]!;
        node = this.#right[node]!;
        if (node === 0) return false;
      } else if (code < after - before) {
        this.#under[node]! += SUBCONTEXT_SYMBOL_DELTA;
        node = this.#left[node]!;
        if (node === 0) return false;
      } else {
        this.#foundSymbol = node;
        this.#foundValue = this.#value[node]!;
        this.#foundUnder = after - before;
        this.#foundCount = before;
        this.#under[node]! += SUBCONTEXT_SYMBOL_DELTA;
        this.#count[node]! += SUBCONTEXT_SYMBOL_DELTA;
        return true;
      }
    }
  }

  /** As {@link #decodeSubcontext} for the root, where bytes not seen yet have a share of one each and are added. */
  #decodeRoot(code: number): void {
    let node = this.#symbols[ROOT]!;
    if (node === 0) {
      this.#foundValue = code & 0xff;
      this.#foundUnder = code;
      this.#foundCount = ROOT_SYMBOL_MINIMUM;
      this.#foundSymbol = this.#createSymbol(code, ROOT_SYMBOL_DELTA);
      this.#symbols[ROOT] = this.#foundSymbol;
      return;
    }
    let under = 0;
    for (;;) {
      const here = this.#value[node]!;
      const after = (under + this.#under[node]! + (here + 1) * ROOT_SYMBOL_MINIMUM) & 0xffff;
      const before = this.#count[node]! + ROOT_SYMBOL_MINIMUM;
      if (code >= after) {
        under += this.#under[node]!;
        const right = this.#right[node]!;
        if (right !== 0) {
          node = right;
          continue;
        }
        this.#foundValue = (here + 1 + code - after) & 0xff;
        this.#right[node] = this.#addToRoot(code);
      } else if (code < after - before) {
        this.#under[node]! += ROOT_SYMBOL_DELTA;
        const left = this.#left[node]!;
        if (left !== 0) {
          node = left;
          continue;
        }
        this.#foundValue = (here - 1 - (after - before - code - 1)) & 0xff;
        this.#left[node] = this.#addToRoot(code);
      } else {
        this.#foundSymbol = node;
        this.#foundValue = here;
        this.#foundUnder = after - before;
        this.#foundCount = before;
        this.#under[node]! += ROOT_SYMBOL_DELTA;
        this.#count[node]! += ROOT_SYMBOL_DELTA;
      }
      return;
    }
  }

  #addToRoot(code: number): number {
    this.#foundUnder = code;
    this.#foundCount = ROOT_SYMBOL_MINIMUM;
    this.#foundSymbol = this.#createSymbol(this.#foundValue, ROOT_SYMBOL_DELTA);
    return this.#foundSymbol;
  }

  /** Narrows the interval to a share of it and writes the bytes that are settled; false when the output is full. */
  #encode(under: number, count: number, total: number): boolean {
    const coder = this.#coder;
    const unit = Math.floor(coder[RANGE]! / total);
    let low = (coder[LOW]! + under * unit) >>> 0;
    let range = unit * count;
    for (;;) {
      if ((low ^ (low + range)) >>> 0 >= RANGE_TOP) {
        if (range >= RANGE_BOTTOM) break;
        range = -low & (RANGE_BOTTOM - 1);
      }
      if (this.#outputLength >= this.#outputLimit) return false;
      this.#output[this.#outputLength++] = low >>> 24;
      range = (range << 8) >>> 0;
      low = (low << 8) >>> 0;
    }
    coder[LOW] = low;
    coder[RANGE] = range;
    return true;
  }

  #startDecoding(input: Uint8Array): void {
    this.#input = input;
    this.#inputOffset = 0;
    const coder = this.#coder;
    coder[LOW] = 0;
    coder[RANGE] = 0xffffffff;
    coder[CODE] = 0;
    for (let shift = 24; shift >= 0; shift -= 8) coder[CODE]! |= this.#nextByte() << shift;
  }

  #nextByte(): number {
    return this.#inputOffset < this.#input.length ? this.#input[this.#inputOffset++]! : 0;
  }

  /** Divides the interval into `total` units and tells which one the code lies in, as 16 bits; -1 when there is no interval left. */
  #readCode(total: number): number {
    const coder = this.#coder;
    const unit = Math.floor(coder[RANGE]! / total);
    if (unit === 0) return -1;
    coder[RANGE] = unit;
    return Math.floor(((coder[CODE]! - coder[LOW]!) >>> 0) / unit) & 0xffff;
  }

  /** Narrows the interval that {@link #readCode} divided, reading bytes as the encoder wrote them; false if it vanishes. */
  #decode(under: number, count: number): boolean {
    const coder = this.#coder;
    const unit = coder[RANGE]!;
    let low = (coder[LOW]! + under * unit) >>> 0;
    let range = (unit * count) >>> 0;
    let code = coder[CODE]!;
    for (;;) {
      if (range === 0) return false;
      if ((low ^ (low + range)) >>> 0 >= RANGE_TOP) {
        if (range >= RANGE_BOTTOM) break;
        range = -low & (RANGE_BOTTOM - 1);
        if (range === 0) return false;
      }
      code = ((code << 8) | this.#nextByte()) >>> 0;
      range = (range << 8) >>> 0;
      low = (low << 8) >>> 0;
    }
    coder[LOW] = low;
    coder[RANGE] = range;
    coder[CODE] = code;
    return true;
  }

  /** Doubles the output, so that a large limit costs nothing until the bytes are there. */
  #growOutput(): void {
    const full = this.#output;
    this.#output = this.#outputBuffer.atLeast(2 * full.length);
    this.#output.set(full);
  }
}

const ROOT = 0;
/** Enough for a datagram; when they run out, the model starts over. */
const MAXIMUM_SYMBOLS = 4096;

const RANGE_TOP = 2 ** 24;
const RANGE_BOTTOM = 2 ** 16;

const ROOT_SYMBOL_DELTA = 3;
const ROOT_SYMBOL_MINIMUM = 1;
const ROOT_ESCAPE_MINIMUM = 1;

const SUBCONTEXT_ORDER = 2;
const SUBCONTEXT_SYMBOL_DELTA = 2;
const SUBCONTEXT_ESCAPE_DELTA = 5;

const SUBCONTEXT_COUNT_LIMIT = 0xff - 2 * SUBCONTEXT_SYMBOL_DELTA;
const ROOT_COUNT_LIMIT = 0xff - 2 * ROOT_SYMBOL_DELTA + ROOT_SYMBOL_MINIMUM;
const TOTAL_LIMIT = RANGE_BOTTOM - 0x100;

const LOW = 0;
const RANGE = 1;
const CODE = 2;

const INITIAL_OUTPUT_BYTES = 4096;
