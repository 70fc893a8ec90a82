import type { TransferMode } from "../peers/index.js";
import { type DeclaredType, TYPE_NIL, type_from_string } from "../variant/index.js";
import type { RPCMode } from "./multiplayer-api.js";
import { parse_type } from "./replication-types.js";

/** The words of GDScript's `@rpc` annotation, in any order; a number last is the channel. */
export type RpcWord =
  | "any_peer"
  | "authority"
  | "call_local"
  | "call_remote"
  | "reliable"
  | "unreliable"
  | "unreliable_ordered";

/** What stands between the parentheses of `@rpc(…)`: up to three words and, behind them, a channel. */
export type RpcWords = readonly (RpcWord | number)[];

/** How one method may be called: what GDScript writes as a dictionary for `Node.rpc_config`. */
export interface RpcConfigDictionary {
  /** Who may call it: `MultiplayerAPI.RPC_MODE_ANY_PEER` or `RPC_MODE_AUTHORITY`. */
  readonly rpc_mode: RPCMode;
  /** How it is sent: a `MultiplayerPeer.TRANSFER_MODE_` constant. Default reliable. */
  readonly transfer_mode: TransferMode;
  /** Whether it is also called at the caller. Default `false`. */
  readonly call_local: boolean;
  /** On which channel it is sent. Default 0. */
  readonly channel: number;
}

/** `static rpcs` of a class: the words for each method. */
export type RpcDeclarations = Readonly<Record<string, RpcWords>>;

/**
 * `static rpc_types` of a class: the declared types of RPC arguments, by Godot's names (`"float"`, `"Vector2"`,
 * `"Array[int]"`, `"Variant"` for any) or as `TYPE_` constants. A number goes out as the declared kind of number: 1 for a
 * `float` is 1.0. What arrives is converted where Godot converts; a call whose arguments are of other types, or more than
 * have types here and the method names, is dropped and counted as `bad_arguments`.
 */
export type RpcTypes = Readonly<Record<string, readonly (DeclaredType | string)[]>>;

const NO_TYPES: ReadonlyMap<string, readonly DeclaredType[]> = new Map();
const class_types = new WeakMap<object, ReadonlyMap<string, readonly DeclaredType[]>>();
const NO_DECLARATIONS: ReadonlyMap<string, RpcConfigDictionary> = new Map();
const class_configs = new WeakMap<object, ReadonlyMap<string, RpcConfigDictionary>>();
/** What decorators said, by method function and name: filled by {@link rpc}, read by {@link class_rpc_config}. */
const decorated = new WeakMap<object, Map<string, RpcConfigDictionary>>();

/**
 * Reads the words of an annotation, or a dictionary.
 *
 * @param config - The words or the dictionary.
 * @returns The configuration; a text that says what is wrong with it.
 */
export function to_rpc_config(config: Partial<RpcConfigDictionary> | RpcWords): RpcConfigDictionary | string {
  if (Array.isArray(config)) return parse_rpc_words(config as RpcWords);
  if (typeof config !== "object" || config === null)
    return `${String(config)} is neither a dictionary nor a list of words`;
  const given = config as Partial<RpcConfigDictionary>;
  if (given.rpc_mode === undefined) return "rpc_mode is missing";
  const { rpc_mode, transfer_mode = 2, call_local = false, channel = 0 } = given;
  if (rpc_mode !== 0 && rpc_mode !== 1 && rpc_mode !== 2) return `${String(rpc_mode)} is no RPC mode`;
  if (transfer_mode !== 0 && transfer_mode !== 1 && transfer_mode !== 2)
    return `${String(transfer_mode)} is no transfer mode`;
  if (!Number.isInteger(channel) || channel < 0) return `${String(channel)} is no channel`;
  return { rpc_mode, transfer_mode, call_local: Boolean(call_local), channel };
}

/**
 * Reads the words of an annotation.
 *
 * @param words - The words, in any order, and perhaps a channel.
 * @returns The configuration; a text that says what is wrong.
 */
export function parse_rpc_words(words: RpcWords): RpcConfigDictionary | string {
  let rpc_mode: RPCMode = 2;
  let transfer_mode: TransferMode = 2;
  let call_local = false;
  let channel = 0;
  const seen = { locality: 0, permission: 0, transfer: 0, channel: 0 };
  for (const word of words) {
    switch (word) {
      case "call_local":
      case "call_remote":
        seen.locality++;
        call_local = word === "call_local";
        break;
      case "any_peer":
      case "authority":
        seen.permission++;
        rpc_mode = word === "any_peer" ? 1 : 2;
        break;
      case "reliable":
      case "unreliable":
      case "unreliable_ordered":
        seen.transfer++;
        transfer_mode = word === "reliable" ? 2 : word === "unreliable" ? 0 : 1;
        break;
      default:
        if (typeof word !== "number" || !Number.isInteger(word) || word < 0)
          return (
            `'${String(word)}' is not one of "call_local"/"call_remote" (local calls), "any_peer"/"authority" ` +
            `(permission), "reliable"/"unreliable"/"unreliable_ordered" (transfer mode), nor a channel`
          );
        seen.channel++;
        channel = word;
    }
  }
  for (const [what, times] of Object.entries(seen)) if (times > 1) return `the ${what} is given ${times} times`;
  return { rpc_mode, transfer_mode, call_local, channel };
}

/**
 * The RPC methods that a class declares: its base classes' first, each overridden by what the class itself says.
 *
 * @param of - The class.
 * @param report - Called for each declaration that makes no sense.
 * @internal
 */
export function class_rpc_config(
  of: unknown,
  report: (message: string) => void,
): ReadonlyMap<string, RpcConfigDictionary> {
  if (typeof of !== "function") return NO_DECLARATIONS;
  const known = class_configs.get(of);
  if (known !== undefined) return known;
  const methods = new Map(class_rpc_config(Object.getPrototypeOf(of), report));
  if (Object.hasOwn(of, "rpcs")) {
    for (const [name, words] of Object.entries((of as unknown as { rpcs: RpcDeclarations }).rpcs ?? {})) {
      const config = to_rpc_config(words);
      if (typeof config === "string") report(`Invalid RPC declaration '${name}' of class ${of.name}: ${config}`);
      else methods.set(name, config);
    }
  }
  const own = own_metadata(of);
  for (const [name, config] of own ?? []) methods.set(name, config);
  class_configs.set(of, methods);
  return methods;
}

/**
 * The argument types that a class declares, base classes included.
 *
 * @param of - The class.
 * @param report - Called for each type that does not exist.
 * @internal
 */
export function class_rpc_types(
  of: unknown,
  report: (message: string) => void,
): ReadonlyMap<string, readonly DeclaredType[]> {
  if (typeof of !== "function") return NO_TYPES;
  const known = class_types.get(of);
  if (known !== undefined) return known;
  const methods = new Map(class_rpc_types(Object.getPrototypeOf(of), report));
  if (Object.hasOwn(of, "rpc_types")) {
    for (const [name, types] of Object.entries((of as unknown as { rpc_types: RpcTypes }).rpc_types)) {
      const numbers = types.map(parse_type);
      if (numbers.some((type, i) => type === TYPE_NIL && is_unknown(types[i]!)))
        report(`rpc_types of '${name}' in class ${of.name} has a type that does not exist`);
      else methods.set(name, numbers);
    }
  }
  class_types.set(of, methods);
  return methods;
}

function is_unknown(type: DeclaredType | string): boolean {
  return typeof type === "string" && type_from_string(type) < 0;
}

/**
 * Declares a method for RPCs, in the words of GDScript's annotation:
 *
 * ```ts
 * class Player extends Node {
 *   @rpc("any_peer", "call_local", "unreliable_ordered", 2)
 *   wave(times: number) {}
 * }
 * ```
 *
 * A standard (TC39) decorator. Without decorators, `static rpcs = { wave: ["any_peer", "call_local"] }` says the same.
 *
 * @param words - Up to one word of each kind and a channel; nothing for `authority`, `call_remote`, `reliable`, 0.
 */
export function rpc(
  ...words: RpcWords
): (method: (...args: never[]) => unknown, context: ClassMethodDecoratorContext) => void {
  const config = parse_rpc_words(words);
  if (typeof config === "string") throw new TypeError(`Invalid @rpc: ${config}`);
  return (method, context) => {
    if (context.kind !== "method" || context.static || context.private)
      throw new TypeError(`@rpc can't decorate '${String(context.name)}': it is for public instance methods`);
    let of_method = decorated.get(method);
    if (of_method === undefined) {
      of_method = new Map();
      decorated.set(method, of_method);
    }
    of_method.set(String(context.name), config);
  };
}

/** The decorated methods of a class itself, in the order of declaration. */
function own_metadata(of: { prototype?: object }): Map<string, RpcConfigDictionary> | null {
  const prototype = of.prototype;
  if (prototype === undefined) return null;
  const found = new Map<string, RpcConfigDictionary>();
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    const config = typeof method === "function" ? decorated.get(method)?.get(name) : undefined;
    if (config !== undefined) found.set(name, config);
  }
  return found;
}
