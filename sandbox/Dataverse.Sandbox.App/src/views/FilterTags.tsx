import { Button, makeStyles, Tag, TagGroup, tokens } from "@fluentui/react-components";
import { strings } from "../strings";
import { columnLabel } from "./columnLabel";
import { findOperator } from "./filterOperators";
import type { ColumnFilter } from "./GridQuery";
import type { GridState } from "./GridState";

const useStyles = makeStyles({
  root: {
    display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
});

/** The filters that the user has set, each with a way to take it off. */
export function FilterTags({ grid }: { readonly grid: GridState }) {
  const styles = useStyles();
  const { filters } = grid.query;
  if (filters.length === 0) return null;
  return (
    <div className={styles.root}>
      <TagGroup size="small" aria-label={strings.filter.active} onDismiss={(_, { value }) => grid.filterBy(value, null)}>
        {filters.map((filter) => <Tag key={filter.column} value={filter.column} dismissible>{wordsOf(grid, filter)}</Tag>)}
      </TagGroup>
      <Button size="small" appearance="subtle" onClick={grid.clearFilters}>{strings.filter.clearAll}</Button>
    </div>
  );
}

function wordsOf({ table }: GridState, { column, operator, values }: ColumnFilter): string {
  const choices = table.columns.get(column)?.choices ?? [];
  const shown = values.map((value) => choices.find((choice) => String(choice.value) === value)?.label ?? value);
  return `${columnLabel(table, column)}: ${findOperator(operator).label.toLowerCase()} ${shown.join(", ")}`;
}
