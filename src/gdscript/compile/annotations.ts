import { TYPE_ARRAY, TYPE_OBJECT } from "../../variant/index.js";
import type { ExportGroup, ExportInfo } from "../run/script-class.js";
import type { RpcWords } from "../run/script-function.js";
import { nativeInherits, type Type } from "../run/type.js";
import type { AnnotationNode, Expression, FunctionNode, VariableNode } from "../syntax/tree.js";
import type { DeclaredClass } from "./declared-class.js";

/** `PROPERTY_USAGE_SCRIPT_VARIABLE`. */
export const USAGE_SCRIPT = 4096;
const USAGE_DEFAULT = 6;
const USAGE_STORAGE = 2;
const USAGE_GROUPS: Readonly<Record<string, number>> = {
  "@export_category": 128,
  "@export_group": 64,
  "@export_subgroup": 256,
};

/** The hint of each annotation that has one of its own. */
const HINTS: Readonly<Record<string, number>> = {
  "@export_range": 1,
  "@export_enum": 2,
  "@export_exp_easing": 4,
  "@export_flags": 6,
  "@export_flags_2d_render": 7,
  "@export_flags_2d_physics": 8,
  "@export_flags_2d_navigation": 9,
  "@export_flags_3d_render": 10,
  "@export_flags_3d_physics": 11,
  "@export_flags_3d_navigation": 12,
  "@export_flags_avoidance": 37,
  "@export_file": 13,
  "@export_dir": 14,
  "@export_global_file": 15,
  "@export_global_dir": 16,
  "@export_multiline": 18,
  "@export_placeholder": 20,
  "@export_color_no_alpha": 21,
  "@export_node_path": 26,
  "@export_tool_button": 39,
};

const HINT_ENUM = 2;
const HINT_RESOURCE_TYPE = 17;
const HINT_TYPE_STRING = 23;
const HINT_NODE_TYPE = 34;

/** A constant argument as text. */
function text(e: Expression): string {
  if (e.kind === "literal") return "value" in e.value ? String(e.value.value) : "null";
  if (e.kind === "unary" && e.operator === "-") return `-${text(e.operand)}`;
  return "";
}

/** Finds out which variables of a class are exported, and how. */
export function exportsOf(of: DeclaredClass, valueType: (node: VariableNode) => Type): void {
  const { script } = of;
  const groups = of.node.annotations.filter(({ name }) => USAGE_GROUPS[name] !== undefined);
  for (const member of of.node.members) {
    if (member.kind !== "variable" || of.members.get(member.name) !== member) continue;
    const variable = script.variables.get(member.name)!;
    while (groups.length > 0 && groups[0]!.line <= member.line) script.exports.push(groupOf(groups.shift()!));
    const said = member.annotations.find(({ name }) => name.startsWith("@export"));
    if (said !== undefined)
      variable.exported = exported(said, variable.type.isVariant ? valueType(member) : variable.type);
    script.exports.push(variable);
  }
}

function groupOf({ name, args: [title, prefix] }: AnnotationNode): ExportGroup {
  return {
    name: title === undefined ? "" : text(title),
    hintString: prefix === undefined ? "" : text(prefix),
    usage: USAGE_GROUPS[name]!,
  };
}

/** @param type - The variable's, or that of its first value. */
function exported(said: AnnotationNode, type: Type): ExportInfo {
  if (said.name === "@export_storage") return { type, hint: 0, hintString: "", usage: USAGE_STORAGE | USAGE_SCRIPT };
  const hint = HINTS[said.name];
  if (hint !== undefined) {
    return { type, hint, hintString: said.args.map(text).join(","), usage: USAGE_DEFAULT | USAGE_SCRIPT };
  }
  if (said.name === "@export_custom") {
    const [number, hintString, usage] = said.args;
    return {
      type,
      hint: Number(number === undefined ? 0 : text(number)) || 0,
      hintString: hintString === undefined ? "" : text(hintString),
      usage: (usage === undefined ? USAGE_DEFAULT : Number(text(usage)) || USAGE_DEFAULT) | USAGE_SCRIPT,
    };
  }
  return { type, ...typeHint(type), usage: USAGE_DEFAULT | USAGE_SCRIPT };
}

/** The hint that a type gives by itself. */
export function typeHint(type: Type): { readonly hint: number; readonly hintString: string } {
  if (type.enumType !== null) {
    const values = [...type.enumType.values].map(([name, value]) => `${capitalized(name)}:${value}`);
    return { hint: HINT_ENUM, hintString: values.join(",") };
  }
  if (type.isObject) {
    const native = type.native ?? type.script!.native;
    const isNode = nativeInherits(native, { ...native, name: "Node" });
    return { hint: isNode ? HINT_NODE_TYPE : HINT_RESOURCE_TYPE, hintString: String(type) };
  }
  const [element] = type.elements;
  if (type.variantType === TYPE_ARRAY && element !== undefined) {
    const inner = typeHint(element);
    const number = element.isObject ? TYPE_OBJECT : element.variantType;
    return {
      hint: HINT_TYPE_STRING,
      hintString: inner.hint === 0 ? `${number}:` : `${number}/${inner.hint}:${inner.hintString}`,
    };
  }
  return { hint: 0, hintString: "" };
}

function capitalized(name: string): string {
  return name
    .toLowerCase()
    .split("_")
    .filter((part) => part !== "")
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join(" ");
}

/** What `@rpc` says of a function; null without one. */
export function rpcOf(node: FunctionNode): RpcWords | null {
  const said = node.annotations.find(({ name }) => name === "@rpc");
  if (said === undefined) return null;
  return {
    words: said.args.map((arg) =>
      arg.kind === "literal" && arg.value.type === "int" ? Number(arg.value.value) : text(arg),
    ),
  };
}
