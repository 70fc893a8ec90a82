import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Histogram } from "../../src/bots/histogram.js";

describe("Histogram", () => {
  it("is all zeros while empty", () => {
    expect(new Histogram().summary()).toEqual({ count: 0, min: 0, max: 0, mean: 0, p50: 0, p95: 0, p99: 0 });
  });

  it("ignores what is not a finite number of at least 0", () => {
    const histogram = new Histogram();
    for (const value of [-1, Number.NaN, Infinity]) histogram.record(value);
    expect(histogram.count).toBe(0);
  });

  it("tells quantiles to 2.5 %", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.02, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0.01, 0.5, 0.95, 0.99, 1),
        (values, share) => {
          const histogram = new Histogram();
          for (const value of values) histogram.record(value);
          const exact = [...values].sort((a, b) => a - b)[Math.max(1, Math.ceil(share * values.length)) - 1]!;
          const told = histogram.quantile(share);
          expect(Math.abs(told - exact)).toBeLessThanOrEqual(exact * 0.0251);
        },
      ),
    );
  });

  it("merges into the same figures as one that saw everything", () => {
    const [one, two, both] = [new Histogram(), new Histogram(), new Histogram()];
    for (let value = 1; value <= 1000; value++) {
      (value % 3 === 0 ? one : two).record(value);
      both.record(value);
    }
    one.merge(JSON.parse(JSON.stringify(two.toData())));
    expect(one.summary()).toEqual(both.summary());
  });
});
