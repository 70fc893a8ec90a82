import type { GodotObject } from "../core/index.js";
import { Node } from "../scene/index.js";
import { NodePath, type Variant } from "../variant/index.js";
import { ScriptNode } from "./game-node.js";
import type { HoldsValues } from "./ghost.js";
import { keptValue } from "./object-state.js";
import type { World } from "./world.js";

/** A key of a track: at its time something is called or set. */
interface Key {
  readonly time: number;
  readonly path: NodePath;
  /** The method that is called; null for a value that is set. */
  readonly method: string | null;
  readonly value: Variant;
}

interface Animation {
  readonly length: number;
  readonly isLooping: boolean;
  readonly keys: readonly Key[];
}

/** More than an animation has. */
const MAX_TRACKS = 4096;
const known = new WeakMap<GodotObject, Animation>();

/** Calls and values of an animation in the order of their times. Values have their next key's value when its time has come: nothing is blended. */
function animationOf(resource: GodotObject): Animation {
  let found = known.get(resource);
  if (found === undefined) {
    const keys: Key[] = [];
    for (let i = 0; i < MAX_TRACKS; i++) {
      const of = (name: string): Variant | undefined => keptValue(resource, `tracks/${i}/${name}`);
      const type = of("type");
      if (type === undefined) break;
      const [path, stored] = [of("path"), of("keys")];
      if (!(path instanceof NodePath) || !(stored instanceof Map) || of("enabled") === false) continue;
      const values = stored.get("values");
      const times = stored.get("times");
      if (!Array.isArray(values) || (type !== "value" && type !== "method")) continue;
      Array.from(times as Iterable<number>).forEach((time, at) => {
        const value: Variant = values[at];
        if (type === "value") keys.push({ time, path, method: null, value });
        else if (value instanceof Map)
          keys.push({ time, path, method: String(value.get("method")), value: value.get("args") });
      });
    }
    keys.sort((a, b) => a.time - b.time);
    const length = Number(keptValue(resource, "length") ?? 1);
    found = { length, isLooping: Number(keptValue(resource, "loop_mode") ?? 0) !== 0, keys };
    known.set(resource, found);
  }
  return found;
}

/** `AnimationPlayer`: animations call methods, set values and end; what is between two values is not seen. */
export class AnimationPlayer extends ScriptNode implements HoldsValues {
  current = "";
  assigned = "";
  position = 0;
  speed = 1;
  isPlaying = false;
  #isStarting = false;
  /** What {@link current} stands for. */
  #playing: Animation | null = null;
  readonly queue: string[] = [];
  readonly libraries = new Map<string, GodotObject>();

  constructor(world: World) {
    super(world);
    this.onNotification = (what) => {
      if (what === Node.NOTIFICATION_INTERNAL_PROCESS) this.advance(this.get_process_delta_time());
      else if (what === Node.NOTIFICATION_READY) {
        const autoplay = String(keptValue(this, "autoplay") ?? "");
        if (this.find(autoplay) !== null) this.play(autoplay, 1, false);
      }
    };
  }

  heldValues(): Iterable<unknown> {
    return [this.libraries, this.queue];
  }

  /** @returns The names of all animations: with that of their library, unless it has none. */
  names(): string[] {
    return [...this.libraries].flatMap(([library, of]) =>
      animationsOf(of).map(([name]) => (library === "" ? name : `${library}/${name}`)),
    );
  }

  find(name: string): GodotObject | null {
    const [last = "", library = ""] = name.split("/").reverse();
    const of = this.libraries.get(library);
    return of === undefined ? null : (animationsOf(of).find(([key]) => key === last)?.[1] ?? null);
  }

  play(asked: string, speed: number, fromEnd: boolean): void {
    const name = asked === "" ? this.assigned : asked;
    const resource = this.find(name);
    if (resource === null) {
      this.world.error(`Animation not found: ${name}.`);
      return;
    }
    const isNew = name !== this.current || !this.isPlaying;
    if (name !== this.assigned || this.position >= animationOf(resource).length) this.position = 0;
    if (fromEnd) this.position = 0;
    this.current = name;
    this.#playing = animationOf(resource);
    this.assigned = name;
    this.speed = speed;
    this.isPlaying = true;
    this.set_process_internal(true);
    if (isNew) {
      this.#isStarting = true;
      this.world.emit(this, "current_animation_changed", name);
      this.world.emit(this, "animation_started", name);
    }
  }

  stop(keepsPosition: boolean): void {
    this.isPlaying = false;
    this.current = "";
    if (!keepsPosition) this.position = 0;
    this.queue.length = 0;
    this.set_process_internal(false);
  }

  get length(): number {
    const resource = this.find(this.assigned);
    return resource === null ? 0 : animationOf(resource).length;
  }

  advance(delta: number): void {
    if (!this.isPlaying || this.#playing === null) return;
    const { length, keys, isLooping } = this.#playing;
    const scale = Math.abs(this.speed * Number(keptValue(this, "speed_scale") ?? 1));
    const from = this.position;
    // The first frame shows where it begins.
    this.position = Math.min(from + (this.#isStarting ? 0 : delta * scale), length);
    const isStarting = this.#isStarting;
    this.#isStarting = false;
    const [name, until] = [this.current, this.position];
    for (const key of keys) {
      if (key.time > until) break;
      if (isStarting ? key.time !== from : key.time <= from) continue;
      this.#run(key);
      if (this.isFreed || this.current !== name) return;
    }
    if (until < length) return;
    if (isLooping) {
      this.position = 0;
      this.#isStarting = true;
      return;
    }
    this.#end(name);
  }

  #end(name: string): void {
    const isLast = this.queue.length === 0;
    if (isLast) {
      this.isPlaying = false;
      this.current = "";
      this.set_process_internal(false);
    }
    this.world.emit(this, "animation_finished", name);
    if (this.isFreed) return;
    if (isLast) this.world.emit(this, "current_animation_changed", "");
    const next = isLast ? undefined : this.queue.shift();
    if (next === undefined) return;
    this.play(next, 1, false);
    this.world.emit(this, "animation_changed", name, next);
  }

  #run({ path, method, value }: Key): void {
    const root = this.get_node_or_null(String(keptValue(this, "root_node") ?? ".."));
    const names = path.names.join("/");
    const target = names === "" || names === "." ? root : (root?.get_node_or_null(names) ?? null);
    if (target === null) return;
    const { run } = this.world;
    if (method === null) run.callLater(target, "set_indexed", [new NodePath(`:${path.subnames.join(":")}`), value]);
    else run.callLater(target, method, Array.isArray(value) ? value : []);
  }
}

/** The animations of a library, by name. */
function animationsOf(library: GodotObject): [string, GodotObject][] {
  const data = keptValue(library, "_data");
  return data instanceof Map ? [...data].map(([name, animation]) => [String(name), animation as GodotObject]) : [];
}
