import { GDFloat, GDInt, parseVariantText, type Variant } from "../variant/index.js";

/** What references in a file's values stand for. */
export interface ValueReferences {
  /** `ExtResource("id")`. */
  ext(id: string): Variant;
  /** `SubResource("id")`. */
  sub(id: string): Variant;
}

/**
 * Reads a value in Godot's text form. Ints come as `number` (`bigint` beyond 2^53), floats too, except that a float
 * without a fraction comes as `GDFloat`, because nothing but the type tells it from an int. In typed arrays and packed
 * ones all are plain.
 *
 * @param text - The value's text.
 * @param references - What `ExtResource` and `SubResource` give; without it they are null.
 * @throws GodotError `ERR_PARSE_ERROR` when it is no value, or when something else follows it.
 */
export function readValue(text: string, references?: ValueReferences): Variant {
  const { value, end } = parseVariantText(text, 0, {
    wrap: true,
    construct: (name, args) => {
      if (name === "ExtResource") return references?.ext(String(args[0])) ?? null;
      if (name === "SubResource") return references?.sub(String(args[0])) ?? null;
      // A resource by its path: nothing that travels.
      return name === "Resource" ? null : undefined;
    },
  });
  if (text.slice(end).trim() !== "") throw new Error(`'${text.slice(end, end + 20)}' follows the value`);
  return unwrap(value);
}

/**
 * How much memory a value could take, so that many small ones in little text can be bounded.
 *
 * @param text - The value's text.
 * @returns How many values are in it at most; packed arrays count as one, since theirs are no longer in memory than in text.
 */
export function countValues(text: string): number {
  if (text.startsWith("Packed")) return 1;
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // , [ { (
    if (c === 0x2c || c === 0x5b || c === 0x7b || c === 0x28) count++;
  }
  return count;
}

function unwrap(value: Variant): Variant {
  if (value instanceof GDInt) return value.value;
  if (value instanceof GDFloat) return Number.isInteger(value.value) ? value : value.value;
  if (Array.isArray(value)) {
    const typed = Object.getPrototypeOf(value) !== Array.prototype;
    for (let i = 0; i < value.length; i++) value[i] = typed ? plain(value[i]) : unwrap(value[i]);
  } else if (value instanceof Map) {
    const typed = Object.getPrototypeOf(value) !== Map.prototype;
    const entries = [...value];
    value.clear();
    for (const [key, item] of entries) value.set(typed ? plain(key) : unwrap(key), typed ? plain(item) : unwrap(item));
  }
  return value;
}

function plain(value: Variant): Variant {
  return value instanceof GDInt || value instanceof GDFloat ? value.value : unwrap(value);
}
