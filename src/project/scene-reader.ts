import type { Budget } from "../gdscript/budget.js";
import type { Diagnostics } from "../gdscript/diagnostics.js";
import { countValues, readValue, type ValueReferences } from "../gdscript/value-text.js";
import { NodePath, type Variant } from "../variant/index.js";
import { PLAIN_RESOURCES } from "./plain-resources.js";
import { readReplicationConfig } from "./replication-config.js";
import { splitText, type TextTag } from "./text-format.js";
import {
  type ConnectionDescription,
  type ReplicationConfigDescription,
  type ResourceDescription,
  ResourceReference,
} from "./types.js";

/** A `[node]` as it stands in a file. */
export interface RawNode {
  readonly name: string;
  /** Its class; empty for one that another scene brings. */
  readonly type: string;
  /** Relative to the root; null for the root. */
  readonly parent: string | null;
  /** What `instance=` names; null without one. */
  readonly instance: ResourceReference | null;
  /** The scene that the game puts in its place; null for an ordinary node. */
  readonly placeholder: string | null;
  readonly groups: readonly string[];
  /** Where it stands among its siblings; -1 when not told. */
  readonly index: number;
  /** Resources in them are {@link ResourceReference}s. */
  readonly properties: ReadonlyMap<string, Variant>;
  /** Properties that are nodes, stored as paths to them. */
  readonly nodeProperties: readonly string[];
  readonly line: number;
}

/** A `[connection]`. */
export interface RawConnection extends ConnectionDescription {
  readonly flags: number;
  readonly binds: readonly Variant[];
  readonly unbinds: number;
}

/** A scene or resource file, with its values read and nothing else looked up. */
export interface RawTextFile {
  readonly path: string;
  readonly uid: string;
  readonly kind: "scene" | "resource";
  /** For a resource, its class. */
  readonly type: string;
  readonly nodes: readonly RawNode[];
  readonly connections: readonly RawConnection[];
  /** Scripts that stand inside the file, by path (`res://x.tscn::id`). */
  readonly scripts: ReadonlyMap<string, { readonly source: string; readonly line: number }>;
  readonly replicationConfigs: readonly ReplicationConfigDescription[];
  /** The `[sub_resource]`s and the `[resource]`, by path: those of {@link PLAIN_RESOURCES}, or all. */
  readonly resources: ReadonlyMap<string, ResourceDescription>;
}

/** What a file is read with. */
export interface TextFileReading {
  /** Finds the path of what a file names by path and `uid://`; null when neither leads anywhere. */
  resolve(path: string, uid: string, from: string): string | null;
  /** Where complaints go. */
  readonly diagnostics: Diagnostics;
  /** How many values there may be. */
  readonly budget: Budget;
  /** Whether all resources are kept with all that they store, as a running game needs them. */
  readonly everything?: boolean;
}

/** More nodes than any scene that people make. */
const MAX_NODES = 100_000;

/**
 * Reads a `.tscn` or `.tres` file. Never throws: what cannot be read is reported and left out.
 *
 * @param path - The file's resource path.
 * @param source - Its text.
 * @param reading - What it is read with.
 */
export function readTextFile(path: string, source: string, reading: TextFileReading): RawTextFile {
  return new Reader(path, reading).run(source);
}

/** A resource while it is read. */
interface OpenResource {
  readonly type: string;
  readonly path: string;
  readonly line: number;
  readonly stored: { readonly key: string; readonly value: Variant; readonly line: number }[];
}

class Reader implements ValueReferences {
  readonly #path: string;
  readonly #reading: TextFileReading;
  readonly #diagnostics: Diagnostics;
  readonly #ext = new Map<string, ResourceReference>();
  readonly #subs = new Map<string, ResourceReference>();
  #line = 0;

  constructor(path: string, reading: TextFileReading) {
    this.#path = path;
    this.#reading = reading;
    this.#diagnostics = reading.diagnostics;
  }

  ext(id: string): Variant {
    const found = this.#ext.get(id);
    if (found === undefined) this.#complain(`ExtResource("${id}") is declared nowhere in the file`, "unresolved");
    return (found ?? null) as Variant;
  }

  sub(id: string): Variant {
    const found = this.#subs.get(id);
    if (found === undefined) this.#complain(`SubResource("${id}") is declared nowhere above`, "unresolved");
    return (found ?? null) as Variant;
  }

  #complain(
    message: string,
    code: "syntax" | "invalid" | "unresolved" | "limit" | "missing-file" = "invalid",
    line = this.#line,
  ): void {
    this.#diagnostics.error(code, this.#path, line, message);
  }

  run(source: string): RawTextFile {
    const items = splitText(source, this.#path, this.#diagnostics);
    const isScene = this.#path.endsWith(".tscn");
    const file = {
      path: this.#path,
      uid: "",
      kind: isScene ? ("scene" as const) : ("resource" as const),
      type: "",
      nodes: [] as RawNode[],
      connections: [] as RawConnection[],
      scripts: new Map<string, { source: string; line: number }>(),
      replicationConfigs: [] as ReplicationConfigDescription[],
      resources: new Map<string, ResourceDescription>(),
    };
    let nodeProperties: Map<string, Variant> | null = null;
    let resource: OpenResource | null = null;
    const finish = () => {
      if (resource === null) return;
      const { type, path, line, stored } = resource;
      resource = null;
      if (type === "SceneReplicationConfig") {
        const properties = readReplicationConfig(stored, this.#path, this.#diagnostics);
        file.replicationConfigs.push({ path, properties, file: this.#path, line });
      } else if (type === "GDScript") {
        const source = stored.find((item) => item.key === "script/source")?.value;
        if (typeof source === "string") file.scripts.set(path, { source, line });
      }
      if (this.#reading.everything === true || Object.hasOwn(PLAIN_RESOURCES, type))
        file.resources.set(path, { type, properties: new Map(stored.map(({ key, value }) => [key, value])) });
    };
    const begin = (type: string, path: string) => {
      resource = { type, path, line: this.#line, stored: [] };
    };
    for (const item of items) {
      this.#line = item.line;
      if (item.kind === "assignment") {
        if (nodeProperties !== null) {
          const value = this.#value(item.value, item.key);
          if (value !== undefined) nodeProperties.set(item.key, value);
        } else if (resource !== null) {
          const { type, stored } = resource as OpenResource;
          if (!this.#isKept(type, item.key)) continue;
          const value = this.#value(item.value, item.key);
          if (value !== undefined) stored.push({ key: item.key, value, line: item.line });
        }
        continue;
      }
      finish();
      nodeProperties = null;
      const field = (name: string) => this.#text(item, name);
      switch (item.name) {
        case "gd_scene":
        case "gd_resource":
          file.uid = field("uid");
          file.type = field("type");
          this.#checkHeader(item, isScene);
          break;
        case "ext_resource":
          this.#extResource(item);
          break;
        case "sub_resource": {
          const id = this.#id(item);
          const reference = new ResourceReference(field("type"), `${this.#path}::${id}`);
          if (id === "") this.#complain("A [sub_resource] has no id");
          else this.#subs.set(id, reference);
          begin(reference.type, reference.path);
          break;
        }
        case "resource":
          if (isScene) this.#complain("A [resource] stands in a scene file");
          else begin(file.type, this.#path);
          break;
        case "node": {
          if (!isScene) {
            this.#complain("A [node] stands in a resource file");
            break;
          }
          if (file.nodes.length >= MAX_NODES) {
            this.#complain(`The scene has more than ${MAX_NODES} nodes: the others are left out`, "limit");
            break;
          }
          nodeProperties = new Map();
          const node = this.#node(item, nodeProperties);
          if (node !== null) file.nodes.push(node);
          break;
        }
        case "connection":
          file.connections.push(this.#connection(item));
          break;
        case "editable":
          break;
        default:
          this.#complain(`Unknown tag '${item.name}'`, "syntax");
      }
    }
    finish();
    if (isScene && file.nodes.length === 0) this.#complain("The scene has no nodes", "invalid", 0);
    return file;
  }

  /** Materials, themes and the like hold nothing that travels: without need their values are not even read. */
  #isKept(type: string, key: string): boolean {
    if (this.#reading.everything === true || type === "SceneReplicationConfig" || type === "GDScript") return true;
    return Object.hasOwn(PLAIN_RESOURCES, type) && PLAIN_RESOURCES[type]!.includes(key);
  }

  #checkHeader(tag: TextTag, isScene: boolean): void {
    if ((tag.name === "gd_scene") !== isScene)
      this.#complain(`The file begins with [${tag.name}], unlike its name says`);
    const format = Number(tag.fields.get("format") ?? 3);
    if (format < 3)
      this.#diagnostics.warning(
        "unsupported",
        this.#path,
        tag.line,
        `The file has the format ${format} of Godot 3; nodes of other names are not understood`,
      );
    else if (!(format <= 4))
      this.#diagnostics.warning(
        "unsupported",
        this.#path,
        tag.line,
        `The file has the unknown format ${tag.fields.get("format")}`,
      );
  }

  #value(text: string, what: string): Variant | undefined {
    if (!this.#reading.budget.take(countValues(text), this.#path)) return undefined;
    try {
      return readValue(text, this);
    } catch (error) {
      this.#complain(`Can't read the value of '${what}': ${(error as Error).message}`, "syntax");
      return undefined;
    }
  }

  #field(tag: TextTag, name: string): Variant | undefined {
    const text = tag.fields.get(name);
    return text === undefined ? undefined : this.#value(text, name);
  }

  /** A field's value, if it is a string, a name, a path or a number. */
  #text(tag: TextTag, name: string): string {
    const value = this.#field(tag, name);
    if (value === undefined || value === null) return "";
    return typeof value === "string" || value instanceof NodePath ? value.toString() : String(value);
  }

  /** Ids are strings in Godot 4, numbers in older files. */
  #id(tag: TextTag): string {
    return this.#text(tag, "id");
  }

  #extResource(tag: TextTag): void {
    const path = this.#text(tag, "path");
    const uid = this.#text(tag, "uid");
    const id = this.#id(tag);
    if (id === "" || (path === "" && uid === "")) {
      this.#complain(`An [ext_resource] has no ${id === "" ? "id" : "path"}`);
      if (id === "") return;
    }
    const found = this.#reading.resolve(path, uid, this.#path);
    if (found === null) {
      const named = path === "" ? uid : path;
      const only = path === "" || path.startsWith("uid://") ? ": only its uid is given, and no file has that" : "";
      // A resource that has nothing to do with nodes or scripts is not missed.
      const type = this.#text(tag, "type");
      const matters = /^(?:PackedScene|Script|GDScript|CSharpScript|SceneReplicationConfig|Resource|)$/.test(type);
      this.#diagnostics.add(
        matters ? "error" : "info",
        "missing-file",
        this.#path,
        tag.line,
        `'${named}' does not exist${only}`,
      );
    }
    this.#ext.set(id, new ResourceReference(this.#text(tag, "type"), found ?? ""));
  }

  #node(tag: TextTag, properties: Map<string, Variant>): RawNode | null {
    const name = this.#text(tag, "name");
    if (name === "") {
      this.#complain("A [node] has no name");
      return null;
    }
    let instance: ResourceReference | null = null;
    if (tag.fields.has("instance")) {
      const value: unknown = this.#field(tag, "instance");
      if (value instanceof ResourceReference) instance = value;
      else this.#complain(`The instance of '${name}' is no scene`);
    }
    const index = tag.fields.has("index") ? Number(this.#text(tag, "index")) : -1;
    return {
      name,
      type: this.#text(tag, "type"),
      parent: tag.fields.has("parent") ? this.#text(tag, "parent") : null,
      instance,
      placeholder: tag.fields.has("instance_placeholder") ? this.#text(tag, "instance_placeholder") : null,
      groups: texts(this.#field(tag, "groups")),
      index: Number.isInteger(index) ? index : -1,
      properties,
      nodeProperties: texts(this.#field(tag, "node_paths")),
      line: tag.line,
    };
  }

  #connection(tag: TextTag): RawConnection {
    const binds = this.#field(tag, "binds");
    return {
      signal: this.#text(tag, "signal"),
      from: this.#text(tag, "from"),
      to: this.#text(tag, "to"),
      method: this.#text(tag, "method"),
      flags: Number(this.#field(tag, "flags") ?? 2),
      binds: Array.isArray(binds) ? binds : [],
      unbinds: Number(this.#field(tag, "unbinds") ?? 0),
    };
  }
}

function texts(list: Variant | undefined): string[] {
  return Array.isArray(list) ? Array.from(list as readonly Variant[], String) : [];
}
