import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isWhole, type WaterfallBar } from "../model/waterfallBars";
import { axis } from "./axis";

interface Props {
  readonly bar: WaterfallBar;
  /** All bars: they share an axis. */
  readonly bars: readonly WaterfallBar[];
  /** Whether less is better for the customer: of a deposit more is. */
  readonly isLessBetter: boolean;
}

const width = 200;
const height = 24;

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", height: `${height.toString()}px`, minWidth: "7rem" },
  whole: { fill: tokens.colorBrandBackground },
  better: { fill: tokens.colorPaletteGreenBackground3 },
  worse: { fill: tokens.colorPaletteDarkOrangeBackground3 },
  line: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
});

/** One bar of a waterfall, as wide as its cell; the line at its end leads to the next one. The words and amounts stand in the cells beside it. */
export function WaterfallBarCell({ bar, bars, isLessBetter }: Props): ReactNode {
  const styles = useStyles();
  const scale = axis(bars.flatMap((one) => [one.from, one.to]), 2, width - 2);
  const [left, right] = [scale.at(Math.min(bar.from, bar.to)), scale.at(Math.max(bar.from, bar.to))];
  const fill = isWhole(bar) ? styles.whole : bar.change < 0 === isLessBetter ? styles.better : styles.worse;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width.toString()} ${height.toString()}`} preserveAspectRatio="none" aria-hidden="true">
      <line className={styles.line} x1={scale.at(0)} x2={scale.at(0)} y1={0} y2={height} />
      {bar.change !== 0 && <rect className={fill} x={left} width={Math.max(1, right - left)} y={4} height={height - 8} rx={1} />}
      {bar.kind !== "final" && (
        <line className={styles.line} x1={scale.at(bar.to)} x2={scale.at(bar.to)} y1={bar.change === 0 ? 0 : height - 6} y2={height} strokeDasharray="2 2" />
      )}
    </svg>
  );
}
