/**
 * A table for terminals and Markdown alike.
 *
 * @param title - Stands above it.
 * @param heads - Heads of the columns.
 * @param rows - Cells; short rows are filled up.
 */
export function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (column === 0 ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return `### ${title}\n\n${[line(heads), rule, ...rows.map(line)].join("\n")}\n`;
}
