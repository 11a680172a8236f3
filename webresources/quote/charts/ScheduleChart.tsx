import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { partsOf, scheduleParts, type Period, type SchedulePart } from "../model/schedule";
import { useSetting } from "../Setting";
import { axis } from "./axis";
import { ChartLegend } from "./ChartLegend";
import { useScheduleStyles } from "./scheduleStyles";
import { StackedColumn } from "./StackedColumn";
import { useWidth } from "./useWidth";

interface Props {
  readonly periods: readonly Period[];
  readonly currency: string;
  /** What the chart shows, in a sentence with its sums. */
  readonly summary: string;
  readonly nameOf: (period: Period) => string;
}

const height = 260;
const space = { top: 12, right: 12, bottom: 28, left: 84 };
/** The name of a column needs this much room. */
const nameWidth = 84;

const useStyles = makeStyles({
  frame: { width: "100%" },
  text: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontFamily: tokens.fontFamilyBase },
  grid: { stroke: tokens.colorNeutralStroke3 },
});

/** What is paid, stacked: principal, interest, charges; the dashed line is what is left, on a scale of its own. The table beside it says the same. */
export function ScheduleChart({ periods, currency, summary, nameOf }: Props): ReactNode {
  const styles = useStyles();
  const series = useScheduleStyles();
  const { formats, say } = useSetting();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const ground = height - space.bottom;
  const amounts = axis(periods.map((period) => scheduleParts.reduce((sum, part) => sum + Math.max(0, period[part]), 0)), ground, space.top);
  const balances = axis(periods.map((period) => period.balance), ground, space.top);
  const slot = (width - space.left - space.right) / Math.max(1, periods.length);
  const every = Math.max(1, Math.ceil(nameWidth / slot));
  const parts = partsOf(periods);
  const hasBalance = periods.some((period) => period.balance > 0);
  const left = (at: number): number => space.left + at * slot;
  const told = (period: Period, part: SchedulePart | "balance"): string => `${say(`quote.schedule.${part}`)} ${formats.money(period[part], currency)}`;
  const balancePoint = (period: Period, at: number): string => `${(left(at) + slot / 2).toFixed(1)},${balances.at(period.balance).toFixed(1)}`;
  return (
    <div ref={frame} className={styles.frame}>
      <svg width={width} height={height} role="img" aria-label={summary}>
        {amounts.marks.map((mark) => (
          <g key={mark}>
            <line className={styles.grid} x1={space.left} x2={width - space.right} y1={amounts.at(mark)} y2={amounts.at(mark)} />
            <text className={styles.text} x={space.left - 8} y={amounts.at(mark) + 4} textAnchor="end">{formats.roundMoney(mark, currency)}</text>
          </g>
        ))}
        {periods.map((period, at) => (
          <StackedColumn
            key={period.from} period={period} x={left(at)} width={slot} at={amounts.at}
            title={[nameOf(period), ...[...parts, "balance" as const].map((part) => told(period, part))].join("\n")}
          />
        ))}
        {periods.map((period, at) => at % every === 0 && (
          <text key={period.from} className={styles.text} x={left(at) + slot / 2} y={height - 8} textAnchor="middle">{nameOf(period)}</text>
        ))}
        {hasBalance && <polyline className={series.balance} points={periods.map(balancePoint).join(" ")} />}
      </svg>
      <ChartLegend parts={parts} hasBalance={hasBalance} />
    </div>
  );
}
