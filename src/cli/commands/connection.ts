import type { Command } from "cac";
import type { BotOptions } from "../../bots/index.js";
import { push_warning } from "../../core/index.js";
import { didYouMean } from "../../core/nearest.js";
import { type CompressionMode, ENetConnection, TLSOptions } from "../../peers/index.js";
import { formatDiagnostic, readProject } from "../../project/index.js";
import type { EngineVersion } from "../../variant/index.js";
import { UsageError } from "../exit-codes.js";
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
      .option("--auth <text>", "What is sent to a server that authenticates")
      .option("--wire-version <4.x>", "The server's Godot version; found out, or told by the project, when left away")
      .option("--wait", "The server may still be starting: try until --timeout is over", { default: false }),
  );
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
    ...(auth === undefined ? {} : { auth: { data: auth } }),
    ...(compression === undefined ? {} : { compression }),
    ...(wireVersion === undefined ? {} : { wireVersion }),
    ...(options["insecure"] === true ? { tls: TLSOptions.client_unsafe() } : {}),
    ...(protocol === undefined ? {} : { protocols: [protocol] }),
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
