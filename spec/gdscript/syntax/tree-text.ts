import type {
  ClassNode,
  Expression,
  FunctionNode,
  LiteralValue,
  Member,
  ParameterNode,
  Pattern,
  Statement,
  TypeNode,
} from "../../../src/gdscript/syntax/tree.js";

/** Writes an expression in full brackets, so that a spec shows what binds to what. */
export function expressionText(e: Expression): string {
  switch (e.kind) {
    case "literal":
      return literalText(e.value);
    case "name":
      return e.name;
    case "self":
      return "self";
    case "unary":
      return `(${e.operator} ${expressionText(e.operand)})`;
    case "binary":
      return `(${expressionText(e.left)} ${e.operator} ${expressionText(e.right)})`;
    case "ternary":
      return `(${expressionText(e.condition)} ? ${expressionText(e.whenTrue)} : ${expressionText(e.whenFalse)})`;
    case "cast":
      return `(${expressionText(e.operand)} as ${typeText(e.type)})`;
    case "typeTest":
      return `(${expressionText(e.operand)} is ${typeText(e.type)})`;
    case "await":
      return `(await ${expressionText(e.operand)})`;
    case "call":
      return `${e.callee === null ? `super.${e.superMethod}` : expressionText(e.callee)}(${e.args.map(expressionText).join(", ")})`;
    case "attribute":
      return `${expressionText(e.base)}.${e.name}`;
    case "subscript":
      return `${expressionText(e.base)}[${expressionText(e.index)}]`;
    case "array":
      return `[${e.items.map(expressionText).join(", ")}]`;
    case "dictionary":
      return `{${e.entries.map(({ key, value }) => `${expressionText(key)}: ${expressionText(value)}`).join(", ")}}`;
    case "lambda":
      return functionText(e.function);
    case "preload":
      return `preload(${expressionText(e.path)})`;
    case "node":
      return `$"${e.path}"`;
  }
}

function literalText(value: LiteralValue): string {
  switch (value.type) {
    case "null":
      return "null";
    case "bool":
    case "int":
      return String(value.value);
    case "float":
      return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
    case "String":
      return JSON.stringify(value.value);
    case "StringName":
      return `&${JSON.stringify(value.value)}`;
    case "NodePath":
      return `^${JSON.stringify(value.value)}`;
  }
}

function typeText(type: TypeNode | null): string {
  if (type === null) return "?";
  const args = type.args.length === 0 ? "" : `[${type.args.map(typeText).join(", ")}]`;
  return type.names.join(".") + args;
}

function parameterText(p: ParameterNode): string {
  const type = p.infer ? ":=" : p.type === null ? "" : `: ${typeText(p.type)}`;
  return p.name + type + (p.value === null ? "" : ` = ${expressionText(p.value)}`);
}

function functionText(f: FunctionNode): string {
  const parameters = f.parameters.map(parameterText);
  if (f.rest !== null) parameters.push(`...${parameterText(f.rest)}`);
  const head = `${f.isStatic ? "static " : ""}func ${f.name}(${parameters.join(", ")})`;
  const type = f.returnType === null ? "" : ` -> ${typeText(f.returnType)}`;
  const body = f.body === null ? ";" : ` ${bodyText(f.body)}`;
  return `${head}${type}${f.isCoroutine ? " async" : ""}${body}`;
}

/** Writes statements in braces. */
export function bodyText(statements: readonly Statement[]): string {
  return `{ ${statements.map(statementText).join(" ")} }`;
}

function statementText(s: Statement): string {
  switch (s.kind) {
    case "expression":
      return `${expressionText(s.expression)};`;
    case "assignment":
      return `${expressionText(s.target)} ${s.operator}= ${expressionText(s.value)};`;
    case "variable":
    case "constant":
      return `${memberText(s)}`;
    case "if":
      return s.branches
        .map(({ condition, body }) => `if ${expressionText(condition)} ${bodyText(body)}`)
        .concat(s.otherwise === null ? [] : [bodyText(s.otherwise)])
        .join(" else ");
    case "for":
      return `for ${s.variable}: ${typeText(s.type)} in ${expressionText(s.list)} ${bodyText(s.body)}`;
    case "while":
      return `while ${expressionText(s.condition)} ${bodyText(s.body)}`;
    case "match":
      return `match ${expressionText(s.subject)} { ${s.branches
        .map((b) => {
          const guard = b.guard === null ? "" : ` when ${expressionText(b.guard)}`;
          return `${b.patterns.map(patternText).join(" | ")}${guard} ${bodyText(b.body)}`;
        })
        .join(" ")} }`;
    case "return":
      return s.value === null ? "return;" : `return ${expressionText(s.value)};`;
    case "assert":
      return `assert(${expressionText(s.condition)}${s.message === null ? "" : `, ${expressionText(s.message)}`});`;
    default:
      return `${s.kind};`;
  }
}

function patternText(p: Pattern): string {
  switch (p.kind) {
    case "value":
      return expressionText(p.expression);
    case "wildcard":
      return "_";
    case "bind":
      return `var ${p.name}`;
    case "list":
      return `[${[...p.items.map(patternText), ...(p.open ? [".."] : [])].join(", ")}]`;
    case "map": {
      const entries = p.entries.map(({ key, pattern }) =>
        pattern === null ? expressionText(key) : `${expressionText(key)}: ${patternText(pattern)}`,
      );
      return `{${[...entries, ...(p.open ? [".."] : [])].join(", ")}}`;
    }
  }
}

/** Writes a member on one line. */
export function memberText(m: Member): string {
  switch (m.kind) {
    case "variable": {
      const annotations = m.annotations.map((a) => `${a.name}(${a.args.map(expressionText).join(", ")}) `).join("");
      const type = m.infer ? ":=" : m.type === null ? "" : `: ${typeText(m.type)}`;
      const value = m.value === null ? "" : ` = ${expressionText(m.value)}`;
      const accessor = (name: string, a: FunctionNode | string | null): string =>
        a === null ? "" : ` ${name} ${typeof a === "string" ? a : functionText(a)}`;
      return `${annotations}${m.isStatic ? "static " : ""}var ${m.name}${type}${value}${accessor("get", m.getter)}${accessor("set", m.setter)};`;
    }
    case "constant":
      return `const ${m.name}${m.infer ? ":=" : m.type === null ? "" : `: ${typeText(m.type)}`} = ${expressionText(m.value!)};`;
    case "function":
      return `${m.annotations.map((a) => `${a.name}(${a.args.map(expressionText).join(", ")}) `).join("")}${functionText(m)}`;
    case "signal":
      return `signal ${m.name}(${m.parameters.map(parameterText).join(", ")});`;
    case "enum":
      return `enum ${m.name}{ ${m.values.map((v) => (v.value === null ? v.name : `${v.name} = ${expressionText(v.value)}`)).join(", ")} }`;
    case "class":
      return classText(m);
  }
}

/** Writes a class on one line. */
export function classText(c: ClassNode): string {
  const base =
    c.extends === null
      ? ""
      : ` extends ${[c.extends.path === null ? [] : [JSON.stringify(c.extends.path)], c.extends.names].flat().join(".")}`;
  const annotations = c.annotations.map((a) => `${a.name} `).join("");
  return `${annotations}class ${c.name}${base} { ${c.members.map(memberText).join(" ")} }`;
}
