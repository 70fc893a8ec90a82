import type {
  AuthorityRule,
  EnumDescription,
  FunctionDescription,
  ParameterDescription,
  PropertyDescription,
  RpcDescription,
  ScriptDescription,
  SignalDescription,
  TypeDescription,
} from "../scripts/types.js";
import { GDFloat, TYPE_FLOAT, TYPE_OBJECT, type Variant } from "../variant/index.js";
import { exportType } from "./assigned-values.js";
import { findAuthorityRules } from "./authority-rules.js";
import type { Budget } from "./budget.js";
import type { DeclaredClass } from "./compile/declared-class.js";
import { copied } from "./copied-values.js";
import type { Diagnostics } from "./diagnostics.js";
import type { Known, ReadScripts } from "./read-scripts.js";
import { readRpcAnnotation } from "./rpc-annotation.js";
import { builtinType } from "./run/type.js";
import { zeroMaker } from "./run/zero.js";
import type { Expression, FunctionNode, Member, ParameterNode, VariableNode } from "./syntax/tree.js";
import { ANY } from "./type-descriptions.js";

/** Describes classes, with all that they inherit. */
export class ScriptDescriber {
  readonly #scripts: ReadScripts;
  readonly #diagnostics: Diagnostics;
  readonly #members: Budget;
  readonly #elements: Budget;
  readonly #rpcChannelIsLast: boolean;
  /** Inner classes that are still to be described. */
  readonly #undescribed: { readonly inner: DeclaredClass; readonly into: ScriptDescription[] }[] = [];
  readonly #described = new Map<DeclaredClass, ScriptDescription>();

  /**
   * @param scripts - The scripts, and what names in them mean.
   * @param diagnostics - Where complaints go.
   * @param members - How many members all descriptions may have: each has those of the scripts that it extends.
   * @param elements - How many elements may be copied into values.
   * @param rpcChannelIsLast - Whether `@rpc` takes its channel as its last argument (4.0).
   */
  constructor(
    scripts: ReadScripts,
    diagnostics: Diagnostics,
    members: Budget,
    elements: Budget,
    rpcChannelIsLast: boolean,
  ) {
    this.#scripts = scripts;
    this.#diagnostics = diagnostics;
    this.#members = members;
    this.#elements = elements;
    this.#rpcChannelIsLast = rpcChannelIsLast;
  }

  /** Describes a class and those inside it. */
  describe(linked: DeclaredClass): ScriptDescription {
    const description = this.#describe(linked);
    // Not one inside the other: a chain of inner classes that extend each other's outer ones can be as long as the project.
    for (let next = this.#undescribed.pop(); next !== undefined; next = this.#undescribed.pop()) {
      next.into.push(this.#describe(next.inner));
    }
    return description;
  }

  #complain(of: DeclaredClass, line: number, message: string): void {
    this.#diagnostics.error("invalid", of.file, line, message);
  }

  #describe(of: DeclaredClass): ScriptDescription {
    const known = this.#described.get(of);
    if (known !== undefined) return known;
    this.#scripts.resolveInheritance(of, of.node);
    const { path, localName, native, isTool, isAbstract } = of.script;
    const ownFunctions = membersOf(of, "function");
    const whole = of.base === null ? null : this.#describe(of.base);
    // What is inherited is copied, so that it counts for each script that inherits it.
    const inherited =
      whole === null ? 0 : whole.functions.size + whole.properties.size + whole.signals.size + whole.rpcs.length;
    const base = this.#members.take(inherited, of.file) ? whole : null;
    const functions = new Map(base?.functions);
    const rpcs = new Map(base?.rpcs.map((rpc) => [rpc.name, rpc]));
    for (const node of ownFunctions.values()) {
      const described = this.#function(of, node);
      functions.set(node.name, described);
      const rpc = this.#rpc(of, node, described, rpcs.get(node.name));
      if (rpc !== null) rpcs.set(node.name, rpc);
    }
    const properties = new Map(base?.properties);
    for (const node of membersOf(of, "variable").values()) properties.set(node.name, this.#property(of, node));
    const signals = new Map<string, SignalDescription>(base?.signals);
    for (const member of of.node.members) {
      if (member.kind !== "signal") continue;
      const { name, line } = member;
      const parameters = member.parameters.map((parameter) => this.#parameter(of, parameter));
      signals.set(name, { name, parameters, script: path, line });
    }
    const innerClasses: ScriptDescription[] = [];
    const description: ScriptDescription = {
      path,
      className: localName,
      base: of.base?.script.path ?? null,
      nativeBase: native.name,
      tool: isTool,
      abstract: isAbstract,
      rpcs: [...rpcs.values()],
      functions,
      properties,
      signals,
      enums: this.#enums(of),
      constants: this.#constants(of),
      authorities: this.#authorities(of, base?.authorities ?? [], ownFunctions),
      innerClasses,
    };
    // Inner classes may extend the class that they are in.
    this.#described.set(of, description);
    for (const inner of [...of.inner.values()].reverse()) this.#undescribed.push({ inner, into: innerClasses });
    return description;
  }

  #rpc(
    of: DeclaredClass,
    node: FunctionNode,
    described: FunctionDescription,
    before: RpcDescription | undefined,
  ): RpcDescription | null {
    const [annotation, ...more] = node.annotations.filter(({ name }) => name === "@rpc");
    for (const again of more) this.#complain(of, again.line, `'${node.name}' has more than one @rpc`);
    const { name, parameters, vararg, returnType, line } = described;
    const own = { name, parameters, vararg, returnType };
    if (annotation === undefined) return before === undefined ? null : { ...before, ...own };
    const evaluated = annotation.args.map((arg) => this.#scripts.evaluate(of, arg));
    const modes = readRpcAnnotation(annotation, evaluated, of.file, this.#diagnostics, this.#rpcChannelIsLast);
    return { ...modes, ...own, script: of.script.path, line };
  }

  #authorities(
    of: DeclaredClass,
    inherited: readonly AuthorityRule[],
    functions: ReadonlyMap<string, FunctionNode>,
  ): AuthorityRule[] {
    // An override of _enter_tree or _ready takes the place of the base's.
    const kept = inherited.filter((rule) => rule.when === "set" || !functions.has(`_${rule.when}`));
    const valueOf = (expression: Expression) => this.#scripts.evaluate(of, expression).value;
    return [...kept, ...findAuthorityRules(of.node, of.script.path, of.file, this.#diagnostics, valueOf)];
  }

  #enums(of: DeclaredClass): EnumDescription[] {
    return [...membersOf(of, "enum").values()].flatMap((node) => {
      const { name, line } = node;
      return name === "" ? [] : [{ name, values: this.#scripts.enumValues(of, node), line }];
    });
  }

  #constants(of: DeclaredClass): Map<string, Variant> {
    const constants = new Map<string, Variant>();
    for (const kind of ["constant", "enumValue"]) {
      for (const [name, member] of of.members) {
        const value = member.kind === kind ? this.#scripts.constant(of, name) : undefined;
        const variant = value === undefined ? undefined : this.#copy(of, value, false);
        if (variant !== undefined) constants.set(name, variant);
      }
    }
    return constants;
  }

  #function(of: DeclaredClass, node: FunctionNode): FunctionDescription {
    return {
      name: node.name,
      parameters: node.parameters.map((parameter) => this.#parameter(of, parameter)),
      vararg: node.rest !== null,
      returnType: node.returnType === null ? ANY : this.#scripts.type(of, node.returnType),
      static: node.isStatic,
      script: of.script.path,
      line: node.line,
    };
  }

  #parameter(of: DeclaredClass, node: ParameterNode): ParameterDescription {
    let type = node.type === null ? ANY : this.#scripts.type(of, node.type);
    if (node.infer && node.value !== null) type = this.#scripts.evaluate(of, node.value).type;
    const parameter = { name: node.name, type, optional: node.value !== null };
    return node.value === null ? parameter : { ...parameter, defaultText: node.valueText };
  }

  #property(of: DeclaredClass, node: VariableNode): PropertyDescription {
    const value = this.#scripts.initial(of, node);
    let type = node.type === null ? ANY : this.#scripts.type(of, node.type);
    if (node.infer && value !== undefined) type = value.type;
    const exported = node.annotations.find((annotation) => annotation.name.startsWith("@export"))?.name;
    // An export says the type of an untyped variable.
    if (node.type === null && !node.infer && exported !== undefined)
      type = value === undefined ? exportType(exported) : value.type;
    const valueType = type.variantType !== 0 || value === undefined ? type : value.type;
    const property: PropertyDescription = {
      name: node.name,
      type,
      valueType,
      default: node.type === null && value === undefined ? null : this.#default(of, type, value ?? null),
      static: node.isStatic,
      onready: node.annotations.some((annotation) => annotation.name === "@onready"),
      script: of.script.path,
      line: node.line,
    };
    return {
      ...property,
      ...(node.value === null ? {} : { defaultText: node.valueText }),
      ...(exported === undefined ? {} : { export: exported }),
    };
  }

  #default(of: DeclaredClass, type: TypeDescription, value: Known | null): Variant | undefined {
    if (value === null) {
      if (type.variantType === 0 || type.variantType === TYPE_OBJECT) return null;
      const zero = zeroMaker(builtinType(type.variantType))();
      return zero instanceof GDFloat ? zero.value : zero;
    }
    const fitted = this.#scripts.assigned(of, value.value, type);
    if (fitted === undefined) return type.variantType === TYPE_OBJECT ? null : undefined;
    const holdsFloats = type.variantType === TYPE_FLOAT || type.elements?.at(-1)?.variantType === TYPE_FLOAT;
    return this.#copy(of, fitted, holdsFloats);
  }

  #copy(of: DeclaredClass, value: Variant, isFloat: boolean): Variant | undefined {
    return copied(value, isFloat, () => this.#elements.take(1, of.file));
  }
}

/** The members of a kind by name: of those with the same name the first. */
function membersOf<Kind extends Member["kind"]>(
  { node }: DeclaredClass,
  kind: Kind,
): ReadonlyMap<string, Extract<Member, { kind: Kind }>> {
  const found = new Map<string, Extract<Member, { kind: Kind }>>();
  for (const member of node.members)
    if (member.kind === kind && !found.has(member.name))
      found.set(member.name, member as Extract<Member, { kind: Kind }>);
  return found;
}
