// The page of a view of traffic: a table that can be searched, curves of the heaviest, and the packets in words.
import uPlot from "uplot";
import type { TrafficLine, TrafficMessage, TrafficRow } from "../traffic-messages.js";
import { element, make, size } from "./dom.js";
import { Program } from "./program.js";

const ROWS_SHOWN = 200;
const LINES_SHOWN = 300;
const LINES_KEPT = 1000;
const LISTS_MS = 250;
const CHART_HEIGHT = 220;
const DASHES: readonly (readonly number[])[] = [[], [8, 4]];
const COLOURS = 5;

const rows = new Map<number, TrafficRow>();
let lines: TrafficLine[] = [];
let happened = 0;
let told = 0;
let missed = 0;
let heaviest: NonNullable<TrafficMessage["heaviest"]> = [];
let second = 0;
let paused = false;
let dirty = true;
let curvesDirty = true;
let sortedBy: keyof TrafficRow = "bytes";
let descending = true;
let plot: uPlot | null = null;

const search = element<HTMLInputElement>("search");
const filter = element<HTMLInputElement>("filter");
const pause = element<HTMLButtonElement>("pause");
const list = element<HTMLOListElement>("lines");

function wayOf(way: TrafficRow["way"]): string {
  return way === "to_server" ? "→ server" : "← server";
}

function nameOf({ way, kind, node, method }: TrafficRow): string {
  return `${wayOf(way)} ${kind} ${node}${method === "" ? "" : `:${method}`}`;
}

function renderTable(): void {
  const wanted = search.value.toLowerCase();
  const found = [...rows.values()].filter((row) => nameOf(row).toLowerCase().includes(wanted));
  found.sort((a, b) => {
    const [x, y] = [a[sortedBy], b[sortedBy]];
    const order = typeof x === "number" && typeof y === "number" ? x - y : String(x) < String(y) ? -1 : 1;
    return descending ? -order : order;
  });
  const shown = found.slice(0, ROWS_SHOWN).map(({ way, kind, node, method, packets, bytes }) => {
    const made = document.createElement("tr");
    for (const text of [wayOf(way), kind, node, method, packets.toLocaleString("en-US"), size(bytes)])
      made.append(make("td", text));
    return made;
  });
  element("rows")
    .querySelector("tbody")!
    .replaceChildren(...shown);
  const left = found.length - shown.length;
  element("more").textContent = left > 0 ? `… and ${left} more: search them` : "";
  const bytes = [...rows.values()].reduce((sum, row) => sum + row.bytes, 0);
  element("state").textContent = `${rows.size} kinds of packets, ${size(bytes)}`;
}

function textOf({ timeMs, way, client, bytes, text }: TrafficLine): string {
  return `${(timeMs / 1000).toFixed(3)} #${client} ${way === "to_server" ? "→" : "←"} ${text}  (${bytes} B)`;
}

function renderLines(anew: boolean): void {
  if (paused && !anew) return;
  const wanted = filter.value.toLowerCase();
  // While it is paused, another filter shows the same lines: what was not told yet comes with the next ones.
  const untold = Math.max(0, lines.length - (happened - told));
  const fresh = paused ? lines.slice(0, untold) : anew ? lines : lines.slice(untold);
  if (!paused) told = happened;
  const items = fresh
    .map(textOf)
    .filter((text) => text.toLowerCase().includes(wanted))
    .map((text) => make("li", text));
  if (missed > 0 && !paused) {
    items.push(make("li", `… ${missed} more that were too many to be told`));
    missed = 0;
  }
  const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 30;
  if (anew) list.replaceChildren(...items.slice(-LINES_SHOWN));
  else list.append(...items);
  while (list.childElementCount > LINES_SHOWN) list.firstElementChild!.remove();
  if (atEnd || anew) list.scrollTop = list.scrollHeight;
}

function renderCurves(): void {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const looks = heaviest.map((_, i) => ({
    stroke: colour(`curve${i % COLOURS}`),
    dash: DASHES[Math.floor(i / COLOURS) % DASHES.length]!,
  }));
  const length = heaviest[0]?.bytes.length ?? 0;
  const axis = {
    stroke: colour("ink"),
    grid: { stroke: colour("line"), width: 1 },
    ticks: { stroke: colour("line"), width: 1 },
  };
  plot?.destroy();
  const box = element("curves");
  plot = new uPlot(
    {
      width: Math.max(200, box.clientWidth),
      height: CHART_HEIGHT,
      legend: { show: false },
      scales: { x: { time: false }, y: { range: (_plot, _least, most) => [0, most > 0 ? most * 1.1 : 1] } },
      axes: [
        { ...axis, values: (_plot, ticks) => ticks.map((tick) => `${tick} s`) },
        { ...axis, size: 60, values: (_plot, ticks) => ticks.map(size) },
      ],
      series: [
        {},
        ...looks.map(({ stroke, dash }) => ({ stroke, dash: [...dash], width: 2, points: { show: false } })),
      ],
    },
    [Array.from({ length }, (_, i) => second - length + i), ...heaviest.map(({ bytes }) => [...bytes])],
    box,
  );
  const items = heaviest.map(({ id, bytes }, i) => {
    const row = rows.get(id);
    const total = bytes.reduce((sum, one) => sum + one, 0);
    const item = document.createElement("li");
    const key = make("span", "");
    key.className = "key";
    key.style.borderTopColor = looks[i]!.stroke;
    key.style.borderTopStyle = looks[i]!.dash.length > 0 ? "dashed" : "solid";
    item.append(
      key,
      make("span", `${row === undefined ? "" : nameOf(row)}: ${size(bytes.at(-1) ?? 0)}/s now, ${size(total)}`),
    );
    return item;
  });
  element("heaviest").replaceChildren(...items);
}

function take(message: TrafficMessage): void {
  if (message.title !== undefined) {
    element("title").textContent = message.title;
    rows.clear();
    lines = [];
    happened = told = 0;
    list.replaceChildren();
  }
  for (const row of message.rows ?? []) rows.set(row.id, row);
  if (message.lines !== undefined) {
    happened += message.lines.length;
    lines = [...lines, ...message.lines].slice(-LINES_KEPT);
  }
  missed += message.missed ?? 0;
  if (message.heaviest !== undefined) {
    heaviest = message.heaviest;
    second = message.second ?? second;
    curvesDirty = true;
  }
  dirty = true;
}

function render(): void {
  if (dirty) {
    dirty = false;
    renderTable();
    renderLines(false);
  }
  if (!curvesDirty) return;
  curvesDirty = false;
  renderCurves();
}

function toggle(): void {
  paused = !paused;
  pause.setAttribute("aria-pressed", String(paused));
  pause.textContent = paused ? "Go on" : "Pause";
  renderLines(false);
}

search.addEventListener("input", renderTable);
filter.addEventListener("input", () => renderLines(true));
pause.addEventListener("click", toggle);
document.addEventListener("keydown", (event) => {
  const isTyping = (event.target as HTMLElement).matches("input");
  if (event.key.toLowerCase() === "p" && !event.ctrlKey && !event.metaKey && !isTyping) toggle();
});
for (const button of document.querySelectorAll<HTMLElement>("#rows th button")) {
  button.addEventListener("click", () => {
    const by = button.dataset["by"] as keyof TrafficRow;
    descending = by === sortedBy ? !descending : by === "packets" || by === "bytes";
    sortedBy = by;
    for (const head of document.querySelectorAll("#rows th")) head.removeAttribute("aria-sort");
    button.parentElement!.setAttribute("aria-sort", descending ? "descending" : "ascending");
    renderTable();
  });
}
addEventListener("resize", () => {
  curvesDirty = true;
});
setInterval(render, LISTS_MS);

new Program<TrafficMessage>({
  take,
  lose: () => {
    element("state").textContent = "the program has ended, or is away";
  },
});
