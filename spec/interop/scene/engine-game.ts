import { fileURLToPath } from "node:url";
import { Signal } from "../../../src/core/index.js";
import {
  ENetMultiplayerPeer,
  type MultiplayerPeer,
  type TransferMode,
  WebSocketMultiplayerPeer,
} from "../../../src/peers/index.js";
import {
  Node,
  RemoteNode,
  type RpcDeclarations,
  SceneMultiplayer,
  type SceneMultiplayerOptions,
  SceneTree,
} from "../../../src/scene/index.js";
import type { Variant } from "../../../src/variant/index.js";
import { type EngineProcess, engineVersion, startEngine, WIRE_VERSION } from "../../support/engine.js";

export const PROJECT = fileURLToPath(new URL("./project/", import.meta.url));

const version = engineVersion();
/** Whether it knows the element types of arrays; 4.2 does not. */
export const HAS_TYPED_ARRAYS = version === null || version[1] >= 3;

export type Transport = "enet" | "ws";

/** Our side of the project's `base.gd`. */
export class Base extends Node {
  static rpcs: RpcDeclarations = { inherited: ["any_peer"], overridden: ["any_peer"], answered: ["any_peer"] };
  /** Every call that came: name, arguments, sender. */
  readonly called = new Signal<[name: string, args: Variant[], sender: number]>(this, "called");
  readonly calls: { name: string; args: Variant[]; sender: number }[] = [];

  note(name: string, ...args: Variant[]): void {
    const sender = this.multiplayer?.get_remote_sender_id() ?? -1;
    this.calls.push({ name, args, sender });
    this.called.emit(name, args, sender);
  }
  inherited(text: Variant): void {
    this.note("inherited", text);
  }
  overridden(text: Variant): void {
    this.note("overridden base", text);
  }
  answered(what: Variant, value: Variant): void {
    this.note("answered", what, value);
  }
}

/** Our side of the project's `world.gd`: the same RPC methods. */
export class World extends Base {
  static override rpcs: RpcDeclarations = {
    echo: ["any_peer"],
    echoed: ["any_peer"],
    echo_one: ["any_peer"],
    echoed_one: ["any_peer"],
    many: ["any_peer"],
    send_values: ["any_peer"],
    check: ["any_peer"],
    checked: ["any_peer"],
    r0: ["any_peer", "reliable", "call_remote", 0],
    r3: ["any_peer", "reliable", "call_remote", 3],
    u0: ["any_peer", "unreliable", "call_remote", 0],
    u3: ["any_peer", "unreliable", "call_remote", 3],
    o0: ["any_peer", "unreliable_ordered", "call_remote", 0],
    o3: ["any_peer", "unreliable_ordered", "call_remote", 3],
    back_r0: ["any_peer", "reliable", "call_remote", 0],
    back_r3: ["any_peer", "reliable", "call_remote", 3],
    back_u0: ["any_peer", "unreliable", "call_remote", 0],
    back_u3: ["any_peer", "unreliable", "call_remote", 3],
    back_o0: ["any_peer", "unreliable_ordered", "call_remote", 0],
    back_o3: ["any_peer", "unreliable_ordered", "call_remote", 3],
    everywhere: ["any_peer", "call_local"],
    shout: ["any_peer"],
    authority_only: ["authority"],
    set_authority: ["any_peer"],
    call_authority_only: ["any_peer"],
    call_peer: ["any_peer"],
    call_configured: ["any_peer"],
    peers: ["any_peer"],
    quit: ["any_peer"],
  };

  constructor() {
    super();
    this.rpc_config("configured", { rpc_mode: 1, transfer_mode: 2, call_local: false, channel: 0 });
  }
  override overridden(text: Variant): void {
    this.note("overridden derived", text);
  }
  echo(id: number, value: Variant): void {
    this.rpc_id(this.#sender(), "echoed", id, 0, value);
  }
  echoed(id: Variant, type: Variant, value: Variant): void {
    this.note("echoed", id, type, value);
  }
  echo_one(value: Variant): void {
    this.rpc_id(this.#sender(), "echoed_one", value);
  }
  echoed_one(value: Variant): void {
    this.note("echoed_one", value);
  }
  many(...args: Variant[]): void {
    this.note("many", ...args);
  }
  send_values(): void {}
  check(i: number, value: Variant): void {
    this.note("check", i, value);
    this.rpc_id(this.#sender(), "checked", i, value);
  }
  checked(i: number, value: Variant): void {
    this.note("checked", i, value);
  }
  r0(x: Variant): void {
    this.note("r0", x);
  }
  r3(x: Variant): void {
    this.note("r3", x);
  }
  u0(x: Variant): void {
    this.note("u0", x);
  }
  u3(x: Variant): void {
    this.note("u3", x);
  }
  o0(x: Variant): void {
    this.note("o0", x);
  }
  o3(x: Variant): void {
    this.note("o3", x);
  }
  back_r0(x: Variant): void {
    this.note("back_r0", x);
  }
  back_r3(x: Variant): void {
    this.note("back_r3", x);
  }
  back_u0(x: Variant): void {
    this.note("back_u0", x);
  }
  back_u3(x: Variant): void {
    this.note("back_u3", x);
  }
  back_o0(x: Variant): void {
    this.note("back_o0", x);
  }
  back_o3(x: Variant): void {
    this.note("back_o3", x);
  }
  everywhere(text: Variant): void {
    this.note("everywhere", text);
  }
  shout(text: Variant): void {
    this.rpc("everywhere", text);
  }
  authority_only(text: Variant): void {
    this.note("authority_only", text);
  }
  set_authority(id: number): void {
    this.set_multiplayer_authority(id);
  }
  call_authority_only(to: number, text: Variant): void {
    this.rpc_id(to, "authority_only", text);
  }
  call_peer(to: number, text: Variant): void {
    this.rpc_id(to, "answered", "relayed", text);
  }
  call_configured(): void {}
  configured(text: Variant): void {
    this.note("configured", text);
  }
  peers(): void {
    this.rpc_id(this.#sender(), "answered", "peers", this.multiplayer!.get_peers());
  }
  quit(): void {}

  #sender(): number {
    return this.multiplayer!.get_remote_sender_id();
  }

  /** Waits for a call, past or to come, for which `test` is true. */
  async until(test: (name: string, args: Variant[], sender: number) => boolean, what: string): Promise<Variant[]> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const found = this.calls.find(({ name, args, sender }) => test(name, args, sender));
      if (found !== undefined) return found.args;
      if (Date.now() > deadline)
        throw new Error(
          `Waited in vain for ${what}; calls so far: ${JSON.stringify(this.calls.slice(-10).map((c) => c.name))}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** Waits for `answered(what, …)`. @returns The value. */
  async answer(what: string): Promise<Variant> {
    return (await this.until((name, args) => name === "answered" && args[0] === what, `the answer '${what}'`))[1];
  }
}

/** One of our game instances: a tree that runs by itself. */
export class Game {
  readonly api: SceneMultiplayer;
  readonly tree: SceneTree;
  readonly world = new World();
  readonly plain = new RemoteNode("Plain");
  readonly packets: { bytes: Uint8Array; mode: TransferMode; channel: number; from: number }[] = [];

  constructor(options: SceneMultiplayerOptions = {}) {
    this.api = new SceneMultiplayer(WIRE_VERSION === undefined ? options : { wireVersion: WIRE_VERSION, ...options });
    this.tree = new SceneTree(this.api);
    const main = new Node();
    main.name = "Main";
    this.world.name = "World";
    main.add_child(this.world);
    main.add_child(this.plain);
    this.tree.root.add_child(main);
  }

  /** Starts a server or a client and lets the tree run. */
  start(role: "server" | "client", transport: Transport, port: number): this {
    const peer = transport === "enet" ? new ENetMultiplayerPeer() : new WebSocketMultiplayerPeer();
    const error =
      role === "server"
        ? peer.create_server(port)
        : peer instanceof ENetMultiplayerPeer
          ? peer.create_client("127.0.0.1", port)
          : peer.create_client(`ws://127.0.0.1:${port}`);
    if (error !== 0) throw new Error(`Can't start a ${role} on port ${port}: error ${error}`);
    this.#spy(peer);
    this.api.multiplayer_peer = peer;
    void this.tree.run();
    return this;
  }

  /** Waits until we are connected to the server. */
  async connected(): Promise<this> {
    if (!this.api.get_peers().includes(1)) await within(this.api.connected_to_server.once(), "the connection");
    return this;
  }

  /** Waits until a peer is connected. @returns The id of the first. */
  async peer(): Promise<number> {
    const others = this.api.get_peers();
    return others[0] ?? (await within(this.api.peer_connected.once(), "a peer"))[0];
  }

  stop(): void {
    this.tree.quit();
    this.api.multiplayer_peer?.close();
    this.api.multiplayer_peer = null;
  }

  /** Notes mode and channel of what arrives. */
  #spy(peer: MultiplayerPeer): void {
    const getPacket = peer.get_packet.bind(peer);
    peer.get_packet = () => {
      const [mode, channel, from] = [peer.get_packet_mode(), peer.get_packet_channel(), peer.get_packet_peer()];
      const bytes = getPacket();
      this.packets.push({ bytes, mode, channel, from });
      return bytes;
    };
  }
}

/** A promise that must come true in time. */
export async function within<T>(promise: Promise<T>, what: string, ms = 10_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${ms} ms in vain for ${what}`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Starts the engine with the project. */
export async function startGame(
  role: "server" | "client",
  transport: Transport,
  port: number,
  options: readonly string[] = [],
): Promise<EngineProcess> {
  const engine = await startEngine(PROJECT, [`role=${role}`, `transport=${transport}`, `port=${port}`, ...options]);
  await engine.line(/^READY/);
  return engine;
}
