export {
  MultiplayerAPI,
  MultiplayerAPIExtension,
  type ObjectConfiguration,
  type RPCMode,
} from "./multiplayer-api.js";
export { MultiplayerSpawner, type SpawnFunction } from "./multiplayer-spawner.js";
export * from "./multiplayer-synchronizer.js";
export { type InternalMode, Node, type NodePathLike } from "./node.js";
export { validateNodeName } from "./node-name.js";
export { PackedScene, type SceneFactory } from "./packed-scene.js";
export { getProperty, setProperty } from "./property-path.js";
export type { SceneDrop } from "./rejections.js";
export { RemoteNode, type RemoteRpcs } from "./remote-node.js";
export {
  GenericNode,
  type GenericProperties,
  type GenericProperty,
  type GenericScene,
  genericScene,
} from "./replication-generic-node.js";
export type { ReplicationDrop } from "./replication-host.js";
export type { PropertyType, PropertyTypes } from "./replication-types.js";
export { Resource } from "./resource.js";
export {
  type RpcConfigDictionary,
  type RpcDeclarations,
  type RpcTypes,
  type RpcWord,
  type RpcWords,
  rpc,
} from "./rpc-config.js";
export type { RpcArgs, RpcName } from "./rpc-types.js";
export { type AuthCallback, SceneMultiplayer, type SceneMultiplayerOptions } from "./scene-multiplayer.js";
export * from "./scene-replication-config.js";
export { SceneTree } from "./scene-tree.js";
