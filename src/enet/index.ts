/**
 * ENet 1.3.18 as a sans-IO state machine: bytes and time in, bytes, events and deadlines out. {@link EnetHost} is where to start.
 *
 * `import { EnetHost } from "godot-multiplayer-peer/enet"`.
 *
 * @module Low level: ENet
 * @group API
 */
export * from "./address.js";
export { crc32, type EnetChecksum } from "./checksum.js";
export type { ConnectFields } from "./command-codec.js";
export * from "./compressor.js";
export * from "./constants.js";
export * from "./datagram.js";
export * from "./event.js";
export { EnetHost } from "./host.js";
export type { EnetHostOptions } from "./host-options.js";
export type { EnetTransmit } from "./outbox.js";
export { EnetPeer } from "./peer.js";
export { Mulberry32 } from "./random.js";
export type { EnetDropCounters, EnetDropReason } from "./statistics.js";
