import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Logger, setLogger } from "../../../src/core/index.js";
import {
  ENetConnection,
  ENetMultiplayerPeer,
  MultiplayerPeer,
  OfflineMultiplayerPeer,
} from "../../../src/peers/index.js";
import { engine } from "../../support/engine.js";
import { useEngine } from "./remote.js";

type Argument = number | string | boolean | null | { bytes: number[] } | { object: string };
/** A method with its arguments; `get` and `set` name properties. */
type Step = readonly [method: string, ...args: Argument[]];

const CLASSES = { ENetMultiplayerPeer, ENetConnection, OfflineMultiplayerPeer } as const;
const BYTES = { bytes: [1, 2, 3] };

/** Each is done on a fresh object, here and in the engine; the answers must be equal, step by step. */
const SCRIPTS: Record<string, { type: keyof typeof CLASSES; steps: readonly Step[] }> = {
  "a fresh ENetMultiplayerPeer": {
    type: "ENetMultiplayerPeer",
    steps: [
      ["get_connection_status"],
      ["get_unique_id"],
      ["get_available_packet_count"],
      ["get_packet"],
      ["get_packet_error"],
      ["get_packet_peer"],
      ["get_packet_channel"],
      ["get_packet_mode"],
      ["get_var"],
      ["get_packet_error"],
      ["put_packet", BYTES],
      ["put_packet", { bytes: [] }],
      ["put_var", 5],
      ["get_host"],
      ["get_peer", 1],
      ["is_server_relay_supported"],
      ["is_refusing_new_connections"],
      ["poll"],
      ["close"],
      ["disconnect_peer", 1],
      ["disconnect_peer", 1, true],
      ["set", "refuse_new_connections", true],
      ["set", "transfer_channel", 7],
      ["set", "transfer_channel", -7],
      ["set", "transfer_channel", 300],
      ["set", "transfer_mode", 0],
      ["set", "encode_buffer_max_size", 1025],
      ["set", "encode_buffer_max_size", 3],
      ["set", "encode_buffer_max_size", 268435456],
      ["set", "encode_buffer_max_size", 268435457],
    ],
  },
  "create_server with arguments out of range": {
    type: "ENetMultiplayerPeer",
    steps: [
      ["create_server", -1],
      ["create_server", 65536],
      ["create_server", 0, 0],
      ["create_server", 0, -4],
      ["create_server", 0, 4096],
      ["create_server", 0, 32, 0, 0, -1],
      ["get_connection_status"],
      ["set_bind_ip", "nonsense"],
      ["create_server", 0, 4095],
      ["get_connection_status"],
      ["create_server", 0],
      ["create_client", "127.0.0.1", 9],
      ["create_mesh", 3],
      ["create_mesh", 0],
    ],
  },
  "a server without clients": {
    type: "ENetMultiplayerPeer",
    steps: [
      ["set", "refuse_new_connections", true],
      ["create_server", 0],
      ["get", "refuse_new_connections"],
      ["get_unique_id"],
      ["is_server_relay_supported"],
      ["get", "host"],
      ["get_packet_peer"],
      ["get_packet_channel"],
      ["get_packet_mode"],
      ["get_packet"],
      ["get_packet_error"],
      ["get_peer", 2],
      ["put_packet", BYTES],
      ["put_packet", { bytes: [] }],
      ["set", "transfer_channel", 300],
      ["put_packet", BYTES],
      ["set", "transfer_channel", 0],
      ["set_target_peer", 5],
      ["put_packet", BYTES],
      ["set_target_peer", -5],
      ["put_packet", BYTES],
      ["set_target_peer", 1],
      ["put_packet", BYTES],
      ["disconnect_peer", 5],
      ["disconnect_peer", 5, true],
      ["add_mesh_peer", 2, null],
      ["poll"],
      ["set", "refuse_new_connections", true],
      ["close"],
      ["get", "refuse_new_connections"],
      ["get_connection_status"],
      ["get_unique_id"],
      ["close"],
      ["create_server", 0],
      ["get_connection_status"],
    ],
  },
  "a client of nobody": {
    type: "ENetMultiplayerPeer",
    steps: [
      ["create_client", "127.0.0.1", 0],
      ["create_client", "127.0.0.1", 65536],
      ["create_client", "127.0.0.1", -1],
      ["create_client", "127.0.0.1", 9, 0, -1],
      ["create_client", "127.0.0.1", 9, 0, 0, -1],
      ["create_client", "127.0.0.1", 9, 0, 0, 0, 70000],
      ["get_connection_status"],
      ["create_client", "127.0.0.1", 9],
      ["get_connection_status"],
      ["is_server_relay_supported"],
      ["put_packet", BYTES],
      ["put_packet", { bytes: [] }],
      ["get_peer", 1],
      ["get_peer", 2],
      ["get", "host"],
      ["poll"],
      ["get_connection_status"],
      ["get_packet_peer"],
      ["disconnect_peer", 2],
      ["create_client", "127.0.0.1", 9],
      ["create_server", 0],
      ["close"],
      ["get_connection_status"],
      ["get_unique_id"],
    ],
  },
  "a client that gives up by force while it connects": {
    type: "ENetMultiplayerPeer",
    steps: [
      ["create_client", "127.0.0.1", 9],
      ["disconnect_peer", 1, true],
      ["get_connection_status"],
      ["get_unique_id"],
      ["poll"],
      ["create_client", "127.0.0.1", 9],
      ["get_connection_status"],
    ],
  },
  "a mesh of one": {
    type: "ENetMultiplayerPeer",
    steps: [
      ["create_mesh", -1],
      ["create_mesh", 0],
      ["add_mesh_peer", 2, null],
      ["create_mesh", 7],
      ["create_mesh", 7],
      ["create_mesh", 0],
      ["get_unique_id"],
      ["get_connection_status"],
      ["is_server_relay_supported"],
      ["get", "host"],
      ["put_packet", BYTES],
      ["set_target_peer", 3],
      ["put_packet", BYTES],
      ["add_mesh_peer", 2, null],
      ["poll"],
      ["close"],
      ["get_connection_status"],
    ],
  },
  "a fresh ENetConnection": {
    type: "ENetConnection",
    steps: [
      ["get_max_channels"],
      ["get_local_port"],
      ["get_peers"],
      ["service"],
      ["connect_to_host", "127.0.0.1", 9],
      ["pop_statistic", 0],
      ["dtls_client_setup", "host"],
      ["flush"],
      ["broadcast", 0, BYTES, 0],
      ["destroy"],
    ],
  },
  "an ENetConnection with arguments out of range": {
    type: "ENetConnection",
    steps: [
      ["create_host", 0],
      ["create_host", 4096],
      ["create_host", 1, -1],
      ["create_host", 1, 256],
      ["create_host", 1, 0, -1],
      ["create_host", 1, 0, 0, -1],
      ["create_host_bound", "127.0.0.1", -1],
      ["create_host_bound", "127.0.0.1", 65536],
      ["create_host_bound", "203.0.113.1", 0],
      ["create_host_bound", "127.0.0.1", 0, 2, 9],
      ["create_host_bound", "127.0.0.1", 0, 2, 9],
      ["create_host"],
      ["get_max_channels"],
      ["channel_limit", 300],
      ["get_max_channels"],
      ["channel_limit", 0],
      ["get_max_channels"],
      ["channel_limit", 12],
      ["get_max_channels"],
      ["get_peers"],
      ["service"],
      ["pop_statistic", 0],
      ["pop_statistic", 3],
      ["connect_to_host", "127.0.0.1", 0],
      ["connect_to_host", "127.0.0.1", 65536],
      ["connect_to_host", "127.0.0.1", 9],
      ["connect_to_host", "127.0.0.1", 9],
      ["get_peers"],
      ["broadcast", 12, BYTES, 0],
      ["broadcast", 0, BYTES, 64],
      ["dtls_client_setup", "host"],
      ["socket_send", "127.0.0.1", 0, BYTES],
      ["destroy"],
      ["get_max_channels"],
    ],
  },
  "an OfflineMultiplayerPeer": {
    type: "OfflineMultiplayerPeer",
    steps: [
      ["get_connection_status"],
      ["get_unique_id"],
      ["get_packet_peer"],
      ["get_packet_channel"],
      ["get_packet_mode"],
      ["get_available_packet_count"],
      ["get_packet"],
      ["get_packet_error"],
      ["put_packet", BYTES],
      ["set_target_peer", 9],
      ["put_packet", BYTES],
      ["disconnect_peer", 3],
      ["is_server_relay_supported"],
      ["get", "transfer_mode"],
      ["poll"],
      ["close"],
      ["get_connection_status"],
    ],
  },
};

function simple(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(simple);
  if (typeof value === "object") return value.constructor.name;
  return value;
}

describe.skipIf(engine === null)("ENet classes answer as the engine's do (needs GODOT)", () => {
  const godot = useEngine();
  let previous: Logger;
  const open: object[] = [];
  let serial = 0;

  beforeEach(() => {
    previous = setLogger({ error() {}, warning() {} });
  });
  afterEach(() => {
    for (const object of open.splice(0)) {
      if (object instanceof MultiplayerPeer) object.close();
      else if (object instanceof ENetConnection && object._isActive) object.destroy();
    }
    setLogger(previous);
  });

  it.each(Object.entries(SCRIPTS))("%s", async (_name, { type, steps }) => {
    const ours = new CLASSES[type]() as unknown as Record<string, unknown>;
    open.push(ours);
    const on = `object${++serial}`;
    await godot.call("new", { on, type });
    for (const [method, ...args] of steps) {
      const what = `${method}(${JSON.stringify(args)})`;
      if (method === "get" || method === "set") {
        const property = args[0] as string;
        if (method === "set") ours[property] = args[1];
        const theirs = await godot.call(method, { on, property, value: args[1] ?? null });
        expect(simple(ours[property]), what).toEqual(theirs);
        continue;
      }
      const native = args.map((argument) =>
        argument !== null && typeof argument === "object" && "bytes" in argument
          ? new Uint8Array(argument.bytes)
          : argument,
      );
      const theirs = await godot.call("callv", { on, method, args });
      expect(simple((ours[method] as (...all: unknown[]) => unknown).apply(ours, native)), what).toEqual(theirs);
    }
  });

  it("a client that gives up while it connects: the engine's believes itself connecting for ever", async () => {
    const ours = new ENetMultiplayerPeer();
    open.push(ours);
    expect(ours.create_client("127.0.0.1", 9)).toBe(0);
    ours.disconnect_peer(1);
    ours.poll();
    const on = `object${++serial}`;
    await godot.call("new", { on, type: "ENetMultiplayerPeer" });
    const theirs = (method: string, ...args: Argument[]) => godot.call("callv", { on, method, args });
    await theirs("create_client", "127.0.0.1", 9);
    await theirs("disconnect_peer", 1);
    for (let i = 0; i < 5; i++) await theirs("poll");
    expect([ours.get_connection_status(), await theirs("get_connection_status")]).toEqual([0, 1]);
    await theirs("close");
  });
});
