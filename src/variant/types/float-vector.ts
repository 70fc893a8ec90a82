import { bezierDerivativeWith, bezierWith, cubicInTimeWith, cubicWith } from "./interpolation.js";
import { clamp, fround, larger, positiveModulo, sign, smaller, snapped } from "./real.js";
import { isUnit, quotient } from "./single.js";

/** What `Vector2`, `Vector3` and `Vector4` have in common: methods that treat every component in the same way. */
export abstract class FloatVector<V extends FloatVector<V>> {
  /** @internal */
  abstract _map(call: (value: number, axis: number) => number): V;
  /** @internal */
  abstract _at(axis: number): number;

  /** @returns The square of the length. */
  abstract length_squared(): number;

  /** @returns Whether the length is 1, within Godot's tolerance for the square of it (0.001). */
  is_normalized(): boolean {
    return isUnit(this.length_squared());
  }

  /** @returns The sign of each component: -1, 0 or 1. */
  sign(): V {
    return this._map(sign);
  }

  /**
   * The smaller of both vectors' components.
   *
   * @param other - A vector.
   */
  min(other: V): V {
    return this._map((value, axis) => smaller(value, other._at(axis)));
  }

  /**
   * Components that are no larger than a number.
   *
   * @param most - The number.
   */
  minf(most: number): V {
    return this._map((value) => smaller(value, fround(most)));
  }

  /**
   * The larger of both vectors' components.
   *
   * @param other - A vector.
   */
  max(other: V): V {
    return this._map((value, axis) => larger(value, other._at(axis)));
  }

  /**
   * Components that are no smaller than a number.
   *
   * @param least - The number.
   */
  maxf(least: number): V {
    return this._map((value) => larger(value, fround(least)));
  }

  /**
   * Limits each component to a range.
   *
   * @param min - The smallest number.
   * @param max - The largest.
   */
  clampf(min: number, max: number): V {
    return this._map((value) => clamp(value, fround(min), fround(max)));
  }

  /**
   * Rounds each component to the nearest multiple.
   *
   * @param step - Of these; a component whose step is 0 stays.
   */
  snapped(step: V): V {
    return this._map((value, axis) => snapped(value, step._at(axis)));
  }

  /**
   * Rounds each component to the nearest multiple of a number.
   *
   * @param step - The number; 0 changes nothing.
   */
  snappedf(step: number): V {
    return this._map((value) => snapped(value, fround(step)));
  }

  /**
   * What is left of each component when it is divided by a number; of the number's sign.
   *
   * @param mod - The number.
   */
  posmod(mod: number): V {
    return this._map((value) => positiveModulo(fround, value, fround(mod)));
  }

  /**
   * What is left of each component when it is divided by that of another vector.
   *
   * @param modv - The other vector.
   */
  posmodv(modv: V): V {
    return this._map((value, axis) => positiveModulo(fround, value, modv._at(axis)));
  }

  /**
   * Cubic interpolation between this vector and another.
   *
   * @param b - The vector at `weight` 1.
   * @param pre_a - The one before this.
   * @param post_b - The one behind `b`.
   * @param weight - 0 to 1.
   */
  cubic_interpolate(b: V, pre_a: V, post_b: V, weight: number): V {
    const w = fround(weight);
    return this._map((value, axis) => cubicWith(fround, value, b._at(axis), pre_a._at(axis), post_b._at(axis), w));
  }

  /**
   * Cubic interpolation with times, of which this vector's is 0.
   *
   * @param b - The vector at `weight` 1.
   * @param pre_a - The one before this.
   * @param post_b - The one behind `b`.
   * @param weight - 0 to 1.
   * @param b_t - The time of `b`.
   * @param pre_a_t - The time of `pre_a`.
   * @param post_b_t - The time of `post_b`.
   */
  cubic_interpolate_in_time(
    b: V,
    pre_a: V,
    post_b: V,
    weight: number,
    b_t: number,
    pre_a_t: number,
    post_b_t: number,
  ): V {
    const [w, t, pre, post] = [fround(weight), fround(b_t), fround(pre_a_t), fround(post_b_t)];
    return this._map((value, axis) =>
      cubicInTimeWith(fround, value, b._at(axis), pre_a._at(axis), post_b._at(axis), w, t, pre, post),
    );
  }
}

/** What `Vector2` and `Vector3` have in common beside that: directions, and curves. */
export abstract class SpatialVector<V extends SpatialVector<V>> extends FloatVector<V> {
  /** @returns The dot product. */
  abstract dot(other: V): number;
  /** @returns The product with a number. */
  abstract multiply(by: number | V): V;
  /** @returns The difference. */
  abstract subtract(other: V): V;
  /** @returns The vector with all signs turned. */
  abstract negate(): V;
  /** @internal */
  abstract _isNormal(normal: V): boolean;

  /**
   * The shadow of this vector on a line.
   *
   * @param b - The line's direction, of any length but 0.
   */
  project(b: V): V {
    return b.multiply(quotient(this.dot(b), b.length_squared()));
  }

  /**
   * What is left of this vector along a wall.
   *
   * @param n - The wall's normal, of length 1.
   */
  slide(n: V): V {
    if (!this._isNormal(n)) return this._map(() => 0);
    return this.subtract(n.multiply(this.dot(n)));
  }

  /**
   * This vector bounced off a wall.
   *
   * @param n - The wall's normal, of length 1.
   */
  bounce(n: V): V {
    return this.reflect(n).negate();
  }

  /**
   * This vector mirrored at a line.
   *
   * @param line - The line's direction, of length 1.
   */
  reflect(line: V): V {
    if (!this._isNormal(line)) return this._map(() => 0);
    return line
      .multiply(2)
      .multiply(this.dot(line))
      .subtract(this as unknown as V);
  }

  /**
   * The point of a Bézier curve that begins here.
   *
   * @param control_1 - The first control point.
   * @param control_2 - The second.
   * @param end - The end.
   * @param t - 0 to 1.
   */
  bezier_interpolate(control_1: V, control_2: V, end: V, t: number): V {
    const at = fround(t);
    return this._map((value, axis) =>
      bezierWith(fround, value, control_1._at(axis), control_2._at(axis), end._at(axis), at),
    );
  }

  /**
   * The derivative of a Bézier curve that begins here.
   *
   * @param control_1 - The first control point.
   * @param control_2 - The second.
   * @param end - The end.
   * @param t - 0 to 1.
   */
  bezier_derivative(control_1: V, control_2: V, end: V, t: number): V {
    const at = fround(t);
    return this._map((value, axis) =>
      bezierDerivativeWith(fround, value, control_1._at(axis), control_2._at(axis), end._at(axis), at),
    );
  }
}

/** The axis whose component is better than all before it. */
export function axisOf(
  vector: { _at(axis: number): number },
  isBetter: (value: number, best: number) => boolean,
): number {
  let best = 0;
  for (let axis = 1; axis < 4; axis++) if (isBetter(vector._at(axis), vector._at(best))) best = axis;
  return best;
}
