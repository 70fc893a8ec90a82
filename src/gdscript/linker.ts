import {
  GDFloat,
  NodePath,
  StringName,
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NODE_PATH,
  TYPE_OBJECT,
  TYPE_STRING_NAME,
  typeFromString,
  type Variant,
} from "../variant/index.js";
import { findAuthorityRules } from "./authority-rules.js";
import { Budget } from "./budget.js";
import {
  type Constant,
  type ConstantMap,
  constantToVariant,
  dictionaryGet,
  type Evaluated,
  zeroText,
} from "./constant-values.js";
import type { Diagnostics } from "./diagnostics.js";
import { evaluate, type Scope } from "./evaluator.js";
import { isNativeClass } from "./native-classes.js";
import { readRpcAnnotation } from "./rpc-annotation.js";
import type {
  ClassNode,
  ConstantNode,
  EnumNode,
  Expression,
  FunctionNode,
  ParameterNode,
  TypeNode,
  VariableNode,
} from "./syntax-tree.js";
import { ANY, builtin, object, VOID } from "./type-descriptions.js";
import {
  type AuthorityRule,
  type FunctionDescription,
  type ParameterDescription,
  type PropertyDescription,
  ResourceReference,
  type ScriptDescription,
  type SignalDescription,
  type TypeDescription,
} from "./types.js";
import { readValue } from "./value-text.js";

/** What the linker needs to know of the project. */
export interface LinkerProject {
  /** Turns a path as written in a script into a resource path; null when it leads nowhere. */
  resolve(path: string, from: string): string | null;
  /** The script of an autoload, for its name as a global variable; undefined for other names, null without a script. */
  autoload(name: string): string | null | undefined;
  /** The script of a global class in another language; undefined for other names. */
  foreignClass(name: string): string | undefined;
  readonly diagnostics: Diagnostics;
}

/** An enum with its values. */
interface LinkedEnum {
  readonly node: EnumNode;
  readonly owner: LinkedClass;
  values: Record<string, number> | null;
}

/** A class with its place in the project. */
class LinkedClass {
  readonly path: string;
  readonly file: string;
  readonly node: ClassNode;
  readonly outer: LinkedClass | null;
  readonly inner = new Map<string, LinkedClass>();
  readonly constants = new Map<string, ConstantNode>();
  readonly variables: ReadonlyMap<string, VariableNode>;
  readonly functions: ReadonlyMap<string, FunctionNode>;
  readonly enums = new Map<string, LinkedEnum>();
  readonly looseEnums: LinkedEnum[] = [];
  /** The unnamed enums by the names of their values. */
  readonly looseValues = new Map<string, LinkedEnum>();
  readonly values = new Map<string, Evaluated>();
  readonly pending = new Set<string>();
  base: LinkedClass | null = null;
  native = "";
  /** How many classes it extends, one behind the other. */
  ancestors = 0;
  state: "new" | "linking" | "linked" = "new";
  description: ScriptDescription | null = null;

  constructor(path: string, file: string, node: ClassNode, outer: LinkedClass | null) {
    this.path = path;
    this.file = file;
    this.node = node;
    this.outer = outer;
    for (const inner of node.classes) {
      if (!this.inner.has(inner.name))
        this.inner.set(inner.name, new LinkedClass(`${path}::${inner.name}`, file, inner, this));
    }
    for (const constant of node.constants) this.constants.set(constant.name, constant);
    this.variables = firstByName(node.variables);
    this.functions = firstByName(node.functions);
    for (const item of node.enums) {
      const linked = { node: item, owner: this, values: null };
      if (item.name !== "") this.enums.set(item.name, linked);
      else {
        this.looseEnums.push(linked);
        for (const { name } of item.values) if (!this.looseValues.has(name)) this.looseValues.set(name, linked);
      }
    }
  }
}

/** The engine's enums that stand in the global scope. */
const GLOBAL_ENUMS = new Set(
  "Error Side Corner Orientation ClockDirection HorizontalAlignment VerticalAlignment InlineAlignment EulerOrder Key KeyModifierMask KeyLocation MouseButton MouseButtonMask JoyButton JoyAxis MIDIMessage PropertyHint PropertyUsageFlags MethodFlags".split(
    " ",
  ),
);

const MAX_CHAIN = 256;
/** How many constants and enums deep a constant may depend on others. */
const MAX_NESTING = 100;
/** How many members the descriptions of a project's scripts may have in all: each has those of the scripts that it extends. */
const MAX_MEMBERS = 2_000_000;
/** How many elements of arrays and dictionaries may be copied in all: constants can name each other's. */
const MAX_ELEMENTS = 1_000_000;

/** Puts the scripts of a project together: who extends whom, what names mean, what values and types there are. */
export class ScriptLinker {
  readonly #project: LinkerProject;
  readonly #classes = new Map<string, LinkedClass>();
  readonly #globals = new Map<string, LinkedClass>();
  readonly #types = new Map<TypeNode, TypeDescription>();
  /** Inner classes that are still to be described. */
  readonly #undescribed: { readonly inner: LinkedClass; readonly into: ScriptDescription[] }[] = [];
  readonly #members: Budget;
  readonly #elements: Budget;
  readonly #depth = { value: 0 };
  #nesting = 0;
  #linking = 0;

  /**
   * @param scripts - The parsed scripts by path.
   * @param project - What else there is.
   */
  constructor(scripts: ReadonlyMap<string, ClassNode>, project: LinkerProject) {
    this.#project = project;
    const { diagnostics } = project;
    const exhausted = (file: string, what: string) =>
      diagnostics.error("limit", file, 0, `${what}: others are left out, here and in what is read after this`);
    this.#members = new Budget(MAX_MEMBERS, (file) =>
      exhausted(file, `The scripts have more than ${MAX_MEMBERS} members, inherited ones included`),
    );
    this.#elements = new Budget(MAX_ELEMENTS, (file) =>
      exhausted(file, `Constant values have more than ${MAX_ELEMENTS} elements`),
    );
    for (const [path, node] of scripts) {
      const linked = new LinkedClass(path, path, node, null);
      this.#classes.set(path, linked);
      if (node.name === "") continue;
      const other = this.#globals.get(node.name);
      if (other === undefined) this.#globals.set(node.name, linked);
      else {
        project.diagnostics.error(
          "invalid",
          path,
          node.line,
          `The class_name '${node.name}' is taken by ${other.path}`,
        );
      }
    }
  }

  /** `class_name` to path. */
  globalClasses(): Map<string, string> {
    return new Map([...this.#globals].map(([name, linked]) => [name, linked.path]));
  }

  /**
   * @param path - A script's path, inner classes (`res://x.gd::Inner`) included.
   * @returns Its description; undefined when there is no such script.
   */
  describe(path: string): ScriptDescription | undefined {
    const linked = this.#find(path);
    if (linked === undefined) return undefined;
    const description = this.#describe(linked);
    // Not one inside the other: a chain of inner classes that extend each other's outer ones can be as long as the project.
    for (let next = this.#undescribed.pop(); next !== undefined; next = this.#undescribed.pop()) {
      next.into.push(this.#describe(next.inner));
    }
    return description;
  }

  #find(path: string): LinkedClass | undefined {
    const exact = this.#classes.get(path);
    if (exact !== undefined) return exact;
    const [file, ...inner] = path.split("::");
    let linked = this.#classes.get(file!);
    for (const name of inner) linked = linked?.inner.get(name);
    return linked;
  }

  #complain(of: LinkedClass, line: number, code: "unresolved" | "cycle" | "invalid", message: string): void {
    this.#project.diagnostics.error(code, of.file, line, message);
  }

  // Who extends whom.

  #link(of: LinkedClass): void {
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
        this.#link(base);
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

  #baseOf(of: LinkedClass, said: NonNullable<ClassNode["extends"]>): LinkedClass | string | null {
    let at: LinkedClass | undefined;
    let names = said.names;
    if (said.path !== null) {
      const path = this.#project.resolve(said.path, of.file);
      at = path === null ? undefined : this.#classes.get(path);
      if (at === undefined) {
        this.#complain(of, said.line, "unresolved", `Can't extend "${said.path}": there is no such script`);
        return null;
      }
    } else {
      const first = names[0]!;
      at = this.#classNamed(of, first, said.line);
      if (at === undefined) {
        if (names.length === 1 && isNativeClass(first)) return first;
        this.#complain(of, said.line, "unresolved", `Can't extend '${names.join(".")}': there is no such class`);
        return null;
      }
      names = names.slice(1);
    }
    for (const name of names) {
      const inner: LinkedClass | undefined = at.inner.get(name) ?? this.#constantClass(at, name, said.line);
      if (inner === undefined) {
        this.#complain(of, said.line, "unresolved", `Can't extend '${name}': '${at.path}' has no such class`);
        return null;
      }
      at = inner;
    }
    return at;
  }

  /** A class by the name that it has where `of` is written. */
  #classNamed(of: LinkedClass, name: string, line: number): LinkedClass | undefined {
    for (let at: LinkedClass | null = of.outer ?? of; at !== null; at = at.outer) {
      const inner = at.inner.get(name) ?? this.#constantClass(at, name, line);
      if (inner !== undefined) return inner;
      if (at.node.name === name && at.outer === null) return at;
    }
    return this.#globals.get(name) ?? this.#autoloadClass(name);
  }

  #autoloadClass(name: string): LinkedClass | undefined {
    const path = this.#project.autoload(name);
    return path == null ? undefined : this.#classes.get(path);
  }

  #constantClass(of: LinkedClass, name: string, _line: number): LinkedClass | undefined {
    if (!of.constants.has(name)) return undefined;
    const meaning = this.#constant(of, name)?.meaning;
    return meaning instanceof LinkedClass ? meaning : undefined;
  }

  // What names mean.

  #scope(of: LinkedClass): Scope {
    return {
      name: (name) => this.#lookup(of, name),
      member: (owner, name) => this.#member(owner, name),
      call: (owner, name) => this.#callType(of, owner, name),
      preload: (path, line) => this.#preload(of, path, line),
      elements: (count) => this.#elements.take(count, of.file),
      depth: this.#depth,
    };
  }

  #evaluate(of: LinkedClass, expression: Expression): Evaluated {
    return evaluate(expression, this.#scope(of));
  }

  #lookup(of: LinkedClass, name: string, types = false): Evaluated | undefined {
    for (let at: LinkedClass | null = of; at !== null; at = at.outer) {
      const found = this.#classMember(at, name, types);
      if (found !== undefined) return found;
      if (at.outer === null && at.node.name === name) return classValue(at);
    }
    const global = this.#globals.get(name);
    if (global !== undefined) return classValue(global);
    const autoload = this.#project.autoload(name);
    if (autoload !== undefined) {
      const linked = autoload === null ? undefined : this.#classes.get(autoload);
      return linked === undefined
        ? { type: object("Node") }
        : { type: objectType(linked), meaning: { instance: linked } };
    }
    if (GLOBAL_ENUMS.has(name)) return { type: { name, variantType: TYPE_INT }, meaning: { native: name } };
    if (isNativeClass(name)) return { type: object(name), meaning: { native: name } };
    const foreign = this.#project.foreignClass(name);
    if (foreign !== undefined) return { type: object(name, foreign), meaning: { native: name } };
    if (/^(?:KEY|MOUSE_BUTTON|JOY|ERR|SIDE|CORNER|TYPE|OP|PROPERTY_HINT|PROPERTY_USAGE)_|^(?:OK|FAILED)$/.test(name)) {
      return { type: builtin(TYPE_INT) };
    }
    return undefined;
  }

  /** A member of a class or of those that it extends. Variables are no types, and one may have the name of its type. */
  #classMember(of: LinkedClass, name: string, types = false): Evaluated | undefined {
    let at: LinkedClass | null = of;
    for (let i = 0; at !== null && i < MAX_CHAIN; i++) {
      const inner = at.inner.get(name);
      if (inner !== undefined) return classValue(inner);
      const constant = this.#constant(at, name);
      if (constant !== undefined) return constant;
      const item = at.enums.get(name);
      if (item !== undefined) return { type: this.#enumType(item), meaning: item };
      const loose = at.looseValues.get(name);
      const value = loose === undefined ? undefined : this.#enumValues(loose)[name];
      if (value !== undefined) return { type: builtin(TYPE_INT), value: BigInt(value) };
      const variable = types ? undefined : at.variables.get(name);
      if (variable !== undefined) return { type: variable.type === null ? ANY : this.#type(at, variable.type) };
      if (at.state === "new") this.#link(at);
      at = at.base;
    }
    return undefined;
  }

  #member(of: Evaluated, name: string): Evaluated | undefined {
    const meaning = of.meaning;
    if (meaning instanceof LinkedClass) return this.#classMember(meaning, name);
    if (isInstance(meaning)) return this.#classMember(meaning.instance, name);
    if (isEnum(meaning)) {
      const value = this.#enumValues(meaning)[name];
      return value === undefined ? undefined : { type: this.#enumType(meaning), value: BigInt(value) };
    }
    if (isNative(meaning)) {
      // PascalCase names an enum or an inner class, the rest is a constant.
      if (/^[A-Z][A-Z0-9_]*$/.test(name)) return { type: builtin(TYPE_INT) };
      return {
        type: { name: `${meaning.native}.${name}`, variantType: TYPE_INT },
        meaning: { native: `${meaning.native}.${name}` },
      };
    }
    if (of.value instanceof Map) {
      const value = dictionaryGet(of.value as ConstantMap, name);
      return value === undefined ? undefined : { type: ANY, value };
    }
    return undefined;
  }

  #callType(of: LinkedClass, owner: Evaluated | undefined, name: string): TypeDescription | undefined {
    if (owner === undefined) return this.#functionType(of, name);
    const meaning = owner.meaning;
    if (name === "new") {
      if (meaning instanceof LinkedClass) return objectType(meaning);
      if (isNative(meaning)) return object(meaning.native);
    }
    if (name === "instantiate") return object("Node");
    if (meaning instanceof LinkedClass) return this.#functionType(meaning, name);
    if (isInstance(meaning)) return this.#functionType(meaning.instance, name);
    if (typeof meaning === "string") return builtin(typeFromString(meaning));
    if (
      owner.type.variantType > 4 &&
      owner.type.variantType < TYPE_OBJECT &&
      /^(?:normalized|rotated|abs|floor|ceil|round|lerp|clamp|duplicate|limit_length|inverse|lightened|darkened|slerp|move_toward)$/.test(
        name,
      )
    ) {
      return owner.type;
    }
    return undefined;
  }

  #functionType(of: LinkedClass, name: string): TypeDescription | undefined {
    let at: LinkedClass | null = of;
    for (let i = 0; at !== null && i < MAX_CHAIN; i++) {
      const node: FunctionNode | undefined = at.functions.get(name);
      if (node !== undefined) return node.returnType === null ? ANY : this.#type(at, node.returnType);
      this.#link(at);
      at = at.base;
    }
    return undefined;
  }

  #preload(of: LinkedClass, path: string, line: number): Evaluated {
    const resolved = this.#project.resolve(path, of.file);
    if (resolved === null) {
      this.#project.diagnostics.warning("missing-file", of.file, line, `'${path}' does not exist`);
      return { type: object("Resource"), value: new ResourceReference("", path) };
    }
    const linked = this.#classes.get(resolved);
    if (linked !== undefined) return classValue(linked);
    const type = /\.t?scn$/.test(resolved) ? "PackedScene" : "Resource";
    return { type: object(type), value: new ResourceReference(type, resolved) };
  }

  #constant(of: LinkedClass, name: string): Evaluated | undefined {
    const node = of.constants.get(name);
    if (node === undefined) return undefined;
    const known = of.values.get(name);
    if (known !== undefined) return known;
    if (of.pending.has(name) || this.#nesting >= MAX_NESTING) {
      const message = of.pending.has(name)
        ? `The constant '${name}' depends on itself`
        : `The constant '${name}' depends on too many others`;
      this.#complain(of, node.line, "cycle", message);
      return { type: ANY };
    }
    of.pending.add(name);
    this.#nesting++;
    let value: Evaluated = node.value === null ? { type: ANY } : this.#evaluate(of, node.value);
    if (node.type !== null && value.meaning === undefined) {
      const type = this.#type(of, node.type);
      value = { ...value, type, value: this.#assigned(of, value.value, type) };
    }
    this.#nesting--;
    of.pending.delete(name);
    of.values.set(name, value);
    return value;
  }

  #enumValues(item: LinkedEnum): Record<string, number> {
    if (item.values !== null) return item.values;
    item.values = Object.create(null) as Record<string, number>;
    let next = 0n;
    const tooDeep = this.#nesting >= MAX_NESTING;
    if (tooDeep)
      this.#complain(item.owner, item.node.line, "cycle", `The enum '${item.node.name}' depends on too many others`);
    this.#nesting++;
    for (const one of item.node.values) {
      if (one.value !== null) {
        // Earlier values of the same enum can be named.
        const scope = this.#scope(item.owner);
        const values = item.values;
        const own: Scope = {
          ...scope,
          name: (name, line) =>
            name in values ? { type: builtin(TYPE_INT), value: BigInt(values[name]!) } : scope.name(name, line),
        };
        const value = tooDeep ? undefined : evaluate(one.value, own).value;
        if (typeof value === "bigint") next = value;
        else
          this.#project.diagnostics.warning(
            "unresolved",
            item.owner.file,
            one.line,
            `The value '${one.value.text}' of '${one.name}' is not known: ${next} is taken`,
          );
      }
      item.values[one.name] = Number(next);
      next = BigInt.asIntN(64, next + 1n);
    }
    this.#nesting--;
    return item.values;
  }

  #enumType(item: LinkedEnum): TypeDescription {
    const owner = item.owner.outer === null && item.owner.node.name === "" ? "" : `${displayName(item.owner)}.`;
    return { name: `${owner}${item.node.name}`, variantType: TYPE_INT, enumValues: this.#enumValues(item) };
  }

  // Types.

  #type(of: LinkedClass, node: TypeNode): TypeDescription {
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
    const written = node.names.join(".");
    if (written === "void") return VOID;
    if (written === "Variant") return ANY;
    if (written === "Variant.Type" || written === "Variant.Operator") return { name: written, variantType: TYPE_INT };
    const number = node.names.length === 1 ? typeFromString(written) : -1;
    if (number > 0 && number !== TYPE_OBJECT) {
      if (node.args.length === 0 || (number !== TYPE_ARRAY && number !== TYPE_DICTIONARY)) return builtin(number);
      const elements = node.args.map((arg) => this.#type(of, arg));
      const wanted = number === TYPE_ARRAY ? 1 : 2;
      if (elements.length !== wanted) {
        this.#complain(
          of,
          node.line,
          "invalid",
          `'${written}' takes ${wanted} type${wanted === 1 ? "" : "s"}, not ${elements.length}`,
        );
        return builtin(number);
      }
      return {
        name: `${written}[${elements.map((element) => element.name).join(", ")}]`,
        variantType: number,
        elements,
      };
    }
    let found = this.#lookup(of, node.names[0]!, true);
    for (const name of node.names.slice(1)) found = found === undefined ? undefined : this.#member(found, name);
    const meaning = found?.meaning;
    if (meaning instanceof LinkedClass) return objectType(meaning);
    if (isEnum(meaning)) return this.#enumType(meaning);
    if (isNative(meaning)) return found!.type;
    if (written === "Object") return object("Object");
    this.#project.diagnostics.warning("unresolved", of.file, node.line, `Unknown type '${written}'`);
    return object(written);
  }

  // Descriptions.

  #describe(of: LinkedClass): ScriptDescription {
    if (of.description !== null) return of.description;
    this.#link(of);
    const whole = of.base === null ? null : this.#describe(of.base);
    // What is inherited is copied, so that it counts for each script that inherits it.
    const inherited =
      whole === null ? 0 : whole.functions.size + whole.properties.size + whole.signals.size + whole.rpcs.length;
    const base = this.#members.take(inherited, of.file) ? whole : null;
    const functions = new Map<string, FunctionDescription>(base?.functions);
    const rpcs = new Map(base?.rpcs.map((rpc) => [rpc.name, rpc]));
    for (const node of of.node.functions) {
      const described = this.#function(of, node);
      functions.set(node.name, described);
      const annotations = node.annotations.filter((annotation) => annotation.name === "@rpc");
      for (const again of annotations.slice(1))
        this.#complain(of, again.line, "invalid", `'${node.name}' has more than one @rpc`);
      const before = rpcs.get(node.name);
      if (annotations[0] === undefined && before === undefined) continue;
      const modes =
        annotations[0] === undefined
          ? before!
          : readRpcAnnotation(annotations[0], (arg) => this.#evaluate(of, arg), of.file, this.#project.diagnostics);
      const { parameters, vararg, returnType, line } = described;
      const { rpcMode, callLocal, transferMode, channel } = modes;
      const place =
        annotations[0] === undefined ? { script: before!.script, line: before!.line } : { script: of.path, line };
      rpcs.set(node.name, {
        name: node.name,
        rpcMode,
        callLocal,
        transferMode,
        channel,
        parameters,
        vararg,
        returnType,
        ...place,
      });
    }
    this.#checkAnnotations(of);
    const properties = new Map<string, PropertyDescription>(base?.properties);
    for (const node of of.node.variables) properties.set(node.name, this.#property(of, node));
    const signals = new Map<string, SignalDescription>(base?.signals);
    for (const node of of.node.signals) {
      const parameters = node.parameters.map((parameter) => this.#parameter(of, parameter));
      signals.set(node.name, { name: node.name, parameters, script: of.path, line: node.line });
    }
    const authorities: AuthorityRule[] = [...(base?.authorities ?? [])];
    // An override of _enter_tree or _ready takes the place of the base's.
    const overridden = new Set(of.node.functions.map((node) => node.name));
    const kept = authorities.filter((rule) => rule.when === "set" || !overridden.has(`_${rule.when}`));
    kept.push(...findAuthorityRules(of.node, of.path, of.file, this.#project.diagnostics));
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
        values: { ...this.#enumValues(item) },
        line: item.node.line,
      })),
      constants: this.#constants(of),
      authorities: kept,
      innerClasses,
    };
    // Inner classes may extend the class that they are in.
    of.description = description;
    for (const inner of [...of.inner.values()].reverse()) this.#undescribed.push({ inner, into: innerClasses });
    return description;
  }

  #checkAnnotations(of: LinkedClass): void {
    for (const { annotations, name } of of.node.variables) {
      const wrong = annotations.find((annotation) => annotation.name === "@rpc" || annotation.name === "@abstract");
      if (wrong !== undefined)
        this.#complain(of, wrong.line, "invalid", `${wrong.name} cannot apply to the variable '${name}'`);
    }
    for (const { annotations, name } of of.node.functions) {
      const wrong = annotations.find(
        (annotation) => annotation.name.startsWith("@export") || annotation.name === "@onready",
      );
      if (wrong !== undefined)
        this.#complain(of, wrong.line, "invalid", `${wrong.name} cannot apply to the function '${name}'`);
    }
  }

  #constants(of: LinkedClass): Map<string, Variant> {
    const constants = new Map<string, Variant>();
    for (const name of of.constants.keys()) {
      const value = this.#constant(of, name)?.value;
      const variant = value === undefined ? undefined : this.#variant(of, value, wrapFloat);
      if (variant !== undefined) constants.set(name, variant);
    }
    for (const loose of of.looseEnums)
      for (const [name, value] of Object.entries(this.#enumValues(loose))) constants.set(name, value);
    return constants;
  }

  #function(of: LinkedClass, node: FunctionNode): FunctionDescription {
    return {
      name: node.name,
      parameters: node.parameters.map((parameter) => this.#parameter(of, parameter)),
      vararg: node.vararg,
      returnType: node.returnType === null ? ANY : this.#type(of, node.returnType),
      static: node.static,
      script: of.path,
      line: node.line,
    };
  }

  #parameter(of: LinkedClass, node: ParameterNode): ParameterDescription {
    let type = node.type === null ? ANY : this.#type(of, node.type);
    if (node.infer && node.value !== null) type = typeOfValue(this.#evaluate(of, node.value));
    const parameter = { name: node.name, type, optional: node.value !== null };
    return node.value === null ? parameter : { ...parameter, defaultText: node.value.text };
  }

  #property(of: LinkedClass, node: VariableNode): PropertyDescription {
    const value = node.value === null ? undefined : this.#evaluate(of, node.value);
    let type = node.type === null ? ANY : this.#type(of, node.type);
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
      static: node.static,
      onready: node.annotations.some((annotation) => annotation.name === "@onready"),
      script: of.path,
      line: node.line,
    };
    return {
      ...property,
      ...(node.value === null ? {} : { defaultText: node.value.text }),
      ...(exported === undefined ? {} : { export: exported }),
    };
  }

  #default(of: LinkedClass, type: TypeDescription, value: Evaluated | null): Variant | undefined {
    if (value === null) {
      if (type.variantType === 0 || type.variantType === TYPE_OBJECT) return null;
      const text = zeroText(builtin(type.variantType).name);
      const zero = text === undefined ? null : readValue(text);
      return zero instanceof GDFloat ? zero.value : zero;
    }
    const fitted = this.#assigned(of, value.value, type);
    if (fitted === undefined) return type.variantType === TYPE_OBJECT ? null : undefined;
    return this.#variant(
      of,
      fitted,
      type.variantType === TYPE_FLOAT || isFloats(type) ? (number) => number : wrapFloat,
    );
  }

  #assigned(of: LinkedClass, value: Constant | undefined, type: TypeDescription): Constant | undefined {
    return Array.isArray(value) && !this.#elements.take(value.length, of.file) ? undefined : assigned(value, type);
  }

  #variant(of: LinkedClass, value: Constant, float: (value: number) => Variant): Variant | undefined {
    return constantToVariant(value, float, () => this.#elements.take(1, of.file));
  }
}

/** Of those with the same name the first. */
function firstByName<T extends { readonly name: string }>(list: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const one of list) if (!found.has(one.name)) found.set(one.name, one);
  return found;
}

function isFloats(type: TypeDescription): boolean {
  return type.elements?.[type.elements.length - 1]?.variantType === TYPE_FLOAT;
}

/** A float that cannot be taken for an int, where no type says which it is. */
function wrapFloat(value: number): Variant {
  return Number.isInteger(value) ? new GDFloat(value) : value;
}

/** Converts as the engine does when a value is put into a typed variable. */
function assigned(value: Constant | undefined, type: TypeDescription): Constant | undefined {
  if (type.variantType === TYPE_FLOAT && typeof value === "bigint") return Number(value);
  if (type.variantType === TYPE_INT && typeof value === "number" && Number.isFinite(value))
    return BigInt(Math.trunc(value));
  if (type.variantType === TYPE_STRING_NAME && typeof value === "string") return new StringName(value);
  if (type.variantType === TYPE_NODE_PATH && typeof value === "string") return new NodePath(value);
  if (Array.isArray(value) && type.variantType !== TYPE_ARRAY && type.variantType > TYPE_ARRAY) {
    const name = builtin(type.variantType).name;
    const items = value as readonly Constant[];
    const text = items.map((item) => (typeof item === "string" ? JSON.stringify(item) : String(item))).join(", ");
    if (!items.every((item) => typeof item === "string" || typeof item === "bigint" || typeof item === "number"))
      return undefined;
    try {
      return readValue(`${name}(${text})`) as Constant;
    } catch {
      return undefined;
    }
  }
  if (type.variantType === TYPE_ARRAY && Array.isArray(value) && type.elements !== undefined) {
    const [element] = type.elements;
    const items = (value as readonly Constant[]).map((item) => assigned(item, element!));
    return items.includes(undefined) ? undefined : (items as Constant[]);
  }
  return value;
}

function typeOfValue(value: Evaluated): TypeDescription {
  return value.meaning === undefined || isInstance(value.meaning)
    ? value.type
    : object(value.meaning instanceof LinkedClass ? "GDScript" : value.type.name);
}

function exportType(annotation: string): TypeDescription {
  if (annotation.startsWith("@export_flags") || annotation === "@export_enum") return builtin(TYPE_INT);
  if (/^@export_(?:range|exp_easing)$/.test(annotation)) return builtin(TYPE_FLOAT);
  if (/^@export_(?:file|file_path|dir|global_file|global_dir|multiline|placeholder)$/.test(annotation))
    return builtin(4);
  if (annotation === "@export_color_no_alpha") return builtin(20);
  return annotation === "@export_node_path" ? builtin(TYPE_NODE_PATH) : ANY;
}

function classValue(of: LinkedClass): Evaluated {
  return { type: objectType(of), meaning: of };
}

function objectType(of: LinkedClass): TypeDescription {
  return object(displayName(of), of.path);
}

function displayName(of: LinkedClass): string {
  if (of.outer !== null)
    return of.outer.outer === null && of.outer.node.name === ""
      ? of.node.name
      : `${displayName(of.outer)}.${of.node.name}`;
  return of.node.name === "" ? of.path : of.node.name;
}

function isEnum(meaning: unknown): meaning is LinkedEnum {
  return typeof meaning === "object" && meaning !== null && "owner" in meaning && "values" in meaning;
}

function isNative(meaning: unknown): meaning is { native: string } {
  return typeof meaning === "object" && meaning !== null && !(meaning instanceof LinkedClass) && "native" in meaning;
}

function isInstance(meaning: unknown): meaning is { instance: LinkedClass } {
  return typeof meaning === "object" && meaning !== null && "instance" in meaning;
}
