import type { PageCommand, TimelineMessage } from "../messages.js";
import { element } from "./dom.js";

/** The time of a recording: where it is, and a handle to pull. */
export class TimelineBar {
  readonly #play = element<HTMLButtonElement>("play");
  readonly #scrub = element<HTMLInputElement>("scrub");
  readonly #speed = element<HTMLSelectElement>("speed");
  #playing = true;
  #held = false;

  constructor(say: (command: Omit<PageCommand, "stream">) => void) {
    this.#play.addEventListener("click", () => say({ playing: !this.#playing }));
    this.#speed.addEventListener("change", () => say({ speed: Number(this.#speed.value) }));
    this.#scrub.addEventListener("input", () => {
      this.#held = true;
      this.#clock(Number(this.#scrub.value), Number(this.#scrub.max));
    });
    this.#scrub.addEventListener("change", () => {
      this.#held = false;
      say({ seekMs: Number(this.#scrub.value) });
    });
  }

  show({ timeMs, durationMs, playing, density }: TimelineMessage): void {
    element("timeline").hidden = false;
    this.#playing = playing;
    this.#play.textContent = playing ? "Pause time" : "Play";
    this.#scrub.max = String(Math.ceil(durationMs));
    if (density !== undefined) drawDensity(density);
    if (this.#held) return;
    this.#scrub.value = String(Math.round(timeMs));
    this.#clock(timeMs, durationMs);
  }

  #clock(timeMs: number, durationMs: number): void {
    const text = `${(timeMs / 1000).toFixed(1)} of ${(durationMs / 1000).toFixed(1)} s`;
    element("clock").textContent = text;
    this.#scrub.setAttribute("aria-valuetext", text);
  }
}

/** How much was said when. */
function drawDensity(density: readonly number[]): void {
  const canvas = element<HTMLCanvasElement>("density");
  canvas.width = density.length * 4;
  canvas.height = 24;
  const context = canvas.getContext("2d")!;
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--soft").trim();
  const most = Math.max(1, ...density);
  for (const [i, count] of density.entries()) {
    const height = Math.ceil((24 * count) / most);
    context.fillRect(i * 4, 24 - height, 3, height);
  }
}
