/**
 * Godot 4 multiplayer for TypeScript, as far as a browser lets it be: a page can be a WebSocket client. What needs a
 * socket of another kind is there by name and answers `ERR_UNAVAILABLE`.
 *
 * @packageDocumentation
 */
export * from "./core/index.js";
export * from "./peers/index.js";
export * from "./scene/index.js";
export * from "./variant/index.js";
