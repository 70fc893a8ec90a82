import { Node } from "../scene/index.js";
import { ScriptNode } from "./game-node.js";
import { keepValue, keptValue } from "./object-state.js";
import type { World } from "./world.js";

/** `Timer`. */
export class Timer extends ScriptNode {
  timeLeft = -1;

  constructor(world: World) {
    super(world);
    this.onNotification = (what) => this.#told(what);
  }

  /** @param seconds - How long; as `wait_time` says for 0 and less. */
  start(seconds: number): void {
    if (!this.is_inside_tree()) {
      this.world.error(
        "Unable to start the timer because it's not inside the scene tree. Either add it or set autostart to true.",
      );
      return;
    }
    if (seconds > 0) keepValue(this, "wait_time", seconds);
    this.timeLeft = this.#waitTime;
    this.#listen(true);
  }

  stop(): void {
    this.timeLeft = -1;
    this.#listen(false);
  }

  get #waitTime(): number {
    return Math.max(0, Number(keptValue(this, "wait_time") ?? 1));
  }

  get #isPhysics(): boolean {
    return keptValue(this, "process_callback") === 0;
  }

  #listen(on: boolean): void {
    this.set_process_internal(on && !this.#isPhysics);
    this.set_physics_process_internal(on && this.#isPhysics);
  }

  #told(what: number): void {
    if (what === Node.NOTIFICATION_READY) {
      if (keptValue(this, "autostart") !== true) return;
      this.start(-1);
      keepValue(this, "autostart", false);
    } else if (what === Node.NOTIFICATION_INTERNAL_PROCESS) this.#advance(this.get_process_delta_time());
    else if (what === Node.NOTIFICATION_INTERNAL_PHYSICS_PROCESS)
      this.#advance(1 / this.world.tree.physics_ticks_per_second);
  }

  #advance(delta: number): void {
    if (keptValue(this, "paused") === true) return;
    this.timeLeft -= delta;
    if (this.timeLeft >= 0) return;
    if (keptValue(this, "one_shot") === true) this.stop();
    else this.timeLeft += this.#waitTime;
    this.world.emit(this, "timeout");
  }
}
