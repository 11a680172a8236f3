import { Checkbox, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { type Row, textOf, valueOf } from "../data/Row";
import { useNavigation } from "../navigation/useNavigation";
import { strings } from "../strings";
import { CellValue } from "./CellValue";
import { isAtEnd } from "./columnLabel";
import { GridHeaderCell } from "./GridHeaderCell";
import type { GridState } from "./GridState";
import { useGridTableStyles } from "./useGridTableStyles";

const checkWidth = 44;

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: "auto" },
  stale: { opacity: 0.6 },
  check: { width: `${checkWidth}px`, padding: `0 0 0 ${tokens.spacingHorizontalS}` },
});

/** The rows of a grid under their headers. One stop for Tab; arrows move between cells, space chooses a row, Enter opens it. */
export function GridTable({ grid, children }: { readonly grid: GridState; readonly children?: ReactNode }) {
  const styles = useStyles();
  const look = useGridTableStyles();
  const arrows = useArrowNavigationGroup({ axis: "grid", memorizeCurrent: true });
  const { table, cells, rows, selection } = grid;
  const chosen = rows.filter((row) => selection.ids.has(String(valueOf(row, table.primaryId)))).length;
  const width = cells.reduce((sum, cell) => sum + cell.width, checkWidth);
  return (
    <div className={styles.scroll}>
      <table
        role="grid"
        aria-label={strings.grid.label(grid.view.name)}
        aria-busy={grid.isLoading}
        aria-multiselectable
        className={look.table}
        style={{ minWidth: `${width}px` }}
        {...arrows}
      >
        <colgroup>
          <col className={styles.check} />
          {cells.map((cell) => <col key={cell.name} style={{ width: `${cell.width}px` }} />)}
        </colgroup>
        <thead>
          <tr className={look.headerRow}>
            <th scope="col" className={mergeClasses(look.headerCell, styles.check)}>
              <Checkbox
                aria-label={strings.grid.selectAll}
                checked={chosen === 0 ? false : chosen === rows.length || "mixed"}
                onChange={selection.toggleAll}
              />
            </th>
            {cells.map((cell) => <GridHeaderCell key={cell.name} grid={grid} name={cell.name} />)}
          </tr>
        </thead>
        <tbody className={mergeClasses(grid.isLoading && styles.stale)}>
          {rows.map((row) => <GridRow key={String(valueOf(row, table.primaryId))} grid={grid} row={row} />)}
        </tbody>
      </table>
      {children}
    </div>
  );
}

function GridRow({ grid, row }: { readonly grid: GridState; readonly row: Row }) {
  const styles = useStyles();
  const look = useGridTableStyles();
  const { go } = useNavigation();
  const { table, cells, selection } = grid;
  const id = String(valueOf(row, table.primaryId));
  const isSelected = selection.ids.has(id);
  const open = () => void go({ kind: "record", table: table.logicalName, id });
  const isOnCell = (event: KeyboardEvent | MouseEvent) => event.target instanceof HTMLElement && event.target.closest("a,button,input") === null;
  const press = (event: KeyboardEvent) => {
    if (!isOnCell(event)) return;
    if (event.key === "Enter") open();
    if (event.key !== " ") return;
    event.preventDefault();
    selection.toggle(id, event.shiftKey);
  };
  return (
    <tr
      aria-selected={isSelected}
      className={mergeClasses(look.row, isSelected && look.selected)}
      onDoubleClick={(event) => isOnCell(event) && open()}
      onKeyDown={press}
    >
      <td className={styles.check}>
        <Checkbox
          aria-label={strings.grid.select((table.primaryName && textOf(row, table.primaryName)) || strings.grid.noName)}
          checked={isSelected}
          onChange={(event) => selection.toggle(id, "shiftKey" in event.nativeEvent && event.nativeEvent.shiftKey === true)}
        />
      </td>
      {cells.map(({ name }) => {
        const isLink = name === table.primaryName || table.columns.get(name)?.targets.length;
        return (
          <td key={name} className={mergeClasses(look.cell, isAtEnd(table, name) && look.atEnd)} title={textOf(row, name)} {...(isLink ? {} : { tabIndex: 0 })}>
            <CellValue
              row={row} name={name} column={table.columns.get(name)} isPrimary={name === table.primaryName} table={table.logicalName} id={id}
            />
          </td>
        );
      })}
    </tr>
  );
}
