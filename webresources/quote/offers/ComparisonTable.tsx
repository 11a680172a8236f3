import { Button, makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindOffersOffer } from "../../shared/generated/apis";
import type { Ask } from "../model/ask";
import { comparison } from "../model/comparison";
import { figuresOf } from "../model/figures";
import { pricedOffer } from "../model/priced";
import { useSetting } from "../Setting";

interface Props {
  readonly offers: readonly FindOffersOffer[];
  readonly ask: Ask;
  readonly onChoose: (offer: FindOffersOffer) => void;
}

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  differs: { fontWeight: tokens.fontWeightSemibold },
  head: { textAlign: "end", "& > *": { justifyContent: "end" } },
});

/** Up to three offers, figure by figure; what differs is bold. */
export function ComparisonTable({ offers, ask, onChoose }: Props): ReactNode {
  const styles = useStyles();
  const setting = useSetting();
  const { say } = setting;
  const rows = comparison(offers.map((offer) => figuresOf(pricedOffer(offer, ask), setting)));
  return (
    <section className={styles.frame} aria-label={say("quote.compare.title")}>
      <Table size="small" aria-label={say("quote.compare.title")}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say("quote.compare.figure")}</TableHeaderCell>
            {offers.map((offer) => <TableHeaderCell key={offer.versionId} className={styles.head}>{offer.productName}</TableHeaderCell>)}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.label}>
              <TableHeaderCell scope="row">{say(row.label)}</TableHeaderCell>
              {row.values.map((value, at) => (
                <TableCell key={offers[at]?.versionId} className={mergeClasses(styles.number, row.differs && styles.differs)}>{value ?? "–"}</TableCell>
              ))}
            </TableRow>
          ))}
          <TableRow>
            <TableCell />
            {offers.map((offer) => (
              <TableCell key={offer.versionId} className={styles.number}>
                <Button size="small" onClick={() => { onChoose(offer); }}>{say("quote.card.choose")}</Button>
              </TableCell>
            ))}
          </TableRow>
        </TableBody>
      </Table>
    </section>
  );
}
