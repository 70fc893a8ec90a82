import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Bot, type ProjectNode, Vector2 } from "../../../src/index.js";
import { engine } from "../../support/engine.js";
import { freePort } from "../../support/free-port.js";
import { root } from "../../support/sources.js";
import { useBotsAndEngines } from "./bots-at-engine.js";

/** No engine with C# is at hand. What the twin's sources say must do for the game that they are the twin of. */
describe.skipIf(engine === null)("Bots that know the arena from its C# twin (needs GODOT)", () => {
  const { bots, serve } = useBotsAndEngines();

  it("play with a live engine that runs the GDScript: RPC numbers, checksums, types and replication fit", async () => {
    const port = await freePort();
    const args = ["--server", "--port", String(port), "--bind", "127.0.0.1", "--mobs", "2"];
    await serve(join(root, "examples/arena"), ...args);
    for (const name of ["ada", "bob"]) {
      const bot = await Bot.connect(`enet://127.0.0.1:${port}`, { name, project: join(root, "examples/arena-csharp") });
      bots.push(bot);
      bot.rpc_id(1, "/root/Arena", "join", name, 4);
      const { args: given } = await bot.expect("/root/Arena:welcome");
      expect((given[0] as Map<string, unknown>).get("id")).toBe(bot.id);
    }
    const [ada, bob] = bots as [Bot, Bot];
    await bob.until(() => bob.node("/root/Arena/Players").get_child_count() === 2);
    await bob.until(() => bob.node("/root/Arena/Mobs").get_child_count() === 2);
    const mine = ada.node<ProjectNode>(`/root/Arena/Players/${ada.id}`);
    expect([mine.get_multiplayer_authority(), mine.get_node("ServerSync")!.get_multiplayer_authority()]).toEqual([
      ada.id,
      1,
    ]);
    mine["aim"] = 1.25;
    const seen = bob.node<ProjectNode>(`/root/Arena/Players/${ada.id}`);
    await bob.until(() => seen["aim"] === 1.25);
    expect([seen["display_name"], seen["team"], seen["health"]]).toEqual(["ada", 4, 100]);
    bob.rpc_id(1, `/root/Arena/Players/${ada.id}`, "hit", 20);
    await bob.until(() => seen["health"] === 80);
    // Sent unreliably: ENet leaves some out where the round trips are long, as on a busy machine.
    const shooting = setInterval(() => ada.rpc_id(1, "/root/Arena", "shoot", new Vector2(1, 0)), 100);
    try {
      expect((await bob.expect("explode", null, 30_000)).args).toEqual([expect.any(Vector2)]);
    } finally {
      clearInterval(shooting);
    }
    const feeling = setInterval(() => ada.rpc(mine, "emote", "wave"), 100);
    try {
      expect((await bob.expect("emote", null, 30_000)).args).toEqual([expect.objectContaining({ name: "wave" })]);
    } finally {
      clearInterval(feeling);
    }
    ada.rpc_id(1, "/root/Arena/Chat", "say", "hello");
    expect((await bob.expect("message")).args).toEqual([ada.id, "hello"]);
  }, 60_000);
});
