import type { Diagnostic, ScriptDescription, TypeDescription } from "../scripts/types.js";
import type { Variant } from "../variant/index.js";

export * from "../scripts/types.js";

/** One property of a replication configuration. */
export interface ReplicationEntry {
  /** The path relative to the synchronizer's root node: `.:position`, `Sprite:modulate:a`. */
  readonly path: string;
  /** Whether its value is sent when a node is spawned. */
  readonly spawn: boolean;
  /** 0 never, 1 always, 2 on change: the constants of `SceneReplicationConfig`. */
  readonly mode: 0 | 1 | 2;
}

/** A `SceneReplicationConfig`: a `.tres` file, or a `[sub_resource]` of any file. */
export interface ReplicationConfigDescription {
  /** `res://x.tres`, or `res://x.tscn::id`. */
  readonly path: string;
  /** What is replicated, in the configuration's order. */
  readonly properties: readonly ReplicationEntry[];
  /** Resource path of the file that it stands in. */
  readonly file: string;
  /** Line at which it begins, counted from 1. */
  readonly line: number;
}

/** One property of a replication configuration, with what its node makes of it. */
export interface ReplicatedProperty extends ReplicationEntry {
  /** The type that the named node's class or script declares; `Variant` when unknown. */
  readonly type: TypeDescription;
}

/** What a `MultiplayerSynchronizer` node is set to. */
export interface SynchronizerDescription {
  /** The node whose properties are replicated, relative to the synchronizer; `..` unless told. */
  readonly rootPath: string;
  /** Seconds between two sync packets; 0 sends each frame. */
  readonly replicationInterval: number;
  /** Seconds between two delta packets; 0 checks each frame. */
  readonly deltaInterval: number;
  /** 0 idle, 1 physics, 2 none. */
  readonly visibilityUpdateMode: 0 | 1 | 2;
  /** Whether every peer sees it. */
  readonly publicVisibility: boolean;
  /** The configuration, in its order; null when the node has none. */
  readonly properties: readonly ReplicatedProperty[] | null;
  /** Where the configuration stands: `res://x.tres` or `res://x.tscn::id`; empty without one. */
  readonly configPath: string;
}

/** What a `MultiplayerSpawner` node is set to. */
export interface SpawnerDescription {
  /** Resource paths of the scenes that it spawns, in their order: the index is what travels. */
  readonly scenes: readonly string[];
  /** The node under which nodes are spawned, relative to the spawner; empty when not set. */
  readonly spawnPath: string;
  /** How many nodes may be spawned; 0 means any number. */
  readonly spawnLimit: number;
}

/** A node of a scene, with what inherited and instanced scenes contribute. */
export interface NodeDescription {
  /** The node's name. */
  readonly name: string;
  /** The engine's class; empty when it could not be told. */
  readonly type: string;
  /** The script's resource path; null without one. */
  readonly script: string | null;
  /** The properties that are stored: those of the instanced scene, overridden by this one's. */
  readonly properties: ReadonlyMap<string, Variant>;
  /** The groups that the node is in. */
  readonly groups: readonly string[];
  /** The scene that this node is an instance of; null for a plain node. */
  readonly instance: string | null;
  /** Whether the node is only a placeholder, whose scene the game loads itself. */
  readonly placeholder: boolean;
  /** Whether it can be found as `%Name`. */
  readonly uniqueName: boolean;
  /** Set for `MultiplayerSpawner` nodes. */
  readonly spawner?: SpawnerDescription;
  /** Set for `MultiplayerSynchronizer` nodes. */
  readonly synchronizer?: SynchronizerDescription;
  /** The children, in their order. */
  readonly children: readonly NodeDescription[];
  /** Resource path of the file that declares the node. */
  readonly file: string;
  /** Line of that declaration, counted from 1. */
  readonly line: number;
}

/** A signal connected in a scene file. */
export interface ConnectionDescription {
  /** The signal's name. */
  readonly signal: string;
  /** The emitting node, relative to the scene's root. */
  readonly from: string;
  /** The receiving node, relative to the scene's root. */
  readonly to: string;
  /** The method of the receiving node that is called. */
  readonly method: string;
}

/** A scene, with all that it inherits and instances put in place. */
export interface SceneDescription {
  /** `res://arena.tscn`. */
  readonly path: string;
  /** Its `uid://…`; empty without one. */
  readonly uid: string;
  /** The scene that it inherits; null without one. */
  readonly base: string | null;
  /** The scene's root node, with all nodes below it. */
  readonly root: NodeDescription;
  /** The signals that the scene's own file connects. */
  readonly connections: readonly ConnectionDescription[];
}

/** A node or script that the engine loads before the main scene. */
export interface AutoloadDescription {
  /** Its name: the node is `/root/NAME`. */
  readonly name: string;
  /** Path of the scene or the script. */
  readonly path: string;
  /** Whether scripts see it as a global variable (a `*` in `project.godot`). The node exists either way. */
  readonly singleton: boolean;
  /** The node; null when the file could not be read. */
  readonly node: NodeDescription | null;
}

/** A resource of a kind that says how large something is: a collision shape, a plain mesh, a tile set. */
export interface ResourceDescription {
  /** The engine's class. */
  readonly type: string;
  /** What the file says of its size; what is not there has the class's default. */
  readonly properties: ReadonlyMap<string, Variant>;
}

/** All that was understood of a project: plain data, nothing of it can be called. */
export interface GodotProject {
  /** `application/config/name`. */
  readonly name: string;
  /** Resource path of the main scene; null when the project has none. */
  readonly mainScene: string | null;
  /** In the order in which the engine loads them. */
  readonly autoloads: readonly AutoloadDescription[];
  /** By resource path. */
  readonly scenes: ReadonlyMap<string, SceneDescription>;
  /** By resource path; inner classes are inside their scripts. */
  readonly scripts: ReadonlyMap<string, ScriptDescription>;
  /** The replication configurations, in files of their own and inside scenes, by resource path. */
  readonly replicationConfigs: ReadonlyMap<string, ReplicationConfigDescription>;
  /** Collision shapes, plain meshes, tile sets and the like, by resource path: as much of them as says how large they are. */
  readonly resources: ReadonlyMap<string, ResourceDescription>;
  /** `class_name` to script path. */
  readonly globalClasses: ReadonlyMap<string, string>;
  /** The settings of `project.godot`, such as `application/run/max_fps`. */
  readonly settings: ReadonlyMap<string, Variant>;
  /** What was found wrong, in the order of reading. */
  readonly diagnostics: readonly Diagnostic[];
}
