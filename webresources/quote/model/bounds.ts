import type { FindOffersChoices } from "../../shared/generated/apis";

/** What can be chosen: from the least to the most, by steps counted from the least. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Where a product names no most, this many times its least is shown. */
const span = 20;
const leastWithoutBounds = 1000;
/** A slider with more positions than this cannot be aimed at. */
const positions = 500;

/** The amounts that any of the products allows. */
export function amountBounds(choices: readonly FindOffersChoices[]): Bounds {
  const from = Math.min(...choices.map((one) => one.amounts.from ?? 0), Infinity);
  const least = Number.isFinite(from) && from > 0 ? from : leastWithoutBounds;
  const to = Math.max(...choices.map((one) => one.amounts.to ?? least * span), least);
  const steps = choices.flatMap((one) => one.amountStep ?? []);
  return { from: least, to, step: steps.length > 0 ? Math.min(...steps) : niceStep((to - least) / positions) };
}

/** The terms that any of the products allows, in months; null when none of them has a term to choose. */
export function termBounds(choices: readonly FindOffersChoices[]): Bounds | null {
  const withTerm = choices.filter((one) => one.isTermNeeded || one.terms.from !== one.terms.to);
  if (withTerm.length === 0) return null;
  const from = Math.max(1, Math.min(...withTerm.map((one) => one.terms.from ?? 1)));
  const to = Math.max(...withTerm.map((one) => one.terms.to ?? from * span), from);
  return { from, to, step: Math.min(...withTerm.map((one) => one.termStep ?? 1)) };
}

/** The possible value nearest to one. */
export function snap(value: number, bounds: Bounds): number {
  const steps = Math.round((value - bounds.from) / bounds.step);
  const last = Math.floor((bounds.to - bounds.from) / bounds.step + 1e-9);
  return tidy(bounds.from + Math.max(0, Math.min(last, steps)) * bounds.step);
}

/** Where one begins to look: between the ends, nearer to the least, and a number that people would say. */
export function firstValue(bounds: Bounds): number {
  const middle = Math.sqrt(bounds.from * bounds.to);
  return snap(niceStep(middle, [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]), bounds);
}

/** 1, 2 or 5 times a power of ten, at least the value. */
export function niceStep(value: number, heads: readonly number[] = [1, 2, 5, 10]): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const head = heads.find((one) => one * power >= value * (1 - 1e-9)) ?? 10;
  return tidy(head * power);
}

/** Without the dust of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
