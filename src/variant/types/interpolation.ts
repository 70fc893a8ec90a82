// Godot's interpolations, for both precisions: `round` is Math.fround where the engine computes with float32, and nothing
// where it computes with doubles. Every step is rounded, in the engine's order.

/** What every step of a calculation goes through. */
export type Rounding = (value: number) => number;

/** The rounding of doubles: none. */
export const asDouble: Rounding = (value) => value;

/** Linear interpolation. */
export function lerpWith(r: Rounding, from: number, to: number, weight: number): number {
  return r(from + r(r(to - from) * weight));
}

/** Catmull-Rom interpolation between `from` and `to`, with a point before and one behind them. */
export function cubicWith(
  r: Rounding,
  from: number,
  to: number,
  before: number,
  behind: number,
  weight: number,
): number {
  const square = r(weight * weight);
  const first = r(r(to - before) * weight);
  const second = r(r(r(r(r(2 * before) - r(5 * from)) + r(4 * to)) - behind) * square);
  const third = r(r(r(r(r(3 * from) - before) - r(3 * to)) + behind) * r(square * weight));
  return r(0.5 * r(r(r(r(from * 2) + first) + second) + third));
}

/** The same, with times: `from` is at 0; Barry and Goldman's method. */
export function cubicInTimeWith(
  r: Rounding,
  from: number,
  to: number,
  before: number,
  behind: number,
  weight: number,
  toTime: number,
  beforeTime: number,
  behindTime: number,
): number {
  const t = lerpWith(r, 0, toTime, weight);
  const mix = (a: number, b: number, share: number): number => lerpWith(r, a, b, share);
  const toBefore = r(t - beforeTime);
  const toSpan = r(toTime - beforeTime);
  const behindSpan = r(behindTime - toTime);
  const a1 = mix(before, from, beforeTime === 0 ? 0 : r(toBefore / -beforeTime));
  const a2 = mix(from, to, toTime === 0 ? 0.5 : r(t / toTime));
  const a3 = mix(to, behind, behindSpan === 0 ? 1 : r(r(t - toTime) / behindSpan));
  const b1 = mix(a1, a2, toSpan === 0 ? 0 : r(toBefore / toSpan));
  const b2 = mix(a2, a3, behindTime === 0 ? 1 : r(t / behindTime));
  return mix(b1, b2, toTime === 0 ? 0.5 : r(t / toTime));
}

/** The point at `t` of a Bézier curve. */
export function bezierWith(
  r: Rounding,
  start: number,
  control1: number,
  control2: number,
  end: number,
  t: number,
): number {
  const rest = r(1 - t);
  const rest2 = r(rest * rest);
  const t2 = r(t * t);
  const first = r(start * r(rest2 * rest));
  const second = r(r(r(control1 * rest2) * t) * 3);
  const third = r(r(r(control2 * rest) * t2) * 3);
  return r(r(r(first + second) + third) + r(end * r(t2 * t)));
}

/** The derivative at `t` of a Bézier curve. */
export function bezierDerivativeWith(
  r: Rounding,
  start: number,
  control1: number,
  control2: number,
  end: number,
  t: number,
): number {
  const rest = r(1 - t);
  const first = r(r(r(control1 - start) * 3) * r(rest * rest));
  const second = r(r(r(r(control2 - control1) * 6) * rest) * t);
  return r(r(first + second) + r(r(r(end - control2) * 3) * r(t * t)));
}
