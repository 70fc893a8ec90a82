// The page of a swarm's report: reads the figures that stand in the same file and draws them.
import uPlot from "uplot";
import type { ReportData, ReportSide, SampleSide, TimingSide } from "../report-messages.js";
import { make, size } from "./dom.js";

const CHART_HEIGHT = 190;

const { report, baseline, verdicts } = JSON.parse(document.getElementById("data")!.textContent!) as ReportData;
const main = document.getElementById("report")!;

function section(title: string, ...children: Node[]): void {
  if (children.length > 0) main.append(make("section", "", make("h2", title), ...children));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const top = make("tr");
  for (const text of head) {
    const cell = make("th", text);
    cell.setAttribute("scope", "col");
    top.append(cell);
  }
  const body = make("tbody");
  for (const [first, ...rest] of rows) {
    const name = make("th", first);
    name.setAttribute("scope", "row");
    body.append(make("tr", "", name, ...rest.map((text) => make("td", text))));
  }
  const box = make("div", "", make("table", "", make("thead", "", top), body));
  box.className = "scroll";
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", head.join(", "));
  return box;
}

function number(value: number, digits = 0): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** How a figure compares with the earlier one, in words. */
function change(now: number, before: number | undefined): string {
  if (before === undefined) return "new";
  if (before === now) return "same";
  if (before === 0) return `was 0`;
  const percent = (100 * (now - before)) / before;
  return `${percent > 0 ? "+" : "−"}${number(Math.abs(percent), 1)} %`;
}

function timingsOf({ figures }: ReportSide): [string, TimingSide][] {
  const all: [string, TimingSide][] = [
    ["connecting", figures.connectMs],
    ["round trip", figures.roundTripMs],
    ...Object.entries(figures.timings),
  ];
  return all.filter(([, { count }]) => count > 0);
}

function head(): void {
  main.append(make("h1", `Swarm at ${report.url}`));
  const { figures } = report;
  const failed = verdicts.filter(({ holds }) => !holds).length;
  const state =
    verdicts.length === 0
      ? ""
      : failed === 0
        ? `✓ ${verdicts.length === 1 ? "the expectation holds" : `all ${verdicts.length} expectations hold`}. `
        : `✗ ${failed} of ${verdicts.length} expectations do not hold. `;
  main.append(
    make(
      "p",
      `${state}${number(figures.connected)} of ${number(report.bots)} bots connected, ${number(figures.failed)} failed, ` +
        `${number(figures.lost)} connections lost, ${number(figures.reconnected)} made again; ${number(report.durationMs / 1000, 1)} s, begun ${report.started}.` +
        (baseline === null ? "" : ` Compared with the run of ${baseline.started}.`),
    ),
  );
}

function expectations(): void {
  if (verdicts.length === 0) return;
  const list = make("ul");
  list.className = "verdicts";
  for (const { holds, message } of verdicts) {
    const item = make("li", `${holds ? "✓" : "✗"} ${message}`);
    item.className = holds ? "holds" : "fails";
    list.append(item);
  }
  section("Expectations", list);
}

interface Curve {
  readonly label: string;
  readonly value: (sample: SampleSide) => number | null;
}

/** Each curve has a colour and a dash of its own, and its value in words below the picture. */
const STYLES: readonly (readonly [variable: string, dash: readonly number[]])[] = [
  ["--curve1", []],
  ["--curve2", [8, 4]],
  ["--curve3", [2, 3]],
  ["--curve4", [10, 3, 2, 3]],
];
/** How the run that is compared with looks. */
const EARLIER_STYLE: readonly [variable: string, dash: readonly number[]] = ["--soft", [4, 4]];

/** The earlier run's curve of what matters most in a picture, at the times of this one; null when there is none. */
function earlier(curves: readonly Curve[]): Curve | null {
  const before = baseline?.series ?? [];
  const main = curves.find(({ label }) => label === "p95") ?? curves[0];
  if (before.length === 0 || main === undefined) return null;
  let at = 0;
  return {
    label: `${main.label} then`,
    value: ({ timeMs }) => {
      // Samples come in the order of their times.
      if (before[at] === undefined || before[at].timeMs > timeMs) at = 0;
      while (at < before.length && before[at]!.timeMs < timeMs) at++;
      return at < before.length ? main.value(before[at]!) : null;
    },
  };
}

const charts: { readonly plot: uPlot; readonly box: HTMLElement }[] = [];

function chart(title: string, own: readonly Curve[], unit: (value: number) => string): HTMLElement {
  const samples = report.series ?? [];
  const then = earlier(own);
  const curves = then === null ? own : [...own, then];
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const box = make("figure", "", make("figcaption", title));
  const axis = {
    stroke: colour("--ink"),
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { stroke: colour("--line"), width: 1 },
  };
  const plot = new uPlot(
    {
      width: 300,
      height: CHART_HEIGHT,
      // Until somebody points at a moment, it is the last one that is told.
      hooks: { ready: [(made) => made.setLegend({ idx: samples.length - 1 })] },
      scales: { x: { time: false }, y: { range: (_plot, _least, most) => [0, most > 0 ? most * 1.1 : 1] } },
      axes: [
        { ...axis, values: (_plot, ticks) => ticks.map((tick) => `${number(tick, 1)} s`) },
        { ...axis, size: 64, values: (_plot, ticks) => ticks.map(unit) },
      ],
      series: [
        { label: "time", value: (_plot, value) => (value === null ? "–" : `${number(value, 1)} s`) },
        ...curves.map(({ label }, i) => {
          const [variable, dash] = i < own.length ? STYLES[i % STYLES.length]! : EARLIER_STYLE;
          return {
            label,
            stroke: colour(variable),
            width: 2,
            dash: [...dash],
            points: { show: samples.length < 3 },
            value: (_plot: uPlot, value: number | null) => (value === null ? "–" : unit(value)),
          };
        }),
      ],
    },
    [samples.map(({ timeMs }) => timeMs / 1000), ...curves.map(({ value }) => samples.map(value))],
    box,
  );
  charts.push({ plot, box });
  const peak = curves
    .map(({ label, value }) => `${label} at most ${unit(Math.max(0, ...samples.map((sample) => value(sample) ?? 0)))}`)
    .join(", ");
  plot.root.querySelector("canvas")?.setAttribute("role", "img");
  plot.root.querySelector("canvas")?.setAttribute("aria-label", `${title}: ${peak}`);
  return box;
}

function curves(): void {
  if ((report.series ?? []).length === 0) return;
  const of =
    (name: Exclude<keyof SampleSide, "timings">) =>
    (sample: SampleSide): number =>
      sample[name];
  const per = (value: number): string => `${number(value)}/s`;
  const grid = make("div");
  grid.className = "charts";
  grid.append(
    chart(
      "Bots",
      [
        { label: "seated", value: of("seated") },
        { label: "started", value: of("started") },
        { label: "lost", value: of("lost") },
        { label: "came back", value: of("reconnected") },
      ],
      number,
    ),
    chart("Calls", [{ label: "calls", value: of("callsPerSecond") }], per),
    chart(
      "Packets",
      [
        { label: "in", value: of("inPerSecond") },
        { label: "out", value: of("outPerSecond") },
      ],
      per,
    ),
    chart(
      "Bytes",
      [
        { label: "in", value: of("bytesInPerSecond") },
        { label: "out", value: of("bytesOutPerSecond") },
      ],
      (value) => `${size(value)}/s`,
    ),
    chart("Processor", [{ label: "processor", value: of("cpuPercent") }], (value) => `${number(value)} %`),
    chart("Memory", [{ label: "memory", value: of("memoryBytes") }], size),
    chart("Errors", [{ label: "errors", value: of("errors") }], number),
  );
  const names = new Set((report.series ?? []).flatMap(({ timings }) => Object.keys(timings)));
  for (const name of names) {
    const timing = (quantile: "p50" | "p95" | "p99") => (sample: SampleSide) =>
      sample.timings[name]?.[quantile] ?? null;
    const shown = name === "connect" ? "Connecting" : name === "roundTrip" ? "Round trip" : name;
    grid.append(
      chart(
        `${shown} (ms)`,
        (["p50", "p95", "p99"] as const).map((label) => ({ label, value: timing(label) })),
        (ms) => number(ms, 1),
      ),
    );
  }
  section("Over time", grid);
}

function timings(): void {
  const before = new Map(baseline === null ? [] : timingsOf(baseline));
  const rows = timingsOf(report).map(([name, timing]) => {
    const { count, p50, p95, p99, max } = timing;
    const cells = [name, number(count), ...[p50, p95, p99, max].map((ms) => number(ms, 1))];
    const other = before.get(name);
    return baseline === null
      ? cells
      : [...cells, change(p50, other?.p50), change(p95, other?.p95), change(p99, other?.p99)];
  });
  const titles = ["ms", "count", "p50", "p95", "p99", "max"];
  section(
    "How long things took",
    table(baseline === null ? titles : [...titles, "p50 change", "p95 change", "p99 change"], rows),
  );
}

function totals(): void {
  const sums = (side: ReportSide): [string, number, string][] => {
    const { figures, durationMs, cpuMs, peakMemoryBytes } = side;
    const seconds = durationMs / 1000;
    const rate = (value: number): string => `${number(value)} (${number(value / seconds)}/s)`;
    const bytes = (value: number): string => `${size(value)} (${size(value / seconds)}/s)`;
    return [
      ["connected", figures.connected, number(figures.connected)],
      ["failed", figures.failed, number(figures.failed)],
      ["lost", figures.lost, number(figures.lost)],
      ["came back", figures.reconnected, number(figures.reconnected)],
      ["packets in", figures.messagesIn / seconds, rate(figures.messagesIn)],
      ["packets out", figures.messagesOut / seconds, rate(figures.messagesOut)],
      ["bytes in", figures.bytesIn / seconds, bytes(figures.bytesIn)],
      ["bytes out", figures.bytesOut / seconds, bytes(figures.bytesOut)],
      ["calls in", (figures.callsIn ?? 0) / seconds, rate(figures.callsIn ?? 0)],
      ["calls out", (figures.callsOut ?? 0) / seconds, rate(figures.callsOut ?? 0)],
      ["processor", (100 * cpuMs) / durationMs, `${number((100 * cpuMs) / durationMs, 1)} %`],
      ["memory at most", peakMemoryBytes, size(peakMemoryBytes)],
      ...Object.entries(figures.counts).map(([name, times]): [string, number, string] => [name, times, number(times)]),
    ];
  };
  const before = new Map(baseline === null ? [] : sums(baseline).map(([name, value, text]) => [name, { value, text }]));
  const rows = sums(report).map(([name, value, text]) =>
    baseline === null
      ? [name, text]
      : [name, text, before.get(name)?.text ?? "–", change(value, before.get(name)?.value)],
  );
  section("In all", table(baseline === null ? ["", "this run"] : ["", "this run", "then", "change"], rows));
}

function errors(): void {
  const { errors: counts, firstErrors } = report.figures;
  const kinds = Object.entries(counts);
  if (kinds.length === 0) {
    section("Errors", make("p", "None."));
    return;
  }
  const parts = kinds.map(([kind, times]) => {
    const first = firstErrors[kind];
    const then = baseline === null ? "" : `, then ${number(baseline.figures.errors[kind] ?? 0)}`;
    const part = make("details", "", make("summary", `${kind}: ${number(times)}${then}`));
    (part as HTMLDetailsElement).open = kinds.length < 4;
    part.append(
      make("p", first === undefined ? "" : `The first one: ${first.message}`),
      make("pre", first?.stack ?? ""),
    );
    return part;
  });
  section("Errors", ...parts);
}

function resize(): void {
  for (const { plot, box } of charts) plot.setSize({ width: Math.max(200, box.clientWidth), height: CHART_HEIGHT });
}

function draw(): void {
  for (const { plot } of charts.splice(0)) plot.destroy();
  main.replaceChildren();
  head();
  expectations();
  curves();
  timings();
  totals();
  errors();
  resize();
}

draw();
document.title = `Swarm at ${report.url}`;
addEventListener("resize", resize);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
