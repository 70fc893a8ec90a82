import { ENetMultiplayerPeer, Node, SceneMultiplayer, SceneTree } from "../../src/index.js";

/** The node that {@link BotServer} has at `/root/Arena`: it answers, and counts. */
export class EchoArena extends Node {
  static rpcs = { ask: ["any_peer"], answer: ["authority"] } as const;
  asked = 0;
  ask(value: unknown): void {
    this.asked++;
    this.rpc_id(this.get_multiplayer()!.get_remote_sender_id(), "answer", value as never);
  }
  answer(_value: unknown): void {}
}

/** What bots declare to talk to {@link EchoArena}. */
export const ECHO_NODES = { "/root/Arena": { ask: ["any_peer"], answer: [] } } as const;

/** An ENet server on loopback that answers `ask` with `answer`. */
export class BotServer {
  readonly multiplayer = new SceneMultiplayer();
  readonly tree = new SceneTree(this.multiplayer);
  readonly arena = new EchoArena();
  readonly peer = new ENetMultiplayerPeer();
  readonly port: number;
  /** How many clients have connected so far. */
  joined = 0;

  constructor(port = 0, maxClients = 4000) {
    this.arena.name = "Arena";
    this.tree.root.add_child(this.arena);
    this.peer.set_bind_ip("127.0.0.1");
    const error = this.peer.create_server(port, maxClients);
    if (error !== 0) throw new Error(`create_server answered ${error}`);
    this.port = this.peer.host!.get_local_port();
    this.multiplayer.peer_connected.connect(() => {
      this.joined++;
    });
    this.multiplayer.multiplayer_peer = this.peer;
    void this.tree.run();
  }

  get url(): string {
    return `enet://127.0.0.1:${this.port}`;
  }

  close(): void {
    this.tree.quit();
    this.peer.close();
  }
}
