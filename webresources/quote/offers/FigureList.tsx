import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Figure, Figures } from "../model/figures";
import { useSetting } from "../Setting";

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column" },
  mainLabel: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  mainValue: {
    fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums",
  },
  list: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  value: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  label: { color: tokens.colorNeutralForeground2 },
});

/** The figure that people compare by, large. */
export function MainFigure({ figures }: { readonly figures: Figures }): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  return (
    <div className={styles.main}>
      <span className={styles.mainLabel}>{say(figures.main.label)}</span>
      <span className={styles.mainValue}>{figures.main.value}</span>
    </div>
  );
}

/** Figures as a list of names and values. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  return (
    <dl className={styles.list}>
      {figures.map((figure) => [
        <dt key={`${figure.label} name`} className={styles.label}>{say(figure.label)}</dt>,
        <dd key={figure.label} className={styles.value}>{figure.value}</dd>,
      ])}
    </dl>
  );
}
