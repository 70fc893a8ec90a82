import { TYPE_INT, TYPE_OBJECT, typeFromString } from "../../variant/index.js";
import {
  builtinEnum,
  dictionaryOf,
  globalConstant,
  globalEnum,
  globalEnumWith,
  makeReadOnly,
} from "../run/builtins.js";
import type { NativeClass, ScriptProject } from "../run/host.js";
import { findNativeEnum } from "../run/native-members.js";
import { NativeReference } from "../run/native-reference.js";
import { type MemberSignal, type MemberVariable, ScriptClass } from "../run/script-class.js";
import type { ScriptFunction } from "../run/script-function.js";
import {
  arrayType,
  builtinType,
  dictionaryType,
  type EnumType,
  enumOf,
  metaType,
  nativeType,
  type Type,
  VARIANT,
  VOID,
} from "../run/type.js";
import type { EnumNode, Expression, Place, TypeNode } from "../syntax/tree.js";
import { type Code, constantCode, isConstantExpression } from "./code.js";
import { type DeclaredClass, type DeclaredMember, onceRefused, refuse } from "./declared-class.js";
import type { FunctionScope } from "./scope.js";

/** What the name of a member stands for. */
export type Found =
  | { readonly kind: "variable"; readonly variable: MemberVariable }
  | { readonly kind: "function"; readonly function: ScriptFunction }
  | { readonly kind: "signal"; readonly signal: MemberSignal }
  | { readonly kind: "constant"; readonly code: Code };

/** What {@link Names} leaves to those who compile expressions and classes. */
export interface NamesHost {
  readonly project: ScriptProject;
  /** The class of a script's file; null when there is none. */
  fileClass(path: string): DeclaredClass | null;
  /** Sees to it that base, variables and signatures of a class are known. */
  resolveInterface(of: DeclaredClass): void;
  resolveInheritance(of: DeclaredClass, from: Place): void;
  /** A variable with its type. */
  variable(of: DeclaredClass, member: DeclaredMember & { kind: "variable" }): MemberVariable;
  /** A function with its signature. */
  signature(of: DeclaredClass, member: DeclaredMember & { kind: "function" }): ScriptFunction;
  /** Compiles an expression that stands in a class and not in a function. */
  expression(of: DeclaredClass, expression: Expression, wanted: Type | null): Code;
  /** The value of an enum's name that is written behind it. @param next - What it would be without. */
  enumValue(of: DeclaredClass, item: EnumNode["values"][number], next: number | bigint): number | bigint;
  /** Makes one constant of a class known to those who run. */
  addConstant(of: DeclaredClass, name: string, code: Code): Code;
  declaredOf(script: ScriptClass): DeclaredClass;
}

const INT = builtinType(TYPE_INT);
/** How many others deep a constant or an enum may depend on others; variables and functions too. */
export const MAX_DEPTH = 100;

/** What names mean: members, types, classes, constants. Each is found out when it is first asked for. */
export class Names {
  readonly #host: NamesHost;
  readonly #references = new Map<NativeClass, Code>();
  readonly #globalEnums = new Map<string, Type>();
  readonly #scopes = new WeakMap<DeclaredClass, readonly DeclaredClass[]>();
  #depth = 0;

  constructor(host: NamesHost) {
    this.#host = host;
  }

  get project(): ScriptProject {
    return this.#host.project;
  }

  readonly classNamed = (name: string): NativeClass | undefined => this.#host.project.nativeClass(name);

  /** The classes whose members are known by their names in a class: itself, what it extends and what is around those, what is around it. */
  scopeOf(of: DeclaredClass): readonly DeclaredClass[] {
    let known = this.#scopes.get(of);
    if (known !== undefined) return known;
    known = [...addScope(of, new Set())];
    if (known.every(({ inheritance }) => inheritance === "done")) this.#scopes.set(of, known);
    return known;
  }

  // Members.

  /** A member of a class or of those that it extends. */
  member(of: DeclaredClass, name: string): Found | null {
    for (let at: DeclaredClass | null = of; at !== null; at = at.base) {
      this.#host.resolveInheritance(at, at.node);
      const found = this.ownMember(at, name);
      if (found !== null) return found;
    }
    return null;
  }

  ownMember(of: DeclaredClass, name: string): Found | null {
    const member = of.members.get(name);
    if (member === undefined) return null;
    switch (member.kind) {
      case "variable":
        return { kind: "variable", variable: this.#host.variable(of, member) };
      case "function":
        return { kind: "function", function: this.#host.signature(of, member) };
      case "signal":
        this.#host.resolveInterface(of);
        return { kind: "signal", signal: of.script.signals.get(name)! };
      default:
        return { kind: "constant", code: this.#constant(of, name, member) };
    }
  }

  /** A constant, enum, enum value or inner class. */
  #constant(of: DeclaredClass, name: string, member: DeclaredMember): Code {
    return of.constants.get(name) ?? onceRefused(of, name, () => this.#find(of, name, member));
  }

  #find(of: DeclaredClass, name: string, member: DeclaredMember): Code {
    if (member.kind === "class") return this.#keep(of, name, this.classCode(of.inner.get(name)!.script));
    if (of.pending.has(name)) refuse(`Could not resolve member "${name}": Cyclic reference.`, member);
    if (this.#depth >= MAX_DEPTH) refuse(`Could not resolve member "${name}": It depends on too many others.`, member);
    this.#depth++;
    try {
      // An enum may name itself.
      if (member.kind === "enum") return this.#keep(of, name, enumCode(this.enumType(of, name, member)));
      of.pending.add(name);
      if (member.kind === "enumValue") {
        const values = this.#enumValues(of, member.of, "");
        return this.#keep(of, name, constantCode(values.get(name)!, INT));
      }
      if (member.kind !== "constant" || member.value === null)
        refuse(`Expected initializer for constant "${name}".`, member);
      const type = member.type === null ? null : this.type(of, member.type, null);
      const value = this.#host.expression(of, member.value, type);
      if (!isConstantExpression(value) && !isTypeValue(value)) {
        refuse(`Assigned value for constant "${name}" isn't a constant expression.`, member.value);
      }
      return this.#keep(of, name, this.frozen(type?.isVariant === true ? { ...value, type } : value));
    } finally {
      this.#depth--;
      of.pending.delete(name);
    }
  }

  #keep(of: DeclaredClass, name: string, code: Code): Code {
    const kept = this.#host.addConstant(of, name, code);
    of.constants.set(name, kept);
    return kept;
  }

  enumType(of: DeclaredClass, name: string, node: DeclaredMember & { kind: "enum" }): EnumType {
    let known = of.enums.get(name);
    if (known === undefined) {
      const values = this.#enumValues(of, node, name);
      known = { name: `${of.script.displayName}.${name}`, values, owner: of.script };
      of.enums.set(name, known);
      of.script.enums.set(name, known);
    }
    return known;
  }

  readonly #openEnums = new Map<object, Map<string, number | bigint>>();

  #enumValues(of: DeclaredClass, node: DeclaredMember & { kind: "enum" }, _name: string): Map<string, number | bigint> {
    const open = this.#openEnums.get(node);
    if (open !== undefined) return open;
    const values = new Map<string, number | bigint>();
    this.#openEnums.set(node, values);
    let next: number | bigint = 0;
    const within = withEnum(of, values);
    for (const item of node.values) {
      if (item.value !== null) next = this.#host.enumValue(within, item, next);
      values.set(item.name, next);
      next = typeof next === "bigint" ? next + 1n : next + 1;
    }
    return values;
  }

  // Classes as values.

  classCode(script: ScriptClass): Code {
    const declared = this.#host.declaredOf(script);
    if (declared.inheritance === "new") this.#host.resolveInheritance(declared, declared.node);
    return { ...constantCode(script, metaType(script.instanceType)), isTypeOnly: false };
  }

  nativeCode(native: NativeClass): Code {
    let known = this.#references.get(native);
    if (known === undefined) {
      known = constantCode(new NativeReference(native), metaType(nativeType(native)));
      this.#references.set(native, known);
    }
    return known;
  }

  /** What a name stands for that no function and no class around it declares: classes and enums. */
  globalType(name: string): Code | null {
    const path = this.#host.project.globalClass(name);
    if (path !== undefined) {
      const found = this.#host.fileClass(path);
      if (found !== null) return this.classCode(found.script);
    }
    const native = this.#host.project.nativeClass(name);
    if (native !== undefined) return this.nativeCode(native);
    const global = this.globalEnumType(name);
    return global === null ? null : { type: metaType(global), run: () => null, isTypeOnly: true };
  }

  globalEnumType(name: string): Type | null {
    let known = this.#globalEnums.get(name);
    if (known === undefined) {
      const values = globalEnum(name);
      if (values === undefined) return null;
      known = enumOf({ name, values });
      this.#globalEnums.set(name, known);
    }
    return known;
  }

  globalConstant(name: string): Code | null {
    const value = globalConstant(name);
    if (value === undefined) return null;
    const owner = globalEnumWith(name);
    return constantCode(value, (owner === undefined ? null : this.globalEnumType(owner)) ?? INT);
  }

  /** A value as a constant has it: arrays and dictionaries can't be changed. */
  frozen(of: Code): Code {
    if (of.constant !== undefined || of.isConstantContainer !== true || of.isRunConstant === true) return of;
    // Constants need nothing of a frame.
    return constantCode(makeReadOnly(of.run(null as never)), of.type);
  }

  // Types.

  /** A type as written. @param scope - The function that it is written in: local constants can be types. */
  type(of: DeclaredClass, node: TypeNode, scope: FunctionScope | null): Type {
    const [first = "", ...rest] = node.names;
    if (node.args.length > 0) return this.#containerType(of, node, first, scope);
    if (rest.length === 0) {
      if (first === "void") return VOID;
      if (first === "Variant") return VARIANT;
      const builtin = typeFromString(first);
      if (builtin > 0 && builtin !== TYPE_OBJECT) return builtinType(builtin);
    }
    const local = scope?.find(first);
    let found: Code | null = null;
    if (local !== undefined) {
      if (local.constant === null) refuse(`Local variable "${first}" cannot be used as a type.`, node);
      found = local.constant;
    }
    found ??= this.#typeNamed(of, first, node);
    if (found === null) refuse(`Could not find type "${first}" in the current scope.`, node);
    let type = this.#asType(found, first, node);
    for (const name of rest) type = this.#nestedType(type, name, node);
    return type;
  }

  #containerType(of: DeclaredClass, node: TypeNode, name: string, scope: FunctionScope | null): Type {
    const elements = node.args.map((arg) => this.type(of, arg, scope));
    if (name === "Array") {
      if (elements.length !== 1) refuse("Typed arrays require exactly one collection element type.", node);
      return arrayType(elements[0]!);
    }
    if (name !== "Dictionary") refuse("Only arrays and dictionaries can specify collection element types.", node);
    if (elements.length !== 2) refuse("Typed dictionaries require exactly two collection element types.", node);
    return dictionaryType(elements[0]!, elements[1]!);
  }

  /** A name that stands for a type where a class is written. Variables are no types. */
  #typeNamed(of: DeclaredClass, name: string, node: Place): Code | null {
    if (typeFromString(name) > 0 && typeFromString(name) !== TYPE_OBJECT) {
      return { type: metaType(builtinType(typeFromString(name))), run: () => null, isTypeOnly: true };
    }
    if (name === "Variant") return { type: metaType(VARIANT), run: () => null, isTypeOnly: true };
    const found = this.#typeInScope(of, name, node);
    if (found !== null) return found;
    const global = this.globalType(name);
    if (global !== null) return global;
    const autoload = this.#host.project.autoload(name);
    if (autoload === undefined) return null;
    const script = autoload.script === null ? null : this.#host.fileClass(autoload.script);
    if (script !== null) return this.classCode(script.script);
    const native = this.#host.project.nativeClass(autoload.nativeClass);
    return native === undefined ? null : this.nativeCode(native);
  }

  #typeInScope(of: DeclaredClass, name: string, node: Place): Code | null {
    for (const at of this.scopeOf(of)) {
      if (at.script.localName === name) return this.classCode(at.script);
      const member = at.members.get(name);
      if (member !== undefined && (member.kind === "class" || member.kind === "enum" || member.kind === "constant")) {
        return this.#constant(at, name, member);
      }
    }
    return of.inheritance === "done" ? this.#typeMember(of, name, node) : null;
  }

  #typeMember(of: DeclaredClass, name: string, node: Place): Code | null {
    let last: DeclaredClass = of;
    for (let at: DeclaredClass | null = of; at !== null; at = at.base) {
      // A class that is being linked looks for its base outside of itself.
      if (at.inheritance === "new") this.#host.resolveInheritance(at, node);
      const member = at.members.get(name);
      if (member !== undefined && (member.kind === "class" || member.kind === "enum" || member.kind === "constant")) {
        return this.#constant(at, name, member);
      }
      last = at;
    }
    if (last.inheritance !== "done") return null;
    const values = findNativeEnum(last.script.native, name);
    return values === undefined
      ? null
      : {
          type: metaType(enumOf({ name: `${last.script.native.name}.${name}`, values })),
          run: () => null,
          isTypeOnly: true,
        };
  }

  #asType(found: Code, name: string, node: Place): Type {
    if (found.type.kind === "meta") return found.type.of!;
    // A constant that says of itself that it may be anything.
    const value = found.constant?.value;
    if (value instanceof ScriptClass) return value.instanceType;
    if (value instanceof NativeReference) return nativeType(value.native);
    refuse(`"${name}" is a constant but does not contain a type.`, node);
  }

  #nestedType(type: Type, name: string, node: Place): Type {
    if (type.isVariant) {
      const found = this.globalEnumType(`Variant.${name}`);
      if (found !== null) return found;
    } else if (type.script !== null) {
      const found = this.#typeMember(this.#host.declaredOf(type.script), name, node);
      if (found !== null) return this.#asType(found, name, node);
    } else if (type.native !== null) {
      const values = findNativeEnum(type.native, name);
      if (values !== undefined) return enumOf({ name: `${type.native.name}.${name}`, values });
    } else if (type.enumType !== null) refuse("Enums cannot contain nested types.", node);
    else {
      const values = builtinEnum(type.variantType, name);
      if (values !== undefined) return enumOf({ name: `${type}.${name}`, values });
    }
    refuse(`Could not find type "${name}" under base "${type}".`, node);
  }

  /** A class by the name that it has where `of` is written: for `extends`. */
  baseNamed(of: DeclaredClass, name: string, node: Place): Code | null {
    const found = this.#typeInScope(of, name, node);
    if (found !== null) return found;
    const global = this.globalType(name);
    if (global !== null) return global;
    const autoload = this.#host.project.autoload(name);
    const script = autoload?.script == null ? null : this.#host.fileClass(autoload.script);
    return script === null ? null : this.classCode(script.script);
  }

  nestedClass(of: ScriptClass, name: string, node: Place): Code | null {
    return this.#typeMember(this.#host.declaredOf(of), name, node);
  }
}

function* addScope(of: DeclaredClass, seen: Set<DeclaredClass>): Generator<DeclaredClass> {
  if (seen.has(of)) return;
  seen.add(of);
  yield of;
  if (of.base !== null) yield* addScope(of.base, seen);
  if (of.outer !== null) yield* addScope(of.outer, seen);
}

/** Whether an expression is a class or an enum itself. */
function isTypeValue(of: Code): boolean {
  return of.type.kind === "meta";
}

/** An enum as a value: a dictionary that can't be changed. */
export function enumCode(type: EnumType): Code {
  const value = makeReadOnly(dictionaryOf(Object.fromEntries(type.values)));
  return constantCode(value, metaType(enumOf(type)));
}

/** The class as it is seen from within one of its enums: earlier values have names of their own. */
function withEnum(of: DeclaredClass, values: ReadonlyMap<string, number | bigint>): DeclaredClass {
  const seen: DeclaredClass = Object.create(of) as DeclaredClass;
  const members = new Layer(of.members, (name) => (values.has(name) ? ({ kind: "constant" } as never) : undefined));
  const constants = new Layer(of.constants, (name) => {
    const value = values.get(name);
    return value === undefined ? undefined : constantCode(value, INT);
  });
  return Object.assign(seen, { constants, members });
}

/** A map with a few names in front of it. */
class Layer<T> extends Map<string, T> {
  readonly #behind: Map<string, T>;
  readonly #front: (name: string) => T | undefined;

  constructor(behind: Map<string, T>, front: (name: string) => T | undefined) {
    super();
    this.#behind = behind;
    this.#front = front;
  }

  override get(name: string): T | undefined {
    return this.#front(name) ?? this.#behind.get(name);
  }

  override [Symbol.iterator](): MapIterator<[string, T]> {
    return this.#behind[Symbol.iterator]();
  }

  override has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  override set(name: string, value: T): this {
    this.#behind.set(name, value);
    return this;
  }
}
