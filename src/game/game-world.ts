import { GodotError, type GodotObject } from "../core/index.js";
import { Coroutine } from "../gdscript/run/coroutine.js";
import type { NativeClass, ScriptLimits } from "../gdscript/run/host.js";
import { callMethod } from "../gdscript/run/objects.js";
import { DEFAULT_LIMITS, ScriptRun } from "../gdscript/run/script-run.js";
import type { MultiplayerPeer } from "../peers/index.js";
import type { GodotProject } from "../project/types.js";
import { type MultiplayerAPI, Node, SceneMultiplayer, SceneTree } from "../scene/index.js";
import type { Variant } from "../variant/index.js";
import { GameInput } from "./game-input.js";
import { GameProject } from "./game-project.js";
import { Ghost } from "./ghost.js";
import type { GhostCalls } from "./ghosts.js";
import { exposeFields } from "./node-fields.js";
import { giveState } from "./object-state.js";
import { plainValue } from "./plain-values.js";
import { Resources } from "./resources.js";
import { changeScene, finishSceneChange } from "./scene-change.js";
import { toScriptValue } from "./script-values.js";
import { World } from "./world.js";
import { checkWorldOptions, type WorldOptions } from "./world-options.js";

/**
 * A game that runs without an engine: its own scripts, in a tree of this library's nodes, with its multiplayer API. Classes of the engine that have
 * no behaviour here are ghosts: see {@link GameWorld.ghosts}.
 *
 * ```ts
 * import { readProject } from "godot-multiplayer-peer";
 * import { GameWorld } from "godot-multiplayer-peer/game";
 *
 * const world = new GameWorld(await readProject("path/to/game"), { print: console.log });
 * world.start({ mainScene: true });
 * for (let i = 0; i < 60; i++) world.frame(1 / 60);
 * world.close();
 * ```
 *
 * Worlds of one project share its compiled scripts, and nothing else. Nothing of the host can be reached by scripts.
 */
export class GameWorld {
  readonly #game: GameProject;
  readonly #world: World;
  readonly #input: GameInput;
  #isStarted = false;
  #hasQuit = false;

  /**
   * @param project - What `readProject` gave.
   * @param options - How it runs.
   * @throws GodotError `ERR_UNAVAILABLE` for a project that `readProject` has not read.
   */
  constructor(project: GodotProject, options: WorldOptions = {}) {
    checkWorldOptions(options);
    this.#game = GameProject.of(project);
    const tree = options.tree ?? new SceneTree(new SceneMultiplayer({ exactFloats: true }));
    const world = new World(this.#game, tree, options);
    const limits: ScriptLimits = { ...DEFAULT_LIMITS, ...options.limits };
    world.run = new ScriptRun(this.#game.compiled, world, limits);
    world.resources = new Resources(world);
    this.#input = new GameInput(world);
    world.input = this.#input;
    world.singletonObject = (native: NativeClass): GodotObject => {
      const object = new Ghost();
      giveState(object, native);
      world.register(object);
      return object;
    };
    this.#world = world;
    const ticks = Number(project.settings.get("physics/common/physics_ticks_per_second") ?? 60);
    tree.physics_ticks_per_second = ticks >= 1 ? ticks : 60;
    tree._hooks = {
      physicsBegins: () => {
        world.frames.isPhysics = true;
        world.frames.physics++;
      },
      emitted: () => this.#flush(),
      ended: (delta, isPhysics) => this.#endStep(delta, isPhysics),
    };
  }

  /** The tree of the game. */
  get tree(): SceneTree {
    return this.#world.tree;
  }

  /** The multiplayer API of the whole tree. */
  get multiplayer(): MultiplayerAPI {
    return this.tree.get_multiplayer();
  }

  /** What is pressed: actions of the project's input map. Seen by scripts from the next frame on. */
  get input(): Pick<GameInput, "press" | "release"> {
    return this.#input;
  }

  /** The interpreter, for who wants to look into scripts. @internal */
  get run(): ScriptRun {
    return this.#world.run;
  }

  /** What scripts have asked of classes that do nothing here, the most frequent first. */
  ghosts(): GhostCalls[] {
    return this.#world.ghosts.list();
  }

  /** Whether a script has called `get_tree().quit()`. */
  get hasQuit(): boolean {
    return this.#hasQuit;
  }

  /** What it was given; 0 before. */
  get exitCode(): number {
    return this.tree.exitCode;
  }

  /**
   * Makes the autoloads and lets them enter the tree, in their order; then a scene, if one is asked for.
   *
   * @param what - `mainScene: true` for the project's main scene, `scene` for another one by its path.
   * @returns Whether what was asked for is there; why it is not was reported.
   */
  start(what: { readonly mainScene?: boolean; readonly scene?: string } = {}): boolean {
    if (this.#isStarted) throw new GodotError("ERR_ALREADY_IN_USE", "This world was started before");
    this.#isStarted = true;
    const world = this.#world;
    const path = what.scene ?? (what.mainScene === true ? this.#game.mainScene : null);
    const { root } = world.tree;
    // As in the engine, all that is there when the game starts enters the tree at once.
    root._setAsRoot(null);
    for (const { name, path: of } of this.#game.autoloads) {
      const node = world.run.enter(() => this.#autoload(name, of), null);
      if (node !== null) root.add_child(node);
    }
    const scene = path === null ? null : this.#instantiate(path);
    if (scene !== null) {
      world.tree.current_scene = scene;
      root.add_child(scene);
    }
    world.run.inFrame(() => {
      root._setAsRoot(world.tree);
      this.#flush();
    });
    return scene !== null || (path === null && what.mainScene !== true);
  }

  /** Loads all scripts of the project, so that what is wrong with any of them is reported. */
  loadScripts(): void {
    for (const path of this.#game.scripts()) this.#world.resources.script(path);
  }

  #instantiate(path: string): Node | null {
    const world = this.#world;
    return world.run.enter(() => {
      const scene = world.load(path);
      const node = scene === null ? null : callMethod(world.run, scene, "instantiate", []);
      return node instanceof Node ? node : null;
    }, null);
  }

  #autoload(name: string, path: string): Node | null {
    const world = this.#world;
    let node: Variant = null;
    if (path.endsWith(".gd")) {
      const script = world.resources.script(path);
      if (script === null) return null;
      if (script.native.create !== null) {
        const object = script.native.create(world);
        world.run.attach(object, script);
        node = object;
      }
    } else {
      node = this.#instantiate(path);
    }
    if (!(node instanceof Node)) {
      world.error(`Failed to instantiate an autoload, can't load from path: ${path}.`);
      return null;
    }
    node.set_name(name);
    return node;
  }

  /**
   * One frame, in the engine's order: what was pressed, physics frames that are due, the network, `_process`, what was put off.
   *
   * @param delta - Seconds since the last frame.
   * @returns Whether the game goes on: false once it has quit.
   */
  frame(delta: number): boolean {
    return !this.#hasQuit && this.#world.run.inFrame(() => this.#frame(delta));
  }

  #frame(delta: number): boolean {
    const { tree, frames } = this.#world;
    frames.seconds += delta;
    this.#input.deliver();
    this.#flush();
    this.#hasQuit = tree.process(delta);
    frames.process++;
    return !this.#hasQuit;
  }

  #endStep(delta: number, isPhysics: boolean): void {
    const world = this.#world;
    this.#flush();
    if (!isPhysics) finishSceneChange(world);
    world.timers.advance(delta, isPhysics);
    world.frames.isPhysics = false;
  }

  #flush(): void {
    const { deferred, run } = this.#world;
    if (!run.inFrame(() => deferred.flush()))
      this.#world.warn("More calls were put off than one frame takes: the rest waits for the next one");
  }

  /**
   * Calls a method of a node, as another script would.
   *
   * @param path - The node, such as `/root/Lobby`.
   * @param method - A method of its script or class.
   * @param args - Its arguments.
   * @returns What it gives; null when it failed, which was reported; a promise when it waits.
   * @throws GodotError `ERR_DOES_NOT_EXIST` when there is no such node, or it has no such method.
   */
  call(path: string, method: string, ...args: Variant[]): Variant | Promise<Variant> {
    const node = this.tree.root.get_node_or_null(path);
    if (node === null) throw new GodotError("ERR_DOES_NOT_EXIST", `There is no node '${path}'`);
    const { run } = this.#world;
    if (run.methodArity(node, method) === null)
      throw new GodotError("ERR_DOES_NOT_EXIST", `'${path}' has no method '${method}'`);
    const result = run.enter(
      () =>
        callMethod(
          run,
          node,
          method,
          args.map((arg) => toScriptValue(arg)),
        ),
      null,
    );
    this.#flush();
    const plain = (value: Variant): Variant => run.enter(() => plainValue(value), null);
    if (!(result instanceof Coroutine)) return plain(result ?? null);
    return new Promise((resolve) => {
      result.completed.connect((value) => resolve(plain(value)));
    });
  }

  /** Makes the properties of a node fields of it: what scripts call `score` is `node.score` then. */
  exposeFields(node: Node): void {
    exposeFields(this.#world.run, node);
  }

  /** Takes a scene in place of the present one, as `change_scene_to_file` does: at the end of the next frame. @returns Whether it could be made. */
  changeScene(path: string): boolean {
    const node = this.#instantiate(path);
    if (node !== null) changeScene(this.#world, node);
    return node !== null;
  }

  /** Gives the game its connection. @param peer - Connecting or connected; null for none. */
  setMultiplayerPeer(peer: MultiplayerPeer | null): void {
    this.multiplayer.set_multiplayer_peer(peer);
  }

  /** Ends the game: its nodes leave the tree and are freed, its connection is closed. */
  close(): void {
    const world = this.#world;
    this.#hasQuit = true;
    world.run.enter(() => {
      for (const child of world.tree.root.get_children(true).reverse()) child.free();
    }, undefined);
    world.tree.current_scene = null;
    world.deferred.clear();
    world.timers.clear();
    const peer = this.multiplayer.get_multiplayer_peer();
    this.multiplayer.set_multiplayer_peer(null);
    peer?.close();
  }
}
