import type { GodotObject } from "../core/index.js";
import type { ScriptClass } from "../gdscript/run/script-class.js";
import type { Node } from "../scene/index.js";
import type { Variant } from "../variant/index.js";

/** Scripts, scenes and other resources of one world. */
export interface WorldResources {
  /** What is kept, for whoever counts memory. */
  loaded(): Iterable<GodotObject>;
  /** @returns Whether there is something to load. */
  exists(path: string): boolean;
  /** Loads a script; what is wrong with it is reported once. */
  script(path: string): ScriptClass | null;
  /** Loads any resource. @returns Null, and has reported why, when there is none. */
  load(path: string): GodotObject | null;
  /** @returns What was loaded by a path already; null for nothing. */
  cached(path: string): GodotObject | null;
  /** Gives an object the script that a file says. */
  attach(object: GodotObject, script: Variant): void;
  /** A value of a file, as objects of this world get it: resources in the place of references. */
  value(value: Variant): Variant;
}

/** What a world does with what is pressed. */
export interface WorldInput {
  /** A node becomes ready: whoever has a method for events is given them from now on. */
  nodeIsReady(node: Node, script: ScriptClass): void;
  /** Turns the calls of a method for events on or off. */
  listen(node: Node, method: string, isOn: boolean): void;
  isListening(node: Node, method: string): boolean;
  /** Whether there is an action of that name. */
  hasAction(action: string): boolean;
  actions(): Iterable<string>;
  addAction(action: string, deadZone: number): void;
  eraseAction(action: string): void;
  deadZone(action: string): number;
  /** How far an action is pressed, 0 to 1. */
  strength(action: string): number;
  isPressed(action: string): boolean;
  /** Whether it was pressed, or let go, in the frame that runs. */
  isJust(action: string, pressed: boolean): boolean;
  /** Changes an action without an event. */
  setAction(action: string, strength: number): void;
  /** Takes an event, which is given to nodes at the beginning of the next frame. */
  push(event: GodotObject): void;
  /** No further node gets the event that is given to nodes now. */
  setHandled(): void;
  readonly isHandled: boolean;
}
