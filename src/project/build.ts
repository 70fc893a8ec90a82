import { checkNames, type OptionNames } from "../core/check-names.js";
import { GodotError } from "../core/index.js";
import { nativeInherits, nativeProperty } from "../gdscript/native-classes.js";
import { builtin } from "../gdscript/type-descriptions.js";
import { readValue } from "../gdscript/value-text.js";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  SceneReplicationConfig,
  type SceneTree,
} from "../scene/index.js";
import type { Variant } from "../variant/index.js";
import { MAX_NODE_DEPTH } from "./node-paths.js";
import {
  type DeclaredProperty,
  declaredType,
  makeNodeClass,
  type ProjectNode,
  typedValue,
  wireType,
} from "./project-node.js";
import { type GodotProject, type NodeDescription, ResourceReference, type ScriptDescription } from "./types.js";
import { usedProperties } from "./used-properties.js";

/** How a project's nodes are made. */
export interface InstantiateOptions {
  /**
   * Makes nodes of classes of your own in place of generic ones: for a script, by its path. The class declares its RPCs
   * itself (`static rpcs`, or `@rpc`), and the properties that are replicated. Spawner and synchronizer nodes cannot be replaced.
   */
  readonly classes?: Readonly<Record<string, new () => Node>>;
  /** Called with each node before it enters the tree, its children being there: connect signals and set properties here. */
  readonly setup?: (node: Node, description: NodeDescription) => void;
  /** Another scene than the project's main scene; null for none. */
  readonly scene?: string | null;
  /** Whether autoloads are made. Default true. */
  readonly autoloads?: boolean;
}

const OPTIONS: OptionNames<InstantiateOptions> = {
  classes: true,
  setup: true,
  scene: true,
  autoloads: true,
};

/** What {@link instantiateProject} made. */
export interface ProjectInstance {
  /** The project whose nodes were made. */
  readonly project: GodotProject;
  /** The tree that the nodes are in. */
  readonly tree: SceneTree;
  /** The autoloads' nodes by name. */
  readonly autoloads: ReadonlyMap<string, Node>;
  /** The scene's root node, a child of `/root`; null when there is none. */
  readonly scene: Node | null;
  /** All scenes of the project, by path. Spawners use these; those of the global registry are not touched. */
  readonly scenes: ReadonlyMap<string, PackedScene>;
  /** Takes the nodes out of the tree and frees them. */
  free(): void;
}

/** More nodes than one program should make at once. */
const MAX_NODES = 100_000;
/** The same for the properties of all these nodes. */
const MAX_PROPERTIES = 4_000_000;

/**
 * Makes the nodes that a game has when it has just started: the autoloads and the main scene, with their RPC lists,
 * spawners, synchronizers and properties. Scripts do not run: calls of other peers arrive as events
 * (`node.rpcCalled`, `node.onRpc(…)`), replicated values as properties (`node.position`, `node.propertyChanged`).
 *
 * ```ts
 * const project = await readProject("path/to/game");
 * instantiateProject(project, tree);
 * tree.root.get_node<ProjectNode>("Arena").onRpc("welcome", (info) => console.log(info));
 * ```
 *
 * @param project - The project.
 * @param tree - Where the nodes go.
 * @param options - How they are made.
 * @throws GodotError `ERR_FILE_NOT_FOUND` when the scene that was asked for, or the main scene, is not in the project;
 * `ERR_ALREADY_EXISTS` when the tree has a node of the name of an autoload or of the scene; `ERR_OUT_OF_MEMORY` for
 * autoloads with more than 100,000 nodes or 4,000,000 properties. A scene with more is not made, which is logged.
 */
export function instantiateProject(
  project: GodotProject,
  tree: SceneTree,
  options: InstantiateOptions = {},
): ProjectInstance {
  checkNames("instantiateProject", options, OPTIONS);
  const factory = factoryFor(project, options);
  const path = options.scene === undefined ? project.mainScene : options.scene;
  const packed = path === null ? undefined : factory.scenes.get(path);
  if (path !== null && packed === undefined)
    throw new GodotError("ERR_FILE_NOT_FOUND", `The project has no scene '${path}'`);
  const autoloads = new Map<string, Node>();
  const world = { nodes: 0, properties: 0 };
  const made: Node[] = [];
  const add = (node: Node) => {
    if (tree.root.get_node_or_null(node.name) !== null) {
      throw new GodotError("ERR_ALREADY_EXISTS", `The tree has a node '/root/${node.name}' already`);
    }
    made.push(node);
    tree.root.add_child(node);
  };
  for (const { name, node } of options.autoloads === false ? [] : project.autoloads) {
    if (node === null) continue;
    const autoload = factory.make(node, "", world);
    autoload.set_name(name);
    add(autoload);
    autoloads.set(name, autoload);
  }
  const scene = packed?.instantiate() ?? null;
  if (scene !== null) {
    add(scene);
    tree.current_scene = scene;
  }
  const free = () => {
    if (tree.current_scene === scene) tree.current_scene = null;
    for (const node of made.reverse()) node.free();
  };
  return { project, tree, autoloads, scene, scenes: factory.scenes, free };
}

/**
 * Registers a project's scenes under their paths, for spawners and programs that build their trees themselves.
 *
 * @param project - The project.
 * @param options - How nodes are made.
 * @returns The scenes by path. The registry is one for the whole process: a scene of the same path is replaced.
 */
export function registerScenes(
  project: GodotProject,
  options: Pick<InstantiateOptions, "classes" | "setup"> = {},
): ReadonlyMap<string, PackedScene> {
  const registered = new Map<string, PackedScene>();
  const factory = new NodeFactory(project, options);
  for (const [path, scene] of project.scenes)
    registered.set(
      path,
      PackedScene.register(path, () => factory.make(scene.root, path), scene.uid),
    );
  return registered;
}

/** One factory makes the nodes of all trees of a project, so that a thousand bots have one set of classes. */
const factories = new WeakMap<GodotProject, NodeFactory>();

function factoryFor(project: GodotProject, options: InstantiateOptions): NodeFactory {
  if (options.classes !== undefined || options.setup !== undefined) return new NodeFactory(project, options);
  let factory = factories.get(project);
  if (factory === undefined) {
    factory = new NodeFactory(project, {});
    factories.set(project, factory);
  }
  return factory;
}

/** What was made, so that scenes that contain each other many times cannot fill memory. */
interface World {
  nodes: number;
  properties: number;
}

class NodeFactory {
  readonly scenes = new Map<string, PackedScene>();
  readonly #project: GodotProject;
  readonly #options: InstantiateOptions;
  readonly #classes = new Map<string, new () => ProjectNode>();
  /** By path: nodes share a configuration, as in the engine. */
  readonly #configs = new Map<string, SceneReplicationConfig>();
  readonly #used: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #scripts: ReadonlyMap<string, ScriptDescription>;

  constructor(project: GodotProject, options: InstantiateOptions) {
    this.#project = project;
    this.#options = options;
    this.#scripts = allScripts(project);
    this.#used = usedProperties(project);
    for (const [path, scene] of project.scenes)
      this.scenes.set(path, new PackedScene(() => this.make(scene.root, path), path));
  }

  /** Makes a node with all below it, and counts what was made. */
  make(description: NodeDescription, path = "", world: World = { nodes: 0, properties: 0 }): Node {
    const node = this.#node(description, 0, world);
    if (path !== "") node.scene_file_path = path;
    this.#own(node, description, [
      { node, files: this.#files(path === "" ? (description.instance ?? description.file) : path) },
    ]);
    return node;
  }

  /**
   * Says who owns whom: a node belongs to the root of the scene whose file declares it, or a file that this scene inherits.
   * Unique names are names within one owner.
   */
  #own(of: Node, description: NodeDescription, roots: readonly { node: Node; files: ReadonlySet<string> }[]): void {
    const nodes = of.get_children();
    description.children.forEach((child, index) => {
      const node = nodes[index];
      if (node === undefined) return;
      node.owner = (roots.findLast((root) => root.files.has(child.file)) ?? roots[0]!).node;
      if (child.uniqueName) node.unique_name_in_owner = true;
      const inside =
        child.instance === null || child.placeholder ? roots : [...roots, { node, files: this.#files(child.instance) }];
      this.#own(node, child, inside);
    });
  }

  /** A scene's file and those that it inherits. */
  #files(path: string): ReadonlySet<string> {
    const files = new Set<string>();
    for (let at: string | null = path; at !== null && !files.has(at); at = this.#project.scenes.get(at)?.base ?? null)
      files.add(at);
    return files;
  }

  #node(description: NodeDescription, depth: number, world: World): Node {
    const script = description.script === null ? undefined : this.#scripts.get(description.script);
    const used = this.#used.get(`${description.type}|${description.script ?? ""}`);
    world.properties += (script?.properties.size ?? 0) + (used?.size ?? 0);
    if (++world.nodes > MAX_NODES || world.properties > MAX_PROPERTIES || depth > MAX_NODE_DEPTH) {
      throw new GodotError(
        "ERR_OUT_OF_MEMORY",
        `More than ${MAX_NODES} nodes, ${MAX_PROPERTIES} properties or ${MAX_NODE_DEPTH} nodes below one another`,
      );
    }
    const node = this.#instance(description);
    node.set_name(description.name);
    if (description.instance !== null && !description.placeholder) node.scene_file_path = description.instance;
    for (const group of description.groups) node.add_to_group(group);
    for (const child of description.children) node.add_child(this.#node(child, depth + 1, world));
    this.#setProperties(node, description);
    this.#options.setup?.(node, description);
    return node;
  }

  #instance(description: NodeDescription): Node {
    const own = description.script === null ? undefined : this.#options.classes?.[description.script];
    const base = nativeInherits(description.type, "MultiplayerSpawner")
      ? "spawner"
      : nativeInherits(description.type, "MultiplayerSynchronizer")
        ? "synchronizer"
        : "";
    if (own !== undefined && base === "") return new own();
    const node = new (this.#class(description, base))() as ProjectNode;
    if (description.spawner !== undefined && node instanceof MultiplayerSpawner) {
      const { scenes, spawnPath, spawnLimit } = description.spawner;
      node._spawnableScenes = scenes;
      node.spawn_path = spawnPath;
      node.spawn_limit = spawnLimit;
    }
    if (description.synchronizer !== undefined && node instanceof MultiplayerSynchronizer)
      this.#configure(node, description);
    return node;
  }

  #configure(node: MultiplayerSynchronizer, description: NodeDescription): void {
    const { rootPath, replicationInterval, deltaInterval, visibilityUpdateMode, publicVisibility } =
      description.synchronizer!;
    const { properties, configPath } = description.synchronizer!;
    node.root_path = rootPath;
    node.replication_interval = replicationInterval;
    node.delta_interval = deltaInterval;
    node.visibility_update_mode = visibilityUpdateMode;
    node.public_visibility = publicVisibility;
    if (properties === null) return;
    let config = this.#configs.get(configPath);
    if (config === undefined) {
      config = new SceneReplicationConfig();
      for (const { path, spawn, mode } of properties) {
        config.add_property(path);
        config.property_set_spawn(path, spawn);
        config.property_set_replication_mode(path, mode);
      }
      this.#configs.set(configPath, config);
    }
    node.replication_config = config;
  }

  /** One class for all nodes of a script and an engine class. */
  #class(description: NodeDescription, base: "spawner" | "synchronizer" | ""): new () => ProjectNode {
    const key = `${description.type}|${description.script ?? ""}`;
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    const script = description.script === null ? null : (this.#scripts.get(description.script) ?? null);
    const from = base === "spawner" ? this.#spawnerClass() : base === "synchronizer" ? MultiplayerSynchronizer : Node;
    const made = makeNodeClass(
      from,
      description.type === "" ? "Node" : description.type,
      script,
      this.#properties(key, description.type, script),
    );
    this.#classes.set(key, made);
    return made;
  }

  /** The script's variables, and what is replicated or stored of the engine's class. */
  #properties(key: string, type: string, script: ScriptDescription | null): DeclaredProperty[] {
    const properties: DeclaredProperty[] = [];
    for (const property of script?.properties.values() ?? []) {
      if (property.static) continue;
      properties.push({
        name: property.name,
        type: wireType(property.type, property.valueType),
        first:
          property.default === null && declaredType(property.type) !== 0
            ? undefined
            : typedValue(property.default, property.type),
      });
    }
    for (const name of this.#used.get(key) ?? []) {
      if (script?.properties.has(name) === true) continue;
      const native = nativeProperty(type, name);
      const first = native?.defaultText === undefined ? undefined : readValue(native.defaultText);
      properties.push({ name, type: native?.variantType ?? 0, first });
    }
    return properties;
  }

  #spawnerClass(): new () => MultiplayerSpawner {
    const scenes = this.scenes;
    const paths = new Map([...this.#project.scenes].map(([path, { uid }]) => [uid, path]));
    return class extends MultiplayerSpawner {
      override add_spawnable_scene(path: string): void {
        super.add_spawnable_scene(paths.get(path) ?? path);
      }

      /** The project's own scenes come first, so that two projects in one process do not meet. */
      override _instantiateScene(index: number): Node | null {
        const path = this.get_spawnable_scene_count() > index ? this.get_spawnable_scene(index) : "";
        const scene = PackedScene.has(path) ? undefined : scenes.get(path);
        return scene === undefined ? super._instantiateScene(index) : scene.instantiate();
      }
    };
  }

  #setProperties(node: Node, description: NodeDescription): void {
    const target = node as unknown as { setProperty?: (name: string, value: Variant) => boolean };
    if (target.setProperty === undefined) return;
    const script = description.script === null ? undefined : this.#scripts.get(description.script);
    for (const [name, value] of description.properties) {
      // Resources do not travel, and nobody here could use them.
      if (value instanceof ResourceReference) continue;
      const declared = script?.properties.get(name)?.type ?? builtin(0);
      target.setProperty(name, typedValue(value, declared) as Variant);
    }
  }
}

function allScripts(project: GodotProject): Map<string, ScriptDescription> {
  const scripts = new Map<string, ScriptDescription>();
  const add = (script: ScriptDescription) => {
    if (scripts.has(script.path)) return;
    scripts.set(script.path, script);
    for (const inner of script.innerClasses) add(inner);
  };
  for (const script of project.scripts.values()) add(script);
  return scripts;
}
