import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_COLOR } from "../variant-type.js";
import { namedColor } from "./color-names.js";
import { clamp, fround, larger, numColor, roundAway, smaller } from "./real.js";
import { difference, isNear, mix, product, quotient, sum } from "./single.js";

const HEX_DIGITS = /^#?(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

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
   * @param rgba - `rgb`, `rgba`, `rrggbb` or `rrggbbaa` in hexadecimal, with or without `#`. Anything else gives opaque black, and an
   * error is logged, as in Godot.
   */
  static html(rgba: string): Color {
    if (!HEX_DIGITS.test(rgba)) {
      if (rgba !== "") push_error(`Invalid color code: ${rgba}.`);
      return new Color();
    }
    const digits = rgba.replace("#", "");
    const [width, most] = digits.length < 6 ? [1, 15] : [2, 255];
    const parts = digits
      .match(new RegExp(`.{${width}}`, "g"))!
      .map((part) => quotient(Number.parseInt(part, 16), most));
    return new Color(...parts);
  }

  /**
   * Whether a text is a color in hexadecimal.
   *
   * @param color - The text.
   */
  static html_is_valid(color: string): boolean {
    return HEX_DIGITS.test(color);
  }

  /**
   * A color by its name or in hexadecimal.
   *
   * @param str - The text; case, spaces and `-_'.` of names don't matter.
   * @param fallback - What to give when it is neither.
   */
  static from_string(str: string, fallback: Color): Color {
    if (HEX_DIGITS.test(str)) return Color.html(str);
    const digits = namedColor(str);
    return digits === undefined ? fallback : Color.html(digits);
  }

  /**
   * Godot's constructor from a text: a name, or hexadecimal.
   *
   * @param code - The text; anything else gives opaque black, and an error is logged.
   * @param alpha - Alpha, when it should be another.
   */
  static fromCode(code: string, alpha?: number): Color {
    const digits = HEX_DIGITS.test(code) ? code : namedColor(code);
    if (digits === undefined) push_error(`Invalid color name: ${code}.`);
    const color = Color.html(digits ?? "");
    return alpha === undefined ? color : new Color(color.r, color.g, color.b, alpha);
  }

  /**
   * A color of 32 bits.
   *
   * @param hex - `0xRRGGBBAA`.
   */
  static hex(hex: number | bigint): Color {
    const bits = BigInt.asUintN(32, BigInt(hex));
    return fromBits(bits, 8n, 255);
  }

  /**
   * A color of 64 bits.
   *
   * @param hex - `0xRRRRGGGGBBBBAAAA`.
   */
  static hex64(hex: number | bigint): Color {
    return fromBits(BigInt.asUintN(64, BigInt(hex)), 16n, 65535);
  }

  /**
   * A color by hue, saturation and value.
   *
   * @param h - The hue: 0 and 1 are red.
   * @param s - The saturation, 0 to 1.
   * @param v - The value, 0 to 1.
   * @param alpha - Alpha.
   */
  static from_hsv(h: number, s: number, v: number, alpha = 1): Color {
    const [saturation, value] = [fround(s), fround(v)];
    if (saturation === 0) return new Color(value, value, value, alpha);
    const hue = product(h, 6) % 6;
    const sector = Math.floor(hue);
    const f = difference(hue, sector);
    const p = product(value, difference(1, saturation));
    const q = product(value, difference(1, product(saturation, f)));
    const t = product(value, difference(1, product(saturation, difference(1, f))));
    const parts: readonly [number, number, number][] = [
      [value, t, p],
      [q, value, p],
      [p, value, t],
      [p, q, value],
      [t, p, value],
    ];
    const [r, g, b] = parts[sector] ?? [value, p, q];
    return new Color(r, g, b, alpha);
  }

  /**
   * A color of four bytes.
   *
   * @param r8 - Red, 0 to 255.
   * @param g8 - Green.
   * @param b8 - Blue.
   * @param a8 - Alpha.
   */
  static from_rgba8(r8: number, g8: number, b8: number, a8 = 255): Color {
    return new Color(...[r8, g8, b8, a8].map((part) => quotient(Number(part), 255)));
  }

  /**
   * A color of three numbers of 9 bits and an exponent they share.
   *
   * @param rgbe - 32 bits.
   */
  static from_rgbe9995(rgbe: number): Color {
    const scale = 2 ** ((rgbe >>> 27) - 24);
    return new Color((rgbe & 0x1ff) * scale, ((rgbe >>> 9) & 0x1ff) * scale, ((rgbe >>> 18) & 0x1ff) * scale);
  }

  /** Red as a byte. */
  get r8(): number {
    return byte(this.r);
  }

  set r8(value: number) {
    this.r = quotient(clamp(value, 0, 255), 255);
  }

  /** Green as a byte. */
  get g8(): number {
    return byte(this.g);
  }

  set g8(value: number) {
    this.g = quotient(clamp(value, 0, 255), 255);
  }

  /** Blue as a byte. */
  get b8(): number {
    return byte(this.b);
  }

  set b8(value: number) {
    this.b = quotient(clamp(value, 0, 255), 255);
  }

  /** Alpha as a byte. */
  get a8(): number {
    return byte(this.a);
  }

  set a8(value: number) {
    this.a = quotient(clamp(value, 0, 255), 255);
  }

  /** The hue of hue, saturation and value: 0 to 1. */
  get h(): number {
    const [r, g, b] = [fround(this.r), fround(this.g), fround(this.b)];
    const most = larger(larger(r, g), b);
    const range = difference(most, smaller(smaller(r, g), b));
    if (range === 0) return 0;
    const part = (start: number, from: number, to: number): number => sum(start, quotient(difference(from, to), range));
    const hue = quotient(r === most ? part(0, g, b) : g === most ? part(2, b, r) : part(4, r, g), 6);
    return hue < 0 ? sum(hue, 1) : hue;
  }

  set h(value: number) {
    this.#setHsv(value, this.s, this.v);
  }

  /** The saturation: 0 to 1. */
  get s(): number {
    const [r, g, b] = [fround(this.r), fround(this.g), fround(this.b)];
    const most = this.v;
    return most === 0 ? 0 : quotient(difference(most, smaller(smaller(r, g), b)), most);
  }

  set s(value: number) {
    this.#setHsv(this.h, value, this.v);
  }

  /** The value: 0 to 1. */
  get v(): number {
    return larger(larger(fround(this.r), fround(this.g)), fround(this.b));
  }

  set v(value: number) {
    this.#setHsv(this.h, this.s, value);
  }

  #setHsv(h: number, s: number, v: number): void {
    const { r, g, b } = Color.from_hsv(h, s, v);
    this.r = r;
    this.g = g;
    this.b = b;
  }

  /**
   * @param with_alpha - Whether alpha is written too.
   * @returns The color as `rrggbbaa` or `rrggbb` in lowercase hexadecimal, without `#`; components are clamped to 0..1.
   */
  to_html(with_alpha = true): string {
    const digits = (value: number): string => {
      const rounded = roundAway(product(value, 255));
      // What does not fit into an int is the smallest.
      const fitting = rounded >= 0 && rounded <= 0x7fffffff ? Math.min(rounded, 255) : 0;
      return fitting.toString(16).padStart(2, "0");
    };
    return digits(this.r) + digits(this.g) + digits(this.b) + (with_alpha ? digits(this.a) : "");
  }

  /** @returns `0xAABBGGRR`. */
  to_abgr32(): number {
    return Number(bits([this.a, this.b, this.g, this.r], 8n, 255));
  }

  /** @returns `0xAARRGGBB`. */
  to_argb32(): number {
    return Number(bits([this.a, this.r, this.g, this.b], 8n, 255));
  }

  /** @returns `0xRRGGBBAA`. */
  to_rgba32(): number {
    return Number(bits([this.r, this.g, this.b, this.a], 8n, 255));
  }

  /** @returns 64 bits, signed: `0xAAAABBBBGGGGRRRR`. */
  to_abgr64(): bigint {
    return BigInt.asIntN(64, bits([this.a, this.b, this.g, this.r], 16n, 65535));
  }

  /** @returns 64 bits, signed: `0xAAAARRRRGGGGBBBB`. */
  to_argb64(): bigint {
    return BigInt.asIntN(64, bits([this.a, this.r, this.g, this.b], 16n, 65535));
  }

  /** @returns 64 bits, signed: `0xRRRRGGGGBBBBAAAA`. */
  to_rgba64(): bigint {
    return BigInt.asIntN(64, bits([this.r, this.g, this.b, this.a], 16n, 65535));
  }

  /** @returns How bright the color looks, 0 to 1, for a color of linear encoding. */
  get_luminance(): number {
    return sum(sum(product(0.2126, this.r), product(0.7152, this.g)), product(0.0722, this.b));
  }

  /**
   * @param to - The color at `weight` 1.
   * @param weight - Where between this one and `to`; not clamped.
   * @returns The color between the two, interpolated linearly, alpha included.
   */
  lerp(to: Color, weight: number): Color {
    return this.#with(to, (a, b) => mix(a, b, weight));
  }

  /**
   * The color with another laid over it.
   *
   * @param over - The other.
   */
  blend(over: Color): Color {
    const rest = difference(1, over.a);
    const alpha = sum(product(this.a, rest), over.a);
    if (alpha === 0) return new Color(0, 0, 0, 0);
    const part = (a: number, b: number): number =>
      quotient(sum(product(product(a, this.a), rest), product(b, over.a)), alpha);
    return new Color(part(this.r, over.r), part(this.g, over.g), part(this.b, over.b), alpha);
  }

  /**
   * Darker; alpha stays.
   *
   * @param amount - 0 to 1: 1 is black.
   */
  darkened(amount: number): Color {
    const by = difference(1, amount);
    return this.#map((value) => product(value, by));
  }

  /**
   * Lighter; alpha stays.
   *
   * @param amount - 0 to 1: 1 is white.
   */
  lightened(amount: number): Color {
    return this.#map((value) => sum(value, product(difference(1, value), amount)));
  }

  /** @returns The opposite color; alpha stays. */
  inverted(): Color {
    return this.#map((value) => difference(1, value));
  }

  /**
   * Limits all components to a range.
   *
   * @param min - The smallest.
   * @param max - The largest.
   */
  clamp(min: Color = new Color(0, 0, 0, 0), max: Color = new Color(1, 1, 1, 1)): Color {
    const part = (name: "r" | "g" | "b" | "a"): number =>
      clamp(fround(this[name]), fround(min[name]), fround(max[name]));
    return new Color(part("r"), part("g"), part("b"), part("a"));
  }

  /** @returns The color of linear encoding for one of sRGB encoding. */
  srgb_to_linear(): Color {
    const scale = 1 / 1.055;
    return this.#map((value) =>
      value < fround(0.04045) ? product(value, quotient(1, 12.92)) : fround((value + 0.055) * scale) ** fround(2.4),
    );
  }

  /** @returns The color of sRGB encoding for one of linear encoding. */
  linear_to_srgb(): Color {
    return this.#map((value) =>
      value < fround(0.0031308) ? product(12.92, value) : 1.055 * fround(value ** quotient(1, 2.4)) - 0.055,
    );
  }

  /**
   * @param other - A color to add.
   * @returns The sum, component by component, alpha included; not clamped.
   */
  add(other: Color): Color {
    return this.#with(other, sum);
  }

  /**
   * @param other - A color to take away.
   * @returns The difference, component by component, alpha included; not clamped.
   */
  subtract(other: Color): Color {
    return this.#with(other, difference);
  }

  /**
   * @param by - A factor for all four components, or one for each.
   * @returns The product; not clamped.
   */
  multiply(by: number | Color): Color {
    return this.#with(typeof by === "number" ? new Color(by, by, by, by) : by, product);
  }

  /**
   * @param by - A divisor for all four components, or one for each.
   * @returns The quotient; not clamped.
   */
  divide(by: number | Color): Color {
    return this.#with(typeof by === "number" ? new Color(by, by, by, by) : by, quotient);
  }

  /** @returns Godot's `-color`: the opposite color, alpha included. */
  negate(): Color {
    return new Color(1, 1, 1, 1).subtract(this);
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
    return isNear(this.r, other.r) && isNear(this.g, other.g) && isNear(this.b, other.b) && isNear(this.a, other.a);
  }

  /** The color with its red, green and blue changed. */
  #map(call: (value: number) => number): Color {
    return new Color(call(fround(this.r)), call(fround(this.g)), call(fround(this.b)), this.a);
  }

  #with(other: Color, call: (a: number, b: number) => number): Color {
    return new Color(call(this.r, other.r), call(this.g, other.g), call(this.b, other.b), call(this.a, other.a));
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

/** A component as a byte. */
function byte(value: number): number {
  const rounded = clamp(roundAway(product(value, 255)), 0, 255);
  return Number.isNaN(rounded) ? -0x80000000 : rounded;
}

function fromBits(all: bigint, width: bigint, most: number): Color {
  const part = (at: bigint): number => quotient(Number(BigInt.asUintN(Number(width), all >> (at * width))), most);
  return new Color(part(3n), part(2n), part(1n), part(0n));
}

/** Components behind each other; what does not fit is cut off. */
function bits(parts: readonly number[], width: bigint, most: number): bigint {
  return parts.reduce((all, part) => {
    const rounded = roundAway(product(part, most));
    return (all << width) | BigInt.asUintN(Number(width), BigInt(Number.isFinite(rounded) ? rounded : 0));
  }, 0n);
}
