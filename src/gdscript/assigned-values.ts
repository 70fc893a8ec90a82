import type { TypeDescription } from "../scripts/types.js";
import { convert } from "../variant/builtin/index.js";
import {
  TYPE_ARRAY,
  TYPE_COLOR,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NODE_PATH,
  TYPE_OBJECT,
  TYPE_STRING,
  type Variant,
} from "../variant/index.js";
import { OperationError } from "./run/errors.js";
import { ANY, builtin } from "./type-descriptions.js";

/**
 * Converts as the engine does when a value is put into a typed variable.
 *
 * @param value - The value; undefined when it is not known.
 * @param type - The variable's type.
 */
export function assigned(value: Variant | undefined, type: TypeDescription): Variant | undefined {
  if (value === undefined || value === null || type.variantType === TYPE_OBJECT) return value;
  if (type.variantType === TYPE_ARRAY && Array.isArray(value) && type.elements !== undefined) {
    const [element] = type.elements;
    const items = value.map((item) => assigned(item, element!));
    return items.includes(undefined) ? undefined : (items as Variant[]);
  }
  try {
    return convert(value, type.variantType);
  } catch (error) {
    if (error instanceof OperationError) return undefined;
    throw error;
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
