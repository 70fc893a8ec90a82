/**
 * Nodes in a tree ({@link Node}, {@link SceneTree}, {@link PackedScene}), calls between them ({@link SceneMultiplayer},
 * {@link rpc}), and what is replicated ({@link MultiplayerSpawner}, {@link MultiplayerSynchronizer},
 * {@link SceneReplicationConfig}).
 *
 * `import { Node } from "godot-multiplayer-peer"`, or from `godot-multiplayer-peer/scene`.
 *
 * @module Scenes
 * @group API
 */
export type { AuthCallback } from "./multiplayer/admission.js";
export type { WireVersion } from "./multiplayer/dialect.js";
export type { SceneDrop } from "./multiplayer/rejections.js";
export { SceneMultiplayer, type SceneMultiplayerOptions } from "./multiplayer/scene-multiplayer.js";
export * from "./replication/config.js";
export {
  GenericNode,
  type GenericProperties,
  type GenericProperty,
  type GenericScene,
  genericScene,
} from "./replication/generic-node.js";
export type { ReplicationDrop } from "./replication/host.js";
export { getProperty, setProperty } from "./replication/property-path.js";
export { MultiplayerSpawner, type SpawnFunction } from "./replication/spawner.js";
export * from "./replication/synchronizer.js";
export { SceneTree } from "./scene-tree.js";
export type { InternalMode } from "./tree/child-list.js";
export type { PropertyType, PropertyTypes } from "./tree/declared-types.js";
export {
  MultiplayerAPI,
  MultiplayerAPIExtension,
  type ObjectConfiguration,
  type RPCMode,
} from "./tree/multiplayer-api.js";
export { Node, type NodePathLike } from "./tree/node.js";
export { validateNodeName } from "./tree/node-name.js";
export { PackedScene, type SceneFactory } from "./tree/packed-scene.js";
export { RemoteNode, type RemoteRpcs } from "./tree/remote-node.js";
export { Resource } from "./tree/resource.js";
export {
  type RpcConfigDictionary,
  type RpcDeclarations,
  type RpcTypes,
  type RpcWord,
  type RpcWords,
  rpc,
} from "./tree/rpc-config.js";
export type { RpcArgs, RpcName } from "./tree/rpc-types.js";
