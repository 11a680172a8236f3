import { makeStyles, Table, TableBody, TableCell, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { QuoteQuote } from "../../shared/generated/apis";
import { useSetting } from "../Setting";

const useStyles = makeStyles({
  // For the adviser: a customer's hand-out does without.
  facts: { "@media print": { display: "none" } },
});

/** What was known of the customer when the price was made. */
export function FactsSection({ quote }: { readonly quote: QuoteQuote }): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  if (quote.facts.values.length === 0) return null;
  return (
    <details className={styles.facts}>
      <summary>{say("quote.facts.title")}</summary>
      <Table size="extra-small" aria-label={say("quote.facts.title")}>
        <TableBody>
          {quote.facts.values.map((fact) => (
            <TableRow key={fact.key}>
              <TableHeaderCell scope="row">{fact.name}</TableHeaderCell>
              <TableCell>{fact.text === "" ? say("quote.facts.unknown") : fact.text}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </details>
  );
}
