import { readCsharp } from "../../src/csharp/index.js";
import { nativeClassNames } from "../../src/gdscript/native-classes.js";
import { loadCsharpGrammar } from "../../src/platform/node/csharp-grammar.js";
import type { HostileEntry, HostileWork } from "./entry.js";

const SIZES = [16_384, 32_768, 65_536, 131_072];
const grammar = await loadCsharpGrammar();
const nativeClasses = nativeClassNames();

function use(text: string): HostileWork {
  return {
    bytes: text.length,
    run() {
      readCsharp(new Map([["res://A.cs", text]]), {
        grammar,
        nativeClasses,
        report: () => {},
        now: () => performance.now(),
      });
    },
  };
}

/** A class of about so many bytes out of numbered parts. */
function inClass(bytes: number, part: (i: number) => string): string {
  let text = "using Godot;\npublic partial class A : Node {\n";
  for (let i = 0; text.length < bytes; i++) text += part(i);
  return `${text}}\n`;
}

const honest = (bytes: number): HostileWork =>
  use(
    inClass(
      bytes,
      (i) => `[Export] public int Count${i} = ${i};\n[Rpc(MultiplayerApi.RpcMode.AnyPeer, CallLocal = true)]
public void Do${i}(int what, Vector2 where) { Count${i} += what; if (what > ${i}) GD.Print(where, $"{what}"); }\n`,
    ),
  );

function entry(name: string, worst: (bytes: number) => string): HostileEntry {
  return { name: `csharp: ${name}`, sizes: SIZES, honest, worst: (bytes) => use(worst(bytes)) };
}

/** Each place where C# from strangers comes in. */
export const entries: readonly HostileEntry[] = [
  entry("names that nothing declares, behind many directives", (bytes) => {
    let usings = "";
    for (let i = 0; usings.length < bytes / 2; i++) usings += `using static S${i};\n`;
    return usings + inClass(bytes / 2, (i) => `[Rpc] void F${i}(T${i} t) {}\n`);
  }),
  entry("constants that depend on one another", (bytes) =>
    inClass(bytes, (i) => `const int K${i} = K${i + 1}; [Rpc(TransferChannel = K${i})] void F${i}() {}\n`),
  ),
  entry("text that the grammar takes long for", (bytes) => `class A { int x = ${'}"'.repeat(bytes / 2)}`),
];
