import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCsharp } from "../../../src/csharp/index.js";
import { grammar, NATIVE_CLASSES } from "../../csharp/support.js";
import type { SeededRandom } from "../../support/seeded-random.js";

const folder = fileURLToPath(new URL("../../../examples/arena-csharp/", import.meta.url));
/** The arena in C#, by path. */
export const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".cs"))
    .map((name) => [`res://${name}`, readFileSync(folder + name, "utf8")]),
);

/** Reads sources and holds that every complaint has a place, and that the parser itself did not fail. */
export function read(files: ReadonlyMap<string, string>): number {
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

/** Changes, removes, doubles, inserts or cuts some characters. */
export function damaged(text: string, random: SeededRandom): string {
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
