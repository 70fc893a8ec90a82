import { Signal } from "../../src/core/index.js";
import {
  AABB,
  Basis,
  Callable,
  Color,
  dictionaryGet,
  EncodedObjectAsID,
  GDArray,
  GDDictionary,
  GDFloat,
  GDInt,
  NodePath,
  PackedColorArray,
  PackedStringArray,
  PackedVector2Array,
  PackedVector3Array,
  PackedVector4Array,
  Plane,
  Projection,
  Quaternion,
  Rect2,
  Rect2i,
  RID,
  StringName,
  Transform2D,
  Transform3D,
  TYPE_ARRAY,
  TYPE_CALLABLE,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_MAX,
  TYPE_NIL,
  TYPE_OBJECT,
  TYPE_SIGNAL,
  type Variant,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "../../src/variant/index.js";
import { SeededRandom } from "../support/seeded-random.js";

const scratch = new DataView(new ArrayBuffer(8));
const EDGE_INTS = [0n, 1n, -1n, 127n, 128n, -128n, -129n, 32767n, 32768n, -32768n, -32769n, 2n ** 31n - 1n, 2n ** 31n];
const MORE_INTS = [-(2n ** 31n), -(2n ** 31n) - 1n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n)];
const LIMIT_INTS = [2n ** 63n - 1n, -(2n ** 63n)];
const EDGE_FLOATS = [0, -0, 1, -1, 0.5, 0.1, 1e-5, 9.5e-5, 1e15, 1e16, 123456789, 2 ** 24 + 1, 2 ** 53, 1e300, 5e-324];
const MORE_FLOATS = [Infinity, -Infinity, Number.NaN, Math.fround(0.1), 3.4028234663852886e38, 1.401298464324817e-45];
const EDGE_SINGLES = [0, -0, 1, Infinity, -Infinity, 1.401298464324817e-45, -3.4028234663852886e38];
const LETTERS = [
  "a",
  "Z",
  "_",
  "7",
  " ",
  "'",
  '"',
  "\\",
  "/",
  ":",
  "\n",
  "\t",
  "\r",
  "\v",
  "\b",
  "\x07",
  "\x1b",
  "%",
  "é",
];
const FAR_LETTERS = [
  "ß",
  "日",
  "本",
  "\ud7ff",
  "\ue000",
  "\ufffd",
  "\uffff",
  "👾",
  "\u{10ffff}",
  "x",
  "y",
  "&",
  "#",
  "{",
];

/** What {@link RandomVariants} makes. */
export interface RandomOptions {
  /** Types below this number only; all unless told. */
  readonly typeCount?: number;
  /** Ints and floats as JS numbers that decode to themselves without the option `wrap`. Off unless told. */
  readonly plain?: boolean;
  /**
   * Also what an engine would not give back or tell apart as this library does: NULs in texts; objects, packed arrays and
   * null as keys. But no signals as keys, which are all one key as text. Off unless told.
   */
  readonly wild?: boolean;
}

/** Types of keys that Godot tells apart by what is sent of them, but for null. */
const ENGINE_KEYS = [...Array(TYPE_DICTIONARY).keys()].filter(
  (type) => type !== TYPE_NIL && type !== TYPE_OBJECT && type !== TYPE_CALLABLE,
);
const WILD_KEYS = [...Array(TYPE_MAX).keys()].filter(
  (type) => ![TYPE_CALLABLE, TYPE_SIGNAL, TYPE_DICTIONARY, TYPE_ARRAY].includes(type),
);

/**
 * Makes random Variants of every type; numbers come wrapped unless told, so that encoding is the inverse of decoding with
 * `wrap`. The smaller the random numbers, the simpler the value.
 */
export class RandomVariants {
  readonly random: SeededRandom;
  readonly #options: RandomOptions;
  readonly #types: readonly number[];
  readonly #keyTypes: readonly number[];

  /**
   * @param random - A seed, or where randomness comes from.
   * @param options - What to make.
   */
  constructor(random: SeededRandom | number, options: RandomOptions = {}) {
    this.random = typeof random === "number" ? new SeededRandom(random) : random;
    this.#options = options;
    this.#types = [...Array(options.typeCount ?? TYPE_MAX).keys()];
    this.#keyTypes = options.wild === true ? WILD_KEYS : ENGINE_KEYS;
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    return this.random.between(0, limit - 1);
  }

  many<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }

  /** 64 random bits, signed, mostly few of them. */
  int64(): bigint {
    const { random } = this;
    if (this.below(3) === 0) return random.pick([...EDGE_INTS, ...MORE_INTS, ...LIMIT_INTS]);
    const wide = (BigInt(random.u32()) << 32n) | BigInt(random.u32());
    return BigInt.asIntN(64, wide) >> BigInt(this.below(64));
  }

  int(): Variant {
    const value = this.int64();
    if (this.#options.plain !== true) return new GDInt(value);
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  }

  float(): Variant {
    const value = this.double();
    if (this.#options.plain !== true) return new GDFloat(value);
    return Number.isSafeInteger(value) ? value + 0.5 : value;
  }

  double(): number {
    const { random } = this;
    switch (this.below(5)) {
      case 0:
        return random.pick([...EDGE_FLOATS, ...MORE_FLOATS]);
      case 1:
        return this.single();
      case 2:
        return (random.u32() - 2 ** 31) / 1000;
      case 3:
        return this.below(2000) - 1000;
      default:
        scratch.setUint32(0, random.u32());
        scratch.setUint32(4, random.u32());
        // One NaN is like another only by luck: its payload is not kept by JS engines.
        return Number.isNaN(scratch.getFloat64(0)) ? Number.NaN : scratch.getFloat64(0);
    }
  }

  single(): number {
    const { random } = this;
    if (this.#options.wild === true && this.below(8) === 7) return random.pick(EDGE_SINGLES);
    if (this.below(2) === 0) return Math.fround((random.u32() - 2 ** 31) / 2 ** this.below(40));
    scratch.setUint32(0, random.u32());
    return Number.isNaN(scratch.getFloat32(0)) ? 1 : scratch.getFloat32(0);
  }

  int32(): number {
    return this.random.u32() | 0;
  }

  text(): string {
    const letters = this.below(2) === 0 ? LETTERS : [...LETTERS, ...FAR_LETTERS];
    return this.many(this.below(20) === 19 ? 200 : 12, () => this.letter(letters)).join("");
  }

  letter(letters: readonly string[]): string {
    if (this.#options.wild !== true || this.below(3) > 0) return this.random.pick(letters);
    const code = this.random.between(0, 0x10ffff);
    // Halves of surrogate pairs are no characters.
    return code >= 0xd800 && code < 0xe000 ? "a" : String.fromCodePoint(code);
  }

  name(): string {
    return this.random.pick(["a", "B2", "Main", "Spieler_ü", "x y", "日本", "%Unique", ".."]);
  }

  vector2 = (): Vector2 => new Vector2(this.single(), this.single());
  vector2i = (): Vector2i => new Vector2i(this.int32(), this.int32());
  vector3 = (): Vector3 => new Vector3(this.single(), this.single(), this.single());
  vector4 = (): Vector4 => new Vector4(this.single(), this.single(), this.single(), this.single());
  color = (): Color => new Color(this.single(), this.single(), this.single(), this.single());
  basis = (): Basis => new Basis(this.vector3(), this.vector3(), this.vector3());

  /** A value of a type, objects as ids. */
  of(type: number, depth: number): Variant {
    const { random } = this;
    switch (type) {
      case 0:
        return null;
      case 1:
        return this.below(2) === 0;
      case 2:
        return this.int();
      case 3:
        return this.float();
      case 4:
        return this.text();
      case 5:
        return this.vector2();
      case 6:
        return this.vector2i();
      case 7:
        return new Rect2(this.vector2(), this.vector2());
      case 8:
        return new Rect2i(this.vector2i(), this.vector2i());
      case 9:
        return this.vector3();
      case 10:
        return new Vector3i(this.int32(), this.int32(), this.int32());
      case 11:
        return new Transform2D(this.vector2(), this.vector2(), this.vector2());
      case 12:
        return this.vector4();
      case 13:
        return new Vector4i(this.int32(), this.int32(), this.int32(), this.int32());
      case 14:
        return new Plane(this.vector3(), this.single());
      case 15:
        return new Quaternion(this.single(), this.single(), this.single(), this.single());
      case 16:
        return new AABB(this.vector3(), this.vector3());
      case 17:
        return this.basis();
      case 18:
        return new Transform3D(this.basis(), this.vector3());
      case 19:
        return new Projection(this.vector4(), this.vector4(), this.vector4(), this.vector4());
      case 20:
        return this.color();
      case 21:
        return new StringName(this.text());
      case 22:
        return this.nodePath();
      case 23:
        return new RID((BigInt(random.u32()) << 32n) | BigInt(random.u32()));
      case 24:
        return new EncodedObjectAsID((BigInt(random.u32() >>> 1) << 32n) | BigInt(random.u32()) | 1n);
      case 25:
        return new Callable();
      case 26:
        return new Signal((BigInt(random.u32() >>> 1) << 32n) | BigInt(random.u32()), this.name());
      case 27:
        return this.dictionary(depth);
      case 28:
        return this.array(depth);
      default:
        return this.packed(type);
    }
  }

  nodePath(): NodePath {
    const names = this.many(4, () => this.name());
    // 4.2 takes the root alone, "/", for an empty path when it decodes it.
    if (names.length === 0 && this.#types.length < TYPE_MAX) names.push("a");
    return NodePath.fromParts(
      names,
      this.many(3, () => this.name()),
      this.below(2) === 0,
    );
  }

  packed(type: number): Variant {
    const most = this.below(30) === 29 ? 300 : 8;
    switch (type) {
      case 29:
        return Uint8Array.from(this.many(most, () => this.below(256)));
      case 30:
        return Int32Array.from(this.many(most, () => this.int32()));
      case 31:
        return BigInt64Array.from(this.many(most, () => this.int64()));
      case 32:
        return Float32Array.from(this.many(most, () => this.single()));
      case 33:
        return Float64Array.from(this.many(most, () => this.double()));
      case 34:
        return new PackedStringArray(this.many(most, () => this.text()));
      case 35:
        return new PackedVector2Array(this.many(most, this.vector2));
      case 36:
        return new PackedVector3Array(this.many(most, this.vector3));
      case 37:
        return new PackedColorArray(this.many(most, this.color));
      default:
        return new PackedVector4Array(this.many(most, this.vector4));
    }
  }

  /** A type that fits at a depth: no more containers far down. */
  type(depth: number): number {
    if (this.#options.wild === true && depth < 4 && this.below(3) > 0) {
      return this.random.pick([TYPE_ARRAY, TYPE_DICTIONARY]);
    }
    const type = this.random.pick(this.#types);
    return depth >= 4 && (type === TYPE_ARRAY || type === TYPE_DICTIONARY) ? TYPE_INT : type;
  }

  any(depth = 0): Variant {
    return this.of(this.type(depth), depth);
  }

  array(depth: number): Variant {
    if (this.below(3) > 0) return this.many(5, () => this.any(depth + 1));
    const type = this.type(depth + 1);
    if (type === TYPE_NIL) return [];
    // In an array of floats a JS number is one, whole or not.
    const make =
      type === TYPE_FLOAT && this.#options.plain === true ? () => this.double() : () => this.of(type, depth + 1);
    const items = this.many(5, make);
    return type === TYPE_OBJECT ? new GDArray("EncodedObjectAsID", items) : new GDArray(type, items);
  }

  dictionary(depth: number): Variant {
    const typed = this.below(3) === 0;
    const keyType = typed && this.below(2) === 0 ? this.keyType() : TYPE_NIL;
    const valueType = typed ? this.type(depth + 1) : TYPE_NIL;
    const like = (type: number): number | string => (type === TYPE_OBJECT ? "EncodedObjectAsID" : type);
    const map =
      keyType === TYPE_NIL && valueType === TYPE_NIL
        ? new Map<Variant, Variant>()
        : new GDDictionary<Variant, Variant>(like(keyType), like(valueType));
    const none = Symbol("none") as unknown as Variant;
    for (let count = this.below(this.below(10) === 9 ? 40 : 6); count > 0; count--) {
      const key = this.of(keyType === TYPE_NIL ? this.keyType() : keyType, depth + 1);
      if (dictionaryGet(map, key, none) !== none) continue;
      map.set(key, valueType === TYPE_NIL ? this.any(depth + 1) : this.of(valueType, depth + 1));
    }
    return map;
  }

  keyType(): number {
    return this.random.pick(this.#keyTypes);
  }
}
