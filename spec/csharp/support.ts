import { type CsharpProject, type ReadCsharpOptions, readCsharp } from "../../src/csharp/index.js";
import type { CsharpGrammar } from "../../src/platform/csharp-grammar.js";
import { loadCsharpGrammar } from "../../src/platform/node/csharp-grammar.js";
import type { ScriptDescription } from "../../src/scripts/types.js";

/** A few of the engine's classes. */
export const NATIVE_CLASSES = [
  ..."Object RefCounted Resource Node Node2D Node3D CanvasItem Control Timer Texture2D PackedScene".split(" "),
  ..."CharacterBody2D HTTPRequest MultiplayerAPI MultiplayerPeer MultiplayerSpawner ENetMultiplayerPeer".split(" "),
];

export const grammar: CsharpGrammar = await loadCsharpGrammar();

/** Sources as they were read, with everything that was complained about. */
export interface Read {
  readonly project: CsharpProject;
  readonly diagnostics: readonly string[];
}

/** Reads sources by path, without `res://`. */
export function readSources(files: Record<string, string>, options: Partial<ReadCsharpOptions> = {}): Read {
  const diagnostics: string[] = [];
  const sources = new Map(Object.entries(files).map(([path, text]) => [`res://${path}`, text]));
  const project = readCsharp(sources, {
    grammar,
    nativeClasses: NATIVE_CLASSES,
    report: (severity, code, file, line, message) =>
      diagnostics.push(`${file.slice(6)}:${line} ${severity} ${code}: ${message}`),
    ...options,
  });
  return { project, diagnostics };
}

/** Reads one class `A : Node` with the given members, in a file that uses Godot. */
export function readMembers(
  members: string,
  more: Record<string, string> = {},
): Read & { readonly script: ScriptDescription } {
  const text = `using Godot;\npublic partial class A : Node {\n${members}\n}\n`;
  const found = readSources({ "A.cs": text, ...more });
  return { ...found, script: found.project.scripts.get("res://A.cs")! };
}

/** RPCs in short: `name mode local|remote transfer channel (types)`. */
export function rpcTexts(script: ScriptDescription): string[] {
  return script.rpcs.map((rpc) => {
    const types = rpc.parameters.map(({ name, type }) => `${type.name} ${name}`).join(", ");
    return `${rpc.name} ${rpc.rpcMode} ${rpc.callLocal ? "local" : "remote"} ${rpc.transferMode} ${rpc.channel} (${types})`;
  });
}
