import type { Expression, FunctionNode, Pattern, Statement } from "./tree.js";

/** What stands in the body of a function. */
export type Part = Expression | Statement;

/**
 * Goes through all statements and expressions of a body, those inside others included, in the order of the source.
 *
 * @param body - The statements.
 * @param visit - Called with each, and whether it always runs when the function does: not below a condition, in a loop
 * or in a function in place. (Statements behind a `return` are not told apart.)
 */
export function walk(body: readonly Statement[], visit: (part: Part, isCertain: boolean) => void): void {
  // No recursion: long chains of operators are as deep as they are long.
  const open: { part: Part; isCertain: boolean }[] = [];
  const push = (parts: readonly Part[], isCertain: boolean) => {
    for (let i = parts.length - 1; i >= 0; i--) open.push({ part: parts[i]!, isCertain });
  };
  push(body, true);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, isCertain } = next;
    visit(part, isCertain);
    push(partsOf(part), isCertain && !CONDITIONAL.has(part.kind));
  }
}

const CONDITIONAL: ReadonlySet<Part["kind"]> = new Set(["if", "for", "while", "match", "lambda"]);

function partsOf(part: Part): readonly Part[] {
  switch (part.kind) {
    case "unary":
    case "cast":
    case "typeTest":
    case "await":
      return [part.operand];
    case "binary":
      return [part.left, part.right];
    case "ternary":
      return [part.whenTrue, part.condition, part.whenFalse];
    case "call":
      return part.callee === null ? part.args : [part.callee, ...part.args];
    case "attribute":
      return [part.base];
    case "subscript":
      return [part.base, part.index];
    case "array":
      return part.items;
    case "dictionary":
      return part.entries.flatMap(({ key, value }) => [key, value]);
    case "lambda":
      return partsOfFunction(part.function);
    case "preload":
      return [part.path];
    case "expression":
      return [part.expression];
    case "assignment":
      return [part.target, part.value];
    case "variable":
    case "constant":
    case "return":
      return part.value === null ? [] : [part.value];
    case "if":
      return [...part.branches.flatMap(({ condition, body }) => [condition, ...body]), ...(part.otherwise ?? [])];
    case "for":
      return [part.list, ...part.body];
    case "while":
      return [part.condition, ...part.body];
    case "match":
      return [
        part.subject,
        ...part.branches.flatMap(({ patterns, guard, body }) => [
          ...patterns.flatMap(partsOfPattern),
          ...(guard === null ? [] : [guard]),
          ...body,
        ]),
      ];
    case "assert":
      return part.message === null ? [part.condition] : [part.condition, part.message];
    default:
      return [];
  }
}

function partsOfFunction({ parameters, body }: FunctionNode): Part[] {
  const defaults = parameters.flatMap(({ value }) => (value === null ? [] : [value]));
  return [...defaults, ...(body ?? [])];
}

function partsOfPattern(pattern: Pattern): Expression[] {
  switch (pattern.kind) {
    case "value":
      return [pattern.expression];
    case "list":
      return pattern.items.flatMap(partsOfPattern);
    case "map":
      return pattern.entries.flatMap(({ key, pattern: inner }) => [
        key,
        ...(inner === null ? [] : partsOfPattern(inner)),
      ]);
    default:
      return [];
  }
}
