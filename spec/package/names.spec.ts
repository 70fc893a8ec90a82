import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BUILTIN_TYPES, UTILITY_FUNCTIONS } from "../../src/variant/builtin/builtin-data.js";
import { declaredNames, type GodotNames, isWellNamed } from "../support/names.js";
import { root, sourceFiles } from "../support/sources.js";
import { GLOBAL_FUNCTIONS, GODOT_NAMES } from "./godot-names.js";

/** Names that others chose: fields of a package's options, variables of Artillery's. */
const FOREIGN = new Set(["ZSTD_c_compressionLevel", "$loopCount", "$loopElement"]);

interface ApiClass {
  readonly methods: Record<string, { readonly params: readonly { readonly name: string }[] }>;
  readonly properties: Record<string, { readonly setter?: string; readonly getter?: string }>;
  readonly signals: Record<string, unknown>;
  readonly constants: Record<string, unknown>;
}

function godotNames(): GodotNames {
  const api = JSON.parse(readFileSync(join(root, "spec/vectors/api.json"), "utf8")) as {
    classes: Record<string, ApiClass>;
  };
  const members = new Set(Object.values(GODOT_NAMES).flat());
  for (const { methods, properties, signals, constants } of Object.values(api.classes)) {
    for (const [name, { params }] of Object.entries(methods))
      for (const it of [name, ...params.map((p) => p.name)]) members.add(it);
    for (const [name, { setter, getter }] of Object.entries(properties))
      for (const it of [name, setter, getter]) if (it) members.add(it);
    for (const name of [...Object.keys(signals), ...Object.keys(constants)]) members.add(name);
  }
  for (const [name] of `${BUILTIN_TYPES}${UTILITY_FUNCTIONS}`.matchAll(/\w+/g)) members.add(name);
  return { members, functions: GLOBAL_FUNCTIONS };
}

const godot = godotNames();

describe("Names", () => {
  it("are Godot's for what Godot has, and camelCase for everything else", () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const folder of ["src", "packages", "examples", "bench", "spec"]) {
      for (const { path, text } of sourceFiles(folder)) {
        if (/\/(node_modules|dist)\//.test(path)) continue;
        for (const declared of declaredNames(path, text)) {
          seen++;
          if (isWellNamed(declared, godot) || FOREIGN.has(declared.name)) continue;
          // Members of the classes there are a game's: they bear the names of its GDScript.
          if (declared.kind === "member" && !path.startsWith("src/")) continue;
          wrong.push(`${path}:${declared.line} ${declared.kind} ${declared.name}`);
        }
      }
    }
    expect(seen).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
  });

  it.each([
    ["class A { #unique_id = 1; }", "unique_id"],
    ["class A { private my_field = 1; }", "my_field"],
    ["class A { _node_names = 1; }", "_node_names"],
    ["class A { own_thing(): void {} }", "own_thing"],
    ["class A { poll(): void { const unique_id = 1; } }", "unique_id"],
    ["let now_ms = 1;", "now_ms"],
    ["function parse_ip(): void {}", "parse_ip"],
    ["function create_server(): void {}", "create_server"], // A method of Godot's, not a function.
    ["function f(max_clients: number): void {}", "max_clients"],
    ["const f = ({ a: at_all }: { a: number }) => at_all;", "at_all"],
    ["interface A { by_name: string }", "by_name"],
    ["type a_b = string;", "a_b"],
    ["class enet {}", "enet"],
  ])("would be found in %s", (text, name) => {
    const wrong = declaredNames("a.ts", text).filter((declared) => !isWellNamed(declared, godot));
    expect(wrong.map((declared) => declared.name)).toEqual([name]);
  });

  it.each([
    "class ENetMultiplayerPeer { create_server(port: number, max_clients = 32): void {} #sendBuffer = 1; }",
    "class A { static readonly CONNECTION_CONNECTED = 2; get refuse_new_connections() { return 1; } _ready(): void {} }",
    "export function push_error(text: string): void {} export const Error = {}; const LIMIT = 1; let _unused = 1;",
    'const config = { "transfer_mode": 1, any_key: 2 };',
    "type F = (their_name: number) => void;",
    'import { their_name } from "x";',
  ])("may be as in %s", (text) => {
    expect(declaredNames("a.ts", text).filter((declared) => !isWellNamed(declared, godot))).toEqual([]);
  });
});
