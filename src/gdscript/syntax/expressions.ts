import { Cursor, GivenUp } from "./cursor.js";
import { describeToken, NUMBER_WORDS, type Token } from "./tokens.js";
import type {
  BinaryOperator,
  CallExpression,
  DictionaryExpression,
  Expression,
  FunctionNode,
  Place,
  TypeNode,
  UnaryOperator,
} from "./tree.js";

/** How tightly operators bind, loosest first. */
const CAST = 2;
const TERNARY = 3;
const NOT = 6;
const CONTENT = 7;
const SIGN = 14;
const BIT_NOT = 15;
const TYPE_TEST = 17;
const AWAIT = 18;
const CALL = 19;

const BINARY: Readonly<Record<string, number>> = {
  or: 4,
  and: 5,
  in: CONTENT,
  "==": 8,
  "!=": 8,
  "<": 8,
  "<=": 8,
  ">": 8,
  ">=": 8,
  "|": 9,
  "^": 10,
  "&": 11,
  "<<": 12,
  ">>": 12,
  "+": 13,
  "-": 13,
  "*": 13.5,
  "/": 13.5,
  "%": 13.5,
  "**": 16,
};
const INFIX: Readonly<Record<string, number>> = {
  ...BINARY,
  as: CAST,
  if: TERNARY,
  not: CONTENT,
  is: TYPE_TEST,
  ".": CALL,
  "(": CALL,
  "[": CALL,
  "?": CAST,
};
const ASSIGNMENTS: ReadonlySet<string> = new Set([
  "=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "**=",
  "<<=",
  ">>=",
  "&=",
  "|=",
  "^=",
]);
/** Words that the tokenizer does not give as words. */
const WORD_OPERATORS: ReadonlySet<string> = new Set(["and", "or", "not", "true", "false", "null"]);
/** Operators in a row, such as `a + b + …`, make a tree as deep as they are many. */
const CHAIN_MAX = 1000;

const NO_QUESTION_MARK =
  'Unexpected "?" in source. If you want a ternary operator, use "truthy_value if true_condition else falsy_value".';

/** What the parser keeps of a function while it reads it. */
export interface FunctionContext {
  /** For `super(…)`; empty in a lambda without a name, and outside of functions. */
  readonly name: string;
  readonly isLambda: boolean;
  isCoroutine: boolean;
}

/** Reads expressions and types. */
export abstract class ExpressionParser extends Cursor {
  /** The innermost function that is being read; null outside of all. */
  protected context: FunctionContext | null = null;

  /** Reads `func …` in place. The word is the present token. */
  protected abstract lambda(): FunctionNode;

  /** Reads an expression, or gives the statement up. */
  protected expression(message: string): Expression {
    const expression = this.#climb(CAST, message);
    if (ASSIGNMENTS.has(this.token.text) && this.token.kind === "operator") {
      this.giveUp("Assignment is not allowed inside an expression.");
    }
    return expression;
  }

  /** Reads what may stand left of an assignment, or an expression. */
  protected assignable(message: string): Expression {
    return this.#climb(CAST, message);
  }

  /** The operator of an assignment, with its `=`; null where none stands. */
  protected assignmentOperator(): string | null {
    const token = this.token;
    return token.kind === "operator" && ASSIGNMENTS.has(token.text) ? token.text : null;
  }

  #climb(power: number, message: string): Expression {
    return this.nested(() => {
      let left = this.#prefix(message);
      for (let chain = 0; ; chain++) {
        const { kind, text } = this.token;
        const binds = kind === "operator" || kind === "keyword" ? INFIX[text] : undefined;
        if (binds === undefined || binds < power || this.isAtLineEnd) return left;
        if (text === "not" && this.peekNext().text !== "in") return left;
        if (chain >= CHAIN_MAX) this.giveUp("The expression has too many operators.", undefined, "limit");
        left = this.#infix(left, text, binds);
      }
    });
  }

  /** @param operator - The last token: named as it is written, `&&` not `and`. */
  #operand(power: number, operator: Token): Expression {
    return this.#climb(power, `Expected expression after "${this.textSince(operator.start)}" operator.`);
  }

  #prefix(message: string): Expression {
    const token = this.token;
    const place = this.place();
    if (token.kind === "literal") return this.#literal(this.advance(), place);
    if (this.checkName()) return this.#name(place);
    switch (token.kind === "operator" || token.kind === "keyword" ? token.text : "") {
      case "-":
      case "+":
        return this.#unary(token.text as UnaryOperator, SIGN, place);
      case "~":
        return this.#unary("~", BIT_NOT, place);
      case "not":
        return this.#unary("not", NOT, place);
      case "await":
        this.advance();
        if (this.context !== null) this.context.isCoroutine = true;
        return { kind: "await", ...place, operand: this.#climb(AWAIT, 'Expected signal or coroutine after "await".') };
      case "(": {
        this.openBracket();
        const inner = this.expression("Expected grouping expression.");
        this.closeBracket(")", 'Expected closing ")" after grouping expression.');
        return inner;
      }
      case "[":
        return this.#array(place);
      case "{":
        return this.#dictionary(place);
      case "self":
        this.advance();
        return { kind: "self", ...place };
      case "super":
        return this.#super(place);
      case "func":
        // In brackets, at the beginning of a line: a bracket was left open, and here goes the script on.
        if (this.isAtMargin && this.peekNext().kind === "name") this.giveUp(message);
        return { kind: "lambda", ...place, function: this.lambda() };
      case "preload":
        return this.#preload(place);
      case "$":
      case "%":
        return this.#nodePath(place);
      case "yield":
        return this.giveUp('"yield" was removed in Godot 4. Use "await" instead.');
      case "?":
        return this.giveUp(NO_QUESTION_MARK);
      default:
        return this.giveUp(message);
    }
  }

  #literal(token: Token, place: Place): Expression {
    return { kind: "literal", ...place, value: token.value! };
  }

  #name(place: Place): Expression {
    const { text } = this.advance();
    const value = NUMBER_WORDS.get(text);
    if (value !== undefined) return { kind: "literal", ...place, value: { type: "float", value } };
    return { kind: "name", ...place, name: text };
  }

  #unary(operator: UnaryOperator, power: number, place: Place): Expression {
    return { kind: "unary", ...place, operator, operand: this.#operand(power, this.advance()) };
  }

  #infix(left: Expression, text: string, power: number): Expression {
    const place = this.place();
    switch (text) {
      case "as":
        this.advance();
        return { kind: "cast", ...place, operand: left, type: this.type('Expected type specifier after "as".') };
      case "if":
        return this.#ternary(left, place);
      case "not": {
        this.advance();
        const right = this.#operand(CONTENT + 0.5, this.advance());
        return {
          kind: "unary",
          ...place,
          operator: "not",
          operand: { kind: "binary", ...place, operator: "in", left, right },
        };
      }
      case "is":
        return this.#typeTest(left, place);
      case ".":
        return this.#attribute(left, place);
      case "(":
        return this.#call(left, place);
      case "[":
        return this.#subscript(left, place);
      case "?":
        return this.giveUp(NO_QUESTION_MARK);
      default:
        return {
          kind: "binary",
          ...place,
          operator: text as BinaryOperator,
          left,
          right: this.#operand(power + 0.25, this.advance()),
        };
    }
  }

  #ternary(whenTrue: Expression, place: Place): Expression {
    this.advance();
    const condition = this.#climb(TERNARY, 'Expected expression as ternary condition after "if".');
    this.expect("else", 'Expected "else" after ternary operator condition.');
    const whenFalse = this.#climb(TERNARY, 'Expected expression after "else".');
    return { kind: "ternary", ...place, condition, whenTrue, whenFalse };
  }

  #typeTest(operand: Expression, place: Place): Expression {
    this.advance();
    const isNot = this.match("not");
    const type = this.type(`Expected type specifier after "is${isNot ? " not" : ""}".`);
    const test: Expression = { kind: "typeTest", ...place, operand, type };
    return isNot ? { kind: "unary", ...place, operator: "not", operand: test } : test;
  }

  #attribute(base: Expression, place: Place): Expression {
    this.advance();
    const name = this.#memberName('Expected identifier after "." for attribute access.');
    return { kind: "attribute", ...place, base, name };
  }

  /** Behind a dot, words that are reserved elsewhere are names. */
  #memberName(message: string): string {
    const { kind, text } = this.token;
    const isWord = kind === "name" || kind === "keyword" || (kind !== "annotation" && WORD_OPERATORS.has(text));
    return isWord && !this.isAtLineEnd ? this.advance().text : this.giveUp(message);
  }

  #call(callee: Expression, place: Place): Expression {
    if (callee.kind !== "name" && callee.kind !== "attribute")
      this.giveUp('Cannot call on an expression. Use ".call()" if it\'s a Callable.');
    return { kind: "call", ...place, callee, superMethod: "", args: this.arguments() };
  }

  #super(place: Place): Expression {
    this.advance();
    if (this.match(".")) {
      const name = this.name('Expected function name after ".".').text;
      const args = this.check("(") ? this.arguments() : this.giveUp('Expected "(" after function name.');
      return { kind: "call", ...place, callee: null, superMethod: name, args };
    }
    if (!this.check("(")) this.giveUp('Expected "." or "(" after "super".');
    const name = this.context?.name ?? "";
    if (name === "") this.giveUp('Cannot use implicit "super" call outside of a function.');
    const call: CallExpression = { kind: "call", ...place, callee: null, superMethod: name, args: this.arguments() };
    return call;
  }

  /** Reads arguments in parentheses; what is written there goes into `texts`. */
  protected arguments(of: "function" | "annotation" = "function", texts: string[] | null = null): Expression[] {
    this.openBracket();
    const args: Expression[] = [];
    while (!this.check(")") && !this.isAtEnd) {
      const { offset } = this;
      args.push(this.expression(`Expected expression as the ${of} argument.`));
      texts?.push(this.textSince(offset));
      if (!this.match(",")) break;
    }
    this.closeBracket(")", 'Expected closing ")" after call arguments.');
    return args;
  }

  #subscript(base: Expression, place: Place): Expression {
    this.openBracket();
    const index = this.expression('Expected expression after "[".');
    this.closeBracket("]", 'Expected "]" after subscription index.');
    return { kind: "subscript", ...place, base, index };
  }

  #array(place: Place): Expression {
    this.openBracket();
    const items: Expression[] = [];
    while (!this.check("]") && !this.isAtEnd) {
      items.push(this.expression("Expected expression as array element."));
      if (!this.match(",")) break;
    }
    this.closeBracket("]", 'Expected closing "]" after array elements.');
    return { kind: "array", ...place, items };
  }

  #dictionary(place: Place): Expression {
    this.openBracket();
    const entries: { key: Expression; value: Expression }[] = [];
    let style = "";
    while (!this.check("}") && !this.isAtEnd) {
      const keyPlace = this.place();
      let key = this.#climb(CAST, "Expected expression as dictionary key.");
      const separator = this.check(":") ? ":" : this.check("=") ? "=" : "";
      if (separator === "" && style === "") this.giveUp('Expected ":" or "=" after dictionary key.');
      if (style !== "" && separator !== style) {
        this.giveUp(
          `Expected "${style}" after dictionary key.${separator === "" ? "" : " Mixing dictionary styles is not allowed."}`,
        );
      }
      style = separator;
      this.advance();
      if (separator === "=") key = this.#luaKey(key, keyPlace);
      entries.push({ key, value: this.expression("Expected expression as dictionary value.") });
      if (!this.match(",")) break;
    }
    this.closeBracket("}", 'Expected closing "}" after dictionary elements.');
    const dictionary: DictionaryExpression = { kind: "dictionary", ...place, entries };
    return dictionary;
  }

  #luaKey(key: Expression, place: Place): Expression {
    if (key.kind === "name") return { kind: "literal", ...place, value: { type: "StringName", value: key.name } };
    if (key.kind === "literal" && (key.value.type === "String" || key.value.type === "StringName")) return key;
    return this.giveUp('Expected identifier or string as Lua-style dictionary key (e.g "{ key = value }").', place);
  }

  #preload(place: Place): Expression {
    this.advance();
    if (!this.check("(")) this.giveUp('Expected "(" after "preload".');
    this.openBracket();
    const path = this.expression('Expected resource path after "(".');
    this.match(",");
    this.closeBracket(")", 'Expected ")" after preload path.');
    return { kind: "preload", ...place, path };
  }

  /** `$A/B`, `%A`, `$"A/B"`, `$%A/B`, `$/root/A`. */
  #nodePath(place: Place): Expression {
    const sign = this.advance().text;
    let path = sign === "%" ? "%" : "";
    const expected = (after: string): never =>
      this.giveUp(`Expected node path as string or identifier after "${after}".`);
    const { value } = this.token;
    if (value?.type === "String") {
      this.advance();
      path += value.value;
      if (!this.check("/")) return { kind: "node", ...place, path };
    } else if (sign === "$" && this.check("/")) path = "";
    else path += this.#nodeName(sign, expected);
    while (this.check("/")) {
      this.advance();
      path += `/${this.#nodeName("/", expected)}`;
    }
    return { kind: "node", ...place, path };
  }

  #nodeName(after: string, expected: (after: string) => never): string {
    let name = "";
    if (this.check("%") && after !== "%") {
      this.advance();
      name = "%";
    }
    const { kind, value } = this.token;
    if (this.isAtLineEnd) expected(after);
    if (kind === "literal" && value?.type === "String") {
      this.advance();
      return name + value.value;
    }
    if (this.check("..") || this.check(".")) return name + this.advance().text;
    // Any word names a node, keywords as well.
    const isWord = kind === "name" || kind === "keyword" || WORD_OPERATORS.has(this.token.text);
    return isWord ? name + this.advance().text : expected(after);
  }

  /** Reads a type, or gives the statement up. */
  protected type(message: string, mayBeVoid = false): TypeNode {
    const place = this.place();
    if (this.check("void")) {
      if (!mayBeVoid) this.giveUp('"void" is only allowed for a function return type.');
      this.advance();
      return { ...place, names: ["void"], args: [] };
    }
    if (!this.checkName()) this.giveUp(message);
    const names = [this.advance().text];
    while (this.match(".")) names.push(this.name('Expected inner type name after ".".').text);
    const args: TypeNode[] = [];
    if (this.check("[")) {
      this.openBracket();
      do {
        const arg = this.nested(() =>
          this.type(`Expected type for collection after "${args.length === 0 ? "[" : ","}".`),
        );
        if (arg.args.length > 0) this.giveUp("Nested typed collections are not supported.");
        args.push(arg);
      } while (this.match(","));
      this.closeBracket("]", 'Expected closing "]" after collection type.');
    }
    return { ...place, names, args };
  }

  /** Reads an expression; null, after a report, where that is impossible. */
  protected tryExpression(message: string): Expression | null {
    try {
      return this.expression(message);
    } catch (error) {
      if (error instanceof GivenUp) return null;
      throw error;
    }
  }

  /** How the present token is named in messages. */
  protected get shown(): string {
    return describeToken(this.token);
  }
}
