import { checkNames } from "../core/check-names.js";
import { GodotError } from "../core/index.js";
import type { BotSettings } from "./bot-options.js";

/** Says what an option takes, when it was given something else; null when all is well. */
type Rule = (value: unknown) => string | null;

const is =
  (what: string, ...types: readonly string[]): Rule =>
  (value) =>
    types.includes(Array.isArray(value) ? "array" : value === null ? "null" : typeof value) ? null : what;
const text = is("a text", "string");
const flag = is("true or false", "boolean");
const functionRule = is("a function", "function");
const list = is("an array", "array");
const positive =
  (what: string): Rule =>
  (value) =>
    typeof value === "number" && value > 0 ? null : what;

const RECONNECT: Readonly<Record<string, Rule>> = {
  firstDelayMs: is("milliseconds", "number"),
  maxDelayMs: is("milliseconds", "number"),
  factor: is("a number", "number"),
  jitter: is("a number from 0 to 1", "number"),
  maxAttempts: is("a number", "number"),
};
const AUTH: Readonly<Record<string, Rule>> = {
  data: (value) =>
    value instanceof Uint8Array || typeof value === "string" || typeof value === "function"
      ? null
      : "bytes, a text, or a function that makes them",
  verify: functionRule,
};

const RULES: Readonly<Record<keyof BotSettings | "plugins" | "join", Rule>> = {
  name: text,
  timeoutMs: positive("milliseconds above 0"),
  waitForServer: flag,
  signal: is("an AbortSignal", "object"),
  nodes: is('nodes by their path, such as { "/root/Arena": ["join", "welcome"] }', "object"),
  project: is("a folder, or what readProject gave", "string", "object"),
  scripts: (value) => (value === "run" ? null : '"run", or is left out'),
  mainScene: is("true, false, or a scene's path", "boolean", "string"),
  fps: positive("a number above 0"),
  scriptArgs: list,
  redirect: flag,
  scriptLimits: is("an object such as { steps: 1_000_000 }", "object"),
  join: functionRule,
  auth: is('an object: { data: "…" }', "object"),
  reconnect: is("true, false, or an object such as { maxAttempts: 5 }", "boolean", "object"),
  record: is("a file's path, or a sink", "string", "object"),
  channels: is("a number", "number"),
  silenceMs: positive("milliseconds above 0"),
  compression: is("a number: one of ENetConnection.COMPRESS_NONE, _RANGE_CODER, _FASTLZ, _ZLIB, _ZSTD", "number"),
  tls: is("TLSOptions", "object"),
  protocols: list,
  headers: list,
  wireVersion: text,
  makePeer: functionRule,
  configure: functionRule,
  plugins: list,
};

/** Options that say something of a game that runs. */
const OF_GAMES = ["mainScene", "fps", "scriptArgs", "scriptLimits", "join"] as const;

/**
 * Refuses options that there are not, and those that are of a wrong kind, with the right word where one is near. Values of the right
 * kind are judged where they are used.
 *
 * @param options - As the user gave them.
 * @param who - Whose options they are, for the message.
 * @throws GodotError `ERR_INVALID_PARAMETER`.
 * @internal
 */
export function checkBotOptions(options: BotSettings, who = "A bot"): void {
  checkAll(who, options, RULES, "");
  if (options.auth !== undefined) {
    checkAll(who, options.auth, AUTH, "auth.");
    if (options.auth.data === undefined) fail(who, "auth.data", AUTH["data"]!(undefined)!);
  }
  if (typeof options.reconnect === "object") checkAll(who, options.reconnect, RECONNECT, "reconnect.");
  const needless = OF_GAMES.find((name) => (options as Record<string, unknown>)[name] !== undefined);
  if (options.scripts === undefined && needless !== undefined) needs(who, needless, "'scripts: \"run\"'");
  if (options.scripts !== undefined && options.project === undefined)
    needs(who, "scripts", "'project': the game's folder");
}

function needs(who: string, name: string, what: string): never {
  throw new GodotError("ERR_INVALID_PARAMETER", `${who}'s option '${name}' needs ${what}`);
}

function checkAll(who: string, options: object, rules: Readonly<Record<string, Rule>>, prefix: string): void {
  if (typeof options !== "object" || options === null) fail(who, "options", "an object");
  checkNames(prefix === "" ? who : `${who}'s '${prefix.slice(0, -1)}'`, options, rules);
  for (const [name, value] of Object.entries(options)) {
    const takes = value === undefined ? null : rules[name]!(value);
    if (takes !== null) fail(who, prefix + name, takes);
  }
}

/** Nothing of the value: it may be a secret. */
function fail(who: string, name: string, takes: string): never {
  throw new GodotError("ERR_INVALID_PARAMETER", `${who}'s option '${name}' takes ${takes}`);
}
