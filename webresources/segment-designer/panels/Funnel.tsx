import { makeStyles, tokens } from "@fluentui/react-components";
import type { Effect } from "../gateway/answers";
import { useDesigner } from "../state/DesignerContext";
import { type Step, steps } from "./steps";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  line: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  track: { height: "12px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden" },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground, borderRadius: tokens.borderRadiusMedium, transitionProperty: "width",
    transitionDuration: tokens.durationNormal, "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0ms" } },
  numbers: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  removed: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly effects: readonly Effect[];
  readonly total: number;
}

/** Who is left after each condition of the rule, from everybody down to the members. */
export function Funnel({ effects, total }: Props) {
  const styles = useStyles();
  const { words: { text } } = useDesigner();
  return (
    <section aria-label={text("designer.funnel")}>
      <ol className={styles.list}>
        <FunnelStep words={text("designer.funnel.everybody")} remaining={total} removed={0} level={0} total={total} />
        {steps(effects).map((step) => <FunnelStep key={step.place} {...step} total={total} />)}
      </ol>
    </section>
  );
}

function FunnelStep({ words, remaining, removed, level, total }: Pick<Step, "words" | "remaining" | "removed" | "level"> & { readonly total: number }) {
  const styles = useStyles();
  const { words: { text, number } } = useDesigner();
  const change = removed === 0 ? "" : text(removed > 0 ? "designer.funnel.removes" : "designer.funnel.adds", number(Math.abs(removed)));
  return (
    <li style={{ paddingInlineStart: `${String(level * 12)}px` }}>
      <div className={styles.words}>{words}</div>
      <div className={styles.line}>
        <div className={styles.track} aria-hidden>
          <div className={styles.bar} style={{ width: `${String(total === 0 ? 0 : (100 * remaining) / total)}%` }} />
        </div>
        <span className={styles.numbers}>{number(remaining)} <span className={styles.removed}>{change}</span></span>
      </div>
    </li>
  );
}
