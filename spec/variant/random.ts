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
  TYPE_MAX,
  TYPE_NIL,
  TYPE_OBJECT,
  TYPE_PACKED_BYTE_ARRAY,
  type Variant,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "../../src/variant/index.js";

/** A stream of random numbers from a seed (Mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 32 random bits, unsigned. */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    return Math.floor((this.bits() / 2 ** 32) * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  many<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }
}

const scratch = new DataView(new ArrayBuffer(8));
const EDGE_INTS = [0n, 1n, -1n, 127n, 128n, -128n, -129n, 32767n, 32768n, -32768n, -32769n, 2n ** 31n - 1n, 2n ** 31n];
const MORE_INTS = [-(2n ** 31n), -(2n ** 31n) - 1n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n)];
const LIMIT_INTS = [2n ** 63n - 1n, -(2n ** 63n)];
const EDGE_FLOATS = [0, -0, 1, -1, 0.5, 0.1, 1e-5, 9.5e-5, 1e15, 1e16, 123456789, 2 ** 24 + 1, 2 ** 53, 1e300, 5e-324];
const MORE_FLOATS = [Infinity, -Infinity, Number.NaN, Math.fround(0.1), 3.4028234663852886e38, 1.401298464324817e-45];
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

/** Makes random Variants of every type; numbers come wrapped, so that encoding is the inverse of decoding with `wrap`. */
export class RandomVariants {
  readonly random: Random;
  readonly #typeCount: number;

  constructor(seed: number, typeCount = TYPE_MAX) {
    this.random = new Random(seed);
    this.#typeCount = typeCount;
  }

  int(): GDInt {
    const { random } = this;
    if (random.below(3) === 0) return new GDInt(random.pick([...EDGE_INTS, ...MORE_INTS, ...LIMIT_INTS]));
    const wide = (BigInt(random.bits()) << 32n) | BigInt(random.bits());
    return new GDInt(BigInt.asIntN(64, wide) >> BigInt(random.below(64)));
  }

  double(): number {
    const { random } = this;
    switch (random.below(5)) {
      case 0:
        return random.pick([...EDGE_FLOATS, ...MORE_FLOATS]);
      case 1:
        return this.single();
      case 2:
        return (random.bits() - 2 ** 31) / 1000;
      case 3:
        return random.below(2000) - 1000;
      default:
        scratch.setUint32(0, random.bits());
        scratch.setUint32(4, random.bits());
        // One NaN is like another only by luck: its payload is not kept by JS engines.
        return Number.isNaN(scratch.getFloat64(0)) ? Number.NaN : scratch.getFloat64(0);
    }
  }

  single(): number {
    const { random } = this;
    if (random.below(2) === 0) return Math.fround((random.bits() - 2 ** 31) / 2 ** random.below(40));
    scratch.setUint32(0, random.bits());
    return Number.isNaN(scratch.getFloat32(0)) ? 1 : scratch.getFloat32(0);
  }

  int32(): number {
    return this.random.bits() | 0;
  }

  text(): string {
    const { random } = this;
    const letters = random.below(2) === 0 ? LETTERS : [...LETTERS, ...FAR_LETTERS];
    const text = random.many(random.below(20) === 0 ? 200 : 12, () => random.pick(letters)).join("");
    return text;
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
        return random.below(2) === 0;
      case 2:
        return this.int();
      case 3:
        return new GDFloat(this.double());
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
        return new RID((BigInt(random.bits()) << 32n) | BigInt(random.bits()));
      case 24:
        return new EncodedObjectAsID((BigInt(random.bits() >>> 1) << 32n) | BigInt(random.bits()) | 1n);
      case 25:
        return new Callable();
      case 26:
        return new Signal((BigInt(random.bits() >>> 1) << 32n) | BigInt(random.bits()), this.name());
      case 27:
        return this.dictionary(depth);
      case 28:
        return this.array(depth);
      default:
        return this.packed(type);
    }
  }

  nodePath(): NodePath {
    const { random } = this;
    const names = random.many(4, () => this.name());
    // 4.2 takes the root alone, "/", for an empty path when it decodes it.
    if (names.length === 0 && this.#typeCount < TYPE_MAX) names.push("a");
    return NodePath.fromParts(
      names,
      random.many(3, () => this.name()),
      random.below(2) === 0,
    );
  }

  packed(type: number): Variant {
    const { random } = this;
    const most = random.below(30) === 0 ? 300 : 8;
    switch (type) {
      case 29:
        return Uint8Array.from(random.many(most, () => random.below(256)));
      case 30:
        return Int32Array.from(random.many(most, () => this.int32()));
      case 31:
        return BigInt64Array.from(random.many(most, () => BigInt(this.int().value)));
      case 32:
        return Float32Array.from(random.many(most, () => this.single()));
      case 33:
        return Float64Array.from(random.many(most, () => this.double()));
      case 34:
        return new PackedStringArray(random.many(most, () => this.text()));
      case 35:
        return new PackedVector2Array(random.many(most, this.vector2));
      case 36:
        return new PackedVector3Array(random.many(most, this.vector3));
      case 37:
        return new PackedColorArray(random.many(most, this.color));
      default:
        return new PackedVector4Array(random.many(most, this.vector4));
    }
  }

  /** A type that fits at a depth: no more containers far down. */
  type(depth: number): number {
    for (;;) {
      const type = this.random.below(this.#typeCount);
      if (depth < 4 || (type !== TYPE_ARRAY && type !== TYPE_DICTIONARY)) return type;
    }
  }

  any(depth = 0): Variant {
    return this.of(this.type(depth), depth);
  }

  array(depth: number): Variant {
    const { random } = this;
    if (random.below(3) > 0) return random.many(5, () => this.any(depth + 1));
    const type = this.type(depth + 1);
    if (type === TYPE_NIL) return [];
    const items = random.many(5, () => this.of(type, depth + 1));
    return type === TYPE_OBJECT ? new GDArray("EncodedObjectAsID", items) : new GDArray(type, items);
  }

  dictionary(depth: number): Variant {
    const { random } = this;
    const typed = random.below(3) === 0;
    const keyType = typed && random.below(2) === 0 ? this.keyType() : TYPE_NIL;
    const valueType = typed ? this.type(depth + 1) : TYPE_NIL;
    const like = (type: number): number | string => (type === TYPE_OBJECT ? "EncodedObjectAsID" : type);
    const map =
      keyType === TYPE_NIL && valueType === TYPE_NIL
        ? new Map<Variant, Variant>()
        : new GDDictionary<Variant, Variant>(like(keyType), like(valueType));
    const none = Symbol("none") as unknown as Variant;
    for (let count = random.below(random.below(10) === 0 ? 40 : 6); count > 0; count--) {
      const key = this.of(keyType === TYPE_NIL ? this.keyType() : keyType, depth + 1);
      if (dictionaryGet(map, key, none) !== none) continue;
      map.set(key, valueType === TYPE_NIL ? this.any(depth + 1) : this.of(valueType, depth + 1));
    }
    return map;
  }

  /** Types whose values Godot tells apart as keys by what is sent of them. */
  keyType(): number {
    for (;;) {
      const type = this.type(3);
      const plain = type !== TYPE_NIL && type !== TYPE_OBJECT && type !== TYPE_CALLABLE;
      if (plain && type < TYPE_PACKED_BYTE_ARRAY && type < TYPE_DICTIONARY) return type;
    }
  }
}
