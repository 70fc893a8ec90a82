const floats = new Float32Array(1);
const words = new Uint32Array(floats.buffer);

/** The bits of a float of 16 bits for a number: cut off, not rounded; what is smaller than any becomes 0, as in the engine. */
export function halfBits(value: number): number {
  floats[0] = value;
  const word = words[0]!;
  const sign = (word >>> 31) << 15;
  const exponent = word & 0x7f800000;
  const mantissa = word & 0x7fffff;
  if (exponent >= 0x47800000) {
    const isNaN = exponent === 0x7f800000 && mantissa !== 0;
    return sign | 0x7c00 | (isNaN ? 0x3ff : 0);
  }
  if (exponent <= 0x38000000) return 0;
  return (sign | ((exponent - 0x38000000) >>> 13) | (mantissa >>> 13)) & 0xffff;
}

/** The number of a float of 16 bits. */
export function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const mantissa = bits & 0x3ff;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent === 0x1f) return mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}
