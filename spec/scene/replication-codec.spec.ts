import { describe, expect, it } from "vitest";
import { copyVariant, StateCodec } from "../../src/scene/replication/codec.js";
import {
  EncodedObject,
  GDArray,
  GDDictionary,
  NodePath,
  PackedStringArray,
  PackedVector4Array,
  StringName,
  Transform2D,
  TYPE_BOOL,
  TYPE_INT,
  TYPE_STRING,
  TYPE_VECTOR2,
  type Variant,
  Vector2,
  Vector4,
} from "../../src/variant/index.js";
import { compressed } from "../hostile/scene/support.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

describe("state values", () => {
  const codec = new StateCodec(undefined);

  it("are read one after the other, with the types that they had on the wire", () => {
    const bytes = Uint8Array.from([9, ...compressed(true, 300, "x", new Vector2(1, 2)), 9, 9]);
    expect(codec.decode(bytes, 1, bytes.length - 1, 4)).toEqual({
      values: [true, 300, "x", new Vector2(1, 2)],
      types: [TYPE_BOOL, TYPE_INT, TYPE_STRING, TYPE_VECTOR2],
      next: bytes.length - 2,
    });
    expect(codec.decode(bytes, 1, bytes.length, 0)).toEqual({ values: [], types: [], next: 1 });
    // One more than there are, and one that goes beyond the end.
    expect([codec.decode(bytes, 1, 5, 3), codec.decode(bytes, 1, 4, 2)]).toEqual([null, null]);
    expect(codec.decode(bytes, 1, 5, 2)).toMatchObject({ values: [true, 300], next: 5 });
  });

  it("are written as their engine reads them, and what can't be written is said", () => {
    const old = new StateCodec("4.2");
    const typed = new GDArray(TYPE_INT, [1]);
    expect([...codec.encode(typed, "it")!]).toEqual(compressed(typed));
    expect([...old.encode(typed, "it")!]).toEqual(compressed([1]));
    expect(old.decode(Uint8Array.from(compressed(new PackedVector4Array([new Vector4()]))), 0, 99, 1)).toBeNull();
    expect([codec.encode((() => 1) as never, "the data"), messages]).toEqual([
      null,
      [expect.stringContaining("Can't encode the data: ")],
    ]);
    expect([...codec.encode(5, "it")!]).toEqual([2, 5]);
  });

  it("leave a large buffer behind only once", () => {
    const writer = codec.begin();
    writer.writeU8(1);
    expect([codec.begin() === writer, writer.position]).toEqual([true, 0]);
    writer.writeBytes(new Uint8Array(1024 * 1024));
    expect([writer.bytes.length, codec.begin() === writer]).toEqual([1024 * 1024, true]);
    writer.writeBytes(new Uint8Array(1024 * 1024 + 1));
    const fresh = codec.begin();
    expect([fresh === writer, fresh.bytes.length < 1024 * 1024]).toEqual([false, true]);
  });
});

describe("a copy of a value", () => {
  it.each<[string, () => Variant]>([
    ["an array", () => [1, [2]]],
    ["a typed array", () => new GDArray(TYPE_INT, [1, 2])],
    ["a dictionary", () => new Map<Variant, Variant>([["a", [1]]])],
    ["a dictionary with keys of its own", () => new Map<Variant, Variant>([[[1], "a"]])],
    ["a typed dictionary", () => new GDDictionary(TYPE_STRING, TYPE_INT, [["a", 1]])],
    ["a plain object", () => ({ a: { b: [1] } })],
    ["an object without a prototype", () => Object.assign(Object.create(null), { a: [1] })],
    ["strings", () => new PackedStringArray(["a", "b"])],
    ["bytes", () => Uint8Array.of(1, 2)],
    ["floats", () => Float64Array.of(1.5)],
    ["a vector", () => new Vector2(1, 2)],
    ["a transform", () => new Transform2D()],
    ["vectors", () => new PackedVector4Array([new Vector4(1, 2, 3, 4)])],
  ])("of %s is equal and another", (_what, make) => {
    const value = make();
    const copy = copyVariant(value);
    expect(copy).not.toBe(value);
    expect(copy).toStrictEqual(make());
  });

  it("has nothing in common with the original, however deep", () => {
    const inner = new Vector2(1, 2);
    const transform = new Transform2D(inner, inner, inner);
    const points = new PackedVector4Array([new Vector4(1, 2, 3, 4)]);
    const value = [
      new Map<Variant, Variant>([["k", { list: [inner] }]]),
      new GDArray(TYPE_VECTOR2, [inner]),
      transform,
      points,
    ];
    const copy = copyVariant(value) as typeof value;
    inner.x = transform.origin.x = points.data[0] = 9;
    const [map, typed, moved, packed] = copy as unknown as [
      Map<string, { list: Vector2[] }>,
      Vector2[],
      Transform2D,
      PackedVector4Array,
    ];
    expect([map.get("k")!.list[0]!.x, typed[0]!.x, moved.origin.x, packed.get(0).x]).toEqual([1, 1, 1, 1]);
    expect((copy[1] as GDArray).elementType).toBe((value[1] as GDArray).elementType);
  });

  it("is the value itself where that never changes, or is an object of a class", () => {
    const object = new EncodedObject("Node", new Map());
    for (const value of [null, 1, "a", true, 5n, new StringName("a"), new NodePath("a"), object])
      expect(copyVariant(value)).toEqual(value);
    expect(copyVariant(object)).toBe(object);
    const noMethod = Object.assign(Object.create({ clone: 5 }), { a: 1 }) as Variant;
    expect(copyVariant(noMethod)).toBe(noMethod);
  });

  it("ends at a depth that no packet can have", () => {
    const nest = (depth: number): Variant => {
      let value: Variant = ["leaf"];
      for (let i = 0; i < depth; i++) value = [value];
      return value;
    };
    const leaf = (value: Variant): Variant => {
      let at = value;
      while (Array.isArray((at as Variant[])[0])) at = (at as Variant[])[0]!;
      return at;
    };
    const [within, beyond] = [nest(1024), nest(1025)];
    expect([leaf(copyVariant(within)) === leaf(within), leaf(copyVariant(beyond)) === leaf(beyond)]).toEqual([
      false,
      true,
    ]);
  });
});
