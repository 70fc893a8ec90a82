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
    const root = new_class("", 1);
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

  #match_kind(kind: Token["kind"]): boolean {
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
  #body(into: ClassNode, depth: number, single_line: boolean): void {
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
        if (single_line) break;
        continue;
      }
      if (token.kind === "annotation") {
        this.#annotation(into, annotations);
        continue;
      }
      this.#member(into, annotations, depth);
      annotations = [];
      if (this.#at === before) this.#at++;
      if (single_line) break;
    }
    for (const left of annotations)
      this.#complain(`${left.name} stands before nothing that it could apply to`, left.line);
  }

  #annotation(into: ClassNode, pending: AnnotationNode[]): void {
    const token = this.#token;
    this.#at++;
    const args: Expression[] = [];
    if (this.#match("(")) {
      while (!this.#is(")") && !this.#at_end()) {
        const argument = this.#expression([",", ")"]);
        if (argument !== null) args.push(argument);
        else this.#complain(`Expected an argument of ${token.text}, found ${shown(this.#token)}`);
        if (!this.#match(",")) break;
      }
      if (!this.#expect(")", `after the arguments of ${token.text}`)) this.#skip_line();
    }
    const annotation = { name: token.text, args, line: token.line };
    this.#match_kind("newline");
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
      this.#end_statement("the string");
      return;
    }
    if (token.kind === "indent") {
      this.#complain("The line is indented for no reason");
      this.#skip_block();
      return;
    }
    const is_static = this.#match("static");
    const word = this.#token.text;
    if (this.#token.kind === "word") {
      switch (word) {
        case "var":
          this.#at++;
          this.#variable(into, annotations, is_static);
          return;
        case "func":
          this.#at++;
          this.#function(into, annotations, is_static);
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
          this.#end_statement("class_name");
          return;
        case "extends":
          into.annotations.push(...annotations);
          this.#extends(into);
          this.#end_statement("extends");
          return;
        case "pass":
          this.#at++;
          this.#end_statement("pass");
          return;
        default: {
          const instead = Object.hasOwn(REMOVED, word) ? `: Godot 4 writes ${REMOVED[word]}` : "";
          this.#complain(`Unexpected '${word}' in a class${instead}`);
          this.#skip_statement();
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
    this.#skip_statement();
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
    const inner = new_class(name ?? "", line);
    inner.annotations.push(...annotations);
    if (this.#is("extends")) this.#extends(inner);
    if (!this.#expect(":", "after the class") || depth >= MAX_CLASS_DEPTH) {
      if (depth >= MAX_CLASS_DEPTH) this.#diagnostics.error("limit", this.#file, line, "Classes are nested too deeply");
      this.#skip_statement();
      return;
    }
    if (name !== null) into.classes.push(inner);
    if (this.#match_kind("newline")) {
      if (!this.#match_kind("indent")) {
        this.#complain("Expected an indented block after the class");
        return;
      }
      this.#body(inner, depth + 1, false);
      this.#match_kind("dedent");
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

  #variable(into: ClassNode, annotations: readonly AnnotationNode[], is_static: boolean): void {
    const line = this.#token.line;
    const name = this.#name("the variable");
    if (name === null) {
      this.#skip_statement();
      return;
    }
    let type: TypeNode | null = null;
    let infer = false;
    let value: Expression | null = null;
    let accessors: Pick<VariableNode, "setter" | "setterName"> = { setter: null, setterName: null };
    let done = false;
    if (this.#match(":")) {
      if (this.#token.kind === "newline" || this.#is_accessor()) {
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
    if (!done) this.#end_statement(`the variable '${name}'`);
    into.variables.push({ name, type, infer, value, annotations, static: is_static, line, ...accessors });
  }

  #is_accessor(): boolean {
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
    const block = this.#match_kind("newline");
    if (block && !this.#match_kind("indent")) {
      this.#complain("Expected an indented block with 'get' or 'set'");
      return { setter, setterName };
    }
    for (let i = 0; i < 4; i++) {
      while (block && this.#match_kind("newline"));
      if (!this.#is("get") && !this.#is("set")) break;
      const is_set = this.#token.text === "set";
      this.#at++;
      if (this.#match("=")) {
        const name = this.#name("a function");
        if (is_set) setterName = name;
        if (this.#match(",")) {
          this.#match_kind("newline");
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
        while (!this.#is(")") && !this.#at_end()) this.#at++;
        this.#match(")");
      }
      if (!this.#expect(":", "before the accessor's body")) {
        this.#skip_statement();
        continue;
      }
      const body = this.#suite();
      if (is_set) setter = { parameter, body };
    }
    if (block) {
      while (this.#match_kind("newline"));
      if (!this.#match_kind("dedent") && this.#token.kind !== "eof") {
        this.#complain(`Expected 'get' or 'set', found ${shown(this.#token)}`);
        // The rest of the block is of no use.
        this.#to_dedent();
      }
    } else {
      this.#end_statement("the property");
    }
    return { setter, setterName };
  }

  #constant(into: ClassNode): void {
    const line = this.#token.line;
    const name = this.#name("the constant");
    if (name === null) {
      this.#skip_statement();
      return;
    }
    let type: TypeNode | null = null;
    if (this.#match(":") && !this.#is("=")) type = this.#type();
    let value: Expression | null = null;
    if (this.#expect("=", `after the constant '${name}'`)) {
      value = this.#expression([";"]);
      if (value === null) this.#complain(`Expected the value of '${name}', found ${shown(this.#token)}`);
    }
    this.#end_statement(`the constant '${name}'`);
    into.constants.push({ name, type, value, line });
  }

  #signal(into: ClassNode): void {
    const line = this.#token.line;
    const name = this.#name("the signal");
    if (name === null) {
      this.#skip_statement();
      return;
    }
    let parameters: SignalNode["parameters"] = [];
    if (this.#match("(")) parameters = this.#parameters(`the signal '${name}'`).list;
    this.#end_statement(`the signal '${name}'`);
    into.signals.push({ name, parameters, line });
  }

  #enum(into: ClassNode): void {
    const line = this.#token.line;
    const name = this.#is("{") ? "" : (this.#name("the enum") ?? "");
    const values: EnumNode["values"][number][] = [];
    if (!this.#expect("{", "after 'enum'")) {
      this.#skip_statement();
      return;
    }
    while (!this.#is("}") && !this.#at_end()) {
      const value_line = this.#token.line;
      const key = this.#name("an enum value");
      if (key === null) break;
      let value: Expression | null = null;
      if (this.#match("=")) value = this.#expression([",", "}"]);
      values.push({ name: key, value, line: value_line });
      if (!this.#match(",")) break;
    }
    this.#expect("}", "after the enum");
    this.#end_statement("the enum");
    into.enums.push({ name, values, line });
  }

  #parameters(of: string): { list: ParameterNode[]; vararg: boolean } {
    const list: ParameterNode[] = [];
    const names = new Set<string>();
    let vararg = false;
    while (!this.#is(")") && !this.#at_end()) {
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
      while (!this.#is(")") && !this.#is(":") && !this.#at_end()) this.#at++;
      this.#match(")");
    }
    return { list, vararg };
  }

  #function(into: ClassNode, annotations: readonly AnnotationNode[], is_static: boolean): void {
    const line = this.#token.line;
    const name = this.#name("the function");
    if (name === null) {
      this.#skip_statement();
      return;
    }
    let parameters: { list: ParameterNode[]; vararg: boolean } = { list: [], vararg: false };
    if (this.#expect("(", `after 'func ${name}'`)) parameters = this.#parameters(`the function '${name}'`);
    let returnType: TypeNode | null = null;
    if (this.#match("->")) returnType = this.#type();
    let body: readonly Token[] = [];
    if (this.#match(":")) body = this.#suite();
    else if (annotations.some((annotation) => annotation.name === "@abstract"))
      this.#end_statement(`the function '${name}'`);
    else {
      this.#complain(`Expected ':' after 'func ${name}(…)', found ${shown(this.#token)}`);
      this.#skip_statement();
    }
    const node: FunctionNode = {
      name,
      parameters: parameters.list,
      vararg: parameters.vararg,
      returnType,
      annotations,
      static: is_static,
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
      this.#to_dedent();
    } else {
      if (this.#at === first) this.#complain("Expected an indented block");
      this.#match_kind("newline");
    }
    return this.#tokens.slice(first, this.#at);
  }

  /** Goes behind the end of the block that the reader is in. */
  #to_dedent(): void {
    let depth = 1;
    while (depth > 0 && this.#token.kind !== "eof") {
      if (this.#token.kind === "indent") depth++;
      else if (this.#token.kind === "dedent") depth--;
      this.#at++;
    }
  }

  #skip_block(): void {
    if (this.#match_kind("indent")) this.#to_dedent();
  }

  #skip_line(): void {
    while (!this.#at_end()) this.#at++;
    this.#match_kind("newline");
  }

  /** Skips a line and the block that belongs to it. */
  #skip_statement(): void {
    this.#skip_line();
    this.#skip_block();
  }

  #at_end(): boolean {
    const kind = this.#token.kind;
    return kind === "newline" || kind === "eof" || kind === "dedent" || kind === "indent";
  }

  #end_statement(what: string): void {
    if (this.#match_kind("newline") || this.#match(";")) {
      if (this.#token.kind === "indent") {
        this.#complain(`The line after ${what} is indented for no reason`);
        this.#skip_block();
      }
      return;
    }
    if (this.#token.kind === "dedent" || this.#token.kind === "eof") return;
    // Behind the block of a function in an expression there is no line end left.
    if (this.#tokens[this.#at - 1]?.kind === "dedent") return;
    this.#complain(`Expected the end of ${what}, found ${shown(this.#token)}`);
    this.#skip_statement();
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
        this.#to_dedent();
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

function new_class(name: string, line: number): ClassNode {
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
