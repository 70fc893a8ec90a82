import { smaller } from "./real.js";

/** What the sides of a box are made of. */
interface BoxVector<V> {
  add(other: V): V;
  subtract(other: V): V;
  min(other: V): V;
  max(other: V): V;
  abs(): V;
  clone(): V;
  equals(other: V): boolean;
  _map(call: (value: number, axis: number) => number): V;
  _at(axis: number): number;
}

/** What `Rect2`, `Rect2i` and `AABB` have in common: a position and a size. */
export abstract class Box<B extends Box<B, V>, V extends BoxVector<V>> {
  /** The corner with the smallest coordinates (when {@link size} is positive). */
  abstract position: V;
  /** The lengths of the sides. */
  abstract size: V;

  /** @internal */
  abstract _make(position: V, size: V): B;
  /** How many sides there are. @internal */
  abstract _axes(): number;
  /** Tells of a box whose size is negative, as the engine does. @internal */
  abstract _complain(): void;

  /** The corner opposite to {@link position}; setting it changes {@link size}. */
  get end(): V {
    return this.position.add(this.size);
  }

  set end(value: V) {
    this.size = value.subtract(this.position);
  }

  /**
   * Whether another box is inside this one; it may touch the surface.
   *
   * @param b - The other box.
   */
  encloses(b: B): boolean {
    this._check(b);
    const [end, otherEnd] = [this.end, b.end];
    return this._every(
      (axis) => b.position._at(axis) >= this.position._at(axis) && otherEnd._at(axis) <= end._at(axis),
    );
  }

  /**
   * The smallest box that has both in it.
   *
   * @param b - Another box.
   */
  merge(b: B): B {
    this._check(b);
    const begin = b.position.min(this.position);
    return this._make(begin, b.end.max(this.end).subtract(begin));
  }

  /**
   * The box made as large as it takes to have a point in it.
   *
   * @param to - The point.
   */
  expand(to: V): B {
    this._check();
    const begin = to.min(this.position);
    return this._make(begin, to.max(this.end).subtract(begin));
  }

  /** @returns The same box with a positive size. */
  abs(): B {
    return this._make(this.position.add(this.size._map((side) => smaller(side, 0))), this.size.abs());
  }

  /**
   * @param other - A box.
   * @returns Whether position and size are equal.
   */
  equals(other: B): boolean {
    return this.position.equals(other.position) && this.size.equals(other.size);
  }

  /** @returns What Godot prints: `"[P: (1.0, 2.0), S: (3.0, 4.0)]"`. */
  to_string(): string {
    return `[P: ${this.position}, S: ${this.size}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  /** Whether both boxes overlap; when their borders count, also where they only touch. @internal */
  _overlaps(b: B, borders: boolean): boolean {
    this._check(b);
    const [end, otherEnd] = [this.end, b.end];
    return this._every((axis) => {
      const [from, to, otherFrom, otherTo] = [
        this.position._at(axis),
        end._at(axis),
        b.position._at(axis),
        otherEnd._at(axis),
      ];
      return borders ? !(from > otherTo || to < otherFrom) : !(from >= otherTo || to <= otherFrom);
    });
  }

  /** The box that both have in common. @internal */
  _common(b: B): B {
    const begin = b.position.max(this.position);
    return this._make(begin, b.end.min(this.end).subtract(begin));
  }

  /** Each side moved outwards. @internal */
  _grown(amount: number, twice: number): B {
    return this._make(
      this.position._map((value) => value - amount),
      this.size._map((value) => value + twice),
    );
  }

  /** The corner that lies furthest in a direction. @internal */
  _support(direction: V): V {
    const end = this.end;
    return this.position._map((value, axis) => (direction._at(axis) > 0 ? end._at(axis) : value));
  }

  /** Whether something holds for every axis. @internal */
  _every(holds: (axis: number) => boolean): boolean {
    for (let axis = 0; axis < this._axes(); axis++) if (!holds(axis)) return false;
    return true;
  }

  /** Tells of negative sizes. @internal */
  _check(...others: B[]): void {
    if ([this, ...others].some((box) => !box._every((axis) => !(box.size._at(axis) < 0)))) this._complain();
  }
}
