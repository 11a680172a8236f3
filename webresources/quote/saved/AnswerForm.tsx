import { Button, Card, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { Failure } from "../../shared/Failure";
import { faultOf, type Fault } from "../../shared/fault";
import { answerQuote } from "../../shared/generated/apis";
import { useSetting } from "../Setting";
import type { SavedQuote } from "./savedQuote";

interface Props {
  readonly answer: "accept" | "decline";
  readonly saved: SavedQuote;
  readonly onAnswered: () => void;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  card: { maxWidth: "40rem" },
  bar: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

/** What the customer says to an offer, with a note. Of two answers at once the first counts; the other is told. */
export function AnswerForm({ answer, saved, onAnswered, onBack }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  const { webApi } = useClient();
  const [isBusy, setBusy] = useState(false);
  const [note, setNote] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const title = say(`quote.answer.${answer}`, saved.quote.version.productName);
  const send = (): void => {
    setBusy(true);
    setFault(null);
    answerQuote(webApi, { QuoteId: saved.id, Answer: answer, Note: note }).then(onAnswered, (error: unknown) => {
      setFault(faultOf(error));
      setBusy(false);
    });
  };
  return (
    <Card className={styles.card} role="group" aria-label={title}>
      {fault !== null && <Failure fault={fault} />}
      <Field label={say("quote.answer.note")}>
        <Textarea autoFocus value={note} resize="vertical" onChange={(_, data) => { setNote(data.value); }} />
      </Field>
      <div className={styles.bar}>
        <Button appearance="primary" disabled={isBusy} onClick={send}>{title}</Button>
        <Button onClick={onBack}>{say("quote.answer.back")}</Button>
      </div>
    </Card>
  );
}
