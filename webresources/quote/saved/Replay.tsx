import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { Failure } from "../../shared/Failure";
import { faultOf, type Fault } from "../../shared/fault";
import { replayQuote, type ReplayQuoteResponse } from "../../shared/generated/apis";
import { useSetting } from "../Setting";
import { Differences } from "./Differences";

interface Props {
  readonly id: string;
  readonly onReplayed: () => void;
}

/** Makes the quote again from what was kept of it, and says whether the same comes out. */
export function Replay({ id, onReplayed }: Props): ReactNode {
  const { say } = useSetting();
  const { webApi } = useClient();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ReplayQuoteResponse | Fault | null>(null);
  const run = (): void => {
    setBusy(true);
    replayQuote(webApi, { QuoteId: id })
      .then((answer) => { setOutcome(answer); onReplayed(); }, (error: unknown) => { setOutcome(faultOf(error)); })
      .finally(() => { setBusy(false); });
  };
  return (
    <>
      <Button disabled={isBusy} onClick={run}>{say("quote.replay")}</Button>
      <Dialog open={outcome !== null} onOpenChange={(_, data) => { if (!data.open) setOutcome(null); }}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{say("quote.replay")}</DialogTitle>
            <DialogContent>{outcome !== null && ("message" in outcome ? <Failure fault={outcome} /> : <Differences answer={outcome} />)}</DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{say("quote.close")}</Button></DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
