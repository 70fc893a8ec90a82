import type { CAC } from "cac";
import { type ErrorName, error_name, GodotError, OK } from "../../core/index.js";
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
import { EXIT_OK } from "../exit-codes.js";
import { makeOutput, number } from "../output.js";
import { type Exit, type Options, positive, text } from "./arguments.js";
import { compressionOf } from "./connection.js";

/** `gdpeer serve`. */
export function registerServe(cli: CAC, exit: Exit): void {
  cli
    .command("serve", "A relay server: Godot clients see and reach each other through it")
    .option("--port <n>", "The port", { default: 7000 })
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
  const port = positive(options, "port", { whole: true, most: 65_535 });
  const bind = text(options, "bind") ?? "127.0.0.1";
  const ws = options["ws"] === true;
  await confirmListening(`${ws ? "WebSocket" : "ENet"} relay server`, bind, port, options["yes"] === true);
  const peer = ws ? openWebSocket(options, port, bind) : openENet(options, port, bind);
  const multiplayer = new SceneMultiplayer();
  const tree = new SceneTree(multiplayer);
  const secret = text(options, "auth");
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
  const url = `${ws ? "ws" : "enet"}://${bind}:${port}`;
  output.record({ type: "listening", url }, `Relaying at ${url}; Ctrl+C ends it`);
  const stop = (): void => tree.quit();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const timer = options["seconds"] === undefined ? null : setTimeout(stop, positive(options, "seconds") * 1000);
  await tree.run();
  if (timer !== null) clearTimeout(timer);
  peer.close();
  output.record({ type: "summary", most }, `Closed; ${number(most)} clients at most`);
  return EXIT_OK;
}

function openENet(options: Options, port: number, bind: string): MultiplayerPeer {
  const peer = new ENetMultiplayerPeer();
  peer.set_bind_ip(bind);
  check(
    peer.create_server(port, positive(options, "maxClients", { whole: true, most: 4095 })),
    `listen on ${bind}:${port}`,
  );
  const compression = compressionOf(options);
  if (compression !== undefined) {
    check(
      peer.host?.compress(compression as Parameters<NonNullable<typeof peer.host>["compress"]>[0]) ?? OK,
      "compress",
    );
  }
  const tls = tlsOptions(options);
  if (tls !== null) check(peer.host?.dtls_server_setup(tls) ?? OK, "encrypt");
  return peer;
}

function openWebSocket(options: Options, port: number, bind: string): MultiplayerPeer {
  const peer = new WebSocketMultiplayerPeer();
  check(peer.create_server(port, bind, tlsOptions(options)), `listen on ${bind}:${port}`);
  return peer;
}

function tlsOptions(options: Options): TLSOptions | null {
  const keyFile = text(options, "key");
  const certFile = text(options, "cert");
  if (keyFile === undefined && certFile === undefined) return null;
  const key = new CryptoKey();
  const certificate = new X509Certificate();
  check(key.load(keyFile ?? ""), `read the key '${keyFile ?? ""}'`);
  check(certificate.load(certFile ?? ""), `read the certificate '${certFile ?? ""}'`);
  return TLSOptions.server(key, certificate);
}

function check(error: number, what: string): void {
  if (error === OK) return;
  const name = error_name(error);
  throw new GodotError(name as ErrorName, `Can't ${what}: ${name}`);
}
