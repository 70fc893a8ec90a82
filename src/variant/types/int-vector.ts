import { clamp, sign, snapped } from "./real.js";

/** What `Vector2i`, `Vector3i` and `Vector4i` have in common. */
export abstract class IntVector<V extends IntVector<V>> {
  /** @internal */
  abstract _map(call: (value: number, axis: number) => number): V;
  /** @internal */
  abstract _at(axis: number): number;

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
    return this._map((value, axis) => Math.min(value, other._at(axis)));
  }

  /**
   * Components that are no larger than a number.
   *
   * @param most - The number.
   */
  mini(most: number): V {
    return this._map((value) => Math.min(value, most | 0));
  }

  /**
   * The larger of both vectors' components.
   *
   * @param other - A vector.
   */
  max(other: V): V {
    return this._map((value, axis) => Math.max(value, other._at(axis)));
  }

  /**
   * Components that are no smaller than a number.
   *
   * @param least - The number.
   */
  maxi(least: number): V {
    return this._map((value) => Math.max(value, least | 0));
  }

  /**
   * Limits each component to a range.
   *
   * @param min - The smallest number.
   * @param max - The largest.
   */
  clampi(min: number, max: number): V {
    return this._map((value) => clamp(value, min | 0, max | 0));
  }

  /**
   * Rounds each component to the nearest multiple.
   *
   * @param step - Of these; a component whose step is 0 stays.
   */
  snapped(step: V): V {
    return this._map((value, axis) => fitting(snapped(value, step._at(axis))));
  }

  /**
   * Rounds each component to the nearest multiple of a number.
   *
   * @param step - The number; 0 changes nothing.
   */
  snappedi(step: number): V {
    return this._map((value) => fitting(snapped(value, step | 0)));
  }

  /**
   * Divides by a whole number, or component by component; what is left over is cut off.
   *
   * @param by - A divisor that is not 0, or a vector of them.
   */
  divide(by: number | V): V {
    return this._map((value, axis) => Math.trunc(value / (typeof by === "number" ? by : by._at(axis))));
  }

  /**
   * What a division leaves over, with the dividend's sign.
   *
   * @param by - A divisor that is not 0, or a vector of them.
   */
  modulo(by: number | V): V {
    return this._map((value, axis) => value % (typeof by === "number" ? by : by._at(axis)));
  }

  /** @returns The square of the length. */
  abstract length_squared(): number;
  /** @returns The difference. */
  abstract subtract(other: V): V;

  /** @returns The length. */
  length(): number {
    return Math.sqrt(this.length_squared());
  }

  /**
   * The distance between both points.
   *
   * @param to - A point.
   */
  distance_to(to: V): number {
    return to.subtract(this as unknown as V).length();
  }

  /**
   * The square of the distance between both points.
   *
   * @param to - A point.
   */
  distance_squared_to(to: V): number {
    return to.subtract(this as unknown as V).length_squared();
  }
}

/** A double as an int of 32 bits; what does not fit gives the smallest. */
function fitting(value: number): number {
  return value >= -0x80000000 && value <= 0x7fffffff ? value : -0x80000000;
}
