// Writes src/gdscript/native-class-data.ts from the class reference (doc/classes and modules/*/doc_classes, XML) of the engine's source:
//
//   node tools/native-classes.mjs PATH/TO/GODOT > src/gdscript/native-class-data.ts
//
// The table in the repository is that of 4.6, where the names of AnimationPlayer's animations are StringNames, as a live engine gives them
// and spec/interop/project/native-classes.spec.ts checks; a few bounds (aabb, rect, visibility_rect) have no first value there. With another revision the difference is what the engine changed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Objects, and what cannot be replicated otherwise, are left out. */
const TYPES = new Set(
  "bool int float String Vector2 Vector2i Rect2 Rect2i Vector3 Vector3i Transform2D Vector4 Vector4i Plane Quaternion AABB Basis Transform3D Projection Color StringName NodePath Dictionary Array PackedByteArray PackedInt32Array PackedInt64Array PackedFloat32Array PackedFloat64Array PackedStringArray PackedVector2Array PackedVector3Array PackedColorArray PackedVector4Array".split(
    " ",
  ),
);
/** What a property without a stored first value begins with. */
const ZERO = /^(?:false|0|0\.0|""|&""|NodePath\(""\)|\[\]|\{\}|Array\[.*\]\(\[\]\)|Packed\w+Array\(\)|(?!Color|Quaternion|Basis|Transform|Projection)\w+\((?:0|0, )+\)|Color\(0, 0, 0, 1\)|Transform2D\(1, 0, 0, 1, 0, 0\)|Transform3D\(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0\)|<.*>|)$/;

const [source] = process.argv.slice(2);
if (source === undefined) {
  process.stderr.write("Usage: node tools/native-classes.mjs PATH/TO/GODOT\n");
  process.exit(2);
}

const classes = new Map();
for (const path of readdirSync(source, { recursive: true })) {
  if (!/(?:doc[\\/]classes|doc_classes)[\\/]\w+\.xml$/.test(path)) continue;
  const text = readFileSync(join(source, path), "utf8");
  const head = /<class ([^>]*)>/.exec(text);
  if (head === null) continue;
  const { name, inherits = "" } = attributes(head[1]);
  const members = [...text.matchAll(/<member ([^>]*)>/g)].map((match) => attributes(match[1]));
  classes.set(name, { base: inherits, members });
}

const isNode = (name) => name === "Node" || (classes.has(name) && isNode(classes.get(name).base));
const names = [...classes.keys()].sort();
// Bases come before what inherits them.
const nodes = [];
const visit = (name) => {
  if (!name.startsWith("Editor")) nodes.push(name);
  for (const other of names) if (classes.get(other).base === name) visit(other);
};
visit("Node");

const lines = nodes.flatMap((name) => [`${name} < ${classes.get(name).base}`, ...classes.get(name).members.flatMap(property)]);
const others = names.filter((name) => !isNode(name) && isObject(name) && !name.startsWith("Editor"));
process.stdout.write(readFileSync(new URL("./native-classes.template", import.meta.url), "utf8").replace("NODES", () => lines.join("\n")).replace("OTHERS", () => wrap(others)));

function property({ name, type, enum: ofEnum, default: first = "", overrides }) {
  const known = ofEnum !== undefined ? "int" : type.endsWith("[]") ? "Array" : type;
  if (!TYPES.has(known)) return [];
  if (ZERO.test(first) || first.includes("\\")) return overrides === undefined ? [`  ${name}: ${known}`] : [];
  return [`  ${name}: ${known} = ${first}`];
}

function isObject(name) {
  for (let at = name; at !== ""; at = classes.get(at)?.base ?? "") if (at === "Object") return name !== "Object";
  return false;
}

function attributes(text) {
  const entities = { "&quot;": '"', "&lt;": "<", "&gt;": ">", "&apos;": "'", "&amp;": "&" };
  return Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)]),
  );
}

function wrap(words) {
  return words.join(" ").replace(/(.{1,118})(?: |$)/g, "$1\n").trimEnd();
}
