import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OK } from "../../src/core/index.js";
import {
  EnetEventType,
  type EnetPeer,
  PACKET_FLAG_RELIABLE,
  PACKET_FLAG_UNRELIABLE_FRAGMENT,
  PACKET_FLAG_UNSEQUENCED,
} from "../../src/enet/index.js";
import {
  MultiplayerSpawner,
  type MultiplayerSynchronizer,
  Node,
  PackedScene,
  SceneMultiplayer,
  SceneTree,
} from "../../src/scene/index.js";
import { Vector2 } from "../../src/variant/index.js";
import { connectedPair, type HostPair } from "../support/connected-pair.js";
import { type LinkProfile, linkPresets } from "../support/link-emulator.js";
import { logged } from "../support/logged.js";
import { QueuePeer } from "../support/queue-peer.js";
import { replicated } from "../support/replicated.js";
import { SeededRandom, seeds, withSeed } from "../support/seeded-random.js";

const SPEC = "spec/simulation/replication.spec.ts";
const UNIT = "res://simulation/unit.tscn";
const FRAME_MS = 20;

/** A multiplayer peer over one end of a simulated ENet connection, mapping modes and channels as Godot does. */
class SimulatedPeer extends QueuePeer {
  readonly #other: number;
  readonly #enet: EnetPeer;

  constructor(id: number, other: number, enet: EnetPeer) {
    super(id);
    this.#other = other;
    this.#enet = enet;
    this.newcomers.push(other);
  }

  receive(data: Uint8Array, channelID: number, flags: number): void {
    const mode = flags & PACKET_FLAG_RELIABLE ? 2 : flags & PACKET_FLAG_UNSEQUENCED ? 0 : 1;
    this.queue.push({ data, from: this.#other, channel: channelID >= 2 ? channelID - 1 : 0, mode });
  }

  override _put_packet_script(buffer: Uint8Array): number {
    const unreliable = PACKET_FLAG_UNRELIABLE_FRAGMENT;
    const flags = [unreliable | PACKET_FLAG_UNSEQUENCED, unreliable, PACKET_FLAG_RELIABLE][this.mode]!;
    const channel = this.channel > 0 ? this.channel + 1 : this.mode === 2 ? 0 : 1;
    expect(this.#enet.send(channel, buffer, flags)).toBe(0);
    return OK;
  }
}

class Unit extends Node {
  /** Only ever moves to the right. */
  position = new Vector2();
  /** Only ever grows. */
  hits = 0;
  serial = 0;
}

const makeUnit = (): Unit => replicated(new Unit(), { position: 1, hits: 2, serial: 0 });

class Game {
  readonly tree: SceneTree;
  readonly units = new Node();
  readonly spawner = new MultiplayerSpawner();

  constructor(peer: SimulatedPeer, nowMs: () => number) {
    const api = new SceneMultiplayer({ nowMs });
    this.tree = new SceneTree(api);
    this.units.name = "Units";
    this.tree.root.add_child(this.units);
    this.spawner.name = "Spawner";
    this.spawner.spawn_path = "../Units";
    this.spawner.add_spawnable_scene(UNIT);
    this.tree.root.add_child(this.spawner);
    api.multiplayer_peer = peer;
  }

  get list(): Unit[] {
    return this.units.get_children() as Unit[];
  }
}

const describeUnit = ({ name, hits, serial, position }: Unit): string => `${name} ${serial} ${hits} ${position.x}`;

/** What must have happened at the client, and what has. */
interface Ledger {
  readonly told: string[];
  readonly heard: string[];
  readonly wrong: string[];
  states: number;
  deltas: number;
}

/** The client's side of the ledger: order of state within each life of a unit. */
function watchClient(client: Game, ledger: Ledger): void {
  client.spawner.despawned.connect((node) => ledger.heard.push(`- ${(node as Unit).serial}`));
  client.spawner.spawned.connect((node) => {
    const unit = node as Unit;
    ledger.heard.push(`+ ${unit.serial}`);
    let { x } = unit.position;
    let { hits } = unit;
    const synchronizer = unit.get_node<MultiplayerSynchronizer>("Sync");
    synchronizer.synchronized.connect(() => {
      ledger.states++;
      if (unit.position.x < x) ledger.wrong.push(`${unit.serial} went back from ${x} to ${unit.position.x}`);
      x = unit.position.x;
    });
    synchronizer.delta_synchronized.connect(() => {
      ledger.deltas++;
      // Every change arrives, one by one: the server makes no two in a frame.
      if (unit.hits < hits || unit.hits > hits + 1) ledger.wrong.push(`${unit.serial} had ${hits}, then ${unit.hits}`);
      hits = unit.hits;
    });
  });
}

/** One random thing that the server does. */
function act(server: Game, random: SeededRandom, ledger: Ledger, serial: () => number): void {
  const { list } = server;
  const kind = random.between(0, 9);
  if (kind < 3 && list.length < 40) {
    const unit = PackedScene.load(UNIT)!.instantiate() as Unit;
    unit.serial = serial();
    unit.name = `unit${random.between(0, 50)}`;
    server.units.add_child(unit, true);
    ledger.told.push(`+ ${unit.serial}`);
  } else if (kind === 3 && list.length > 5) {
    const unit = random.pick(list);
    if (unit.get_node<MultiplayerSynchronizer>("Sync").is_visibility_public()) ledger.told.push(`- ${unit.serial}`);
    unit.queue_free();
  } else if (kind === 4 && list.length > 0) {
    const unit = random.pick(list);
    if (unit.is_queued_for_deletion()) return;
    const synchronizer = unit.get_node<MultiplayerSynchronizer>("Sync");
    const show = !synchronizer.is_visibility_public();
    synchronizer.set_visibility_public(show);
    ledger.told.push(`${show ? "+" : "-"} ${unit.serial}`);
  }
}

function simulate(seed: number, profile: LinkProfile, frames: number): Ledger & { lost: number } {
  const random = new SeededRandom(seed);
  const peers = new Map<HostPair["server"], SimulatedPeer>();
  const { pair, clientPeer, serverPeer } = connectedPair({
    seed,
    profile: linkPresets.lan,
    onEvent: (side, event) => {
      if (event.type === EnetEventType.DISCONNECT) throw new Error("Connection lost");
      if (event.type === EnetEventType.RECEIVE) peers.get(side)?.receive(event.packet, event.channelID, event.flags);
    },
  });
  for (const peer of [clientPeer, serverPeer]) peer.timeout(2 ** 30, 80_000_000, 80_000_000);
  const now = (): number => pair.nowMs;
  const ends = [new SimulatedPeer(1, 2, serverPeer), new SimulatedPeer(2, 1, clientPeer)] as const;
  peers.set(pair.server, ends[0]);
  peers.set(pair.client, ends[1]);
  const server = new Game(ends[0], now);
  const client = new Game(ends[1], now);
  const ledger: Ledger = { told: [], heard: [], wrong: [], states: 0, deltas: 0 };
  watchClient(client, ledger);
  const frame = (): void => {
    pair.run(FRAME_MS);
    server.tree.process(FRAME_MS / 1000);
    client.tree.process(FRAME_MS / 1000);
  };
  for (let i = 0; i < 20; i++) frame();
  pair.profile = profile;
  let serial = 0;
  for (let i = 0; i < frames; i++) {
    act(server, random, ledger, () => ++serial);
    for (const unit of server.list) {
      unit.position = new Vector2(unit.position.x + 1, unit.serial);
      if (random.chance(0.05)) unit.hits += 1;
    }
    frame();
    expect(ledger.wrong).toEqual([]);
  }
  const settled = (): boolean => {
    const visible = server.list.filter((unit) => unit.get_node<MultiplayerSynchronizer>("Sync").is_visibility_public());
    return visible.map(describeUnit).sort().join() === client.list.map(describeUnit).sort().join();
  };
  pair.profile = { ...profile, lossRatio: Math.min(profile.lossRatio, 0.05), burstRatio: 0 };
  for (let i = 0; i < 20_000 && !(settled() && ledger.heard.length === ledger.told.length); i++) frame();
  expect(settled()).toBe(true);
  expect(client.tree.get_multiplayer()).toBeInstanceOf(SceneMultiplayer);
  const dropped = (client.tree.get_multiplayer() as SceneMultiplayer).dropped();
  // Nothing but late or early states may have been dropped.
  expect(
    Object.keys(dropped).filter((reason) => !["replicationStale", "replicationUnknownTarget"].includes(reason)),
  ).toEqual([]);
  const lost = pair.server.link.counts.lost;
  return { ...ledger, lost };
}

describe("replication over a lossy link", () => {
  const errors = logged(true);
  beforeEach(() => {
    PackedScene.register(UNIT, makeUnit);
  });
  afterEach(() => {
    PackedScene.unregister(UNIT);
  });

  for (const name of ["good", "mobile", "bad", "awful"] as const) {
    it.each(seeds(2, 20))(
      `${name}: spawns, despawns and changes in order, states never back in time (seed %i)`,
      (seed) => {
        withSeed(seed, SPEC, () => {
          const { told, heard, wrong, states, deltas, lost } = simulate(seed, linkPresets[name], 250);
          expect(wrong).toEqual([]);
          expect(heard).toEqual(told);
          expect(told.length).toBeGreaterThan(50);
          expect(states).toBeGreaterThan(20);
          expect(deltas).toBeGreaterThan(50);
          if (linkPresets[name].lossRatio > 0.01) expect(lost).toBeGreaterThan(0);
          expect(errors).toEqual([]);
        });
      },
    );
  }
});
