import { GodotObject } from "../core/index.js";
import { RefCounted } from "../gdscript/run/natives.js";
import { Resource } from "../scene/index.js";
import { stateOf } from "./object-state.js";

/** An object of a class that has no behaviour here: it keeps what it is given. */
export class Ghost extends GodotObject {
  get_class(): string {
    return stateOf(this)?.native.name ?? "Object";
  }
}

/** The same, counted by references. */
export class RefCountedGhost extends RefCounted {
  override get_class(): string {
    return stateOf(this)?.native.name ?? "RefCounted";
  }
}

/** The same for a resource. */
export class ResourceGhost extends Resource {
  override get_class(): string {
    return stateOf(this)?.native.name ?? "Resource";
  }
}

/** An object that keeps values of scripts in a way of its own. */
export interface HoldsValues {
  /** What it keeps, for whoever counts memory. */
  heldValues(): Iterable<unknown>;
}

export function holds(object: object): object is HoldsValues {
  return "heldValues" in object;
}
