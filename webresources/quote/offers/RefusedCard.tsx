import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindOffersRefused } from "../../shared/generated/apis";
import { useSetting } from "../Setting";

type Alternative = FindOffersRefused["alternatives"][number];

interface Props {
  readonly refused: FindOffersRefused;
  readonly onTry: (alternative: Alternative) => void;
}

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground2 },
  tries: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A product that cannot be had as asked for: why, in the words for the customer, what was found, and what is possible instead. */
export function RefusedCard({ refused, onTry }: Props): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  const words = ({ amount, term }: Alternative): string => [
    amount === undefined ? "" : formats.roundMoney(amount, refused.currency ?? "EUR"), term === undefined ? "" : formats.months(term),
  ].filter(Boolean).join(", ");
  return (
    <Card className={styles.card} appearance="subtle" role="listitem">
      <h3 className={styles.title}>{refused.productName}</h3>
      {refused.refusals.map((refusal) => (
        <div key={`${refusal.place} ${refusal.reason}`}>
          <Text>
            {[refusal.kind === "badRequest" ? say("quote.refused.missing", refusal.place) : "", refusal.reason, refusal.remedy].filter(Boolean).join(" ")}
          </Text>
          {refusal.why !== undefined && <div><Text size={200} className={styles.why}>{say("quote.refused.why", refusal.why)}</Text></div>}
        </div>
      ))}
      <div className={styles.tries}>
        {refused.alternatives.map((alternative) => (
          <Button key={alternative.change} size="small" onClick={() => { onTry(alternative); }}>
            {say("quote.refused.possible", words(alternative))}
          </Button>
        ))}
      </div>
    </Card>
  );
}
