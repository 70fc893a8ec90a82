import type { SeededRandom } from "../../support/seeded-random.js";

type Kind = "int" | "float" | "String" | "bool" | "Array" | "Dictionary" | "any";

const INTS = [
  "0",
  "1",
  "2",
  "3",
  "7",
  "-1",
  "-5",
  "10",
  "255",
  "1000",
  "65536",
  "2147483647",
  "4294967296",
  "9007199254740993",
  "9223372036854775807",
  "-9223372036854775807",
];
const FLOATS = [
  "0.0",
  "1.0",
  "0.5",
  "-2.5",
  "3.14159",
  "100.0",
  "1e10",
  "1e-5",
  "-0.25",
  "12345.678",
  "9007199254740992.0",
];
const STRINGS = ['"a"', '"hello"', '""', '"Zebra"', '"12"', '"-7.5"', '"äöü"', '"x,y,z"'];

interface Variable {
  readonly name: string;
  readonly kind: Kind;
}

/** Writes programs at random: what they do with numbers, texts, containers and control flow is printed line by line. */
export class ProgramWriter {
  readonly #random: SeededRandom;
  #lines: string[] = [];
  #scopes: Variable[][] = [];
  #names = 0;
  #depth = 0;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** A script with `func test()`. */
  program(): string {
    this.#lines = [
      "extends RefCounted",
      "",
      "var member := 3",
      "var loose = 1.5",
      "static var shared := 0",
      "enum Kind { A, B = 5, C }",
      "const LIMIT = 12",
      "",
      "# What it gives is of no type that is known before.",
      "func id(x):",
      "\treturn x",
      "",
      "# The sign of what is no number is the machine's.",
      "func real(x: float):",
      "\treturn x if is_finite(x) else 0.5",
      "",
    ];
    const count = this.#random.between(2, 4);
    for (let i = 0; i < count; i++) this.#function(i);
    this.#lines.push("func test():");
    for (let i = 0; i < count; i++) {
      this.#scopes = [[]];
      this.#lines.push(`\tprint("f${i} ", f${i}(${this.#int(1)}, ${this.#any(1)}))`);
    }
    this.#lines.push('\tprint("end ", member, " ", loose, " ", shared)', "");
    return this.#lines.join("\n");
  }

  #function(index: number): void {
    const typed = this.#random.chance(0.3);
    this.#lines.push(`func f${index}(a: int, b, c := 4)${typed ? " -> int" : ""}:`);
    this.#scopes = [
      [
        { name: "a", kind: "int" },
        { name: "b", kind: "any" },
        { name: "c", kind: "int" },
        { name: "member", kind: "int" },
        { name: "loose", kind: "any" },
        { name: "shared", kind: "int" },
      ],
    ];
    this.#block(1, this.#random.between(4, 9));
    this.#lines.push(`\treturn ${typed ? this.#int(2) : this.#any(2)}`, "");
  }

  #block(indent: number, count: number): void {
    this.#scopes.push([]);
    for (let i = 0; i < count; i++) this.#statement(indent);
    this.#scopes.pop();
  }

  #say(indent: number, text: string): void {
    this.#lines.push("\t".repeat(indent) + text);
  }

  #statement(indent: number): void {
    const random = this.#random;
    const inner = indent < 4;
    switch (random.between(0, inner ? 13 : 6)) {
      case 0:
      case 1:
        this.#declare(indent);
        break;
      case 2:
        this.#assign(indent);
        break;
      case 3:
      case 4:
        this.#say(indent, `print(${this.#any(3)})`);
        break;
      case 5:
        this.#say(indent, `prints("v", ${this.#variable("any") ?? "0"}, ${this.#expression(this.#kind(), 2)})`);
        break;
      case 6:
        this.#element(indent);
        break;
      case 7:
        this.#say(indent, `if ${this.#bool(2)}:`);
        this.#block(indent + 1, random.between(1, 3));
        if (random.chance(0.4)) {
          this.#say(indent, `elif ${this.#bool(2)}:`);
          this.#block(indent + 1, 1);
        }
        if (random.chance(0.5)) {
          this.#say(indent, "else:");
          this.#block(indent + 1, random.between(1, 2));
        }
        break;
      case 8:
        this.#loop(indent);
        break;
      case 9: {
        const name = this.#name();
        this.#say(indent, `var ${name} := 0`);
        this.#say(indent, `while ${name} < ${random.between(1, 4)}:`);
        this.#say(indent + 1, `${name} += 1`);
        this.#block(indent + 1, random.between(1, 2));
        if (random.chance(0.3)) this.#say(indent + 1, `if ${this.#bool(1)}: ${random.pick(["break", "continue"])}`);
        break;
      }
      case 10:
        this.#match(indent);
        break;
      case 11: {
        const name = this.#name();
        this.#say(
          indent,
          `var ${name} = func(p, q = ${this.#int(1)}): return ${this.#withNames(["p", "q"], () => this.#any(2))}`,
        );
        this.#say(indent, `print(${name}.call(${this.#any(2)}))`);
        break;
      }
      default:
        this.#say(indent, `print(${this.#format()})`);
    }
  }

  #withNames<T>(names: readonly string[], work: () => T): T {
    this.#scopes.push(names.map((name) => ({ name, kind: "any" })));
    const result = work();
    this.#scopes.pop();
    return result;
  }

  #name(): string {
    return `v${this.#names++}`;
  }

  #kind(): Kind {
    return this.#random.pick<Kind>(["int", "int", "float", "String", "bool", "Array", "Dictionary"]);
  }

  #declare(indent: number): void {
    const kind = this.#kind();
    const name = this.#name();
    const value = this.#expression(kind, 3);
    const form = this.#random.between(0, 2);
    if (form === 0)
      this.#say(
        indent,
        `var ${name}: ${kind} = ${kind === "float" && this.#random.chance(0.5) ? this.#int(2) : value}`,
      );
    else this.#say(indent, `var ${name} = ${value}`);
    this.#say(indent, `print("${name} ", ${name})`);
    this.#scopes.at(-1)!.push({ name, kind: form === 0 ? kind : "any" });
  }

  #assign(indent: number): void {
    const variable = this.#random.pick(this.#scopes.flat());
    const { name, kind } = variable;
    const numeric = kind === "int" || kind === "float";
    const operator = numeric && this.#random.chance(0.5) ? this.#random.pick(["+=", "-=", "*="]) : "=";
    this.#say(indent, `${name} ${operator} ${kind === "any" ? this.#any(2) : this.#expression(kind, 2)}`);
    this.#say(indent, `print("${name} ", ${name})`);
  }

  #element(indent: number): void {
    const name = this.#name();
    if (this.#random.chance(0.5)) {
      this.#say(indent, `var ${name} = [${this.#any(1)}, ${this.#any(1)}, ${this.#any(1)}]`);
      this.#say(indent, `${name}[${this.#random.between(-3, 2)}] = ${this.#any(2)}`);
    } else {
      this.#say(indent, `var ${name} = {${this.#int(0)}: ${this.#any(1)}, "k": ${this.#any(1)}}`);
      this.#say(indent, `${name}[${this.#any(1)}] = ${this.#any(2)}`);
      this.#say(indent, `${name}.k = ${this.#any(1)}`);
    }
    this.#say(indent, `print(${name}, " ", len(${name}))`);
  }

  #loop(indent: number): void {
    const random = this.#random;
    const name = this.#name();
    const list = random.pick([
      () => `range(${random.between(0, 4)})`,
      () => `range(${random.between(-2, 2)}, ${random.between(0, 5)})`,
      () => `range(${random.between(3, 6)}, 0, -${random.between(1, 2)})`,
      () => `${random.between(0, 3)}`,
      () => `[${this.#any(1)}, ${this.#any(1)}]`,
      () => '"abc"',
      () => `{ 1: 2, "x": ${this.#any(1)} }`,
      () => "2.5",
    ])();
    this.#say(indent, `for ${name} in ${list}:`);
    this.#scopes.push([{ name, kind: "any" }]);
    this.#say(indent + 1, `print("i ", ${name})`);
    this.#block(indent + 1, random.between(1, 2));
    if (random.chance(0.3)) this.#say(indent + 1, `if ${this.#bool(1)}: ${random.pick(["break", "continue"])}`);
    this.#scopes.pop();
  }

  #match(indent: number): void {
    const random = this.#random;
    this.#say(indent, `match id(${this.#any(2)}):`);
    const patterns = [
      "1",
      "2.5",
      '"a", "12"',
      "true",
      "[]",
      "[1, ..]",
      "[var x, var y]",
      '{"k": var z, ..}',
      "LIMIT",
      "Kind.B",
      "null",
      "0, 3, 7",
    ];
    for (let i = random.between(1, 3); i > 0; i--) {
      const pattern = random.pick(patterns);
      const bound = pattern.match(/\bvar (\w)/)?.[1];
      const guard = random.chance(0.2) ? ` when ${this.#bool(1)}` : "";
      this.#say(indent + 1, `${pattern}${guard}:`);
      this.#say(indent + 2, `print("m ", ${bound ?? '"fits"'})`);
    }
    this.#say(indent + 1, "var other:");
    this.#say(indent + 2, 'print("m other ", other)');
  }

  #format(): string {
    const random = this.#random;
    const width = random.pick(["", "5", "05", "-6", "+"]);
    switch (random.between(0, 6)) {
      case 0:
        return `"%${width}d|" % ${this.#int(2)}`;
      case 1:
        return `"%${random.pick(["", "8.3", ".0", "+.2", "-9.1", "08.2"])}f|" % real(${this.#float(2)})`;
      case 2:
        return `"%${random.pick(["", "8", "-8"])}s|%s" % [${this.#any(2)}, ${this.#any(1)}]`;
      case 3:
        return `"%x %X %o %c" % [${random.between(0, 70000)}, ${random.between(0, 70000)}, ${random.between(0, 512)}, ${random.between(65, 90)}]`;
      case 4:
        return `"{0} {a}".format(${random.pick([`["p", ${this.#int(1)}]`, `{"a": ${this.#any(1)}, "0": 1}`])})`;
      case 5:
        return `"%v" % Vector2(real(${this.#float(0)}), ${random.between(-9, 9)})`;
      default:
        return `str(${this.#any(2)}, ${this.#any(1)})`;
    }
  }

  #variable(kind: Kind): string | null {
    const fitting = this.#scopes.flat().filter((variable) => variable.kind === kind);
    return fitting.length === 0 ? null : this.#random.pick(fitting).name;
  }

  #expression(kind: Kind, depth: number): string {
    switch (kind) {
      case "int":
        return this.#int(depth);
      case "float":
        return this.#float(depth);
      case "String":
        return this.#string(depth);
      case "bool":
        return this.#bool(depth);
      case "Array":
        return this.#array(depth);
      case "Dictionary":
        return `{${this.#random.between(0, 3)}: ${this.#any(depth - 1)}, "k": ${this.#any(depth - 1)}}`;
      default:
        return this.#any(depth);
    }
  }

  #any(depth: number): string {
    const random = this.#random;
    const variable = this.#variable("any");
    if (variable !== null && random.chance(0.4)) {
      // What types it has is not known: an operation may fail, and says so.
      if (depth > 0 && random.chance(0.4)) {
        return `(${variable} ${random.pick(["+", "-", "*", "==", "!=", "<", ">="])} id(${this.#any(depth - 1)}))`;
      }
      return variable;
    }
    if (depth > 0 && random.chance(0.15))
      return `(${this.#any(depth - 1)} if ${this.#bool(1)} else ${this.#any(depth - 1)})`;
    if (random.chance(0.05)) return "null";
    return this.#expression(this.#kind(), depth);
  }

  #int(depth: number): string {
    const random = this.#random;
    const variable = this.#variable("int");
    if (depth <= 0 || random.chance(0.25)) {
      return variable !== null && random.chance(0.5)
        ? variable
        : random.chance(0.7)
          ? `${random.between(-20, 20)}`
          : `(${random.pick(INTS)})`;
    }
    const [a, b] = [(): string => this.#int(depth - 1), (): string => this.#int(depth - 1)];
    switch (random.between(0, 13)) {
      case 0:
        return `(${a()} - ${b()})`;
      case 1:
        return `(${a()} * ${b()})`;
      case 2:
        return `(${a()} / (${b()} | 1))`;
      case 3:
        return `(${a()} % (${b()} | 1))`;
      case 4:
        return `(${a()} ${random.pick(["&", "|", "^"])} ${b()})`;
      case 5:
        return `((${a()} & 0xffff) ${random.pick(["<<", ">>"])} ${random.between(0, 40)})`;
      case 6:
        return `${random.pick(["-", "~"])}(${a()})`;
      case 7:
        return `int(${random.pick([() => this.#float(depth - 1), () => this.#bool(1), () => random.pick(STRINGS)])()})`;
      case 8:
        return `${random.pick(["mini", "maxi", "posmod"])}(${a()}, (${b()} | 1))`;
      case 9:
        return `absi(${a()})`;
      case 10:
        return `len(${this.#array(depth - 1)})`;
      case 11:
        return `typeof(${this.#any(depth - 1)})`;
      default:
        return `(${a()} + ${b()})`;
    }
  }

  #float(depth: number): string {
    const random = this.#random;
    if (depth <= 0 || random.chance(0.3)) return this.#variable("float") ?? `(${random.pick(FLOATS)})`;
    const a = (): string => this.#float(depth - 1);
    switch (random.between(0, 8)) {
      case 0:
        return `(${a()} * ${this.#int(depth - 1)})`;
      case 1:
        return `(${a()} / ${a()})`;
      case 2:
        return `(${a()} - ${a()})`;
      case 3:
        return `float(${this.#int(depth - 1)})`;
      case 4:
        return `${random.pick(["floorf", "ceilf", "roundf", "absf", "signf"])}(${a()})`;
      case 5:
        return `lerpf(${a()}, ${a()}, 0.5)`;
      case 6:
        return `${random.pick(["minf", "maxf"])}(${a()}, ${a()})`;
      case 7:
        return `(-${a()})`;
      default:
        return `(${a()} + ${a()})`;
    }
  }

  #bool(depth: number): string {
    const random = this.#random;
    if (depth <= 0) return random.pick(["true", "false"]);
    switch (random.between(0, 6)) {
      case 0:
        return `(${this.#int(depth - 1)} ${random.pick(["<", "<=", ">", ">=", "==", "!="])} ${random.pick([() => this.#int(depth - 1), () => this.#float(depth - 1)])()})`;
      case 1:
        return `(not ${this.#bool(depth - 1)})`;
      case 2:
        return `(${this.#bool(depth - 1)} ${random.pick(["and", "or"])} ${this.#bool(depth - 1)})`;
      case 3:
        return `(${this.#string(depth - 1)} ${random.pick(["<", "==", "!=", "in"])} ${this.#string(depth - 1)})`;
      case 4:
        return `(id(${this.#any(depth - 1)}) in ${this.#array(depth - 1)})`;
      case 5:
        return `bool(${this.#int(depth - 1)})`;
      default:
        return `(id(${this.#any(depth - 1)}) is ${random.pick(["int", "float", "String", "Array", "bool"])})`;
    }
  }

  #string(depth: number): string {
    const random = this.#random;
    if (depth <= 0 || random.chance(0.4)) return this.#variable("String") ?? random.pick(STRINGS);
    switch (random.between(0, 3)) {
      case 0:
        return `(${this.#string(depth - 1)} + ${this.#string(depth - 1)})`;
      case 1:
        return `str(${this.#any(depth - 1)})`;
      case 2:
        return `(${this.#format()})`;
      default:
        return `str(${this.#int(depth - 1)}, ${this.#float(depth - 1)})`;
    }
  }

  #array(depth: number): string {
    const random = this.#random;
    if (++this.#depth > 3) {
      this.#depth--;
      return "[]";
    }
    const items = Array.from({ length: random.between(0, 3) }, () => this.#any(depth - 1));
    const text =
      random.chance(0.2) && depth > 0 ? `([${items.join(", ")}] + [${this.#any(0)}])` : `[${items.join(", ")}]`;
    this.#depth--;
    return text;
  }
}
