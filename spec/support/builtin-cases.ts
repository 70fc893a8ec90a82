import { builtinInfo, type MethodInfo, utilityInfos } from "../../src/variant/builtin/table.js";
import {
  AABB,
  Basis,
  Color,
  GDFloat,
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
  TYPE_MAX,
  type_string,
  type Variant,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "../../src/variant/index.js";
import * as T from "../../src/variant/variant-type.js";
import type { SeededRandom } from "./seeded-random.js";

/** One thing that the engine has, tried with some arguments. */
export interface BuiltinCase {
  /** The name of its function in the engine's script. */
  readonly name: string;
  /** What it is: `"Vector2.lerp"`, `"int + float"`. */
  readonly title: string;
  readonly kind:
    | "method"
    | "static"
    | "construct"
    | "operator"
    | "constant"
    | "utility"
    | "convert"
    | "assign"
    | "get"
    | "set";
  readonly type: number;
  readonly member: string;
  readonly parameters: readonly number[];
}

const TEXTS = [
  "",
  "a",
  "abc",
  "Hello World",
  "hello_world-fooBar2D",
  "12",
  "-3.75",
  "1e5",
  "0x1F",
  "0b101",
  "res://a/../b/./c.tar.gz",
  "C:/dir\\file.txt",
  "user://x",
  "  spaces\t\n",
  "a,b,,c",
  "%5.2f",
  "ÄÖü ßñ é",
  "日本語",
  "x👾y",
  "<a href='x'>&amp;</a>",
  "node:1@2/3%",
  "line1\n  line2\n",
  "{0} {name} {_}",
  "aXbXc",
  "#ff8000",
  "red",
  "file10.txt",
  "file9.txt",
  "192.168.0.1",
  "::1",
  "\\n\\t\\\\",
  "a%20b+c%C3%A9",
  "deadBEEF",
];

/** Any value of a type, as games have it or at an edge. */
export function valueOfType(random: SeededRandom, type: number, depth = 0): Variant {
  const pick = <V>(list: readonly V[]): V => list[random.between(0, list.length - 1)]!;
  const real = (): number => {
    switch (random.between(0, 6)) {
      case 0:
        return random.between(-3, 3);
      case 1:
        return pick([0, -0, 1, -1, 0.5, 1e-7, 1e9, -1e20, Number.POSITIVE_INFINITY, Number.NaN]);
      case 2:
        return random.between(-4000, 4000) / 8;
      default:
        return Math.fround((random.ratio() - 0.5) * 2 ** random.between(0, 8));
    }
  };
  const int = (): number =>
    random.chance(0.7) ? random.between(-5, 12) : pick([0, 1, -1, 255, 256, 65_536, -70_000, 0x7fffffff, -0x7fffffff]);
  const two = (): Vector2 => new Vector2(real(), real());
  const three = (): Vector3 => {
    const vector = new Vector3(real(), real(), real());
    return random.chance(0.4) ? vector.normalized() : vector;
  };
  const four = (): Vector4 => new Vector4(real(), real(), real(), real());
  const unit = (): Quaternion =>
    new Quaternion(random.ratio() - 0.5, random.ratio() - 0.5, random.ratio() - 0.5, random.ratio() - 0.5).normalized();
  const list = <V>(make: () => V): V[] => Array.from({ length: random.between(0, 5) }, make);
  switch (type) {
    case T.TYPE_NIL:
      return valueOfType(random, random.between(T.TYPE_BOOL, T.TYPE_PACKED_VECTOR4_ARRAY), depth + 1);
    case T.TYPE_BOOL:
      return random.chance(0.5);
    case T.TYPE_INT: {
      if (random.chance(0.1))
        return pick([2n ** 62n + 7n, -(2n ** 63n) + 3n, 2n ** 63n - 1n, 2n ** 40n + 1n, -(2n ** 53n) - 1n]);
      return int();
    }
    case T.TYPE_FLOAT: {
      const value = random.chance(0.1) ? pick([1e300, 1e16, 0.1, Math.PI, 123456.789]) : real();
      return new GDFloat(value);
    }
    case T.TYPE_STRING:
      return random.chance(0.8) ? pick(TEXTS) : list(() => pick(["a", "B", "1", ".", "/", " ", "_", "é"])).join("");
    case T.TYPE_STRING_NAME:
      return new StringName(pick(TEXTS));
    case T.TYPE_NODE_PATH:
      return new NodePath(pick(["", "a", "/root/a:b:c", "a/b", "../x", ":position:x", "/"]));
    case T.TYPE_VECTOR2:
      return random.chance(0.3) ? two().normalized() : two();
    case T.TYPE_VECTOR2I:
      return new Vector2i(int(), int());
    case T.TYPE_RECT2:
      return new Rect2(two(), two());
    case T.TYPE_RECT2I:
      return new Rect2i(new Vector2i(int(), int()), new Vector2i(int(), int()));
    case T.TYPE_VECTOR3:
      return three();
    case T.TYPE_VECTOR3I:
      return new Vector3i(int(), int(), int());
    case T.TYPE_TRANSFORM2D:
      return random.chance(0.5)
        ? Transform2D.fromRotation(random.ratio() * 6, two())
        : new Transform2D(two(), two(), two());
    case T.TYPE_VECTOR4:
      return four();
    case T.TYPE_VECTOR4I:
      return new Vector4i(int(), int(), int(), int());
    case T.TYPE_PLANE:
      return new Plane(three(), real());
    case T.TYPE_QUATERNION:
      return random.chance(0.9) ? unit() : new Quaternion(real(), real(), real(), real());
    case T.TYPE_AABB:
      return new AABB(three(), three());
    case T.TYPE_BASIS:
      return random.chance(0.6) ? Basis.fromQuaternion(unit()) : new Basis(three(), three(), three());
    case T.TYPE_TRANSFORM3D:
      return new Transform3D(
        random.chance(0.6) ? Basis.fromQuaternion(unit()) : new Basis(three(), three(), three()),
        three(),
      );
    case T.TYPE_PROJECTION:
      return random.chance(0.5)
        ? Projection.create_perspective(60 + random.between(0, 40), 1.5, 0.1, 100)
        : new Projection(four(), four(), four(), four());
    case T.TYPE_COLOR:
      return random.chance(0.7)
        ? new Color(random.ratio(), random.ratio(), random.ratio(), random.ratio())
        : new Color(real(), real(), real(), real());
    case T.TYPE_RID:
      return new RID();
    case T.TYPE_DICTIONARY:
      if (depth > 2) return new Map();
      return new Map(
        Array.from({ length: random.between(0, 3) }, () => [
          pick<Variant>([valueOfType(random, T.TYPE_STRING), valueOfType(random, T.TYPE_INT), "a", "b"]),
          valueOfType(random, pick([T.TYPE_INT, T.TYPE_STRING, T.TYPE_ARRAY, T.TYPE_FLOAT]), depth + 1),
        ]),
      );
    case T.TYPE_ARRAY: {
      if (depth > 2) return [];
      const of = pick([T.TYPE_INT, T.TYPE_FLOAT, T.TYPE_STRING, T.TYPE_VECTOR2, T.TYPE_ARRAY, T.TYPE_DICTIONARY]);
      return list(() => valueOfType(random, random.chance(0.8) ? of : T.TYPE_INT, depth + 1));
    }
    case T.TYPE_PACKED_BYTE_ARRAY:
      if (random.chance(0.4)) return new TextEncoder().encode(pick(TEXTS));
      return Uint8Array.from(Array.from({ length: pick([0, 1, 3, 8, 16, 48]) }, () => random.between(0, 255)));
    case T.TYPE_PACKED_INT32_ARRAY:
      return Int32Array.from(list(int));
    case T.TYPE_PACKED_INT64_ARRAY:
      return BigInt64Array.from(list(() => BigInt(int())));
    case T.TYPE_PACKED_FLOAT32_ARRAY:
      return Float32Array.from(list(real));
    case T.TYPE_PACKED_FLOAT64_ARRAY:
      return Float64Array.from(list(real));
    case T.TYPE_PACKED_STRING_ARRAY:
      return new PackedStringArray(list(() => pick(TEXTS)));
    case T.TYPE_PACKED_VECTOR2_ARRAY:
      return new PackedVector2Array(list(two));
    case T.TYPE_PACKED_VECTOR3_ARRAY:
      return new PackedVector3Array(list(three));
    case T.TYPE_PACKED_VECTOR4_ARRAY:
      return new PackedVector4Array(list(four));
    case T.TYPE_PACKED_COLOR_ARRAY:
      return new PackedColorArray(list(() => new Color(random.ratio(), random.ratio(), random.ratio(), 1)));
    default:
      return null;
  }
}

/** What can't be sent, or belongs to the world that runs. */
const LEFT_OUT = new Set([T.TYPE_OBJECT, T.TYPE_CALLABLE, T.TYPE_SIGNAL, T.TYPE_RID]);

/** What gives something else each time, or talks. */
const BY_CHANCE =
  /^(?:rand|rid_|seed|shuffle|pick_random|print|push_error|push_warning|instance_from_id|is_instance|weakref|compress|decompress)/;

const OPERATORS = [
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "+",
  "-",
  "*",
  "/",
  "%",
  "**",
  "<<",
  ">>",
  "&",
  "|",
  "^",
  "in",
  "and",
  "or",
];
const UNARY = ["unary-", "unary+", "~", "not"];

function types(): number[] {
  return Array.from({ length: TYPE_MAX }, (_none, type) => type).filter((type) => type > 0 && !LEFT_OUT.has(type));
}

function canBeGiven({ parameters }: MethodInfo): boolean {
  return parameters.every(({ type }) => !LEFT_OUT.has(type));
}

/** Everything that the table has: as many cases as there are signatures. */
export function builtinCases(): BuiltinCase[] {
  const cases: BuiltinCase[] = [];
  const add = (
    kind: BuiltinCase["kind"],
    type: number,
    member: string,
    parameters: readonly number[],
    title: string,
  ): void => {
    cases.push({ name: `f${cases.length}`, kind, type, member, parameters, title });
  };
  /** Operators are found by the types of values: one function for each will do. */
  const shared = (
    name: string,
    kind: BuiltinCase["kind"],
    member: string,
    parameters: number[],
    title: string,
  ): void => {
    cases.push({
      name,
      kind,
      type: kind === "operator" ? parameters[0]! : Number(name.replace(/[a-z]+/, "")),
      member,
      parameters,
      title,
    });
  };
  for (const type of types()) {
    const info = builtinInfo(type)!;
    const name = type_string(type);
    for (const it of info.constructors.filter(canBeGiven)) {
      const parameters = it.parameters.map((parameter) => parameter.type);
      add("construct", type, name, parameters, `${name}(${parameters.map(type_string).join(", ")})`);
    }
    for (const constant of info.constants.keys()) add("constant", type, constant, [], `${name}.${constant}`);
    for (const values of info.enums.values()) {
      for (const constant of values.keys()) add("constant", type, constant, [], `${name}.${constant}`);
    }
    for (const [member, of] of info.members) {
      add("get", type, member, [type], `${name}.${member}`);
      add("set", type, member, [type, of], `${name}.${member} =`);
    }
    for (const it of info.methods.values()) {
      if (!canBeGiven(it) || BY_CHANCE.test(it.name)) continue;
      const needed = it.parameters.filter((parameter) => parameter.defaultText === undefined).length;
      const given = it.parameters.map((parameter) => parameter.type);
      const self = it.isStatic ? [] : [type];
      // Of the system's encodings there is only the default one, and the engine may die of others.
      const most = it.name.includes("multibyte") ? 0 : given.length;
      for (let count = needed; count <= most; count++) {
        const title = `${name}.${it.name}(${given.slice(0, count).map(type_string).join(", ")})`;
        add(it.isStatic ? "static" : "method", type, it.name, [...self, ...given.slice(0, count)], title);
      }
    }
    for (const operator of UNARY)
      shared(`unary${UNARY.indexOf(operator)}`, "operator", operator, [type], `${operator} ${name}`);
    for (const other of [T.TYPE_NIL, ...types()]) {
      for (const [index, operator] of OPERATORS.entries()) {
        shared(`binary${index}`, "operator", operator, [type, other], `${name} ${operator} ${type_string(other)}`);
      }
    }
    for (const from of types())
      shared(`convert${type}`, "convert", name, [from], `type_convert(${type_string(from)}, ${name})`);
    for (const from of types())
      shared(`assign${type}`, "assign", name, [from], `var it: ${name} = ${type_string(from)}`);
  }
  for (const it of utilityInfos().values()) {
    if (!canBeGiven(it) || BY_CHANCE.test(it.name)) continue;
    const given = it.parameters.map((parameter) => parameter.type);
    add("utility", 0, it.name, it.isVararg ? [0, 0, 0] : given, `${it.name}()`);
  }
  return cases;
}

/**
 * What the engine tries the cases with: for each a script, with a function that puts `true`, the result and the first argument into `out`.
 * An engine that does not know something leaves that script out.
 */
export function casesScript(cases: readonly BuiltinCase[]): string {
  const lines: string[] = [];
  const written = new Set<string>();
  for (const it of cases) {
    if (written.has(it.name)) continue;
    written.add(it.name);
    lines.push(
      `#CASE ${it.name}`,
      "extends RefCounted",
      "func run(a: Array, out: Array) -> void:",
      ...body(it).map((line) => `\t${line}`),
    );
  }
  return lines.join("\n");
}

function body({ kind, type, member, parameters }: BuiltinCase): string[] {
  const args = (from: number): string =>
    parameters
      .slice(from)
      .map((_type, index) => `a[${index + from}]`)
      .join(", ");
  const done = (result: string, first = "null"): string[] => [
    `var r = ${result}`,
    `out.clear()`,
    `out.append_array([true, r, ${first}])`,
  ];
  const call = (what: string, first: string, isVoid: boolean): string[] =>
    isVoid ? [what, ...done("null", first)] : done(what, first);
  switch (kind) {
    case "construct":
      return done(`${member}(${args(0)})`);
    case "constant":
      return done(`${type_string(type)}.${member}`);
    case "get":
      return ["var v = a[0]", ...done(`v.${member}`)];
    case "set":
      return ["var v = a[0]", `v.${member} = a[1]`, ...done("v")];
    case "method": {
      const info = builtinInfo(type)!.methods.get(member)!;
      return ["var v = a[0]", ...call(`v.${member}(${args(1)})`, info.isConst ? "null" : "v", info.returns === -1)];
    }
    case "static":
      return done(`${type_string(type)}.${member}(${args(0)})`);
    case "convert":
      return done(`type_convert(a[0], ${type})`);
    case "assign":
      return [`var v: ${member} = a[0]`, ...done("v")];
    case "utility":
      return call(`${member}(${args(0)})`, "null", utilityInfos().get(member)!.returns === -1);
    case "operator":
      if (parameters.length === 1) return ["var v = a[0]", ...done(`${member.replace("unary", "")} v`)];
      return ["var v = a[0]", "var w = a[1]", ...done(`v ${member} w`)];
  }
}
