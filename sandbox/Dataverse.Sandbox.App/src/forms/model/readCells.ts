import { childOf, childrenOf } from "../../metadata/xml";
import type { CellModel } from "./FormModel";
import { readControl } from "./readControl";
import { flag, label, plainId, whole } from "./xml";

/**
 * Places the cells of a section, header or footer on a grid. A cell with a row span takes its columns in the rows that follow,
 * which FormXml writes as rows that lack those cells.
 */
export function readCells(owner: Element | null, columns: number, language: number): CellModel[] {
  const taken = new Set<string>();
  const cells: CellModel[] = [];
  childrenOf(childOf(owner, "rows"), "row").forEach((row, index) => {
    let column = 1;
    for (const cell of childrenOf(row, "cell")) {
      while (taken.has(`${index + 1}/${column}`) && column < columns) column++;
      const placed = place(cell, index + 1, column, columns, language);
      take(taken, placed);
      cells.push(placed);
      column = placed.column + placed.columnSpan;
    }
  });
  return cells;
}

function place(cell: Element, row: number, column: number, columns: number, language: number): CellModel {
  const at = Math.min(column, columns);
  const control = childOf(cell, "control");
  return {
    id: plainId(cell.getAttribute("id")) || `${row}/${at}`,
    label: label(cell, language),
    labelShown: flag(cell, "showlabel", true),
    visible: flag(cell, "visible", true),
    row,
    column: at,
    rowSpan: Math.max(1, whole(cell, "rowspan", 1)),
    columnSpan: Math.max(1, Math.min(whole(cell, "colspan", 1), columns - at + 1)),
    control: control ? readControl(control) : null,
  };
}

function take(taken: Set<string>, cell: CellModel): void {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) taken.add(`${row}/${column}`);
}
