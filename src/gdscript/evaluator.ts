import {
  NodePath,
  StringName,
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_CALLABLE,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NODE_PATH,
  TYPE_STRING,
  TYPE_STRING_NAME,
  typeFromString,
} from "../variant/index.js";
import {
  BUILTIN_CONSTANTS,
  type Constant,
  combine,
  construct,
  dictionaryGet,
  type Evaluated,
  FUNCTION_TYPES,
  METHOD_TYPES,
  typeOfConstant,
} from "./constant-values.js";
import type { Expression } from "./syntax-tree.js";
import type { Token } from "./tokens.js";
import { ANY, builtin, object } from "./type-descriptions.js";
import type { TypeDescription } from "./types.js";
import { readValue } from "./value-text.js";

/** What an expression may refer to. */
export interface Scope {
  /** A name at the beginning. Undefined when there is none. */
  name(name: string, line: number): Evaluated | undefined;
  /** A member of what {@link name} or {@link member} gave. Undefined when there is none. */
  member(of: Evaluated, name: string, line: number): Evaluated | undefined;
  /** The type that a call gives: of a function (`of` undefined) or a method. */
  call(of: Evaluated | undefined, name: string): TypeDescription | undefined;
  /** `preload("path")`. */
  preload(path: string, line: number): Evaluated;
  /** Whether so many more elements may be copied into a value. */
  elements(count: number): boolean;
  /** How deep evaluation is nested, one constant's expression inside the next's included. */
  readonly depth: { value: number };
}

const UNKNOWN: Evaluated = { type: ANY };
const MAX_TOKENS = 20_000;
const MAX_DEPTH = 64;
/** The same for expressions inside one another: of constants that name constants. */
const MAX_TOTAL_DEPTH = 640;

const BINARY: Readonly<Record<string, number>> = {
  or: 1,
  "||": 1,
  and: 2,
  "&&": 2,
  "==": 4,
  "!=": 4,
  "<": 4,
  ">": 4,
  "<=": 4,
  ">=": 4,
  in: 4,
  "|": 5,
  "^": 6,
  "&": 7,
  "<<": 8,
  ">>": 8,
  "+": 9,
  "-": 9,
  "*": 10,
  "/": 10,
  "%": 10,
  "**": 12,
};
const UNARY_POWER = 11;
const NOT_POWER = 3;

/** Thrown within this file when an expression is beyond it. */
class Beyond extends Error {}

/**
 * Evaluates a constant expression as far as that is possible without running the game.
 *
 * @param expression - The expression.
 * @param scope - What its names mean.
 * @returns Its type, and its value where it has one. Never throws.
 */
export function evaluate(expression: Expression, scope: Scope): Evaluated {
  // A function in place: no value, but what it is shows at once.
  if (expression.tokens[0]?.kind === "word" && expression.tokens[0].text === "func")
    return { type: builtin(TYPE_CALLABLE) };
  if (expression.tokens.length > MAX_TOKENS) return UNKNOWN;
  const depth = scope.depth.value;
  try {
    return new Evaluator(expression.tokens, scope).whole();
  } catch (error) {
    if (error instanceof Beyond) return UNKNOWN;
    throw error;
  } finally {
    scope.depth.value = depth;
  }
}

class Evaluator {
  readonly #tokens: readonly Token[];
  readonly #scope: Scope;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], scope: Scope) {
    this.#tokens = tokens;
    this.#scope = scope;
  }

  whole(): Evaluated {
    const result = this.#expression();
    if (this.#at < this.#tokens.length) throw new Beyond();
    return result;
  }

  #is(text: string): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && token.text === text && (token.kind === "op" || token.kind === "word");
  }

  #match(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#at++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#match(text)) throw new Beyond();
  }

  #deeper(): void {
    if (++this.#depth > MAX_DEPTH || ++this.#scope.depth.value > MAX_TOTAL_DEPTH) throw new Beyond();
  }

  #shallower(): void {
    this.#depth--;
    this.#scope.depth.value--;
  }

  #expression(): Evaluated {
    this.#deeper();
    let result = this.#binary(1);
    if (this.#match("if")) {
      const condition = this.#binary(1);
      this.#expect("else");
      const other = this.#expression();
      if (typeof condition.value === "boolean") result = condition.value ? result : other;
      else result = { type: result.type.name === other.type.name ? result.type : ANY };
    }
    if (this.#match("as")) {
      const type = this.#operand();
      result = { type: type.meaning === undefined ? ANY : type.type };
    }
    this.#shallower();
    return result;
  }

  #binary(power: number): Evaluated {
    let left = this.#unary();
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token === undefined || (token.kind !== "op" && token.kind !== "word")) return left;
      if (token.text === "is") {
        this.#at++;
        this.#match("not");
        this.#operand();
        left = { type: builtin(TYPE_BOOL) };
        continue;
      }
      let operator = token.text;
      if (operator === "not" && this.#tokens[this.#at + 1]?.text === "in") operator = "in";
      const own = Object.hasOwn(BINARY, operator) ? BINARY[operator]! : 0;
      if (own < power || own === 0) return left;
      this.#at += operator === token.text ? 1 : 2;
      left = combine(operator, left, this.#binary(own + 1));
    }
  }

  #unary(): Evaluated {
    this.#deeper();
    try {
      if (this.#match("not") || this.#match("!")) {
        const value = this.#binary(NOT_POWER + 1).value;
        return { type: builtin(TYPE_BOOL), value: typeof value === "boolean" ? !value : undefined };
      }
      for (const sign of ["-", "+", "~"]) {
        if (!this.#match(sign)) continue;
        const of = this.#binary(UNARY_POWER + 1);
        if (sign === "+") return of;
        if (typeof of.value === "bigint")
          return { type: of.type, value: sign === "-" ? BigInt.asIntN(64, -of.value) : ~of.value };
        if (typeof of.value === "number" && sign === "-") return { type: of.type, value: -of.value };
        return { type: of.type };
      }
      if (this.#match("await")) {
        this.#unary();
        return UNKNOWN;
      }
      return this.#postfix(this.#operand());
    } finally {
      this.#shallower();
    }
  }

  #operand(): Evaluated {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new Beyond();
    switch (token.kind) {
      case "int":
        return { type: builtin(TYPE_INT), value: token.value as bigint };
      case "float":
        return { type: builtin(TYPE_FLOAT), value: token.value as number };
      case "string":
        return { type: builtin(TYPE_STRING), value: token.text };
      case "name":
        return { type: builtin(TYPE_STRING_NAME), value: new StringName(token.text) };
      case "path":
        return { type: builtin(TYPE_NODE_PATH), value: new NodePath(token.text) };
      case "op":
        return this.#bracket(token.text);
      case "word":
        return this.#name(token);
      default:
        throw new Beyond();
    }
  }

  #bracket(text: string): Evaluated {
    switch (text) {
      case "(": {
        const inner = this.#expression();
        this.#expect(")");
        return inner;
      }
      case "[": {
        const list = this.#list("]");
        const known = list.every((item) => item.value !== undefined);
        return { type: builtin(TYPE_ARRAY), value: known ? list.map((item) => item.value as Constant) : undefined };
      }
      case "{":
        return this.#dictionary();
      case "$":
      case "%":
        // A node's path: names, slashes, dots, or a string.
        if (this.#tokens[this.#at]?.kind === "string") this.#at++;
        else
          for (let previous = "/"; ; ) {
            const token = this.#tokens[this.#at];
            if (token === undefined) break;
            const isName = token.kind === "word" || token.kind === "int" || token.text === ".." || token.text === ".";
            if (isName ? previous !== "/" : token.text !== "/" && token.text !== "%") break;
            if (token.kind === "string") break;
            previous = isName ? "name" : "/";
            this.#at++;
          }
        return { type: object("Node") };
      default:
        throw new Beyond();
    }
  }

  #dictionary(): Evaluated {
    const map = new Map<Constant, Constant>();
    let known = true;
    while (!this.#match("}")) {
      const first = this.#tokens[this.#at];
      let key: Constant | undefined;
      if (first?.kind === "word" && this.#tokens[this.#at + 1]?.text === "=") {
        // The engine makes a StringName of a name in this form.
        key = new StringName(first.text);
        this.#at += 2;
      } else {
        key = this.#expression().value;
        this.#expect(":");
      }
      const value = this.#expression().value;
      if (key === undefined || value === undefined) known = false;
      else map.set(key, value);
      if (!this.#match(",")) {
        this.#expect("}");
        break;
      }
    }
    return { type: builtin(TYPE_DICTIONARY), value: known ? map : undefined };
  }

  #list(end: string): Evaluated[] {
    const list: Evaluated[] = [];
    while (!this.#match(end)) {
      list.push(this.#expression());
      if (!this.#match(",")) {
        this.#expect(end);
        break;
      }
    }
    return list;
  }

  #name(token: Token): Evaluated {
    const name = token.text;
    switch (name) {
      case "true":
      case "false":
        return { type: builtin(TYPE_BOOL), value: name === "true" };
      case "null":
        return { type: ANY, value: null };
      case "PI":
        return { type: builtin(TYPE_FLOAT), value: Math.PI };
      case "TAU":
        return { type: builtin(TYPE_FLOAT), value: Math.PI * 2 };
      case "INF":
        return { type: builtin(TYPE_FLOAT), value: Number.POSITIVE_INFINITY };
      case "NAN":
        return { type: builtin(TYPE_FLOAT), value: Number.NaN };
      case "self":
      case "super":
      case "func":
        throw new Beyond();
      default:
    }
    if (this.#is("(")) {
      this.#at++;
      const args = this.#list(")");
      if ((name === "preload" || name === "load") && typeof args[0]?.value === "string") {
        return this.#scope.preload(args[0].value, token.line);
      }
      const type = typeFromString(name);
      if (type > 0) {
        const [first] = args;
        if (Array.isArray(first?.value) && !this.#scope.elements(first.value.length)) return { type: builtin(type) };
        return construct(name, type, args);
      }
      return { type: FUNCTION_TYPES.get(name) ?? this.#scope.call(undefined, name) ?? ANY };
    }
    const type = typeFromString(name);
    if (type > 0) return { type: builtin(type), meaning: name };
    return this.#scope.name(name, token.line) ?? UNKNOWN;
  }

  #postfix(start: Evaluated): Evaluated {
    let of = start;
    for (;;) {
      if (this.#match(".")) {
        const token = this.#tokens[this.#at++];
        if (token?.kind !== "word") throw new Beyond();
        if (this.#match("(")) {
          this.#list(")");
          of = { type: this.#scope.call(of, token.text) ?? METHOD_TYPES.get(token.text) ?? ANY };
        } else {
          of = this.#attribute(of, token.text, token.line);
        }
      } else if (this.#match("[")) {
        const [index] = this.#list("]");
        const list = of.value;
        const at = index?.value;
        const found =
          list instanceof Map && (typeof at === "string" || typeof at === "bigint")
            ? dictionaryGet(list, at)
            : Array.isArray(list) && typeof at === "bigint"
              ? list.at(Number(at))
              : undefined;
        of = { type: of.type.elements?.at(-1) ?? typeOfConstant(found), value: found };
      } else if (this.#match("(")) {
        this.#list(")");
        of = UNKNOWN;
      } else return of;
    }
  }

  #attribute(of: Evaluated, name: string, line: number): Evaluated {
    if (typeof of.meaning === "string") {
      // A constant of a built-in type: most are of the type itself.
      if (!/^[A-Z][A-Z0-9_]*$/.test(name)) return { type: builtin(TYPE_INT) };
      if (name.startsWith("AXIS_") || name.startsWith("PLANE_")) {
        return { type: name.startsWith("AXIS_") ? builtin(TYPE_INT) : of.type };
      }
      const text = BUILTIN_CONSTANTS.get(`${of.meaning}.${name}`);
      return { type: of.type, value: text === undefined ? undefined : (readValue(text) as Constant) };
    }
    return this.#scope.member(of, name, line) ?? UNKNOWN;
  }
}
