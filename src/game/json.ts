import { activeRun } from "../gdscript/run/active-run.js";
import { callBuiltin, dictionaryOfEntries } from "../gdscript/run/builtins.js";
import { stringify as variantText } from "../variant/builtin/index.js";
import { makeFloat } from "../variant/builtin/numbers.js";
import { GDFloat, StringName, type Variant } from "../variant/index.js";
import { isInt } from "../variant/type-of.js";

const DEPTH_MAX = 1024;

/** What came of reading a text. */
export interface ParsedJson {
  readonly data: Variant;
  /** Empty when it was read. */
  readonly error: string;
  /** From 0. */
  readonly line: number;
}

/** Reads JSON as the engine does: all numbers are floats, objects keep their order. */
export function parseJson(text: string): ParsedJson {
  activeRun().memory.charge(text.length);
  try {
    return { data: fromJson(JSON.parse(text), 0), error: "", line: 0 };
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    return { data: null, error: "Unexpected character", line: text.slice(0, at).split("\n").length - 1 };
  }
}

function fromJson(value: unknown, depth: number): Variant {
  if (depth > DEPTH_MAX) throw new RangeError("JSON structure is too deep");
  if (typeof value === "number") return makeFloat(value);
  if (typeof value !== "object" || value === null) return value as Variant;
  if (Array.isArray(value)) return value.map((item) => fromJson(item, depth + 1));
  return dictionaryOfEntries(Object.entries(value).map(([key, item]) => [key, fromJson(item, depth + 1)]));
}

/** Writes JSON as the engine does. */
export function toJson(value: Variant, indent: string, isSorted: boolean, isFull: boolean): string {
  const open = new Set<unknown>();
  const write = (item: Variant, depth: number): string => {
    activeRun().work(1);
    if (item === null || item === undefined) return "null";
    if (typeof item === "boolean" || typeof item === "bigint") return String(item);
    if (item instanceof GDFloat) return floatText(item.value, isFull);
    if (typeof item === "number") return isInt(item) ? String(item) : floatText(item, isFull);
    const isArray = Array.isArray(item) || (ArrayBuffer.isView(item) && !(item instanceof Uint8Array));
    if (!isArray && !(item instanceof Map)) {
      const text = item instanceof StringName ? item.name : variantText(item);
      return `"${String(callBuiltin(text, "json_escape", [], () => "function 'json_escape'"))}"`;
    }
    const [first, last] = isArray ? "[]" : "{}";
    if (open.has(item) || depth > DEPTH_MAX) return `"${first}...${last}"`;
    open.add(item);
    const parts = isArray
      ? Array.from(item as Iterable<Variant>, (part) => write(part, depth + 1))
      : entriesOf(item as Map<Variant, Variant>, isSorted).map(
          ([key, part]) => `${write(variantText(key), depth)}${indent === "" ? ":" : ": "}${write(part, depth + 1)}`,
        );
    open.delete(item);
    if (isArray && parts.length === 0) return "[]";
    if (indent === "") return `${first}${parts.join(",")}${last}`;
    const inner = indent.repeat(depth + 1);
    return `${first}\n${parts.map((part) => inner + part).join(",\n")}\n${indent.repeat(depth)}${last}`;
  };
  const text = write(value, 0);
  activeRun().memory.charge(text.length);
  return text;
}

function entriesOf(map: Map<Variant, Variant>, isSorted: boolean): [Variant, Variant][] {
  const entries = [...map];
  if (!isSorted) return entries;
  return entries.sort(([a], [b]) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    const [x, y] = [variantText(a), variantText(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

/** A float with as many digits as the engine writes. */
function floatText(value: number, isFull: boolean): string {
  if (value === 0) return "0.0";
  if (!Number.isFinite(value)) return variantText(value);
  if (isFull) return /[.e]/.test(String(value)) ? String(value) : `${value}.0`;
  const precision = Math.min(32, Math.max(1, 14 - Math.floor(Math.log10(Math.abs(value)))));
  const text = value.toFixed(precision).replace(/0+$/, "");
  return text.endsWith(".") ? `${text}0` : text;
}
