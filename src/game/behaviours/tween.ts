import type { GodotObject } from "../../core/index.js";
import { ScriptCallable } from "../../gdscript/run/callable.js";
import type { NodePath, Variant } from "../../variant/index.js";
import type { Behaviours } from "../behaviour.js";
import { type HoldsValues, RefCountedGhost } from "../ghost.js";
import type { World } from "../world.js";

/*
 * Tweens as far as their end is signalled: a property has its last value when its time is over, and keeps the first until then.
 */

interface Tweener {
  readonly object: GodotObject;
  /** What is kept for its end. */
  readonly held: readonly unknown[];
  seconds: number;
  delay: number;
  /** What happens when its time is over. */
  end(): void;
}

/** Steps one after the other, each of tweeners that go at once. */
class Tween extends RefCountedGhost implements HoldsValues {
  readonly steps: Tweener[][] = [];
  isRunning = true;
  isDead = false;
  loops = 1;
  isParallel = false;
  /** Whether the next tweener goes along with the one before it. */
  joins = false;
  isPhysics = false;
  speed = 1;
  #step = 0;
  #seconds = 0;
  #total = 0;

  *heldValues(): Iterable<unknown> {
    for (const step of this.steps) for (const { object, held } of step) yield [object, held];
  }

  get total(): number {
    return this.#total;
  }

  add(world: World, tweener: Tweener): GodotObject {
    world.run.memory.charge(16);
    const last = this.steps.at(-1);
    if (this.joins && last !== undefined) last.push(tweener);
    else this.steps.push([tweener]);
    this.joins = this.isParallel;
    return tweener.object;
  }

  stop(): void {
    this.isRunning = false;
    this.#step = 0;
    this.#seconds = 0;
  }

  advance(world: World, delta: number): boolean {
    if (this.isDead) return true;
    if (!this.isRunning) return false;
    if (this.steps.length === 0) {
      world.error("Tween (bound to /root): started with no Tweeners.");
      this.isDead = true;
      return true;
    }
    this.#seconds += delta * this.speed;
    this.#total += delta * this.speed;
    for (let turns = 0; turns < 1000; turns++) {
      const step = this.steps[this.#step]!;
      const length = Math.max(...step.map(({ seconds, delay }) => seconds + delay));
      if (this.#seconds < length) return false;
      this.#seconds -= length;
      for (const tweener of step) {
        tweener.end();
        if (tweener.object !== this) world.emit(tweener.object, "finished");
      }
      world.emit(this, "step_finished", this.#step);
      if (this.isDead || !this.isRunning) return this.isDead;
      this.#step++;
      if (this.#step < this.steps.length) continue;
      this.#step = 0;
      if (this.loops === 1) {
        this.isRunning = false;
        world.emit(this, "finished");
        this.isDead = true;
        return true;
      }
      if (this.loops > 0) this.loops--;
      world.emit(this, "loop_finished", 0);
      if (length === 0) return false;
    }
    return false;
  }
}

/** `create_tween()`. */
export function makeTween(world: World): GodotObject {
  const tween = world.make("Tween") as Tween;
  const timer = { object: tween, advance: (delta: number) => tween.advance(world, delta) };
  world.timers.add({
    ...timer,
    get isPhysics() {
      return tween.isPhysics;
    },
  });
  return tween;
}

function property(
  tween: Tween,
  object: GodotObject | null,
  path: NodePath,
  value: Variant,
  seconds: number,
  world: World,
): Variant {
  if (object === null) {
    world.error('Parameter "p_target" is null.');
    return null;
  }
  const tweener: Tweener = {
    object: world.make("PropertyTweener")!,
    held: [object, value],
    seconds,
    delay: 0,
    end: () => {
      if (!world.isFreed(object)) world.run.callLater(object, "set_indexed", [path, value]);
    },
  };
  tweeners.set(tweener.object, tweener);
  return tween.add(world, tweener);
}

function call(
  tween: Tween,
  className: string,
  callable: Variant,
  args: Variant[],
  seconds: number,
  world: World,
): Variant {
  const tweener: Tweener = {
    object: world.make(className)!,
    held: [callable, args],
    seconds,
    delay: 0,
    end: () => {
      if (callable instanceof ScriptCallable) callable.callOutside(args);
    },
  };
  tweeners.set(tweener.object, tweener);
  return tween.add(world, tweener);
}

const tweeners = new WeakMap<GodotObject, Tweener>();

function setDelay(object: GodotObject, [seconds]: Variant[]): GodotObject {
  const tweener = tweeners.get(object);
  if (tweener !== undefined) tweener.delay = Number(seconds);
  return object;
}

const same = (object: GodotObject): GodotObject => object;

export const TWEEN: Behaviours = {
  Tween: {
    create: () => new Tween(),
    methods: {
      tween_property: (tween, [object, path, value, seconds], world) =>
        property(tween, object, path, value, seconds, world),
      tween_interval: (tween, [seconds], world) => call(tween, "IntervalTweener", null, [], seconds, world),
      tween_callback: (tween, [callable], world) => call(tween, "CallbackTweener", callable, [], 0, world),
      tween_method: (tween, [callable, _from, to, seconds], world) =>
        call(tween, "MethodTweener", callable, [to], seconds, world),
      set_parallel: (tween: Tween, [on]) => {
        tween.isParallel = on;
        tween.joins = on;
        return tween;
      },
      parallel: (tween: Tween) => {
        tween.joins = true;
        return tween;
      },
      chain: (tween: Tween) => {
        tween.joins = false;
        return tween;
      },
      set_loops: (tween: Tween, [loops]) => {
        tween.loops = loops;
        return tween;
      },
      set_speed_scale: (tween: Tween, [speed]) => {
        tween.speed = speed;
        return tween;
      },
      set_process_mode: (tween: Tween, [mode]) => {
        tween.isPhysics = mode === 0;
        return tween;
      },
      bind_node: same,
      set_ease: same,
      set_trans: same,
      set_pause_mode: same,
      set_ignore_time_scale: same,
      stop: (tween: Tween) => tween.stop(),
      pause: (tween: Tween) => {
        tween.isRunning = false;
      },
      play: (tween: Tween) => {
        tween.isRunning = !tween.isDead;
      },
      kill: (tween: Tween) => {
        tween.isDead = true;
        tween.isRunning = false;
      },
      is_running: (tween: Tween) => tween.isRunning,
      is_valid: (tween: Tween) => !tween.isDead,
      custom_step: (tween: Tween, [delta], world) => !tween.advance(world, delta),
      get_total_elapsed_time: (tween: Tween) => tween.total,
      get_loops_left: (tween: Tween) => (tween.loops === 0 ? -1 : tween.loops),
    },
  },
  Tweener: { create: () => new RefCountedGhost() },
  PropertyTweener: {
    methods: {
      as_relative: same,
      from: same,
      from_current: same,
      set_ease: same,
      set_trans: same,
      set_custom_interpolator: same,
      set_delay: setDelay,
    },
  },
  CallbackTweener: { methods: { set_delay: setDelay } },
  MethodTweener: { methods: { set_delay: setDelay, set_ease: same, set_trans: same } },
};
