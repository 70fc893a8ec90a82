import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OfflineMultiplayerPeer } from "../../src/peers/index.js";
import {
  MultiplayerAPI,
  MultiplayerAPIExtension,
  Node,
  RemoteNode,
  SceneMultiplayer,
  SceneTree,
} from "../../src/scene/index.js";
import { NodePath } from "../../src/variant/index.js";
import { LoopBus, LoopPeer } from "../support/loop-peer.js";
import { LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();
const nothing = (): void => {};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("names", () => {
  interface Described {
    methods: Record<string, { qualifiers: string; params: { default?: string }[] }>;
    properties: Record<string, { setter?: string; getter?: string }>;
    signals: Record<string, unknown>;
    constants: Record<string, { value: string }>;
  }
  const api = JSON.parse(readFileSync(new URL("../vectors/api.json", import.meta.url), "utf8")) as {
    classes: Record<string, Described>;
  };

  it.each([
    ["MultiplayerAPI", MultiplayerAPI],
    ["SceneMultiplayer", SceneMultiplayer],
  ] as const)("of %s are all there", (name, of) => {
    const { methods, properties, signals, constants } = api.classes[name]!;
    const object = new SceneMultiplayer() as unknown as Record<string, unknown>;
    const statics = of as unknown as Record<string, unknown>;
    const lacking: string[] = [];
    for (const [method, { qualifiers, params }] of Object.entries(methods)) {
      const found = (qualifiers === "static" ? statics : object)[method] as
        | ((...args: unknown[]) => unknown)
        | undefined;
      const required = params.filter((param) => param.default === undefined).length;
      if (typeof found !== "function" || found.length !== required) lacking.push(method);
    }
    for (const [property, { setter, getter }] of Object.entries(properties))
      for (const part of [property, setter, getter]) if (part !== undefined && !(part in object)) lacking.push(part);
    for (const signal of Object.keys(signals))
      if (!(object as unknown as SceneMultiplayer).has_signal(signal)) lacking.push(signal);
    for (const [constant, { value }] of Object.entries(constants))
      if (statics[constant] !== Number(value)) lacking.push(constant);
    expect(lacking).toEqual([]);
  });

  it("have Godot's defaults", () => {
    const multiplayer = new SceneMultiplayer();
    expect(multiplayer.multiplayer_peer).toBeInstanceOf(OfflineMultiplayerPeer);
    expect([multiplayer.has_multiplayer_peer(), multiplayer.is_server(), multiplayer.get_unique_id()]).toEqual([
      true,
      true,
      1,
    ]);
    expect([multiplayer.auth_timeout, multiplayer.auth_callback, multiplayer.server_relay]).toEqual([3, null, true]);
    expect([multiplayer.allow_object_decoding, multiplayer.refuse_new_connections]).toEqual([false, false]);
    expect([multiplayer.max_sync_packet_size, multiplayer.max_delta_packet_size]).toEqual([1350, 65535]);
    expect([multiplayer.root_path.toString(), multiplayer.get_remote_sender_id(), multiplayer.get_peers()]).toEqual([
      "",
      0,
      [],
    ]);
  });

  it("make a default interface", () => {
    expect(MultiplayerAPI.get_default_interface()).toBe("SceneMultiplayer");
    expect(MultiplayerAPI.create_default_interface()).toBeInstanceOf(SceneMultiplayer);
    MultiplayerAPI.set_default_interface("Nothing");
    expect(messages[0]).toContain("Can't make 'Nothing' the default multiplayer interface");
    MultiplayerAPI.registerInterface("Mine", () => new MultiplayerAPIExtension());
    MultiplayerAPI.set_default_interface("Mine");
    expect(new SceneTree().get_multiplayer()).toBeInstanceOf(MultiplayerAPIExtension);
    MultiplayerAPI.set_default_interface("SceneMultiplayer");
  });
});

describe("a tree's APIs", () => {
  it("serve a branch each, under its root path", () => {
    const tree = new SceneTree();
    const [left, right] = [new SceneMultiplayer(), new SceneMultiplayer()];
    tree.set_multiplayer(left, "/root/Left");
    tree.set_multiplayer(right, new NodePath("/root/Right"));
    const make = (name: string): Node => {
      const node = new Node();
      node.name = name;
      tree.root.add_child(node);
      const child = new Node();
      child.name = "Child";
      node.add_child(child);
      return child;
    };
    const nodes = ["Left", "Right", "Other"].map(make);
    expect(nodes.map((node) => node.multiplayer)).toEqual([left, right, tree.get_multiplayer()]);
    expect([left.root_path, right.root_path].map(String)).toEqual(["/root/Left", "/root/Right"]);
    expect((tree.get_multiplayer() as SceneMultiplayer).root_path.toString()).toBe("/root");
    expect(tree.get_multiplayer("/root/Left/Child")).toBe(left);
    // A node that is renamed comes under another one.
    nodes[2]!.get_parent()!.name = "Right2";
    expect(nodes[2]!.multiplayer).toBe(tree.get_multiplayer());
    tree.set_multiplayer(new SceneMultiplayer(), "/root/Left/Child");
    expect(messages).toEqual(["Multiplayer is already configured for a parent of '/root/Left/Child': '/root/Left'"]);
    tree.set_multiplayer(null, "/root/Left");
    expect([nodes[0]!.multiplayer, left.root_path.toString()]).toEqual([tree.get_multiplayer(), ""]);
    tree.set_multiplayer(null);
    expect(messages).toHaveLength(2);
  });

  it("can be wrapped", () => {
    class Wrapper extends MultiplayerAPIExtension {
      readonly inner = new SceneMultiplayer();
      readonly log: string[] = [];
      override _get_unique_id(): number {
        return this.inner.get_unique_id();
      }
      override _get_multiplayer_peer() {
        return this.inner.multiplayer_peer;
      }
      override _set_multiplayer_peer(peer: LoopPeer): void {
        this.inner.multiplayer_peer = peer;
      }
      override _poll(): number {
        return this.inner.poll();
      }
      override _rpc(...args: Parameters<MultiplayerAPIExtension["_rpc"]>): number {
        this.log.push(args[2]);
        return this.inner.rpc(...args);
      }
      override _object_configuration_add(
        ...args: Parameters<MultiplayerAPIExtension["_object_configuration_add"]>
      ): number {
        return this.inner.object_configuration_add(...args);
      }
    }
    const session = new LoopSession((root) => root.add_child(new RemoteNode("World", ["greet"])));
    const wrapper = new Wrapper();
    const tree = new SceneTree(wrapper);
    const world = new RemoteNode("World", ["greet"]);
    tree.root.add_child(world);
    const peer = new LoopPeer(session.bus, 2);
    wrapper.multiplayer_peer = peer;
    session.bus.introduce(session.server.peer, peer);
    const called: unknown[] = [];
    session.server.tree.root.get_node<RemoteNode>("World").rpcCalled.connect((...call) => called.push(call));
    tree.process(0);
    world.rpc_id(1, "greet", "hello");
    session.pump();
    expect([called, wrapper.log]).toEqual([[["greet", ["hello"], 2]], ["greet"]]);
  });

  it("are polled before the nodes are processed", () => {
    const session = new LoopSession(nothing);
    const order: string[] = [];
    class Processed extends Node {
      override _process(delta: number): void {
        order.push(`process ${delta}`);
      }
      override _physics_process(delta: number): void {
        order.push(`physics ${delta.toFixed(3)}`);
      }
    }
    const client = session.join(2);
    client.tree.root.add_child(new Processed());
    client.tree.process_frame.connect(() => order.push("frame"));
    client.api.peer_packet.connect(() => order.push("packet"));
    session.server.api.send_bytes(Uint8Array.of(1));
    expect(client.tree.process(0.02)).toBe(false);
    expect(order).toEqual(["physics 0.017", "packet", "frame", "process 0.02"]);
    client.tree.multiplayer_poll = false;
    session.server.api.send_bytes(Uint8Array.of(2));
    client.tree.process(0);
    expect(order.filter((what) => what === "packet")).toHaveLength(1);
  });

  it("process nodes by priority, then as they stand in the tree", () => {
    const tree = new SceneTree();
    const order: string[] = [];
    class Processed extends Node {
      override _process(): void {
        order.push(this.name);
      }
    }
    const [a, b, c] = ["a", "b", "c"].map((name) => {
      const node = new Processed();
      node.name = name;
      tree.root.add_child(node);
      return node;
    }) as [Processed, Processed, Processed];
    tree.process(0);
    a.process_priority = 1;
    tree.root.move_child(c, 0);
    tree.process(0);
    b.set_process(false);
    tree.process(0);
    expect(order.join("")).toBe("abccbaca");
  });

  it("drive themselves, and cost nothing while idle", async () => {
    const session = new LoopSession((root) => root.add_child(new RemoteNode("World", ["greet"])));
    const client = session.join(2);
    for (const { peer } of session.seats.values()) peer.pollIntervalMs = Number.POSITIVE_INFINITY;
    let polls = 0;
    const poll = client.peer._poll.bind(client.peer);
    client.peer._poll = () => {
      polls++;
      poll();
    };
    const ended = client.tree.run();
    session.server.api.drive();
    await new Promise((resolve) => setTimeout(resolve, 20));
    polls = 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(polls).toBe(0);
    const called = client.tree.root.get_node<RemoteNode>("World").rpcCalled.once();
    session.server.tree.root.get_node<RemoteNode>("World").rpc("greet", 1);
    expect(await called).toEqual(["greet", [1], 1]);
    client.tree.quit(3);
    expect(await ended).toBe(3);
    session.server.api.undrive();
  });

  it("make frames while a node wants them", async () => {
    const tree = new SceneTree();
    tree.max_fps = 200;
    const deltas: number[] = [];
    class Counter extends Node {
      override _process(delta: number): void {
        if (deltas.push(delta) === 5) this.get_tree()!.quit();
      }
    }
    tree.root.add_child(new Counter());
    expect(await tree.run()).toBe(0);
    expect(deltas).toHaveLength(5);
    expect(deltas.every((delta) => delta > 0)).toBe(true);
  });
});

describe("connections", () => {
  it("are told in the engine's order, and relayed to the others", () => {
    const session = new LoopSession(nothing);
    const a = session.join(2);
    const b = session.join(3);
    expect(session.server.events).toEqual(["peer_connected 2", "peer_connected 3"]);
    expect(a.events).toEqual(["connected_to_server", "peer_connected 1", "peer_connected 3"]);
    expect(b.events).toEqual(["connected_to_server", "peer_connected 1", "peer_connected 2"]);
    expect([session.server, a, b].map(({ api }) => api.get_peers())).toEqual([
      [2, 3],
      [1, 3],
      [1, 2],
    ]);
    session.server.peer.peer_disconnected.emit(3);
    session.pump();
    expect(session.server.events.at(-1)).toBe("peer_disconnected 3");
    expect(a.events.at(-1)).toBe("peer_disconnected 3");
    expect(a.api.get_peers()).toEqual([1]);
  });

  it("that fail or end are told once", () => {
    const bus = new LoopBus();
    const peer = new LoopPeer(bus, 2);
    const api = new SceneMultiplayer();
    const events: string[] = [];
    for (const signal of ["connection_failed", "server_disconnected"]) api.connect(signal, () => events.push(signal));
    peer.status = 1;
    api.multiplayer_peer = peer;
    api.poll();
    peer.status = 0;
    api.poll();
    api.poll();
    expect(events).toEqual(["connection_failed"]);
    api.multiplayer_peer = null;
    expect([api.get_unique_id(), api.get_peers(), api.is_server()]).toEqual([0, [], false]);
    api.multiplayer_peer = peer;
    expect(api.multiplayer_peer).toBe(null);
    expect(messages.at(-1)).toContain("must be connecting or connected");
    const session = new LoopSession(nothing);
    const client = session.join(2);
    client.peer.status = 0;
    session.pump();
    expect(client.events.slice(-1)).toEqual(["server_disconnected"]);
    expect(client.api.get_peers()).toEqual([]);
  });

  it("are ended with disconnect_peer, of which only the others are told", () => {
    const session = new LoopSession(nothing);
    const a = session.join(2);
    session.join(3);
    session.server.events.length = 0;
    session.server.api.disconnect_peer(3);
    session.pump();
    expect([session.server.events, session.server.peer.disconnected, session.server.api.get_peers()]).toEqual([
      [],
      [3],
      [2],
    ]);
    expect(a.events.at(-1)).toBe("peer_disconnected 3");
  });

  it("are not relayed where either side has that off", () => {
    const session = new LoopSession(nothing);
    session.server.api.server_relay = false;
    const a = session.join(2);
    session.join(3);
    expect(a.api.get_peers()).toEqual([1]);
    expect(a.api.send_bytes(Uint8Array.of(1), 3)).toBe(0);
    session.pump();
    expect(session.server.api.dropped()).toEqual({ relayRefused: 1 });
  });

  it("refuse what can't be sent", () => {
    const { api } = new LoopSession(nothing).server;
    expect([api.send_bytes(new Uint8Array(0)), api.send_bytes(Uint8Array.of(1), 9)]).toEqual([30, 47]);
    api.root_path = "relative";
    expect([api.root_path.toString(), messages.at(-1)]).toEqual(["/root", expect.stringContaining("must be absolute")]);
    expect(api.object_configuration_add(null, new Node())).toBe(31);
    expect(api.object_configuration_remove(null, "/other")).toBe(31);
    api.multiplayer_peer = null;
    expect([api.send_bytes(Uint8Array.of(1)), api.refuse_new_connections]).toEqual([3, false]);
  });
});

describe("authentication", () => {
  it("connects when both sides have completed it", () => {
    const session = new LoopSession(nothing);
    const log: string[] = [];
    const errors: number[] = [];
    const { api } = session.server;
    api.auth_callback = (id, data) => {
      log.push(`server got ${new TextDecoder().decode(data)}`);
      errors.push(api.send_auth(id, bytes("welcome")), api.complete_auth(id));
      errors.push(api.complete_auth(id), api.send_auth(id, bytes("more")));
    };
    const client = session.add(2);
    client.api.auth_callback = (id, data) => {
      log.push(`client got ${new TextDecoder().decode(data)}`);
      client.api.complete_auth(id);
    };
    client.api.peer_authenticating.connect((id) => client.api.send_auth(id, bytes("secret")));
    session.bus.introduce(session.server.peer, client.peer);
    session.pump(1);
    expect(api.get_authenticating_peers()).toEqual([2]);
    session.pump();
    expect(log).toEqual(["server got secret", "client got welcome"]);
    expect(errors).toEqual([0, 0, 13, 13]);
    expect(session.server.events).toEqual(["peer_authenticating 2", "peer_connected 2"]);
    expect(client.events).toEqual(["peer_authenticating 1", "connected_to_server", "peer_connected 1"]);
    expect(session.bus.packets.map(({ from, hex }) => `${from} ${hex}`)).toEqual([
      "2 0700736563726574",
      "1 070077656c636f6d65",
      "1 0700",
      "2 0700",
    ]);
    expect(api.get_authenticating_peers()).toEqual([]);
  });

  it("is given up after the time-out", () => {
    const session = new LoopSession(nothing);
    const { api, events, peer } = session.server;
    api.auth_callback = nothing;
    api.auth_timeout = 2;
    const client = session.join(2);
    session.nowMs += 1999;
    session.pump();
    expect(events).toEqual(["peer_authenticating 2"]);
    session.nowMs += 1;
    session.pump();
    expect([events.at(-1), peer.disconnected, api.get_authenticating_peers()]).toEqual([
      "peer_authentication_failed 2",
      [2],
      [],
    ]);
    api.auth_timeout = 0;
    client.peer.newcomers.push(1);
    peer.newcomers.push(2);
    session.pump();
    session.nowMs += 1e9;
    session.pump();
    expect(api.get_authenticating_peers()).toEqual([2]);
    api.auth_timeout = -1;
    expect([api.auth_timeout, messages.at(-1)]).toEqual([0, expect.stringContaining("must be greater or equal to 0")]);
  });

  it("fails when the peer leaves meanwhile", () => {
    const session = new LoopSession(nothing);
    session.server.api.auth_callback = nothing;
    session.join(2);
    session.server.peer.peer_disconnected.emit(2);
    expect(session.server.events).toEqual(["peer_authenticating 2", "peer_authentication_failed 2"]);
  });

  it("does not break when the callback throws", () => {
    const session = new LoopSession(nothing);
    session.server.api.auth_callback = () => {
      throw new Error("no");
    };
    session.join(2);
    session.server.peer.inject(2, [7, 0, 1]);
    session.pump();
    expect(messages).toEqual(["The authentication callback threw for peer 2: Error: no"]);
    expect(session.server.api.send_auth(3, Uint8Array.of(1))).toBe(31);
    expect(session.server.api.send_auth(2, new Uint8Array(0))).toBe(31);
    expect(session.server.api.complete_auth(3)).toBe(31);
  });
});
