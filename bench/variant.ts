/**
 * Encoding and decoding of Variants against @msgpack/msgpack, @gd-com/utils and JSON.
 *
 * Each row is measured in turns within one run; the ratios are what counts, not the rates. @msgpack/msgpack takes part
 * twice: as its `encode` and `decode` functions, and with instances of its `Encoder` and `Decoder` that are kept, which
 * is faster; ratios are to the faster one. It has no vectors and no packed arrays, so it gets the same numbers as plain
 * arrays. Targets: 2x for typical RPC arguments, taken together, 5x for packed arrays of 1,000 numbers or vectors, and
 * nowhere slower. Strings and bytes have no 5x: both sides copy the same characters. @gd-com/utils knows the types of Godot 3 only; it takes part where it knows a type at all.
 */
import { createRequire } from "node:module";
import { Decoder, decode, Encoder, encode } from "@msgpack/msgpack";
import {
  bytes_to_var,
  PackedColorArray,
  PackedStringArray,
  PackedVector2Array,
  PackedVector3Array,
  StringName,
  type Variant,
  VariantReader,
  VariantWriter,
  Vector2,
  Vector3,
  var_to_bytes,
} from "../src/variant/index.js";
import { type Contender, type Measured, measure, rate } from "./support/compare.js";

const { putVar, getVar } = createRequire(import.meta.url)("@gd-com/utils") as {
  putVar: (value: unknown) => Buffer;
  getVar: (bytes: Buffer) => { value: unknown };
};

/**
 * Encoding gives bytes of their own, or (`into`) a view of a kept buffer, as for the packet of an RPC. Decoded packed
 * arrays are views of the bytes, or (`copy`) apart from them.
 */
type Way = "encode" | "into" | "decode" | "copy";

interface Row {
  readonly name: string;
  /** How much faster than the faster form of @msgpack/msgpack it must be. */
  readonly target: number;
  readonly value: Variant;
  /** The same as far as MessagePack and JSON can have it. */
  readonly plain: unknown;
  /** Whether the value is a list of RPC arguments. */
  readonly rpc?: true;
  /** Whether @gd-com/utils can have it. */
  readonly gdCom?: true;
}

function noise(count: number): number[] {
  let state = 12345;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state;
  });
}

const numbers = noise(4000);
const floats = numbers.map((value) => Math.fround(value / 1e6));
const words = numbers.slice(0, 1000).map((value) => `item_${value % 100000}`);

/** 100 keys in ten groups, as a saved game or a lobby has them. */
function nested(): Record<string, unknown> {
  const groups: Record<string, unknown> = {};
  for (let group = 0; group < 10; group++) {
    const entry: Record<string, unknown> = {};
    for (let key = 0; key < 9; key++) {
      const at = group * 9 + key;
      const kinds = [numbers[at]! % 1000, floats[at]! + 0.1, `name_${at}`, at % 2 === 0, [at, at + 1, at + 2]];
      entry[`property_${key}`] = kinds[at % kinds.length];
    }
    groups[`group_${group}`] = entry;
  }
  return groups;
}

const dictionary = nested() as Variant;
const calls: Row[] = [
  {
    name: "(a) move(position, velocity, tick)",
    target: 1,
    rpc: true,
    value: [new Vector3(1.5, 0.25, -7.125), new Vector3(0.5, 0, 3.5), 184467],
    plain: [[1.5, 0.25, -7.125], [0.5, 0, 3.5], 184467],
  },
  {
    name: "(a) shoot(from, angle, weapon, held)",
    target: 1,
    rpc: true,
    value: [new Vector2(320.5, 64.25), 1.25, 3, true],
    plain: [[320.5, 64.25], 1.25, 3, true],
  },
  {
    name: "(a) damage(target, amount, kind)",
    target: 1,
    rpc: true,
    value: [1203, 17, new StringName("fire")],
    plain: [1203, 17, "fire"],
  },
  {
    name: "(a) chat(id, text)",
    target: 1,
    rpc: true,
    value: [1783021, "hello, is anybody there?"],
    plain: [1783021, "hello, is anybody there?"],
    gdCom: true,
  },
];

const rows: Row[] = [
  ...calls,
  { name: "(b) dictionary, 100 keys", target: 1, value: dictionary, plain: dictionary, gdCom: true },
  {
    name: "(c) PackedInt32Array",
    target: 5,
    value: Int32Array.from(numbers.slice(0, 1000)),
    plain: numbers.slice(0, 1000),
  },
  {
    name: "(c) PackedFloat32Array",
    target: 5,
    value: Float32Array.from(floats.slice(0, 1000)),
    plain: floats.slice(0, 1000),
  },
  {
    name: "(c) PackedFloat64Array",
    target: 5,
    value: Float64Array.from(floats.slice(0, 1000)),
    plain: floats.slice(0, 1000),
  },
  {
    name: "(c) PackedInt64Array",
    target: 5,
    value: BigInt64Array.from(numbers.slice(0, 1000).map(BigInt)),
    plain: numbers.slice(0, 1000),
  },
  {
    name: "(c) PackedVector2Array",
    target: 5,
    value: new PackedVector2Array(Float32Array.from(floats.slice(0, 2000))),
    plain: pairs(floats.slice(0, 2000), 2),
  },
  {
    name: "(c) PackedVector3Array",
    target: 5,
    value: new PackedVector3Array(Float32Array.from(floats.slice(0, 3000))),
    plain: pairs(floats.slice(0, 3000), 3),
  },
  {
    name: "(c) PackedColorArray",
    target: 5,
    value: new PackedColorArray(Float32Array.from(floats.slice(0, 4000))),
    plain: pairs(floats.slice(0, 4000), 4),
  },
  { name: "(c) PackedStringArray", target: 1, value: new PackedStringArray(words), plain: words },
  {
    name: "(c) PackedByteArray, bytes for both",
    target: 1,
    value: Uint8Array.from(numbers.slice(0, 1000)),
    plain: Uint8Array.from(numbers.slice(0, 1000)),
  },
];

function pairs(values: number[], each: number): number[][] {
  const result: number[][] = [];
  for (let at = 0; at < values.length; at += each) result.push(values.slice(at, at + each));
  return result;
}

const encoder = new Encoder();
const decoder = new Decoder();
const writer = new VariantWriter();

function encodeOurs(row: Row): () => Uint8Array {
  if (row.rpc !== true) return () => var_to_bytes(row.value);
  // As an RPC is sent: the arguments one by one behind the header, into the buffer of the packet.
  const values = row.value as readonly Variant[];
  return () => {
    writeArguments(values);
    return writer.finish();
  };
}

function writeArguments(values: readonly Variant[]): void {
  writer.reset();
  for (let index = 0; index < values.length; index++) writer.writeCompressed(values[index]);
}

function decodeOurs(row: Row): (bytes: Uint8Array) => unknown {
  if (row.rpc !== true) return (bytes) => bytes_to_var(bytes);
  const count = (row.value as readonly Variant[]).length;
  const reader = new VariantReader(new Uint8Array(0));
  return (bytes) => {
    reader.reset(bytes);
    const values: Variant[] = [];
    for (let index = 0; index < count; index++) values.push(reader.readCompressed());
    return values;
  };
}

/** So many copies of the bytes are decoded in turns: a decoder that remembers the last bytes gains nothing. */
const COPIES = 16;

const COPY = { copy: true };

function inTurns<B extends Uint8Array>(
  bytes: B,
  copy: (bytes: B) => B,
  decodeOne: (bytes: B) => unknown,
): () => unknown {
  const copies = Array.from({ length: COPIES }, () => copy(bytes));
  let turn = 0;
  return () => decodeOne(copies[turn++ % COPIES]!);
}

function contenders(row: Row, way: Way): Contender[] {
  const { plain } = row;
  const copy = (bytes: Uint8Array): Uint8Array => bytes.slice();
  const list: Contender[] = [];
  if (way === "into") {
    const values = row.value as readonly Variant[];
    list.push({
      name: "this",
      run: () => {
        writeArguments(values);
        return writer.view();
      },
    });
    list.push({ name: "msgpack kept", run: () => encoder.encodeSharedRef(plain) });
  } else if (way === "encode") {
    list.push({ name: "this", run: encodeOurs(row) });
    list.push({ name: "msgpack kept", run: () => encoder.encode(plain) });
    list.push({ name: "msgpack", run: () => encode(plain) });
    if (!(plain instanceof Uint8Array)) list.push({ name: "JSON", run: () => JSON.stringify(plain) });
    if (row.gdCom === true) list.push({ name: "gd-com", run: () => putVar(plain) });
  } else {
    const packed = encode(plain);
    const ours = way === "copy" ? (bytes: Uint8Array) => bytes_to_var(bytes, COPY) : decodeOurs(row);
    list.push({ name: "this", run: inTurns(encodeOurs(row)(), copy, ours) });
    list.push({ name: "msgpack kept", run: inTurns(packed, copy, (bytes) => decoder.decode(bytes)) });
    list.push({ name: "msgpack", run: inTurns(packed, copy, (bytes) => decode(bytes)) });
    const text = JSON.stringify(plain);
    if (!(plain instanceof Uint8Array)) list.push({ name: "JSON", run: () => JSON.parse(text) });
    if (row.gdCom === true)
      list.push({ name: "gd-com", run: inTurns(putVar(plain), (bytes) => Buffer.from(bytes), getVar) });
  }
  return list;
}

function line(row: Row, way: Way, measured: readonly Measured[]): boolean {
  const by = new Map(measured.map(({ name, perSecond }) => [name, perSecond]));
  const ours = by.get("this")!;
  const best = Math.max(by.get("msgpack kept")!, by.get("msgpack") ?? 0);
  const target = way === "copy" ? 1 : row.target;
  const met = ours / best >= target;
  const others = ["msgpack", "JSON", "gd-com"].map((name) => {
    const other = by.get(name);
    return (other === undefined ? "-" : `${(ours / other).toFixed(1)}x`).padStart(8);
  });
  const ratio = `${(ours / best).toFixed(2)}x`.padStart(9);
  console.log(
    `${row.name.padEnd(38)}${way.padEnd(7)}${rate(ours).padStart(11)}${ratio}${others.join("")}  ${met ? "" : `below ${target}x`}`,
  );
  return met;
}

console.log(
  `node ${process.version}; how many times as fast as: msgpack with kept instances or functions, whichever is faster; its functions; JSON; gd-com`,
);
console.log(
  `${"".padEnd(38)}       ${"this".padStart(11)}${"msgpack".padStart(9)}${"(fn)".padStart(8)}${"JSON".padStart(8)}${"gd-com".padStart(8)}`,
);
/** The four calls in turn: what a server of a game sees. */
function mixed(way: Way): Contender[] {
  const each = calls.map((call) => contenders(call, way));
  return ["this", "msgpack kept", "msgpack", "JSON"].flatMap((name) => {
    const runs = each.map((list) => list.find((contender) => contender.name === name)?.run);
    if (runs.includes(undefined)) return [];
    const run = (): unknown => {
      let last: unknown;
      for (let index = 0; index < runs.length; index++) last = runs[index]!();
      return last;
    };
    return [{ name, run }];
  });
}

const wanted = process.argv.slice(2);
let allMet = true;
if (wanted.length === 0 || wanted.includes("(a)")) {
  const row: Row = { name: "(a) all four calls below", target: 2, value: null, plain: null };
  for (const way of ["into", "encode", "decode"] as const) allMet = line(row, way, measure(mixed(way))) && allMet;
}
for (const row of rows) {
  if (wanted.length > 0 && !wanted.some((part) => row.name.includes(part))) continue;
  const numbers = row.target === 5;
  const ways: Way[] = row.rpc === true ? ["into", "encode", "decode"] : ["encode", "decode"];
  if (numbers) ways.push("copy");
  for (const way of ways) allMet = line(row, way, measure(contenders(row, way))) && allMet;
}
console.log(allMet ? "Every row meets its target." : "Some rows are below their target.");
