import { push_warning, Signal } from "../core/index.js";
import { MultiplayerSpawner, MultiplayerSynchronizer, Node, type RpcConfigDictionary } from "../scene/index.js";
import { copyVariant } from "../scene/replication/codec.js";
import { defaultValue } from "../scene/replication/defaults.js";
import { convert } from "../scene/tree/declared-types.js";
import {
  type DeclaredType,
  GDArray,
  GDDictionary,
  GDFloat,
  GDInt,
  str_to_var,
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_NIL,
  TYPE_OBJECT,
  type Variant,
} from "../variant/index.js";
import { callRpcHandler, type RpcHandler, warnOfUnknownRpc } from "./rpc-handlers.js";
import type { AuthorityRule, ScriptDescription, TypeDescription } from "./types.js";

export type { RpcHandler };

/** What nodes made from a project have beside what their class has. */
export interface ProjectMembers {
  /** Emitted when a peer calls a method of this node: its name, its arguments, and who called. */
  readonly rpcCalled: Signal<[method: string, args: Variant[], sender: number]>;
  /** Emitted after a property got another value, from the network or from here. */
  readonly propertyChanged: Signal<[name: string, value: Variant, previous: Variant]>;
  /**
   * Handles the calls of one method.
   *
   * @param method - One of the script's RPC methods.
   * @param handler - Called with the arguments and, behind them, the id of the caller.
   * @param options - Where the game's scripts run: `instead: true` so that the script's method is not, as long as the handler is there.
   * @returns Takes the handler away again.
   */
  onRpc(method: string, handler: RpcHandler, options?: { readonly instead?: boolean }): () => void;
  /** @returns What is known of the node's script; null without one. */
  getScript(): ScriptDescription | null;
  /** @returns The names of the properties that the node has. */
  getPropertyNames(): string[];
  /** @param name - A property. @returns Its value; undefined when there is no such property. */
  getProperty(name: string): Variant | undefined;
  /**
   * @param name - A property.
   * @param value - Its new value, which is converted to the declared type.
   * @returns Whether there is such a property.
   */
  setProperty(name: string, value: Variant): boolean;
}

/** A node made from a project: the node's class, and the members of its script. Properties are fields: `node.position`. */
export type ProjectNode = Node & ProjectMembers & { [property: string]: unknown };

/** A property that a class of nodes gets. */
export interface DeclaredProperty {
  readonly name: string;
  readonly type: DeclaredType;
  /** The first value; each node gets a copy. Undefined for the type's zero. */
  readonly first: Variant | undefined;
}

type NodeClass = new () => Node;

/**
 * Makes a class of nodes that behaves like the game's as far as peers can see: its RPC list, its properties with their
 * types, and the authorities that its script sets.
 *
 * @param base - What the nodes are: `Node`, a spawner or a synchronizer.
 * @param godotClass - Godot's name of their class.
 * @param script - Their script; null without one.
 * @param properties - Their properties.
 */
export function makeNodeClass(
  base: NodeClass,
  godotClass: string,
  script: ScriptDescription | null,
  properties: readonly DeclaredProperty[],
): new () => ProjectNode {
  const rpcs = new Map<string, RpcConfigDictionary>(
    script?.rpcs.map((rpc) => [
      rpc.name,
      { rpc_mode: rpc.rpcMode, transfer_mode: rpc.transferMode, call_local: rpc.callLocal, channel: rpc.channel },
    ]),
  );
  const defaults = new Map(
    script?.rpcs.map((rpc) => [rpc.name, rpc.parameters.map((parameter) => literal(parameter.defaultText))]),
  );
  const rules = script?.authorities ?? [];
  const setRules = new Map<string, AuthorityRule[]>();
  for (const rule of rules) {
    if (rule.when !== "set" || rule.authority.kind !== "property") continue;
    const same = setRules.get(rule.authority.property);
    if (same === undefined) setRules.set(rule.authority.property, [rule]);
    else same.push(rule);
  }
  const parent = base as new () => Node;

  class FromProject extends parent {
    static readonly rpcTypes: Readonly<Record<string, readonly DeclaredType[]>> = Object.fromEntries(
      script?.rpcs.map((rpc) => [rpc.name, rpc.parameters.map((parameter) => declaredType(parameter.type))]) ?? [],
    );
    static readonly propertyTypes: Readonly<Record<string, DeclaredType>> = Object.fromEntries(
      properties.map((property) => [property.name, property.type]),
    );

    readonly rpcCalled = new Signal<[method: string, args: Variant[], sender: number]>(this, "rpcCalled");
    readonly propertyChanged = new Signal<[name: string, value: Variant, previous: Variant]>(this, "propertyChanged");
    readonly #values = new Map<string, Variant>();
    #handlers: Map<string, Set<RpcHandler>> | null = null;

    constructor() {
      super();
      for (const { name, first, type } of properties) {
        this.#values.set(name, first === undefined ? defaultValue(type) : copyVariant(first));
      }
    }

    override get_class(): string {
      return godotClass;
    }

    getScript(): ScriptDescription | null {
      return script;
    }

    onRpc(method: string, handler: RpcHandler): () => void {
      if (!rpcs.has(method)) warnOfUnknownRpc(this, method);
      this.#handlers ??= new Map();
      const handlers = this.#handlers.get(method) ?? new Set();
      this.#handlers.set(method, handlers);
      handlers.add(handler);
      return () => handlers.delete(handler);
    }

    getPropertyNames(): string[] {
      return [...this.#values.keys()];
    }

    getProperty(name: string): Variant | undefined {
      return this.#values.has(name) ? this.#values.get(name) : (this as unknown as Record<string, Variant>)[name];
    }

    setProperty(name: string, value: Variant): boolean {
      if (!this.#values.has(name)) return false;
      this._write(name, value);
      return true;
    }

    /** @internal */
    override _remoteRpcs(): ReadonlyMap<string, RpcConfigDictionary> {
      return rpcs;
    }

    /** @internal */
    override _remoteCall(method: string, args: readonly Variant[], sender: number): void {
      this.rpcCalled.emit(method, [...args], sender);
      // What was left out has its default, so that the sender stands behind all parameters.
      const padded = [...args, ...(defaults.get(method) ?? []).slice(args.length).map(copyVariant)];
      for (const handler of this.#handlers?.get(method) ?? []) {
        callRpcHandler(this, method, handler, [...padded, sender]);
      }
    }

    override _enter_tree(): void {
      super._enter_tree();
      for (const rule of rules) if (rule.when === "enter_tree") this._applyAuthority(rule);
    }

    override _ready(): void {
      super._ready();
      for (const rule of rules) if (rule.when === "ready") this._applyAuthority(rule);
    }

    /** @internal */
    override _fields(): object {
      return { ...super._fields(), ...Object.fromEntries(this.#values) };
    }

    /** @internal */
    _read(name: string): Variant {
      return this.#values.get(name);
    }

    /** Writes a property as assigning it in GDScript does: converted, and with what the setter does about authority. @internal */
    _write(name: string, value: Variant): void {
      const previous = this.#values.get(name);
      const type = FromProject.propertyTypes[name];
      const fitted = type === undefined || type === TYPE_NIL ? value : plain(convert(value, type));
      this.#values.set(name, fitted);
      for (const rule of setRules.get(name) ?? []) this._applyAuthority(rule);
      if (!isSameValue(previous, fitted)) this.propertyChanged.emit(name, fitted, previous);
    }

    /** Makes room for a property that the project says nothing of. @internal */
    _declareProperty(name: string): void {
      if (this.#values.has(name) || name in this) return;
      this.#values.set(name, null);
      defineProperty(this, name);
    }

    /** @internal */
    _applyAuthority(rule: AuthorityRule): void {
      const target = rule.node === "." ? this : this.get_node_or_null(rule.node);
      const id = authorityId(this, rule);
      if (target !== null && Number.isSafeInteger(id) && target.get_multiplayer_authority() !== id) {
        target.set_multiplayer_authority(id, rule.recursive);
      } else if (target !== null && rule.recursive) {
        for (const child of target.get_children()) child.set_multiplayer_authority(id, true);
      }
    }
  }

  for (const { name } of properties) {
    if (name in parent.prototype || RESERVED.has(name)) {
      // What nodes have anyway, such as process_priority, works by itself.
      const found = findDescriptor(parent.prototype, name);
      if (found?.set === undefined)
        push_warning(
          `The property '${name}' of ${script?.path ?? godotClass} can be reached by getProperty() only: nodes have a member of that name`,
        );
      continue;
    }
    defineProperty(FromProject.prototype, name);
  }
  Object.defineProperty(FromProject, "name", { value: script?.className || godotClass });
  return FromProject as unknown as new () => ProjectNode;
}

/** Fields of each node, which a property of the same name would hide. */
const RESERVED = new Set([
  "rpcCalled",
  "propertyChanged",
  "tree_entered",
  "tree_exiting",
  "tree_exited",
  "ready",
  "renamed",
  "child_entered_tree",
  "child_exiting_tree",
  "child_order_changed",
  "onRpc",
  "getScript",
  "getPropertyNames",
  "getProperty",
  "setProperty",
  "_read",
  "_write",
  "_applyAuthority",
  "_declareProperty",
  "_remoteCall",
  "_title",
  "_fields",
  "_remoteRpcs",
]);

interface Readable {
  _read(name: string): Variant;
  _write(name: string, value: Variant): void;
}

function defineProperty(target: object, name: string): void {
  Object.defineProperty(target, name, {
    configurable: true,
    enumerable: true,
    get(this: Readable) {
      return this._read(name);
    },
    set(this: Readable, value: Variant) {
      this._write(name, value);
    },
  });
}

function findDescriptor(from: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = from; at !== null; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A default value that is written as a literal; undefined for what has to be computed. */
function literal(text: string | undefined): Variant {
  if (text === undefined) return undefined;
  try {
    return plain(str_to_var(text));
  } catch {
    return undefined;
  }
}

function authorityId(node: Readable & Node, rule: AuthorityRule): number {
  switch (rule.authority.kind) {
    case "id":
      return rule.authority.id;
    case "name":
      return toInt(node.name);
    case "property":
      return Number(node._read(rule.authority.property) ?? 0);
  }
}

/** Godot's `String.to_int`: the digits before the first dot, whatever stands between them. */
function toInt(text: string): number {
  const [before = ""] = text.split(".");
  const digits = before.replace(/[^0-9]/g, "");
  const sign = /^[^0-9]*-/.test(before) ? -1 : 1;
  return digits === "" ? 0 : sign * Number(digits);
}

/** A number as itself: its type is declared. */
function plain(value: Variant): Variant {
  return value instanceof GDFloat || value instanceof GDInt ? value.value : value;
}

function isSameValue(a: Variant, b: Variant): boolean {
  if (Object.is(a, b)) return typeof a !== "object" || a === null;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const left = a as { equals?: (other: unknown) => boolean };
  return a.constructor === b.constructor && typeof left.equals === "function" && left.equals(b);
}

/**
 * The type that the wire knows for a type of the project.
 *
 * @param type - A type.
 * @returns Its number, with the types of its elements for typed arrays and dictionaries; 0 for objects, which do not travel.
 */
export function declaredType(type: TypeDescription): DeclaredType {
  if (type.variantType === TYPE_OBJECT) return TYPE_NIL;
  const [first, second] = type.elements ?? [];
  if (type.variantType === TYPE_ARRAY && first !== undefined)
    return { type: TYPE_ARRAY, element: containerType(first) };
  if (type.variantType === TYPE_DICTIONARY && first !== undefined && second !== undefined) {
    return { type: TYPE_DICTIONARY, key: containerType(first), value: containerType(second) };
  }
  return type.variantType;
}

function containerType(type: TypeDescription): { type: number; class_name?: string; script?: string } {
  const { variantType, className, script } = type;
  if (variantType !== TYPE_OBJECT) return { type: variantType };
  return {
    type: variantType,
    ...(className === undefined ? {} : { class_name: className }),
    ...(script === undefined ? {} : { script }),
  };
}

/**
 * A first value in the form that its type wants: typed arrays and dictionaries know their types.
 *
 * @param value - The value as the project has it.
 * @param type - The declared type.
 */
export function typedValue(value: Variant | undefined, type: TypeDescription): Variant | undefined {
  const declared = declaredType(type);
  if (value === undefined || value === null || typeof declared === "number") return value;
  if (Array.isArray(value) && declared.element !== undefined) return new GDArray(declared.element, value);
  if (value instanceof Map) return new GDDictionary<Variant, Variant>(declared.key ?? 0, declared.value ?? 0, value);
  return value;
}

/** The type by which a property is sent: a float that was never declared as one stays one. */
export function wireType(type: TypeDescription, valueType: TypeDescription): DeclaredType {
  return type.variantType === 0 && valueType.variantType === TYPE_FLOAT ? TYPE_FLOAT : declaredType(type);
}

/** The classes that nodes of a project can be made from. */
export const BASES: { readonly [className: string]: NodeClass } = { Node, MultiplayerSpawner, MultiplayerSynchronizer };
