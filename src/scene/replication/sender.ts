import { errorLimited } from "../../core/limited-log.js";
import { NETWORK_COMMAND_SYNC } from "../wire/commands.js";
import type { ReplicationLedger } from "./ledger.js";
import type { PeerState } from "./peer.js";
import { DELTA_RECORD_HEADER_BYTES, SYNC_RECORD_HEADER_BYTES } from "./state.js";
import type { MultiplayerSynchronizer } from "./synchronizer.js";
import { FLAG_DELTA, isPathCached, PATH_CACHED } from "./wire.js";

const SYNC_HEADER_BYTES = 3;
const DELTA_HEADER_BYTES = 1;

/** The packets made for one list of synchronizers in one frame; only the net time in bytes 1 and 2 differs by peer. */
interface SyncBatch {
  readonly synchronizers: readonly MultiplayerSynchronizer[];
  readonly packets: readonly Uint8Array[];
}

/**
 * Sends the state of synchronizers to peers.
 *
 * Each synchronizer is encoded once per frame. Peers that see the same synchronizers get the same packets but for the
 * net time, so these are put together only once, too.
 *
 * @internal
 */
export class ReplicationSender {
  readonly #ledger: ReplicationLedger;
  readonly #complained = new WeakSet<MultiplayerSynchronizer>();
  #ownId = 0;
  #batch: SyncBatch | null = null;

  /** @param ledger - Who sees what. */
  constructor(ledger: ReplicationLedger) {
    this.#ledger = ledger;
  }

  /** Sends every peer what is due. @param usec - The frame's time, in microseconds. */
  send(usec: number): void {
    const host = this.#ledger.host;
    if (!host.hasPeer()) return;
    this.#ownId = host.ownId();
    for (const [peer, state] of [...this.#ledger.peers]) {
      const synchronizers = state.syncNodes.snapshot();
      if (synchronizers.length === 0) continue;
      state.lastSentSync = (state.lastSentSync + 1) & 0xffff;
      this.#sendSync(peer, state.lastSentSync, synchronizers, usec);
      if (host.dialect.hasDeltas) this.#sendDelta(peer, state, synchronizers, usec);
    }
    this.#batch = null;
  }

  #sendSync(peer: number, netTime: number, synchronizers: readonly MultiplayerSynchronizer[], usec: number): void {
    const send = (packet: Uint8Array): void => {
      packet[1] = netTime & 0xff;
      packet[2] = netTime >>> 8;
      this.#ledger.send(peer, packet, false);
    };
    if (this.#batch !== null && isSameList(this.#batch.synchronizers, synchronizers)) {
      for (const packet of this.#batch.packets) send(packet);
      return;
    }
    const codec = this.#ledger.codec;
    const limit = this.#ledger.maxSyncPacketSize;
    const packets: Uint8Array[] = [];
    const flush = (records: readonly Uint8Array[], size: number): void => {
      const packet = joinRecords(NETWORK_COMMAND_SYNC, SYNC_HEADER_BYTES, records, size);
      packets.push(packet);
      send(packet);
    };
    let shareable = true;
    let records: Uint8Array[] = [];
    let size = SYNC_HEADER_BYTES;
    for (const synchronizer of synchronizers) {
      if (!this.#isSendable(synchronizer) || !synchronizer._outboundDue(usec)) continue;
      if (isPathCached(synchronizer._netId)) {
        // Which of these a peer gets depends on what it has confirmed.
        shareable = false;
        if (!this.#verify(peer, synchronizer)) continue;
      }
      const record = synchronizer._syncRecord(codec, usec);
      if (record === null || !this.#fits(synchronizer, record.length - SYNC_RECORD_HEADER_BYTES, limit)) continue;
      if (size + record.length > limit && records.length > 0) {
        flush(records, size);
        records = [];
        size = SYNC_HEADER_BYTES;
      }
      // One without properties ends a packet that is full, as in the engine, and takes no place in the next.
      if (record.length === SYNC_RECORD_HEADER_BYTES) continue;
      records.push(record);
      size += record.length;
    }
    if (records.length > 0) flush(records, size);
    if (shareable) this.#batch = { synchronizers, packets };
  }

  #sendDelta(peer: number, state: PeerState, synchronizers: readonly MultiplayerSynchronizer[], usec: number): void {
    const codec = this.#ledger.codec;
    const limit = this.#ledger.maxDeltaPacketSize;
    const flush = (records: readonly Uint8Array[], size: number): void => {
      this.#ledger.send(peer, joinRecords(NETWORK_COMMAND_SYNC | FLAG_DELTA, DELTA_HEADER_BYTES, records, size), true);
    };
    let records: Uint8Array[] = [];
    let size = DELTA_HEADER_BYTES;
    for (const synchronizer of synchronizers) {
      if (!this.#isSendable(synchronizer)) continue;
      if (isPathCached(synchronizer._netId) && !this.#verify(peer, synchronizer)) continue;
      if (!synchronizer._hasWatched()) continue;
      const record = synchronizer._deltaRecord(codec, usec, state.lastWatchUsecs.get(synchronizer) ?? 0);
      if (record === null) continue;
      if (!this.#fits(synchronizer, record.length - DELTA_RECORD_HEADER_BYTES, limit)) continue;
      if (size + record.length > limit && records.length > 0) {
        flush(records, size);
        records = [];
        size = DELTA_HEADER_BYTES;
      }
      records.push(record);
      size += record.length;
      state.lastWatchUsecs.set(synchronizer, usec);
    }
    if (records.length > 0) flush(records, size);
  }

  #isSendable(synchronizer: MultiplayerSynchronizer): boolean {
    return (
      synchronizer._root !== null &&
      synchronizer.replication_config !== null &&
      synchronizer.get_multiplayer_authority() === this.#ownId
    );
  }

  /** Sees to it that a peer knows a synchronizer of the path cache. @returns Whether it has confirmed that. */
  #verify(peer: number, synchronizer: MultiplayerSynchronizer): boolean {
    const { id, confirmed } = this.#ledger.host.sendObjectCache(synchronizer, peer);
    synchronizer._netId = (id | PATH_CACHED) >>> 0;
    return confirmed;
  }

  #fits(synchronizer: MultiplayerSynchronizer, size: number, limit: number): boolean {
    if (size <= limit) return true;
    if (!this.#complained.has(synchronizer)) {
      this.#complained.add(synchronizer);
      errorLimited(
        "scene: state too long",
        () => `State of '${synchronizer.name}' is not sent: its ${size} bytes exceed the packet limit of ${limit}`,
      );
    }
    return false;
  }
}

function joinRecords(command: number, header: number, records: readonly Uint8Array[], size: number): Uint8Array {
  const packet = new Uint8Array(size);
  packet[0] = command;
  let offset = header;
  for (const record of records) {
    packet.set(record, offset);
    offset += record.length;
  }
  return packet;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
