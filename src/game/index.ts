/**
 * A game's own scripts, run without an engine: {@link GameWorld}.
 *
 * `import { GameWorld } from "godot-multiplayer-peer/game"`.
 *
 * @module Games
 * @group API
 */
export type { ScriptLimits, ScriptReport, TraceEntry } from "../gdscript/run/host.js";
export { GameWorld } from "./game-world.js";
export type { GhostCalls } from "./ghosts.js";
export type { AllowedAddress, RedirectedAddress, WorldOptions } from "./world-options.js";
