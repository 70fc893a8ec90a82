import { TYPE_ARRAY, TYPE_CALLABLE } from "../../variant/index.js";
import { LambdaCallable } from "../run/callable.js";
import { type Evaluate, type Execute, type Frame, NEXT, type Steps } from "../run/frame.js";
import type { ScriptLibrary } from "../run/run.js";
import { type Parameter, ScriptFunction } from "../run/script-function.js";
import { builtinType, type Type, VARIANT, VOID } from "../run/type.js";
import { zeroMaker } from "../run/zero.js";
import type { ConstantNode, Expression, FunctionNode, ParameterNode, Statement, TypeNode } from "../syntax/tree.js";
import { converted, slotCode } from "./assign.js";
import { type Code, code, isConstantExpression } from "./code.js";
import type { Context } from "./context.js";
import { type CompileError, type DeclaredClass, refuse } from "./declared-class.js";
import { expressionCode } from "./expressions.js";
import type { Names } from "./names.js";
import { FunctionScope } from "./scope.js";
import { inferred, StatementCompiler } from "./statements.js";

const CALLABLE = builtinType(TYPE_CALLABLE);

/** What all functions of a project are compiled with. */
export interface FunctionHost {
  readonly names: Names;
  readonly library: ScriptLibrary;
  report(of: DeclaredClass, error: CompileError): void;
  declaredOf(type: Type): DeclaredClass | null;
  fileClass(path: string): DeclaredClass | null;
}

/** Compiles one function, or the initial values of a class. */
export class FunctionCompiler implements Context {
  readonly scope: FunctionScope;
  readonly owner: DeclaredClass;
  readonly #host: FunctionHost;

  constructor(host: FunctionHost, scope: FunctionScope) {
    this.#host = host;
    this.scope = scope;
    this.owner = scope.owner;
  }

  get names(): Names {
    return this.#host.names;
  }

  get library(): ScriptLibrary {
    return this.#host.library;
  }

  expression(expression: Expression, wanted: Type | null = null): Code {
    return expressionCode(this, expression, wanted);
  }

  type(node: TypeNode): Type {
    return this.names.type(this.owner, node, this.scope);
  }

  declaredOf(type: Type): DeclaredClass | null {
    return this.#host.declaredOf(type);
  }

  fileClass(path: string): DeclaredClass | null {
    return this.#host.fileClass(path);
  }

  localConstant(node: ConstantNode): void {
    this.scope.checkNew(node.name, node);
    if (node.value === null) refuse(`Expected initializer for constant "${node.name}".`, node);
    const type = node.type === null ? null : this.type(node.type);
    let value = this.expression(node.value, type);
    if (!isConstantExpression(value) && value.type.kind !== "meta") {
      refuse(`Assigned value for constant "${node.name}" isn't a constant expression.`, node.value);
    }
    if (type !== null)
      value = {
        ...converted(value, type, node.value),
        ...(value.isConstantContainer ? { isConstantContainer: true } : {}),
      };
    if (type?.isVariant === true) value = { ...value, type };
    this.scope.declare(node.name, value.type, this.names.frozen(value));
  }

  /** A function in place: it takes along the values of the variables that it names. */
  lambda(node: FunctionNode): Code {
    const fn = new ScriptFunction(
      node.name === "" ? "<anonymous lambda>" : node.name,
      this.owner.script,
      node.line,
      this.scope.isStatic,
    );
    const scope = new FunctionScope({
      owner: this.owner,
      isStatic: this.scope.isStatic,
      outer: this.scope,
      name: fn.name,
      returns: node.returnType === null ? VARIANT : this.type(node.returnType),
      hasReturnType: node.returnType !== null,
    });
    const compiler = new FunctionCompiler(this.#host, scope);
    compiler.signature(fn, node);
    compiler.body(fn, node);
    const { captures, usesSelf } = scope;
    const from = captures.map((capture) => capture.from);
    const to = captures.map((capture) => capture.to);
    return code(CALLABLE, (frame) => {
      const { run, locals, instance } = frame;
      run.memory.charge(from.length + 8);
      const values = from.map((slot) => locals[slot]);
      return new LambdaCallable(run, fn, instance, to, values, usesSelf);
    });
  }

  // Signatures.

  /** Gives a function its parameters and its type. Names of the parameters take the first slots. */
  signature(fn: ScriptFunction, node: FunctionNode): void {
    const { scope } = this;
    fn.returns = scope.returns;
    fn.hasReturnType = scope.hasReturnType;
    const parameters: Parameter[] = [];
    let required = 0;
    // Defaults of a function in place may take variables along: those get slots behind the parameters.
    scope.slots = node.parameters.length + (node.rest === null ? 0 : 1);
    for (const parameter of node.parameters) {
      const made = this.#parameter(parameter);
      if (made.fallback === null) required = parameters.length + 1;
      scope.declare(parameter.name, made.type, null, parameters.length, "parameter");
      parameters.push(made);
    }
    fn.parameters = parameters;
    fn.required = required;
    if (node.rest !== null) {
      fn.hasRest = true;
      fn.restType = node.rest.type === null ? builtinType(TYPE_ARRAY) : this.type(node.rest.type);
      if (fn.restType.variantType !== TYPE_ARRAY) {
        refuse(`The rest parameter type must be "Array", but "${fn.restType}" is specified.`, node.rest);
      }
      if (fn.restType.isTypedContainer)
        refuse("Typed arrays are currently not supported for the rest parameter.", node.rest);
      scope.declare(node.rest.name, fn.restType, null, parameters.length, "parameter");
    }
  }

  /** A setter's parameter has the type of its variable. */
  retypeParameter(fn: ScriptFunction, type: Type): void {
    const [parameter] = fn.parameters;
    if (parameter === undefined) return;
    fn.parameters = [{ ...parameter, type }];
    this.scope.retype(parameter.name, type);
  }

  /** A getter gives the type of its variable. */
  retypeResult(fn: ScriptFunction, type: Type): void {
    this.scope.returns = type;
    fn.returns = type;
  }

  #parameter(node: ParameterNode): Parameter {
    const declared = node.type === null ? null : this.type(node.type);
    if (node.value === null) return { name: node.name, type: declared ?? VARIANT, fallback: null, constant: undefined };
    const value = this.expression(node.value, declared);
    const type = declared ?? (node.infer ? inferred(this.names, value, node.name, "parameter", node.value) : VARIANT);
    const fitted = converted(value, type, node.value);
    return {
      name: node.name,
      type,
      fallback: slotCode(fitted) as Evaluate,
      constant: constantOf(fitted),
    };
  }

  // Bodies.

  /** Compiles the body behind a signature. */
  body(fn: ScriptFunction, node: FunctionNode): void {
    if (node.body === null) {
      fn.isAbstract = true;
      fn.isVoid = !fn.hasReturnType || fn.returns.kind === "void";
      return;
    }
    const statements = new StatementCompiler(this, (error) => this.#host.report(this.owner, error));
    const made = this.scope.block(() => statements.statements(node.body!));
    fn.isVoid = fn.hasReturnType ? fn.returns.kind === "void" : !givesValue(node.body);
    const defaults = fillDefaults(fn);
    const execute = made.execute;
    fn.body = defaults === null ? execute : (frame) => (defaults(frame) === NEXT ? execute(frame) : NEXT);
    if (node.isCoroutine) {
      const steps = made.steps ?? waitless(execute);
      fn.steps = function* (frame): Steps<number> {
        defaults?.(frame);
        return yield* steps(frame);
      };
    }
    finish(fn, this.scope);
    if (fn.hasReturnType && !fn.returns.isVariant && fn.returns !== VOID) mayEndWithout(fn);
  }
}

/** The value of a default where it is known. */
function constantOf(of: Code): Parameter["constant"] {
  return of.constant?.value;
}

/** Whether a `return` gives a value. */
function givesValue(body: readonly Statement[]): boolean {
  return body.some((s) => {
    switch (s.kind) {
      case "return":
        return s.value !== null;
      case "if":
        return s.branches.some((branch) => givesValue(branch.body)) || givesValue(s.otherwise ?? []);
      case "for":
      case "while":
        return givesValue(s.body);
      case "match":
        return s.branches.some((branch) => givesValue(branch.body));
      default:
        return false;
    }
  });
}

/** Sets the slots whose arguments were left out. */
function fillDefaults(fn: ScriptFunction): Execute | null {
  const { parameters } = fn;
  if (parameters.every(({ fallback }) => fallback === null)) return null;
  return (frame) => {
    for (let i = frame.given; i < parameters.length; i++) frame.locals[i] = parameters[i]!.fallback!(frame);
    return NEXT;
  };
}

/** A function that says that it waits and never does. */
function waitless(execute: Execute): (frame: Frame) => Steps<number> {
  // biome-ignore lint/correctness/useYield: there is nothing to wait for
  return function* (frame): Steps<number> {
    return execute(frame);
  };
}

/** Gives a function its slots, when all of them are known. */
export function finish(fn: ScriptFunction, scope: FunctionScope): void {
  fn.slots = scope.slots;
  fn.template = new Array(scope.slots).fill(null);
}

/** A typed function that comes to its end without a `return` gives the zero of its type. */
function mayEndWithout(fn: ScriptFunction): void {
  const zero = zeroMaker(fn.returns);
  const { body } = fn;
  fn.body = (frame) => {
    const ended = body(frame);
    if (ended === NEXT) frame.result = zero();
    return ended;
  };
}
