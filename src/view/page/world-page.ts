// The page of a view: draws what the program at the other end of its stream sees.
import type { FrameMessage, TimelineMessage } from "../messages.js";
import { Authorities } from "./authorities.js";
import { element } from "./dom.js";
import { Model } from "./model.js";
import { CallList, NodeList, renderLegend, renderPeers, SelectionPanel } from "./panels.js";
import { Picture } from "./picture.js";
import { Program } from "./program.js";
import { TimelineBar } from "./timeline-bar.js";

/** How often lists are written anew at most, in milliseconds. */
const LISTS_MS = 200;
const PAN = 60;

const model = new Model();
const authorities = new Authorities();
const canvas = element<HTMLCanvasElement>("canvas");
const picture = new Picture(canvas, model, authorities);
const nodeList = new NodeList(model, select);
const selectionPanel = new SelectionPanel(model);
const callList = new CallList(model);
const program = new Program<FrameMessage>({
  begin: () => {
    if (selected !== 0) program.say({ select: selected });
  },
  take,
  lose: () => {
    model.state = "the program has ended, or is away";
    listsDirty = true;
  },
});
const timelineBar = new TimelineBar((command) => program.say(command));

let selected = 0;
let asked = false;
let spaceChosen = false;
let listsDirty = true;

function select(id: number): void {
  selected = id;
  picture.selected = id;
  const mark = model.marks.get(id);
  if (mark !== undefined) picture.show(mark);
  program.say({ select: id });
  renderLists();
  redraw();
}

function redraw(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame((nowMs) => {
    asked = false;
    if (picture.draw(nowMs)) redraw();
  });
}

function renderLists(): void {
  listsDirty = false;
  picture.follow();
  nodeList.render(selected);
  selectionPanel.render(selected, authorities);
  callList.render();
  renderPeers(model, authorities);
  renderLegend(model, authorities);
  element("title").textContent = model.title;
  element("state").textContent =
    `${model.state}${model.self === 0 ? "" : ` as ${model.self}`} · ${model.nodes.size} nodes, ${model.marks.size} placed`;
  element("note").textContent = model.note;
}

/** Shows the space in which there is something; the choice appears when there is something in both. */
function chooseSpace(): void {
  const counts = { 2: 0, 3: 0 };
  for (const { space, marked } of model.nodes.values()) if (space !== 0 && marked) counts[space]++;
  element("spaceLabel").hidden = counts[2] === 0 || counts[3] === 0;
  if (spaceChosen) return;
  const space = counts[3] > counts[2] ? 3 : 2;
  if (space === picture.settings.space) return;
  picture.settings.space = space;
  element<HTMLSelectElement>("space").value = String(space);
  picture.fit();
}

function take(message: FrameMessage): void {
  const nowMs = performance.now();
  // Ids begin anew, and with them the choice.
  if (message.reset === true) {
    select(0);
  }
  model.apply(message, nowMs);
  authorities.self = model.self;
  if (message.nodes !== undefined) chooseSpace();
  if (message.timeline !== undefined) timelineBar.show(message.timeline as TimelineMessage);
  listsDirty = true;
  redraw();
}

function next(step: number): void {
  const ids = [...model.marks.keys()];
  if (ids.length === 0) return;
  const at = ids.indexOf(selected);
  select(ids[(at < 0 ? (step > 0 ? 0 : ids.length - 1) : at + step + ids.length) % ids.length]!);
}

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => picture.panBy(PAN, 0),
  ArrowRight: () => picture.panBy(-PAN, 0),
  ArrowUp: () => picture.panBy(0, PAN),
  ArrowDown: () => picture.panBy(0, -PAN),
  "+": () => picture.zoomBy(1.25),
  "=": () => picture.zoomBy(1.25),
  "-": () => picture.zoomBy(0.8),
  f: () => picture.fit(),
  n: () => next(1),
  b: () => next(-1),
  Escape: () => select(0),
};

canvas.addEventListener("keydown", (event) => {
  const action =
    event.ctrlKey || event.metaKey || event.altKey
      ? undefined
      : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
  redraw();
});
document.addEventListener("keydown", (event) => {
  const target = event.target as HTMLElement;
  if (event.key.toLowerCase() !== "p" || event.ctrlKey || event.metaKey || target.matches("input, select")) return;
  callList.toggle();
});

let dragged: { x: number; y: number; far: boolean } | null = null;
canvas.addEventListener("pointerdown", (event) => {
  dragged = { x: event.offsetX, y: event.offsetY, far: false };
  canvas.setPointerCapture(event.pointerId);
});
canvas.addEventListener("pointermove", (event) => {
  if (dragged === null) return;
  const [dx, dy] = [event.offsetX - dragged.x, event.offsetY - dragged.y];
  if (!dragged.far && Math.hypot(dx, dy) < 4) return;
  dragged = { x: event.offsetX, y: event.offsetY, far: true };
  picture.panBy(dx, dy);
  redraw();
});
canvas.addEventListener("pointerup", (event) => {
  if (dragged !== null && !dragged.far) select(picture.markAt(event.offsetX, event.offsetY)?.id ?? 0);
  dragged = null;
});
canvas.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    picture.zoomBy(Math.exp(-event.deltaY / 500), event.offsetX, event.offsetY);
    redraw();
  },
  { passive: false },
);

for (const [id, action] of [
  ["fit", KEYS["f"]],
  ["closer", KEYS["+"]],
  ["farther", KEYS["-"]],
] as const) {
  element(id).addEventListener("click", () => {
    action!();
    redraw();
  });
}
for (const name of ["trails", "names", "shapes"] as const) {
  element<HTMLInputElement>(name).addEventListener("change", (event) => {
    picture.settings[name] = (event.target as HTMLInputElement).checked;
    redraw();
  });
}
element("space").addEventListener("change", (event) => {
  spaceChosen = true;
  picture.settings.space = Number((event.target as HTMLSelectElement).value) as 2 | 3;
  picture.fit();
  redraw();
});

function refresh(): void {
  picture.refresh();
  listsDirty = true;
  redraw();
}
new ResizeObserver(refresh).observe(canvas);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refresh);
setInterval(() => {
  if (listsDirty) renderLists();
}, LISTS_MS);

// For specs, and for whoever opens the browser's console.
Object.assign(globalThis, { gdpeerView: { model, picture } });
