import type { FindOffersAsked, FindOffersChoices, FindOffersOffer, FindOffersRequest, QuoteRequest } from "../../shared/generated/apis";
import { amountBounds, firstValue, snap, termBounds, type Bounds } from "./bounds";

/** What kind of product, or all of them. */
export type Family = FindOffersOffer["family"];
export type AskedFamily = Family | "all";
export type RankBy = "cost" | "margin" | "expectedValue";
export type AskedValues = Readonly<Record<string, string | number | boolean>>;

/** Whom the offers are for. */
export interface Customer {
  readonly id: string;
  readonly table: string;
}

/** What the adviser has set. The amount is the sum insured where insurances are asked for. */
export interface Ask {
  readonly family: AskedFamily;
  readonly amount: number;
  readonly term: number | null;
  readonly values: AskedValues;
  readonly options: readonly string[];
  readonly package: string | null;
  readonly rankBy: RankBy;
}

/** A product that is on sale, before anything was asked for. */
export interface MenuItem {
  readonly code: string;
  readonly name: string;
  readonly family: Family;
  readonly currency: string;
  readonly choices: FindOffersChoices;
}

/** The order in which families are shown. */
const order: readonly Family[] = ["personalLoan", "mortgage", "creditLine", "card", "deposit", "insurance"];

/** The families that are on sale. */
export function familiesOf(menu: readonly MenuItem[]): readonly Family[] {
  return order.filter((family) => menu.some((item) => item.family === family));
}

/** The products of a family. */
export function ofFamily(menu: readonly MenuItem[], family: AskedFamily): readonly MenuItem[] {
  return menu.filter((item) => family === "all" || item.family === family);
}

/** What can be chosen among some products. */
export function rangesOf(items: readonly MenuItem[]): { readonly amount: Bounds; readonly term: Bounds | null; readonly currency: string } {
  const choices = items.map((item) => item.choices);
  return { amount: amountBounds(choices), term: termBounds(choices), currency: items[0]?.currency ?? "EUR" };
}

/** What is asked for first of a family. What was said before stays where it fits; amounts of another family do not. */
export function firstAsk(menu: readonly MenuItem[], family: AskedFamily, before?: Ask): Ask {
  const { amount, term } = rangesOf(ofFamily(menu, family));
  return {
    family, amount: firstValue(amount), term: term === null ? null : firstTerm(term),
    values: before?.values ?? {}, options: [], package: null, rankBy: before?.rankBy ?? "cost",
  };
}

function firstTerm(bounds: Bounds): number {
  return snap(Math.round(firstValue(bounds) / 12) * 12, bounds);
}

/** The call that answers an ask with all offers. */
export function offersRequest(ask: Ask, customer: Customer): FindOffersRequest {
  return {
    CustomerId: customer.id, CustomerTable: customer.table, ...amountOf(ask), ...(ask.term === null ? {} : { Term: ask.term }),
    Request: furtherOf(ask), RankBy: ask.rankBy, ...(ask.family === "all" ? {} : { Families: [ask.family] }),
  };
}

/** The call that answers an ask with one product in full. */
export function quoteRequest(ask: Ask, customer: Customer, item: MenuItem, save: boolean): QuoteRequest {
  const own = { ...ask, family: item.family };
  const hasTerm = item.choices.isTermNeeded || item.choices.terms.from !== item.choices.terms.to;
  return {
    CustomerId: customer.id, CustomerTable: customer.table, ProductCode: item.code, ...amountOf(own),
    ...(own.term === null || !hasTerm ? {} : { Term: own.term }), Request: ofProduct(furtherOf(own), item), Save: save,
  };
}

function amountOf(ask: Ask): { Amount?: number } {
  return ask.family === "insurance" ? {} : { Amount: ask.amount };
}

function furtherOf(ask: Ask): FindOffersAsked {
  return {
    ...ask.values, ...(ask.family === "insurance" || ask.family === "all" ? { sumInsured: ask.amount } : {}),
    ...(ask.options.length === 0 ? {} : { options: ask.options }), ...(ask.package === null ? {} : { package: ask.package }),
  } as FindOffersAsked;
}

/** Values that every request may carry; others are asked for by certain products and unknown to the rest. */
const everywhere = new Set(["channel", "purpose", "sumInsured", "options", "package"]);

function ofProduct(asked: FindOffersAsked, item: MenuItem): FindOffersAsked {
  const known = new Set(item.choices.values.map((value) => value.name));
  return Object.fromEntries(Object.entries(asked).filter(([name]) => everywhere.has(name) || known.has(name))) as FindOffersAsked;
}
