import type { Expression, Place, Statement } from "../syntax/tree.js";

/*
 * `await` within expressions. Only statements are compiled to generators, so what comes before an `await` in an expression is put into
 * variables, in the order in which it is evaluated, and the `await` becomes a statement of its own.
 */

/** Keeps a value, awaited or not, in a variable that no script can name. */
export interface HoldStatement extends Place {
  readonly kind: "hold";
  readonly name: string;
  readonly value: Expression;
  readonly isAwaited: boolean;
}

/** Runs statements in the block that it stands in: its names stay. */
export interface GroupStatement extends Place {
  readonly kind: "group";
  readonly statements: readonly LiftedStatement[];
}

export type LiftedStatement = Statement | HoldStatement | GroupStatement;

const known = new WeakMap<Expression, boolean>();

/** Whether there is an `await` in an expression, functions in place not counted. */
export function hasAwait(e: Expression): boolean {
  let found = known.get(e);
  if (found === undefined) {
    found = e.kind === "await" || childrenOf(e).some(hasAwait);
    known.set(e, found);
  }
  return found;
}

function childrenOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case "unary":
    case "cast":
    case "typeTest":
    case "await":
      return [e.operand];
    case "binary":
      return [e.left, e.right];
    case "ternary":
      return [e.condition, e.whenTrue, e.whenFalse];
    case "call":
      return e.callee?.kind === "attribute" ? [e.callee.base, ...e.args] : e.args;
    case "attribute":
      return [e.base];
    case "subscript":
      return [e.base, e.index];
    case "array":
      return e.items;
    case "dictionary":
      return e.entries.flatMap(({ key, value }) => [key, value]);
    default:
      return [];
  }
}

function withChildren(e: Expression, children: readonly Expression[]): Expression {
  const [first, second] = children as [Expression, Expression];
  switch (e.kind) {
    case "unary":
    case "cast":
    case "typeTest":
    case "await":
      return { ...e, operand: first };
    case "binary":
      return { ...e, left: first, right: second };
    case "call":
      if (e.callee?.kind === "attribute")
        return { ...e, callee: { ...e.callee, base: first }, args: children.slice(1) };
      return { ...e, args: children };
    case "attribute":
      return { ...e, base: first };
    case "subscript":
      return { ...e, base: first, index: second };
    case "array":
      return { ...e, items: children };
    case "dictionary":
      return {
        ...e,
        entries: e.entries.map((_, i) => ({ key: children[2 * i]!, value: children[2 * i + 1]! })),
      };
    default:
      return e;
  }
}

/** Takes the `await`s out of the expressions of one function. */
export class AwaitLifter {
  #count = 0;

  /**
   * @param e - An expression.
   * @param before - Gets the statements that have to run before it.
   * @returns The expression without an `await`.
   */
  lift(e: Expression, before: LiftedStatement[]): Expression {
    if (!hasAwait(e)) return e;
    if (e.kind === "await") return this.#hold(this.lift(e.operand, before), before, true);
    if (e.kind === "ternary") return this.#choose(e.condition, e.whenTrue, e.whenFalse, before);
    const yes: Expression = { kind: "literal", line: e.line, column: e.column, value: { type: "bool", value: true } };
    const no: Expression = { ...yes, value: { type: "bool", value: false } };
    if (e.kind === "binary" && e.operator === "and") {
      return this.#choose(e.left, truthOf(e.right), no, before);
    }
    if (e.kind === "binary" && e.operator === "or") return this.#choose(e.left, yes, truthOf(e.right), before);
    const children = childrenOf(e);
    const last = children.findLastIndex(hasAwait);
    const lifted = children.map((child, i) => {
      if (i > last) return child;
      const made = this.lift(child, before);
      // What is evaluated before an `await` keeps the value that it had then.
      return i === last || isFixed(made) || isTypeName(made, e, i) ? made : this.#hold(made, before, false);
    });
    return withChildren(e, lifted);
  }

  #hold(value: Expression, before: LiftedStatement[], isAwaited: boolean): Expression {
    const name = `@${++this.#count}`;
    const { line, column } = value;
    before.push({ kind: "hold", line, column, name, value, isAwaited });
    return { kind: "name", line, column, name };
  }

  #choose(condition: Expression, whenTrue: Expression, whenFalse: Expression, before: LiftedStatement[]): Expression {
    const { line, column } = condition;
    const test = this.lift(condition, before);
    const nothing: Expression = { kind: "literal", line, column, value: { type: "null" } };
    // An array of one: its variable takes any type.
    const kept = this.#hold({ kind: "array", line, column, items: [nothing] }, before, false);
    const target: Expression = {
      kind: "subscript",
      line,
      column,
      base: kept,
      index: { kind: "literal", line, column, value: { type: "int", value: 0n } },
    };
    const branch = (value: Expression): LiftedStatement[] => {
      const list: LiftedStatement[] = [];
      const lifted = this.lift(value, list);
      list.push({ kind: "assignment", line, column, target: target as never, operator: "", value: lifted });
      return list;
    };
    before.push({
      kind: "if",
      line,
      column,
      branches: [{ condition: test, body: branch(whenTrue) as Statement[] }],
      otherwise: branch(whenFalse) as Statement[],
    });
    return target;
  }
}

/** `e` as `true` or `false`. */
function truthOf(e: Expression): Expression {
  const { line, column } = e;
  const not = (operand: Expression): Expression => ({ kind: "unary", line, column, operator: "not", operand });
  return not(not(e));
}

/** Whether an expression means the same later. */
function isFixed(e: Expression): boolean {
  return e.kind === "literal" || e.kind === "self" || (e.kind === "name" && e.name.startsWith("@"));
}

/** Whether it may be the name of a class, which no variable can hold: `Class.method(await x)`. */
function isTypeName(e: Expression, of: Expression, index: number): boolean {
  if (index !== 0) return false;
  if (of.kind !== "attribute" && !(of.kind === "call" && of.callee?.kind === "attribute")) return false;
  let at = e;
  while (at.kind === "attribute") at = at.base;
  return at.kind === "name" && /^[A-Z]/.test(at.name);
}
