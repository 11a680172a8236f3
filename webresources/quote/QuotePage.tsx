import { FluentProvider, makeStyles, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useClient, useText } from "../shared/ClientContext";
import { quote } from "../shared/generated/tables";
import { recordOf } from "../shared/record";
import { OffersPage } from "./offers/OffersPage";
import { SavedQuotePage } from "./saved/SavedQuotePage";
import { SettingProvider } from "./Setting";
import { usePrinting } from "./usePrinting";
import type { Locales } from "./model/formats";

const useStyles = makeStyles({
  // The form's tab shows it; who hears the page needs it too.
  title: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** What a quote's form shows, and what every other form does: that of a customer. Paper is light, whatever the screen is. */
export function QuotePage({ locale = navigator.languages }: { readonly locale?: Locales }): ReactNode {
  const styles = useStyles();
  const say = useText();
  const isQuote = recordOf(useClient()).table === quote.table;
  return (
    <SettingProvider locale={locale}>
      <FluentProvider theme={usePrinting() ? webLightTheme : {}}>
        <h1 className={styles.title}>{say(isQuote ? "quote.savedTitle" : "quote.title")}</h1>
        {isQuote ? <SavedQuotePage /> : <OffersPage />}
      </FluentProvider>
    </SettingProvider>
  );
}
