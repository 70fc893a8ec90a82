import { ResourceReference, type TypeDescription } from "../scripts/types.js";
import { addNumbers, makeInt } from "../variant/builtin/index.js";
import { TYPE_ARRAY, TYPE_DICTIONARY, TYPE_INT, TYPE_OBJECT, typeFromString, type Variant } from "../variant/index.js";
import { assigned } from "./assigned-values.js";
import type { Budget } from "./budget.js";
import { type Evaluated, isInt } from "./constant-values.js";
import type { Diagnostics } from "./diagnostics.js";
import { evaluate, type Scope } from "./evaluator.js";
import { isEnum, isInstance, isNative, LinkedClass, type LinkedEnum } from "./linked-class.js";
import { isNativeClass } from "./native-classes.js";
import { GLOBAL_SCOPE, nativeConstant, nativeEnumOwner } from "./native-constants.js";
import type { Expression, ExtendsNode, TypeNode } from "./syntax/tree.js";
import { ANY, builtin, object, VOID } from "./type-descriptions.js";

/** What the linker needs to know of the project. */
export interface LinkerProject {
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

const MAX_CHAIN = 256;
/** How many constants and enums deep a constant may depend on others. */
const MAX_NESTING = 100;

/** Who extends whom, and what names mean: classes, constants, enums, types. Each is found out when it is first asked for. */
export class LinkedNames {
  readonly #project: LinkerProject;
  readonly #classes: ReadonlyMap<string, LinkedClass>;
  readonly #globals: ReadonlyMap<string, LinkedClass>;
  readonly #elements: Budget;
  readonly #types = new Map<TypeNode, TypeDescription>();
  readonly #depth = { value: 0 };
  #nesting = 0;
  #linking = 0;

  /**
   * @param project - What else there is.
   * @param classes - The scripts' classes by path.
   * @param globals - Those with a `class_name` by it.
   * @param elements - How many elements may be copied into values.
   */
  constructor(
    project: LinkerProject,
    classes: ReadonlyMap<string, LinkedClass>,
    globals: ReadonlyMap<string, LinkedClass>,
    elements: Budget,
  ) {
    this.#project = project;
    this.#classes = classes;
    this.#globals = globals;
    this.#elements = elements;
  }

  #complain(of: LinkedClass, line: number, code: "unresolved" | "cycle" | "invalid", message: string): void {
    this.#project.diagnostics.error(code, of.file, line, message);
  }

  // Who extends whom.

  /** Finds out what a class extends. */
  link(of: LinkedClass): void {
    if (of.state !== "new") return;
    of.state = "linking";
    this.#linking++;
    const said = of.node.extends;
    const tooLong = (line: number) =>
      this.#project.diagnostics.error("limit", of.file, line, `More than ${MAX_CHAIN} classes extend one another`);
    if (said === null) of.native = "RefCounted";
    else if (this.#linking > MAX_CHAIN) tooLong(said.line);
    else {
      const base = this.#baseOf(of, said);
      if (typeof base === "string") of.native = base;
      else if (base !== null) {
        this.link(base);
        if (base.state === "linking") {
          this.#complain(of, said.line, "cycle", `'${of.path}' extends '${base.path}', which extends it in turn`);
        } else if (base.ancestors >= MAX_CHAIN) tooLong(said.line);
        else {
          of.base = base;
          of.native = base.native;
          of.ancestors = base.ancestors + 1;
        }
      }
    }
    this.#linking--;
    of.state = "linked";
  }

  #baseOf(of: LinkedClass, said: ExtendsNode): LinkedClass | string | null {
    let at: LinkedClass | undefined;
    let { names } = said;
    if (said.path !== null) {
      const path = this.#project.resolve(said.path, of.file);
      at = path === null ? undefined : this.#classes.get(path);
      if (at === undefined) {
        this.#complain(of, said.line, "unresolved", `Can't extend "${said.path}": there is no such script`);
        return null;
      }
    } else {
      const first = names[0]!;
      at = this.#classNamed(of, first);
      if (at === undefined) {
        if (names.length === 1 && isNativeClass(first)) return first;
        this.#unknownBase(of, said);
        return null;
      }
      names = names.slice(1);
    }
    for (const name of names) {
      const inner: LinkedClass | undefined = at.inner.get(name) ?? this.#constantClass(at, name);
      if (inner === undefined) {
        this.#complain(of, said.line, "unresolved", `Can't extend '${name}': '${at.path}' has no such class`);
        return null;
      }
      at = inner;
    }
    return at;
  }

  #unknownBase(of: LinkedClass, { names, line }: ExtendsNode): void {
    const name = names.join(".");
    if (names.length === 1 && this.#project.hasExtensions) {
      const message = `'${name}' is taken for a class of an extension: nothing is known of it`;
      this.#project.diagnostics.info("unsupported", of.file, line, message);
    } else this.#complain(of, line, "unresolved", `Can't extend '${name}': there is no such class`);
  }

  /** A class by the name that it has where `of` is written. */
  #classNamed(of: LinkedClass, name: string): LinkedClass | undefined {
    for (let at: LinkedClass | null = of.outer ?? of; at !== null; at = at.outer) {
      const inner = at.inner.get(name) ?? this.#constantClass(at, name);
      if (inner !== undefined) return inner;
      if (at.node.name === name && at.outer === null) return at;
    }
    return this.#globals.get(name) ?? this.#autoloadClass(name);
  }

  #autoloadClass(name: string): LinkedClass | undefined {
    const path = this.#project.autoload(name);
    return path == null ? undefined : this.#classes.get(path);
  }

  #constantClass(of: LinkedClass, name: string): LinkedClass | undefined {
    if (!of.constants.has(name)) return undefined;
    const meaning = this.constant(of, name)?.meaning;
    return meaning instanceof LinkedClass ? meaning : undefined;
  }

  // What names mean.

  #scope(of: LinkedClass): Scope {
    return {
      name: (name) => this.#lookup(of, name),
      member: (owner, name) => this.#member(owner, name),
      call: (owner, name) => this.#callType(of, owner, name),
      type: (node) => this.type(of, node),
      preload: (path, line) => this.#preload(of, path, line),
      elements: (count) => this.#elements.take(count, of.file),
      depth: this.#depth,
    };
  }

  /** What is known of an expression that stands in a class. */
  evaluate(of: LinkedClass, expression: Expression): Evaluated {
    return evaluate(expression, this.#scope(of));
  }

  #lookup(of: LinkedClass, name: string, types = false): Evaluated | undefined {
    for (let at: LinkedClass | null = of; at !== null; at = at.outer) {
      const found = this.#classMember(at, name, types);
      if (found !== undefined) return found;
      if (at.outer === null && at.node.name === name) return at.evaluated;
    }
    const global = this.#globals.get(name);
    if (global !== undefined) return global.evaluated;
    const autoload = this.#project.autoload(name);
    if (autoload !== undefined) {
      const linked = autoload === null ? undefined : this.#classes.get(autoload);
      return linked === undefined
        ? { type: object("Node"), meaning: { native: "Node" } }
        : { type: linked.type, meaning: { instance: linked } };
    }
    if (nativeEnumOwner(GLOBAL_SCOPE, name) !== undefined) return nativeEnum(name);
    if (isNativeClass(name)) return { type: object(name), meaning: { native: name } };
    const foreign = this.#project.foreignClass(name);
    if (foreign !== undefined) return { type: object(name, foreign), meaning: { native: name } };
    return nativeNumber(GLOBAL_SCOPE, name);
  }

  /** A member of a class or of those that it extends. Variables are no types, and one may have the name of its type. */
  #classMember(of: LinkedClass, name: string, types = false): Evaluated | undefined {
    let at: LinkedClass | null = of;
    for (let i = 0; at !== null && i < MAX_CHAIN; i++) {
      const inner = at.inner.get(name);
      if (inner !== undefined) return inner.evaluated;
      const constant = this.constant(at, name);
      if (constant !== undefined) return constant;
      const item = at.enums.get(name);
      if (item !== undefined) return { type: this.#enumType(item), meaning: item };
      const loose = at.looseValues.get(name);
      const value = loose === undefined ? undefined : this.enumValues(loose)[name];
      if (value !== undefined) return { type: builtin(TYPE_INT), value };
      const variable = types ? undefined : at.variables.get(name);
      if (variable !== undefined) return { type: variable.type === null ? ANY : this.type(at, variable.type) };
      this.link(at);
      if (at.base === null) return nativeMember(at.native, name);
      at = at.base;
    }
    return undefined;
  }

  #member(of: Evaluated, name: string): Evaluated | undefined {
    const meaning = of.meaning;
    if (meaning instanceof LinkedClass) return this.#classMember(meaning, name);
    if (isInstance(meaning)) return this.#classMember(meaning.instance, name);
    if (isEnum(meaning)) {
      const value = this.enumValues(meaning)[name];
      return value === undefined ? undefined : { type: this.#enumType(meaning), value };
    }
    if (isNative(meaning)) {
      const known = nativeMember(meaning.native, name);
      if (known !== undefined) return known;
      // PascalCase names an enum or an inner class, the rest is a constant.
      return /^[A-Z][A-Z0-9_]*$/.test(name) ? { type: builtin(TYPE_INT) } : nativeEnum(`${meaning.native}.${name}`);
    }
    if (of.value instanceof Map) {
      return of.value.has(name) ? { type: ANY, value: of.value.get(name)! } : undefined;
    }
    return undefined;
  }

  #callType(of: LinkedClass, owner: Evaluated | undefined, name: string): TypeDescription | undefined {
    if (owner === undefined) return this.#functionType(of, name);
    const meaning = owner.meaning;
    if (name === "new") {
      if (meaning instanceof LinkedClass) return meaning.type;
      if (isNative(meaning)) return object(meaning.native);
    }
    if (name === "instantiate") return object("Node");
    if (meaning instanceof LinkedClass) return this.#functionType(meaning, name);
    if (isInstance(meaning)) return this.#functionType(meaning.instance, name);
    if (typeof meaning === "string") return builtin(typeFromString(meaning));
    return undefined;
  }

  #functionType(of: LinkedClass, name: string): TypeDescription | undefined {
    let at: LinkedClass | null = of;
    for (let i = 0; at !== null && i < MAX_CHAIN; i++) {
      const node = at.functions.get(name);
      if (node !== undefined) return node.returnType === null ? ANY : this.type(at, node.returnType);
      this.link(at);
      at = at.base;
    }
    return undefined;
  }

  #preload(of: LinkedClass, path: string, line: number): Evaluated {
    const resolved = this.#project.resolve(path, of.file);
    if (resolved === null) {
      this.#project.diagnostics.warning("missing-file", of.file, line, `'${path}' does not exist`);
      return { type: object("Resource"), value: new ResourceReference("", path) as unknown as Variant };
    }
    const linked = this.#classes.get(resolved);
    if (linked !== undefined) return linked.evaluated;
    const type = /\.t?scn$/.test(resolved) ? "PackedScene" : "Resource";
    return { type: object(type), value: new ResourceReference(type, resolved) as unknown as Variant };
  }

  // Constants and enums.

  /** What a class's own constant is; undefined when it has none of that name. */
  constant(of: LinkedClass, name: string): Evaluated | undefined {
    const node = of.constants.get(name);
    if (node === undefined) return undefined;
    const known = of.values.get(name);
    if (known !== undefined) return known;
    if (of.pending.has(name) || this.#nesting >= MAX_NESTING) {
      const why = of.pending.has(name) ? "itself" : "too many others";
      this.#complain(of, node.line, "cycle", `The constant '${name}' depends on ${why}`);
      return { type: ANY };
    }
    of.pending.add(name);
    this.#nesting++;
    let value: Evaluated = node.value === null ? { type: ANY } : this.evaluate(of, node.value);
    if (node.type !== null && value.meaning === undefined) {
      const type = this.type(of, node.type);
      value = { ...value, type, value: this.assigned(of, value.value, type) };
    }
    this.#nesting--;
    of.pending.delete(name);
    of.values.set(name, value);
    return value;
  }

  /** A value as it is in a variable of a type; undefined when it is not known, or too large to be copied. */
  assigned(of: LinkedClass, value: Variant | undefined, type: TypeDescription): Variant | undefined {
    return Array.isArray(value) && !this.#elements.take(value.length, of.file) ? undefined : assigned(value, type);
  }

  /** The values of an enum by name. */
  enumValues(item: LinkedEnum): Record<string, number> {
    if (item.values !== null) return item.values;
    const values = Object.create(null) as Record<string, number>;
    item.values = values;
    let next: number | bigint = 0;
    const tooDeep = this.#nesting >= MAX_NESTING;
    if (tooDeep)
      this.#complain(item.owner, item.node.line, "cycle", `The enum '${item.node.name}' depends on too many others`);
    const scope = this.#scope(item.owner);
    // Earlier values of the same enum can be named.
    const own: Scope = {
      ...scope,
      name: (name, line) =>
        name in values ? { type: builtin(TYPE_INT), value: values[name]! } : scope.name(name, line),
    };
    this.#nesting++;
    for (const { name, value: expression, valueText, line } of item.node.values) {
      if (expression !== null) {
        const value = tooDeep ? undefined : evaluate(expression, own).value;
        if (isInt(value)) next = value;
        else {
          const message = `The value '${valueText}' of '${name}' is not known: ${next} is taken`;
          this.#project.diagnostics.warning("unresolved", item.owner.file, line, message);
        }
      }
      values[name] = Number(next);
      next = addNumbers(next, 1) as number | bigint;
    }
    this.#nesting--;
    return values;
  }

  #enumType(item: LinkedEnum): TypeDescription {
    const owner = item.owner.outer === null && item.owner.node.name === "" ? "" : `${item.owner.displayName}.`;
    return { name: `${owner}${item.node.name}`, variantType: TYPE_INT, enumValues: this.enumValues(item) };
  }

  // Types.

  /** What a type is that is written in a class. */
  type(of: LinkedClass, node: TypeNode): TypeDescription {
    const known = this.#types.get(node);
    if (known !== undefined) return known;
    if (this.#nesting >= MAX_NESTING) {
      this.#complain(of, node.line, "cycle", `The type '${node.names.join(".")}' depends on too many others`);
      return ANY;
    }
    // A variable's type may name that of a variable, and so itself.
    this.#types.set(node, ANY);
    this.#nesting++;
    const type = this.#readType(of, node);
    this.#nesting--;
    this.#types.set(node, type);
    return type;
  }

  #readType(of: LinkedClass, node: TypeNode): TypeDescription {
    const [first = "", second = ""] = node.names;
    const written = node.names.join(".");
    if (written === "void") return VOID;
    if (written === "Variant") return ANY;
    const number = node.names.length === 1 ? typeFromString(written) : -1;
    if (number > 0 && number !== TYPE_OBJECT) return this.#builtinType(of, node, number);
    const isOfBuiltin = node.names.length === 2 && typeFromString(first) > 0;
    // `Vector3.Axis`, `Variant.Type`.
    const enumOwner = isOfBuiltin ? nativeEnumOwner(first, second) : nativeEnumOwner(GLOBAL_SCOPE, written);
    if (enumOwner !== undefined) return nativeEnum(written).type;
    let found = this.#lookup(of, first, true);
    for (const name of node.names.slice(1)) found = found === undefined ? undefined : this.#member(found, name);
    const meaning = found?.meaning;
    if (meaning instanceof LinkedClass) return meaning.type;
    if (isInstance(meaning)) return meaning.instance.type;
    if (isEnum(meaning)) return this.#enumType(meaning);
    if (isNative(meaning)) return found!.type;
    if (written === "Object") return object("Object");
    this.#project.diagnostics.warning("unresolved", of.file, node.line, `Unknown type '${written}'`);
    return object(written);
  }

  #builtinType(of: LinkedClass, node: TypeNode, number: number): TypeDescription {
    if (node.args.length === 0 || (number !== TYPE_ARRAY && number !== TYPE_DICTIONARY)) return builtin(number);
    const name = node.names[0]!;
    const elements = node.args.map((arg) => this.type(of, arg));
    const wanted = number === TYPE_ARRAY ? 1 : 2;
    if (elements.length !== wanted) {
      const message = `'${name}' takes ${wanted} type${wanted === 1 ? "" : "s"}, not ${elements.length}`;
      this.#complain(of, node.line, "invalid", message);
      return builtin(number);
    }
    return { name: `${name}[${elements.map((one) => one.name).join(", ")}]`, variantType: number, elements };
  }
}

function nativeEnum(name: string): Evaluated {
  return { type: { name, variantType: TYPE_INT }, meaning: { native: name } };
}

function nativeNumber(owner: string, name: string): Evaluated | undefined {
  const value = nativeConstant(owner, name);
  return value === undefined ? undefined : { type: builtin(TYPE_INT), value: makeInt(value) };
}

/** A constant or an enum of a class of the engine, or of one that it inherits. */
function nativeMember(owner: string, name: string): Evaluated | undefined {
  const enumOwner = nativeEnumOwner(owner, name);
  return enumOwner === undefined ? nativeNumber(owner, name) : nativeEnum(`${enumOwner}.${name}`);
}
