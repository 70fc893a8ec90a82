import { TYPE_DICTIONARY } from "../../variant/index.js";
import { type Execute, type Frame, NEXT } from "../run/frame.js";
import type { MemberVariable, ScriptClass } from "../run/script-class.js";
import { ScriptFunction } from "../run/script-function.js";
import { builtinType, type Type, VARIANT } from "../run/type.js";
import { zeroMaker } from "../run/zero.js";
import type { FunctionNode, VariableNode } from "../syntax/tree.js";
import { exportsOf, rpcOf } from "./annotations.js";
import { converted, slotCode } from "./assign.js";
import type { Code } from "./code.js";
import type { CompileError } from "./declared-class.js";
import { type DeclaredClass, refuse } from "./declared-class.js";
import { type FunctionCompiler, finish } from "./function-compiler.js";
import type { FunctionScope } from "./scope.js";

/** What compiling the bodies of a class needs of the project. */
export interface ClassHost {
  attempt<T>(of: DeclaredClass, work: () => T): T | null;
  report(of: DeclaredClass, error: CompileError): void;
  initializerScope(of: DeclaredClass, kind: InitializerKind): FunctionScope;
  initialCode(of: DeclaredClass, node: VariableNode): Code | null;
  signature(of: DeclaredClass, node: FunctionNode): ScriptFunction;
  compilerOf(node: FunctionNode): FunctionCompiler | undefined;
  /** Compiles the body of a getter or setter that is written behind its variable. */
  compileAccessor(node: FunctionNode): void;
}

type InitializerKind = "@implicit_new" | "@implicit_ready" | "@static_initializer";

/** Compiles the functions and initial values of a class whose interface is known. */
export function buildClass(host: ClassHost, of: DeclaredClass): void {
  const { script } = of;
  const variables = of.node.members.filter((member): member is VariableNode => member.kind === "variable");
  for (const node of variables) {
    for (const said of [node.getter, node.setter]) {
      if (said !== null && typeof said !== "string") host.attempt(of, () => host.compileAccessor(said));
    }
  }
  for (const member of of.node.members) {
    if (member.kind !== "function" || of.members.get(member.name) !== member) continue;
    host.attempt(of, () => {
      const fn = host.signature(of, member);
      checkAbstract(of, fn);
      host.compilerOf(member)!.body(fn, member);
      fn.rpc = rpcOf(member);
    });
  }
  script.initializer = initializer(
    host,
    of,
    "@implicit_new",
    variables.filter((node) => !node.isStatic),
  );
  script.readyInitializer = initializer(
    host,
    of,
    "@implicit_ready",
    variables.filter((node) => script.variables.get(node.name)?.isOnready === true),
  );
  script.staticInitializer = initializer(
    host,
    of,
    "@static_initializer",
    variables.filter((node) => node.isStatic),
  );
  host.attempt(of, () => exportsOf(of, (node) => valueType(host.initialCode(of, node))));
  host.attempt(of, () => checkImplemented(of));
}

function checkAbstract(of: DeclaredClass, fn: ScriptFunction): void {
  if (!fn.isAbstract || of.script.isAbstract) return;
  const name = of.script.displayName;
  refuse(
    `Class "${name}" is not abstract but contains abstract methods. Mark the class as "@abstract" or remove "@abstract" from all methods in this class.`,
    of.node,
  );
}

function checkImplemented(of: DeclaredClass): void {
  if (of.script.isAbstract) return;
  for (let at: ScriptClass | null = of.script; at !== null; at = at.base) {
    for (const fn of at.functions.values()) {
      if (fn.isAbstract && of.script.findMethod(fn.name) === fn && at !== of.script) {
        refuse(
          `Class "${of.script.displayName}" must implement "${at.displayName}.${fn.name}()" and other inherited abstract methods or be marked as "@abstract".`,
          of.node,
        );
      }
    }
  }
}

/** A function that gives variables their first values. Null when there is nothing to do. */
function initializer(
  host: ClassHost,
  of: DeclaredClass,
  kind: InitializerKind,
  nodes: readonly VariableNode[],
): ScriptFunction | null {
  if (nodes.length === 0) return null;
  const { script } = of;
  const isStatic = kind === "@static_initializer";
  const fn = new ScriptFunction(kind, script, of.node.line, isStatic);
  const list: { readonly line: number; readonly execute: Execute }[] = [];
  if (kind !== "@implicit_ready")
    for (const node of nodes) list.push({ line: node.line, execute: zero(variableOf(script, node)) });
  for (const node of nodes) {
    const variable = variableOf(script, node);
    if (variable.isOnready !== (kind === "@implicit_ready") && !isStatic) continue;
    const made = host.attempt(of, () => initialValue(host, of, node, variable));
    if (made !== null) list.push({ line: node.value!.line, execute: made });
  }
  fn.body = (frame) => {
    for (let i = 0; i < list.length; i++) {
      const { line, execute } = list[i]!;
      frame.line = line;
      execute(frame);
    }
    return NEXT;
  };
  finish(fn, host.initializerScope(of, kind));
  return fn;
}

function variableOf(script: ScriptClass, node: VariableNode): MemberVariable {
  return script.variables.get(node.name)!;
}

function slotsOf(variable: MemberVariable): (frame: Frame) => unknown[] {
  const { index } = variable.owner;
  return variable.isStatic ? (frame) => frame.run.statics[index]! : (frame) => frame.members;
}

function zero(variable: MemberVariable): Execute {
  const { slot, type } = variable;
  const slots = slotsOf(variable);
  if (type.isFloat) {
    return (frame) => {
      slots(frame)[slot] = 0;
      return NEXT;
    };
  }
  const make = zeroMaker(type);
  return (frame) => {
    slots(frame)[slot] = make();
    return NEXT;
  };
}

function initialValue(
  host: ClassHost,
  of: DeclaredClass,
  node: VariableNode,
  variable: MemberVariable,
): Execute | null {
  const value = host.initialCode(of, node);
  if (value === null) return null;
  const fitted = converted(value, variable.type, node.value!);
  if (fitted.constant !== undefined) variable.fallback = fitted.constant.value;
  else if (value.isConstantContainer === true && value.isRunConstant !== true)
    variable.fallback = fitted.run(null as never);
  const store = slotCode(fitted);
  const { slot } = variable;
  const slots = slotsOf(variable);
  return (frame) => {
    const result = store(frame);
    slots(frame)[slot] = result;
    return NEXT;
  };
}

/** The type of an exported variable that has none of its own. */
function valueType(value: Code | null): Type {
  if (value === null) return VARIANT;
  const { type } = value;
  if (type.kind === "meta") return type.of!.enumType === null ? VARIANT : builtinType(TYPE_DICTIONARY);
  return type;
}
