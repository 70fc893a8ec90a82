import { variantTag } from "../tag.js";
import { TYPE_COLOR } from "../variant-type.js";
import { clamp, fround, is_equal_approx, lerp, numColor } from "./real.js";

/** Godot's `Color`: red, green, blue and alpha as float32, 0 to 1 and beyond for bright colors. The default is opaque black. */
export class Color {
  /** Red. */
  r: number;
  /** Green. */
  g: number;
  /** Blue. */
  b: number;
  /** Alpha: 1 is opaque. */
  a: number;

  /**
   * @param r - Red.
   * @param g - Green.
   * @param b - Blue.
   * @param a - Alpha.
   */
  constructor(r = 0, g = 0, b = 0, a = 1) {
    this.r = fround(r);
    this.g = fround(g);
    this.b = fround(b);
    this.a = fround(a);
  }

  /**
   * Godot's `Color.html`.
   *
   * @param text - `rgb`, `rgba`, `rrggbb` or `rrggbbaa` in hexadecimal, with or without `#`. Anything else gives opaque black, as in Godot.
   */
  static html(text: string): Color {
    let digits = text.startsWith("#") ? text.slice(1) : text;
    if (digits.length === 3 || digits.length === 4) digits = digits.replace(/./g, "$&$&");
    if (!/^(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(digits)) return new Color();
    const part = (index: number): number => Number.parseInt(digits.slice(index, index + 2), 16) / 255;
    return new Color(part(0), part(2), part(4), digits.length === 8 ? part(6) : 1);
  }

  /**
   * @param with_alpha - Whether alpha is written too.
   * @returns The color as `rrggbbaa` or `rrggbb` in lowercase hexadecimal, without `#`; components are clamped to 0..1.
   */
  to_html(with_alpha = true): string {
    const byte = (value: number): string =>
      clamp(Math.round(value * 255), 0, 255)
        .toString(16)
        .padStart(2, "0");
    return byte(this.r) + byte(this.g) + byte(this.b) + (with_alpha ? byte(this.a) : "");
  }

  /**
   * @param to - The color at `weight` 1.
   * @param weight - Where between this one and `to`; not clamped.
   * @returns The color between the two, interpolated linearly, alpha included.
   */
  lerp(to: Color, weight: number): Color {
    return new Color(
      lerp(this.r, to.r, weight),
      lerp(this.g, to.g, weight),
      lerp(this.b, to.b, weight),
      lerp(this.a, to.a, weight),
    );
  }

  /**
   * @param other - A color to add.
   * @returns The sum, component by component, alpha included; not clamped.
   */
  add(other: Color): Color {
    return new Color(this.r + other.r, this.g + other.g, this.b + other.b, this.a + other.a);
  }

  /**
   * @param by - A factor for all four components.
   * @returns The product; not clamped.
   */
  multiply(by: number): Color {
    return new Color(this.r * by, this.g * by, this.b * by, this.a * by);
  }

  /**
   * @param other - A color.
   * @returns Whether all components are equal.
   */
  equals(other: Color): boolean {
    return this.r === other.r && this.g === other.g && this.b === other.b && this.a === other.a;
  }

  /**
   * @param other - A color.
   * @returns Whether all components are equal within Godot's tolerance.
   */
  is_equal_approx(other: Color): boolean {
    return (
      is_equal_approx(this.r, other.r) &&
      is_equal_approx(this.g, other.g) &&
      is_equal_approx(this.b, other.b) &&
      is_equal_approx(this.a, other.a)
    );
  }

  /** @returns What Godot prints: `"(1.0, 0.5, 0.0, 1.0)"`. */
  to_string(): string {
    return `(${numColor(this.r)}, ${numColor(this.g)}, ${numColor(this.b)}, ${numColor(this.a)})`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Color.prototype, variantTag, { value: TYPE_COLOR });
  }
}
