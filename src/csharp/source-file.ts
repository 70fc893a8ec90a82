import { type SyntaxNode, unescape } from "./syntax.js";

/** A file's text, with lines and names. */
export class SourceFile {
  /** Its resource path. */
  readonly path: string;
  /** Its text, as it was parsed. */
  readonly text: string;
  #lineStarts: number[] | undefined;

  /** @param path - Its resource path. @param text - Its text. */
  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** @param position - A place in the text. @returns Its line, counted from 1. */
  lineOf(position: number): number {
    if (this.#lineStarts === undefined) {
      this.#lineStarts = [0];
      for (const match of this.text.matchAll(/\r\n|\r|\n/g)) this.#lineStarts.push(match.index + match[0].length);
    }
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#lineStarts[middle]! <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** @param node - A node. @returns Its text. */
  textOf(node: SyntaxNode): string {
    return this.text.slice(node.start, node.end);
  }

  /** @param node - A name. @returns It without blanks and the `@` of names that are keywords too, and without escapes. */
  nameOf(node: SyntaxNode): string {
    const text = this.textOf(node);
    const name = /[\s@]/.test(text) ? text.replace(/[\s@]/g, "") : text;
    return node.type === "identifier" && name.includes("\\") ? unescape(name) : name;
  }
}
