import { afterEach, describe, expect, it } from "vitest";
import { ENetMultiplayerPeer, WebSocketMultiplayerPeer } from "../../../src/peers/index.js";
import { instantiateProject, type ProjectInstance, type ProjectNode, readProject } from "../../../src/project/index.js";
import { type SceneMultiplayer, SceneTree } from "../../../src/scene/index.js";
import { StringName, Vector2 } from "../../../src/variant/index.js";
import { type EngineProcess, engine, engineVersion, startEngine } from "../../support/engine.js";
import { arena } from "./support.js";

const cleanups: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

type Found<T> = T | null | undefined | false;

async function until<T>(what: string, find: () => Found<T> | Promise<Found<T>>, timeoutMs = 30_000): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await find();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function start(args: readonly string[]): Promise<EngineProcess> {
  const process = await startEngine(arena, [...args, "--seconds", "30"], { lifetimeMs: 40_000 });
  cleanups.push(() => process.stop());
  return process;
}

/** A tree with the arena in it, as the game has it when it has just started. */
async function play(): Promise<{ tree: SceneTree; game: ProjectInstance; node: (path: string) => ProjectNode }> {
  const tree = new SceneTree();
  const [major, minor] = engineVersion()!;
  if (major === 4 && minor < 3) (tree.get_multiplayer() as SceneMultiplayer).wireVersion = "4.2";
  const game = instantiateProject(await readProject(arena), tree);
  cleanups.push(() => {
    tree.quit();
    game.free();
    tree.get_multiplayer().multiplayer_peer?.close();
  });
  void tree.run();
  return { tree, game, node: (path) => tree.root.get_node(path) as ProjectNode };
}

describe.skipIf(engine === null)("a bot that knows the arena from its project only (needs GODOT)", () => {
  for (const kind of ["enet", "websocket"] as const) {
    it(`plays with a Godot server over ${kind}: spawned nodes, properties both ways, RPCs with types`, async () => {
      const websocket = kind === "websocket";
      const fixed = 20_000 + Math.floor(Math.random() * 20_000);
      const server = await start([
        "--server",
        "--port",
        websocket ? String(fixed) : "0",
        "--bind",
        "127.0.0.1",
        "--token",
        "secret",
        ...(websocket ? ["--websocket"] : []),
      ]);
      const port = Number((await server.line(/ARENA listening \w+ (\d+)/))[1]);
      const { tree, node } = await play();
      const api = tree.get_multiplayer() as SceneMultiplayer;
      api.auth_callback = () => {};
      api.peer_authenticating.connect((id) => {
        api.send_auth(id, new TextEncoder().encode("secret"));
        api.complete_auth(id);
      });
      const peer = websocket ? new WebSocketMultiplayerPeer() : new ENetMultiplayerPeer();
      const error =
        peer instanceof WebSocketMultiplayerPeer
          ? peer.create_client(`ws://127.0.0.1:${port}`)
          : peer.create_client("127.0.0.1", port);
      expect(error).toBe(0);
      api.multiplayer_peer = peer;
      const arenaNode = node("/root/Arena");
      const welcomed = new Promise<unknown[]>((resolve) => {
        arenaNode.onRpc("welcome", (...args) => resolve(args));
      });
      await until("the connection", () => api.get_peers().includes(1));
      arenaNode.rpc_id(1, "join", "Tess", 4);
      const [info, sender] = await welcomed;
      expect((info as Map<string, unknown>).get("id")).toBe(api.get_unique_id());
      expect(sender).toBe(1);

      const id = api.get_unique_id();
      const me = (await until("the own player", () =>
        tree.root.get_node_or_null(`Arena/Players/${id}`),
      )) as ProjectNode;
      expect([me["display_name"], me["team"], me["health"]]).toEqual(["Tess", 4, 100]);
      expect(me.get_multiplayer_authority()).toBe(id);
      expect(me.get_node("ServerSync").get_multiplayer_authority()).toBe(1);
      const mob = (await until("a mob", () => tree.root.get_node_or_null("Arena/Mobs/Mob1"))) as ProjectNode;
      expect([String(mob["kind"]), mob["team"], mob["health"]]).toEqual(["bat", 4, 100]);
      const before = String(mob["position"]);
      await until("the mob to move", () => String(mob["position"]) !== before);

      // Ours: position and aim travel to the server, a whole number as a float.
      me["position"] = new Vector2(11, 22);
      me["aim"] = 1;
      // Positions and explosions are unreliable: both may be lost on a busy machine, and come with the next shot.
      const explosions: unknown[][] = [];
      arenaNode.onRpc("explode", (...args) => explosions.push(args));
      const isThere = ([at]: unknown[]): boolean => (at as Vector2).equals(new Vector2(59, 22));
      let shots = 0;
      await until("an explosion where it stands", async () => {
        arenaNode.rpc_id(1, "shoot", new Vector2(1, 0));
        shots++;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return explosions.some(isThere);
      });
      const [, radius, tint] = explosions.find(isThere)!;
      // Defaults that are literals are filled in; a constant such as Color.ORANGE is not.
      expect(radius).toBe(16);
      expect(tint).toBeUndefined();
      await until("the score", () => me["score"] === 10 * shots);
      await until(
        "the scoreboard",
        () => (node("/root/Arena/Scoreboard")["scores"] as Map<number, number>).get(id) === 10 * shots,
      );

      await until("the emote, which is unreliable, too", async () => {
        me.rpc("emote", "dance");
        await new Promise((resolve) => setTimeout(resolve, 200));
        return server.lines.some((line) => line.includes(`ARENA emote ${id} dance`));
      });
      node("/root/Arena/Chat").rpc_id(1, "say", "hi there");
      await server.line(new RegExp(`ARENA chat ${id}: hi there`));
      // A float where an int is declared arrives as the int that the script wants.
      mob.rpc_id(1, "hit", 7.9);
      await server.line(/ARENA hit Mob1 93 by/);
      await until("the mob's health", () => mob["health"] === 93);
      expect(server.lines.filter((line) => /SCRIPT ERROR|rpc.*not found|checksum/i.test(line))).toEqual([]);
    });
  }
});

describe.skipIf(engine === null)("a server made from the arena's project (needs GODOT)", () => {
  it("serves a Godot client: spawns its player and mobs, answers its RPCs, takes its position", async () => {
    const { tree, game, node } = await play();
    const api = tree.get_multiplayer() as SceneMultiplayer;
    const peer = new ENetMultiplayerPeer();
    peer.set_bind_ip("127.0.0.1");
    expect(peer.create_server(0, 8)).toBe(0);
    api.multiplayer_peer = peer;
    const port = peer.host!.get_local_port();
    const arenaNode = node("/root/Arena");
    const players = node("/root/Arena/Players");

    const mob = game.scenes.get("res://mob.tscn")!.instantiate() as ProjectNode;
    mob.set_name("Mob0");
    mob["position"] = new Vector2(5, 6);
    mob["kind"] = "dragon";
    node("/root/Arena/Mobs").add_child(mob, true);
    expect(mob["kind"]).toBeInstanceOf(StringName);

    arenaNode.onRpc("join", (name: string, _team: number | undefined, sender: number) => {
      const player = game.scenes.get("res://player.tscn")!.instantiate() as ProjectNode;
      player.set_name(String(sender));
      player["display_name"] = name;
      player["inventory"] = ["sword"];
      players.add_child(player, true);
      arenaNode.rpc_id(sender, "welcome", { id: sender });
      // Whole numbers where floats are declared, a typed array as a plain one.
      arenaNode.rpc("start_wave", 2, ["orc"], new Vector2(3, 4));
      arenaNode.rpc("explode", new Vector2(1, 2), 8);
    });
    const chat = node("/root/Arena/Chat");
    chat.onRpc("say", (text: string, sender: number) => {
      chat.rpc("message", sender, text);
    });

    const client = await start(["--client", "--url", `enet://127.0.0.1:${port}`, "--name", "Gó"]);
    const id = Number((await client.line(/ARENA connected (\d+)/))[1]);
    await client.line(/ARENA mob Mob0 dragon at \(5(\.0)?, 6(\.0)?\)/);
    await client.line(new RegExp(`ARENA player ${id} 'Gó' health 100`));
    await client.line(/ARENA welcome \{ "id": \d+ \}/);
    // Before 4.3 arrays travel without their type, and a function that wants one is not called.
    if (engineVersion()![1] >= 3) await client.line(/ARENA wave 2 \[&"orc"\] \(3(\.0)?, 4(\.0)?\)/);
    await client.line(/ARENA explode \(1(\.0)?, 2(\.0)?\) 8(\.0)?/);
    await client.line(new RegExp(`ARENA chat ${id}: hello from Gó`));
    // The client owns its player: it walks, and we see it.
    const player = node(`/root/Arena/Players/${id}`);
    expect(player.get_multiplayer_authority()).toBe(id);
    await until("the player to walk", () => {
      const position = player["position"] as Vector2;
      return position.x > 200 && Math.abs(position.distance_to(new Vector2(320, 240)) - 80) < 1;
    });
    node("/root/Arena/Scoreboard")["scores"] = new Map([[id, 3]]);
    node("/root/Arena/Scoreboard")["leader"] = "Gó";
    await client.line(new RegExp(`ARENA leader Gó \\{ ${id}: 3 \\}`));
    mob.queue_free();
    await client.line(/ARENA mob_left Mob0/);
    expect(client.lines.filter((line) => /SCRIPT ERROR|not found|checksum/i.test(line))).toEqual([]);
  });
});
