import { contents } from "../../variant/builtin/index.js";
import { StringName, type Variant } from "../../variant/index.js";

/** How many elements or characters a method of a built-in type may look at in one step. */
const ELEMENTS_A_STEP = 16;

/** What an element of a list costs that a native method gives: often a name or a dictionary, made for it. */
const A_RESULT = 16;

/** Methods that look at a few elements only, however many there are; what others make is charged where it is made. */
const QUICK =
  /^(?:size|length|is_empty|get|set|append|push_back|pop_back|back|front|pick_random|bsearch|get_or_add|unicode_at|substr|left|right|begins_with|ends_with|trim_prefix|trim_suffix|resize|clear|(?:is|make)_read_only|(?:is|get)_(?:same_)?typed.*|(?:en|de)code_.*|has_encoded_var)$/;
const QUICK_OF_DICTIONARIES = new Set(["has", "erase"]);

/** What pays for work. */
interface Worker {
  work(steps: number): void;
}

/** Whether what a method costs may grow with its value. */
export function mayBeLong(name: string): boolean {
  return !QUICK.test(name);
}

/**
 * Counts what a method of {@link mayBeLong} costs, before it is called.
 *
 * @param run - None where constants are worked out.
 * @throws Stop - Where that is too much.
 */
export function chargeMethod(
  run: Worker | undefined,
  value: Variant,
  name: string,
  args: readonly Variant[] = [],
): void {
  let length = value instanceof Map && QUICK_OF_DICTIONARIES.has(name) ? 0 : lengthOf(value);
  for (const arg of args) length += lengthOf(arg);
  if (length >= ELEMENTS_A_STEP) run?.work(length / ELEMENTS_A_STEP);
}

/** Counts what a function costs that may look at all of its arguments. @throws Stop */
export function chargeArguments(run: Worker | undefined, args: readonly Variant[]): void {
  let length = 0;
  for (const arg of args) length += lengthOf(arg);
  if (length >= ELEMENTS_A_STEP) run?.work(length / ELEMENTS_A_STEP);
}

/** Counts what a native method has made: lists of nodes, of methods, of names. @throws Stop */
export function chargeResult(run: Worker, result: unknown): void {
  if (!Array.isArray(result)) return;
  const length = result.length * A_RESULT;
  if (length >= ELEMENTS_A_STEP) run.work(length / ELEMENTS_A_STEP);
}

function lengthOf(value: Variant): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  if (value instanceof Map) return value.size;
  if (value instanceof StringName) return value.name.length;
  // A packed array may have grown.
  const { length } = contents(value as object) as { readonly length?: unknown };
  return typeof length === "number" ? length : 0;
}
