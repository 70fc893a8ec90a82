import { makeFloat } from "../../variant/builtin/numbers.js";
import {
  GDArray,
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_STRING,
  type Variant,
} from "../../variant/index.js";
import { construct, typedDictionary } from "./builtins.js";
import { containerTypeOf, type Type, VARIANT } from "./type.js";

/** @param type - A type. @returns What makes the first value of a variable of it: zero, empty, null for objects. */
export function zeroMaker(type: Type): () => Variant {
  if (type.kind !== "builtin") return () => null;
  const [first = VARIANT, second = VARIANT] = type.elements;
  switch (type.variantType) {
    case TYPE_BOOL:
      return () => false;
    case TYPE_INT:
      return () => 0;
    case TYPE_FLOAT: {
      const zero = makeFloat(0);
      return () => zero;
    }
    case TYPE_STRING:
      return () => "";
    case TYPE_ARRAY: {
      if (!type.isTypedContainer) return () => [];
      const element = containerTypeOf(first);
      return () => new GDArray(element);
    }
    case TYPE_DICTIONARY: {
      if (!type.isTypedContainer) return () => construct(TYPE_DICTIONARY, []);
      const [key, value] = [containerTypeOf(first), containerTypeOf(second)];
      return () => typedDictionary(key, value);
    }
    default:
      return type.variantType === 0 ? () => null : () => construct(type.variantType, []);
  }
}
