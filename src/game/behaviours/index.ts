import type { Behaviour, Behaviours } from "../behaviour.js";
import { ANIMATION } from "./animation.js";
import { BODIES } from "./bodies.js";
import { CLOSED } from "./closed.js";
import { DATA } from "./data.js";
import { ENGINE } from "./engine.js";
import { FILES } from "./files.js";
import { INPUT } from "./input.js";
import { MULTIPLAYER } from "./multiplayer.js";
import { NODE } from "./node.js";
import { NODE_2D } from "./node-2d.js";
import { NODE_3D } from "./node-3d.js";
import { PRESENT } from "./present.js";
import { RESOURCE } from "./resource.js";
import { THEME } from "./theme.js";
import { TIME } from "./time.js";
import { TREE } from "./tree.js";

const OWN: Behaviours = {
  ...NODE,
  ...TREE,
  ...NODE_2D,
  ...NODE_3D,
  ...BODIES,
  ...RESOURCE,
  ...MULTIPLAYER,
  ...ENGINE,
  ...TIME,
  ...INPUT,
  ...DATA,
  ...CLOSED,
  ...FILES,
  ...ANIMATION,
};

/** Behaviours with those of another list added, where they have none of their own. */
function withAdded(behaviours: Behaviours, more: Behaviours): Behaviours {
  const all: Record<string, Behaviour> = { ...behaviours };
  for (const [name, added] of Object.entries(more)) {
    const known = all[name];
    all[name] =
      known === undefined
        ? added
        : {
            ...known,
            methods: { ...added.methods, ...known.methods },
            properties: { ...added.properties, ...known.properties },
          };
  }
  return all;
}

/** The classes of the engine that are more than ghosts here. */
export const BEHAVIOURS: Behaviours = [PRESENT, THEME].reduce(withAdded, OWN);
