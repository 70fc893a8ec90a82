import type { Authorities, Look } from "./authorities.js";
import { FADE_MS, type Mark, type Model } from "./model.js";

/** Half the width of a mark, in CSS pixels. */
const MARK = 9;
/** More names than this are a grey cloud, and cost time. */
const NAMES_MAX = 150;
/** Places of a trail, by how many marks there are. */
const trailLength = (marks: number): number => (marks > 400 ? 8 : marks > 100 ? 16 : 32);
const ZOOM_LEAST = 1e-4;
const ZOOM_MOST = 1e4;

/** What the picture shows beside marks. */
export interface PictureSettings {
  trails: boolean;
  names: boolean;
  shapes: boolean;
  space: 2 | 3;
}

interface Colours {
  readonly ink: string;
  readonly soft: string;
  readonly shape: string;
  readonly accent: string;
  readonly paper: string;
}

/** Draws the world on a canvas. */
export class Picture {
  readonly settings: PictureSettings = { trails: true, names: true, shapes: true, space: 2 };
  /** How long the last frames took to draw, in milliseconds, and when each began. */
  readonly drawnMs: number[] = [];
  readonly beganMs: number[] = [];
  selected = 0;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #model: Model;
  readonly #authorities: Authorities;
  readonly #sprites = new Map<Look, HTMLCanvasElement>();
  #colours: Colours;
  #width = 1;
  #height = 1;
  #ratio = 1;
  #zoom = 1;
  #centerX = 0;
  #centerY = 0;
  /** Whether everything is to be seen, until somebody moves the picture. */
  #follows = true;

  constructor(canvas: HTMLCanvasElement, model: Model, authorities: Authorities) {
    this.#canvas = canvas;
    this.#context = canvas.getContext("2d")!;
    this.#model = model;
    this.#authorities = authorities;
    this.#colours = readColours();
  }

  /** Colours or size have changed. */
  refresh(): void {
    this.#colours = readColours();
    const { clientWidth, clientHeight } = this.#canvas;
    this.#ratio = globalThis.devicePixelRatio || 1;
    this.#width = Math.max(1, clientWidth);
    this.#height = Math.max(1, clientHeight);
    this.#canvas.width = Math.round(this.#width * this.#ratio);
    this.#canvas.height = Math.round(this.#height * this.#ratio);
    this.#sprites.clear();
    if (this.#follows) this.fit();
  }

  /** Makes room for what has gone out of sight, unless somebody has chosen what is to be seen. */
  follow(): void {
    if (this.#follows && [...this.#marks()].some((mark) => !this.#isInside(mark))) this.fit();
  }

  /** Shows everything of the world, from now on. */
  fit(): void {
    this.#follows = true;
    const xs: number[] = [];
    const ys: number[] = [];
    const take = (x: number, y: number): void => {
      xs.push(x);
      ys.push(y);
    };
    for (const mark of this.#marks()) take(mark.x, mark.y);
    for (const own of this.#model.parts.values()) {
      for (const { at, space, points } of own) {
        if (at !== 0 || space !== this.settings.space) continue;
        for (let i = 0; i + 1 < points.length; i += 2) take(points[i]!, points[i + 1]!);
      }
    }
    if (xs.length === 0) return;
    const [left, right] = extent(xs);
    const [top, bottom] = extent(ys);
    this.#centerX = (left + right) / 2;
    this.#centerY = (top + bottom) / 2;
    const margin = 4 * MARK;
    const least = this.settings.space === 2 ? 64 : 4;
    this.#setZoom(
      Math.min(
        (this.#width - 2 * margin) / Math.max(least, right - left),
        (this.#height - 2 * margin) / Math.max(least, bottom - top),
      ),
    );
  }

  /** Closer, or farther; the place under a point of the canvas stays there. */
  zoomBy(factor: number, x = this.#width / 2, y = this.#height / 2): void {
    this.#follows = false;
    const [worldX, worldY] = this.worldOf(x, y);
    this.#setZoom(this.#zoom * factor);
    this.#centerX = worldX - (x - this.#width / 2) / this.#zoom;
    this.#centerY = worldY - (y - this.#height / 2) / this.#zoom;
  }

  /** Moves the picture, in CSS pixels. */
  panBy(dx: number, dy: number): void {
    this.#follows = false;
    this.#centerX -= dx / this.#zoom;
    this.#centerY -= dy / this.#zoom;
  }

  /** Moves it so that a mark is inside. */
  show(mark: Mark): void {
    if (!this.#isInside(mark)) [this.#centerX, this.#centerY] = [mark.x, mark.y];
  }

  #isInside(mark: Mark): boolean {
    const [x, y] = this.screenOf(mark.x, mark.y);
    return x > MARK && y > MARK && x < this.#width - MARK && y < this.#height - MARK;
  }

  /** A place of the world, in CSS pixels from the canvas's upper left corner. */
  screenOf(x: number, y: number): [number, number] {
    return [(x - this.#centerX) * this.#zoom + this.#width / 2, (y - this.#centerY) * this.#zoom + this.#height / 2];
  }

  /** A point of the canvas as a place of the world. */
  worldOf(x: number, y: number): [number, number] {
    return [(x - this.#width / 2) / this.#zoom + this.#centerX, (y - this.#height / 2) / this.#zoom + this.#centerY];
  }

  /** The mark at a point of the canvas; null where there is none. */
  markAt(x: number, y: number): Mark | null {
    let found: Mark | null = null;
    let least = (1.8 * MARK) ** 2;
    for (const mark of this.#marks()) {
      const [markX, markY] = this.screenOf(mark.x, mark.y);
      const distance = (markX - x) ** 2 + (markY - y) ** 2;
      if (distance > least) continue;
      least = distance;
      found = mark;
    }
    return found;
  }

  /**
   * Draws everything.
   *
   * @returns Whether something is still on its way, so that another frame is worth while.
   */
  draw(nowMs: number): boolean {
    const beganMs = performance.now();
    const context = this.#context;
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.clearRect(0, 0, this.#width, this.#height);
    const marks = [...this.#marks()];
    let moving = false;
    const places = new Map<number, readonly [number, number]>();
    for (const mark of marks) {
      const t = this.#model.progress(mark, nowMs);
      if (t < 1) moving = true;
      places.set(
        mark.id,
        this.screenOf(mark.fromX + (mark.x - mark.fromX) * t, mark.fromY + (mark.y - mark.fromY) * t),
      );
    }
    if (this.settings.shapes) this.#drawParts(places);
    if (this.settings.trails) this.#drawTrails(marks, places);
    this.#drawMarks(marks, places, nowMs);
    const fading = this.#drawFaded(nowMs) || marks.some((mark) => nowMs - mark.bornMs < FADE_MS);
    note(this.beganMs, nowMs);
    note(this.drawnMs, performance.now() - beganMs);
    return moving || fading;
  }

  *#marks(): Generator<Mark> {
    const { space } = this.settings;
    for (const mark of this.#model.marks.values()) if (this.#model.nodes.get(mark.id)?.space === space) yield mark;
  }

  #setZoom(zoom: number): void {
    this.#zoom = Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, zoom));
  }

  #drawParts(places: ReadonlyMap<number, readonly [number, number]>): void {
    const context = this.#context;
    context.strokeStyle = this.#colours.shape;
    context.fillStyle = this.#colours.shape;
    context.lineWidth = 1;
    const still = this.screenOf(0, 0);
    for (const own of this.#model.parts.values()) {
      for (const { at, space, kind, points, size } of own) {
        if (space !== this.settings.space) continue;
        const [x, y] = at === 0 ? still : (places.get(at) ?? still);
        const angle = this.#model.marks.get(at)?.angle ?? 0;
        const [a, b] = [Math.cos(angle) * this.#zoom, Math.sin(angle) * this.#zoom];
        context.beginPath();
        if (kind === "cells") {
          const [width, height] = [size![0] * this.#zoom, size![1] * this.#zoom];
          for (let i = 0; i + 1 < points.length; i += 2)
            context.rect(x + points[i]! * this.#zoom, y + points[i + 1]! * this.#zoom, width, height);
        } else {
          for (let i = 0; i + 1 < points.length; i += 2)
            context.lineTo(x + points[i]! * a - points[i + 1]! * b, y + points[i]! * b + points[i + 1]! * a);
          if (kind === "area") context.closePath();
        }
        if (kind !== "line") {
          context.globalAlpha = 0.18;
          context.fill();
          context.globalAlpha = 1;
        }
        if (kind !== "cells") context.stroke();
      }
    }
  }

  #drawTrails(marks: readonly Mark[], places: ReadonlyMap<number, readonly [number, number]>): void {
    const context = this.#context;
    const length = 2 * trailLength(marks.length);
    const byColour = new Map<string, Mark[]>();
    for (const mark of marks) {
      if (mark.trail.length < 4) continue;
      const { fill } = this.#lookOf(mark);
      const same = byColour.get(fill);
      if (same === undefined) byColour.set(fill, [mark]);
      else same.push(mark);
    }
    context.globalAlpha = 0.55;
    context.lineWidth = 1.5;
    for (const [colour, same] of byColour) {
      context.strokeStyle = colour;
      context.beginPath();
      for (const { id, trail } of same) {
        const place = places.get(id)!;
        // The last place is where the mark is going, not where it is.
        for (let i = Math.max(0, trail.length - length); i < trail.length - 2; i += 2) {
          const [x, y] = this.screenOf(trail[i]!, trail[i + 1]!);
          if (i === Math.max(0, trail.length - length)) context.moveTo(x, y);
          else context.lineTo(x, y);
        }
        context.lineTo(place[0], place[1]);
      }
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  #drawMarks(marks: readonly Mark[], places: ReadonlyMap<number, readonly [number, number]>, nowMs: number): void {
    const context = this.#context;
    const half = MARK + 2;
    const seen: Mark[] = [];
    for (const mark of marks) {
      const [x, y] = places.get(mark.id)!;
      if (x < -half || y < -half || x > this.#width + half || y > this.#height + half) continue;
      seen.push(mark);
      context.drawImage(this.#sprite(this.#lookOf(mark)), x - half, y - half, 2 * half, 2 * half);
      // A new one shows itself with a ring that closes in.
      const age = (nowMs - mark.bornMs) / FADE_MS;
      if (age < 1) this.#ring(x, y, MARK + 22 * (1 - age), this.#colours.accent, 1 - age / 2);
      if (mark.id === this.selected) this.#ring(x, y, MARK + 5, this.#colours.ink, 1);
    }
    if (!this.settings.names) return;
    context.font = "12px system-ui, sans-serif";
    context.textBaseline = "middle";
    context.fillStyle = this.#colours.ink;
    context.strokeStyle = this.#colours.paper;
    context.lineWidth = 3;
    for (const mark of seen.length > NAMES_MAX ? seen.filter(({ id }) => id === this.selected) : seen) {
      const [x, y] = places.get(mark.id)!;
      const { name } = this.#model.nodes.get(mark.id)!;
      const text = name.length > 24 ? `${name.slice(0, 23)}…` : name;
      context.strokeText(text, x + half + 2, y);
      context.fillText(text, x + half + 2, y);
    }
  }

  /** Crosses where marks went. */
  #drawFaded(nowMs: number): boolean {
    const context = this.#context;
    this.#model.faded = this.#model.faded.filter(({ sinceMs }) => nowMs - sinceMs < FADE_MS);
    context.strokeStyle = this.#colours.soft;
    context.lineWidth = 2;
    for (const { x, y, space, sinceMs } of this.#model.faded) {
      if (space !== this.settings.space) continue;
      const [at, on] = this.screenOf(x, y);
      context.globalAlpha = 1 - (nowMs - sinceMs) / FADE_MS;
      context.beginPath();
      context.moveTo(at - MARK, on - MARK);
      context.lineTo(at + MARK, on + MARK);
      context.moveTo(at + MARK, on - MARK);
      context.lineTo(at - MARK, on + MARK);
      context.stroke();
    }
    context.globalAlpha = 1;
    return this.#model.faded.length > 0;
  }

  #ring(x: number, y: number, radius: number, colour: string, alpha: number): void {
    const context = this.#context;
    context.globalAlpha = alpha;
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
    context.globalAlpha = 1;
  }

  #lookOf(mark: Mark): Look {
    return this.#authorities.look(this.#model.nodes.get(mark.id)!.authority);
  }

  /** A mark, drawn once: writing a thousand letters anew each frame is what takes time. */
  #sprite(look: Look): HTMLCanvasElement {
    let sprite = this.#sprites.get(look);
    if (sprite === undefined) {
      sprite = drawSprite(look, this.#ratio, this.#colours.ink);
      this.#sprites.set(look, sprite);
    }
    return sprite;
  }
}

/** Draws a mark into a canvas of its own, for the picture and the legend. */
export function drawSprite({ shape, letter, fill, ink }: Look, ratio: number, line: string): HTMLCanvasElement {
  const half = MARK + 2;
  const sprite = document.createElement("canvas");
  sprite.width = sprite.height = Math.ceil(2 * half * ratio);
  const context = sprite.getContext("2d")!;
  context.scale(sprite.width / (2 * half), sprite.height / (2 * half));
  context.translate(half, half);
  context.beginPath();
  if (shape === "circle") context.arc(0, 0, MARK - 0.5, 0, 2 * Math.PI);
  else if (shape === "square") context.rect(1 - MARK, 1 - MARK, 2 * MARK - 2, 2 * MARK - 2);
  else {
    context.moveTo(0, -half);
    context.lineTo(half, 0);
    context.lineTo(0, half);
    context.lineTo(-half, 0);
    context.closePath();
  }
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = line;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = ink;
  context.font = `bold ${letter.length > 1 ? 8 : 11}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(letter, 0, 0.5);
  return sprite;
}

function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return { ink: of("ink"), soft: of("soft"), shape: of("shape"), accent: of("accent"), paper: of("paper") };
}

function extent(values: readonly number[]): [number, number] {
  let [least, most] = [values[0]!, values[0]!];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** Keeps the last few hundred figures. */
function note(list: number[], value: number): void {
  list.push(value);
  if (list.length > 1200) list.splice(0, 600);
}
