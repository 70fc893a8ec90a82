/**
 * Artillery's engine for Godot 4 multiplayer servers.
 *
 * @packageDocumentation
 */
export type {
  ArtilleryConfig,
  ArtilleryHelpers,
  ArtilleryScript,
  CaptureResult,
  ProcessorBehaviour,
  ProcessorFunction,
  Scenario,
  ScenarioEvents,
  VirtualUser,
} from "./contract.js";
// Artillery loads an engine's default export.
export { GodotEngine, GodotEngine as default } from "./engine.js";
export { ScriptError, StepFailure } from "./failure.js";
