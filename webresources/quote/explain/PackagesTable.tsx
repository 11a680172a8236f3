import {
  Badge, Button, makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { QuoteCover, QuoteProposals } from "../../shared/generated/apis";
import { useSetting } from "../Setting";

interface Props {
  readonly sheet: QuoteProposals;
  readonly currency: string;
  readonly onChoose?: (name: string) => void;
}

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  chosen: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  missing: { color: tokens.colorNeutralForeground3 },
});

/** The packages of an insurance side by side: covers with their sums, premiums, and why one cannot be had. */
export function PackagesTable({ sheet, currency, onChoose }: Props): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  const money = (amount: number): string => formats.money(amount, currency);
  const cell = (isChosen: boolean): string => mergeClasses(isChosen && styles.chosen);
  const premium = (card: QuoteProposals["cards"][number]): ReactNode => (card.perYear === undefined
    ? card.refusals.map((refusal) => <Text key={refusal.reason} size={200} block>{refusal.reason}</Text>)
    : <><strong>{money(card.perYear)}</strong><Text size={200} block>{say("quote.packages.each", money(card.perPeriod ?? card.perYear))}</Text></>);
  return (
    <div className={styles.frame}>
      <Table size="small" aria-label={say("quote.packages.title")}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say("quote.packages.cover")}</TableHeaderCell>
            {sheet.cards.map((card) => (
              <TableHeaderCell key={card.package} className={cell(card.isChosen)}>
                {card.name} {card.isChosen && <Badge appearance="tint">{say("quote.packages.chosen")}</Badge>}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {(sheet.cards[0]?.covers ?? []).map((cover, at) => (
            <TableRow key={cover.name}>
              <TableHeaderCell scope="row">{cover.name}</TableHeaderCell>
              {sheet.cards.map((card) => (
                <TableCell key={card.package} className={cell(card.isChosen)}>{card.covers[at] && <Cover cover={card.covers[at]} money={money} />}</TableCell>
              ))}
            </TableRow>
          ))}
          <TableRow>
            <TableHeaderCell scope="row">{say("quote.figure.perYear")}</TableHeaderCell>
            {sheet.cards.map((card) => <TableCell key={card.package} className={cell(card.isChosen)}>{premium(card)}</TableCell>)}
          </TableRow>
          {onChoose !== undefined && (
            <TableRow>
              <TableCell />
              {sheet.cards.map((card) => (
                <TableCell key={card.package} className={cell(card.isChosen)}>
                  <Button size="small" disabled={card.isChosen || card.perYear === undefined} onClick={() => { onChoose(card.name); }}>
                    {say("quote.packages.take", card.name)}
                  </Button>
                </TableCell>
              ))}
            </TableRow>
          )}
        </TableBody>
      </Table>
    </div>
  );
}

function Cover({ cover, money }: { readonly cover: QuoteCover; readonly money: (amount: number) => string }): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  if (cover.standing === "missing") return <span className={styles.missing}>{say("quote.cover.missing")}</span>;
  const words = [
    say(`quote.cover.${cover.standing}`), cover.sum === undefined ? "" : say("quote.cover.upTo", money(cover.sum)),
    cover.deductible === undefined || cover.deductible === 0 ? "" : say("quote.cover.deductible", money(cover.deductible)),
    cover.standing === "optional" && cover.premium !== undefined ? say("quote.cover.premium", money(cover.premium)) : "",
  ];
  return <span title={cover.description}>{words.filter(Boolean).join(", ")}</span>;
}
