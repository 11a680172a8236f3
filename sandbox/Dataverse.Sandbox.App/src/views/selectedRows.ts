import { textOf, valueOf } from "../data/Row";
import { strings } from "../strings";
import type { GridState } from "./GridState";

/** The rows of the page that are selected, with their names. */
export function selectedRows({ rows, table, selection }: GridState): readonly { readonly id: string; readonly name: string }[] {
  return rows
    .map((row) => ({ id: String(valueOf(row, table.primaryId)), name: (table.primaryName && textOf(row, table.primaryName)) || strings.grid.noName }))
    .filter(({ id }) => selection.ids.has(id));
}
