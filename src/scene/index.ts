export {
  MultiplayerAPI,
  MultiplayerAPIExtension,
  type ObjectConfiguration,
  type RPCMode,
} from "./multiplayer-api.js";
export * from "./multiplayer-spawner.js";
export * from "./multiplayer-synchronizer.js";
export { type InternalMode, Node, type NodePathLike } from "./node.js";
export { validate_node_name } from "./node-name.js";
export { PackedScene, type SceneFactory } from "./packed-scene.js";
export type { SceneDrop } from "./rejections.js";
export { RemoteNode, type RemoteRpcs } from "./remote-node.js";
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
