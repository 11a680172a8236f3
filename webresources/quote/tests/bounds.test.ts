import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountBounds, firstValue, snap, termBounds, type Bounds } from "../model/bounds";
import { menuOf } from "../model/menu";
import { ofFamily, rangesOf } from "../model/ask";
import { sliderScale } from "../model/slider";
import { recordedOffers } from "./recorded";

const bounds = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 900 }), fc.constantFrom(0.5, 1, 50, 100, 500, 1000))
  .map(([from, steps, step]): Bounds => ({ from, to: from + steps * step, step }));

const isPossible = (value: number, { from, to, step }: Bounds): boolean =>
  value >= from && value <= to && Math.abs((value - from) / step - Math.round((value - from) / step)) < 1e-6;

describe("what can be chosen", () => {
  it("is what the products of a family say together", () => {
    const menu = menuOf(recordedOffers("menu"));
    const told = (family: Parameters<typeof ofFamily>[1]): object => rangesOf(ofFamily(menu, family));
    expect(told("personalLoan")).toEqual({ amount: { from: 3000, to: 60000, step: 100 }, term: { from: 12, to: 96, step: 6 }, currency: "EUR" });
    expect(told("mortgage")).toEqual({ amount: { from: 50000, to: 600000, step: 1000 }, term: { from: 120, to: 360, step: 12 }, currency: "EUR" });
    expect(told("creditLine")).toEqual({ amount: { from: 200, to: 10000, step: 100 }, term: null, currency: "EUR" });
    expect(told("insurance")).toMatchObject({ amount: { from: 10000, to: 250000 } });
  });

  it("has ends even when the products name none", () => {
    const open = { amounts: {}, terms: {}, isTermNeeded: true, values: [] };
    expect(amountBounds([open])).toEqual({ from: 1000, to: 20000, step: 50 });
    expect(termBounds([open])).toEqual({ from: 1, to: 20, step: 1 });
  });

  it("is reached by every position of the slider, from end to end, in order", () => {
    fc.assert(fc.property(bounds, (range) => {
      const scale = sliderScale(range);
      const values = Array.from({ length: scale.last + 1 }, (_, position) => scale.valueAt(position));
      expect(values.every((value) => isPossible(value, range))).toBe(true);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect([values[0], values.at(-1)]).toEqual([range.from, snap(range.to, range)]);
    }), { numRuns: 60 });
  });

  it("begins with a possible value, and what is snapped is possible and nearest", () => {
    fc.assert(fc.property(bounds, fc.double({ min: -1e6, max: 1e7, noNaN: true }), (range, value) => {
      expect(isPossible(firstValue(range), range)).toBe(true);
      const near = snap(value, range);
      expect(isPossible(near, range)).toBe(true);
      for (const other of [near - range.step, near + range.step].filter((one) => isPossible(one, range)))
        expect(Math.abs(near - value)).toBeLessThanOrEqual(Math.abs(other - value) + 1e-6);
    }));
  });
});
