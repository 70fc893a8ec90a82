import type { TypeDescription } from "../scripts/types.js";
import {
  NodePath,
  StringName,
  TYPE_ARRAY,
  TYPE_COLOR,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NODE_PATH,
  TYPE_STRING,
  TYPE_STRING_NAME,
} from "../variant/index.js";
import type { Constant } from "./constant-values.js";
import { ANY, builtin } from "./type-descriptions.js";
import { readValue } from "./value-text.js";

/**
 * Converts as the engine does when a value is put into a typed variable.
 *
 * @param value - The value; undefined when it is not known.
 * @param type - The variable's type.
 */
export function assigned(value: Constant | undefined, type: TypeDescription): Constant | undefined {
  if (type.variantType === TYPE_FLOAT && typeof value === "bigint") return Number(value);
  if (type.variantType === TYPE_INT && typeof value === "number" && Number.isFinite(value))
    return BigInt(Math.trunc(value));
  if (type.variantType === TYPE_STRING_NAME && typeof value === "string") return new StringName(value);
  if (type.variantType === TYPE_NODE_PATH && typeof value === "string") return new NodePath(value);
  if (Array.isArray(value) && type.variantType > TYPE_ARRAY) return packed(value as readonly Constant[], type);
  if (type.variantType === TYPE_ARRAY && Array.isArray(value) && type.elements !== undefined) {
    const [element] = type.elements;
    const items = (value as readonly Constant[]).map((item) => assigned(item, element!));
    return items.includes(undefined) ? undefined : (items as Constant[]);
  }
  return value;
}

function packed(items: readonly Constant[], type: TypeDescription): Constant | undefined {
  if (!items.every((item) => typeof item === "string" || typeof item === "bigint" || typeof item === "number"))
    return undefined;
  const text = items.map((item) => (typeof item === "string" ? JSON.stringify(item) : String(item))).join(", ");
  try {
    return readValue(`${builtin(type.variantType).name}(${text})`) as Constant;
  } catch {
    return undefined;
  }
}

/** The type that an export annotation gives to a variable without one. */
export function exportType(annotation: string): TypeDescription {
  if (annotation.startsWith("@export_flags") || annotation === "@export_enum") return builtin(TYPE_INT);
  if (/^@export_(?:range|exp_easing)$/.test(annotation)) return builtin(TYPE_FLOAT);
  if (/^@export_(?:file|file_path|dir|global_file|global_dir|multiline|placeholder)$/.test(annotation))
    return builtin(TYPE_STRING);
  if (annotation === "@export_color_no_alpha") return builtin(TYPE_COLOR);
  return annotation === "@export_node_path" ? builtin(TYPE_NODE_PATH) : ANY;
}
