import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MultiplayerSpawner } from "../../src/scene/multiplayer-spawner.js";
import { MultiplayerSynchronizer } from "../../src/scene/multiplayer-synchronizer.js";
import { Node } from "../../src/scene/node.js";
import { PackedScene } from "../../src/scene/packed-scene.js";
import { SceneReplicationConfig } from "../../src/scene/scene-replication-config.js";
import { type Variant, Vector2 } from "../../src/variant/index.js";
import { ReplicationSession, type Seat } from "../support/replication-session.js";

class Mob extends Node {
  position = new Vector2();
  hp = 100;
  tag = "mob";
}

function make_mob(): Mob {
  const mob = new Mob();
  mob.name = "Mob";
  const config = new SceneReplicationConfig();
  config.add_property(".:position");
  config.add_property(".:hp");
  config.property_set_replication_mode(".:hp", SceneReplicationConfig.REPLICATION_MODE_ON_CHANGE);
  config.add_property(".:tag");
  config.property_set_replication_mode(".:tag", SceneReplicationConfig.REPLICATION_MODE_NEVER);
  const sync = new MultiplayerSynchronizer();
  sync.name = "Sync";
  sync.replication_config = config;
  mob.add_child(sync);
  return mob;
}

/** The part of GDScript's `str` that the recipe needs. */
function str(data: Variant): string {
  if (!(data instanceof Map)) return `{ "n": ${(data as { n: number }).n} }`;
  return `{ ${[...data].map(([key, value]) => `"${key}": ${value}`).join(", ")} }`;
}

function build(root: Node): void {
  const world = new Node();
  world.name = "World";
  root.add_child(world);
  const mobs = new Node();
  mobs.name = "Mobs";
  world.add_child(mobs);
  const spawner = new MultiplayerSpawner();
  spawner.name = "Spawner";
  spawner.spawn_path = "../Mobs";
  spawner.add_spawnable_scene("res://transcript/mob.tscn");
  spawner.spawn_function = (data: Variant) => {
    const mob = make_mob();
    mob.tag = str(data);
    return mob;
  };
  world.add_child(spawner);
}

describe.each(["scene-transcript.json", "scene-transcript-4.2.json"])("replication in %s", (file) => {
  const recorded = JSON.parse(readFileSync(new URL(`../vectors/${file}`, import.meta.url), "utf8"));
  const steps: string[] = [...new Set<string>(recorded.packets.map((packet: { step: string }) => packet.step))];
  const first = steps.findIndex((step) => step.startsWith("S spawns"));
  const ours = new Map<string, string[]>();
  const seen = new Map<string, unknown[]>();
  let ran: string[] = [];

  beforeAll(() => {
    PackedScene.register("res://transcript/mob.tscn", make_mob);
    const session = new ReplicationSession(build);
    if (file.includes("4.2")) session.wireVersion = "4.2";
    const observe = (seat: Seat): void => {
      const at = seat.peer.id;
      const spawner = seat.get<MultiplayerSpawner>("World/Spawner");
      const note = (what: object): void => {
        seen.get(ran.at(-1)!)?.push({ at, ...what });
      };
      spawner.spawned.connect((node) => {
        const { position, hp, tag } = node as Mob;
        note({ spawned: node.name, position: `Vector2(${position.x}, ${position.y})`, hp, tag });
      });
      spawner.despawned.connect((node) => note({ despawned: node.name }));
      seat.api.peer_disconnected.connect((id) => note({ peer_disconnected: id }));
    };
    const pump = (count = 3): void => {
      for (let i = 0; i < count; i++) {
        session.nowMs += 1;
        for (const seat of session.seats.values()) seat.api.poll();
      }
    };
    const step = (name: string, act: () => void): void => {
      ran.push(name);
      seen.set(name, []);
      act();
      ours.set(
        name,
        session.bus.take().map((packet) => JSON.stringify(packet)),
      );
    };
    const server = session.server;
    observe(server);
    observe(session.join(2001));
    pump();
    observe(session.join(2002));
    pump();
    // The RPCs before have used the server's first cache id for the world.
    server.api._make_object_cache(server.get("World"));
    ran = [];
    session.bus.take();

    const mobs = server.get("World/Mobs");
    const m = PackedScene.load("res://transcript/mob.tscn")!.instantiate() as Mob;
    step(steps[first]!, () => {
      m.position = new Vector2(3, 4);
      m.hp = 77;
      m.name = "m1";
      mobs.add_child(m, true);
      pump();
    });
    step(steps[first + 1]!, () => {
      m.position = new Vector2(5, 6);
      pump(1);
    });
    step(steps[first + 2]!, () => {
      m.hp = 50;
      pump(2);
    });
    let c!: Mob;
    step(steps[first + 3]!, () => {
      c = server.get<MultiplayerSpawner>("World/Spawner").spawn({ n: 1 }) as Mob;
      pump();
    });
    step(steps[first + 4]!, () => {
      m.position = new Vector2(7, 8);
      c.position = new Vector2(9, 9);
      c.hp = 1;
      pump(2);
    });
    step(steps[first + 5]!, () => {
      mobs.remove_child(m);
      pump();
    });
    step(steps[first + 6]!, () => {
      session.leave(2002);
      pump();
    });
  });
  afterAll(() => {
    PackedScene.unregister("res://transcript/mob.tscn");
  });

  it.each(steps.slice(first))("sends the same bytes in '%s'", (name) => {
    const expected = recorded.packets
      .filter((packet: { step: string }) => packet.step === name)
      .map(({ from, to, mode, channel, hex }: Record<string, unknown>) =>
        JSON.stringify({ from, to, mode, channel, hex }),
      );
    expect(expected.length).toBeGreaterThan(0);
    expect(ours.get(name)).toEqual(expected);
  });

  it.each(steps.slice(first))("sees the same in '%s'", (name) => {
    const expected = recorded.observed
      .filter((observation: { step: string }) => observation.step === name)
      .map(({ step: _, ...observation }: Record<string, unknown>) => observation);
    expect(seen.get(name)).toEqual(expected);
  });
});
