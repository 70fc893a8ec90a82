import { CMP_EPSILON } from "./real.js";

// Arithmetic as the engine's `real_t` has it in ordinary builds: float32 in, float32 out, rounded after every step. One
// operation in doubles, rounded once, is exactly that. What an engine computes as `a * b + c` is written step by step.

const { fround } = Math;
const EPSILON = fround(CMP_EPSILON);
const UNIT_EPSILON = fround(0.001);

/** a + b */
export function sum(a: number, b: number): number {
  return fround(fround(a) + fround(b));
}

/** a - b */
export function difference(a: number, b: number): number {
  return fround(fround(a) - fround(b));
}

/** a * b */
export function product(a: number, b: number): number {
  return fround(fround(a) * fround(b));
}

/** a / b */
export function quotient(a: number, b: number): number {
  return fround(fround(a) / fround(b));
}

/** The square root. */
export function root(a: number): number {
  return fround(Math.sqrt(fround(a)));
}

/** The arc cosine; beyond 1 and -1 that of these. */
export function arcCosine(a: number): number {
  return a < -1 ? fround(Math.PI) : a > 1 ? 0 : fround(Math.acos(a));
}

/** Godot's `lerp_angle`: the shorter way round. */
export function mixAngle(from: number, to: number, weight: number): number {
  const tau = fround(2 * Math.PI);
  const way = fround(difference(to, from) % tau);
  return sum(from, product(difference(fround(product(2, way) % tau), way), weight));
}

/** Godot's `lerp`. */
export function mix(from: number, to: number, weight: number): number {
  return sum(from, product(difference(to, from), weight));
}

/** Godot's `is_equal_approx`. */
export function isNear(a: number, b: number): boolean {
  const [left, right] = [fround(a), fround(b)];
  if (left === right) return true;
  return Math.abs(difference(left, right)) < Math.max(product(EPSILON, Math.abs(left)), EPSILON);
}

/** Godot's `is_zero_approx`. */
export function isNearZero(a: number): boolean {
  return Math.abs(fround(a)) < EPSILON;
}

/** Whether the square of a length is that of a unit vector, as Godot's `is_normalized` has it. */
export function isUnit(lengthSquared: number): boolean {
  return lengthSquared === 1 || Math.abs(difference(lengthSquared, 1)) < UNIT_EPSILON;
}

/** Whether a length is so small that `move_toward` has arrived. */
export function isArrived(length: number, delta: number): boolean {
  return length <= fround(delta) || length < EPSILON;
}
