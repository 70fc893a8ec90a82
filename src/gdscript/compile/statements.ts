import { TYPE_DICTIONARY, TYPE_INT, type Variant } from "../../variant/index.js";
import { toInt } from "../run/builtins.js";
import { failReturn, real } from "../run/convert.js";
import { isWaitable } from "../run/coroutine.js";
import { fail } from "../run/errors.js";
import { BREAK, CONTINUE, type Evaluate, type Execute, type Frame, NEXT, RETURN, type Steps } from "../run/frame.js";
import { countRange, iterate } from "../run/iterate.js";
import { builtinType, nativeType, type Type, VARIANT } from "../run/type.js";
import { zeroMaker } from "../run/zero.js";
import type {
  AssertStatement,
  AssignmentStatement,
  Expression,
  ForStatement,
  MatchStatement,
  Place,
  ReturnStatement,
  Statement,
  VariableNode,
} from "../syntax/tree.js";
import { converted, slotCode } from "./assign.js";
import { assignment } from "./assignment.js";
import type { Code } from "./code.js";
import type { Context } from "./context.js";
import { CompileError, refuse } from "./declared-class.js";
import { expressionCode } from "./expressions.js";
import { AwaitLifter, type GroupStatement, type HoldStatement, hasAwait, type LiftedStatement } from "./lift-await.js";
import { countingLoop, hasItems, type Items, itemConverter, itemType, loop } from "./loops.js";
import { ifMade, type Made, plain, sequence } from "./made.js";
import { patternTest } from "./match.js";
import type { Names } from "./names.js";
import { conditionOf } from "./operators.js";
import { storeLocal } from "./places.js";

/** Compiles the statements of one function. */
export class StatementCompiler {
  readonly #context: Context;
  readonly #lifter = new AwaitLifter();
  readonly #report: (error: CompileError) => void;

  /** @param report - Gets what is refused; the statement is left out then. */
  constructor(context: Context, report: (error: CompileError) => void) {
    this.#context = context;
    this.#report = report;
  }

  /** Statements with a block of names of their own. */
  block(statements: readonly LiftedStatement[]): Made {
    return this.#context.scope.block(() => this.statements(statements));
  }

  statements(statements: readonly LiftedStatement[]): Made {
    const list: Made[] = [];
    for (const statement of statements) {
      try {
        list.push(this.statement(statement));
      } catch (error) {
        if (!(error instanceof CompileError)) throw error;
        this.#report(error);
      }
    }
    return sequence(list);
  }

  statement(statement: LiftedStatement): Made {
    const made = this.#statement(statement);
    return made.line === statement.line ? made : { ...made, line: statement.line };
  }

  #statement(s: LiftedStatement): Made {
    switch (s.kind) {
      case "expression": {
        const { expression } = s;
        if (expression.kind === "await" || hasAwait(expression))
          return this.#lifted(s, [expression], ([e]) => ({ ...s, expression: e! }));
        return plain(s, this.#effect(expression));
      }
      case "assignment":
        if (hasAwait(s.value) || hasAwait(s.target)) return this.#liftedAssignment(s);
        return plain(s, assignment(this.#context, s));
      case "variable":
        if (s.value !== null && hasAwait(s.value))
          return this.#lifted(s, [s.value], ([value]) => ({ ...s, value: value! }));
        return plain(s, this.#variable(s));
      case "constant":
        this.#context.localConstant(s);
        return plain(s, () => NEXT);
      case "if":
        return this.#if(s);
      case "for":
        if (hasAwait(s.list)) return this.#lifted(s, [s.list], ([list]) => ({ ...s, list: list! }));
        return this.#for(s);
      case "while":
        return this.#while(s);
      case "match":
        if (hasAwait(s.subject)) return this.#lifted(s, [s.subject], ([subject]) => ({ ...s, subject: subject! }));
        return this.#match(s);
      case "return":
        if (s.value !== null && hasAwait(s.value))
          return this.#lifted(s, [s.value], ([value]) => ({ ...s, value: value! }));
        return plain(s, this.#return(s));
      case "assert":
        if (hasAwait(s.condition))
          return this.#lifted(s, [s.condition], ([condition]) => ({ ...s, condition: condition! }));
        return plain(s, this.#assert(s));
      case "break":
        return plain(s, () => BREAK);
      case "continue":
        return plain(s, () => CONTINUE);
      case "hold":
        return this.#hold(s);
      case "group":
        return this.statements(s.statements);
      default:
        return plain(s, () => NEXT);
    }
  }

  /** Takes the `await`s out of the expressions of a statement. */
  #lifted(
    s: LiftedStatement,
    expressions: readonly Expression[],
    rebuild: (lifted: Expression[]) => LiftedStatement,
  ): Made {
    const before: LiftedStatement[] = [];
    const { line, column } = s;
    if (s.kind === "expression" && expressions[0]!.kind === "await") {
      const value = this.#lifter.lift((expressions[0] as Expression & { kind: "await" }).operand, before);
      before.push({ kind: "hold", line, column, name: "@", value, isAwaited: true });
      return this.#group({ kind: "group", line, column, statements: before });
    }
    const lifted = expressions.map((e) => this.#lifter.lift(e, before));
    return this.#group({ kind: "group", line, column, statements: [...before, rebuild(lifted)] });
  }

  #group(group: GroupStatement): Made {
    // Names stay in the block: a variable may be what is declared.
    return this.statements(group.statements);
  }

  #liftedAssignment(s: AssignmentStatement): Made {
    const before: LiftedStatement[] = [];
    const target = this.#lifter.lift(s.target, before) as AssignmentStatement["target"];
    const value = this.#lifter.lift(s.value, before);
    return this.#group({
      kind: "group",
      line: s.line,
      column: s.column,
      statements: [...before, { ...s, target, value }],
    });
  }

  #effect(expression: Expression): Execute {
    const { run } = expressionCode(this.#context, expression, null, "statement");
    return (frame) => {
      run(frame);
      return NEXT;
    };
  }

  #hold(s: HoldStatement): Made {
    const { scope } = this.#context;
    const of = expressionCode(this.#context, s.value, null, s.isAwaited ? "await" : "value");
    if (!s.isAwaited) {
      const { slot } = scope.declare(s.name, of.type.kind === "void" || of.type.kind === "meta" ? VARIANT : of.type);
      return plain(s, storeLocal(slot, slotCode(of)));
    }
    // A signal gives whatever it is emitted with.
    const isValue = of.type.kind === "builtin" && of.type.variantType !== 26 && of.type.variantType !== 0;
    const type = isValue || of.type.isObject ? of.type : VARIANT;
    const { slot } = scope.declare(s.name, type);
    const { run } = of;
    const isFloat = type.isFloat;
    return {
      line: s.line,
      execute: () => fail("await in a function that can't wait."),
      *steps(frame): Steps<number> {
        let value: Variant = run(frame) ?? null;
        if (isWaitable(value)) value = yield value;
        frame.locals[slot] = isFloat ? real(value) : (value ?? null);
        return NEXT;
      },
    };
  }

  #variable(s: VariableNode): Execute {
    const { scope } = this.#context;
    const { name } = s;
    scope.checkNew(name, s);
    const declared = s.type === null ? null : this.#context.type(s.type);
    if (s.value === null) {
      const type = declared ?? VARIANT;
      const { slot } = scope.declare(name, type);
      const zero = zeroMaker(type);
      if (type.isFloat) return storeLocal(slot, () => 0);
      return storeLocal(slot, zero);
    }
    const value = this.#context.expression(s.value, declared);
    if (value.isTypeOnly === true) refuse("Builtin type cannot be used as a name on its own.", s.value);
    const type = declared ?? (s.infer ? inferred(this.#context.names, value, name, "variable", s.value) : VARIANT);
    const fitted = converted(value, type, s.value);
    const { slot } = scope.declare(name, type);
    return storeLocal(slot, slotCode(fitted));
  }

  #if(s: Statement & { kind: "if" }): Made {
    const [first, ...rest] = s.branches;
    // A condition that waits is evaluated when its turn comes: each `elif` with one is an `else` with an `if` inside.
    if (s.branches.some(({ condition }) => hasAwait(condition))) {
      const otherwise: LiftedStatement[] | null =
        rest.length > 0 ? [{ ...s, branches: rest }] : s.otherwise === null ? null : [...s.otherwise];
      if (hasAwait(first!.condition)) {
        return this.#lifted(s, [first!.condition], ([condition]) => ({
          ...s,
          branches: [{ condition: condition!, body: first!.body }],
          otherwise: otherwise as Statement[] | null,
        }));
      }
      return this.#if({ ...s, branches: [first!], otherwise: otherwise as Statement[] | null });
    }
    const branches = s.branches.map(({ condition, body }) => ({
      test: conditionOf(this.#value(condition)),
      line: condition.line,
      body: this.block(body),
    }));
    const otherwise = s.otherwise === null ? null : this.block(s.otherwise);
    return ifMade(s, branches, otherwise);
  }

  #value(e: Expression): Code {
    const made = this.#context.expression(e);
    if (made.isTypeOnly === true) refuse("Builtin type cannot be used as a name on its own.", e);
    return made;
  }

  #while(s: Statement & { kind: "while" }): Made {
    if (hasAwait(s.condition)) {
      const { line, column, condition } = s;
      const stop: Statement = {
        kind: "if",
        line,
        column,
        branches: [{ condition, body: [] }],
        otherwise: [{ kind: "break", line, column }],
      };
      const always: Expression = { kind: "literal", line, column, value: { type: "bool", value: true } };
      return this.#while({ ...s, condition: always, body: [stop, ...s.body] });
    }
    const test = conditionOf(this.#value(s.condition));
    const body = this.block(s.body);
    const { line } = s;
    const { execute, steps } = body;
    return {
      line,
      execute: (frame) => {
        const { run } = frame;
        while (test(frame)) {
          if (--run.steps < 0) run.step();
          const ended = execute(frame);
          if (ended === BREAK) break;
          if (ended === RETURN) return RETURN;
        }
        return NEXT;
      },
      steps:
        steps === null
          ? null
          : function* (frame): Steps<number> {
              const { run } = frame;
              while (test(frame)) {
                if (--run.steps < 0) run.step();
                const ended = yield* steps(frame);
                if (ended === BREAK) break;
                if (ended === RETURN) return RETURN;
              }
              return NEXT;
            },
    };
  }

  #for(s: ForStatement): Made {
    const { scope } = this.#context;
    const source = this.#itemsOf(s.list);
    return scope.block(() => {
      const declared = s.type === null ? null : this.#context.type(s.type);
      const type = declared ?? source.type;
      scope.checkNew(s.variable, s);
      const { slot } = scope.declare(s.variable, type, null, scope.newSlot(), "for loop iterator");
      const body = this.block(s.body);
      if (source.bounds !== null && type.isInt) return countingLoop(s, source.bounds, slot, body);
      const convert = declared === null || (declared.isInt && source.type.isInt) ? null : itemConverter(declared);
      return loop(s, source.open, slot, convert, type.isFloat, body);
    });
  }

  /** What a loop goes through. */
  #itemsOf(e: Expression): Items {
    const { scope, names, owner } = this.#context;
    if (
      e.kind === "call" &&
      e.callee?.kind === "name" &&
      e.callee.name === "range" &&
      scope.find("range") === undefined
    ) {
      if (e.args.length >= 1 && e.args.length <= 3 && names.member(owner, "range") === null) return this.#range(e.args);
    }
    const list = this.#value(e);
    const { run } = list;
    const { type } = list;
    if (type.isInt)
      return {
        type: INT,
        bounds: [() => 0, run as (frame: Frame) => number],
        open: (frame) => iterate(frame.run, run(frame)),
      };
    if (type.kind === "builtin" && !hasItems(type.variantType))
      refuse(`Unable to iterate on value of type "${type}".`, e);
    return { type: itemType(type), bounds: null, open: (frame) => iterate(frame.run, run(frame)) };
  }

  #range(args: readonly Expression[]): Items {
    const bounds = args.map((arg) => {
      const of = this.#value(arg);
      const { run } = of;
      return of.type.isInt ? run : (frame: Frame) => toInt(run(frame), "range");
    });
    const [first, second, third] = bounds as [Evaluate, Evaluate?, Evaluate?];
    const from = second === undefined ? () => 0 : first;
    const to = second ?? first;
    const step = third ?? (() => 1);
    return {
      type: INT,
      bounds: third === undefined ? [from as (frame: Frame) => number, to as (frame: Frame) => number] : null,
      open: (frame) => countRange(from(frame) as number, to(frame) as number, step(frame) as number),
    };
  }

  #match(s: MatchStatement): Made {
    const subject = this.#value(s.subject);
    const { scope } = this.#context;
    const slot = scope.newSlot();
    const { run } = subject;
    const branches = s.branches.map((branch) =>
      scope.block(() => {
        const tests = branch.patterns.map((pattern) => patternTest(this.#context, pattern, subject.type));
        const guard = branch.guard === null ? null : conditionOf(this.#value(branch.guard));
        const body = this.block(branch.body);
        const fits = (frame: Frame, value: Variant): boolean => {
          if (!tests.some((test) => test(frame, value))) return false;
          frame.line = branch.line;
          return guard === null || guard(frame);
        };
        return { test: (frame: Frame) => fits(frame, frame.locals[slot] as Variant), line: s.line, body };
      }),
    );
    const chosen = ifMade(s, branches, null);
    const { execute, steps } = chosen;
    return {
      line: s.line,
      execute: (frame) => {
        frame.locals[slot] = run(frame);
        return execute(frame);
      },
      steps:
        steps === null
          ? null
          : function* (frame): Steps<number> {
              frame.locals[slot] = run(frame);
              return yield* steps(frame);
            },
    };
  }

  #return(s: ReturnStatement): Execute {
    const { scope } = this.#context;
    if (s.value === null) {
      if (scope.hasReturnType && scope.returns.kind !== "void" && !scope.returns.isVariant && scope.name !== "_init") {
        refuse(`Cannot return a value of type "null" because the function return type is "${scope.returns}".`, s);
      }
      return (frame) => {
        frame.result = null;
        return RETURN;
      };
    }
    if (scope.returns.kind === "void" && scope.hasReturnType) return this.#returnVoid(s.value, s);
    const made = expressionCode(this.#context, s.value, scope.returns, "value");
    if (made.isTypeOnly === true) refuse("Builtin type cannot be used as a name on its own.", s.value);
    const { run } = converted(made, scope.returns, s.value, "return", (at, value, type) => failReturn(at, value, type));
    return (frame) => {
      frame.result = run(frame);
      return RETURN;
    };
  }

  /** A function without a value may return what a call gives, whatever that is. */
  #returnVoid(value: Expression, s: ReturnStatement): Execute {
    const made =
      value.kind === "call" ? expressionCode(this.#context, value, null, "statement") : this.#context.expression(value);
    if (value.kind !== "call" && !(value.kind === "literal" && value.value.type === "null") && !made.type.isVariant) {
      refuse("A void function cannot return a value.", s);
    }
    const { run } = made;
    return (frame) => {
      run(frame);
      frame.result = null;
      return RETURN;
    };
  }

  #assert(s: AssertStatement): Execute {
    const test = conditionOf(this.#value(s.condition));
    const message = s.message === null ? null : this.#value(s.message).run;
    return (frame) => {
      if (!test(frame)) {
        const text = message === null ? "" : String(message(frame));
        fail(text === "" ? "Assertion failed." : `Assertion failed: ${text}`);
      }
      return NEXT;
    };
  }
}

const INT = builtinType(TYPE_INT);

/** The type of a variable declared with `:=`. */
export function inferred(names: Names, value: Code, name: string, kind: string, place: Place): Type {
  const { type } = value;
  if (type.kind === "builtin" && type.variantType === 0)
    refuse(`Cannot infer the type of "${name}" ${kind} because the value is "null".`, place);
  if (type.kind !== "meta") return type;
  if (type.of!.enumType !== null) return builtinType(TYPE_DICTIONARY);
  const native = names.classNamed(type.of!.script === null ? "GDScriptNativeClass" : "GDScript");
  return native === undefined ? VARIANT : nativeType(native);
}
