import { typedNodes, Vector2, SceneTree, StringName } from "./module.js";
import type { GameNodes, GameScenes } from "./game1.js";
const game = typedNodes<GameNodes>(new SceneTree()); void [game, Vector2, StringName]; export type Scenes = GameScenes;
const root = game.node("/root/Röot \"x\" */");
root.rpc("new", 1, "x");
root.rpc("constructor", 1, 2);
root.rpc("größe", 1, "any", null);
root.rpc("toString");
root.get_node("Späte Wörter").größe = 2;
game.node("/root/Weird").rpc_id(1, "f", null!);

