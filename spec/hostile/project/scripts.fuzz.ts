import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateTypes, instantiateProject } from "../../../src/project/index.js";
import { readLoaded } from "../../../src/project/read-project.js";
import { SceneTree } from "../../../src/scene/index.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import type { Fuzzer } from "../fuzzer.js";

const MAIN = 'config_version=5\n[application]\nrun/main_scene="res://main.tscn"\n';
const SCENE =
  '[gd_scene format=3]\n[ext_resource type="Script" path="res://a.gd" id="1"]\n[node name="M" type="Node"]\nscript = ExtResource("1")\n';
const CORPUS = ["arena.gd", "player.gd", "mob.gd", "chat.gd"].flatMap((name) => {
  try {
    return [readFileSync(fileURLToPath(new URL(`../../../examples/arena/${name}`, import.meta.url)), "utf8")];
  } catch {
    return [];
  }
});

/** A script by GDScript's grammar, with names from a small set so that things refer to each other. */
class Writer {
  readonly #random: SeededRandom;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  script(): string {
    const r = this.#random;
    const header = r.pick([
      "",
      "extends Node\n",
      `extends "${this.#file()}"\n`,
      `class_name ${this.#name()}\n`,
      `extends ${this.#name()}\n`,
    ]);
    return header + Array.from({ length: r.between(0, 12) }, () => this.#member(0)).join("");
  }

  #name(): string {
    return this.#random.pick(["A", "B", "C", "D", "E", "position", "name", "Node", "Vector2", "K"]);
  }

  #file(): string {
    return `res://${this.#random.pick(["a", "b", "c", "none"])}.gd`;
  }

  #type(depth = 0): string {
    const r = this.#random;
    if (depth < 20 && r.chance(0.3))
      return `${r.pick(["Array", "Dictionary"])}[${this.#type(depth + 1)}${r.chance(0.5) ? `, ${this.#type(depth + 1)}` : ""}]`;
    return r.chance(0.2)
      ? `${this.#name()}.${this.#name()}`
      : r.pick(["int", "float", "String", "void", "Variant", this.#name()]);
  }

  #value(depth = 0): string {
    const r = this.#random;
    if (depth > 6 || r.chance(0.4))
      return r.pick([
        "1",
        "-1",
        "1.5",
        "0x1f",
        "9223372036854775807",
        '"x"',
        '&"x"',
        '^"a/b"',
        "null",
        "true",
        "INF",
        this.#name(),
        `preload("${this.#file()}")`,
      ]);
    const next = () => this.#value(depth + 1);
    return r.pick([
      () => `(${next()} ${r.pick(["+", "-", "*", "/", "%", "**", "<<", ">>", "and", "in", "is", "as"])} ${next()})`,
      () => `[${Array.from({ length: r.between(0, 4) }, next).join(", ")}]`,
      () => `{${next()}: ${next()}, ${this.#name()} = ${next()}}`,
      () => `${r.pick(["Vector2", "Color", "PackedInt32Array", "String", "int"])}(${next()}, ${next()})`,
      () => `${next()}.${this.#name()}`,
      () => `${next()}[${next()}]`,
      () => `-${next()}`,
      () => `${next()} if ${next()} else ${next()}`,
      () => `${this.#name()}.new()`,
    ])();
  }

  #member(depth: number): string {
    const r = this.#random;
    const tab = "\t".repeat(depth);
    return (
      tab +
      r.pick([
        () => `var ${this.#name()}: ${this.#type()} = ${this.#value()}\n`,
        () =>
          `@export var ${this.#name()} := ${this.#value()}:\n${tab}\tset(v):\n${tab}\t\tset_multiplayer_authority(v)\n`,
        () => `const ${this.#name()} = ${this.#value()}\n`,
        () =>
          `enum ${r.chance(0.5) ? this.#name() : ""} {A = ${this.#value()}, ${this.#name()}, C = ${this.#name()}.A}\n`,
        () =>
          `@rpc(${r.pick(['"any_peer"', '"call_local", "reliable"', this.#value(), ""])})\n${tab}func ${this.#name()}(a: ${this.#type()}, b := ${this.#value()}) -> ${this.#type()}:\n${tab}\tpass\n`,
        () =>
          `func _ready():\n${tab}\tvar id = ${this.#value()}\n${tab}\t$${this.#name()}.set_multiplayer_authority(id)\n`,
        () =>
          depth > 3
            ? "pass\n"
            : `class ${this.#name()} extends ${this.#name()}:\n${Array.from({ length: r.between(1, 4) }, () => this.#member(depth + 1)).join("")}`,
        () => `signal ${this.#name()}(a: ${this.#type()})\n`,
      ])()
    );
  }
}

/** What means something to the readers of a project's texts, where it does not belong. */
export const NOISE: readonly string[] = [
  '"',
  "'",
  '"""',
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "\n",
  "\t",
  "\\",
  "#",
  ";",
  "@rpc",
  ":",
  "=",
  "\0",
  "\ud800",
  "0x",
  "1e999",
  "$",
  "%",
  "..",
  "\u2028",
  "\r",
];

/** Cuts, doubles and swaps pieces of a text. */
export function damage(text: string, random: SeededRandom): string {
  let damaged = text;
  for (let n = random.between(0, 6); n > 0; n--) {
    const at = random.between(0, damaged.length);
    const end = Math.min(damaged.length, at + random.between(0, 40));
    damaged =
      damaged.slice(0, at) +
      random.pick([random.pick(NOISE), "", damaged.slice(at, end).repeat(2)]) +
      damaged.slice(end);
  }
  return damaged;
}

/** Reads a project of these texts, writes its types and makes its nodes. Nothing of that may throw. */
export function useProject(files: Readonly<Record<string, string>>): void {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`res://${path}`, text]));
  const project = readLoaded({ texts, paths: new Set(texts.keys()) });
  for (const { file, line, message } of project.diagnostics) {
    if (file === "" || !Number.isInteger(line) || line < 0 || message === "" || message.length > 501)
      throw new Error(`A diagnostic without a place, or too long: ${file}:${line}: ${message}`);
  }
  generateTypes(project);
  const scene = project.mainScene !== null && project.scenes.has(project.mainScene) ? project.mainScene : null;
  instantiateProject(project, new SceneTree(), { scene, autoloads: false }).free();
}

/** Scripts by the grammar, and the example's, whole and damaged. */
export const fuzzer: Fuzzer = {
  name: "project/scripts",
  roundsOfACommit: 2000,
  round(random) {
    const files: Record<string, string> = { "project.godot": MAIN, "main.tscn": SCENE };
    for (const name of ["a", "b", "c"]) {
      const source = random.chance(0.2) && CORPUS.length > 0 ? random.pick(CORPUS) : new Writer(random).script();
      files[`${name}.gd`] = random.chance(0.5) ? damage(source, random) : source;
    }
    useProject(files);
  },
};
