import type { TypeDescription } from "../scripts/types.js";
import { GDFloat, NodePath, StringName, str_to_var, type_string, type Variant } from "../variant/index.js";
import { type Constant, type Constants, converted } from "./constants.js";
import type { Place } from "./symbols.js";
import { namedChildren, part, type SyntaxNode } from "./syntax.js";

/** How many numbers the structs consist of, by `Variant.Type`. Unlike Godot's own, C#'s are all zeros at first. */
const COMPONENTS: Readonly<Record<number, number>> = {
  5: 2,
  6: 2,
  7: 4,
  8: 4,
  9: 3,
  10: 3,
  11: 6,
  12: 4,
  13: 4,
  14: 4,
  15: 4,
  16: 6,
  17: 9,
  18: 12,
  19: 16,
  20: 4,
};

/** Values that structs have names for. */
const NAMED: Readonly<Record<string, string>> = {
  "Vector2.Zero": "0, 0",
  "Vector2.One": "1, 1",
  "Vector2.Left": "-1, 0",
  "Vector2.Right": "1, 0",
  "Vector2.Up": "0, -1",
  "Vector2.Down": "0, 1",
  "Vector2I.Zero": "0, 0",
  "Vector2I.One": "1, 1",
  "Vector2I.Left": "-1, 0",
  "Vector2I.Right": "1, 0",
  "Vector2I.Up": "0, -1",
  "Vector2I.Down": "0, 1",
  "Vector3.Zero": "0, 0, 0",
  "Vector3.One": "1, 1, 1",
  "Vector3.Left": "-1, 0, 0",
  "Vector3.Right": "1, 0, 0",
  "Vector3.Up": "0, 1, 0",
  "Vector3.Down": "0, -1, 0",
  "Vector3.Forward": "0, 0, -1",
  "Vector3.Back": "0, 0, 1",
  "Vector3I.Zero": "0, 0, 0",
  "Vector3I.One": "1, 1, 1",
  "Vector4.Zero": "0, 0, 0, 0",
  "Vector4.One": "1, 1, 1, 1",
  "Quaternion.Identity": "0, 0, 0, 1",
  "Basis.Identity": "1, 0, 0, 0, 1, 0, 0, 0, 1",
  "Transform2D.Identity": "1, 0, 0, 1, 0, 0",
  "Transform3D.Identity": "1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0",
  "Colors.White": "1, 1, 1, 1",
  "Colors.Black": "0, 0, 0, 1",
  "Colors.Red": "1, 0, 0, 1",
  "Colors.Green": "0, 0.5019608, 0, 1",
  "Colors.Lime": "0, 1, 0, 1",
  "Colors.Blue": "0, 0, 1, 1",
  "Colors.Yellow": "1, 1, 0, 1",
  "Colors.Cyan": "0, 1, 1, 1",
  "Colors.Magenta": "1, 0, 1, 1",
  "Colors.Transparent": "1, 1, 1, 0",
};

/**
 * Tells the first value of a field or a property.
 *
 * @param type - Its type.
 * @param node - The value as written; undefined when nothing is.
 * @param place - Where it is written.
 * @param constants - Knows what expressions are worth.
 * @param written - The type as written: numbers are rounded or cut to it.
 * @returns The value; undefined when only the running game can tell.
 */
export function initialValue(
  type: TypeDescription,
  node: SyntaxNode | undefined,
  place: Place,
  constants: Constants,
  written = "",
): Variant | undefined {
  if (node === undefined || node.type === "default_expression") return zeroValue(type.variantType);
  const forgiven = node.type === "postfix_unary_expression" ? namedChildren(node)[0] : undefined;
  // `null!`, as nullable contexts make people write.
  if (forgiven !== undefined) return initialValue(type, forgiven, place, constants, written);
  if (node.type === "null_literal") return zeroValue(type.variantType);
  if (type.variantType in COMPONENTS) return struct(type.variantType, node, place, constants);
  if (type.variantType >= 27) return container(type, node, place, constants);
  const value = constants.evaluate(node, place) ?? created(type, node, place, constants);
  return fitted(type.variantType, converted(value, written));
}

/** `new StringName("a")`, `new NodePath("a")`: what stands in the brackets. */
function created(type: TypeDescription, node: SyntaxNode, place: Place, constants: Constants): Constant | undefined {
  const args = type.variantType === 21 || type.variantType === 22 ? creationArguments(node) : undefined;
  return args?.length === 1 ? constants.evaluate(args[0]!, place) : undefined;
}

function zeroValue(type: number): Variant | undefined {
  if (type === 0 || type === 24) return null;
  if (type === 1) return false;
  if (type === 2 || type === 3) return 0;
  if (type === 4) return "";
  if (type === 21) return new StringName("");
  if (type === 22) return new NodePath("");
  if (type === 27) return new Map();
  if (type === 28) return [];
  const count = COMPONENTS[type];
  if (count !== undefined) return text(type, Array<string>(count).fill("0").join(", "));
  return type >= 29 ? text(type, "") : undefined;
}

function fitted(type: number, value: Constant | undefined): Variant | undefined {
  if (type === 0)
    return typeof value === "number" ? new GDFloat(value) : typeof value === "bigint" ? small(value) : value;
  if (type === 1) return typeof value === "boolean" ? value : undefined;
  if (type === 2) return typeof value === "bigint" ? small(value) : undefined;
  if (type === 3) return typeof value === "bigint" || typeof value === "number" ? Number(value) : undefined;
  if (typeof value !== "string") return undefined;
  return type === 4 ? value : type === 21 ? new StringName(value) : type === 22 ? new NodePath(value) : undefined;
}

function small(value: bigint): number | bigint {
  // An `ulong` travels as a `long`.
  const signed = BigInt.asIntN(64, value);
  const number = Number(signed);
  return Number.isSafeInteger(number) ? number : signed;
}

function struct(type: number, node: SyntaxNode, place: Place, constants: Constants): Variant | undefined {
  if (node.type === "member_access_expression") {
    const words = place.scope.file.nameOf(node).split(".").slice(-2).join(".");
    const known = Object.hasOwn(NAMED, words) ? NAMED[words] : undefined;
    return known === undefined ? undefined : text(type, known);
  }
  const args = creationArguments(node);
  if (args === undefined) return undefined;
  if (args.length === 0) return zeroValue(type);
  const numbers: string[] = [];
  for (const argument of args) {
    const value = constants.evaluate(argument, place);
    if (typeof value !== "bigint" && typeof value !== "number") return undefined;
    if (!Number.isFinite(Number(value))) return undefined;
    numbers.push(String(value));
  }
  if (type === 20 && numbers.length === 3) numbers.push("1");
  return numbers.length === COMPONENTS[type] ? text(type, numbers.join(", ")) : undefined;
}

/** The arguments of `new X(...)` or `new(...)`; undefined for anything else, or when more is set in `{...}`. */
function creationArguments(node: SyntaxNode): SyntaxNode[] | undefined {
  if (node.type !== "object_creation_expression" && node.type !== "implicit_object_creation_expression")
    return undefined;
  if (node.children.some((item) => item.type === "initializer_expression")) return undefined;
  const list = node.children.find((item) => item.type === "argument_list");
  return list === undefined ? [] : namedChildren(list);
}

function container(type: TypeDescription, node: SyntaxNode, place: Place, constants: Constants): Variant | undefined {
  const items = elementsOf(node, place);
  if (items === undefined) return undefined;
  if (items.length === 0) return zeroValue(type.variantType);
  const [element] = type.elements ?? [];
  if (type.variantType === 28 && element !== undefined) {
    const values = items.map((item) => initialValue(element, item, place, constants));
    return values.includes(undefined) ? undefined : (values as Variant[]);
  }
  if (type.variantType < 29 || type.variantType > 34) return undefined;
  const values: string[] = [];
  for (const item of items) {
    const value = constants.evaluate(item, place);
    if (type.variantType === 34 ? typeof value !== "string" : typeof value !== "bigint" && typeof value !== "number")
      return undefined;
    values.push(typeof value === "string" ? JSON.stringify(value) : String(value));
  }
  return text(type.variantType, values.join(", "));
}

/** What stands in `{...}`, `[...]`, `new X[] {...}` and the like; undefined for anything else. */
function elementsOf(node: SyntaxNode, place: Place): SyntaxNode[] | undefined {
  if (node.type === "initializer_expression") return namedChildren(node);
  if (node.type === "element_binding_expression" || node.type === "collection_expression") {
    // The grammar sees an empty name in `[]`.
    const items = namedChildren(node).filter((item) => item.end > item.start);
    return items.map((item) => (item.type === "argument" ? (namedChildren(item)[0] ?? item) : item));
  }
  if (/^(?:implicit_)?(?:array|object)_creation_expression$/.test(node.type)) {
    const list = node.children.find((item) => item.type === "initializer_expression");
    if (list !== undefined) return namedChildren(list);
    const args = part(node, "arguments") ?? node.children.find((item) => item.type === "argument_list");
    const sized = node.type === "array_creation_expression" && !/\[0?\]$/.test(place.scope.file.nameOf(node));
    return sized || (args !== undefined && namedChildren(args).length > 0) ? undefined : [];
  }
  return /^(?:System\.)?Array\.Empty<[^>]*>\(\)$/.test(place.scope.file.nameOf(node)) ? [] : undefined;
}

function text(type: number, inside: string): Variant | undefined {
  try {
    return str_to_var(`${type_string(type)}(${inside})`);
  } catch {
    // A number that the type cannot have: the compiler would refuse it, too.
    return undefined;
  }
}
