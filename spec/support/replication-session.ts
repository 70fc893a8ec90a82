import { SceneMultiplayer } from "../../src/scene/multiplayer/scene-multiplayer.js";
import { SceneTree } from "../../src/scene/scene-tree.js";
import type { Node } from "../../src/scene/tree/node.js";
import type { EngineVersion } from "../../src/variant/index.js";
import { LoopBus, LoopPeer } from "./loop-peer.js";

/** One game instance on a {@link LoopBus}. */
export class Seat {
  readonly tree: SceneTree;
  readonly api: SceneMultiplayer;
  readonly peer: LoopPeer;
  readonly root: Node;

  /** @param build - Adds the scene's nodes below the tree's root. */
  constructor(bus: LoopBus, id: number, build: (root: Node) => void, now: () => number) {
    this.api = new SceneMultiplayer({ nowMs: now });
    this.tree = new SceneTree(this.api);
    this.root = this.tree.root;
    build(this.root);
    this.peer = new LoopPeer(bus, id);
    this.api.multiplayer_peer = this.peer;
  }

  /** @returns A node below the seat's root. */
  get<T extends Node = Node>(path: string): T {
    const node = this.root.get_node_or_null<T>(path);
    if (node === null) throw new Error(`There is no '${path}' at ${this.peer.id}`);
    return node;
  }
}

/** A server and clients that run the same scene. */
export class ReplicationSession {
  readonly bus = new LoopBus();
  readonly seats = new Map<number, Seat>();
  readonly #build: (root: Node) => void;
  /** The time, in milliseconds; each frame takes {@link frameMs}. */
  nowMs = 1000;
  frameMs = 20;
  #wireVersion: EngineVersion | undefined;

  /** @param build - Adds the scene's nodes below a root, the same at each seat. */
  constructor(build: (root: Node) => void) {
    this.#build = build;
    this.#seat(1);
  }

  /** The engine version that every seat, present and to come, speaks. */
  set wireVersion(version: EngineVersion | undefined) {
    this.#wireVersion = version;
    for (const seat of this.seats.values()) seat.api.wireVersion = version;
  }

  get server(): Seat {
    return this.seats.get(1)!;
  }

  /** Adds a client and connects it. */
  join(id: number): Seat {
    const seat = this.#seat(id);
    this.bus.introduce(this.server.peer, seat.peer);
    return seat;
  }

  /** Takes a client away, as when its connection is lost. */
  leave(id: number): void {
    this.bus.peers.delete(id);
    this.seats.delete(id);
    this.server.peer.peer_disconnected.emit(id);
  }

  /** Runs frames at every seat, the server first. */
  run(frames = 1): void {
    for (let i = 0; i < frames; i++) {
      this.nowMs += this.frameMs;
      for (const seat of [...this.seats.values()]) seat.tree.process(this.frameMs / 1000);
    }
  }

  #seat(id: number): Seat {
    const seat = new Seat(this.bus, id, this.#build, () => this.nowMs);
    seat.api.wireVersion = this.#wireVersion;
    this.seats.set(id, seat);
    return seat;
  }
}
