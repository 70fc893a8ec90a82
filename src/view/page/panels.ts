import type { HappeningMessage, NodeMessage } from "../messages.js";
import type { Authorities } from "./authorities.js";
import { element, make, size } from "./dom.js";
import type { Model } from "./model.js";
import { drawSprite } from "./picture.js";

/** Lines of a list that are shown; the others are reached by the filter. */
const NODES_MAX = 200;
const CALLS_MAX = 200;
const LEGEND_MAX = 24;

/** The nodes as a list that can be filtered and walked with the keyboard. */
export class NodeList {
  readonly #list = element<HTMLUListElement>("nodes");
  readonly #filter = element<HTMLInputElement>("nodeFilter");
  readonly #model: Model;
  readonly #choose: (id: number) => void;
  #shown = "";

  constructor(model: Model, choose: (id: number) => void) {
    this.#model = model;
    this.#choose = choose;
    this.#filter.addEventListener("input", () => this.render(0));
    this.#list.addEventListener("click", ({ target }) => {
      const id = Number((target as HTMLElement).closest("li")?.dataset["id"] ?? 0);
      if (id !== 0) choose(id);
    });
    this.#list.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Shows the nodes as they are. */
  render(selected: number): void {
    const key = `${this.#model.nodesVersion} ${selected} ${this.#filter.value}`;
    if (key === this.#shown) return;
    this.#shown = key;
    const found = [...this.#matching()];
    const shown = found.slice(0, NODES_MAX);
    const items = shown.map((node) => {
      const item = make("li", `${node.path}  ${node.type}`);
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(node.id === selected));
      item.id = `node${node.id}`;
      item.title = node.scene === "" ? node.path : `${node.path} (${node.scene})`;
      item.dataset["id"] = String(node.id);
      return item;
    });
    if (found.length > shown.length) {
      const more = make("li", `… and ${found.length - shown.length} more: filter them`);
      more.className = "aside";
      items.push(more);
    }
    this.#list.replaceChildren(...items);
    if (selected !== 0) this.#list.setAttribute("aria-activedescendant", `node${selected}`);
    document.getElementById(`node${selected}`)?.scrollIntoView({ block: "nearest" });
  }

  *#matching(): Generator<NodeMessage> {
    const wanted = this.#filter.value.toLowerCase();
    for (const node of this.#model.nodes.values())
      if (`${node.path} ${node.type} ${node.scene}`.toLowerCase().includes(wanted)) yield node;
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [...this.#list.querySelectorAll<HTMLElement>("li[data-id]")];
    const now = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
    const next = items[Math.min(items.length - 1, Math.max(0, now + step))];
    if (next !== undefined) this.#choose(Number(next.dataset["id"]));
  }
}

/** The chosen node. */
export class SelectionPanel {
  readonly #model: Model;
  #id = 0;
  readonly #rows = new Map<string, HTMLTableRowElement>();

  constructor(model: Model) {
    this.#model = model;
  }

  render(id: number, authorities: Authorities): void {
    const node = this.#model.nodes.get(id);
    element("selectedTitle").textContent = node === undefined ? "No node chosen" : node.name;
    element("selectedPath").textContent =
      node === undefined
        ? id === 0
          ? "Click a mark, press N in the picture, or choose a node in the list."
          : "The chosen node is gone."
        : `${node.path} · ${node.type}${node.scene === "" ? "" : ` · ${node.scene}`} · authority: ${authorities.title(node.authority)}`;
    const { selection } = this.#model;
    const known = selection !== null && selection.id === id && node !== undefined;
    if (id !== this.#id || !known) {
      this.#id = id;
      this.#rows.clear();
      element("properties").querySelector("tbody")!.replaceChildren();
      element("rpcs").replaceChildren();
    }
    if (!known) return;
    const body = element("properties").querySelector("tbody")!;
    for (const [name, value, by] of selection.properties) {
      let row = this.#rows.get(name);
      if (row === undefined) {
        row = document.createElement("tr");
        const head = make("th", name);
        head.setAttribute("scope", "row");
        row.append(head, make("td", value), make("td", by));
        this.#rows.set(name, row);
        body.append(row);
        continue;
      }
      const cell = row.cells[1]!;
      const changed = cell.textContent !== value;
      if (changed) cell.textContent = value;
      row.classList.toggle("changed", changed);
    }
    const rpcs = element("rpcs");
    if (rpcs.childElementCount !== selection.rpcs.length)
      rpcs.replaceChildren(...selection.rpcs.map((text) => make("li", `@rpc ${text}`)));
  }
}

const ARROWS: Readonly<Record<HappeningMessage["kind"], string>> = {
  in: "←",
  out: "→",
  spawned: "+",
  gone: "−",
  peer: "•",
};

/** Calls and events, the latest last. */
export class CallList {
  readonly #list = element<HTMLOListElement>("calls");
  readonly #filter = element<HTMLInputElement>("callFilter");
  readonly #pause = element<HTMLButtonElement>("pause");
  readonly #model: Model;
  #told = 0;
  #missed = 0;
  #paused = false;

  constructor(model: Model) {
    this.#model = model;
    this.#filter.addEventListener("input", () => this.#again());
    this.#pause.addEventListener("click", () => this.toggle());
  }

  /** Stops the list, or lets it go on with what came meanwhile. */
  toggle(): void {
    this.#paused = !this.#paused;
    this.#pause.setAttribute("aria-pressed", String(this.#paused));
    this.#pause.textContent = this.#paused ? "Go on" : "Pause";
    this.render();
  }

  render(): void {
    const { happenings, happened, missed } = this.#model;
    if (this.#paused || (happened === this.#told && missed === this.#missed)) return;
    const news = Math.min(happenings.length, happened - this.#told);
    this.#told = happened;
    const lines = this.#lines(news === 0 ? [] : happenings.slice(-news));
    if (missed > this.#missed) lines.push(make("li", `… ${missed - this.#missed} more that were too many to be told`));
    this.#missed = missed;
    const atEnd = this.#list.scrollTop + this.#list.clientHeight >= this.#list.scrollHeight - 30;
    this.#list.append(...lines);
    while (this.#list.childElementCount > CALLS_MAX) this.#list.firstElementChild!.remove();
    if (atEnd) this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** The same lines by another filter: what was not told yet comes with the next ones. */
  #again(): void {
    const { happenings, happened } = this.#model;
    const told = happenings.slice(0, Math.max(0, happenings.length - (happened - this.#told)));
    this.#list.replaceChildren(...this.#lines(told).slice(-CALLS_MAX));
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  #lines(happenings: readonly HappeningMessage[]): HTMLElement[] {
    const wanted = this.#filter.value.toLowerCase();
    return happenings
      .map(textOf)
      .filter((text) => text.toLowerCase().includes(wanted))
      .map((text) => make("li", text));
  }
}

function textOf({ timeMs, kind, peer, path, what, args }: HappeningMessage): string {
  const time = (timeMs / 1000).toFixed(3);
  switch (kind) {
    case "in":
    case "out":
      return `${time} ${ARROWS[kind]} ${peer} ${path}:${what}(${args})`;
    case "peer":
      return `${time} ${ARROWS[kind]} peer ${peer} ${what}`;
    default:
      return `${time} ${ARROWS[kind]} ${path}  ${what}`;
  }
}

/** The table of peers. */
export function renderPeers(model: Model, authorities: Authorities): void {
  const number = (value: number | null, unit: (value: number) => string): string =>
    value === null ? "–" : unit(value);
  const rows = model.peers.map((peer) => {
    const row = document.createElement("tr");
    const { letter } = authorities.look(peer.id);
    row.append(
      make("td", `${letter} ${authorities.title(peer.id)}`),
      make(
        "td",
        number(peer.roundTripMs, (ms) => `${ms} ms`),
      ),
      make(
        "td",
        number(peer.loss, (share) => `${(100 * share).toFixed(1)} %`),
      ),
      make("td", number(peer.bytesIn, size)),
      make("td", number(peer.bytesOut, size)),
      make("td", String(peer.calls)),
      make("td", String(peer.nodes)),
    );
    return row;
  });
  element("peers")
    .querySelector("tbody")!
    .replaceChildren(...rows);
}

/** Who has which colour, letter and shape. */
export function renderLegend(model: Model, authorities: Authorities): void {
  const ids = new Set<number>();
  for (const id of model.marks.keys()) ids.add(model.nodes.get(id)?.authority ?? 0);
  const style = getComputedStyle(document.documentElement);
  const items = [...ids]
    .sort((a, b) => a - b)
    .slice(0, LEGEND_MAX)
    .map((id) => {
      const item = document.createElement("li");
      const sprite = drawSprite(authorities.look(id), 2, style.getPropertyValue("--ink").trim());
      sprite.style.width = sprite.style.height = "18px";
      sprite.setAttribute("aria-hidden", "true");
      const { letter, shape } = authorities.look(id);
      item.append(sprite, make("span", `${authorities.title(id)}`));
      item.title = `${shape} ${letter}`;
      return item;
    });
  if (ids.size > LEGEND_MAX) items.push(make("li", `… ${ids.size - LEGEND_MAX} more`) as HTMLLIElement);
  element("legend").replaceChildren(...items);
}
