import { Budget } from "../gdscript/budget.js";
import type { Diagnostics } from "../gdscript/diagnostics.js";
import { isNativeNode, nativeInherits } from "../gdscript/native-classes.js";
import { ANY } from "../gdscript/type-descriptions.js";
import { NodePath, StringName, type Variant } from "../variant/index.js";
import { followPath, MAX_NODE_DEPTH } from "./node-paths.js";
import { partType, propertyType } from "./property-types.js";
import type { RawNode, RawTextFile } from "./scene-reader.js";
import {
  type NodeDescription,
  type ReplicatedProperty,
  type ReplicationConfigDescription,
  ResourceReference,
  type SceneDescription,
  type ScriptDescription,
  type SpawnerDescription,
  type SynchronizerDescription,
  type TypeDescription,
} from "./types.js";

/** What the builder of scenes needs to know of the project. */
export interface SceneProject {
  readonly files: ReadonlyMap<string, RawTextFile>;
  script(path: string): ScriptDescription | undefined;
  config(path: string): ReplicationConfigDescription | undefined;
  /** Turns a path or `uid://` into a resource path; null when it leads nowhere. */
  resolve(path: string, from: string): string | null;
  readonly diagnostics: Diagnostics;
}

type Mutable = { -readonly [Key in keyof Omit<NodeDescription, "children">]: NodeDescription[Key] } & {
  children: Mutable[];
};

/** A node of a class, without anything else. */
export function bareNode(name: string, type: string, file: string, line: number): Mutable {
  return {
    name,
    type,
    script: null,
    properties: new Map(),
    groups: [],
    instance: null,
    placeholder: false,
    uniqueName: false,
    children: [],
    file,
    line,
  };
}

/** How many scenes may be inside one another. */
const MAX_SCENE_DEPTH = 64;
/** How many children, properties and groups of other scenes' nodes may be copied in a project because a scene changes them. */
const MAX_COPIES = 1_000_000;
/** How many properties all synchronizers of a project may replicate: many can have one configuration. */
const MAX_REPLICATED = 200_000;
/** How many places children of one scene are moved to make room at the index that a file names; later ones come last. */
const MAX_MOVED = 50_000_000;

/** Puts inherited and instanced scenes together. */
export class SceneBuilder {
  readonly #project: SceneProject;
  readonly #done = new Map<string, SceneDescription | null>();
  readonly #building: string[] = [];
  /** How many scenes are inside one another in those that are done. */
  readonly #depths = new Map<string, number>();
  readonly #copies: Budget;
  readonly #replicated: Budget;

  /** @param project - The project's files and scripts. */
  constructor(project: SceneProject) {
    this.#project = project;
    this.#copies = new Budget(MAX_COPIES, (file) =>
      project.diagnostics.error(
        "limit",
        file,
        0,
        `Scenes change copies of more than ${MAX_COPIES} children, properties and groups of other scenes: other changes are left out`,
      ),
    );
    this.#replicated = new Budget(MAX_REPLICATED, (file) =>
      project.diagnostics.error(
        "limit",
        file,
        0,
        `Synchronizers replicate more than ${MAX_REPLICATED} properties: the others are left out`,
      ),
    );
  }

  /**
   * @param path - A scene's resource path.
   * @returns The whole scene; null when there is none, or nothing of it could be read.
   */
  build(path: string): SceneDescription | null {
    const known = this.#done.get(path);
    if (known !== undefined) return known;
    const file = this.#project.files.get(path);
    if (file === undefined || file.kind !== "scene") return null;
    if (this.#building.length >= MAX_SCENE_DEPTH) {
      this.#project.diagnostics.error("limit", path, 0, `More than ${MAX_SCENE_DEPTH} scenes are inside one another`);
      return null;
    }
    this.#building.push(path);
    this.#depths.set(path, 1);
    const instance = (other: string, line: number) => this.#instance(other, path, line);
    const scene = new OneScene(file, this.#project, this.#copies, this.#replicated, instance).run();
    this.#building.pop();
    this.#done.set(path, scene);
    return scene;
  }

  #instance(path: string, from: string, line: number): SceneDescription | null {
    const diagnostics = this.#project.diagnostics;
    if (this.#building.includes(path)) {
      diagnostics.error("cycle", from, line, `'${path}' contains itself`);
      return null;
    }
    if (/\.(?:scn|glb|gltf|blend|fbx|dae|obj)$/.test(path)) {
      diagnostics.warning("unsupported", from, line, `'${path}' is no text scene: its nodes are unknown`);
      return null;
    }
    const scene = this.build(path);
    if (scene === null && path !== "")
      diagnostics.error("unresolved", from, line, `'${path}' could not be read as a scene`);
    const depth = 1 + (this.#depths.get(path) ?? 0);
    if (depth > MAX_SCENE_DEPTH) {
      diagnostics.error("limit", from, line, `More than ${MAX_SCENE_DEPTH} scenes are inside one another`);
      return null;
    }
    this.#depths.set(from, Math.max(depth, this.#depths.get(from)!));
    return scene;
  }
}

/** The children of a node that one scene may change. */
interface OwnChildren {
  /** Of those with the same name the first. */
  readonly byName: Map<string, Mutable>;
  /** What takes the place of another scene's node in the end. */
  readonly copies: Map<Mutable, Mutable>;
}

class OneScene {
  readonly #file: RawTextFile;
  readonly #project: SceneProject;
  readonly #instance: (path: string, line: number) => SceneDescription | null;
  readonly #copies: Budget;
  readonly #replicated: Budget;
  /**
   * Nodes made for this scene, with their children once one of those is looked for; all others belong to instanced
   * scenes and are copied before they are changed.
   */
  readonly #own = new Map<Mutable, OwnChildren | null>();
  /** How many places children were moved to make room for others. */
  #moved = 0;
  /** Nodes that this file speaks of: their synchronizers and spawners are understood anew. */
  readonly #touched = new Set<Mutable>();

  constructor(
    file: RawTextFile,
    project: SceneProject,
    copies: Budget,
    replicated: Budget,
    instance: (path: string, line: number) => SceneDescription | null,
  ) {
    this.#file = file;
    this.#project = project;
    this.#copies = copies;
    this.#replicated = replicated;
    this.#instance = instance;
  }

  run(): SceneDescription | null {
    let root: Mutable | null = null;
    let base: string | null = null;
    for (const raw of this.#file.nodes) {
      if (raw.parent === null) {
        if (root !== null) {
          this.#complain(raw, `'${raw.name}' is a second root: it has no parent`);
          continue;
        }
        if (raw.placeholder !== null) this.#complain(raw, "The root can't be a placeholder");
        if (raw.type === "" && raw.instance === null) this.#complain(raw, `The root '${raw.name}' has no type`);
        root = this.#make(raw);
        base = raw.instance === null ? null : raw.instance.path;
        if (base !== null) root.instance = null;
      } else if (root === null) {
        this.#complain(raw, `'${raw.name}' comes before the root`);
      } else {
        this.#add(root, raw);
      }
    }
    if (root === null) return null;
    for (const [node, own] of this.#own)
      if (own !== null && own.copies.size > 0)
        node.children = node.children.map((child) => own.copies.get(child) ?? child);
    this.#understand(root, [root]);
    const { path, uid } = this.#file;
    const connections = this.#file.connections.map(({ signal, from, to, method }) => ({ signal, from, to, method }));
    return { path, uid, base, root, connections };
  }

  #complain(raw: RawNode, message: string, code: "invalid" | "unresolved" | "limit" = "invalid"): void {
    this.#project.diagnostics.error(code, this.#file.path, raw.line, message);
  }

  #make(raw: RawNode): Mutable {
    const node = bareNode(raw.name, raw.type, this.#file.path, raw.line);
    if (raw.placeholder !== null) {
      node.placeholder = true;
      node.type = "InstancePlaceholder";
      node.instance = this.#project.resolve(raw.placeholder, this.#file.path) ?? raw.placeholder;
      this.#project.diagnostics.info(
        "runtime",
        this.#file.path,
        raw.line,
        `'${raw.name}' is a placeholder: the game puts '${raw.placeholder}' there itself`,
      );
    } else if (raw.instance !== null) {
      const scene = raw.instance.path === "" ? null : this.#instance(raw.instance.path, raw.line);
      node.instance = raw.instance.path === "" ? null : raw.instance.path;
      if (scene !== null) {
        const from = scene.root as Mutable;
        const { name, instance, file, line } = node;
        Object.assign(node, from, { name, instance, file, line });
      } else if (raw.type === "") node.type = "Node";
    } else if (raw.type !== "" && !isNativeNode(raw.type)) {
      const classScript = this.#project.script(raw.type);
      if (classScript === undefined) {
        this.#project.diagnostics.info(
          "unsupported",
          this.#file.path,
          raw.line,
          `'${raw.name}' is of the unknown class '${raw.type}'`,
        );
      }
    }
    this.#own.set(node, null);
    this.#override(node, raw);
    return node;
  }

  #override(node: Mutable, raw: RawNode): void {
    this.#touched.add(node);
    const { groups, properties: changes } = raw;
    const copied = (groups.length > 0 ? node.groups.length : 0) + (changes.size > 0 ? node.properties.size : 0);
    if (!this.#copies.take(copied, this.#file.path)) return;
    if (groups.length > 0) node.groups = [...new Set([...node.groups, ...groups])];
    if (changes.size === 0) return;
    const properties = new Map(node.properties);
    for (const [name, value] of changes) {
      if (name === "script") {
        node.script = value instanceof ResourceReference && value.path !== "" ? value.path : null;
        if (node.script?.endsWith(".cs") === true && this.#project.script(node.script) === undefined) {
          this.#project.diagnostics.warning(
            "unsupported",
            this.#file.path,
            raw.line,
            `'${raw.name}' has a C# script without a class of the file's name: its RPCs are unknown`,
          );
        }
      } else if (name === "unique_name_in_owner") node.uniqueName = value === true;
      else properties.set(name, value);
    }
    node.properties = properties;
  }

  #add(root: Mutable, raw: RawNode): void {
    const names =
      raw.parent === "." || raw.parent === ""
        ? []
        : raw.parent!.split("/").filter((name) => name !== "." && name !== "");
    if (names.length >= MAX_NODE_DEPTH) {
      this.#complain(raw, `'${raw.name}' is more than ${MAX_NODE_DEPTH} nodes deep`, "limit");
      return;
    }
    let parent = root;
    for (const name of names) {
      const child = this.#writableChild(parent, name);
      if (child === null) {
        this.#complain(raw, `'${raw.name}' has the parent '${raw.parent}', which does not exist`, "unresolved");
        return;
      }
      parent = child;
    }
    const makes = raw.type !== "" || raw.instance !== null || raw.placeholder !== null;
    const existing = this.#writableChild(parent, raw.name);
    if (existing !== null) {
      if (makes) this.#complain(raw, `'${raw.parent === "." ? "" : `${raw.parent}/`}${raw.name}' exists already`);
      this.#override(existing, raw);
      return;
    }
    if (!makes) {
      this.#complain(raw, `'${raw.name}' changes a node of an instanced scene that does not exist`, "unresolved");
      return;
    }
    const own = this.#childrenOf(parent);
    if (own === null) return;
    const node = this.#make(raw);
    const list = parent.children;
    const after = raw.index >= 0 ? list.length - raw.index : 0;
    if (after > 0) this.#moved += after;
    if (after <= 0 || this.#moved > MAX_MOVED) list.push(node);
    else list.splice(raw.index, 0, node);
    own.byName.set(node.name, node);
  }

  #writableChild(parent: Mutable, name: string): Mutable | null {
    const own = this.#childrenOf(parent);
    const child = own?.byName.get(name);
    if (child === undefined || this.#own.has(child)) return child ?? null;
    const copy: Mutable = { ...child };
    this.#own.set(copy, null);
    own!.byName.set(name, copy);
    own!.copies.set(child, copy);
    return copy;
  }

  /** The children of one of this scene's nodes, which may be changed from now on. Null when too much was copied. */
  #childrenOf(parent: Mutable): OwnChildren | null {
    const known = this.#own.get(parent);
    if (known != null) return known;
    if (!this.#copies.take(parent.children.length, this.#file.path)) return null;
    parent.children = [...parent.children];
    const byName = new Map<string, Mutable>();
    for (const child of parent.children) if (!byName.has(child.name)) byName.set(child.name, child);
    const own = { byName, copies: new Map<Mutable, Mutable>() };
    this.#own.set(parent, own);
    return own;
  }

  /** Gives the nodes that this file speaks of their spawner and synchronizer descriptions. */
  #understand(node: Mutable, path: Mutable[]): void {
    if (this.#touched.has(node)) {
      if (node.script !== null && node.type === "") node.type = this.#project.script(node.script)?.nativeBase ?? "";
      this.#checkScript(node);
      const native = node.type;
      if (nativeInherits(native, "MultiplayerSpawner")) node.spawner = this.#spawner(node);
      else if (nativeInherits(native, "MultiplayerSynchronizer")) node.synchronizer = this.#synchronizer(node, path);
    }
    // Where no child was looked for, none is this scene's own.
    if (path.length > MAX_NODE_DEPTH || this.#own.get(node) == null) return;
    for (const child of node.children) {
      if (!this.#own.has(child)) continue;
      path.push(child);
      this.#understand(child, path);
      path.pop();
    }
  }

  #checkScript(node: Mutable): void {
    if (node.script === null || node.script.endsWith(".cs")) return;
    const script = this.#project.script(node.script);
    if (script === undefined) {
      this.#project.diagnostics.error(
        "unresolved",
        node.file,
        node.line,
        `The script '${node.script}' of '${node.name}' could not be read`,
      );
    } else if (
      script.nativeBase !== "" &&
      node.type !== "" &&
      isNativeNode(node.type) &&
      !nativeInherits(node.type, script.nativeBase)
    ) {
      this.#project.diagnostics.error(
        "invalid",
        node.file,
        node.line,
        `The script '${node.script}' is for ${script.nativeBase}, not for ${node.type}`,
      );
    }
  }

  #spawner(node: Mutable): SpawnerDescription {
    const list = node.properties.get("_spawnable_scenes");
    const known = Array.isArray(list) && this.#copies.take(list.length, this.#file.path);
    const scenes = known ? list.map(String) : [];
    const limit = node.properties.get("spawn_limit");
    return {
      scenes: scenes.map((scene) => {
        const found = this.#project.resolve(scene, this.#file.path);
        if (found === null) {
          const only = scene.startsWith("uid://") ? ": no file has that uid" : "";
          this.#project.diagnostics.error(
            "missing-file",
            node.file,
            node.line,
            `'${node.name}' spawns '${scene}', which does not exist${only}`,
          );
        }
        return found ?? scene;
      }),
      spawnPath: pathText(node.properties.get("spawn_path")),
      spawnLimit: Number(limit ?? 0) || 0,
    };
  }

  #synchronizer(node: Mutable, path: readonly Mutable[]): SynchronizerDescription {
    const of = (name: string) => node.properties.get(name);
    const reference = of("replication_config");
    const rootPath = node.properties.has("root_path") ? pathText(of("root_path")) : "..";
    let properties: ReplicatedProperty[] | null = null;
    let configPath = "";
    if (reference instanceof ResourceReference) {
      configPath = reference.path;
      const config = this.#project.config(reference.path);
      if (config === undefined) {
        this.#project.diagnostics.error(
          "unresolved",
          node.file,
          node.line,
          `The replication configuration of '${node.name}' could not be read`,
        );
      } else if (this.#replicated.take(config.properties.length, this.#file.path)) {
        const target = followPath(path, rootPath);
        properties = config.properties.map((entry) => ({
          ...entry,
          type: this.#propertyType(target, entry.path, node),
        }));
      }
    }
    const mode = Number(of("visibility_update_mode") ?? 0);
    return {
      rootPath: rootPath,
      replicationInterval: Number(of("replication_interval") ?? 0),
      deltaInterval: Number(of("delta_interval") ?? 0),
      visibilityUpdateMode: mode === 1 || mode === 2 ? mode : 0,
      publicVisibility: of("public_visibility") !== false,
      properties,
      configPath: configPath,
    };
  }

  #propertyType(root: readonly NodeDescription[] | null, path: string, node: Mutable): TypeDescription {
    const colon = path.indexOf(":");
    const [property = "", ...parts] = path.slice(colon + 1).split(":");
    // A root outside of the scene is known only where the scene is used.
    if (root === null) return ANY;
    const target = followPath(root, path.slice(0, colon))?.at(-1);
    const complain = (message: string) =>
      this.#project.diagnostics.warning("unresolved", node.file, node.line, message);
    if (target === undefined) {
      complain(`'${node.name}' replicates '${path}', but there is no such node`);
      return ANY;
    }
    const type = propertyType(target, property, this.#project);
    if (type === null) {
      complain(`'${node.name}' replicates '${path}', but '${target.name}' has no such property that is known`);
      return ANY;
    }
    return parts.length === 0 ? type : partType(type, parts);
  }
}

function pathText(value: Variant | undefined): string {
  if (value instanceof NodePath || value instanceof StringName) return value.toString();
  return typeof value === "string" ? value : "";
}
