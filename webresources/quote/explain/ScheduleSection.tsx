import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { QuoteLine, QuoteQuote } from "../../shared/generated/apis";
import { ScheduleChart } from "../charts/ScheduleChart";
import { columns, payments, sums, years, type Period } from "../model/schedule";
import { useSetting } from "../Setting";
import { CsvButton } from "./CsvButton";
import { ScheduleTable } from "./ScheduleTable";

const views = ["payments", "years"] as const;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  bar: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", "@media print": { display: "none" } },
});

/** The schedule of a quote as a chart and as a table, by payments or by years, and as a file. One payment alone is no chart. */
export function ScheduleSection({ quote, lines }: { readonly quote: QuoteQuote; readonly lines: readonly QuoteLine[] }): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  const { currency, code, family } = quote.version;
  const chart = useMemo(() => columns(lines), [lines]);
  const [by, setBy] = useState<(typeof views)[number]>(chart.areYears ? "years" : "payments");
  const rows = useMemo(() => (by === "years" ? years(lines) : payments(lines)), [by, lines]);
  const total = sums(rows);
  const money = (amount: number): string => formats.money(amount, currency);
  const payingDays = lines.filter((line) => line.payment > 0).length;
  return (
    <div className={styles.part}>
      {chart.periods.length > 1 && (
        <ScheduleChart
          periods={chart.periods} currency={currency} nameOf={chart.areYears ? yearOf : (period) => formats.day(period.from)}
          summary={say("quote.schedule.summary", formats.number(payingDays), money(total.principal), money(total.interest), money(total.charges))}
        />
      )}
      <div className={styles.bar}>
        <div role="group" aria-label={say("quote.schedule.title")}>
          {views.map((view) => (
            <ToggleButton key={view} size="small" appearance="subtle" checked={by === view} onClick={() => { setBy(view); }}>
              {say(`quote.schedule.${view}`)}
            </ToggleButton>
          ))}
        </div>
        <CsvButton lines={lines} name={`${code.toLowerCase()}-${quote.at.utc.slice(0, 10)}.csv`} currency={currency} />
      </div>
      <ScheduleTable
        key={by} rows={rows} total={total} currency={currency} family={family} nameOf={by === "years" ? yearOf : (period) => formats.day(period.from)}
      />
    </div>
  );
}

function yearOf(period: Period): string {
  return period.from.slice(0, 4);
}
