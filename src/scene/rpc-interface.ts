import {
  ERR_CONNECTION_ERROR,
  ERR_INVALID_PARAMETER,
  ERR_UNCONFIGURED,
  type ErrorCode,
  FAILED,
  OK,
} from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import { messageOf } from "../core/message-of.js";
import {
  areRawArguments,
  type DeclaredType,
  TYPE_NIL,
  type_of,
  type_string,
  type Variant,
  VariantReader,
  VariantWriter,
} from "../variant/index.js";
import { Node } from "./node.js";
import { fitReceived, MISFIT, typeName } from "./replication-types.js";
import { NODE_METHOD_BIT, type RpcMethod, type RpcTable, rpc_table } from "./rpc-table.js";
import { NETWORK_COMMAND_REMOTE_CALL } from "./scene-commands.js";
import type { SceneMultiplayer } from "./scene-multiplayer.js";
import { cstring_at, encode_utf8, read_u16, read_u32, write_u32 } from "./wire-bytes.js";

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
const CONNECTED = 2;
const NOTHING = new Uint8Array(0);
/** A buffer that grew beyond this is let go after use. */
const KEEP_BYTES = 1024 * 1024;
const KEEP_PACKET_BYTES = 65536;

type Callee = Record<string, ((...args: Variant[]) => unknown) | undefined>;

/** Why a method was not called. */
interface Refusal {
  readonly reason: "unknown_method" | "bad_arguments";
  readonly message: string;
}

/** Writers and readers that are not in use, one of each per set of options: thousands of bots share them. */
const idle_writers = new Map<string, VariantWriter>();
const idle_readers = new Map<string, VariantReader>();

/**
 * Calls methods of nodes at other peers, and lets other peers call those that may be called.
 *
 * @see modules/multiplayer/scene_rpc_interface.cpp
 * @internal
 */
export class RpcInterface {
  readonly #multiplayer: SceneMultiplayer;
  /** A node's methods, as they were when they were first needed. */
  readonly #tables = new WeakMap<Node, RpcTable>();
  /** Which writers and readers serve: those with the same options are shared by all APIs of the process. */
  #options_key = "";
  /** Whether the arguments that were read last have other types on the wire than declared: only then they are looked at. */
  #mayMisfit = true;

  /** @param multiplayer - The API that this belongs to. */
  constructor(multiplayer: SceneMultiplayer) {
    this.#multiplayer = multiplayer;
  }

  /** @returns What can be called on a node. It is looked up once: later changes are not seen, as in Godot. */
  table(node: Node): RpcTable {
    let table = this.#tables.get(node);
    if (table === undefined) {
      table = rpc_table(node);
      this.#tables.set(node, table);
    }
    return table;
  }

  /** Calls a method; see `MultiplayerAPI.rpc`. */
  rpc(node: unknown, to: number, name: string, args: readonly Variant[]): ErrorCode {
    const multiplayer = this.#multiplayer;
    const peer = multiplayer.multiplayer_peer;
    if (peer === null) {
      errorLimited("scene: rpc", () => `Trying to call the RPC '${name}' while no multiplayer peer is active`);
      return ERR_UNCONFIGURED;
    }
    if (!(node instanceof Node) || !node.is_inside_tree()) {
      errorLimited(
        "scene: rpc",
        () => `Trying to call the RPC '${name}' of something that is not a Node inside a SceneTree`,
      );
      return ERR_INVALID_PARAMETER;
    }
    if (peer.get_connection_status() !== CONNECTED) {
      errorLimited(
        "scene: rpc",
        () => `Trying to call the RPC '${name}' via a multiplayer peer which is not connected`,
      );
      return ERR_CONNECTION_ERROR;
    }
    const own_id = peer.get_unique_id();
    const table = this.table(node);
    const method = table.by_name.get(name);
    if (method === undefined) {
      errorLimited(
        "scene: rpc",
        () =>
          `'${name}' of node '${node.get_description()}' is not declared for RPCs; declared are: ` +
          `${[...table.by_name.keys()].join(", ") || "none"}. Declare it with static rpcs, @rpc(…) or rpc_config()`,
      );
      return ERR_INVALID_PARAMETER;
    }
    if (to === own_id && !method.call_local) {
      errorLimited("scene: rpc", () => `RPC '${name}' on yourself is not allowed: it is not declared call_local`);
      return ERR_INVALID_PARAMETER;
    }
    const local = method.call_local && (to === 0 || to === own_id || (to < 0 && to !== -own_id));
    if (to !== own_id) this.#send(node, to, method, args);
    if (!local) return OK;
    multiplayer._set_remote_sender_override(own_id);
    const refusal = this.#call(node, method, args, own_id, "rpc() aborted in local call");
    multiplayer._set_remote_sender_override(0);
    if (refusal === null) return OK;
    errorLimited("scene: rpc", () => refusal.message);
    return FAILED;
  }

  #send(node: Node, to: number, method: RpcMethod, args: readonly Variant[]): void {
    const multiplayer = this.#multiplayer;
    if (args.length > ARGUMENTS_MAX) {
      errorLimited(
        "scene: rpc",
        () => `RPC '${method.name}' has ${args.length} arguments; ${ARGUMENTS_MAX} is the most`,
      );
      return;
    }
    const peers = multiplayer._connected_peers;
    if (to !== 0 && !peers.has(Math.abs(to))) {
      errorLimited(
        "scene: rpc",
        () => `Attempt to call RPC '${method.name}' of node '${node.get_description()}' with unknown peer ID: ${to}`,
      );
      return;
    }
    const replicator = multiplayer._replicator;
    let targets: readonly number[];
    let all_confirmed = true;
    if (to > 0) {
      if (!replicator.is_rpc_visible(node, to)) {
        errorLimited(
          "scene: rpc",
          () =>
            `Attempt to call RPC '${method.name}' of node '${node.get_description()}' to a peer that cannot see this node. ` +
            `Peer ID: ${to}`,
        );
        return;
      }
      targets = [to];
      all_confirmed = multiplayer._cache.announce(node, to);
    } else {
      const restricted = !replicator.is_rpc_visible(node, 0);
      const list: number[] = [];
      for (const peer of peers.snapshot()) {
        if (peer === -to) continue;
        if (restricted && !replicator.is_rpc_visible(node, peer)) continue;
        list.push(peer);
        if (!multiplayer._cache.announce(node, peer)) all_confirmed = false;
      }
      targets = list;
    }
    if (targets.length === 0) return;
    this.#write_and_send(node, method, args, targets, all_confirmed);
  }

  #write_and_send(
    node: Node,
    method: RpcMethod,
    args: readonly Variant[],
    targets: readonly number[],
    all_confirmed: boolean,
  ): void {
    const key = this.#options_key;
    // Not to be found by others while it is in use: sending may call a peer that is written in script.
    const writer = idle_writers.get(key) ?? new VariantWriter(this.#multiplayer._encode_options);
    idle_writers.delete(key);
    this.#write_and_send_with(writer, node, method, args, targets, all_confirmed);
    if (writer.bytes.length <= KEEP_BYTES) idle_writers.set(key, writer);
  }

  #write_and_send_with(
    writer: VariantWriter,
    node: Node,
    method: RpcMethod,
    args: readonly Variant[],
    targets: readonly number[],
    all_confirmed: boolean,
  ): void {
    const multiplayer = this.#multiplayer;
    const id = multiplayer._cache.makeId(node);
    const raw = areRawArguments(args);
    let meta = NETWORK_COMMAND_REMOTE_CALL | (raw ? RAW_OR_NO_ARGS : 0);
    writer.reset();
    writer.writeU8(meta);
    if (all_confirmed && id <= 0xff) writer.writeU8(id);
    else if (all_confirmed && id <= 0xffff) {
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
      write_args(writer, args, raw, method);
    } catch (error) {
      errorLimited(
        "scene: rpc",
        () =>
          `Unable to encode the arguments of RPC '${method.name}' of node '${node.get_description()}': ${messageOf(error)}`,
        error,
      );
      return;
    }
    const end = writer.position;

    const peer = multiplayer.multiplayer_peer!;
    peer.set_transfer_channel(method.channel);
    peer.set_transfer_mode(method.transfer_mode);
    if (all_confirmed) {
      writer.bytes[0] = meta;
      const packet = writer.view();
      for (const target of targets) multiplayer._send_command(target, packet);
    } else {
      // Some don't know the node's number yet: they get its path behind the arguments.
      writer.writeBytes(encode_utf8(multiplayer._relative_path(node)));
      writer.writeU8(0);
      const packet = writer.view();
      packet[0] = meta;
      for (const target of targets) {
        const confirmed = multiplayer._cache.isConfirmed(node, target);
        write_u32(packet, 1, confirmed ? id : (PATH_IN_PACKET | end) >>> 0);
        multiplayer._send_command(target, confirmed ? packet.subarray(0, end) : packet);
      }
    }
  }

  /** Forgets how values are encoded and decoded: the options have changed. */
  optionsChanged(): void {
    const { allow_object_decoding, wireVersion } = this.#multiplayer;
    this.#options_key = `${wireVersion ?? ""} ${allow_object_decoding}`;
  }

  /** A packet with command REMOTE_CALL. */
  process(from: number, packet: Uint8Array): void {
    const rejections = this.#multiplayer._rejections;
    const meta = packet[0]!;
    const node_width = meta & NODE_ID_MASK;
    if (node_width === NODE_ID_MASK) {
      rejections.drop("bad_rpc_header", () => `Dropped an RPC from peer ${from}: its node id has an unknown width`);
      return;
    }
    const node_bytes = node_width === NODE_ID_8 ? 1 : node_width === NODE_ID_16 ? 2 : 4;
    const method_bytes = (meta & METHOD_ID_16) === 0 ? 1 : 2;
    const args_at = 1 + node_bytes + method_bytes;
    if (packet.length < args_at) {
      rejections.drop("too_short", () => `Dropped an RPC of ${packet.length} bytes from peer ${from}: it is too short`);
      return;
    }
    const target = node_bytes === 1 ? packet[1]! : node_bytes === 2 ? read_u16(packet, 1) : read_u32(packet, 1);
    const method_id = method_bytes === 1 ? packet[1 + node_bytes]! : read_u16(packet, 1 + node_bytes);
    let end = packet.length;
    let node: Node | null;
    if (target >= PATH_IN_PACKET) {
      end = target - PATH_IN_PACKET;
      if (end >= packet.length) {
        rejections.drop("too_short", () => `Dropped an RPC from peer ${from}: its path lies outside the packet`);
        return;
      }
      const path = cstring_at(packet, end);
      node = this.#multiplayer._find_node(from, path, () => `it called RPC number ${method_id} of it`);
    } else node = this.#multiplayer._cache.get(from, target);
    if (node === null) return;
    if (args_at > end) {
      rejections.drop("too_short", () => `Dropped an RPC from peer ${from}: its path lies inside its header`);
      return;
    }
    this.#receive(node, method_id, from, packet, args_at, end);
  }

  #receive(node: Node, method_id: number, from: number, packet: Uint8Array, at: number, end: number): void {
    const rejections = this.#multiplayer._rejections;
    const table = this.table(node);
    const method = table.by_id.get(method_id);
    if (method === undefined) {
      rejections.drop("unknown_method", () => unknown_method(node, table, method_id, from));
      return;
    }
    const allowed = method.rpc_mode === 1 || (method.rpc_mode === 2 && from === node.get_multiplayer_authority());
    if (!allowed) {
      rejections.drop(
        "not_allowed",
        () =>
          `RPC '${method.name}' is not allowed on node '${node.get_description()}' from: ${from}. Mode is ` +
          `"${MODE_NAMES[method.rpc_mode]}", authority is ${node.get_multiplayer_authority()}`,
      );
      return;
    }
    let args: readonly Variant[];
    this.#mayMisfit = true;
    if ((packet[0]! & RAW_OR_NO_ARGS) !== 0) args = at < end ? [packet.slice(at, end)] : NO_ARGS;
    else if (at >= end) {
      rejections.drop("too_short", () => `Dropped a call of '${method.name}' from peer ${from}: it is too short`);
      return;
    } else {
      try {
        args = this.#read_args(packet, at + 1, end, packet[at]!, method.types);
      } catch (error) {
        rejections.drop(
          "bad_arguments",
          () => `Dropped a call of '${method.name}' from peer ${from}: argument does not decode: ${messageOf(error)}`,
        );
        return;
      }
    }
    if (method.types !== null && this.#mayMisfit) {
      const fitted = fitArguments(method.types, args, arityOf(node, method));
      if (typeof fitted === "string") {
        rejections.drop(
          "bad_arguments",
          () => `Dropped a call of '${method.name}' of node '${node.get_description()}' from peer ${from}: ${fitted}`,
        );
        return;
      }
      args = fitted;
    }
    const received = this.#multiplayer.rpcReceived;
    if (received.has_connections()) received.emit(node, method.name, args, from);
    const refusal = this.#call(node, method, args, from, "RPC");
    if (refusal !== null) rejections.drop(refusal.reason, () => refusal.message);
  }

  #read_args(
    packet: Uint8Array,
    at: number,
    end: number,
    count: number,
    types: readonly DeclaredType[] | null,
  ): Variant[] {
    const key = this.#options_key;
    const reader = idle_readers.get(key) ?? new VariantReader(packet, this.#multiplayer._decode_options);
    idle_readers.delete(key);
    reader.reset(packet, at, end);
    // Of the right length from the start: arguments are often kept, and an array that grew has room for more.
    const args = new Array<Variant>(count);
    let misfits = types === null || count > types.length;
    for (let i = 0; i < count; i++) {
      if (!misfits) misfits = (packet[reader.position]! & TYPE_MASK) !== types![i];
      args[i] = reader.readCompressed();
    }
    this.#mayMisfit = misfits;
    // The packet's memory is held until the next call; a large one is let go at once.
    if (packet.length > KEEP_PACKET_BYTES) reader.reset(NOTHING);
    idle_readers.set(key, reader);
    return args;
  }

  /** @returns Null when the method was called, whatever came of it; else why it was not. */
  #call(node: Node, method: RpcMethod, args: readonly Variant[], from: number, what: string): Refusal | null {
    if (node._remote_rpcs() !== null && (method.id & NODE_METHOD_BIT) === 0) {
      node._remote_call(method.name, args, from);
      return null;
    }
    const callee = (node as unknown as Callee)[method.name];
    if (typeof callee !== "function") {
      const message = `${what} - '${method.name}' of node '${node.get_description()}' is declared for RPCs but is no method`;
      return { reason: "unknown_method", message };
    }
    if (args.length < callee.length) {
      const called = `${what} - '${node.get_description()}::${method.name}'`;
      const message = `${called}: Method expected ${callee.length} arguments, but called with ${args.length}`;
      return { reason: "bad_arguments", message };
    }
    try {
      const result = callee.apply(node, args as Variant[]);
      if (result instanceof Promise) result.catch((error) => report_exception(node, method, error));
    } catch (error) {
      report_exception(node, method, error);
    }
    return null;
  }
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
    if (value === MISFIT) return `argument ${i + 1} is a ${type_string(type_of(args[i]))}, not a ${typeName(type)}`;
    fitted[i] = value;
  }
  return fitted;
}

function report_exception(node: Node, method: RpcMethod, error: unknown): void {
  errorLimited(
    `rpc ${method.name}`,
    () => `RPC method '${method.name}' of node '${node.get_description()}' threw: ${messageOf(error)}`,
    error,
  );
}

function unknown_method(node: Node, table: RpcTable, id: number, from: number): string {
  const names = [...table.by_id.values()].map((method) => `${method.id} ${method.name}`);
  return (
    `Dropped an RPC from peer ${from}: node '${node.get_description()}' has no RPC method number ${id}; it has ` +
    `${names.join(", ") || "none"}. Declare exactly the methods that carry @rpc in the other side's script of this node`
  );
}

function write_args(writer: VariantWriter, args: readonly Variant[], raw: boolean, method: RpcMethod): void {
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
