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
import type { Variant } from "../variant/index.js";
import type { Attributes } from "./attributes.js";
import { findAuthorityRules } from "./authority-rules.js";
import type { Constants } from "./constants.js";
import type { MethodNode, TypeNode, VariableNode } from "./declarations.js";
import { initialValue } from "./initial-values.js";
import type { Place, Symbols, TypeSymbol } from "./symbols.js";
import type { SyntaxNode } from "./syntax.js";
import type { Report } from "./types.js";
import { ANY, type VariantTypes, VOID } from "./variant-types.js";

/** How many members all classes together may inherit. */
const MAX_MEMBERS = 500_000;

const SIGNAL_SUFFIX = "EventHandler";

/** Puts together what Godot sees of a class. */
export class Describer {
  readonly #symbols: Symbols;
  readonly #constants: Constants;
  readonly #types: VariantTypes;
  readonly #attributes: Attributes;
  readonly #pathOf: (symbol: TypeSymbol) => string;
  readonly #report: Report;
  readonly #described = new Map<TypeSymbol, ScriptDescription>();
  #membersLeft = MAX_MEMBERS;
  #membersSaid = false;

  /**
   * @param symbols - The project's types.
   * @param constants - Knows values.
   * @param types - Knows as what Godot sees types.
   * @param attributes - Finds attributes.
   * @param pathOf - The resource path of a class.
   * @param report - Where complaints go.
   */
  constructor(
    symbols: Symbols,
    constants: Constants,
    types: VariantTypes,
    attributes: Attributes,
    pathOf: (symbol: TypeSymbol) => string,
    report: Report,
  ) {
    this.#symbols = symbols;
    this.#constants = constants;
    this.#types = types;
    this.#attributes = attributes;
    this.#pathOf = pathOf;
    this.#report = report;
  }

  /** @param symbol - A class. @param name - An attribute, such as `GlobalClass`. @returns Whether one of its parts has it. */
  has(symbol: TypeSymbol, name: string): boolean {
    return symbol.parts.some((node) => {
      const place = this.#symbols.inside(symbol, node);
      return this.#attributes.find(name, node.attributes, place) !== undefined;
    });
  }

  /** @param symbol - A class that extends one of the engine's in the end. @returns What Godot sees of it. */
  describe(symbol: TypeSymbol): ScriptDescription {
    // From the last of those that it extends on, so that no chain is too long for the stack.
    const chain = [...this.#symbols.chain(symbol)].reverse();
    let base: ScriptDescription | null = null;
    for (const at of chain) {
      let found = this.#described.get(at);
      if (found === undefined) {
        found = this.#describe(at, base);
        this.#described.set(at, found);
      }
      base = found;
    }
    return base!;
  }

  #describe(symbol: TypeSymbol, above: ScriptDescription | null): ScriptDescription {
    const path = this.#pathOf(symbol);
    const base = above !== null && this.#inherits(above, symbol) ? above : null;
    const functions = new Map<string, FunctionDescription>(base?.functions);
    const rpcs = new Map<string, RpcDescription>(base?.rpcs.map((rpc) => [rpc.name, rpc]));
    const properties = new Map<string, PropertyDescription>(base?.properties);
    const signals = new Map<string, SignalDescription>(base?.signals);
    const constants = new Map<string, Variant>();
    const authorities: AuthorityRule[] = [];
    const own = new Set<string>();
    const ownRpcs = new Set<string>();
    for (const node of symbol.parts) {
      const place = this.#symbols.inside(symbol, node);
      for (const method of node.methods) this.#method(method, place, path, functions, rpcs, own, ownRpcs);
      for (const variable of node.variables) this.#variable(variable, place, path, properties, constants);
      for (const inner of node.types) this.#signal(inner, place, path, signals);
      authorities.push(...findAuthorityRules(node, path, this.#report));
    }
    const overridden = (rule: AuthorityRule): boolean =>
      own.has(rule.when === "enter_tree" ? "_EnterTree" : rule.when === "ready" ? "_Ready" : "");
    const nested = [...symbol.nested.values()];
    const innerClasses = nested.filter((inner) => inner.kind === "class" && this.#types.nativeBase(inner) !== null);
    const isGlobal = this.has(symbol, "GlobalClass");
    const description: ScriptDescription = {
      path,
      className: isGlobal || symbol.container !== null ? symbol.name : "",
      base: above?.path ?? null,
      nativeBase: this.#types.nativeBase(symbol) ?? "",
      tool: this.has(symbol, "Tool"),
      abstract: symbol.parts.some((node) => node.modifiers.has("abstract")),
      rpcs: [...rpcs.values()],
      functions,
      properties,
      signals,
      enums: nested
        .filter((inner) => inner.kind === "enum")
        .map((inner) => ({
          name: inner.name,
          values: this.#constants.enumValues(inner),
          line: lineOf(inner.parts[0]!),
        })),
      constants,
      authorities: [...(base?.authorities.filter((rule) => !overridden(rule)) ?? []), ...authorities],
      innerClasses: [],
    };
    // A class may extend the one that it is in.
    this.#described.set(symbol, description);
    const inside = innerClasses.map((inner) => this.describe(inner));
    (description as { innerClasses: readonly ScriptDescription[] }).innerClasses = inside;
    return description;
  }

  /** Whether what the base has may be repeated here: many classes that extend a large one could fill memory. */
  #inherits(base: ScriptDescription, symbol: TypeSymbol): boolean {
    const count = base.functions.size + base.rpcs.length + base.properties.size + base.signals.size;
    if (count <= this.#membersLeft) {
      this.#membersLeft -= count;
      return true;
    }
    if (this.#membersSaid) return false;
    this.#membersSaid = true;
    const [node] = symbol.parts as [TypeNode];
    const message = `The classes inherit more than ${MAX_MEMBERS} members: '${symbol.name}' and others lack theirs`;
    this.#report("error", "limit", node.scope.file.path, lineOf(node), message);
    return false;
  }

  #method(
    node: MethodNode,
    place: Place,
    path: string,
    functions: Map<string, FunctionDescription>,
    rpcs: Map<string, RpcDescription>,
    own: Set<string>,
    ownRpcs: Set<string>,
  ): void {
    if (node.name === "") return; // Damage, which is told where it stands.
    const { file } = place.scope;
    const line = file.lineOf(node.start);
    const attribute = this.#attributes.find("Rpc", node.attributes, place);
    const complain = (message: string): void => this.#report("error", "invalid", file.path, line, message);
    const inside = { ...place, typeParameters: [...place.typeParameters, ...node.typeParameters] };
    const problems: string[] = [];
    const read = (type: SyntaxNode | undefined, what: string): TypeDescription =>
      this.#type(type, inside, what, problems);
    const returned = node.returns === undefined ? "void" : file.nameOf(node.returns);
    const returnType = returned === "void" ? VOID : read(node.returns, "its return type");
    const parameters = node.parameters.map((parameter): ParameterDescription => {
      const type = read(parameter.type, `the type of '${parameter.name}'`);
      if (parameter.byReference) problems.push(`'${parameter.name}' is passed by reference`);
      const described = { name: parameter.name, type, optional: false };
      return parameter.value === undefined ? described : { ...described, defaultText: file.textOf(parameter.value) };
    });
    if (node.typeParameters.length > 0) problems.push("it has type parameters");
    if (node.implemented !== undefined) problems.push("it implements an interface explicitly");
    const isStatic = node.modifiers.has("static");
    const method: FunctionDescription = {
      name: node.name,
      parameters,
      vararg: false,
      returnType,
      static: isStatic,
      script: path,
      line,
    };
    if (problems.length === 0 && !own.has(node.name)) functions.set(node.name, method);
    const inherited = rpcs.get(node.name);
    own.add(node.name);
    if (attribute === undefined) {
      // An override without [Rpc] keeps that of the base, and is what runs. Godot tells methods of one name apart by the number of arguments.
      const overrides = parameters.length === inherited?.parameters.length && problems.length === 0;
      if (inherited !== undefined && overrides && !ownRpcs.has(node.name))
        rpcs.set(node.name, { ...inherited, parameters, returnType });
      return;
    }
    if (isStatic) {
      complain(`'${node.name}' is static: Godot ignores its [Rpc]`);
      return;
    }
    if (ownRpcs.has(node.name)) {
      complain(`'${node.name}' has [Rpc] more than once: Godot takes one of them`);
      return;
    }
    ownRpcs.add(node.name);
    for (const problem of problems) complain(`'${node.name}' has [Rpc], but cannot be called by Godot: ${problem}`);
    const { vararg } = method;
    const name = this.#reflectedName(node, place);
    const modes = this.#attributes.rpc(attribute, place);
    rpcs.set(name, { name, ...modes, parameters, vararg, returnType, script: path, line });
  }

  /** The name that reflection tells: that of an explicit implementation has its interface's in front. */
  #reflectedName(node: MethodNode, place: Place): string {
    if (node.implemented === undefined) return node.name;
    const found = this.#symbols.find(node.implemented, place);
    const of = found?.kind === "type" ? found.symbol.fullName : this.#written(node.implemented, place);
    return `${of}.${node.name}`;
  }

  #variable(
    node: VariableNode,
    place: Place,
    path: string,
    properties: Map<string, PropertyDescription>,
    constants: Map<string, Variant>,
  ): void {
    const { file } = place.scope;
    const line = file.lineOf(node.start);
    const isExported = this.#attributes.find("Export", node.attributes, place) !== undefined;
    if (node.name === "") return;
    const isStatic = node.modifiers.has("static");
    if (!isExported && !isStatic && !node.modifiers.has("const") && (!node.readable || !node.writable)) return;
    const result = node.type === undefined ? undefined : this.#types.read(node.type, place);
    const type = result?.kind === "known" ? result.type : ANY;
    const declared = this.#written(node.type, place);
    if (node.modifiers.has("const") || isStatic) {
      const value = node.modifiers.has("const")
        ? initialValue(type, node.value, place, this.#constants, declared)
        : undefined;
      if (value !== undefined) constants.set(node.name, value);
      if (isExported)
        this.#report("error", "invalid", file.path, line, `'${node.name}' is static: it cannot be exported`);
      return;
    }
    if (result?.kind === "foreign") {
      if (isExported)
        this.#report(
          "error",
          "invalid",
          file.path,
          line,
          `'${node.name}' is exported, but no Variant can hold a '${this.#written(node.type, place)}'`,
        );
      return;
    }
    if (result?.kind !== "known" && isExported)
      this.#report(
        "warning",
        "unresolved",
        file.path,
        line,
        `Unknown type '${this.#written(node.type, place)}' of '${node.name}'`,
      );
    if (!node.readable || !node.writable) {
      this.#report(
        "error",
        "invalid",
        file.path,
        line,
        `'${node.name}' is exported, but cannot be ${node.readable ? "set" : "read"}`,
      );
      return;
    }
    const first = this.#firstValue(node, place);
    const property: PropertyDescription = {
      name: node.name,
      type,
      valueType: type,
      default: first === null ? undefined : initialValue(type, first, place, this.#constants, declared),
      static: false,
      onready: false,
      script: path,
      line,
    };
    properties.set(node.name, {
      ...property,
      ...(first == null ? {} : { defaultText: file.textOf(first) }),
      ...(isExported ? { export: "[Export]" } : {}),
    });
  }

  /** What a member begins with: undefined for its type's zero, null when that is up to code. A getter that only returns a field has the field's. */
  #firstValue(node: VariableNode, place: Place): SyntaxNode | undefined | null {
    if (node.getter === undefined || node.value !== undefined) return node.value;
    const name = RETURNED_NAME.exec(place.scope.file.textOf(node.getter))?.[1];
    if (name === undefined) return null;
    if (name === "field") return undefined;
    const field = this.#constants.variable(place.type!, name);
    return field === undefined || field.getter !== undefined || field.modifiers.has("static") ? null : field.value;
  }

  #signal(node: TypeNode, place: Place, path: string, signals: Map<string, SignalDescription>): void {
    if (node.signature === undefined || this.#attributes.find("Signal", node.attributes, place) === undefined) return;
    const { file } = place.scope;
    const line = lineOf(node);
    if (!node.name.endsWith(SIGNAL_SUFFIX)) {
      this.#report("error", "invalid", file.path, line, `The signal '${node.name}' must end with ${SIGNAL_SUFFIX}`);
      return;
    }
    const problems: string[] = [];
    const parameters = node.signature.parameters.map((parameter): ParameterDescription => {
      const type = this.#type(parameter.type, place, `the type of '${parameter.name}'`, problems);
      return { name: parameter.name, type, optional: false };
    });
    for (const problem of problems)
      this.#report("error", "invalid", file.path, line, `Godot does not see the signal '${node.name}': ${problem}`);
    const name = node.name.slice(0, -SIGNAL_SUFFIX.length);
    if (problems.length === 0) signals.set(name, { name, parameters, script: path, line });
  }

  /** The type that Godot sees; any value, with a reason among the problems, where there is none. */
  #type(node: SyntaxNode | undefined, place: Place, what: string, problems: string[]): TypeDescription {
    const result = node === undefined ? undefined : this.#types.read(node, place);
    if (result?.kind === "known") return result.type;
    if (result?.kind === "foreign") problems.push(`no Variant can hold ${what}, '${this.#written(node, place)}'`);
    else problems.push(`the sources do not say what ${what} is, '${this.#written(node, place)}'`);
    return ANY;
  }

  #written(node: SyntaxNode | undefined, place: Place): string {
    return node === undefined ? "" : place.scope.file.nameOf(node);
  }
}

const RETURNED_NAME = /^(?:=>\s*|\{\s*return\s+)(?:this\s*\.\s*)?@?([\p{L}_][\p{L}\p{N}_]*)\s*;?\s*\}?$/u;

function lineOf(node: TypeNode): number {
  return node.scope.file.lineOf(node.start);
}
