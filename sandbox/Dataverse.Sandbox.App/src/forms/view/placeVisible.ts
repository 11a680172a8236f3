import type { CellModel } from "../model/FormModel";

/** The cells that are visible, moved up over rows in which none is. A hidden cell's visibility is its control's: scripts may show it. */
export function placeVisible(cells: readonly CellModel[], isVisible: (cell: CellModel) => boolean): readonly CellModel[] {
  const visible = cells.filter(isVisible);
  const used = new Set(visible.flatMap((cell) => Array.from({ length: cell.rowSpan }, (_, at) => cell.row + at)));
  const rows = [...used].sort((one, two) => one - two);
  return visible.map((cell) => ({ ...cell, row: rows.indexOf(cell.row) + 1 }));
}
