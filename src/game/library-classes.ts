import type { GodotObject } from "../core/index.js";
import { RefCounted, WeakReference } from "../gdscript/run/natives.js";
import {
  CryptoKey,
  ENetConnection,
  ENetMultiplayerPeer,
  ENetPacketPeer,
  MultiplayerPeer,
  OfflineMultiplayerPeer,
  TLSOptions,
  WebSocketMultiplayerPeer,
  WebSocketPeer,
  X509Certificate,
} from "../peers/index.js";
import {
  MultiplayerAPI,
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  Resource,
  SceneMultiplayer,
  SceneReplicationConfig,
  SceneTree,
} from "../scene/index.js";

/** Classes of this library by what Godot calls them. */
const NAMES = new Map<unknown, string>(
  Object.entries({
    CryptoKey,
    ENetConnection,
    ENetMultiplayerPeer,
    ENetPacketPeer,
    MultiplayerAPI,
    MultiplayerPeer,
    MultiplayerSpawner,
    MultiplayerSynchronizer,
    Node,
    OfflineMultiplayerPeer,
    PackedScene,
    RefCounted,
    Resource,
    SceneMultiplayer,
    SceneReplicationConfig,
    SceneTree,
    TLSOptions,
    WeakRef: WeakReference,
    WebSocketMultiplayerPeer,
    WebSocketPeer,
    X509Certificate,
  }).map(([name, of]) => [of, name]),
);

/** @returns Godot's name of the class that an object of this library is of; `Object` for any other. */
export function libraryClassName(object: GodotObject): string {
  for (let at: unknown = Object.getPrototypeOf(object); at !== null; at = Object.getPrototypeOf(at)) {
    const name = NAMES.get((at as object).constructor);
    if (name !== undefined) return name;
  }
  return "Object";
}
