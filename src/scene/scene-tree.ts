import { SceneMultiplayer } from "./multiplayer/scene-multiplayer.js";
import type { MultiplayerAPI } from "./tree/multiplayer-api.js";
import { SceneTree as Tree } from "./tree/scene-tree.js";

/**
 * Godot's `SceneTree`: the nodes of one game instance, and the multiplayer API that serves them. Unlike Godot, any number
 * of trees can live in one process, each a player of its own.
 *
 * Call {@link process} once per frame, or {@link run} and let the tree drive itself.
 *
 * @see Godot class reference, SceneTree
 */
export class SceneTree extends Tree {
  /** @param multiplayer - The API for the whole tree; a new `SceneMultiplayer` (see {@link MultiplayerAPI.set_default_interface}) unless given. */
  // The tree itself works with any API. That there is one to begin with is said here, above the rooms of both.
  constructor(multiplayer: MultiplayerAPI = SceneMultiplayer.create_default_interface()) {
    super(multiplayer);
  }
}
