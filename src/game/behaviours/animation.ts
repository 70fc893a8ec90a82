import { GodotObject } from "../../core/index.js";
import { defineMethod } from "../../gdscript/run/natives.js";
import { GDArray, PackedStringArray, StringName, TYPE_STRING_NAME, type Variant } from "../../variant/index.js";
import { AnimationPlayer } from "../animation-player.js";
import type { Behaviours } from "../behaviour.js";
import { keepValue, keptValue } from "../object-state.js";
import type { World } from "../world.js";

function storeLibraries(player: AnimationPlayer, name: string, value: Variant): boolean {
  if (name === "libraries" && value instanceof Map) {
    for (const [key, library] of value) if (library instanceof GodotObject) player.libraries.set(String(key), library);
    return true;
  }
  if (!name.startsWith("libraries/") || !(value instanceof GodotObject)) return false;
  player.libraries.set(name.slice("libraries/".length), value);
  return true;
}

/** Libraries stored one animation a line, as older files do. */
function storeAnimation(library: GodotObject, name: string, value: Variant): boolean {
  if (!name.startsWith("_data/")) return false;
  const data = keptValue(library, "_data");
  keepValue(library, "_data", new Map([...(data instanceof Map ? data : []), [name.slice("_data/".length), value]]));
  return true;
}

export const ANIMATION: Behaviours = {
  AnimationLibrary: { store: storeAnimation },
  AnimationMixer: {
    methods: {
      has_animation: (player, [name]) => player instanceof AnimationPlayer && player.find(name) !== null,
      get_animation: (player, [name]) => (player instanceof AnimationPlayer ? player.find(name) : null),
      has_animation_library: (player, [name]) => player instanceof AnimationPlayer && player.libraries.has(name),
      get_animation_library: (player, [name]) =>
        player instanceof AnimationPlayer ? (player.libraries.get(name) ?? null) : null,
      get_animation_list: (player) => new PackedStringArray(player instanceof AnimationPlayer ? player.names() : []),
      add_animation_library: (player, [name, library]) => {
        if (player instanceof AnimationPlayer) player.libraries.set(name, library);
        return 0;
      },
      advance: (player, [delta]) => {
        if (player instanceof AnimationPlayer) player.advance(delta);
      },
    },
  },
  AnimationTree: {
    extra: [
      // What a state machine is told goes nowhere, but there is one to be told.
      defineMethod("get(property: StringName): Variant", (object, [name], host) => {
        const world = host as World;
        const kept = keptValue(object!, String(name));
        if (kept !== undefined || !String(name).endsWith("/playback")) return world.run.getNamed(object!, String(name));
        const made = world.make("AnimationNodeStateMachinePlayback");
        keepValue(object!, String(name), made);
        return made;
      }),
    ],
  },
  AnimationPlayer: {
    create: (_, world) => new AnimationPlayer(world),
    store: storeLibraries,
    methods: {
      play: (player: AnimationPlayer, [name, _blend, speed, fromEnd]) => player.play(name, speed, fromEnd),
      play_backwards: (player: AnimationPlayer, [name]) => player.play(name, -1, true),
      stop: (player: AnimationPlayer, [keepsPosition]) => player.stop(keepsPosition),
      pause: (player: AnimationPlayer) => {
        player.isPlaying = false;
        player.set_process_internal(false);
      },
      is_playing: (player: AnimationPlayer) => player.isPlaying,
      queue: (player: AnimationPlayer, [name]) => {
        if (player.isPlaying) player.queue.push(name);
        else player.play(name, 1, false);
      },
      clear_queue: (player: AnimationPlayer) => {
        player.queue.length = 0;
      },
      get_queue: (player: AnimationPlayer) => {
        const names = player.queue.map((name) => new StringName(name));
        return new GDArray(TYPE_STRING_NAME, names);
      },
      seek: (player: AnimationPlayer, [seconds]) => {
        player.position = seconds;
      },
      get_playing_speed: (player: AnimationPlayer) => (player.isPlaying ? player.speed : 0),
    },
    properties: {
      current_animation: {
        get: (player: AnimationPlayer) => player.current,
        set: (player: AnimationPlayer, name: string) => {
          if (name === "" || name === "[stop]") player.stop(false);
          else if (name !== player.current) player.play(name, 1, false);
        },
      },
      assigned_animation: { get: (player: AnimationPlayer) => player.assigned },
      current_animation_length: { get: (player: AnimationPlayer) => player.length },
      current_animation_position: { get: (player: AnimationPlayer) => player.position },
    },
  },
};
