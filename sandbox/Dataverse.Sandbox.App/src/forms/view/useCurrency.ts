import { useCallback } from "react";
import { valueOf } from "../../data/Row";
import type { WebApi } from "../../data/WebApi";
import { remembered } from "../../metadata/remembered";
import { useLoaded } from "../../shell/useLoaded";
import { isLookup } from "../state/Field";
import { useForm, useOpenForm } from "./useForm";

/** How amounts in a currency are written. */
export interface Currency {
  readonly symbol: string;
  readonly precision: number;
}

const unknown: Currency = { symbol: "", precision: 2 };
const loaders = new WeakMap<WebApi, (id: string) => Promise<Currency>>();

/** The currency of the form's row, once it is known. */
export function useCurrency(isNeeded: boolean): Currency {
  const { services } = useOpenForm();
  const id = useForm((state) => currencyOf(state.attributes["transactioncurrencyid"]?.value ?? null)) ?? services.currency?.id ?? null;
  const load = useCallback(() => (isNeeded && id ? loaderOf(services.api)(id) : Promise.resolve(unknown)), [services, id, isNeeded]);
  const loaded = useLoaded(load);
  return loaded.state === "ready" ? loaded.value : unknown;
}

function currencyOf(value: Parameters<typeof isLookup>[0]): string | null {
  return isLookup(value) ? (value[0]?.id ?? null) : null;
}

function loaderOf(api: WebApi): (id: string) => Promise<Currency> {
  const known = loaders.get(api);
  if (known) return known;
  const made = remembered(async (id: string) => {
    const row = await api.retrieve("transactioncurrencies", id, "?$select=currencysymbol,isocurrencycode,currencyprecision");
    const symbol = valueOf(row, "currencysymbol") ?? valueOf(row, "isocurrencycode") ?? "";
    return { symbol: String(symbol), precision: Number(valueOf(row, "currencyprecision") ?? 2) };
  });
  loaders.set(api, made);
  return made;
}
