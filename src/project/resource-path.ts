/**
 * Brings a resource path into the one form that the engine uses: `res://a/b.gd`.
 *
 * @param path - A path such as `res://a/../b.gd`, or one relative to `from`.
 * @param from - The file that names it.
 * @returns The path; null for a path that leaves the project, or has another scheme (`user://`, `uid://`).
 */
export function resourcePath(path: string, from = "res://"): string | null {
  let rest: string;
  if (path.startsWith("res://")) rest = path.slice(6);
  else if (/^[a-z]+:\/\//i.test(path) || path.startsWith("/")) return null;
  else {
    const base = from.split("::")[0]!.slice(6);
    rest = base.slice(0, base.lastIndexOf("/") + 1) + path;
  }
  const names: string[] = [];
  for (const name of rest.replaceAll("\\", "/").split("/")) {
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (names.pop() === undefined) return null;
    } else names.push(name);
  }
  return names.length === 0 ? null : `res://${names.join("/")}`;
}
