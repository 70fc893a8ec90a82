import { Signal } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import type { NodePath, Variant } from "../../variant/index.js";
import { type PropertyType, type PropertyTypes, parseType } from "../tree/declared-types.js";
import { Node } from "../tree/node.js";
import { type ReplicationMode, SceneReplicationConfig } from "./config.js";
import { defaultValue } from "./defaults.js";
import { getProperty, propertyPath, setProperty } from "./property-path.js";
import { MultiplayerSynchronizer } from "./synchronizer.js";

/** The properties of a generic node: names, or names with their types. */
export type GenericProperties = readonly string[] | PropertyTypes;

/**
 * A node that stands for one of the game's classes which this program does not have.
 *
 * It has whatever properties are declared, and takes in any other that is replicated to it. They are fields of the node
 * (`node.position`) and can be read by path (`node.getProperty("Sprite:modulate")`); {@link propertyChanged} tells of
 * every change. Godot has no name for it.
 */
export class GenericNode extends Node {
  /** Fires after a property of this node got another value. */
  readonly propertyChanged = new Signal<[name: string, value: Variant, previous: Variant]>(this, "propertyChanged");
  /** Types of the declared properties, by name. */
  readonly propertyTypes: Record<string, PropertyType> = {};

  readonly #class: string;
  readonly #values = new Map<string, Variant>();
  // Any property may be there.
  [property: string]: unknown;

  /**
   * @param properties - Names, or names with types; a typed property starts with its type's zero, any other with null.
   * @param class_name - Godot's class of the node that it stands for.
   */
  constructor(properties: GenericProperties = [], class_name = "Node") {
    super();
    this.#class = class_name;
    if (isNames(properties)) for (const name of properties) this._declareProperty(name);
    else for (const [name, type] of Object.entries(properties)) this.declareProperty(name, type);
  }

  override get_class(): string {
    return this.#class;
  }

  /**
   * Declares a property.
   *
   * @param name - Its name.
   * @param type - Its type; unless given, the values decide, with memory: see docs/replication.md.
   * @param value - Its first value; the type's zero unless given.
   */
  declareProperty(name: string, type?: PropertyType, value?: Variant): void {
    if (type !== undefined) this.propertyTypes[name] = type;
    this._declareProperty(name);
    if (this.#values.has(name)) this.#values.set(name, value ?? defaultValue(parseType(type ?? "Variant")));
    else if (value !== undefined) this[name] = value;
  }

  /** @returns The names of the properties that were declared or have been received. */
  getPropertyNames(): string[] {
    return [...this.#values.keys()];
  }

  /**
   * Reads a property of this node, or of one below it.
   *
   * @param path - `position`, or a path such as `.:position:x` or `Sprite:modulate`.
   * @returns The value; `undefined` when there is none.
   */
  getProperty(path: NodePath | string): Variant {
    return getProperty(this, asProperty(path));
  }

  /**
   * Writes a property of this node, or of one below it.
   *
   * @param path - See {@link getProperty}.
   * @param value - The new value.
   * @returns Whether there is such a node.
   */
  setProperty(path: NodePath | string, value: Variant): boolean {
    return setProperty(this, asProperty(path), value);
  }

  /** Makes room for a property that is not known yet. @internal */
  _declareProperty(name: string): void {
    if (this.#values.has(name)) return;
    if (name in this) {
      if (typeof this[name] === "function" || this[name] instanceof Signal)
        errorLimited(
          "scene: generic property",
          () => `A generic node can't have a property '${name}': nodes have a method or signal of that name`,
        );
      return;
    }
    this.#values.set(name, null);
    Object.defineProperty(this, name, {
      configurable: true,
      enumerable: true,
      get: () => this.#values.get(name),
      set: (value: Variant) => {
        const previous = this.#values.get(name);
        this.#values.set(name, value);
        if (!isSameValue(previous, value)) this.propertyChanged.emit(name, value, previous);
      },
    });
  }
}

/** How one property of a {@link genericScene} is replicated. */
export interface GenericProperty {
  /** Its type; unless given, the values decide. */
  readonly type?: PropertyType;
  /** Its replication mode, a constant of `SceneReplicationConfig` or a word. `"always"` unless given. */
  readonly mode?: ReplicationMode | "never" | "always" | "on_change";
  /** Whether it goes with the spawn. `true` unless given. */
  readonly spawn?: boolean;
}

/** A scene that this program has no classes for. */
export interface GenericScene {
  /** The root's name; its class unless given. The engine sends names with spawns, so it hardly matters. */
  readonly name?: string;
  /** Godot's class of the root, such as `"CharacterBody2D"`. */
  readonly class_name?: string;
  /**
   * The scene's synchronizers by node path, each with its properties by path, all in the scene's order: that is how both
   * ends know which value is which.
   */
  readonly synchronizers?: Readonly<Record<string, Readonly<Record<string, GenericProperty>>>>;
  /** More properties of nodes of the scene, by path, that are not replicated. */
  readonly properties?: Readonly<Record<string, PropertyType>>;
  /** Called with each new root before it is used; connect signals and set authorities here. */
  readonly setup?: (root: GenericNode) => void;
}

/**
 * Makes a scene out of a description, for `PackedScene.register`. Nodes that paths name are made, too.
 *
 * ```ts
 * PackedScene.register("res://mob.tscn", genericScene({
 *   synchronizers: { Sync: { ".:position": { type: "Vector2" }, ".:hp": { type: "int", mode: "on_change" } } },
 * }));
 * ```
 *
 * @param scene - The description.
 * @returns Makes a root node with everything below it.
 */
export function genericScene(scene: GenericScene): () => GenericNode {
  const modes = { never: 0, always: 1, on_change: 2 } as const;
  return () => {
    const root = new GenericNode([], scene.class_name ?? "Node");
    root.set_name(scene.name ?? scene.class_name ?? "Node");
    for (const [path, type] of Object.entries(scene.properties ?? {})) declareAt(root, asProperty(path), type);
    for (const [path, properties] of Object.entries(scene.synchronizers ?? {})) {
      const config = new SceneReplicationConfig();
      for (const [property, { type, mode = "always", spawn = true }] of Object.entries(properties)) {
        declareAt(root, property, type);
        config.add_property(property);
        config.property_set_replication_mode(property, typeof mode === "string" ? modes[mode] : mode);
        config.property_set_spawn(property, spawn);
      }
      const synchronizer = new MultiplayerSynchronizer();
      synchronizer.replication_config = config;
      const names = path.split("/");
      synchronizer.set_name(names.pop()!);
      synchronizer.root_path = Array<string>(names.length + 1)
        .fill("..")
        .join("/");
      makeNode(root, names).add_child(synchronizer);
    }
    scene.setup?.(root);
    return root;
  };
}

function declareAt(root: GenericNode, path: string, type: PropertyType | undefined): void {
  const { node, subnames } = propertyPath(path);
  const target = makeNode(root, node === "" ? [] : node.split("/"));
  const name = subnames[0];
  if (!(target instanceof GenericNode) || name === undefined) return;
  // The type of a part says nothing of the whole.
  if (subnames.length === 1) target.declareProperty(name, type);
  else target._declareProperty(name);
}

function makeNode(root: GenericNode, names: readonly string[]): Node {
  let at: Node = root;
  for (const name of names) {
    let next = at.get_node_or_null(name);
    if (next === null) {
      next = new GenericNode();
      next.set_name(name);
      at.add_child(next);
    }
    at = next;
  }
  return at;
}

function asProperty(path: NodePath | string): string {
  const text = path.toString();
  return text.includes(":") ? text : `:${text}`;
}

function isNames(properties: GenericProperties): properties is readonly string[] {
  return Array.isArray(properties);
}

function isSameValue(a: Variant, b: Variant): boolean {
  if (Object.is(a, b)) return typeof a !== "object" || a === null;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const left = a as { equals?: (other: unknown) => boolean };
  return a.constructor === b.constructor && typeof left.equals === "function" && left.equals(b);
}
