/**
 * Godot's peer classes over UDP, DTLS and WebSocket: {@link ENetMultiplayerPeer}, {@link WebSocketMultiplayerPeer}, what they
 * have in common ({@link MultiplayerPeer}), the connections beneath ({@link ENetConnection}, {@link ENetPacketPeer},
 * {@link WebSocketPeer}), and certificates ({@link TLSOptions}, {@link X509Certificate}, {@link CryptoKey}).
 *
 * `import { ENetMultiplayerPeer } from "godot-multiplayer-peer"`.
 *
 * @module Peers
 * @group API
 */
export { CryptoKey } from "./crypto-key.js";
export { ENetConnection } from "./enet-connection.js";
export type { CompressionMode, ENetDropCounts, EventType, HostStatistic, ServiceResult } from "./enet-events.js";
export { ENetMultiplayerPeer } from "./enet-multiplayer-peer.js";
export { ENetPacketPeer, type PeerState, type PeerStatistic } from "./enet-packet-peer.js";
export { type ConnectionStatus, MultiplayerPeer, type ReceivedPacket, type TransferMode } from "./multiplayer-peer.js";
export { MultiplayerPeerExtension, type OutParameter } from "./multiplayer-peer-extension.js";
export { OfflineMultiplayerPeer } from "./offline-multiplayer-peer.js";
export { PacketPeer } from "./packet-peer.js";
export { TLSOptions } from "./tls-options.js";
export { type WebSocketDropCounts, WebSocketMultiplayerPeer } from "./websocket-multiplayer-peer.js";
export { WebSocketPeer, type WebSocketState, type WebSocketWriteMode } from "./websocket-peer.js";
export type { WebSocketSettings } from "./websocket-settings.js";
export { X509Certificate } from "./x509-certificate.js";
