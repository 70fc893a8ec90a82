import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../variant/engine-facts/", import.meta.url);

/** The tables of facts, by the name of what they are about. */
export function factTables(): ReadonlyMap<string, readonly string[]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".facts"));
  return new Map(
    names.sort().map((name) => [
      name.replace(".facts", ""),
      readFileSync(new URL(name, FOLDER), "utf8")
        .split("\n")
        .filter((line) => line !== ""),
    ]),
  );
}

/** A fact as an expression of GDScript that is true: `a ~ b` says that they are near each other. */
export function factExpression(fact: string): string {
  const at = fact.indexOf(" ~ ");
  return at < 0 ? fact : `near(${fact.slice(0, at)}, ${fact.slice(at + 3)})`;
}

/** What the expressions need: a float32, and the nearness of the engine's own tests. */
export const FACT_HELPERS = `func f32(x): return Vector2(x, 0).x
func near(a, b):
	if (a is float or a is int) and (b is float or b is int):
		return abs(a - b) < 1.1920929e-5 * (1.0 + max(abs(a), abs(b)))
	return a.is_equal_approx(b)
`;
