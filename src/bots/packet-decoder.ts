import { checkNames, type OptionNames } from "../core/check-names.js";
import { messageOf } from "../core/message-of.js";
import { keyOfRemoteId } from "../scene/wire/remote-ids.js";
import type { Variant } from "../variant/index.js";
import { VariantReader } from "../variant/index.js";

/** Paths that all senders together may announce to a decoder; further ones stay numbers. */
const PATHS_MAX = 65_536;
/** The same in characters. */
const PATHS_MAX_LENGTH = 8 * 1024 * 1024;
const RELAY_DEPTH_MAX = 4;

/** A packet of SceneMultiplayer, taken apart. What the packet does not say (a method's name, say) is left out. */
export type DecodedPacket =
  | {
      /** A method is called. */
      readonly type: "rpc";
      /** The node's path relative to the root path, where it is known; else its number in the sender's cache. */
      readonly node: string | number;
      /** The method's number in the sorted list of the script's RPCs; with bit 15 for those of `rpc_config`. */
      readonly methodId: number;
      /** The method's name, when the decoder was told how to find it. */
      readonly method?: string;
      /** The arguments, in order. */
      readonly args: readonly Variant[];
    }
  | {
      /** A path gets a number, to be used from now on. */
      readonly type: "simplify_path";
      /** The number. */
      readonly id: number;
      /** The node's path relative to the root path. */
      readonly path: string;
      /** The checksum of the node's RPC methods. */
      readonly md5: string;
    }
  | {
      /** The answer to `simplify_path`. */
      readonly type: "confirm_path";
      /** The number; 0 before 4.3, where the path is sent back instead. */
      readonly id: number;
      /** The path; before 4.3 only. */
      readonly path?: string;
      /** Whether both sides know the same RPC methods of the node. */
      readonly matched: boolean;
    }
  | {
      /** Bytes sent with `send_bytes`. */
      readonly type: "raw";
      /** The bytes. */
      readonly data: Uint8Array;
    }
  | {
      /** A spawner has made a node. */
      readonly type: "spawn";
      /** Index in the spawner's list of scenes; 255 for one made by its `spawn_function`. */
      readonly scene: number;
      /** The spawner's path, where it is known; else its number in the sender's cache. */
      readonly spawner: string | number;
      /** The node's net id, by which it is despawned. */
      readonly netId: number;
      /** The node's name. */
      readonly name: string;
      /** The net ids of its synchronizers. */
      readonly synchronizers: readonly number[];
      /** What `spawn` was called with; only with scene 255. */
      readonly data?: Variant;
      /** The values of the spawn properties of all synchronizers. */
      readonly state: readonly Variant[];
    }
  | {
      /** A spawned node is gone. */
      readonly type: "despawn";
      /** The node's net id. */
      readonly netId: number;
    }
  | {
      /** State that is sent always, unreliably. */
      readonly type: "sync";
      /** The sender's count of such packets, 16 bits. */
      readonly time: number;
      /** The synchronizers in the packet. */
      readonly objects: readonly SyncedObject[];
    }
  | {
      /** State that is sent on change, reliably. */
      readonly type: "delta";
      /** The synchronizers in the packet. */
      readonly objects: readonly SyncedObject[];
    }
  | {
      /** Part of an authentication. */
      readonly type: "auth";
      /** What was sent with `send_auth`; empty when the sender is satisfied. */
      readonly data: Uint8Array;
      /** Whether the sender has completed the authentication on its side. */
      readonly complete: boolean;
    }
  | {
      /** The server tells of another client that came or went. */
      readonly type: "add_peer" | "del_peer";
      /** That client's id. */
      readonly peer: number;
    }
  | {
      /** A packet from one client to others, through the server. */
      readonly type: "relay";
      /** Towards the server the target, from the server the source. */
      readonly peer: number;
      /** What is relayed. */
      readonly packet: DecodedPacket;
    }
  | {
      /** Bytes that do not decode. */
      readonly type: "invalid";
      /** What is wrong with them. */
      readonly why: string;
      /** The bytes. */
      readonly data: Uint8Array;
    };

/** The state of one synchronizer inside a `sync` or `delta` packet. */
export interface SyncedObject {
  /** The synchronizer's net id, or its path where it is known by that. */
  readonly id: number | string;
  /** `delta`: which of the watched properties follow, as a bit mask. */
  readonly mask?: bigint;
  /** The values, in the order of the replication config. */
  readonly values: readonly Variant[];
}

/** What {@link PacketDecoder} may be told. */
export interface PacketDecoderOptions {
  /**
   * Finds a method's name.
   *
   * @param node - The node's path relative to the root path.
   * @param methodId - The method's number.
   * @returns The name; undefined when it is not known.
   */
  readonly methodName?: (node: string, methodId: number) => string | undefined;
}

const OPTIONS: OptionNames<PacketDecoderOptions> = {
  methodName: true,
};

/**
 * Takes SceneMultiplayer's packets apart for people and logs. It keeps the paths that each sender has announced, so feed it
 * every packet of a session in order. It never throws: what does not decode is `invalid`.
 */
export class PacketDecoder {
  readonly #options: PacketDecoderOptions;
  /** By sender and number, both behind {@link keyOfRemoteId}: both are what a stranger says. */
  readonly #paths = new Map<number, Map<number, string>>();
  #pathsCount = 0;
  #pathsLength = 0;

  /** @param options - See {@link PacketDecoderOptions}. */
  constructor(options: PacketDecoderOptions = {}) {
    checkNames("PacketDecoder", options, OPTIONS);
    this.#options = options;
  }

  /**
   * Takes one packet apart.
   *
   * @param packet - The bytes, as the peer put or got them.
   * @param sender - Who sent it: its peer id, or any 32-bit number that is the same for the same sender.
   * @returns What is in it.
   */
  decode(packet: Uint8Array, sender: number): DecodedPacket {
    return this.#decode(packet, sender, 0);
  }

  #decode(packet: Uint8Array, sender: number, depth: number): DecodedPacket {
    try {
      const cursor = new Cursor(packet);
      const meta = cursor.u8();
      switch (meta & 7) {
        case 0:
          return this.#rpc(cursor, meta, sender);
        case 1:
          return this.#simplifyPath(cursor, sender);
        case 2:
          return this.#confirmPath(cursor);
        case 3:
          return { type: "raw", data: cursor.rest() };
        case 4:
          return this.#spawn(cursor, sender);
        case 5:
          return { type: "despawn", netId: cursor.u32() };
        case 6:
          return (meta & 0x10) !== 0
            ? { type: "delta", objects: this.#objects(cursor, sender, true) }
            : { type: "sync", time: cursor.u16(), objects: this.#objects(cursor, sender, false) };
        default:
          return this.#system(cursor, sender, depth);
      }
    } catch (error) {
      return { type: "invalid", why: messageOf(error), data: packet.slice() };
    }
  }

  #rpc(cursor: Cursor, meta: number, sender: number): DecodedPacket {
    const width = (meta >> 4) & 3;
    const id = width === 0 ? cursor.u8() : width === 1 ? cursor.u16() : cursor.u32();
    const methodId = (meta & 0x40) === 0 ? cursor.u8() : cursor.u16();
    let node: string | number;
    if (id >= 0x80000000) {
      const at = id - 0x80000000;
      node = cursor.cstringAt(at);
      cursor.end = at;
    } else node = this.#pathOf(sender, id);
    let args: Variant[] = [];
    if ((meta & 0x80) !== 0) args = cursor.left > 0 ? [cursor.rest()] : [];
    else {
      const count = cursor.u8();
      args = cursor.variants(count);
    }
    const method = typeof node === "string" ? this.#options.methodName?.(node, methodId) : undefined;
    return { type: "rpc", node, methodId, args, ...(method === undefined ? {} : { method }) };
  }

  #simplifyPath(cursor: Cursor, sender: number): DecodedPacket {
    const md5 = cursor.text(33).replace(/\0.*$/s, "");
    const id = cursor.u32();
    const path = cursor.cstring();
    this.#forget(sender, id);
    if (this.#pathsCount < PATHS_MAX && this.#pathsLength + path.length <= PATHS_MAX_LENGTH) {
      const key = keyOfRemoteId(sender);
      const own = this.#paths.get(key) ?? new Map<number, string>();
      this.#paths.set(key, own.set(keyOfRemoteId(id), path));
      this.#pathsCount++;
      this.#pathsLength += path.length;
    }
    return { type: "simplify_path", id, path, md5 };
  }

  #forget(sender: number, id: number): void {
    const own = this.#paths.get(keyOfRemoteId(sender));
    const path = own?.get(keyOfRemoteId(id));
    if (own === undefined || path === undefined) return;
    own.delete(keyOfRemoteId(id));
    if (own.size === 0) this.#paths.delete(keyOfRemoteId(sender));
    this.#pathsCount--;
    this.#pathsLength -= path.length;
  }

  #confirmPath(cursor: Cursor): DecodedPacket {
    const matched = cursor.u8() !== 0;
    // A text ends with the only zero; a number has one before its last byte, unless it is above 65,792.
    const path = cursor.endsWithOnlyZero ? cursor.cstring() : undefined;
    return path === undefined
      ? { type: "confirm_path", id: cursor.u32(), matched }
      : { type: "confirm_path", id: 0, path, matched };
  }

  #spawn(cursor: Cursor, sender: number): DecodedPacket {
    const scene = cursor.u8();
    const spawner = this.#pathOf(sender, cursor.u32());
    const netId = cursor.u32();
    const count = cursor.u32();
    const nameBytes = cursor.u32();
    if (count * 4 > cursor.left) throw new Error(`It announces ${count} synchronizers in ${cursor.left} bytes`);
    const synchronizers = Array.from({ length: count }, () => cursor.u32());
    const name = cursor.text(nameBytes).replace(/\0.*$/s, "");
    let data: { data: Variant } | undefined;
    if (scene === 255) {
      const size = cursor.u32();
      data = { data: cursor.sub(size).variants(1)[0] as Variant };
    }
    const state = cursor.allVariants();
    return { type: "spawn", scene, spawner, netId, name, synchronizers, ...data, state };
  }

  #objects(cursor: Cursor, sender: number, delta: boolean): SyncedObject[] {
    const objects: SyncedObject[] = [];
    while (cursor.left > 0) {
      const id = cursor.u32();
      const mask = delta ? { mask: cursor.u64() } : undefined;
      const values = cursor.sub(cursor.u32()).allVariants();
      objects.push({ id: id >= 0x80000000 ? this.#pathOf(sender, id - 0x80000000) : id, ...mask, values });
    }
    return objects;
  }

  #system(cursor: Cursor, sender: number, depth: number): DecodedPacket {
    const sub = cursor.u8();
    if (sub === 0) {
      const data = cursor.rest();
      return { type: "auth", data, complete: data.byteLength === 0 };
    }
    const peer = cursor.i32();
    if (sub === 1) return { type: "add_peer", peer };
    if (sub === 2) return { type: "del_peer", peer };
    if (sub !== 3) throw new Error(`Unknown system command ${sub}`);
    if (depth >= RELAY_DEPTH_MAX) throw new Error("Relayed too often");
    // From the server the id is the source, whose paths these are; towards it, the sender's own.
    return { type: "relay", peer, packet: this.#decode(cursor.rest(), sender === 1 ? peer : sender, depth + 1) };
  }

  #pathOf(sender: number, id: number): string | number {
    return this.#paths.get(keyOfRemoteId(sender))?.get(keyOfRemoteId(id)) ?? id;
  }
}

class Cursor {
  readonly #bytes: Uint8Array;
  #at = 0;
  end: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.end = bytes.byteLength;
  }

  get left(): number {
    return this.end - this.#at;
  }

  /** Whether what is left is a text with a zero behind it. */
  get endsWithOnlyZero(): boolean {
    return this.#bytes.indexOf(0, this.#at) === this.end - 1;
  }

  u8(): number {
    return this.#bytes[this.#take(1)]!;
  }
  u16(): number {
    return this.u8() | (this.u8() << 8);
  }
  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }
  i32(): number {
    return this.u32() | 0;
  }
  u64(): bigint {
    return BigInt(this.u32()) | (BigInt(this.u32()) << 32n);
  }

  rest(): Uint8Array {
    const at = this.#take(this.left);
    return new Uint8Array(this.#bytes.subarray(at, this.end));
  }

  sub(size: number): Cursor {
    const at = this.#take(size);
    return new Cursor(this.#bytes.subarray(at, at + size));
  }

  text(size: number): string {
    const at = this.#take(size);
    return new TextDecoder().decode(this.#bytes.subarray(at, at + size));
  }

  cstring(): string {
    const text = this.cstringAt(this.#at);
    this.#at = this.end;
    return text;
  }

  cstringAt(at: number): string {
    if (at > this.end) throw new Error(`A path at ${at} lies outside the packet of ${this.end} bytes`);
    const nul = this.#bytes.indexOf(0, at);
    return new TextDecoder().decode(this.#bytes.subarray(at, nul < 0 ? this.end : nul));
  }

  variants(count: number): Variant[] {
    const reader = new VariantReader(new Uint8Array(this.#bytes.subarray(this.#at, this.end)));
    const values: Variant[] = [];
    for (let i = 0; i < count; i++) values.push(reader.readCompressed());
    this.#at += reader.position;
    return values;
  }

  allVariants(): Variant[] {
    const reader = new VariantReader(new Uint8Array(this.#bytes.subarray(this.#at, this.end)));
    const values: Variant[] = [];
    while (reader.position < this.left) values.push(reader.readCompressed());
    this.#at = this.end;
    return values;
  }

  #take(size: number): number {
    if (size > this.left)
      throw new Error(`It ends after ${this.#bytes.byteLength} bytes, ${size - this.left} too early`);
    const at = this.#at;
    this.#at += size;
    return at;
  }
}
