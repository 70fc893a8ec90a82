import type { Node } from "../../src/scene/index.js";
import { SceneMultiplayer, type SceneMultiplayerOptions, SceneTree } from "../../src/scene/index.js";
import { LoopBus, LoopPeer } from "./loop-peer.js";

/** One instance of a {@link LoopSession}: a tree and an API of its own. */
export interface LoopSeat {
  readonly id: number;
  readonly tree: SceneTree;
  readonly api: SceneMultiplayer;
  readonly peer: LoopPeer;
  /** What its API has emitted, in order. */
  readonly events: string[];
}

/** A server (id 1) and clients in one process, each with the same scene, with a clock that stands still unless moved. */
export class LoopSession {
  readonly bus = new LoopBus();
  readonly seats = new Map<number, LoopSeat>();
  nowMs = 1000;
  readonly #build: (root: Node, id: number) => void;
  readonly #options: SceneMultiplayerOptions;

  /** @param build - Adds the scene below a tree's root, at each instance. */
  constructor(build: (root: Node, id: number) => void, options: SceneMultiplayerOptions = {}) {
    this.#build = build;
    this.#options = options;
    this.add(1);
  }

  get server(): LoopSeat {
    return this.seats.get(1)!;
  }

  /** Adds an instance without introducing it to anyone. */
  add(id: number): LoopSeat {
    const api = new SceneMultiplayer({ nowMs: () => this.nowMs, ...this.#options });
    const tree = new SceneTree(api);
    this.#build(tree.root, id);
    const peer = new LoopPeer(this.bus, id);
    const events: string[] = [];
    for (const signal of [
      ...["peer_connected", "peer_disconnected", "connected_to_server", "connection_failed", "server_disconnected"],
      ...["peer_authenticating", "peer_authentication_failed"],
    ])
      api.connect(signal, (...args: unknown[]) => events.push([signal, ...args].join(" ")));
    api.peer_packet.connect((from, bytes) => events.push(`peer_packet ${from} ${[...bytes].join(",")}`));
    api.multiplayer_peer = peer;
    const seat = { id, tree, api, peer, events };
    this.seats.set(id, seat);
    return seat;
  }

  /** Adds a client and lets it and the server notice each other. */
  join(id: number): LoopSeat {
    const seat = this.add(id);
    this.bus.introduce(this.server.peer, seat.peer);
    this.pump();
    return seat;
  }

  /** Polls everyone a few times. */
  pump(times = 3): void {
    for (let i = 0; i < times; i++) for (const { api } of this.seats.values()) api.poll();
  }
}
