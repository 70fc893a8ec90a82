import { NodePath } from "../types/index.js";
import { hashOf } from "./hash.js";

/** The methods of Godot's `NodePath` that its class lacks. */
export const GDNodePath = {
  /** The same path as one of properties alone: `"Path/To:size"` is `":Path/To:size"`. */
  get_as_property_path(path: NodePath): NodePath {
    if (path.names.length === 0) return path;
    return NodePath.fromParts([], [path.names.join("/"), ...path.subnames], false);
  },
  /** A hash of 32 bits. */
  hash: (path: NodePath): number => hashOf(path),
  /** The names from one index up to another, those of properties behind those of nodes; negative indices count from the end. */
  slice(path: NodePath, begin: number, end = 0x7fffffff): NodePath {
    const count = path.names.length;
    const total = count + path.subnames.length;
    const place = (index: number): number => {
      const at = Math.min(Math.max(index, -total), total);
      return at < 0 ? at + total : at;
    };
    const [first, last] = [place(begin), place(end)];
    const names = path.names.slice(first, Math.max(first, last));
    const subnames = path.subnames.slice(Math.max(first - count, 0), Math.max(last - count, 0));
    return NodePath.fromParts(names, subnames, path.absolute && first === 0);
  },
};
