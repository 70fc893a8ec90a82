import { push_error } from "../../core/index.js";
import { quoteRemote } from "../../core/quote-remote.js";
import type { DeclaredType } from "../../variant/index.js";
import { md5Text } from "../../variant/md5.js";
import type { Node } from "../tree/node.js";
import { classRpcConfig, classRpcTypes, type RpcConfigDictionary } from "../tree/rpc-config.js";

/** Methods configured with `Node.rpc_config` have this bit in their ids. */
export const NODE_METHOD_BIT = 0x8000;

/** One method that can be called remotely. @internal */
export interface RpcMethod extends RpcConfigDictionary {
  /** Its name. */
  readonly name: string;
  /** Its id on the wire, 16 bits. */
  readonly id: number;
  /** The declared types of its arguments, `static rpcTypes` of the class; null when there are none. */
  readonly types: readonly DeclaredType[] | null;
}

/** The methods of one node that can be called remotely. @internal */
export interface RpcTable {
  /** By id, in the order in which the checksum goes over them. */
  readonly byId: ReadonlyMap<number, RpcMethod>;
  /** By name; a name that is configured twice means the class's declaration. */
  readonly byName: ReadonlyMap<string, RpcMethod>;
  /** The MD5 of all names, one after the other, in lower-case hexadecimal. */
  readonly md5: string;
}

/**
 * What one API knows of its nodes' methods. Each node is looked at once: later changes are not seen, as in Godot.
 *
 * @internal
 */
export class RpcTables {
  readonly #tables = new WeakMap<Node, RpcTable>();

  /** @returns What can be called on a node. */
  of(node: Node): RpcTable {
    let table = this.#tables.get(node);
    if (table === undefined) {
      table = rpcTable(node);
      this.#tables.set(node, table);
    }
    return table;
  }
}

const classTables = new WeakMap<object, RpcTable>();
/** Of nodes whose methods are only declared; by the declarations, which nodes share. */
const remoteTables = new WeakMap<ReadonlyMap<string, RpcConfigDictionary>, { of: unknown; table: RpcTable }>();
/** Which classes have a checksum, to name them in messages. Bounded. */
const classesByMd5 = new Map<string, string>();
const CLASSES_BY_MD5_MAX = 1024;
/** Method lists up to this length are searched for a part that has the other side's checksum. */
const SUBSET_SEARCH_MAX_METHODS = 10;

/**
 * The methods of a node that can be called remotely, with their ids: first those configured on the node, then those that
 * its class declares, each sorted by the code points of their names.
 *
 * @param node - The node.
 */
export function rpcTable(node: Node): RpcTable {
  const onNode = node.get_node_rpc_config();
  const remote = node._remoteRpcs();
  const of = node.constructor;
  if (onNode !== null && onNode.size > 0) return makeTable(of, onNode, remote ?? classRpcConfig(of, push_error));
  if (remote === null) {
    const known = classTables.get(of);
    if (known !== undefined) return known;
    const table = makeTable(of, null, classRpcConfig(of, push_error));
    classTables.set(of, table);
    if (classesByMd5.size < CLASSES_BY_MD5_MAX) classesByMd5.set(table.md5, of.name);
    return table;
  }
  let known = remoteTables.get(remote);
  if (known === undefined || known.of !== of) {
    known = { of, table: makeTable(of, null, remote) };
    remoteTables.set(remote, known);
  }
  return known.table;
}

/**
 * Compares names as Godot sorts them: by code points, which is not how JavaScript compares texts with surrogates.
 *
 * @returns Negative, 0 or positive.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const astralX = x >= 0xd800 && x <= 0xdfff;
    const astralY = y >= 0xd800 && y <= 0xdfff;
    return astralX === astralY ? x - y : astralX ? 1 : -1;
  }
  return a.length - b.length;
}

/**
 * Says in words how a node's methods here differ from what a checksum from elsewhere stands for.
 *
 * @param table - The methods here.
 * @param md5 - The checksum from there.
 */
export function explainChecksum(table: RpcTable, md5: string): string {
  const names = [...table.byId.values()].map(({ name }) => name);
  const here = names.length === 0 ? "no RPC methods" : `these RPC methods, in this order: ${names.join(", ")}`;
  if (md5 === md5Text("")) return `here the node declares ${here}; there it has none`;
  const found = findSubset(table, names, md5);
  if (found !== null)
    return `here the node declares ${here}; there ${found.join(", ")} ${found.length === 1 ? "is" : "are"} missing`;
  const other = classesByMd5.get(md5);
  if (other !== undefined) return `here the node declares ${here}; there it has the methods of class ${other}`;
  return `here the node declares ${here}; there the list is another one (checksum ${quoteRemote(md5)}, here ${table.md5})`;
}

/** By checksum: which methods are left out, a bit for each. Made once for a table, because others can ask as they like. */
const subsets = new WeakMap<RpcTable, ReadonlyMap<string, number>>();

/** @returns The names that have to be left out to get the checksum; null when leaving out is not enough. */
function findSubset(table: RpcTable, names: readonly string[], md5: string): string[] | null {
  let known = subsets.get(table);
  if (known === undefined) {
    known = allSubsets(names);
    subsets.set(table, known);
  }
  const mask = known.get(md5);
  return mask === undefined ? null : names.filter((_, i) => (mask & (1 << i)) !== 0);
}

function allSubsets(names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  if (names.length > SUBSET_SEARCH_MAX_METHODS) return found;
  for (let mask = (1 << names.length) - 1; mask > 0; mask--)
    found.set(md5Text(names.filter((_, i) => (mask & (1 << i)) === 0).join("")), mask);
  return found;
}

function makeTable(
  of: unknown,
  onNode: ReadonlyMap<string, RpcConfigDictionary> | null,
  ofClass: ReadonlyMap<string, RpcConfigDictionary>,
): RpcTable {
  const byId = new Map<number, RpcMethod>();
  const byName = new Map<string, RpcMethod>();
  const types = classRpcTypes(of, push_error);
  let names = "";
  const add = (configs: ReadonlyMap<string, RpcConfigDictionary>, bit: number): void => {
    [...configs.keys()].sort(compareCodePoints).forEach((name, index) => {
      const config = configs.get(name)!;
      // As in the engine: what has no rpc_mode can't be called, but those behind it are numbered as if it could.
      if (config.rpc_mode === undefined) {
        push_error(`The RPC configuration of '${name}' has no rpc_mode`);
        return;
      }
      const method = { ...config, name, id: index | bit, types: types.get(name) ?? null };
      byId.set(method.id, method);
      byName.set(name, method);
      names += name;
    });
  };
  if (onNode !== null) add(onNode, NODE_METHOD_BIT);
  add(ofClass, 0);
  return { byId, byName, md5: md5Text(names) };
}
