import { GameWorld } from "../../../src/game/index.js";
import { readProject } from "../../../src/project/index.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import type { Fuzzer } from "../fuzzer.js";

type Kind = "int" | "float" | "String" | "bool" | "Vector2" | "Vector3" | "Array" | "Dictionary" | "Node" | "any";

const KINDS: readonly Kind[] = [
  "int",
  "float",
  "String",
  "bool",
  "Vector2",
  "Vector3",
  "Array",
  "Dictionary",
  "Node",
  "any",
];
/** Variables of the script, by kind: there is one of each. */
const MEMBERS: Readonly<Record<Kind, string>> = {
  int: "number",
  float: "ratio",
  String: "text",
  bool: "flag",
  Vector2: "place",
  Vector3: "spot",
  Array: "list",
  Dictionary: "map",
  Node: "node",
  any: "any",
};
const FUNCTIONS = 6;
const FRAMES = 6;
const LIMITS = { steps: 3000, depth: 40, memory: 60_000 };

/** Writes games at random: what scripts do with values, objects, signals and time, well-typed for the most part, so that it runs. */
class GameWriter {
  readonly #random: SeededRandom;
  #lines: string[] = [];
  #names = 0;
  #awaits = false;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  script(): string {
    this.#lines = [
      "extends Node2D",
      "signal rang(what)",
      "class Box:",
      "\tvar held = null",
      "\tvar side := 1.5:",
      `\t\tset(value): side = value${this.#random.pick(["", " * 2.0", "; held = self", "; side = side"])}`,
      "\tfunc open(with = 1): return [held, with]",
      "var box := Box.new()",
      // Of what it gives, nothing is known before it runs.
      "func v(value = null): return value",
    ];
    for (const kind of KINDS) {
      const type = kind === "any" ? "" : `: ${kind === "Node" ? "Node2D" : kind}`;
      this.#lines.push(`var ${MEMBERS[kind]}${type} = ${kind === "Node" ? "null" : this.#literal(kind)}`);
    }
    for (let i = 0; i < FUNCTIONS; i++) this.#function(`f${i}(a = ${this.#literal("any")}, b := 2)`);
    for (const name of ["_ready()", "_process(delta)", "_physics_process(delta)", "_exit_tree()"]) {
      if (this.#random.chance(0.8)) this.#function(name);
    }
    return `${this.#lines.join("\n")}\n`;
  }

  #function(head: string): void {
    // What a caller does not wait for would only end it.
    this.#awaits = head.startsWith("_") && head !== "_exit_tree()" && this.#random.chance(0.5);
    this.#lines.push(`func ${head}:`);
    this.#block(1, this.#random.between(2, 7));
  }

  #block(depth: number, count: number): void {
    for (let i = 0; i < count; i++) this.#statement(depth);
  }

  #add(depth: number, line: string): void {
    this.#lines.push("\t".repeat(depth) + line);
  }

  #statement(depth: number): void {
    const r = this.#random;
    if (depth < 4 && r.chance(0.3)) {
      this.#compound(depth);
      return;
    }
    const kind = r.pick(KINDS);
    const name = MEMBERS[kind];
    const [value, other] = [this.#value(kind), this.#value("any")];
    const loose = `v(${other})`;
    const wait = r.pick([
      "rang",
      "get_tree().process_frame",
      "get_tree().create_timer(0.02).timeout",
      "f0()",
      "node.ready",
      "null",
    ]);
    const lines = [
      `${name} = ${value}`,
      `${name} = ${value}`,
      `any = ${other}`,
      `place.x ${r.pick(["=", "+=", "*="])} ${this.#value("float")}`,
      `spot.z = ${this.#value("float")}`,
      `node.position.${r.pick(["x", "y"])} += ${this.#value("float")}`,
      `any.${r.pick(["x", "held", "position", "side", "none"])} = ${other}`,
      `any[${loose}] = ${other}`,
      `list.append(${other})`,
      `list[${this.#value("int")}] = ${other}`,
      `map[${other}] = ${r.pick(["map", "list", "any", "box"])}`,
      `map.merge({${this.#value("int")}: any})`,
      `box.side = ${this.#value("float")}`,
      `box.held = ${r.pick(["box", "any", "self", "list"])}`,
      `rang.connect(${this.#lambda()})`,
      `rang.${r.pick(["connect", "disconnect"])}(${r.pick(["f1", "f2", "Callable()"])})`,
      `rang.emit(${other})`,
      `call_deferred("f${r.between(0, FUNCTIONS)}", ${other})`,
      `f${r.between(0, FUNCTIONS - 1)}(${other})`,
      `any = f${r.between(0, FUNCTIONS - 1)}.${r.pick(["bind(1)", "callv([1, 2, 3])", "call()", "unbind(2)"])}`,
      `if node == null: node = Node2D.new()`,
      `add_child(${r.pick(["node", "Node2D.new()", "self", "null"])})`,
      `${r.pick(["node", "any", "get_child(0)"])}.${r.pick(["free", "queue_free", "get_parent", "get_path", "print_tree"])}()`,
      `create_tween().tween_property(node, "position", place, 0.01).finished.connect(f3)`,
      `set(${r.pick(['"any"', '"number"', '"position"', "text"])}, ${other})`,
      `assert(${this.#value("bool")}, str(any))`,
      `rpc("f0", ${other})`,
      ...(this.#awaits ? [`await ${wait}`, `any = await ${wait}`] : []),
    ];
    this.#add(depth, r.pick(lines));
  }

  #compound(depth: number): void {
    const r = this.#random;
    const name = `i${this.#names++}`;
    const [loose, bind] = [`v(${this.#value("any")})`, `x${this.#names++}`];
    const head = r.pick([
      `if ${this.#value("bool")}:`,
      `for ${name} in ${this.#value(r.pick(["int", "Array", "Dictionary", "String"]))}:`,
      `for ${name} in ${loose}:`,
      `while ${r.pick([this.#value("bool"), "true", "number < 40"])}:`,
      `match ${loose}:`,
    ]);
    this.#add(depth, head);
    if (head.startsWith("match")) {
      const patterns = [
        `[var ${bind}, ..]`,
        `{"a": var ${bind}y}`,
        "1, 2, 3",
        '"a"',
        `var ${name} when ${this.#value("bool")}`,
        "[[_, _], {..}]",
      ];
      for (const pattern of patterns.slice(r.between(0, 4))) {
        this.#add(depth + 1, `${pattern}:`);
        this.#block(depth + 2, 1);
      }
      this.#add(depth + 1, "_: pass");
      return;
    }
    this.#block(depth + 1, r.between(1, 3));
    if (head.startsWith("while")) this.#add(depth + 1, r.pick(["number += 1", "break", "continue", "pass"]));
  }

  #lambda(): string {
    return `func(a = null, b = null): ${this.#random.pick(["return a", "any = [a, any]", "number += 1", "rang.emit(b)", `return ${this.#value("any", 3)}`])}`;
  }

  #literal(kind: Kind): string {
    const r = this.#random;
    switch (kind) {
      case "int":
        return r.pick(["0", "1", "-1", "3", "64", "9223372036854775807", "-9007199254740993"]);
      case "float":
        return r.pick(["0.0", "1.0", "0.5", "-2.5", "1e300", "INF", "NAN"]);
      case "String":
        return r.pick(['""', '"a"', '"f1"', '"a,b"', '"%s and %d"', '"held"']);
      case "bool":
        return r.pick(["true", "false"]);
      case "Vector2":
        return r.pick(["Vector2.ZERO", "Vector2(1, -2.5)", "Vector2(INF, 0)"]);
      case "Vector3":
        return r.pick(["Vector3.UP", "Vector3(0.5, 1, 2)"]);
      case "Array":
        return r.pick(["[]", "[1, 2, 3]", '[[1], {"a": []}, null]', '["a", 2.5, Vector2.ONE]']);
      case "Dictionary":
        return r.pick(["{}", '{"a": 1}', "{1: [2], 2.5: {}}"]);
      case "Node":
        return "null";
      default:
        return this.#literal(r.pick(KINDS.slice(0, 8)));
    }
  }

  #value(kind: Kind, depth = 0): string {
    const r = this.#random;
    if (depth > 3 || r.chance(0.3)) return this.#literal(kind);
    if (r.chance(0.35)) return MEMBERS[kind];
    const of = (other: Kind): string => this.#value(other, depth + 1);
    const loose = (): string => `v(${of("any")})`;
    switch (kind) {
      case "int":
        return r.pick([
          `(${of("int")} ${r.pick(["+", "-", "*", "/", "%", "&", "|", "<<", ">>"])} int(${loose()}))`,
          `${of("Array")}.size()`,
          `hash(${of("any")})`,
          `${of("String")}.length()`,
          "get_child_count()",
          `int(${of("float")})`,
        ]);
      case "float":
        return r.pick([
          `(${of("float")} ${r.pick(["+", "-", "*", "/"])} ${of("int")})`,
          `${of("Vector2")}.${r.pick(["x", "y", "length()", "angle()"])}`,
          `sin(${of("float")})`,
          "box.side",
          `lerpf(${of("float")}, 2.0, 0.5)`,
        ]);
      case "String":
        return r.pick([
          `str(${of("any")})`,
          `(${of("String")} + ${of("String")})`,
          `(${of("String")} % ${r.pick(["[1, 2]", "any", "list"])})`,
          `${of("String")}.repeat(${of("int")})`,
          `"-".join(PackedStringArray(${of("Array")}))`,
          "var_to_str(map)",
        ]);
      case "bool":
        return r.pick([
          `(${loose()} == ${loose()})`,
          `(${of("int")} < ${of("float")})`,
          `(${loose()} in ${of("Array")})`,
          `not ${of("any")}`,
          `(any is ${r.pick(["Node", "Array", "int", "Box"])})`,
          "is_instance_valid(node)",
        ]);
      case "Vector2":
        return r.pick([
          `(${of("Vector2")} ${r.pick(["+", "-", "*"])} ${of("Vector2")})`,
          `(${of("Vector2")} * ${of("float")})`,
          `Vector2(${of("float")}, ${of("int")})`,
          `${of("Vector2")}.${r.pick(["normalized()", "rotated(0.5)", "abs()"])}`,
          "position",
        ]);
      case "Vector3":
        return r.pick([`${of("Vector3")}.cross(${of("Vector3")})`, `Vector3(${of("float")}, ${of("float")}, 1)`]);
      case "Array":
        return r.pick([
          `[${of("any")}, ${of("any")}]`,
          `${of("Array")}.${r.pick(["duplicate(true)", "slice(1)", `map(${this.#lambda()})`, `filter(${this.#lambda()})`])}`,
          `range(${of("int")})`,
          `(${of("Array")} + ${of("Array")})`,
          "map.keys()",
          "get_children()",
        ]);
      case "Dictionary":
        return r.pick([`{${of("String")}: ${of("any")}, 1: ${of("any")}}`, `${of("Dictionary")}.duplicate(true)`]);
      case "Node":
        return r.pick(["node", "Node2D.new()", "duplicate()"]);
      default:
        return r.pick([
          () => of(r.pick(KINDS.slice(0, 8))),
          () => `any.${r.pick(["x", "held", "size()", "side", "none", "position", "open()"])}`,
          () => `any[${of("any")}]`,
          () => `(${loose()} ${r.pick(["+", "-", "*", "<", "and"])} ${loose()})`,
          () => `(${of("any")} if ${of("bool")} else ${of("any")})`,
          () => `$${r.pick(["Child", "%Child", "Child/Deep", ".."])}`.replace("$%", "%"),
          () => `get_node_or_null(${of("String")})`,
          () => `${r.pick(["list", "map", "any"])}.get(${loose()})`,
          () => `(${this.#lambda()}).call(${of("any")})`,
          () => `box.open(${of("any")})`,
          () => `f${r.between(0, FUNCTIONS - 1)}(${of("any")})`,
          () => `get(${of("String")})`,
          () => r.pick(["self", "box", "rang", "f2", "Box", "Node2D"]),
        ])();
    }
  }
}

const SCENE = `[gd_scene format=3]
[ext_resource type="Script" path="res://main.gd" id="1"]
[node name="Main" type="Node2D"]
script = ExtResource("1")
[node name="Child" type="CharacterBody2D" parent="."]
unique_name_in_owner = true
[node name="Deep" type="Label" parent="Child"]
`;

/**
 * Runs games for some frames with little to use up: nothing is thrown, nothing is an error of this library's own, and what is held stays in its
 * bound.
 */
export const fuzzer: Fuzzer = {
  name: "game/programs",
  roundsOfACommit: 300,
  async round(random) {
    const script = new GameWriter(random).script();
    const project = await readProject({
      "project.godot": 'config_version=5\n[application]\nrun/main_scene="res://main.tscn"\n',
      "main.tscn": SCENE,
      "main.gd": script,
    });
    const wrong: string[] = [];
    let reports = 0;
    const world = new GameWorld(project, {
      limits: LIMITS,
      seed: 1n,
      entropy: () => 1n,
      print: () => {},
      report: ({ message, trace }) => {
        reports++;
        if (message.startsWith("Internal error")) wrong.push(`${message} in line ${trace[0]?.line}`);
      },
    });
    world.start({ mainScene: true });
    for (let i = 0; i < FRAMES; i++) {
      world.frame(1 / 30);
      if (world.run.depth !== 0 || world.run.frame !== null) wrong.push("A frame of the script is left behind");
      if (world.run.memory.measure(2 * LIMITS.memory) > 2 * LIMITS.memory) wrong.push("More is held than allowed");
    }
    world.close();
    if (wrong.length > 0) throw new Error(`${wrong.slice(0, 3).join("; ")} (${reports} reports)\n${script}`);
  },
};
