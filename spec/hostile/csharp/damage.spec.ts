import { describe, expect, it } from "vitest";
import { readMembers, readSources } from "../../csharp/support.js";
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

  it("may be nested and chained as deep as it likes", () => {
    const deep = 5_000;
    for (const [open, close] of [
      ["(", ")"],
      ["{", "}"],
      ["[", "]"],
      ["-", ""],
      ["x ? y : ", ""],
      ["() => { var a = ", "}"],
      ["class A { ", "}"],
      ["namespace N { ", "}"],
    ] as const) {
      const text = `${open.repeat(deep)} 1 ${close.repeat(deep)}`;
      read(
        new Map([
          ["res://A.cs", text],
          ["res://B.cs", `partial class B : Godot.Node { int x = ${text}; void F() { ${text} } }`],
        ]),
      );
    }
    const constants = Array.from({ length: deep }, (_, i) => `const int K${i} = K${i + 1} + 1;`).join("\n");
    read(new Map([["res://A.cs", `partial class A : Godot.Node { ${constants} }`]]));
  }, 60_000);

  it("with numbers that no type has is read", () => {
    const { script, diagnostics } = readMembers(`
      int[] a = { 123456789012345678901234567890, 1 }; byte[] b = { -1, 300 }; float[] c = { 1e999f };
      Vector2I v = new(99999999999999999999, 1); Vector2 w = new(1e999, 0); long l = 99999999999999999999;
      string s = "\\U99999999"; char e = ''; const int K = 1 / 0; [Rpc(TransferChannel = 1 % 0)] void F() {}
    `);
    expect([...script.properties.keys()]).toContain("v");
    expect(diagnostics.length).toBeGreaterThan(0);
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
