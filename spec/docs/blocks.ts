import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { root, sourceFiles } from "../support/sources.js";

/** A piece of code in a document or in a doc comment. */
export interface Block {
  /** The file, below the root. */
  readonly path: string;
  /** The line on which the code begins. */
  readonly line: number;
  /** Where it stands: the file, the heading above it (documents only), and which of that heading's blocks it is, from 1. */
  readonly key: string;
  /** What stands behind the fence; empty for what a program prints. */
  readonly language: string;
  /** The code, without the indentation or the asterisks of its place. */
  readonly code: string;
}

/** The documents that have code for users, below the root. */
export const DOCUMENTS: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  "examples/arena/README.md",
  "examples/arena-csharp/README.md",
  "packages/artillery-engine-godot/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join("docs", path.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".md") && !path.startsWith("docs/api/")),
].sort();

/**
 * The blocks of a document.
 *
 * @param path - Its file, below the root.
 * @param text - Its text; its doc comments with their asterisks cut off, if it is a source.
 */
export function blocksOf(path: string, text: string): Block[] {
  const counts = new Map<string, number>();
  const blocks: Block[] = [];
  let heading = "";
  let open: { indent: string; language: string; line: number; code: string[] } | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    const fence = /^( *)```(\w*)\s*$/.exec(line);
    if (open !== null && fence !== null && fence[2] === "") {
      const place = heading === "" ? path : `${path} > ${heading}`;
      const count = (counts.get(place) ?? 0) + 1;
      counts.set(place, count);
      const indent = open.indent.length;
      const code = `${open.code.map((each) => each.slice(indent)).join("\n")}\n`;
      blocks.push({ path, line: open.line, key: `${place} (${count})`, language: open.language, code });
      open = null;
    } else if (open !== null) open.code.push(line);
    else if (fence !== null) open = { indent: fence[1]!, language: fence[2]!, line: index + 2, code: [] };
    else heading = /^#{1,6} (.+)$/.exec(line)?.[1] ?? heading;
  }
  return blocks;
}

/** The blocks of the doc comments of a source. */
function blocksOfSource(path: string, text: string): Block[] {
  const comments = text
    .split("\n")
    .map((line) => /^\s*\* ?(.*)$/.exec(line)?.[1] ?? "")
    .join("\n");
  // Lines that begin with # are Markdown's headings in documents only.
  return blocksOf(path, comments.replace(/^#/gm, " #"));
}

/** All blocks of the documents and of the doc comments of `src`, in order. */
export const BLOCKS: readonly Block[] = [
  ...DOCUMENTS.flatMap((path) => blocksOf(path, readFileSync(join(root, path), "utf8"))),
  ...sourceFiles("src").flatMap(({ path, text }) => blocksOfSource(path, text)),
];
