import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { Failure } from "../../shared/Failure";
import { quote } from "../../shared/generated/apis";
import { Loading } from "../../shared/Loading";
import { Explanation } from "../explain/Explanation";
import { PrintButton } from "../explain/PrintButton";
import { quoteRequest, type Ask, type Customer, type MenuItem } from "../model/ask";
import { useSetting } from "../Setting";
import { useLive } from "../useLive";
import type { Choosing } from "./useChoosing";

interface Props {
  readonly customer: Customer;
  readonly item: MenuItem;
  readonly ask: Ask;
  readonly onAsk: (ask: Ask) => void;
  readonly choosing: Choosing;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center", "@media print": { display: "none" } },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  progress: { height: "2px" },
  old: { opacity: 0.55 },
});

/** One offer in full, and again with every move of the sliders. */
export function ExplainedOffer({ customer, item, ask, onAsk, choosing, onBack }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  const { webApi } = useClient();
  const [attempt, setAttempt] = useState(0);
  const made = useLive(ask, async (asked: Ask) => quote(webApi, quoteRequest(asked, customer, item, false)), attempt);
  const answer = made.answer?.value;
  return (
    <>
      <h2 className={styles.title}>{item.name}</h2>
      <div className={styles.bar}>
        <Button onClick={onBack}>{say("quote.back")}</Button>
        <Button appearance="primary" disabled={choosing.isBusy || made.computing || answer?.IsOffered !== true} onClick={() => { choosing.choose(ask, item); }}>
          {say("quote.card.choose")}
        </Button>
        <PrintButton />
      </div>
      {made.fault !== undefined && <Failure fault={made.fault} onRetry={() => { setAttempt(attempt + 1); }} />}
      <div className={styles.progress}>{made.computing && <ProgressBar aria-label={say("quote.computing")} />}</div>
      {answer === undefined ? made.fault === undefined && <Loading what={item.name} /> : (
        <div className={mergeClasses(made.computing && styles.old)} aria-busy={made.computing}>
          <Explanation quote={answer.Quote} onPackage={(name) => { onAsk({ ...ask, package: name }); }} />
        </div>
      )}
    </>
  );
}
