import { isIP } from "node:net";
import type { CAC } from "cac";
import {
  type CompressionMode,
  CryptoKey,
  ENetMultiplayerPeer,
  type MultiplayerPeer,
  TLSOptions,
  WebSocketMultiplayerPeer,
  X509Certificate,
} from "../../peers/index.js";
import { readProject } from "../../project/index.js";
import { SceneMultiplayer, SceneTree } from "../../scene/index.js";
import { attempt } from "../attempt.js";
import { confirmListening } from "../confirm.js";
import { ArenaServer } from "../demo/arena-server.js";
import { ARENA_FOLDER } from "../demo/demo.js";
import { EXIT_OK, UsageError } from "../exit-codes.js";
import { count, makeOutput } from "../output.js";
import { type Exit, type Options, portOf, positive, text } from "./arguments.js";
import { compressionOf } from "./connection.js";

/** `gdpeer serve`. */
export function registerServe(cli: CAC, exit: Exit): void {
  cli
    .command("serve", "A relay server: Godot clients see and reach each other through it; or the example game's")
    .option("--example", "The example game's server, for bots to play with", { default: false })
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
    .example("gdpeer serve --example --port 7000")
    .example("gdpeer serve --port 7000 --bind '*' --yes")
    .action((options: Options) => exit(() => serve(options)));
}

async function serve(options: Options): Promise<number> {
  const output = makeOutput({ json: options["json"] === true });
  const port = portOf(options);
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
  if (ws && settings.compression !== undefined) throw new UsageError("--compression is for ENet, not with --ws");
  const project = options["example"] === true ? await readProject(ARENA_FOLDER) : null;
  await confirmListening(`${ws ? "WebSocket" : "ENet"} server`, bind, port, options["yes"] === true);
  const { peer, localPort } = ws ? openWebSocket(settings) : openENet(settings);
  const scheme = `${ws ? "ws" : "enet"}${settings.tls === null ? "" : "s"}`;
  const url = `${scheme}://${bind.includes(":") ? `[${bind}]` : bind}:${localPort}`;
  const game = project === null ? null : new ArenaServer(project, { opened: { peer, url } });
  const multiplayer = game?.multiplayer ?? new SceneMultiplayer();
  const tree = game?.tree ?? new SceneTree(multiplayer);
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
  output.record(
    { type: "listening", url, project: game === null ? null : ARENA_FOLDER },
    game === null
      ? `Relaying at ${url}; Ctrl+C ends it`
      : `The example game is served at ${url}; its project is ${ARENA_FOLDER}; Ctrl+C ends it`,
    "green",
  );
  const stop = (): void => tree.quit();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const timer = seconds === null ? null : setTimeout(stop, seconds * 1000);
  await tree.run();
  if (timer !== null) clearTimeout(timer);
  game?.close();
  peer.close();
  output.record({ type: "summary", most }, `Closed; ${count(most, "client")} at most`);
  return EXIT_OK;
}

interface ServerSettings {
  readonly port: number;
  readonly bind: string;
  readonly maxClients: number;
  readonly compression: CompressionMode | undefined;
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
  attempt(`listen on ${bind}:${port}`, () => peer.create_server(port, maxClients));
  try {
    if (compression !== undefined) attempt("compress", () => peer.host!.compress(compression));
    if (tls !== null) attempt("encrypt", () => peer.host!.dtls_server_setup(tls));
  } catch (error) {
    peer.close();
    throw error;
  }
  return { peer, localPort: peer.host?.get_local_port() ?? port };
}

function openWebSocket({ port, bind, tls }: ServerSettings): { peer: MultiplayerPeer; localPort: number } {
  const peer = new WebSocketMultiplayerPeer();
  attempt(`listen on ${bind}:${port}`, () => peer.create_server(port, bind, tls));
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
    attempt(`read a ${what} from '${file}'`, () => part.load(file), "ERR_FILE_CANT_READ");
  }
  return TLSOptions.server(key, certificate);
}
