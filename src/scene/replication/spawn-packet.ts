import { errorLimited } from "../../core/limited-log.js";
import type { Node } from "../tree/node.js";
import { printable } from "../tree/node-name.js";
import { NETWORK_COMMAND_DESPAWN, NETWORK_COMMAND_SPAWN } from "../wire/commands.js";
import type { ReplicationLedger } from "./ledger.js";
import type { TrackedNode } from "./peer.js";
import type { MultiplayerSpawner } from "./spawner.js";
import { SCENE_CUSTOM } from "./wire.js";

const textEncoder = new TextEncoder();
const textDecoder = new TextDecoder();

const SPAWN_FIXED_BYTES = 18;
const SPAWN_LEAST_BYTES = 18;

/** A SPAWN packet, taken apart; nothing of it has been looked up yet. @internal */
export interface SpawnPacket {
  /** Index in the spawner's list of scenes, or {@link SCENE_CUSTOM}. */
  readonly scene: number;
  /** The spawner's id in the sender's path cache. */
  readonly spawner: number;
  readonly netId: number;
  /** Where the net ids of the node's synchronizers stand, and how many there are. */
  readonly idsAt: number;
  readonly idCount: number;
  readonly name: string;
  /** Where the spawn's argument or state begins. */
  readonly offset: number;
}

/**
 * Makes the packet that tells a peer of a spawned node; gives net ids to the node and to its synchronizers.
 *
 * @returns The packet; null, with an error in the log, when the argument or the state can't be encoded. The net ids are
 * taken all the same, as in the engine: those that follow are what another engine would give.
 * @internal
 */
export function makeSpawnPacket(
  ledger: ReplicationLedger,
  node: Node,
  tracked: TrackedNode,
  spawner: MultiplayerSpawner,
): Uint8Array | null {
  if (tracked.netId === 0) tracked.netId = ledger.nextNetId();
  const scene = spawner._sceneIndexOf(node) & 0xff;
  let argument: Uint8Array | null = null;
  if (scene === SCENE_CUSTOM) {
    argument = ledger.codec.encode(spawner._argumentOf(node), `the data of spawn '${printable(node.name)}'`);
    if (argument === null) return null;
  }
  const ours = tracked.synchronizers.snapshot().filter((synchronizer) => ledger.hasAuthority(synchronizer));
  // Numbers are given before anything is read: they are the same whether or not the state can be sent.
  for (const synchronizer of ours) {
    if (synchronizer.replication_config === null) {
      errorLimited(
        "scene: spawn packet",
        () =>
          `Can't spawn '${printable(node.name)}': its synchronizer '${synchronizer.name}' has no replication_config`,
      );
      return null;
    }
    if (synchronizer._netId === 0) synchronizer._netId = ledger.nextNetId();
  }
  const writer = ledger.codec.begin();
  for (const synchronizer of ours) {
    for (const path of synchronizer.replication_config!._spawnProperties()) {
      if (!synchronizer._slot(path).encode(node, writer)) {
        errorLimited(
          "scene: spawn packet",
          () => `Can't spawn '${printable(node.name)}': its property '${path.text}' can't be sent`,
        );
        return null;
      }
    }
  }
  const state = writer.finish();
  const name = textEncoder.encode(node.name);
  const argumentBytes = argument === null ? 0 : 4 + argument.length;
  const packet = new Uint8Array(SPAWN_FIXED_BYTES + ours.length * 4 + name.length + 1 + argumentBytes + state.length);
  const view = new DataView(packet.buffer);
  packet[0] = NETWORK_COMMAND_SPAWN;
  packet[1] = scene;
  view.setUint32(2, ledger.host.makeObjectCache(spawner), true);
  view.setUint32(6, tracked.netId, true);
  view.setUint32(10, ours.length, true);
  view.setUint32(14, name.length + 1, true);
  let offset = SPAWN_FIXED_BYTES;
  for (const { _netId } of ours) {
    view.setUint32(offset, _netId, true);
    offset += 4;
  }
  packet.set(name, offset);
  offset += name.length + 1;
  if (argument !== null) {
    view.setUint32(offset, argument.length, true);
    packet.set(argument, offset + 4);
    offset += argumentBytes;
  }
  packet.set(state, offset);
  return packet;
}

/** @returns The packet that tells a peer that a node is gone. @internal */
export function makeDespawnPacket(netId: number): Uint8Array {
  const packet = new Uint8Array(5);
  packet[0] = NETWORK_COMMAND_DESPAWN;
  new DataView(packet.buffer).setUint32(1, netId, true);
  return packet;
}

/** @returns A SPAWN packet's fields; null when it is shorter than it says or has no name. @internal */
export function parseSpawnPacket(packet: Uint8Array): SpawnPacket | null {
  if (packet.length < SPAWN_LEAST_BYTES) return null;
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const count = view.getUint32(10, true);
  const nameBytes = view.getUint32(14, true);
  if (nameBytes < 1 || count * 4 + nameBytes > packet.length - SPAWN_FIXED_BYTES) return null;
  const offset = SPAWN_FIXED_BYTES + count * 4;
  let name = packet.subarray(offset, offset + nameBytes);
  const end = name.indexOf(0);
  if (end >= 0) name = name.subarray(0, end);
  return {
    scene: packet[1]!,
    spawner: view.getUint32(2, true),
    netId: view.getUint32(6, true),
    idsAt: SPAWN_FIXED_BYTES,
    idCount: count,
    name: textDecoder.decode(name),
    offset: offset + nameBytes,
  };
}
