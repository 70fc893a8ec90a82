import { isIP } from "node:net";
import type { CAC } from "cac";
import { type ErrorName, errorName, GodotError, OK } from "../../core/index.js";
import {
  CryptoKey,
  ENetMultiplayerPeer,
  type MultiplayerPeer,
  TLSOptions,
  WebSocketMultiplayerPeer,
  X509Certificate,
} from "../../peers/index.js";
import { SceneMultiplayer, SceneTree } from "../../scene/index.js";
import { confirmListening } from "../confirm.js";
import { EXIT_OK, UsageError } from "../exit-codes.js";
import { makeOutput, number } from "../output.js";
import { type Exit, fraction, type Options, positive, text } from "./arguments.js";
import { compressionOf } from "./connection.js";

/** `gdpeer serve`. */
export function registerServe(cli: CAC, exit: Exit): void {
  cli
    .command("serve", "A relay server: Godot clients see and reach each other through it")
    .option("--port <n>", "The port; 0 for a free one", { default: 7000 })
    .option("--bind <address>", "The address to listen on; * for all", { default: "127.0.0.1" })
    .option("--ws", "Over WebSocket instead of ENet", { default: false })
    .option("--max-clients <n>", "Clients at the same time (ENet)", { default: 32 })
    .option("--auth <text>", "Clients have to send this text to be let in")
    .option("--compression <mode>", "ENet: none, range-coder, fastlz, zlib or zstd")
    .option("--key <file>", "Private key (PEM) for TLS or DTLS; with --cert")
    .option("--cert <file>", "Certificate chain (PEM) for TLS or DTLS; with --key")
    .option("--seconds <n>", "Stop after so long; otherwise with Ctrl+C")
    .option("--yes", "Listen on more than loopback without asking", { default: false })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer serve --port 7000 --bind '*' --yes")
    .action((options: Options) => exit(() => serve(options)));
}

async function serve(options: Options): Promise<number> {
  const output = makeOutput({ json: options["json"] === true });
  const port = fraction(options, "port", 65_535);
  if (!Number.isInteger(port)) throw new UsageError(`--port takes a whole number from 0 to 65535; got '${port}'`);
  const bind = bindAddress(text(options, "bind") ?? "127.0.0.1");
  const seconds = options["seconds"] === undefined ? null : positive(options, "seconds", { most: 86_400 * 7 });
  const secret = text(options, "auth");
  const ws = options["ws"] === true;
  const settings: ServerSettings = {
    port,
    bind,
    maxClients: positive(options, "maxClients", { whole: true, most: 4095 }),
    compression: compressionOf(options),
    tls: tlsOptions(options),
  };
  await confirmListening(`${ws ? "WebSocket" : "ENet"} relay server`, bind, port, options["yes"] === true);
  const { peer, localPort } = ws ? openWebSocket(settings) : openENet(settings);
  const multiplayer = new SceneMultiplayer();
  const tree = new SceneTree(multiplayer);
  if (secret !== undefined) {
    multiplayer.auth_callback = (id, data) => {
      if (new TextDecoder().decode(data) === secret) multiplayer.complete_auth(id);
      else {
        output.record({ type: "refused", id }, `refused ${id}: wrong authentication`);
        multiplayer.disconnect_peer(id);
      }
    };
  }
  let most = 0;
  multiplayer.peer_connected.connect((id) => {
    most = Math.max(most, multiplayer.get_peers().length);
    output.record({ type: "peer_connected", id }, `+ ${id}`);
  });
  multiplayer.peer_disconnected.connect((id) => output.record({ type: "peer_disconnected", id }, `- ${id}`));
  multiplayer.multiplayer_peer = peer;
  const scheme = `${ws ? "ws" : "enet"}${settings.tls === null ? "" : "s"}`;
  const url = `${scheme}://${bind.includes(":") ? `[${bind}]` : bind}:${localPort}`;
  output.record({ type: "listening", url }, `Relaying at ${url}; Ctrl+C ends it`);
  const stop = (): void => tree.quit();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const timer = seconds === null ? null : setTimeout(stop, seconds * 1000);
  await tree.run();
  if (timer !== null) clearTimeout(timer);
  peer.close();
  output.record({ type: "summary", most }, `Closed; ${number(most)} clients at most`);
  return EXIT_OK;
}

interface ServerSettings {
  readonly port: number;
  readonly bind: string;
  readonly maxClients: number;
  readonly compression: number | undefined;
  readonly tls: TLSOptions | null;
}

function bindAddress(given: string): string {
  if (given === "localhost") return "127.0.0.1";
  const address = given.replace(/^\[|\]$/g, "");
  if (address !== "*" && isIP(address) === 0) throw new UsageError(`--bind takes an IP address or *; got '${given}'`);
  return address;
}

function openENet({ port, bind, maxClients, compression, tls }: ServerSettings): {
  peer: MultiplayerPeer;
  localPort: number;
} {
  const peer = new ENetMultiplayerPeer();
  peer.set_bind_ip(bind);
  check(peer.create_server(port, maxClients), `listen on ${bind}:${port}`);
  try {
    if (compression !== undefined) {
      const mode = compression as Parameters<NonNullable<typeof peer.host>["compress"]>[0];
      check(peer.host?.compress(mode) ?? OK, "compress");
    }
    if (tls !== null) check(peer.host?.dtls_server_setup(tls) ?? OK, "encrypt");
  } catch (error) {
    peer.close();
    throw error;
  }
  return { peer, localPort: peer.host?.get_local_port() ?? port };
}

function openWebSocket({ port, bind, tls }: ServerSettings): { peer: MultiplayerPeer; localPort: number } {
  const peer = new WebSocketMultiplayerPeer();
  check(peer.create_server(port, bind, tls), `listen on ${bind}:${port}`);
  return { peer, localPort: peer.localPort };
}

function tlsOptions(options: Options): TLSOptions | null {
  const keyFile = text(options, "key");
  const certFile = text(options, "cert");
  if (keyFile === undefined && certFile === undefined) return null;
  if (keyFile === undefined || certFile === undefined) throw new UsageError("--key and --cert are needed together");
  const key = new CryptoKey();
  const certificate = new X509Certificate();
  for (const [file, part, what] of [
    [keyFile, key, "private key"],
    [certFile, certificate, "certificate"],
  ] as const) {
    // What exactly is wrong with it goes to the log.
    if (part.load(file) !== OK) throw new GodotError("ERR_FILE_CANT_READ", `Can't read a ${what} from '${file}'`);
  }
  return TLSOptions.server(key, certificate);
}

function check(error: number, what: string): void {
  if (error === OK) return;
  const name = errorName(error);
  throw new GodotError(name as ErrorName, `Can't ${what}: ${name}`);
}
