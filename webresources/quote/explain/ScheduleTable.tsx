import {
  Button, makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Family } from "../model/ask";
import type { Period } from "../model/schedule";
import { useSetting } from "../Setting";
import { scheduleWord } from "./scheduleWords";

/** Rows of a page: two years of months. */
const size = 24;
const figures = ["drawn", "principal", "interest", "charges", "payment"] as const;

interface Props {
  readonly rows: readonly Period[];
  readonly total: Omit<Period, "from" | "to" | "balance">;
  readonly currency: string;
  readonly family: Family;
  readonly nameOf: (period: Period) => string;
}

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  head: { "& > *": { justifyContent: "end" } },
  total: { fontWeight: tokens.fontWeightSemibold },
  pager: {
    display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalS, "@media print": { display: "none" },
  },
});

/** The schedule as a table with its sums, a page at a time. A column in which nothing happens is left out. */
export function ScheduleTable({ rows, total, currency, family, nameOf }: Props): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(rows.length / size) - 1);
  const at = Math.min(page, last);
  const used = figures.filter((figure) => total[figure] !== 0);
  const money = (amount: number): string => (amount === 0 ? "–" : formats.money(amount, currency));
  return (
    <div>
      <div className={styles.frame}>
        <Table size="extra-small" aria-label={say("quote.schedule.title")} aria-rowcount={rows.length + 2}>
          <TableHeader>
            <TableRow aria-rowindex={1}>
              <TableHeaderCell>{say("quote.schedule.due")}</TableHeaderCell>
              {used.map((figure) => <TableHeaderCell key={figure} className={styles.head}>{say(scheduleWord(figure, family))}</TableHeaderCell>)}
              <TableHeaderCell className={styles.head}>{say(scheduleWord("balance", family))}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.slice(at * size, (at + 1) * size).map((period, number) => (
              <TableRow key={period.from} aria-rowindex={at * size + number + 2}>
                <TableHeaderCell scope="row">{nameOf(period)}</TableHeaderCell>
                {used.map((figure) => <TableCell key={figure} className={styles.number}>{money(period[figure])}</TableCell>)}
                <TableCell className={styles.number}>{formats.money(period.balance, currency)}</TableCell>
              </TableRow>
            ))}
            <TableRow aria-rowindex={rows.length + 2}>
              <TableHeaderCell scope="row" className={styles.total}>{say("quote.schedule.total")}</TableHeaderCell>
              {used.map((figure) => <TableCell key={figure} className={mergeClasses(styles.number, styles.total)}>{money(total[figure])}</TableCell>)}
              <TableCell />
            </TableRow>
          </TableBody>
        </Table>
      </div>
      {last > 0 && (
        <nav className={styles.pager} aria-label={say("quote.schedule.pages")}>
          <Button size="small" disabled={at === 0} onClick={() => { setPage(at - 1); }}>{say("quote.schedule.before")}</Button>
          <Text>{say("quote.schedule.page", formats.number(at + 1), formats.number(last + 1))}</Text>
          <Button size="small" disabled={at === last} onClick={() => { setPage(at + 1); }}>{say("quote.schedule.next")}</Button>
        </nav>
      )}
    </div>
  );
}
