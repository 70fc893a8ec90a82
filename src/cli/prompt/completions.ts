import type { Bot } from "../../bots/index.js";
import type { Node } from "../../scene/index.js";
import { rooted, VERBS } from "./sentence.js";

/** What is offered at once. */
const OFFERED_MAX = 200;

/**
 * What the last word of a line may become: a verb, a path, a method or a property behind a node's dot.
 *
 * @returns The possible words, and the word that they complete: as `node:readline` wants them.
 */
export function completions(bot: Bot, line: string): [string[], string] {
  const word = /\S*$/u.exec(line)![0];
  const isFirst = line.trimStart() === word;
  const dot = word.lastIndexOf(".");
  const found = dot < 0 ? paths(bot, word) : members(bot, word.slice(0, dot), isFirst);
  const all = isFirst && dot < 0 ? [...VERBS, ...found] : found;
  return [all.filter((one) => one.startsWith(word)).slice(0, OFFERED_MAX), word];
}

/** The nodes below the one that a word names so far. */
function paths(bot: Bot, word: string): string[] {
  const slash = word.lastIndexOf("/");
  const head = word.slice(0, slash + 1);
  const parent = slash < 0 ? bot.tree.root : bot.tree.root.get_node_or_null(rooted(head.replace(/\/$/, "") || "/root"));
  if (head === "/") return ["/root"];
  const sign = slash < 0 && word.startsWith("$") ? "$" : "";
  return parent === null
    ? []
    : parent.get_children().map((node) => `${head}${sign}${node.name}${hasChildren(node) ? "" : "."}`);
}

function hasChildren(node: Node): boolean {
  return node.get_children().length > 0;
}

/** Methods, where something can be called, and properties. */
function members(bot: Bot, path: string, isFirst: boolean): string[] {
  const node = bot.tree.root.get_node_or_null(rooted(path));
  if (node === null) return [];
  const methods = isFirst ? [...bot.multiplayer._rpcTable(node).byName.keys()].map((name) => `${path}.${name}(`) : [];
  const properties = (node as Node & { getPropertyNames?(): string[] }).getPropertyNames?.() ?? [];
  return [...methods, ...properties.map((name) => `${path}.${name}`)];
}
