import type { RpcDescription } from "../scripts/types.js";
import type { Constant, Constants } from "./constants.js";
import type { AttributeNode } from "./declarations.js";
import { collectParts, type NamePart, type Place, type Symbols } from "./symbols.js";
import { namedChildren, part, type SyntaxNode } from "./syntax.js";
import type { Report } from "./types.js";

/** Finds Godot's attributes among those of a declaration. */
export class Attributes {
  readonly #symbols: Symbols;
  readonly #constants: Constants;
  readonly #report: Report;

  /** @param symbols - The project's types. @param constants - Knows values. @param report - Where complaints go. */
  constructor(symbols: Symbols, constants: Constants, report: Report) {
    this.#symbols = symbols;
    this.#constants = constants;
    this.#report = report;
  }

  /**
   * @param name - The name of one of Godot's attributes, such as `Rpc`.
   * @param attributes - Those of a declaration.
   * @param place - Where they are written.
   * @returns The attribute; undefined without one.
   */
  find(name: string, attributes: readonly AttributeNode[], place: Place): AttributeNode | undefined {
    return attributes.find((attribute) => this.#is(name, attribute, place));
  }

  #is(name: string, attribute: AttributeNode, place: Place): boolean {
    const parts: NamePart[] = [];
    const rooted = collectParts(attribute.name, place.scope.file, parts);
    if (rooted === null) return false;
    const last = parts.pop()!;
    const words = last.name.endsWith("Attribute") ? [last.name] : [`${last.name}Attribute`, last.name];
    if (last.name.replace(/Attribute$/, "") !== name && !words.some((word) => this.#symbols.isAlias(word)))
      return false;
    for (const word of words) {
      const found = this.#symbols.findParts([...parts, { ...last, name: word }], place, rooted);
      if (found !== undefined) return found.kind === "external" && found.name === `Godot.${name}Attribute`;
    }
    // A file that does not say where it has it from does not compile, unless that stands in a file that is not here.
    return parts.length === 0 && last.name.replace(/Attribute$/, "") === name;
  }

  /** @param attribute - An `[Rpc(...)]`. @param place - Where it is written. @returns What it says. */
  rpc(
    attribute: AttributeNode,
    place: Place,
  ): Pick<RpcDescription, "rpcMode" | "callLocal" | "transferMode" | "channel"> {
    const { file } = place.scope;
    let rpcMode = 2;
    let callLocal = false;
    let transferMode = 2;
    let channel = 0;
    for (const argument of attribute.args) {
      const [name, written] = argumentOf(argument, (node) => file.nameOf(node));
      if (written === undefined) continue;
      const value = this.#constants.evaluate(written, place);
      const complain = (message: string): void =>
        this.#report(
          "error",
          value === undefined ? "unresolved" : "invalid",
          file.path,
          file.lineOf(written.start),
          message,
        );
      const number = wholeNumber(value);
      const told = file.textOf(written);
      if (name === "CallLocal") {
        if (typeof value === "boolean") callLocal = value;
        else complain(`The value '${told}' of CallLocal is not known: false is taken`);
      } else if (name === "" || name === "mode") {
        if (number !== undefined && number >= 0 && number <= 2) rpcMode = number;
        else complain(`The mode '${told}' of [Rpc] is not known: Authority is taken`);
      } else if (name === "TransferMode") {
        if (number !== undefined && number >= 0 && number <= 2) transferMode = number;
        else complain(`The value '${told}' of TransferMode is not known: Reliable is taken`);
      } else if (name === "TransferChannel") {
        if (number !== undefined && number >= 0 && number <= 0x7fffffff) channel = number;
        else complain(`The value '${told}' of TransferChannel is not known: 0 is taken`);
      } else complain(`[Rpc] has no '${name}'`);
    }
    return { rpcMode: rpcMode as 0 | 1 | 2, callLocal, transferMode: transferMode as 0 | 1 | 2, channel };
  }
}

/** `value`, `mode: value` or `Name = value`: the name and the value. */
function argumentOf(node: SyntaxNode, nameOf: (node: SyntaxNode) => string): [string, SyntaxNode | undefined] {
  const inner = namedChildren(node);
  if (node.children.some((item) => item.type === ":")) return [nameOf(inner[0]!), inner[1]];
  const [only] = inner;
  if (only?.type !== "assignment_expression") return ["", only];
  const left = part(only, "left");
  return [left === undefined ? "" : nameOf(left), part(only, "right")];
}

function wholeNumber(value: Constant | undefined): number | undefined {
  return typeof value === "bigint" ? Number(value) : undefined;
}
