import { ExpressionParser } from "./expressions.js";
import type {
  AnnotationNode,
  AssignmentOperator,
  ConstantNode,
  Expression,
  MatchBranch,
  ParameterNode,
  Pattern,
  Place,
  Statement,
  TypeNode,
  VariableNode,
} from "./tree.js";

/** Annotations that stand for themselves, before no member. */
export const STANDALONE_ANNOTATIONS: ReadonlySet<string> = new Set([
  "@export_category",
  "@export_group",
  "@export_subgroup",
  "@warning_ignore_start",
  "@warning_ignore_restore",
]);

/** Reads statements and the blocks that they stand in. */
export abstract class StatementParser extends ExpressionParser {
  #loops = 0;
  /** Warnings that are ignored here, and since which line. */
  readonly #ignored = new Map<string, number>();

  /** Reads the statements of a function, as a loop outside of it is none inside. */
  protected functionBody(context: string, isLambda: boolean): Statement[] {
    const loops = this.#loops;
    this.#loops = 0;
    try {
      return this.statements(context, isLambda);
    } finally {
      this.#loops = loops;
    }
  }

  /** Reads a block of statements. */
  protected statements(context: string, isLambda = false): Statement[] {
    const statements: Statement[] = [];
    this.block(
      context,
      () => {
        const statement = this.#statement();
        if (statement !== null) statements.push(statement);
      },
      isLambda,
    );
    return statements;
  }

  #statement(): Statement | null {
    const place = this.place();
    const { kind, text } = this.token;
    if (kind === "annotation") return this.#annotated();
    if (kind !== "keyword") return this.#expressionStatement(place);
    switch (text) {
      case "pass":
      case "breakpoint":
        this.advance();
        this.endStatement(`"${text}"`);
        return { kind: text, ...place };
      case "break":
      case "continue":
        if (this.#loops === 0) this.fault(`Cannot use "${text}" outside of a loop.`);
        this.advance();
        this.endStatement(`"${text}"`);
        return { kind: text, ...place };
      case "var":
        this.advance();
        return this.localVariable(place);
      case "const":
        this.advance();
        return this.constant(place);
      case "if":
        return this.#if(place);
      case "for":
        return this.#for(place);
      case "while":
        return this.#while(place);
      case "match":
        return this.#match(place);
      case "return":
        return this.#return(place);
      case "assert":
        return this.#assert(place);
      default:
        return this.#expressionStatement(place);
    }
  }

  /** `@warning_ignore("…")` is all that statements take, and it says nothing about what they do. */
  #annotated(): null {
    const annotation = this.annotation();
    if (!annotation.name.startsWith("@warning_ignore")) {
      this.fault(`Annotation "${annotation.name}" cannot be applied to a statement.`, annotation);
    }
    return null;
  }

  /** Reads an annotation with its arguments. */
  protected annotation(): AnnotationNode {
    const place = this.place();
    const name = this.advance().text;
    const argTexts: string[] = [];
    const args = this.check("(") ? this.arguments("annotation", argTexts) : [];
    const annotation = { ...place, name, args, argTexts };
    if (name === "@warning_ignore_start" || name === "@warning_ignore_restore") this.#warningRegion(annotation);
    return annotation;
  }

  #warningRegion(annotation: AnnotationNode): void {
    for (const arg of annotation.args) {
      if (arg.kind !== "literal" || arg.value.type !== "String") continue;
      const name = arg.value.value.toUpperCase();
      const before = this.#ignored.get(name);
      if (annotation.name === "@warning_ignore_restore") {
        if (!this.#ignored.delete(name))
          this.fault(`Warning "${name}" is not being ignored by "@warning_ignore_start".`, annotation);
      } else if (before === undefined) this.#ignored.set(name, annotation.line);
      else {
        const message = `Warning "${name}" is already being ignored by "@warning_ignore_start" at line ${before}.`;
        this.fault(message, annotation);
      }
    }
  }

  #expressionStatement(place: Place): Statement {
    const target = this.assignable(`Expected statement, found "${this.shown}" instead.`);
    const operator = this.assignmentOperator();
    if (operator === null) {
      if (target.kind === "lambda") {
        this.fault("Standalone lambdas cannot be accessed. Consider assigning it to a variable.", target);
      }
      this.endStatement("expression");
      return { kind: "expression", ...place, expression: target };
    }
    if (target.kind !== "name" && target.kind !== "attribute" && target.kind !== "subscript") {
      return this.giveUp(
        "Only identifier, attribute access, and subscription access can be used as assignment target.",
        target,
      );
    }
    this.advance();
    const value = this.expression('Expected an expression after "=".');
    this.endStatement("expression");
    return {
      kind: "assignment",
      ...place,
      target,
      operator: operator.slice(0, -1) as AssignmentOperator,
      value,
    };
  }

  /** `var`, with the word read: up to where a property's accessors would begin. */
  protected variableHead(place: Place, mayHaveAccessors: boolean): Omit<VariableNode, "annotations" | "isStatic"> {
    const name = this.name('Expected variable name after "var".').text;
    let type: TypeNode | null = null;
    let infer = false;
    if (this.check(":") && !(mayHaveAccessors && this.#accessorsFollow())) {
      this.advance();
      if (this.check("=")) infer = true;
      else type = this.type('Expected type after ":"');
    }
    const first = this.initialValue('Expected expression for variable initial value after "=".', infer);
    return { kind: "variable", ...place, name, type, infer, ...first, getter: null, setter: null };
  }

  /** `= value`, where it stands. */
  protected initialValue(message: string, isNeeded = false): { value: Expression | null; valueText: string } {
    if (!this.match("=")) return isNeeded ? this.giveUp(message) : { value: null, valueText: "" };
    const { offset } = this;
    const value = this.expression(message);
    return { value, valueText: this.textSince(offset) };
  }

  #accessorsFollow(): boolean {
    const next = this.peekNext();
    return next.isFirst || (next.kind === "name" && (next.text === "get" || next.text === "set"));
  }

  /** `var` inside a function, with the word read. */
  protected localVariable(place: Place): VariableNode {
    const head = this.variableHead(place, false);
    this.endStatement("variable declaration");
    return { ...head, annotations: [], isStatic: false };
  }

  /** `const`, with the word read. */
  protected constant(place: Place): ConstantNode {
    const name = this.name('Expected constant name after "const".').text;
    let type: TypeNode | null = null;
    let infer = false;
    if (this.match(":")) {
      if (this.check("=")) infer = true;
      else type = this.type('Expected type after ":"');
    }
    this.expect("=", "Expected initializer after constant name.");
    const value = this.expression("Expected initializer expression for constant.");
    this.endStatement("constant declaration");
    return { kind: "constant", ...place, name, type, infer, value };
  }

  /** A parameter: `name`, `name: Type`, `name := value`, `name: Type = value`. */
  protected parameter(message = "Expected parameter name."): ParameterNode {
    const place = this.place();
    const name = this.name(message).text;
    let type: TypeNode | null = null;
    let infer = false;
    if (this.match(":")) {
      if (this.check("=")) infer = true;
      else type = this.type('Expected type after ":"');
    }
    return { ...place, name, type, infer, ...this.initialValue('Expected expression after "=".') };
  }

  #colon(after: string): void {
    this.expect(":", `Expected ":" after ${after}.`);
  }

  #condition(word: string): Expression {
    return this.expression(`Expected conditional expression after "${word}".`);
  }

  #if(place: Place): Statement {
    const branches: { condition: Expression; body: Statement[] }[] = [];
    let otherwise: Statement[] | null = null;
    for (let word = "if"; ; word = "elif") {
      this.advance();
      const condition = this.#condition(word);
      this.#colon(`"${word}" condition`);
      branches.push({ condition, body: this.statements(`"${word}" block`) });
      if (!this.#continues("elif")) break;
    }
    if (this.#continues("else")) {
      this.advance();
      this.#colon('"else"');
      otherwise = this.statements('"else" block');
    }
    return { kind: "if", ...place, branches, otherwise };
  }

  /** Whether the statement goes on with a word at the beginning of the next line of its block. */
  #continues(word: string): boolean {
    return this.check(word) || this.enterLineIf(word);
  }

  #for(place: Place): Statement {
    this.advance();
    const variable = this.name('Expected loop variable name after "for".').text;
    const type = this.match(":") ? this.type('Expected type specifier after ":".') : null;
    this.expect(
      "in",
      `Expected "in" ${type === null ? 'or ":" ' : ""}after "for" variable ${type === null ? "name" : "type specifier"}.`,
    );
    const list = this.expression('Expected iterable after "in".');
    this.#colon('"for" condition');
    return { kind: "for", ...place, variable, type, list, body: this.#loop('"for" block') };
  }

  #while(place: Place): Statement {
    this.advance();
    const condition = this.#condition("while");
    this.#colon('"while" condition');
    return { kind: "while", ...place, condition, body: this.#loop('"while" block') };
  }

  #loop(context: string): Statement[] {
    this.#loops++;
    try {
      return this.statements(context);
    } finally {
      this.#loops--;
    }
  }

  #return(place: Place): Statement {
    this.advance();
    const isBare = this.isAtStatementEnd;
    const name = this.context?.name;
    if (!isBare && this.context?.isLambda === false && (name === "_init" || name === "_static_init"))
      this.fault("Constructor cannot return a value.");
    const value = isBare ? null : this.expression('Expected expression after "return".');
    this.endStatement("return statement");
    return { kind: "return", ...place, value };
  }

  #assert(place: Place): Statement {
    this.advance();
    if (!this.check("(")) this.giveUp('Expected "(" after "assert".');
    this.openBracket();
    const condition = this.expression("Expected expression to assert.");
    let message: Expression | null = null;
    if (this.match(",") && !this.check(")")) {
      message = this.expression('Expected error message for assert after ",".');
      this.match(",");
    }
    this.closeBracket(")", 'Expected ")" after assert expression.');
    this.endStatement('"assert"');
    return { kind: "assert", ...place, condition, message };
  }

  #match(place: Place): Statement {
    this.advance();
    const subject = this.expression('Expected expression to test after "match".');
    this.#colon('"match" expression');
    const branches: MatchBranch[] = [];
    this.block('"match" statement', () => {
      if (this.token.kind === "annotation") this.#annotated();
      else if (this.match("pass")) this.endStatement('"pass"');
      else branches.push(this.#branch());
    });
    // Only a line that is indented less ends it, also in a function in place.
    if (!this.isAtLineEnd) this.fault("Expected expression for match pattern.");
    return { kind: "match", ...place, subject, branches };
  }

  #branch(): MatchBranch {
    const place = this.place();
    const patterns: Pattern[] = [];
    do patterns.push(this.#pattern());
    while (this.match(","));
    if (patterns.length > 1 && patterns.some(binds)) {
      this.fault("Cannot use a variable bind with multiple patterns.", place);
    }
    const guard = this.match("when") ? this.expression('Expected expression for pattern guard after "when".') : null;
    this.#colon(`match ${guard === null ? "patterns" : "pattern guard"}`);
    return { ...place, patterns, guard, body: this.statements("match pattern block") };
  }

  #pattern(): Pattern {
    return this.nested(() => {
      const place = this.place();
      if (this.match("var")) return { kind: "bind", ...place, name: this.name('Expected bind name after "var".').text };
      if (this.check("[")) return this.#listPattern(place);
      if (this.check("{")) return this.#mapPattern(place);
      if (this.check("..")) return this.giveUp("Rest pattern can only be used inside array and dictionary patterns.");
      if (this.token.kind === "name" && this.token.text === "_") {
        this.advance();
        return { kind: "wildcard", ...place };
      }
      return { kind: "value", ...place, expression: this.expression("Expected expression for match pattern.") };
    });
  }

  #listPattern(place: Place): Pattern {
    this.openBracket();
    const items: Pattern[] = [];
    let open = false;
    while (!this.check("]") && !this.isAtEnd) {
      if (open) this.giveUp('The ".." pattern must be the last element in the pattern array.');
      if (this.match("..")) open = true;
      else items.push(this.#pattern());
      if (!this.match(",")) break;
    }
    this.closeBracket("]", 'Expected "]" to close the array pattern.');
    return { kind: "list", ...place, items, open };
  }

  #mapPattern(place: Place): Pattern {
    this.openBracket();
    const entries: { key: Expression; pattern: Pattern | null }[] = [];
    let open = false;
    while (!this.check("}") && !this.isAtEnd) {
      if (open) this.giveUp('The ".." pattern must be the last element in the pattern dictionary.');
      if (this.match("..")) open = true;
      else {
        const key = this.expression("Expected expression as key for dictionary pattern.");
        const pattern = this.match(":") ? this.#pattern() : null;
        entries.push({ key, pattern });
      }
      if (!this.match(",")) break;
    }
    this.closeBracket("}", 'Expected "}" to close the dictionary pattern.');
    return { kind: "map", ...place, entries, open };
  }
}

function binds(pattern: Pattern): boolean {
  if (pattern.kind === "bind") return true;
  if (pattern.kind === "list") return pattern.items.some(binds);
  return pattern.kind === "map" && pattern.entries.some((entry) => entry.pattern !== null && binds(entry.pattern));
}
