import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCsharp } from "../../../src/csharp/index.js";
import { grammar, NATIVE_CLASSES, readSources } from "../../csharp/support.js";
import { SeededRandom, seeds } from "../../support/seeded-random.js";

const folder = fileURLToPath(new URL("../../../examples/arena-csharp/", import.meta.url));
const sources = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".cs"))
    .map((name) => [`res://${name}`, readFileSync(folder + name, "utf8")]),
);

/** Reads sources and holds that every complaint has a place, and that the parser itself did not fail. */
function read(files: ReadonlyMap<string, string>): number {
  const project = readCsharp(files, {
    grammar,
    nativeClasses: NATIVE_CLASSES,
    report: (_severity, code, file, line, message) => {
      const lines = files.get(file)?.split(/\r\n|\r|\n/).length ?? -1;
      if (line < 0 || line > lines || message === "") throw new Error(`No place: ${file}:${line} ${message}`);
      if (code === "limit" && message.includes("failed")) throw new Error(message);
    },
  });
  let rpcs = 0;
  for (const script of project.scripts.values()) {
    for (const rpc of script.rpcs) if (rpc.name === "" || rpc.line < 1) throw new Error("An RPC without a place");
    rpcs += script.rpcs.length;
  }
  return rpcs;
}

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

function damaged(text: string, random: SeededRandom): string {
  const at = random.between(0, text.length - 1);
  const end = Math.min(text.length, at + random.between(1, 30));
  switch (random.between(0, 5)) {
    case 0:
      return text.slice(0, at) + String.fromCharCode(random.between(0, 0x2ff)) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at);
    case 3:
      return text.slice(0, at) + random.pick([..."{}()[]<>\"'#/*@$;,"]) + text.slice(at);
    case 4:
      return text.slice(0, at);
    default: {
      const other = random.between(0, text.length - 1);
      return text.slice(0, at) + text.slice(other, other + 30) + text.slice(at);
    }
  }
}
