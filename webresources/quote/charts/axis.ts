import { niceStep, tidy } from "../model/bounds";

/** A linear axis from values to pixels, with round marks. */
export interface Axis {
  readonly marks: readonly number[];
  at(value: number): number;
}

/** An axis that holds all the values and nought. */
export function axis(values: readonly number[], from: number, to: number, marks = 5): Axis {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const step = niceStep((most - least || 1) / marks);
  const first = Math.floor(least / step) * step;
  const last = Math.max(Math.ceil(most / step) * step, first + step);
  const count = Math.round((last - first) / step);
  return {
    marks: Array.from({ length: count + 1 }, (_, at) => tidy(first + at * step)),
    at: (value) => from + ((value - first) / (last - first)) * (to - from),
  };
}
