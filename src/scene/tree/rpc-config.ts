import type { TransferMode } from "../../peers/index.js";
import { type DeclaredType, TYPE_NIL, typeFromString } from "../../variant/index.js";
import { parseType } from "./declared-types.js";
import type { RPCMode } from "./multiplayer-api.js";

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

/** A dictionary that says nothing: it takes a number in a node's list of RPC methods, as in the engine, and is no method. */
const NO_RPC = Object.freeze({}) as RpcConfigDictionary;

/** `static rpcs` of a class: the words for each method. */
export type RpcDeclarations = Readonly<Record<string, RpcWords>>;

/**
 * `static rpcTypes` of a class: the declared types of RPC arguments, by Godot's names (`"float"`, `"Vector2"`,
 * `"Array[int]"`, `"Variant"` for any) or as `TYPE_` constants. A number goes out as the declared kind of number: 1 for a
 * `float` is 1.0. What arrives is converted where Godot converts; a call whose arguments are of other types, or more than
 * have types here and the method names, is dropped and counted as `badArguments`.
 */
export type RpcTypes = Readonly<Record<string, readonly (DeclaredType | string)[]>>;

const NO_TYPES: ReadonlyMap<string, readonly DeclaredType[]> = new Map();
const classTypes = new WeakMap<object, ReadonlyMap<string, readonly DeclaredType[]>>();
const NO_DECLARATIONS: ReadonlyMap<string, RpcConfigDictionary> = new Map();
const classConfigs = new WeakMap<object, ReadonlyMap<string, RpcConfigDictionary>>();
/** What decorators said, by method function and name: filled by {@link rpc}, read by {@link classRpcConfig}. */
const decorated = new WeakMap<object, Map<string, RpcConfigDictionary>>();

/**
 * Reads the words of an annotation, or a dictionary.
 *
 * @param config - The words or the dictionary.
 * @returns The configuration; a text that says what is wrong with it.
 */
export function toRpcConfig(config: Partial<RpcConfigDictionary> | RpcWords): RpcConfigDictionary | string {
  if (Array.isArray(config)) return parseRpcWords(config as RpcWords);
  if (typeof config !== "object" || config === null)
    return `${String(config)} is neither a dictionary nor a list of words`;
  const given = config as Partial<RpcConfigDictionary>;
  if (given.rpc_mode === undefined) return NO_RPC;
  const { rpc_mode: rpcMode, transfer_mode: transferMode = 2, call_local: callLocal = false, channel = 0 } = given;
  if (rpcMode !== 0 && rpcMode !== 1 && rpcMode !== 2) return `${String(rpcMode)} is no RPC mode`;
  if (transferMode !== 0 && transferMode !== 1 && transferMode !== 2)
    return `${String(transferMode)} is no transfer mode`;
  if (!Number.isInteger(channel) || channel < 0) return `${String(channel)} is no channel`;
  return { rpc_mode: rpcMode, transfer_mode: transferMode, call_local: Boolean(callLocal), channel };
}

/**
 * Reads the words of an annotation.
 *
 * @param words - The words, in any order, and perhaps a channel.
 * @returns The configuration; a text that says what is wrong.
 */
export function parseRpcWords(words: RpcWords): RpcConfigDictionary | string {
  let rpcMode: RPCMode = 2;
  let transferMode: TransferMode = 2;
  let callLocal = false;
  let channel = 0;
  const seen = { locality: 0, permission: 0, transfer: 0, channel: 0 };
  for (const word of words) {
    switch (word) {
      case "call_local":
      case "call_remote":
        seen.locality++;
        callLocal = word === "call_local";
        break;
      case "any_peer":
      case "authority":
        seen.permission++;
        rpcMode = word === "any_peer" ? 1 : 2;
        break;
      case "reliable":
      case "unreliable":
      case "unreliable_ordered":
        seen.transfer++;
        transferMode = word === "reliable" ? 2 : word === "unreliable" ? 0 : 1;
        break;
      default:
        if (!Number.isInteger(word) || word < 0)
          return (
            `'${String(word)}' is not one of "call_local"/"call_remote" (local calls), "any_peer"/"authority" ` +
            `(permission), "reliable"/"unreliable"/"unreliable_ordered" (transfer mode), nor a channel`
          );
        seen.channel++;
        channel = word;
    }
  }
  for (const [what, times] of Object.entries(seen)) if (times > 1) return `the ${what} is given ${times} times`;
  return { rpc_mode: rpcMode, transfer_mode: transferMode, call_local: callLocal, channel };
}

/**
 * The RPC methods that a class declares: its base classes' first, each overridden by what the class itself says.
 *
 * @param of - The class.
 * @param report - Called for each declaration that makes no sense.
 * @internal
 */
export function classRpcConfig(
  of: unknown,
  report: (message: string) => void,
): ReadonlyMap<string, RpcConfigDictionary> {
  if (typeof of !== "function") return NO_DECLARATIONS;
  const known = classConfigs.get(of);
  if (known !== undefined) return known;
  const methods = new Map(classRpcConfig(Object.getPrototypeOf(of), report));
  if (Object.hasOwn(of, "rpcs")) {
    for (const [name, words] of Object.entries((of as unknown as { rpcs: RpcDeclarations }).rpcs ?? {})) {
      const config = toRpcConfig(words);
      if (typeof config === "string") report(`Invalid RPC declaration '${name}' of class ${of.name}: ${config}`);
      else methods.set(name, config);
    }
  }
  const own = ownMetadata(of);
  for (const [name, config] of own ?? []) methods.set(name, config);
  classConfigs.set(of, methods);
  return methods;
}

/**
 * The argument types that a class declares, base classes included.
 *
 * @param of - The class.
 * @param report - Called for each type that does not exist.
 * @internal
 */
export function classRpcTypes(
  of: unknown,
  report: (message: string) => void,
): ReadonlyMap<string, readonly DeclaredType[]> {
  if (typeof of !== "function") return NO_TYPES;
  const known = classTypes.get(of);
  if (known !== undefined) return known;
  const methods = new Map(classRpcTypes(Object.getPrototypeOf(of), report));
  if (Object.hasOwn(of, "rpcTypes")) {
    for (const [name, types] of Object.entries((of as unknown as { rpcTypes: RpcTypes }).rpcTypes)) {
      const numbers = types.map(parseType);
      if (numbers.some((type, i) => type === TYPE_NIL && isUnknown(types[i]!)))
        report(`rpcTypes of '${name}' in class ${of.name} has a type that does not exist`);
      else methods.set(name, numbers);
    }
  }
  classTypes.set(of, methods);
  return methods;
}

function isUnknown(type: DeclaredType | string): boolean {
  return typeof type === "string" && typeFromString(type) < 0;
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
  const config = parseRpcWords(words);
  if (typeof config === "string") throw new TypeError(`Invalid @rpc: ${config}`);
  return (method, context) => {
    if (context.kind !== "method" || context.static || context.private)
      throw new TypeError(`@rpc can't decorate '${String(context.name)}': it is for public instance methods`);
    let ofMethod = decorated.get(method);
    if (ofMethod === undefined) {
      ofMethod = new Map();
      decorated.set(method, ofMethod);
    }
    ofMethod.set(String(context.name), config);
  };
}

/** The decorated methods of a class itself, in the order of declaration. */
function ownMetadata(of: { prototype?: object }): Map<string, RpcConfigDictionary> | null {
  const prototype = of.prototype;
  if (prototype === undefined) return null;
  const found = new Map<string, RpcConfigDictionary>();
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const config = decorated.get(Object.getOwnPropertyDescriptor(prototype, name)!.value)?.get(name);
    if (config !== undefined) found.set(name, config);
  }
  return found;
}
