import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setLogger } from "../../src/core/index.js";
import {
  MultiplayerSynchronizer,
  Node,
  SceneMultiplayer,
  SceneReplicationConfig,
  SceneTree,
  type WireVersion,
} from "../../src/scene/index.js";
import { LoopBus, LoopPeer } from "../support/loop-peer.js";

class Door extends Node {
  static rpcs = { open: ["any_peer"] } as const;
  opened = 0;
  angle = 0;
  open(): void {
    this.opened++;
  }
}

interface Side {
  readonly api: SceneMultiplayer;
  readonly peer: LoopPeer;
  readonly door: Door;
  readonly learned: (string | undefined)[];
}

describe("A client that is to find out what its server speaks", () => {
  let bus: LoopBus;
  let restore: ReturnType<typeof setLogger>;
  const messages: string[] = [];
  beforeEach(() => {
    bus = new LoopBus();
    messages.length = 0;
    restore = setLogger({ error: (message) => messages.push(message), warning: (message) => messages.push(message) });
  });
  afterEach(() => setLogger(restore));

  const side = (id: number, wireVersion: WireVersion | undefined, name = "Door"): Side => {
    let nowMs = 0;
    const api = new SceneMultiplayer({ nowMs: () => ++nowMs, ...(wireVersion === undefined ? {} : { wireVersion }) });
    const learned: (string | undefined)[] = [];
    api.wireVersionLearned.connect((version) => learned.push(version));
    const tree = new SceneTree(api);
    const door = new Door();
    door.name = name;
    const sync = new MultiplayerSynchronizer();
    sync.name = "Sync";
    sync.replication_config = new SceneReplicationConfig();
    sync.replication_config.add_property(".:angle");
    door.add_child(sync);
    tree.root.add_child(door);
    const peer = new LoopPeer(bus, id);
    api.multiplayer_peer = peer;
    return { api, peer, door, learned };
  };
  const pump = (sides: readonly Side[], times = 4): void => {
    for (let i = 0; i < times; i++) for (const { api } of sides) api.poll();
  };
  const meet = (server: Side, ...clients: readonly Side[]): void => {
    for (const { peer } of clients) bus.introduce(server.peer, peer);
  };
  const confirmations = (from: number): string[] =>
    bus.packets.filter((packet) => packet.from === from && packet.hex.startsWith("02")).map(({ hex }) => hex);

  it("hears 4.2 at the first path, and confirms once more what the server could not read", () => {
    const server = side(1, "4.2");
    const client = side(2, "auto");
    expect([client.api.wireVersion, client.api.spokenVersion]).toEqual(["auto", undefined]);
    meet(server, client);
    pump([server, client]);
    server.door.angle = 3;
    pump([server, client]);
    expect(client.learned).toEqual(["4.2"]);
    expect([client.api.wireVersion, client.api.spokenVersion]).toEqual(["auto", "4.2"]);
    // Only what a synchronizer's peer has confirmed is sent to it.
    expect(client.door.angle).toBe(3);
    expect(confirmations(2)).toEqual(["020101000000", `0201${Buffer.from("Door/Sync\0").toString("hex")}`]);
    client.door.rpc_id(1, "open");
    server.door.rpc_id(2, "open");
    pump([server, client]);
    expect([client.door.opened, server.door.opened]).toEqual([1, 1]);
  });

  it.each([undefined, "4.3", "4.6"] as const)("hears a later engine (%s), and says nothing twice", (version) => {
    const server = side(1, version);
    const client = side(2, "auto");
    meet(server, client);
    pump([server, client]);
    expect(client.learned).toEqual([undefined]);
    expect(client.api.spokenVersion).toBeUndefined();
    expect(confirmations(2)).toHaveLength(1);
    server.door.angle = 2;
    pump([server, client]);
    expect([client.door.angle, messages]).toEqual([2, []]);
  });

  it("tells a path of three letters from a number", () => {
    const server = side(1, "4.2", "abc");
    const client = side(2, "auto", "abc");
    meet(server, client);
    client.api.poll();
    client.door.rpc_id(1, "open");
    pump([server, client]);
    expect(confirmations(1)[0]).toBe("020161626300");
    expect(client.learned).toEqual(["4.2"]);
  });

  it("keeps a guess until it is found wrong", () => {
    for (const [guess, version, spoken] of [
      ["4.2", "4.2", "4.2"],
      ["4.1", "4.2", "4.1"],
      ["4.2", "4.6", undefined],
      ["4.3", "4.6", "4.3"],
      ["4.3", "4.2", "4.2"],
    ] as const) {
      bus = new LoopBus();
      const server = side(1, version);
      const client = side(2, "auto");
      client.api._guessWireVersion(guess);
      expect(client.api.spokenVersion).toBe(guess);
      meet(server, client);
      pump([server, client]);
      expect([guess, version, client.api.spokenVersion]).toEqual([guess, version, spoken]);
      client.api._guessWireVersion("4.4");
      expect(client.api.spokenVersion).toBe(spoken);
    }
  });

  it("listens to nobody but the server, and only to what it was asked", () => {
    const { api, peer, door, learned } = side(9, "auto");
    const text = [2, 1, ...Buffer.from("Door\0")];
    peer.inject(1, text);
    peer.newcomers.push(1);
    api.poll();
    // Nobody was told of the door yet; then peer 3 is, which answers in the old form.
    peer.inject(1, text);
    peer.inject(1, [7, 1, 3, 0, 0, 0]);
    api.poll();
    door.rpc_id(3, "open");
    peer.inject(1, [7, 3, 3, 0, 0, 0, ...text]);
    api.poll();
    expect([learned, api.spokenVersion, api.dropped()["tooShort"]]).toEqual([[], undefined, 1]);
    // The server that was asked is believed.
    door.rpc_id(1, "open");
    peer.inject(1, text);
    api.poll();
    expect([learned, api.spokenVersion]).toEqual([["4.2"], "4.2"]);
  });

  it("asks again in another session", () => {
    const client = side(2, "auto");
    const old = side(1, "4.2");
    meet(old, client);
    pump([old, client]);
    expect(client.learned).toEqual(["4.2"]);
    bus = new LoopBus();
    const later = side(1, "4.6");
    const again = new LoopPeer(bus, 2);
    client.api.multiplayer_peer = again;
    bus.introduce(later.peer, again);
    pump([later, client]);
    expect(client.learned).toEqual(["4.2", undefined]);
    expect(client.api.spokenVersion).toBeUndefined();
  });

  it("goes without deltas where 4.0 is spoken", () => {
    for (const [version, deltas] of [
      ["4.0", 0],
      ["4.1", 1],
    ] as const) {
      bus = new LoopBus();
      const server = side(1, version);
      const client = side(2, version);
      for (const { door } of [server, client])
        door.get_node<MultiplayerSynchronizer>("Sync").replication_config!.property_set_replication_mode(".:angle", 2);
      meet(server, client);
      pump([server, client]);
      expect(bus.packets.filter(({ hex }) => hex.startsWith("16"))).toHaveLength(deltas);
    }
  });
});
