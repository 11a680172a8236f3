import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SchedulePart } from "../model/schedule";
import { useSetting } from "../Setting";
import { useScheduleStyles } from "./scheduleStyles";

const useStyles = makeStyles({
  legend: {
    display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200,
  },
  swatch: { width: "12px", height: "12px", marginInlineEnd: tokens.spacingHorizontalXS, verticalAlign: "-2px" },
});

/** What the colours of a schedule stand for. */
export function ChartLegend({ parts, hasBalance }: { readonly parts: readonly SchedulePart[]; readonly hasBalance: boolean }): ReactNode {
  const styles = useStyles();
  const series = useScheduleStyles();
  const { say } = useSetting();
  return (
    <ul className={styles.legend} aria-hidden="true">
      {parts.map((part) => (
        <li key={part}><svg className={styles.swatch}><rect className={series[part]} width="12" height="12" /></svg>{say(`quote.schedule.${part}`)}</li>
      ))}
      {hasBalance && (
        <li><svg className={styles.swatch}><line className={series.balance} x1="0" x2="12" y1="6" y2="6" /></svg>{say("quote.schedule.balance")}</li>
      )}
    </ul>
  );
}
