import type { Bot, BotContext } from "godot-multiplayer-peer";

/** Where metrics and the life of a virtual user are told: Artillery's event emitter. */
export interface ScenarioEvents {
  /**
   * @param event - `started`, `counter`, `histogram`, `rate` or `error`.
   * @param args - A metric's name and value, or an error's code.
   */
  emit(event: string, ...args: unknown[]): unknown;
}

/** What Artillery hands to an engine as its third argument, as far as this engine uses it. */
export interface ArtilleryHelpers {
  /** Fills in `{{ }}`. */
  template?(text: unknown, context: VirtualUser): unknown;
  /** Evaluates the `capture` and `match` lists of a step. */
  captureOrMatch?(
    params: Record<string, unknown>,
    response: { body: unknown },
    context: VirtualUser,
    done: (error: Error | null, result: CaptureResult | null) => void,
  ): unknown;
}

/** What {@link ArtilleryHelpers.captureOrMatch} found. */
export interface CaptureResult {
  /** By the name after `as`. */
  readonly captures: Readonly<Record<string, { value?: unknown; error?: unknown; failed?: boolean; strict?: boolean }>>;
  /** By expression. */
  readonly matches: Readonly<
    Record<string, { success?: boolean; expected?: unknown; got?: unknown; expression?: string; strict?: boolean }>
  >;
}

/** A virtual user, as Artillery calls it a context: what `function` steps get. */
export interface VirtualUser {
  /** Variables: those of the script, of payload files, and what was captured. */
  vars: Record<string, unknown>;
  /** Functions that templates may call, such as `$randomNumber`. */
  funcs?: Record<string, (...args: never[]) => unknown>;
  /** The scenario, as it stands in the script. */
  scenario?: Record<string, unknown>;
  /** The virtual user's bot; there from `connect` to `disconnect`. */
  bot?: Bot;
  /** Whatever functions keep here. */
  [key: string]: unknown;
}

/**
 * A function of the script's processor, called by the step `function` and by `beforeScenario` and `afterScenario`. It
 * returns a promise, or it calls `done`.
 *
 * @param user - The virtual user; its bot is `user.bot`.
 * @param events - For metrics of one's own: `events.emit("counter", "shots", 1)`, `events.emit("histogram", "aim_ms", 12)`.
 * @param done - For functions that return no promise: called with an error, or with nothing.
 */
export type ProcessorFunction = (user: VirtualUser, events: ScenarioEvents, done: (error?: unknown) => void) => unknown;

/** A function of the script's processor that the step `behaviour` calls: the same as a swarm's. */
export type ProcessorBehaviour = (bot: Bot, context: BotContext) => unknown;

/** A test script, as Artillery has read it. */
export interface ArtilleryScript {
  /** The section `config`. */
  readonly config: ArtilleryConfig;
  /** Where the script stands. */
  readonly _scriptPath?: string;
  /** Where its `config` stands, when that is a file of its own. */
  readonly _configPath?: string;
}

/** The section `config` of a test script, as far as this engine reads it. */
export interface ArtilleryConfig {
  /** The server. */
  readonly target?: string;
  /** The processor's exports; Artillery has loaded it. */
  readonly processor?: unknown;
  /** This engine's settings. */
  readonly godot?: unknown;
  /** `engines.godot` may hold the settings too. */
  readonly engines?: { readonly godot?: unknown };
  /** `defaults.think.jitter`. */
  readonly defaults?: { readonly think?: { readonly jitter?: number | string } };
  /** `tls.rejectUnauthorized`, as for Artillery's other engines. */
  readonly tls?: { readonly rejectUnauthorized?: boolean };
}

/** A compiled scenario: brings one virtual user through its flow. */
export type Scenario = (
  context: VirtualUser,
  callback: (error: unknown, context: VirtualUser) => void,
) => Promise<void>;
