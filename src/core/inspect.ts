/**
 * The method by which Node's `console.log` and `util.inspect` ask what to show. Other runtimes, and pages, do not ask.
 *
 * @internal
 */
export const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;

/** What {@link INSPECT} is given to show parts with. @internal */
export type Inspect = (value: unknown, options: object) => string;

/**
 * An object in one title and what a person wants to see of it.
 *
 * @param title - What it is.
 * @param fields - The rest; nothing but the title where it is empty, or where the object stands deep inside of others.
 * @param depth - How much deeper may be gone.
 * @param options - For `inspect`.
 * @param inspect - Shows the fields.
 * @internal
 */
export function inspected(title: string, fields: object, depth: number, options: object, inspect: Inspect): string {
  if (depth < 0 || Object.keys(fields).length === 0) return title;
  return `${title} ${inspect(fields, { ...options, depth })}`;
}
