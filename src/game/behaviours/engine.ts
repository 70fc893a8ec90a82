import { dictionaryOf } from "../../gdscript/run/builtins.js";
import { makeFloat } from "../../variant/builtin/numbers.js";
import { GDArray, PackedStringArray, TYPE_DICTIONARY, TYPE_FLOAT, type Variant } from "../../variant/index.js";
import type { Behaviours } from "../behaviour.js";
import { classInfo, classNames } from "../classes/class-table.js";
import { firstValue } from "../classes/values.js";
import { keepValue, keptValue } from "../object-state.js";
import type { World } from "../world.js";

/** The engine that the class table is of. */
const VERSION = { major: 4, minor: 6, patch: 0, hex: 0x040600, status: "stable", build: "official", year: 2026 };
const FEATURES = ["linux", "linuxbsd", "debug", "template", "template_debug", "x86_64", "64", "pc"];

function setting(world: World, name: string): Variant | undefined {
  if (world.settings.has(name)) return world.settings.get(name);
  const stored = world.project.settings.get(name);
  if (stored !== undefined) return stored;
  if (name === "application/config/name") return world.project.name;
  const described = classInfo("ProjectSettings")!.properties.get(name);
  if (described === undefined) return undefined;
  const { type, firstText } = described;
  const first = firstValue("ProjectSettings", name, firstText, type, (of) => world.project.nativeClass(of));
  return type.type === TYPE_FLOAT ? makeFloat(Number(first)) : first;
}

function inherits(name: string, base: string): boolean {
  for (let at = classInfo(name); at !== undefined; at = classInfo(at.base)) if (at.name === base) return true;
  return false;
}

export const ENGINE: Behaviours = {
  Engine: {
    methods: {
      get_version_info: () => dictionaryOf({ ...VERSION, string: "4.6-stable (official)", hash: "", timestamp: 0 }),
      get_main_loop: (_, _args, world) => world.tree,
      get_process_frames: (_, _args, world) => world.frames.process,
      get_physics_frames: (_, _args, world) => world.frames.physics,
      get_frames_drawn: (_, _args, world) => world.frames.process,
      get_frames_per_second: () => 60,
      is_in_physics_frame: (_, _args, world) => world.frames.isPhysics,
      is_editor_hint: () => false,
      is_embedded_in_editor: () => false,
      has_singleton: (_, [name], world) => world.project.singletonClass(name) !== undefined,
      get_singleton: (_, [name], world) => world.singleton(name),
      get_architecture_name: () => "x86_64",
      get_physics_interpolation_fraction: () => 0,
    },
    properties: {
      physics_ticks_per_second: {
        get: (_, world) => world.tree.physics_ticks_per_second,
        set: (_, value, world) => {
          world.tree.physics_ticks_per_second = Math.max(1, value);
        },
      },
    },
  },
  OS: {
    methods: {
      get_name: () => "Linux",
      get_distribution_name: () => "Linux",
      get_version: () => "",
      get_locale: () => "en_US",
      get_locale_language: () => "en",
      get_cmdline_args: (_, _args, world) => new PackedStringArray(world.options.args ?? []),
      get_cmdline_user_args: (_, _args, world) => new PackedStringArray(world.options.userArgs ?? []),
      has_feature: (_, [name], world) => FEATURES.includes(name) || (world.options.features ?? []).includes(name),
      is_debug_build: () => true,
      is_userfs_persistent: () => false,
      get_processor_count: () => 1,
      get_process_id: () => 1,
      get_thread_caller_id: () => 1,
      get_main_thread_id: () => 1,
      get_unique_id: () => "",
      execute: () => -1,
      create_process: () => -1,
      create_instance: () => -1,
      shell_open: () => 31,
      kill: () => 1,
      get_user_data_dir: () => "user://",
      get_executable_path: () => "godot",
    },
  },
  ProjectSettings: {
    methods: {
      get_setting: (_, [name, otherwise], world) => setting(world, name) ?? otherwise,
      get_setting_with_override: (_, [name], world) => setting(world, name) ?? null,
      has_setting: (_, [name], world) => setting(world, name) !== undefined,
      set_setting: (_, [name, value], world) => {
        world.run.memory.charge(8);
        world.settings.set(name, value);
      },
      globalize_path: (_, [path]) => path,
      localize_path: (_, [path]) => path,
      get_global_class_list: (_, _args, world) =>
        new GDArray(
          TYPE_DICTIONARY,
          [...world.project.globalClasses].map(([name, path]) =>
            dictionaryOf({ class: name, language: "GDScript", path }),
          ),
        ),
    },
  },
  ClassDB: {
    methods: {
      class_exists: (_, [name]) => classInfo(name) !== undefined,
      get_class_list: () => new PackedStringArray(classNames()),
      get_parent_class: (_, [name]) => classInfo(name)?.base ?? "",
      is_parent_class: (_, [name, base]) => inherits(name, base),
      can_instantiate: (_, [name], world) => world.project.nativeClass(name)?.create != null,
      instantiate: (_, [name], world) => world.make(name),
      class_has_method: (_, [name, method], world) => hasMember(world, name, (of) => of.method(method) !== undefined),
      class_has_signal: (_, [name, signal], world) => hasMember(world, name, (of) => of.signal(signal) !== undefined),
      is_class_enabled: (_, [name]) => classInfo(name) !== undefined,
    },
  },
  DisplayServer: {
    methods: {
      get_name: (_, _args, world) => (world.options.hasScreen === true ? "X11" : "headless"),
      window_get_size: (_, _args, world) => world.screenSize(),
      screen_get_size: (_, _args, world) => world.screenSize(),
      window_get_mode: (object) => Number(keptValue(object, "mode") ?? 0),
      window_set_mode: (object, [mode]) => keepValue(object, "mode", mode),
      get_screen_count: () => 1,
      clipboard_has: () => false,
    },
  },
  ResourceLoader: {
    methods: {
      load: (_, [path], world) => world.load(path),
      exists: (_, [path], world) => world.resources.exists(path),
      has_cached: (_, [path], world) => world.resources.cached(path) !== null,
      get_cached_ref: (_, [path], world) => world.resources.cached(path),
      load_threaded_request: (_, [path], world) => (world.resources.exists(path) ? 0 : 7),
      load_threaded_get_status: (_, [path], world) => (world.resources.exists(path) ? 3 : 0),
      load_threaded_get: (_, [path], world) => world.load(path),
    },
  },
};

function hasMember(
  world: World,
  name: string,
  has: (of: NonNullable<ReturnType<World["project"]["nativeClass"]>>) => boolean,
): boolean {
  for (let at = world.project.nativeClass(name) ?? null; at !== null; at = at.base) if (has(at)) return true;
  return false;
}
