/**
 * Godot 4 multiplayer for TypeScript, as far as a browser lets it be: a page can be a WebSocket client. What needs a
 * socket of another kind is there by name and answers `ERR_UNAVAILABLE`; the platform's own files make the difference.
 *
 * @packageDocumentation
 */
export * from "./index.js";
