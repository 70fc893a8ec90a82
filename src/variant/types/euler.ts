import { fround } from "./real.js";

/** Rows of a matrix: `m[row][column]`. */
export type Rows = readonly [readonly number[], readonly number[], readonly number[]];

/** How close to 1 a sine may come before two axes fall together. */
const LIMIT = fround(1 - fround(0.00000025));
const HALF_PI = fround(Math.PI / 2);

/**
 * How angles are found in a matrix, for one order: where the sine of the middle angle stands, its sign, which angle it is, and for the
 * other two where their sines and cosines stand, with signs. Where the middle angle is a right one, `gimbal` gives one of the others.
 */
interface Order {
  readonly sine: readonly [row: number, column: number, sign: number];
  readonly middle: number;
  readonly others: readonly (readonly [angle: number, y: Entry, x: Entry])[];
  readonly gimbal: readonly [angle: number, y: Entry, x: Entry, sign: number];
}
type Entry = readonly [row: number, column: number, sign?: number];

/** By `EulerOrder`: XYZ, XZY, YXZ, YZX, ZXY, ZYX. */
const ORDERS: readonly Order[] = [
  {
    sine: [0, 2, 1],
    middle: 1,
    others: [
      [0, [1, 2, -1], [2, 2]],
      [2, [0, 1, -1], [0, 0]],
    ],
    gimbal: [0, [2, 1], [1, 1], 1],
  },
  {
    sine: [0, 1, -1],
    middle: 2,
    others: [
      [0, [2, 1], [1, 1]],
      [1, [0, 2], [0, 0]],
    ],
    gimbal: [0, [1, 2], [2, 2], -1],
  },
  {
    sine: [1, 2, -1],
    middle: 0,
    others: [
      [1, [0, 2], [2, 2]],
      [2, [1, 0], [1, 1]],
    ],
    gimbal: [1, [0, 1], [0, 0], 0],
  },
  {
    sine: [1, 0, 1],
    middle: 2,
    others: [
      [0, [1, 2, -1], [1, 1]],
      [1, [2, 0, -1], [0, 0]],
    ],
    gimbal: [0, [2, 1], [2, 2], 1],
  },
  {
    sine: [2, 1, 1],
    middle: 0,
    others: [
      [1, [2, 0, -1], [2, 2]],
      [2, [0, 1, -1], [1, 1]],
    ],
    gimbal: [1, [0, 2], [0, 0], 1],
  },
  {
    sine: [2, 0, -1],
    middle: 1,
    others: [
      [0, [2, 1], [2, 2]],
      [2, [1, 0], [0, 0]],
    ],
    gimbal: [2, [0, 1], [1, 1], -1],
  },
];

/**
 * The Euler angles of a rotation matrix.
 *
 * @param m - The matrix.
 * @param order - An `EulerOrder`.
 * @returns The angles about x, y and z, in radians; null for no order.
 * @see core/math/basis.cpp, Basis::get_euler
 */
export function eulerAngles(m: Rows, order: number): [number, number, number] | null {
  const found = ORDERS[order];
  if (found === undefined) return null;
  const angles: [number, number, number] = [0, 0, 0];
  const at = ([row, column, sign = 1]: Entry): number => sign * m[row]![column]!;
  const [row, column, sign] = found.sine;
  const raw = m[row]![column]!;
  if (raw < LIMIT && raw > -LIMIT) {
    if (isAbout(m, order)) {
      // Turned about the middle axis alone: as exact as can be.
      const [y, x] = order === 0 ? [m[0][2]!, m[0][0]!] : [-m[1][2]!, m[1][1]!];
      angles[found.middle] = fround(Math.atan2(y, x));
      return angles;
    }
    angles[found.middle] = fround(Math.asin(sign * raw));
    for (const [angle, y, x] of found.others) angles[angle] = fround(Math.atan2(at(y), at(x)));
    return angles;
  }
  const isUp = !(raw < LIMIT);
  angles[found.middle] = (isUp ? sign : -sign) * HALF_PI;
  const [angle, y, x, turn] = found.gimbal;
  const turned = fround(Math.atan2(at(y), at(x)));
  angles[angle] = (turn === 0 ? (isUp ? -1 : 1) : turn) * turned;
  return angles;
}

function isAbout(m: Rows, order: number): boolean {
  if (order === 0) return m[1][0] === 0 && m[0][1] === 0 && m[1][2] === 0 && m[2][1] === 0 && m[1][1] === 1;
  if (order === 2) return m[1][0] === 0 && m[0][1] === 0 && m[0][2] === 0 && m[2][0] === 0 && m[0][0] === 1;
  return false;
}
