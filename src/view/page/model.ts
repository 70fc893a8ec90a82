import type {
  FrameMessage,
  HappeningMessage,
  NodeMessage,
  PartMessage,
  PeerMessage,
  SelectionMessage,
} from "../messages.js";

/** Places that a mark has been at, for its trail. */
const TRAIL_MAX = 32;
/** Lines of the list that are kept. */
const HAPPENINGS_MAX = 1000;
/** How long a mark stays visible after its node went, in milliseconds. */
export const FADE_MS = 700;

/** A node with a mark. */
export interface Mark {
  readonly id: number;
  x: number;
  y: number;
  angle: number;
  /** Where it was drawn when its last place came, and when that was. */
  fromX: number;
  fromY: number;
  sinceMs: number;
  /** When it appeared. */
  readonly bornMs: number;
  /** x and y in turn, the oldest first. */
  trail: number[];
}

/** What the page knows of the world: the sum of all frames. */
export class Model {
  title = "";
  self = 0;
  state = "";
  note = "";
  readonly nodes = new Map<number, NodeMessage>();
  readonly marks = new Map<number, Mark>();
  readonly parts = new Map<number, PartMessage[]>();
  /** Marks that went, for a moment. */
  faded: { readonly x: number; readonly y: number; readonly space: 0 | 2 | 3; readonly sinceMs: number }[] = [];
  happenings: HappeningMessage[] = [];
  /** How many happenings there were, with those no longer kept. */
  happened = 0;
  missed = 0;
  peers: readonly PeerMessage[] = [];
  selection: SelectionMessage | null = null;
  /** Time between two frames as they come, in milliseconds: a mark takes that long to its new place. */
  paceMs = 50;
  /** Counted with each change of what nodes there are. */
  nodesVersion = 0;
  #frameMs = 0;

  /** Takes a frame in. */
  apply(message: FrameMessage, nowMs: number): void {
    const reset = message.reset === true;
    if (reset) this.#reset();
    else if (this.#frameMs > 0)
      this.paceMs = Math.min(250, Math.max(16, 0.9 * this.paceMs + 0.1 * (nowMs - this.#frameMs)));
    this.#frameMs = nowMs;
    this.title = message.title ?? this.title;
    this.self = message.self ?? this.self;
    this.state = message.state ?? this.state;
    this.note = message.note ?? this.note;
    this.peers = message.peers ?? this.peers;
    if (message.selection !== undefined) this.selection = message.selection;
    for (const id of message.gone ?? []) this.#goes(id, nowMs);
    for (const node of message.nodes ?? []) {
      this.nodes.set(node.id, node);
      if (!node.marked) this.marks.delete(node.id);
    }
    if ((message.nodes ?? message.gone) !== undefined) this.nodesVersion++;
    for (const part of message.parts ?? []) {
      const own = this.parts.get(part.of);
      if (own === undefined) this.parts.set(part.of, [part]);
      else own.push(part);
    }
    const moved = message.moved ?? [];
    for (let i = 0; i + 3 < moved.length; i += 4)
      this.#moves(moved[i]!, moved[i + 1]!, moved[i + 2]!, moved[i + 3]!, nowMs, reset);
    this.#happen(message.happenings ?? [], message.missed ?? 0);
  }

  /** How far a mark is on its way to its place, 0 to 1. */
  progress(mark: Mark, nowMs: number): number {
    return Math.min(1, (nowMs - mark.sinceMs) / this.paceMs);
  }

  #reset(): void {
    this.nodes.clear();
    this.marks.clear();
    this.parts.clear();
    this.faded = [];
    this.selection = null;
    this.nodesVersion++;
  }

  #goes(id: number, nowMs: number): void {
    const mark = this.marks.get(id);
    if (mark !== undefined)
      this.faded.push({ x: mark.x, y: mark.y, space: this.nodes.get(id)?.space ?? 0, sinceMs: nowMs });
    this.nodes.delete(id);
    this.marks.delete(id);
    this.parts.delete(id);
  }

  #moves(id: number, x: number, y: number, angle: number, nowMs: number, reset: boolean): void {
    const mark = this.marks.get(id);
    if (mark === undefined) {
      const bornMs = reset ? 0 : nowMs;
      this.marks.set(id, { id, x, y, angle, fromX: x, fromY: y, sinceMs: 0, bornMs, trail: [x, y] });
      return;
    }
    const t = this.progress(mark, nowMs);
    mark.fromX += (mark.x - mark.fromX) * t;
    mark.fromY += (mark.y - mark.fromY) * t;
    mark.x = x;
    mark.y = y;
    mark.angle = angle;
    mark.sinceMs = nowMs;
    // What a spawn says is often not yet where the node is: a trail begins there.
    if (mark.bornMs > 0 && nowMs - mark.bornMs < FADE_MS) mark.trail = [];
    mark.trail.push(x, y);
    if (mark.trail.length > 4 * TRAIL_MAX) mark.trail = mark.trail.slice(-2 * TRAIL_MAX);
  }

  #happen(happenings: readonly HappeningMessage[], missed: number): void {
    this.missed += missed;
    if (happenings.length === 0) return;
    this.happened += happenings.length;
    this.happenings = [...this.happenings, ...happenings].slice(-HAPPENINGS_MAX);
  }
}
