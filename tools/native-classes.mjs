// Writes src/gdscript/native-class-data.ts, src/gdscript/native-constant-data.ts and src/game/classes/class-data.ts from the class reference
// (doc/classes and modules/*/doc_classes, XML) and the registrations (register_types.cpp) of the engine's source:
//
//   node tools/native-classes.mjs PATH/TO/GODOT
//
// The tables in the repository are made from a whole tree of 4.6, in which the names of AnimationPlayer's animations are StringNames, and
// spec/interop/project/native-classes.spec.ts compares them with a live engine. With another revision the difference is what the engine changed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Objects, and what cannot be replicated otherwise, are left out. */
const TYPES = new Set(
  "bool int float String Vector2 Vector2i Rect2 Rect2i Vector3 Vector3i Transform2D Vector4 Vector4i Plane Quaternion AABB Basis Transform3D Projection Color StringName NodePath Dictionary Array PackedByteArray PackedInt32Array PackedInt64Array PackedFloat32Array PackedFloat64Array PackedStringArray PackedVector2Array PackedVector3Array PackedColorArray PackedVector4Array".split(
    " ",
  ),
);
/** Classes whose constants no game keeps in its own: pages should not have to load them. */
const UNUSUAL = /^(?:Rendering|Physics\w*Server|NavigationServer|DisplayServer|TextServer|\w*XR|VisualShader|Editor|GLTF|UPNP|Performance|HTTP)/;
/** What a property without a stored first value begins with. */
const ZERO = /^(?:false|0|0\.0|""|&""|NodePath\(""\)|\[\]|\{\}|Array\[.*\]\(\[\]\)|Packed\w+Array\(\)|(?!Color|Quaternion|Basis|Transform|Projection)\w+\((?:0|0, )+\)|Color\(0, 0, 0, 1\)|Transform2D\(1, 0, 0, 1, 0, 0\)|Transform3D\(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0\)|<.*>|)$/;

const [source] = process.argv.slice(2);
if (source === undefined) {
  process.stderr.write("Usage: node tools/native-classes.mjs PATH/TO/GODOT\n");
  process.exit(2);
}

const classes = new Map();
for (const path of readdirSync(source, { recursive: true })) {
  if (!/(?:doc[\\/]classes|doc_classes)[\\/]@?\w+\.xml$/.test(path)) continue;
  const text = readFileSync(join(source, path), "utf8");
  const head = /<class ([^>]*)>/.exec(text);
  if (head === null) continue;
  const { name, inherits = "" } = attributes(head[1]);
  const members = [...text.matchAll(/<member ([^>]*)>/g)].map((match) => attributes(match[1]));
  const constants = [...text.matchAll(/<constant ([^>]*)>/g)].map((match) => attributes(match[1]));
  classes.set(name, { base: inherits, members, constants, text });
}

const isNode = (name) => name === "Node" || (classes.has(name) && isNode(classes.get(name).base));
const names = [...classes.keys()].sort();
// Bases come before what inherits them.
const nodes = [];
const visit = (name) => {
  nodes.push(name);
  for (const other of names) if (classes.get(other).base === name) visit(other);
};
visit("Node");

const isEditors = (name) => name.startsWith("Editor");
const lines = nodes.flatMap((name) => {
  const { base, members } = classes.get(name);
  return [`${name} < ${base}`, ...(isEditors(name) ? [] : members.flatMap(property))];
});
const others = new Map();
for (const name of names) {
  if (isNode(name) || !isObject(name)) continue;
  const { base } = classes.get(name);
  others.set(base, [...(others.get(base) ?? []), name]);
}
write("native-class-data", { NODES: lines.join("\n"), OTHERS: [...others].map(([base, list]) => wrap(`${base}: ${list.join(" ")}`)).join("\n") });
write("native-constant-data", { CONSTANTS: names.filter((name) => !UNUSUAL.test(name)).flatMap(constantsOf).join("\n") });

write("class-data", { CLASSES: classMembers().replace(/^ .{160,}/gm, continued) }, "game/classes");

function write(name, parts, folder = "gdscript") {
  let text = readFileSync(new URL(`./${name}.template`, import.meta.url), "utf8");
  for (const [place, part] of Object.entries(parts)) text = text.replace(`\n${place}\n`, () => `\n${part}\n`);
  writeFileSync(new URL(`../src/${folder}/${name}.ts`, import.meta.url), text);
}

/** The integer constants of a class by enum, those of none behind `-`; what the names of an enum begin with stands before them once. */
function constantsOf(name) {
  const groups = new Map();
  for (const { name: constant, value, enum: ofEnum = "-" } of classes.get(name).constants) {
    if (!/^-?[0-9]+$/.test(value)) continue;
    const group = groups.get(ofEnum) ?? [];
    groups.set(ofEnum, group);
    group.push({ constant, value: BigInt(value) });
  }
  const written = [...groups].map(([group, list]) => {
    const prefix = group === "-" ? "" : commonPrefix(list.map(({ constant }) => constant));
    const items = list.map(({ constant, value }, i) => {
      const name = constant.slice(prefix.length);
      return value === (i === 0 ? 0n : list[i - 1].value + 1n) ? name : `${name}=${value}`;
    });
    return ` ${group} ${prefix}* ${items.join(" ")}`;
  });
  return written.length === 0 ? [] : [name, ...written];
}

function commonPrefix([first, ...names]) {
  let prefix = first.slice(0, first.lastIndexOf("_") + 1);
  while (!names.every((name) => name.startsWith(prefix))) prefix = prefix.slice(0, prefix.lastIndexOf("_", prefix.length - 2) + 1);
  return prefix;
}

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

function wrap(text) {
  return text.replace(/(.{1,118})(?: |$)/g, "$1\n").trimEnd();
}

/** A long line on several: breaks after `;` and before spaces, each followed by two spaces more, which are none of the line's own. */
function continued(line) {
  return line.match(/.{1,149}(?:;|(?= )|$)/g).join("\n  ");
}

/** Classes whose members no game's own scripts use: those of the editor, of exchange formats and of headsets. */
function hasNoMembers(name) {
  return /^(?:Editor|VisualShaderNode|GLTF|FBX|OpenXR|\w*Extension$|ScriptLanguage)/.test(name);
}

/** Methods, properties and signals of all classes; which of them are abstract, and which are singletons. */
function classMembers() {
  const abstract = new Set();
  const singletons = new Set(["Performance", "JavaClassWrapper", "JavaScriptBridge"]);
  for (const path of readdirSync(source, { recursive: true })) {
    if (!/register_\w*types\.cpp$/.test(path)) continue;
    const text = readFileSync(join(source, path), "utf8");
    for (const [, name] of text.matchAll(/(?:GDREGISTER_ABSTRACT_CLASS\(|register_abstract_class<)(\w+)/g)) abstract.add(name);
    for (const [, name] of text.matchAll(/Engine::Singleton\("(\w+)"/g)) singletons.add(name);
  }
  const lines = [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, { base, text, members }]) => {
    if (!isObject(name) && name !== "Object") return [];
    const mark = singletons.has(name) ? "$" : abstract.has(name) ? "-" : "";
    return [`${mark}${name} ${base}`.trim(), ...(hasNoMembers(name) ? [] : ownMembers(name, text, members))];
  });
  return lines.join("\n");
}

function ownMembers(name, text, members) {
  if (name === "Object") return [];
  const methods = [...text.matchAll(/<method ([^>]*)>([\s\S]*?)<\/method>/g)].map(([, head, body]) => ({ ...attributes(head), ...signatureOf(body) }));
  const named = new Set(methods.map((method) => method.name));
  return [
    ...methods.map(({ name, qualifiers = "", parameters, returns }) => {
      const mark = qualifiers.includes("virtual") ? "~" : qualifiers.includes("static") ? "!" : qualifiers.includes("vararg") ? "+" : "";
      return ` ${mark}${name}(${parameters})${returns === "void" ? "" : returns}`;
    }),
    ...members.map(({ name, type, setter = "", getter = "", overrides, default: first = "" }) => {
      const value = ZERO.test(first) || first.includes("\\") || first === "null" ? "" : first;
      if (overrides !== undefined) return ` ^${name}|${value}`;
      // What is set by an index has a method that is described by itself.
      const own = (method) => (method === "" || method.startsWith("_") || named.has(method) ? "" : method);
      return ` .${name}|${type}|${own(setter)}|${own(getter)}${setter === "" ? "|-" : "|"}|${value}`;
    }),
    // The constants of all others are in native-constant-data.ts.
    ...(UNUSUAL.test(name) ? constantsOf(name).slice(1).map((line) => ` =${line.slice(1)}`) : []),
    ...[...text.matchAll(/<signal name="(\w+)">([\s\S]*?)<\/signal>/g)].map(([, name, body]) => ` @${name}(${signatureOf(body).parameters})`),
  ];
}

function signatureOf(body) {
  const returns = /<return type="([^"]*)"/.exec(body)?.[1] ?? "void";
  const parameters = [...body.matchAll(/<param ([^>]*)>/g)].map(([, text]) => {
    const { name, type, default: first } = attributes(text);
    return `${name}:${type}${first === undefined ? "" : `=${first}`}`;
  });
  return { returns, parameters: parameters.join(";") };
}
