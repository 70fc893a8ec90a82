/** What is to be done about a connection's heartbeat now. */
export type HeartbeatStep = "nothing" | "ping" | "end";

/** When a connection is pinged, and when it counts as dead. @internal */
export class WebSocketHeartbeat {
  /** Time between pings; 0 for none. */
  intervalMs = 0;
  #lastMs = 0;
  #waiting = false;

  /** A pong came. */
  answered(): void {
    this.#waiting = false;
  }

  /** @returns What is due; a ping that could not be sent ends the connection too. */
  step(nowMs: number): HeartbeatStep {
    if (this.intervalMs === 0 || nowMs - this.#lastMs <= this.intervalMs) return "nothing";
    if (this.#waiting) return "end";
    this.#waiting = true;
    this.#lastMs = nowMs;
    return "ping";
  }

  /** @returns Milliseconds until something is due; `Infinity` for never. */
  dueInMs(nowMs: number): number {
    return this.intervalMs === 0 ? Infinity : Math.max(0, this.#lastMs + this.intervalMs + 1 - nowMs);
  }

  /** A new connection begins. */
  restart(): void {
    this.#lastMs = 0;
    this.#waiting = false;
  }
}
