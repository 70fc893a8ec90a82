import { describe, expect, it } from "vitest";
import { GameWorld } from "../../src/game/index.js";
import { readProject } from "../../src/project/index.js";
import { filesOf, LITTLE_GAMES } from "../support/little-games.js";

describe("A game without an engine", () => {
  it.each(LITTLE_GAMES)("$name", async (game) => {
    const lines: string[] = [];
    const wrong: string[] = [];
    const world = new GameWorld(await readProject(filesOf(game)), {
      print: (line) => lines.push(...line.split("\n")),
      report: ({ kind, message }) => {
        if (kind === "script" || kind === "parse") wrong.push(message);
      },
    });
    expect(world.start({ mainScene: true })).toBe(true);
    for (let frame = 0; frame < 200 && world.frame(1 / 60); frame++);
    expect(world.hasQuit).toBe(true);
    world.close();
    expect(wrong).toEqual([]);
    expect(lines).toEqual(game.lines);
  });
});
