import { type GodotObject, Signal } from "../../core/index.js";
import type { Variant } from "../../variant/index.js";
import type { ScriptRun } from "./run.js";
import type { ScriptClass } from "./script-class.js";

const attached: unique symbol = Symbol("script instance");

interface Holder {
  [attached]?: ScriptInstance | null;
}

/** The script of one object, with its variables. What hosts use of it is {@link call}, {@link get}, {@link set} and {@link has}. */
export class ScriptInstance {
  readonly run: ScriptRun;
  readonly object: GodotObject;
  readonly script: ScriptClass;
  /** By slot. Those declared as `float` are plain doubles, all others Variants. */
  readonly members: unknown[];
  #signals: Map<string, Signal> | null = null;

  constructor(run: ScriptRun, object: GodotObject, script: ScriptClass) {
    this.run = run;
    this.object = object;
    this.script = script;
    this.members = new Array(script.memberCount).fill(null);
  }

  /** @param method - A name. @returns Whether the script, or one that it extends, has such a method. */
  has(method: string): boolean {
    return this.script.findMethod(method) !== null;
  }

  /**
   * Calls a method of the script, from outside: with a budget of its own unless a script is running already. Never throws.
   *
   * @param method - Its name; does nothing without such a method. `_ready` gives `@onready` variables their values first, also where there is
   * no such method: it has to be called for every script.
   * @param args - Its arguments, as Variants.
   * @returns What it gives; null when it failed, which was reported then; a coroutine that waits.
   */
  call(method: string, args: readonly Variant[] = []): Variant {
    if (method === "_ready") this.run.initializeReady(this);
    const fn = this.script.findMethod(method);
    return fn === null ? null : this.run.call(fn, this, args);
  }

  /**
   * Tells the script of a notification: `_notification` of each class that it consists of, the farthest first.
   *
   * @param what - The notification.
   * @param reversed - Whether the nearest class is told first.
   */
  notify(what: number, reversed = false): void {
    const { notified } = this.script;
    for (const fn of reversed ? [...notified].reverse() : notified) this.run.call(fn, this, [what]);
  }

  /** Reads a member as another object's script does. Undefined when there is none. Never throws. */
  get(name: string): Variant | undefined {
    return this.run.getMember(this, name);
  }

  /** Writes a member as another object's script does: converted, through its setter. @returns Whether there is such a member. Never throws. */
  set(name: string, value: Variant): boolean {
    return this.run.setMember(this, name, value);
  }

  /** A signal that the script declares; null when it declares none of that name. */
  signal(name: string): Signal | null {
    let signal = this.#signals?.get(name);
    if (signal === undefined) {
      if (this.script.findSignal(name) === null) return null;
      signal = new Signal(this.object, name);
      this.#signals ??= new Map();
      this.#signals.set(name, signal);
    }
    return signal;
  }

  /** Those of its signals that anybody has asked for. */
  openSignals(): Iterable<Signal> {
    return this.#signals?.values() ?? [];
  }
}

/** @param object - An object. @returns The script that is attached to it; null without one. */
export function instanceOf(object: object): ScriptInstance | null {
  return (object as Holder)[attached] ?? null;
}

/** Attaches a script to an object, without calling anything of it. */
export function attachInstance(instance: ScriptInstance): void {
  (instance.object as Holder)[attached] = instance;
}

/** Takes the script of an object away: it has none, or was freed. */
export function detachScript(object: GodotObject): void {
  if (instanceOf(object) === null) return;
  for (const signal of instanceOf(object)!.openSignals()) signal.disconnectAll();
  (object as Holder)[attached] = null;
}
