import type { Budget } from "./budget.js";
import type { Diagnostics } from "./diagnostics.js";
import type {
  AnnotationNode,
  ClassNode,
  EnumNode,
  Expression,
  FunctionNode,
  ParameterNode,
  SignalNode,
  TypeNode,
  VariableNode,
} from "./syntax-tree.js";
import { type Token, tokenize } from "./tokens.js";

const MAX_CLASS_DEPTH = 32;
const MAX_TYPE_DEPTH = 16;
const MAX_TEXT = 400;

/** Annotations that stand alone, before no member. */
const STANDALONE = new Set([
  "@export_category",
  "@export_group",
  "@export_subgroup",
  "@warning_ignore_start",
  "@warning_ignore_restore",
]);
const SCRIPT_ONLY = new Set(["@tool", "@icon", "@static_unload"]);
const KNOWN = /^@(?:abstract|onready|rpc|warning_ignore|export(?:_[a-z0-9_]+)?)$/;

/** Words that cannot be names; the ones the engine lets be names are left out. */
const RESERVED = new Set(
  "if elif else for while break continue pass return as assert await breakpoint class class_name const enum extends func in is namespace preload self signal static super trait var void yield and or not".split(
    " ",
  ),
);

/** Words of Godot 3 that were replaced, and by what. */
const REMOVED: Readonly<Record<string, string>> = {
  export: "@export",
  onready: "@onready",
  tool: "@tool",
  remote: '@rpc("any_peer")',
  remotesync: '@rpc("any_peer", "call_local")',
  master: '@rpc("any_peer")',
  mastersync: '@rpc("any_peer", "call_local")',
  puppet: "@rpc",
  puppetsync: '@rpc("call_local")',
};

/**
 * Parses what a GDScript file declares. Function bodies are kept as tokens. Never throws.
 *
 * @param source - The file's text.
 * @param file - Its resource path, for diagnostics.
 * @param diagnostics - Where complaints go.
 * @param budget - How many tokens there may be; the project's scripts have one together, because bodies are kept.
 */
export function parseScript(source: string, file: string, diagnostics: Diagnostics, budget: Budget): ClassNode {
  return new Parser(source, tokenize(source, file, diagnostics, budget), file, diagnostics).script();
}

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  readonly #file: string;
  readonly #diagnostics: Diagnostics;
  #at = 0;

  constructor(source: string, tokens: readonly Token[], file: string, diagnostics: Diagnostics) {
    this.#source = source;
    this.#tokens = tokens;
    this.#file = file;
    this.#diagnostics = diagnostics;
  }

  script(): ClassNode {
    const root = newClass("", 1);
    this.#body(root, 0, false);
    return root;
  }

  get #token(): Token {
    return this.#tokens[this.#at]!;
  }

  #complain(message: string, line = this.#token.line): void {
    this.#diagnostics.error("syntax", this.#file, line, message);
  }

  #is(text: string): boolean {
    const token = this.#token;
    return token.text === text && (token.kind === "op" || token.kind === "word");
  }

  #match(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#at++;
    return true;
  }

  #matchKind(kind: Token["kind"]): boolean {
    if (this.#token.kind !== kind) return false;
    this.#at++;
    return true;
  }

  #expect(text: string, where: string): boolean {
    if (this.#match(text)) return true;
    this.#complain(`Expected '${text}' ${where}, found ${shown(this.#token)}`);
    return false;
  }

  #name(what: string): string | null {
    const token = this.#token;
    if (token.kind === "word" && !RESERVED.has(token.text)) {
      this.#at++;
      return token.text;
    }
    this.#complain(`Expected the name of ${what}, found ${shown(token)}`);
    return null;
  }

  /** Members up to the block's end. */
  #body(into: ClassNode, depth: number, singleLine: boolean): void {
    let annotations: AnnotationNode[] = [];
    while (this.#token.kind !== "eof") {
      const token = this.#token;
      const before = this.#at;
      if (token.kind === "dedent") {
        if (depth > 0) break;
        this.#at++;
        continue;
      }
      if (token.kind === "newline") {
        this.#at++;
        if (singleLine) break;
        continue;
      }
      if (token.kind === "annotation") {
        this.#annotation(into, annotations);
        continue;
      }
      this.#member(into, annotations, depth);
      annotations = [];
      if (this.#at === before) this.#at++;
      if (singleLine) break;
    }
    for (const left of annotations)
      this.#complain(`${left.name} stands before nothing that it could apply to`, left.line);
  }

  #annotation(into: ClassNode, pending: AnnotationNode[]): void {
    const token = this.#token;
    this.#at++;
    const args: Expression[] = [];
    if (this.#match("(")) {
      while (!this.#is(")") && !this.#atEnd()) {
        const argument = this.#expression([",", ")"]);
        if (argument !== null) args.push(argument);
        else this.#complain(`Expected an argument of ${token.text}, found ${shown(this.#token)}`);
        if (!this.#match(",")) break;
      }
      if (!this.#expect(")", `after the arguments of ${token.text}`)) this.#skipLine();
    }
    const annotation = { name: token.text, args, line: token.line };
    this.#matchKind("newline");
    if (STANDALONE.has(token.text)) return;
    if (SCRIPT_ONLY.has(token.text)) {
      into.annotations.push(annotation);
      return;
    }
    if (!KNOWN.test(token.text)) {
      this.#diagnostics.warning("invalid", this.#file, token.line, `Unknown annotation '${token.text}'`);
      return;
    }
    pending.push(annotation);
  }

  #member(into: ClassNode, annotations: AnnotationNode[], depth: number): void {
    const token = this.#token;
    if (token.kind === "string") {
      // A string may stand for a comment.
      this.#at++;
      this.#endStatement("the string");
      return;
    }
    if (token.kind === "indent") {
      this.#complain("The line is indented for no reason");
      this.#skipBlock();
      return;
    }
    const isStatic = this.#match("static");
    const word = this.#token.text;
    if (this.#token.kind === "word") {
      switch (word) {
        case "var":
          this.#at++;
          this.#variable(into, annotations, isStatic);
          return;
        case "func":
          this.#at++;
          this.#function(into, annotations, isStatic);
          return;
        case "const":
          this.#at++;
          this.#constant(into);
          break;
        case "signal":
          this.#at++;
          this.#signal(into);
          break;
        case "enum":
          this.#at++;
          this.#enum(into);
          break;
        case "class":
          this.#at++;
          this.#class(into, annotations, depth);
          return;
        case "class_name":
          this.#at++;
          into.name = this.#name("the class") ?? into.name;
          into.annotations.push(...annotations);
          if (this.#is("extends")) this.#extends(into);
          this.#endStatement("class_name");
          return;
        case "extends":
          into.annotations.push(...annotations);
          this.#extends(into);
          this.#endStatement("extends");
          return;
        case "pass":
          this.#at++;
          this.#endStatement("pass");
          return;
        default: {
          const instead = Object.hasOwn(REMOVED, word) ? `: Godot 4 writes ${REMOVED[word]}` : "";
          this.#complain(`Unexpected '${word}' in a class${instead}`);
          this.#skipStatement();
          return;
        }
      }
      for (const annotation of annotations) {
        if (annotation.name !== "@warning_ignore") {
          this.#complain(`${annotation.name} cannot apply to '${word}'`, annotation.line);
        }
      }
      return;
    }
    this.#complain(`Unexpected ${shown(this.#token)} in a class`);
    this.#skipStatement();
  }

  #extends(into: ClassNode): void {
    const line = this.#token.line;
    this.#at++;
    if (into.extends !== null) this.#complain("A class has more than one 'extends'", line);
    let path: string | null = null;
    const names: string[] = [];
    if (this.#token.kind === "string") {
      path = this.#token.text;
      this.#at++;
      if (!this.#match(".")) {
        into.extends ??= { path, names, line };
        return;
      }
    }
    do {
      const name = this.#name("a class to extend");
      if (name === null) break;
      names.push(name);
    } while (this.#match("."));
    if (path !== null || names.length > 0) into.extends ??= { path, names, line };
  }

  #class(into: ClassNode, annotations: AnnotationNode[], depth: number): void {
    const line = this.#token.line;
    const name = this.#name("the class");
    const inner = newClass(name ?? "", line);
    inner.annotations.push(...annotations);
    if (this.#is("extends")) this.#extends(inner);
    if (!this.#expect(":", "after the class") || depth >= MAX_CLASS_DEPTH) {
      if (depth >= MAX_CLASS_DEPTH) this.#diagnostics.error("limit", this.#file, line, "Classes are nested too deeply");
      this.#skipStatement();
      return;
    }
    if (name !== null) into.classes.push(inner);
    if (this.#matchKind("newline")) {
      if (!this.#matchKind("indent")) {
        this.#complain("Expected an indented block after the class");
        return;
      }
      this.#body(inner, depth + 1, false);
      this.#matchKind("dedent");
    } else {
      this.#body(inner, depth + 1, true);
    }
  }

  #type(depth = 0): TypeNode | null {
    const line = this.#token.line;
    const names: string[] = [];
    do {
      const token = this.#token;
      if (token.kind !== "word" || (RESERVED.has(token.text) && token.text !== "void")) {
        this.#complain(`Expected a type, found ${shown(token)}`);
        return null;
      }
      names.push(token.text);
      this.#at++;
    } while (this.#match("."));
    const args: TypeNode[] = [];
    if (this.#match("[")) {
      if (depth >= MAX_TYPE_DEPTH) {
        this.#complain("A type is nested too deeply");
        return null;
      }
      do {
        const arg = this.#type(depth + 1);
        if (arg === null) break;
        args.push(arg);
      } while (this.#match(","));
      this.#expect("]", "after the element type");
    }
    return { names, args, line };
  }

  #variable(into: ClassNode, annotations: readonly AnnotationNode[], isStatic: boolean): void {
    const line = this.#token.line;
    const name = this.#name("the variable");
    if (name === null) {
      this.#skipStatement();
      return;
    }
    let type: TypeNode | null = null;
    let infer = false;
    let value: Expression | null = null;
    let accessors: Pick<VariableNode, "setter" | "setterName"> = { setter: null, setterName: null };
    let done = false;
    if (this.#match(":")) {
      if (this.#token.kind === "newline" || this.#isAccessor()) {
        accessors = this.#accessors();
        done = true;
      } else if (this.#is("=")) infer = true;
      else type = this.#type();
    }
    if (!done && this.#match("=")) {
      value = this.#expression([":", ";"]);
      if (value === null) this.#complain(`Expected the value of '${name}', found ${shown(this.#token)}`);
    }
    if (!done && this.#match(":")) {
      accessors = this.#accessors();
      done = true;
    }
    if (!done) this.#endStatement(`the variable '${name}'`);
    into.variables.push({ name, type, infer, value, annotations, static: isStatic, line, ...accessors });
  }

  #isAccessor(): boolean {
    const next = this.#tokens[this.#at + 1];
    return (
      this.#token.kind === "word" &&
      (this.#token.text === "get" || this.#token.text === "set") &&
      (next?.text === "=" || next?.text === "(" || next?.text === ":")
    );
  }

  #accessors(): Pick<VariableNode, "setter" | "setterName"> {
    let setter: VariableNode["setter"] = null;
    let setterName: string | null = null;
    const block = this.#matchKind("newline");
    if (block && !this.#matchKind("indent")) {
      this.#complain("Expected an indented block with 'get' or 'set'");
      return { setter, setterName };
    }
    for (let i = 0; i < 4; i++) {
      while (block && this.#matchKind("newline"));
      if (!this.#is("get") && !this.#is("set")) break;
      const isSet = this.#token.text === "set";
      this.#at++;
      if (this.#match("=")) {
        const name = this.#name("a function");
        if (isSet) setterName = name;
        if (this.#match(",")) {
          this.#matchKind("newline");
          continue;
        }
        break;
      }
      let parameter = "";
      if (this.#match("(")) {
        if (this.#token.kind === "word") {
          parameter = this.#token.text;
          this.#at++;
        }
        while (!this.#is(")") && !this.#atEnd()) this.#at++;
        this.#match(")");
      }
      if (!this.#expect(":", "before the accessor's body")) {
        this.#skipStatement();
        continue;
      }
      const body = this.#suite();
      if (isSet) setter = { parameter, body };
    }
    if (block) {
      while (this.#matchKind("newline"));
      if (!this.#matchKind("dedent") && this.#token.kind !== "eof") {
        this.#complain(`Expected 'get' or 'set', found ${shown(this.#token)}`);
        // The rest of the block is of no use.
        this.#toDedent();
      }
    } else {
      this.#endStatement("the property");
    }
    return { setter, setterName };
  }

  #constant(into: ClassNode): void {
    const line = this.#token.line;
    const name = this.#name("the constant");
    if (name === null) {
      this.#skipStatement();
      return;
    }
    let type: TypeNode | null = null;
    if (this.#match(":") && !this.#is("=")) type = this.#type();
    let value: Expression | null = null;
    if (this.#expect("=", `after the constant '${name}'`)) {
      value = this.#expression([";"]);
      if (value === null) this.#complain(`Expected the value of '${name}', found ${shown(this.#token)}`);
    }
    this.#endStatement(`the constant '${name}'`);
    into.constants.push({ name, type, value, line });
  }

  #signal(into: ClassNode): void {
    const line = this.#token.line;
    const name = this.#name("the signal");
    if (name === null) {
      this.#skipStatement();
      return;
    }
    let parameters: SignalNode["parameters"] = [];
    if (this.#match("(")) parameters = this.#parameters(`the signal '${name}'`).list;
    this.#endStatement(`the signal '${name}'`);
    into.signals.push({ name, parameters, line });
  }

  #enum(into: ClassNode): void {
    const line = this.#token.line;
    const name = this.#is("{") ? "" : (this.#name("the enum") ?? "");
    const values: EnumNode["values"][number][] = [];
    if (!this.#expect("{", "after 'enum'")) {
      this.#skipStatement();
      return;
    }
    while (!this.#is("}") && !this.#atEnd()) {
      const valueLine = this.#token.line;
      const key = this.#name("an enum value");
      if (key === null) break;
      let value: Expression | null = null;
      if (this.#match("=")) value = this.#expression([",", "}"]);
      values.push({ name: key, value, line: valueLine });
      if (!this.#match(",")) break;
    }
    this.#expect("}", "after the enum");
    this.#endStatement("the enum");
    into.enums.push({ name, values, line });
  }

  #parameters(of: string): { list: ParameterNode[]; vararg: boolean } {
    const list: ParameterNode[] = [];
    const names = new Set<string>();
    let vararg = false;
    while (!this.#is(")") && !this.#atEnd()) {
      const rest = this.#match("...");
      const line = this.#token.line;
      const name = this.#name(`a parameter of ${of}`);
      if (name === null) break;
      let type: TypeNode | null = null;
      let infer = false;
      if (this.#match(":")) {
        if (this.#is("=")) infer = true;
        else type = this.#type();
      }
      const value = this.#match("=") ? this.#expression([",", ")"]) : null;
      if (rest) vararg = true;
      else if (names.has(name)) this.#complain(`${of} has two parameters '${name}'`, line);
      else {
        names.add(name);
        list.push({ name, type, infer, value, line });
      }
      if (!this.#match(",")) break;
    }
    if (!this.#expect(")", `after the parameters of ${of}`)) {
      // Get over the rest of the brackets, as long as the line lasts.
      while (!this.#is(")") && !this.#is(":") && !this.#atEnd()) this.#at++;
      this.#match(")");
    }
    return { list, vararg };
  }

  #function(into: ClassNode, annotations: readonly AnnotationNode[], isStatic: boolean): void {
    const line = this.#token.line;
    const name = this.#name("the function");
    if (name === null) {
      this.#skipStatement();
      return;
    }
    let parameters: { list: ParameterNode[]; vararg: boolean } = { list: [], vararg: false };
    if (this.#expect("(", `after 'func ${name}'`)) parameters = this.#parameters(`the function '${name}'`);
    let returnType: TypeNode | null = null;
    if (this.#match("->")) returnType = this.#type();
    let body: readonly Token[] = [];
    if (this.#match(":")) body = this.#suite();
    else if (annotations.some((annotation) => annotation.name === "@abstract"))
      this.#endStatement(`the function '${name}'`);
    else {
      this.#complain(`Expected ':' after 'func ${name}(…)', found ${shown(this.#token)}`);
      this.#skipStatement();
    }
    const node: FunctionNode = {
      name,
      parameters: parameters.list,
      vararg: parameters.vararg,
      returnType,
      annotations,
      static: isStatic,
      line,
      body,
    };
    into.functions.push(node);
  }

  /** The statements behind a colon: the rest of the line, and an indented block. */
  #suite(): readonly Token[] {
    const first = this.#at;
    while (!["newline", "dedent", "eof"].includes(this.#token.kind)) this.#at++;
    if (this.#token.kind === "newline" && this.#tokens[this.#at + 1]?.kind === "indent") {
      this.#at += 2;
      this.#toDedent();
    } else {
      if (this.#at === first) this.#complain("Expected an indented block");
      this.#matchKind("newline");
    }
    return this.#tokens.slice(first, this.#at);
  }

  /** Goes behind the end of the block that the reader is in. */
  #toDedent(): void {
    let depth = 1;
    while (depth > 0 && this.#token.kind !== "eof") {
      if (this.#token.kind === "indent") depth++;
      else if (this.#token.kind === "dedent") depth--;
      this.#at++;
    }
  }

  #skipBlock(): void {
    if (this.#matchKind("indent")) this.#toDedent();
  }

  #skipLine(): void {
    while (!this.#atEnd()) this.#at++;
    this.#matchKind("newline");
  }

  /** Skips a line and the block that belongs to it. */
  #skipStatement(): void {
    this.#skipLine();
    this.#skipBlock();
  }

  #atEnd(): boolean {
    const kind = this.#token.kind;
    return kind === "newline" || kind === "eof" || kind === "dedent" || kind === "indent";
  }

  #endStatement(what: string): void {
    if (this.#matchKind("newline") || this.#match(";")) {
      if (this.#token.kind === "indent") {
        this.#complain(`The line after ${what} is indented for no reason`);
        this.#skipBlock();
      }
      return;
    }
    if (this.#token.kind === "dedent" || this.#token.kind === "eof") return;
    // Behind the block of a function in an expression there is no line end left.
    if (this.#tokens[this.#at - 1]?.kind === "dedent") return;
    this.#complain(`Expected the end of ${what}, found ${shown(this.#token)}`);
    this.#skipStatement();
  }

  /** The tokens up to one of `ends` outside of all brackets, or to the end of the line. Null when there are none. */
  #expression(ends: readonly string[]): Expression | null {
    const first = this.#at;
    let depth = 0;
    let lambda = false;
    for (;;) {
      const token = this.#token;
      if (token.kind === "eof" || token.kind === "dedent") break;
      if (token.kind === "newline") {
        // Only a function in the expression has a block.
        if (!lambda || this.#tokens[this.#at + 1]?.kind !== "indent") break;
        this.#at += 2;
        this.#toDedent();
        break;
      }
      if (token.kind === "op" || token.kind === "word") {
        if (depth === 0 && ends.includes(token.text) && token.kind === "op") {
          if (token.text === ":" && lambda) ends = ends.filter((end) => end !== ":");
          else break;
        }
        if (token.kind === "op" && "([{".includes(token.text)) depth++;
        else if (token.kind === "op" && ")]}".includes(token.text)) {
          if (depth === 0) break;
          depth--;
        } else if (token.text === "func" && depth === 0) lambda = true;
      }
      this.#at++;
    }
    if (this.#at === first) return null;
    const tokens = this.#tokens.slice(first, this.#at);
    const last = tokens.findLast((token) => token.kind !== "dedent" && token.kind !== "newline") ?? tokens[0]!;
    const text = this.#source.slice(tokens[0]!.start, last.end);
    return { tokens, text: text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text, line: tokens[0]!.line };
  }
}

function newClass(name: string, line: number): ClassNode {
  return {
    name,
    extends: null,
    annotations: [],
    variables: [],
    constants: [],
    functions: [],
    signals: [],
    enums: [],
    classes: [],
    line,
  };
}

function shown(token: Token): string {
  switch (token.kind) {
    case "newline":
      return "the end of the line";
    case "eof":
      return "the end of the file";
    case "indent":
      return "an indented line";
    case "dedent":
      return "the end of the block";
    case "string":
      return "a string";
    default:
      return `'${token.text.slice(0, 40)}'`;
  }
}
