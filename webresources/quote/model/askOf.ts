import type { QuoteQuote } from "../../shared/generated/apis";
import type { Ask, AskedValues } from "./ask";
import { firstValue, type Bounds } from "./bounds";

/** What a quote was asked for, as the start of asking for something else. */
export function askOf(quote: QuoteQuote, ranges: { readonly amount: Bounds; readonly term: Bounds | null }): Ask {
  const { amount, sumInsured, term, channel, purpose, values, options } = quote.request;
  return {
    family: quote.version.family, amount: amount ?? sumInsured ?? firstValue(ranges.amount), term: ranges.term === null ? null : (term ?? ranges.term.from),
    values: {
      ...(values as AskedValues), ...(channel === undefined ? {} : { channel }), ...(purpose === undefined ? {} : { purpose }),
    },
    options, package: quote.request.package ?? null, rankBy: "cost",
  };
}
