import { describe, expect, it } from "vitest";
import { readSources } from "../../csharp/support.js";
import { SeededRandom, seeds } from "../../support/seeded-random.js";
import { damaged, read, sources } from "./damage.js";

describe("Damaged C#", () => {
  it("cut at any place is read as far as it goes", () => {
    const text = sources.get("res://Player.cs")!;
    let most = 0;
    for (let length = 0; length <= text.length; length++) {
      const files = new Map([
        ["res://Unit.cs", sources.get("res://Unit.cs")!],
        ["res://Player.cs", text.slice(0, length)],
      ]);
      const rpcs = read(files);
      most = Math.max(most, rpcs);
    }
    expect(most).toBe(6);
  }, 120_000);

  it("with characters changed, removed, doubled or swapped is read as far as it goes", () => {
    const names = [...sources.keys()];
    for (const seed of seeds(40, 2000)) {
      const random = new SeededRandom(seed);
      const files = new Map(sources);
      for (let i = random.between(1, 4); i > 0; i--) {
        const name = random.pick(names);
        files.set(name, damaged(files.get(name)!, random));
      }
      try {
        read(files);
      } catch (error) {
        throw new Error(`Seed ${seed}: ${error instanceof Error ? error.stack : error}`);
      }
    }
  }, 120_000);

  it("keeps what stands before and behind the damage", () => {
    const good = "[Rpc] void F() { }\n";
    const { project, diagnostics } = readSources({
      "A.cs": `using Godot;\npublic partial class A : Node {\n${good}[Rpc(  \nvoid ??? \n}\n`,
      "B.cs": `using Godot;\npublic partial class B : Node {\n${good}}\n`,
    });
    expect(project.scripts.get("res://A.cs")!.rpcs.map((rpc) => rpc.name)).toContain("F");
    expect(project.scripts.get("res://B.cs")!.rpcs.map((rpc) => rpc.name)).toEqual(["F"]);
    expect(diagnostics.filter((text) => text.includes("syntax")).length).toBe(1);
  });

  it("of any kind of noise is read without a fault", () => {
    const random = new SeededRandom(7);
    const pieces =
      "[ ] ( ) { } < > ; : , . = => ? ! @ $ \" ' \\ # / * // /* */ #if #else #endif using namespace class Rpc \n 0 1f \u0000 \ud800 ünï".split(
        " ",
      );
    for (let round = 0; round < 150; round++) {
      let text = "";
      for (let i = random.between(1, 300); i > 0; i--) text += random.pick(pieces) + (random.chance(0.5) ? " " : "");
      read(new Map([["res://A.cs", text]]));
    }
  }, 60_000);
});
