import { escapeRemote } from "../core/quote-remote.js";
import { MultiplayerSynchronizer, Node, type SceneMultiplayer } from "../scene/index.js";
import type { Variant } from "../variant/index.js";
import type { SelectionMessage } from "./messages.js";
import { preview } from "./preview.js";

/** Properties and methods of one node that are shown. */
const ROWS_MAX = 200;
const NAME_LENGTH_MAX = 100;
/** What every node has, and no game has declared. */
const PLAIN_FIELDS: ReadonlySet<string> = new Set(Object.keys(new Node()));
const MODES = ["unreliable", "unreliable_ordered", "reliable"] as const;
const CALLERS = ["disabled", "any_peer", "authority"] as const;

/** A node made from a project, or one that takes in whatever is replicated. */
interface WithProperties {
  getPropertyNames?(): string[];
  getProperty?(name: string): Variant | undefined;
  getScript?(): {
    readonly rpcs: readonly { readonly name: string; readonly parameters: readonly Parameter[] }[];
  } | null;
}

interface Parameter {
  readonly name: string;
  readonly type: { readonly name: string };
}

/** All that is known of a node now: its properties, who replicates them, and its RPC methods. */
export function lookAt(id: number, node: Node, multiplayer: SceneMultiplayer): SelectionMessage {
  const by = replicatedBy(node);
  const of = node as Node & WithProperties;
  const own =
    of.getPropertyNames?.() ?? Object.keys(node).filter((name) => !name.startsWith("_") && !PLAIN_FIELDS.has(name));
  const names = [...new Set([...by.keys(), ...own])].slice(0, ROWS_MAX);
  const properties: [string, string, string][] = [];
  for (const name of names) {
    const value = of.getProperty?.(name) ?? (node as unknown as Record<string, Variant>)[name];
    if (isOurs(value)) continue;
    properties.push([escapeRemote(name.slice(0, NAME_LENGTH_MAX)), preview(value), by.get(name) ?? ""]);
  }
  const parameters = new Map(of.getScript?.()?.rpcs.map((rpc) => [rpc.name, rpc.parameters]));
  const rpcs = [...multiplayer._rpcTable(node).byName.values()].slice(0, ROWS_MAX).map((method) => {
    const list = parameters.get(method.name)?.map(({ name, type }) => `${name}: ${type.name}`) ?? ["…"];
    const words = [CALLERS[method.rpc_mode], MODES[method.transfer_mode], method.call_local ? "call_local" : ""];
    return `${method.name}(${list.join(", ")})  ${words.filter(Boolean).join(" ")}${method.channel > 0 ? ` channel ${method.channel}` : ""}`;
  });
  return { id, properties, rpcs };
}

/** Which synchronizer, and whose, keeps each property of a node in step. */
function replicatedBy(node: Node): Map<string, string> {
  const found = new Map<string, string>();
  for (const child of node.get_children(true)) {
    if (!(child instanceof MultiplayerSynchronizer) || String(child.root_path) !== "..") continue;
    for (const path of child.replication_config?.get_properties() ?? []) {
      const [, name] = /^\.?:([^:]+)/.exec(String(path)) ?? [];
      if (name !== undefined) found.set(name, `${escapeRemote(child.name)} of ${child.get_multiplayer_authority()}`);
    }
  }
  return found;
}

/** Fields of the library's own: signals and functions are no values of the game. */
function isOurs(value: unknown): boolean {
  if (typeof value === "function" || typeof value === "symbol") return true;
  return typeof value === "object" && value !== null && "connect" in value && "emit" in value;
}
