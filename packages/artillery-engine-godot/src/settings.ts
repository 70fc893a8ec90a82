import { dirname, resolve } from "node:path";
import {
  type BotOptions,
  ENetConnection,
  formatDiagnostic,
  parseTarget,
  readProject,
  TLSOptions,
  X509Certificate,
} from "godot-multiplayer-peer";
import type { ArtilleryScript } from "./contract.js";
import { durationMs } from "./durations.js";
import { ScriptError } from "./failure.js";
import { isPlain } from "./templates.js";

const COMPRESSIONS: Readonly<Record<string, number>> = {
  none: ENetConnection.COMPRESS_NONE,
  "range-coder": ENetConnection.COMPRESS_RANGE_CODER,
  fastlz: ENetConnection.COMPRESS_FASTLZ,
  zlib: ENetConnection.COMPRESS_ZLIB,
  zstd: ENetConnection.COMPRESS_ZSTD,
};

const KEYS = [
  "project",
  "nodes",
  "timeout",
  "connectTimeout",
  "reconnect",
  "channels",
  "compression",
  "protocols",
  "headers",
  "wireVersion",
  "tls",
  "log",
];

/** `config.godot`, read and checked. */
export interface Settings {
  /** The server; a step may name another one. Empty when the script has none. */
  readonly target: string;
  /** Options of every bot. */
  readonly bot: BotOptions;
  /** How long `expect` and `wait` wait unless told otherwise, in milliseconds. */
  readonly timeoutMs: number;
  /** What `think` adds unless told otherwise. */
  readonly thinkJitter: number | string | undefined;
  /** Whether everything is logged, instead of the first few different messages. */
  readonly logAll: boolean;
}

/**
 * Reads `config.godot`, the game's project included.
 *
 * @param script - The test script.
 * @throws ScriptError for settings that can't be; GodotError when the project or a certificate can't be read.
 */
export async function readSettings(script: ArtilleryScript): Promise<Settings> {
  const { config } = script;
  const given = { ...section(config.engines?.godot, "engines.godot"), ...section(config.godot, "godot") };
  for (const key of Object.keys(given)) {
    if (!KEYS.includes(key)) throw new ScriptError(`config.godot has no '${key}'; it has ${KEYS.join(", ")}`);
  }
  const folder = dirname(script._configPath ?? script._scriptPath ?? resolve("script.yml"));
  const bot: Record<string, unknown> = {
    timeoutMs: durationMs(given["connectTimeout"] ?? 10, "config.godot.connectTimeout"),
  };
  for (const key of ["nodes", "channels", "protocols", "headers", "wireVersion", "reconnect"]) {
    if (given[key] !== undefined) bot[key] = given[key];
  }
  if (given["compression"] !== undefined) bot["compression"] = compression(String(given["compression"]));
  const tls = tlsOptions(section(given["tls"], "godot.tls"), folder, config.tls?.rejectUnauthorized === false);
  if (tls !== null) bot["tls"] = tls;
  if (given["project"] !== undefined) bot["project"] = await project(resolve(folder, String(given["project"])));
  const log = given["log"] ?? "some";
  if (log !== "some" && log !== "all") throw new ScriptError(`config.godot.log is 'some' or 'all'; got ${String(log)}`);
  const target = config.target ?? "";
  if (target !== "") checkTarget(target);
  return {
    target,
    bot: bot as BotOptions,
    timeoutMs: durationMs(given["timeout"] ?? 5, "config.godot.timeout"),
    thinkJitter: config.defaults?.think?.jitter,
    logAll: log === "all",
  };
}

/** @throws ScriptError when it is no server's address. */
function checkTarget(target: string): void {
  try {
    parseTarget(target);
  } catch (error) {
    throw new ScriptError((error as Error).message, { cause: error });
  }
}

function section(value: unknown, name: string): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (!isPlain(value))
    throw new ScriptError(`config.${name} must be a section with keys; got ${JSON.stringify(value)}`);
  return value;
}

async function project(folder: string) {
  const read = await readProject(folder);
  for (const diagnostic of read.diagnostics) {
    if (diagnostic.severity !== "info") console.warn(formatDiagnostic(diagnostic));
  }
  return read;
}

function compression(name: string): number {
  const mode = COMPRESSIONS[name];
  if (mode !== undefined) return mode;
  throw new ScriptError(`config.godot.compression is one of ${Object.keys(COMPRESSIONS).join(", ")}; got ${name}`);
}

function tlsOptions(given: Record<string, unknown>, folder: string, insecure: boolean): TLSOptions | null {
  let chain: X509Certificate | null = null;
  if (given["ca"] !== undefined) {
    chain = new X509Certificate();
    const path = resolve(folder, String(given["ca"]));
    if (chain.load(path) !== 0) throw new ScriptError(`config.godot.tls.ca: '${path}' holds no certificate`);
  }
  if (given["insecure"] === true || (insecure && given["insecure"] === undefined)) {
    return TLSOptions.client_unsafe(chain);
  }
  const name = given["commonName"] === undefined ? "" : String(given["commonName"]);
  return chain === null && name === "" ? null : TLSOptions.client(chain, name);
}
