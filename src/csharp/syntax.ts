import type { SyntaxCursor } from "../platform/csharp-grammar.js";

/** A node of a file's syntax tree. */
export interface SyntaxNode {
  /** The grammar's name for it, such as `method_declaration`; tokens are their own names. */
  readonly type: string;
  /** The part that it plays in its parent, such as `name`; empty for none. */
  readonly field: string;
  /** Where it begins in the file's text, in UTF-16 units. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /** Whether it is more than a mere token. */
  readonly named: boolean;
  /** What it consists of. */
  readonly children: readonly SyntaxNode[];
}

/** What stands deeper is not looked at: no declaration does, and whoever walks the tree may do so by recursion. */
const MAX_DEPTH = 400;

/** @param cursor - At a tree's root. @returns The tree as plain objects. */
export function copyTree(cursor: SyntaxCursor): SyntaxNode {
  const root = copyNode(cursor);
  const path = [root];
  if (!cursor.gotoFirstChild()) return root;
  for (;;) {
    const node = copyNode(cursor);
    if (!cursor.nodeIsMissing) path[path.length - 1]!.children.push(node);
    if (path.length < MAX_DEPTH && cursor.gotoFirstChild()) {
      path.push(node);
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      path.pop();
      if (path.length === 0 || !cursor.gotoParent()) return root;
    }
  }
}

function copyNode(cursor: SyntaxCursor): SyntaxNode & { children: SyntaxNode[] } {
  return {
    type: cursor.nodeType,
    field: cursor.currentFieldName ?? "",
    start: cursor.startIndex,
    end: cursor.endIndex,
    named: cursor.nodeIsNamed,
    children: [],
  };
}

/** @param node - A node. @param field - A part's name. @returns The first part of that name; undefined without one. */
export function part(node: SyntaxNode, field: string): SyntaxNode | undefined {
  return node.children.find((child) => child.field === field);
}

/** @param node - A node. @param type - A kind of node. @returns The first child of that kind; undefined without one. */
export function child(node: SyntaxNode, type: string): SyntaxNode | undefined {
  return node.children.find((other) => other.type === type);
}

/** @param node - A node. @returns Its children that are more than tokens. */
export function namedChildren(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((other) => other.named);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** @param text - A text in quotes, or a name, as written. @returns It with its escapes replaced by what they stand for. */
export function unescape(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{1,4})|(.))/gs,
    (_, short?: string, long?: string, hex?: string, char?: string) => {
      if (char !== undefined) return ESCAPES[char] ?? char;
      const code = Number.parseInt((short ?? long ?? hex)!, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}
