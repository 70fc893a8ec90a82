import { openPageServer, readPageFile } from "#platform/page-server";
import { guarded } from "../core/guard.js";
import type { PageAsset, PageServer, PageStream } from "../platform/page-server.js";
import type { Draft } from "./draft.js";
import { Happenings } from "./happenings.js";
import type { FrameMessage, PageCommand } from "./messages.js";
import { pageHtml } from "./page-html.js";
import { lookAt } from "./selection.js";
import type { ViewSubject } from "./subject.js";
import { World } from "./world.js";

const FRAME_DEFAULT_MS = 50;
const PEERS_MS = 1000;
/** Frames that a page may be behind before it gets no further ones until it has caught up. */
const BEHIND_MAX = 40;

/** How a view is shown. */
export interface ViewOptions {
  /** The port on loopback. Default 0: a free one. */
  readonly port?: number;
  /** Milliseconds between two frames. Default 50. */
  readonly frameMs?: number;
  /** The page's files instead of those that were built with the library. @internal */
  readonly assets?: ReadonlyMap<string, PageAsset>;
}

/** A page that is open. */
interface Page {
  readonly stream: PageStream;
  /** The world's frame that it has last been told; -1 for none. */
  frame: number;
  happenings: number;
  missed: number;
  sent: number;
  drawn: number;
  selected: number;
  /** What it was told last, so that nothing is told twice. */
  said: { selection: string; peers: number; state: string; timeline: string; note: string };
}

/**
 * A page in the browser that shows what a bot sees. It is served on loopback only, at an address with a token; it costs nothing while no
 * page is open, and a page that is slow gets fewer frames.
 */
export class View {
  readonly #subject: ViewSubject;
  readonly #pages = new Map<PageStream, Page>();
  readonly #happenings = new Happenings();
  readonly #frameMs: number;
  #server!: PageServer;
  #world: World | null = null;
  #jumps = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  private constructor(subject: ViewSubject, frameMs: number) {
    this.#subject = subject;
    this.#frameMs = frameMs;
    const { timeline } = subject;
    if (timeline !== undefined) this.#happenings.nowMs = () => timeline.now().timeMs;
  }

  /**
   * Opens a view.
   *
   * @param subject - What it shows.
   * @param options - How.
   * @throws GodotError `ERR_CANT_CREATE` when the port is taken; `ERR_UNAVAILABLE` in a browser; `ERR_FILE_CANT_READ` when the page was not built.
   * @internal
   */
  static async open(subject: ViewSubject, options: ViewOptions = {}): Promise<View> {
    const view = new View(subject, options.frameMs ?? FRAME_DEFAULT_MS);
    view.#server = await openPageServer({
      port: options.port ?? 0,
      assets: options.assets ?? (await builtAssets()),
      onOpen: (stream) => view.#opened(stream),
      onClose: (stream) => view.#closed(stream),
      onCommand: (stream, command) => view.#command(stream, command as unknown as PageCommand),
    });
    return view;
  }

  /** The page's address. Whoever knows it and is on this machine can look. */
  get url(): string {
    return this.#server.url;
  }

  /** How many pages are open. */
  get pages(): number {
    return this.#pages.size;
  }

  /** Ends all pages and frees the port. */
  async close(): Promise<void> {
    this.#rest();
    await this.#server.close();
  }

  #opened(stream: PageStream): void {
    this.#pages.set(stream, {
      stream,
      frame: -1,
      happenings: 0,
      missed: this.#happenings.missed,
      sent: 0,
      drawn: 0,
      selected: 0,
      said: { selection: "", peers: 0, state: "", timeline: "", note: "" },
    });
    if (this.#timer !== null) return;
    this.#happenings.watched = true;
    this.#world = new World(this.#subject, this.#happenings);
    this.#timer = setInterval(() => guarded("A view", () => this.#tick()), this.#frameMs);
    (this.#timer as { unref?: () => void }).unref?.();
  }

  #closed(stream: PageStream): void {
    this.#pages.delete(stream);
    if (this.#pages.size === 0) this.#rest();
  }

  #rest(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#happenings.watched = false;
    this.#world?.close();
    this.#world = null;
  }

  #command(stream: PageStream, command: PageCommand): void {
    const page = this.#pages.get(stream);
    if (page === undefined) return;
    if (isWhole(command.drawn)) page.drawn = command.drawn;
    if (isWhole(command.select)) {
      page.selected = command.select;
      page.said.selection = "";
    }
    const { playing, speed, seekMs } = command;
    this.#subject.timeline?.command({
      ...(typeof playing === "boolean" ? { playing } : {}),
      ...(typeof speed === "number" && speed > 0 && speed <= 64 ? { speed } : {}),
      ...(typeof seekMs === "number" && seekMs >= 0 && seekMs < Number.POSITIVE_INFINITY ? { seekMs } : {}),
    });
  }

  #tick(): void {
    const jumps = this.#subject.timeline?.jumps ?? 0;
    if (this.#world === null || jumps !== this.#jumps) {
      this.#jumps = jumps;
      this.#world?.close();
      this.#world = new World(this.#subject, this.#happenings);
      for (const page of this.#pages.values()) page.frame = -1;
    }
    this.#happenings.tick();
    this.#world.sample();
    for (const page of this.#pages.values()) {
      // What a page misses now comes with its next frame, as far as it still holds then.
      if (!page.stream.isReady || page.sent - page.drawn > BEHIND_MAX) continue;
      const message = this.#changes(page, this.#world);
      if (message === null) continue;
      page.stream.send(JSON.stringify({ frame: ++page.sent, ...message }));
    }
  }

  /** What a page does not know yet; null when there is nothing. */
  #changes(page: Page, world: World): FrameMessage | null {
    const message: Draft<FrameMessage> = {};
    const since = page.frame >= world.goneSince ? page.frame : -1;
    page.frame = world.frame;
    if (since < 0) {
      message.reset = true;
      message.title = this.#subject.name;
    }
    this.#nodes(message, world, since);
    this.#state(message, page, world);
    const { missed, count } = this.#happenings;
    if (page.happenings < count) message.happenings = this.#happenings.since(page.happenings);
    if (page.missed < missed) message.missed = missed - page.missed;
    page.happenings = count;
    page.missed = missed;
    return Object.keys(message).length === 0 ? null : message;
  }

  #nodes(message: Draft<FrameMessage>, world: World, since: number): void {
    const nodes = [];
    const parts = [];
    const moved = [];
    for (const entity of world.entities) {
      if (entity.infoFrame > since) nodes.push(entity.info);
      if (entity.partsFrame > since) parts.push(...entity.parts);
      if (entity.spot === null || !entity.info.marked || entity.movedFrame <= since) continue;
      moved.push(entity.id, rounded(entity.spot.x), rounded(entity.spot.y), rounded(entity.spot.angle));
    }
    if (nodes.length > 0) message.nodes = nodes;
    if (parts.length > 0) message.parts = parts;
    if (moved.length > 0) message.moved = moved;
    const gone = since < 0 ? [] : world.gone.filter(({ frame }) => frame > since).map(({ id }) => id);
    if (gone.length > 0) message.gone = gone;
  }

  #state(message: Draft<FrameMessage>, page: Page, world: World): void {
    const { said } = page;
    const state = `${this.#subject.self()} ${this.#subject.state()}`;
    if (message.reset === true || state !== said.state) {
      said.state = state;
      message.self = this.#subject.self();
      message.state = this.#subject.state();
    }
    const selected = world.entity(page.selected);
    const selection = selected === undefined ? null : lookAt(selected.id, selected.node, this.#subject.multiplayer);
    const text = JSON.stringify(selection);
    if (text !== said.selection) {
      said.selection = text;
      message.selection = selection;
    }
    const nowMs = performance.now();
    if (message.reset === true || nowMs - said.peers >= PEERS_MS) {
      said.peers = nowMs;
      message.peers = world.peers();
    }
    const { timeline } = this.#subject;
    if (timeline !== undefined) {
      const now = timeline.now();
      const line = JSON.stringify(now);
      if (line !== said.timeline || message.reset === true)
        message.timeline = message.reset === true ? { ...now, density: timeline.density } : now;
      said.timeline = line;
    }
    const note = world.hidden > 0 ? `${world.hidden} further nodes are not shown` : "";
    if (note !== said.note) message.note = note;
    said.note = note;
  }
}

async function builtAssets(): Promise<ReadonlyMap<string, PageAsset>> {
  const [script, style] = await Promise.all([readPageFile("world-page.js"), readPageFile("world-page.css")]);
  return pageAssets(script, style);
}

/** The page's files, with its code and style. @internal */
export function pageAssets(script: string, style: string): ReadonlyMap<string, PageAsset> {
  return new Map([
    ["", { type: "text/html", body: pageHtml }],
    ["page.js", { type: "text/javascript", body: script }],
    ["page.css", { type: "text/css", body: style }],
  ]);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
