import type { Texts } from "../../shared/generated/texts";
import type { Figures } from "./figures";

/** A row of a comparison: a figure, and what each offer says of it; an offer of another family may say nothing. */
export interface ComparisonRow {
  readonly label: keyof Texts;
  readonly values: readonly (string | null)[];
  readonly differs: boolean;
}

/** The figures of several offers side by side, in the order in which they come up. */
export function comparison(offers: readonly Partial<Figures>[]): readonly ComparisonRow[] {
  const all = offers.map((offer) => new Map([offer.main ?? [], offer.others ?? []].flat().map((figure) => [figure.label, figure.value])));
  const labels = [...new Set(all.flatMap((figures) => [...figures.keys()]))];
  return labels.map((label) => {
    const values = all.map((figures) => figures.get(label) ?? null);
    return { label, values, differs: new Set(values).size > 1 };
  });
}
