import { describe, expect, it } from "vitest";
import { GodotError, Signal } from "../../src/core/index.js";
import {
  AABB,
  Basis,
  bytes_to_var,
  bytes_to_var_with_objects,
  Color,
  type DecodeOptions,
  EncodedObject,
  EncodedObjectAsID,
  GDArray,
  GDDictionary,
  GDFloat,
  GDInt,
  MAX_DEPTH,
  NodePath,
  NumberSafeMap,
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
  type Variant,
  VariantReader,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
  var_to_bytes,
} from "../../src/variant/index.js";
import { toHex, vectors } from "./support.js";

type Part = number | bigint | string | Uint8Array | readonly Part[];

/** Bytes of words, 64-bit words (bigint), strings with length and padding, and bytes as they are. */
function bytes(...parts: Part[]): Uint8Array {
  const all: number[] = [];
  const add = (part: Part): void => {
    if (typeof part === "number") all.push(...new Uint8Array(Uint32Array.of(part).buffer));
    else if (typeof part === "bigint") all.push(...new Uint8Array(BigUint64Array.of(BigInt.asUintN(64, part)).buffer));
    else if (part instanceof Uint8Array) all.push(...part);
    else if (typeof part === "string") {
      const text = new TextEncoder().encode(part);
      add(text.length);
      all.push(...text, ...new Uint8Array(-text.length & 3));
    } else part.forEach(add);
  };
  add(parts);
  return Uint8Array.from(all);
}

const raw = (...values: number[]): Uint8Array => Uint8Array.from(values);
const singles = (...values: number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);
const doubles = (...values: number[]): Uint8Array => new Uint8Array(Float64Array.from(values).buffer);
const WIDE = 1 << 16;

/** Where and why a call fails: `CODE@offset`. */
function failure(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof GodotError) return `${error.code}@${error.offset}`;
    throw error;
  }
  return "nothing";
}

/** Reads a value with something in front, which must all be read and nothing beyond. */
function read(encoded: Uint8Array, options: DecodeOptions = {}): Variant {
  const padded = bytes(0xffffffff, encoded, 0xffffffff);
  const reader = new VariantReader(padded, options, 4);
  const value = reader.read();
  expect(reader.position, "what was read").toBe(4 + encoded.length);
  return value;
}

const readFailure = (encoded: Uint8Array, options: DecodeOptions = {}): string =>
  failure(() => new VariantReader(encoded, options).read());

describe("a reader", () => {
  it("starts where it is told, stops where it is told, and lets go", () => {
    const reader = new VariantReader(raw(1, 2, 3, 4));
    expect([reader.position, reader.remaining]).toEqual([0, 4]);
    reader.reset(raw(1, 2, 3, 4, 5), 2);
    expect([reader.position, reader.remaining, reader.readU8()]).toEqual([2, 3, 3]);
    reader.reset(raw(1, 2, 3, 4, 5), 1, 3);
    expect([reader.remaining, reader.readU16(), reader.remaining]).toEqual([2, 0x0302, 0]);
    expect(failure(() => reader.readU8())).toBe("ERR_INVALID_DATA@3");
    reader.reset(raw(1, 2), 0, 99);
    expect(reader.remaining).toBe(2);
    reader.reset(raw(1, 2), 2);
    expect(reader.remaining).toBe(0);
    reader.reset(raw(1, 2, 3), 1);
    reader.release();
    expect([reader.position, reader.remaining]).toEqual([0, 0]);
    expect(failure(() => reader.readU8())).toBe("ERR_INVALID_DATA@0");
    for (const [from, end] of [[-1], [3], [Number.NaN], [2, 1]] as [number, number?][]) {
      expect(failure(() => reader.reset(raw(1, 2), from, end))).toBe(`ERR_INVALID_PARAMETER@${from}`);
    }
  });

  it("reads numbers", () => {
    const reader = new VariantReader(bytes(raw(0xfe, 0x01, 0xca), 0x89abcdef, 0x89abcdef, 0xfedcba9876543210n));
    expect([reader.readU8(), reader.readU16(), reader.position]).toEqual([0xfe, 0xca01, 3]);
    expect([reader.readU32(), reader.readI32(), reader.position]).toEqual([0x89abcdef, 0x89abcdef | 0, 11]);
    expect([reader.readU64(), reader.position, reader.remaining]).toEqual([0xfedcba9876543210n, 19, 0]);
  });

  it("refuses what is not all there, without moving", () => {
    const reader = new VariantReader(raw(1, 2, 3, 4, 5, 6, 7, 8), {}, 1);
    expect(failure(() => reader.readU64())).toBe("ERR_INVALID_DATA@1");
    reader.readU32();
    expect(failure(() => reader.readU32())).toBe("ERR_INVALID_DATA@5");
    expect(failure(() => reader.readI32())).toBe("ERR_INVALID_DATA@5");
    reader.readU16();
    expect(failure(() => reader.readU16())).toBe("ERR_INVALID_DATA@7");
    expect(failure(() => reader.readBytes(2))).toBe("ERR_INVALID_DATA@7");
    expect(failure(() => reader.readBytes(-1))).toBe("ERR_INVALID_DATA@7");
    expect(reader.readU8()).toBe(8);
    expect(failure(() => reader.readU8())).toBe("ERR_INVALID_DATA@8");
  });

  it("gives views of bytes", () => {
    const packet = raw(1, 2, 3, 4);
    const reader = new VariantReader(packet, {}, 1);
    const view = reader.readBytes(2);
    packet[1] = 9;
    expect([[...view], reader.position, reader.readBytes(1), [...reader.readBytes(0)]]).toEqual([
      [9, 3],
      3,
      raw(4),
      [],
    ]);
  });

  it("decodes what engines wrote, with views and copies alike", () => {
    for (const version of ["4.6", "4.2"] as const) {
      for (const { hex, name } of vectors(version)) {
        if (name.startsWith("object_full") || (version === "4.2" && name.startsWith("node_path_"))) continue;
        const packet = Uint8Array.from(Buffer.from(hex, "hex"));
        for (const copy of [false, true]) {
          const reader = new VariantReader(packet, { wrap: true, version, copy });
          expect(toHex(var_to_bytes(reader.read(), { version })), name).toBe(hex);
          expect(reader.remaining, name).toBe(0);
        }
      }
    }
  });
});

describe("the compressed form", () => {
  const compressed = (encoded: Uint8Array, options: DecodeOptions = {}): Variant => {
    const reader = new VariantReader(bytes(encoded, 0x7f7f7f7f), options);
    const value = reader.readCompressed();
    expect(reader.position).toBe(encoded.length);
    return value;
  };

  it("of bools and ints", () => {
    expect([compressed(raw(0x01)), compressed(raw(0x81)), compressed(raw(0x41))]).toEqual([false, true, false]);
    expect([compressed(raw(0x02, 0x7f)), compressed(raw(0x02, 0x80)), compressed(raw(0x02, 0xff))]).toEqual([
      127, -128, -1,
    ]);
    expect([compressed(raw(0x42, 0xff, 0x7f)), compressed(raw(0x42, 0x01, 0x80))]).toEqual([32767, -32767]);
    expect(compressed(bytes(raw(0x82), 0x89abcdef))).toBe(0x89abcdef | 0);
    expect(compressed(bytes(raw(0xc2), 0x123456789abcn))).toBe(0x123456789abc);
    expect(compressed(raw(0x02, 5), { wrap: true })).toEqual(new GDInt(5));
  });

  it.each([
    [0x02, 1],
    [0x42, 2],
    [0x82, 4],
    [0xc2, 8],
  ])("needs the bytes that %i announces", (meta, size) => {
    for (let length = 0; length < size; length++) {
      const reader = new VariantReader(bytes(raw(meta), new Uint8Array(length)));
      expect(failure(() => reader.readCompressed())).toBe("ERR_INVALID_DATA@1");
    }
    expect(compressed(bytes(raw(meta), new Uint8Array(size)))).toBe(0);
  });

  it("is the ordinary one for other types", () => {
    expect(compressed(bytes(4, "a"))).toBe("a");
    expect(compressed(bytes(0))).toBeNull();
    expect(failure(() => new VariantReader(raw()).readCompressed())).toBe("ERR_INVALID_DATA@0");
    expect(failure(() => new VariantReader(raw(4, 0, 0)).readCompressed())).toBe("ERR_INVALID_DATA@0");
  });
});

describe("numbers", () => {
  it("of 64 bits are bigints where a number could not hold them", () => {
    const long = (value: bigint): Variant => read(bytes(2 | WIDE, value));
    expect([long(0n), long(-1n), long(1n << 40n), long(0xffffffffn)]).toEqual([0, -1, 2 ** 40, 0xffffffff]);
    expect([long(2n ** 53n - 1n), long(-(2n ** 53n) + 1n)]).toEqual([2 ** 53 - 1, -(2 ** 53) + 1]);
    expect([long(2n ** 53n), long(-(2n ** 53n)), long(2n ** 63n - 1n), long(-(2n ** 63n))]).toEqual([
      2n ** 53n,
      -(2n ** 53n),
      2n ** 63n - 1n,
      -(2n ** 63n),
    ]);
    expect(long(-(2n ** 53n) - 1n)).toBe(-(2n ** 53n) - 1n);
    expect(long(2n ** 52n + 1n)).toBe(2 ** 52 + 1);
    expect(read(bytes(2, 0x80000000))).toBe(-(2 ** 31));
  });

  it("are wrapped as asked", () => {
    const [int, long] = [bytes(2, 7), bytes(2 | WIDE, 7n)];
    const [whole, single, part] = [bytes(3 | WIDE, doubles(7)), bytes(3, singles(7)), bytes(3, singles(0.5))];
    expect([int, long, whole, single, part].map((encoded) => read(encoded))).toEqual([7, 7, 7, 7, 0.5]);
    expect([int, long, whole, single, part].map((encoded) => read(encoded, { wrap: true }))).toEqual([
      new GDInt(7),
      new GDInt(7),
      new GDFloat(7),
      new GDFloat(7),
      new GDFloat(0.5),
    ]);
    expect([int, long, whole, single, part].map((encoded) => read(encoded, { wrap: "needed" }))).toEqual([
      7,
      7,
      new GDFloat(7),
      new GDFloat(7),
      0.5,
    ]);
    expect(read(bytes(2 | WIDE, 2n ** 60n), { wrap: true })).toEqual(new GDInt(2n ** 60n));
  });

  it.each([
    ["a bool", [1], 4],
    ["an int", [2], 4],
    ["a long int", [2 | WIDE], 8],
    ["a float", [3], 4],
    ["a double", [3 | WIDE], 8],
    ["a Vector2", [5], 8],
    ["a Vector2i", [6], 8],
    ["a Rect2", [7], 16],
    ["a Rect2i", [8], 16],
    ["a Vector3", [9], 12],
    ["a Vector3i", [10], 12],
    ["a Transform2D", [11], 24],
    ["a Vector4", [12], 16],
    ["a Vector4i", [13], 16],
    ["a Plane", [14], 16],
    ["a Quaternion", [15], 16],
    ["an AABB", [16], 24],
    ["a Basis", [17], 36],
    ["a Transform3D", [18], 48],
    ["a Projection", [19], 64],
    ["a Color", [20], 16],
    ["an RID", [23], 8],
    ["an object", [24 | WIDE], 8],
    ["a wide Vector2", [5 | WIDE], 16],
    ["a wide Rect2", [7 | WIDE], 32],
    ["a wide Vector3", [9 | WIDE], 24],
    ["a wide Transform2D", [11 | WIDE], 48],
    ["a wide Vector4", [12 | WIDE], 32],
    ["a wide Plane", [14 | WIDE], 32],
    ["a wide Quaternion", [15 | WIDE], 32],
    ["a wide AABB", [16 | WIDE], 48],
    ["a wide Basis", [17 | WIDE], 72],
    ["a wide Transform3D", [18 | WIDE], 96],
    ["a wide Projection", [19 | WIDE], 128],
  ])("%s must be all there", (_name, head, size) => {
    expect(read(bytes(head, new Uint8Array(size)))).toBeDefined();
    for (const length of [0, 1, size >> 1, size - 1]) {
      expect(readFailure(bytes(head, new Uint8Array(length)))).toBe("ERR_INVALID_DATA@4");
    }
  });
});

describe("math types", () => {
  const v3 = (x: number, y: number, z: number): Vector3 => new Vector3(x, y, z);
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1.5);
  const cases: [number, Variant][] = [
    [5, new Vector2(1.5, 2.5)],
    [7, new Rect2(1.5, 2.5, 3.5, 4.5)],
    [9, v3(1.5, 2.5, 3.5)],
    [11, new Transform2D(new Vector2(1.5, 2.5), new Vector2(3.5, 4.5), new Vector2(5.5, 6.5))],
    [12, new Vector4(1.5, 2.5, 3.5, 4.5)],
    [14, new Plane(v3(1.5, 2.5, 3.5), 4.5)],
    [15, new Quaternion(1.5, 2.5, 3.5, 4.5)],
    [16, new AABB(v3(1.5, 2.5, 3.5), v3(4.5, 5.5, 6.5))],
    [17, new Basis(v3(1.5, 4.5, 7.5), v3(2.5, 5.5, 8.5), v3(3.5, 6.5, 9.5))],
    [18, new Transform3D(new Basis(v3(1.5, 4.5, 7.5), v3(2.5, 5.5, 8.5), v3(3.5, 6.5, 9.5)), v3(10.5, 11.5, 12.5))],
    [
      19,
      new Projection(
        new Vector4(1.5, 2.5, 3.5, 4.5),
        new Vector4(5.5, 6.5, 7.5, 8.5),
        new Vector4(9.5, 10.5, 11.5, 12.5),
        new Vector4(13.5, 14.5, 15.5, 16.5),
      ),
    ],
  ];

  it.each(cases)("of type %i, with reals of 32 and 64 bits", (type, value) => {
    const count = (var_to_bytes(value).length - 4) / 4;
    expect(read(bytes(type, singles(...numbers(count))))).toEqual(value);
    expect(read(bytes(type | WIDE, doubles(...numbers(count))))).toEqual(value);
  });

  it("keep the bits of 64-bit reals", () => {
    expect((read(bytes(5 | WIDE, doubles(0.1, 0.2))) as Vector2).y).toBe(0.2);
    expect((read(bytes(14 | WIDE, doubles(0.1, 0.2, 0.3, 0.4))) as Plane).d).toBe(0.4);
    expect((read(bytes(15 | WIDE, doubles(0.1, 0.2, 0.3, 0.4))) as Quaternion).w).toBe(0.4);
  });

  it("of ints, and colors, whatever the header says of reals", () => {
    for (const flag of [0, WIDE]) {
      expect(read(bytes(6 | flag, 1, 0xfffffffe))).toEqual(new Vector2i(1, -2));
      expect(read(bytes(8 | flag, 1, 0xfffffffe, 3, 4))).toEqual(new Rect2i(1, -2, 3, 4));
      expect(read(bytes(10 | flag, 1, 0xfffffffe, 3))).toEqual(new Vector3i(1, -2, 3));
      expect(read(bytes(13 | flag, 1, 0xfffffffe, 3, 4))).toEqual(new Vector4i(1, -2, 3, 4));
      expect(read(bytes(20 | flag, singles(0.5, 2, -1, 0.25)))).toEqual(new Color(0.5, 2, -1, 0.25));
      expect(read(bytes(23 | flag, 0x8000000000000001n))).toEqual(new RID(0x8000000000000001n));
    }
  });

  it("that there are not fail at their header", () => {
    for (const type of [39, 63, 255]) expect(readFailure(bytes(type, 0, 0, 0, 0))).toBe("ERR_INVALID_DATA@0");
    expect(readFailure(bytes(38, 0), { version: "4.2" })).toBe("ERR_INVALID_DATA@0");
    expect(read(bytes(38, 0), { version: "4.3" })).toEqual(new PackedVector4Array(0));
    expect(readFailure(raw(5, 0, 0))).toBe("ERR_INVALID_DATA@0");
  });
});

describe("texts", () => {
  it("have a length and padding, which must all be there", () => {
    expect([read(bytes(4, "")), read(bytes(4, "abcd")), read(bytes(4, "abcde"))]).toEqual(["", "abcd", "abcde"]);
    expect(read(bytes(21, "näme"))).toEqual(new StringName("näme"));
    expect([read(bytes(4, "a\0b")), read(bytes(4, "a\0"))]).toEqual(["a\0b", "a\0"]);
    expect(readFailure(bytes(4, raw(1, 0, 0)))).toBe("ERR_INVALID_DATA@4");
    for (const length of [1, 4, 5, 0x7ffffffc, 0x7fffffff, 0x80000000, 0xffffffff]) {
      expect(readFailure(bytes(4, length, raw(65, 0, 0)))).toBe("ERR_FILE_EOF@4");
    }
    expect(readFailure(bytes(4, 3, raw(65, 66, 67)))).toBe("ERR_FILE_EOF@4");
    expect(readFailure(bytes(4, 2, raw(0xc3, 0x28, 0, 0)))).toBe("ERR_INVALID_DATA@8");
    expect(readFailure(bytes(21, 2, raw(0xc3, 0x28, 0, 0)))).toBe("ERR_INVALID_DATA@8");
  });

  it("are not read beyond the end that was told", () => {
    const reader = new VariantReader(raw());
    reader.reset(bytes(4, "abcd"), 0, 10);
    expect(failure(() => reader.read())).toBe("ERR_FILE_EOF@4");
    reader.reset(bytes(4, "abcd"), 0, 12);
    expect(reader.read()).toBe("abcd");
    // The key of a dictionary is a string by the look of what comes next.
    reader.reset(bytes(27, 1, 4, 0, 0, 0), 0, 18);
    expect(failure(() => reader.read())).toBe("ERR_INVALID_DATA@16");
    reader.reset(bytes(27, 1, 4, 0, 0, 0), 0, 11);
    expect(failure(() => reader.read())).toBe("ERR_INVALID_DATA@4");
    reader.reset(bytes(27, 2, 0, 0, 4, 0, 0, 0), 0, 18);
    expect(failure(() => reader.read())).toBe("ERR_INVALID_DATA@4");
    reader.reset(bytes(27, 2, 29, 5, raw(1, 2, 3, 4, 5, 0, 0, 0), 0, 4, 0), 0, 30);
    expect(failure(() => reader.read())).toBe("ERR_INVALID_DATA@28");
  });

  it("in a NodePath are names and subnames", () => {
    const path = (names: number, subnames: number, flags: number, ...parts: Part[]): Uint8Array =>
      bytes(22, (names | 0x80000000) >>> 0, subnames, flags, parts);
    expect(read(path(2, 1, 1, "a", "b", "c"))).toEqual(new NodePath("/a/b:c"));
    expect(read(path(1, 2, 0, "a", "b", "c"))).toEqual(new NodePath("a:b:c"));
    expect(read(path(0, 0, 0))).toEqual(new NodePath(""));
    // The obsolete form has a subname more than it says.
    expect(read(path(1, 0, 2, "a", "b"))).toEqual(new NodePath("a:b"));
    expect(read(path(1, 0, 3, "a", "b"))).toEqual(new NodePath("/a:b"));
    for (const head of [0, 1, 0x7fffffff]) {
      expect(readFailure(bytes(22, head, 0, 0, "a"))).toBe("ERR_INVALID_DATA@4");
    }
    // The names could fit, but for one.
    expect(read(path(1, 1, 0, "", ""))).toEqual(NodePath.fromParts([""], [""], false));
    expect(readFailure(path(1, 1, 2, "", ""))).toBe("ERR_INVALID_DATA@4");
    expect(readFailure(path(2, 1, 0, "", ""))).toBe("ERR_INVALID_DATA@4");
    expect(readFailure(path(1, 2, 0, "", ""))).toBe("ERR_INVALID_DATA@4");
    expect(readFailure(path(1, 1, 0, "a", ""))).toBe("nothing");
    expect(readFailure(bytes(22, 0x80000000, 0))).toBe("ERR_INVALID_DATA@12");
  });

  it("in a signal are its name, before the id of its object", () => {
    const signal = read(bytes(26, "hit", 0x8000000000000005n)) as Signal;
    expect(signal).toBeInstanceOf(Signal);
    expect([signal.get_name(), signal.get_object_id()]).toEqual(["hit", 0x8000000000000005n]);
    expect(readFailure(bytes(26, "hit", 0))).toBe("ERR_INVALID_DATA@12");
  });
});

describe("objects", () => {
  const full = (name: string, ...rest: Part[]): Uint8Array => bytes(24, name, rest);

  it("by id", () => {
    expect(read(bytes(24 | WIDE, 0n))).toBeNull();
    expect(read(bytes(24 | WIDE, 2n ** 63n + 1n))).toEqual(new EncodedObjectAsID(2n ** 63n + 1n));
  });

  it("in full are refused at their header unless allowed", () => {
    const encoded = full("Node", 1, "name", bytes(4, "N"));
    expect(readFailure(encoded)).toBe("ERR_UNAUTHORIZED@0");
    expect(readFailure(encoded, { allow_objects: false })).toBe("ERR_UNAUTHORIZED@0");
    const object = read(encoded, { allow_objects: true });
    expect(object).toEqual(new EncodedObject("Node", { name: "N" }));
    expect(read(full(""), { allow_objects: true })).toBeNull();
  });

  it("in full are filtered by class, and made by a factory, innermost first", () => {
    const made: string[] = [];
    const options: DecodeOptions = {
      allow_objects: true,
      classFilter: (name) => name !== "Bad",
      objectFactory: (object) => {
        made.push(object.class_name);
        return `made of ${object.properties.size}`;
      },
    };
    expect(read(full("Outer", 1, "inner", full("Inner", 0)), options)).toBe("made of 1");
    expect(made).toEqual(["Inner", "Outer"]);
    expect(readFailure(full("Bad", 0), options)).toBe("ERR_UNAUTHORIZED@4");
    expect(readFailure(full("Outer", 1, "inner", full("Bad", 0)), options)).toMatch(/^ERR_UNAUTHORIZED@/);
    expect(read(full("Good", 0), { allow_objects: true, classFilter: () => true })).toEqual(new EncodedObject("Good"));
  });

  it("have as many properties as fit", () => {
    const allowed: DecodeOptions = { allow_objects: true };
    expect(read(full("A", 1, "", 0), allowed)).toEqual(new EncodedObject("A", { "": null }));
    expect(readFailure(full("A", 2, "", 0), allowed)).toBe("ERR_INVALID_DATA@12");
    expect(readFailure(full("A", 0xffffffff), allowed)).toBe("ERR_INVALID_DATA@12");
  });

  it("nest no deeper than containers", () => {
    const deep = (levels: number): Uint8Array => {
      const parts: Part[] = [];
      for (let level = 0; level < levels; level++) parts.push(24, "A", 1, "p");
      return bytes(...parts, 0);
    };
    expect(readFailure(deep(MAX_DEPTH), { allow_objects: true })).toBe("nothing");
    expect(readFailure(deep(MAX_DEPTH + 1), { allow_objects: true })).toMatch(/^ERR_OUT_OF_MEMORY@/);
  });
});

describe("arrays", () => {
  const typed = (kind: number, ...parts: Part[]): Uint8Array => bytes(28 | (kind << 16), ...parts);
  const typeOfArray = (value: Variant): unknown => (value as GDArray).elementType;

  it("have elements, a shared bit that says nothing, and no more than fit", () => {
    expect(read(bytes(28, 2, bytes(2, 1), bytes(4, "a")))).toEqual([1, "a"]);
    expect(read(bytes(28, 0x80000001, 0))).toEqual([null]);
    expect((read(bytes(28, 0)) as object).constructor).toBe(Array);
    expect(readFailure(bytes(28, 2, 0))).toBe("ERR_INVALID_DATA@4");
    expect(readFailure(bytes(28, raw(0, 0, 0)))).toBe("ERR_INVALID_DATA@4");
  });

  it("know the type of their elements", () => {
    const ints = read(typed(1, 2, 2, bytes(2, 1), bytes(2 | WIDE, 2n))) as GDArray;
    expect(ints).toBeInstanceOf(GDArray);
    expect([typeOfArray(ints), [...ints]]).toEqual([{ type: 2 }, [1, 2]]);
    expect((read(typed(1, 0, 1, 0)) as object).constructor, "of any type").toBe(Array);
    expect(typeOfArray(read(typed(1, 38, 0)))).toEqual({ type: 38 });
    expect(readFailure(typed(1, 39, 0))).toBe("ERR_INVALID_DATA@4");
    expect(readFailure(typed(1, 0xffffffff, 0))).toBe("ERR_INVALID_DATA@4");
  });

  it("of objects are of ids unless objects are allowed", () => {
    const asId = { type: 24, class_name: "EncodedObjectAsID" };
    for (const encoded of [typed(1, 24, 0), typed(2, "Node", 0), typed(3, "res://a.gd", 0), typed(3, "no path", 0)]) {
      expect(typeOfArray(read(encoded))).toEqual(asId);
    }
    const allowed: DecodeOptions = { allow_objects: true };
    expect(typeOfArray(read(typed(1, 24, 0), allowed))).toEqual({ type: 24 });
    expect(typeOfArray(read(typed(2, "Node", 0), allowed))).toEqual({ type: 24, class_name: "Node" });
    expect(typeOfArray(read(typed(3, "res://a.gd", 0), allowed))).toEqual({ type: 24, script: "res://a.gd" });
    expect(readFailure(typed(3, "no path", 0), allowed)).toBe("ERR_INVALID_DATA@4");
    expect(readFailure(typed(3, "ares://a.gd", 0), allowed)).toBe("ERR_INVALID_DATA@4");
  });

  it("take what the engine takes for an element, and no more", () => {
    const floats = read(typed(1, 3, 2, bytes(2, 1), bytes(3, singles(2)))) as GDArray;
    expect([...floats]).toEqual([1, 2]);
    expect([...(read(typed(1, 3, 1, bytes(2, 1)), { wrap: true }) as GDArray)]).toEqual([new GDFloat(1)]);
    expect([...(read(typed(1, 21, 1, bytes(4, "a"))) as GDArray)]).toEqual([new StringName("a")]);
    expect([...(read(typed(1, 4, 1, bytes(21, "a"))) as GDArray)]).toEqual(["a"]);
    expect([...(read(typed(1, 24, 1, 0)) as GDArray)]).toEqual([null]);
    expect(readFailure(typed(1, 2, 1, bytes(4, "a")))).toBe("ERR_INVALID_DATA@12");
    expect(readFailure(typed(1, 3, 1, bytes(4, "a")))).toBe("ERR_INVALID_DATA@12");
    expect(readFailure(typed(1, 4, 1, bytes(2, 1)))).toBe("ERR_INVALID_DATA@12");
    expect(readFailure(typed(1, 2, 1, bytes(3, singles(0.5))))).toBe("ERR_INVALID_DATA@12");
  });

  it("have no types before 4.3", () => {
    expect(read(bytes(28, 1, bytes(2, 1)), { version: "4.2" })).toEqual([1]);
    expect((read(typed(1, 1, 0), { version: "4.2" }) as object).constructor, "the type is a count there").toBe(Array);
    expect(typeOfArray(read(typed(1, 2, 0), { version: "4.3" }))).toEqual({ type: 2 });
  });

  it("nest to the limit, typed ones too", () => {
    for (const head of [
      [28, 1],
      [28 | WIDE, 28, 1],
    ] as number[][]) {
      const nested = (levels: number): Uint8Array => bytes(...Array.from({ length: levels }, () => head), 28, 0);
      expect(readFailure(nested(MAX_DEPTH))).toBe("nothing");
      expect(readFailure(nested(MAX_DEPTH + 1))).toBe(`ERR_OUT_OF_MEMORY@${(MAX_DEPTH + 1) * head.length * 4}`);
    }
  });
});

describe("dictionaries", () => {
  const typed = (keys: number, values: number, ...parts: Part[]): Uint8Array =>
    bytes(27 | (keys << 16) | (values << 18), ...parts);

  it("have keys and values, a shared bit that says nothing, and no more than fit", () => {
    expect(read(bytes(27, 1, bytes(4, "k"), bytes(2, 1)))).toEqual(new Map([["k", 1]]));
    expect(read(bytes(27, 0x80000001, 0, 0))).toEqual(new Map([[null, null]]));
    expect(readFailure(bytes(27, 1, 0))).toBe("ERR_INVALID_DATA@4");
    expect(readFailure(bytes(27, 2, 0, 0, 0))).toBe("ERR_INVALID_DATA@4");
    // A string's header with a flag is none.
    expect(read(bytes(27, 1, bytes(4 | WIDE, "k"), 0))).toEqual(new Map([["k", null]]));
    expect(readFailure(bytes(27, 1, bytes(4, "k"), raw(0)))).toBe("ERR_INVALID_DATA@20");
    expect(readFailure(bytes(27, 1, bytes(4, 0)))).toBe("ERR_INVALID_DATA@16");
  });

  it("keep 1 and 1.0 apart, in any order", () => {
    const [int, float] = [bytes(2, 1), bytes(3, singles(1))];
    const keys = (value: Variant): Variant[] => [...(value as Map<Variant, Variant>).keys()];
    // toEqual takes a GDInt for a GDFloat.
    expect(keys(read(bytes(27, 2, int, 0, float, 0)))).toStrictEqual([1, new GDFloat(1)]);
    expect(keys(read(bytes(27, 2, float, 0, int, 0)))).toStrictEqual([1, new GDInt(1)]);
    expect(keys(read(bytes(27, 2, int, 0, bytes(2, 2), 0)))).toEqual([1, 2]);
    expect(read(bytes(27, 2, bytes(4, "a"), 0, bytes(4, "a"), bytes(2, 5)))).toEqual(new Map([["a", 5]]));
  });

  it("know the types of their keys and values", () => {
    const types = (value: Variant): unknown => [(value as GDDictionary).key_type, (value as GDDictionary).value_type];
    const both = read(typed(1, 1, 4, 2, 1, bytes(21, "a"), bytes(2, 7)));
    expect([types(both), [...(both as GDDictionary)]]).toEqual([[{ type: 4 }, { type: 2 }], [["a", 7]]]);
    expect(types(read(typed(1, 0, 4, 1, bytes(4, "a"), bytes(4, "b"))))).toEqual([{ type: 4 }, { type: 0 }]);
    expect(types(read(typed(0, 1, 4, 1, bytes(2, 1), bytes(4, "b"))))).toEqual([{ type: 0 }, { type: 4 }]);
    expect(types(read(typed(0, 2, "Node", 0)))).toEqual([{ type: 0 }, { type: 24, class_name: "EncodedObjectAsID" }]);
    expect(readFailure(typed(1, 1, 4, 2, 1, bytes(2, 1), bytes(2, 7)))).toBe("ERR_INVALID_DATA@16");
    expect(readFailure(typed(1, 1, 4, 2, 1, bytes(4, "a"), bytes(4, "b")))).toBe("ERR_INVALID_DATA@28");
    expect(readFailure(typed(1, 0, 39, 0))).toBe("ERR_INVALID_DATA@4");
    expect(readFailure(typed(0, 1, 39, 0))).toBe("ERR_INVALID_DATA@4");
    expect((read(typed(1, 1, 0, 0, 0)) as object).constructor, "of any types").toBe(Map);
    expect((read(typed(1, 1, 0), { version: "4.3" }) as object).constructor, "the type is a count there").toBe(Map);
  });

  it("are guarded from 256 keys on", () => {
    const dictionary = (count: number, head: Part[]): Variant =>
      read(bytes(head, count, ...Array.from({ length: count }, (_, index) => bytes(2, index, 0))));
    const [untyped, ints]: Part[][] = [[27], [27 | WIDE, 2]] as Part[][];
    expect((dictionary(255, untyped!) as object).constructor).toBe(Map);
    expect((dictionary(256, untyped!) as object).constructor).toBe(NumberSafeMap);
    for (const count of [255, 256]) {
      const set = Map.prototype.set;
      const keys: unknown[] = [];
      Map.prototype.set = function (key, value) {
        keys.push(key);
        return set.call(this, key, value);
      };
      try {
        expect(dictionary(count, ints!)).toBeInstanceOf(GDDictionary);
      } finally {
        Map.prototype.set = set;
      }
      const plain = keys.filter((key) => typeof key === "number" && key >= 0 && key < count).length;
      expect(plain > 200, `${count} keys as they are`).toBe(count < 256);
    }
  });

  it("nest to the limit in keys and values, typed ones too", () => {
    const inKeys = (levels: number): Uint8Array =>
      bytes(...Array.from({ length: levels }, () => [27, 1]), 0, ...Array.from({ length: levels }, () => 0));
    const inValues = (levels: number): Uint8Array => bytes(...Array.from({ length: levels }, () => [27, 1, 0]), 0);
    const inTyped = (levels: number): Uint8Array =>
      bytes(...Array.from({ length: levels }, () => [27 | (1 << 18), 27, 1, 0]), 27, 0);
    const inTypedKeys = (levels: number): Uint8Array =>
      bytes(
        ...Array.from({ length: levels }, () => [27 | WIDE, 27, 1]),
        27,
        0,
        ...Array.from({ length: levels }, () => 0),
      );
    for (const nested of [inKeys, inValues, inTyped, inTypedKeys]) {
      expect(readFailure(nested(MAX_DEPTH))).toBe("nothing");
      expect(readFailure(nested(MAX_DEPTH + 1))).toMatch(/^ERR_OUT_OF_MEMORY@/);
    }
  });
});

describe("packed arrays", () => {
  it("have as many elements as fit", () => {
    const sizes: [number, number][] = [
      [29, 1],
      [30, 4],
      [31, 8],
      [32, 4],
      [33, 8],
      [35, 8],
      [36, 12],
      [37, 16],
      [38, 16],
      [35 | WIDE, 16],
      [36 | WIDE, 24],
      [37 | WIDE, 16],
      [38 | WIDE, 32],
    ];
    for (const [head, each] of sizes) {
      const all = new Uint8Array(each * 4);
      expect((read(bytes(head, 4, all)) as { length: number }).length, `${head}`).toBe(4);
      expect(readFailure(bytes(head, 4, all.subarray(1))), `${head}`).toBe("ERR_INVALID_DATA@4");
      expect(readFailure(bytes(head, 0xffffffff, all)), `${head}`).toBe("ERR_INVALID_DATA@4");
      expect((read(bytes(head, 0)) as { length: number }).length).toBe(0);
    }
  });

  it("are of their classes", () => {
    expect(read(bytes(29, 3, raw(1, 2, 3, 0)))).toEqual(raw(1, 2, 3));
    expect(read(bytes(30, 2, 1, 0xffffffff))).toEqual(Int32Array.of(1, -1));
    expect(read(bytes(31, 2, 1n, -2n))).toEqual(BigInt64Array.of(1n, -2n));
    expect(read(bytes(32, 2, singles(1.5, 2.5)))).toEqual(Float32Array.of(1.5, 2.5));
    expect(read(bytes(33, 2, doubles(0.1, 0.2)))).toEqual(Float64Array.of(0.1, 0.2));
    expect(read(bytes(35, 1, singles(1, 2)))).toEqual(new PackedVector2Array(Float32Array.of(1, 2)));
    expect(read(bytes(36, 1, singles(1, 2, 3)))).toEqual(new PackedVector3Array(Float32Array.of(1, 2, 3)));
    expect(read(bytes(37, 1, singles(1, 2, 3, 4)))).toEqual(new PackedColorArray(Float32Array.of(1, 2, 3, 4)));
    expect(read(bytes(38, 1, singles(1, 2, 3, 4)))).toEqual(new PackedVector4Array(Float32Array.of(1, 2, 3, 4)));
    expect(read(bytes(35 | WIDE, 1, doubles(0.1, 0.2)))).toEqual(new PackedVector2Array(Float64Array.of(0.1, 0.2)));
  });

  it("are views for a reader of its own too", () => {
    const packet = bytes(29, 4, raw(1, 2, 3, 4));
    for (const copy of [undefined, false, true]) {
      const options: DecodeOptions = copy === undefined ? {} : { copy };
      const value = new VariantReader(packet, options).read() as Uint8Array;
      expect(value.buffer === packet.buffer, `copy: ${copy}`).toBe(copy !== true);
    }
  });

  it("of bytes may lack their padding at the end", () => {
    const reader = new VariantReader(bytes(29, 5, raw(1, 2, 3, 4, 5, 9)));
    expect([reader.read(), reader.position]).toEqual([raw(1, 2, 3, 4, 5), 14]);
    expect(bytes_to_var(bytes(29, 5, raw(1, 2, 3, 4, 5)))).toEqual(raw(1, 2, 3, 4, 5));
  });

  it("are views of the bytes where alignment allows it, unless copies are wanted", () => {
    for (const shift of [0, 1, 4]) {
      const memory = new Uint8Array(64);
      for (const [head, each] of [
        [29, 1],
        [30, 4],
        [31, 8],
        [32, 4],
        [33, 8],
      ] as const) {
        const encoded = bytes(head, 2, new Uint8Array(2 * each), head === 29 ? raw(0, 0) : []);
        memory.set(encoded, shift);
        const packet = memory.subarray(shift, shift + encoded.length);
        const aligned = (shift + 8) % each === 0;
        const view = bytes_to_var(packet) as Uint8Array;
        const copy = bytes_to_var(packet, { copy: true }) as Uint8Array;
        expect([view.buffer === memory.buffer, copy.buffer === memory.buffer], `${head} ${shift}`).toEqual([
          aligned,
          false,
        ]);
        expect([view.length, copy.length]).toEqual([2, 2]);
      }
    }
    const empty = bytes_to_var(bytes(31, 0)) as BigInt64Array;
    expect([empty.length, empty.byteLength]).toEqual([0, 0]);
    const odd = bytes(raw(0), 31, 0, 7);
    expect((bytes_to_var(odd.subarray(1)) as BigInt64Array).buffer, "an empty one is aligned anywhere").toBe(
      odd.buffer,
    );
  });

  describe("of strings", () => {
    const strings = (list: readonly string[], ...rest: Part[]): Uint8Array =>
      bytes(34, list.length, ...list.map((text) => `${text}\0`), rest);
    const some = (count: number, text = "item"): string[] => Array.from({ length: count }, (_, i) => text + i);

    it.each([0, 1, 15, 16, 17, 40])("%i of them", (count) => {
      for (const text of ["", "a", "abc", "abcd", "ä"]) {
        const list = some(count, text);
        const value = read(strings(list));
        expect(value).toBeInstanceOf(PackedStringArray);
        expect([...(value as PackedStringArray)]).toEqual(list);
      }
    });

    it("negative in count are none", () => {
      expect([read(bytes(34, 0xffffffff)), read(bytes(34, 0x80000000))]).toEqual([
        new PackedStringArray(),
        new PackedStringArray(),
      ]);
      expect(readFailure(bytes(34, raw(1, 0, 0)))).toBe("ERR_INVALID_DATA@4");
      expect(readFailure(bytes(34, 2, ""))).toBe("ERR_INVALID_DATA@4");
    });

    it("need not end with a NUL, and may be empty or beyond ASCII anywhere", () => {
      for (const odd of [bytes("nul"), bytes(0), bytes("ä\0"), bytes("a\0b\0"), bytes("\0\0")]) {
        const expected = new Map([
          ["nul", "nul"],
          ["", ""],
          ["ä\0", "ä"],
          ["a\0b\0", "a\0b"],
          ["\0\0", "\0"],
        ]).get(new TextDecoder().decode(odd.subarray(4, 4 + odd[0]!)));
        for (const at of [0, 7, 19]) {
          const list: Part[] = some(20).map((text) => `${text}\0`);
          list[at] = odd;
          const decoded = read(bytes(34, 20, ...list));
          const whole = some(20);
          whole[at] = expected!;
          expect([...(decoded as PackedStringArray)], `${expected} at ${at}`).toEqual(whole);
        }
      }
    });

    it("that are broken fail where they start, whatever stands before", () => {
      for (const good of [0, 3, 16, 20]) {
        const list = some(good).map((text) => `${text}\0`);
        const at = bytes(34, 0, ...list).length;
        const broken = (...parts: Part[]): string => readFailure(bytes(34, good + 1, ...list, ...parts));
        expect(broken(9, raw(1, 2, 3, 4))).toBe(`ERR_FILE_EOF@${at}`);
        expect(broken(0xffffffff, raw(1, 2, 3, 4))).toBe(`ERR_FILE_EOF@${at}`);
        expect(broken(3, raw(65, 0, 0))).toBe(`ERR_FILE_EOF@${at}`);
        expect(broken(4, raw(0xc3, 0x28, 65, 0))).toBe(`ERR_INVALID_DATA@${at + 4}`);
        if (good > 0) expect(broken(raw(1, 0))).toBe(`ERR_INVALID_DATA@${at}`);
      }
    });

    it("are not read beyond the end that was told, though there are more", () => {
      const encoded = strings(some(20, "text"), strings(some(20)));
      const last = bytes(34, 20, ...some(19, "text").map((text) => `${text}\0`)).length;
      const reader = new VariantReader(raw());
      for (const [left, wanted] of [
        [1, "ERR_INVALID_DATA"],
        [3, "ERR_INVALID_DATA"],
        [4, "ERR_FILE_EOF"],
        [8, "ERR_FILE_EOF"],
        [11, "ERR_FILE_EOF"],
      ] as const) {
        reader.reset(encoded, 0, last + left);
        expect(
          failure(() => reader.read()),
          `${left} bytes of the last`,
        ).toBe(`${wanted}@${last}`);
      }
    });

    it("leave what follows alone", () => {
      const list = some(20);
      const encoded = bytes(28, 2, strings(list), strings(list));
      expect((read(encoded) as string[][]).map((part) => [...part])).toEqual([list, list]);
      expect([...(bytes_to_var_with_objects(strings(list)) as string[])]).toEqual(list);
    });
  });
});
