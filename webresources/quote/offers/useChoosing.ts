import { useCallback, useState } from "react";
import { useClient } from "../../shared/ClientContext";
import { faultOf, type Fault } from "../../shared/fault";
import { quote } from "../../shared/generated/apis";
import { quoteRequest, type Ask, type Customer, type MenuItem } from "../model/ask";

/** The offer that was taken: kept as a quote, or why it was not. */
export interface Choosing {
  readonly isBusy: boolean;
  readonly saved: { readonly id: string; readonly name: string; readonly isOffered: boolean } | null;
  readonly fault: Fault | null;
  readonly choose: (ask: Ask, item: MenuItem) => void;
}

type State = Omit<Choosing, "choose">;

const nothing: State = { isBusy: false, saved: null, fault: null };

/** Keeps an offer as a quote of the customer. */
export function useChoosing(customer: Customer): Choosing {
  const { webApi } = useClient();
  const [state, setState] = useState(nothing);
  const choose = useCallback((ask: Ask, item: MenuItem) => {
    setState({ ...nothing, isBusy: true });
    quote(webApi, quoteRequest(ask, customer, item, true)).then(
      (kept) => { setState({ ...nothing, saved: { id: kept.QuoteId, name: item.name, isOffered: kept.IsOffered } }); },
      (error: unknown) => { setState({ ...nothing, fault: faultOf(error) }); },
    );
  }, [webApi, customer]);
  return { ...state, choose };
}
