import type { GodotObject } from "../core/index.js";
import type { ScriptClass } from "../gdscript/run/script-class.js";
import { instanceOf } from "../gdscript/run/script-instance.js";
import type { Node } from "../scene/index.js";
import { keptValue, stateOf } from "./object-state.js";
import { canProcess } from "./process-mode.js";
import type { World } from "./world.js";
import type { WorldInput } from "./world-parts.js";

interface ActionState {
  strength: number;
  /** In which frames it was pressed and let go last. */
  readonly pressed: FrameNumbers;
  readonly released: FrameNumbers;
}

interface FrameNumbers {
  process: number;
  physics: number;
}

/** The methods that nodes have for events, in the order in which they are asked. */
const METHODS = ["_input", "_shortcut_input", "_unhandled_key_input", "_unhandled_input"] as const;
/** More than anybody presses in a frame. */
const MAX_EVENTS = 10_000;
/** More than a game has. */
const MAX_ACTIONS = 10_000;

/** What is pressed, and who is told. */
export class GameInput implements WorldInput {
  readonly #world: World;
  readonly #deadZones: Map<string, number>;
  readonly #states = new Map<string, ActionState>();
  readonly #listeners = new Map<string, Set<Node>>(METHODS.map((method) => [method, new Set()]));
  #events: GodotObject[] = [];
  #isHandled = false;

  constructor(world: World) {
    this.#world = world;
    this.#deadZones = new Map(world.project.actions);
  }

  /**
   * Presses an action, as a key does: with an event, at the beginning of the next frame.
   *
   * @param action - An action of the project's input map.
   * @param strength - How far, 0 to 1.
   * @returns Whether there is such an action.
   */
  press(action: string, strength = 1): boolean {
    return this.#act(action, strength);
  }

  /** Lets an action go. @param action - As above. @returns Whether there is such an action. */
  release(action: string): boolean {
    return this.#act(action, 0);
  }

  #act(action: string, strength: number): boolean {
    if (!this.hasAction(action)) return false;
    const world = this.#world;
    const event = world.make("InputEventAction")!;
    world.run.setLater(event, "action", action);
    world.run.setLater(event, "pressed", strength > 0);
    world.run.setLater(event, "strength", strength);
    this.push(event);
    return true;
  }

  hasAction(action: string): boolean {
    return this.#deadZones.has(action);
  }

  actions(): Iterable<string> {
    return this.#deadZones.keys();
  }

  addAction(action: string, deadZone: number): void {
    if (this.#deadZones.size < MAX_ACTIONS || this.#deadZones.has(action)) this.#deadZones.set(action, deadZone);
  }

  eraseAction(action: string): void {
    this.#deadZones.delete(action);
  }

  deadZone(action: string): number {
    return this.#deadZones.get(action) ?? 0.5;
  }

  strength(action: string): number {
    return this.#states.get(action)?.strength ?? 0;
  }

  isPressed(action: string): boolean {
    return this.strength(action) > 0;
  }

  isJust(action: string, pressed: boolean): boolean {
    const state = this.#states.get(action);
    if (state === undefined || state.strength > 0 !== pressed) return false;
    const at = pressed ? state.pressed : state.released;
    const { frames } = this.#world;
    return frames.isPhysics ? at.physics === frames.physics : at.process === frames.process;
  }

  setAction(action: string, strength: number): void {
    let state = this.#states.get(action);
    if (state === undefined) {
      state = { strength: 0, pressed: { process: -1, physics: -1 }, released: { process: -1, physics: -1 } };
      this.#states.set(action, state);
    }
    if (state.strength > 0 !== strength > 0) {
      const { process, physics, isPhysics } = this.#world.frames;
      const at = strength > 0 ? state.pressed : state.released;
      at.process = process;
      // What comes between physics frames is seen by the next one.
      at.physics = isPhysics ? physics : physics + 1;
    }
    state.strength = strength;
  }

  nodeIsReady(node: Node, script: ScriptClass): void {
    for (const method of METHODS) if (script.findMethod(method) !== null) this.listen(node, method, true);
  }

  listen(node: Node, method: string, isOn: boolean): void {
    if (isOn) this.#listeners.get(method)?.add(node);
    else this.#listeners.get(method)?.delete(node);
  }

  isListening(node: Node, method: string): boolean {
    return this.#listeners.get(method)?.has(node) ?? false;
  }

  push(event: GodotObject): void {
    if (this.#events.length < MAX_EVENTS) this.#events.push(event);
  }

  setHandled(): void {
    this.#isHandled = true;
  }

  get isHandled(): boolean {
    return this.#isHandled;
  }

  /** Gives what was pressed since the last frame to the nodes. */
  deliver(): void {
    for (const listeners of this.#listeners.values()) {
      for (const node of listeners) if (node.isFreed) listeners.delete(node);
    }
    if (this.#events.length === 0) return;
    const events = this.#events;
    this.#events = [];
    for (const event of events) {
      if (stateOf(event)?.native.name === "InputEventAction") {
        const pressed = keptValue(event, "pressed") === true;
        this.setAction(
          String(keptValue(event, "action") ?? ""),
          pressed ? Number(keptValue(event, "strength") ?? 1) : 0,
        );
      }
      this.#isHandled = false;
      for (const method of METHODS) {
        // An action is no key.
        if (method === "_unhandled_key_input" && stateOf(event)?.native.name !== "InputEventKey") continue;
        this.#call(method, event);
        if (this.#isHandled) break;
      }
    }
  }

  /** The last node of the tree is asked first. */
  #call(method: string, event: GodotObject): void {
    for (const node of this.#inTreeOrder(this.#listeners.get(method)!)) {
      if (this.#isHandled) return;
      if (!node.is_inside_tree() || !canProcess(this.#world, node)) continue;
      instanceOf(node)?.call(method, [event]);
    }
  }

  #inTreeOrder(nodes: ReadonlySet<Node>): Node[] {
    if (nodes.size < 2) return [...nodes];
    const found: Node[] = [];
    const visit = (node: Node): void => {
      if (nodes.has(node)) found.push(node);
      for (const child of node._childOrder()) visit(child);
    };
    visit(this.#world.tree.root);
    return found.reverse();
  }
}
