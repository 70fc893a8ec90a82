import type {
  AuthorityRule,
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
import { constructed, copied, type Evaluated } from "./constant-values.js";
import type { Diagnostics } from "./diagnostics.js";
import { isInstance, LinkedClass } from "./linked-class.js";
import type { LinkedNames } from "./linked-names.js";
import { readRpcAnnotation } from "./rpc-annotation.js";
import type { FunctionNode, ParameterNode, VariableNode } from "./syntax/tree.js";
import { ANY, object } from "./type-descriptions.js";

/** Describes classes, with all that they inherit. */
export class ScriptDescriber {
  readonly #names: LinkedNames;
  readonly #diagnostics: Diagnostics;
  readonly #members: Budget;
  readonly #elements: Budget;
  readonly #rpcChannelIsLast: boolean;
  /** Inner classes that are still to be described. */
  readonly #undescribed: { readonly inner: LinkedClass; readonly into: ScriptDescription[] }[] = [];

  /**
   * @param names - What names mean.
   * @param diagnostics - Where complaints go.
   * @param members - How many members all descriptions may have: each has those of the scripts that it extends.
   * @param elements - How many elements may be copied into values.
   * @param rpcChannelIsLast - Whether `@rpc` takes its channel as its last argument (4.0).
   */
  constructor(
    names: LinkedNames,
    diagnostics: Diagnostics,
    members: Budget,
    elements: Budget,
    rpcChannelIsLast: boolean,
  ) {
    this.#names = names;
    this.#diagnostics = diagnostics;
    this.#members = members;
    this.#elements = elements;
    this.#rpcChannelIsLast = rpcChannelIsLast;
  }

  /** Describes a class and those inside it. */
  describe(linked: LinkedClass): ScriptDescription {
    const description = this.#describe(linked);
    // Not one inside the other: a chain of inner classes that extend each other's outer ones can be as long as the project.
    for (let next = this.#undescribed.pop(); next !== undefined; next = this.#undescribed.pop()) {
      next.into.push(this.#describe(next.inner));
    }
    return description;
  }

  #complain(of: LinkedClass, line: number, message: string): void {
    this.#diagnostics.error("invalid", of.file, line, message);
  }

  #describe(of: LinkedClass): ScriptDescription {
    if (of.description !== null) return of.description;
    this.#names.link(of);
    const whole = of.base === null ? null : this.#describe(of.base);
    // What is inherited is copied, so that it counts for each script that inherits it.
    const inherited =
      whole === null ? 0 : whole.functions.size + whole.properties.size + whole.signals.size + whole.rpcs.length;
    const base = this.#members.take(inherited, of.file) ? whole : null;
    const functions = new Map(base?.functions);
    const rpcs = new Map(base?.rpcs.map((rpc) => [rpc.name, rpc]));
    for (const node of of.functions.values()) {
      const described = this.#function(of, node);
      functions.set(node.name, described);
      const rpc = this.#rpc(of, node, described, rpcs.get(node.name));
      if (rpc !== null) rpcs.set(node.name, rpc);
    }
    const properties = new Map(base?.properties);
    for (const node of of.variables.values()) properties.set(node.name, this.#property(of, node));
    const signals = new Map<string, SignalDescription>(base?.signals);
    for (const { name, parameters, line } of of.signals) {
      const described = parameters.map((parameter) => this.#parameter(of, parameter));
      signals.set(name, { name, parameters: described, script: of.path, line });
    }
    const innerClasses: ScriptDescription[] = [];
    const description: ScriptDescription = {
      path: of.path,
      className: of.node.name,
      base: of.base?.path ?? null,
      nativeBase: of.native,
      tool: of.node.annotations.some((annotation) => annotation.name === "@tool"),
      abstract: of.node.annotations.some((annotation) => annotation.name === "@abstract"),
      rpcs: [...rpcs.values()],
      functions,
      properties,
      signals,
      enums: [...of.enums.values()].map((item) => ({
        name: item.node.name,
        values: { ...this.#names.enumValues(item) },
        line: item.node.line,
      })),
      constants: this.#constants(of),
      authorities: this.#authorities(of, base?.authorities ?? []),
      innerClasses,
    };
    // Inner classes may extend the class that they are in.
    of.description = description;
    for (const inner of [...of.inner.values()].reverse()) this.#undescribed.push({ inner, into: innerClasses });
    return description;
  }

  #rpc(
    of: LinkedClass,
    node: FunctionNode,
    described: FunctionDescription,
    before: RpcDescription | undefined,
  ): RpcDescription | null {
    const [annotation, ...more] = node.annotations.filter(({ name }) => name === "@rpc");
    for (const again of more) this.#complain(of, again.line, `'${node.name}' has more than one @rpc`);
    const { name, parameters, vararg, returnType, line } = described;
    const own = { name, parameters, vararg, returnType };
    if (annotation === undefined) return before === undefined ? null : { ...before, ...own };
    const evaluated = annotation.args.map((arg) => this.#names.evaluate(of, arg));
    const modes = readRpcAnnotation(annotation, evaluated, of.file, this.#diagnostics, this.#rpcChannelIsLast);
    return { ...modes, ...own, script: of.path, line };
  }

  #authorities(of: LinkedClass, inherited: readonly AuthorityRule[]): AuthorityRule[] {
    // An override of _enter_tree or _ready takes the place of the base's.
    const kept = inherited.filter((rule) => rule.when === "set" || !of.functions.has(`_${rule.when}`));
    return [...kept, ...findAuthorityRules(of.node, of.path, of.file, this.#diagnostics)];
  }

  #constants(of: LinkedClass): Map<string, Variant> {
    const constants = new Map<string, Variant>();
    for (const name of of.constants.keys()) {
      const value = this.#names.constant(of, name)?.value;
      const variant = value === undefined ? undefined : this.#copy(of, value, false);
      if (variant !== undefined) constants.set(name, variant);
    }
    for (const loose of of.looseEnums)
      for (const [name, value] of Object.entries(this.#names.enumValues(loose))) constants.set(name, value);
    return constants;
  }

  #function(of: LinkedClass, node: FunctionNode): FunctionDescription {
    return {
      name: node.name,
      parameters: node.parameters.map((parameter) => this.#parameter(of, parameter)),
      vararg: node.rest !== null,
      returnType: node.returnType === null ? ANY : this.#names.type(of, node.returnType),
      static: node.isStatic,
      script: of.path,
      line: node.line,
    };
  }

  #parameter(of: LinkedClass, node: ParameterNode): ParameterDescription {
    let type = node.type === null ? ANY : this.#names.type(of, node.type);
    if (node.infer && node.value !== null) type = typeOfValue(this.#names.evaluate(of, node.value));
    const parameter = { name: node.name, type, optional: node.value !== null };
    return node.value === null ? parameter : { ...parameter, defaultText: node.valueText };
  }

  #property(of: LinkedClass, node: VariableNode): PropertyDescription {
    const value = node.value === null ? undefined : this.#names.evaluate(of, node.value);
    let type = node.type === null ? ANY : this.#names.type(of, node.type);
    if (node.infer && value !== undefined) type = typeOfValue(value);
    const exported = node.annotations.find((annotation) => annotation.name.startsWith("@export"))?.name;
    // An export says the type of an untyped variable.
    if (node.type === null && !node.infer && exported !== undefined)
      type = value === undefined ? exportType(exported) : typeOfValue(value);
    const valueType = type.variantType !== 0 || value === undefined ? type : typeOfValue(value);
    const property: PropertyDescription = {
      name: node.name,
      type,
      valueType,
      default: node.type === null && value === undefined ? null : this.#default(of, type, value ?? null),
      static: node.isStatic,
      onready: node.annotations.some((annotation) => annotation.name === "@onready"),
      script: of.path,
      line: node.line,
    };
    return {
      ...property,
      ...(node.value === null ? {} : { defaultText: node.valueText }),
      ...(exported === undefined ? {} : { export: exported }),
    };
  }

  #default(of: LinkedClass, type: TypeDescription, value: Evaluated | null): Variant | undefined {
    if (value === null) {
      if (type.variantType === 0 || type.variantType === TYPE_OBJECT) return null;
      const zero = constructed(type.variantType, []).value ?? null;
      return zero instanceof GDFloat ? zero.value : zero;
    }
    const fitted = this.#names.assigned(of, value.value, type);
    if (fitted === undefined) return type.variantType === TYPE_OBJECT ? null : undefined;
    const holdsFloats = type.variantType === TYPE_FLOAT || type.elements?.at(-1)?.variantType === TYPE_FLOAT;
    return this.#copy(of, fitted, holdsFloats);
  }

  #copy(of: LinkedClass, value: Variant, isFloat: boolean): Variant | undefined {
    return copied(value, isFloat, () => this.#elements.take(1, of.file));
  }
}

function typeOfValue(value: Evaluated): TypeDescription {
  return value.meaning === undefined || isInstance(value.meaning)
    ? value.type
    : object(value.meaning instanceof LinkedClass ? "GDScript" : value.type.name);
}
