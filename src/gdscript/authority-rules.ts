import type { AuthorityRule } from "../scripts/types.js";
import { TYPE_INT, typeOf, type Variant } from "../variant/index.js";
import type { Diagnostics } from "./diagnostics.js";
import type { CallExpression, ClassNode, Expression, FunctionNode, Statement, VariableNode } from "./syntax/tree.js";
import { walk } from "./syntax/walk.js";

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

const SPAWN_FUNCTION = "A spawn_function is set when the game runs: give the spawner one too";

/** Calls whose outcome shows only when the game runs, and what to say about them. */
const RUNTIME_CALLS: ReadonlyMap<string, string> = new Map([
  ["rpc_config", "rpc_config() is called when the game runs: configure the node's RPCs in the same way"],
  [
    "add_spawnable_scene",
    "add_spawnable_scene() is called when the game runs: add the scene to the spawner in the same way",
  ],
  ["spawn_function", SPAWN_FUNCTION],
  ["set_spawn_function", SPAWN_FUNCTION],
]);

type When = AuthorityRule["when"];
type ValueOf = (expression: Expression) => Variant | undefined;

/** More than any script has: each is applied to each node of the script. */
const MAX_RULES = 64;
/** Of a receiver, an argument or a value only so many parts are looked at; in plain words it has fewer. */
const MAX_PLAIN = 16;

/**
 * Finds out who owns which node, from calls of `set_multiplayer_authority` in plain words: of the node's name, of a
 * number or a constant, or of a property. Other calls are mentioned in the diagnostics, as are other things that are decided when the
 * game runs.
 *
 * @param of - The class.
 * @param script - Its path.
 * @param file - The file's path.
 * @param diagnostics - Where other calls are mentioned.
 * @param valueOf - What an expression is, where it is constant.
 */
export function findAuthorityRules(
  of: ClassNode,
  script: string,
  file: string,
  diagnostics: Diagnostics,
  valueOf: ValueOf,
): AuthorityRule[] {
  const rules: AuthorityRule[] = [];
  const variables = new Map<string, VariableNode>();
  const setters = new Map<string, string>();
  for (const member of of.members) {
    if (member.kind !== "variable") continue;
    if (!variables.has(member.name)) variables.set(member.name, member);
    if (typeof member.setter === "string") setters.set(member.setter, member.name);
  }
  const search = (node: FunctionNode, when: When | null, property: string, where: string) => {
    const { calls, locals } = findCalls(node.body ?? [], file, diagnostics);
    const parameter = node.parameters[0]?.name ?? "";
    for (const call of calls) {
      const rule =
        when === null || !call.isCertain || rules.length >= MAX_RULES
          ? null
          : toRule(variables, locals, call, when, property, parameter, valueOf);
      if (rule !== null) rules.push({ ...rule, script, line: call.line });
      else {
        const message = `set_multiplayer_authority() in ${where} depends on the running game: set the authority of '${call.node ?? "the node"}' yourself`;
        diagnostics.info("runtime", file, call.line, message);
      }
    }
  };
  for (const { name, setter } of variables.values())
    if (setter !== null && typeof setter !== "string") search(setter, "set", name, `the setter of '${name}'`);
  for (const member of of.members) {
    if (member.kind !== "function") continue;
    const property = setters.get(member.name);
    search(member, property === undefined ? moment(member) : "set", property ?? "", `'${member.name}'`);
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
  readonly args: readonly Expression[];
  /** Whether it runs whenever its function does. */
  readonly isCertain: boolean;
  readonly line: number;
}

/** The calls of a function that set authorities, and what its local variables stand for: of two with the same name the first. */
function findCalls(
  body: readonly Statement[],
  file: string,
  diagnostics: Diagnostics,
): { calls: Call[]; locals: Map<string, Expression> } {
  const calls: Call[] = [];
  const locals = new Map<string, Expression>();
  walk(body, (part, isCertain) => {
    if (part.kind === "variable") {
      if (part.value !== null && !locals.has(part.name)) locals.set(part.name, part.value);
      return;
    }
    const target = part.kind === "call" ? part.callee : part.kind === "assignment" ? part.target : null;
    const name = target?.kind === "name" || target?.kind === "attribute" ? target.name : "";
    if (part.kind === "call" && name === "set_multiplayer_authority") {
      calls.push({ ...receiver(part), args: part.args, isCertain, line: part.line });
      return;
    }
    const message = RUNTIME_CALLS.get(name);
    if (message !== undefined && (part.kind === "assignment") === (name === "spawn_function"))
      diagnostics.info("runtime", file, part.line, message);
  });
  return { calls, locals };
}

function receiver({ callee }: CallExpression): { node: string | null; variable: string | null } {
  const base = callee?.kind === "attribute" ? callee.base : null;
  if (base === null || base.kind === "self") return { node: ".", variable: null };
  const path = nodePath(base);
  if (path !== null) return { node: path, variable: null };
  const isOwn = base.kind === "name" || (base.kind === "attribute" && base.base.kind === "self");
  return { node: null, variable: isOwn ? base.name : null };
}

/** `$A/B`, `$"A/B"`, `%A`, `get_node("A/B")`: the path in it. */
function nodePath(e: Expression): string | null {
  if (e.kind === "node") return e.path;
  if (e.kind !== "call" || e.args.length !== 1) return null;
  const { callee } = e;
  const isOwn = callee?.kind === "name" || (callee?.kind === "attribute" && callee.base.kind === "self");
  const [path] = e.args;
  return isOwn && callee.name === "get_node" && path?.kind === "literal" && path.value.type === "String"
    ? path.value.value
    : null;
}

/** An expression as it is written in most games, `self.` left out: names, members, calls and numbers. Null for all else. */
function plainText(e: Expression): string | null {
  let left = MAX_PLAIN;
  const write = (part: Expression): string | null => {
    if (--left < 0) return null;
    switch (part.kind) {
      case "name":
        return part.name;
      case "literal":
        return part.value.type === "int" || part.value.type === "bool" ? String(part.value.value) : null;
      case "unary": {
        const of = part.operator === "-" && part.operand.kind === "literal" ? write(part.operand) : null;
        return of === null ? null : `-${of}`;
      }
      case "attribute": {
        if (part.base.kind === "self") return part.name;
        const of = write(part.base);
        return of === null ? null : `${of}.${part.name}`;
      }
      case "call": {
        const callee = part.callee === null ? null : write(part.callee);
        const args = part.args.map(write);
        return callee === null || args.includes(null) ? null : `${callee}(${args.join(",")})`;
      }
      default:
        return null;
    }
  };
  return write(e);
}

function toRule(
  variables: ReadonlyMap<string, VariableNode>,
  locals: ReadonlyMap<string, Expression>,
  call: Call,
  when: When,
  property: string,
  parameter: string,
  valueOf: ValueOf,
): Omit<AuthorityRule, "script" | "line"> | null {
  let { node } = call;
  if (node === null && call.variable !== null) {
    const value = variables.get(call.variable)?.value;
    node = value == null ? null : nodePath(value);
  }
  const [raw, second] = call.args;
  const name = raw === undefined ? null : plainText(raw);
  const recursive = second === undefined ? "true" : plainText(second);
  if (node === null || name === null || (recursive !== "true" && recursive !== "false")) return null;
  const local = locals.get(name);
  const given = (local === undefined ? null : plainText(local)) ?? name;
  // A parameter hides a constant of its name, and so does a variable whose value is not in plain words.
  const isHidden = given === parameter || (given === name && local !== undefined);
  const value = isHidden ? undefined : valueOf(local ?? raw!);
  let authority: AuthorityRule["authority"];
  if (value !== undefined && typeOf(value) === TYPE_INT) authority = { kind: "id", id: Number(value) };
  else if (NAME_AS_NUMBER.has(given)) authority = { kind: "name" };
  else if (when === "set" && (given === parameter || given === property)) authority = { kind: "property", property };
  else if (variables.get(given)?.isStatic === false) authority = { kind: "property", property: given };
  else return null;
  // What a setter sets to something else than its own value is not followed.
  if (when === "set" && authority.kind === "property" && authority.property !== property) return null;
  return { node, authority, recursive: recursive === "true", when };
}
