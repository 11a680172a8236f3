import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FindOffersResponse, QuoteQuote } from "../../shared/generated/apis";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "fixtures");

/** What the sandbox answered, as the platform gives it: JSON in texts. */
export function recorded(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Readonly<Record<string, unknown>>;
}

/** A quote that was recorded. */
export function recordedQuote(name: string): QuoteQuote {
  return JSON.parse(String(recorded(name)["Quote"])) as QuoteQuote;
}

/** Offers that were recorded. */
export function recordedOffers(name: string): FindOffersResponse {
  const { Offers, NextBest, Refused } = recorded(name);
  return { Offers: json(Offers), NextBest: json(NextBest), Refused: json(Refused) } as FindOffersResponse;
}

function json(text: unknown): unknown {
  return JSON.parse(String(text) || "null");
}
