import { posix } from "node:path";
import { importsOf, type SourceFile } from "./sources.js";

/**
 * Finds files that import each other in a circle, however long; type imports count.
 *
 * @param files - All of them; imports of others are not followed.
 * @returns Each circle as the sorted paths of its files; the largest first.
 */
export function circlesOf(files: readonly SourceFile[]): string[][] {
  const known = new Set(files.map((file) => file.path));
  const imports = new Map(
    files.map(({ path, text }) => {
      const targets = importsOf(text).map((target) => posix.join(posix.dirname(path), target).replace(/\.js$/, ".ts"));
      return [path, targets.filter((target) => known.has(target))];
    }),
  );
  // Tarjan's: a file whose circle reaches back to nothing before it closes one.
  const order = new Map<string, number>();
  const reach = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const walk = (path: string): void => {
    order.set(path, order.size);
    reach.set(path, order.get(path)!);
    open.push(path);
    for (const target of imports.get(path)!) {
      if (!order.has(target)) walk(target);
      if (open.includes(target)) reach.set(path, Math.min(reach.get(path)!, reach.get(target)!));
    }
    if (reach.get(path) !== order.get(path)) return;
    const circle = open.splice(open.indexOf(path)).sort();
    if (circle.length > 1 || imports.get(path)!.includes(path)) circles.push(circle);
  };
  for (const { path } of files) if (!order.has(path)) walk(path);
  return circles.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}
