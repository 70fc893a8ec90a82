import { errorLimited } from "../../core/limited-log.js";
import { TYPE_COLOR, TYPE_FLOAT } from "../../variant/index.js";
import type { Node } from "../tree/node.js";
import type { StateCodec } from "./codec.js";
import type { SceneReplicationConfig } from "./config.js";
import type { PropertyPath } from "./property-path.js";
import type { PropertySlot } from "./slot.js";

/** How many on-change-properties a delta's bit mask can name. */
export const WATCHED_PROPERTIES_MAX = 64;

/** Bytes before the values in a sync record: net id, size. */
export const SYNC_RECORD_HEADER_BYTES = 8;
/** Bytes before the values in a delta record: net id, mask, size. */
export const DELTA_RECORD_HEADER_BYTES = 16;

/**
 * What is seen here of a `MultiplayerSynchronizer`.
 *
 * @internal
 */
export interface Synchronized {
  readonly name: string;
  /** Which properties are sent, and when. */
  readonly replication_config: SceneReplicationConfig | null;
  /** The node that property paths start from. */
  readonly _root: Node | null;
  readonly _netId: number;
  /** @returns What reads and writes a property. */
  _slot(path: PropertyPath): PropertySlot;
}

/**
 * Encodes a synchronizer's always-properties once per frame, whatever the number of peers that get them.
 *
 * @internal
 */
export class StateEncoder {
  #usec = -1;
  #record: Uint8Array | null = null;

  /** Forgets the last frame. */
  reset(): void {
    this.#usec = -1;
    this.#record = null;
  }

  /**
   * The record of the frame at `usec`: u32 net id, u32 size, values.
   *
   * @returns Bytes that are never changed afterwards; null when a property can't be read or encoded.
   */
  record(synchronizer: Synchronized, codec: StateCodec, usec: number): Uint8Array | null {
    if (this.#usec !== usec) {
      this.#usec = usec;
      this.#record = encode(synchronizer, codec);
    }
    return this.#record;
  }
}

function encode(synchronizer: Synchronized, codec: StateCodec): Uint8Array | null {
  const root = synchronizer._root;
  const paths = synchronizer.replication_config?._syncProperties();
  if (root === null || paths === undefined) return null;
  const writer = codec.begin();
  writer.writeU32(synchronizer._netId);
  writer.writeU32(0);
  for (const path of paths) if (!synchronizer._slot(path).encode(root, writer)) return null;
  writer.patchU32(4, writer.position - SYNC_RECORD_HEADER_BYTES);
  return writer.finish();
}

interface Watched {
  path: PropertyPath;
  slot: PropertySlot;
  /** What it was last; null until it could be read. */
  bytes: Uint8Array | null;
  /** When it became that; 0 for never. */
  lastChangeUsec: number;
}

/**
 * Watches a synchronizer's on-change-properties: what they were when they last changed, and when that was.
 *
 * Values are compared in their encoded form, which sees changes inside arrays, dictionaries and vectors.
 *
 * @internal
 */
export class StateWatcher {
  #watched: Watched[] = [];
  #lastWatchUsec = 0;
  #newestChangeUsec = 0;
  #record: Uint8Array | null = null;
  #recordLow = 0;
  #recordHigh = 0;
  #complained = false;

  /** Forgets everything. */
  reset(): void {
    this.#watched = [];
    this.#lastWatchUsec = 0;
    this.#newestChangeUsec = 0;
    this.#record = null;
  }

  /**
   * Looks for changes, at most once per frame and interval.
   *
   * @param usec - The frame's time, in microseconds.
   * @param lastUsec - When the peer in question last got a delta, 0 for never.
   * @param intervalUsec - `delta_interval`, in microseconds.
   * @returns Whether anything has changed since `lastUsec`.
   */
  look(synchronizer: Synchronized, codec: StateCodec, usec: number, lastUsec: number, intervalUsec: number): boolean {
    if (this.#lastWatchUsec !== usec) {
      if (usec < lastUsec + intervalUsec) return false;
      this.#watch(synchronizer, codec, usec);
      this.#lastWatchUsec = usec;
    }
    return this.#newestChangeUsec > lastUsec;
  }

  /**
   * The record of what has changed since `lastUsec`: u32 net id, u64 mask, u32 size, values.
   *
   * @returns Bytes that are never changed afterwards; null when nothing has.
   */
  record(synchronizer: Synchronized, lastUsec: number): Uint8Array | null {
    let low = 0;
    let high = 0;
    let size = 0;
    for (let i = 0; i < this.#watched.length; i++) {
      const { bytes, lastChangeUsec } = this.#watched[i]!;
      if (lastChangeUsec <= lastUsec) continue;
      if (i < 32) low |= 1 << i;
      else high |= 1 << i; // A shift counts modulo 32.
      size += bytes!.length;
    }
    if (low === 0 && high === 0) return null;
    if (this.#record !== null && low === this.#recordLow && high === this.#recordHigh) return this.#record;
    const record = new Uint8Array(DELTA_RECORD_HEADER_BYTES + size);
    const view = new DataView(record.buffer);
    view.setUint32(0, synchronizer._netId, true);
    view.setUint32(4, low, true);
    view.setUint32(8, high, true);
    view.setUint32(12, size, true);
    let offset = DELTA_RECORD_HEADER_BYTES;
    for (let i = 0; i < this.#watched.length; i++) {
      const { bytes, lastChangeUsec } = this.#watched[i]!;
      if (lastChangeUsec <= lastUsec) continue;
      record.set(bytes!, offset);
      offset += bytes!.length;
    }
    this.#record = record;
    this.#recordLow = low;
    this.#recordHigh = high;
    return record;
  }

  #watch(synchronizer: Synchronized, codec: StateCodec, usec: number): void {
    const paths = synchronizer.replication_config?._watchProperties();
    if (paths === undefined) return;
    const count = Math.min(paths.length, WATCHED_PROPERTIES_MAX);
    if (paths.length > count && !this.#complained) {
      this.#complained = true;
      errorLimited(
        "scene: watched",
        () => `'${synchronizer.name}' watches ${paths.length} properties; those after the first ${count} are not sent`,
      );
    }
    this.#watched.length = Math.min(this.#watched.length, count);
    const root = synchronizer._root;
    if (root === null) return;
    for (let i = 0; i < count; i++) {
      const path = paths[i]!;
      let watched = this.#watched[i];
      if (watched === undefined || watched.path !== path) {
        watched = { path, slot: synchronizer._slot(path), bytes: null, lastChangeUsec: 0 };
        this.#watched[i] = watched;
      }
      this.#check(watched, root, codec, usec);
    }
  }

  #check(watched: Watched, root: Node, codec: StateCodec, usec: number): void {
    const writer = codec.begin();
    if (!watched.slot.encode(root, writer)) return;
    if (watched.bytes !== null && isSame(writer.view(), watched.bytes)) return;
    watched.bytes = writer.finish();
    watched.lastChangeUsec = usec;
    this.#newestChangeUsec = usec;
    this.#record = null;
  }
}

/**
 * Whether two encoded values are the same to Godot: equal bytes, or floats that are equal or both not a number (a zero's
 * sign makes no difference). Such floats have 32 bits on the wire.
 */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (i === a.length) return true;
  if (i < 4 || a[2] !== 0 || !CONSISTS_OF_FLOATS.has(a[0]!)) return false;
  const left = new DataView(a.buffer, a.byteOffset, a.byteLength);
  const right = new DataView(b.buffer, b.byteOffset, b.byteLength);
  for (let at = 4; at < a.length; at += 4) {
    const x = left.getFloat32(at, true);
    const y = right.getFloat32(at, true);
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return false;
  }
  return true;
}

/** float, Vector2, Rect2, Vector3, Transform2D, Vector4, Plane, Quaternion, AABB, Basis, Transform3D, Projection, Color. */
const CONSISTS_OF_FLOATS: ReadonlySet<number> = new Set([
  TYPE_FLOAT,
  5,
  7,
  9,
  11,
  12,
  14,
  15,
  16,
  17,
  18,
  19,
  TYPE_COLOR,
]);
