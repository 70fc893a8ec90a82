import {
  type AnnotatedKind,
  appliesTo,
  KNOWN_ANNOTATION,
  SCRIPT_ANNOTATIONS,
  unknownAnnotation,
} from "./annotations.js";
import { GivenUp } from "./cursor.js";
import { STANDALONE_ANNOTATIONS, StatementParser } from "./statements.js";
import { tokenize } from "./tokenizer.js";
import { describeToken, type SyntaxReport } from "./tokens.js";
import type {
  AnnotationNode,
  ClassNode,
  EnumNode,
  ExtendsNode,
  FunctionNode,
  Member,
  ParameterNode,
  Place,
  SignalNode,
  TypeNode,
  VariableNode,
} from "./tree.js";

/** Words of Godot 3, and what the engine says of them. */
const REMOVED: Readonly<Record<string, string>> = {
  export: 'Use an export annotation ("@export", "@export_range", etc.) instead.',
  tool: 'Use the "@tool" annotation instead.',
  onready: 'Use the "@onready" annotation instead.',
  remote: 'Use the "@rpc" annotation with "any_peer" instead.',
  remotesync: 'Use the "@rpc" annotation with "any_peer" and "call_local" instead.',
  puppet: 'Use the "@rpc" annotation with "authority" instead.',
  puppetsync: 'Use the "@rpc" annotation with "authority" and "call_local" instead.',
  master: 'Use the "@rpc" annotation with "any_peer" and perform a check inside the function instead.',
  mastersync:
    'Use the "@rpc" annotation with "any_peer" and "call_local", and perform a check inside the function instead.',
};

/**
 * Parses a script of GDScript, the language of Godot 4.
 *
 * Never throws. A fault costs the statement or member that it is in; everything else is there. Time and memory are
 * proportional to the length of the source; nesting and chains of operators are bounded.
 *
 * @param source - The script.
 * @param report - Called with each fault, in the engine's words.
 * @param take - Asked before each token; where it says no, the script ends.
 * @returns The script's class.
 */
export function parseScript(source: string, report: SyntaxReport, take?: () => boolean): ClassNode {
  return new ScriptParser(source, tokenize(source, report, take), report).script();
}

/** How many classes may be inside one another: paths of the inner ones repeat the names of all around them. */
const CLASS_DEPTH_MAX = 32;

/** What a class is while it is read. */
interface OpenClass extends Place {
  readonly kind: "class";
  name: string;
  extends: ExtendsNode | null;
  readonly annotations: AnnotationNode[];
  readonly members: Member[];
}

class ScriptParser extends StatementParser {
  /** Annotations that wait for the member that they belong to. */
  #pending: AnnotationNode[] = [];
  #classDepth = 0;

  script(): ClassNode {
    const script = openClass("", { line: 1, column: 1 });
    this.lines(() => this.#line(script, true));
    this.#dropAnnotations();
    return script;
  }

  #line(into: OpenClass, isScript: boolean): void {
    if (this.token.kind === "annotation") {
      this.#memberAnnotation(into, isScript);
      return;
    }
    try {
      this.#member(into);
    } catch (error) {
      // What was annotated is not there.
      this.#pending = [];
      throw error;
    }
  }

  #member(into: OpenClass): void {
    const place = this.place();
    const { kind, text, value } = this.token;
    if (kind === "literal" && value!.type === "String") {
      // A string may stand for a comment.
      this.advance();
      if (!this.isAtStatementEnd) this.giveUp("Expected newline after comment string.");
      return;
    }
    if (kind === "keyword") {
      switch (text) {
        case "pass":
          this.advance();
          this.endStatement('"pass"');
          return;
        case "class_name":
          this.#className(into);
          return;
        case "extends":
          this.#extends(into);
          return;
        case "static":
          this.advance();
          if (this.check("func")) this.#function(into, place, true);
          else if (this.check("var")) this.#variable(into, place, true);
          else this.giveUp('Expected "func" or "var" after "static".');
          return;
        case "func":
          this.#function(into, place, false);
          return;
        case "var":
          this.#variable(into, place, false);
          return;
        case "const":
          this.advance();
          this.#takeAnnotations("constant");
          into.members.push(this.constant(place));
          return;
        case "signal":
          into.members.push(this.#signal(place));
          return;
        case "enum":
          into.members.push(this.#enum(place));
          return;
        case "class":
          into.members.push(this.#class(place));
          return;
      }
    }
    const removed = kind === "name" && Object.hasOwn(REMOVED, text) ? REMOVED[text] : undefined;
    if (removed !== undefined) this.giveUp(`The "${text}" keyword was removed in Godot 4. ${removed}`);
    const named =
      kind === "name"
        ? `identifier "${text}"`
        : kind === "operator" || kind === "keyword"
          ? `"${text}"`
          : describeToken(this.token);
    this.giveUp(`Unexpected ${named} in class body.`);
  }

  // Annotations.

  #memberAnnotation(into: OpenClass, isScript: boolean): void {
    const annotation = this.annotation();
    const { name } = annotation;
    if (STANDALONE_ANNOTATIONS.has(name)) {
      if (!this.isAtStatementEnd) this.fault("Expected newline after a standalone annotation.");
      // They count for all variables below.
      if (name.startsWith("@export")) into.annotations.push(annotation);
    } else if (SCRIPT_ANNOTATIONS.has(name)) {
      const isTop = isScript && into.members.length === 0 && into.extends === null && into.name === "";
      if (!isTop) {
        const where = isScript
          ? ' must be at the top of the script, before "extends" and "class_name".'
          : " is not allowed in this level.";
        this.fault(`Annotation "${name}"${where}`, annotation);
      } else if (into.annotations.some((other) => other.name === name)) {
        this.fault(
          `"${name}" annotation can only be used once${name === "@static_unload" ? " per script" : ""}.`,
          annotation,
        );
      }
      into.annotations.push(annotation);
    } else if (KNOWN_ANNOTATION.test(name)) this.#pending.push(annotation);
    else this.fault(unknownAnnotation(name), annotation);
    this.match(";");
  }

  /** Annotations that wait for a member of a kind; behind one that has no business there, none is taken. */
  #takeAnnotations(kind: AnnotatedKind): AnnotationNode[] {
    const annotations = this.#pending;
    this.#pending = [];
    const wrong = annotations.find(({ name }) => !appliesTo(name, kind));
    if (wrong === undefined) return annotations;
    this.fault(`Annotation "${wrong.name}" cannot be applied to a ${kind}.`);
    return annotations.filter(({ name }) => appliesTo(name, kind));
  }

  #dropAnnotations(): void {
    for (const annotation of this.#pending.splice(0)) {
      if (annotation.name === "@warning_ignore") continue;
      this.fault(
        `Annotation "${annotation.name}" does not precede a valid target, so it will have no effect.`,
        annotation,
      );
    }
  }

  // Classes.

  #className(into: OpenClass): void {
    into.annotations.push(...this.#takeAnnotations("class"));
    if (into.name !== "") this.fault('"class_name" can only be used once.');
    this.advance();
    into.name = this.name('Expected identifier for the global class name after "class_name".').text;
    if (this.check("extends")) this.#extends(into);
    else this.endStatement("class_name statement");
  }

  #extends(into: OpenClass): void {
    if (into.annotations.length === 0 || this.#pending.some(({ name }) => name === "@abstract")) {
      into.annotations.push(...this.#takeAnnotations("class"));
    }
    if (into.extends !== null) this.fault('"extends" can only be used once.');
    into.extends = this.#extendsClause();
    this.endStatement("superclass");
  }

  #extendsClause(): ExtendsNode {
    const place = this.place();
    this.advance();
    const names: string[] = [];
    let path: string | null = null;
    const { kind, value } = this.token;
    if (kind === "literal" && !this.isAtLineEnd) {
      if (value!.type !== "String") {
        this.giveUp(`Only strings or identifiers can be used after "extends", found "${value!.type}" instead.`);
      }
      path = (this.advance().value as { value: string }).value;
      if (!this.match(".")) return { ...place, path, names };
    }
    names.push(this.name('Expected superclass name after "extends".').text);
    while (this.match(".")) names.push(this.name('Expected superclass name after ".".').text);
    return { ...place, path, names };
  }

  #class(place: Place): ClassNode {
    const annotations = this.#takeAnnotations("class");
    this.advance();
    const inner = openClass(this.name('Expected identifier for the class name after "class".').text, place);
    inner.annotations.push(...annotations);
    if (this.check("extends")) inner.extends = this.#extendsClause();
    this.expect(":", 'Expected ":" after class declaration.');
    if (this.#classDepth >= CLASS_DEPTH_MAX) this.giveUp("Classes are nested too deeply.", place, "limit");
    this.#classDepth++;
    this.block("class declaration", () => this.#line(inner, false));
    this.#classDepth--;
    this.#dropAnnotations();
    return inner;
  }

  // Members.

  #signal(place: Place): SignalNode {
    this.#takeAnnotations("signal");
    this.advance();
    const name = this.name('Expected signal name after "signal".').text;
    const parameters: ParameterNode[] = [];
    if (this.check("(")) {
      this.openBracket();
      while (!this.check(")") && !this.isAtEnd) {
        const parameter = this.parameter("Expected signal parameter name.");
        if (parameter.value !== null) this.fault("Signal parameters cannot have a default value.", parameter);
        parameters.push(parameter);
        if (!this.match(",")) break;
      }
      this.closeBracket(")", 'Expected closing ")" after signal parameters.');
      this.#checkParameters(parameters, "signal");
    }
    this.endStatement("signal declaration");
    return { kind: "signal", ...place, name, parameters };
  }

  #enum(place: Place): EnumNode {
    this.#takeAnnotations("enum");
    this.advance();
    const name = this.checkName() ? this.advance().text : "";
    // The brace may stand on the next line.
    if (!this.check("{") && !this.enterLineIf("{")) {
      this.giveUp(`Expected "{" after ${name === "" ? '"enum"' : "enum name"}.`);
    }
    this.openBracket();
    const values: EnumNode["values"][number][] = [];
    const known = new Map<string, number>();
    while (!this.check("}") && !this.isAtEnd) {
      const at = this.place();
      const item = this.name("Expected identifier for enum key.").text;
      const before = known.get(item);
      if (before !== undefined) this.fault(`Name "${item}" was already in this enum (at line ${before}).`, at);
      known.set(item, at.line);
      values.push({ ...at, name: item, ...this.initialValue('Expected expression value after "=".') });
      if (!this.match(",")) break;
    }
    this.closeBracket("}", 'Expected closing "}" for enum.');
    this.endStatement("enum");
    return { kind: "enum", ...place, name, values };
  }

  #variable(into: OpenClass, place: Place, isStatic: boolean): void {
    const annotations = this.#takeAnnotations("variable");
    this.advance();
    const head = this.variableHead(place, true);
    let accessors: Pick<VariableNode, "getter" | "setter"> = { getter: null, setter: null };
    if (this.match(":")) accessors = this.#accessors();
    else this.endStatement("variable declaration");
    into.members.push({ ...head, ...accessors, annotations, isStatic });
  }

  /** `get` and `set`, with the colon read. */
  #accessors(): Pick<VariableNode, "getter" | "setter"> {
    const found: { getter: FunctionNode | string | null; setter: FunctionNode | string | null } = {
      getter: null,
      setter: null,
    };
    const isInline = !this.isAtLineEnd;
    this.block("property", () => {
      for (;;) {
        this.#accessor(found, isInline);
        if (!this.match(",")) break;
        if (this.isAtLineEnd && isInline) {
          this.giveUp('Inline setter/getter setting cannot span across multiple lines (use "\\" if needed).');
        }
        if (this.isAtLineEnd) return;
      }
      if (!this.isAtLineEnd) this.endStatement("property");
    });
    return found;
  }

  #accessor(
    into: { getter: FunctionNode | string | null; setter: FunctionNode | string | null },
    isInline: boolean,
  ): void {
    const place = this.place();
    const word = this.name('Expected "get" or "set" for property declaration.').text;
    if (word !== "get" && word !== "set") this.giveUp('Expected "get" or "set" for property declaration.', place);
    const key = word === "get" ? "getter" : "setter";
    if (into[key] !== null) this.fault(`Properties can only have one ${key}.`, place);
    if (this.match("=")) {
      into[key] = this.name(`Expected ${key} function name after "=".`).text;
      return;
    }
    if (isInline) this.giveUp("Property with inline code must go to an indented block.", place);
    const parameters: ParameterNode[] = [];
    if (this.check("(")) {
      this.openBracket();
      if (word === "set") parameters.push(this.parameter('Expected parameter name after "(".'));
      this.closeBracket(")", `Expected ")" after ${word === "set" ? "parameter name" : '"get("'}.`);
    } else if (word === "set") this.giveUp('Expected "(" after "set".');
    this.expect(":", `Expected ":" after ${key} declaration.`);
    into[key] = this.#bodied({ ...place, name: "", parameters, context: `${key} declaration` });
  }

  #bodied(head: Place & { name: string; parameters: ParameterNode[]; context: string }): FunctionNode {
    const { name, parameters, context, line, column } = head;
    const outer = this.context;
    const own = { name, isLambda: false, isCoroutine: false };
    this.context = own;
    try {
      const body = this.functionBody(context, false);
      const { isCoroutine } = own;
      return {
        kind: "function",
        line,
        column,
        name,
        parameters,
        rest: null,
        returnType: null,
        annotations: [],
        isStatic: false,
        body,
        isCoroutine,
      };
    } finally {
      this.context = outer;
    }
  }

  #function(into: OpenClass, place: Place, isStatic: boolean): void {
    const annotations = this.#takeAnnotations("function");
    this.advance();
    const name = this.name('Expected function name after "func".').text;
    const member = this.#signatureAndBody(place, name, annotations, isStatic, false);
    into.members.push(member);
    // What is indented below it is its body, which nothing announced.
    if (member.body === null && !isAbstract(annotations)) throw new GivenUp(name);
  }

  protected override lambda(): FunctionNode {
    const place = this.place();
    this.advance();
    const name = this.checkName() ? this.advance().text : "";
    return this.#signatureAndBody(place, name, [], false, true);
  }

  #signatureAndBody(
    place: Place,
    name: string,
    annotations: readonly AnnotationNode[],
    isStatic: boolean,
    isLambda: boolean,
  ): FunctionNode {
    const kind = isLambda ? "lambda" : "function";
    if (!this.check("("))
      this.giveUp(`Expected opening "(" after ${isLambda && name === "" ? '"func"' : "function name"}.`);
    const outer = this.context;
    const own = { name: isLambda ? (outer?.name ?? "") : name, isLambda, isCoroutine: false };
    this.context = own;
    try {
      const { parameters, rest } = this.#parameters(kind);
      let returnType: TypeNode | null = null;
      if (this.match("->")) returnType = this.type('Expected return type or "void" after "->".', true);
      if (name === "_static_init" && !isLambda) {
        if (!isStatic) this.fault("Static constructor must be declared static.", place);
        if (parameters.length > 0 || rest !== null) this.fault("Static constructor cannot have parameters.", place);
      }
      const hasBody = isLambda || this.check(":");
      if (!hasBody) this.endStatement("bodyless function declaration");
      if (!hasBody && !isAbstract(annotations)) {
        this.fault('A function must either have a ":" followed by a body, or be marked as "@abstract".', place);
      }
      const body = hasBody ? this.#colonAndBody(kind, isLambda) : null;
      const { isCoroutine } = own;
      return {
        kind: "function",
        ...place,
        name,
        parameters,
        rest,
        returnType,
        annotations,
        isStatic,
        body,
        isCoroutine,
      };
    } finally {
      this.context = outer;
    }
  }

  #colonAndBody(kind: string, isLambda: boolean): FunctionNode["body"] {
    this.expect(":", `Expected ":" after ${kind} declaration.`);
    return this.functionBody(`${kind} declaration`, isLambda);
  }

  #parameters(kind: string): Pick<FunctionNode, "parameters" | "rest"> {
    this.openBracket();
    const parameters: ParameterNode[] = [];
    let rest: ParameterNode | null = null;
    while (!this.check(")") && !this.isAtEnd) {
      if (rest !== null) this.fault("Cannot have parameters after the rest parameter.");
      if (this.match("...")) {
        rest = this.parameter();
        if (rest.value !== null) this.fault("The rest parameter cannot have a default value.", rest);
      } else {
        const parameter = this.parameter();
        if (parameter.value === null && parameters.at(-1)?.value != null) {
          this.fault("Cannot have mandatory parameters after optional parameters.", parameter);
        }
        parameters.push(parameter);
      }
      if (!this.match(",")) break;
    }
    this.closeBracket(")", `Expected closing ")" after ${kind} parameters.`);
    this.#checkParameters(rest === null ? parameters : [...parameters, rest], kind);
    return { parameters, rest };
  }

  #checkParameters(parameters: readonly ParameterNode[], kind: string): void {
    const known = new Set<string>();
    for (const parameter of parameters) {
      if (known.has(parameter.name)) {
        this.fault(`Parameter with name "${parameter.name}" was already declared for this ${kind}.`, parameter);
      }
      known.add(parameter.name);
    }
  }
}

function openClass(name: string, place: Place): OpenClass {
  return { kind: "class", line: place.line, column: place.column, name, extends: null, annotations: [], members: [] };
}

function isAbstract(annotations: readonly AnnotationNode[]): boolean {
  return annotations.some(({ name }) => name === "@abstract");
}
