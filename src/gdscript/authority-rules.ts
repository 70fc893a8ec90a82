import type { Diagnostics } from "./diagnostics.js";
import type { ClassNode, FunctionNode, VariableNode } from "./syntax-tree.js";
import type { Token } from "./tokens.js";
import type { AuthorityRule } from "./types.js";

/** The node's name as a number, in the ways in which it is written. */
const NAME_AS_NUMBER = new Set([
  "name.to_int()",
  "str(name).to_int()",
  "String(name).to_int()",
  "int(str(name))",
  "int(String(name))",
  "int(name)",
  "name.to_string().to_int()",
]);

/** Calls whose outcome shows only when the game runs, and what to say about them. */
const RUNTIME_CALLS: ReadonlyMap<string, string> = new Map([
  ["rpc_config", "rpc_config() is called when the game runs: configure the node's RPCs in the same way"],
  [
    "add_spawnable_scene",
    "add_spawnable_scene() is called when the game runs: add the scene to the spawner in the same way",
  ],
  ["spawn_function", "A spawn_function is set when the game runs: give the spawner one too"],
]);

type When = AuthorityRule["when"];

/** More than any script has: each is applied to each node of the script. */
const MAX_RULES = 64;
/** Of a receiver, an argument or a value only so many tokens are looked at; in plain words it has fewer. */
const MAX_PLAIN = 64;

/**
 * Finds out who owns which node, from calls of `set_multiplayer_authority` in plain words: of the node's name, of a
 * number, or of a property. Other calls are mentioned in the diagnostics, as are other things that are decided when the
 * game runs.
 *
 * @param of - The class.
 * @param script - Its path.
 * @param file - The file's path.
 * @param diagnostics - Where other calls are mentioned.
 */
export function findAuthorityRules(
  of: ClassNode,
  script: string,
  file: string,
  diagnostics: Diagnostics,
): AuthorityRule[] {
  const rules: AuthorityRule[] = [];
  const variables = new Map<string, VariableNode>();
  for (const variable of of.variables) if (!variables.has(variable.name)) variables.set(variable.name, variable);
  const search = (body: readonly Token[], when: When | null, property: string, parameter: string, where: string) => {
    findRuntimeCalls(body, file, diagnostics);
    const calls = findCalls(body);
    const locals = calls.length === 0 ? new Map<string, string>() : localValues(body);
    for (const call of calls) {
      const rule =
        when === null || call.conditional || rules.length >= MAX_RULES
          ? null
          : toRule(variables, locals, call, when, property, parameter);
      if (rule !== null) rules.push({ ...rule, script, line: call.line });
      else {
        diagnostics.info(
          "runtime",
          file,
          call.line,
          `set_multiplayer_authority() in ${where} depends on the running game: set the authority of '${call.node ?? "the node"}' yourself`,
        );
      }
    }
  };
  const setters = new Map(
    of.variables.flatMap((variable) =>
      variable.setterName === null ? [] : [[variable.setterName, variable.name] as const],
    ),
  );
  for (const variable of of.variables) {
    if (variable.setter !== null)
      search(variable.setter.body, "set", variable.name, variable.setter.parameter, `the setter of '${variable.name}'`);
  }
  for (const node of of.functions) {
    const property = setters.get(node.name);
    search(
      node.body,
      property !== undefined ? "set" : moment(node),
      property ?? "",
      node.parameters[0]?.name ?? "",
      `'${node.name}'`,
    );
  }
  return rules;
}

function moment(node: FunctionNode): When | null {
  return node.name === "_enter_tree" ? "enter_tree" : node.name === "_ready" ? "ready" : null;
}

interface Call {
  /** The node it is called on; null when that is not clear. */
  readonly node: string | null;
  /** The variable that holds that node, to be looked up. */
  readonly variable: string | null;
  readonly args: readonly string[];
  readonly conditional: boolean;
  readonly line: number;
}

function findCalls(body: readonly Token[]): Call[] {
  const calls: Call[] = [];
  const base = body[0]?.kind === "newline" ? 1 : 0;
  let depth = 0;
  let lineStart = 0;
  for (let at = 0; at < body.length; at++) {
    const token = body[at]!;
    if (token.kind === "indent") depth++;
    else if (token.kind === "dedent") depth--;
    if (token.kind === "newline" || token.kind === "indent" || token.kind === "dedent") lineStart = at + 1;
    if (token.kind !== "word" || token.text !== "set_multiplayer_authority" || body[at + 1]?.text !== "(") continue;
    const first = body[lineStart]?.text ?? "";
    const receiver = textOf(body.slice(Math.max(lineStart, at - MAX_PLAIN), at));
    const conditional = depth > base || /^(if|elif|else|for|while|match)$/.test(first);
    calls.push({ ...receiverNode(receiver), args: argumentsOf(body, at + 2), conditional, line: token.line });
  }
  return calls;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === "string" ? JSON.stringify(token.text) : token.text)).join("");
}

function receiverNode(text: string): { node: string | null; variable: string | null } {
  if (text === "" || text === "self.") return { node: ".", variable: null };
  const of = text.replace(/^self\./, "").replace(/\.$/, "");
  const path = nodePath(of);
  if (path !== null) return { node: path, variable: null };
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(of) ? { node: null, variable: of } : { node: null, variable: null };
}

/** `$A/B`, `$"A/B"`, `%A`, `get_node("A/B")`: the path in it. */
function nodePath(text: string): string | null {
  const match =
    /^(?:\$"([^"]+)"|\$([\p{L}_%][\p{L}\p{N}_/%.]*)|(?:self\.)?get_node\("([^"]+)"\)|(%[\p{L}_][\p{L}\p{N}_]*))$/u.exec(
      text,
    );
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? match[4] ?? null);
}

function argumentsOf(body: readonly Token[], start: number): string[] {
  const args: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < body.length && at < start + MAX_PLAIN; at++) {
    const { kind, text } = body[at]!;
    if (kind !== "op") continue;
    if ("([{".includes(text)) depth++;
    else if (")]}".includes(text)) {
      if (depth-- === 0) {
        if (at > from) args.push(textOf(body.slice(from, at)));
        return args;
      }
    } else if (text === "," && depth === 0) {
      args.push(textOf(body.slice(from, at)));
      from = at + 1;
    }
  }
  return args;
}

function toRule(
  variables: ReadonlyMap<string, VariableNode>,
  locals: ReadonlyMap<string, string>,
  call: Call,
  when: When,
  property: string,
  parameter: string,
): Omit<AuthorityRule, "script" | "line"> | null {
  let node = call.node;
  if (node === null && call.variable !== null) {
    const value = variables.get(call.variable)?.value;
    node = value == null ? null : nodePath(textOf(value.tokens.slice(0, MAX_PLAIN)));
  }
  const [raw, recursive = "true"] = call.args;
  if (node === null || raw === undefined || (recursive !== "true" && recursive !== "false")) return null;
  const name = raw.replace(/^self\./, "");
  const given = (locals.get(name) ?? name).replaceAll("self.", "");
  let authority: AuthorityRule["authority"];
  if (/^-?[0-9]+$/.test(given)) authority = { kind: "id", id: Number(given) };
  else if (given === "MultiplayerPeer.TARGET_PEER_SERVER") authority = { kind: "id", id: 1 };
  else if (NAME_AS_NUMBER.has(given)) authority = { kind: "name" };
  else if (when === "set" && (given === parameter || given === property)) authority = { kind: "property", property };
  else if (variables.get(given)?.static === false) authority = { kind: "property", property: given };
  else return null;
  // What a setter sets to something else than its own value is not followed.
  if (when === "set" && authority.kind === "property" && authority.property !== property) return null;
  return { node, authority, recursive: recursive === "true", when };
}

/** `var id := name.to_int()` in a function: what its local variables stand for. Of two with the same name the first. */
function localValues(body: readonly Token[]): Map<string, string> {
  const values = new Map<string, string>();
  for (let at = 0; at + 3 < body.length; at++) {
    const name = body[at + 1]!.text;
    if (body[at]!.text !== "var" || values.has(name)) continue;
    const most = Math.min(body.length, at + MAX_PLAIN);
    let from = at + 2;
    while (from < most && body[from]!.kind !== "newline" && body[from]!.text !== "=") from++;
    let end = from;
    while (end < most && body[end]!.kind !== "newline" && body[end]!.text !== ";") end++;
    if (end > from) values.set(name, textOf(body.slice(from + 1, end)));
  }
  return values;
}

function findRuntimeCalls(body: readonly Token[], file: string, diagnostics: Diagnostics): void {
  for (let at = 0; at < body.length; at++) {
    const token = body[at]!;
    const message = token.kind === "word" ? RUNTIME_CALLS.get(token.text) : undefined;
    if (message === undefined) continue;
    if (body[at + 1]?.text === (token.text === "spawn_function" ? "=" : "("))
      diagnostics.info("runtime", file, token.line, message);
  }
}
