import { describe, expect, it } from "vitest";
import { GodotError, GodotObject, Signal, setLogger } from "../../src/core/index.js";
import {
  AABB,
  Basis,
  bytes_to_var,
  Callable,
  Color,
  type coerce,
  dictionaryGet,
  EncodedObjectAsID,
  encodeCompressedTyped,
  encodeTyped,
  GDArray,
  GDDictionary,
  GDFloat,
  GDInt,
  NodePath,
  PackedColorArray,
  PackedStringArray,
  PackedVector2Array,
  PackedVector3Array,
  Plane,
  Projection,
  Quaternion,
  Rect2,
  Rect2i,
  RID,
  StringName,
  sameType,
  Transform2D,
  Transform3D,
  TYPE_ARRAY,
  TYPE_BASIS,
  TYPE_BOOL,
  TYPE_COLOR,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_MAX,
  TYPE_NIL,
  TYPE_NODE_PATH,
  TYPE_OBJECT,
  TYPE_PACKED_FLOAT32_ARRAY,
  TYPE_PACKED_INT64_ARRAY,
  TYPE_PACKED_VECTOR2_ARRAY,
  TYPE_PROJECTION,
  TYPE_QUATERNION,
  TYPE_SIGNAL,
  TYPE_STRING,
  TYPE_STRING_NAME,
  TYPE_TRANSFORM2D,
  TYPE_TRANSFORM3D,
  TYPE_VECTOR2,
  TYPE_VECTOR2I,
  type_string,
  typeFromString,
  typeOf,
  type Variant,
  VariantType,
  VariantWriter,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
  var_to_bytes,
  variantEquals,
} from "../../src/variant/index.js";
import api from "../vectors/api.json" with { type: "json" };
import { toHex } from "./support.js";

describe("Variant.Type", () => {
  it("has the engine's numbers", () => {
    const expected = (api as unknown as { global_enums: Record<string, Record<string, number>> }).global_enums[
      "Variant.Type"
    ];
    expect(VariantType).toEqual(expected);
  });

  it("has names that lead back", () => {
    for (let type = 1; type < TYPE_MAX; type++) expect(typeFromString(type_string(type))).toBe(type);
    expect(type_string(0)).toBe("Nil");
    expect(typeFromString("Variant")).toBe(TYPE_NIL);
    expect([type_string(39), typeFromString("Node"), typeFromString("constructor")]).toEqual([
      "<invalid type>",
      -1,
      -1,
    ]);
  });
});

describe("the number rule", () => {
  it.each<[unknown, number]>([
    [0, TYPE_INT],
    [-1, TYPE_INT],
    [2 ** 53 - 1, TYPE_INT],
    [2 ** 53, TYPE_FLOAT],
    [-(2 ** 53), TYPE_FLOAT],
    [1.5, TYPE_FLOAT],
    [-0, TYPE_FLOAT],
    [Number.NaN, TYPE_FLOAT],
    [Infinity, TYPE_FLOAT],
    [1n, TYPE_INT],
    [new GDInt(1), TYPE_INT],
    [new GDFloat(1), TYPE_FLOAT],
    [true, TYPE_BOOL],
    [null, TYPE_NIL],
    [undefined, TYPE_NIL],
    ["", TYPE_STRING],
    [{}, TYPE_DICTIONARY],
    [Object.create(null), TYPE_DICTIONARY],
    [new Map(), TYPE_DICTIONARY],
    [[], TYPE_ARRAY],
    [new Signal(), TYPE_SIGNAL],
    [new GodotObject(), TYPE_OBJECT],
    [Buffer.alloc(1), 29],
    [new Date(0), -1],
    [() => 1, -1],
    [Symbol("s"), -1],
    [new Uint16Array(1), -1],
    [new (class extends Array {})(), TYPE_ARRAY],
  ])("%o is of type %i", (value, type) => {
    expect(typeOf(value)).toBe(type);
  });

  it("decodes ints beyond 2^53 as bigint", () => {
    expect(bytes_to_var(var_to_bytes(2n ** 53n - 1n))).toBe(2 ** 53 - 1);
    expect(bytes_to_var(var_to_bytes(2n ** 53n))).toBe(2n ** 53n);
    expect(bytes_to_var(var_to_bytes(-(2n ** 53n) + 1n))).toBe(-(2 ** 53) + 1);
    expect(bytes_to_var(var_to_bytes(-(2n ** 53n)))).toBe(-(2n ** 53n));
    expect(bytes_to_var(var_to_bytes(2n ** 53n), { wrap: true })).toEqual(new GDInt(2n ** 53n));
  });

  it("wraps only floats that look like ints when that is enough", () => {
    const value = bytes_to_var(var_to_bytes([new GDFloat(1), 1.5, 1, new GDFloat(-0)]), { wrap: "needed" });
    expect(value).toEqual([new GDFloat(1), 1.5, 1, -0]);
  });

  it("keeps 1 and 1.0 apart as keys", () => {
    const map = new Map<Variant, Variant>([
      [1, "int"],
      [new GDFloat(1), "float"],
    ]);
    const decoded = bytes_to_var(var_to_bytes(map)) as Map<Variant, Variant>;
    expect(decoded.size).toBe(2);
    expect(dictionaryGet(decoded, 1)).toBe("int");
    expect(dictionaryGet(decoded, new GDFloat(1))).toBe("float");
  });

  it("has wrappers that count as numbers", () => {
    expect(new GDFloat(1.5).valueOf() + new GDInt(2).valueOf()).toBe(3.5);
    expect(`${new GDInt(7n)} ${new GDFloat(7)}`).toBe("7 7.0");
    expect(JSON.stringify([new GDInt(1), new GDInt(2n ** 60n), new GDFloat(2)])).toBe('[1,"1152921504606846976",2]');
    for (const wrong of [1.5, Number.NaN, 2n ** 63n, 2 ** 63]) expect(() => new GDInt(wrong)).toThrow(GodotError);
  });
});

describe("declared types", () => {
  const encoded = (type: Parameters<typeof coerce>[0], value: Variant): string => {
    const writer = new VariantWriter();
    encodeTyped(writer, type, value);
    return toHex(writer.finish());
  };

  it.each<[Parameters<typeof coerce>[0], Variant, Variant]>([
    [TYPE_FLOAT, 1, new GDFloat(1)],
    [TYPE_FLOAT, 3n, new GDFloat(3)],
    [TYPE_FLOAT, true, new GDFloat(1)],
    [TYPE_INT, 1.9, new GDInt(1)],
    [TYPE_INT, -1.9, new GDInt(-1)],
    [TYPE_INT, -0, new GDInt(0)],
    [TYPE_INT, 2 ** 60, new GDInt(2n ** 60n)],
    [TYPE_INT, new GDFloat(7), new GDInt(7)],
    [TYPE_BOOL, 2, true],
    [TYPE_STRING, new StringName("a"), "a"],
    [TYPE_STRING_NAME, "a", new StringName("a")],
    [TYPE_NODE_PATH, "a/b", new NodePath("a/b")],
    [TYPE_VECTOR2, new Vector2i(1, 2), new Vector2(1, 2)],
    [TYPE_VECTOR2I, new Vector2(1.9, -1.9), new Vector2i(1, -1)],
    [TYPE_COLOR, "#ff0000", new Color(1, 0, 0)],
    [TYPE_COLOR, "red", new Color(1, 0, 0)],
    [TYPE_COLOR, 0xff000080, new Color(1, 0, 0, 0x80 / 255)],
    [TYPE_INT, Number.NaN, -(2n ** 63n)],
    [TYPE_INT, Infinity, -(2n ** 63n)],
    [TYPE_QUATERNION, new Basis(), new Quaternion()],
    [TYPE_BASIS, new Quaternion(), new Basis()],
    [TYPE_TRANSFORM3D, new Projection(), new Transform3D()],
    [TYPE_TRANSFORM2D, new Transform3D(), new Transform2D()],
    [TYPE_PROJECTION, new Transform3D(), new Projection()],
    [TYPE_PACKED_FLOAT32_ARRAY, ["a", "1.5", null], Float32Array.of(0, 1.5, 0)],
    [TYPE_OBJECT, null, null],
    [TYPE_NIL, 1.5, 1.5],
    [TYPE_PACKED_FLOAT32_ARRAY, [1, 2.5], Float32Array.of(1, 2.5)],
    [TYPE_PACKED_INT64_ARRAY, [1, 2n ** 60n], BigInt64Array.of(1n, 2n ** 60n)],
    [TYPE_PACKED_VECTOR2_ARRAY, [new Vector2(1, 2)], new PackedVector2Array([new Vector2(1, 2)])],
    [TYPE_ARRAY, Float32Array.of(1, 2), [new GDFloat(1), new GDFloat(2)]],
    [TYPE_ARRAY, new PackedStringArray(["a"]), ["a"]],
    [{ type: TYPE_ARRAY, element: { type: TYPE_FLOAT } }, [1, 2], new GDArray(TYPE_FLOAT, [1, 2])],
    [
      { type: TYPE_DICTIONARY, key: { type: TYPE_STRING }, value: { type: TYPE_FLOAT } },
      { a: 1 },
      new GDDictionary<Variant, Variant>(TYPE_STRING, TYPE_FLOAT, [["a", 1]]),
    ],
  ])("%o makes of %o what it should", (type, value, expected) => {
    expect(encoded(type, value)).toBe(toHex(var_to_bytes(expected)));
    const writer = new VariantWriter();
    encodeCompressedTyped(writer, type, value);
    const plain = new VariantWriter();
    plain.writeCompressed(expected);
    expect(toHex(writer.finish())).toBe(toHex(plain.finish()));
  });

  it.each<[number, Variant]>([
    [TYPE_INT, "1"],
    [TYPE_FLOAT, null],
    [TYPE_VECTOR2, new Vector3()],
    [TYPE_STRING, 1],
    [TYPE_PACKED_FLOAT32_ARRAY, Int32Array.of(1)],
    [TYPE_NODE_PATH, new StringName("a")],
    [TYPE_OBJECT, 1],
  ])("%i refuses %o", (type, value) => {
    expect(() => encoded(type, value)).toThrow(expect.objectContaining({ code: "ERR_INVALID_PARAMETER" }));
  });
});

describe("vectors", () => {
  it("round to float32 at every step, as the engine does", () => {
    expect(new Vector2(1, 2).length()).toBe(Math.fround(Math.sqrt(5)));
    expect(var_to_bytes(new Vector2(1, 2).length())).toHaveLength(8);
    // 0.1 * 0.1 + 0.7 * 0.7 in doubles, rounded once, is another float32 than rounded after each product.
    expect(new Vector2(0.1, 0.7).dot(new Vector2(0.1, 0.7))).toBe(
      Math.fround(Math.fround(Math.fround(0.1) * Math.fround(0.1)) + Math.fround(Math.fround(0.7) * Math.fround(0.7))),
    );
    expect(new Vector3(3, 5, 7).multiply(0.1)).toEqual(
      new Vector3(3 * Math.fround(0.1), 5 * Math.fround(0.1), 7 * Math.fround(0.1)),
    );
    // A Vector4 is divided, where engines before 4.6 multiply by the reciprocal, which gives another float32 for 5 and 7.
    expect(new Vector4(5, 7, 11, 13).divide(3)).toEqual(new Vector4(5 / 3, 7 / 3, 11 / 3, 13 / 3));
    const moved = new Vector2();
    moved.x = 0.1;
    expect(moved.length(), "an assigned component counts as its float32").toBe(Math.fround(0.1));
  });

  it("keep float32 as float32", () => {
    expect(new Vector2(0.1, 1 / 3).x).toBe(Math.fround(0.1));
    expect(new Vector3(0.1).add(new Vector3(0.2)).x).toBe(Math.fround(Math.fround(0.1) + Math.fround(0.2)));
    expect(new Color(0.1).r).toBe(Math.fround(0.1));
    expect(new Vector3i(2 ** 31, 1.9, -1.9)).toEqual(new Vector3i(-(2 ** 31), 1, -1));
  });

  it("keep 64-bit reals of other builds", () => {
    const wide = new Vector2();
    wide.x = 0.1;
    const bytes = var_to_bytes(wide, { doublePrecision: true });
    expect(bytes).toHaveLength(20);
    expect((bytes_to_var(bytes) as Vector2).x).toBe(0.1);
  });

  it("calculate", () => {
    const a = new Vector2(3, 4);
    expect(a.length()).toBe(5);
    expect(a.normalized()).toEqual(new Vector2(0.6, 0.8));
    expect(a.add(new Vector2(1, 1)).subtract(new Vector2(2, 2)).multiply(2).divide(4)).toEqual(new Vector2(1, 1.5));
    expect(a.distance_to(new Vector2(0, 0))).toBe(5);
    expect(a.lerp(new Vector2(5, 8), 0.5)).toEqual(new Vector2(4, 6));
    expect(a.dot(new Vector2(2, 1))).toBe(10);
    expect(a.cross(new Vector2(2, 1))).toBe(-5);
    expect(new Vector2(1, 0).rotated(Math.PI / 2).is_equal_approx(new Vector2(0, 1))).toBe(true);
    expect(new Vector2(1, 0).equals(new Vector2(1.00000001, 0))).toBe(true);
    expect(new Vector2(1, 0).equals(new Vector2(1.000001, 0))).toBe(false);
    expect(new Vector2(1, 0).is_equal_approx(new Vector2(1.000001, 0))).toBe(true);
    expect(a.move_toward(new Vector2(3, 10), 2)).toEqual(new Vector2(3, 6));
    expect(a.move_toward(new Vector2(3, 5), 2)).toEqual(new Vector2(3, 5));
    expect(a.limit_length(1).is_equal_approx(new Vector2(0.6, 0.8))).toBe(true);
    expect(new Vector2(-2.5, 2.5).round()).toEqual(new Vector2(-3, 3));
    expect(new Vector3(1, 0, 0).cross(new Vector3(0, 1, 0))).toEqual(new Vector3(0, 0, 1));
    expect(new Vector3(1, 2, 3).direction_to(new Vector3(1, 2, 5))).toEqual(new Vector3(0, 0, 1));
    expect(new Vector4(1, 2, 3, 4).clamp(new Vector4(2, 2, 2, 2), new Vector4(3, 3, 3, 3))).toEqual(
      new Vector4(2, 2, 3, 3),
    );
    expect(new Vector2i(1, 2).add(new Vector2i(3, 4)).multiply(2)).toEqual(new Vector2i(8, 12));
    expect(new Vector4i(1, 2, 3, 4).length_squared()).toBe(30);
    expect(Vector3.ONE().negate().abs()).toEqual(new Vector3(1, 1, 1));
  });

  it("and what is made of them", () => {
    const rect = new Rect2(0, 0, 10, 5);
    expect([rect.has_point(new Vector2(9, 4)), rect.has_point(new Vector2(10, 4))]).toEqual([true, false]);
    expect(rect.intersects(new Rect2(10, 0, 1, 1))).toBe(false);
    expect(rect.grow(1)).toEqual(new Rect2(-1, -1, 12, 7));
    expect(rect.get_center()).toEqual(new Vector2(5, 2.5));
    expect(new Rect2i(1, 2, 3, 4).end).toEqual(new Vector2i(4, 6));
    const turned = Transform2D.fromRotation(Math.PI / 2, new Vector2(1, 0));
    expect(turned.multiply(new Vector2(1, 0)).is_equal_approx(new Vector2(1, 1))).toBe(true);
    expect(turned.get_rotation()).toBeCloseTo(Math.PI / 2, 5);
    const quarter = Quaternion.fromAxisAngle(new Vector3(0, 1, 0), Math.PI / 2);
    expect(quarter.xform(new Vector3(1, 0, 0)).is_equal_approx(new Vector3(0, 0, -1))).toBe(true);
    expect(new Quaternion().slerp(quarter, 1).is_equal_approx(quarter)).toBe(true);
    expect(quarter.multiply(quarter.inverse()).is_equal_approx(new Quaternion())).toBe(true);
    expect(new Transform3D(new Basis(), new Vector3(1, 2, 3)).multiply(new Vector3(1, 1, 1))).toEqual(
      new Vector3(2, 3, 4),
    );
    expect(new Basis().transposed().determinant()).toBe(1);
    expect(new AABB(new Vector3(), new Vector3(1, 1, 1)).has_point(new Vector3(1, 1, 1))).toBe(true);
    expect(new Plane(0, 1, 0, 2).distance_to(new Vector3(0, 5, 0))).toBe(3);
    expect(new Projection().multiply(new Vector4(1, 2, 3, 4))).toEqual(new Vector4(1, 2, 3, 4));
    expect(Color.html("#80ff0040").to_html()).toBe("80ff0040");
    expect(new Color(0, 0, 0).lerp(new Color(1, 1, 1, 0), 0.5)).toEqual(new Color(0.5, 0.5, 0.5, 0.5));
  });

  it("print as in Godot", () => {
    expect(String(new Vector2(1, -2.5))).toBe("(1.0, -2.5)");
    expect(String(new Vector2i(1, -2))).toBe("(1, -2)");
    expect(String(new Rect2(1, 2, 3, 4))).toBe("[P: (1.0, 2.0), S: (3.0, 4.0)]");
    expect(String(new Plane(0, 1, 0, 2))).toBe("[N: (0.0, 1.0, 0.0), D: 2]");
    expect(String(new Quaternion())).toBe("(0, 0, 0, 1)");
    expect(String(new Color(0.1, 1, 0))).toBe("(0.1, 1.0, 0.0, 1.0)");
    expect(String(new Basis())).toBe("[X: (1.0, 0.0, 0.0), Y: (0.0, 1.0, 0.0), Z: (0.0, 0.0, 1.0)]");
    expect(String(new Vector3(Infinity, Number.NaN, 1e20))).toBe(
      "(inf, nan, 100000002004087730000.0)".replace("100000002004087730000.0", "100000002004087734272.0"),
    );
    expect(String(new RID(7n))).toBe("RID(7)");
    expect(String(new Callable())).toBe("null::null");
    expect(String(new EncodedObjectAsID(5n))).toBe("<EncodedObjectAsID#5>");
  });
});

describe("NodePath", () => {
  it.each([
    ["", [], [], false],
    ["a", ["a"], [], false],
    ["/root/Main", ["root", "Main"], [], true],
    ["//a//b/", ["a", "b"], [], true],
    [":p", [], ["p"], false],
    ["a/b:c:d", ["a", "b"], ["c", "d"], false],
    ["a:c:", ["a"], ["c"], false],
    ["/", [], [], true],
  ] as [string, string[], string[], boolean][])("parses '%s'", (text, names, subnames, absolute) => {
    const path = new NodePath(text);
    expect(path).toEqual(NodePath.fromParts(names, subnames, absolute));
    expect(path.is_absolute()).toBe(absolute);
    expect(path.is_empty()).toBe(text === "");
    expect(new NodePath(String(path)).equals(path)).toBe(true);
  });

  it("reports what is wrong and goes on", () => {
    const errors: string[] = [];
    setLogger({ error: (message) => void errors.push(message), warning: () => {} });
    try {
      expect(new NodePath("a::b")).toEqual(new NodePath());
      expect(new NodePath("a/b").get_name(2)).toBe("");
      expect(new NodePath("a/b").get_name(1)).toBe("b");
      expect(new NodePath("a:b").get_subname(-1)).toBe("");
    } finally {
      setLogger(null);
    }
    expect(errors).toHaveLength(3);
  });
});

describe("containers", () => {
  it("look like what they hold", () => {
    const array = new GDArray(TYPE_INT, [1, 2, 3]);
    expect(Array.isArray(array)).toBe(true);
    expect(array).toEqual([1, 2, 3]);
    expect(Object.keys(array)).toEqual(["0", "1", "2"]);
    expect(array.map((item) => item * 2)).toEqual([2, 4, 6]);
    expect(array.filter((item) => item > 1)).not.toBeInstanceOf(GDArray);
    expect(array.get_typed_builtin()).toBe(TYPE_INT);
    expect(new PackedStringArray(["a", "b"]).map((item) => item.length)).toEqual([1, 1]);
    expect(new PackedStringArray(["a"]).size()).toBe(1);
  });

  it("are backed by one typed array when packed", () => {
    const vectors = new PackedVector3Array([new Vector3(1, 2, 3), new Vector3(4, 5, 6)]);
    expect([...vectors.data]).toEqual([1, 2, 3, 4, 5, 6]);
    vectors.set(0, new Vector3(7, 8, 9));
    expect(vectors.get(0)).toEqual(new Vector3(7, 8, 9));
    expect(vectors.toArray()).toHaveLength(2);
    expect([...new PackedColorArray(2)]).toEqual([new Color(0, 0, 0, 0), new Color(0, 0, 0, 0)]);
    vectors.set(2, new Vector3());
    vectors.set(-1, new Vector3());
    expect(vectors.size()).toBe(2);
    expect(vectors.get(5).x).toBeNaN();
    expect(new PackedVector2Array(Float32Array.of(1, 2, 3)).length).toBe(1);
    expect(toHex(var_to_bytes(new PackedVector2Array(Float32Array.of(1, 2, 3))))).toHaveLength(32);
  });

  it("find keys as Godot does", () => {
    const map = new Map<Variant, Variant>([
      [new StringName("a"), 1],
      [new Vector2(1, 2), 2],
      ["b", 3],
      [[1, [2]], 4],
      [Number.NaN, 5],
    ]);
    expect(dictionaryGet(map, "a")).toBe(1);
    expect(dictionaryGet(map, new StringName("b"))).toBe(3);
    expect(dictionaryGet(map, new Vector2(1, 2))).toBe(2);
    expect(dictionaryGet(map, [1, [2]])).toBe(4);
    expect(dictionaryGet(map, Number.NaN)).toBe(5);
    expect(dictionaryGet(map, "c")).toBeNull();
    expect(dictionaryGet(map, "c", 7)).toBe(7);
  });

  it("are equal by value", () => {
    expect(variantEquals([1, { a: [new Vector2(1, 2)] }], [1, new Map([["a", [new Vector2(1, 2)]]])])).toBe(true);
    expect(variantEquals([1], [new GDFloat(1)])).toBe(false);
    // The same key twice, as bytes may have it, counts once, on either side.
    const twice = (...values: Variant[]): Map<Variant, Variant> =>
      new Map(values.map((value): [Variant, Variant] => [new Vector2(1, 2), value]));
    expect(variantEquals(twice(1, 2), twice(1, 2))).toBe(true);
    expect(variantEquals(twice(1, 2), twice(2, 1))).toBe(false);
    const other = new Map<Variant, Variant>([...twice(1), [new Vector2(3, 4), 2]]);
    expect([variantEquals(twice(1, 2), other), variantEquals(other, twice(1, 2))]).toEqual([false, false]);
    expect(variantEquals(new GDFloat(Number.NaN), Number.NaN)).toBe(true);
    expect(variantEquals(Float32Array.of(1), Float64Array.of(1))).toBe(false);
    expect(variantEquals(new GDInt(1), 1n)).toBe(true);
    expect(variantEquals(true, false)).toBe(false);
    expect(sameType(1, 2n)).toBe(true);
    expect(sameType(1, 1.5)).toBe(false);
  });
});
