import type { Node } from "../scene/index.js";
import { keptValue } from "./object-state.js";
import type { World } from "./world.js";

const INHERIT = 0;
const PAUSABLE = 1;
const WHEN_PAUSED = 2;
const ALWAYS = 3;

/** Whether a node gets frames and events: as its process mode, or the nearest above that has one, and the tree's pause say. */
export function canProcess(world: World, node: Node): boolean {
  if (world.processModes === 0) return !world.isPaused;
  let mode = PAUSABLE;
  for (let at: Node | null = node; at !== null; at = at.get_parent()) {
    const own = Number(keptValue(at, "process_mode") ?? INHERIT);
    if (own === INHERIT) continue;
    mode = own;
    break;
  }
  if (mode === ALWAYS) return true;
  return world.isPaused ? mode === WHEN_PAUSED : mode === PAUSABLE;
}
