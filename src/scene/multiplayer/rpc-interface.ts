import {
  ERR_CONNECTION_ERROR,
  ERR_INVALID_PARAMETER,
  ERR_UNAUTHORIZED,
  ERR_UNCONFIGURED,
  type ErrorCode,
  FAILED,
  OK,
  type Signal,
} from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { messageOf } from "../../core/message-of.js";
import { MultiplayerPeer } from "../../peers/index.js";
import {
  areRawArguments,
  type DeclaredType,
  TYPE_NIL,
  type_string,
  typeOf,
  type Variant,
  VariantReader,
  VariantWriter,
} from "../../variant/index.js";
import { fitReceived, MISFIT, typeName } from "../tree/declared-types.js";
import { Node } from "../tree/node.js";
import { cstringAt, encodeUtf8, MAX_ENCODED_BYTES, readU16, readU32, writeU32 } from "../wire/bytes.js";
import { NETWORK_COMMAND_REMOTE_CALL } from "../wire/commands.js";
import type { Dialect } from "./dialect.js";
import type { NodeLookup } from "./node-lookup.js";
import type { Outbox } from "./outbox.js";
import type { PathCache } from "./path-cache.js";
import type { Rejections } from "./rejections.js";
import { NODE_METHOD_BIT, type RpcMethod, type RpcTable, type RpcTables } from "./rpc-table.js";

const NODE_ID_8 = 0;
const NODE_ID_16 = 1 << 4;
const NODE_ID_32 = 2 << 4;
const NODE_ID_MASK = 3 << 4;
const METHOD_ID_16 = 1 << 6;
const RAW_OR_NO_ARGS = 1 << 7;
/** A node id with this bit is the offset of the node's path in the packet. */
const PATH_IN_PACKET = 0x80000000;
const ARGUMENTS_MAX = 255;
/** The type of a value in compressed form, in its first byte. */
const TYPE_MASK = 0x3f;
const MODE_NAMES = ["disabled", "any_peer", "authority"];
const NO_ARGS: readonly Variant[] = [];
/** A buffer that grew beyond this is let go after use. */
const KEEP_BYTES = 1024 * 1024;

type Callee = Record<string, ((...args: Variant[]) => unknown) | undefined>;

/** Why a method was not called. */
interface Refusal {
  readonly reason: "unknownMethod" | "badArguments";
  readonly message: string;
}

/** Why a call could not be made, or not be sent. @internal */
export interface RpcProblem {
  readonly code: ErrorCode;
  readonly message: () => string;
  readonly cause?: unknown;
  /** Whether Godot's `rpc_id` returns `OK` all the same. */
  readonly unsent: boolean;
}

/** What a {@link RpcInterface} works with. @internal */
export interface RpcParts {
  readonly dialect: Dialect;
  readonly outbox: Outbox;
  readonly nodes: NodeLookup;
  readonly tables: RpcTables;
  readonly cache: PathCache;
  /** Who sees which node: calls go only to them. */
  readonly visibility: { isRpcVisible(node: Node, peer: number): boolean };
  readonly rejections: Rejections;
  /** Emitted before a method runs. */
  readonly received: Signal<[node: Node, method: string, args: readonly Variant[], sender: number]>;
  /** Emitted after a call was sent. */
  readonly sent: Signal<[node: Node, method: string, args: readonly Variant[], to: number]>;
}

/** Writers and readers that are not in use, one of each per set of options: thousands of bots share them. */
const idleWriters = new Map<string, VariantWriter>();
const idleReaders = new Map<string, VariantReader>();

/**
 * Calls methods of nodes at other peers, and lets other peers call those that may be called.
 *
 * @see modules/multiplayer/scene_rpc_interface.cpp
 * @internal
 */
export class RpcInterface {
  /** Our own id while a `call_local` method runs here; else 0. */
  localCaller = 0;
  readonly #parts: RpcParts;
  /** Whether the arguments that were read last have other types on the wire than declared: only then they are looked at. */
  #mayMisfit = true;

  /** @param parts - What it works with. */
  constructor(parts: RpcParts) {
    this.#parts = parts;
  }

  /** Calls a method; see `MultiplayerAPI.rpc`. As in Godot, what can't be sent is logged and `OK` all the same. */
  rpc(node: unknown, to: number, name: string, args: readonly Variant[]): ErrorCode {
    const problem = this.tryRpc(node, to, name, args);
    if (problem === null) return OK;
    report(problem);
    return problem.unsent ? OK : problem.code;
  }

  /** The same, but what is wrong is given back instead of being logged. */
  tryRpc(node: unknown, to: number, name: string, args: readonly Variant[]): RpcProblem | null {
    const { peer } = this.#parts.outbox;
    if (peer === null) {
      return refused(ERR_UNCONFIGURED, () => `Trying to call the RPC '${name}' while no multiplayer peer is active`);
    }
    if (!(node instanceof Node) || !node.is_inside_tree()) {
      return refused(
        ERR_INVALID_PARAMETER,
        () => `Trying to call the RPC '${name}' of something that is not a Node inside a SceneTree`,
      );
    }
    if (peer.get_connection_status() !== MultiplayerPeer.CONNECTION_CONNECTED) {
      return refused(
        ERR_CONNECTION_ERROR,
        () => `Trying to call the RPC '${name}' via a multiplayer peer which is not connected`,
      );
    }
    const ownId = peer.get_unique_id();
    const table = this.#parts.tables.of(node);
    const method = table.byName.get(name);
    if (method === undefined) {
      return refused(
        ERR_INVALID_PARAMETER,
        () =>
          `'${name}' of node '${node.getDescription()}' is not declared for RPCs; declared are: ` +
          `${[...table.byName.keys()].join(", ") || "none"}. Declare it with static rpcs, @rpc(…) or rpc_config()`,
      );
    }
    if (to === ownId && !method.call_local) {
      return refused(
        ERR_INVALID_PARAMETER,
        () => `RPC '${name}' on yourself is not allowed: it is not declared call_local`,
      );
    }
    const local = method.call_local && (to === ownId || (to <= 0 && to !== -ownId));
    const problem = to === ownId ? null : this.#send(node, to, method, args);
    if (problem === null && to !== ownId) this.#parts.sent.emit(node, name, args, to);
    if (!local) return problem;
    this.localCaller = ownId;
    const refusal = this.#call(node, method, args, ownId, "rpc() aborted in local call");
    this.localCaller = 0;
    if (refusal === null) return problem;
    if (problem !== null) report(problem);
    return refused(FAILED, () => refusal.message);
  }

  #send(node: Node, to: number, method: RpcMethod, args: readonly Variant[]): RpcProblem | null {
    if (args.length > ARGUMENTS_MAX) {
      return unsent(
        ERR_INVALID_PARAMETER,
        () => `RPC '${method.name}' has ${args.length} arguments; ${ARGUMENTS_MAX} is the most`,
      );
    }
    const { cache, visibility } = this.#parts;
    const peers = this.#parts.outbox.connected;
    if (to !== 0 && !peers.has(Math.abs(to))) {
      return unsent(
        ERR_INVALID_PARAMETER,
        () => `Attempt to call RPC '${method.name}' of node '${node.getDescription()}' with unknown peer ID: ${to}`,
      );
    }
    let targets: readonly number[];
    let allConfirmed = true;
    if (to > 0) {
      if (!visibility.isRpcVisible(node, to)) {
        return unsent(
          ERR_UNAUTHORIZED,
          () =>
            `Attempt to call RPC '${method.name}' of node '${node.getDescription()}' to a peer that cannot see this node. ` +
            `Peer ID: ${to}`,
        );
      }
      targets = [to];
      allConfirmed = cache.announce(node, to);
    } else {
      const restricted = !visibility.isRpcVisible(node, 0);
      const list: number[] = [];
      for (const peer of peers.snapshot()) {
        if (peer === -to) continue;
        if (restricted && !visibility.isRpcVisible(node, peer)) continue;
        list.push(peer);
        if (!cache.announce(node, peer)) allConfirmed = false;
      }
      targets = list;
    }
    return targets.length === 0 ? null : this.#writeAndSend(node, method, args, targets, allConfirmed);
  }

  #writeAndSend(
    node: Node,
    method: RpcMethod,
    args: readonly Variant[],
    targets: readonly number[],
    allConfirmed: boolean,
  ): RpcProblem | null {
    const { dialect } = this.#parts;
    const { key } = dialect;
    // Not to be found by others while it is in use: sending may call a peer that is written in script.
    const writer = idleWriters.get(key) ?? new VariantWriter({ ...dialect.encodeOptions, maxSize: MAX_ENCODED_BYTES });
    idleWriters.delete(key);
    const problem = this.#writeAndSendWith(writer, node, method, args, targets, allConfirmed);
    if (writer.bytes.length <= KEEP_BYTES) idleWriters.set(key, writer);
    return problem;
  }

  #writeAndSendWith(
    writer: VariantWriter,
    node: Node,
    method: RpcMethod,
    args: readonly Variant[],
    targets: readonly number[],
    allConfirmed: boolean,
  ): RpcProblem | null {
    const { cache, nodes, outbox } = this.#parts;
    const id = cache.makeId(node);
    const raw = areRawArguments(args);
    let meta = NETWORK_COMMAND_REMOTE_CALL | (raw ? RAW_OR_NO_ARGS : 0);
    writer.reset();
    writer.writeU8(meta);
    if (allConfirmed && id <= 0xff) writer.writeU8(id);
    else if (allConfirmed && id <= 0xffff) {
      meta |= NODE_ID_16;
      writer.writeU16(id);
    } else {
      meta |= NODE_ID_32;
      writer.writeU32(id);
    }
    if (method.id <= 0xff) writer.writeU8(method.id);
    else {
      meta |= METHOD_ID_16;
      writer.writeU16(method.id);
    }
    try {
      writeArgs(writer, args, raw, method);
    } catch (error) {
      return unsent(
        ERR_INVALID_PARAMETER,
        () =>
          `Unable to encode the arguments of RPC '${method.name}' of node '${node.getDescription()}': ${messageOf(error)}`,
        error,
      );
    }
    const end = writer.position;

    const peer = outbox.peer!;
    peer.set_transfer_channel(method.channel);
    peer.set_transfer_mode(method.transfer_mode);
    if (allConfirmed) {
      writer.bytes[0] = meta;
      const packet = writer.view();
      for (const target of targets) outbox.send(target, packet);
    } else {
      // Some don't know the node's number yet: they get its path behind the arguments.
      writer.writeBytes(encodeUtf8(nodes.pathOf(node)));
      writer.writeU8(0);
      const packet = writer.view();
      packet[0] = meta;
      for (const target of targets) {
        const confirmed = cache.isConfirmed(node, target);
        writeU32(packet, 1, confirmed ? id : (PATH_IN_PACKET | end) >>> 0);
        outbox.send(target, confirmed ? packet.subarray(0, end) : packet);
      }
    }
    return null;
  }

  /** A packet with command REMOTE_CALL. */
  process(from: number, packet: Uint8Array): void {
    const { rejections } = this.#parts;
    const meta = packet[0]!;
    const nodeWidth = meta & NODE_ID_MASK;
    if (nodeWidth === NODE_ID_MASK) {
      rejections.drop("badRpcHeader", () => `Dropped an RPC from peer ${from}: its node id has an unknown width`);
      return;
    }
    const nodeBytes = nodeWidth === NODE_ID_8 ? 1 : nodeWidth === NODE_ID_16 ? 2 : 4;
    const methodBytes = (meta & METHOD_ID_16) === 0 ? 1 : 2;
    const argsAt = 1 + nodeBytes + methodBytes;
    if (packet.length < argsAt) {
      rejections.drop("tooShort", () => `Dropped an RPC of ${packet.length} bytes from peer ${from}: it is too short`);
      return;
    }
    const target = nodeBytes === 1 ? packet[1]! : nodeBytes === 2 ? readU16(packet, 1) : readU32(packet, 1);
    const methodId = methodBytes === 1 ? packet[1 + nodeBytes]! : readU16(packet, 1 + nodeBytes);
    let end = packet.length;
    let node: Node | null;
    if (target >= PATH_IN_PACKET) {
      end = target - PATH_IN_PACKET;
      if (end >= packet.length) {
        rejections.drop("tooShort", () => `Dropped an RPC from peer ${from}: its path lies outside the packet`);
        return;
      }
      const path = cstringAt(packet, end);
      node = this.#parts.nodes.find(from, path, () => `it called RPC number ${methodId} of it`);
    } else node = this.#parts.cache.get(from, target);
    if (node === null) return;
    if (argsAt > end) {
      rejections.drop("tooShort", () => `Dropped an RPC from peer ${from}: its path lies inside its header`);
      return;
    }
    this.#receive(node, methodId, from, packet, argsAt, end);
  }

  #receive(node: Node, methodId: number, from: number, packet: Uint8Array, at: number, end: number): void {
    const { rejections } = this.#parts;
    const table = this.#parts.tables.of(node);
    const method = table.byId.get(methodId);
    if (method === undefined) {
      rejections.drop("unknownMethod", () => unknownMethod(node, table, methodId, from));
      return;
    }
    const allowed = method.rpc_mode === 1 || (method.rpc_mode === 2 && from === node.get_multiplayer_authority());
    if (!allowed) {
      rejections.drop(
        "notAllowed",
        () =>
          `RPC '${method.name}' is not allowed on node '${node.getDescription()}' from: ${from}. Mode is ` +
          `"${MODE_NAMES[method.rpc_mode]}", authority is ${node.get_multiplayer_authority()}`,
      );
      return;
    }
    let args: readonly Variant[];
    this.#mayMisfit = true;
    if ((packet[0]! & RAW_OR_NO_ARGS) !== 0) args = at < end ? [packet.slice(at, end)] : NO_ARGS;
    else if (at >= end) {
      rejections.drop("tooShort", () => `Dropped a call of '${method.name}' from peer ${from}: it is too short`);
      return;
    } else {
      try {
        args = this.#readArgs(packet, at + 1, end, packet[at]!, method.types);
      } catch (error) {
        rejections.drop(
          "badArguments",
          () => `Dropped a call of '${method.name}' from peer ${from}: argument does not decode: ${messageOf(error)}`,
        );
        return;
      }
    }
    if (method.types !== null && this.#mayMisfit) {
      const fitted = fitArguments(method.types, args, arityOf(node, method));
      if (typeof fitted === "string") {
        rejections.drop(
          "badArguments",
          () => `Dropped a call of '${method.name}' of node '${node.getDescription()}' from peer ${from}: ${fitted}`,
        );
        return;
      }
      args = fitted;
    }
    const { received } = this.#parts;
    received.emit(node, method.name, args, from);
    const refusal = this.#call(node, method, args, from, "RPC");
    if (refusal !== null) rejections.drop(refusal.reason, () => refusal.message);
  }

  #readArgs(
    packet: Uint8Array,
    at: number,
    end: number,
    count: number,
    types: readonly DeclaredType[] | null,
  ): Variant[] {
    const { dialect } = this.#parts;
    const { key } = dialect;
    const reader = idleReaders.get(key) ?? new VariantReader(packet, dialect.decodeOptions);
    idleReaders.delete(key);
    reader.reset(packet, at, end);
    // Of the right length from the start: arguments are often kept, and an array that grew has room for more.
    const args = new Array<Variant>(count);
    let misfits = types === null;
    for (let i = 0; i < count; i++) {
      if (!misfits) misfits = (packet[reader.position]! & TYPE_MASK) !== types![i];
      args[i] = reader.readCompressed();
    }
    this.#mayMisfit = misfits;
    reader.release();
    idleReaders.set(key, reader);
    return args;
  }

  /** @returns Null when the method was called, whatever came of it; else why it was not. */
  #call(node: Node, method: RpcMethod, args: readonly Variant[], from: number, what: string): Refusal | null {
    if (node._callsAllByName || (node._remoteRpcs() !== null && (method.id & NODE_METHOD_BIT) === 0)) {
      node._remoteCall(method.name, args, from);
      return null;
    }
    const callee = (node as unknown as Callee)[method.name];
    if (typeof callee !== "function") {
      const message = `${what} - '${method.name}' of node '${node.getDescription()}' is declared for RPCs but is no method`;
      return { reason: "unknownMethod", message };
    }
    if (args.length < callee.length) {
      const called = `${what} - '${node.getDescription()}::${method.name}'`;
      const message = `${called}: Method expected ${callee.length} arguments, but called with ${args.length}`;
      return { reason: "badArguments", message };
    }
    try {
      const result = callee.apply(node, args as Variant[]);
      if (result instanceof Promise) result.catch((error) => reportException(node, method, error));
    } catch (error) {
      reportException(node, method, error);
    }
    return null;
  }
}

function refused(code: ErrorCode, message: () => string): RpcProblem {
  return { code, message, unsent: false };
}

function unsent(code: ErrorCode, message: () => string, cause?: unknown): RpcProblem {
  return { code, message, cause, unsent: true };
}

function report({ message, cause }: RpcProblem): void {
  errorLimited("scene: rpc", message, cause);
}

/** How many arguments a method wants at least; 0 when its code is not at hand. */
function arityOf(node: Node, method: RpcMethod): number {
  const callee = (node as unknown as Callee)[method.name];
  return typeof callee === "function" ? callee.length : 0;
}

/**
 * Makes received arguments fit the declared types, as the engine does when it calls a typed function.
 *
 * @param types - The declared types.
 * @param args - What has arrived.
 * @param arity - How many the method names, where it names more than have declared types.
 * @returns The arguments to call it with; a text that says what is wrong with them.
 */
function fitArguments(
  types: readonly DeclaredType[],
  args: readonly Variant[],
  arity: number,
): readonly Variant[] | string {
  const most = Math.max(types.length, arity);
  if (args.length > most) return `it takes ${most} arguments, but ${args.length} have arrived`;
  const fitted = new Array<Variant>(args.length);
  for (let i = 0; i < args.length; i++) {
    const type = types[i] ?? TYPE_NIL;
    const value = fitReceived(args[i], type);
    if (value === MISFIT) return `argument ${i + 1} is a ${type_string(typeOf(args[i]))}, not a ${typeName(type)}`;
    fitted[i] = value;
  }
  return fitted;
}

function reportException(node: Node, method: RpcMethod, error: unknown): void {
  errorLimited(
    `rpc ${method.name}`,
    () => `RPC method '${method.name}' of node '${node.getDescription()}' threw: ${messageOf(error)}`,
    error,
  );
}

function unknownMethod(node: Node, table: RpcTable, id: number, from: number): string {
  const names = [...table.byId.values()].map((method) => `${method.id} ${method.name}`);
  return (
    `Dropped an RPC from peer ${from}: node '${node.getDescription()}' has no RPC method number ${id}; it has ` +
    `${names.join(", ") || "none"}. Declare exactly the methods that carry @rpc in the other side's script of this node`
  );
}

function writeArgs(writer: VariantWriter, args: readonly Variant[], raw: boolean, method: RpcMethod): void {
  if (raw) {
    if (args.length === 1) writer.writeBytes(args[0] as Uint8Array);
    return;
  }
  writer.writeU8(args.length);
  const types = method.types;
  for (let i = 0; i < args.length; i++) {
    if (types !== null && i < types.length) writer.writeCompressedTyped(types[i]!, args[i]);
    else writer.writeCompressed(args[i]);
  }
}
