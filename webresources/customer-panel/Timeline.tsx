import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useText } from "../shared/ClientContext";
import { day, instant } from "../shared/format";
import { Hidden } from "../shared/Hidden";
import { beginning, type Span, type Stay } from "./model/spans";

/** A history so short shows the time of day. */
const twoDays = 2 * 24 * 60 * 60 * 1000;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "grid", gridTemplateColumns: "minmax(6rem, 14rem) 1fr", columnGap: tokens.spacingHorizontalM, alignItems: "center" },
  name: { overflowWrap: "anywhere" },
  track: { position: "relative", height: "1rem", backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
  bar: { position: "absolute", insetBlock: 0, minWidth: "3px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralForeground3 },
  current: { backgroundColor: tokens.colorBrandBackground },
  axis: { display: "flex", justifyContent: "space-between", gridColumn: 2, color: tokens.colorNeutralForeground3 },
});

/** A bar for each time in each segment, from the first that is known until now. Screen readers hear the days. */
export function Timeline({ stays }: { readonly stays: readonly Stay[] }): ReactNode {
  const styles = useStyles();
  const say = useText();
  const [now] = useState(() => Date.now());
  const first = beginning(stays);
  const start = first === null ? now : Date.parse(first);
  const place = (on: number): number => (now <= start ? 0 : ((on - start) / (now - start)) * 100);
  return (
    <div>
      <ul className={styles.list} aria-label={say("panel.history")}>
        {stays.map((stay) => (
          <li key={stay.segmentId} className={styles.row}>
            <Text className={styles.name} weight={stay.isMember ? "semibold" : "regular"}>{stay.segment}</Text>
            <div className={styles.track}>
              <Hidden>{stay.spans.map((span) => inWords(span, say)).join("; ")}</Hidden>
              {stay.spans.map((span) => {
                const from = place(span.from === null ? start : Date.parse(span.from));
                const to = span.to === null ? 100 : place(Date.parse(span.to));
                return (
                  <span
                    key={span.from ?? "before"} aria-hidden title={inWords(span, say)} className={mergeClasses(styles.bar, span.to === null && styles.current)}
                    style={{ insetInlineStart: `${from.toString()}%`, width: `${(to - from).toString()}%` }}
                  />
                );
              })}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.row} aria-hidden>
        <div className={styles.axis}>
          <Text size={200}>{now - start < twoDays ? instant(new Date(start)) : day(new Date(start))}</Text>
          <Text size={200}>{say("panel.today")}</Text>
        </div>
      </div>
    </div>
  );
}

function inWords(span: Span, say: ReturnType<typeof useText>): string {
  if (span.from === null) return say("panel.spanUntil", span.to === null ? "" : day(span.to));
  return span.to === null ? say("panel.spanSince", day(span.from)) : say("panel.span", day(span.from), day(span.to));
}
