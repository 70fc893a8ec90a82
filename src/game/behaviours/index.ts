import type { Behaviours } from "../behaviour.js";
import { ANIMATION } from "./animation.js";
import { BODIES } from "./bodies.js";
import { CLOSED } from "./closed.js";
import { DATA } from "./data.js";
import { ENGINE } from "./engine.js";
import { INPUT } from "./input.js";
import { MULTIPLAYER } from "./multiplayer.js";
import { NODE } from "./node.js";
import { NODE_2D } from "./node-2d.js";
import { NODE_3D } from "./node-3d.js";
import { withPresent } from "./present.js";
import { RESOURCE } from "./resource.js";
import { TREE } from "./tree.js";

/** The classes of the engine that are more than ghosts here. */
export const BEHAVIOURS: Behaviours = withPresent({
  ...NODE,
  ...TREE,
  ...NODE_2D,
  ...NODE_3D,
  ...BODIES,
  ...RESOURCE,
  ...MULTIPLAYER,
  ...ENGINE,
  ...INPUT,
  ...DATA,
  ...CLOSED,
  ...ANIMATION,
});
