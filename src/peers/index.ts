export { type ConnectionStatus, MultiplayerPeer, type ReceivedPacket, type TransferMode } from "./multiplayer-peer.js";
export { MultiplayerPeerExtension, type OutParameter } from "./multiplayer-peer-extension.js";
export { OfflineMultiplayerPeer } from "./offline-multiplayer-peer.js";
export { PacketPeer } from "./packet-peer.js";
