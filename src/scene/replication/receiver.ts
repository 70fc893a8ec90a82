import {
  ERR_ALREADY_IN_USE,
  ERR_DOES_NOT_EXIST,
  ERR_INVALID_DATA,
  ERR_UNAUTHORIZED,
  ERR_UNAVAILABLE,
  ERR_UNCONFIGURED,
  type ErrorCode,
  OK,
} from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { quoteRemote } from "../../core/quote-remote.js";
import { type_string, type Variant } from "../../variant/index.js";
import type { Node } from "../tree/node.js";
import { validateNodeName } from "../tree/node-name.js";
import { readU32 } from "../wire/bytes.js";
import { keyOfRemoteId } from "../wire/remote-ids.js";
import type { StateCodec } from "./codec.js";
import type { ReplicationDrop } from "./host.js";
import type { ReplicationLedger } from "./ledger.js";
import { isNewer } from "./net-time.js";
import type { PendingSpawn } from "./peer.js";
import type { PropertyPath } from "./property-path.js";
import { parseSpawnPacket } from "./spawn-packet.js";
import { MultiplayerSpawner } from "./spawner.js";
import { MultiplayerSynchronizer } from "./synchronizer.js";
import { FLAG_DELTA, PATH_CACHED, SCENE_CUSTOM } from "./wire.js";

const SYNC_LEAST_BYTES = 11;
const SYNC_HEADER_BYTES = 3;
const SYNC_RECORD_HEADER_BYTES = 8;
const DELTA_HEADER_BYTES = 1;
const DELTA_RECORD_HEADER_BYTES = 16;

/** How many spawned nodes one peer can have here: a bound on what a hostile one can make us keep. */
export const REMOTE_NODES_MAX = 65536;

/** What a node with its signals and tables costs. */
const NODE_BYTES = 2048;
const BYTES_PER_CHARACTER = 2;

/**
 * Does what replication packets say. They come from the network: what does not fit is dropped and counted, and nothing
 * is thrown.
 *
 * @internal
 */
export class ReplicationReceiver {
  readonly #ledger: ReplicationLedger;

  /** @param ledger - What is kept of peers and nodes. */
  constructor(ledger: ReplicationLedger) {
    this.#ledger = ledger;
  }

  /** Spawns a node. */
  spawn(from: number, packet: Uint8Array): ErrorCode {
    const parsed = parseSpawnPacket(packet);
    if (parsed === null)
      return this.#drop("replicationMalformed", ERR_INVALID_DATA, () => `Invalid spawn packet from ${from}`);
    const spawner = this.#ledger.host.cachedObject(from, parsed.spawner);
    if (!(spawner instanceof MultiplayerSpawner))
      return this.#drop("replicationUnknownTarget", ERR_DOES_NOT_EXIST, () => `Peer ${from} spawns with no spawner`);
    if (spawner.get_multiplayer_authority() !== from)
      return this.#unauthorized(() => `Peer ${from} spawns with '${spawner.name}', whose authority it has not`);
    const { name, netId } = parsed;
    if (validateNodeName(name) !== name)
      return this.#drop(
        "replicationMalformed",
        ERR_INVALID_DATA,
        () => `Invalid name of a spawned node: ${quoteRemote(name)}`,
      );
    const parent = spawner._spawnNode;
    if (parent === null)
      return this.#spawnFailed(ERR_UNCONFIGURED, () => `'${spawner.name}' has no node to spawn below`);
    if (parent.has_node(name))
      return this.#spawnFailed(
        ERR_INVALID_DATA,
        () => `Can't spawn ${quoteRemote(name)} below ${quoteRemote(parent.name)}: the name is taken`,
      );
    // A peer whose spawner is known here is connected.
    const state = this.#ledger.peers.get(from)!;
    const key = keyOfRemoteId(netId);
    if (state.recvNodes.has(key))
      return this.#spawnFailed(ERR_ALREADY_IN_USE, () => `Peer ${from} has already spawned a node as ${netId}`);
    if (state.recvNodes.size >= REMOTE_NODES_MAX)
      return this.#spawnFailed(ERR_UNAVAILABLE, () => `Peer ${from} has spawned ${REMOTE_NODES_MAX} nodes`);

    let offset = parsed.offset;
    let node: Node | null;
    if (parsed.scene === SCENE_CUSTOM) {
      const argument = readArgument(this.#ledger.codec, packet, offset);
      if (argument === null)
        return this.#drop("replicationMalformed", ERR_INVALID_DATA, () => `Invalid spawn data from ${from}`);
      offset = argument.next;
      node = spawner._instantiateCustom(argument.value);
    } else node = spawner._instantiateScene(parsed.scene);
    if (node === null) return this.#spawnFailed(ERR_UNAUTHORIZED);
    if (node.is_inside_tree() || node.get_parent() !== null)
      return this.#spawnFailed(
        ERR_INVALID_DATA,
        () => `The node ${quoteRemote(node.name)} to be spawned has a parent already`,
      );
    const memory = this.#ledger.host.remoteMemory;
    const bytes = spawnedBytes(node, name);
    if (!memory.take(from, bytes)) {
      node.free();
      return this.#spawnFailed(ERR_UNAVAILABLE, () => `Peer ${from}, or all peers together, have no memory left`);
    }
    if (name !== "") node.set_name(name);

    const tracked = this.#ledger.track(node);
    tracked.spawner = spawner;
    tracked.netId = netId;
    tracked.remotePeer = from;
    tracked.remoteBytes = bytes;
    state.recvNodes.set(key, node);
    const pending: PendingSpawn = { node, peer: from, packet, offset, idsAt: parsed.idsAt, idsLeft: parsed.idCount };
    const outer = this.#ledger.pending;
    this.#ledger.pending = pending;
    try {
      parent.add_child(node);
      spawner.spawned.emit(node);
    } catch (error) {
      errorLimited("scene: spawned threw", () => `Spawning ${quoteRemote(name)} threw: ${textOf(error)}`, error);
    } finally {
      this.#ledger.pending = outer;
    }
    if (node.get_parent() === null && !node.isFreed && state.recvNodes.get(key) === node) {
      state.recvNodes.delete(key);
      this.#ledger.tracked.delete(node);
      memory.give(from, bytes);
      return this.#spawnFailed(
        ERR_INVALID_DATA,
        () => `${quoteRemote(name)} could not be added below ${quoteRemote(parent.name)}`,
      );
    }
    if (pending.idsLeft > 0)
      return this.#drop(
        "replicationMalformed",
        ERR_INVALID_DATA,
        () => `${quoteRemote(name)} was spawned with ${pending.idsLeft} synchronizers more than it has here`,
      );
    return OK;
  }

  /** Gives a synchronizer of a node that is being spawned its net id and its first state, before `_ready`. */
  startPending(pending: PendingSpawn, synchronizer: MultiplayerSynchronizer): ErrorCode {
    if (pending.idsLeft === 0)
      return this.#drop(
        "replicationMalformed",
        ERR_INVALID_DATA,
        () =>
          `'${synchronizer.name}' has no net id in the spawn of ${quoteRemote(pending.node.name)}. Change the authority of ` +
          "synchronizers in _enter_tree or in the spawn_function, not later",
      );
    const netId = readU32(pending.packet, pending.idsAt);
    pending.idsAt += 4;
    pending.idsLeft--;
    const state = this.#ledger.peers.get(pending.peer);
    if (state === undefined) return ERR_INVALID_DATA;
    state.recvSyncIds.set(keyOfRemoteId(netId), synchronizer);
    synchronizer._netId = netId;
    // The peer may have shown this node before, under the same ids: what it sent then must not count now.
    synchronizer._expectInboundAfter(state.lastInboundSync);
    if (pending.offset >= pending.packet.length) return OK;
    const config = synchronizer.replication_config;
    if (config === null)
      return this.#spawnFailed(ERR_UNCONFIGURED, () => `'${synchronizer.name}' has no replication_config`);
    const paths = config._spawnProperties();
    const next = this.#apply(synchronizer, pending.node, paths, pending.packet, pending.offset, pending.packet.length);
    if (next === null)
      return this.#drop(
        "replicationMalformed",
        ERR_INVALID_DATA,
        () => `The spawn state of ${quoteRemote(pending.node.name)} does not decode`,
      );
    pending.offset = next;
    return OK;
  }

  /** Despawns a node. */
  despawn(from: number, packet: Uint8Array): ErrorCode {
    if (packet.length < 5)
      return this.#drop("replicationMalformed", ERR_INVALID_DATA, () => `Invalid despawn packet from ${from}`);
    const netId = new DataView(packet.buffer, packet.byteOffset, packet.byteLength).getUint32(1, true);
    const known = this.#ledger.peers.get(from)?.recvNodes;
    const node = known?.get(keyOfRemoteId(netId));
    if (node === undefined) return this.#unauthorized(() => `Peer ${from} despawns ${netId}, which it has not spawned`);
    known!.delete(keyOfRemoteId(netId));
    // What a peer has spawned is tracked, and has a parent, as long as it is known under the peer's id.
    const { spawner } = this.#ledger.tracked.get(node)!;
    if (spawner === null)
      return this.#drop(
        "replicationUnknownTarget",
        ERR_DOES_NOT_EXIST,
        () => `${quoteRemote(node.name)} has no spawner any more`,
      );
    if (spawner.get_multiplayer_authority() !== from)
      return this.#unauthorized(() => `Peer ${from} despawns with '${spawner.name}', whose authority it has not`);
    try {
      node.get_parent()!.remove_child(node);
      node.queue_free();
      spawner.despawned.emit(node);
    } catch (error) {
      errorLimited(
        "scene: despawned threw",
        () => `Despawning ${quoteRemote(node.name)} threw: ${textOf(error)}`,
        error,
      );
    }
    return OK;
  }

  /** Sets the state of synchronizers: always-state or, with the flag, what has changed. */
  sync(from: number, packet: Uint8Array): ErrorCode {
    if (packet.length < SYNC_LEAST_BYTES)
      return this.#drop("replicationMalformed", ERR_INVALID_DATA, () => `Invalid sync packet from ${from}`);
    const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
    return (packet[0]! & FLAG_DELTA) === 0 ? this.#always(from, packet, view) : this.#delta(from, packet, view);
  }

  #always(from: number, packet: Uint8Array, view: DataView): ErrorCode {
    const netTime = view.getUint16(1, true);
    const state = this.#ledger.peers.get(from);
    if (state !== undefined && isNewer(netTime, state.lastInboundSync)) state.lastInboundSync = netTime;
    let offset = SYNC_HEADER_BYTES;
    while (offset + SYNC_RECORD_HEADER_BYTES < packet.length) {
      const netId = view.getUint32(offset, true);
      const size = view.getUint32(offset + 4, true);
      offset += SYNC_RECORD_HEADER_BYTES;
      if (size > packet.length - offset) return this.#malformedState(from);
      const end = offset + size;
      const synchronizer = this.#find(from, netId);
      // One that is not here yet, or not any more, is nothing to complain about.
      if (synchronizer === null) this.#ledger.host.rejections.drop("replicationUnknownTarget");
      else if (this.#maySet(from, synchronizer)) {
        if (!synchronizer._acceptInbound(netTime)) this.#ledger.host.rejections.drop("replicationStale");
        else {
          const paths = synchronizer.replication_config!._syncProperties();
          if (this.#apply(synchronizer, synchronizer._root!, paths, packet, offset, end) === null)
            return this.#malformedState(from);
          synchronizer.synchronized.emit();
        }
      }
      offset = end;
    }
    return OK;
  }

  #delta(from: number, packet: Uint8Array, view: DataView): ErrorCode {
    let offset = DELTA_HEADER_BYTES;
    while (offset + DELTA_RECORD_HEADER_BYTES < packet.length) {
      const netId = view.getUint32(offset, true);
      const low = view.getUint32(offset + 4, true);
      const high = view.getUint32(offset + 8, true);
      const size = view.getUint32(offset + 12, true);
      offset += DELTA_RECORD_HEADER_BYTES;
      if (size > packet.length - offset) return this.#malformedState(from);
      const end = offset + size;
      const synchronizer = this.#find(from, netId);
      if (synchronizer === null) this.#ledger.host.rejections.drop("replicationUnknownTarget");
      else if (this.#maySet(from, synchronizer)) {
        const paths = namedBy(synchronizer.replication_config!._watchProperties(), low, high);
        if (paths.length === 0) return this.#malformedState(from);
        if (this.#apply(synchronizer, synchronizer._root!, paths, packet, offset, end, true) === null)
          return this.#malformedState(from);
        synchronizer.delta_synchronized.emit();
      }
      offset = end;
    }
    return OK;
  }

  #find(from: number, netId: number): MultiplayerSynchronizer | null {
    if (netId < PATH_CACHED) return this.#ledger.peers.get(from)?.recvSyncIds.get(keyOfRemoteId(netId)) ?? null;
    const found = this.#ledger.host.cachedObject(from, netId - PATH_CACHED);
    return found instanceof MultiplayerSynchronizer ? found : null;
  }

  #maySet(from: number, synchronizer: MultiplayerSynchronizer): boolean {
    if (
      synchronizer.get_multiplayer_authority() === from &&
      synchronizer._root !== null &&
      synchronizer.replication_config !== null
    )
      return true;
    this.#unauthorized(
      () => `State from peer ${from} for '${synchronizer.name}', which has another authority or no root`,
    );
    return false;
  }

  /**
   * Decodes values and sets properties to them: all or, when one does not decode, none. Those whose type is another stay
   * as they are.
   *
   * @param exactly - Whether the values must end at `end`.
   * @returns Where the values end; null when they do not decode or a node is missing.
   */
  #apply(
    synchronizer: MultiplayerSynchronizer,
    root: Node,
    paths: readonly PropertyPath[],
    packet: Uint8Array,
    offset: number,
    end: number,
    exactly = false,
  ): number | null {
    const decoded = this.#ledger.codec.decode(packet, offset, end, paths.length);
    if (decoded === null || (exactly && decoded.next !== end)) return null;
    for (let i = 0; i < paths.length; i++) {
      const slot = synchronizer._slot(paths[i]!);
      const outcome = slot.set(root, decoded.values[i], decoded.types[i]!);
      if (outcome === "no_node") return null;
      if (outcome === "wrong_type")
        this.#ledger.host.rejections.drop(
          "replicationWrongType",
          () =>
            `Property '${slot.path.text}' of ${quoteRemote(root.name)} stays as it is: it is a ${slot.typeName}, and a ` +
            `${type_string(decoded.types[i]!)} has arrived`,
        );
    }
    return decoded.next;
  }

  #malformedState(from: number): ErrorCode {
    return this.#drop("replicationMalformed", ERR_INVALID_DATA, () => `State from peer ${from} is malformed`);
  }

  #unauthorized(message: () => string): ErrorCode {
    return this.#drop("replicationUnauthorized", ERR_UNAUTHORIZED, message);
  }

  #spawnFailed(error: ErrorCode, message?: () => string): ErrorCode {
    return this.#drop("replicationSpawnFailed", error, message);
  }

  #drop(reason: ReplicationDrop, error: ErrorCode, message?: () => string): ErrorCode {
    this.#ledger.host.rejections.drop(reason, message);
    return error;
  }
}

/** About what a spawned node costs in memory, with everything that came below it. */
function spawnedBytes(node: Node, name: string): number {
  let bytes = NODE_BYTES + BYTES_PER_CHARACTER * name.length;
  for (const child of node.get_children(true)) bytes += spawnedBytes(child, "");
  return bytes;
}

/** The properties whose bits are set in a mask of 64; as much work as there are bits, whatever the number of properties. */
function namedBy(properties: readonly PropertyPath[], low: number, high: number): PropertyPath[] {
  const named: PropertyPath[] = [];
  const add = (mask: number, first: number): void => {
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const path = properties[first + 31 - Math.clz32(rest & -rest)];
      if (path !== undefined) named.push(path);
    }
  };
  add(low, 0);
  add(high, 32);
  return named;
}

function readArgument(codec: StateCodec, packet: Uint8Array, offset: number): { value: Variant; next: number } | null {
  if (packet.length - offset < 4) return null;
  const size = new DataView(packet.buffer, packet.byteOffset, packet.byteLength).getUint32(offset, true);
  if (size > packet.length - offset - 4) return null;
  const decoded = codec.decode(packet, offset + 4, offset + 4 + size, 1);
  return decoded === null ? null : { value: decoded.values[0], next: offset + 4 + size };
}
