import { Badge, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { QuoteCharge } from "../../shared/generated/apis";
import type { Texts } from "../../shared/generated/texts";
import { useSetting } from "../Setting";
import { Section } from "./Section";
import { WaterfallTable } from "./WaterfallTable";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  number: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  head: { "& > *": { justifyContent: "end" } },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Commissions and premiums: how each comes about, when it is due, whether the annual rate counts it; also those that are only told. */
export function ChargesSection({ charges, currency }: { readonly charges: readonly QuoteCharge[]; readonly currency: string }): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  if (charges.length === 0) return null;
  return (
    <Section title={say("quote.charges.title")}>
      <div className={styles.frame}>
        <Table size="small" aria-label={say("quote.charges.title")}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{say("quote.charges.name")}</TableHeaderCell>
              <TableHeaderCell className={styles.head}>{say("quote.charges.each")}</TableHeaderCell>
              <TableHeaderCell className={styles.head}>{say("quote.charges.total")}</TableHeaderCell>
              <TableHeaderCell>{say("quote.charges.counts")}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {charges.map((charge) => (
              <TableRow key={charge.row}>
                <TableCell>
                  {charge.name}
                  {charge.price.steps.map((step) => <Text key={`${step.name} ${step.reason}`} size={200} block>{step.reason}</Text>)}
                </TableCell>
                <TableCell className={styles.number}>{formats.money(charge.price.final, currency)}</TableCell>
                <TableCell className={styles.number}>{charge.isCharged ? formats.money(charge.total, currency) : "–"}</TableCell>
                <TableCell>
                  <div className={styles.badges}>
                    {marks(charge).map((mark) => <Badge key={mark} appearance="tint" color="informative">{say(mark)}</Badge>)}
                  </div>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {charges.filter((charge) => charge.cover === undefined && charge.price.steps.length > 1).map((charge) => (
        <WaterfallTable key={charge.row} title={charge.name} finalName={charge.name} waterfall={charge.price} currency={currency} />
      ))}
    </Section>
  );
}

function marks(charge: QuoteCharge): readonly (keyof Texts)[] {
  if (!charge.isCharged) return [charge.isOptional ? "quote.charges.optional" : "quote.charges.onlyThen"];
  return [
    ...(charge.isOptional ? ["quote.charges.chosen" as const] : []),
    ...(charge.isFinanced ? ["quote.charges.financed" as const] : []),
    charge.inApr ? "quote.charges.inApr" : "quote.charges.notInApr",
  ];
}
