import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { strings } from "../strings";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", gap: tokens.spacingVerticalXS, minHeight: "80px",
    padding: tokens.spacingHorizontalL, textAlign: "center", color: tokens.colorNeutralForeground3, borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`, boxSizing: "border-box", flexGrow: 1,
  },
});

/** Stands where something of the solution is that the shell does not render, and names it. */
export function Placeholder({ what, detail }: { readonly what: string; readonly detail?: string }) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="note">
      <Text weight="semibold">{strings.placeholder.notRendered(what)}</Text>
      {detail && <Text size={200}>{detail}</Text>}
    </div>
  );
}
