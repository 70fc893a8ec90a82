import { toUnits } from "./builtin/code-points.js";
import { look } from "./context.js";

/**
 * Whether a text matches a pattern, case-sensitively, as Godot's `String.match`: `*` stands for any characters, `?` for
 * one character except a period. An empty text matches nothing, and nothing matches an empty pattern.
 *
 * @param text - The text.
 * @param pattern - The pattern.
 */
export function stringMatch(text: string, pattern: string): boolean {
  if (text === "" || pattern === "") return false;
  const units = toUnits(text);
  const signs = toUnits(pattern);
  let at = 0;
  let sign = 0;
  let star = -1;
  let resume = 0;
  while (at < units.length) {
    const wanted = signs[sign];
    if (wanted === "*") {
      star = sign++;
      resume = at;
    } else if (wanted !== undefined && (wanted === units[at] || (wanted === "?" && units[at] !== "."))) {
      sign++;
      at++;
    } else if (star >= 0) {
      look(at - resume + 1);
      sign = star + 1;
      at = ++resume;
    } else return false;
  }
  while (signs[sign] === "*") sign++;
  return sign === signs.length;
}
