import type { Vector2i, Vector3i, Vector4i } from "../types/index.js";

type Whole = Vector2i | Vector3i | Vector4i;

function squares(vector: Whole): bigint {
  const sum = (Object.values(vector) as number[]).reduce((all, part) => all + BigInt(part) ** 2n, 0n);
  return BigInt.asIntN(64, sum);
}

function way(from: Whole, to: Whole): Whole {
  return (to as Vector4i).subtract(from as Vector4i);
}

/** Lengths and distances of vectors of ints: their squares may need more digits than a `number` has. */
export const exactVectors = {
  length_squared: squares,
  length: (vector: Whole): number => Math.sqrt(Number(squares(vector))),
  distance_squared_to: (vector: Whole, to: Whole): bigint => squares(way(vector, to)),
  distance_to: (vector: Whole, to: Whole): number => Math.sqrt(Number(squares(way(vector, to)))),
};
