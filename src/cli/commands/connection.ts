import type { Command } from "cac";
import type { BotOptions } from "../../bots/index.js";
import { push_warning } from "../../core/index.js";
import { didYouMean } from "../../core/nearest.js";
import { type CompressionMode, ENetConnection, TLSOptions } from "../../peers/index.js";
import { formatDiagnostic, readProject } from "../../project/index.js";
import type { EngineVersion } from "../../variant/index.js";
import { UsageError } from "../exit-codes.js";
import { understand } from "../prompt/sentence.js";
import { type Options, positive, text } from "./arguments.js";

const COMPRESSIONS: Readonly<Record<string, CompressionMode>> = {
  none: ENetConnection.COMPRESS_NONE,
  "range-coder": ENetConnection.COMPRESS_RANGE_CODER,
  fastlz: ENetConnection.COMPRESS_FASTLZ,
  zlib: ENetConnection.COMPRESS_ZLIB,
  zstd: ENetConnection.COMPRESS_ZSTD,
};

/** Adds the options that every command has which joins a server with bots. */
export function withConnectionOptions(command: Command): Command {
  return withTransportOptions(
    command
      .option("--project <folder>", "The game's Godot project: nodes, RPCs and replication are read from it")
      .option("--scripts", "Run the game's own scripts, too, as a player's game does; needs --project", {
        default: false,
      })
      .option("--scene <path>", "With --scripts: begin with this scene; main for the project's main scene")
      .option("--call <call>", "With --scripts: have the game connect itself: --call 'Lobby.join_game(\"127.0.0.1\")'")
      .option("--redirect", "With --call: wherever the game wants to go, it gets to <url>", { default: false })
      .option("--fps <n>", "With --scripts: frames a second; 30 unless told")
      .option("--auth <text>", "What is sent to a server that authenticates")
      .option("--wire-version <4.x>", "The server's Godot version; found out, or told by the project, when left away")
      .option("--wait", "The server may still be starting: try until --timeout is over", { default: false }),
  );
}

/**
 * Understands what `--call` was given.
 *
 * @throws UsageError for what is no call.
 */
export async function parseCall(
  written: string,
): Promise<Extract<Awaited<ReturnType<typeof understand>>, { kind: "call" }>> {
  const sentence = await understand(written);
  if (sentence.kind === "call") return sentence;
  throw new UsageError(`--call takes a call such as 'Lobby.join_game("127.0.0.1")', not '${written}'`);
}

/** Adds those that say how a server is reached. */
export function withTransportOptions(command: Command): Command {
  return command
    .option("--timeout <seconds>", "How long connecting may take", { default: 10 })
    .option("--compression <mode>", "ENet: none, range-coder, fastlz, zlib or zstd; must be the server's")
    .option("--insecure", "enets, wss: do not verify the server's certificate", { default: false })
    .option("--protocol <name>", "ws: offer this sub-protocol");
}

/** Reads the options of {@link withConnectionOptions}. */
export async function connectionOptions(options: Options): Promise<BotOptions> {
  const folder = text(options, "project");
  const auth = text(options, "auth");
  const protocol = text(options, "protocol");
  const compression = compressionOf(options);
  const wireVersion = wireVersionOf(options);
  const project = folder === undefined ? undefined : await readProject(folder);
  for (const diagnostic of project?.diagnostics ?? []) {
    if (diagnostic.severity !== "info") push_warning(formatDiagnostic(diagnostic));
  }
  return {
    timeoutMs: positive(options, "timeout", { most: 86_400 }) * 1000,
    ...(options["wait"] === true ? { waitForServer: true } : {}),
    ...(project === undefined ? {} : { project }),
    ...(await scriptOptions(options)),
    ...(auth === undefined ? {} : { auth: { data: auth } }),
    ...(compression === undefined ? {} : { compression }),
    ...(wireVersion === undefined ? {} : { wireVersion }),
    ...(options["insecure"] === true ? { tls: TLSOptions.client_unsafe() } : {}),
    ...(protocol === undefined ? {} : { protocols: [protocol] }),
  };
}

/** Those that make a bot run its game. */
async function scriptOptions(options: Options): Promise<BotOptions> {
  const scene = text(options, "scene");
  const written = text(options, "call");
  const fps = options["fps"] === undefined ? undefined : positive(options, "fps", { most: 1000 });
  const redirect = options["redirect"] === true;
  if (options["scripts"] !== true) {
    const given = Object.entries({ scene, call: written, fps }).find(([, value]) => value !== undefined);
    if (given !== undefined) throw new UsageError(`--${given[0]} needs --scripts`);
    if (redirect) throw new UsageError("--redirect needs --scripts");
    return {};
  }
  if (text(options, "project") === undefined) throw new UsageError("--scripts needs --project, the folder of the game");
  if (redirect && written === undefined)
    throw new UsageError("--redirect needs --call: without it the game does not connect itself");
  const call = written === undefined ? null : await parseCall(written);
  return {
    scripts: "run",
    scriptArgs: ((options["--"] ?? []) as string[]).map(String),
    ...(scene === undefined ? {} : { mainScene: scene === "main" ? true : scene }),
    ...(fps === undefined ? {} : { fps }),
    ...(call === null ? {} : { join: (bot) => bot.call(call.path, call.method, ...call.args), redirect }),
  };
}

function wireVersionOf(options: Options): EngineVersion | undefined {
  const version = text(options, "wire-version");
  if (version !== undefined && !/^4\.\d{1,3}(\.\d{1,3})?$/.test(version))
    throw new UsageError(`--wire-version takes a version of Godot such as 4.2 or 4.3.1; got '${version}'`);
  return version as EngineVersion | undefined;
}

/** The compression mode that was asked for, as a number. */
export function compressionOf(options: Options): CompressionMode | undefined {
  const name = text(options, "compression");
  if (name === undefined) return undefined;
  const mode = COMPRESSIONS[name];
  if (mode === undefined) {
    const names = Object.keys(COMPRESSIONS);
    throw new UsageError(`--compression takes ${names.join(", ")}; got '${name}'${didYouMean(name, names)}`);
  }
  return mode;
}
