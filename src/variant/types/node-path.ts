import { push_error } from "../../core/index.js";
import { INSPECT } from "../../core/inspect.js";
import { variantTag } from "../tag.js";
import { TYPE_NODE_PATH } from "../variant-type.js";

/**
 * Godot's `NodePath`: names separated by `/`, then properties separated by `:`.
 *
 * Empty names are dropped (`"//a/"` is `"/a"`), as in Godot.
 *
 * @see core/string/node_path.cpp
 */
export class NodePath {
  /** The nodes' names. */
  readonly names: readonly string[];
  /** The properties' names. */
  readonly subnames: readonly string[];
  /** Whether the path starts at the root. */
  readonly absolute: boolean;

  /** @param path - A path such as `"/root/Main:position:x"`; one with an empty property is an error and gives an empty path. */
  constructor(path = "") {
    const colon = path.indexOf(":");
    const subnames = colon < 0 ? [] : splitSubnames(path.slice(colon + 1));
    const valid = !subnames.includes("");
    if (!valid) push_error(`Invalid NodePath '${path}'`);
    const nodes = colon < 0 ? path : path.slice(0, colon);
    this.names = valid && nodes !== "" ? nodes.split("/").filter((name) => name !== "") : [];
    this.subnames = valid ? subnames : [];
    this.absolute = valid && path.startsWith("/");
  }

  /**
   * A path from its parts, which may hold anything; this is how paths are made from bytes.
   *
   * @param names - The nodes' names; kept, not copied.
   * @param subnames - The properties' names; kept, not copied.
   * @param absolute - Whether the path starts at the root.
   */
  static fromParts(names: readonly string[], subnames: readonly string[], absolute: boolean): NodePath {
    const path = new NodePath() as { -readonly [Key in keyof NodePath]: NodePath[Key] };
    path.names = names;
    path.subnames = subnames;
    path.absolute = absolute;
    return path as NodePath;
  }

  /** @returns Whether the path starts at the root. */
  is_absolute(): boolean {
    return this.absolute;
  }

  /** @returns Whether the path is empty. */
  is_empty(): boolean {
    return this.names.length === 0 && this.subnames.length === 0 && !this.absolute;
  }

  /** @returns How many names of nodes the path has. */
  get_name_count(): number {
    return this.names.length;
  }

  /**
   * The name of one of the nodes.
   *
   * @param index - From 0 to {@link get_name_count} - 1; outside, an error is logged.
   * @returns The name; empty outside.
   */
  get_name(index: number): string {
    return part(this.names, index);
  }

  /** @returns How many names of properties the path has. */
  get_subname_count(): number {
    return this.subnames.length;
  }

  /**
   * The name of one of the properties.
   *
   * @param index - From 0 to {@link get_subname_count} - 1; outside, an error is logged.
   * @returns The name; empty outside.
   */
  get_subname(index: number): string {
    return part(this.subnames, index);
  }

  /** @returns The nodes' names joined with `/`, without a leading one. */
  get_concatenated_names(): string {
    return this.names.join("/");
  }

  /** @returns The properties' names joined with `:`. */
  get_concatenated_subnames(): string {
    return this.subnames.join(":");
  }

  /**
   * Whether both paths have the same names, and both or neither start at the root.
   *
   * @param other - A path.
   */
  equals(other: NodePath): boolean {
    return this.absolute === other.absolute && same(this.names, other.names) && same(this.subnames, other.subnames);
  }

  /** @returns The path's text. */
  to_string(): string {
    const subnames = this.get_concatenated_subnames();
    return (this.absolute ? "/" : "") + this.get_concatenated_names() + (subnames === "" ? "" : `:${subnames}`);
  }

  /** @internal */
  [INSPECT](): string {
    return `^${JSON.stringify(this.toString())}`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  /** @returns {@link to_string}. */
  toJSON(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(NodePath.prototype, variantTag, { value: TYPE_NODE_PATH });
  }
}

/** A trailing `:` is allowed. */
function splitSubnames(text: string): string[] {
  const parts = text.split(":");
  if (parts[parts.length - 1] === "") parts.pop();
  return parts;
}

function part(parts: readonly string[], index: number): string {
  const found = parts[index];
  if (found !== undefined) return found;
  push_error(`Index ${index} is outside the path's ${parts.length} names`);
  return "";
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
