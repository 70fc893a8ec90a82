import type { Scope, VariableNode } from "./declarations.js";
import { collectParts, type Meaning, type NamePart, type Place, type Symbols, type TypeSymbol } from "./symbols.js";
import { namedChildren, part, type SyntaxNode, unescape } from "./syntax.js";

/** A value that the compiler knows: whole numbers are bigints, others numbers. */
export type Constant = bigint | number | string | boolean | null;

/** How many constants deep one may depend on others. */
const MAX_NESTING = 50;

/** Constants of types outside of the project. */
const KNOWN: ReadonlyMap<string, Constant> = new Map<string, Constant>([
  ["Godot.MultiplayerApi.RpcMode.Disabled", 0n],
  ["Godot.MultiplayerApi.RpcMode.AnyPeer", 1n],
  ["Godot.MultiplayerApi.RpcMode.Authority", 2n],
  ["Godot.MultiplayerPeer.TransferModeEnum.Unreliable", 0n],
  ["Godot.MultiplayerPeer.TransferModeEnum.UnreliableOrdered", 1n],
  ["Godot.MultiplayerPeer.TransferModeEnum.Reliable", 2n],
  ["Godot.MultiplayerPeer.TargetPeerBroadcast", 0n],
  ["Godot.MultiplayerPeer.TargetPeerServer", 1n],
  ["Godot.Mathf.Pi", Math.fround(Math.PI)],
  ["Godot.Mathf.Tau", Math.fround(2 * Math.PI)],
  ["Godot.Mathf.E", Math.fround(Math.E)],
  ["Godot.Mathf.Sqrt2", Math.fround(Math.SQRT2)],
  ["Godot.Mathf.Inf", Number.POSITIVE_INFINITY],
  ["Godot.Mathf.NaN", Number.NaN],
  ["System.Math.PI", Math.PI],
  ["System.Math.E", Math.E],
  ["System.MathF.PI", Math.fround(Math.PI)],
  ["System.String.Empty", ""],
  ["System.SByte.MinValue", -(2n ** 7n)],
  ["System.SByte.MaxValue", 2n ** 7n - 1n],
  ["System.Byte.MinValue", 0n],
  ["System.Byte.MaxValue", 2n ** 8n - 1n],
  ["System.Int16.MinValue", -(2n ** 15n)],
  ["System.Int16.MaxValue", 2n ** 15n - 1n],
  ["System.UInt16.MinValue", 0n],
  ["System.UInt16.MaxValue", 2n ** 16n - 1n],
  ["System.Int32.MinValue", -(2n ** 31n)],
  ["System.Int32.MaxValue", 2n ** 31n - 1n],
  ["System.UInt32.MinValue", 0n],
  ["System.UInt32.MaxValue", 2n ** 32n - 1n],
  ["System.Int64.MinValue", -(2n ** 63n)],
  ["System.Int64.MaxValue", 2n ** 63n - 1n],
  ["System.UInt64.MinValue", 0n],
  ["System.UInt64.MaxValue", 2n ** 64n - 1n],
  ["System.Single.MaxValue", 3.4028234663852886e38],
  ["System.Single.MinValue", -3.4028234663852886e38],
  ["System.Double.MaxValue", Number.MAX_VALUE],
  ["System.Double.MinValue", -Number.MAX_VALUE],
]);

/** How many bits whole numbers have, by C#'s words for them; negative where one of them is the sign. */
const INTEGERS: ReadonlyMap<string, number> = new Map([
  ["sbyte", -8],
  ["byte", 8],
  ["short", -16],
  ["ushort", 16],
  ["char", 16],
  ["int", -32],
  ["uint", 32],
  ["long", -64],
  ["ulong", 64],
]);

/**
 * @param value - What an expression is worth.
 * @param type - The type that it is made into, as written.
 * @returns It as a value of that type, if that is one of C#'s own for numbers; else as it is.
 */
export function converted(value: Constant | undefined, type: string): Constant | undefined {
  if (typeof value !== "bigint" && typeof value !== "number") return value;
  if (type === "float") return Math.fround(Number(value));
  if (type === "double") return Number(value);
  const bits = INTEGERS.get(type);
  if (bits === undefined) return value;
  if (typeof value === "number") return Number.isFinite(value) ? converted(BigInt(Math.trunc(value)), type) : undefined;
  return bits < 0 ? BigInt.asIntN(-bits, value) : BigInt.asUintN(bits, value);
}

/** Finds out what constant expressions are worth. */
export class Constants {
  readonly #symbols: Symbols;
  readonly #values = new Map<TypeSymbol, Map<string, Constant | undefined>>();
  readonly #variables = new Map<TypeSymbol, Map<string, { readonly node: VariableNode; readonly place: Place }>>();
  readonly #static = new Map<Scope, Map<string, Constant | undefined>>();
  #nesting = 0;

  /** @param symbols - The project's types. */
  constructor(symbols: Symbols) {
    this.#symbols = symbols;
  }

  /**
   * @param node - An expression.
   * @param place - Where it is written.
   * @returns Its value; undefined when it is none that the compiler could know.
   */
  evaluate(node: SyntaxNode, place: Place): Constant | undefined {
    const { file } = place.scope;
    switch (node.type) {
      case "integer_literal":
        return integer(file.textOf(node));
      case "real_literal":
        return real(file.textOf(node));
      case "boolean_literal":
        return file.textOf(node) === "true";
      case "null_literal":
        return null;
      case "character_literal":
        return characterCode(file.textOf(node));
      case "string_literal":
      case "verbatim_string_literal":
      case "raw_string_literal":
        return stringValue(file.textOf(node));
      case "parenthesized_expression":
      case "argument":
      case "checked_expression":
        return this.#only(node, place);
      case "cast_expression":
        return this.#cast(node, place);
      case "prefix_unary_expression":
        return unary(file.text[node.start] ?? "", this.#only(node, place));
      case "binary_expression":
        return this.#binary(node, place);
      case "conditional_expression":
        return this.#conditional(node, place);
      case "invocation_expression":
        return this.#nameOf(node, place);
      case "identifier":
      case "qualified_name":
      case "member_access_expression":
        return this.#named(node, place);
      default:
        return undefined;
    }
  }

  /** @param symbol - An enum. @returns Its members with their values, as numbers. */
  enumValues(symbol: TypeSymbol): Record<string, number> {
    const values = Object.create(null) as Record<string, number>;
    for (const [name, value] of this.#enumMembers(symbol)) values[name] = Number(value);
    return values;
  }

  #only(node: SyntaxNode, place: Place): Constant | undefined {
    const inner = namedChildren(node);
    return inner.length === 1 ? this.evaluate(inner[0]!, place) : undefined;
  }

  #cast(node: SyntaxNode, place: Place): Constant | undefined {
    const value = part(node, "value");
    const type = part(node, "type");
    const given = value === undefined ? undefined : this.evaluate(value, place);
    const name = type === undefined ? "" : place.scope.file.textOf(type);
    const isNumber = INTEGERS.has(name) || name === "float" || name === "double";
    // Whatever else numbers are cast to, enums included, is whole.
    return converted(given, isNumber || typeof given === "bigint" ? name : "long");
  }

  #binary(node: SyntaxNode, place: Place): Constant | undefined {
    const left = part(node, "left");
    const right = part(node, "right");
    const operator = part(node, "operator");
    if (left === undefined || right === undefined || operator === undefined) return undefined;
    const a = this.evaluate(left, place);
    const b = a === undefined ? undefined : this.evaluate(right, place);
    return a === undefined || b === undefined ? undefined : combine(operator.type, a, b);
  }

  #conditional(node: SyntaxNode, place: Place): Constant | undefined {
    const condition = part(node, "condition");
    const value = condition === undefined ? undefined : this.evaluate(condition, place);
    const chosen = typeof value === "boolean" ? part(node, value ? "consequence" : "alternative") : undefined;
    return chosen === undefined ? undefined : this.evaluate(chosen, place);
  }

  #nameOf(node: SyntaxNode, place: Place): string | undefined {
    const called = part(node, "function");
    const args = part(node, "arguments");
    const { file } = place.scope;
    if (called === undefined || args === undefined || file.textOf(called) !== "nameof") return undefined;
    const [argument] = namedChildren(args);
    return argument === undefined ? undefined : /[\p{L}_][\p{L}\p{N}_]*$/u.exec(file.nameOf(argument))?.[0];
  }

  #named(node: SyntaxNode, place: Place): Constant | undefined {
    const { file } = place.scope;
    const left = part(node, "expression");
    if (left?.type === "predefined_type") {
      const owner = this.#symbols.find(left, place);
      return owner === undefined ? undefined : this.#member(owner, file.nameOf(part(node, "name")!));
    }
    const parts: NamePart[] = [];
    const rooted = collectParts(node, file, parts);
    if (rooted === null) return undefined;
    const name = parts.pop()!.name;
    if (parts.length > 0) {
      const owner = this.#symbols.findParts(parts, place, rooted);
      return owner === undefined ? undefined : this.#member(owner, name);
    }
    for (let at = place.type; at !== null; at = at.container) {
      const value = this.#member({ kind: "type", symbol: at }, name);
      if (value !== undefined) return value;
    }
    return this.#usedStatic(name, place);
  }

  /** A constant that `using static` brings in. */
  #usedStatic(name: string, place: Place): Constant | undefined {
    let known = this.#static.get(place.scope);
    if (known === undefined) {
      known = new Map();
      this.#static.set(place.scope, known);
    }
    if (known.has(name)) return known.get(name);
    let value: Constant | undefined;
    for (const owner of this.#symbols.staticUsings(place)) value ??= this.#member(owner, name);
    if (this.#nesting === 0) known.set(name, value);
    return value;
  }

  #member(owner: Meaning, name: string): Constant | undefined {
    if (owner.kind === "external") return KNOWN.get(`${owner.name}.${name}`);
    if (owner.kind !== "type") return undefined;
    if (owner.symbol.kind === "enum") return this.#enumMembers(owner.symbol).get(name);
    for (const at of this.#symbols.chain(owner.symbol)) {
      const found = this.#variablesOf(at).get(name);
      if (found !== undefined) return this.#value(at, found.node, found.place);
    }
    const external = this.#symbols.externalBase(owner.symbol);
    return external === null ? undefined : KNOWN.get(`${external}.${name}`);
  }

  /** A `const`, or a `static readonly` field, which is as good as one. */
  #value(symbol: TypeSymbol, node: VariableNode, place: Place): Constant | undefined {
    const { modifiers, name, value } = node;
    if (!modifiers.has("const") && !(modifiers.has("static") && modifiers.has("readonly"))) return undefined;
    const type = node.type === undefined ? "" : place.scope.file.textOf(node.type);
    return this.#once(symbol, name, () =>
      value === undefined ? undefined : converted(this.evaluate(value, place), type),
    );
  }

  #once(symbol: TypeSymbol, name: string, find: () => Constant | undefined): Constant | undefined {
    let values = this.#values.get(symbol);
    if (values === undefined) {
      values = new Map();
      this.#values.set(symbol, values);
    }
    if (values.has(name) || this.#nesting >= MAX_NESTING) return values.get(name);
    // Unknown while it is being found: it may depend on itself.
    values.set(name, undefined);
    this.#nesting++;
    const value = find();
    this.#nesting--;
    values.set(name, value);
    return value;
  }

  /** @param symbol - A type. @param name - A name. @returns Its own field or property of that name; undefined without one. */
  variable(symbol: TypeSymbol, name: string): VariableNode | undefined {
    return this.#variablesOf(symbol).get(name)?.node;
  }

  #variablesOf(symbol: TypeSymbol): ReadonlyMap<string, { readonly node: VariableNode; readonly place: Place }> {
    let found = this.#variables.get(symbol);
    if (found === undefined) {
      found = new Map();
      this.#variables.set(symbol, found);
      for (const node of symbol.parts) {
        const place = this.#symbols.inside(symbol, node);
        for (const variable of node.variables)
          if (!found.has(variable.name)) found.set(variable.name, { node: variable, place });
      }
    }
    return found;
  }

  #enumMembers(symbol: TypeSymbol): Map<string, bigint> {
    let values = this.#values.get(symbol) as Map<string, bigint> | undefined;
    if (values !== undefined) return values;
    values = new Map();
    // Earlier members can be named by later ones.
    this.#values.set(symbol, values);
    let next = 0n;
    for (const node of symbol.parts) {
      const place = this.#symbols.inside(symbol, node);
      const [base] = node.bases;
      const type = base === undefined ? "int" : place.scope.file.textOf(base);
      for (const member of node.members) {
        const value = member.value === undefined ? next : converted(this.evaluate(member.value, place), type);
        const number = typeof value === "bigint" ? value : next;
        values.set(member.name, number);
        next = number + 1n;
      }
    }
    return values;
  }
}

function integer(text: string): bigint | undefined {
  const digits = text
    .replace(/_/g, "")
    .replace(/[uUlL]+$/, "")
    .toLowerCase();
  return /^(?:[0-9]{1,40}|0x[0-9a-f]{1,32}|0b[01]{1,128})$/.test(digits) ? BigInt(digits) : undefined;
}

function real(text: string): number | undefined {
  const digits = text.replace(/_/g, "");
  const value = Number(digits.replace(/[fFdDmM]$/, ""));
  return Number.isNaN(value) ? undefined : /[fF]$/.test(digits) ? Math.fround(value) : value;
}

function characterCode(text: string): bigint | undefined {
  const char = unescape(text.slice(1, -1));
  return char.length === 0 ? undefined : BigInt(char.charCodeAt(0));
}

/** The value of `"a"`, `@"a"` or `"""a"""`; one over several lines has its indentation taken away. */
function stringValue(text: string): string | undefined {
  const quoted = text.replace(/(?:u8|U8)$/, "");
  if (quoted.startsWith("@")) return quoted.slice(2, -1).replaceAll('""', '"');
  const quotes = /^"+/.exec(quoted)?.[0].length ?? 0;
  if (quotes < 3) return unescape(quoted.slice(1, -1));
  const inner = quoted.slice(quotes, -quotes);
  if (!inner.includes("\n")) return inner;
  const lines = inner.split(/\r\n|\r|\n/);
  const indent = lines[lines.length - 1]!;
  return lines
    .slice(1, -1)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join("\n");
}

function unary(operator: string, value: Constant | undefined): Constant | undefined {
  if (typeof value === "bigint")
    return operator === "-" ? -value : operator === "~" ? ~value : operator === "+" ? value : undefined;
  if (typeof value === "number") return operator === "-" ? -value : operator === "+" ? value : undefined;
  return operator === "!" && typeof value === "boolean" ? !value : undefined;
}

function combine(operator: string, a: Constant, b: Constant): Constant | undefined {
  if (operator === "+" && (typeof a === "string" || typeof b === "string")) return joined(a ?? "", b ?? "");
  if (typeof a === "bigint" && typeof b === "bigint") return wholeNumbers(operator, a, b);
  if ((typeof a === "bigint" || typeof a === "number") && (typeof b === "bigint" || typeof b === "number"))
    return numbers(operator, Number(a), Number(b));
  if (typeof a === "boolean" && typeof b === "boolean") {
    if (operator === "&&" || operator === "&") return a && b;
    if (operator === "||" || operator === "|") return a || b;
  }
  if (operator === "==") return a === b;
  return operator === "!=" ? a !== b : undefined;
}

/** Longer texts are of no use, and doubling one over and over would fill memory. */
const MAX_TEXT = 65_536;

function joined(a: Constant, b: Constant): string | undefined {
  // What else is put behind texts need not look as it does here: characters are numbers, `true` is `True`.
  if (typeof a !== "string" || typeof b !== "string") return undefined;
  const text = a + b;
  return text.length <= MAX_TEXT ? text : undefined;
}

function wholeNumbers(operator: string, a: bigint, b: bigint): Constant | undefined {
  const wrap = (value: bigint): bigint => BigInt.asIntN(64, value);
  switch (operator) {
    case "+":
      return wrap(a + b);
    case "-":
      return wrap(a - b);
    case "*":
      return wrap(a * b);
    case "/":
      return b === 0n ? undefined : wrap(a / b);
    case "%":
      return b === 0n ? undefined : a % b;
    case "<<":
      return wrap(a << (b & 63n));
    case ">>":
      return a >> (b & 63n);
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    default:
      return compared(operator, a, b);
  }
}

function numbers(operator: string, a: number, b: number): Constant | undefined {
  if (operator === "+") return a + b;
  if (operator === "-") return a - b;
  if (operator === "*") return a * b;
  if (operator === "/") return a / b;
  if (operator === "%") return a % b;
  return compared(operator, a, b);
}

function compared(operator: string, a: bigint | number, b: bigint | number): boolean | undefined {
  if (operator === "==") return a === b;
  if (operator === "!=") return a !== b;
  if (operator === "<") return a < b;
  if (operator === "<=") return a <= b;
  if (operator === ">") return a > b;
  return operator === ">=" ? a >= b : undefined;
}
