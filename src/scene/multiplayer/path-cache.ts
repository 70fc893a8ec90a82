import { OK } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { quoteRemote } from "../../core/quote-remote.js";
import { MultiplayerPeer } from "../../peers/index.js";
import type { Node } from "../tree/node.js";
import { relativePath } from "../tree/node-path-names.js";
import { ascii, cstringAt, encodeUtf8, readU32, writeU32 } from "../wire/bytes.js";
import { NETWORK_COMMAND_CONFIRM_PATH, NETWORK_COMMAND_SIMPLIFY_PATH } from "../wire/commands.js";
import { keyOfRemoteId } from "../wire/remote-ids.js";
import type { Dialect } from "./dialect.js";
import type { NodeLookup } from "./node-lookup.js";
import type { Outbox } from "./outbox.js";
import type { Rejections } from "./rejections.js";
import type { RemoteMemory } from "./remote-memory.js";
import { explainChecksum, type RpcTable, type RpcTables } from "./rpc-table.js";

const MD5_BYTES = 32;
const SIMPLIFY_HEADER_BYTES = 1 + MD5_BYTES + 1 + 4;
const CONFIRM_BYTES = 6;
/** A confirmation of 4.0 to 4.2: command, checksum result, path. */
const CONFIRM_OLD_MIN_BYTES = 3;
const SERVER = MultiplayerPeer.TARGET_PEER_SERVER;

/** What an announced path costs beside its text: an entry of a map, an object, the head of a text. */
const ANNOUNCED_BYTES = 128;
const BYTES_PER_CHARACTER = 2;

/** What is kept about a node that we refer to by an id. */
interface SentNode {
  id: number;
  /** By peer that was told: whether it has confirmed. */
  readonly confirmed: Map<number, boolean>;
}

/** What is kept about a node that a peer refers to by an id. */
interface ReceivedNode {
  node: Node;
  /** Its path relative to the root, to find it again when it was replaced. */
  readonly path: string;
  readonly id: number;
  /** Whether it had the same RPC methods there as here. */
  readonly matches: boolean;
}

/** What a {@link PathCache} works with. @internal */
export interface PathCacheParts {
  /** How many paths one peer may announce. */
  readonly limits: { readonly maxCachedPathsPerPeer: number };
  readonly dialect: Dialect;
  readonly outbox: Outbox;
  readonly nodes: NodeLookup;
  readonly tables: RpcTables;
  readonly memory: RemoteMemory;
  readonly rejections: Rejections;
}

/**
 * Who knows which node by which number: paths are sent once (SIMPLIFY_PATH), confirmed (CONFIRM_PATH), and stand for
 * themselves as small numbers from then on. Each side numbers on its own, from 1, and never reuses a number.
 *
 * @see modules/multiplayer/scene_cache_interface.cpp
 * @internal
 */
export class PathCache {
  readonly #parts: PathCacheParts;
  readonly #sent = new Map<Node, SentNode>();
  readonly #assigned = new Map<number, Node>();
  /** By peer: what it has announced, by the keys of its numbers. */
  readonly #received = new Map<number, Map<number, ReceivedNode>>();
  #lastId = 0;
  /** Whether the server was told of a node: its confirmation will tell which engine it is. */
  #hasAsked = false;
  readonly #untrack = new Map<Node, () => void>();

  /** @param parts - What it works with. */
  constructor(parts: PathCacheParts) {
    this.#parts = parts;
  }

  /** A peer was admitted, or has left. */
  onPeerChange(peer: number, connected: boolean): void {
    if (connected) {
      this.#received.set(peer, new Map());
      return;
    }
    for (const sent of this.#sent.values()) sent.confirmed.delete(peer);
    this.#received.delete(peer);
  }

  /** Forgets everything. */
  clear(): void {
    for (const [node, handler] of this.#untrack) node.tree_exited.disconnect(handler);
    this.#untrack.clear();
    this.#sent.clear();
    this.#assigned.clear();
    this.#received.clear();
    this.#lastId = 0;
    this.#hasAsked = false;
    this.#parts.dialect.beginAnew();
  }

  /** How many paths a peer has announced. */
  receivedCount(peer: number): number {
    return this.#received.get(peer)?.size ?? 0;
  }

  /** How many nodes have been announced to anyone. */
  get sentCount(): number {
    return this.#sent.size;
  }

  /** @returns The node's number; it gets one without anyone being told. */
  makeId(node: Node): number {
    return this.#track(node).id;
  }

  /** @returns Whether a peer has confirmed the node's number. */
  isConfirmed(node: Node, peer: number): boolean {
    return this.#sent.get(node)?.confirmed.get(peer) === true;
  }

  /**
   * Announces a node to a peer, unless that has been done.
   *
   * @returns Whether the peer has confirmed the node's number.
   */
  announce(node: Node, peer: number): boolean {
    const sent = this.#track(node);
    const confirmed = sent.confirmed.get(peer);
    if (confirmed !== undefined) return confirmed;
    if (!this.#received.has(peer)) {
      errorLimited(
        "scene: announce",
        () => `Can't announce node '${node.getDescription()}' to peer ${peer}: it is not connected`,
      );
      return false;
    }
    this.#sendAnnouncement(node, sent, peer);
    return false;
  }

  /**
   * @param from - A peer.
   * @param id - A number of its own.
   * @returns The node that it means; null, counted and logged, when it has not announced the number or the node is gone.
   */
  get(from: number, id: number): Node | null {
    const received = this.#received.get(from)?.get(keyOfRemoteId(id));
    if (received === undefined) {
      this.#parts.rejections.drop(
        "unknownCacheId",
        () => `Dropped a packet from peer ${from}: it refers to node number ${id}, which it has not announced`,
      );
      return null;
    }
    if (!received.node.isFreed && received.node.is_inside_tree()) return received.node;
    // The node was replaced by another one under the same path, perhaps.
    const root = this.#parts.nodes.root();
    const found = root?.get_node_or_null(received.path) ?? null;
    if (found !== null) {
      received.node = found;
      return found;
    }
    if (!received.node.isFreed) return received.node;
    this.#parts.rejections.drop(
      "nodeNotFound",
      () =>
        `Dropped a packet from peer ${from}: node ${quoteRemote(received.path)} (number ${id}) does not exist here any more`,
    );
    return null;
  }

  /** A packet with command SIMPLIFY_PATH. */
  processSimplify(from: number, packet: Uint8Array): void {
    const { limits, nodes, memory, tables, rejections } = this.#parts;
    const known = this.#received.get(from);
    if (known === undefined) {
      rejections.drop("unknownPeer", () => `Dropped a path from peer ${from}, which is not connected`);
      return;
    }
    if (packet.length < SIMPLIFY_HEADER_BYTES) {
      rejections.drop("tooShort", () => `Dropped a path from peer ${from}: its packet has only ${packet.length} bytes`);
      return;
    }
    const md5 = ascii(packet, 1, MD5_BYTES);
    const id = readU32(packet, 1 + MD5_BYTES + 1);
    const key = keyOfRemoteId(id);
    if (known.has(key)) {
      rejections.drop("duplicateCacheId", () => `Dropped a path from peer ${from}: number ${id} is in use already`);
      return;
    }
    const text = cstringAt(packet, SIMPLIFY_HEADER_BYTES);
    const why = () => `its RPC methods have the checksum ${quoteRemote(md5)}`;
    const node = nodes.find(from, text, why, from === SERVER ? md5 : undefined);
    if (node === null) return;
    if (known.size >= limits.maxCachedPathsPerPeer) {
      rejections.drop(
        "pathCacheFull",
        () =>
          `Peer ${from} has announced more than ${limits.maxCachedPathsPerPeer} paths; further ones are not ` +
          "confirmed (SceneMultiplayer.maxCachedPathsPerPeer)",
      );
      return;
    }
    const path = relativePath(nodes.root()!._names(), node._names());
    if (!memory.take(from, ANNOUNCED_BYTES + BYTES_PER_CHARACTER * path.length)) {
      rejections.drop(
        "pathCacheFull",
        () => `Peer ${from}, or all peers together, have no memory left for paths; further ones are not confirmed`,
      );
      return;
    }
    const table = tables.of(node);
    const matches = table.md5 === md5;
    if (!matches) this.#reportMismatch(from, node, table, md5);
    known.set(key, { node, path, id, matches });
    this.#confirm(from, matches, id, text);
    // Whether it has understood shows in how it confirms: it is told of the same node, unless it was told of one already.
    if (from === SERVER && this.#parts.dialect.isLearning && !this.#hasAsked) this.announce(node, from);
  }

  /** A packet with command CONFIRM_PATH. */
  processConfirm(from: number, packet: Uint8Array): void {
    const { dialect, rejections } = this.#parts;
    const isLearning = from === SERVER && dialect.isLearning;
    const old = isLearning ? this.#isByPath(packet) : dialect.confirmsByPath;
    if (old ? packet.length < CONFIRM_OLD_MIN_BYTES : packet.length !== CONFIRM_BYTES) {
      rejections.drop(
        "tooShort",
        () =>
          `Dropped a path confirmation of ${packet.length} bytes from peer ${from}` +
          (!old && packet.length >= CONFIRM_OLD_MIN_BYTES
            ? "; if that peer runs Godot 4.0 to 4.2, set SceneMultiplayer.wireVersion to its version"
            : ""),
      );
      return;
    }
    if (this.#parts.nodes.root() === null) {
      rejections.drop("noRoot", () => `Dropped a path confirmation from peer ${from}: the root path leads to no node`);
      return;
    }
    const node = old ? this.#confirmedByPath(from, packet) : this.#assigned.get(readU32(packet, 2));
    // A node that is gone meanwhile is nobody's fault.
    if (node === undefined || node === null) return;
    const sent = this.#sent.get(node);
    if (sent?.confirmed.get(from) === undefined) {
      rejections.drop(
        "unexpectedConfirm",
        () => `Dropped a path confirmation from peer ${from}: it was not told of node '${node.getDescription()}'`,
      );
      return;
    }
    if (packet[1] === 0) this.#reportMismatch(from, node, this.#parts.tables.of(node), null);
    sent.confirmed.set(from, true);
    if (isLearning) this.#learn(old);
  }

  /** Whether a confirmation, of an engine that is not known yet, has a path in it: no number that was ever given. */
  #isByPath(packet: Uint8Array): boolean {
    return packet.length !== CONFIRM_BYTES || readU32(packet, 2) > this.#lastId;
  }

  /** The server's engine is known. Confirmations that it, or others, could not read are sent once more. */
  #learn(confirmsByPath: boolean): void {
    const { dialect } = this.#parts;
    const wasRight = dialect.confirmsByPath === confirmsByPath;
    dialect.learn(confirmsByPath);
    if (wasRight) return;
    for (const [peer, nodes] of this.#received)
      for (const { matches, id, path } of nodes.values()) this.#confirm(peer, matches, id, path);
  }

  #confirmedByPath(from: number, packet: Uint8Array): Node | null {
    const text = cstringAt(packet, 2);
    return this.#parts.nodes.find(from, text, () => "it confirmed a path");
  }

  #track(node: Node): SentNode {
    const known = this.#sent.get(node);
    if (known !== undefined) return known;
    const sent: SentNode = { id: ++this.#lastId, confirmed: new Map() };
    this.#sent.set(node, sent);
    this.#assigned.set(sent.id, node);
    const handler = (): void => {
      this.#assigned.delete(sent.id);
      this.#sent.delete(node);
      this.#untrack.delete(node);
    };
    this.#untrack.set(node, handler);
    node.tree_exited.connect(handler, 4);
    return sent;
  }

  #sendAnnouncement(node: Node, sent: SentNode, peer: number): void {
    const { nodes, outbox, tables } = this.#parts;
    const path = encodeUtf8(nodes.pathOf(node));
    const packet = new Uint8Array(SIMPLIFY_HEADER_BYTES + path.length + 1);
    packet[0] = NETWORK_COMMAND_SIMPLIFY_PATH;
    packet.set(encodeUtf8(tables.of(node).md5), 1);
    writeU32(packet, 1 + MD5_BYTES + 1, sent.id);
    packet.set(path, SIMPLIFY_HEADER_BYTES);
    if (outbox.sendReliable(peer, packet) !== OK) return;
    sent.confirmed.set(peer, false);
    if (peer === SERVER) this.#hasAsked = true;
  }

  #confirm(to: number, matches: boolean, id: number, text: string): void {
    let packet: Uint8Array;
    if (this.#parts.dialect.confirmsByPath) {
      const path = encodeUtf8(text);
      packet = new Uint8Array(2 + path.length + 1);
      packet.set(path, 2);
    } else {
      packet = new Uint8Array(CONFIRM_BYTES);
      writeU32(packet, 2, id);
    }
    packet[0] = NETWORK_COMMAND_CONFIRM_PATH;
    packet[1] = matches ? 1 : 0;
    this.#parts.outbox.sendReliable(to, packet);
  }

  #reportMismatch(peer: number, node: Node, table: RpcTable, md5: string | null): void {
    this.#parts.nodes.explainOnce(`checksum ${peer} ${node.get_instance_id()}`, () => {
      const how =
        md5 === null
          ? `here the node declares, in this order: ${[...table.byName.keys()].join(", ") || "no RPC methods"}`
          : explainChecksum(table, md5);
      return (
        `The RPC methods of node '${node.getDescription()}' are not the same here and at peer ${peer}: ${how}. ` +
        "Calls go by the position in the sorted list, so they would reach wrong methods. Declare exactly the methods that " +
        "carry @rpc in the other side's script of this node and its base scripts, no more and no fewer " +
        "(static rpcs = { … }, the @rpc decorator, or the names of a RemoteNode)"
      );
    });
  }
}
