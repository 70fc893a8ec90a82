import { checkNames, type OptionNames } from "../core/check-names.js";
import type { ScriptLimits, ScriptReport } from "../gdscript/run/host.js";
import type { SceneTree } from "../scene/index.js";

/** An address that a game's own scripts may connect to. */
export interface AllowedAddress {
  /** Host name or address, as `create_client` gets it; `*` for any. */
  readonly host: string;
  /** The port there; 0 for any. */
  readonly port: number;
}

/** Where a connection goes in truth. */
export interface RedirectedAddress extends AllowedAddress {
  /** For WebSockets: the whole URL; without it the scripts' own, with this host and port. */
  readonly url?: string;
}

/** How a game runs. */
export interface WorldOptions {
  /** Takes what `print` prints: a line without its end. Left out, it goes nowhere. */
  readonly print?: (line: string) => void;
  /** The same for `printerr`; {@link print} unless told. */
  readonly printError?: (line: string) => void;
  /** The same for `printraw`, where no line ends; {@link print} unless told. */
  readonly printRaw?: (text: string) => void;
  /** Takes errors and warnings of scripts, and what the engine would report. */
  readonly report?: (report: ScriptReport) => void;
  /** Where scripts may connect to by peers of their own; nowhere unless told. Servers are never opened. */
  readonly allow?: readonly AllowedAddress[];
  /**
   * Called when scripts connect to an allowed address. Gives the address that is connected to in its place, so that a bot's target need not be
   * what a game has written in its scripts.
   */
  readonly redirect?: (address: AllowedAddress) => RedirectedAddress;
  /** Called when scripts were refused a connection. */
  readonly refused?: (address: AllowedAddress) => void;
  /** The command line of the game, `OS.get_cmdline_args()`. */
  readonly args?: readonly string[];
  /** The same behind `--`, `OS.get_cmdline_user_args()`. */
  readonly userArgs?: readonly string[];
  /** What `OS.has_feature` says yes to, beside `debug`, `template` and the like. */
  readonly features?: readonly string[];
  /** Whether the game is told that it has a screen, as a player's has, rather than to run headless, as many dedicated servers do: `DisplayServer.get_name()`. Default: it has none. */
  readonly hasScreen?: boolean;
  /** What scripts may use up. */
  readonly limits?: Partial<ScriptLimits>;
  /** The seed of `randi()` and the like; by chance unless told. */
  readonly seed?: bigint;
  /** 64 bits for `randomize()`; from the platform's generator unless told. */
  readonly entropy?: () => bigint;
  /** The tree of the game; a new one unless given. One that is given is empty, and its `SceneMultiplayer` has `exactFloats`. */
  readonly tree?: SceneTree;
  /** Seconds since 1970, for `Time`; the platform's clock unless told. */
  readonly unixTime?: () => number;
}

const OPTIONS: OptionNames<WorldOptions> = {
  print: true,
  printError: true,
  printRaw: true,
  report: true,
  allow: true,
  redirect: true,
  args: true,
  userArgs: true,
  features: true,
  hasScreen: true,
  limits: true,
  seed: true,
  entropy: true,
  unixTime: true,
  refused: true,
  tree: true,
};

/** Refuses options that there are not. @throws GodotError `ERR_INVALID_PARAMETER`. @internal */
export function checkWorldOptions(options: WorldOptions): void {
  checkNames("GameWorld", options, OPTIONS);
}
