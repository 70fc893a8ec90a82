import { describe, expect, it } from "vitest";
import { DeferredCalls } from "../../../src/game/deferred.js";
import { GameWorld } from "../../../src/game/index.js";
import { readProject } from "../../../src/project/index.js";

const STEPS = 20_000;
/** What all callbacks of a frame have together at least. */
const FRAME_STEPS = 20_000_000;

/** A world whose only node has this script, and what was said of it. */
async function worldOf(script: string, limits = {}): Promise<{ world: GameWorld; said: string[] }> {
  const said: string[] = [];
  const project = await readProject({
    "project.godot": 'config_version=5\n[autoload]\nMain="*res://main.gd"\n',
    "main.gd": `extends Node\n${script}`,
  });
  const world = new GameWorld(project, { limits, report: ({ message }) => said.push(message) });
  world.start();
  return { world, said };
}

describe("Frames of hostile games", () => {
  it("take a bounded number of steps, however many callbacks run on", async () => {
    const script =
      "var turns := 0\nfunc go():\n\twhile true: turns += 1\nfunc _process(_delta):\n\tfor i in 2000: go.call_deferred()\nfunc turned(): return turns\n";
    const { world, said } = await worldOf(script, { steps: STEPS });
    world.frame(0.01);
    const turns = Number(world.call("/root/Main", "turned"));
    expect(turns).toBeGreaterThan(FRAME_STEPS / 2);
    expect(turns).toBeLessThan(FRAME_STEPS * 1.1);
    expect(said).toContain("The script ran too long: more than 20000 loop turns and calls. It was stopped.");
    // What is called between frames has its own, and so has the next frame.
    expect(world.call("/root/Main", "turned")).toBe(turns);
    world.frame(0.01);
    expect(Number(world.call("/root/Main", "turned"))).toBeGreaterThan(1.5 * turns);
    world.close();
  });

  it("have an end of calls that wait", () => {
    const calls = new DeferredCalls();
    let done = 0;
    const call = (): void => {
      done++;
    };
    for (let i = 0; i < 500_000; i++) if (!calls.push(call)) throw new Error(`There was no room for call ${i}`);
    expect(calls.push(call)).toBe(false);
    expect(calls.flush()).toBe(false);
    expect(done).toBe(100_000);
    expect(calls.push(call)).toBe(true);
  });

  it.each([
    ["nodes", "add_child(Node.new())", 4000],
    ["objects", "all.append(RefCounted.new())", 16_000],
  ])("hold %s as far as memory is allowed", async (_, what, most) => {
    const script = `var all := []\nfunc _ready():\n\twhile true:\n\t\t${what}\nfunc held(): return all.size() + get_child_count()\n`;
    const { world, said } = await worldOf(script, { memory: 2_000_000 });
    expect(said[0]).toBe(
      "The script holds too much memory: more than 1000000 elements and characters. It was stopped.",
    );
    const held = Number(world.call("/root/Main", "held"));
    expect(held).toBeGreaterThan(most / 4);
    expect(held).toBeLessThan(2 * most);
    world.close();
  });
});
