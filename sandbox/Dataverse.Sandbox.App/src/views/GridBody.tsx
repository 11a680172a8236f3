import { makeStyles, Spinner } from "@fluentui/react-components";
import { strings } from "../strings";
import { ErrorPanel } from "../shell/ErrorPanel";
import { EmptyGrid } from "./EmptyGrid";
import type { GridState } from "./GridState";
import { GridTable } from "./GridTable";
import { Pager } from "./Pager";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0 },
  loading: { padding: "32px" },
});

/** The rows of a grid in whatever state they are, and the pager. */
export function GridBody({ grid, canResize = true }: { readonly grid: GridState; readonly canResize?: boolean }) {
  const styles = useStyles();
  if (grid.error) return <ErrorPanel error={grid.error} retry={grid.reload} />;
  return (
    <div className={styles.root}>
      <GridTable grid={grid}>
        {grid.rows.length === 0 && (grid.isLoading
          ? <Spinner className={styles.loading} label={strings.errors.loading} delay={200} />
          : <EmptyGrid grid={grid} />)}
      </GridTable>
      <Pager grid={grid} canResize={canResize} />
    </div>
  );
}
