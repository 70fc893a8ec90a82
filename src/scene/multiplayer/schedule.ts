import { textOf } from "../../core/message-of.js";
import type { SceneReplicationInterface } from "../replication/interface.js";
import type { Admission } from "./admission.js";
import type { Inbox } from "./inbox.js";
import type { Outbox } from "./outbox.js";
import type { Rejections } from "./rejections.js";

/** How often a self-driven API sends state, as a game at 60 frames per second would. */
const NETWORK_FRAME_MS = 1000 / 60;

/** What a schedule works with. */
export interface ScheduleParts {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly admission: Admission;
  readonly replicator: SceneReplicationInterface;
  readonly rejections: Rejections;
  /** The clock, in milliseconds. */
  readonly nowMs: () => number;
}

/** When state is sent, and when an API that drives itself wants to be served. */
export class Schedule {
  /** Whether there has ever been a synchronizer here: without one, no state is sent. */
  hasSynchronized = false;
  readonly #parts: ScheduleParts;
  #sentStateMs = Number.NEGATIVE_INFINITY;

  /** @param parts - What it works with. */
  constructor(parts: ScheduleParts) {
    this.#parts = parts;
  }

  /** Sends the state that is due. */
  sendState(): void {
    const { replicator, rejections, nowMs } = this.#parts;
    this.#sentStateMs = nowMs();
    try {
      replicator.onNetworkProcess();
    } catch (error) {
      rejections.drop("internalError", () => `Sending state failed: ${textOf(error)}`, error);
    }
  }

  /** Receives what has come, and sends state if it is time for another frame. */
  step(): void {
    const { inbox, nowMs } = this.#parts;
    if (inbox.receive() !== null) return;
    const time = nowMs();
    if (time - this.#sentStateMs < NETWORK_FRAME_MS - 0.5) return;
    this.#sentStateMs = time;
    if (this.#hasState()) this.sendState();
  }

  /** In how many milliseconds there is something to do. */
  nextWakeMs(): number {
    const { inbox, outbox, admission, nowMs } = this.#parts;
    const { peer } = outbox;
    if (peer === null || !inbox.isAlive) return Number.POSITIVE_INFINITY;
    let wakeMs = peer._nextWakeMs();
    const timeoutMs = admission.nextTimeoutMs;
    const working = this.#hasState();
    if (timeoutMs === Number.POSITIVE_INFINITY && !working) return Math.max(0, wakeMs);
    const time = nowMs();
    wakeMs = Math.min(wakeMs, timeoutMs - time);
    if (working) wakeMs = Math.min(wakeMs, this.#sentStateMs + NETWORK_FRAME_MS - time);
    return Math.max(0, wakeMs);
  }

  #hasState(): boolean {
    const { outbox, replicator } = this.#parts;
    return this.hasSynchronized && outbox.connected.size > 0 && replicator.hasNetworkWork();
  }
}
