import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  dot: { width: "8px", height: "8px", borderRadius: tokens.borderRadiusCircular, flexShrink: 0, boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke2}` },
});

/** A choice with the colour that the solution gave it; the colour says nothing that the text does not. */
export function ChoicePill({ label, color }: { readonly label: string; readonly color: string }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <span aria-hidden className={styles.dot} style={{ backgroundColor: color }} />
      {label}
    </span>
  );
}
