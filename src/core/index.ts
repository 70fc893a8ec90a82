/**
 * What all the others stand on: {@link GodotError} and Godot's error constants, {@link Signal}, {@link GodotObject}, the log
 * ({@link setLogger}), and supervision of what a program does on the network ({@link setActionSupervisor}).
 *
 * `import { GodotError } from "godot-multiplayer-peer"`.
 *
 * @module Basics
 * @group API
 */
export {
  type ActionDecision,
  type ActionKind,
  type ActionSupervisor,
  requestAction,
  type SupervisedAction,
  setActionSupervisor,
} from "./actions.js";
export * from "./error-codes.js";
export * from "./godot-error.js";
export * from "./logger.js";
export * from "./object.js";
export * from "./signal.js";
