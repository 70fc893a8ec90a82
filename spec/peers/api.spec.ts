import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GodotObject, Signal, setLogger, silentLogger } from "../../src/core/index.js";
import {
  CryptoKey,
  ENetConnection,
  ENetMultiplayerPeer,
  ENetPacketPeer,
  MultiplayerPeer,
  MultiplayerPeerExtension,
  OfflineMultiplayerPeer,
  PacketPeer,
  TLSOptions,
  WebSocketMultiplayerPeer,
  WebSocketPeer,
  X509Certificate,
} from "../../src/peers/index.js";
import {
  MultiplayerAPI,
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  SceneMultiplayer,
  SceneReplicationConfig,
} from "../../src/scene/index.js";

/** What `spec/vectors/api.json` says of one class; the engine's own class reference produced it. */
interface ApiClass {
  readonly inherits: string;
  readonly methods: Record<string, { readonly qualifiers: string; readonly params: readonly { default?: string }[] }>;
  readonly properties: Record<string, { type: string; default?: string; setter?: string; getter?: string }>;
  readonly signals: Record<string, readonly unknown[]>;
  readonly constants: Record<string, { readonly value: string }>;
}

const api = JSON.parse(readFileSync(new URL("../vectors/api.json", import.meta.url), "utf8")) as {
  classes: Record<string, ApiClass>;
};

// biome-ignore lint/suspicious/noExplicitAny: the walk looks names up at run time
type AnyClass = abstract new (...args: any[]) => object;

/** A class of ours, and how to get a fresh instance of it (of a subclass, when it is abstract). */
interface Row {
  readonly ours: AnyClass;
  readonly make: () => object;
  /** How a default is written in api.json when {@link literal} cannot read it, by property. */
  readonly defaults?: Record<string, unknown>;
}

/** Every mirrored class. One line per class. */
const ROWS: Record<string, Row> = {
  PacketPeer: { ours: PacketPeer, make: () => new ENetMultiplayerPeer() },
  MultiplayerPeer: { ours: MultiplayerPeer, make: () => new ENetMultiplayerPeer() },
  MultiplayerPeerExtension: { ours: MultiplayerPeerExtension, make: () => new MultiplayerPeerExtension() },
  OfflineMultiplayerPeer: { ours: OfflineMultiplayerPeer, make: () => new OfflineMultiplayerPeer() },
  ENetConnection: { ours: ENetConnection, make: () => new ENetConnection() },
  ENetPacketPeer: { ours: ENetPacketPeer, make: () => new ENetPacketPeer(null) },
  ENetMultiplayerPeer: { ours: ENetMultiplayerPeer, make: () => new ENetMultiplayerPeer() },
  WebSocketPeer: { ours: WebSocketPeer, make: () => new WebSocketPeer() },
  WebSocketMultiplayerPeer: { ours: WebSocketMultiplayerPeer, make: () => new WebSocketMultiplayerPeer() },
  TLSOptions: { ours: TLSOptions as unknown as AnyClass, make: () => TLSOptions.client() },
  X509Certificate: { ours: X509Certificate, make: () => new X509Certificate() },
  CryptoKey: { ours: CryptoKey, make: () => new CryptoKey() },
  MultiplayerAPI: { ours: MultiplayerAPI, make: () => new SceneMultiplayer() },
  SceneMultiplayer: { ours: SceneMultiplayer, make: () => new SceneMultiplayer(), defaults: { auth_callback: null } },
  MultiplayerSpawner: { ours: MultiplayerSpawner, make: () => new MultiplayerSpawner() },
  MultiplayerSynchronizer: { ours: MultiplayerSynchronizer, make: () => new MultiplayerSynchronizer() },
  SceneReplicationConfig: { ours: SceneReplicationConfig, make: () => new SceneReplicationConfig() },
};

/** Reads a default value as the class reference writes it. */
function literal(text: string): unknown {
  if (text === "null" || text === "<null>") return null;
  if (text === "true" || text === "false") return text === "true";
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const quoted = /^(?:&|\^)?"(.*)"$/.exec(text) ?? /^NodePath\("(.*)"\)$/.exec(text);
  if (quoted !== null) return quoted[1];
  if (text === 'NodePath("")') return "";
  const array = /^(?:Packed\w+Array\((?:\[\])?\)|\[\])$/.exec(text);
  if (array !== null) return [];
  throw new Error(`Don't know how to read the default '${text}'`);
}

/** Brings our value into the form that {@link literal} gives. */
function plain(value: unknown): unknown {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as unknown as Iterable<unknown>);
  if (typeof value === "bigint") return Number(value);
  if (value !== null && typeof value === "object" && value.constructor.name === "NodePath") return String(value);
  return value;
}

let previous: ReturnType<typeof setLogger>;
beforeAll(() => {
  previous = setLogger(silentLogger);
});
afterAll(() => {
  setLogger(previous);
});

describe.each(Object.entries(ROWS))("%s", (name, row) => {
  const spec = api.classes[name]!;
  const member = (instance: object, key: string): unknown => (instance as Record<string, unknown>)[key];

  it("bears Godot's name and inherits as in Godot", () => {
    expect(row.ours.name).toBe(name);
    const parent = ROWS[spec.inherits]?.ours ?? GodotObject;
    expect(row.ours.prototype).toBeInstanceOf(parent);
    expect(row.make()).toBeInstanceOf(row.ours);
  });

  if (Object.keys(spec.methods).length > 0) {
    it.each(Object.entries(spec.methods))("has the method %s", (method, { params, qualifiers }) => {
      const found = qualifiers.includes("static") ? member(row.ours, method) : member(row.make(), method);
      expect(found).toBeTypeOf("function");
      const required = params.filter((param) => param.default === undefined).length;
      if (!qualifiers.includes("vararg")) expect((found as () => unknown).length).toBe(required);
    });
  }

  if (Object.keys(spec.properties).length > 0) {
    it.each(Object.entries(spec.properties))(
      "has the property %s",
      (property, { default: fallback, getter, setter }) => {
        const instance = row.make();
        expect(property in instance).toBe(true);
        for (const accessor of [getter, setter]) {
          if (accessor !== undefined && accessor !== "") expect(member(instance, accessor)).toBeTypeOf("function");
        }
        if (fallback !== undefined) {
          const expected = row.defaults && property in row.defaults ? row.defaults[property] : literal(fallback);
          expect(plain(member(instance, property))).toEqual(expected);
          if (getter) expect(plain((member(instance, getter) as () => unknown).call(instance))).toEqual(expected);
        }
        if (!setter) expect(Reflect.set(instance, property, 1)).toBe(false);
      },
    );
  }

  if (Object.keys(spec.signals).length > 0) {
    it.each(Object.keys(spec.signals))("has the signal %s", (signal) => {
      const instance = row.make();
      expect(member(instance, signal)).toBeInstanceOf(Signal);
      expect((member(instance, signal) as Signal).get_name()).toBe(signal);
      expect((instance as GodotObject).has_signal(signal)).toBe(true);
    });
  }

  if (Object.keys(spec.constants).length > 0) {
    it.each(Object.entries(spec.constants))("has the constant %s", (constant, { value }) => {
      expect(member(row.ours, constant)).toBe(Number(value));
    });
  }
});

/** Classes of api.json that the library does not have. */
const ABSENT = ["WebRTCMultiplayerPeer", "WebRTCPeerConnection", "WebRTCDataChannel"];

it("walks every class of api.json but those that are known to be absent", () => {
  expect([...Object.keys(ROWS), ...ABSENT].sort()).toEqual(Object.keys(api.classes).sort());
});
