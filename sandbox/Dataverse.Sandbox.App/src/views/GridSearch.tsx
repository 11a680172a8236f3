import { makeStyles, SearchBox, Tooltip } from "@fluentui/react-components";
import { useState } from "react";
import { strings } from "../strings";
import type { GridState } from "./GridState";

const useStyles = makeStyles({ search: { width: "280px" } });

/** Looks in the table's quick find columns: on Enter, and back to all rows when it is emptied. */
export function GridSearch({ grid }: { readonly grid: GridState }) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const change = (next: string) => {
    setText(next);
    if (next === "") grid.searchFor("");
  };
  return (
    <Tooltip content={strings.grid.searchHint} relationship="description">
      <SearchBox
        className={styles.search}
        value={text}
        placeholder={strings.grid.search(grid.table.pluralLabel)}
        aria-label={strings.grid.search(grid.table.pluralLabel)}
        onChange={(_, { value }) => change(value)}
        onKeyDown={(event) => event.key === "Enter" && grid.searchFor(text.trim())}
      />
    </Tooltip>
  );
}
