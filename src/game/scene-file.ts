import { Budget } from "../gdscript/budget.js";
import { Diagnostics } from "../gdscript/diagnostics.js";
import { countValues, readValue, type ValueReferences } from "../gdscript/value-text.js";
import { splitText, type TextTag } from "../project/text-format.js";
import { ResourceReference } from "../project/types.js";
import { NodePath, type Variant } from "../variant/index.js";

/** A property as a file stores it. Resources in it are {@link ResourceReference}s. */
export type StoredProperties = ReadonlyMap<string, Variant>;

/** A resource that stands in a file: a `[sub_resource]`, or the `[resource]` of a `.tres`. */
export interface StoredResource {
  readonly type: string;
  /** `res://x.tres`, or `res://x.tscn::id`. */
  readonly path: string;
  readonly properties: StoredProperties;
}

/** A `[node]`. */
export interface StoredNode {
  readonly name: string;
  /** Its class; empty for one that another scene brings. */
  readonly type: string;
  /** Relative to the root; null for the root. */
  readonly parent: string | null;
  readonly instance: ResourceReference | null;
  /** The scene that the game puts in its place; null for an ordinary node. */
  readonly placeholder: string | null;
  readonly groups: readonly string[];
  /** Its place among its siblings; -1 when not told. */
  readonly index: number;
  readonly properties: StoredProperties;
  /** Properties that are nodes, stored as paths to them. */
  readonly nodeProperties: readonly string[];
}

/** A `[connection]`. */
export interface StoredConnection {
  readonly signal: string;
  readonly from: string;
  readonly to: string;
  readonly method: string;
  readonly flags: number;
  readonly binds: readonly Variant[];
  readonly unbinds: number;
}

/** A `.tscn` or `.tres` file. */
export interface SceneFile {
  readonly path: string;
  readonly nodes: readonly StoredNode[];
  readonly connections: readonly StoredConnection[];
  /** By path. */
  readonly resources: ReadonlyMap<string, StoredResource>;
}

/** Finds the path of what a file names by path and `uid://`; null when neither leads anywhere. */
export type FindFile = (path: string, uid: string, from: string) => string | null;

/** More values than one file of a game has; small ones take some hundred bytes of memory. */
const MAX_VALUES = 2_000_000;
const MAX_NODES = 100_000;

/** Reads a file. What cannot be read is left out: `readProject` has told of it. */
export function readSceneFile(path: string, source: string, find: FindFile): SceneFile {
  return new SceneFileReader(path, find).run(source);
}

class SceneFileReader implements ValueReferences {
  readonly #path: string;
  readonly #find: FindFile;
  readonly #budget = new Budget(MAX_VALUES, () => {});
  readonly #external = new Map<string, ResourceReference>();
  readonly #internal = new Map<string, ResourceReference>();
  readonly #nodes: StoredNode[] = [];
  readonly #connections: StoredConnection[] = [];
  readonly #resources = new Map<string, StoredResource>();

  constructor(path: string, find: FindFile) {
    this.#path = path;
    this.#find = find;
  }

  ext(id: string): Variant {
    return (this.#external.get(id) ?? null) as Variant;
  }

  sub(id: string): Variant {
    return (this.#internal.get(id) ?? null) as Variant;
  }

  run(source: string): SceneFile {
    let type = "";
    let properties = new Map<string, Variant>();
    for (const item of splitText(source, this.#path, new Diagnostics(0))) {
      if (item.kind === "assignment") {
        const value = this.#value(item.value);
        if (value !== undefined) properties.set(item.key, value);
        continue;
      }
      properties = new Map();
      if (item.name === "gd_resource") type = this.#text(item, "type");
      else this.#tag(item, type, properties);
    }
    return { path: this.#path, nodes: this.#nodes, connections: this.#connections, resources: this.#resources };
  }

  #tag(tag: TextTag, type: string, properties: Map<string, Variant>): void {
    switch (tag.name) {
      case "ext_resource": {
        const [path, uid] = [this.#text(tag, "path"), this.#text(tag, "uid")];
        const found = this.#find(path, uid, this.#path) ?? path;
        this.#external.set(this.#text(tag, "id"), new ResourceReference(this.#text(tag, "type"), found));
        break;
      }
      case "sub_resource": {
        const id = this.#text(tag, "id");
        const reference = new ResourceReference(this.#text(tag, "type"), `${this.#path}::${id}`);
        this.#internal.set(id, reference);
        this.#resources.set(reference.path, { type: reference.type, path: reference.path, properties });
        break;
      }
      case "resource":
        this.#resources.set(this.#path, { type, path: this.#path, properties });
        break;
      case "node":
        if (this.#nodes.length < MAX_NODES) this.#nodes.push(this.#node(tag, properties));
        break;
      case "connection":
        this.#connections.push(this.#connection(tag));
    }
  }

  #node(tag: TextTag, properties: StoredProperties): StoredNode {
    const instance = this.#field(tag, "instance");
    const index = this.#field(tag, "index");
    return {
      name: this.#text(tag, "name"),
      type: this.#text(tag, "type"),
      parent: tag.fields.has("parent") ? this.#text(tag, "parent") : null,
      instance: (instance as unknown) instanceof ResourceReference ? (instance as unknown as ResourceReference) : null,
      placeholder: tag.fields.has("instance_placeholder") ? this.#text(tag, "instance_placeholder") : null,
      groups: textsOf(this.#field(tag, "groups")),
      index: index === undefined ? -1 : Number(String(index)),
      properties,
      nodeProperties: textsOf(this.#field(tag, "node_paths")),
    };
  }

  #connection(tag: TextTag): StoredConnection {
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

  #value(text: string): Variant | undefined {
    if (!this.#budget.take(countValues(text), this.#path)) return undefined;
    try {
      return readValue(text, this);
    } catch {
      return undefined;
    }
  }

  #field(tag: TextTag, name: string): Variant | undefined {
    const text = tag.fields.get(name);
    return text === undefined ? undefined : this.#value(text);
  }

  /** A field's value, if it is a string, a name, a path or a number. */
  #text(tag: TextTag, name: string): string {
    const value = this.#field(tag, name);
    return value === undefined || value === null ? "" : value instanceof NodePath ? value.toString() : String(value);
  }
}

function textsOf(list: Variant | undefined): string[] {
  return Array.isArray(list) ? Array.from(list as readonly Variant[], String) : [];
}

/** The path by which a script that stands in a scene or resource file is compiled. @param path - `res://x.tscn::id`. */
export function innerScriptPath(path: string): string {
  return path.includes("::") ? `${path.replace("::", "/")}.gd` : path;
}
