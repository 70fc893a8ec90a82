import { checkNames, type OptionNames } from "../core/check-names.js";
import { GodotError } from "../core/index.js";
import { escapeControls } from "../gdscript/escape-controls.js";
import { nativeInherits, nativeProperty } from "../gdscript/native-classes.js";
import { builtin } from "../gdscript/type-descriptions.js";
import { TYPE_OBJECT } from "../variant/index.js";
import { MAX_NODE_DEPTH } from "./node-paths.js";
import type {
  GodotProject,
  NodeDescription,
  ParameterDescription,
  RpcDescription,
  ScriptDescription,
  TypeDescription,
} from "./types.js";
import { usedProperties } from "./used-properties.js";

/** How {@link generateTypes} writes. */
export interface GenerateTypesOptions {
  /** The module that the types are imported from. Default `"godot-multiplayer-peer"`. */
  readonly module?: string;
}

const OPTIONS: OptionNames<GenerateTypesOptions> = {
  module: true,
};

/** Which way a value goes: some types take more than they give. */
type Direction = "send" | "receive";

/** How many nodes are looked at in one scene, and in all; those with long paths count more. */
const MAX_NODES = 10_000;
const MAX_NODES_TOTAL = 200_000;
/** Longer files are not written: what scripts inherit is told for each. */
const MAX_LENGTH = 128 * 2 ** 20;
/** Longer comments are cut. */
const MAX_COMMENT = 1000;

/**
 * Writes a TypeScript declaration file for a project, with which the compiler checks RPC calls and replicated properties.
 *
 * The file has an interface per script (its RPCs as they are called, and as they are received, and its properties), the
 * nodes of each scene, and `GameNodes`: the nodes that are there when the game has started, by path. Use it with
 * {@link typedNodes}.
 *
 * @param project - The project.
 * @param options - How it is written.
 * @returns The file's text, for a name such as `game.d.ts`.
 * @throws GodotError `ERR_OUT_OF_MEMORY` when it would have more than 134 million characters.
 */
export function generateTypes(project: GodotProject, options: GenerateTypesOptions = {}): string {
  checkNames("generateTypes", options, OPTIONS);
  return new Generator(project, options.module ?? "godot-multiplayer-peer").run();
}

class Generator {
  readonly #project: GodotProject;
  readonly #module: string;
  readonly #out: string[] = [];
  readonly #names = new Set(TAKEN);
  /** The last number behind a name that others have too. */
  readonly #numbers = new Map<string, number>();
  readonly #scripts = new Map<string, string>();
  readonly #enums = new Map<string, string>();
  /** The same by the list of values, which all that use an enum have in common. */
  readonly #knownEnums = new Map<object, Map<string, string>>();
  /** Property interfaces by class and script. */
  readonly #properties = new Map<string, string>();
  readonly #used: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #descriptions = new Map<string, ScriptDescription>();
  #nodesLeft = MAX_NODES_TOTAL;
  #length = 0;

  constructor(project: GodotProject, module: string) {
    this.#project = project;
    this.#module = module;
    this.#used = usedProperties(project);
    const add = (script: ScriptDescription) => {
      if (this.#descriptions.has(script.path)) return;
      this.#descriptions.set(script.path, script);
      for (const inner of script.innerClasses) add(inner);
    };
    for (const script of project.scripts.values()) add(script);
  }

  run(): string {
    const title = this.#project.name === "" ? "a Godot project" : `the Godot project "${comment(this.#project.name)}"`;
    this.#line(`// RPCs, properties and nodes of ${title}, for the compiler. Generated: changes will be lost.`);
    this.#line(`import type * as gd from ${literal(this.#module)};`, "");
    for (const script of this.#descriptions.values()) this.#script(script);
    const scenes = new Map<string, string>();
    for (const scene of this.#project.scenes.values())
      scenes.set(scene.path, this.#scene(scene.root, baseName(scene.path), scene.path));
    this.#gameNodes(scenes);
    this.#line("/** The roots of the game's scenes, by path: what spawners make. */", "export interface GameScenes {");
    for (const [path, name] of scenes) this.#line(`  ${literal(path)}: gd.TypedScene<${name}>;`);
    this.#line("}");
    return `${this.#out.join("\n")}\n`;
  }

  #line(...lines: string[]): void {
    for (const line of lines) {
      this.#length += line.length + 1;
      this.#out.push(line);
    }
    if (this.#length > MAX_LENGTH)
      throw new GodotError("ERR_OUT_OF_MEMORY", `The types of the project have more than ${MAX_LENGTH} characters`);
  }

  /** A name for a type that no other has. */
  #name(wanted: string, suffix: string): string {
    const words = wanted.split(/[^\p{L}\p{Nd}]+/u).filter((word) => word !== "");
    let base = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
    if (!/^\p{ID_Start}/u.test(base)) base = `_${base}`;
    let name = base + suffix;
    const key = name;
    let number = this.#numbers.get(key) ?? 1;
    while (this.#names.has(name)) name = `${base}${++number}${suffix}`;
    this.#numbers.set(key, number);
    this.#names.add(name);
    return name;
  }

  #script(script: ScriptDescription): void {
    const { path, rpcs } = script;
    if (rpcs.length === 0) return;
    const inner = path.includes("::") ? path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:gd|cs)::/, " ") : "";
    const wanted = script.className !== "" && inner === "" ? script.className : inner === "" ? baseName(path) : inner;
    const name = this.#name(wanted, "Calls").replace(/Calls$/, "");
    this.#names.add(`${name}Events`);
    this.#scripts.set(path, name);
    const body = (direction: Direction) =>
      rpcs.flatMap((rpc) => [
        `  /** ${describe(rpc)} */`,
        `  ${propertyKey(rpc.name)}(${this.#parameters(rpc, direction)}): void;`,
      ]);
    const calls = body("send");
    const events = body("receive");
    this.#line(
      `/** What can be called at nodes with the script \`${comment(path)}\`. */`,
      `export interface ${name}Calls {`,
      ...calls,
      "}",
    );
    this.#line(
      `/** What arrives at nodes with the script \`${comment(path)}\`. */`,
      `export interface ${name}Events {`,
      ...events,
      "}",
      "",
    );
  }

  #parameters(rpc: RpcDescription, direction: Direction): string {
    // TypeScript wants optional parameters last, as GDScript does; broken scripts may differ.
    const lastRequired = rpc.parameters.findLastIndex((parameter) => !parameter.optional);
    const used = new Set<string>();
    const list = rpc.parameters.map((parameter: ParameterDescription, index) => {
      let name =
        RESERVED.has(parameter.name) || !IDENTIFIER.test(parameter.name)
          ? `${parameter.name.replace(/\P{ID_Continue}/gu, "_")}_`
          : parameter.name;
      while (used.has(name)) name += "_";
      used.add(name);
      return `${name}${parameter.optional && index > lastRequired ? "?" : ""}: ${this.#type(parameter.type, direction)}`;
    });
    if (rpc.vararg) list.push(`...${used.has("rest") ? "rest_" : "rest"}: gd.Variant[]`);
    return list.join(", ");
  }

  #type(type: TypeDescription, direction: Direction): string {
    const send = direction === "send";
    if (type.enumValues !== undefined) return this.#enum(type);
    const name = builtin(type.variantType).name;
    switch (name) {
      case "Variant":
        return "gd.Variant";
      case "bool":
        return "boolean";
      case "int":
        return send ? "number | bigint" : "number";
      case "float":
        return "number";
      case "String":
        return "string";
      case "StringName":
      case "NodePath":
        return send ? `gd.${name} | string` : `gd.${name}`;
      case "Object":
        // Objects do not travel: they arrive as null, or as an id.
        return send ? "null" : "gd.Variant";
      case "Callable":
      case "RID":
        return `gd.${name}`;
      case "Signal":
        return "gd.Signal";
      case "Array": {
        const element = type.elements?.[0] === undefined ? "gd.Variant" : this.#type(type.elements[0], direction);
        const item = element.includes(" ") ? `(${element})` : element;
        return send ? `readonly ${item}[]` : `${item}[]`;
      }
      case "Dictionary": {
        const [key, value] = (type.elements ?? []).map((element) => this.#type(element, direction));
        const pair = `${key ?? "gd.Variant"}, ${value ?? "gd.Variant"}`;
        if (!send) return `Map<${pair}>`;
        const plain =
          type.elements === undefined || type.elements[0]?.name === "String" || type.elements[0]?.variantType === 0;
        return `ReadonlyMap<${pair}>${plain ? ` | { readonly [key: string]: ${value ?? "gd.Variant"} }` : ""}`;
      }
      case "PackedByteArray":
        return "Uint8Array";
      case "PackedInt32Array":
        return send ? "Int32Array | readonly number[]" : "Int32Array";
      case "PackedInt64Array":
        return send ? "BigInt64Array | readonly (number | bigint)[]" : "BigInt64Array";
      case "PackedFloat32Array":
        return send ? "Float32Array | readonly number[]" : "Float32Array";
      case "PackedFloat64Array":
        return send ? "Float64Array | readonly number[]" : "Float64Array";
      case "PackedStringArray":
        return send ? "readonly string[]" : "string[]";
      case "PackedVector2Array":
      case "PackedVector3Array":
      case "PackedVector4Array":
      case "PackedColorArray": {
        const element = `gd.${name.slice(6, -5)}`;
        return send ? `gd.${name} | readonly ${element}[]` : `gd.${name}`;
      }
      default:
        return `gd.${name}`;
    }
  }

  /** A named enum is a union of its values, unless its name says that they can be combined. */
  #enum(type: TypeDescription): string {
    const knownAs = this.#knownEnums.get(type.enumValues!) ?? new Map<string, string>();
    this.#knownEnums.set(type.enumValues!, knownAs);
    const before = knownAs.get(type.name);
    if (before !== undefined) return before;
    const name = this.#newEnum(type);
    knownAs.set(type.name, name);
    return name;
  }

  #newEnum(type: TypeDescription): string {
    const values = Object.entries(type.enumValues!);
    if (values.length === 0 || /(?:flags?|mask|bits)$/i.test(type.name)) return "number";
    const key = `${type.name}|${JSON.stringify(values)}`;
    const known = this.#enums.get(key);
    if (known !== undefined) return known;
    const name = this.#name(type.name.replace(/^res:\/\/.*\//, "").replace(/\.gd\b/, ""), "");
    this.#enums.set(key, name);
    const list = values.map(([valueName, value]) => `${valueName} = ${value}`).join(", ");
    const union = [...new Set(values.map(([, value]) => value))].join(" | ");
    this.#line(`/** The enum \`${comment(type.name)}\`: ${comment(list)}. */`, `export type ${name} = ${union};`);
    return name;
  }

  // Nodes.

  #nodeType(node: NodeDescription): string {
    const script = node.script === null ? undefined : this.#scripts.get(node.script);
    const base = nativeInherits(node.type, "MultiplayerSpawner")
      ? "gd.MultiplayerSpawner"
      : nativeInherits(node.type, "MultiplayerSynchronizer")
        ? "gd.MultiplayerSynchronizer"
        : "gd.Node";
    const properties = this.#nodeProperties(node);
    const calls = script === undefined ? "{}" : `${script}Calls`;
    const events = script === undefined ? "{}" : `${script}Events`;
    return `gd.TypedNode<${calls}, ${events}, ${properties}, ${base}>`;
  }

  /** Whether the compiler can be told anything about a node that it would not know. */
  #matters(node: NodeDescription): boolean {
    return (
      node.script !== null ||
      node.spawner !== undefined ||
      node.synchronizer !== undefined ||
      this.#used.has(`${node.type}|`)
    );
  }

  #nodeProperties(node: NodeDescription): string {
    const key = `${node.type}|${node.script ?? ""}`;
    const known = this.#properties.get(key);
    if (known !== undefined) return known;
    const script = node.script === null ? undefined : this.#descriptions.get(node.script);
    this.#nodesLeft -= script?.properties.size ?? 0;
    const lines: string[] = [];
    const names = new Set<string>();
    const add = (name: string, type: TypeDescription, doc: string) => {
      // What every node has keeps its type.
      // Objects do not travel.
      if (names.has(name) || NODE_MEMBERS.has(name) || type.variantType === TYPE_OBJECT) return;
      names.add(name);
      const gives = this.#type(type, "receive");
      const takes = this.#type(type, "send");
      const written = propertyKey(name);
      lines.push(`  /** ${comment(doc)} */`);
      if (gives === takes) lines.push(`  ${written}: ${gives};`);
      else lines.push(`  get ${written}(): ${gives};`, `  set ${written}(value: ${takes});`);
    };
    for (const property of script?.properties.values() ?? []) {
      if (!property.static)
        add(property.name, property.type, `${property.type.name}; ${property.script}:${property.line}`);
    }
    for (const name of this.#used.get(key) ?? []) {
      const native = nativeProperty(node.type, name);
      if (native !== undefined)
        add(name, builtin(native.variantType), `${builtin(native.variantType).name}; ${node.type}`);
    }
    if (lines.length === 0) {
      this.#properties.set(key, "{}");
      return "{}";
    }
    const name = this.#name(
      node.script === null ? node.type : script?.className || baseName(node.script),
      "Properties",
    );
    this.#properties.set(key, name);
    this.#line(
      `/** The properties of ${comment(node.script === null ? node.type : `nodes with the script \`${node.script}\``)}. */`,
      `export interface ${name} {`,
      ...lines,
      "}",
      "",
    );
    return name;
  }

  #scene(root: NodeDescription, wanted: string, path: string): string {
    const lines: string[] = [];
    this.#walk(root, ".", (node, at) => lines.push(`  ${literal(at)}: ${this.#nodeType(node)};`));
    const name = this.#name(wanted, "Scene");
    this.#line(
      `/** The nodes of \`${comment(path)}\` that take part in the multiplayer game, by path from its root. */`,
      `export interface ${name} {`,
      ...lines,
      "}",
      "",
    );
    return name;
  }

  #walk(root: NodeDescription, rootPath: string, tell: (node: NodeDescription, path: string) => void): void {
    let left = MAX_NODES;
    const visit = (node: NodeDescription, path: string, depth: number) => {
      const cost = 1 + (path.length >> 8);
      left -= cost;
      this.#nodesLeft -= cost;
      // The root is always told: scenes without one would be none.
      if (depth > 0 && (left < 0 || this.#nodesLeft < 0 || depth > MAX_NODE_DEPTH)) return;
      if (depth === 0 || this.#matters(node)) tell(node, path);
      const seen = new Set<string>();
      for (const child of node.children) {
        if (left < 0 || this.#nodesLeft < 0) return;
        if (seen.has(child.name)) continue;
        seen.add(child.name);
        visit(child, path === "." ? child.name : `${path}/${child.name}`, depth + 1);
      }
    };
    visit(root, rootPath, 0);
  }

  #gameNodes(scenes: ReadonlyMap<string, string>): void {
    const lines = new Map<string, string>();
    const add = (path: string, type: string) => {
      if (!lines.has(path)) lines.set(path, `  ${literal(path)}: ${type};`);
    };
    const tree = (root: NodeDescription, name: string, scene: string | undefined) => {
      this.#walk(root, `/root/${name}`, (node, path) => {
        if (node === root && scene !== undefined) add(path, `gd.TypedScene<${scene}>`);
        else add(path, this.#nodeType(node));
      });
    };
    for (const { name, node, path } of this.#project.autoloads) if (node !== null) tree(node, name, scenes.get(path));
    const main = this.#project.mainScene === null ? undefined : this.#project.scenes.get(this.#project.mainScene);
    if (main !== undefined) tree(main.root, main.root.name, scenes.get(main.path));
    this.#line(
      "/** The nodes that are there when the game has started, by path. */",
      "export interface GameNodes {",
      ...lines.values(),
      "}",
      "",
    );
  }
}

const IDENTIFIER = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;

/** Names that the file uses itself. */
const TAKEN = [
  ..."gd GameNodes GameScenes Map ReadonlyMap Uint8Array Int32Array BigInt64Array Float32Array Float64Array".split(" "),
];

/** Names that no parameter can have in TypeScript. */
const RESERVED = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  ),
);

/** Members of every node made from a project, whose types stay as they are. */
const NODE_MEMBERS = new Set(
  "name owner multiplayer scene_file_path process_priority unique_name_in_owner rpc rpc_id onRpc rpcCalled propertyChanged getScript getProperty setProperty get_property_names ready renamed tree_entered tree_exiting tree_exited child_entered_tree child_exiting_tree child_order_changed connect disconnect emit_signal on once off free root_path replication_interval delta_interval replication_config visibility_update_mode public_visibility spawn_path spawn_limit spawn_function spawn spawned despawned synchronized delta_synchronized visibility_changed constructor".split(
    " ",
  ),
);

function propertyKey(name: string): string {
  // `new(): …` would be a constructor.
  return IDENTIFIER.test(name) && name !== "new" && name !== "constructor" ? name : literal(name);
}

/** A string literal in which no character hides another. */
function literal(text: string): string {
  return escapeControls(JSON.stringify(text));
}

function describe(rpc: RpcDescription): string {
  const words = [
    ["disabled", "any_peer", "authority"][rpc.rpcMode],
    rpc.callLocal ? "call_local" : "call_remote",
    ["unreliable", "unreliable_ordered", "reliable"][rpc.transferMode],
  ];
  return comment(
    `${words.join(", ")}${rpc.channel === 0 ? "" : `, channel ${rpc.channel}`}; ${rpc.script}:${rpc.line}`,
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

/** A text inside of a comment, which it cannot end. */
function comment(text: string): string {
  return escapeControls(text.slice(0, MAX_COMMENT)).replaceAll("*/", "* /");
}
