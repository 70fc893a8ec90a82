import type { SourceFile } from "./source-file.js";
import { child, namedChildren, part, type SyntaxNode } from "./syntax.js";

/** A `using` directive. */
export interface Using {
  /** `using A.B;`, `using static A.B;` or `using X = A.B;`. */
  readonly kind: "namespace" | "static" | "alias";
  /** The name of an alias; empty for the others. */
  readonly alias: string;
  /** What it refers to. */
  readonly target: SyntaxNode;
  /** Where the target's name is looked up: around the directives that it stands among. */
  readonly scope: Scope;
}

/** A namespace's part in a file, or the file around it: where a name that is written there is looked up. */
export interface Scope {
  /** The file. */
  readonly file: SourceFile;
  /** The full name of the namespace; empty for none. */
  readonly namespace: string;
  /** Its own directives. */
  readonly usings: Using[];
  /** What it stands in; null for a file. */
  readonly outer: Scope | null;
}

/** An attribute such as `[Rpc(...)]`. */
export interface AttributeNode {
  /** Its name as written. */
  readonly name: SyntaxNode;
  /** What stands in its brackets. */
  readonly args: readonly SyntaxNode[];
  /** Where it begins. */
  readonly start: number;
}

/** A parameter of a method or a delegate. */
export interface ParameterNode {
  /** Its name. */
  readonly name: string;
  /** Its type; undefined where the text is damaged. */
  readonly type: SyntaxNode | undefined;
  /** Its default. */
  readonly value: SyntaxNode | undefined;
  /** Whether it is passed by reference (`ref`, `out`, `in`), which no Variant can be. */
  readonly byReference: boolean;
}

/** A method, or a delegate. */
export interface MethodNode {
  /** Its name. */
  readonly name: string;
  /** The interface that it implements explicitly; undefined for ordinary methods. */
  readonly implemented: SyntaxNode | undefined;
  /** What it returns. */
  readonly returns: SyntaxNode | undefined;
  /** The names of its type parameters. */
  readonly typeParameters: readonly string[];
  /** Its parameters. */
  readonly parameters: readonly ParameterNode[];
  /** Its attributes. */
  readonly attributes: readonly AttributeNode[];
  /** Words such as `static`. */
  readonly modifiers: ReadonlySet<string>;
  /** What it does; undefined for none. */
  readonly body: SyntaxNode | undefined;
  /** Where its name stands. */
  readonly start: number;
}

/** A field or a property. */
export interface VariableNode {
  /** Its name. */
  readonly name: string;
  /** Its type; undefined where the text is damaged. */
  readonly type: SyntaxNode | undefined;
  /** Its first value as written; undefined without one. */
  readonly value: SyntaxNode | undefined;
  /** Its attributes. */
  readonly attributes: readonly AttributeNode[];
  /** Words such as `static`. */
  readonly modifiers: ReadonlySet<string>;
  /** What a property's `get` does; undefined for fields and automatic properties. */
  readonly getter: SyntaxNode | undefined;
  /** What a property's `set` does. */
  readonly setter: SyntaxNode | undefined;
  /** Whether it can be set any time: not `readonly`, `const`, `init` or computed. */
  readonly writable: boolean;
  /** Whether it can be read. */
  readonly readable: boolean;
  /** Where its name stands. */
  readonly start: number;
}

/** A member of an enum. */
export interface EnumMemberNode {
  /** Its name. */
  readonly name: string;
  /** Its value as written; undefined without one. */
  readonly value: SyntaxNode | undefined;
  /** Where it stands. */
  readonly start: number;
}

/** One declaration of a type; partial types have several. */
export interface TypeNode {
  /** What it is. */
  readonly kind: "class" | "struct" | "interface" | "enum" | "delegate";
  /** Its name, without type parameters. */
  readonly name: string;
  /** The names of its type parameters. */
  readonly typeParameters: readonly string[];
  /** Its attributes. */
  readonly attributes: readonly AttributeNode[];
  /** Words such as `partial`. */
  readonly modifiers: ReadonlySet<string>;
  /** What stands behind its colon. */
  readonly bases: readonly SyntaxNode[];
  /** Where it is written. */
  readonly scope: Scope;
  /** Where its name stands. */
  readonly start: number;
  /** Its methods. */
  readonly methods: MethodNode[];
  /** Its fields and properties. */
  readonly variables: VariableNode[];
  /** The members of an enum. */
  readonly members: EnumMemberNode[];
  /** The types in it. */
  readonly types: TypeNode[];
  /** What a delegate is called with; undefined for other types. */
  readonly signature: MethodNode | undefined;
}

/** What a file declares. */
export interface FileDeclarations {
  /** The types outside of other types. */
  readonly types: TypeNode[];
  /** Directives that hold for all files. */
  readonly globalUsings: Using[];
  /** The names that its directives give. */
  readonly aliases: Set<string>;
}

/** How many type parameters a type may have, and how many names a namespace's may consist of. */
const MAX_TYPE_PARAMETERS = 64;
const MAX_NAMESPACE_PARTS = 32;

const TYPE_KINDS: Readonly<Record<string, TypeNode["kind"]>> = {
  class_declaration: "class",
  record_declaration: "class",
  struct_declaration: "struct",
  record_struct_declaration: "struct",
  interface_declaration: "interface",
  enum_declaration: "enum",
  delegate_declaration: "delegate",
};

/** @param file - A file. @param root - Its syntax tree. @returns What it declares; damaged parts are left out. */
export function readDeclarations(file: SourceFile, root: SyntaxNode): FileDeclarations {
  const found: FileDeclarations = { types: [], globalUsings: [], aliases: new Set() };
  readNamespace(root, { file, namespace: "", usings: [], outer: null }, found);
  return found;
}

function readNamespace(node: SyntaxNode, outer: Scope, found: FileDeclarations): void {
  let scope = outer;
  for (const item of node.children) {
    if (item.type === "using_directive") readUsing(item, scope, found);
    else if (item.type === "namespace_declaration" || item.type === "file_scoped_namespace_declaration") {
      const inner = namespaceScope(item, scope);
      const body = part(item, "body") ?? item;
      if (item.type === "namespace_declaration") readNamespace(body, inner, found);
      else {
        // All that follows belongs to it, wherever the grammar puts that.
        scope = inner;
        readNamespace(item, scope, found);
      }
    } else if (isType(item)) found.types.push(readType(item, scope));
    else if (item.type === "ERROR" || item.type === "declaration_list") readNamespace(item, scope, found);
  }
}

function namespaceScope(node: SyntaxNode, outer: Scope): Scope {
  const name = part(node, "name");
  const written = name === undefined ? "" : outer.file.nameOf(name);
  const parts = [...outer.namespace.split("."), ...written.split(".")].filter((one) => one !== "");
  if (parts.length > MAX_NAMESPACE_PARTS) return outer;
  return { file: outer.file, namespace: parts.join("."), usings: [], outer };
}

function readUsing(node: SyntaxNode, scope: Scope, found: FileDeclarations): void {
  const alias = part(node, "name");
  const target = namedChildren(node).find((other) => other !== alias);
  if (target === undefined) return;
  const using: Using = {
    kind: alias !== undefined ? "alias" : child(node, "static") !== undefined ? "static" : "namespace",
    alias: alias === undefined ? "" : scope.file.nameOf(alias),
    target,
    scope,
  };
  if (using.kind === "alias") found.aliases.add(using.alias);
  (child(node, "global") === undefined ? scope.usings : found.globalUsings).push(using);
}

/** Where a class does not end, its parts stand in a node for damage. */
function isType(node: SyntaxNode): boolean {
  return node.type in TYPE_KINDS || (node.type === "ERROR" && child(node, "class") !== undefined);
}

function readType(node: SyntaxNode, scope: Scope): TypeNode {
  const { file } = scope;
  const name = part(node, "name");
  const kind = TYPE_KINDS[node.type] ?? "class";
  const bases = child(node, "base_list");
  const type: TypeNode = {
    kind,
    name: name === undefined ? "" : file.nameOf(name),
    typeParameters: typeParametersOf(node, file),
    attributes: attributesOf(node),
    modifiers: modifiersOf(node, file),
    bases: bases === undefined ? [] : namedChildren(bases).map(baseType),
    scope,
    start: name?.start ?? node.start,
    methods: [],
    variables: [],
    members: [],
    types: [],
    signature: kind === "delegate" ? readMethod(node, file) : undefined,
  };
  const body = part(node, "body") ?? child(node, "declaration_list") ?? (node.type === "ERROR" ? node : undefined);
  if (body !== undefined) readMembers(body, type);
  return type;
}

/** `Base(x)`, as a class with a primary constructor has it, names its type inside. */
function baseType(node: SyntaxNode): SyntaxNode {
  return node.type === "primary_constructor_base_type" ? (part(node, "type") ?? namedChildren(node)[0] ?? node) : node;
}

function readMembers(body: SyntaxNode, type: TypeNode): void {
  const { file } = type.scope;
  for (const item of body.children) {
    if (isType(item)) type.types.push(readType(item, type.scope));
    else if (item.type === "method_declaration") type.methods.push(readMethod(item, file));
    else if (item.type === "property_declaration") type.variables.push(readProperty(item, file));
    else if (item.type === "field_declaration") readFields(item, type);
    else if (item.type === "enum_member_declaration") {
      const name = part(item, "name");
      if (name !== undefined)
        type.members.push({ name: file.nameOf(name), value: part(item, "value"), start: item.start });
    } else if (item.type === "ERROR") readMembers(item, type);
  }
}

function readMethod(node: SyntaxNode, file: SourceFile): MethodNode {
  const name = part(node, "name");
  const explicit = child(node, "explicit_interface_specifier");
  const list = part(node, "parameters");
  return {
    name: name === undefined ? "" : file.nameOf(name),
    implemented: explicit === undefined ? undefined : namedChildren(explicit)[0],
    returns: part(node, "returns") ?? part(node, "type"),
    typeParameters: typeParametersOf(node, file),
    parameters: list === undefined ? [] : readParameters(list, file),
    attributes: attributesOf(node),
    modifiers: modifiersOf(node, file),
    body: part(node, "body"),
    start: name?.start ?? node.start,
  };
}

function readParameters(list: SyntaxNode, file: SourceFile): ParameterNode[] {
  const parameters: ParameterNode[] = [];
  for (const item of list.children) {
    if (item.type === "parameter") parameters.push(readParameter(item.children, file));
  }
  // The grammar has no node for `params int[] rest`: its parts stand in the list.
  if (list.children.some((item) => item.field === "name")) parameters.push(readParameter(list.children, file));
  return parameters;
}

function readParameter(parts: readonly SyntaxNode[], file: SourceFile): ParameterNode {
  const name = parts.find((item) => item.field === "name");
  return {
    name: name === undefined ? "" : file.nameOf(name),
    type: parts.find((item) => item.field === "type"),
    value: valueAfterEquals(parts),
    byReference: parts.some((item) => item.type === "modifier" && /^(?:ref|out|in|readonly)$/.test(file.textOf(item))),
  };
}

function readProperty(node: SyntaxNode, file: SourceFile): VariableNode {
  const name = part(node, "name");
  const accessors = part(node, "accessors");
  const accessor = (word: string): SyntaxNode | undefined =>
    accessors?.children.find((item) => part(item, "name")?.type === word);
  const value = part(node, "value");
  const computed = value?.type === "arrow_expression_clause";
  const getter = accessor("get");
  const setter = accessor("set");
  return {
    name: child(node, "explicit_interface_specifier") !== undefined || name === undefined ? "" : file.nameOf(name),
    type: part(node, "type"),
    value: computed ? undefined : value,
    attributes: attributesOf(node),
    modifiers: modifiersOf(node, file),
    getter: computed ? value : getter && part(getter, "body"),
    setter: setter && part(setter, "body"),
    writable: setter !== undefined,
    readable: computed || getter !== undefined,
    start: name?.start ?? node.start,
  };
}

function readFields(node: SyntaxNode, type: TypeNode): void {
  const { file } = type.scope;
  const declaration = child(node, "variable_declaration");
  if (declaration === undefined) return;
  const modifiers = modifiersOf(node, file);
  const attributes = attributesOf(node);
  for (const item of declaration.children) {
    const name = item.type === "variable_declarator" ? part(item, "name") : undefined;
    if (name === undefined) continue;
    type.variables.push({
      name: file.nameOf(name),
      type: part(declaration, "type"),
      value: valueAfterEquals(item.children),
      attributes,
      modifiers,
      getter: undefined,
      setter: undefined,
      writable: !modifiers.has("readonly") && !modifiers.has("const"),
      readable: true,
      start: name.start,
    });
  }
}

function valueAfterEquals(parts: readonly SyntaxNode[]): SyntaxNode | undefined {
  const at = parts.findIndex((item) => item.type === "=");
  return at < 0 ? undefined : parts[at + 1];
}

function typeParametersOf(node: SyntaxNode, file: SourceFile): string[] {
  const list = child(node, "type_parameter_list");
  if (list === undefined) return [];
  const items = namedChildren(list).slice(0, MAX_TYPE_PARAMETERS);
  return items.map((item) => {
    const name = part(item, "name");
    return name === undefined ? "" : file.nameOf(name);
  });
}

function modifiersOf(node: SyntaxNode, file: SourceFile): Set<string> {
  const words = node.children.filter((item) => item.type === "modifier").map((item) => file.textOf(item));
  return new Set(words);
}

/** @param node - A declaration. @returns The attributes in front of it, but for those that are meant for something else. */
function attributesOf(node: SyntaxNode): AttributeNode[] {
  const found: AttributeNode[] = [];
  for (const list of node.children) {
    if (list.type !== "attribute_list") continue;
    const target = child(list, "attribute_target_specifier");
    const elsewhere = node.type === "property_declaration" ? "field" : "return";
    if (target?.children.some((item) => item.type === elsewhere)) continue;
    for (const item of list.children) {
      const name = item.type === "attribute" ? part(item, "name") : undefined;
      if (name === undefined) continue;
      const args = child(item, "attribute_argument_list");
      found.push({
        name,
        args: args === undefined ? [] : args.children.filter((arg) => arg.type === "attribute_argument"),
        start: item.start,
      });
    }
  }
  return found;
}
