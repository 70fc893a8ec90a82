import { GodotObject } from "../core/index.js";
import { ResourceReference, type TypeDescription } from "../scripts/types.js";
import {
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_CALLABLE,
  TYPE_DICTIONARY,
  TYPE_INT,
  TYPE_OBJECT,
  TYPE_STRING,
  typeFromString,
  typeOf,
  type Variant,
} from "../variant/index.js";
import { assigned } from "./assigned-values.js";
import type { Budget } from "./budget.js";
import { converted } from "./compile/assign.js";
import { type Code, code, dynamicCode, isConstantExpression } from "./compile/code.js";
import { CompileError, type DeclaredClass } from "./compile/declared-class.js";
import { FunctionCompiler } from "./compile/function-compiler.js";
import { CompiledProject } from "./compile/library.js";
import { FunctionScope } from "./compile/scope.js";
import type { Diagnostics } from "./diagnostics.js";
import { OperationError } from "./run/errors.js";
import type { Frame } from "./run/frame.js";
import type { NativeClass, ScriptProject } from "./run/host.js";
import type { MemberVariable } from "./run/script-class.js";
import { ScriptFunction } from "./run/script-function.js";
import { builtinType, nativeType, type Type, VARIANT } from "./run/type.js";
import type { ClassNode, EnumNode, Expression, FunctionNode, Place, TypeNode, VariableNode } from "./syntax/tree.js";
import { namedClass, tableClass } from "./table-classes.js";
import { builtin, describeEnum, describeType, object, typeOfValue } from "./type-descriptions.js";

/** What reading scripts needs to know of the project. */
export interface ReadingProject {
  /** Turns a path as written in a script into a resource path; null when it leads nowhere. */
  resolve(path: string, from: string): string | null;
  /** The script of an autoload, for its name as a global variable; undefined for other names, null without a script. */
  autoload(name: string): string | null | undefined;
  /** The script of a global class in another language; undefined for other names. */
  foreignClass(name: string): string | undefined;
  /** Whether the project has extensions, whose classes are known to a running engine only. */
  readonly hasExtensions: boolean;
  /** Whether `@rpc` takes its channel as its last argument (4.0), not the fourth. */
  readonly rpcChannelIsLast: boolean;
  readonly diagnostics: Diagnostics;
}

/** What is known of an expression without running it. */
export interface Known {
  readonly type: TypeDescription;
  /** The value; undefined when only a running engine can tell. */
  readonly value: Variant | undefined;
}

/** How deep expressions may be inside one another, those of the constants and variables that they name included: beyond, they are unknown. */
const MAX_DEPTH = 256;
const TESTS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">=", "in"]);
const CALLABLE = builtinType(TYPE_CALLABLE);
/** What a class extends of which that is not known. */
const NO_CLASS = namedClass("", null);

/** Thrown within this file where a value is asked for that only a running engine can tell, or that is too large. */
class Unknown extends Error {}

const unknown = (): never => {
  throw new Unknown();
};
const UNKNOWN = dynamicCode(unknown);

/**
 * The scripts of a project as those see them who only read: who extends whom, what names mean, what types and values expressions have. It is the
 * compiler of scripts that run, except that no body is compiled, that what it refuses is unknown here, and that nothing is asked of a running game.
 */
export class ReadScripts extends CompiledProject {
  readonly #project: ReadingProject;
  readonly #scripts: ReadonlyMap<string, ClassNode>;
  readonly #elements: Budget;
  readonly #initialCodes = new Map<VariableNode, Code>();
  readonly #types = new Map<TypeNode, TypeDescription>();
  readonly #frame: Frame;
  #depth = 0;
  /** The file of the value that is being made. */
  #file = "";

  /**
   * @param scripts - The parsed scripts by path.
   * @param globals - The paths of those with a `class_name` by it.
   * @param project - What else there is.
   * @param elements - How many elements may be copied into values.
   */
  constructor(
    scripts: ReadonlyMap<string, ClassNode>,
    globals: ReadonlyMap<string, string>,
    project: ReadingProject,
    elements: Budget,
  ) {
    super(new NamesOfProject(project, globals));
    this.#scripts = scripts;
    this.#project = project;
    this.#elements = elements;
    // All that constant expressions ask of a run.
    const run = {
      memory: { charge: (count: number) => elements.take(count, this.#file) || unknown() },
      preload: (path: string) => new ResourceReference(this.project.resourceClass(path), path),
    };
    this.#frame = { run } as never;
  }

  // What is asked of the whole.

  /** What is known of an expression that stands in a class. */
  evaluate(of: DeclaredClass, expression: Expression): Known {
    return this.#known(of, this.#read(of, expression, false));
  }

  /** What is known of a variable's first value; undefined when it has none. */
  initial(of: DeclaredClass, node: VariableNode): Known | undefined {
    const made = this.initialCode(of, node);
    return made === null ? undefined : this.#known(of, made);
  }

  /** What a constant of a class is. */
  constant(of: DeclaredClass, name: string): Variant | undefined {
    const found = this.#attempt(of, of.members.get(name)!, () => this.names.ownMember(of, name));
    return found?.kind === "constant" ? this.#value(of, found.code) : undefined;
  }

  /** The values of a named enum. */
  enumValues(of: DeclaredClass, node: EnumNode): Readonly<Record<string, number>> {
    return { ...describeEnum(this.names.enumType(of, node.name, node)).enumValues };
  }

  /** What a type is that is written in a class. */
  type(of: DeclaredClass, node: TypeNode): TypeDescription {
    let known = this.#types.get(node);
    if (known === undefined) {
      known = this.#readType(of, node);
      this.#types.set(node, known);
    }
    return known;
  }

  /** A value as it is in a variable of a type; undefined when it is not known, or too large to be copied. */
  assigned(of: DeclaredClass, value: Variant | undefined, type: TypeDescription): Variant | undefined {
    return Array.isArray(value) && !this.#elements.take(value.length, of.file) ? undefined : assigned(value, type);
  }

  #known(of: DeclaredClass, made: Code): Known {
    const type = typeOfValue(made, (name) => this.#project.foreignClass(name));
    return { type, value: this.#value(of, made) };
  }

  #value(of: DeclaredClass, made: Code): Variant | undefined {
    if (!isConstantExpression(made)) return undefined;
    this.#file = of.file;
    try {
      const value = made.run(this.#frame);
      return value instanceof GodotObject ? undefined : value;
    } catch (error) {
      if (error instanceof Unknown || error instanceof OperationError || error instanceof CompileError)
        return undefined;
      throw error;
    }
  }

  #readType(of: DeclaredClass, node: TypeNode): TypeDescription {
    const written = node.names.join(".");
    const container = node.args.length === 0 ? -1 : typeFromString(written);
    if (container === TYPE_ARRAY || container === TYPE_DICTIONARY) {
      const elements = node.args.map((arg) => this.type(of, arg));
      const wanted = container === TYPE_ARRAY ? 1 : 2;
      if (elements.length === wanted)
        return { name: `${written}[${elements.map(({ name }) => name).join(", ")}]`, variantType: container, elements };
      const message = `'${written}' takes ${wanted} type${wanted === 1 ? "" : "s"}, not ${elements.length}`;
      this.#project.diagnostics.error("invalid", of.file, node.line, message);
      return builtin(container);
    }
    const type = this.#attempt(of, node, () => this.names.type(of, { ...node, args: [] }, null));
    if (type !== null) return describeType(type, (name) => this.#project.foreignClass(name));
    // The tables of names have the enums of some classes only.
    if (node.names.length === 2 && tableClass(node.names[0]!) !== undefined)
      return { name: written, variantType: TYPE_INT };
    this.#project.diagnostics.warning("unresolved", of.file, node.line, `Unknown type '${written}'`);
    return object(written);
  }

  // What the compiler asks, answered for those who do not run.

  protected override parsed(path: string): ClassNode | null {
    return this.#scripts.get(path) ?? null;
  }

  override resolveInheritance(of: DeclaredClass, from: Place): void {
    if (of.inheritance !== "new") {
      super.resolveInheritance(of, from);
      return;
    }
    try {
      super.resolveInheritance(of, from);
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      of.script.native = NO_CLASS;
      this.#tellBase(of, error);
    }
  }

  #tellBase(of: DeclaredClass, { message, place }: CompileError): void {
    const { diagnostics, hasExtensions } = this.#project;
    const { path = null, names = [], line = place.line } = of.node.extends ?? {};
    const name = names.join(".");
    if (message.startsWith("More than")) diagnostics.error("limit", of.file, line, message);
    else if (isCircle(message)) diagnostics.error("cycle", of.file, line, message);
    else if (path === null && names.length === 1 && hasExtensions) {
      const text = `'${name}' is taken for a class of an extension: nothing is known of it`;
      diagnostics.info("unsupported", of.file, line, text);
    } else {
      const what = path === null ? `'${name}'` : `"${path}"`;
      diagnostics.error("unresolved", of.file, line, `Can't extend ${what}: ${message}`);
    }
  }

  override resolveInterface(of: DeclaredClass): void {
    if (of.interfaceState === "done") return;
    of.interfaceState = "done";
    for (const { kind, name } of of.node.members)
      if (kind === "signal") of.script.signals.set(name, { name, owner: of.script, parameters: [] });
  }

  override variable(of: DeclaredClass, node: VariableNode): MemberVariable {
    this.resolveInheritance(of, node);
    const variable = of.script.variables.get(node.name)!;
    if (of.resolved.has(node.name)) return variable;
    // A variable that takes its type from itself has none.
    of.resolved.add(node.name);
    const { type, infer } = node;
    if (type !== null) variable.type = this.#attempt(of, type, () => this.names.type(of, type, null)) ?? VARIANT;
    else if (infer) variable.type = variableType(this.initialCode(of, node)!.type);
    return variable;
  }

  override signature(of: DeclaredClass, node: FunctionNode): ScriptFunction {
    let known = of.script.functions.get(node.name);
    if (known === undefined) {
      known = new ScriptFunction(node.name, of.script, node.line, node.isStatic);
      of.script.functions.set(node.name, known);
      // What it is called with is not looked at.
      known.hasRest = true;
      known.hasReturnType = node.returnType !== null;
      const { returnType } = node;
      if (returnType !== null)
        known.returns = this.#attempt(of, returnType, () => this.names.type(of, returnType, null)) ?? VARIANT;
    }
    return known;
  }

  override initialCode(of: DeclaredClass, node: VariableNode): Code | null {
    if (node.value === null) return null;
    let made = this.#initialCodes.get(node);
    if (made === undefined) {
      made = this.#read(of, node.value, node.isStatic);
      this.#initialCodes.set(node, made);
    }
    return made;
  }

  override expression(of: DeclaredClass, expression: Expression, wanted: Type | null): Code {
    const made = this.#read(of, expression, true);
    if (made.type.kind === "meta") return made;
    if (!isConstantExpression(made)) return { type: wanted ?? made.type, isRunConstant: true, run: unknown };
    if (wanted === null) return made;
    // What goes into a typed container is told of each variable.
    if (wanted.variantType >= TYPE_OBJECT) return { ...made, type: wanted };
    return this.#attempt(of, expression, () => converted(made, wanted, expression)) ?? made;
  }

  override enumValue(of: DeclaredClass, item: EnumNode["values"][number], next: number | bigint): number | bigint {
    const value = this.#value(of, this.#read(of, item.value!, true));
    if (value !== undefined && typeOf(value) === TYPE_INT) return value as number | bigint;
    const message = `The value '${item.valueText}' of '${item.name}' is not known: ${next} is taken`;
    this.#project.diagnostics.warning("unresolved", of.file, item.line, message);
    return next;
  }

  override addConstant(of: DeclaredClass, _name: string, made: Code): Code {
    if (made.isRunConstant !== true) return made;
    const value = this.#value(of, made);
    return { ...made, run: value === undefined ? unknown : () => value };
  }

  #read(of: DeclaredClass, expression: Expression, isStatic: boolean): Code {
    const name = isStatic ? "@static_initializer" : "@implicit_new";
    const scope = new FunctionScope({ owner: of, isStatic, name, returns: VARIANT, hasReturnType: false });
    return new ExpressionReader(this, scope).expression(expression);
  }

  /** What a part of an expression is; unknown where the compiler refuses it, or it is too deep. */
  part(of: DeclaredClass, expression: Expression, compile: () => Code): Code {
    if (this.#depth >= MAX_DEPTH) return UNKNOWN;
    this.#depth++;
    try {
      const made = this.#attempt(of, expression, compile) ?? UNKNOWN;
      return made.type.isVariant ? { ...made, type: typeByForm(expression) } : made;
    } finally {
      this.#depth--;
    }
  }

  /** A file that is not there, as the value of an expression. */
  missing(of: DeclaredClass, path: string, { line }: Place): Code {
    this.#project.diagnostics.warning("missing-file", of.file, line, `'${path}' does not exist`);
    const type = nativeType(tableClass("Resource")!);
    return { type, isRunConstant: true, run: () => new ResourceReference("", path) as unknown as Variant };
  }

  #attempt<T>(of: DeclaredClass, { line }: Place, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof CompileError) && !(error instanceof OperationError)) throw error;
      if (isCircle(error.message)) this.#project.diagnostics.error("cycle", of.file, line, error.message);
      return null;
    }
  }
}

function isCircle(message: string): boolean {
  return /(?:Cyclic reference|depends on too many others)\.$/.test(message);
}

/** The type of an expression of whose parts nothing is known. */
function typeByForm(e: Expression): Type {
  if (e.kind === "binary") {
    if (TESTS.has(e.operator)) return builtinType(TYPE_BOOL);
    const isFormat = e.operator === "%" && e.left.kind === "literal" && e.left.value.type === "String";
    return isFormat ? builtinType(TYPE_STRING) : VARIANT;
  }
  // The tables of names have the constants of some classes only.
  const isConstant = e.kind === "attribute" && /^[A-Z][A-Z0-9_]*$/.test(e.name);
  return isConstant && e.base.kind === "name" && tableClass(e.base.name) !== undefined
    ? builtinType(TYPE_INT)
    : VARIANT;
}

/** The type of a variable that takes it from its value. */
function variableType(of: Type): Type {
  if (of.kind === "meta") return of.of!.enumType === null ? VARIANT : builtinType(TYPE_DICTIONARY);
  return of.kind === "builtin" && of.variantType === 0 ? VARIANT : of;
}

/** Compiles expressions as far as they can be understood. */
class ExpressionReader extends FunctionCompiler {
  readonly #scripts: ReadScripts;

  constructor(scripts: ReadScripts, scope: FunctionScope) {
    super(scripts, scope);
    this.#scripts = scripts;
  }

  override expression(e: Expression, wanted: Type | null = null): Code {
    return this.#scripts.part(this.owner, e, () => {
      const isLoad = e.kind === "call" && e.callee?.kind === "name" && e.callee.name === "load";
      const [path] = isLoad ? e.args : e.kind === "preload" ? [e.path] : [];
      const said = path === undefined ? undefined : super.expression(path).constant?.value;
      if (typeof said !== "string") return super.expression(e, wanted);
      if (this.names.project.resolve(said, this.owner.file) === null) return this.#scripts.missing(this.owner, said, e);
      return super.expression({ ...e, kind: "preload", path } as Expression, wanted);
    });
  }

  override lambda(): Code {
    return code(CALLABLE, unknown);
  }
}

/** What names mean outside of scripts. */
class NamesOfProject implements ScriptProject {
  readonly #project: ReadingProject;
  readonly #globals: ReadonlyMap<string, string>;
  readonly #foreign = new Map<string, NativeClass>();

  constructor(project: ReadingProject, globals: ReadonlyMap<string, string>) {
    this.#project = project;
    this.#globals = globals;
  }

  source(): undefined {}

  singletonClass(): undefined {}

  resolve(path: string, from: string): string | null {
    return this.#project.resolve(path, from);
  }

  globalClass(name: string): string | undefined {
    return this.#globals.get(name);
  }

  autoload(name: string): { script: string | null; nativeClass: string } | undefined {
    const script = this.#project.autoload(name);
    return script === undefined ? undefined : { script, nativeClass: "Node" };
  }

  /** A class of the engine, or one in another language. */
  nativeClass(name: string): NativeClass | undefined {
    const known = tableClass(name) ?? this.#foreign.get(name);
    if (known !== undefined || this.#project.foreignClass(name) === undefined) return known;
    const made = namedClass(name, tableClass("Object")!);
    this.#foreign.set(name, made);
    return made;
  }

  resourceClass(path: string): string {
    return /\.t?scn$/.test(path) ? "PackedScene" : "Resource";
  }
}
