import { TYPE_ARRAY, TYPE_DICTIONARY, TYPE_INT, type Variant } from "../../variant/index.js";
import { isReadOnly } from "../run/builtins.js";
import { builtinType, VOID } from "../run/type.js";
import { isA } from "./assign.js";
import type { Code } from "./code.js";

const INT = builtinType(TYPE_INT);

/**
 * The methods of arrays and dictionaries that loops call most, without a list of arguments.
 *
 * @param base - The array or dictionary: its type is known.
 * @param otherwise - The method as it is called in all cases.
 * @returns Null for other methods.
 */
export function quickMethod(base: Code, name: string, args: readonly Code[], otherwise: Code): Code | null {
  const { type, run } = base;
  const { run: slow } = otherwise;
  if (type.variantType === TYPE_DICTIONARY) {
    return name === "size" ? { type: INT, run: (frame) => (run(frame) as ReadonlyMap<Variant, Variant>).size } : null;
  }
  if (type.variantType !== TYPE_ARRAY) return null;
  if (name === "size") return { type: INT, run: (frame) => (run(frame) as readonly Variant[]).length };
  const [item] = args;
  const isAppend = (name === "append" || name === "push_back") && base.isStable === true && item !== undefined;
  const [element] = type.elements;
  if (!isAppend || (element !== undefined && (element.kind !== "builtin" || !isA(item.type, element)))) return null;
  const { run: value } = item;
  return {
    type: VOID,
    run: (frame) => {
      const list = run(frame) as Variant[];
      if (isReadOnly(list)) return slow(frame);
      frame.run.memory.charge(1);
      list.push(value(frame) ?? null);
      return undefined;
    },
  };
}
