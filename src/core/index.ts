export * from "./actions.js";
export * from "./error-codes.js";
export * from "./godot-error.js";
export * from "./logger.js";
export * from "./object.js";
export * from "./signal.js";
