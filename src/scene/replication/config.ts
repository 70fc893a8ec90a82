import { push_error } from "../../core/index.js";
import { NodePath, type Variant } from "../../variant/index.js";
import { Resource } from "../tree/resource.js";
import { type PropertyPath, propertyPath } from "./property-path.js";

/** How a property is kept in step; one of the `REPLICATION_MODE_` constants of {@link SceneReplicationConfig}. */
export type ReplicationMode = 0 | 1 | 2;

interface ReplicationProperty {
  readonly path: PropertyPath;
  spawn: boolean;
  mode: ReplicationMode;
}

/**
 * Godot's `SceneReplicationConfig`: which properties a `MultiplayerSynchronizer` sends, and when.
 *
 * A property path is a node path relative to the synchronizer's root, then `:` and the property, then perhaps `:` and a
 * part of it: `.:position`, `Sprite:modulate`, `.:position:x`. Every method takes a `NodePath` or its text.
 * Properties are sent in the order of the list, so both ends must have the same list.
 *
 * @see Godot class reference, SceneReplicationConfig
 */
export class SceneReplicationConfig extends Resource {
  /** The property is sent at most once, with the spawn. */
  static readonly REPLICATION_MODE_NEVER = 0;
  /** The property is sent all the time, unreliably. */
  static readonly REPLICATION_MODE_ALWAYS = 1;
  /** The property is sent reliably when its value has changed. */
  static readonly REPLICATION_MODE_ON_CHANGE = 2;

  /** The static constant, as GDScript reaches it through an instance. */
  readonly REPLICATION_MODE_NEVER = 0;
  /** The static constant, as GDScript reaches it through an instance. */
  readonly REPLICATION_MODE_ALWAYS = 1;
  /** The static constant, as GDScript reaches it through an instance. */
  readonly REPLICATION_MODE_ON_CHANGE = 2;

  #properties: ReplicationProperty[] = [];
  #spawn: readonly PropertyPath[] = [];
  #sync: readonly PropertyPath[] = [];
  #watch: readonly PropertyPath[] = [];
  #dirty = false;

  override get_class(): string {
    return "SceneReplicationConfig";
  }

  /** @returns The paths of all properties, in order. */
  get_properties(): NodePath[] {
    return this.#properties.map(({ path }) => new NodePath(path.text));
  }

  /**
   * Adds a property, with spawn on and mode `REPLICATION_MODE_ALWAYS`. One that is there already is reported as an error.
   *
   * @param path - The property's path.
   * @param index - Where in the list; negative for its end.
   */
  add_property(path: NodePath | string, index = -1): void {
    const parsed = propertyPath(path);
    if (parsed.text === "") {
      push_error("Can't add a property with an empty path to a SceneReplicationConfig");
      return;
    }
    if (this.#find(parsed.text) !== undefined) {
      push_error(`Property '${parsed.text}' is already in the SceneReplicationConfig`);
      return;
    }
    if (index > this.#properties.length || !Number.isInteger(index)) {
      push_error(
        `Index ${index} is out of bounds: the SceneReplicationConfig has ${this.#properties.length} properties`,
      );
      return;
    }
    const at = index < 0 ? this.#properties.length : index;
    this.#properties.splice(at, 0, { path: parsed, spawn: true, mode: SceneReplicationConfig.REPLICATION_MODE_ALWAYS });
    this.#dirty = true;
  }

  /** @param path - A property's path. @returns Whether it is in the list. */
  has_property(path: NodePath | string): boolean {
    return this.#find(propertyPath(path).text) !== undefined;
  }

  /** Takes a property off the list. One that is not there is ignored. @param path - Its path. */
  remove_property(path: NodePath | string): void {
    const { text } = propertyPath(path);
    this.#properties = this.#properties.filter((property) => property.path.text !== text);
    this.#dirty = true;
  }

  /** @param path - A property's path. @returns Its place in the list; -1, with an error in the log, when it is not there. */
  property_get_index(path: NodePath | string): number {
    const { text } = propertyPath(path);
    const index = this.#properties.findIndex((property) => property.path.text === text);
    if (index < 0) this.#missing(text);
    return index;
  }

  /** @param path - A property's path. @returns Whether it is sent with the spawn; `false` for an unknown one. */
  property_get_spawn(path: NodePath | string): boolean {
    return this.#get(path)?.spawn ?? false;
  }

  /**
   * Says whether a property is sent with the spawn.
   *
   * @param path - A property's path.
   * @param enabled - Whether it is sent with the spawn.
   */
  property_set_spawn(path: NodePath | string, enabled: boolean): void {
    const property = this.#get(path);
    if (property === undefined || property.spawn === enabled) return;
    property.spawn = enabled;
    this.#dirty = true;
  }

  /** @param path - A property's path. @returns Its mode; `REPLICATION_MODE_NEVER` for an unknown one. */
  property_get_replication_mode(path: NodePath | string): ReplicationMode {
    return this.#get(path)?.mode ?? SceneReplicationConfig.REPLICATION_MODE_NEVER;
  }

  /**
   * Says how a property is kept in step.
   *
   * @param path - A property's path.
   * @param mode - A `REPLICATION_MODE_` constant.
   */
  property_set_replication_mode(path: NodePath | string, mode: ReplicationMode): void {
    const property = this.#get(path);
    if (property === undefined || property.mode === mode) return;
    if (mode !== 0 && mode !== 1 && mode !== 2) {
      push_error(`${String(mode)} is no replication mode`);
      return;
    }
    property.mode = mode;
    this.#dirty = true;
  }

  /** @deprecated Use {@link property_get_replication_mode}. @returns Whether the mode is `REPLICATION_MODE_ALWAYS`. */
  property_get_sync(path: NodePath | string): boolean {
    return this.#get(path)?.mode === SceneReplicationConfig.REPLICATION_MODE_ALWAYS;
  }

  /** @deprecated Use {@link property_set_replication_mode}. */
  property_set_sync(path: NodePath | string, enabled: boolean): void {
    this.#toggle(path, SceneReplicationConfig.REPLICATION_MODE_ALWAYS, enabled);
  }

  /** @deprecated Use {@link property_get_replication_mode}. @returns Whether the mode is `REPLICATION_MODE_ON_CHANGE`. */
  property_get_watch(path: NodePath | string): boolean {
    return this.#get(path)?.mode === SceneReplicationConfig.REPLICATION_MODE_ON_CHANGE;
  }

  /** @deprecated Use {@link property_set_replication_mode}. */
  property_set_watch(path: NodePath | string, enabled: boolean): void {
    this.#toggle(path, SceneReplicationConfig.REPLICATION_MODE_ON_CHANGE, enabled);
  }

  /**
   * Sets one stored entry, as scene and resource files hold them: `properties/0/path`, `properties/0/spawn`,
   * `properties/0/replication_mode`, and the older `properties/0/sync` and `properties/0/watch`.
   *
   * @param name - The entry's name. Paths must come in order, each before its other entries.
   * @param value - NodePath (or text), bool or int.
   * @returns Whether the entry was taken.
   */
  _set(name: string, value: Variant): boolean {
    const entry = /^properties\/(\d+)\/(\w+)$/.exec(name);
    if (entry === null) return false;
    const index = Number(entry[1]);
    const what = entry[2]!;
    if (what === "path" && index === this.#properties.length) {
      if (!(value instanceof NodePath) && typeof value !== "string") return false;
      const path = propertyPath(value);
      if (path.subnames.length === 0 || this.has_property(path.text)) return false;
      this.add_property(path.text);
      return true;
    }
    const property = this.#properties[index];
    if (property === undefined) {
      push_error(
        `'${name}' comes before its path: the SceneReplicationConfig has ${this.#properties.length} properties`,
      );
      return false;
    }
    const { text } = property.path;
    if (what === "replication_mode") {
      if (value !== 0 && value !== 1 && value !== 2) return false;
      this.property_set_replication_mode(text, value);
      return true;
    }
    if (typeof value !== "boolean") return false;
    if (what === "spawn") this.property_set_spawn(text, value);
    else if (what === "sync") this.property_set_sync(text, value);
    else if (what === "watch") this.property_set_watch(text, value);
    else return false;
    return true;
  }

  /**
   * @param name - An entry's name, as for {@link _set}.
   * @returns Its value; `undefined` when there is no such entry.
   */
  _get(name: string): Variant | undefined {
    const entry = /^properties\/(\d+)\/(\w+)$/.exec(name);
    const property = entry === null ? undefined : this.#properties[Number(entry[1])];
    if (property === undefined) return undefined;
    if (entry![2] === "path") return new NodePath(property.path.text);
    if (entry![2] === "spawn") return property.spawn;
    if (entry![2] === "replication_mode") return property.mode;
    return undefined;
  }

  /** The properties that go with a spawn, in order. @internal */
  _spawnProperties(): readonly PropertyPath[] {
    this.#update();
    return this.#spawn;
  }

  /** The properties that are always sent, in order. @internal */
  _syncProperties(): readonly PropertyPath[] {
    this.#update();
    return this.#sync;
  }

  /** The properties that are sent when they change, in order. @internal */
  _watchProperties(): readonly PropertyPath[] {
    this.#update();
    return this.#watch;
  }

  #update(): void {
    if (!this.#dirty) return;
    this.#dirty = false;
    const list = (wanted: (property: ReplicationProperty) => boolean): PropertyPath[] =>
      this.#properties.filter(wanted).map(({ path }) => path);
    this.#spawn = list(({ spawn }) => spawn);
    this.#sync = list(({ mode }) => mode === SceneReplicationConfig.REPLICATION_MODE_ALWAYS);
    this.#watch = list(({ mode }) => mode === SceneReplicationConfig.REPLICATION_MODE_ON_CHANGE);
  }

  #toggle(path: NodePath | string, mode: ReplicationMode, enabled: boolean): void {
    if (enabled) this.property_set_replication_mode(path, mode);
    else if (this.property_get_replication_mode(path) === mode)
      this.property_set_replication_mode(path, SceneReplicationConfig.REPLICATION_MODE_NEVER);
  }

  #find(text: string): ReplicationProperty | undefined {
    return this.#properties.find((property) => property.path.text === text);
  }

  #get(path: NodePath | string): ReplicationProperty | undefined {
    const { text } = propertyPath(path);
    const property = this.#find(text);
    if (property === undefined) this.#missing(text);
    return property;
  }

  #missing(text: string): void {
    push_error(`Property '${text}' is not in the SceneReplicationConfig`);
  }
}
