import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type MultiplayerSpawner, type MultiplayerSynchronizer, Node, PackedScene } from "../../src/scene/index.js";
import { type Variant, Vector2 } from "../../src/variant/index.js";
import { logged } from "../support/logged.js";
import { addUnits, replicated } from "../support/replicated.js";
import { ReplicationSession, type Seat } from "../support/replication-session.js";
import { SeededRandom } from "../support/seeded-random.js";

const UNIT = "res://hostile-spec/unit.tscn";
const ROUNDS = process.env["GMP_NIGHTLY"] === "1" ? 40 : 4;

class Unit extends Node {
  position = new Vector2();
  hp: Variant = 100;
  bag: Variant = null;
}

const makeUnit = (): Unit => replicated(new Unit(), { position: 1, hp: 2, bag: 2 });

function build(root: Node): void {
  const fixed = makeUnit();
  fixed.name = "Fixed";
  root.add_child(fixed);
  addUnits(root, UNIT, makeUnit);
}

/** Numbers of at least 0 and below 1 that follow from the seed. */
function seeded(seed: number): () => number {
  const random = new SeededRandom(seed);
  return () => random.ratio();
}

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));

describe("replication packets that lie", () => {
  const errors = logged(true);
  beforeEach(() => {
    PackedScene.register(UNIT, makeUnit);
  });
  afterEach(() => {
    PackedScene.unregister(UNIT);
  });
  /** A server with two units, and a client that knows them. Spawner id 1; units 1 and 3 with synchronizers 2 and 4. */
  const start = (): { session: ReplicationSession; client: Seat } => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.run(4);
    for (const name of ["a", "b"]) {
      const unit = PackedScene.load(UNIT)!.instantiate() as Unit;
      unit.name = name;
      unit.bag = [1, "two", new Vector2(3, 4)];
      session.server.get("Units").add_child(unit, true);
    }
    session.server.get<MultiplayerSpawner>("Spawner").spawn({ some: "data" });
    session.run(4);
    expect(client.get("Units").get_child_count()).toBe(3);
    return { session, client };
  };
  const names = (seat: Seat): string[] =>
    seat
      .get("Units")
      .get_children()
      .map(({ name }) => name);
  /** The spawner's id in the server's path cache, as the client knows it. */
  const spawnerId = (session: ReplicationSession): string => {
    const id = session.server.api._cache.makeId(session.server.get("Spawner"));
    return Buffer.from(Uint32Array.of(id).buffer).toString("hex");
  };

  it.each([
    ["a spawn that is too short", "04 00 01000000 01000000 00000000 0100", "replicationMalformed"],
    [
      "a spawn with more synchronizers than bytes",
      "04 00 SPAWNER 09000000 ffffff3f 01000000 00",
      "replicationMalformed",
    ],
    ["a spawn whose lengths wrap around", "04 00 SPAWNER 09000000 00000040 01000000 6100", "replicationMalformed"],
    ["a spawn without a name", "04 00 SPAWNER 09000000 00000000 00000000 00", "replicationMalformed"],
    ["a spawn with a path for a name", "04 00 SPAWNER 09000000 00000000 05000000 2e2e2f6100", "replicationMalformed"],
    ["a spawn of a scene that is not there", "04 05 SPAWNER 09000000 00000000 02000000 7a00", "replicationSpawnFailed"],
    ["a spawn under a name that is taken", "04 00 SPAWNER 09000000 00000000 02000000 6100", "replicationSpawnFailed"],
    ["a spawn under an id that is taken", "04 00 SPAWNER NODE 00000000 02000000 7a00", "replicationSpawnFailed"],
    [
      "a custom spawn with too little data",
      "04 ff SPAWNER 09000000 00000000 02000000 7a00 ff000000 02",
      "replicationMalformed",
    ],
    [
      "a custom spawn with data that is none",
      "04 ff SPAWNER 09000000 00000000 02000000 7a00 01000000 3f",
      "replicationMalformed",
    ],
    ["a despawn that is too short", "05 0100", "replicationMalformed"],
    ["a despawn of what was never spawned", "05 63000000", "replicationUnauthorized"],
    ["a state that is too short", "06 0100 02000000 ff", "replicationMalformed"],
    ["a state whose size lies", "06 ffff 02000000 ff000000 0500000000000000", "replicationMalformed"],
    ["a state for nobody", "06 ffff 63000000 0c000000 050000000000000000000000", "replicationUnknownTarget"],
    ["a delta without properties", "16 SYNC 0000000000000000 02000000 0205", "replicationMalformed"],
    ["a delta whose values do not fill it", "16 SYNC 0100000000000000 03000000 020500", "replicationMalformed"],
    ["a delta for more properties than values", "16 SYNC 0300000000000000 02000000 0205", "replicationMalformed"],
  ])("%s is dropped and counted", (_, hex, reason) => {
    const { session, client } = start();
    const sync = session.server.get<MultiplayerSynchronizer>("Units/a/Sync")._netId;
    const node = session.server.api._replicator._ledger.tracked.get(session.server.get("Units/a"))!.netId;
    const u32 = (value: number): string => Buffer.from(Uint32Array.of(value).buffer).toString("hex");
    const packet = hex.replace("SPAWNER", spawnerId(session)).replace("SYNC", u32(sync)).replace("NODE", u32(node));
    const before = JSON.stringify([names(client), client.get<Unit>("Units/a").hp]);
    client.peer.inject(1, bytes(packet));
    client.api.poll();
    expect(client.api.dropped()).toEqual({ [reason]: 1 });
    expect(JSON.stringify([names(client), client.get<Unit>("Units/a").hp])).toBe(before);
    // The session goes on.
    session.server.get<Unit>("Units/a").hp = 55;
    session.run(3);
    expect(client.get<Unit>("Units/a").hp).toBe(55);
  });

  it("a client has no say over what is not its own", () => {
    const { session } = start();
    const server = session.server;
    const fixed = server.get<Unit>("Fixed");
    // It announces the paths of the server's spawner and synchronizer as its own 1 and 2, then uses them.
    const path = (id: number, text: string): Uint8Array => {
      const md5 = Buffer.from("d41d8cd98f00b204e9800998ecf8427e\0").toString("hex");
      return bytes(`01${md5}0${id}000000${Buffer.from(`${text}\0`).toString("hex")}`);
    };
    server.peer.inject(7, path(1, "Spawner"));
    server.peer.inject(7, path(2, "Fixed/Sync"));
    server.peer.inject(7, bytes("04 00 01000000 01000000 00000000 02000000 7800"));
    server.peer.inject(7, bytes("06 0100 02000080 0c000000 05000000 0000803f 0000803f"));
    server.peer.inject(7, bytes("16 02000080 0100000000000000 02000000 0201"));
    server.peer.inject(7, bytes("05 01000000"));
    server.api.poll();
    expect(server.api.dropped()).toEqual({ replicationUnauthorized: 4 });
    expect(names(server)).toEqual(["a", "b", "Custom"]);
    expect([fixed.hp, fixed.position]).toEqual([100, new Vector2()]);
  });

  it("a peer can't make us keep more nodes than the bound", () => {
    const { session, client } = start();
    const state = client.api._replicator._ledger.peers.get(1)!;
    const size = state.recvNodes.size;
    const placeholder = client.get("Fixed");
    for (let i = 0; i < 65536 - size; i++) state.recvNodes.set(1_000_000 + i, placeholder);
    client.peer.inject(1, bytes(`04 00 ${spawnerId(session)} 09000000 00000000 02000000 7a00`));
    client.api.poll();
    expect(client.api.dropped()).toEqual({ replicationSpawnFailed: 1 });
    expect(names(client)).not.toContain("z");
  });

  it("cut and flipped packets never throw and never break the session", () => {
    const random = seeded(20_260_714);
    const recording = start();
    const packets = recording.session.bus
      .take()
      .filter(({ to, hex }) => to === 7 && /^[0-9a-f][456]/.test(hex))
      .map(({ hex }) => bytes(hex));
    expect(packets.length).toBeGreaterThan(10);
    const { session, client } = start();
    let injected = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (const packet of packets) {
        for (let cut = 0; cut < packet.length; cut += 1 + Math.trunc(random() * 3)) {
          client.peer.inject(1, packet.subarray(0, cut));
          injected++;
        }
        for (let flips = 0; flips < 20; flips++) {
          const flipped = Uint8Array.from(packet);
          for (let i = 0; i <= random() * 3; i++)
            flipped[1 + Math.trunc(random() * (packet.length - 1))]! ^= 1 << Math.trunc(random() * 8);
          client.peer.inject(1, flipped);
          injected++;
        }
        client.api.poll();
      }
    }
    const drops = client.api.dropped();
    expect(drops["internalError"]).toBeUndefined();
    const counted = Object.values(drops).reduce((sum, count) => sum + count, 0);
    expect(counted).toBeGreaterThan(injected / 4);
    // The log is not flooded either.
    expect(errors.length).toBeLessThan(400);
    // What the server says afterwards still counts.
    const late = PackedScene.load(UNIT)!.instantiate() as Unit;
    late.name = "late_one";
    late.hp = 7;
    session.server.api._replicator._ledger.peers.get(7)!.lastSentSync = 0;
    for (let i = 0; i < 400; i++) session.server.api._replicator._ledger.nextNetId();
    session.server.get("Units").add_child(late, true);
    session.run(4);
    expect(client.get<Unit>("Units/late_one").hp).toBe(7);
  });
});
