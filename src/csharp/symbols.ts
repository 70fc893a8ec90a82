import type { FileDeclarations, Scope, TypeNode, Using } from "./declarations.js";
import { type ExternalTypes, PREDEFINED } from "./external-types.js";
import { namedChildren, part, type SyntaxNode } from "./syntax.js";

/** A type that the project declares, in however many parts. */
export class TypeSymbol {
  /** Its name, without type parameters. */
  readonly name: string;
  /** Its namespace, the types around it and its name, joined by dots. */
  readonly fullName: string;
  /** What it is. */
  readonly kind: TypeNode["kind"];
  /** The type that it is in; null for none. */
  readonly container: TypeSymbol | null;
  /** Its declarations, in the order of the files. */
  readonly parts: TypeNode[] = [];
  /** The types in it. */
  readonly nested = new Map<string, TypeSymbol>();
  /** What it extends, once that was asked for. */
  base: TypeSymbol | string | null = null;
  /** Whether {@link base} is known. */
  state: "new" | "linking" | "linked" = "new";
  /** What names in it and in its bases were found to stand for. */
  readonly found = new Map<string, Meaning | undefined>();

  /**
   * @param node - Its first declaration.
   * @param container - The type that it is in.
   */
  constructor(node: TypeNode, container: TypeSymbol | null) {
    this.name = node.name;
    this.kind = node.kind;
    this.container = container;
    const around = container?.fullName ?? node.scope.namespace;
    this.fullName = around === "" ? node.name : `${around}.${node.name}`;
  }
}

/** Where a name is written: it is looked up in the types around it, then in the namespaces around those. */
export interface Place {
  /** The namespace and the file. */
  readonly scope: Scope;
  /** The innermost type; null outside of types. */
  readonly type: TypeSymbol | null;
  /** Names of type parameters that hold there. */
  readonly typeParameters: readonly string[];
}

/** What a name stands for. */
export type Meaning =
  /** A type of the project. */
  | { readonly kind: "type"; readonly symbol: TypeSymbol }
  /** A type of Godot or of .NET, by its full name, with its type arguments. */
  | { readonly kind: "external"; readonly name: string; readonly args: readonly SyntaxNode[]; readonly place: Place }
  /** A type parameter. */
  | { readonly kind: "parameter" }
  /** A type without a name, such as `int[]`, that `using` gives one. */
  | { readonly kind: "unnamed"; readonly node: SyntaxNode; readonly place: Place }
  /** A namespace; its full name. */
  | { readonly kind: "namespace"; readonly name: string };

/** One name of a dotted one, with its type arguments. */
export interface NamePart {
  readonly name: string;
  readonly args: readonly SyntaxNode[];
}

/** Interfaces outside of the project, which other parts of a class may name before the one that names its base. */
const INTERFACE = /\.I[A-Z][a-z][^.]*$/;
/** How deep types may extend one another. */
const MAX_CHAIN = 64;
/** How many directives count: those of all files together, and those of one namespace in one file. */
const MAX_USINGS = 500;

/** All types of a project, with the rules by which their names are found. */
export class Symbols {
  readonly #external: ExternalTypes;
  readonly #globalUsings: Using[] = [];
  readonly #namespaces = new Map<string, Map<string, TypeSymbol>>();
  /** What directives refer to; undefined also while that is being found. */
  readonly #targets = new Map<Using, Meaning | undefined>();
  /** What names were found to stand for by way of a scope's directives. */
  readonly #aliases = new Set<string>();
  readonly #found = new Map<Scope, Map<string, Meaning | undefined>>();
  #finding = 0;
  #depth = 0;

  /** @param files - What the files declare. @param external - What else there is. */
  constructor(files: Iterable<FileDeclarations>, external: ExternalTypes) {
    this.#external = external;
    for (const { types, globalUsings, aliases } of files) {
      for (const using of globalUsings) this.#globalUsings.push(using);
      for (const name of aliases) this.#aliases.add(name);
      for (const node of types) {
        this.#addNamespace(node.scope.namespace);
        this.#add(node, null, this.#namespaces.get(node.scope.namespace)!);
      }
    }
  }

  /** @param name - A name. @returns Whether some directive gives it to something. */
  isAlias(name: string): boolean {
    return this.#aliases.has(name);
  }

  /** @returns All types that are in no other. */
  *all(): Iterable<TypeSymbol> {
    for (const types of this.#namespaces.values()) yield* types.values();
  }

  /** @param symbol - A type. @param node - One of its declarations. @returns Where what is written in it is looked up. */
  inside(symbol: TypeSymbol, node: TypeNode): Place {
    const typeParameters: string[] = [];
    for (let at: TypeSymbol | null = symbol; at !== null; at = at.container)
      typeParameters.push(...at.parts[0]!.typeParameters);
    return { scope: node.scope, type: symbol, typeParameters };
  }

  /**
   * @param node - A name: `A`, `A.B<C>`, `global::A.B`, `int`.
   * @param place - Where it is written.
   * @returns What it stands for; undefined when that is unknown.
   */
  find(node: SyntaxNode, place: Place): Meaning | undefined {
    if (node.type === "predefined_type") {
      const word = PREDEFINED.get(place.scope.file.textOf(node));
      return word && { kind: "external", name: `System.${word.system}`, args: [], place };
    }
    const parts: NamePart[] = [];
    const rooted = collectParts(node, place.scope.file, parts);
    return rooted === null ? undefined : this.findParts(parts, place, rooted);
  }

  /**
   * @param parts - The names between the dots.
   * @param place - Where they are written.
   * @param rooted - Whether `global::` stands in front.
   * @returns As {@link find}.
   */
  findParts(parts: readonly NamePart[], place: Place, rooted = false): Meaning | undefined {
    if (parts.length === 0) return undefined;
    let found: Meaning | undefined = rooted
      ? this.#member({ kind: "namespace", name: "" }, parts[0]!, place)
      : this.#first(parts[0]!, place);
    for (let i = 1; i < parts.length && found !== undefined; i++) found = this.#member(found, parts[i]!, place);
    return found;
  }

  /**
   * @param symbol - A type.
   * @returns The class that it extends: a type of the project, the full name of another, or null for none or an unknown one.
   */
  baseOf(symbol: TypeSymbol): TypeSymbol | string | null {
    if (symbol.state === "linked") return symbol.base;
    // Asked for while it is being found: types in a base are no help in finding it.
    if (symbol.state === "linking" || this.#depth >= MAX_CHAIN) return null;
    symbol.state = "linking";
    this.#depth++;
    for (const node of symbol.parts) {
      const place = symbol.container === null ? outsideOf(node.scope) : this.inside(symbol.container, node);
      for (const written of node.bases) {
        const own = { ...place, typeParameters: [...place.typeParameters, ...node.typeParameters] };
        const found = this.find(written, own);
        if (found?.kind === "type" && found.symbol.kind === "class") symbol.base ??= found.symbol;
        else if (found?.kind === "external" && !INTERFACE.test(found.name)) symbol.base ??= found.name;
      }
    }
    this.#depth--;
    symbol.state = "linked";
    return symbol.base;
  }

  /** @param symbol - A type. @returns It and the types of the project that it extends, ending before a circle. */
  *chain(symbol: TypeSymbol): Iterable<TypeSymbol> {
    const seen = new Set<TypeSymbol>();
    for (let at: TypeSymbol | string | null = symbol; at instanceof TypeSymbol; at = this.baseOf(at)) {
      if (seen.has(at) || seen.size >= MAX_CHAIN) return;
      seen.add(at);
      yield at;
    }
  }

  /** @param symbol - A type. @returns The full name of the class outside of the project that it extends in the end; null for none. */
  externalBase(symbol: TypeSymbol): string | null {
    let last: TypeSymbol = symbol;
    for (const at of this.chain(symbol)) last = at;
    const base = this.baseOf(last);
    return typeof base === "string" ? base : null;
  }

  #addNamespace(name: string): void {
    for (let at = name; !this.#namespaces.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf("."))))
      this.#namespaces.set(at, new Map());
  }

  #add(node: TypeNode, container: TypeSymbol | null, among: Map<string, TypeSymbol>): void {
    const key = keyOf(node.name, node.typeParameters.length);
    let symbol = among.get(key);
    if (symbol === undefined) {
      symbol = new TypeSymbol(node, container);
      among.set(key, symbol);
    }
    symbol.parts.push(node);
    for (const inner of node.types) this.#add(inner, symbol, symbol.nested);
  }

  /** What a name without anything in front of it stands for. */
  #first(name: NamePart, place: Place): Meaning | undefined {
    if (name.args.length === 0 && place.typeParameters.includes(name.name)) return { kind: "parameter" };
    for (let at = place.type; at !== null; at = at.container) {
      const found = this.#nested(at, name);
      if (found !== undefined) return found;
      if (at.name === name.name && at.parts[0]!.typeParameters.length === name.args.length)
        return { kind: "type", symbol: at };
    }
    for (let scope: Scope | null = place.scope; scope !== null; scope = scope.outer) {
      // A namespace A.B is inside of A, whose types are known as well.
      const until = scope.outer?.namespace ?? "";
      for (let namespace = scope.namespace; ; namespace = namespace.slice(0, namespace.lastIndexOf("."))) {
        if (namespace === until && scope.outer !== null) break;
        const found = this.#member({ kind: "namespace", name: namespace }, name, place);
        if (found !== undefined) return found;
        if (!namespace.includes(".")) break;
      }
      const found = this.#used(scope, name);
      if (found !== undefined) return found;
    }
    return this.#member({ kind: "namespace", name: "" }, name, place);
  }

  #used(scope: Scope, name: NamePart): Meaning | undefined {
    let known = this.#found.get(scope);
    if (known === undefined) {
      known = new Map();
      this.#found.set(scope, known);
    }
    const key = keyOf(name.name, name.args.length);
    // Type arguments are those of the one name.
    if (name.args.length === 0 && known.has(key)) return known.get(key);
    const found = this.#search(scope, name);
    // What is asked for while a directive or a base is being found may be incomplete.
    if (this.#finding === 0 && this.#depth === 0) known.set(key, found);
    return found;
  }

  #search(scope: Scope, name: NamePart): Meaning | undefined {
    const usings = this.#usingsOf(scope);
    const alias = usings.find((using) => using.kind === "alias" && using.alias === name.name);
    if (alias !== undefined && name.args.length === 0) return this.#target(alias);
    for (const using of usings) {
      if (using.kind === "alias") continue;
      const target = this.#target(using);
      let found: Meaning | undefined;
      if (target?.kind === "namespace") found = this.#typeIn(target.name, name, outsideOf(using.scope));
      else if (target?.kind === "type") found = this.#nested(target.symbol, name);
      else if (target?.kind === "external") found = nestedExternal(target.name, name.name, target.place);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #usingsOf(scope: Scope): readonly Using[] {
    const own = scope.usings.slice(0, MAX_USINGS);
    return scope.outer === null ? [...own, ...this.#globalUsings.slice(0, MAX_USINGS)] : own;
  }

  /** What a directive refers to: the other directives beside it do not count. */
  #target(using: Using): Meaning | undefined {
    if (!this.#targets.has(using)) {
      this.#targets.set(using, undefined);
      this.#finding++;
      const { kind, target: node } = using;
      const place = outsideOf({ ...using.scope, usings: [] });
      const isUnnamed = kind === "alias" && /^(?:array|nullable|tuple|pointer)_type$/.test(node.type);
      this.#targets.set(using, isUnnamed ? { kind: "unnamed", node, place } : this.find(node, place));
      this.#finding--;
    }
    return this.#targets.get(using);
  }

  /** @param place - Where it is written. @returns The types whose members `using static` brings in. */
  *staticUsings(place: Place): Iterable<Meaning> {
    for (let scope: Scope | null = place.scope; scope !== null; scope = scope.outer) {
      for (const using of this.#usingsOf(scope)) {
        const found = using.kind === "static" ? this.#target(using) : undefined;
        if (found !== undefined) yield found;
      }
    }
  }

  #member(of: Meaning, name: NamePart, place: Place): Meaning | undefined {
    if (of.kind === "type") return this.#nested(of.symbol, name);
    if (of.kind === "external") return { ...of, name: `${of.name}.${name.name}`, args: name.args, place };
    if (of.kind === "parameter" || of.kind === "unnamed") return undefined;
    const found = this.#typeIn(of.name, name, place);
    if (found !== undefined) return found;
    const full = of.name === "" ? name.name : `${of.name}.${name.name}`;
    const isNamespace = this.#namespaces.has(full) || this.#external.isNamespace(full);
    return isNamespace ? { kind: "namespace", name: full } : undefined;
  }

  #typeIn(namespace: string, name: NamePart, place: Place): Meaning | undefined {
    const symbol = this.#namespaces.get(namespace)?.get(keyOf(name.name, name.args.length));
    if (symbol !== undefined) return { kind: "type", symbol };
    if (!this.#external.has(namespace, name.name, name.args.length)) return undefined;
    return { kind: "external", name: `${namespace}.${name.name}`, args: name.args, place };
  }

  /** A type in a type, or in one that it extends. */
  #nested(symbol: TypeSymbol, name: NamePart): Meaning | undefined {
    const key = keyOf(name.name, name.args.length);
    const known = symbol.found.get(key);
    if (known !== undefined || symbol.found.has(key)) return known;
    let found: Meaning | undefined;
    let settled = true;
    let last: TypeSymbol = symbol;
    for (const at of this.chain(symbol)) {
      settled &&= at.state !== "linking";
      const inner = at.nested.get(key);
      if (inner !== undefined) {
        found = { kind: "type", symbol: inner };
        break;
      }
      last = at;
    }
    if (found === undefined) {
      const external = this.baseOf(last);
      if (typeof external === "string") found = nestedExternal(external, name.name, outsideOf(last.parts[0]!.scope));
    }
    if (settled) symbol.found.set(key, found);
    return found;
  }
}

/** Types inside the engine's that are named without their class: by classes that extend it, or behind `using static`. */
const NESTED: ReadonlySet<string> = new Set(["Godot.MultiplayerApi.RpcMode", "Godot.MultiplayerPeer.TransferModeEnum"]);

function nestedExternal(of: string, name: string, place: Place): Meaning | undefined {
  const full = `${of}.${name}`;
  return NESTED.has(full) ? { kind: "external", name: full, args: [], place } : undefined;
}

function outsideOf(scope: Scope): Place {
  return { scope, type: null, typeParameters: [] };
}

function keyOf(name: string, arity: number): string {
  return arity === 0 ? name : `${name}\`${arity}`;
}

/** Takes a dotted name apart. @returns Whether it begins with `global::`; null when it is no name. */
export function collectParts(node: SyntaxNode, file: Scope["file"], parts: NamePart[]): boolean | null {
  if (node.type === "identifier") {
    parts.push({ name: file.nameOf(node), args: [] });
    return false;
  }
  if (node.type === "generic_name") {
    const [name, list] = namedChildren(node);
    if (name === undefined) return null;
    parts.push({ name: file.nameOf(name), args: list === undefined ? [] : namedChildren(list) });
    return false;
  }
  if (node.type === "alias_qualified_name") {
    const alias = part(node, "alias");
    const name = part(node, "name");
    if (alias === undefined || name === undefined) return null;
    const rooted = file.nameOf(alias) === "global";
    if (!rooted) parts.push({ name: file.nameOf(alias), args: [] });
    return collectParts(name, file, parts) === null ? null : rooted;
  }
  if (node.type === "qualified_name" || node.type === "member_access_expression") {
    const left = part(node, "qualifier") ?? part(node, "expression");
    const right = part(node, "name");
    if (left === undefined || right === undefined) return null;
    const rooted = collectParts(left, file, parts);
    return rooted === null || collectParts(right, file, parts) === null ? null : rooted;
  }
  return null;
}
