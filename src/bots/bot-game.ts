import { guarded } from "../core/guard.js";
import { GodotError } from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import type { AllowedAddress, GameWorld, GhostCalls, ScriptReport } from "../game/index.js";
import { plainValue } from "../game/plain-values.js";
import type { GodotProject } from "../project/index.js";
import type { Node, SceneTree } from "../scene/index.js";
import type { Variant } from "../variant/index.js";
import type { BotEvent } from "./bot-events.js";
import type { BotSettings } from "./bot-options.js";
import type { Target } from "./target-url.js";

const FPS_DEFAULT = 30;
/** Lines that are kept of what scripts printed and what was reported. */
const LINES_MAX = 1000;
const LINE_LENGTH_MAX = 4096;
/** The names of this very machine. */
const LOOPBACK = ["127.0.0.1", "localhost", "::1"];

/** What a {@link BotGame} needs of its bot. */
interface GameOwner {
  readonly name: string;
  readonly tree: SceneTree;
  readonly target: Target;
  /** Whether the game makes its own connection. */
  readonly connectsItself: boolean;
  tell(event: BotEvent, bytes: number): void;
  /** A frame is over. */
  frameEnded(): void;
  /** The game has ended itself. */
  hasQuit(): void;
}

/** What a bot's player presses. */
export interface BotInput {
  /**
   * Presses an action, until it is released: seen by the game's scripts from the next frame on.
   *
   * @param action - An action of the project's input map, such as `"move_left"`.
   * @param strength - How far, from 0 to 1. Default 1.
   * @throws GodotError `ERR_DOES_NOT_EXIST` for an action that there is not.
   */
  press(action: string, strength?: number): void;
  /**
   * Lets an action go.
   *
   * @param action - As above.
   * @throws GodotError `ERR_DOES_NOT_EXIST` for an action that there is not.
   */
  release(action: string): void;
}

/** The game that a bot runs: its world, its frames, and what its scripts have to say. @internal */
export class BotGame {
  readonly world: GameWorld;
  readonly input: BotInput;
  /** Whether the scripts wanted to connect to an address that is not the bot's. */
  wasRefused: AllowedAddress | null = null;
  readonly #owner: GameOwner;
  readonly #frameMs: number;
  #lines: string[] = [];
  #timer: ReturnType<typeof setInterval> | null = null;
  #lastMs = 0;

  private constructor(worldClass: typeof GameWorld, project: GodotProject, owner: GameOwner, options: BotSettings) {
    this.#owner = owner;
    this.#frameMs = 1000 / (options.fps ?? FPS_DEFAULT);
    const { host, port, url } = owner.target;
    const hosts = options.redirect === true ? ["*"] : LOOPBACK.includes(host) ? LOOPBACK : [host];
    this.world = new worldClass(project, {
      tree: owner.tree,
      allow: owner.connectsItself
        ? hosts.map((name) => ({ host: name, port: options.redirect === true ? 0 : port }))
        : [],
      ...(options.redirect === true ? { redirect: () => ({ host, port, url }) } : {}),
      userArgs: options.scriptArgs ?? [],
      // Games take a headless engine for a dedicated server.
      hasScreen: true,
      refused: (address) => {
        this.wasRefused = address;
      },
      print: (line) => this.#printed(line),
      report: (report) => this.#reported(report),
      ...(options.scriptLimits === undefined ? {} : { limits: options.scriptLimits }),
    });
    const act = (does: boolean, action: string): void => {
      if (does) return;
      throw new GodotError("ERR_DOES_NOT_EXIST", `${owner.name}'s game has no action '${action}' in its input map`);
    };
    const { input } = this.world;
    this.input = {
      press: (action, strength) => act(input.press(action, strength), action),
      release: (action) => act(input.release(action), action),
    };
  }

  /**
   * Makes the game's world and starts it: its autoloads enter the tree, then its main scene if that is asked for.
   *
   * @throws GodotError `ERR_CANT_OPEN` when there is no such scene.
   */
  static async start(project: GodotProject, owner: GameOwner, options: BotSettings): Promise<BotGame> {
    // Its table of the engine's classes is large: only those who run games load it.
    const { GameWorld: worldClass } = await import("../game/index.js");
    const game = new BotGame(worldClass, project, owner, options);
    const { mainScene = false } = options;
    if (!game.world.start(typeof mainScene === "string" ? { scene: mainScene } : { mainScene })) {
      const scene = typeof mainScene === "string" ? `the scene '${mainScene}'` : "the main scene";
      throw new GodotError("ERR_CANT_OPEN", `${owner.name} can't make ${scene}: ${game.lines().slice(-3).join("; ")}`);
    }
    return game;
  }

  /** What scripts printed and what was reported of late, the latest 1,000 lines. */
  lines(): string[] {
    return this.#lines.slice(-LINES_MAX);
  }

  ghosts(): GhostCalls[] {
    return this.world.ghosts();
  }

  call(path: string, method: string, args: readonly Variant[]): Variant | Promise<Variant> {
    return this.world.call(path, method, ...args);
  }

  /** Arguments of a call as code outside of scripts gets them. */
  plain(args: readonly Variant[]): Variant[] {
    return args.map((arg) => plainValue(arg));
  }

  /** Gives a node fields for its properties. */
  expose(node: Node): void {
    this.world.exposeFields(node);
  }

  /** Lets frames pass from now on. */
  run(): void {
    this.#lastMs = performance.now();
    this.#timer = setInterval(
      () => guarded(`A frame of ${this.#owner.name}'s game`, () => this.#frame()),
      this.#frameMs,
    );
  }

  #frame(): void {
    const nowMs = performance.now();
    const delta = (nowMs - this.#lastMs) / 1000;
    this.#lastMs = nowMs;
    if (this.world.frame(delta)) this.#owner.frameEnded();
    else {
      this.pause();
      this.#owner.hasQuit();
    }
  }

  /** No more frames. */
  pause(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  close(): void {
    this.pause();
    this.world.close();
  }

  #printed(line: string): void {
    const text = line.slice(0, LINE_LENGTH_MAX);
    this.#keep(text);
    this.#owner.tell({ type: "print", text }, text.length);
  }

  #reported(report: ScriptReport): void {
    const { kind, trace } = report;
    const message = report.message.slice(0, LINE_LENGTH_MAX);
    const [at] = trace;
    const place = at === undefined ? "" : ` (${at.source}:${at.line}, in ${at.function})`;
    const line = `${kind === "warning" ? "WARNING" : kind === "error" ? "ERROR" : "SCRIPT ERROR"}: ${message}${place}`;
    this.#keep(line);
    const explanation = report.explanation === undefined ? {} : { explanation: report.explanation };
    this.#owner.tell({ type: "script_report", kind, message, ...explanation, trace }, message.length);
    // Not at once: what is logged while a script runs is the script's.
    if (kind !== "warning")
      queueMicrotask(() => errorLimited("scripts of a bot's game", () => `${this.#owner.name}'s game: ${line}`));
  }

  #keep(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length >= 2 * LINES_MAX) this.#lines = this.lines();
  }
}
