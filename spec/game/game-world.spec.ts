import { describe, expect, it } from "vitest";
import { GameWorld, type ScriptReport, type WorldOptions } from "../../src/game/index.js";
import { readProject } from "../../src/project/index.js";
import type { Node } from "../../src/scene/index.js";

/** A world with one node that has a script. */
async function worldOf(script: string, options: WorldOptions = {}): Promise<GameWorld> {
  const project = await readProject({
    "project.godot":
      'config_version=5\n[application]\nrun/main_scene="res://main.tscn"\n[input]\ngo={\n"deadzone": 0.5,\n"events": []\n}\n',
    "main.tscn":
      '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[node name="Main" type="Node2D"]\nscript = ExtResource("1")\n',
    "main.gd": script,
  });
  return new GameWorld(project, options);
}

describe("GameWorld", () => {
  it("calls methods and presses actions from outside", async () => {
    const lines: string[] = [];
    const world = await worldOf(
      'extends Node2D\nvar score := 1\nfunc add(n: int) -> int:\n\tscore += n\n\treturn score\nfunc _process(_d):\n\tif Input.is_action_just_pressed("go"): print("pressed")\n\tif Input.is_action_just_released("go"): print("released")\n',
      { print: (line) => lines.push(line) },
    );
    world.start({ mainScene: true });
    expect(world.call("/root/Main", "add", 4)).toBe(5);
    expect(() => world.call("/root/None", "add", 4)).toThrow("There is no node '/root/None'");
    expect(world.input.press("go")).toBe(true);
    expect(world.input.press("fly")).toBe(false);
    world.frame(1 / 60);
    world.frame(1 / 60);
    world.input.release("go");
    world.frame(1 / 60);
    expect(lines).toEqual(["pressed", "released"]);
    world.close();
  });

  it("counts what ghosts were asked", async () => {
    const world = await worldOf(
      "extends Node2D\nfunc _ready():\n\tvar p := AudioStreamPlayer.new()\n\tadd_child(p)\n\tp.play()\n\tp.play()\n\tprint(p.get_playback_position())\n",
    );
    world.start({ mainScene: true });
    expect(world.ghosts()).toEqual(
      expect.arrayContaining([
        { class: "AudioStreamPlayer", method: "play", calls: 2 },
        { class: "AudioStreamPlayer", method: "", calls: 1 },
        { class: "AudioStreamPlayer", method: "get_playback_position", calls: 1 },
      ]),
    );
    world.close();
  });

  it("reports unknown names as errors, with their place", async () => {
    const reports: ScriptReport[] = [];
    const world = await worldOf("extends Node2D\nfunc _ready():\n\tvar x = NoSuchClass.new()\n", {
      report: (report) => reports.push(report),
    });
    world.start({ mainScene: true });
    expect(reports.map(({ kind, message, trace: [at] }) => [kind, message, at?.source, at?.line])).toEqual([
      ["parse", 'Identifier "NoSuchClass" not declared in the current scope.', "res://main.gd", 3],
    ]);
    world.close();
  });

  it("has properties that were made fields for code outside, whoever asks", async () => {
    const world = await worldOf(
      "extends Node2D\nvar score := 2\nfunc ask(): return [process_mode, editor_description, name, position, score]\n",
    );
    world.start({ mainScene: true });
    const main = world.tree.root.get_node<Node & { score: number; process_mode: number }>("Main");
    world.exposeFields(main);
    main.score = 7;
    main.process_mode = 3;
    expect(main.score).toBe(7);
    expect(String(world.call("/root/Main", "ask"))).toContain("3,,Main,");
    world.close();
  });

  it("frees all nodes when it closes, and runs no frame any more", async () => {
    const lines: string[] = [];
    const world = await worldOf(
      'extends Node2D\nfunc _exit_tree(): print("bye")\nfunc _process(_d): print("frame")\n',
      {
        print: (line) => lines.push(line),
      },
    );
    world.start({ mainScene: true });
    const main = world.tree.root.get_node("Main");
    world.close();
    expect(world.frame(1 / 60)).toBe(false);
    expect(main.isFreed).toBe(true);
    expect(lines).toEqual(["bye"]);
    expect(() => world.start()).toThrow("started before");
  });
});
