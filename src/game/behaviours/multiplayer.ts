import {
  ENetConnection,
  ENetMultiplayerPeer,
  ENetPacketPeer,
  MultiplayerPeer,
  OfflineMultiplayerPeer,
  PacketPeer,
  WebSocketMultiplayerPeer,
} from "../../peers/index.js";
import { MultiplayerAPI, MultiplayerSpawner, MultiplayerSynchronizer, SceneMultiplayer } from "../../scene/index.js";
import type { Variant } from "../../variant/index.js";
import { allowedAddress, connectUrl } from "../allowed-address.js";
import type { Behaviours, MethodBehaviour } from "../behaviour.js";
import { ScriptSpawner, ScriptSynchronizer } from "../game-node.js";
import type { World } from "../world.js";

const ERR_CANT_CREATE = 20;
const ERR_UNAUTHORIZED = 4;
/** Connections that the scripts of a world may have at a time, closed ones not counted: each has a socket. */
const CONNECTIONS_MAX = 16;

const connections = new WeakMap<World, Set<MultiplayerPeer>>();

/** Whether a script may have one more connection; takes note of it. */
function mayConnect(peer: MultiplayerPeer, world: World): boolean {
  const open = connections.get(world) ?? new Set();
  connections.set(world, open);
  for (const other of open)
    if (other.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED) open.delete(other);
  if (open.size >= CONNECTIONS_MAX) {
    world.error(`The script has ${CONNECTIONS_MAX} connections already`);
    return false;
  }
  open.add(peer);
  return true;
}

const noServer: MethodBehaviour = (_, _args, world) => {
  world.error("The script may not open a server here");
  return ERR_CANT_CREATE;
};

function connectEnet(peer: ENetMultiplayerPeer, [host, port, ...rest]: Variant[], world: World): number {
  const address = allowedAddress(world, String(host), Number(port));
  if (address !== null && !mayConnect(peer, world)) return ERR_CANT_CREATE;
  return address === null ? ERR_UNAUTHORIZED : peer.create_client(address.host, address.port, ...(rest as number[]));
}

function connectWebSocket(peer: WebSocketMultiplayerPeer, [url]: Variant[], world: World): number {
  const allowed = connectUrl(world, String(url));
  if (allowed !== null && !mayConnect(peer, world)) return ERR_CANT_CREATE;
  return allowed === null ? ERR_UNAUTHORIZED : peer.create_client(allowed);
}

export const MULTIPLAYER: Behaviours = {
  MultiplayerAPI: { library: MultiplayerAPI, create: null },
  SceneMultiplayer: { library: SceneMultiplayer, create: () => new SceneMultiplayer({ exactFloats: true }) },
  MultiplayerSpawner: {
    library: MultiplayerSpawner,
    create: (_, world) => new ScriptSpawner(world),
    store: (spawner: ScriptSpawner, name, value) => {
      if (name !== "_spawnable_scenes" || !Array.isArray(value)) return false;
      spawner._spawnableScenes = value.map(String);
      return true;
    },
  },
  MultiplayerSynchronizer: { library: MultiplayerSynchronizer, create: (_, world) => new ScriptSynchronizer(world) },
  PacketPeer: { library: PacketPeer },
  MultiplayerPeer: { library: MultiplayerPeer },
  OfflineMultiplayerPeer: { library: OfflineMultiplayerPeer, create: () => new OfflineMultiplayerPeer() },
  ENetMultiplayerPeer: {
    library: ENetMultiplayerPeer,
    create: () => new ENetMultiplayerPeer(),
    methods: { create_client: connectEnet, create_server: noServer, create_mesh: noServer, add_mesh_peer: noServer },
  },
  ENetPacketPeer: { library: ENetPacketPeer, create: null },
  // Connections of one's own, without a peer around them, stay closed.
  ENetConnection: {
    library: ENetConnection,
    create: () => new ENetConnection(),
    methods: { create_host: noServer, create_host_bound: noServer, connect_to_host: () => null },
  },
  WebSocketMultiplayerPeer: {
    library: WebSocketMultiplayerPeer,
    create: () => new WebSocketMultiplayerPeer(),
    methods: { create_client: connectWebSocket, create_server: noServer },
  },
};
