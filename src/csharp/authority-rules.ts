import type { AuthorityRule } from "../scripts/types.js";
import type { MethodNode, TypeNode, VariableNode } from "./declarations.js";
import type { SourceFile } from "./source-file.js";
import { namedChildren, part, type SyntaxNode } from "./syntax.js";
import type { Report } from "./types.js";

/** The node's name as a number, in the ways in which it is written. */
const NAME_AS_NUMBER: ReadonlySet<string> = new Set(
  ["Name", "Name.ToString()", '$"{Name}"', "(string)Name"].flatMap((name) => [
    `int.Parse(${name})`,
    `Int32.Parse(${name})`,
    `long.Parse(${name})`,
    `(int)long.Parse(${name})`,
    `Convert.ToInt32(${name})`,
    `${name}.ToInt()`,
    `(int)${name}.ToInt()`,
  ]),
);

const STATEMENTS: ReadonlySet<string> = new Set(["block", "expression_statement", "arrow_expression_clause"]);

type When = AuthorityRule["when"];

/** What surrounds a call. */
interface Surroundings {
  readonly file: SourceFile;
  readonly type: TypeNode;
  readonly when: When | null;
  /** The property whose setter it is; empty for methods. */
  readonly property: string;
  /** How the place is called in diagnostics. */
  readonly where: string;
  /** What variables were last set to, as text; empty where that depends on a condition or is no plain value. */
  readonly locals: Map<string, string>;
}

/**
 * Finds out who owns which node, from calls of `SetMultiplayerAuthority` in plain words: of the node's name, of a number, or
 * of a property. Other calls are mentioned, as are other things that are decided when the game runs.
 *
 * @param type - A class, or a part of it.
 * @param script - Its resource path.
 * @param report - Where other calls are mentioned.
 */
export function findAuthorityRules(type: TypeNode, script: string, report: Report): AuthorityRule[] {
  const rules: AuthorityRule[] = [];
  const { file } = type.scope;
  const search = (body: SyntaxNode | undefined, when: When | null, property: string, where: string): void => {
    if (body === undefined) return;
    const around = { file, type, when, property, where, locals: new Map<string, string>() };
    visit(
      body,
      around,
      true,
      (call, plain) => {
        const line = file.lineOf(call.start);
        const rule = plain && when !== null ? ruleOf(call, around) : null;
        if (rule !== null) rules.push({ ...rule, when: when!, script, line });
        else
          report(
            "info",
            "runtime",
            file.path,
            line,
            `SetMultiplayerAuthority() in ${where} depends on the running game: set the authority yourself`,
          );
      },
      report,
    );
  };
  for (const method of type.methods) search(method.body, moment(method), "", `'${method.name}'`);
  for (const variable of type.variables) {
    search(variable.setter, "set", variable.name, `the setter of '${variable.name}'`);
    search(variable.getter, null, "", `'${variable.name}'`);
  }
  return rules;
}

function moment(method: MethodNode): When | null {
  return method.name === "_EnterTree" ? "enter_tree" : method.name === "_Ready" ? "ready" : null;
}

/** Calls `found` for each call of SetMultiplayerAuthority; `plain` says that it is made whatever happens. */
function visit(
  node: SyntaxNode,
  around: Surroundings,
  plain: boolean,
  found: (call: SyntaxNode, plain: boolean) => void,
  report: Report,
): void {
  const { file, locals } = around;
  if (node.type === "variable_declarator") {
    const name = part(node, "name");
    const value = node.children[node.children.length - 1];
    if (name !== undefined && value !== undefined && value !== name)
      locals.set(file.nameOf(name), shortText(value, file));
  } else if (node.type === "postfix_unary_expression" || node.type === "prefix_unary_expression") {
    if (/\+\+|--/.test(shortText(node, file))) locals.set(shortText(node, file).replace(/\+\+|--|this\./g, ""), "");
  } else if (node.type === "invocation_expression") {
    const name = calledName(node, file);
    if (name === "SetMultiplayerAuthority") found(node, plain);
    else if (name === "RpcConfig")
      runtime(
        node,
        file,
        report,
        "RpcConfig() is called when the game runs: configure the node's RPCs in the same way",
      );
    else if (name === "AddSpawnableScene")
      runtime(
        node,
        file,
        report,
        "AddSpawnableScene() is called when the game runs: add the scene to the spawner in the same way",
      );
  } else if (node.type === "assignment_expression") {
    const left = part(node, "left");
    const right = part(node, "right");
    const name = left === undefined ? "" : shortText(left, file).replace(/^this\./, "");
    const isPlain = plain && part(node, "operator")?.type === "=" && right !== undefined;
    locals.set(name, isPlain ? shortText(right, file) : "");
    if (/(?:^|\.)SpawnFunction$/.test(name))
      runtime(node, file, report, "A SpawnFunction is set when the game runs: give the spawner one too");
  }
  const stays = plain && (STATEMENTS.has(node.type) || node.type === "invocation_expression");
  for (const inner of node.children) visit(inner, around, stays, found, report);
}

/** Text longer than what is looked for; it may hold all of a method, and that again and again. */
const MAX_TEXT = 200;

/** The text of an expression without blanks; empty for long ones. */
function shortText(node: SyntaxNode, file: SourceFile): string {
  return node.end - node.start > MAX_TEXT ? "" : file.nameOf(node);
}

function runtime(node: SyntaxNode, file: SourceFile, report: Report, message: string): void {
  report("info", "runtime", file.path, file.lineOf(node.start), message);
}

function calledName(node: SyntaxNode, file: SourceFile): string {
  const called = part(node, "function");
  const last = called?.children.find((item) => item.type === "member_binding_expression") ?? called;
  const name = last !== undefined && last.type !== "identifier" ? part(last, "name") : last;
  return name === undefined || name.type !== "identifier" ? "" : file.nameOf(name);
}

function ruleOf(
  call: SyntaxNode,
  around: Surroundings,
): Pick<AuthorityRule, "node" | "authority" | "recursive"> | null {
  const { file, type } = around;
  const called = part(call, "function")!;
  const receiver = part(called, "expression") ?? part(called, "condition");
  const node = receiver === undefined ? "." : nodePath(shortText(receiver, file), around);
  const list = part(call, "arguments");
  const args =
    list === undefined ? [] : namedChildren(list).map((item) => file.nameOf(item).replace(/^(?:id|recursive):/, ""));
  const [raw, recursive = "true"] = args;
  if (node === null || raw === undefined || (recursive !== "true" && recursive !== "false")) return null;
  const written = raw.replaceAll("this.", "");
  const given = around.locals.get(written.replace(/^\(int\)/, "")) ?? written;
  const authority = authorityOf(given.replaceAll("this.", ""), around, type.variables);
  return authority === null ? null : { node, authority, recursive: recursive === "true" };
}

function authorityOf(
  given: string,
  around: Surroundings,
  variables: readonly VariableNode[],
): AuthorityRule["authority"] | null {
  const { when, property } = around;
  if (/^-?[0-9]{1,10}$/.test(given)) return { kind: "id", id: Number(given) };
  if (given === "MultiplayerPeer.TargetPeerServer") return { kind: "id", id: 1 };
  if (NAME_AS_NUMBER.has(given)) return { kind: "name" };
  const word = given.replace(/^\(int\)/, "");
  if (when === "set") {
    // What a setter sets to something else than its own value is not followed.
    return word === "value" || word === property ? { kind: "property", property } : null;
  }
  const isProperty = ({ name, modifiers }: VariableNode): boolean =>
    name === word && !modifiers.has("static") && !modifiers.has("const");
  return variables.some(isProperty) ? { kind: "property", property: word } : null;
}

const GET_NODE = /^(?:this\.)?GetNode(?:OrNull)?(?:<[^<>]*>)?\("([^"\\]+)"\)$/;

/** The path of a node that is named by a call of GetNode, or by a local variable with one. */
function nodePath(text: string, around: Surroundings): string | null {
  if (text === "this") return ".";
  const match = GET_NODE.exec(around.locals.get(text.replace(/^this\./, "")) ?? text);
  return match === null ? null : match[1]!;
}
