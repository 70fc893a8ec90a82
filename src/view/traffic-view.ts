import { openPageServer, readPageFile } from "#platform/page-server";
import { guarded } from "../core/guard.js";
import type { PageAsset, PageServer, PageStream } from "../platform/page-server.js";
import type { Draft } from "./draft.js";
import { CURVE_SECONDS, type Traffic } from "./traffic.js";
import { trafficHtml } from "./traffic-html.js";
import type { TrafficMessage } from "./traffic-messages.js";

const FRAME_MS = 250;
/** Frames that a page may be behind before it gets no further ones until it has caught up. */
const BEHIND_MAX = 20;

/** A page that is open. */
interface Page {
  change: number;
  line: number;
  missed: number;
  second: number;
  sent: number;
  drawn: number;
}

/** What a {@link TrafficView} is told. */
export interface TrafficViewOptions {
  readonly title: string;
  readonly port?: number;
  /** The page's files instead of those that were built with the library. */
  readonly assets?: ReadonlyMap<string, PageAsset>;
}

/** A page that shows what a game and its server say to each other. */
export class TrafficView {
  readonly #traffic: Traffic;
  readonly #title: string;
  readonly #startMs = performance.now();
  readonly #pages = new Map<PageStream, Page>();
  readonly #timer: ReturnType<typeof setInterval>;
  #server!: PageServer;

  private constructor(traffic: Traffic, title: string) {
    this.#traffic = traffic;
    this.#title = title;
    this.#timer = setInterval(() => guarded("A view of traffic", () => this.#tick()), FRAME_MS);
    (this.#timer as { unref?: () => void }).unref?.();
  }

  /**
   * Opens a view.
   *
   * @throws GodotError as views do.
   */
  static async open(traffic: Traffic, options: TrafficViewOptions): Promise<TrafficView> {
    const assets = options.assets ?? (await builtAssets());
    const view = new TrafficView(traffic, options.title);
    try {
      view.#server = await openPageServer({
        port: options.port ?? 0,
        assets,
        onOpen: (stream) =>
          void view.#pages.set(stream, { change: -1, line: 0, missed: traffic.missed, second: -1, sent: 0, drawn: 0 }),
        onClose: (stream) => void view.#pages.delete(stream),
        onCommand: (stream, { drawn }) => {
          const page = view.#pages.get(stream);
          if (page !== undefined && typeof drawn === "number") page.drawn = drawn;
        },
      });
    } catch (error) {
      clearInterval(view.#timer);
      throw error;
    }
    return view;
  }

  /** The page's address. */
  get url(): string {
    return this.#server.url;
  }

  /** Milliseconds since the view began: the time of what is added to its traffic. */
  get timeMs(): number {
    return performance.now() - this.#startMs;
  }

  /** Ends all pages and frees the port. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#server.close();
  }

  #tick(): void {
    const traffic = this.#traffic;
    traffic.tick();
    const second = Math.floor(this.timeMs / 1000);
    for (const [stream, page] of this.#pages) {
      if (!stream.isReady || page.sent - page.drawn > BEHIND_MAX) continue;
      const message: Draft<TrafficMessage> = {};
      if (page.change < 0) message.title = this.#title;
      if (page.change < traffic.changes) message.rows = traffic.rowsSince(page.change);
      if (page.line < traffic.lineCount) message.lines = traffic.linesSince(page.line);
      if (page.missed < traffic.missed) message.missed = traffic.missed - page.missed;
      if (page.second < second) {
        message.second = second;
        message.heaviest = traffic.heaviest(second);
      }
      page.change = traffic.changes;
      page.line = traffic.lineCount;
      page.missed = traffic.missed;
      page.second = second;
      if (Object.keys(message).length > 0) stream.send(JSON.stringify({ frame: ++page.sent, ...message }));
    }
  }
}

async function builtAssets(): Promise<ReadonlyMap<string, PageAsset>> {
  const [script, style] = await Promise.all([readPageFile("traffic-page.js"), readPageFile("traffic-page.css")]);
  return trafficAssets(script, style);
}

/** The page's files, with its code and style. */
export function trafficAssets(script: string, style: string): ReadonlyMap<string, PageAsset> {
  return new Map([
    ["", { type: "text/html", body: trafficHtml(CURVE_SECONDS) }],
    ["page.js", { type: "text/javascript", body: script }],
    ["page.css", { type: "text/css", body: style }],
  ]);
}
