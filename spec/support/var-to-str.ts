import { GDFloat, NodePath, StringName, type Variant, Vector2 } from "../../src/variant/index.js";

/** Writes the values that the transcripts hold as Godot's `var_to_str` does. */
export function var_to_str(value: Variant): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (value instanceof GDFloat) return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
  if (value instanceof StringName) return `&${JSON.stringify(value.toString())}`;
  if (value instanceof NodePath) return `NodePath(${JSON.stringify(value.toString())})`;
  if (value instanceof Vector2) return `Vector2(${value.x}, ${value.y})`;
  if (value instanceof Uint8Array) return `PackedByteArray(${value.join(", ")})`;
  if (value instanceof Int32Array) return `PackedInt32Array(${value.join(", ")})`;
  if (Array.isArray(value)) return `[${value.map(var_to_str).join(", ")}]`;
  const entries = value instanceof Map ? [...value] : Object.entries(value as object);
  return `{\n${entries.map(([key, item]) => `${var_to_str(key)}: ${var_to_str(item)}`).join(",\n")}\n}`;
}

/** Writes a dictionary of strings and ints as Godot's `str` does. */
export function str(value: Variant): string {
  const entries = value instanceof Map ? [...value] : Object.entries(value as object);
  return `{ ${entries.map(([key, item]) => `${var_to_str(key)}: ${var_to_str(item)}`).join(", ")} }`;
}
