import type { GodotObject } from "../core/index.js";
import type { ScriptClass } from "../gdscript/run/script-class.js";
import { detachScript } from "../gdscript/run/script-instance.js";
import { ResourceReference } from "../project/types.js";
import { Resource } from "../scene/index.js";
import { copyVariant } from "../scene/replication/codec.js";
import type { Variant } from "../variant/index.js";
import { GameScene } from "./packed-scene.js";
import { toScriptValue } from "./script-values.js";
import { storeProperty } from "./store-property.js";
import type { World } from "./world.js";
import type { WorldResources } from "./world-parts.js";

/** Scripts, scenes and other resources of one world, each loaded once. */
export class Resources implements WorldResources {
  readonly #world: World;
  readonly #loaded = new Map<string, GodotObject>();
  readonly #scripts = new Map<string, ScriptClass | null>();
  /** Those that are being made: what refers to itself gets what there is. */
  readonly #open = new Map<string, GodotObject>();

  constructor(world: World) {
    this.#world = world;
  }

  loaded(): Iterable<GodotObject> {
    return this.#loaded.values();
  }

  cached(path: string): GodotObject | null {
    return this.#loaded.get(path) ?? null;
  }

  exists(path: string): boolean {
    return this.#world.project.has(this.#world.project.resolve(path, "res://") ?? path);
  }

  script(path: string): ScriptClass | null {
    let script = this.#scripts.get(path);
    if (script === undefined) {
      script = this.#world.run.load(innerScriptPath(path));
      this.#scripts.set(path, script);
    }
    return script;
  }

  load(path: string): GodotObject | null {
    const { project } = this.#world;
    const resolved = project.resolve(path, "res://");
    if (resolved === null || !project.has(resolved)) {
      this.#world.error(`Resource file not found: ${path} (expected type: unknown)`);
      return null;
    }
    return this.#get(resolved);
  }

  #get(path: string, type = ""): GodotObject | null {
    const known = this.#loaded.get(path) ?? this.#open.get(path);
    if (known !== undefined) return known;
    if (path.endsWith(".gd") || type === "GDScript") return this.script(path);
    const { project } = this.#world;
    const stored = project.sceneFile(path.split("::")[0]!);
    const className = type === "" || type === "Texture2D" ? project.resourceClass(path) : type;
    let made: GodotObject | null;
    if (className === "PackedScene") made = this.#world.adopt(new GameScene(this.#world, path), "PackedScene");
    else made = this.#make(path, stored?.resources.get(path)?.type ?? className);
    if (made === null) return null;
    this.#open.set(path, made);
    const properties = stored?.resources.get(path)?.properties;
    if (properties !== undefined && className !== "PackedScene") {
      if (properties.has("script")) this.attach(made, properties.get("script"));
      for (const [name, value] of properties) {
        if (name !== "script") storeProperty(this.#world, made, name, this.value(value));
      }
    }
    this.#open.delete(path);
    this.#loaded.set(path, made);
    return made;
  }

  #make(path: string, className: string): GodotObject | null {
    const made = this.#world.make(className) ?? this.#world.make("Resource");
    if (made instanceof Resource) made.resource_path = path;
    return made;
  }

  attach(object: GodotObject, script: Variant): void {
    detachScript(object);
    const reference: unknown = script;
    if (!(reference instanceof ResourceReference)) return;
    if (reference.path.endsWith(".cs")) {
      this.#world.ghosts.count("CSharpScript", reference.path);
      return;
    }
    const { run } = this.#world;
    const loaded = this.script(reference.path);
    if (loaded === null) return;
    if (inherits(run.classOf(object).name, loaded.native.name, this.#world)) run.attach(object, loaded);
    else {
      this.#world.error(
        `Script inherits from native type '${loaded.native.name}', so it can't be assigned to an object of type: '${run.classOf(object).name}'`,
      );
    }
  }

  value(value: Variant): Variant {
    const reference: unknown = value;
    if (reference instanceof ResourceReference)
      return reference.path === "" ? null : this.#get(reference.path, reference.type);
    if (typeof value !== "object" || value === null) return value;
    return toScriptValue(copyVariant(value), (item) =>
      (item as unknown) instanceof ResourceReference ? this.value(item) : item,
    );
  }
}

function inherits(name: string, base: string, world: World): boolean {
  for (let at = world.project.nativeClass(name) ?? null; at !== null; at = at.base) if (at.name === base) return true;
  return false;
}

/** The path by which a script that stands in a scene or resource file is compiled. @param path - `res://x.tscn::id`. */
function innerScriptPath(path: string): string {
  return path.includes("::") ? `${path.replace("::", "/")}.gd` : path;
}
