// Takes out of the built declarations what a class has for the other files of this package: an editor offers neither `node._names` nor
// `bot._title()`. What is `@internal` becomes private without a type, so that a class that extends one of ours and takes the same
// name is still told so. What only those who extend a class need (`_ready`, what is abstract) becomes protected.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

const folder = resolve(process.argv[2] ?? "dist");
const files = ts.sys.readDirectory(folder, [".d.ts"]);
const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ESNext, types: ["node"] });
const checker = program.getTypeChecker();

/** The classes that users can name, and extend. */
const publicClasses = new Set();
for (const index of files.filter((path) => path.endsWith("/index.d.ts"))) {
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(index)))) {
    const named = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of named.declarations ?? []) publicClasses.add(declaration);
  }
}

const nameOf = (member) => member.name?.getText() ?? "";
const isInternal = (member) => ts.getJSDocTags(member).some((tag) => tag.tagName.text === "internal");
const has = (member, kind) => member.modifiers?.some((modifier) => modifier.kind === kind) ?? false;
const isStatic = (member) => has(member, ts.SyntaxKind.StaticKeyword);

/** All declarations of one name in a class: overloads, a getter and its setter. */
const withName = (owner, member) =>
  owner.members.filter((other) => nameOf(other) === nameOf(member) && isStatic(other) === isStatic(member));

/** What becomes of a class's member: it "stays", or is "protected", "private" or "gone" from the declarations. */
function fateOf(owner, member) {
  const name = nameOf(member);
  // No editor offers what a symbol names, and types may be inferred from it.
  if (has(member, ts.SyntaxKind.PrivateKeyword) || (member.name && !ts.isIdentifier(member.name))) return "stays";
  if (ts.isConstructorDeclaration(member)) return isInternal(member) ? "protected" : "stays";
  const all = withName(owner, member);
  const internal = all.some(isInternal);
  if (!name.startsWith("_")) {
    if (!isInternal(member)) return "stays";
    if (!all.every(isInternal)) return "gone";
  }
  const inherited = isStatic(member) ? undefined : inheritedFate(owner, name);
  if (inherited !== undefined) return inherited === "private" ? "gone" : inherited;
  const isOpen = has(member, ts.SyntaxKind.AbstractKeyword) && (publicClasses.has(owner) || !name.startsWith("_"));
  return !internal || isOpen ? "protected" : "private";
}

/** What became of the member of a base class that has this name, if there is one. */
function inheritedFate(owner, name) {
  for (const base of checker.getTypeAtLocation(owner).getBaseTypes?.() ?? []) {
    for (const declared of checker.getPropertyOfType(base, name)?.declarations ?? []) {
      if (ts.isClassDeclaration(declared.parent)) return fateOf(declared.parent, declared);
    }
  }
  return undefined;
}

for (const path of files) {
  const source = program.getSourceFile(path);
  const edits = [];
  const replace = (node, text) => edits.push([node.getFullStart(), node.end, text]);
  const visit = (node) => {
    if (ts.isClassDeclaration(node)) {
      for (const member of node.members) {
        const fate = fateOf(node, member);
        if (fate === "gone" || (fate === "private" && withName(node, member)[0] !== member)) replace(member, "");
        else if (fate === "private") replace(member, `\n    private ${isStatic(member) ? "static " : ""}${nameOf(member)};`);
        else if (fate === "protected" && !has(member, ts.SyntaxKind.ProtectedKeyword)) {
          edits.push([member.getStart(), member.getStart(), "protected "]);
        }
      }
    } else if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) {
      for (const member of node.members) {
        const isNamed = member.name !== undefined && ts.isIdentifier(member.name);
        if (isNamed && (nameOf(member).startsWith("_") || isInternal(member))) replace(member, "");
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (edits.length === 0) continue;
  let text = source.text;
  for (const [start, end, put] of edits.sort((a, b) => b[0] - a[0])) text = text.slice(0, start) + put + text.slice(end);
  writeFileSync(path, text);
}
