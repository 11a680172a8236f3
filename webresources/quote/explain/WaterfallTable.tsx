import { makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { QuoteWaterfall } from "../../shared/generated/apis";
import { WaterfallBarCell } from "../charts/WaterfallBarCell";
import { waterfallBars, type WaterfallBar } from "../model/waterfallBars";
import { useSetting } from "../Setting";

interface Props {
  /** What it is the waterfall of. */
  readonly title: string;
  readonly finalName: string;
  readonly waterfall: QuoteWaterfall;
  /** The currency of an amount; null for a rate. */
  readonly currency: string | null;
  readonly isLessBetter?: boolean;
}

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: { tableLayout: "auto" },
  name: { fontWeight: tokens.fontWeightSemibold },
  kind: { color: tokens.colorNeutralForeground2 },
  number: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  head: { "& > *": { justifyContent: "end" } },
  final: { fontWeight: tokens.fontWeightSemibold, borderTopWidth: "2px", borderTopStyle: "solid", borderTopColor: tokens.colorNeutralStroke1 },
  bar: { width: "30%", minWidth: "8rem" },
});

/** How a rate or an amount comes about, step by step: in words, as an amount, and as bars that hang from each other. */
export function WaterfallTable({ title, finalName, waterfall, currency, isLessBetter = true }: Props): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  const bars = waterfallBars(waterfall, finalName);
  const value = (amount: number): string => (currency === null ? formats.percent(amount) : formats.money(amount, currency));
  const change = (bar: WaterfallBar): string => {
    if (bar.kind === "final") return "";
    if (bar.kind === "base") return value(bar.change);
    if (bar.factor !== undefined) return `× ${formats.number(bar.factor)}`;
    return currency === null ? say("quote.waterfall.points", formats.points(bar.change)) : formats.change(bar.change, currency);
  };
  return (
    <div className={styles.frame}>
      <Table size="small" className={styles.table} aria-label={title}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say("quote.waterfall.step")}</TableHeaderCell>
            <TableHeaderCell className={styles.head}>{say("quote.waterfall.change")}</TableHeaderCell>
            <TableHeaderCell className={styles.bar} aria-hidden="true" />
            <TableHeaderCell className={styles.head}>{say("quote.waterfall.after")}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {bars.map((bar, at) => (
            <TableRow key={`${at.toString()} ${bar.name}`} className={mergeClasses(bar.kind === "final" && styles.final)}>
              <TableCell>
                <div className={styles.name}>
                  {bar.name} {bar.kind !== "final" && <Text size={200} className={styles.kind}>{say(`quote.step.${bar.kind}`)}</Text>}
                </div>
                {bar.reason !== "" && <Text size={200} block>{bar.reason}</Text>}
              </TableCell>
              <TableCell className={styles.number}>{change(bar)}</TableCell>
              <TableCell aria-hidden="true"><WaterfallBarCell bar={bar} bars={bars} isLessBetter={isLessBetter} /></TableCell>
              <TableCell className={styles.number}>{value(bar.to)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
