import type { TypeDescription } from "../scripts/types.js";
import { TYPE_OBJECT, type_string } from "../variant/index.js";

/** No declared type: any value. */
export const ANY: TypeDescription = Object.freeze({ name: "Variant", variantType: 0 });
/** What a function without a value returns. */
export const VOID: TypeDescription = Object.freeze({ name: "void", variantType: 0 });

const cache = new Map<number, TypeDescription>();

/** @param type - A number of `Variant.Type`. @returns Its description; {@link ANY} for 0. */
export function builtin(type: number): TypeDescription {
  if (type === 0) return ANY;
  let found = cache.get(type);
  if (found === undefined) {
    found = Object.freeze({ name: type_string(type), variantType: type });
    cache.set(type, found);
  }
  return found;
}

/** @param className - A class. @param script - Its script, if it is one. @returns The type of its instances. */
export function object(className: string, script?: string): TypeDescription {
  const type = { name: className, variantType: TYPE_OBJECT, className };
  return script === undefined ? type : { ...type, script };
}
