import { readFileSync } from "node:fs";
import { Signal } from "../../src/core/index.js";
import { MultiplayerSpawner, Node, PackedScene, SceneMultiplayer, SceneTree } from "../../src/scene/index.js";
import { type EngineVersion, GDFloat, NodePath, StringName, type Variant, Vector2 } from "../../src/variant/index.js";
import { LoopBus, type LoopPacket, LoopPeer } from "./loop-peer.js";
import { replicated } from "./replicated.js";
import { str, var_to_str } from "./var-to-str.js";

/** One packet of a transcript, with the step during which it was sent. */
export type TranscriptPacket = LoopPacket & { readonly step: string };
/** One thing that a side has noticed. */
export type Observation = Readonly<Record<string, unknown>> & { readonly step: string; readonly at: number };

/** What a real engine has recorded. */
export interface RecordedTranscript {
  readonly engine: string;
  readonly packets: readonly TranscriptPacket[];
  readonly observed: readonly Observation[];
}

/** The first step in which a spawner is at work. */
export const FIRST_SPAWNER_STEP = "S spawns mob.tscn under Mobs as 'm1' at (3,4) hp 77";

/** Reads a transcript under `spec/vectors`. */
export function readTranscript(file: string): RecordedTranscript {
  const recorded = JSON.parse(
    readFileSync(new URL(`../vectors/${file}`, import.meta.url), "utf8"),
  ) as RecordedTranscript;
  return { ...recorded, packets: recorded.packets.map((packet) => ({ ...packet, hex: maskPadding(packet.hex) })) };
}

/** The engine leaves the padding behind strings in a NodePath uninitialised: 0xff there stands for anything. */
function maskPadding(hex: string): string {
  return hex.replace("0100000062ffffff", "0100000062000000");
}

/** The node that the transcripts' script `world.gd` belongs to. */
export class World extends Node {
  static rpcs = {
    zeta: ["any_peer", "call_remote", "reliable"],
    alpha: ["any_peer", "call_remote", "unreliable", 2],
    beta: ["authority", "call_local", "unreliable_ordered", 1],
    bytes_in: ["any_peer"],
    _private: ["any_peer"],
    Upper: ["any_peer"],
    a2: ["any_peer"],
    a10: ["any_peer"],
  } as const;
  readonly got = new Signal<[what: Variant]>(this, "got");

  zeta(): void {
    this.got.emit(["zeta"]);
  }
  alpha(x: Variant): void {
    this.got.emit(["alpha", x]);
  }
  beta(a: Variant, b: Variant): void {
    this.got.emit(["beta", a, b]);
  }
  bytes_in(b: Variant): void {
    this.got.emit(["bytes_in", b]);
  }
  _private(a: Variant, b: Variant, c: Variant, d: Variant, e: Variant): void {
    this.got.emit(["_private", a, b, c, d, e]);
  }
  Upper(): void {
    this.got.emit(["Upper"]);
  }
  a2(): void {
    this.got.emit(["a2"]);
  }
  a10(): void {
    this.got.emit(["a10"]);
  }
  not_rpc(): void {}
}

/** The root of the transcripts' `mob.tscn`. */
export class Mob extends Node {
  position = new Vector2(0, 0);
  hp = 100;
  tag = "mob";
  override get_class(): string {
    return "Node2D";
  }
}

/** Makes the transcripts' `mob.tscn`. */
export function makeMob(): Mob {
  const mob = new Mob();
  mob.name = "Mob";
  return replicated(mob, { position: 1, hp: 2, tag: 0 });
}

/**
 * The session of the transcripts: a server S and clients A (2001) and B (2002), each a branch of one tree with an API of
 * its own. {@link run} does all the calls of the recorded script, in its order.
 */
export class Transcript {
  readonly bus = new LoopBus();
  readonly tree = new SceneTree();
  readonly packets: TranscriptPacket[] = [];
  readonly observed: Observation[] = [];
  readonly apis = new Map<number, SceneMultiplayer>();
  readonly #version: EngineVersion | undefined;
  #step = "";
  #nowMs = 1000;

  /** @param version - The engine version that all three speak. */
  constructor(version?: EngineVersion) {
    this.#version = version;
    this.tree.multiplayer_poll = false;
    PackedScene.register("res://mob.tscn", makeMob);
  }

  /** Runs the script. @param until - The step to stop before; all steps unless told. */
  run(until?: string): this {
    const s = this.#make("S", 1);
    const a = this.#make("A", 2001);
    this.#make("B", 2002);
    const peers = this.bus.peers;
    const [sPeer, aPeer, bPeer] = [peers.get(1)!, peers.get(2001)!, peers.get(2002)!];
    peers.delete(2002);
    for (const [step, act, pumps] of [
      ...this.#connecting(sPeer, aPeer, bPeer),
      ...this.#sending(),
      ...this.#calling(world(s), world(a)),
      ...this.#spawning(world(s)),
    ]) {
      if (step === until) break;
      this.#step = step;
      act();
      this.#pump(pumps);
    }
    return this;
  }

  #connecting(s: LoopPeer, a: LoopPeer, b: LoopPeer): Step[] {
    return [
      ["connect A", () => this.bus.introduce(s, a), 3],
      [
        "connect B: server tells A of B and B of A",
        () => {
          this.bus.peers.set(2002, b);
          this.bus.introduce(s, b);
        },
        3,
      ],
    ];
  }

  #sending(): Step[] {
    const s = (): SceneMultiplayer => this.apis.get(1)!;
    const a = (): SceneMultiplayer => this.apis.get(2001)!;
    return [
      ["S send_bytes [1,2,3] to all, reliable, channel 0", () => s().send_bytes(Uint8Array.of(1, 2, 3)), 3],
      [
        "A send_bytes [9] to B unreliable channel 3 (relayed)",
        () => a().send_bytes(Uint8Array.of(9), 2002, LoopPeer.TRANSFER_MODE_UNRELIABLE, 3),
        3,
      ],
      ["A send_bytes [7] to everyone (0) (relayed)", () => a().send_bytes(Uint8Array.of(7), 0), 3],
      ["A send_bytes [6] to all but B (relayed)", () => a().send_bytes(Uint8Array.of(6), -2002), 3],
      ["A send_bytes [5] to all but the server (relayed)", () => a().send_bytes(Uint8Array.of(5), -1), 3],
    ];
  }

  #calling(s: World, a: World): Step[] {
    const values: Variant[] = [
      ...[true, false, 127, 128, -129, 40000, 2147483648, -9223372036854775807n, 0.5, 0.1, "text", new Vector2(1, 2)],
      ...[[1, "x"], { k: 1 }, new StringName("sn"), new NodePath("a/b:c"), null],
      ...[Uint8Array.of(1, 2, 3), Int32Array.of(1)],
    ];
    return [
      ["A rpc_id(1, zeta) first call: path not cached", () => a.rpc_id(1, "zeta"), 3],
      ["A rpc_id(1, zeta) second call: path confirmed", () => a.rpc_id(1, "zeta"), 3],
      ["A rpc_id(1, alpha, 5)", () => a.rpc_id(1, "alpha", 5), 3],
      ...values.map(
        (value): Step => [`A rpc_id(1, alpha, ${var_to_str(value)})`, () => a.rpc_id(1, "alpha", value), 2],
      ),
      ["A rpc_id(1, bytes_in, PackedByteArray())", () => a.rpc_id(1, "bytes_in", new Uint8Array(0)), 3],
      [
        "A rpc_id(1, _private, 1, 300, 'x', true, 1.5)",
        () => a.rpc_id(1, "_private", 1, 300, "x", true, new GDFloat(1.5)),
        3,
      ],
      [
        "A rpc_id(1, Upper) / a2 / a10: method id order",
        () => {
          a.rpc_id(1, "Upper");
          a.rpc_id(1, "a2");
          a.rpc_id(1, "a10");
        },
        3,
      ],
      ["A rpc_id(2002, zeta) first call client to client (relayed)", () => a.rpc_id(2002, "zeta"), 3],
      ["A rpc_id(2002, zeta) again", () => a.rpc_id(2002, "zeta"), 3],
      ["A rpc(zeta) to everyone", () => a.rpc("zeta"), 3],
      ["S rpc(beta, 1, [2]) call_local, authority, unreliable_ordered channel 1", () => s.rpc("beta", 1, [2]), 3],
      ["S rpc(beta, 1, [2]) again", () => s.rpc("beta", 1, [2]), 3],
      ["A rpc(beta): not authority, dropped by receivers", () => a.rpc("beta", 1, 2), 3],
    ];
  }

  #spawning(s: World): Step[] {
    const m1 = makeMob();
    let custom: Mob;
    return [
      [
        FIRST_SPAWNER_STEP,
        () => {
          m1.position = new Vector2(3, 4);
          m1.hp = 77;
          m1.name = "m1";
          m1.scene_file_path = "res://mob.tscn";
          s.get_node("Mobs").add_child(m1, true);
        },
        3,
      ],
      [
        "S moves m1 to (5,6): sync",
        () => {
          m1.position = new Vector2(5, 6);
        },
        1,
      ],
      [
        "S sets m1.hp=50: delta",
        () => {
          m1.hp = 50;
        },
        2,
      ],
      [
        "S custom spawn with data {'n': 1}",
        () => {
          custom = s.get_node<MultiplayerSpawner>("Spawner").spawn({ n: 1 }) as Mob;
        },
        3,
      ],
      [
        "S moves both",
        () => {
          m1.position = new Vector2(7, 8);
          custom.position = new Vector2(9, 9);
          custom.hp = 1;
        },
        2,
      ],
      ["S frees m1: despawn", () => s.get_node("Mobs").remove_child(m1), 3],
      [
        "client B drops",
        () => {
          this.bus.peers.delete(2002);
          this.apis.get(1)!.multiplayer_peer!.peer_disconnected.emit(2002);
        },
        3,
      ],
    ];
  }

  #make(name: string, id: number): Node {
    const options = { nowMs: () => this.#nowMs };
    const api = new SceneMultiplayer(
      this.#version === undefined ? options : { ...options, wireVersion: this.#version },
    );
    this.tree.set_multiplayer(api, `/root/${name}`);
    const root = new Node();
    root.name = name;
    this.tree.root.add_child(root);
    api.multiplayer_peer = new LoopPeer(this.bus, id);
    const see = (what: object): void => {
      this.observed.push({ step: this.#step, at: id, ...what });
    };
    api.peer_packet.connect((from, b) => see({ peer_packet_from: from, hex: Buffer.from(b).toString("hex") }));
    api.peer_connected.connect((peer) => see({ peer_connected: peer }));
    api.peer_disconnected.connect((peer) => see({ peer_disconnected: peer }));
    this.apis.set(id, api);
    const w = new World();
    w.name = "World";
    root.add_child(w);
    w.got.connect((what) => see({ sender: api.get_remote_sender_id(), call: var_to_str(what) }));
    const mobs = new Node();
    mobs.name = "Mobs";
    w.add_child(mobs);
    const spawner = new MultiplayerSpawner();
    spawner.name = "Spawner";
    spawner.spawn_path = new NodePath("../Mobs");
    spawner.add_spawnable_scene("res://mob.tscn");
    spawner.spawn_function = (data: Variant) => {
      const mob = PackedScene.load("res://mob.tscn")!.instantiate() as Mob;
      mob.tag = str(data);
      return mob;
    };
    w.add_child(spawner);
    spawner.spawned.connect((node) => {
      const { name: spawned, position, hp, tag } = node as Mob;
      see({ spawned, position: var_to_str(position), hp, tag });
    });
    spawner.despawned.connect((node) => see({ despawned: node.name }));
    return root;
  }

  #pump(times: number): void {
    for (let i = 0; i < times; i++) {
      this.#nowMs += 1;
      for (const api of this.apis.values()) api.poll();
      const sent = this.bus.packets.splice(0);
      this.packets.push(...sent.map((packet) => ({ ...packet, step: this.#step })));
    }
  }
}

type Step = readonly [step: string, act: () => unknown, pumps: number];

function world(root: Node): World {
  return root.get_node<World>("World");
}
