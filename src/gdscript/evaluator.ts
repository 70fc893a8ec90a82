import type { TypeDescription } from "../scripts/types.js";
import { constantOf, ValueMap } from "../variant/builtin/index.js";
import {
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_CALLABLE,
  TYPE_DICTIONARY,
  TYPE_INT,
  typeFromString,
  type Variant,
} from "../variant/index.js";
import {
  combine,
  constructed,
  type Evaluated,
  functionType,
  invert,
  isInt,
  literal,
  methodType,
  typeOfConstant,
} from "./constant-values.js";
import type {
  ArrayExpression,
  AttributeExpression,
  BinaryExpression,
  CallExpression,
  DictionaryExpression,
  Expression,
  NameExpression,
  SubscriptExpression,
  TernaryExpression,
  TypeNode,
} from "./syntax/tree.js";
import { ANY, builtin, object } from "./type-descriptions.js";

/** What an expression may refer to. */
export interface Scope {
  /** A name at the beginning. Undefined when there is none. */
  name(name: string, line: number): Evaluated | undefined;
  /** A member of what {@link name} or {@link member} gave. Undefined when there is none. */
  member(of: Evaluated, name: string, line: number): Evaluated | undefined;
  /** The type that a call gives: of a function (`of` undefined) or a method. */
  call(of: Evaluated | undefined, name: string): TypeDescription | undefined;
  /** A type as written. */
  type(node: TypeNode): TypeDescription;
  /** `preload("path")`. */
  preload(path: string, line: number): Evaluated;
  /** Whether so many more elements may be copied into a value. */
  elements(count: number): boolean;
  /** How deep evaluation is nested, one constant's expression inside the next's included. */
  readonly depth: { value: number };
}

const UNKNOWN: Evaluated = { type: ANY };
/** How many parts of an expression are looked at: beyond, its value is unknown. */
const MAX_PARTS = 20_000;
/** How deep expressions may be inside one another: of constants that name constants. */
const MAX_DEPTH = 640;

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
  const depth = scope.depth.value;
  try {
    return new Evaluator(scope).evaluate(expression);
  } catch (error) {
    if (error instanceof Beyond) return UNKNOWN;
    throw error;
  } finally {
    scope.depth.value = depth;
  }
}

/** What an expression goes on from: `a` of `a + b`, `a.b`, `a[b]`, `a.b()` and `a as b`. */
function beginningOf(expression: Expression): Expression | null {
  switch (expression.kind) {
    case "binary":
      return expression.left;
    case "attribute":
    case "subscript":
      return expression.base;
    case "call":
      return expression.callee?.kind === "attribute" ? expression.callee.base : null;
    case "cast":
    case "typeTest":
      return expression.operand;
    default:
      return null;
  }
}

class Evaluator {
  readonly #scope: Scope;
  #parts = 0;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Long chains of operators lean to the left: those are followed without going deeper. */
  evaluate(expression: Expression): Evaluated {
    const chain: Expression[] = [];
    let first = expression;
    for (let next = beginningOf(first); next !== null; next = beginningOf(first)) {
      chain.push(first);
      first = next;
    }
    this.#parts += chain.length + 1;
    if (this.#parts > MAX_PARTS || ++this.#scope.depth.value > MAX_DEPTH) throw new Beyond();
    let result = this.#begin(first);
    for (let next = chain.pop(); next !== undefined; next = chain.pop()) result = this.#continue(result, next);
    this.#scope.depth.value--;
    return result;
  }

  /** The value of an expression that begins with no other. */
  #begin(e: Expression): Evaluated {
    switch (e.kind) {
      case "literal":
        return literal(e.value);
      case "name":
        return this.#name(e);
      case "unary":
        return invert(e.operator, this.evaluate(e.operand));
      case "ternary":
        return this.#ternary(e);
      case "call":
        return this.#call(e);
      case "array":
        return this.#array(e);
      case "dictionary":
        return this.#dictionary(e);
      case "lambda":
        return { type: builtin(TYPE_CALLABLE) };
      case "node":
        return { type: object("Node") };
      case "preload": {
        const path = this.evaluate(e.path).value;
        return typeof path === "string" ? this.#scope.preload(path, e.line) : UNKNOWN;
      }
      default:
        return UNKNOWN;
    }
  }

  /** The value of an expression from that of what it begins with. */
  #continue(of: Evaluated, e: Expression): Evaluated {
    switch (e.kind) {
      case "binary":
        return combine((e as BinaryExpression).operator, of, this.evaluate(e.right));
      case "attribute":
        return this.#attribute(of, e);
      case "subscript":
        return this.#subscript(of, e);
      case "call": {
        const { name } = e.callee as AttributeExpression;
        for (const arg of e.args) this.evaluate(arg);
        return { type: this.#scope.call(of, name) ?? methodType(of.type, name) ?? ANY };
      }
      case "cast":
        return { type: this.#scope.type(e.type) };
      case "typeTest":
        return { type: builtin(TYPE_BOOL) };
      default:
        return UNKNOWN;
    }
  }

  #name({ name, line }: NameExpression): Evaluated {
    const type = typeFromString(name);
    if (type > 0) return { type: builtin(type), meaning: name };
    return this.#scope.name(name, line) ?? UNKNOWN;
  }

  #ternary(e: TernaryExpression): Evaluated {
    const condition = this.evaluate(e.condition).value;
    const whenTrue = this.evaluate(e.whenTrue);
    const whenFalse = this.evaluate(e.whenFalse);
    if (typeof condition === "boolean") return condition ? whenTrue : whenFalse;
    return { type: whenTrue.type.name === whenFalse.type.name ? whenTrue.type : ANY };
  }

  /** A call of a name, or of the base class. */
  #call({ callee, args: written, line }: CallExpression): Evaluated {
    const args = written.map((arg) => this.evaluate(arg));
    if (callee?.kind !== "name") return UNKNOWN;
    const { name } = callee;
    const [first] = args;
    if (name === "load" && typeof first?.value === "string") return this.#scope.preload(first.value, line);
    const type = typeFromString(name);
    if (type > 0) {
      if (Array.isArray(first?.value) && !this.#scope.elements(first.value.length)) return { type: builtin(type) };
      return constructed(type, args);
    }
    return { type: this.#scope.call(undefined, name) ?? functionType(name) ?? ANY };
  }

  #array({ items }: ArrayExpression): Evaluated {
    const list = items.map((item) => this.evaluate(item).value);
    return { type: builtin(TYPE_ARRAY), value: list.includes(undefined) ? undefined : (list as Variant[]) };
  }

  #dictionary({ entries }: DictionaryExpression): Evaluated {
    const map = new ValueMap();
    let isKnown = true;
    for (const entry of entries) {
      const key = this.evaluate(entry.key).value;
      const value = this.evaluate(entry.value).value;
      // Keys that hold values are compared with all others.
      if (key === undefined || value === undefined || Array.isArray(key) || key instanceof Map) isKnown = false;
      else map.set(key, value);
    }
    return { type: builtin(TYPE_DICTIONARY), value: isKnown ? map : undefined };
  }

  #subscript({ type, value: list }: Evaluated, e: SubscriptExpression): Evaluated {
    const at = this.evaluate(e.index).value;
    let found: Variant | undefined;
    if (list instanceof Map && (typeof at === "string" || isInt(at))) found = list.has(at) ? list.get(at) : undefined;
    else if (Array.isArray(list) && isInt(at)) found = list.at(Number(at));
    return { type: type.elements?.at(-1) ?? typeOfConstant(found), value: found };
  }

  #attribute(of: Evaluated, { name, line }: AttributeExpression): Evaluated {
    if (typeof of.meaning !== "string") return this.#scope.member(of, name, line) ?? UNKNOWN;
    // A constant of a built-in type: most are of the type itself.
    if (!/^[A-Z][A-Z0-9_]*$/.test(name)) return { type: builtin(TYPE_INT) };
    const value = constantOf(typeFromString(of.meaning), name);
    return { type: value === undefined ? of.type : typeOfConstant(value), value };
  }
}
