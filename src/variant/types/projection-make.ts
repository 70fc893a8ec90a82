import { push_error } from "../../core/index.js";
import type { AABB } from "./aabb.js";
import { fround } from "./real.js";
import { difference, product, quotient, sum } from "./single.js";

/*
 * The matrices of Projection's static functions, as 16 numbers by columns.
 */

const IDENTITY: readonly number[] = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/** A matrix that is 0 but for some numbers by index. */
function matrix(numbers: Readonly<Record<number, number>>): number[] {
  return IDENTITY.map((_one, index) => numbers[index] ?? 0);
}

function radians(degrees: number): number {
  return degrees * (Math.PI / 180);
}

/** The vertical field of view for a horizontal one, in degrees. */
export function verticalField(horizontal: number, aspect: number): number {
  const half = Math.tan(fround(fround(horizontal) * quotient(Math.PI, 180)) * 0.5);
  return fround(Math.atan(fround(aspect) * half) * 2 * (180 / Math.PI));
}

/** @see core/math/projection.cpp, Projection::set_perspective */
export function perspective(fovy: number, aspect: number, near: number, far: number, flip: boolean): readonly number[] {
  const field = flip ? verticalField(fovy, fround(1 / fround(aspect))) : fround(fovy);
  const angle = fround(radians(field / 2));
  const depth = difference(far, near);
  const sine = fround(Math.sin(angle));
  if (depth === 0 || sine === 0 || fround(aspect) === 0) return IDENTITY;
  const cotangent = quotient(Math.cos(angle), sine);
  return matrix({
    0: quotient(cotangent, aspect),
    5: cotangent,
    10: quotient(-sum(far, near), depth),
    11: -1,
    14: quotient(product(product(-2, near), far), depth),
  });
}

/** @see core/math/projection.cpp, Projection::set_frustum */
export function frustum(
  left: number,
  right: number,
  bottom: number,
  top: number,
  near: number,
  far: number,
): readonly number[] {
  for (const [low, high, text] of [
    [left, right, "p_right <= p_left"],
    [bottom, top, "p_top <= p_bottom"],
    [near, far, "p_far <= p_near"],
  ] as const) {
    if (!(fround(high) <= fround(low))) continue;
    push_error(`Condition "${text}" is true.`);
    return IDENTITY;
  }
  const [width, height, depth] = [difference(right, left), difference(top, bottom), difference(far, near)];
  return matrix({
    0: quotient(product(2, near), width),
    5: quotient(product(2, near), height),
    8: quotient(sum(right, left), width),
    9: quotient(sum(top, bottom), height),
    10: quotient(-sum(far, near), depth),
    11: -1,
    14: quotient(product(product(-2, far), near), depth),
  });
}

/** @see core/math/projection.cpp, Projection::set_frustum */
export function frustumAspect(
  size: number,
  aspect: number,
  offset: { readonly x: number; readonly y: number },
  near: number,
  far: number,
  flip: boolean,
): readonly number[] {
  const width = flip ? fround(size) : product(size, aspect);
  const [x, y] = [quotient(width, 2), quotient(quotient(width, aspect), 2)];
  return frustum(sum(-x, offset.x), sum(x, offset.x), sum(-y, offset.y), sum(y, offset.y), near, far);
}

/** @see core/math/projection.cpp, Projection::set_orthogonal */
export function orthogonal(
  left: number,
  right: number,
  bottom: number,
  top: number,
  near: number,
  far: number,
): readonly number[] {
  const axis = (low: number, high: number): [number, number] => {
    const range = difference(high, low);
    return [quotient(2, range), -quotient(sum(high, low), range)];
  };
  const [x, y, z] = [axis(left, right), axis(bottom, top), axis(near, far)];
  return matrix({ 0: x[0], 5: y[0], 10: -z[0], 12: x[1], 13: y[1], 14: z[1], 15: 1 });
}

/** @see core/math/projection.cpp, Projection::set_orthogonal */
export function orthogonalAspect(
  size: number,
  aspect: number,
  near: number,
  far: number,
  flip: boolean,
): readonly number[] {
  const width = flip ? fround(size) : product(size, aspect);
  const [x, y] = [quotient(width, 2), quotient(quotient(width, aspect), 2)];
  return orthogonal(-x, x, -y, y, near, far);
}

/** The sides of an eye's frustum and how far it is moved; the matrix still has to be multiplied by that. */
export function perspectiveHmd(
  fovy: number,
  aspect: number,
  near: number,
  far: number,
  flip: boolean,
  eye: number,
  distance: number,
  convergence: number,
): { readonly frustum: readonly number[]; readonly moved: number } {
  const field = flip ? verticalField(fovy, fround(1 / fround(aspect))) : fround(fovy);
  const top = fround(fround(near) * Math.tan(radians(field / 2)));
  const right = product(top, aspect);
  const shift = fround(((fround(distance) / 2) * fround(near)) / fround(convergence));
  const side = eye === 1 ? 1 : eye === 2 ? -1 : 0;
  return {
    frustum:
      side === 0
        ? frustum(-right, right, -top, top, near, far)
        : frustum(sum(-right, side * shift), sum(right, side * shift), -top, top, near, far),
    moved: side === 0 ? 0 : (side * fround(distance)) / 2,
  };
}

/** @see core/math/projection.cpp, Projection::set_for_hmd */
export function forHmd(
  eye: number,
  aspect: number,
  distance: number,
  width: number,
  lens: number,
  oversample: number,
  near: number,
  far: number,
): readonly number[] {
  const inner = quotient(distance * 0.5, lens);
  const outer = quotient(difference(width, distance) * 0.5, lens);
  const more = fround((sum(inner, outer) * (fround(oversample) - 1)) / 2);
  const [f1, f2] = [sum(inner, more), sum(outer, more)];
  const f3 = quotient(product(quotient(width / 4, lens), oversample), aspect);
  if (eye !== 1 && eye !== 2) return IDENTITY;
  const [left, right] = eye === 1 ? [f2, f1] : [f1, f2];
  const at = (side: number): number => product(side, near);
  return frustum(at(-left), at(right), at(-f3), at(f3), near, far);
}

/** @see core/math/projection.cpp, Projection::set_depth_correction */
export function depthCorrection(flip: boolean): readonly number[] {
  return matrix({ 0: 1, 5: flip ? -1 : 1, 10: -0.5, 14: 0.5, 15: 1 });
}

/** @see core/math/projection.cpp, Projection::scale_translate_to_fit */
export function fitBox(box: AABB): readonly number[] {
  const [low, high] = [box.position, box.end];
  const size = (axis: number): number => difference(high._at(axis), low._at(axis));
  const scale = (axis: number): number => quotient(2, size(axis));
  const move = (axis: number): number => quotient(-sum(high._at(axis), low._at(axis)), size(axis));
  return matrix({ 0: scale(0), 5: scale(1), 10: scale(2), 12: move(0), 13: move(1), 14: move(2), 15: 1 });
}

/**
 * The inverse by Gauss and Jordan, with the rows changed about in the engine's order.
 *
 * @param m - The numbers by columns.
 * @returns null when there is none.
 * @see core/math/projection.cpp, Projection::invert
 */
export function invertMatrix(m: readonly number[]): number[] | null {
  const rows = [0, 1, 2, 3].map((row) => [
    ...[0, 1, 2, 3].map((column) => fround(m[column * 4 + row]!)),
    ...[0, 1, 2, 3].map((column) => (column === row ? 1 : 0)),
  ]);
  for (let step = 0; step < 4; step++) {
    for (let row = 3; row > step; row--) {
      if (Math.abs(rows[row]![step]!) > Math.abs(rows[row - 1]![step]!)) {
        [rows[row], rows[row - 1]] = [rows[row - 1]!, rows[row]!];
      }
    }
    const pivot = rows[step]!;
    if (pivot[step] === 0) return null;
    const factors = rows.slice(step + 1).map((row) => quotient(row[step]!, pivot[step]!));
    for (let column = step + 1; column < 8; column++) {
      const value = pivot[column]!;
      // The engine leaves out what is 0 on the right side, but for the third step.
      if (column > 3 && value === 0 && step < 2) continue;
      factors.forEach((factor, i) => {
        const row = rows[step + 1 + i]!;
        row[column] = difference(row[column]!, product(factor, value));
      });
    }
  }
  const last = quotient(1, rows[3]![3]!);
  for (let column = 4; column < 8; column++) rows[3]![column] = product(rows[3]![column]!, last);
  for (let done = 3; done > 0; done--) {
    const scale = quotient(1, rows[done - 1]![done - 1]!);
    for (let row = done - 1; row >= 0; row--) {
      const factor = rows[row]![done]!;
      for (let column = 4; column < 8; column++) {
        const rest = difference(rows[row]![column]!, product(rows[done]![column]!, factor));
        rows[row]![column] = row === done - 1 ? product(scale, rest) : rest;
      }
    }
  }
  return [0, 1, 2, 3].flatMap((column) => [0, 1, 2, 3].map((row) => rows[row]![4 + column]!));
}
