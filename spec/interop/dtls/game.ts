import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { CryptoKey, ENetMultiplayerPeer, TLSOptions, X509Certificate } from "../../../src/peers/index.js";
import { Node, type RpcDeclarations, SceneMultiplayer, SceneTree } from "../../../src/scene/index.js";
import type { EngineVersion } from "../../../src/variant/index.js";
import type { Certified } from "../../dtls/certificates.js";
import { type EngineProcess, engineVersion, startEngine } from "../../support/engine.js";

const PROJECT = fileURLToPath(new URL("./project/", import.meta.url));

const version = engineVersion();
/** What the engine at hand speaks. */
const WIRE_VERSION: EngineVersion = version === null ? "4.6" : `4.${version[1]}`;

/** Our side of the project's `world.gd`. */
export class World extends Node {
  static rpcs: RpcDeclarations = { echo: ["any_peer"], echoed: ["any_peer"] };
  /** Texts that others asked us to send back. */
  readonly asked: string[] = [];
  /** Texts that came back. */
  readonly answers: string[] = [];

  echo(text: string): void {
    this.asked.push(text);
    this.rpc_id(this.multiplayer!.get_remote_sender_id(), "echoed", text);
  }
  echoed(text: string): void {
    this.answers.push(text);
  }
}

/** How a peer is made beside its port. */
export interface GameOptions {
  readonly compress?: number;
  readonly server?: TLSOptions;
  readonly client?: TLSOptions;
  /** The name that the server's certificate must bear. */
  readonly name?: string;
}

/** One of our instances of the game, which runs by itself. */
export class Game {
  readonly api = new SceneMultiplayer({ wireVersion: WIRE_VERSION });
  readonly tree = new SceneTree(this.api);
  readonly world = new World();
  readonly peer = new ENetMultiplayerPeer();
  readonly events: string[] = [];

  constructor() {
    const main = new Node();
    main.name = "Main";
    this.world.name = "World";
    main.add_child(this.world);
    this.tree.root.add_child(main);
    this.api.connected_to_server.connect(() => this.events.push("connected"));
    this.api.connection_failed.connect(() => this.events.push("failed"));
    this.api.peer_connected.connect((id) => this.events.push(`+${id}`));
    this.api.peer_disconnected.connect((id) => this.events.push(`-${id}`));
  }

  /** Begins as a server at a port of its own choice, or as a client of one. */
  start(port: number | null, options: GameOptions = {}): this {
    const { peer } = this;
    peer.set_bind_ip("127.0.0.1");
    let error = port === null ? peer.create_server(0, 64) : peer.create_client("127.0.0.1", port);
    const host = peer.host!;
    if (error === 0 && options.compress !== undefined) host.compress(options.compress as 0);
    if (error === 0 && options.server !== undefined) error = host.dtls_server_setup(options.server);
    if (error === 0 && options.client !== undefined) {
      error = host.dtls_client_setup(options.name ?? "localhost", options.client);
    }
    if (error !== 0) throw new Error(`Can't start: error ${error}`);
    this.api.multiplayer_peer = peer;
    void this.tree.run();
    return this;
  }

  get port(): number {
    return this.peer.host!.get_local_port();
  }

  stop(): void {
    this.tree.quit();
    this.api.multiplayer_peer?.close();
    this.api.multiplayer_peer = null;
  }
}

/** Starts an engine in a role, with arguments as the project's `main.gd` takes them. */
export async function startGame(
  role: "server" | "client",
  port: number,
  options: Record<string, string | number> = {},
): Promise<EngineProcess> {
  const further = Object.entries(options).map(([name, value]) => `${name}=${value}`);
  const started = await startEngine(PROJECT, [`role=${role}`, `port=${port}`, ...further]);
  await started.line(/^(READY|CANNOT)/);
  return started;
}

/** What the engine prints when a text has come back to it. */
export function echoedLine(text: string): RegExp {
  return new RegExp(`^ECHOED ${text.length} ${createHash("md5").update(text).digest("hex")}`);
}

/** A certificate as the options want it. */
export function x509(...certified: readonly Certified[]): X509Certificate {
  const certificate = new X509Certificate();
  certificate.load_from_string(certified.map((one) => one.certificatePem).join(""));
  return certificate;
}

/** A server's options. */
export function serverOptions(certified: Certified): TLSOptions {
  const key = new CryptoKey();
  key.load_from_string(certified.keyPem);
  return TLSOptions.server(key, x509(certified));
}
