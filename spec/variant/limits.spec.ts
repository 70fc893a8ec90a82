import { describe, expect, it } from "vitest";
import { GodotError } from "../../src/core/index.js";
import {
  bytes_to_var,
  bytes_to_var_with_objects,
  decodeAndDecompressVariant,
  decodeMessagePack,
  EncodedObject,
  EncodedObjectAsID,
  encodeMessagePack,
  GDArray,
  MAX_DEPTH,
  PackedVector2Array,
  str_to_var,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_MAX,
  type Variant,
  VariantReader,
  VariantWriter,
  Vector4,
  var_to_bytes,
  var_to_bytes_with_objects,
  var_to_str,
} from "../../src/variant/index.js";
import { fromHex, nestedArrays, toHex } from "./support.js";

/** The error that a call throws. */
function failure(call: () => unknown): GodotError {
  try {
    call();
  } catch (error) {
    if (error instanceof GodotError) return error;
    throw new Error("Not a GodotError", { cause: error });
  }
  throw new Error("Nothing was thrown");
}

const code = (call: () => unknown): string => failure(call).code;

/** Words, little-endian. */
const words = (...values: number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer);

describe("nesting", () => {
  /** Wraps null in so many containers. */
  function nest(levels: number, wrap: (inner: Variant) => Variant): Variant {
    let value: Variant = null;
    for (let level = 0; level < levels; level++) value = wrap(value);
    return value;
  }

  const wraps: [string, (inner: Variant) => Variant][] = [
    ["arrays", (inner) => [inner]],
    ["dictionaries, by value", (inner) => new Map([["k", inner]])],
    ["dictionaries, by key", (inner) => new Map([[inner, 1]])],
    ["plain objects", (inner) => ({ k: inner })],
    ["typed arrays", (inner) => new GDArray(inner === null ? 0 : 28, inner === null ? [] : [inner])],
    ["objects", (inner) => new EncodedObject("Node", { k: inner })],
  ];

  it.each(wraps)("of %s is encoded and decoded down to the limit and not beyond", (_name, wrap) => {
    const deepest = nest(MAX_DEPTH, wrap);
    const bytes = var_to_bytes_with_objects(deepest);
    expect(toHex(var_to_bytes_with_objects(bytes_to_var_with_objects(bytes)))).toBe(toHex(bytes));
    expect(code(() => var_to_bytes_with_objects(nest(MAX_DEPTH + 2, wrap)))).toBe("ERR_OUT_OF_MEMORY");
  });

  it.each([MAX_DEPTH + 1, 2000, 10_000, 200_000])("%d deep in bytes fails without a stack overflow", (depth) => {
    const bytes = nestedArrays(depth);
    expect(failure(() => bytes_to_var(bytes))).toMatchObject({
      code: "ERR_OUT_OF_MEMORY",
      offset: (MAX_DEPTH + 1) * 8,
    });
    expect(code(() => decodeAndDecompressVariant(bytes))).toBe("ERR_OUT_OF_MEMORY");
  });

  it("at the limit decodes", () => {
    let value = bytes_to_var(nestedArrays(MAX_DEPTH));
    let levels = 0;
    for (; Array.isArray(value); levels++) value = value[0];
    expect(levels).toBe(MAX_DEPTH);
  });

  it("of a container in itself fails when it is encoded", () => {
    const array: Variant[] = [];
    array.push(array);
    const map = new Map<Variant, Variant>();
    map.set("self", map);
    for (const value of [array, map, [map, array]]) {
      expect(code(() => var_to_bytes(value))).toBe("ERR_OUT_OF_MEMORY");
      expect(code(() => encodeMessagePack(value))).toBe("ERR_OUT_OF_MEMORY");
    }
    expect(toHex(var_to_bytes(1)), "the shared writer is usable after a failure").toBe("0200000001000000");
  });

  it("in text fails beyond the limit when it is read, and is cut at 100 when it is written, as in Godot", () => {
    expect(code(() => str_to_var("[".repeat(100_000)))).toBe("ERR_OUT_OF_MEMORY");
    expect(code(() => str_to_var("{1:".repeat(100_000)))).toBe("ERR_OUT_OF_MEMORY");
    expect(code(() => str_to_var('Object(A,"a":'.repeat(100_000)))).toBe("ERR_OUT_OF_MEMORY");
    expect(var_to_str(bytes_to_var(nestedArrays(200)))).toBe("[".repeat(102) + "]".repeat(102));
  });

  it("in MessagePack fails beyond the limit", () => {
    const bytes = new Uint8Array(100_001).fill(0x91);
    bytes[100_000] = 0xc0;
    expect(code(() => decodeMessagePack(bytes))).toBe("ERR_OUT_OF_MEMORY");
    expect(decodeMessagePack(encodeMessagePack([[[[1]]]]))).toEqual([[[[1]]]]);
  });
});

describe("announced sizes", () => {
  const TWO_BILLION = 0x7fffffff;
  const claims: [string, Uint8Array, string][] = [
    ["names of a NodePath", words(22, 0xffffffff, 0, 0, 0, 0, 0, 0), "ERR_INVALID_DATA"],
    ["properties of a NodePath", words(22, 0x80000000, TWO_BILLION, 1, 0, 0, 0, 0), "ERR_INVALID_DATA"],
    ["both of a NodePath", words(22, 0xffffffff, 0xffffffff, 3, 0, 0, 0, 0), "ERR_INVALID_DATA"],
    ["bytes of a String", words(4, TWO_BILLION, 0, 0, 0, 0, 0, 0), "ERR_FILE_EOF"],
    ["bytes of a String, as a negative number", words(4, 0xfffffffc, 0, 0), "ERR_FILE_EOF"],
    ["bytes of a StringName", words(21, 0x80000000, 0, 0), "ERR_FILE_EOF"],
    ["elements of an Array", words(28, TWO_BILLION, 0, 0), "ERR_INVALID_DATA"],
    ["elements of an Array, shared bit set", words(28, 0xffffffff, 0, 0), "ERR_INVALID_DATA"],
    ["entries of a Dictionary", words(27, TWO_BILLION, 0, 0), "ERR_INVALID_DATA"],
    ["bytes of a PackedByteArray", words(29, TWO_BILLION, 0, 0), "ERR_INVALID_DATA"],
    ["strings of a PackedStringArray", words(34, TWO_BILLION, 0, 0), "ERR_INVALID_DATA"],
    ...[30, 31, 32, 33, 35, 36, 37, 38].flatMap((type): [string, Uint8Array, string][] => [
      [`elements of type ${type}`, words(type, TWO_BILLION, 0, 0), "ERR_INVALID_DATA"],
      [`elements of type ${type}, overflowing when multiplied`, words(type, 0x40000001, 0, 0), "ERR_INVALID_DATA"],
      [`elements of type ${type}, negative`, words(type, 0xffffffff, 0, 0), "ERR_INVALID_DATA"],
      [`64-bit elements of type ${type}`, words(type | 0x10000, 0x10000001, 0, 0), "ERR_INVALID_DATA"],
    ]),
  ];

  it.each(claims)("of %s beyond the bytes cost nothing", (_name, bytes, expected) => {
    const before = memory();
    for (let round = 0; round < 100; round++) {
      const error = failure(() => bytes_to_var(bytes));
      expect(error.code).toBe(expected);
      expect(error.offset).toBeLessThanOrEqual(bytes.length);
    }
    expect(memory() - before).toBeLessThan(32 * 1024 * 1024);
  });

  it("of strings that are negative are none, as in Godot", () => {
    expect(bytes_to_var(words(34, 0xffffffff))).toHaveLength(0);
  });

  it("of the properties of an object cost nothing", () => {
    const object = new VariantWriter();
    for (const word of [24, 4, 0x65646f4e, TWO_BILLION, 0, 0]) object.writeU32(word);
    expect(code(() => bytes_to_var_with_objects(object.finish()))).toBe("ERR_INVALID_DATA");
  });

  it("of MessagePack cost nothing", () => {
    const before = memory();
    for (const head of [0xdd, 0xdf, 0xdb, 0xc6, 0xc9]) {
      const bytes = Uint8Array.of(head, 0x7f, 0xff, 0xff, 0xff, 0xc0);
      expect(code(() => decodeMessagePack(bytes))).toBe("ERR_INVALID_DATA");
    }
    // Each array fits by itself, all of them together do not.
    const nested = new Uint8Array(3000).fill(0xc0);
    for (let at = 0; at + 5 < 1500; at += 5) nested.set([0xdd, 0, 0, 0x08, 0], at);
    expect(code(() => decodeMessagePack(nested))).toBe("ERR_INVALID_DATA");
    expect(memory() - before).toBeLessThan(32 * 1024 * 1024);
  });

  it("that do fit decode to memory in proportion to the bytes", () => {
    const writer = new VariantWriter();
    writer.writeU32(28);
    writer.writeU32(100_000);
    for (let index = 0; index < 100_000; index++) writer.writeU32(0);
    const bytes = writer.finish();
    const before = memory();
    expect(bytes_to_var(bytes)).toHaveLength(100_000);
    expect(memory() - before).toBeLessThan(50 * bytes.length);
  });

  function memory(): number {
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + external + arrayBuffers;
  }
});

describe("bytes that are no Variant", () => {
  it.each([
    ["nothing", ""],
    ["half a header", "0200"],
    ["an unknown type", "27000000"],
    ["a type far out", "ff000000"],
    ["an int without its digits", "0200000001"],
    ["a long int of four bytes", "0200010001000000"],
    ["text that is not UTF-8", "0400000002000000c3280000"],
    ["text with an overlong slash", "0400000002000000c0af0000"],
    ["text with half of a surrogate pair", "0400000003000000eda08000"],
    ["a NodePath in the format of Godot 2", "160000000100000061000000"],
    ["a typed array of an unknown type", "1c0001002700000000000000"],
    ["a string in an array of ints", "1c00010002000000010000000400000000000000"],
  ])("%s", (_name, hex) => {
    const error = failure(() => bytes_to_var(fromHex(hex)));
    expect(error.code).toMatch(/^ERR_(INVALID_DATA|FILE_EOF)$/);
    expect(error.offset).toBeTypeOf("number");
    expect(error.message).toContain("offset");
  });

  it("are named by their offset in the whole array, wherever reading began", () => {
    const bytes = new Uint8Array(20);
    bytes[8] = 0x28;
    expect(failure(() => decodeAndDecompressVariant(bytes, 8))).toMatchObject({
      code: "ERR_INVALID_DATA",
      offset: 8,
    });
    expect(code(() => decodeAndDecompressVariant(bytes, 21))).toBe("ERR_INVALID_PARAMETER");
    expect(code(() => decodeAndDecompressVariant(bytes, 20))).toBe("ERR_INVALID_DATA");
  });

  it("may lack the padding behind a PackedByteArray, but not behind a String, as in Godot", () => {
    expect(bytes_to_var(fromHex("1d0000000200000aff".replace("0a", "00") + "fe"))).toHaveLength(2);
    expect(code(() => bytes_to_var(fromHex("040000000100000061")))).toBe("ERR_FILE_EOF");
  });

  it("may go on after the value", () => {
    expect(bytes_to_var(fromHex("0200000005000000ffff"))).toBe(5);
  });
});

describe("objects", () => {
  const node = new EncodedObject("Node", { name: "a", script: "res://a.gd" }, 77n);

  it("are refused in full unless allowed", () => {
    const bytes = var_to_bytes_with_objects([node]);
    expect(failure(() => bytes_to_var(bytes))).toMatchObject({ code: "ERR_UNAUTHORIZED", offset: 8 });
    expect(bytes_to_var_with_objects(bytes)).toEqual([new EncodedObject("Node", { name: "a", script: "res://a.gd" })]);
  });

  it("are refused by the class filter", () => {
    const bytes = var_to_bytes_with_objects([node]);
    const seen: string[] = [];
    const classFilter = (name: string): boolean => {
      seen.push(name);
      return name === "Node2D";
    };
    expect(code(() => bytes_to_var_with_objects(bytes, { classFilter: classFilter }))).toBe("ERR_UNAUTHORIZED");
    expect(seen).toEqual(["Node"]);
  });

  it("become values of the factory's making, innermost first", () => {
    const outer = new EncodedObject("Node", { child: new EncodedObject("Sprite2D") });
    const order: string[] = [];
    const value = bytes_to_var_with_objects(var_to_bytes_with_objects(outer), {
      objectFactory: (object) => {
        order.push(object.class_name);
        return `<${object.class_name} ${String(object.get("child"))}>`;
      },
    });
    expect(value).toBe("<Node <Sprite2D null>>");
    expect(order).toEqual(["Sprite2D", "Node"]);
  });

  it("go by id otherwise", () => {
    expect(bytes_to_var(var_to_bytes(node))).toEqual(new EncodedObjectAsID(77n));
    expect(bytes_to_var(var_to_bytes(new EncodedObjectAsID(0n)))).toBeNull();
    expect(code(() => var_to_bytes(new EncodedObject("Node")))).toBe("ERR_INVALID_PARAMETER");
  });

  it("of one's own are described by the option", () => {
    class Player {
      get_instance_id(): bigint {
        return 5n;
      }
    }
    expect(code(() => var_to_bytes(new Player() as unknown as Variant))).toBe("ERR_INVALID_PARAMETER");
    const bytes = var_to_bytes_with_objects(node, { describeObject: () => null });
    expect(bytes_to_var_with_objects(bytes)).toEqual(new EncodedObject("Node", { name: "a", script: "res://a.gd" }));
  });
});

describe("values that Godot cannot have", () => {
  it.each([
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["a Date", new Date(0)],
    ["a class instance", new (class Thing {})()],
    ["a Set", new Set([1])],
    ["an Int16Array", new Int16Array(2)],
    ["an int beyond 64 bits", 2n ** 63n],
    ["an int below 64 bits", -(2n ** 63n) - 1n],
  ])("%s fails, at the top and within", (_name, value) => {
    for (const whole of [value, [value], new Map([["k", value]]), { k: value }]) {
      expect(code(() => var_to_bytes(whole as Variant))).toBe("ERR_INVALID_PARAMETER");
      expect(code(() => encodeMessagePack(whole as Variant))).toBe("ERR_INVALID_PARAMETER");
    }
  });

  it("in a typed array fails by its type", () => {
    expect(code(() => var_to_bytes(new GDArray(TYPE_INT, ["a"])))).toBe("ERR_INVALID_PARAMETER");
    expect(code(() => var_to_bytes(new GDArray(TYPE_INT, [1.5])))).toBe("ERR_INVALID_PARAMETER");
    expect(code(() => var_to_bytes(new GDArray(TYPE_FLOAT, [null])))).toBe("ERR_INVALID_PARAMETER");
  });

  it("counts undefined as null", () => {
    expect(toHex(var_to_bytes(undefined))).toBe("00000000");
    expect(bytes_to_var(var_to_bytes([undefined, { a: undefined }]))).toEqual([null, new Map([["a", null]])]);
  });

  it("beyond the size limit fails", () => {
    expect(code(() => var_to_bytes("x".repeat(2000), { maxSize: 1000 }))).toBe("ERR_OUT_OF_MEMORY");
    let wide: Variant = "x".repeat(100);
    for (let level = 0; level < 40; level++) wide = [wide, wide];
    expect(code(() => var_to_bytes(wide, { maxSize: 1_000_000 }))).toBe("ERR_OUT_OF_MEMORY");
  });
});

describe("engine profiles", () => {
  it("leave types of containers out before they were sent", () => {
    const typed = new GDArray(TYPE_INT, [1]);
    expect(toHex(var_to_bytes(typed, { version: "4.2" }))).toBe(toHex(var_to_bytes([1])));
    expect(toHex(var_to_bytes(typed, { version: "4.3" }))).toBe(toHex(var_to_bytes(typed)));
    expect(var_to_bytes(typed)[2]).toBe(1);
  });

  it("refuse what an engine does not have", () => {
    const value = bytes_to_var(words(38, 1, 0, 0, 0, 0));
    expect(code(() => var_to_bytes(value, { version: "4.2.3" }))).toBe("ERR_INVALID_PARAMETER");
    expect(code(() => bytes_to_var(words(38, 1, 0, 0, 0, 0), { version: "4.2" }))).toBe("ERR_INVALID_DATA");
    expect(var_to_bytes(value, { version: "4.3" })).toHaveLength(24);
  });

  it("are of 4.x only", () => {
    for (const version of ["3.5", "4", "5.0", "4.x", ""]) {
      expect(code(() => var_to_bytes(1, { version: version as "4.2" }))).toBe("ERR_INVALID_PARAMETER");
    }
    expect(toHex(var_to_bytes(1, { version: "4.99" }))).toBe("0200000001000000");
  });
});

describe("memory of packed arrays", () => {
  it("is the bytes' own where alignment allows it, and apart with the option", () => {
    const bytes = var_to_bytes(Float32Array.of(1, 2));
    const view = bytes_to_var(bytes) as Float32Array;
    const apart = bytes_to_var(bytes, { copy: true }) as Float32Array;
    expect(view.buffer).toBe(bytes.buffer);
    expect(apart.buffer).not.toBe(bytes.buffer);
    bytes.fill(0);
    expect([...view]).toEqual([0, 0]);
    expect([...apart]).toEqual([1, 2]);
  });

  it("is apart when the bytes are not aligned", () => {
    const encoded = var_to_bytes(new PackedVector2Array(Float32Array.of(1, 2, 3, 4)));
    const bytes = new Uint8Array(encoded.length + 3);
    for (let offset = 0; offset < 4; offset++) {
      bytes.set(encoded, offset);
      const { value } = decodeAndDecompressVariant(bytes, offset);
      expect([...(value as PackedVector2Array).data]).toEqual([1, 2, 3, 4]);
    }
  });

  it("is that of a part of a larger buffer too", () => {
    const whole = new Uint8Array(64);
    const part = whole.subarray(13, 13 + 20);
    part.set(var_to_bytes(Uint8Array.of(1, 2, 3)));
    expect(bytes_to_var(part)).toEqual(Uint8Array.of(1, 2, 3));
    expect(bytes_to_var(Buffer.from(part))).toEqual(Uint8Array.of(1, 2, 3));
  });
});

describe("cursors", () => {
  it("write and read what packets are made of", () => {
    const writer = new VariantWriter();
    writer.writeU8(7);
    writer.writeU16(0xfffe);
    const at = writer.position;
    writer.writeU32(0);
    writer.writeU64(2n ** 64n - 2n);
    writer.writeBytes(Uint8Array.of(1, 2, 3));
    writer.write(new Vector4(1, 2, 3, 4));
    writer.writeCompressed(-5);
    writer.patchU32(at, writer.position);
    const reader = new VariantReader(writer.view());
    expect(reader.readU8()).toBe(7);
    expect(reader.readU16()).toBe(0xfffe);
    expect(reader.readU32()).toBe(writer.position);
    expect(reader.readU64()).toBe(2n ** 64n - 2n);
    expect([...reader.readBytes(3)]).toEqual([1, 2, 3]);
    expect(reader.read()).toEqual(new Vector4(1, 2, 3, 4));
    expect(reader.readCompressed()).toBe(-5);
    expect(reader.remaining).toBe(0);
    for (const read of ["readU8", "readU16", "readU32", "readU64", "read", "readCompressed"] as const) {
      expect(failure(() => reader[read]())).toMatchObject({ code: "ERR_INVALID_DATA", offset: writer.position });
    }
    expect(code(() => reader.readBytes(-1))).toBe("ERR_INVALID_DATA");
    writer.truncate(3);
    expect(writer.finish()).toEqual(Uint8Array.of(7, 0xfe, 0xff));
  });

  it("grow as needed", () => {
    const writer = new VariantWriter({}, 1);
    const value = Array.from({ length: 3000 }, (_, index) => [index, `é${index}`, { [`k${index}`]: index / 2 + 0.25 }]);
    writer.write(value);
    expect(bytes_to_var(writer.finish())).toEqual(
      value.map(([index, text, entry]) => [index, text, new Map(Object.entries(entry as object))]),
    );
    expect(TYPE_MAX).toBeGreaterThan(TYPE_DICTIONARY);
  });
});
