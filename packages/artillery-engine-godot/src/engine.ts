import { setLogger } from "godot-multiplayer-peer";
import type { ArtilleryHelpers, ArtilleryScript, Scenario, ScenarioEvents } from "./contract.js";
import { StepFailure } from "./failure.js";
import { compileFlow, compileHooks } from "./flow.js";
import { Metrics } from "./metrics.js";
import { Session } from "./session.js";
import { readSettings, type Settings } from "./settings.js";

/** How many different messages are printed before the rest are only counted. */
const MESSAGES_MAX = 10;

/**
 * Artillery's engine for Godot servers: each virtual user is a bot. Artillery makes one when a script names it under
 * `config.engines`:
 *
 * ```yaml
 * config:
 *   target: enet://127.0.0.1:7000
 *   engines: { godot: {} }
 *   godot: { project: ../game }
 * scenarios:
 *   - engine: godot
 *     flow:
 *       - connect
 *       - rpc: { node: /root/Arena, method: join, args: ["Ada"] }
 *       - expect: { rpc: welcome, timeout: 5 }
 * ```
 */
export class GodotEngine {
  readonly #script: ArtilleryScript;
  readonly #helpers: ArtilleryHelpers;
  #settings: Promise<Settings> | null = null;
  #mistake: unknown = null;
  readonly #printed = new Set<string>();

  /**
   * @param script - The test script.
   * @param _events - Artillery's own events; a scenario gets others.
   * @param helpers - Artillery's `engine_util`. Without it templates and captures are a small version of Artillery's.
   */
  constructor(script: ArtilleryScript, _events?: unknown, helpers?: ArtilleryHelpers | null) {
    this.#script = script;
    this.#helpers = helpers ?? {};
  }

  /**
   * Reads the settings and the game's project; without it the first virtual user does. Artillery waits for it.
   *
   * It does not reject: Artillery would end a run whose engine can't begin with an empty report and exit code 0. What went
   * wrong is thrown by {@link createScenario} instead, which ends the run with an error.
   */
  async init(): Promise<void> {
    await this.#prepare().catch((error: unknown) => {
      this.#mistake = error;
    });
  }

  async #prepare(): Promise<Settings> {
    this.#settings ??= readSettings(this.#script);
    const settings = await this.#settings;
    if (!settings.logAll) this.#logSome();
    return settings;
  }

  /**
   * Compiles a scenario.
   *
   * @param spec - The scenario, as it stands in the script.
   * @param events - Where its virtual users tell what happens.
   * @returns A function that brings one virtual user through it. It calls back once: with the error that ended it early, or
   * null.
   * @throws ScriptError for a flow that can't be, and for settings that {@link init} has found wrong; GodotError when the
   * game's project can't be read.
   */
  createScenario(spec: Readonly<Record<string, unknown>>, events: ScenarioEvents): Scenario {
    if (this.#mistake !== null) throw this.#mistake;
    const { config } = this.#script;
    const processor = typeof config.processor === "object" ? { ...config.processor } : {};
    const before = compileHooks(spec["beforeScenario"], "beforeScenario", processor);
    const flow = compileFlow(spec["flow"], processor);
    const after = compileHooks(spec["afterScenario"], "afterScenario", processor);
    const metrics = new Metrics(events);
    return async (user, callback) => {
      events.emit("started");
      let failure: StepFailure | null = null;
      const attempt = async (step: string, run: () => Promise<void>): Promise<void> => {
        try {
          await run();
        } catch (error) {
          failure ??= StepFailure.of(step, error);
        }
      };
      await attempt("settings", async () => {
        const settings = await this.#prepare();
        const session = new Session({ settings, helpers: this.#helpers, events, metrics, processor }, user);
        user.vars["target"] ??= settings.target;
        await attempt("script", async () => {
          await before(session);
          await flow(session);
          await after(session);
        });
        await attempt("disconnect", () => session.disconnect());
      });
      if (failure !== null) this.#report(failure, events);
      callback(failure, user);
    };
  }

  #report(failure: StepFailure, events: ScenarioEvents): void {
    try {
      events.emit("error", failure.code);
    } catch {
      // Node's own emitter throws for an 'error' that nobody listens to; Artillery's does not.
    }
    this.#print(failure.code, `${failure.code}: ${failure.message}`);
  }

  /** Keeps a run of thousands of bots from printing the same thousands of times. */
  #logSome(): void {
    const log = (message: string): void => this.#print(message.replaceAll(/\d+/g, "#"), message);
    setLogger({ error: log, warning: log });
  }

  #print(kind: string, message: string): void {
    if (this.#printed.has(kind) || this.#printed.size >= MESSAGES_MAX) return;
    this.#printed.add(kind);
    console.error(`godot: ${message}${this.#printed.size === MESSAGES_MAX ? " (further kinds are not printed)" : ""}`);
  }
}
