import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogTitle, DialogTrigger, Field, Textarea,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { PageDialogSurface } from "../../shared/PageDialogSurface";
import { useClient } from "../../shared/ClientContext";
import { Failure } from "../../shared/Failure";
import { faultOf, type Fault } from "../../shared/fault";
import { answerQuote } from "../../shared/generated/apis";
import { quote } from "../../shared/generated/tables";
import { useSetting } from "../Setting";
import type { SavedQuote } from "./savedQuote";

const answers = ["accept", "decline"] as const;

interface Props {
  readonly saved: SavedQuote;
  readonly onAnswered: () => void;
}

/** What the customer says to an offer, with a note. What is not open any more cannot be answered. */
export function Answer({ saved, onAnswered }: Props): ReactNode {
  if (saved.status !== quote.status.offered) return null;
  return answers.map((answer) => <One key={answer} answer={answer} saved={saved} onAnswered={onAnswered} />);
}

function One({ answer, saved, onAnswered }: Props & { readonly answer: (typeof answers)[number] }): ReactNode {
  const { say } = useSetting();
  const { webApi } = useClient();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [note, setNote] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const send = (): void => {
    setBusy(true);
    setFault(null);
    answerQuote(webApi, { QuoteId: saved.id, Answer: answer, Note: note })
      .then(() => { setOpen(false); onAnswered(); }, (error: unknown) => { setFault(faultOf(error)); })
      .finally(() => { setBusy(false); });
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => { setOpen(data.open); }}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance={answer === "accept" ? "primary" : "secondary"}>{say(`quote.answer.${answer}`)}</Button>
      </DialogTrigger>
      <PageDialogSurface>
        <DialogBody>
          <DialogTitle>{say(`quote.answer.${answer}Title`, saved.quote.version.productName)}</DialogTitle>
          <DialogContent>
            {fault !== null && <Failure fault={fault} />}
            <Field label={say("quote.answer.note")}>
              <Textarea value={note} resize="vertical" onChange={(_, data) => { setNote(data.value); }} />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{say("quote.answer.back")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={isBusy} onClick={send}>{say(`quote.answer.${answer}`)}</Button>
          </DialogActions>
        </DialogBody>
      </PageDialogSurface>
    </Dialog>
  );
}
