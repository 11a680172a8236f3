import type { ReactNode } from "react";
import { useClient } from "../shared/ClientContext";
import { quote } from "../shared/generated/tables";
import { recordOf } from "../shared/record";
import { OffersPage } from "./offers/OffersPage";
import { SavedQuotePage } from "./saved/SavedQuotePage";
import { SettingProvider } from "./Setting";
import type { Locales } from "./model/formats";

/** What a quote's form shows, and what every other form does: that of a customer. */
export function QuotePage({ locale = navigator.languages }: { readonly locale?: Locales }): ReactNode {
  const { table } = recordOf(useClient());
  return <SettingProvider locale={locale}>{table === quote.table ? <SavedQuotePage /> : <OffersPage />}</SettingProvider>;
}
