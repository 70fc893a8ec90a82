/**
 * Godot 4 multiplayer for TypeScript: peers, Variants, nodes, RPCs, replication and bots.
 *
 * @packageDocumentation
 */
export * from "./bots/index.js";
export * from "./core/index.js";
export * from "./peers/index.js";
export * from "./project/index.js";
export * from "./scene/index.js";
export * from "./variant/index.js";
