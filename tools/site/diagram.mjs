const WIDTH = 120;
const HEIGHT = 34;
const GAP_X = 24;
const GAP_Y = 46;

/**
 * Draws the arrows of a diagram in mermaid's language (`a --> b`), which GitHub draws by itself and TypeDoc does not: each box one row below
 * the lowest that points to it, in its row near those.
 *
 * @param source - The lines.
 * @returns An SVG in the colours of the text around it.
 */
export function diagramOf(source) {
  const arrows = [...source.matchAll(/(\w+) --> (\w+)/g)].map(([, from, to]) => ({ from, to }));
  const names = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))];
  const above = (name) => arrows.filter(({ to }) => to === name).map(({ from }) => from);
  const rowOf = (name) => Math.max(-1, ...above(name).map(rowOf)) + 1;
  const rows = [];
  for (const name of names) (rows[rowOf(name)] ??= []).push(name);

  const width = Math.max(...rows.map((row) => row.length)) * (WIDTH + GAP_X) - GAP_X;
  const place = new Map();
  for (const [y, row] of rows.entries()) {
    const middle = (name) => above(name).reduce((sum, from) => sum + place.get(from).x, 0) / above(name).length || 0;
    row.sort((a, b) => middle(a) - middle(b));
    const left = (width - (row.length * (WIDTH + GAP_X) - GAP_X)) / 2;
    for (const [i, name] of row.entries()) place.set(name, { x: left + i * (WIDTH + GAP_X) + WIDTH / 2, y: y * (HEIGHT + GAP_Y) });
  }
  const lines = arrows.map(({ from, to }) => {
    const [a, b] = [place.get(from), place.get(to)];
    const [top, bottom] = [a.y + HEIGHT, b.y - 6];
    const bend = (bottom - top) / 2;
    return `<path d="M${a.x} ${top} C${a.x} ${top + bend} ${b.x} ${bottom - bend} ${b.x} ${bottom}" marker-end="url(#arrow)"/>`;
  });
  const boxes = names.map((name) => {
    const { x, y } = place.get(name);
    return `<rect x="${x - WIDTH / 2}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="8"/><text x="${x}" y="${y + HEIGHT / 2 + 5}">${name}</text>`;
  });
  const height = rows.length * (HEIGHT + GAP_Y) - GAP_Y;
  const arrow = '<marker id="arrow" viewBox="0 0 10 10" refX="4" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>';
  return `<div class="diagram"><svg viewBox="-2 -2 ${width + 4} ${height + 4}" role="img" aria-label="Which room imports from which">${arrow}${lines.join("")}${boxes.join("")}</svg></div>`;
}
