import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { Failure } from "../../shared/Failure";
import { findOffers } from "../../shared/generated/apis";
import { Loading } from "../../shared/Loading";
import { familiesOf, firstAsk, offersRequest, type Ask, type Customer, type MenuItem } from "../model/ask";
import { useSetting } from "../Setting";
import { useAnnounced } from "../useAnnounced";
import { useLive } from "../useLive";
import { AskPanel } from "./AskPanel";
import { ExplainedOffer } from "./ExplainedOffer";
import { OfferList } from "./OfferList";
import { SavedNotice } from "./SavedNotice";
import { useChoosing } from "./useChoosing";

interface Props {
  readonly customer: Customer;
  readonly menu: readonly MenuItem[];
  /** Another number asks again: the customer was saved. */
  readonly version: number;
}

const useStyles = makeStyles({
  page: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXL, alignItems: "flex-start" },
  ask: { flex: "0 1 18rem", minWidth: "min(100%, 15rem)", "@media print": { display: "none" } },
  results: { flex: "1 1 24rem", minWidth: "min(100%, 20rem)", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** Ask on one side, offers on the other; one of them explained in their place. */
export function OffersFor({ customer, menu, version }: Props): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  const { webApi } = useClient();
  const [ask, setAsk] = useState(() => firstAsk(menu, familiesOf(menu)[0] ?? "all"));
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [explained, setExplained] = useState<MenuItem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const found = useLive(ask, async (asked: Ask) => findOffers(webApi, offersRequest(asked, customer)), attempt + version);
  const choosing = useChoosing(customer);
  useAnnounced(found.computing || found.answer === undefined ? null : say(
    "quote.found", formats.number(found.answer.value.Offers.length), formats.number(found.answer.value.Refused.length)));

  const itemOf = (code: string): MenuItem | undefined => menu.find((item) => item.code === code);
  const take = (next: Ask): void => {
    if (next.family !== ask.family) { setCompared([]); setExplained(null); }
    setAsk(next);
  };
  return (
    <div className={styles.page}>
      <div className={styles.ask}><AskPanel menu={menu} ask={ask} onAsk={take} /></div>
      <div className={styles.results}>
        <SavedNotice choosing={choosing} />
        {found.fault !== undefined && <Failure fault={found.fault} onRetry={() => { setAttempt(attempt + 1); }} />}
        {explained !== null
          ? (
            <ExplainedOffer
              key={explained.code} customer={customer} item={explained} ask={ask} onAsk={take} choosing={choosing} onBack={() => { setExplained(null); }}
            />
          )
          : found.answer === undefined ? <Loading what={say("quote.title")} /> : (
            <OfferList
              answer={found.answer.value} ask={found.answer.question} isComputing={found.computing} isBusy={choosing.isBusy || found.computing}
              compared={compared} onCompare={setCompared}
              onExplain={(offer) => { setExplained(itemOf(offer.code) ?? null); }}
              onChoose={(offer) => { const item = itemOf(offer.code); if (item) choosing.choose(ask, item); }}
              onOption={(option, isWanted) => { take({ ...ask, options: [...ask.options.filter((one) => one !== option), ...(isWanted ? [option] : [])] }); }}
              onTry={(refused, alternative) => {
                const family = ask.family === "all" ? firstAsk(menu, refused.family, ask) : ask;
                take({ ...family, amount: alternative.amount ?? family.amount, term: family.term === null ? null : (alternative.term ?? family.term) });
              }}
            />
          )}
      </div>
    </div>
  );
}
