import { formatDiagnostic, readProject } from "../../project/index.js";
import type { Variant } from "../../variant/index.js";
import { UsageError } from "../exit-codes.js";

/** What was written at the prompt, understood. */
export type Sentence =
  | { readonly kind: "nothing" | "help" | "peers" | "quit" }
  | { readonly kind: "nodes"; readonly filter: string }
  | { readonly kind: "wait"; readonly seconds: number }
  /** Without a property, all of a node. */
  | { readonly kind: "get"; readonly path: string; readonly property: string }
  | { readonly kind: "watch" | "unwatch"; readonly path: string; readonly property: string }
  | {
      readonly kind: "call";
      readonly path: string;
      readonly method: string;
      /** Whom: 1 for the server, 0 for everyone. */
      readonly to: number;
      readonly args: readonly Variant[];
    };

/** The words that begin a sentence. */
export const VERBS = ["get", "watch", "unwatch", "nodes", "peers", "wait", "help", "quit"] as const;

const CALL = /^(\S*?)\.(\w+)(?:\.(rpc|rpc_id))?\s*\((.*)\)\s*$/su;

/**
 * Understands a line: a verb, or `node.method(…)` with arguments as GDScript writes them.
 *
 * @throws UsageError for what is neither.
 */
export async function understand(line: string): Promise<Sentence> {
  const text = line.trim();
  if (text === "") return { kind: "nothing" };
  const [, verb = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  switch (verb) {
    case "help":
    case "peers":
    case "quit":
      return { kind: verb };
    case "exit":
      return { kind: "quit" };
    case "wait": {
      const seconds = Number(rest);
      if (!(seconds > 0 && seconds <= 86_400)) throw new UsageError("wait how many seconds? For example: wait 0.5");
      return { kind: verb, seconds };
    }
    case "nodes":
      return { kind: "nodes", filter: rest };
    case "get":
    case "watch":
    case "unwatch": {
      if (verb === "unwatch" && rest === "") return { kind: verb, path: "", property: "" };
      const { path, property } = target(rest);
      if (verb === "watch" && property === "")
        throw new UsageError("watch what? For example: watch Arena/Mobs/Mob0.position");
      return { kind: verb, path, property };
    }
  }
  const [, path, method, how, written] = CALL.exec(text) ?? [];
  if (path === undefined) {
    if (/^[$/\w][^\s()]*$/u.test(text)) return { kind: "get", ...target(text) };
    throw new UsageError(`'${text}' is neither a word of this prompt nor a call such as Arena.ping(1); try help`);
  }
  const values = await literals(written!);
  if (how !== "rpc_id")
    return { kind: "call", path: rooted(path), method: method!, to: how === "rpc" ? 0 : 1, args: values };
  const [to, ...args] = values;
  if (!Number.isInteger(to)) throw new UsageError("rpc_id takes the peer's id first: Arena.ping.rpc_id(1, 7)");
  return { kind: "call", path: rooted(path), method: method!, to: to as number, args };
}

/** A node's path as people write it: from the root, as in `$Arena/Chat`, or whole. */
export function rooted(path: string): string {
  const plain = path.replace(/^\$/, "").replace(/^"(.*)"$/, "$1");
  if (plain.startsWith("/")) return plain;
  return plain === "" || plain === "root" ? "/root" : `/root/${plain}`;
}

function target(text: string): { path: string; property: string } {
  const [, path, property = ""] = /^([^\s.]+)(?:\.(\w+))?$/u.exec(text) ?? [];
  if (path === undefined)
    throw new UsageError(`'${text}' is no node, and no property of one, such as Arena/Mobs/Mob0.position`);
  return { path: rooted(path), property };
}

/** What stands between the parentheses, as GDScript understands it: constants and whatever can be told from them. */
async function literals(written: string): Promise<readonly Variant[]> {
  const project = await readProject({
    "project.godot": "config_version=5\n",
    "prompt.gd": `const VALUES = [${written}]\n`,
  });
  const values = project.scripts.get("res://prompt.gd")?.constants.get("VALUES");
  const fault = project.diagnostics.find(({ file, severity }) => file === "res://prompt.gd" && severity === "error");
  if (Array.isArray(values) && fault === undefined) return values;
  const why =
    fault === undefined
      ? "they are not known before a game runs"
      : formatDiagnostic(fault).replace(/^.*?prompt\.gd\S*\s*/, "");
  throw new UsageError(`(${written}) can't be given as arguments: ${why}`);
}
