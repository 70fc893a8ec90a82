// Writes src/variant/builtin/builtin-data.ts from the class reference (doc/classes, XML) of the engine's source:
//
//   node tools/builtin-types.mjs PATH/TO/GODOT
//
// The table in the repository is made from 4.6, and spec/interop/variant/builtin.spec.ts tries all of it with a live engine.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WIDTH = 118;
/** The built-in types in the order of Variant.Type; Object has its own table. */
const TYPES =
  "bool int float String Vector2 Vector2i Rect2 Rect2i Vector3 Vector3i Transform2D Vector4 Vector4i Plane Quaternion AABB Basis Transform3D Projection Color StringName NodePath RID Callable Signal Dictionary Array PackedByteArray PackedInt32Array PackedInt64Array PackedFloat32Array PackedFloat64Array PackedStringArray PackedVector2Array PackedVector3Array PackedColorArray PackedVector4Array".split(
    " ",
  );

const [source] = process.argv.slice(2);
if (source === undefined) {
  process.stderr.write("Usage: node tools/builtin-types.mjs PATH/TO/GODOT\n");
  process.exit(2);
}

const read = (name) => readFileSync(join(source, "doc/classes", `${name}.xml`), "utf8");
const parts = {
  TYPES: TYPES.flatMap((name) => typeLines(name, read(name))).join("\n"),
  UTILITIES: blocks(read("@GlobalScope"), "method").map(signature).join("\n"),
};
let text = readFileSync(new URL("./builtin-data.template", import.meta.url), "utf8");
for (const [place, part] of Object.entries(parts)) text = text.replace(`\n${place}\n`, () => `\n${part.replace(/[\\`$]/g, "\\$&")}\n`);
writeFileSync(new URL("../src/variant/builtin/builtin-data.ts", import.meta.url), text);

function typeLines(name, xml) {
  const constants = [...xml.matchAll(/<constant ([^>]*)>/g)].map((match) => attributes(match[1]));
  const enums = new Map();
  for (const { name, value, enum: group } of constants) {
    if (group !== undefined) enums.set(group, [...(enums.get(group) ?? []), `${name}=${value}`]);
  }
  return [
    name,
    ...blocks(xml, "constructor").map(({ list }) => ` new(${parameters(list)})`),
    ...wrap(" var", [...xml.matchAll(/<member ([^>]*)>/g)].map((match) => attributes(match[1])).map((it) => `${it.name}: ${it.type}`)),
    ...constants.filter((it) => it.enum === undefined).map((it) => ` const ${it.name} = ${it.value}`),
    ...[...enums].flatMap(([group, values]) => wrap(` enum ${group}`, values)),
    ...operatorLines(blocks(xml, "operator")),
    ...blocks(xml, "method").map((it) => ` ${signature(it)}`),
  ];
}

/** The constructors, methods or operators of a class. */
function blocks(xml, tag) {
  return [...xml.matchAll(new RegExp(`<${tag} ([^>]*)>([\\s\\S]*?)</${tag}>`, "g"))].map(([, head, body]) => ({
    ...attributes(head),
    result: attributes(/<return ([^>]*)>/.exec(body)?.[1] ?? "").type,
    list: [...body.matchAll(/<param ([^>]*)>/g)].map((match) => attributes(match[1])),
  }));
}

function operatorLines(operators) {
  const groups = new Map();
  for (const { name, result, list } of operators) {
    // One operand: `operator unary-`, `operator ~`; indexing is no operator of Variant's.
    const symbol = name.replace("operator ", "");
    if (symbol === "[]") continue;
    const key = `${symbol} ${result}`;
    groups.set(key, [...(groups.get(key) ?? []), list[0]?.type ?? ""]);
  }
  return [...groups].flatMap(([key, rights]) => wrap(` op ${key}`, rights));
}

function signature({ name, result, qualifiers = "", list }) {
  const kind = ["static", "const"].find((it) => qualifiers.split(" ").includes(it)) ?? "mut";
  const more = qualifiers.includes("vararg") ? (list.length > 0 ? ", ..." : "...") : "";
  return `${kind} ${name}(${parameters(list)}${more})${result === "void" ? "" : `: ${result}`}`;
}

function parameters(list) {
  return list.map(({ name, type, default: value }) => `${name}: ${type.replace(/(.+)\[\]$/, "Array")}${value === undefined ? "" : ` = ${value}`}`).join(", ");
}

function attributes(text) {
  const entities = { "&quot;": '"', "&lt;": "<", "&gt;": ">", "&apos;": "'", "&amp;": "&" };
  return Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)]),
  );
}

function wrap(head, items) {
  const lines = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length + 2 <= WIDTH) lines[lines.length - 1] = `${last}, ${item}`;
    else lines.push(`${head} ${item}`.trimEnd());
  }
  return lines;
}
