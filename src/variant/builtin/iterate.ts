import { charge } from "../context.js";
import { contents } from "../grown.js";
import { OperationError } from "../operation-error.js";
import { typeOf } from "../type-of.js";
import type { PackedVectorArray, Vector2, Vector2i, Vector3, Vector3i } from "../types/index.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { fromUnits, toUnits } from "./code-points.js";
import { packedItem } from "./members.js";
import { makeFloat } from "./numbers.js";

/**
 * What `for` goes through: a number up to it, characters, elements, keys, and ranges of vectors. Containers that change while they are
 * gone through are seen as they are at each step, as in the engine.
 *
 * @param value - The value: of any type but objects.
 * @throws OperationError in the engine's words when it can't be gone through.
 */
export function iterate(value: Variant): Iterable<Variant> {
  switch (typeOf(value)) {
    case T.TYPE_INT:
      return steps(0, Number(value), 1, false);
    case T.TYPE_FLOAT:
      return steps(0, Number(value), 1, true);
    case T.TYPE_VECTOR2:
      return steps((value as Vector2).x, (value as Vector2).y, 1, true);
    case T.TYPE_VECTOR2I:
      return steps((value as Vector2i).x, (value as Vector2i).y, 1, false);
    case T.TYPE_VECTOR3:
      return steps((value as Vector3).x, (value as Vector3).y, (value as Vector3).z, true);
    case T.TYPE_VECTOR3I:
      return steps((value as Vector3i).x, (value as Vector3i).y, (value as Vector3i).z, false);
    case T.TYPE_STRING:
      charge(16 * (value as string).length);
      return Array.from(toUnits(value as string), fromUnits);
    case T.TYPE_DICTIONARY:
      return value instanceof Map ? (value.keys() as Iterable<Variant>) : Object.keys(value as object);
    case T.TYPE_ARRAY:
    case T.TYPE_PACKED_STRING_ARRAY:
      return items(value as readonly Variant[]);
    default:
      if (typeOf(value) > T.TYPE_ARRAY) return packedItems(value as object);
      throw new OperationError(`Unable to iterate on object of type '${T.type_string(typeOf(value))}'.`);
  }
}

function* steps(from: number, to: number, step: number, isFloat: boolean): Iterable<Variant> {
  if (from < to ? !(step > 0) : !(step < 0) || from === to) return;
  for (let at = from; step > 0 ? at < to : at > to; at += step) yield isFloat ? makeFloat(at) : at;
}

function* items(array: readonly Variant[]): Iterable<Variant> {
  for (let index = 0; index < array.length; index++) yield array[index];
}

function* packedItems(array: object): Iterable<Variant> {
  for (let index = 0; ; index++) {
    const held = contents(array) as Float32Array | PackedVectorArray<Variant>;
    if (index >= held.length) return;
    yield ArrayBuffer.isView(held) ? packedItem(held, index) : held.get(index);
  }
}
