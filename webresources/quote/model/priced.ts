import type { FindOffersOffer, QuoteCharge, QuoteProposals, QuoteQuote, QuoteTotals } from "../../shared/generated/apis";
import type { Ask, Family } from "./ask";

/** The figures of an offer, whether it stands among others or was quoted in full. */
export interface Priced {
  readonly family: Family;
  readonly currency: string;
  readonly amount: number | null;
  readonly term: number | null;
  readonly rate: number | null;
  /** The annual percentage rate; of a deposit the yield. */
  readonly apr: number | null;
  readonly aprUs: number | null;
  readonly totals: QuoteTotals;
  readonly charges: readonly QuoteCharge[];
  readonly insurance: QuoteProposals | null;
}

/** The figures of an offer among others. */
export function pricedOffer(offer: FindOffersOffer, ask: Ask): Priced {
  return {
    family: offer.family, currency: offer.currency, amount: ask.amount, term: ask.term, rate: offer.rate ?? null, apr: offer.apr ?? null, aprUs: null,
    totals: offer.totals, charges: offer.charges, insurance: offer.insurance ?? null,
  };
}

/** The figures of a quote; null for a refusal. */
export function pricedQuote(quote: QuoteQuote): Priced | null {
  if (quote.figures === undefined) return null;
  const { rate, apr, aprUs, totals, charges } = quote.figures;
  return {
    family: quote.version.family, currency: quote.version.currency, amount: quote.request.amount ?? quote.request.sumInsured ?? null,
    term: quote.request.term ?? null, rate: rate?.final ?? null, apr: apr ?? null, aprUs: aprUs ?? null, totals, charges, insurance: quote.insurance ?? null,
  };
}

/** The package of an insurance that the figures are of. */
export function chosenCard(priced: Priced): QuoteProposals["cards"][number] | null {
  return priced.insurance?.cards.find((card) => card.isChosen) ?? null;
}

/** What is charged, and what could be: insurances that the customer may add. */
export function charged(charges: readonly QuoteCharge[]): readonly QuoteCharge[] {
  return charges.filter((charge) => charge.isCharged);
}
export function optional(charges: readonly QuoteCharge[]): readonly QuoteCharge[] {
  return charges.filter((charge) => charge.isOptional);
}
