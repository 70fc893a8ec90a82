import ts from "typescript";

/** What a name stands for, as far as the way to write it depends on it. */
export type NameKind = "type" | "private" | "local" | "constant" | "function" | "parameter" | "member";

/** A name where it is declared. */
export interface DeclaredName {
  readonly name: string;
  readonly kind: NameKind;
  /** Of the file, from 1. */
  readonly line: number;
  /** The function or method that a parameter belongs to; its own name otherwise. */
  readonly owner: string;
}

/**
 * Lists every name that a file declares: variables, parameters, functions, types and members, those of interfaces too.
 * Imported names, quoted keys and the keys of object literals belong to somebody else or to a declaration elsewhere.
 */
export function declaredNames(path: string, text: string): DeclaredName[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: DeclaredName[] = [];
  const note = (name: ts.Node, kind: NameKind, owner?: string): void => {
    if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name)) return;
    const line = file.getLineAndCharacterOfPosition(name.getStart(file)).line + 1;
    found.push({ name: name.text.replace(/^#/, ""), kind, line, owner: owner ?? name.text });
  };
  const bindings = (name: ts.BindingName, kind: NameKind, owner?: string): void => {
    if (ts.isIdentifier(name)) note(name, kind, owner);
    else for (const element of name.elements) if (ts.isBindingElement(element)) bindings(element.name, kind, owner);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node)) {
      const isConst = ts.isVariableDeclarationList(node.parent) && (node.parent.flags & ts.NodeFlags.Const) !== 0;
      bindings(node.name, isConst ? "constant" : "local");
    } else if (ts.isParameter(node)) {
      if (!ts.isFunctionTypeNode(node.parent) && !ts.isConstructorTypeNode(node.parent)) {
        bindings(node.name, "parameter", nameOf(node.parent));
      }
    } else if (ts.isFunctionDeclaration(node)) {
      if (node.name !== undefined) note(node.name, "function");
    } else if (
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isTypeParameterDeclaration(node)
    ) {
      if (node.name !== undefined) note(node.name, "type");
    } else if (
      ts.isMethodDeclaration(node) ||
      ts.isMethodSignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isPropertySignature(node) ||
      ts.isGetAccessor(node) ||
      ts.isSetAccessor(node)
    ) {
      note(node.name, isPrivate(node) ? "private" : "member");
    } else if (ts.isEnumMember(node)) note(node.name, "member");
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isPrivate(node: ts.ClassElement | ts.TypeElement): boolean {
  if (node.name !== undefined && ts.isPrivateIdentifier(node.name)) return true;
  return ts.canHaveModifiers(node) && (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
}

function nameOf(owner: ts.Node): string {
  const name = (owner as { name?: ts.Node }).name;
  if (name !== undefined && ts.isIdentifier(name)) return name.text;
  if (ts.isConstructorDeclaration(owner)) return owner.parent.name?.text ?? "";
  return "";
}

const CAMEL = /^[a-z][a-zA-Z0-9]*$/;
const UPPER = /^[A-Z][A-Z0-9_]*$/;
const PASCAL = /^[A-Z][a-zA-Z0-9]*$/;

/** Godot's names, by what may be called so. */
export interface GodotNames {
  /** Methods, properties, signals, constants, and parameters of the methods. */
  readonly members: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
}

/** Says whether a name is written as this house writes names: Godot's public names as Godot does, all else camelCase. */
export function isWellNamed({ name, kind, owner }: DeclaredName, godot: GodotNames): boolean {
  const isConstant = CAMEL.test(name) || UPPER.test(name);
  const unused = name.replace(/^_/, ""); // An underscore in front: has to be there, and is not used.
  switch (kind) {
    case "type":
      return PASCAL.test(name);
    case "private":
      return isConstant;
    case "local":
      return CAMEL.test(unused) || name === "_";
    case "constant":
      return isConstant || PASCAL.test(name) || CAMEL.test(unused) || name === "_";
    case "function":
      return CAMEL.test(name) || PASCAL.test(name) || godot.functions.has(name);
    case "parameter":
      return CAMEL.test(unused) || name === "_" || (isOfGodot(owner, godot) && godot.members.has(unused));
    case "member":
      // An underscore in front: internal, on a class that users extend with members of their own.
      return isConstant || PASCAL.test(name) || CAMEL.test(unused) || godot.members.has(name);
  }
}

const isOfGodot = (owner: string, { members, functions }: GodotNames): boolean =>
  members.has(owner) || functions.has(owner) || PASCAL.test(owner);
