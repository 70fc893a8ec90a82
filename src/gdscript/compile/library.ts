import { withContext } from "../../variant/builtin/index.js";
import type { Variant } from "../../variant/index.js";
import type { NativeClass, ScriptProject } from "../run/host.js";
import type { ScriptLibrary } from "../run/run.js";
import type { MemberVariable, ScriptClass } from "../run/script-class.js";
import { ScriptClass as ScriptClassObject } from "../run/script-class.js";
import { ScriptFunction } from "../run/script-function.js";
import { type Type, VARIANT } from "../run/type.js";
import { parseScript } from "../syntax/parser.js";
import type { ClassNode, EnumNode, Expression, FunctionNode, Place, VariableNode } from "../syntax/tree.js";
import { converted } from "./assign.js";
import { buildClass } from "./class-compiler.js";
import { type Code, isConstantExpression } from "./code.js";
import { declareMember, placeVariables, type SourceError } from "./declare.js";
import { CompileError, constantsContext, DeclaredClass, onceRefused, refuse } from "./declared-class.js";
import { FunctionCompiler } from "./function-compiler.js";
import { MAX_DEPTH, Names } from "./names.js";
import { FunctionScope } from "./scope.js";
import { inferred } from "./statements.js";

interface SourceFile {
  readonly root: DeclaredClass;
  readonly errors: SourceError[];
  /** Those that were reported already, by line and message. */
  readonly reported: Set<string>;
}

/** How many classes may extend one another. */
const MAX_ANCESTORS = 256;
const TOO_LONG = `More than ${MAX_ANCESTORS} classes extend one another`;

let constantCount = 0;

/** The compiled scripts of a project. Each file is compiled once, when it is first needed; bots share the code. */
export class CompiledProject implements ScriptLibrary {
  readonly project: ScriptProject;
  readonly #files = new Map<string, SourceFile | null>();
  readonly #declared = new Map<ScriptClass, DeclaredClass>();
  readonly #names: Names;
  /** Files that were named by others and are not compiled yet. */
  readonly #waiting = new Set<string>();
  /** Scopes in which initial values are compiled, by class. */
  readonly #initializers = new Map<string, FunctionScope>();
  readonly #initialCodes = new Map<VariableNode, Code>();
  readonly #compilers = new Map<FunctionNode, FunctionCompiler>();
  readonly #accessors = new Map<FunctionNode, () => void>();
  #texts = 0;
  #linking = 0;
  #depth = 0;
  readonly #constants = constantsContext();

  constructor(project: ScriptProject) {
    this.project = project;
    this.#names = new Names(this);
  }

  // For runs.

  load(path: string): ScriptClass | null {
    return this.calculating(() => {
      const file = this.#file(path);
      if (file === null) return null;
      this.#compileAll();
      return file.root.script;
    });
  }

  classAt(path: string): ScriptClass | null {
    const [file = "", ...inner] = path.split("::");
    let at = this.#files.get(file)?.root.script ?? null;
    for (const name of inner) at = at?.inner.get(name) ?? null;
    return at;
  }

  nativeClass(name: string): NativeClass | undefined {
    return this.project.nativeClass(name);
  }

  resolve(path: string, from: string): string | null {
    return this.project.resolve(path, from);
  }

  errorsOf(path: string): readonly SourceError[] {
    return this.#files.get(path)?.errors ?? [];
  }

  compileText(source: string): ScriptClass {
    const path = `gdscript://${++this.#texts}.gd`;
    const errors: SourceError[] = [];
    const file = this.#add(path, parse(source, errors), errors);
    this.calculating(() => this.#compileAll());
    return file.root.script;
  }

  /** Does something that calculates constants, within the bounds for those of the project. */
  calculating<T>(work: () => T): T {
    return withContext(this.#constants, work);
  }

  // Files and classes.

  fileClass(path: string): DeclaredClass | null {
    return this.#file(path)?.root ?? null;
  }

  declaredOf(of: ScriptClass | Type): DeclaredClass {
    const script = of instanceof ScriptClassObject ? of : of.script;
    return script === null ? (null as never) : this.#declared.get(script)!;
  }

  #file(path: string): SourceFile | null {
    let file = this.#files.get(path);
    if (file === undefined) {
      const errors: SourceError[] = [];
      const node = this.parsed(path, errors);
      file = node === null ? null : this.#add(path, node, errors);
      this.#files.set(path, file);
    }
    return file;
  }

  /** A script's tree; null when there is no such file. */
  protected parsed(path: string, errors: SourceError[]): ClassNode | null {
    const source = path.endsWith(".gd") ? this.project.source(path) : undefined;
    return source === undefined ? null : parse(source, errors);
  }

  #add(path: string, node: ClassNode, errors: SourceError[]): SourceFile {
    const root = this.#declare(path, path, node, null, errors);
    const file = { root, errors, reported: new Set(errors.map(({ line, message }) => `${line} ${message}`)) };
    this.#files.set(path, file);
    this.#waiting.add(path);
    return file;
  }

  #declare(
    path: string,
    file: string,
    node: ClassNode,
    outer: DeclaredClass | null,
    errors: SourceError[],
  ): DeclaredClass {
    const script = new ScriptClassObject(path, file, node.name, outer?.script ?? null);
    script.native = this.project.nativeClass("RefCounted")!;
    script.isAbstract = node.annotations.some(({ name }) => name === "@abstract");
    script.isTool = node.annotations.some(({ name }) => name === "@tool");
    const declared = new DeclaredClass(script, node, outer);
    this.#declared.set(script, declared);
    for (const member of node.members) {
      const { name } = member;
      declareMember(declared, member, errors);
      if (member.kind === "class" && !declared.inner.has(name)) {
        const inner = this.#declare(`${path}::${name}`, file, member, declared, errors);
        declared.inner.set(name, inner);
        script.inner.set(name, inner.script);
      }
    }
    return declared;
  }

  #compileAll(): void {
    for (const path of this.#waiting) {
      this.#waiting.delete(path);
      const file = this.#files.get(path)!;
      this.#compileClass(file.root);
      if (file.errors.length > 0) breakAll(file.root);
    }
  }

  #compileClass(of: DeclaredClass): void {
    this.#guard(of, () => this.resolveInheritance(of, of.node));
    this.#guard(of, () => this.resolveInterface(of));
    if (of.base?.script.isBroken === true)
      this.report(
        of,
        new CompileError(`Could not resolve super class inheritance from "${of.base.script.displayName}".`, of.node),
      );
    if (of.bodiesState === "new") {
      of.bodiesState = "done";
      buildClass(this, of);
    }
    for (const inner of of.inner.values()) this.#compileClass(inner);
  }

  /** Runs a part of the compilation: what is refused in it is an error of the class's file. */
  #guard(of: DeclaredClass, work: () => void): void {
    this.attempt(of, work);
  }

  attempt<T>(of: DeclaredClass, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      this.report(of, error);
      return null;
    }
  }

  report(of: DeclaredClass, error: CompileError): void {
    const { errors, reported } = this.#files.get(of.file)!;
    const { message, place } = error;
    const key = `${place.line} ${message}`;
    if (!reported.has(key)) errors.push({ message, line: place.line });
    reported.add(key);
  }

  get library(): ScriptLibrary {
    return this;
  }

  get names(): Names {
    return this.#names;
  }

  // Inheritance.

  resolveInheritance(of: DeclaredClass, from: Place): void {
    if (of.inheritance === "done") return;
    if (of.inheritance === "open")
      refuse(`Could not resolve class "${of.script.displayName}": Cyclic reference.`, from);
    of.inheritance = "open";
    this.#linking++;
    try {
      if (this.#linking > MAX_ANCESTORS) refuse(TOO_LONG, of.node);
      this.#findBase(of);
    } finally {
      this.#linking--;
      of.inheritance = "done";
      placeVariables(of.script, of.node);
    }
  }

  #findBase(of: DeclaredClass): void {
    const said = of.node.extends;
    if (said === null) return;
    let at: Code | null = null;
    let { names } = said;
    if (said.path !== null) {
      const path = this.project.resolve(said.path, of.file);
      const file = path === null ? null : this.fileClass(path);
      if (file === null) refuse(`Could not resolve super class path "${said.path}".`, said);
      at = this.#names.classCode(file.script);
    } else {
      const [first = ""] = names;
      at = this.#names.baseNamed(of, first, said);
      if (at === null) refuse(`Could not find base class "${first}".`, said);
      names = names.slice(1);
    }
    for (const name of names) {
      const script: ScriptClass | null = at.type.of?.script ?? null;
      const nested: Code | null = script === null ? null : this.#names.nestedClass(script, name, said);
      if (nested === null) refuse(`Could not find nested type "${name}".`, said);
      at = nested;
    }
    const base = at.type.of;
    if (base?.native != null) {
      of.script.native = base.native;
      if (this.project.singletonClass(base.native.name) !== undefined) {
        refuse(`Cannot inherit native class "${base.native.name}" because it is an engine singleton.`, said);
      }
    } else if (base?.script != null) {
      const declared = this.declaredOf(base.script);
      this.resolveInheritance(declared, said);
      if (declared.ancestors >= MAX_ANCESTORS) refuse(TOO_LONG, said);
      of.base = declared;
      of.ancestors = declared.ancestors + 1;
      of.script.base = declared.script;
      of.script.native = declared.script.native;
    } else refuse(`Could not resolve inheritance for class "${of.script.displayName}".`, said);
  }

  // Interfaces.

  resolveInterface(of: DeclaredClass): void {
    if (of.interfaceState !== "new") return;
    of.interfaceState = "open";
    this.attempt(of, () => this.resolveInheritance(of, of.node));
    for (const member of of.node.members) {
      if (member.kind !== "signal" || of.script.signals.has(member.name)) continue;
      this.attempt(of, () => {
        const parameters = member.parameters.map(({ name, type }) => ({
          name,
          type: type === null ? VARIANT : this.#names.type(of, type, null),
        }));
        of.script.signals.set(member.name, { name: member.name, owner: of.script, parameters });
      });
    }
    for (const [name, member] of of.members) {
      if (member.kind !== "signal") this.attempt(of, () => this.#names.ownMember(of, name));
    }
    of.interfaceState = "done";
  }

  /** Where initial values of a class are compiled: of instances, of `@onready` variables, of the class itself. */
  initializerScope(
    of: DeclaredClass,
    kind: "@implicit_new" | "@implicit_ready" | "@static_initializer",
  ): FunctionScope {
    const key = `${of.script.index} ${kind}`;
    let scope = this.#initializers.get(key);
    if (scope === undefined) {
      scope = new FunctionScope({
        owner: of,
        isStatic: kind === "@static_initializer",
        name: kind,
        returns: VARIANT,
        hasReturnType: false,
      });
      this.#initializers.set(key, scope);
    }
    return scope;
  }

  variable(of: DeclaredClass, node: VariableNode): MemberVariable {
    this.resolveInheritance(of, node);
    const variable = of.script.variables.get(node.name)!;
    if (of.resolved.has(node.name)) return variable;
    if (of.pending.has(node.name)) refuse(`Could not resolve member "${node.name}": Cyclic reference.`, node);
    of.pending.add(node.name);
    try {
      const declared = node.type === null ? null : this.#names.type(of, node.type, null);
      if (declared !== null) variable.type = declared;
      // Only what takes its type from its value has to be compiled now.
      if (declared === null && node.infer) {
        const value = this.#nested(node, () => this.initialCode(of, node));
        variable.type = inferred(this.#names, value!, node.name, "variable", node.value!);
      }
    } finally {
      of.pending.delete(node.name);
      of.resolved.add(node.name);
    }
    variable.getter = this.#accessor(of, node, node.getter, "getter");
    variable.setter = this.#accessor(of, node, node.setter, "setter");
    return variable;
  }

  /** Compiles what a member's type depends on: the values of others, whose types may depend on others in turn. */
  #nested<T>(node: VariableNode | FunctionNode, work: () => T): T {
    if (this.#depth >= MAX_DEPTH)
      refuse(`Could not resolve member "${node.name}": It depends on too many others.`, node);
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
    }
  }

  /** Getter or setter of a variable: written behind it, or a method named there. */
  #accessor(
    of: DeclaredClass,
    node: VariableNode,
    said: FunctionNode | string | null,
    kind: "getter" | "setter",
  ): ScriptFunction | null {
    if (said === null) return null;
    if (typeof said === "string") {
      const member = of.members.get(said);
      if (member?.kind !== "function") refuse(`${kind === "getter" ? "Getter" : "Setter"} "${said}" not found.`, node);
      const named = this.signature(of, member);
      this.#compilers.get(member)!.scope.propertyName = node.name;
      return named;
    }
    const { type } = of.script.variables.get(node.name)!;
    const fn = new ScriptFunction(`@${node.name}_${kind}`, of.script, said.line, node.isStatic);
    const compiler = this.functionCompiler(of, fn, { ...said, name: fn.name, isStatic: node.isStatic }, node.name);
    // The value that a setter gets, and that a getter gives, is of the variable's type.
    if (kind === "setter") compiler.retypeParameter(fn, type);
    else compiler.retypeResult(fn, type);
    this.#accessors.set(said, () => compiler.body(fn, said));
    return fn;
  }

  compileAccessor(node: FunctionNode): void {
    this.#accessors.get(node)?.();
  }

  /** The initial value of a variable as it is written; null without one. */
  initialCode(of: DeclaredClass, node: VariableNode): Code | null {
    if (node.value === null) return null;
    let made = this.#initialCodes.get(node);
    if (made === undefined) {
      const variable = of.script.variables.get(node.name)!;
      const kind = node.isStatic ? "@static_initializer" : variable.isOnready ? "@implicit_ready" : "@implicit_new";
      const compiler = new FunctionCompiler(this, this.initializerScope(of, kind));
      const wanted = node.type === null ? null : variable.type;
      made = compiler.expression(node.value, wanted);
      if (made.isTypeOnly === true) refuse("Builtin type cannot be used as a name on its own.", node.value);
      this.#initialCodes.set(node, made);
    }
    return made;
  }

  signature(of: DeclaredClass, node: FunctionNode): ScriptFunction {
    return of.script.functions.get(node.name) ?? onceRefused(of, node.name, () => this.#signature(of, node));
  }

  #signature(of: DeclaredClass, node: FunctionNode): ScriptFunction {
    if (of.pending.has(node.name)) refuse(`Could not resolve function "${node.name}": Cyclic reference.`, node);
    of.pending.add(node.name);
    try {
      const fn = new ScriptFunction(node.name, of.script, node.line, node.isStatic);
      const compiler = this.#nested(node, () => this.functionCompiler(of, fn, node, null));
      this.#compilers.set(node, compiler);
      of.script.functions.set(node.name, fn);
      return fn;
    } finally {
      of.pending.delete(node.name);
    }
  }

  /** Compiles a signature. @returns What compiles the body. */
  functionCompiler(
    of: DeclaredClass,
    fn: ScriptFunction,
    node: FunctionNode,
    propertyName: string | null,
  ): FunctionCompiler {
    const hasReturnType = node.returnType !== null;
    const scope = new FunctionScope({
      owner: of,
      isStatic: node.isStatic,
      name: node.name,
      returns: hasReturnType ? this.#names.type(of, node.returnType!, null) : VARIANT,
      hasReturnType,
      propertyName,
    });
    const compiler = new FunctionCompiler(this, scope);
    compiler.signature(fn, node);
    fn.isAbstract = node.body === null;
    return compiler;
  }

  compilerOf(node: FunctionNode): FunctionCompiler | undefined {
    return this.#compilers.get(node);
  }

  expression(of: DeclaredClass, expression: Expression, wanted: Type | null): Code {
    const scope = new FunctionScope({
      owner: of,
      isStatic: true,
      name: "@static_initializer",
      returns: VARIANT,
      hasReturnType: false,
    });
    const made = new FunctionCompiler(this, scope).expression(expression, wanted);
    if (wanted === null || made.type.kind === "meta") return made;
    const fitted = converted(made, wanted, expression);
    if (fitted === made || fitted.constant !== undefined) return fitted;
    return isConstantExpression(made)
      ? {
          ...fitted,
          isConstantContainer: made.isConstantContainer === true,
          isRunConstant: made.isRunConstant === true,
        }
      : fitted;
  }

  enumValue(of: DeclaredClass, { value: said }: EnumNode["values"][number], _next: number | bigint): number | bigint {
    const value: Variant = this.expression(of, said!, null).constant?.value;
    if (value === undefined) refuse("Enum values must be constant.", said!);
    if (typeof value !== "bigint" && !Number.isSafeInteger(value)) refuse("Enum values must be integers.", said!);
    return value as number | bigint;
  }

  addConstant(of: DeclaredClass, name: string, code: Code): Code {
    const { type, run, constant } = code;
    const owner = of.script;
    if (constant !== undefined || code.isRunConstant !== true) {
      owner.constants.set(name, { name, owner, type, slot: -1, value: constant?.value ?? null, make: null });
      return code;
    }
    const member = { name, owner, type, slot: constantCount++, value: null, make: run };
    owner.constants.set(name, member);
    return { type, isRunConstant: true, run: (frame) => frame.run.constant(member) };
  }
}

function parse(source: string, errors: SourceError[]): ClassNode {
  return parseScript(source, (message, line) => errors.push({ message, line }));
}

function breakAll(of: DeclaredClass): void {
  of.script.isBroken = true;
  for (const inner of of.inner.values()) breakAll(inner);
}
