import { push_error } from "../core/index.js";
import { quoteRemote } from "../core/quote-remote.js";
import type { DeclaredType } from "../variant/index.js";
import { md5_text } from "./md5.js";
import type { Node } from "./node.js";
import { class_rpc_config, class_rpc_types, type RpcConfigDictionary } from "./rpc-config.js";

/** Methods configured with `Node.rpc_config` have this bit in their ids. */
export const NODE_METHOD_BIT = 0x8000;

/** One method that can be called remotely. @internal */
export interface RpcMethod extends RpcConfigDictionary {
  /** Its name. */
  readonly name: string;
  /** Its id on the wire, 16 bits. */
  readonly id: number;
  /** The declared types of its arguments, `static rpc_types` of the class; null when there are none. */
  readonly types: readonly DeclaredType[] | null;
}

/** The methods of one node that can be called remotely. @internal */
export interface RpcTable {
  /** By id, in the order in which the checksum goes over them. */
  readonly by_id: ReadonlyMap<number, RpcMethod>;
  /** By name; a name that is configured twice means the class's declaration. */
  readonly by_name: ReadonlyMap<string, RpcMethod>;
  /** The MD5 of all names, one after the other, in lower-case hexadecimal. */
  readonly md5: string;
}

const class_tables = new WeakMap<object, RpcTable>();
/** Of nodes whose methods are only declared; by the declarations, which nodes share. */
const remote_tables = new WeakMap<ReadonlyMap<string, RpcConfigDictionary>, { of: unknown; table: RpcTable }>();
/** Which classes have a checksum, to name them in messages. Bounded. */
const classes_by_md5 = new Map<string, string>();
const CLASSES_BY_MD5_MAX = 1024;
/** Method lists up to this length are searched for a part that has the other side's checksum. */
const SUBSET_SEARCH_MAX_METHODS = 10;

/**
 * The methods of a node that can be called remotely, with their ids: first those configured on the node, then those that
 * its class declares, each sorted by the code points of their names.
 *
 * @param node - The node.
 */
export function rpc_table(node: Node): RpcTable {
  const on_node = node.get_node_rpc_config();
  const remote = node._remote_rpcs();
  const of = node.constructor;
  if (remote === null && (on_node === null || on_node.size === 0)) {
    const known = class_tables.get(of);
    if (known !== undefined) return known;
    const table = make_table(of, null, class_rpc_config(of, push_error));
    class_tables.set(of, table);
    if (table.by_id.size > 0 && classes_by_md5.size < CLASSES_BY_MD5_MAX) classes_by_md5.set(table.md5, of.name);
    return table;
  }
  if (remote !== null && (on_node === null || on_node.size === 0)) {
    let known = remote_tables.get(remote);
    if (known === undefined || known.of !== of) {
      known = { of, table: make_table(of, null, remote) };
      remote_tables.set(remote, known);
    }
    return known.table;
  }
  return make_table(of, on_node, remote ?? class_rpc_config(of, push_error));
}

/**
 * Compares names as Godot sorts them: by code points, which is not how JavaScript compares texts with surrogates.
 *
 * @returns Negative, 0 or positive.
 */
export function compare_code_points(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const astral_x = x >= 0xd800 && x <= 0xdfff;
    const astral_y = y >= 0xd800 && y <= 0xdfff;
    return astral_x === astral_y ? x - y : astral_x ? 1 : -1;
  }
  return a.length - b.length;
}

/**
 * Says in words how a node's methods here differ from what a checksum from elsewhere stands for.
 *
 * @param table - The methods here.
 * @param md5 - The checksum from there.
 */
export function explain_checksum(table: RpcTable, md5: string): string {
  const names = [...table.by_id.values()].map(({ name }) => name);
  const here = names.length === 0 ? "no RPC methods" : `these RPC methods, in this order: ${names.join(", ")}`;
  if (md5 === md5_text("")) return `here the node declares ${here}; there it has none`;
  const found = findSubset(table, names, md5);
  if (found !== null)
    return `here the node declares ${here}; there ${found.join(", ")} ${found.length === 1 ? "is" : "are"} missing`;
  const other = classes_by_md5.get(md5);
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
    found.set(md5_text(names.filter((_, i) => (mask & (1 << i)) === 0).join("")), mask);
  return found;
}

function make_table(
  of: unknown,
  on_node: ReadonlyMap<string, RpcConfigDictionary> | null,
  of_class: ReadonlyMap<string, RpcConfigDictionary>,
): RpcTable {
  const by_id = new Map<number, RpcMethod>();
  const by_name = new Map<string, RpcMethod>();
  const types = class_rpc_types(of, push_error);
  let names = "";
  const add = (configs: ReadonlyMap<string, RpcConfigDictionary>, bit: number): void => {
    [...configs.keys()].sort(compare_code_points).forEach((name, index) => {
      const method = { ...configs.get(name)!, name, id: index | bit, types: types.get(name) ?? null };
      by_id.set(method.id, method);
      by_name.set(name, method);
      names += name;
    });
  };
  if (on_node !== null) add(on_node, NODE_METHOD_BIT);
  add(of_class, 0);
  return { by_id, by_name, md5: md5_text(names) };
}
