import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { strings } from "../strings";
import type { GridState } from "./GridState";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", gap: tokens.spacingVerticalXS, minHeight: "120px",
    height: "60%", color: tokens.colorNeutralForeground3, position: "sticky", left: 0, textAlign: "center", padding: tokens.spacingHorizontalL,
  },
});

/** Says why a grid shows no rows. */
export function EmptyGrid({ grid }: { readonly grid: GridState }) {
  const styles = useStyles();
  const isNarrowed = grid.query.search !== "" || grid.query.filters.length > 0;
  return (
    <div className={styles.root}>
      <DocumentSearchRegular fontSize={40} aria-hidden />
      <Text weight="semibold">{strings.grid.emptyTitle}</Text>
      <Text size={200}>{isNarrowed ? strings.grid.notFound : strings.grid.empty(grid.table.pluralLabel)}</Text>
    </div>
  );
}
