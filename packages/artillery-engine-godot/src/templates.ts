import { GDFloat, GDInt, NodePath, StringName, str_to_var, type Variant } from "godot-multiplayer-peer";
import type { ArtilleryHelpers, VirtualUser } from "./contract.js";
import { ScriptError } from "./failure.js";

const WHOLE = /^\s*{{([^{}]*)}}\s*$/;
const EACH = /{{([^{}]*)}}/g;
const CALL = /^(\$\w+)\s*\(([^()]*)\)$/;

/**
 * Fills in `{{ }}` in a value out of the script: with Artillery's own function where there is one, because it is what the
 * script's author knows, otherwise with a small one that does the same for variables and function calls.
 *
 * Lists and objects are filled in throughout. An object `{ $var: "Vector2(1, {{ y }})" }` becomes the Variant that Godot
 * writes like this.
 *
 * @param value - Out of the script; is not changed.
 * @param user - The virtual user.
 * @param helpers - What Artillery has handed over.
 * @throws ScriptError when a `$var` can't be read.
 */
export function fill(value: unknown, user: VirtualUser, helpers: ArtilleryHelpers): unknown {
  if (typeof value === "string") {
    if (!value.includes("{{")) return value;
    return helpers.template === undefined ? fillText(value, user) : helpers.template(value, user);
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, user, helpers));
  if (!isPlain(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === "$var") return readVariant(String(fill(value["$var"], user, helpers)));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [String(fill(key, user, helpers)), fill(item, user, helpers)]),
  );
}

function readVariant(text: string): Variant {
  try {
    return str_to_var(text);
  } catch (error) {
    const why = `is not what Godot's var_to_str() writes: ${(error as Error).message}`;
    throw new ScriptError(`'$var: ${text}' ${why}`, { cause: error });
  }
}

/** What stands for Artillery's template function without Artillery. */
function fillText(text: string, user: VirtualUser): unknown {
  const whole = WHOLE.exec(text);
  if (whole !== null) return evaluate(whole[1]!, user);
  return text.replace(EACH, (_match, inner: string) => {
    const value = evaluate(inner, user);
    return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
  });
}

function evaluate(expression: string, user: VirtualUser): unknown {
  const text = expression.trim();
  const call = CALL.exec(text);
  const called = call === null ? undefined : user.funcs?.[call[1]!];
  if (call !== null && called !== undefined) {
    const args = call[2]!
      .split(",")
      .map((arg) => arg.trim())
      .filter((arg) => arg !== "");
    return called(...(args.map((arg) => (Number.isNaN(Number(arg)) ? arg : Number(arg))) as never[]));
  }
  return lookUp(user.vars, text);
}

/**
 * Follows a path such as `a.b[0]['c']` into a value.
 *
 * @param root - Where it begins.
 * @param path - The path.
 * @returns What is there, or undefined.
 */
export function lookUp(root: unknown, path: string): unknown {
  let value = root;
  for (const [, name, index, quoted] of path.matchAll(/([^.[\]\s]+)|\[(\d+)\]|\[["']([^"']*)["']\]/g)) {
    if (value === null || value === undefined) return undefined;
    value = (value as Record<string, unknown>)[(name ?? index ?? quoted)!];
  }
  return value;
}

/**
 * A Variant as plain data, as captures, matches and variables see it: dictionaries as objects, names as text, 64-bit
 * integers as numbers where they fit. What has parts, such as a Vector2, stays and has them as properties.
 *
 * @param value - A Variant.
 */
export function plain(value: unknown): unknown {
  if (typeof value === "bigint") {
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);
  }
  if (typeof value !== "object" || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [String(plain(key)), plain(item)]));
  }
  if (value instanceof GDInt || value instanceof GDFloat) return plain(value.value);
  if (value instanceof StringName || value instanceof NodePath) return String(value);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  return value;
}

/** Whether a value is an object as YAML makes them. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
